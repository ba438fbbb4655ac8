"""What a report sums up: «итоги года», «по итогам января», «за три года» that were told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from . import calendar as cal
from .calendar import Interval
from .finds import Find, Found, count_of, one
from .lengths import last_length
from .moments import read_moment
from .points import said

LAST, FIRST = 4, 11  # between these months no year is summed up


def results_year(find: Find) -> Found | None:
    """«подвели итоги года», «за весь год»: at its end the running one, in the first months of the next the one that is over."""
    anchor = find.scene.anchor
    if anchor is None or LAST < anchor.month < FIRST:
        return []
    if anchor.month <= LAST:
        return one("point", cal.year_of(anchor.year - 1), True, "year")
    return one("range", Interval(date(anchor.year, 1, 1), anchor, "year"), True, "year")


def results_month(find: Find) -> Found | None:
    """«итоги августа», told in July: of the last one that has begun."""
    return said(read_moment(find.group("a"), replace(find.scene, past=True)), find.group("a"))


def told_years(find: Find) -> Found | None:
    """«В 2017–2019 годах … За три года изъято», «с 1993 по 1999 год за все семь лет»: the years that were told; else up to the anchor."""
    count = count_of(find.group("n"))
    told = [i for i in find.scene.here if count and count > 1 and cal.whole_months(i) == 12 * count and i.start and i.start.month == 1]
    return one("range", told[-1], True) if told else last_length(find)


def of_a_day(find: Find) -> Found | None:
    """«15 марта прошёл рейд. За день проверено 140 адресов»: the day that was told, else that of the text, as «за сутки»."""
    if find.word(find.group("a")[0]) != "день" or find.next_word().lower() in ("города", "победы"):
        return []  # «за дни боёв»
    told = find.scene.here[-1:]
    return one("point", told[0], True) if told and told[0].days == 1 else last_length(find)
