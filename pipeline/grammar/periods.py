"""Expressions of time in a text: ``find_times(text, anchor)`` → typed intervals.

>>> [(t.text, t.date_start, t.date_end) for t in find_times("Изъято за 9 месяцев 2023 года", None)]
[('за 9 месяцев 2023 года', datetime.date(2023, 1, 1), datetime.date(2023, 9, 30))]

Three steps: ``read_atoms`` turns words and numbers into letters; each rule finds its pattern; of overlapping finds the
longest stays (the rule that stands first, where they are equal), also where it says that this is no time at all.
What stays is resolved from left to right, so that «годом ранее» knows the period before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from ..records import TimeExpression
from . import calendar as cal
from .calendar import Interval
from .moments import Moment, Scene, day_from, read_moment, values
from .period_words import Atom, compile_rule, load_words, read_atoms

# Parts of rules, in names of classes (period_words.py); a part may use those above it.
PARTS = {
    # 12, 12-го
    "DAY": "DAYNUM (DASH (SUFFIXONE|SUFFIXE))?",
    # 2022, 2022-м
    "Y": "YEAR (DASH SUFFIXONE)?",
    # год, г. (the dot of a match's end is cut off again)
    "YW": "(YEARNAME | YEARSHORT DOT?)",
    # июня, июн.
    "M": "(MONTH | MONTHSHORT DOT?)",
    # прошлого, этого же, того же
    "WHICH": "(LAST|ELAPSED|BEFORELAST|THIS|NEXT|PREVIOUS|THAT) SAME?",
    # 2019 года, 1865 года, текущего (2023) года, этом, 2023 году, прошлого года, с.г.
    "YEARREF": "((Y|OLDYEAR (DASH SUFFIXONE)?) YW | WHICH (OPEN YEAR CLOSE | COMMA? YEAR)? YEARNAME | THISYEAR)",
    # the year after a month may stand alone: июня 2019
    "YEARTAIL": "(YEARREF | Y)",
    # начало, вторая половина
    "PART": "(BEGIN | MIDDLE | END | ORDINAL HALF)",
    # 12 июня 2019 года; 13.06.2019
    "DATE": "(DAY M YEARTAIL? | NUMERIC YW?)",
    "FULLDATE": "(DAY M YEARTAIL | NUMERIC YW?)",
    # в среду, / в минувшую среду / вчера, before a date
    "BEFOREDATE": "((IN|ON)? (WHICH|COMING)? WEEKDAY | NOWDAY | EVE)",
    # III квартал 2022 года, первое полугодие
    "QUARTERREF": "((ORDINAL | (ROMAN | DAYNUM) (DASH (SUFFIXONE|SUFFIXE))?) (QUARTER | HALFYEAR) YEARTAIL? | WHICH (QUARTER | HALFYEAR))",
    # летом 2020 года, прошлым летом, зимой 2019/2020 года
    "SEASONREF": "(SEASON (Y (DASH|SLASH) YEARREF | YEARTAIL)? | WHICH SEASON)",
    # 90-е годы, 1990-х, девяностых годов
    "DECADEREF": "((YEAR | OLDYEAR | NUM | DAYNUM) DASH (SUFFIXE | SUFFIXX) YW? | DECADEWORD YW) (ROMAN CENTURY | LAST CENTURY)?",
    "CENTURYREF": "(ROMAN | DAYNUM) (DASH (SUFFIXONE|SUFFIXE))? CENTURY",
    # прошлая неделя, этот месяц
    "UNITREF": "WHICH (WEEK | MONTHWORD)",
    # a whole thing that can stand after any preposition
    "THING": "(DATE | M YEARTAIL? | WHICH M | QUARTERREF | SEASONREF | DECADEREF | CENTURYREF | UNITREF | YEARREF)",
    # конец мая, начало года
    "MOMENT": "(PART (THING | YW | WEEK | MONTHWORD | QUARTER) | THING)",
    # not more than, about
    "BOUNDS": "BOUND BOUND? BOUND? BOUND?",
    # пять, двадцать пять, 10-ти, 2,5, 10–15, два-три, 10 с лишним
    "NUMBER": "(COUNT COUNT? | (DAYNUM | NUM) (DASH (SUFFIXCOUNT | AND | SUFFIXX))? | FRACTION)",
    "COUNTED": "(NUMBER ((DASH | OR) NUMBER | FROM (HALF | EXCESS))? | VAGUE)",
    # лет, месяцев, суток
    "UNIT": "(YEARNAME | YEARS | DAYWORD | DAYNIGHT | WEEK | MONTHWORD | SIXMONTHS | DECADE | QUARTER)",
    "UNITS": "(UNIT | HOURS | CENTURY)",
    "LENGTH": "(COUNTED (UNIT | CENTURY) (AND? COUNTED UNIT)? | BOUNDS HALFCENTURY)",
    "ANY": "(IN|FROM|TO|UPTO|ON|FOR|BY|OF)",
    "POINTED": "(IN|ON|FOR|BY|OF)",
}

Found = list["Meaning"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one expression stands for; ``first``/``last`` narrow it to atoms inside the match."""

    kind: str
    interval: Interval
    relative: bool
    first: int | None = None
    last: int | None = None


