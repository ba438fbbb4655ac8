"""Ranges: from … to, lists of days and years, «с 2006 года», «до конца года»."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ...lexicon.wordings import pattern_of
from . import calendar as cal
from .calendar import Interval
from .finds import Find, Found, Meaning, grain_of, has_number_year, one, unresolved
from .moments import Moment, Scene, ordinal, read_moment, values
from .points import is_done, point
from .words import Atom, fold, load_words


def days_of_month(find: Find) -> Found | None:
    """«12-13 июня 2019 года», «с 12 по 13 июня», «12 и 13 июня»."""
    last = read_moment(find.group("b"), find.scene)
    first_number = int(values(find.group("a"))["DAYNUM"])
    if last.wrong:
        return None
    if last.interval is None or last.interval.end is None:
        return unresolved("day")
    end = last.interval.end
    first = cal.day(end.year, end.month, first_number)
    if find.has("ON") and first_number > end.day:  # «в ночь с 31 на 1 января»
        eve = end - cal.DAY
        return one("range", Interval(eve, end, "day"), last.relative) if eve.day == first_number else None
    if first is None or first.start is None or first_number >= end.day:
        return None
    days_apart = end.day - first_number
    if find.rule.name == "two_days" and days_apart > 1:
        return [
            Meaning("relative" if last.relative else "point", first, last.relative, find.first, find.match.end("a")),
            Meaning("relative" if last.relative else "point", last.interval, last.relative, find.match.start("b"), find.last),
        ]
    return one("range", Interval(first.start, end, "day"), last.relative)


def days_list(find: Find) -> Found | None:
    """«5, 6 и 7 октября»: neighbours are one period, «5, 8 и 12 октября» are three days."""
    last = read_moment(find.group("b"), find.scene)
    if last.wrong or last.interval is None or last.interval.end is None:
        return None if last.wrong else unresolved("day")
    end, edge = last.interval.end, find.match.start("b")
    places = [i for i in range(find.first, edge) if find.atoms[i].name == "DAYNUM"]
    days = [cal.day(end.year, end.month, int(find.atoms[i].value)) for i in places]
    numbers = [int(find.atoms[i].value) for i in places] + [end.day]
    if any(d is None for d in days) or sorted(set(numbers)) != numbers:
        return None
    if numbers[-1] - numbers[0] == len(numbers) - 1 and days[0]:
        return one("range", Interval(days[0].start, end, "day"), last.relative)
    kind = "relative" if last.relative else "point"
    found = [Meaning(kind, d, last.relative, i, i + 1) for d, i in zip(days, places, strict=True) if d]
    return [*found, Meaning(kind, last.interval, last.relative, edge, find.last)]


def years_list(find: Find) -> Found | None:
    """«в 2021, 2022 и 2023 годах»: neighbours are one period, other years stand alone."""
    places = [i for i in range(find.first, find.last) if find.atoms[i].name == "YEAR"]
    numbers = [int(find.atoms[i].value) for i in places]
    found = [cal.year_of(n) for n in numbers]
    if sorted(set(numbers)) != numbers:
        return None
    if numbers[-1] - numbers[0] == len(numbers) - 1 and found[0] and found[-1]:
        return one("range", Interval(found[0].start, found[-1].end, "year"), False)
    lasts = [*(i + 1 for i in places[:-1]), find.last]
    return [Meaning("point", year, False, i, last) for year, i, last in zip(found, places, lasts, strict=True) if year]


def from_to(find: Find) -> Found | None:
    """«с 28 мая по 2 июня 2021 года», «с 2006 по 2010 год», «между 2010 и 2015 годами», «январь — июнь 2023 года»."""
    left, right = find.group("a"), find.group("b")
    if find.has("UPTO") and find.next_name() == "WORD" and {a.name for a in left + right} <= {"YEAR"}:
        return None  # «с 1990 до 2010 единиц»
    end = read_moment(right, find.scene)
    own_year = has_year(left)
    if end.interval is None and own_year and not has_year(right):
        end = read_moment(right, find.scene, year_in(read_moment(left, find.scene)))
    start = read_moment(left, find.scene, None if own_year else year_in(end))
    if own_year and not has_year(right) and end.relative:
        end = after(right, find.scene, start)
    if start.wrong or end.wrong:
        return None
    grain = grain_of(left if grain_of(left) != "year" else right)
    if not start.interval or not end.interval or not start.interval.start or not end.interval.end:
        return one("range", None, start.relative or end.relative, grain)
    if start.interval.start > end.interval.end and not own_year:  # «с 28 декабря по 5 января 2022 года»
        start = replace(start, interval=cal.shift_years(start.interval, -1))
    return spanned(start, end, grain, relative_by_words(left) or relative_by_words(right) or not (own_year or has_year(right)))


def quarters(find: Find) -> Found | None:
    """«I-III кварталы 2023 года», «первый и второй кварталы»: from the first to the last, where they are neighbours."""
    end, first = read_moment(find.group("b"), find.scene), int(find.group("a")[0].value)
    last = ordinal(values(find.group("b")))
    if end.wrong or not first < last or (find.has("AND") and last > first + 1):
        return None
    if not end.interval or not end.interval.start:
        return one("range", None, end.relative, "quarter")
    start = cal.moved(end.interval, (first - last) * cal.MONTHS_IN[end.interval.grain])
    return one("range", Interval(start.start, end.interval.end, end.interval.grain), end.relative)


def pair(find: Find) -> Found | None:
    """«30 июня и 1 июля 2019 года», «в январе и феврале»: neighbours are one period, «12 мая и 3 июня» two."""
    end = read_moment(find.group("b"), find.scene)
    start = read_moment(find.group("a"), find.scene, year_in(end))
    if start.wrong or end.wrong:
        return None
    if not start.interval or not end.interval or not start.interval.end or not end.interval.start:
        return one("range", None, True, grain_of(find.group("b")))
    if start.interval.end > end.interval.start:
        start = replace(start, interval=cal.shift_years(start.interval, -1))
    assert start.interval and start.interval.end
    relative = end.relative
    if start.interval.end + cal.DAY == end.interval.start:
        return one("range", Interval(start.interval.start, end.interval.end, end.interval.grain), relative)
    kind = "relative" if relative else "point"
    return [
        Meaning(kind, start.interval, relative, find.first, find.match.end("a")),
        Meaning(kind, end.interval, relative, find.match.start("b"), find.last),
    ]


def spanned(start: Moment, end: Moment, grain: str, relative: bool) -> Found | None:
    assert start.interval and end.interval
    first, last = start.interval.start, end.interval.end
    if first is None or last is None or first > last:
        return None
    return one("range", Interval(first, last, start.interval.grain if start.interval.grain == end.interval.grain else grain), relative)


def has_year(atoms: list[Atom]) -> bool:
    return any(a.name in ("YEAR", "OLDYEAR", "NUMERIC", "THISYEAR", "YEARNAME", "SUFFIXX", "SUFFIXE", "DECADEWORD") for a in atoms)


def relative_by_words(atoms: list[Atom]) -> bool:
    """«текущего года»; a written year makes it explicit."""
    names = {a.name for a in atoms}
    return bool(names & {"LAST", "ELAPSED", "THIS", "NEXT", "PREVIOUS", "THAT", "BEFORELAST", "THISYEAR"}) and not names & {"YEAR"}


def year_in(moment: Moment) -> int | None:
    return moment.interval.end.year if moment.interval and moment.interval.end else None


def after(atoms: list[Atom], scene: Scene, start: Moment) -> Moment:
    """«с 28 мая 2020 года по 2 июня»: the first 2 June after the beginning."""
    year = start.interval.start.year if start.interval and start.interval.start else None
    end = read_moment(atoms, scene, year)
    if end.interval and start.interval and start.interval.start and end.interval.end and end.interval.end < start.interval.start:
        return replace(end, interval=cal.shift_years(end.interval, 1))
    return end


LEADS = ("IN", "ON", "FOR", "BY", "OF", "FROM")


def years(find: Find) -> Found | None:
    """«2019-2021 гг.», «2012/13 годы», «2022 и 2023 годах» (neighbours: one period; «2015 и 2018 годах»: two)."""
    first, last = int(find.group("a")[0].value), int(find.group("b")[0].value)
    if find.group("b")[0].name in ("DAYNUM", "NUM"):
        last += first // 100 * 100
    if not first < last <= first + 100:
        return None
    if not find.has("YEARNAME", "YEARSHORT", *LEADS) and find.next_name() == "WORD":
        return None  # «изъято 1990-2000 патронов»
    start, end = cal.year_of(first), cal.year_of(last)
    assert start and end
    if find.rule.name == "two_years" and last > first + 1:
        return [
            Meaning("point", start, False, find.first, find.match.end("a")),
            Meaning("point", end, False, find.match.start("b"), find.last),
        ]
    return one("range", Interval(start.start, end.end, "year"), False)


def half_numeric(find: Find) -> Found | None:
    """«12.06-15.06.2019», «12-13.06.2019»."""
    end = read_moment(find.group("b"), find.scene)
    if end.interval is None or end.interval.end is None:
        return None
    last = end.interval.end
    left = str(find.group("a")[0].value)
    number, month = (int(left[:2]), int(left[3:5])) if "." in left else (int(left), last.month)
    first = cal.day(last.year, month, number)
    if first is None or first.start is None or first.start > last:
        return None
    return one("range", Interval(first.start, last, "day"), False)


INSTRUMENTAL = ("ом", "ем", "ём", "ами", "ями")  # «по сравнению с 2022 годом» compares, it does not begin


COMPARING = re.compile(r"(?:сравнени[юи]|сопоставлени[юи]|разниц\w{1,3}|соотношени\w)\s{1,5}$", re.IGNORECASE)


def since(find: Find) -> Found | None:
    """«с 2006 года» → to the anchor; «с начала года», «с начала прошлого года», «с мая»."""
    atoms = find.group("a")
    if COMPARING.search(find.text_before()):
        return point(find)  # «по сравнению | с 2012 г.»
    if any(find.word(a).endswith(INSTRUMENTAL) for a in atoms if a.name in ("YEARNAME", "MONTH", "QUARTER", "HALFYEAR")):
        return point(find)
    start = read_moment(atoms, replace(find.scene, past=not find.scene.future))
    if start.wrong:
        return None
    relative = start.relative and not has_number_year(atoms)
    if start.interval is None or start.interval.start is None:
        return one("range", None, relative, grain_of(atoms))
    anchor = find.scene.anchor
    if anchor and start.interval.start > anchor and start.interval.days == 1:
        return one("point", start.interval, relative)  # «с 1 июля вступает в силу»: nobody says up to when
    end = anchor if anchor and anchor >= start.interval.start else None
    return one("range", Interval(start.interval.start, end, start.interval.grain), relative)


def since_slip(find: Find) -> Found | None:
    """«Всего в начала года»: «с начала» misspelt; «в начале года» is another time."""
    return since(find) if find.word(find.group("a")[0]) == "начала" else point(find)


def year_begun(find: Find) -> Found | None:
    """«за прошлый год было 38, с начала текущего – 61»: of the year, where the sentence has just named another."""
    last, anchor = find.scene.last, find.scene.anchor
    if not last or last.grain != "year" or not anchor:
        return []
    return one("range", Interval(date(anchor.year, 1, 1), anchor, "year"), True)


def until(find: Find) -> Found | None:
    """«до конца года», «до 2030 года» → anchor / its last day; a day is that day; in the past the beginning is open."""
    atoms = find.group("a")
    over = find.has("UPTO") and is_over_by_then(find)
    end = read_moment(atoms, replace(find.scene, ahead=not over, past=find.scene.past or over))
    if end.wrong:
        return None
    relative = end.relative and not has_number_year(atoms)
    if end.interval is None or end.interval.end is None:
        return one("range", None, relative, grain_of(atoms))
    anchor, last = find.scene.anchor, end.interval.end
    if end.interval.start == last:
        told_later = anchor and last <= anchor and find.has("UPTO") and (over or not relative)  # «до 1 июня 2020 года изъято»
        if told_later and not load_words().term.search(fold(find.text_before())):
            return one("range", Interval(None, last - cal.DAY, "day"), relative)
        if anchor and last > anchor and find.has("UPTO") and not load_words().term.search(fold(find.text_before())):
            return one("range", Interval(anchor, last, "day"), relative)  # «до 31 декабря предписано»
        return one("point", end.interval, relative)
    if anchor and last < anchor and end.interval.start and end.interval.grain in ("year", "quarter", "month") and not find.has("TO", "END"):
        last = max(date.min + cal.DAY, end.interval.start) - cal.DAY  # «до 2017 года», said later: before it began
    elif find.has("SEASON") and find.has("UPTO") and not find.has("END", "MIDDLE") and end.interval.start and anchor:
        last = end.interval.start - cal.DAY if end.interval.start > anchor else last  # «до лета предстоит опросить»
    start = anchor if anchor and anchor <= last else None
    return one("range", Interval(start, last, end.interval.grain), relative)


def is_over_by_then(find: Find) -> bool:
    """«До 15 декабря амнистированы 500 боевиков», told in January; not «до 15 января въезд запрещён», «до 1 марта поручено»."""
    behind = re.split(r"[.;:()]", find.text[find.atoms[find.last - 1].end :][:60])[0].lower()
    return is_done(find) and re.search(r"(?<!\w)" + pattern_of("still_lasting"), behind) is None


THEIRS = ("их", "них", "сам", "там")  # «в 2022 их было 21»


def lone_year(find: Find) -> Found | None:
    """«в 2022 задержали» is a year, «в 2000 домах» and «до 2000 человек» are none."""
    following = find.next_word().lower()
    if find.has("FROM") and not following.endswith(("ами", "ями", "ыми", "ими", "ом", "ой")):
        return since(find)  # «с 1967 возглавлял», not «с 2000 бойцами»
    plain = following.isalpha() and following not in THEIRS and not find.has("SUFFIXONE")
    if plain and (find.has("UPTO", "BY", "FROM") or following.endswith(("ах", "ях", "ых", "их", "раз", "раза", "ам", "ям"))):
        return [] if following in ("и", "по", "а", "но", "или", "на", "в", "до", "с", "—", "на") and not find.has("UPTO") else None
    return since(find) if find.has("FROM") else until(find) if find.has("UPTO") else point(find)


LISTED = re.compile(r"(?<!\d)(?:19|20)\d\d(?:-[йм])?\s{0,3}[-–—]\s{0,3}\d")
NAMED = re.compile(r"(?<!\d)(?:19|20)\d\d\s(?:год[а-я]{0,2}|г\.)(?=[^.:;()]{0,200}$)")


def year_of_list(find: Find) -> Found | None:
    """«(2014 – 20, 2015 – 70)», «в 2013 году – 15, 2014 – 20, 2015 – 70»: years and their numbers, two pairs at least."""
    at = find.atoms[find.first].start
    opened = max(find.text.rfind(mark, max(0, at - 200), at + 1) for mark in "(:")
    named = [year.start() for year in NAMED.finditer(find.text, max(0, at - 200), at)] if opened < 0 else []
    opened = named[-1] if named else opened
    closed = find.text.find(")", at, at + 200)
    pairs = LISTED.findall(find.text, max(opened, 0), closed if closed >= 0 else at + 200)
    if opened < 0 or len(pairs) + len(named) < 2:
        return []
    year = read_moment(find.group("a"), find.scene)
    if year.wrong or not year.interval:
        return []
    return [Meaning("point", year.interval, year.relative, find.match.start("a"), find.match.end("a"))]
