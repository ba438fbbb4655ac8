"""Days of the week: «в среду», «в субботу и воскресенье», «с понедельника по пятницу», the head of a diary."""

from __future__ import annotations

from . import calendar as cal
from .calendar import Interval
from .finds import Find, Found, one, unresolved
from .moments import read_moment
from .points import point


def weekday_pair(find: Find) -> Found | None:
    """«в субботу и воскресенье»: both days, where they are neighbours."""
    first, second = (read_moment(find.group(name), find.scene).interval for name in ("a", "b"))
    if not first or not second or not first.start or not second.end:
        return unresolved("day")
    if first.start > second.end:
        first = cal.days_back(first, 7)
    assert first.start
    return one("range", Interval(first.start, second.end, "day"), True) if (second.end - first.start).days == 1 else unresolved("day")


def weekday_range(find: Find) -> Found | None:
    """«с понедельника по четверг»: the days up to the last such Thursday, that of publication too."""
    first, last = (read_moment(find.group(name), find.scene).interval for name in ("a", "b"))
    if not first or not last or not first.start or not last.end or find.scene.future:
        return unresolved("day")
    start = last.end - cal.DAY * ((last.end - first.start).days % 7)
    return one("range", Interval(start, last.end, "day"), True)


def weekday_of_week(find: Find) -> Found | None:
    """«во вторник на прошлой неделе»: that day of that week of the calendar."""
    week = read_moment(find.group("b"), find.scene).interval
    number = int(find.group("a")[0].value)
    if not week or not week.start:
        return unresolved("day")
    day = week.start + cal.DAY * number
    return one("point", Interval(day, day, "day"), True)


def diary_day(find: Find) -> Found | None:
    """«Четверг. В городе …» at the head of a line: that day of the week that is told."""
    before = find.text_before()
    if before.strip() and not before.rstrip(" \xa0").endswith("\n"):
        return []
    that = read_moment(find.group("a"), find.scene).interval
    week = next((i for i in reversed(find.scene.before) if i.days in (5, 6, 7)), None)
    if that and that.start and week and week.start and week.end:
        that = cal.days_back(that, (that.start - week.start).days // 7 * 7)
    return one("point", that, True)


PLURALS = ("ов", "ев", "ей", "ых", "их", "ян")
NUMERALS = ("ерых", "двоих", "троих", "обоих")


def weekday(find: Find) -> Found | None:
    """«в среду»; «в среду мигрантов» is another word."""
    among = find.next_word().endswith(PLURALS) and not find.next_word().endswith(NUMERALS)  # «приговорил в среду семерых боевиков»
    if find.inside[-1].value == 2 and len(find.inside) == 2 and among:
        return None
    return point(find)