@dataclass(slots=True)
class Find:
    """A rule's match over atoms ``[first, last)`` and the scene it is read in."""

    rule: Rule
    match: re.Match[str]
    first: int
    last: int
    atoms: list[Atom]
    text: str
    scene: Scene

    def group(self, name: str) -> list[Atom]:
        """The atoms of a named group; none where the rule has no such group or it did not take part."""
        if not self.match.groupdict().get(name):
            return []
        first, last = self.match.span(name)
        return self.atoms[first:last]

    def has(self, *names: str) -> bool:
        return any(atom.name in names for atom in self.inside)

    @property
    def inside(self) -> list[Atom]:
        return self.atoms[self.first : self.last]

    def word(self, atom: Atom) -> str:
        return self.text[atom.start : atom.end].lower()

    def next_name(self) -> str:
        return self.atoms[self.last].name if self.last < len(self.atoms) else ""

    def word_before(self) -> str:
        """The word that touches the match on the left, with its capitals."""
        found = re.search(r"[^\W\d_]+(?=\s*$)", self.text_before())
        return found[0] if found else ""

    def text_before(self) -> str:
        start = self.atoms[self.first].start
        return self.text[max(0, start - 40) : start]

    def next_word(self) -> str:
        return self.text[self.atoms[self.last].start : self.atoms[self.last].end] if self.last < len(self.atoms) else ""


@dataclass(frozen=True)
class Rule:
    """A named pattern and what it means; ``None`` = no time at all, and nothing shorter inside it either."""

    name: str
    pattern: str
    meaning: Callable[[Find], Found | None]
    compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", compile_rule(self.pattern, PARTS))


def one(kind: str, interval: Interval | None, relative: bool, grain: str = "day") -> Found:
    return [Meaning("relative" if relative and kind in ("point", "range") else kind, interval or Interval(None, None, grain), relative)]


def unresolved(grain: str) -> Found:
    return one("relative", None, True, grain)


# ---- no time at all -------------------------------------------------------------------------------------------------
def nothing(_find: Find) -> None:
    return None


# ---- points ---------------------------------------------------------------------------------------------------------
def point(find: Find) -> Found | None:
    """«12 июня 2019 года», «в III квартале», «в прошлом году», «летом 2020 года»."""
    return point_of(find, find.group("a"))


def point_of(find: Find, atoms: list[Atom]) -> Found | None:
    if any(a.name == "NUMERIC" and len(str(a.value)) == 8 for a in atoms) and PAPER.search(find.text_before()):
        return None
    moment = read_moment(atoms, replace(find.scene, ahead=find.has("BY", "ON") and not find.has("STATE")))
    if find.has("ON") and moment.interval and (edge := edge_day(atoms, moment, find.scene)):
        return one("point", edge, moment.relative)
    return said(so_far(atoms, moment, find.scene.anchor), atoms)


PAPER = re.compile(r"(?:№|\b(?:п|пп|пункт\w*|ст|стать\w+|верси\w+|часть|части|ч))\.?\s*$", re.IGNORECASE)  # «п. 10.02.24»


def edge_day(atoms: list[Atom], moment: Moment, scene: Scene) -> Interval | None:
    """«на начало 2023 года» is its first day, «на конец года» its last."""
    if not moment.interval or atoms[0].name not in ("BEGIN", "END"):
        return None
    that = moment.interval.start if atoms[0].name == "BEGIN" else moment.interval.end
    return Interval(that, that, "day")


def so_far(atoms: list[Atom], moment: Moment, anchor: date | None) -> Moment:
    """«в текущем году», «на этой неделе»: from its first day to the anchor."""
    if not anchor or not moment.interval or not THIS_ONE.issuperset(a.name for a in atoms) or atoms[-1].name == "SAME":
        return moment
    start, end = moment.interval.start, moment.interval.end
    inside = start and end and start <= anchor <= end
    return replace(moment, interval=replace(moment.interval, end=anchor)) if inside else moment


THIS_ONE = {"THIS", "YEARNAME", "MONTHWORD", "WEEK", "THISYEAR", "QUARTER", "HALFYEAR"}


def said(moment: Moment, atoms: list[Atom], kind: str = "point") -> Found | None:
    if moment.wrong:
        return None
    if moment.interval and moment.interval.grain == "day" and moment.interval.days > 1:
        kind = "range"
    return one(kind, moment.interval, moment.relative, grain_of(atoms))


GRAINS = {"DAYNUM": "day", "NUMERIC": "day", "WEEKDAY": "day", "MONTH": "month", "MONTHSHORT": "month", "QUARTER": "quarter",
          "HALFYEAR": "half_year", "SEASON": "quarter", "WEEK": "day", "MONTHWORD": "month", "DECADEWORD": "decade", "SUFFIXX": "decade",
          "NOWDAY": "day", "EVE": "day", "DAYWORD": "day", "DAYNIGHT": "day", "SIXMONTHS": "half_year", "DECADE": "decade"}  # fmt: skip


