"""Rows on the disk rather than in memory: what is put on a shelf comes back in its order, one after the other.

A shelf is a private SQLite file without a name. The system takes it away when it is closed, whatever ended the process.
"""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from itertools import count
from types import TracebackType
from typing import Any, Final, TypeVar

T = TypeVar("T")
COLUMNS: Final = 5  # of a sort key at most
MANY: Final = 500  # rows that go to the disk at once

Key = tuple[str | int, ...]


class Shelf:
    """Keeps any number of boards; use as a context manager, or let it go with its last board."""

    def __init__(self) -> None:
        self.db = sqlite3.connect("", isolation_level=None, check_same_thread=False)  # it may go with the last thread that knows it
        self.db.execute("PRAGMA journal_mode = OFF")
        self.db.execute("PRAGMA synchronous = OFF")
        self._numbers = count(1)

    def __enter__(self) -> Shelf:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.db.close()

    def __del__(self) -> None:
        self.db.close()

    def board(self, items: Iterable[Any] = ()) -> Board[Any]:
        """A board of its own, with these items."""
        board: Board[Any] = Board(self, next(self._numbers))
        for item in items:
            board.append(item)
        return board

    def words(self) -> Words:
        """A mapping of its own."""
        return Words(self, next(self._numbers))


class Board(Collection[T]):
    """Things in the order of their keys, and of equal keys as they came; a key has at most five words or numbers."""

    def __init__(self, shelf: Shelf, number: int) -> None:
        self._shelf, self._table, self._length, self._sorted = shelf, f"board{number}", 0, False
        self._new: list[tuple[Any, ...]] = []
        columns = ", ".join(f"k{n}" for n in range(COLUMNS))
        shelf.db.execute(f"CREATE TABLE {self._table} (at INTEGER PRIMARY KEY, {columns}, thing BLOB)")

    def append(self, thing: T, key: Key = ()) -> None:
        """Put a thing behind those of the same key. All keys of a board have the same kinds of parts."""
        self._sorted = self._sorted or bool(key)
        self._length += 1
        parts = (_bytes(part) if isinstance(part, str) else part for part in key)
        whole = (*parts, *(None,) * (COLUMNS - len(key)))
        self._new.append((*whole, pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)))
        if len(self._new) >= MANY:
            self._put()

    def _put(self) -> None:
        db, new = self._shelf.db, self._new
        if new:
            self._new = []
            marks = ", ".join("?" * (COLUMNS + 1))
            db.execute("BEGIN")
            db.executemany(f"INSERT INTO {self._table} VALUES (NULL, {marks})", new)
            db.execute("COMMIT")

    def __len__(self) -> int:
        return self._length

    def __contains__(self, thing: object) -> bool:
        return any(thing == one for one in self)

    def __iter__(self) -> Iterator[T]:
        return (thing for _, thing in self.items())

    def items(self) -> Iterator[tuple[bytes | int | None, T]]:
        """Each thing with the first part of its key, words as UTF-8."""
        self._put()
        order = ", ".join([f"k{n}" for n in range(COLUMNS)] * self._sorted + ["at"])
        for first, thing in self._shelf.db.execute(f"SELECT k0, thing FROM {self._table} ORDER BY {order}"):
            yield first, pickle.loads(thing)

    def __getitem__(self, at: int) -> T:
        """A thing by its place among those that came, not in their order; IndexError where there are fewer."""
        self._put()
        row = self._shelf.db.execute(f"SELECT thing FROM {self._table} WHERE at = ?", (at + 1,)).fetchone()
        if row is None:
            raise IndexError(at)
        return pickle.loads(row[0])


class Words:
    """A word for each word."""

    def __init__(self, shelf: Shelf, number: int) -> None:
        self._shelf, self._table = shelf, f"words{number}"
        shelf.db.execute(f"CREATE TABLE {self._table} (word BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")

    def update(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._shelf.db.executemany(
            f"INSERT OR REPLACE INTO {self._table} VALUES (?, ?)", ((_bytes(word), _bytes(value)) for word, value in pairs)
        )

    def get(self, word: str) -> str | None:
        row = self._shelf.db.execute(f"SELECT value FROM {self._table} WHERE word = ?", (_bytes(word),)).fetchone()
        return row[0].decode("utf-8", "surrogatepass") if row else None


def _bytes(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")
