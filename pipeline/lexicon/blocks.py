"""Blocks of a TOML file → checked models. An error names file, entry, what is wrong and what is allowed."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError


class LexiconError(ValueError):
    """A lexicon file that cannot be used as it stands."""


class Block(BaseModel):
    """One thing of a lexicon; unknown keys and values of another type are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, str_strip_whitespace=False)


B = TypeVar("B", bound=Block)


def files_of(path: Path) -> list[Path]:
    """A file → itself; a folder → its TOML files in order of their names."""
    if path.is_dir():
        return sorted(path.glob("*.toml"))
    if not path.is_file():
        raise LexiconError(f"{path}: no such file or folder")
    return [path]


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file as it stands."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: not readable as TOML: {error}") from error


def read_tables(name: str, tables: Collection[str]) -> dict[str, Any]:
    """A file of this folder that holds just these tables."""
    content = read_toml(Path(str(files(__package__))) / name)
    for key in content:
        if key not in tables:
            raise LexiconError(f"{name}: unknown table {key!r}; allowed are {', '.join(tables)}")
    for key in tables:
        if key not in content:
            raise LexiconError(f"{name}: the table {key!r} is missing")
    return content


def read_blocks(path: Path, table: str, model: type[B], others: Sequence[str] = ()) -> list[B]:
    """The blocks ``[[table]]`` of one file; ``others`` are tables that it may hold besides."""
    content = read_toml(path)
    for key in content:
        if key != table and key not in others:
            raise LexiconError(f"{path}: unknown table [[{key}]]; allowed: {', '.join(f'[[{t}]]' for t in (table, *others))}")
    return [_checked(path, i, block, model) for i, block in enumerate(content.get(table, []), 1)]


def _checked(path: Path, number: int, block: dict[str, Any], model: type[B]) -> B:
    entry = f"{path}: entry {number} ({block.get('id') or block.get('name') or block.get('word') or 'without a name'})"
    for key in block:
        if key not in model.model_fields:
            near = get_close_matches(key, model.model_fields, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise LexiconError(f"{entry}: unknown key {key!r}{hint} Allowed: {', '.join(model.model_fields)}")
    for key, value in block.items():  # country = "" says that a place is in no single one
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and ((not text and key != "country") or text != " ".join(text.split())):
                raise LexiconError(f"{entry}: {key} has a blank too many or is empty: {text!r}")
    try:
        return model(**block)
    except ValidationError as error:
        problem = error.errors()[0]
        raise LexiconError(f"{entry}: {'.'.join(map(str, problem['loc']))}: {problem['msg']}") from error


def refuse_repeats(pairs: Iterable[tuple[str, str]], what: str) -> None:
    """``pairs`` are (thing, where); the same thing at two places is an error that names both."""
    seen: dict[str, str] = {}
    for thing, where in pairs:
        if thing in seen:
            raise LexiconError(f"{where}: {what} {thing!r} stands already in {seen[thing]}")
        seen[thing] = where