def grain_of(atoms: list[Atom]) -> str:
    found = values(atoms)
    return next((grain for name, grain in GRAINS.items() if name in found), "year")


def season(find: Find) -> Found | None:
    """Bare «летом», «весной 2020 года»; the nominative is no expression of time by itself."""
    atoms = find.group("a")
    if len(atoms) == 1 and not find.word(atoms[0]).endswith(("ой", "ом", "ью")):
        return []
    return point(find)


def mass_not_year(find: Find) -> Found | None:
    """«изъято 2000 г героина» are grams."""
    atoms = find.group("a")
    if atoms[-1].name in ("YEARSHORT", "DOT") and load_words().mass.match(find.next_word()):
        return None
    return point(find)


def lone_year(find: Find) -> Found | None:
    """«в 2022 задержали» is a year, «в 2000 домах» and «до 2000 человек» are none."""
    following = find.next_word().lower()
    if following.isalpha() and (find.has("UPTO", "BY", "FROM") or following.endswith(("ах", "ях", "ых", "их", "раз", "раза", "ам", "ям"))):
        return [] if following in ("и", "по", "а", "но", "или", "на", "в", "до", "с", "—", "на") and not find.has("UPTO") else None
    return since(find) if find.has("FROM") else until(find) if find.has("UPTO") else point(find)


def lone_month(find: Find) -> Found | None:
    return point(find)


# ---- ranges ---------------------------------------------------------------------------------------------------------
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


def since(find: Find) -> Found | None:
    """«с 2006 года» → to the anchor; «с начала года», «с начала прошлого года», «с мая»."""
    atoms = find.group("a")
    if any(find.word(a).endswith(INSTRUMENTAL) for a in atoms if a.name in ("YEARNAME", "MONTH", "QUARTER", "HALFYEAR")):
        return point(find)
    start = read_moment(atoms, find.scene)
    if start.wrong:
        return None
    relative = start.relative and not has_number_year(atoms)
    if start.interval is None or start.interval.start is None:
        return one("range", None, relative, grain_of(atoms))
    anchor = find.scene.anchor
    end = anchor if anchor and anchor >= start.interval.start else None
    return one("range", Interval(start.interval.start, end, start.interval.grain), relative)


def has_number_year(atoms: list[Atom]) -> bool:
    return any(a.name in ("YEAR", "OLDYEAR", "NUMERIC") for a in atoms)


def until(find: Find) -> Found | None:
    """«до конца года», «до 2030 года» → anchor / its last day; in the past the beginning is open."""
    atoms = find.group("a")
    end = read_moment(atoms, replace(find.scene, ahead=True))
    if end.wrong:
        return None
    relative = end.relative and not has_number_year(atoms)
    if end.interval is None or end.interval.end is None:
        return one("range", None, relative, grain_of(atoms))
    anchor, last = find.scene.anchor, end.interval.end
    if anchor and last < anchor and end.interval.start and end.interval.grain in ("year", "month") and not find.has("TO"):
        last = max(date.min + cal.DAY, end.interval.start) - cal.DAY  # «до 2017 года», said later: before it began
    start = anchor if anchor and anchor <= last else None
    return one("range", Interval(start, last, end.interval.grain), relative)


# ---- first n months, lengths that end at the anchor ----------------------------------------------------------------------
def first_months(find: Find) -> Found | None:
    """«за девять месяцев 2023 года», «за первые три квартала текущего года», «за 9 месяцев»."""
    if any(a.name == "QUARTER" and find.word(a) not in ("квартала", "кварталов") for a in find.inside):
        return point_of(find, [a for a in find.inside if a.name not in ("FOR", "IN")])  # «в 3 квартале» is the third
    unit = "quarter" if find.has("QUARTER") else "half_year" if find.has("SIXMONTHS", "HALFYEAR") else "month"
    count = count_of(find.group("n")) if find.group("n") else 1
    if count is None or count != int(count) or not 1 <= count * cal.MONTHS_IN[unit] <= 12:
        return None
    length = int(count) * cal.MONTHS_IN[unit]
    tail = find.group("a")
    if not tail:
        return one("range", latest_months(find.scene.anchor, length), True, "month")
    year = read_moment(tail, find.scene)
    if not year.interval or not year.interval.start:
        return one("range", None, year.relative, "month")
    grain = "half_year" if unit == "half_year" else "month"
    return one("range", cal.months(year.interval.start.year, 1, length, grain), year.relative)


def latest_months(anchor: date | None, length: int) -> Interval | None:
    """«за 9 месяцев» without a year: January to September that ended last; other lengths only right after their end."""
    if anchor is None:
        return None
    for year in (anchor.year, anchor.year - 1):
        interval = cal.months(year, 1, length, "month")
        assert interval and interval.end
        gone = (anchor - interval.end).days
        if gone >= 0 and (gone <= 62 or (length in (6, 9) and gone <= 180)):
            return interval
    return cal.rolling(anchor, length, "month")


