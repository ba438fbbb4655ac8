"""Expressions of time in a text: ``find_times(text, anchor)`` → typed intervals.

>>> from datetime import date
>>> [(t.text, t.date_start, t.date_end) for t in find_times("Изъято за 9 месяцев 2023 года", None)]
[('за 9 месяцев 2023 года', datetime.date(2023, 1, 1), datetime.date(2023, 9, 30))]

Three steps: ``words`` turns words and numbers into letters; each of the ``rules`` finds its pattern; of overlapping finds
the longest stays (the rule that stands first, where they are equal), also where it says that this is no time at all.
What stays is read from left to right (``walk``), comparisons last, so that «годом ранее» knows the period beside it.
"""

from .walk import find_times

__all__ = ["find_times"]
