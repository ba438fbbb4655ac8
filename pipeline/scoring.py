"""Rows against gold: how much is found, how much of it is right, and which rows are not.

A gold record is a release as a JSON line: ``id`` ``text`` ``published`` and what a coder found in it: ``figures``
``people`` ``organizations`` ``dates``. A figure is *found* where one stands at its place with its value, *strict* when
bound, unit, action, object and status agree as well, *full* with period and part_of on top.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

STRICT = ("value_max", "modifier", "unit", "action", "object", "status")
PERIOD = ("period_start", "period_end")
FULL = (*PERIOD, "part_of")
OF_RELEASE = ("figures", "mentions", "dates", "roles")
LEVELS = ("found", "strict", "full")
KINDS = (("people", "person_id"), ("organizations", "organization_id"))
NUMBERS = ("value", "value_max")
ALIKE = 0.8  # similarity from which two wordings of a role, actor or speaker are one
SAME = 1e-9
SEVERAL = re.compile(r"\s*[|;]\s*")
QUOTES = re.compile(r"[«»\"“”„'().,]")

Gold = Mapping[str, Any]
Row = dict[str, str]
Tables = Mapping[str, Iterable[Mapping[str, Any]]]


@dataclass(slots=True)
class Share:
    """So many right of so many."""

    right: int = 0
    of: int = 0

    def add(self, right: bool) -> None:
        self.right += right
        self.of += 1

    @property
    def rate(self) -> float:
        return self.right / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float


@dataclass(slots=True)
class Scores:
    """Everything that was counted; ``errors`` are (release, what, detail), ``rows`` tell of each gold figure
    (``release#index``) whether it is strictly right and what it is or what is wrong with it.
    """

    hits: Counter[str] = field(default_factory=Counter)
    mine: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    fields: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    shares: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    phenomena: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    errors: list[tuple[str, str, str]] = field(default_factory=list)
    rows: dict[str, tuple[bool, str]] = field(default_factory=dict)

    def score(self, kind: str) -> Score:
        """``figures.found`` ``figures.strict`` ``figures.full`` ``people`` ``organizations`` ``dates``."""
        table = kind.partition(".")[0]
        hits, mine, gold = self.hits[kind], self.mine[table], self.gold[table]
        precision, recall = hits / mine if mine else 0.0, hits / gold if gold else 0.0
        return Score(precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0)

    def all(self) -> dict[str, Score]:
        """Every score, in the order of the report."""
        return {kind: self.score(kind) for kind in (*(f"figures.{level}" for level in LEVELS), "people", "organizations", "dates")}


def read_gold(path: Path) -> list[Gold]:
    """The records of a gold file."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def score_file(path: Path) -> Scores:
    """Analyse the texts of a gold file and score the result."""
    from .extraction import extract_all
    from .reading import read
    from .resolving import resolve

    return score(read_gold(path), resolve(list(extract_all(r for r in read(path).releases if r.language == "ru"))))


def score(gold: Iterable[Gold], tables: Tables) -> Scores:
    """Score tables (rows by table name) against gold records."""
    out = Scores()
    by_name = {name: [_cells(row) for row in rows] for name, rows in tables.items()}
    releases = {row["release_id"]: row for row in by_name.get("releases", [])}
    for record in gold:
        release_id = record["id"]
        if release_id not in releases:
            out.errors.append((release_id, "release missing from releases", ""))
        own = {name: [row for row in by_name.get(name, []) if row["release_id"] == release_id] for name in OF_RELEASE}
        _score_published(out, record, releases.get(release_id, {}))
        _score_figures(out, record, own["figures"])
        for kind, key in KINDS:
            _score_names(out, record, kind, key, by_name.get(kind, []), own)
        _score_dates(out, record, own["dates"])
    return out


def _cells(row: Mapping[str, Any]) -> Row:
    """A row as its CSV cells would be."""
    return {name: "" if value is None else str(value) for name, value in row.items()}


def _number(value: Any) -> float | None:
    if value is None or value == "":
        return None
    return float(str(value).replace("\u00a0", "").replace(" ", "").replace(",", "."))


def _same_number(a: Any, b: Any) -> bool:
    x, y = _number(a), _number(b)
    if x is None or y is None:
        return x is y
    return abs(x - y) <= SAME * max(1, abs(y))


def _fold(text: str | None) -> str:
    return " ".join(QUOTES.sub(" ", (text or "").lower().replace("ё", "е").replace("\u00a0", " ")).split())


def _codes(text: str | None) -> list[str]:
    return sorted((text or "").replace(" ", "").split("+"))


def alike(a: str | None, b: str | None) -> bool:
    """Two wordings of one name, by their letters."""
    return SequenceMatcher(None, _fold(a), _fold(b)).ratio() >= ALIKE


def allowed(gold: Gold, name: str) -> list[Any]:
    """The coder's value and those that the coder accepts as well."""
    return [gold.get(name), *gold.get("accept", {}).get(name, [])]


def agrees(name: str, mine: str | None, gold: Gold) -> bool:
    """Is this field of a figure one of the values that gold allows?"""
    values = allowed(gold, name)
    if name in NUMBERS:
        return any(_same_number(mine, value) for value in values)
    if name == "object":
        return any(_codes(mine) == _codes(value) for value in values)
    return any((mine or "") == (value or "") for value in values)


def pair_figures(gold: list[Gold], mine: list[Row]) -> dict[int, int]:
    """Gold figures and ours at one place with one value, one to one, best agreement first."""
    candidates = []
    for i, wanted in enumerate(gold):
        start, end = wanted["start"], wanted["start"] + len(wanted["quote"])
        for j, row in enumerate(mine):
            if int(row["start"]) < end and int(row["end"]) > start and agrees("value", row["value"], wanted):
                weights = {"action": 3, "object": 2}
                points = sum(weights.get(name, 1) * agrees(name, row.get(name), wanted) for name in STRICT + PERIOD)
                candidates.append((-points, abs(int(row["start"]) - start), i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _score_figures(out: Scores, record: Gold, mine: list[Row]) -> None:
    gold = record["figures"]
    pairs = pair_figures(gold, mine)
    back = {j: i for i, j in pairs.items()}
    number_of = {row["figure_id"]: j for j, row in enumerate(mine)}
    required = [i for i, wanted in enumerate(gold) if not wanted.get("optional")]
    out.gold["figures"] += len(required)
    out.mine["figures"] += len(mine) - sum(bool(gold[i].get("optional")) for i in pairs)
    for i in required:
        if i in pairs:
            row = mine[pairs[i]]
            parent = back.get(number_of.get(row.get("part_of") or "", -1))
            strict = _score_figure(out, record["id"], gold[i], row, parent)
        else:
            strict = _miss(out, record["id"], gold[i])
        out.rows[f"{record['id']}#{i}"] = strict, _told(gold[i]) if strict else ": ".join(out.errors[-1][1:])
    for j, row in enumerate(mine):
        if j not in back:
            out.errors.append((record["id"], "spurious", f"{row.get('quote')!r} {row['value']} {row['action']}/{row['object']}"))


def _told(wanted: Gold) -> str:
    return f"{wanted['quote']!r} {wanted['value']} {wanted['action']}/{wanted['object']}"


def _miss(out: Scores, release_id: str, wanted: Gold) -> bool:
    out.errors.append((release_id, "missed", _told(wanted)))
    for name in wanted.get("phenomena", []):
        out.phenomena[name].add(False)
    return False


def _score_figure(out: Scores, release_id: str, wanted: Gold, row: Row, parent: int | None) -> bool:
    """Count one found figure; is it strictly right?"""
    wrong = [name for name in (*STRICT, *PERIOD) if not agrees(name, row.get(name), wanted)]
    wrong += ["part_of"] if parent not in allowed(wanted, "part_of") else []
    for name in (*STRICT, *FULL):
        out.fields[name].add(name not in wrong)
    for name in ("actor", "speaker"):
        if wanted.get(name):
            out.shares[name].add(any(alike(row.get(name), value) for value in allowed(wanted, name) if value))
    strict = not set(wrong) & set(STRICT)
    out.hits.update(["figures.found"] + ["figures.strict"] * strict + ["figures.full"] * (not wrong))
    for name in wanted.get("phenomena", []):
        out.phenomena[name].add(strict)
    if wrong:
        differences = ", ".join(f"{name} {row.get(name)!r} for {wanted.get(name)!r}" for name in wrong)
        out.errors.append((release_id, "differs", f"{wanted['quote']!r}: {differences}"))
    return strict


def _score_names(out: Scores, record: Gold, kind: str, key: str, known: list[Row], own: Mapping[str, list[Row]]) -> None:
    seen = {row["entity_id"] for row in own["mentions"]}
    names = {row[key]: set(_names(row)) for row in known if row[key] in seen}
    left = dict(sorted(names.items()))
    wanted = record.get(kind, [])
    for entity in wanted:
        called = {_fold(name) for name in [entity["name"], *entity.get("aliases", [])]}
        hit = next((one for one, forms in left.items() if forms & called), None)
        if hit is None:
            out.errors.append((record["id"], f"{kind} missed", entity["name"]))
            continue
        del left[hit]
        out.hits[kind] += 1
        if kind == "people" and entity.get("role"):
            _score_role(out, record["id"], entity, [row["role"] for row in own["roles"] if row["person_id"] == hit])
    shown = {row[key]: row.get("name", "") for row in known}
    out.errors += [(record["id"], f"{kind} spurious", shown[one]) for one in left]
    out.gold[kind] += len(wanted)
    out.mine[kind] += len(names)


def _names(row: Row) -> Iterator[str]:
    for name in (row.get("name", ""), row.get("acronym", ""), *SEVERAL.split(row.get("aliases", ""))):
        if name:
            yield _fold(name)


def _score_role(out: Scores, release_id: str, entity: Gold, mine: list[str]) -> None:
    right = any(same_role(entity["role"], role) for role in mine)
    out.shares["role"].add(right)
    if not right:
        out.errors.append((release_id, "role", f"{entity['name']}: {mine} for {entity['role']!r}"))


def same_role(a: str, b: str) -> bool:
    """The same wording, or one is the other without the name of the body behind it.

    >>> same_role("заместитель директора ФСБ России", "заместитель директора")
    True
    """
    a, b = _fold(a), _fold(b)
    return bool(a and b) and (alike(a, b) or f"{a} ".startswith(f"{b} ") or f"{b} ".startswith(f"{a} "))


def _score_dates(out: Scores, record: Gold, mine: list[Row]) -> None:
    got = {(row["date_start"], row["date_end"]) for row in mine if row.get("date_start")}
    out.mine["dates"] += len(got)
    wanted: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for entry in record.get("dates", []):
        if entry.get("date_start"):
            starts, ends = allowed(entry, "date_start"), allowed(entry, "date_end")
            wanted[entry["date_start"], entry["date_end"]] = {(a, b) for a in starts for b in ends}
    out.gold["dates"] += len(wanted)
    for exact, accepted in sorted(wanted.items(), key=str):
        hit = next((pair for pair in sorted(accepted, key=str) if pair in got), None)
        if hit is None:
            out.errors.append((record["id"], "date missed", "/".join(map(str, exact))))
        else:
            got.discard(hit)
            out.hits["dates"] += 1
    out.errors += [(record["id"], "date spurious", "/".join(pair)) for pair in sorted(got)]


def _score_published(out: Scores, record: Gold, release: Row) -> None:
    wanted = record.get("published") or record.get("published_expected")
    if wanted:
        out.shares["published"].add(release.get("published", "")[:10] == wanted)