UNITS = {"YEARNAME": ("year", 1), "YEARS": ("year", 1), "DAYWORD": ("day", 1), "DAYNIGHT": ("day", 1), "WEEK": ("week", 1),
         "MONTHWORD": ("month", 1), "SIXMONTHS": ("month", 6), "DECADE": ("decade", 1), "QUARTER": ("quarter", 1),
         "HOURS": ("hour", 1), "CENTURY": ("decade", 10), "HALFYEAR": ("month", 6), "HALFCENTURY": ("decade", 5)}  # fmt: skip


def last_length(find: Find) -> Found | None:
    """«за последние пять лет», «за сутки», «за два года»: that length, ending at the anchor."""
    atoms = find.group("a") or find.inside
    unit, times = next(UNITS[a.name] for a in reversed(atoms) if a.name in UNITS)
    count = count_of(find.group("n")) if find.group("n") else plural_unknown(find, atoms)
    grain = {"week": "day", "hour": "day"}.get(unit, unit)
    if unit == "hour":
        count, unit = (count / 24 if count and count % 24 == 0 else None), "day"
    if count is None or find.scene.anchor is None or find.has("BOUND"):
        return one("range", None, True, grain)
    return one("range", cal.rolling(find.scene.anchor, count * times, unit), True, grain)


PLURALS = ("годы", "лет", "дни", "недели", "месяцы", "дней", "недель", "месяцев", "десятилетия", "десятилетий", "годах", "часы", "часов")


def plural_unknown(find: Find, atoms: list[Atom]) -> float | None:
    """«за последние годы» has no count; «за последний год» has one."""
    word = find.word(atoms[-1])
    recent = next((find.word(a) for a in find.inside if a.name in ("RECENT", "COMING", "ELAPSED", "LAST")), "")
    if atoms[-1].name == "SIXMONTHS":
        return 1
    return None if word in PLURALS or (recent.endswith(("ие", "ых", "их", "ые")) and not word.startswith("сут")) else 1


def count_of(atoms: list[Atom]) -> float | None:
    """«двадцать пять» 25, «полтора» 1.5, «10-ти» 10; «10–15», «несколько» None."""
    numbers = [float(a.value) for a in atoms if a.name in ("COUNT", "DAYNUM", "NUM", "FRACTION")]
    if not numbers or any(a.name in ("VAGUE", "OR", "BOUND", "EXCESS", "HALF") for a in atoms):
        return None
    if len(numbers) == 1:
        return numbers[0] or None
    if len(numbers) == 2 and not any(a.name == "DASH" for a in atoms) and numbers[0] >= 20 and numbers[1] < 10:
        return sum(numbers)
    return None


def whole_unit(find: Find) -> Found | None:
    """«за прошлый месяц», «за истекший год», «на минувшей неделе», «за минувшую неделю» (a length after «за»)."""
    if find.has("FOR") and find.has("ELAPSED", "LAST") and find.has("DAYNIGHT", "DAYWORD", "SIXMONTHS"):
        return last_length(find)
    if find.has("FOR") and find.has("WEEK") and ("минувш" in find_text(find) or find.has("ELAPSED")):
        return last_length(find)
    return point(find)


def find_text(find: Find) -> str:
    return find.text[find.atoms[find.first].start : find.atoms[find.last - 1].end].lower()


def year_so_far(find: Find) -> Found | None:
    """«за истекший период года», «за прошедший период 2022 года» (a year that is over: whole)."""
    year = read_moment(find.group("a"), find.scene)
    anchor = find.scene.anchor
    relative = not has_number_year(find.group("a"))
    if not year.interval or not year.interval.start or not year.interval.end or not anchor:
        return one("range", None, relative, "year")
    end = anchor if year.interval.start <= anchor <= year.interval.end else year.interval.end
    return one("range", Interval(year.interval.start, end, "year"), relative)


# ---- counted from another period ----------------------------------------------------------------------------------------
def alike(find: Find) -> Found | None:
    """«за аналогичный период прошлого года», «АППГ»: the period it is compared with, a year (or more) earlier."""
    other = compared_with(find.scene)
    if other is None or other.end is None:
        return unresolved("year")
    written = next((int(a.value) for a in find.group("a") if a.name == "YEAR"), None)
    if written:
        return one("range", cal.shift_years(other, written - other.end.year), True)
    same = find.has("THAT", "THIS") and not find.group("a") and not COMPARING.search(find.text_before())
    return one("range", other if same else cal.shift_years(other, -1), True)


COMPARING = re.compile(r"(?:чем|против|сравнени\w|отношени\w|\(|[—–-])\s*(?:с|к|за|в)?\s*$", re.IGNORECASE)


def year_before(find: Find) -> Found | None:
    """«годом ранее»: of the period before it, a year earlier."""
    other = compared_with(find.scene)
    return one("range", cal.shift_years(other, -1) if other else None, True, "year")


def compared_with(scene: Scene) -> Interval | None:
    """The nearest period before; else the first one after, in the same paragraph. Single days are not compared."""
    for interval in [*reversed(scene.before), *scene.after]:
        if interval.start and interval.end and interval.days > 20:
            return interval
    return None


