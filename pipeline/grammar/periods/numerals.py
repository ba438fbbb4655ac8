"""Times written in figures: «12.03.2024», «90-е годы»."""

from __future__ import annotations

from . import calendar as cal
from .calendar import Interval
from .words import Value


def numeric(text: str) -> Interval | None:
    """13.06.2019, 12.03.24, 2019-06-13."""
    if text[:4].isdigit():
        return cal.day(int(text[:4]), int(text[5:7]), int(text[8:10]))
    mark = next(c for c in text if not c.isdigit())
    number, month, year = (int(part) for part in text.split(mark))
    if len(text.rsplit(mark, 1)[1]) == 2:
        year += 2000 if year < 60 else 1900
    return cal.day(year, month, number) if 1000 <= year < 2200 else None


def decade(found: dict[str, Value]) -> Interval | None:
    """«90-е», «1990-х», «2000-е»."""
    first = int(found.get("YEAR", found.get("OLDYEAR", found.get("NUM", found.get("DAYNUM", 0)))))
    if first in (20, 30, 40, 50, 60, 70, 80, 90):
        first += 1900
    return cal.decade(in_century(first, found)) if first >= 1000 and first % 10 == 0 else None


def in_century(first: int, found: dict[str, Value]) -> int:
    """«сороковые годы XIX века»: 1840."""
    return (int(found["ROMAN"]) - 1) * 100 + first % 100 if "ROMAN" in found else first
