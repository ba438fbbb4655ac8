"""One extraction out of a ledger, whatever state of the program wrote it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from ..records import Extraction, Release
from .as_json import from_json, record_of

COLUMNS = "SELECT r.body, copy, e.body FROM releases AS r JOIN extractions AS e USING (content, copy) WHERE e.body IS NOT NULL"


def find_figure(path: Path, figure_id: str) -> Extraction | None:
    """The extraction that holds a figure."""
    key = json.dumps(figure_id, ensure_ascii=False)
    return _find(path, f"{COLUMNS} AND instr(e.body, ?)", key, lambda e: any(f.figure_id == figure_id for f in e.figures))


def find_release(path: Path, release_id: str) -> Extraction | None:
    """The extraction of a release."""
    where = "(release_id || CASE copy WHEN 1 THEN '' ELSE '-' || copy END) = ?"
    return _find(path, f"{COLUMNS} AND {where}", release_id, lambda e: e.release.release_id == release_id)


def every_extraction(path: Path) -> Iterator[Extraction]:
    """All extractions, in the order of their sources' names."""
    with closing(reading(path)) as db:
        yield from _extractions(db.execute(COLUMNS + " ORDER BY source, number"))


def _find(path: Path, query: str, key: str, fits: Callable[[Extraction], bool]) -> Extraction | None:
    try:
        with closing(reading(path)) as db:
            return next(filter(fits, _extractions(db.execute(query + " ORDER BY source, number", (key,)))), None)
    except sqlite3.DatabaseError:
        return None


def reading(path: Path) -> sqlite3.Connection:
    """A ledger to read from, without leaving a trace: where no run is at it, it is as good as carved in stone."""
    going_on = path.with_name(path.name + "-wal").exists()
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro{'' if going_on else '&immutable=1'}", uri=True)


def _extractions(rows: sqlite3.Cursor) -> Iterator[Extraction]:
    for body, copy, extracted in rows:
        release = record_of(Release, body)
        release_id = release.release_id if copy == 1 else f"{release.release_id}-{copy}"
        yield replace(from_json(extracted), release=replace(release, release_id=release_id))