def ago(find: Find) -> Found | None:
    """«три дня назад» → the day, «два месяца назад» → the month, «пять лет назад» → the year."""
    atoms = find.group("a") or []
    unit, times = next(UNITS[a.name] for a in reversed(find.inside) if a.name in UNITS)
    count = count_of(find.group("n")) if find.group("n") else 1
    anchor = find.scene.anchor
    grain = {"week": "day", "hour": "day"}.get(unit, unit)
    if anchor is None or count is None or count != int(count) or find.has("BOUND", "SIXMONTHS") or not 0 < count < 1000 or atoms:
        return unresolved(grain)
    back = int(count) * times
    if unit == "day":
        return one("point", day_from(anchor, -back), True)
    if unit == "week":
        return one("point", cal.week(anchor, -back), True)
    if unit == "month":
        that = cal.shift_months(anchor, -back)
        return one("point", cal.month(that.year, that.month) if that else None, True, grain)
    return one("point", cal.year_of(anchor.year - back) if unit == "year" and anchor.year > back else None, True, grain)


def same_day(find: Find) -> Found | None:
    """«в тот же день», «в этот день», «на следующий день»: of the last day that was named."""
    known = [i for i in find.scene.before if i.start and i.start == i.end]
    if not known or not known[-1].start:
        return unresolved("day")
    return one("point", day_from(known[-1].start, 1 if find.has("NEXT") else 0), True)


# ---- days named by words --------------------------------------------------------------------------------------------------
def now_day(find: Find) -> Found | None:
    value = next(int(a.value) for a in find.inside if a.name in ("NOWDAY", "TODAYS", "EVE"))
    return one("point", day_from(find.scene.anchor, value), True)


SURE_AFTER_EVE = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ут", "ют", "ят", "ером", "очью", "тром", "нём", "днем")


def eve(find: Find) -> Found | None:
    """«Накануне задержали» is yesterday; «накануне выборов» is not, and what may be either stays without a day."""
    following = find.next_word()
    if not following.isalpha() or following in ("в", "на", "с", "у", "из", "по", "под", "во", "о", "об") or following.isupper():
        return now_day(find)
    if following.lower().endswith(SURE_AFTER_EVE):
        return now_day(find)
    return None if following.lower().endswith(("а", "я", "ов", "ей", "ого", "его", "ых", "их", "ев")) else unresolved("day")


def vague(find: Find) -> Found | None:
    return unresolved(grain_of(find.inside))


def these_days(find: Find) -> Found | None:
    """«на днях»; «на день» and the like are none."""
    return unresolved("day") if find_text(find).endswith("днях") else []


def length(find: Find) -> Found | None:
    """«в течение трёх лет», «десять лет»; not an age."""
    if is_age(find):
        return None
    unit = next(UNITS[a.name][0] for a in find.inside if a.name in UNITS)
    return one("duration", None, False, {"week": "day", "hour": "day"}.get(unit, unit))


def is_age(find: Find) -> bool:
    """«ему 31 год», «Норкин, 40 лет», «(26 лет)», «мужчина 40 лет», «27 и 34 лет», «на 75 году жизни»."""
    unit = next((a for a in reversed(find.inside) if a.name in ("YEARS", "YEARNAME")), None)
    if unit is None or find.has("DURING", "FOR"):
        return False
    if find.word(unit) in ("году", "годе"):
        return not find.has("BY")
    before = find.atoms[max(0, find.first - 2) : find.first]
    names = [a.name for a in before]
    if "DATIVE" in names or names[-1:] == ["BE"] or (names[-1:] == ["OPEN"] and find.next_name() in ("CLOSE", "COMMA")):
        return True
    if names[-1:] in (["AND"], ["COMMA"]) and names[0] in ("DAYNUM", "NUM", "COUNT"):
        return True
    if load_words().aged.match(find.word_before()):
        return True
    return find.inside[0].name in ("DAYNUM", "NUM") and NAME_BEFORE.search(find.text_before()) is not None


NAME_BEFORE = re.compile(r"[^\W\d_]\W{1,3}[А-ЯЁ]\w+\s?[,(—–]?\s*$")  # «Андрей Ершов, 31 год», not the first word of a sentence


def recurring(find: Find) -> Found | None:
    found = values(find.inside)
    grain = str(found["YEARLY"]) if "YEARLY" in found else "day" if "WEEKDAYS" in found else grain_of(find.inside)
    return one("recurring", None, False, grain)



END = "(?= (DOT|COMMA|OPEN|CLOSE|DASH|MARK|BREAK|ANY|AND|OR) | $ )"

