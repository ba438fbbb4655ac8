"""Interval arithmetic: days, months, quarters, years; both ends inclusive; ``None`` for what cannot be.

>>> month(2024, 2)
Interval(start=datetime.date(2024, 2, 1), end=datetime.date(2024, 2, 29), grain='month')
>>> rolling(date(2019, 6, 13), 5, "year")
Interval(start=datetime.date(2014, 6, 14), end=datetime.date(2019, 6, 13), grain='year')
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

DAY = timedelta(days=1)
HALF_MONTH = 15  # days
MONTHS_IN = {"month": 1, "quarter": 3, "half_year": 6, "year": 12, "decade": 120}


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``start`` to ``end``; one end may be open. ``grain``: day month quarter half_year year decade."""

    start: date | None
    end: date | None
    grain: str

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1 if self.start and self.end else 0


def day(year: int, month_number: int, number: int) -> Interval | None:
    """One day; None for 31.02."""
    try:
        that = date(year, month_number, number)
    except ValueError:
        return None
    return Interval(that, that, "day")


def months(year: int, first: int, count: int, grain: str) -> Interval | None:
    """``count`` whole months from month ``first`` (which may lie beyond December)."""
    start_year, start_month = year + (first - 1) // 12, (first - 1) % 12 + 1
    last = first + count - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    if start_year < MINYEAR or end_year > MAXYEAR:
        return None
    return Interval(date(start_year, start_month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]), grain)


def month(year: int, number: int) -> Interval | None:
    return months(year, number, 1, "month")


def quarter(year: int, number: int) -> Interval | None:
    return months(year, 3 * number - 2, 3, "quarter") if 1 <= number <= 4 else None


def half_year(year: int, number: int) -> Interval | None:
    return months(year, 6 * number - 5, 6, "half_year") if number in (1, 2) else None


def year_of(year: int) -> Interval | None:
    return months(year, 1, 12, "year")


def decade(first_year: int) -> Interval | None:
    return months(first_year, 1, 120, "decade")


def century(number: int) -> Interval | None:
    """The XX century is 1901–2000; its grain is the year (the codebook has none coarser than a decade)."""
    return months(100 * number - 99, 1, 1200, "year")


def week(of: date, shift: int = 0) -> Interval:
    """Monday to Sunday of that day's week, ``shift`` weeks away."""
    monday = of - DAY * of.weekday() + DAY * 7 * shift
    return Interval(monday, monday + DAY * 6, "day")


def shift_months(of: date, count: int) -> date | None:
    """The same day ``count`` months away; the last day of a shorter month: 31 March − 1 = 28 or 29 February."""
    index = of.year * 12 + of.month - 1 + count
    year, month_number = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month_number + 1, min(of.day, monthrange(year, month_number + 1)[1]))


def shift_years(interval: Interval, count: int) -> Interval:
    return moved(interval, 12 * count)


def moved(interval: Interval, count: int) -> Interval:
    """The interval ``count`` months away; one of whole months stays one of whole months (leap years)."""
    start, end = interval.start, interval.end
    new_start = shift_months(start, count) if start else None
    new_end = shift_months(end, count) if end else None
    if start and end and new_end and start.day == 1 and is_month_end(end):
        new_end = new_end.replace(day=monthrange(new_end.year, new_end.month)[1])
    return replace(interval, start=new_start, end=new_end)


def days_back(interval: Interval, count: int) -> Interval:
    start, end = interval.start, interval.end
    return replace(interval, start=start - DAY * count if start else None, end=end - DAY * count if end else None)


def is_month_end(of: date) -> bool:
    return of.day == monthrange(of.year, of.month)[1]


