"""Times counted on from the one that was told: «спустя сутки», «через два дня», «годом позже»."""

from __future__ import annotations

from . import calendar as cal
from .finds import UNITS, Find, Found, count_of, grain_of, one, unresolved, vague
from .moments import day_from


def later_day(find: Find) -> Found | None:
    """«спустя сутки», «двумя днями позже»: so many days after the last day that was named."""
    unit = next((a.name for a in find.inside if a.name in ("DAYNIGHT", "DAYWORD")), None)
    count = count_of(find.group("n")) if find.group("n") else 1
    known = [i for i in find.scene.before if i.start and i.start == i.end]
    if not unit or not known or count is None or count != int(count) or count > 30:
        return unresolved(grain_of(find.inside))
    return one("point", day_from(known[-1].start, int(count)), True)


def day_after(find: Find) -> Found | None:
    """«Через два дня задержаны»: after the day that was told, if that is over; «через два дня откроют» is to come."""
    told, anchor = later_day(find), find.scene.anchor
    day = told[0].interval.start if told else None
    return told if day and anchor and day <= anchor and not find.scene.future else unresolved(grain_of(find.inside))


def later_time(find: Find) -> Found | None:
    """«В 2019 году его осудили, годом позже освободили», «14 февраля …, спустя месяц задержаны»: the time told last, so much later."""
    unit, times = next(UNITS[a.name] for a in reversed(find.inside) if a.name in UNITS)
    count = count_of(find.group("n")) if find.group("n") else 1
    base = find.scene.before[-1] if find.scene.before else None
    exact = count is not None and count == int(count) and 0 < count < 100 and not find.has("BOUND", "VAGUE")
    told = base is not None and base.start is not None and (base.days == 1 or cal.whole_months(base) in (1, 12))
    if unit not in ("month", "year") or not exact or not told or base is None or (unit == "month" and cal.whole_months(base) == 12):
        return vague(find)
    moved, anchor = cal.moved(base, int(count or 1) * times * cal.MONTHS_IN[unit]), find.scene.anchor
    over = moved.start is not None and anchor is not None and moved.start <= anchor
    return one("point", moved, True) if over else vague(find)


def after_years(find: Find) -> Found | None:
    """«В 2021 году учтено 14 нападений, через год – 20»: the year so much later, if it has begun; else nobody knows when."""
    base = find.scene.before[-1] if find.scene.before else None
    of_years = find.has("YEARNAME", "YEARS") and base is not None and cal.whole_months(base) == 12
    return later_time(find) if of_years and not find.scene.future else vague(find)
