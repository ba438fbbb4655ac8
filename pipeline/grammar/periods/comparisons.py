"""Periods told by another period: «за аналогичный период прошлого года», «годом ранее»."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from . import calendar as cal
from .calendar import Interval
from .finds import UNITS, Find, Found, count_of, one, unresolved
from .lengths import NEARLY, first_months, last_length
from .moments import Scene, main_spans, read_moment
from .points import point
from .results import results_year


def alike(find: Find) -> Found | None:
    """«за аналогичный период прошлого года», «АППГ»: the period it is compared with, a year (or more) earlier."""
    if find.group("n") and find.group("a"):
        return first_months(find)
    if find.has("TIMEWORD") and not find.group("a") and not find.has("FOR"):
        return []  # «в то же время» joins two thoughts
    written = next((int(a.value) for a in find.group("a") if a.name == "YEAR"), None)
    scene = of_this_year(find) if find.has("LAST") and not find.has("WEEK") else without_year(find.scene, written)
    so_many = _of_so_many_months(find)
    same = find.has("THAT", "THIS") and not find.has("AGO", "EARLIER") and not find.group("a") and not COMPARING.search(find.text_before())
    told = replace(scene, after=[]) if same else scene  # «за неделю убиты 36. За то же время … С 9 февраля …»
    other = so_many or _as_long(find.words(), find.scene) or compared_with(told, least=1 if find.has("WEEK") else 20)
    if other is None or other.end is None:
        return unresolved("year")
    year, other = other.end.year, so_far(other, find.scene.anchor)
    if written:
        return one("range", cal.shift_years(other, written - year), True)
    if not same:
        return one("range", cal.shift_years(other, -1), True)
    return one("range", other if so_many else told_on(find.scene, other), True)


def _of_so_many_months(find: Find) -> Interval | None:
    """«С января по октябрь … В нынешнем году … За те же десять месяцев»: the last time told that has so many of them."""
    count = count_of(find.group("n")) if find.group("n") and find.has("MONTHWORD") else None
    return next((i for i in reversed(find.scene.before) if count and cal.whole_months(i) == count), None)


def so_far(time: Interval, anchor: date | None) -> Interval:
    """«в 2016 году – 320 дел (в 2015 году за этот же период – 211)», told in October: of the year as far as it has gone."""
    start, end = time.start, time.end
    running = start and end and anchor and time == cal.year_of(end.year) and start <= anchor < end
    return replace(time, end=anchor) if running else time


LENGTHS = {"недел": (5, 9), "месяц": (28, 31), "квартал": (89, 92), "полугоди": (181, 184)}


def _as_long(said: str, scene: Scene) -> Interval | None:
    """«за аналогичную неделю прошлого года»: the last time told that is as long."""
    least, most = next((days for stem, days in LENGTHS.items() if stem in said), (1, 0))
    return next((i for i in reversed(scene.before) if i.start and i.end and least <= i.days <= most), None)


def told_on(scene: Scene, nearest: Interval) -> Interval:
    """«С начала года изъято 40 … За весь 2008 год их было 12. … За тот же период задержано 7»: a look back in passing is passed over."""
    spans_here = [i for i in scene.here if i.start and i.end and i.days > 20]
    if spans_here == [nearest]:
        return nearest  # «Кампания шла с мая 2014 по май 2015 года. За этот срок …»: the only one of its paragraph
    spans = main_spans(scene.before)
    return spans[-1] if spans and scene.last != nearest and nearest in scene.before else nearest


LONGEST = 550  # days of the longest time that is compared with the year before
DAYS_OF_WEEK = 5  # «за неделю 40 (неделей ранее — 52), сообщили в понедельник»: a working week at least


COMPARING = re.compile(
    r"(?:чем|против|сравнени\w|отношени\w|\(|(?<=[^\n.!?]\s)[—–-]|(?<=\S)[—–-])\s{0,12}(?:с|к|за|в)?\s{0,12}$", re.IGNORECASE
)


def without_year(scene: Scene, year: int | None) -> Scene:
    """«за квартал … в 2015-м – 9 тысяч … (за тот же период 2015 года – 5)»: it is a later time that is compared with that year."""
    if year is None:
        return scene
    later = [i for i in scene.before if i.end and i.end.year > year]
    return replace(scene, before=later or scene.before)


def of_this_year(find: Find) -> Scene:
    """«С начала года осуждены 40, в 2015 году – 63. Учтено больше, чем за аналогичный период прошлого года»: a period of this one."""
    scene, anchor = find.scene, find.scene.anchor
    now = [i for i in scene.before if anchor and i.start and i.end and i.start.year == anchor.year == i.end.year and i.end <= anchor]
    return replace(scene, before=now) if any(i.days > DAYS_OF_MONTH for i in now) else scene


DAYS_OF_MONTH = 20  # a time that is shorter is not compared with


def back_from(find: Find) -> Found | None:
    """«годом ранее», «пятью годами ранее», «неделей ранее»: the period before it, so much earlier.

    With no period to go back from, «годом ранее» is the calendar year before the anchor's.
    """
    number = find.group("n")
    if number and not find.word(find.inside[-2]).endswith("ми"):
        number = []  # «против 13 | годом ранее»
    unit, times = next(UNITS[a.name] for a in reversed(find.inside) if a.name in UNITS)
    count = count_of(number) if number else 1
    grain = {"week": "day", "hour": "day"}.get(unit, unit)
    if count is None or count != int(count) or count > 100 or unit == "hour":
        return unresolved(grain)
    back, other = int(count) * times, compared_with(find.scene)
    if unit in ("day", "week"):
        days = back * (7 if unit == "week" else 1)
        told = [*find.scene.weeks, *find.scene.before] if unit == "week" else []
        weeks = [i for i in told if i.end and DAYS_OF_WEEK <= i.days <= 10]
        other = weeks[-1] if weeks else compared_with(find.scene, least=0)
        fits = other if other and other.days <= max(10, days + 3) else None
        if fits and fits.start and unit == "day":
            fits = Interval(fits.start, fits.start, "day")  # «1–3 ноября шёл бой. Днём ранее взорвана мечеть»
        return one("range", cal.days_back(fits, days) if fits else None, True, grain)
    anchor = find.scene.anchor
    if unit == "year" and find.scene.held:
        return one("point", cal.moved(find.scene.held, -back * 12), True)
    if unit == "year" and other and not find.scene.last and (main := main_spans(find.scene.here) or main_spans(find.scene.before)):
        other = main[-1]  # «изъято 12 кг (в 2018 году — 9). Осуждены 30 человек против 25 | годом ранее»
    other = _no_row_of_years(find.scene, other) if unit == "year" else other
    if unit == "year" and other and anchor:
        other = the_year(other, find.scene, anchor)
    if other is not None:
        return one("range", cal.moved(other, -back * cal.MONTHS_IN[unit]), True)
    return one("range", cal.year_of(anchor.year - back) if anchor and unit == "year" and anchor.year > back else None, True, grain)


def _no_row_of_years(scene: Scene, other: Interval | None) -> Interval | None:
    """«с 2010 года …; сообщений 412, годом ранее – сотня», «за пять лет 500. Наркотиков 143 кг (за год до этого – 402)»."""
    if other is None or other.days <= LONGEST:
        return other
    return next((i for i in reversed(main_spans(scene.before)) if i.days <= LONGEST), None)


def the_year(other: Interval, scene: Scene, anchor: date) -> Interval:
    """«В текущем году — 40, годом ранее — 52»: the year before, all of it; a year up to now is read as the calendar year.

    «С начала года — 40, годом ранее — 52», in one sentence: as much of it.
    """
    if other.start == date(anchor.year, 1, 1) and other.end == anchor and not cal.whole_months(other) and not scene.begun:
        return cal.year_of(anchor.year) or other
    if other.days in (365, 366) and (other.start.month, other.start.day) != (1, 1):  # type: ignore[union-attr]
        years = [i for i in scene.before if i.start and i == cal.year_of(i.start.year)]
        return years[-1] if years else other
    return other


def told_length(find: Find) -> Found | None:
    """«С 1 по 5 июня … За пять дней»: the days that were told; else that length, ending at the anchor."""
    count = count_of(find.group("n")) if find.group("n") else 1 if find.has("WEEK") else 7
    count = count * 7 if count and find.has("WEEK") else count
    known = [*find.scene.before, *reversed(find.scene.after if not find.group("n") else ())]
    told = [i for i in known if i.days == count and i.days > 1]
    return one("range", told[-1], True) if told else last_length(find)


def told_quarter(find: Find) -> Found | None:
    """«За квартал», «за полугодие»: the one that was told or is over; else so many months, ending at the anchor."""
    count, anchor = 6 if find.has("HALFYEAR") else 3, find.scene.anchor
    first = cal.shift_months(date(anchor.year, (anchor.month - 1) // count * count + 1, 1), -count) if anchor else None
    over = cal.months(first.year, first.month, count, "month") if first else None
    later = [i for i in find.scene.after if not over or not i.end or not over.start or i.end >= over.start]  # not «чем за первую половину»
    told = [i for i in (*later, *find.scene.before) if cal.whole_months(i) == count]
    told = [i for i in told if i.start and i.end and anchor and i.end > anchor - cal.DAY * 366 and i.start.month % count == 1]  # no summer
    if told or not anchor:
        return one("range", told[-1] if told else None, True)
    fresh = over and over.end and (find.has("LAST", "ELAPSED", "REPORTED") or (anchor - over.end).days <= (HALF if count == 6 else FRESH))
    return one("range", over if fresh else cal.rolling(anchor, count, "month"), True)


def told_unit(find: Find) -> Found | None:
    """«за год», «за месяц»: in a heading the year or month that the text below tells, else a month that was told and is just over.

    With none of them it is that length, ending at the anchor.
    """
    if find.has("ONLY") and find.has("YEARNAME"):
        return results_year(find) or last_length(find)
    at = find.atoms[find.first].start
    line = find.text[at:].partition("\n")[0].rstrip(" \xa0»\")")
    heading = "\n" not in find.text[:at].strip() and not line.endswith((".", "!", "…", ":", ";"))  # «за год изъято 40, а в 2024 году 30.»
    whole = 12 if find.has("YEARNAME") else 1
    told = [i for i in find.scene.after if heading and not find.scene.before and cal.whole_months(i) == whole]
    anchor = find.scene.anchor
    told = [i for i in told if not anchor or (i.end and i.end > anchor - cal.DAY * 366)]  # not «изъяты стволы, похищенные в 2014 году»
    if not told and whole == 1 and anchor:
        told = [i for i in find.scene.here if i.days > 1][-1:]
        told = [i for i in told if i.grain == "day" and _is_month(i)]  # «С 15 апреля по 15 мая шла операция. За месяц …», told in December
        told = told or [i for i in [i for i in find.scene.before if i.days > 1][:1] if _just_over(i, anchor)]
    if not told and whole == 12 and anchor and anchor.month <= REPORTING:
        told = [i for i in find.scene.before if i == cal.year_of(anchor.year - 1)][:1]  # «итоги 2022 года. … За год изъято»
    return one("range", told[0], True) if told else last_length(find)


def _just_over(time: Interval, anchor: date) -> bool:
    return _is_month(time) and time.end is not None and 0 <= (anchor - time.end).days <= JUST_OVER


def _is_month(time: Interval) -> bool:
    """«С 20 мая по 20 июня прошла акция. За месяц сдано …»: as long as a month, wherever it begins."""
    return cal.whole_months(time) == 1 or (time.grain == "day" and 28 <= time.days <= 32)


REPORTING = 5  # the last month in which a text that tells of last year means it by «за год»
JUST_OVER = 31  # days after its end for which «за месяц» is the month that a report begins with
HALF = 153  # the same of «за полугодие»; in its sixth month the running one is nearly told
FRESH = 62  # days after its end for which «за квартал» is the one that is over


def told_months(find: Find) -> Found | None:
    """«С 1 марта по 30 ноября … За девять месяцев операции»: the months that were told; else the first of the year."""
    count = 6 if find.has("SIXMONTHS") else count_of(find.group("n"))
    anchor = find.scene.anchor
    told = [i for i in (*find.scene.after, *find.scene.before) if count and cal.whole_months(i) == count]
    told = [i for i in told if not anchor or not i.end or i.end > anchor - cal.DAY * 366]  # last year's are compared with
    this = cal.months(anchor.year, 1, int(count), "month") if anchor and count and count == int(count) and 3 <= count < 12 else None
    if this and this.end and anchor and this.end <= anchor + cal.DAY * NEARLY:
        told = [i for i in told if i != cal.shift_years(this, -1)]  # «в январе-мае 2021 года их было 40», told in May 2022
    if told:
        return one("range", told[-1], True)
    return last_length(find) if find.has("SIXMONTHS") else first_months(find)


def year_before(find: Find) -> Found | None:
    """«за год до этого»: the period before it, a year earlier."""
    other, back = _no_row_of_years(find.scene, compared_with(find.scene)), int(count_of(find.group("n")) or 1) if find.group("n") else 1
    return one("range", cal.shift_years(other, -back) if other and back < 100 else None, True, "year")


def day_before(find: Find) -> Found | None:
    """«2 июля взорван рынок. За четыре дня до этого атакован вокзал»: so long before the day of the event, where one day is told."""
    unit, times = next(UNITS[a.name] for a in find.inside if a.name in UNITS)
    count = count_of(find.group("n")) if find.group("n") else 1
    told = {i.start for i in find.scene.before if i.start and i.start == i.end}
    days = {day for day in told if day != find.scene.anchor} or told  # «в понедельник взорван автобус. За сутки до этого …»
    if len(days) != 1 or count is None or count != int(count) or not 0 < count < 100:
        return unresolved("day")
    day = days.pop()
    back = int(count) * times
    that = cal.shift_months(day, -back) if unit == "month" else day - cal.DAY * back * (7 if unit == "week" else 1)
    return one("point", Interval(that, that, "day") if that else None, True)


def month_of_year_before(find: Find) -> Found | None:
    """«Годом ранее в мае»: that month of the year before, not of this one."""
    month = read_moment(find.group("a"), find.scene).interval
    return one("point", cal.shift_years(month, -1) if month else None, True, "month")


def year_after(find: Find) -> Found | None:
    """«В 2016 году 40 терактов, в следующем — 12»: the year behind the one that the sentence has named; else the one to come."""
    last, anchor = find.scene.last, find.scene.anchor
    named = last if last and last.start and last == cal.year_of(last.start.year) else None
    if named and named.start and anchor and named.start.year < anchor.year and not find.scene.future:
        return one("point", cal.year_of(named.start.year + 1), True, "year")
    if not find.has("YEARNAME"):
        return []
    return point(find)


def earlier(find: Find) -> Found | None:
    """As ``back_from``; a number that is not of these words stays outside."""
    found = back_from(find)
    narrow = find.group("n") and not find.word(find.inside[-2]).endswith("ми")
    return [replace(m, first=find.match.end("n")) for m in found or []] if narrow else found


def compared_with(scene: Scene, least: int = DAYS_OF_MONTH) -> Interval | None:
    """The nearest period before; else the first one after, in the same paragraph. Single days are not compared."""
    for interval in [*reversed(scene.before), *scene.after]:
        if interval.start and interval.end and interval.days > least:
            return interval
    return None
