"""Cells: what may stand in a file, and how it stands there."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final

from ..tables import CELL_LIMIT, JOIN, Cell, Column

# C0 and C1 controls but tab and line ends; lone surrogates; the two code points that are no characters
FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
STAND_IN: Final = "\ufffd"
# what a spreadsheet takes for a formula; a text that already starts with such a mark behind apostrophes gets one more
FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
NEUTRAL: Final = re.compile(r"'+[=+\-@\t\r]")
NUMBERS: Final = re.compile(r"-\d+(?:\.\d+)?(?: \| -?\d+(?:\.\d+)?)*")  # «-17.8 | 12», as ``claims.values`` has them: no formula


def clean(text: str, verbatim: bool) -> str:
    """Text without control characters.

    In words cut from a release each becomes U+FFFD, so that offsets stay true; elsewhere they vanish, and line ends
    and tabs become blanks.
    """
    if verbatim:
        return FORBIDDEN.sub(STAND_IN, text)
    return " ".join(FORBIDDEN.sub("", text).split())


def cut(text: str, limit: int = CELL_LIMIT) -> str:
    """At most ``limit`` characters, as Python counts them and as a spreadsheet counts them (UTF-16)."""
    text = text[:limit]
    while (over := len(text.encode("utf-16-le")) // 2 - limit) > 0:
        text = text[: len(text) - max(1, over // 2)]
    return text


def fitted(value: Cell, column: Column) -> Cell:
    """The cell as all files hold it: clean and short enough. A list is cut between two values."""
    if not isinstance(value, str):
        return value
    text = clean(value, column.verbatim)
    short = cut(text)
    if column.many and len(short) < len(text) and JOIN in short:
        short = short[: short.rfind(JOIN)]
    return short


def neutral(text: str) -> str:
    """Text that no spreadsheet takes for a formula; a number below zero is none.

    >>> neutral("=1+1"), neutral("-5 чел."), neutral("5 чел."), neutral("'=1"), neutral("-22.5")
    ("'=1+1", "'-5 чел.", '5 чел.', "''=1", '-22.5')
    """
    return "'" + text if FORMULA.match(text) and not NUMBERS.fullmatch(text) else text


def plain(text: str) -> str:
    """The text that ``neutral`` was given.

    >>> plain("'=1+1"), plain("''=1"), plain("'так'")
    ('=1+1', "'=1", "'так'")
    """
    return text[1:] if NEUTRAL.match(text) else text


def number(value: Decimal | int) -> str:
    """A number without exponent and without zeros at its end.

    >>> number(Decimal("1.50E+4")), number(Decimal("0.50")), number(-12)
    ('15000', '0.5', '-12')
    """
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def written(value: Cell, column: Column) -> str:
    """The cell as a CSV file holds it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return neutral(value)
    return number(value)
