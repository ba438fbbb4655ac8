"""Days that other words stand at: «четырьмя месяцами ранее, 13 ноября», «на площади 15 марта»."""

from __future__ import annotations

from dataclasses import replace

from . import calendar as cal
from .calendar import Interval
from .comparisons import earlier
from .finds import UNITS, Find, Found, count_of, one
from .moments import read_moment, values
from .points import point_of

APART = 45  # days between a day and what «месяцем ранее» comes to


def dated_back(find: Find) -> Found | None:
    """«22 марта убиты двое. Четырьмя месяцами ранее, 13 ноября, …»: the 13 November that lies so far back."""
    found = values(find.group("b"))
    comma = next(i for i in range(find.first, find.last) if find.atoms[i].name == "COMMA")
    told = earlier(replace(find, last=comma)) or []
    back = told[0].interval if told and told[0].interval.start else _before_a_day(find)
    number, month = int(found.get("DAYNUM", 0)), int(found.get("MONTH", found.get("MONTHSHORT", 0)))
    if back and back.start and back.end:
        days = [day for year in range(back.start.year - 1, back.end.year + 2) if (day := cal.day(year, month, number)) and day.start]
        near = [d for d in days if d.start and back.start - cal.DAY * APART <= d.start <= back.end + cal.DAY * APART]
        if len(near) == 1:
            return one("point", near[0], True)
    moment = read_moment(find.group("b"), find.scene)
    return None if moment.wrong else one("point", moment.interval, moment.relative)


def _before_a_day(find: Find) -> Interval | None:
    """So many days, weeks, months or years before the day that was told last."""
    day = next((i.start for i in reversed(find.scene.before) if i.start and i.start == i.end), None)
    unit, times = next(UNITS[a.name] for a in find.inside if a.name in UNITS)
    count = count_of(find.group("n")) if find.group("n") else 1
    if day is None or count is None or count != int(count) or count > 100:
        return None
    back = int(count) * times
    days = {"day": 1, "week": 7}.get(unit)
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit)
    that = day - cal.DAY * back * days if days else cal.shift_months(day, -back * months) if months else None
    return Interval(that, that, "day") if that else None


HOLIDAYS = ((8, 3), (1, 5), (9, 5), (9, 1), (7, 11), (12, 6))
"""Days, months that streets are called after."""


def street(find: Find) -> Found | None:
    """«на улице 8 Марта» is no day; «в районе Сенной площади | 15 марта | прошёл рейд» is one."""
    found = values(find.group("a"))
    month = next(a for a in find.group("a") if a.name in ("MONTH", "MONTHSHORT"))
    named = find.text[month.start].isupper() or (int(found.get("DAYNUM", 0)), int(month.value)) in HOLIDAYS
    if named and not any(a.name in ("YEAR", "YEARNAME") for a in find.group("a")):
        return None
    return [replace(m, first=find.first + 1) for m in point_of(find, find.group("a")) or []]
