"""Are the tables of a folder sound? Schema, types, codes, keys, offsets, intervals and digests."""

from __future__ import annotations

import csv as standard_csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Final

from .tables import CELL_LIMIT, JOIN, TABLES, Column, Table, by_name, joined
from .writing import csv
from .writing.cells import clean, cut
from .writing.texts import FOLDER, file_name

Cells = dict[str, str]
QUOTED: Final = {"mentions": "text", "dates": "text", "figures": "quote", "roles": "quote"}
INTERVALS: Final = {
    "dates": ("date_start", "date_end"),
    "figures": ("period_start", "period_end"),
    "claims": ("first_published", "last_published"),
}
ENTITIES: Final = {"PER": "people", "ORG": "organizations", "LOC": "locations"}
SHOWN: Final = 5  # findings of one sort that are told one by one


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: where, and what it should be. ``row`` is the row's key, empty for a whole table."""

    table: str
    row: str
    column: str
    message: str

    def __str__(self) -> str:
        where = ".".join(part for part in (self.table, self.column) if part)
        return f"{where}{f' [{self.row}]' if self.row else ''}: {self.message}"


@dataclass(slots=True)
class Folder:
    """The tables of a folder, read; keys by table; each release's text."""

    path: Path
    rows: dict[str, list[Cells]] = field(default_factory=dict)
    keys: dict[str, set[str]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


Check = Callable[[Folder], Iterator[Finding]]


def check(path: Path | str) -> list[Finding]:
    """All that is wrong with the tables in a folder; an empty list if nothing is."""
    folder = Folder(Path(path))
    if not folder.path.is_dir():
        return [Finding("", "", "", f"there is no folder {path}; run svodka first, or name the folder with the tables")]
    findings = list(read(folder))
    for rule in CHECKS:
        findings += rule(folder)
    return findings


def read(folder: Folder) -> Iterator[Finding]:
    """Read every table into the folder; tell what cannot be read."""
    for table in TABLES:
        folder.rows[table.name] = []
        folder.keys[table.name] = set()
        path = folder.path / f"{table.name}.csv"
        if not path.is_file():
            yield Finding(table.name, "", "", f"{path.name} is missing")
            continue
        try:
            yield from _read_table(folder, table, path)
        except (UnicodeDecodeError, standard_csv.Error) as error:
            yield Finding(table.name, "", "", f"{path.name} cannot be read: {error}")
    for row in folder.rows["releases"]:
        file = folder.path / FOLDER / file_name(row["release_id"])
        folder.texts[row["release_id"]] = clean(file.read_bytes().decode("utf-8"), True) if file.is_file() else row["text"]


def _read_table(folder: Folder, table: Table, path: Path) -> Iterator[Finding]:
    lines = csv.read(path)
    header = next(lines, [])
    if tuple(header) != table.names:
        yield Finding(table.name, "", "", f"columns are {', '.join(header)}; they should be {', '.join(table.names)}")
        return
    for number, cells in enumerate(lines, start=1):
        if len(cells) != len(header):
            yield Finding(table.name, f"row {number}", "", f"has {len(cells)} cells instead of {len(header)}")
            continue
        row = dict(zip(header, cells, strict=True))
        folder.rows[table.name].append(row)
        folder.keys[table.name].add(row[table.key])


def values(folder: Folder) -> Iterator[Finding]:
    """Each cell is filled where it must be and has its type, its codes, its length."""
    for table in TABLES:
        for column in table.columns:
            for row in folder.rows[table.name]:
                message = wrong(row[column.name], column)
                if message:
                    yield Finding(table.name, row[table.key], column.name, message)


def wrong(cell: str, column: Column) -> str:
    """What is wrong with a cell, empty if nothing is."""
    if not cell:
        return "is empty" if column.required else ""
    if len(cell) > CELL_LIMIT:
        return f"has {len(cell)} characters, more than {CELL_LIMIT}"
    if not _typed(cell, column):
        return f"{cell!r} is no {column.type}"
    if column.allows() and not _pattern(column.allows()).fullmatch(cell):
        allowed = ", ".join(column.codes) if column.codes else column.pattern
        return f"{cell!r} is not allowed; allowed: {allowed}"
    if column.minimum is not None and int(cell) < column.minimum:
        return f"{cell} is below {column.minimum}"
    return ""


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def _typed(cell: str, column: Column) -> bool:
    try:
        if column.type == "date":
            return date.fromisoformat(cell).isoformat() == cell
        if column.type == "integer":
            return str(int(cell)) == cell
        if column.type == "number":
            return Decimal(cell).is_finite() and "e" not in cell.lower()
    except (ValueError, InvalidOperation):
        return False
    return True


def keys(folder: Folder) -> Iterator[Finding]:
    """Every key once; every reference to a row that is there."""
    for table in TABLES:
        counts = Counter(row[table.key] for row in folder.rows[table.name])
        for key, count in counts.items():
            if count > 1:
                yield Finding(table.name, key, table.key, f"{count} rows have this key")
        for reference in table.references:
            for row in folder.rows[table.name]:
                cell = row[reference.column]
                if cell and cell not in folder.keys[reference.table]:
                    yield Finding(table.name, row[table.key], reference.column, f"{cell} is not in {reference.table}")


def several_tables(folder: Folder) -> Iterator[Finding]:
    """References whose table another cell tells, or that may go to two tables."""
    for row in folder.rows["mentions"]:
        table = ENTITIES.get(row["type"], "")
        if table and row["entity_id"] not in folder.keys[table]:
            yield Finding("mentions", row["mention_id"], "entity_id", f"{row['entity_id']} is not in {table}")
    for row in folder.rows["figures"]:
        speaker = row["speaker_id"]
        if speaker and speaker not in folder.keys["people"] and speaker not in folder.keys["organizations"]:
            yield Finding("figures", row["figure_id"], "speaker_id", f"{speaker} is neither in people nor in organizations")


def offsets(folder: Folder) -> Iterator[Finding]:
    """The words of a row stand in its release's text between start and end."""
    for name, column in QUOTED.items():
        for row in folder.rows[name]:
            text = folder.texts.get(row["release_id"])
            if text is None or not row["start"].isdigit() or not row["end"].isdigit():
                continue
            start, end, key = int(row["start"]), int(row["end"]), row[by_name()[name].key]
            if not start < end <= len(text):
                yield Finding(name, key, "start", f"[{start}, {end}) is no stretch of a text of {len(text)} characters")
            elif cut(text[start:end]) != row[column]:
                yield Finding(name, key, column, f"the text has {text[start:end]!r} there, not {row[column]!r}")


def texts(folder: Folder) -> Iterator[Finding]:
    """A release's text is as long as it says."""
    for row in folder.rows["releases"]:
        length = len(folder.texts[row["release_id"]])
        if row["characters"].isdigit() and length != int(row["characters"]):
            yield Finding("releases", row["release_id"], "characters", f"is {row['characters']}, but the text has {length}")


def intervals(folder: Folder) -> Iterator[Finding]:
    """No interval ends before it starts."""
    for name, (first, last) in INTERVALS.items():
        for row in folder.rows[name]:
            if row[first] and row[last] and row[first] > row[last]:
                yield Finding(name, row[by_name()[name].key], first, f"{row[first]} is after {last} {row[last]}")


def figures(folder: Folder) -> Iterator[Finding]:
    """A figure's parts fit each other."""
    releases = {row["figure_id"]: row["release_id"] for row in folder.rows["figures"]}
    for row in folder.rows["figures"]:
        for column, message in _figure(row, releases):
            yield Finding("figures", row["figure_id"], column, message)


def _figure(row: Cells, releases: dict[str, str]) -> Iterator[tuple[str, str]]:
    if row["quote"] not in row["evidence"] and len(row["evidence"]) < CELL_LIMIT:
        yield "evidence", "does not hold the quote"
    if (row["modifier"] == "vague") == bool(row["value"]):
        yield "value", f"is {row['value'] or 'empty'} with modifier {row['modifier']}"
    if (row["modifier"] == "range") != bool(row["value_max"]):
        yield "value_max", f"is {row['value_max'] or 'empty'} with modifier {row['modifier']}"
    if row["part_of"] == row["figure_id"]:
        yield "part_of", "is the figure itself"
    elif row["part_of"] and releases.get(row["part_of"]) != row["release_id"]:
        yield "part_of", "is a figure of another release"


def claims(folder: Folder) -> Iterator[Finding]:
    """A claim lists exactly the figures that name it, and their releases."""
    members: dict[str, set[str]] = defaultdict(set)
    releases: dict[str, set[str]] = defaultdict(set)
    for row in folder.rows["figures"]:
        members[row["claim_id"]].add(row["figure_id"])
        releases[row["claim_id"]].add(row["release_id"])
    for row in folder.rows["claims"]:
        key = row["claim_id"]
        for column, expected in (("figures", members[key]), ("releases", releases[key])):
            told = joined(sorted(expected))
            if len(told) <= CELL_LIMIT and sorted(row[column].split(JOIN)) != sorted(told.split(JOIN)):
                yield Finding("claims", key, column, f"is {row[column]}, but the figures say {told}")
        if len(row["values"].split(JOIN)) != len(row["periods"].split(JOIN)):
            yield Finding("claims", key, "values", "has not as many items as periods")


def counts(folder: Folder) -> Iterator[Finding]:
    """Mentions of an entity are those of the table mentions, its releases also those of the table roles."""
    mentions: Counter[str] = Counter()
    releases: dict[str, set[str]] = defaultdict(set)
    for row in folder.rows["mentions"]:
        mentions[row["entity_id"]] += 1
        releases[row["entity_id"]].add(row["release_id"])
    for row in folder.rows["roles"]:
        releases[row["organization_id"]].add(row["release_id"])
    for name in ENTITIES.values():
        key = by_name()[name].key
        for row in folder.rows[name]:
            for column, count in (("mentions", mentions[row[key]]), ("releases", len(releases[row[key]]))):
                if row[column] != str(count):
                    yield Finding(name, row[key], column, f"is {row[column]}, but the tables have {count}")


def digests(folder: Folder) -> Iterator[Finding]:
    """Files are those that run.json tells: nobody edited them, no run broke off between two of them."""
    path = folder.path / "run.json"
    if not path.is_file():
        yield Finding("run.json", "", "", "is missing")
        return
    try:
        files = json.loads(path.read_text("utf-8"))["files"]
    except (ValueError, KeyError, TypeError):
        yield Finding("run.json", "", "", "cannot be read; run svodka again")
        return
    for name, digest in files.items():
        file = folder.path / name
        if not file.is_file():
            yield Finding(name, "", "", "is missing; run svodka again")
        elif sha256(file.read_bytes()).hexdigest() != digest:
            yield Finding(name, "", "", "is not the file that the run wrote; run svodka again")


CHECKS: Final[tuple[Check, ...]] = (values, keys, several_tables, offsets, texts, intervals, figures, claims, counts, digests)


def summary(findings: Iterable[Finding], shown: int = SHOWN) -> list[str]:
    """Findings as lines: the first few of each table and column, then how many more there are."""
    sorts: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        sorts[finding.table, finding.column].append(finding)
    lines: list[str] = []
    for found in sorts.values():
        lines += [str(finding) for finding in islice(found, shown)]
        if len(found) > shown:
            lines.append(f"… and {len(found) - shown} more like this")
    return lines
