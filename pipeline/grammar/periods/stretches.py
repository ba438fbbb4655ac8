"""Times told by the one before them: «за предыдущие два года», «на ту же дату прошлого года»."""

from __future__ import annotations

import re
from datetime import date

from . import calendar as cal
from .calendar import Interval
from .finds import UNITS, Find, Found, count_of, one, unresolved


def window_after(find: Find) -> Found | None:
    """«В 2011–2015 годах – 96 терактов, в следующие пять лет – 17»: as long, from the end of the time that was told."""
    unit, times = next(UNITS[a.name] for a in find.group("a") if a.name in UNITS)
    count, told = count_of(find.group("n")), [i for i in find.scene.before if i.start and i.end and i.days > 1]
    anchor, last = find.scene.anchor, told[-1].end if told else None
    if count is None or count != int(count) or not 0 < count < 100 or unit not in ("month", "year") or not (anchor and last):
        return unresolved("year" if unit in ("hour", "decade") else "day" if unit == "week" else unit)
    start = last + cal.DAY
    end = cal.shift_months(start, int(count) * times * cal.MONTHS_IN[unit])
    if end is None or end - cal.DAY > anchor:
        return unresolved(unit)
    return one("range", Interval(start, end - cal.DAY, unit), True)


def window_before(find: Find) -> Found | None:
    """«За последние два года – 74 канала, за предыдущие два года – 33»: as long, and over on the eve of the time that was told.

    With nothing told, the whole years before that of publication.
    """
    unit, times = next(UNITS[a.name] for a in find.group("a") if a.name in UNITS)
    count, told = count_of(find.group("n")), [i for i in find.scene.before if i.start and i.end and i.days > 1]
    if count is None or count != int(count) or not 0 < count < 100 or unit in ("hour", "decade"):
        return unresolved("year")
    anchor, size = find.scene.anchor, int(count) * times
    first = told[-1].start if told else date(anchor.year, 1, 1) if anchor and unit == "year" else None
    if first is None:
        return unresolved("day" if unit == "week" else unit)
    days = {"day": 1, "week": 7}.get(unit)
    start = first - cal.DAY * size * days if days else cal.shift_months(first, -size * cal.MONTHS_IN[unit])
    return one("range", Interval(start, first - cal.DAY, "day" if days else unit) if start else None, True)


def same_date(find: Find) -> Found | None:
    """«На 1 июля в розыске 40 человек, на ту же дату прошлого года – 52», «на ту же дату 2024 г.»: that day of another year."""
    days = [i.start for i in find.scene.before if i.start and i.start == i.end]
    anchor, tail = find.scene.anchor, find.group("a")
    if not days or days[-1] is None:
        return unresolved("day")
    day, year = days[-1], next((int(a.value) for a in tail if a.name in ("YEAR", "OLDYEAR")), None)
    if year is None and tail:
        which = next((int(a.value) for a in tail if a.name in ("LAST", "ELAPSED", "BEFORELAST", "THIS", "EARLIER", "PREVIOUS")), None)
        back = {"EARLIER", "PREVIOUS"} & {a.name for a in tail}
        base = day.year if back else anchor.year if anchor else None
        year = base + which if base and which is not None else None
    if year is None and not tail and A_YEAR_BEFORE.search(find.text_before()):
        year = day.year - 1  # «Годом ранее, на ту же дату, их было 560»
    moved = cal.day(year if year else day.year, day.month, day.day) if year or not tail else None
    return one("point", moved, True)


A_YEAR_BEFORE = re.compile(r"год(?:ом)?\s(?:ранее|раньше|назад),?\s$", re.IGNORECASE)


def since_then(find: Find) -> Found | None:
    """«23 июня 2024 года убиты 22 человека. С тех пор совершено одно нападение»: from that day on; of longer times, from their end."""
    first, last = find.atoms[find.first].start, find.atoms[find.last - 1].end
    counts = find.text[first].isupper() or DIGIT.search(find.text, last, last + 80)
    if AS.match(find.text[last : last + 8]) or not counts:
        return []  # «он возглавил службу в 2019 году и с тех пор выступает реже»
    told = next((i for i in (*reversed(find.scene.before), *reversed(find.scene.earlier)) if i.start and i.end), None)
    anchor = find.scene.anchor
    if told is None or told.start is None or told.end is None or anchor is None or told.start > anchor:
        return unresolved("day")
    start = told.start if told.days <= MONTH or told.end >= anchor else told.end + cal.DAY
    return one("range", Interval(start, anchor, "day"), True)


DIGIT = re.compile(r"\d")
MONTH = 31  # days: «с того времени» behind a month counts it
AS = re.compile(r",?\sкак\s", re.IGNORECASE)  # «с тех пор, как построили забор»
