"""report.html: the tables to look at, in one file that works without a network and runs no script.

What is shown: how many of what, figures by year and action, sums that contradict each other, the newest releases with their
figures marked in the text, problems. Everything comes from the rows as the files hold them; nothing is computed anew.
"""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from heapq import nlargest, nsmallest
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import jinja2
import markupsafe

from ...codes import ACTION, OBJECT
from ...tables import JOIN, TABLES, Cell, Row, Rows
from ..cells import number
from .chart import bars
from .marks import Piece, pieces

NAME: Final = "report.html"
RELEASES: Final = 100  # the newest, with their texts
ROWS: Final = 200  # of any other list
KINDS: Final = 60  # pairs of action and object, the most frequent


def write(rows: Rows, path: Path) -> None:
    """The report into one file; the same rows give the same bytes."""
    path.write_text(html(rows), encoding="utf-8", newline="\n")


def html(rows: Rows) -> str:
    """The page. Words of releases are escaped wherever they stand, and no cell becomes a link."""
    figures = rows["figures"]
    years = _by_year(rows)
    releases = _releases(rows)
    css = _source("report.css")
    return str(
        _template().render(
            counts=[(table.name, table.title, len(rows[table.name])) for table in TABLES],
            css=markupsafe.Markup(css),  # our own file
            digest=base64.b64encode(sha256(css.encode()).digest()).decode(),
            chart=bars(years, [a for a in ACTION if any(a in counts for counts in years.values())]),
            undated=len(figures) - sum(sum(counts.values()) for counts in years.values()),
            kinds=_kinds(figures)[:KINDS],
            most_kinds=KINDS,
            claims=[_claim(row, rows) for row in nsmallest(ROWS, filter(_worth_a_look, rows["claims"]), key=_gravity)],
            confidence=Counter(str(row["confidence"]) for row in figures),
            bodies=_first(rows["organizations"]),
            people=_first(rows["people"]),
            roles=_roles(rows),
            releases=releases,
            told={figure["figure_id"] for _, those, _ in releases for figure in those},
            shown=len(releases),
            problems=nsmallest(ROWS, rows["problems"], key=lambda row: SEVERITY.index(str(row["severity"]))),
            limit=ROWS,
            actions=ACTION,
            objects=OBJECT,
        )
    )


SEVERITY: Final = ("error", "warning", "note")
GRAVITY: Final = ("conflict", "restated")  # claims worth a look, the worst first


@lru_cache(maxsize=1)
def _template() -> jinja2.Template:
    room = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    room.filters["cell"] = _cell
    room.filters["listed"] = lambda cell: str(cell or "").split(JOIN)
    return room.from_string(_source("report.html.j2"))


def _source(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _cell(value: Cell) -> str:
    """A cell as people read it.

    >>> _cell(None), _cell("МВД")
    ('', 'МВД')
    """
    if value is None:
        return ""
    return value if isinstance(value, str) else value.isoformat() if hasattr(value, "isoformat") else number(value)


def _by_year(rows: Rows) -> dict[str, Counter[str]]:
    """Figures of each year of publication by action."""
    published = {row["release_id"]: _cell(row["published"])[:4] for row in rows["releases"]}
    years: dict[str, Counter[str]] = {}
    for row in rows["figures"]:
        if year := published.get(row["release_id"], ""):
            years.setdefault(year, Counter())[str(row["action"])] += 1
    return dict(sorted(years.items()))


def _kinds(figures: Iterable[Row]) -> list[tuple[str, str, int, int]]:
    """Action, object, figures, releases; the most frequent first."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in figures:
        found.setdefault((str(row["action"]), str(row["object"])), []).append(str(row["release_id"]))
    told = [(action, thing, len(ids), len(set(ids))) for (action, thing), ids in found.items()]
    return sorted(told, key=lambda t: (-t[2], t[0], t[1]))


def _worth_a_look(claim: Row) -> bool:
    return claim["agreement"] in GRAVITY


def _gravity(claim: Row) -> int:
    return GRAVITY.index(str(claim["agreement"]))


def _claim(row: Row, rows: Rows) -> dict[str, Any]:
    """A claim with its values, each beside the period and the release that it is told in."""
    return {
        "row": row,
        "values": [
            (_with_unit(value, _cell(row["unit"])), period)
            for value, period in zip(str(row["values"] or "").split(JOIN), str(row["periods"] or "").split(JOIN), strict=False)
        ],
        "figures": str(row["figures"] or "").split(JOIN),
        "actor": next((o["name"] for o in rows["organizations"] if o["organization_id"] == row["actor_id"]), "") if row["actor_id"] else "",
    }


def _with_unit(value: str, unit: str) -> str:
    """A value of a claim with the claim's unit; one in another unit has it already.

    >>> _with_unit("more_than 70", "t"), _with_unit("700 kg", "t")
    ('more_than 70 t', '700 kg')
    """
    return value if value.rpartition(" ")[2][:1].isalpha() else f"{value} {unit}"


def _first(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-int(str(row["mentions"] or 0)), str(row["name"])))[:ROWS]


def _roles(rows: Rows) -> dict[Cell, list[str]]:
    """What each person is called, each role once."""
    names = {row["organization_id"]: _cell(row["name"]) for row in rows["organizations"]}
    told: dict[Cell, list[str]] = {}
    for row in rows["roles"]:
        said = ", ".join(filter(None, (_cell(row["role"]), names.get(row["organization_id"], ""))))
        if said not in told.setdefault(row["person_id"], []):
            told[row["person_id"]].append(said)
    return told


def _releases(rows: Rows) -> list[tuple[Row, list[Row], list[Piece]]]:
    """The newest releases, each with its figures and its text in pieces."""
    newest = nlargest(RELEASES, rows["releases"], key=lambda row: (_cell(row["published"]), str(row["release_id"])))
    of: dict[Cell, list[Row]] = {row["release_id"]: [] for row in newest}
    for figure in rows["figures"]:
        if figure["release_id"] in of:
            of[figure["release_id"]].append(figure)
    return [(row, of[row["release_id"]], pieces(str(row["text"] or ""), of[row["release_id"]])) for row in newest]
