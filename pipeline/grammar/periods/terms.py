"""School years, and the first days of a month."""

from __future__ import annotations

from . import calendar as cal
from .calendar import Interval
from .finds import Find, Found, count_of, one, unresolved
from .moments import read_moment
from .points import point

LAST_OF_TERM = 5  # a school year ends in May


def school_year(find: Find) -> Found | None:
    """«2020/2021 учебный год»: from September to May."""
    first, last = (int(find.group(name)[0].value) for name in ("a", "b"))
    last += first // 100 * 100 if last < 100 else 0
    return one("range", cal.months(first, 9, 9, "year"), False) if last == first + 1 else None


def this_school_year(find: Find) -> Found | None:
    """«в прошлом учебном году»: in summer the one that is just over; «в этом учебном году» goes on to the anchor."""
    anchor = find.scene.anchor
    if anchor is None:
        return unresolved("year")
    begun = anchor.year if anchor.month > SUMMER else anchor.year - 1
    summer = LAST_OF_TERM < anchor.month <= SUMMER
    if find.has("LAST", "ELAPSED") and not summer:
        begun -= 1
    elif not find.has("LAST", "ELAPSED", "THIS"):
        return unresolved("year")
    term = cal.months(begun, 9, 9, "year")
    goes_on = term and term.end and term.start and term.start <= anchor < term.end
    return one("range", Interval(term.start, anchor, "day") if term and goes_on else term, True)


SUMMER = 8  # the last month without school


def short_year(find: Find) -> Found | None:
    """«в 98-м году», «в 23-м году»: the last such year that has begun."""
    number, anchor = int(find.group("a")[0].value), find.scene.anchor
    if not 0 < number < 100 or find.word(find.inside[-1]) not in ("году", "год"):
        return None
    recent = 2000 + number
    year = recent if recent <= (anchor.year if anchor else RECENT) else 1900 + number
    return one("point", cal.year_of(year), False, "year")


RECENT = 2030  # without an anchor


def first_days(find: Find) -> Found | None:
    """«за первые десять дней июня», «за первую неделю мая»: from the first of the month on."""
    that = read_moment(find.group("b"), find.scene)
    count = count_of(find.group("n")) if find.group("n") else 7
    first = next((int(a.value) for a in find.inside if a.name in ("FIRST", "ORDINAL")), 1)
    if that.wrong or first != 1 or count is None or count != int(count) or not 1 < count < 29:
        return None
    start = that.interval.start if that.interval else None
    return one("range", Interval(start, start + cal.DAY * (int(count) - 1), "day") if start else None, that.relative)


def suffixed_year(find: Find) -> Found | None:
    """«по сравнению с рекордом 2014-го.» is a year, «2000-го участника» and «в 2014-м полку» are none."""
    return None if find.next_word().isalpha() else point(find)
