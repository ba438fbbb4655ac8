"""The way through a text: atoms, candidates, the longest, their meanings from left to right."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from ...lexicon.wordings import pattern_of
from ...records import TimeExpression
from .calendar import Interval
from .finds import Find, Meaning, Rule
from .moments import Scene
from .rows import with_shared_year
from .rules import rules
from .tenses import is_meant, is_term, looks_ahead, looks_back
from .words import Atom, read_atoms


def find_times(text: str, anchor: date | None) -> list[TimeExpression]:
    """All expressions of time, in order, none inside another; relative ones are counted from ``anchor``.

    Comparisons («годом ранее») are read last: they need the periods on both sides of them.
    """
    atoms, line = read_atoms(text)
    walk = Walk(text, atoms, anchor)
    finds = chosen(candidates(line))
    for find in (f for f in finds if f[0].name not in LAST):
        walk.read(find)
    for find in (f for f in finds if f[0].name in LAST):
        walk.read(find)
    return with_shared_year(sorted(walk.times, key=lambda t: t.start), text)


COMPARISONS = (
    "alike", "earlier", "window_before", "window_after", "same_date", "told_length", "year_before", "day_before", "other_unit", "same_year",
)
# read last: they lean on what stands far before them
LAST = (*COMPARISONS, "dated_back", "told_months", "told_quarter", "told_unit", "nth_day", "other_part", "diary_day")


# «в период | с 2006 по 2010 год», «по состоянию | на 1 июля»: the expression begins after these words
BEFORE_TIME = ("PERIODWORD", "STATE")


TRIMMED = ("from_to", "between", "days_of_month", "state")


NEAR = 250  # characters back in which a full date gives its year to «7 июня»


STORY = 600  # characters back in which a day of last year begins a story that «14 апреля» goes on with


HEADING = 600  # characters behind a heading in which its «за полгода» may be told in full


FAR = 2500  # characters back in which a period can be the one that is compared with


def alike(one: TimeExpression, other: TimeExpression) -> bool:
    """Two times of one length."""
    if not (one.date_start and one.date_end and other.date_start and other.date_end):
        return False
    return abs((one.date_end - one.date_start).days - (other.date_end - other.date_start).days) <= 1


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
        earlier = [t for t in self.times[max(0, index - 4) : index] if start - FAR <= t.start < first and not is_plan(t)]
        after = [t for t in self.times[index : index + 4] if t.start < (last if first or not comparison else last + HEADING)]
        if comparison:
            before = [t for t in before if not COMPARED.search(self.text, max(0, t.start - 14), t.start) and not is_plan(t)]
            before = [t for t in before if not (t.text[:2].lower() == "к " and SHARE.search(self.text, max(0, t.start - 14), t.start))]
            # «(годом ранее — 7). За тот же период»
            before = [t for t in before if not (t.rule in ("alike", "earlier") and self.bracketed(t, start))]
            before = self.without_look_backs(before, first)
            before = self.without_brackets(before, start)
            before = self.without_parts(before, start)
            before = [t for t in before if t.rule not in ("last_years", "year_begun")]  # «прошлогоднего показателя (годом ранее — 18)»
        told = self.told(before, first, start)
        near = before[-1] if before and not SENTENCE_END.search(self.text, before[-1].end, start + 1) else None
        return Scene(
            self.anchor,
            last=Interval(near.date_start, near.date_end, near.granularity) if near else None,
            held=Interval(near.date_start, near.date_end, near.granularity) if near and is_held(near) else None,
            before=intervals(before),
            here=intervals([t for t in before if t.start >= first]),
            earlier=intervals(earlier),
            after=intervals(after),
            weeks=[Interval(t.date_start, t.date_end, "day") for t in before if t.rule == "told_length" and t.date_start],
            begun=near is not None and near.rule == "since",
            told=told,
            story=None if told else self.story([t for t in before if t.start >= first], start),
            within=self.within(before, start),
            future=looks_ahead(self.text, start, end),
            past=looks_back(self.text, start, end),
            meant=is_meant(self.text, start, end),
        )

    def told(self, before: list[TimeExpression], first: int, start: int) -> date | None:
        """The day or month whose year goes on: of this sentence; last year's also of one before it in the paragraph."""
        here = [t for t in before if t.start >= first]
        told = next((t for t in reversed(here) if t.start >= start - STORY and is_story(t)), None)
        if told is None or told.date_start is None:
            return None
        if not STORY_END.search(self.text, max(t.end for t in before), start + 1):
            return told.date_start if told.start >= start - NEAR and not self.bracketed(told, start) else None
        year = told.date_start.year
        last = self.anchor is not None and year == self.anchor.year - 1 and all(t.date_end and t.date_end.year <= year for t in here)
        return told.date_start if last and not self.bracketed(told, start) else None

    def story(self, here: list[TimeExpression], start: int) -> date | None:
        """«14 марта 2022 года взорван павильон. … Однако 29 июня задержаны восемь»: the last day of an older year in the paragraph."""
        told = next((t for t in reversed(here) if is_story(t) or t.rule in ("from_to", "days_of_month")), None)
        if told is None or not told.date_end or told.start < start - STORY or told.basis != "explicit" or self.bracketed(told, start):
            return None
        return told.date_start if all(t.date_end and t.date_end.year <= told.date_end.year for t in here) else None

    def within(self, before: list[TimeExpression], start: int) -> int | None:
        """«В 2017 году совершены два взрыва: 3 апреля ранены шестеро, 27 декабря – 18»: the year whose deeds a list tells by days."""
        year = next((t for t in reversed(before) if t.granularity == "year" and t.rule not in LAST), None)
        if year is None or not year.date_start or not year.date_end or year.date_start.year != year.date_end.year:
            return None
        if SENTENCE_END.search(self.text, year.end, start + 1) or not LISTED.search(self.text, year.end, start):
            return None
        return None if self.bracketed(year, start) else year.date_start.year

    def bracketed(self, time: TimeExpression, start: int) -> bool:
        """«(в июле прошлого года – 44), сообщила 4 августа»: what a bracket tells ends with it."""
        closed = self.text.find(")", time.end, start)
        return closed >= 0 and "(" not in self.text[time.end : closed]

    def without_brackets(self, before: list[TimeExpression], start: int) -> list[TimeExpression]:
        """«В феврале убиты 22 (в феврале прошлого года – 15), взорвано 12 баз (годом ранее – 9)»: earlier times of closed brackets go."""
        closed = [t for t in before if self.bracketed(t, start)]
        main = next((t.date_start for t in reversed(before) if t not in closed and t.date_start), None)
        return [t for t in before if t not in closed or not (main and t.date_end and t.date_end < main)]

    def without_look_backs(self, before: list[TimeExpression], first: int) -> list[TimeExpression]:
        """«За 2016 год … 1 076, в 2015 году – 1 204. / Изъято 40 (годом ранее – 30)», «29 каналов против 22 в 2015 году»: of 2016 still."""
        out = []
        for n, time in enumerate(before):
            aside = time.start < first or AGAINST.search(self.text, max(0, time.start - 40), time.start) is not None
            back = aside and any(t.date_start and time.date_end and t.date_start > time.date_end and alike(t, time) for t in before[:n])
            if not back:
                out.append(time)
        return out

    def without_parts(self, before: list[TimeExpression], start: int) -> list[TimeExpression]:
        """«В 2017 году возбуждено 312 дел, в том числе в декабре – 94. Годом ранее …»: of all that year; a part ends with its sentence."""
        opens = _part_opens()
        parts = [t for t in before if opens.search(self.text, max(0, t.start - 24), t.start)]
        parts = [t for t in parts if SENTENCE_END.search(self.text, t.end, start + 1)]
        return [t for t in before if t not in parts or not any(holds(u, t) for u in before if u.start < t.start)]

    def read(self, candidate: tuple[Rule, re.Match[str]]) -> None:
        rule, match = candidate
        first, last = match.span()
        comparison = rule.name in LAST
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
        lasts = bool(self.anchor and interval.end and interval.end > self.anchor)
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
            rule="term" if find.rule.name == "until" and is_term(self.text, start, end, lasts) else find.rule.name,
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


