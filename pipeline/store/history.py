"""The history: what each run read and published, and which rows it added, removed or changed.

A row is kept as a digest of four bytes a cell and a few words to know it by, with its first and its last run.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from ..tables import TABLES, Row, Rows, by_name
from .ledger import Ledger
from .lookup import reading

SAID: Final = 100  # characters
WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "releases": ("published", "source", "status"),
    "organizations": ("name",),
    "people": ("name",),
    "roles": ("role",),
    "locations": ("name",),
    "mentions": ("type", "text"),
    "dates": ("text", "date_start", "date_end"),
    "figures": ("quote", "action", "object", "period_start", "period_end"),
    "claims": ("action", "object", "values", "agreement"),
    "problems": ("source", "severity", "message"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a run says about itself; names of sources are kept, so that a removed one is known."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    inputs: int = 0
    releases: int = 0
    duplicates: int = 0
    problems: int = 0
    extracted: int = 0  # releases analysed in this run
    rows: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """One run that published tables."""

    run: int
    ended: str
    seconds: float
    why: str
    told: Told


@dataclass(frozen=True, slots=True)
class Change:
    """A row that differs between two runs: ``added``, ``removed``, or ``changed`` in these columns."""

    table: str
    key: str
    kind: str
    columns: tuple[str, ...]
    said: str


def note_run(ledger: Ledger, ended: str, seconds: float, told: Told, info: Mapping[str, Any], rows: Rows, listing: str) -> int:
    """Write a run that has published into the history; from now on the tables are those of the ledger."""
    with ledger.writing() as db:
        (last,) = db.execute("SELECT max(run) FROM runs").fetchone()
        run = (last or 0) + 1
        plain = {name: getattr(told, name) for name in Told.__dataclass_fields__}
        values = (run, ended, seconds, ledger.why, json.dumps(plain, ensure_ascii=False), json.dumps(info, ensure_ascii=False))
        db.execute("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?)", values)
        for table in TABLES:
            _note_rows(db, run, table.name, rows[table.name])
        db.execute("DELETE FROM meta WHERE name = 'why'")
        db.execute("DELETE FROM news")
        ledger.note("listing", listing)
        ledger.note("published", "yes")
    return run


def _note_rows(db: sqlite3.Connection, run: int, table: str, rows: Iterable[Row]) -> None:
    """Rows that stand there no more end with the run before, new and changed ones begin with this run."""
    key = by_name()[table].key
    db.execute("CREATE TEMP TABLE IF NOT EXISTS now (key TEXT PRIMARY KEY, cells BLOB, said TEXT) WITHOUT ROWID")
    db.execute("DELETE FROM now")
    db.executemany("INSERT OR REPLACE INTO now VALUES (?, ?, ?)", ((str(row[key]), cells_of(row), _said(table, row)) for row in rows))
    standing = "SELECT key, cells FROM rows WHERE tab = ? AND last IS NULL"
    gone = "(key, cells) NOT IN (SELECT key, cells FROM now)"
    db.execute(f"UPDATE rows SET last = ? WHERE tab = ? AND last IS NULL AND {gone}", (run - 1, table))
    new = f"SELECT ?, key, ?, NULL, cells, said FROM now WHERE (key, cells) NOT IN ({standing})"
    db.execute(f"INSERT OR REPLACE INTO rows {new}", (table, run, table))
    db.execute("DELETE FROM now")


def cells_of(row: Row) -> bytes:
    """Four bytes a cell."""
    return b"".join(crc32(str("" if cell is None else cell).encode("utf-8", "replace")).to_bytes(4, "big") for cell in row.values())


def _said(table: str, row: Row) -> str:
    words = " · ".join(str(row[name]) for name in WORDS[table] if row[name] not in (None, ""))
    return " ".join(words.encode("utf-8", "replace").decode("utf-8").split())[:SAID]


def last_run(ledger: Ledger) -> Run | None:
    """The run that published last."""
    return next(_runs(ledger.db, "ORDER BY run DESC LIMIT 1"), None)


def runs(path: Path) -> list[Run]:
    """All runs of a ledger, the first one first."""
    with closing(reading(path)) as db:
        return list(_runs(db, "ORDER BY run"))


def _runs(db: sqlite3.Connection, order: str) -> Iterator[Run]:
    for run, ended, seconds, why, told in db.execute(f"SELECT run, ended, seconds, why, told FROM runs {order}"):
        names: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in json.loads(told).items()}
        yield Run(run, ended, seconds, why, Told(**names))


def changes(path: Path, before: int, after: int) -> list[Change]:
    """What differs between the tables of two runs, in the order of the tables."""
    stood = "(first <= ? AND (last IS NULL OR last >= ?))"
    query = f"SELECT tab, key, cells, said, {stood} FROM rows WHERE {stood} <> {stood} ORDER BY tab, key"
    olds: dict[tuple[str, str], tuple[bytes, str]] = {}
    news: dict[tuple[str, str], tuple[bytes, str]] = {}
    with closing(reading(path)) as db:
        for table, key, cells, said, earlier in db.execute(query, (before, before, before, before, after, after)):
            (olds if earlier else news)[table, key] = (cells, said)
    differ = (key for key in olds.keys() | news.keys() if olds.get(key, (b"", ""))[0] != news.get(key, (b"", ""))[0])  # else: gone and back
    found = [_change(key, olds.get(key), news.get(key)) for key in differ]
    rank = {table.name: i for i, table in enumerate(TABLES)}
    return sorted(found, key=lambda change: (rank.get(change.table, len(rank)), change.kind, change.key))


def _change(key: tuple[str, str], old: tuple[bytes, str] | None, new: tuple[bytes, str] | None) -> Change:
    table, name = key
    if old and new:
        columns = by_name()[table].names if table in by_name() else ()
        differ = tuple(c for i, c in enumerate(columns) if old[0][4 * i : 4 * i + 4] != new[0][4 * i : 4 * i + 4])
        return Change(table, name, "changed", differ, new[1])
    return Change(table, name, "added" if new else "removed", (), (new or old or (b"", ""))[1])