# name, pattern, meaning. Where two finds are of one length, the upper rule has it.
RULES_TEXT: tuple[tuple[str, str, Callable[[Find], Found | None]], ...] = (
    # no time: «улица 8 Марта», «32 мая 2020 года», «резолюция 1373 (2001)», «старше 18 лет», «в 55 лет»
    ("street", "STREET (DAY M | Y YW | OLDYEAR YW)", nothing),
    ("no_such_day", "(NUM | OLDYEAR | FRACTION) M YEARTAIL?", nothing),
    ("number_and_year", "(NUM | OLDYEAR | YEAR) OPEN YEAR CLOSE", nothing),
    ("age", "AGEWORD (IN|OF|FROM|UPTO)? BOUNDS? COUNTED ((UPTO|TO) COUNTED)? (YEARNAME|YEARS|MONTHWORD)", nothing),
    ("at_age", "IN NUMBER (YEARS | YEARNAME)", nothing),
    ("aged", "COMMA NUMBER (YEARS | YEARNAME) (?= COMMA | CLOSE)", nothing),
    # ranges
    ("days_of_month", "(IN PERIODWORD)? FROM a:DAY (TO|UPTO|ON) b:(DAY M YEARTAIL?)", days_of_month),
    ("days_of_month", "POINTED? a:DAY DASH b:(DAY M YEARTAIL?)", days_of_month),
    ("two_days", "POINTED? a:DAY AND b:(DAY M YEARTAIL?)", days_of_month),
    ("days_list", "POINTED? DAY (COMMA DAY){1,5} AND b:(DAY M YEARTAIL?)", days_list),
    ("half_numeric", "POINTED? a:(HALFNUMERIC | DAYNUM) DASH b:NUMERIC", half_numeric),
    ("half_numeric", "FROM a:(HALFNUMERIC | DAYNUM) TO b:NUMERIC", half_numeric),
    ("from_to", "((IN|FOR) PERIODWORD)? FROM a:(MOMENT | Y | OLDYEAR) (TO|UPTO) b:(MOMENT | Y YW?)", from_to),
    ("between", "((IN|FOR) PERIODWORD)? BETWEEN a:(MOMENT | Y) AND b:(MOMENT | Y YW?)", from_to),
    ("from_dash_to", "POINTED? a:(DATE | M YEARTAIL?) DASH b:(DATE | M YEARTAIL?)", from_to),
    ("from_dash_to", "POINTED? a:(PART THING) DASH b:(PART THING)", from_to),
    ("two_months", "POINTED? a:M (AND | OR) b:(M YEARTAIL?)", from_to),
    ("years", "(POINTED | FROM)? a:Y DASH b:Y YW?", years),
    ("years", "POINTED? a:Y YW DASH b:Y YW", years),
    ("years", "POINTED? a:Y (SLASH | DASH) b:(NUM | DAYNUM) YW", years),
    ("years", "POINTED? a:Y SLASH b:Y YW", years),
    ("two_years", "POINTED? a:Y AND b:Y YW", years),
    ("years_list", "POINTED? Y (COMMA Y){1,6} AND Y YW", years_list),
    # the first months of a year, lengths that end at the anchor
    ("first_months", "(FOR|IN)? (FIRST|ORDINAL)? n:NUMBER (MONTHWORD DOT? | QUARTER) a:YEARREF", first_months),
    ("first_months", "(FOR|IN)? (FIRST|ORDINAL)? n:NUMBER (MONTHWORD DOT? | QUARTER) a:(YEAR DASH SUFFIXONE)", first_months),
    ("first_months", "(FOR|IN) (FIRST|ORDINAL)? n:NUMBER (MONTHWORD DOT? | QUARTER) a:YEAR" + END, first_months),
    ("first_months", "(FOR|IN) (FIRST|ORDINAL|ELAPSED|LAST)? n:NUMBER MONTHWORD (?! UPTO | THAT)", first_months),
    ("first_months", "(FOR|IN) (FIRST|ELAPSED)? n:(COUNT | DAYNUM) QUARTER", first_months),
    ("first_half", "(FOR|IN)? (FIRST|ORDINAL) SIXMONTHS a:YEARREF", first_months),
    ("first_half", "FOR SIXMONTHS a:YEARREF", first_months),
    ("first_half", "(FOR|IN) (FIRST|ORDINAL) SIXMONTHS", first_months),
    ("first_time", "(?<= FIRSTTIME ) FOR BOUNDS? COUNTED? UNIT", length),
    ("last_length", "(FOR|IN|(IN|ON) DURING)? BOUNDS? RECENT BOUNDS? n:COUNTED? a:(UNIT|HOURS)", last_length),
    ("last_length", "(FOR|(IN|ON) DURING) n:COUNTED RECENT a:UNIT", last_length),
    ("last_length", "FOR (ELAPSED|LAST) n:COUNTED a:UNIT", last_length),
    ("last_length", "FOR ONLY? n:NUMBER a:UNIT (?! UPTO | OF)", last_length),
    ("last_length", "FOR a:(DAYNIGHT | WEEK | MONTHWORD | YEARNAME | SIXMONTHS | DECADE) (?! UPTO | OF | BIRTH)", last_length),
    ("length_before", "FOR n:COUNTED? UNIT (?= UPTO)", vague),
    ("last_times", "(FOR|IN|(IN|ON) DURING)? RECENT (YEARNAME|WEEK|MONTHWORD|DAYWORD|DECADE)", last_length),
    ("whole_unit", "(POINTED | FROM | UPTO)? ONLY? a:((LAST|ELAPSED) (DAYNIGHT|WEEK|MONTHWORD|SIXMONTHS))", whole_unit),
    ("year_so_far", "(FOR|IN) ONLY? (ELAPSED|LAST) PERIODWORD a:(YEARREF | YEARNAME)", year_so_far),
    # other periods
    ("alike", "(FOR|IN|FROM|BY)? (ALIKE SAME? | THAT SAME) PERIODWORD a:(YEARREF | Y YW?)?", alike),
    ("alike", "(FOR|IN|FROM|BY)? (ALIKE SAME? | THAT SAME) PERIODWORD a:(YEARNAME EARLIER)", alike),
    ("alike", "FOR THIS SAME? PERIODWORD", alike),
    ("alike", "ALIKEYEAR", alike),
    ("year_before", "YEARNAME EARLIER", year_before),
    ("shifted", "(FOR)? n:COUNTED? UNIT (EARLIER|LATER)", vague),
    ("shifted", "LATER BOUND? n:COUNTED? UNIT", vague),
    ("shifted", "AFTER BOUNDS? COUNTED? UNIT", vague),
    ("ago", "BOUNDS? n:NUMBER UNIT THAT? AGO", ago),
    ("ago", "BOUNDS? (YEARNAME | MONTHWORD | WEEK | DAYWORD | DAYNIGHT | SIXMONTHS) THAT? AGO", ago),
    ("ago", "BOUNDS? (COUNTED UNITS | HALFCENTURY) THAT? AGO", vague),
    ("same_day", "IN (THAT | THIS) SAME? DAYWORD", same_day),
    ("same_day", "ON NEXT DAYWORD", same_day),
    # to the end, from the beginning
    ("since", "FROM a:(MOMENT | PART YW | (WHICH | COMING)? WEEKDAY | NOWDAY)", since),
    ("since_year", "FROM a:Y", lone_year),
    ("until", "(UPTO | TO) a:(MOMENT | (WHICH | COMING)? WEEKDAY | WHICH? WEEKEND)", until),
    # days
    ("today", "(ON | FROM | BY) TODAYS DAYWORD", now_day),
    ("now_day", "(ON | FROM | UPTO)? NOWDAY", now_day),
    ("eve", "EVE", eve),
    ("weekday", "(IN | ON | BY) a:((WHICH | COMING | RECENT)? SAME? WEEKDAY)", point),
    ("weekend", "(IN | FOR | ON) a:((WHICH | COMING | RECENT)? WEEKEND)", point),
    # points
    ("state", "(TO STATE)? ON a:DATE", point),
    ("weekday_date", "BEFOREDATE (COMMA | DASH | OPEN)? a:DATE", point),
    ("date_weekday", "POINTED? a:DATE COMMA IN? WEEKDAY", point),
    ("date", "(POINTED | FROM)? a:DATE", point),
    ("born", "a:(Y YW BIRTH)", point),
    ("moment", "POINTED ONLY? a:MOMENT", point),
    ("bare", "a:(PART THING | M YEARTAIL | QUARTERREF | DECADEREF | CENTURYREF | WHICH YEARNAME | THISYEAR)", point),
    ("season", "a:SEASONREF", season),
    ("year", "a:((Y | OLDYEAR (DASH SUFFIXONE)?) YW)", mass_not_year),
    ("lone_year", "(IN | UPTO | BY) a:Y", lone_year),
    ("bracketed_year", "(?<= OPEN ) a:Y (?= CLOSE | COMMA | DASH)", point),
    ("bracketed_year", "(?<= COMMA ) a:Y (?= CLOSE)", point),
    # lengths, habits, vague words
    ("every", "EVERY (NUMBER)? UNIT", recurring),
    ("yearly", "YEARLY", recurring),
    ("weekly", "TO WEEKDAYS", recurring),
    ("per", "IN (YEARNAME | DAYWORD | DAYNIGHT | WEEK | MONTHWORD)" + END, recurring),
    ("coming", "(IN|FOR|ON|IN DURING) COMING COUNTED? UNIT", vague),
    ("these_days", "ON DAYWORD", these_days),
    ("length", "((IN|ON) DURING)? (ON|FOR|UPTO|BY)? BOUNDS? n:LENGTH", length),
    ("length", "(OF|FROM) NUMBER UPTO NUMBER (YEARS | MONTHWORD | DAYNIGHT | DAYWORD)", length),
    ("length", "(IN|ON) DURING (YEARNAME | DAYNIGHT | WEEK | MONTHWORD | SIXMONTHS)", length),
    ("length", "BOUNDS (YEARNAME | MONTHWORD | WEEK | SIXMONTHS | DAYNIGHT)", length),
    ("length", "ON (YEARNAME | MONTHWORD | SIXMONTHS)" + END, length),
    ("during", "(IN|ON) DURING a:MOMENT", point),
)


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    return tuple(Rule(*row) for row in RULES_TEXT)


