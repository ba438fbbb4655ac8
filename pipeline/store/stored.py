"""Extractions as they lie in the ledger: a sequence that holds none of them in memory."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..records import Extraction, Release
from .as_json import from_json, record_of

QUERY = "SELECT r.body, copy, e.body FROM releases AS r JOIN extractions AS e USING (content, copy) WHERE r.rowid = ?"


class Stored(Sequence[Extraction]):
    """Extractions of the releases in these rows; quantities are left out, for no table has them."""

    def __init__(self, db: sqlite3.Connection, rows: array[int]) -> None:
        self._db, self._rows = db, rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, at: Any) -> Any:
        body, copy, extracted = self._db.execute(QUERY, (self._rows[at],)).fetchone()
        release = numbered(record_of(Release, body), copy)
        return replace(from_json(extracted, without="quantities"), release=release)


def numbered(release: Release, copy: int) -> Release:
    """A release under its id in the tables: the second of one derived id has a number."""
    return replace(release, release_id=f"{release.release_id}-{copy}") if copy > 1 else release