def rolling(anchor: date, count: float, unit: str) -> Interval | None:
    """A length of time that ends at the anchor, the anchor included."""
    if unit in ("day", "week"):
        length = count * (7 if unit == "week" else 1)
        if length != int(length) or not 0 < length < 40_000:
            return None
        return Interval(anchor - DAY * (int(length) - 1), anchor, "day")
    length = count * MONTHS_IN[unit]
    if length % 0.5 or not 0 < length < 6000:
        return None
    before = shift_months(anchor, -int(length))
    half = DAY * (HALF_MONTH if length % 1 else 0)
    return Interval(before - half + DAY, anchor, unit) if before else None


def onward(first: date, count: float, unit: str) -> Interval | None:
    """A length of time that begins with ``first``."""
    if unit in ("day", "week"):
        length = int(count * (7 if unit == "week" else 1))
        return Interval(first, first + DAY * (length - 1), "day") if 0 < length < 4000 else None
    length = int(count * MONTHS_IN[unit])
    after = shift_months(first, length) if 0 < length < 1200 else None
    return Interval(first, after - DAY, unit) if after else None


def whole_months(interval: Interval) -> int:
    """How many months, where it begins with the first day of one and ends with the last of another; else 0."""
    start, end = interval.start, interval.end
    if start is None or end is None or start.day != 1 or not is_month_end(end):
        return 0
    return (end.year - start.year) * 12 + end.month - start.month + 1


def third(interval: Interval, which: int) -> Interval:
    """Beginning, middle or end (0, 1, 2): of a month its ten days, of a longer thing a third by months or years."""
    start, end = interval.start, interval.end
    if start is None or end is None or interval.days < 9:
        return interval
    if interval.grain == "month":
        cuts = [start, start + DAY * 10, start + DAY * 20, end + DAY]
    elif interval.grain in ("decade", "year") and interval.days > 3000:
        years = end.year - start.year + 1
        cuts = [start] + [start.replace(year=start.year + -(-years * k // 3)) for k in (1, 2)] + [end + DAY]
    else:
        days = interval.days
        thirds = [shift_months(start, k * (days // 28) // 3) if days > 80 else start + DAY * (k * days // 3) for k in (1, 2)]
        cuts = [start, *[t or start for t in thirds], end + DAY]
    return Interval(cuts[which], cuts[which + 1] - DAY, "day" if interval.grain == "month" else "month")


def half_of(interval: Interval, which: int) -> Interval | None:
    """The first or second half (1, 2): of a month to its 15th, of a year by half years, of a decade by five years."""
    start, end = interval.start, interval.end
    if start is None or end is None or which not in (1, 2):
        return None
    if interval.grain == "month":
        return Interval(start, start.replace(day=15), "day") if which == 1 else Interval(start.replace(day=16), end, "day")
    if interval.grain == "year" and interval.days < 370:
        return half_year(start.year, which)
    if interval.days > 3000:
        years = (end.year - start.year + 1) // 2
        cut = start.replace(year=start.year + years)
        return Interval(start, cut - DAY, "year") if which == 1 else Interval(cut, end, "year")
    return None


def nearest(
    anchor: date, choices: list[Interval], future: bool = False, past: bool = False, weight: int = 4, meant: bool = False
) -> Interval | None:
    """Which year is meant where none is said: the nearest, but the future must be ``weight`` times as near as the past.

    A quarter or half year that has not begun is not told of. ``future``: the sentence speaks of what is to
    come, so the first that is not over. ``past``: «с мая» has begun. ``meant``: «весной намеревались» may be over or not.
    """
    known = [c for c in choices if c.start and c.end]
    if future:
        ahead = [c for c in known if c.end and c.end >= anchor]
        return min(ahead, key=lambda c: c.start or anchor) if ahead else None
    begun = [c for c in known if (c.grain in ("day", "month") and not past) or (c.start and c.start <= anchor) or meant]
    return min(begun, key=lambda c: _distance(anchor, c, 2 if meant else weight)) if begun else None


def _distance(anchor: date, choice: Interval, weight: int) -> int:
    assert choice.start and choice.end
    if choice.start > anchor:
        return weight * (choice.start - anchor).days
    return max(0, (anchor - choice.end).days)
