"""The ledger: what has been extracted stays extracted. One SQLite file beside the tables, one transaction a release.

A row is keyed by the release's content (text and metadata, not the place it was read from) and belongs to one state of
the program and its lexicons; another state empties the ledger.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from .records import Extraction, Release

PARTS = ("natasha", "navec", "pymorphy3", "pymorphy3-dicts-ru", "razdel", "slovnet", "spacy", "trafilatura")
TABLES = """
CREATE TABLE IF NOT EXISTS program (digest TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS extraction (content TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""


class Ledger:
    """Extractions by the content of their release; use as a context manager."""

    def __init__(self, path: Path, program: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open(path, program)
        except sqlite3.OperationalError as error:
            raise OSError(f"{path}: {error}; choose another folder, or delete that file") from None
        except sqlite3.DatabaseError:  # damaged: whatever stood in it is extracted again
            self._db.close()
            path.unlink()
            self._open(path, program)

    def _open(self, path: Path, program: str) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.executescript(TABLES)
        if self._db.execute("SELECT digest FROM program").fetchall() != [(program,)]:
            self._start_over(program)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._db.close()

    def get(self, release: Release) -> Extraction | None:
        """What is known of this release, with the place it is read from now; None where it is new or changed."""
        row = self._db.execute("SELECT body FROM extraction WHERE content = ?", (content_of(release),)).fetchone()
        return replace(from_json(row[0]), release=release) if row else None

    def put(self, extraction: Extraction) -> None:
        """Keep one extraction: a transaction of its own."""
        row = (content_of(extraction.release), to_json(extraction))
        self._db.execute("INSERT OR REPLACE INTO extraction VALUES (?, ?)", row)

    def keep_only(self, releases: Iterable[Release]) -> None:
        """Forget whatever is not among these releases."""
        wanted = {content_of(release) for release in releases}
        gone = [(content,) for (content,) in self._db.execute("SELECT content FROM extraction") if content not in wanted]
        if gone:
            with self._db:
                self._db.execute("BEGIN")
                self._db.executemany("DELETE FROM extraction WHERE content = ?", gone)

    def clear(self) -> None:
        """Forget everything."""
        self._db.execute("DELETE FROM extraction")

    def _start_over(self, program: str) -> None:
        with self._db:
            self._db.execute("BEGIN")
            self._db.execute("DELETE FROM extraction")
            self._db.execute("DELETE FROM program")
            self._db.execute("INSERT INTO program VALUES (?)", (program,))


def find_figure(path: Path, figure_id: str) -> Extraction | None:
    """The extraction that holds a figure, whatever state of the program wrote the ledger."""
    return _find(path, figure_id, lambda e: any(f.figure_id == figure_id for f in e.figures))


def find_release(path: Path, release_id: str) -> Extraction | None:
    """The extraction of a release, whatever state of the program wrote the ledger."""
    return _find(path, release_id, lambda e: e.release.release_id == release_id)


def _find(path: Path, key: str, fits: Callable[[Extraction], bool]) -> Extraction | None:
    db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        rows = db.execute("SELECT body FROM extraction WHERE instr(body, ?) ORDER BY content", (json.dumps(key, ensure_ascii=False),))
        found = (from_json(body) for (body,) in rows)
        return next(filter(fits, found), None)
    except sqlite3.DatabaseError:
        return None
    finally:
        db.close()


def content_of(release: Release) -> str:
    """The digest of all that a release says, without the place that it was read from."""
    return sha256(to_json(replace(release, source="")).encode("utf-8")).hexdigest()


@lru_cache(maxsize=1)
def versions() -> dict[str, str]:
    """Versions of svodka and of the parts that decide results."""
    out = {}
    for name in ("svodka", *PARTS):
        try:
            out[name] = version(name)
        except PackageNotFoundError:
            out[name] = ""
    return out


@lru_cache(maxsize=4)
def digest_of(*endings: str) -> str:
    """The digest of the package's files with these endings (``.py`` the program, ``.toml`` the lexicons)."""
    root = Path(__file__).parent
    out = sha256()
    for path in sorted(p for p in root.rglob("*") if p.suffix in endings):
        out.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return out.hexdigest()


def program_digest() -> str:
    """The digest of everything that an extraction depends on beside its release."""
    return sha256(f"{digest_of('.py', '.toml')} {sorted(versions().items())}".encode()).hexdigest()


def to_json(record: Any) -> str:
    """A record as JSON: a dataclass is an object, a Decimal and a date are strings, None stays null."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def from_json(body: str) -> Extraction:
    """The extraction that :func:`to_json` wrote, equal to the one that went in."""
    return cast(Extraction, _reader(Extraction)(json.loads(body)))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, Decimal | date) else value


@lru_cache(maxsize=256)
def _reader(kind: Any) -> Callable[[Any], Any]:
    """The function that makes a value of a declared type from its JSON form."""
    if get_origin(kind) in (Union, UnionType):
        inner = _reader(next(k for k in get_args(kind) if k is not type(None)))
        return lambda value: None if value is None else inner(value)
    if get_origin(kind) is tuple:
        one = _reader(get_args(kind)[0])  # our tuples hold one type
        return lambda values: tuple(map(one, values))
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        parts = [(f.name, _reader(hints[f.name])) for f in fields(kind)]
        return lambda value: kind(*(read(value[name]) for name, read in parts))
    return READERS.get(kind, _same)


def _same(value: Any) -> Any:
    return value


READERS: dict[Any, Callable[[Any], Any]] = {date: date.fromisoformat, Decimal: Decimal}