# ---- the way through ----------------------------------------------------------------------------------------------------
def find_times(text: str, anchor: date | None) -> list[TimeExpression]:
    """All expressions of time, in order, none inside another; relative ones are counted from ``anchor``.

    Comparisons («годом ранее») are read last: they need the periods on both sides of them.
    """
    atoms, line = read_atoms(text)
    walk = Walk(text, atoms, anchor)
    finds = chosen(candidates(line))
    for find in (f for f in finds if f[0].name not in COMPARISONS):
        walk.read(find)
    for find in (f for f in finds if f[0].name in COMPARISONS):
        walk.read(find)
    return sorted(walk.times, key=lambda t: t.start)


COMPARISONS = ("alike", "year_before")
# «в период | с 2006 по 2010 год», «по состоянию | на 1 июля»: the expression begins after these words
BEFORE_TIME = ("PERIODWORD", "STATE")
TRIMMED = ("from_to", "between", "days_of_month", "state")
NEAR = 250  # characters back in which a full date gives its year to «7 июня»
FAR = 700  # characters back in which a period can be the one that is compared with


@dataclass
class Walk:
    """One text on its way from left to right."""

    text: str
    atoms: list[Atom]
    anchor: date | None
    times: list[TimeExpression] = field(default_factory=list)
    breaks: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.breaks = [m.start() for m in re.finditer("\n", self.text)]

    def scene(self, start: int, end: int, comparison: bool) -> Scene:
        place = bisect_right(self.breaks, start)
        first = self.breaks[place - 1] if place else 0
        last = self.breaks[place] if place < len(self.breaks) else len(self.text)
        index = bisect_right(self.times, start, key=lambda t: t.start)
        before = [t for t in self.times[max(0, index - 12) : index] if t.start >= (start - FAR if comparison else first)]
        after = [t for t in self.times[index : index + 4] if t.start < last]
        told = next((t.date_start for t in reversed(before) if t.start >= max(first, start - NEAR) and is_story(t)), None)
        return Scene(
            self.anchor,
            before=[Interval(t.date_start, t.date_end, t.granularity) for t in before if t.date_start and t.rule not in COMPARISONS],
            after=[Interval(t.date_start, t.date_end, t.granularity) for t in after if t.date_start and t.rule not in COMPARISONS],
            told=told,
            future=looks_ahead(self.text, start, end),
        )

    def read(self, candidate: tuple[Rule, re.Match[str]]) -> None:
        rule, match = candidate
        first, last = match.span()
        comparison = rule.name in COMPARISONS
        scene = self.scene(self.atoms[first].start, self.atoms[last - 1].end, comparison)
        find = Find(rule, match, first, last, self.atoms, self.text, scene)
        found = [self.expression(find, meaning) for meaning in rule.meaning(find) or []]
        if comparison:
            for time in found:
                insort(self.times, time, key=lambda t: t.start)
        else:
            self.times += found

    def expression(self, find: Find, meaning: Meaning) -> TimeExpression:
        first, last = self.extent(find, meaning)
        start, end = self.atoms[first].start, self.atoms[last - 1].end
        interval = meaning.interval
        return TimeExpression(
            start=start,
            end=end,
            text=self.text[start:end],
            kind=meaning.kind,
            granularity=interval.grain,
            date_start=interval.start,
            date_end=interval.end,
            basis="relative" if meaning.relative else "explicit",
            anchor=self.anchor if meaning.relative else None,
            rule=find.rule.name,
        )

    def extent(self, find: Find, meaning: Meaning) -> tuple[int, int]:
        """The atoms of the expression: without marks at its ends and without «в период», «по состоянию»."""
        first = find.first if meaning.first is None else meaning.first
        last = find.last if meaning.last is None else meaning.last
        if find.rule.name in TRIMMED:
            first = max([first] + [i + 1 for i in range(first, min(first + 3, last - 1)) if self.atoms[i].name in BEFORE_TIME])
        while last - 1 > first and self.atoms[last - 1].name in ("DOT", "COMMA"):
            last -= 1
        while last - 1 > first and self.atoms[first].name in ("COMMA", "OPEN"):
            first += 1
        return first, last


