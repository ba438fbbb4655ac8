"""Periods told by another period: «за аналогичный период прошлого года», «годом ранее»."""

from __future__ import annotations

import re

from . import calendar as cal
from .calendar import Interval
from .finds import Find, Found, one, unresolved
from .moments import Scene


def alike(find: Find) -> Found | None:
    """«за аналогичный период прошлого года», «АППГ»: the period it is compared with, a year (or more) earlier."""
    other = compared_with(find.scene)
    if other is None or other.end is None:
        return unresolved("year")
    written = next((int(a.value) for a in find.group("a") if a.name == "YEAR"), None)
    if written:
        return one("range", cal.shift_years(other, written - other.end.year), True)
    same = find.has("THAT", "THIS") and not find.group("a") and not COMPARING.search(find.text_before())
    return one("range", other if same else cal.shift_years(other, -1), True)


COMPARING = re.compile(r"(?:чем|против|сравнени\w|отношени\w|\(|[—–-])\s*(?:с|к|за|в)?\s*$", re.IGNORECASE)


def year_before(find: Find) -> Found | None:
    """«годом ранее»: of the period before it, a year earlier."""
    other = compared_with(find.scene)
    return one("range", cal.shift_years(other, -1) if other else None, True, "year")


def compared_with(scene: Scene) -> Interval | None:
    """The nearest period before; else the first one after, in the same paragraph. Single days are not compared."""
    for interval in [*reversed(scene.before), *scene.after]:
        if interval.start and interval.end and interval.days > 20:
            return interval
    return None
