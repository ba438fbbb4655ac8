"""Who is who among bodies and places, on the shared disk: looked up one by one, so that nobody holds all of them."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

KNOWN: Final = 20_000  # answers that are kept


def write(path: Path, mappings: Mapping[str, Mapping[str, Any]]) -> None:
    """Some mappings into one file; nobody writes to it again."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    db = sqlite3.connect(new, isolation_level=None)
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("CREATE TABLE things (kind TEXT, key BLOB, thing BLOB, PRIMARY KEY (kind, key)) WITHOUT ROWID")
    db.execute("BEGIN")
    for kind, mapping in mappings.items():
        things = ((kind, _bytes(key), pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)) for key, thing in sorted(mapping.items()))
        db.executemany("INSERT INTO things VALUES (?, ?, ?)", things)
    db.execute("COMMIT")
    db.close()
    new.replace(path)


class Directory(Mapping[str, Any]):
    """One of the mappings that :func:`write` has written."""

    def __init__(self, path: Path, kind: str) -> None:
        self._kind = kind
        self._db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._found = lru_cache(maxsize=KNOWN)(self._look)

    def __getitem__(self, key: str) -> Any:
        found = self._found(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._found(key) is not None

    def __iter__(self) -> Iterator[str]:
        for (key,) in self._db.execute("SELECT key FROM things WHERE kind = ? ORDER BY key", (self._kind,)):
            yield key.decode("utf-8", "surrogatepass")

    def __len__(self) -> int:
        return self._db.execute("SELECT count(*) FROM things WHERE kind = ?", (self._kind,)).fetchone()[0]

    def _look(self, key: str) -> Any:
        row = self._db.execute("SELECT thing FROM things WHERE kind = ? AND key = ?", (self._kind, _bytes(key))).fetchone()
        return pickle.loads(row[0]) if row else None


def _bytes(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")