def is_story(time: TimeExpression) -> bool:
    """A written day or month that something happened on; not «указ от 6 марта 2006 года»."""
    return time.basis == "explicit" and time.granularity in ("day", "month") and not time.text.lower().startswith("от")


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Does a verb of what is to come stand beside, in the same sentence?"""
    left = re.split(r"[.!?;]\s|\n", text[max(0, start - 70) : start])[-1]
    right = re.split(r"[.!?;]\s|\n", text[end : end + 70])[0]
    future = load_words().future
    return bool(future.search(left) or future.search(right))


def candidates(line: str) -> list[tuple[int, int, int, Rule, re.Match[str]]]:
    """Every rule's matches as (minus length, rule's place, first atom, …): sorted, the best stands first."""
    finds = []
    for place, rule in enumerate(rules()):
        for match in rule.compiled.finditer(line):
            finds.append((match.start() - match.end(), place, match.start(), rule, match))
    finds.sort(key=lambda f: f[:3])
    return finds


def chosen(finds: list[tuple[int, int, int, Rule, re.Match[str]]]) -> list[tuple[Rule, re.Match[str]]]:
    """The longest finds that do not overlap, in the order of the text."""
    taken: set[int] = set()
    kept = []
    for _, _, first, rule, match in finds:
        inside = range(first, match.end())
        if inside and not taken.intersection(inside):
            taken.update(inside)
            kept.append((rule, match))
    return sorted(kept, key=lambda pair: pair[1].start())
