"""What is saved already, and what a site needs to know to say «unchanged»: one SQLite file in a hidden folder of the corpus."""

from __future__ import annotations

import sqlite3
from dataclasses import astuple, dataclass
from pathlib import Path
from types import TracebackType

SCHEMA = """
CREATE TABLE IF NOT EXISTS addresses (
    url TEXT PRIMARY KEY,          -- canonical
    file TEXT NOT NULL,            -- below the corpus folder; empty for a feed
    sha256 TEXT NOT NULL,          -- of the file's bytes
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    version TEXT NOT NULL,         -- what the feed said of the page when it was saved
    body BLOB NOT NULL             -- of a feed: its entries must be known when it says «unchanged»
) STRICT, WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of one address."""

    url: str
    file: str = ""
    sha256: str = ""
    etag: str = ""
    last_modified: str = ""
    version: str = ""
    body: bytes = b""

    @property
    def conditions(self) -> dict[str, str]:
        """Headers that let the server answer «unchanged»."""
        pairs = (("If-None-Match", self.etag), ("If-Modified-Since", self.last_modified))
        return {name: value for name, value in pairs if value}


class State:
    """The state of one corpus folder; use as a context manager. A damaged one is begun anew: pages are then asked for again."""

    def __init__(self, path: Path) -> None:
        try:
            self._db = _opened(path)
        except sqlite3.OperationalError as error:
            raise OSError(f"{path}: {error}") from None
        except sqlite3.DatabaseError:
            path.unlink()
            self._db = _opened(path)

    def __enter__(self) -> State:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._db.close()

    def known(self, url: str) -> Known | None:
        """What is kept of an address."""
        row = self._db.execute("SELECT * FROM addresses WHERE url = ?", (url,)).fetchone()
        return Known(*row) if row else None

    def keep(self, known: Known) -> None:
        """Keep it; on the disk when this returns."""
        self._db.execute("INSERT OR REPLACE INTO addresses VALUES (?, ?, ?, ?, ?, ?, ?)", astuple(known))


def _opened(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    try:
        db.execute(SCHEMA)
        db.execute("SELECT url, file, sha256, etag, last_modified, version, body FROM addresses LIMIT 1")
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db
