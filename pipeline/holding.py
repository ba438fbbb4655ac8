"""A folder held by one writer at a time, and trouble with it told in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout


class Busy(RuntimeError):
    """Another svodka is writing into the same folder."""


class NotWritable(RuntimeError):
    """The folder cannot be made or written into, or its disk is full."""


@contextmanager
def held(folder: Path, lock: Path, doing: str, option: str) -> Iterator[None]:
    """The folder for the caller alone, while the lock file is held.

    Raises :class:`Busy` at once where another holds it (``doing`` says in a verb what that one is at) and :class:`NotWritable` where
    the lock cannot be made; ``option`` of the command line names the folder.
    """
    file = FileLock(lock)
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        file.acquire(timeout=0)
    except Timeout:
        raise Busy(f"another svodka is {doing} into {folder}; wait for it, or choose another folder with {option}") from None
    except OSError as error:
        raise NotWritable(f"{folder}: cannot be written into ({error.strerror or error}); choose another folder with {option}") from None
    try:
        yield
    finally:
        file.release()


@contextmanager
def failures_told(folder: Path, promise: str) -> Iterator[None]:
    """A full or read-only disk as :class:`NotWritable`; ``promise`` says what holds in spite of it, and what to do."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        said = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise NotWritable(f"{folder}: {said}; {promise}") from error
