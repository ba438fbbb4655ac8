"""Months in a row of numbers, whose year is told with the last one."""

from __future__ import annotations

import re
from dataclasses import replace

from ...records import TimeExpression
from . import calendar as cal

LISTED = re.compile(r"\s?(?:,\sи|,\sа|,|\sи|\sа)\s(?=[^\d]{0,20}\d)(?!против|чем)[^.;:()\n]{1,40}")


def with_shared_year(times: list[TimeExpression], text: str) -> list[TimeExpression]:
    """«20 в мае, 30 в июне и 40 в июле прошлого года»: the months before share the year that is told last."""
    dated = False
    for n in range(len(times) - 1, 0, -1):
        month, told = times[n - 1], times[n]
        dated = _has_year(told) or (dated and _is_month(told))
        if not dated or not (_is_month(month) and _is_month(told)) or _has_year(month):
            continue
        first, last = month.date_start, told.date_start
        if not first or not last or first.month >= last.month or not LISTED.fullmatch(text[month.end : told.start]):
            dated = False
            continue
        whole = cal.month(last.year, first.month)
        if whole:
            times[n - 1] = replace(month, date_start=whole.start, date_end=whole.end)
    return times


def _is_month(time: TimeExpression) -> bool:
    return time.rule == "moment" and time.granularity == "month"


def _has_year(time: TimeExpression) -> bool:
    return time.basis == "explicit" or "год" in time.text.lower()
