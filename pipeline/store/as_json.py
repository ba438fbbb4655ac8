"""Records as JSON and back: what workers send and what the ledger keeps."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from sys import intern
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from ..records import Extraction, Release

SURROGATE = re.compile("[\ud800-\udfff]")
SHORT = 40  # characters: codes, keys and names come again and again, and are kept once
Record = TypeVar("Record")


def content_of(release: Release) -> str:
    """The digest of all that a release says, without the place that it was read from."""
    return sha256(to_json(replace(release, source="")).encode("utf-8")).hexdigest()


def to_json(record: Any) -> str:
    """A record as JSON: a dataclass is an object, a Decimal and a date are strings, None stays null."""
    text = json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))
    return SURROGATE.sub("\ufffd", text)  # half a character fits into no file and into no table


def from_json(body: str, without: str = "") -> Extraction:
    """The extraction that :func:`to_json` wrote, equal to the one that went in; one of its lists may be left out."""
    found = json.loads(body)
    if without:
        found[without] = []
    return cast(Extraction, _reader(Extraction)(found))


def record_of(kind: type[Record], body: str) -> Record:
    """A record of this kind from its JSON."""
    return cast(Record, _reader(cast(Hashable, kind))(json.loads(body)))


def records_of(kind: type[Record], body: str) -> tuple[Record, ...]:
    """Records of this kind from a JSON list of them."""
    return tuple(map(_reader(cast(Hashable, kind)), json.loads(body)))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, Decimal | date) else value


@lru_cache(maxsize=256)
def _reader(kind: Hashable) -> Callable[[Any], Any]:
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


def _shared(value: Any) -> Any:
    return intern(value) if isinstance(value, str) and len(value) < SHORT else value


READERS: dict[Any, Callable[[Any], Any]] = {str: _shared, date: date.fromisoformat, Decimal: Decimal}
