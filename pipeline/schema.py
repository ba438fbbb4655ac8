"""What a table is declared with: cells, columns, keys. The tables themselves stand in ``tables.py``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

CELL_LIMIT: Final = 32_000  # characters in one cell; a spreadsheet cell ends at 32,767
JOIN: Final = " | "  # between several values in one cell

Cell = str | int | Decimal | date | None
Row = dict[str, Cell]
Rows = dict[str, Collection[Row]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``codes`` lists the allowed values; ``union`` allows several of them joined by "+".

    ``verbatim`` marks text cut from a release: its length must not change on the way into a file.
    ``many`` marks cells that hold several values joined by " | ".
    """

    name: str
    type: str  # string integer number date
    description: str
    required: bool = False
    codes: Mapping[str, str] | None = None
    union: bool = False
    pattern: str = ""
    minimum: int | None = None
    verbatim: bool = False
    many: bool = False

    def allows(self) -> str:
        """The regular expression of a filled cell, empty where any text will do."""
        if self.pattern or self.codes is None:
            return self.pattern
        one = "(?:" + "|".join(map(re.escape, self.codes)) + ")"
        return rf"{one}(?:\+{one})*" if self.union else one


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key: ``column`` holds keys of ``table`` (or nothing)."""

    column: str
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table. ``order`` says in words how its rows are sorted."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    order: str
    references: tuple[Reference, ...] = ()

    @property
    def key(self) -> str:
        """The primary key is always the first column."""
        return self.columns[0].name

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def joined(values: Iterable[str]) -> str:
    """Several values in one cell; a bar inside a value would look like two values, so it becomes a stroke."""
    return JOIN.join(value.replace("|", "/") for value in values)