def intervals(times: list[TimeExpression]) -> list[Interval]:
    """Those that are known and no comparisons themselves."""
    return [Interval(t.date_start, t.date_end, t.granularity) for t in times if t.date_start and t.rule not in COMPARISONS]


@lru_cache(maxsize=1)
def _part_opens() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern_of("right_behind") + r"\s(?:(?:только|лишь|уже)\s)?$", re.IGNORECASE)


def holds(whole: TimeExpression, part: TimeExpression) -> bool:
    """Does a longer time hold the other?"""
    days = (whole.date_start, part.date_start, part.date_end, whole.date_end)
    return all(days) and sorted(days) == list(days) and days[0:4:3] != days[1:3]  # type: ignore[type-var]


def is_story(time: TimeExpression) -> bool:
    """A written day or month that something happened on; not «указ от 6 марта 2006 года»."""
    if not time.date_start or not time.date_end or time.text.lower().startswith("от"):
        return False
    if time.basis != "explicit" and ("год" not in time.text.lower() or time.rule == "ago"):
        return False  # «в марте прошлого года» has its year; «год назад» begins no story
    return (time.date_end - time.date_start).days <= 31


def is_held(time: TimeExpression) -> bool:
    """«на 1 сентября»: a day on which something holds."""
    on_it = time.rule in ("state", "today") or time.text.lower().startswith("на ")
    return on_it and time.date_start is not None and time.date_start == time.date_end


def is_plan(time: TimeExpression) -> bool:
    """«стратегия на 2021-2026 годы» is no time that anything is compared with."""
    return time.granularity != "day" and time.text[:3].lower() == "на " and time.kind in ("range", "point")


COMPARED = re.compile(r"(?:чем|тогда как|время как|против|сравнени\w|нежели|уровн\w+)\s*$", re.IGNORECASE)  # no base themselves
AGAINST = re.compile(r"(?<!\w)против\s(?:почти\s|около\s)?[\w.,\xa0]{1,12}(?:\s[а-яё]{1,15}){0,2}\s$", re.IGNORECASE)
SHARE = re.compile(r"(?:%|процент\w{0,3})\s*$", re.IGNORECASE)  # «+6,5% | к прошлому году» is none either
SENTENCE_END = re.compile(r"(?<![\d\s]г)(?<![\d\s]гг)(?<!\sт)[.!?…;]\s+[А-ЯЁ«—–-]")  # «в 2014 г. Банком закрыто»
STORY_END = re.compile(SENTENCE_END.pattern + r"|;\s")  # «похищены в январе прошлого года; на 1 ноября в розыске 412»
LISTED = re.compile(r":\s|\((?![^)]*\))|(?:в том числе|из них|из которых|среди них)\s")  # the deeds of the year one by one


def candidates(line: str) -> list[tuple[int, int, int, Rule, re.Match[str]]]:
    """Every rule's matches as (minus length, rule's place, first atom, …): sorted, the best stands first."""
    finds = []
    for place, rule in enumerate(rules()):
        for match in rule.pattern.finditer(line):
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
