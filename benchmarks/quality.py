"""The scores that the README and docs/quality.md tell, measured anew and written between their marks.

usage: python benchmarks/quality.py            (or `make quality`; a minute)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.baseline import ASIDE
from pipeline.codes import CONFIDENCE
from pipeline.extraction import extract_all
from pipeline.reading import read
from pipeline.resolving import resolve
from pipeline.scoring import STRICT, Gold, Scores, Share, agrees, alike, allowed, pair_figures, read_gold, score

ROOT = Path(__file__).resolve().parent.parent
F1 = {
    "figures.found": "figures: place and value (`found`)",
    "figures.strict": "… and modifier, unit, action, object, status (`strict`)",
    "figures.full": "… and period and part_of (`full`)",
    "people": "people",
    "organizations": "organisations",
    "dates": "dates",
}
SHARES = {
    "actor": "actor of a figure, by its wording",
    "actor_body": "… by its body: another name that the coder gives it in `organizations` counts",
    "speaker": "speaker of a figure, by its wording",
    "speaker_body": "… by its body",
    "role": "role of a person",
    "published": "day of publication",
}
PHENOMENA = {
    "1": "one verb over a list", "2": "a bracketed list", "3": "parts of a number", "4": "ellipsis", "5": "several verbs on one number",
    "6": "light verbs", "7": "numbers in words", "8": "broken numbers", "9": "two periods in a sentence", "10": "zero by negation",
    "11": "numbers inside an object", "12": "plans, drills, means", "13": "«ещё», «всего», «выросло до»", "14": "anaphora",
    "15": "stops inside abbreviations",
}  # fmt: skip


@dataclass(slots=True)
class Measured:
    """One gold file, or several pooled: releases, figures, scores, and how often a row of each confidence was right."""

    releases: int = 0
    scores: Scores = field(default_factory=Scores)
    sure: dict[str, Share] = field(default_factory=lambda: {code: Share() for code in CONFIDENCE})

    @property
    def figures(self) -> int:
        return self.scores.gold["figures"]


def measure(path: Path) -> Measured:
    """Analyse the texts of a gold file and score them."""
    gold = read_gold(path)
    tables = resolve(list(extract_all(release for release in read(path).releases if release.language == "ru")))
    tables = {name: list(rows) for name, rows in tables.items()}
    out = Measured(len(gold), score(gold, tables))
    for record in gold:
        rows = [_cells(row) for row in tables["figures"] if row["release_id"] == record["id"]]
        _count_sure(out, record, rows)
        _count_bodies(out.scores, record, rows)
    return out


def _cells(row: Any) -> dict[str, str]:
    return {name: "" if value is None else str(value) for name, value in row.items()}


def _count_sure(out: Measured, record: Gold, rows: list[dict[str, str]]) -> None:
    """A row is right if it is strictly so; a row that gold does not have is wrong; one that gold leaves open is not counted."""
    gold = record["figures"]
    of = {mine: wanted for wanted, mine in pair_figures(gold, rows).items()}
    for number, row in enumerate(rows):
        wanted = gold[of[number]] if number in of else None
        if wanted is None or not wanted.get("optional"):
            out.sure[row["confidence"]].add(wanted is not None and all(agrees(name, row.get(name), wanted) for name in STRICT))


def _count_bodies(out: Scores, record: Gold, rows: list[dict[str, str]]) -> None:
    """Actors and speakers by identity, as the code book has them: hands call one body «МВД» or by its full name as they like."""
    bodies = [[body["name"], *body.get("aliases", [])] for body in record.get("organizations", [])]
    for wanted, mine in pair_figures(record["figures"], rows).items():
        figure = record["figures"][wanted]
        for name in ("actor", "speaker"):
            if figure.get(name) and not figure.get("optional"):
                told = [value for value in allowed(figure, name) if value]
                told += [one for body in bodies if any(alike(one, value) for one in body for value in told) for one in body]
                out.shares[f"{name}_body"].add(any(alike(rows[mine].get(name), one) for one in told))


def pooled(all_of: Iterable[Measured]) -> Measured:
    """Several as if they were one file."""
    out = Measured()
    for one in all_of:
        out.releases += one.releases
        for mine, theirs in ((out.scores.hits, one.scores.hits), (out.scores.mine, one.scores.mine), (out.scores.gold, one.scores.gold)):
            Counter.update(mine, theirs)
        shares = (out.scores.shares, one.scores.shares), (out.scores.phenomena, one.scores.phenomena), (out.sure, one.sure)
        for ours, parts in shares:
            for name, share in parts.items():
                ours[name].right += share.right
                ours[name].of += share.of
    return out


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def counted(share: Share) -> str:
    """A share with what it was counted on."""
    return f"{share.rate:.3f} ({share.right} of {share.of})"


def told(one: Measured) -> list[str]:
    """The cells of one column."""
    cells = [f"{one.scores.score(kind).f1:.3f}" for kind in F1]
    return cells + [counted(one.scores.shares[name]) for name in SHARES]


def summary(columns: dict[str, Measured]) -> str:
    """The table of the README: a column for all looked-at sets, one for all kept aside."""
    heads = ["", *(f"{name} ({one.releases} releases, {one.figures:,} figures)" for name, one in columns.items())]
    lines = zip([*F1.values(), *SHARES.values()], *(told(one) for one in columns.values()), strict=True)
    sure = [[f"rows of `{code}` confidence that are right", *(counted(one.sure[code]) for one in columns.values())] for code in CONFIDENCE]
    return table(heads, [*lines, *sure])


def phenomena(columns: dict[str, Measured]) -> str:
    """Strict by what makes a text hard (the numbers of the code book)."""
    parts = [one.scores.phenomena for one in columns.values()]
    rows = [[f"{number}. {what}", *(counted(part[number]) for part in parts)] for number, what in PHENOMENA.items()]
    return table(["right (`strict`)", *columns], rows)


def by_set(sets: dict[str, Measured]) -> str:
    """A line for each gold file."""
    short = ["found", "strict", "full", "people", "organisations", "dates", "actor", "speaker", "role"]
    rows = []
    for name, one in sets.items():
        shares = (one.scores.shares[kind] for kind in ("actor", "speaker", "role"))
        cells = [f"{one.scores.score(kind).f1:.3f}" for kind in F1] + [f"{share.right} of {share.of}" for share in shares]
        rows.append([name, str(one.releases), str(one.figures), *cells])
    return table(["set", "releases", "figures", *short], rows)


def write(path: Path, mark: str, text: str) -> None:
    """Put the text between the marks of a document.

    :raises ValueError: the document has no such marks.
    """
    document = path.read_text("utf-8")
    new, count = re.subn(rf"(<!-- {mark}: begin -->\n).*?(\n<!-- {mark}: end -->)", lambda m: m[1] + text + m[2], document, flags=re.DOTALL)
    if count != 1:
        raise ValueError(f"{path}: no marks {mark}")
    path.write_text(new, "utf-8")


def main() -> None:
    paths = sorted((ROOT / "corpus" / "gold").glob("*.jsonl"))
    with ProcessPoolExecutor() as crew:
        sets = dict(zip((path.stem for path in paths), crew.map(measure, paths), strict=True))
    kept = [one for name, one in sets.items() if name.startswith(ASIDE)]
    columns = {
        "kept aside": pooled(kept),
        "looked at while rules were written": pooled(one for name, one in sets.items() if not name.startswith(ASIDE)),
    }
    write(ROOT / "README.md", "scores", summary(columns))
    write(ROOT / "docs" / "quality.md", "phenomena", phenomena(columns))
    write(ROOT / "docs" / "quality.md", "sets", by_set(sets))
    print(summary(columns), phenomena(columns), by_set(sets), sep="\n\n")


if __name__ == "__main__":
    main()
