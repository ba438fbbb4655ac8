"""The earlier of two numbers: «снизилось с 31 до 20», «320 стволов (год назад – 287)»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..grammar.periods import calendar as cal
from ..lexicon.wordings import words_of
from ..records import TimeExpression
from . import times
from .drafts import Draft
from .telling import Sentence, State, hears, time_of

FROM = re.compile(r"(?<!\w)со?\s(?:(?:почти|более|свыше|около|порядка|примерно)\s(?:чем\s)?)?$")
UP_TO = re.compile(r"(?:\s[а-яё%«»-]{1,25}\.?){0,4}\s?(?:\([^();]{0,60}\)|[^().;]{0,40})?,?\sдо\s$")
QUARTER = 80  # days: a time as long as this is compared with the same of the year before


def tell_earlier(sentence: Sentence, state: State, dates: Sequence[TimeExpression], text: str) -> None:
    """Give the numbers of an earlier time, that stand beside their later ones, a period of their own."""
    for first, last in pairwise(sentence.figures):
        if _grown(first, last, sentence, text):
            _part(first, last, state, dates, text)
        elif _grown_from(first, last, sentence, text):
            _part(last, first, state, dates, text)
    as_told_behind(sentence.figures, text)
    for draft in sentence.figures:
        _year_ago(draft, sentence, state)
        _year_before_it(draft, sentence)


def _grown(first: Draft, last: Draft, sentence: Sentence, text: str) -> bool:
    """«с 31 до 20», where the sentence tells that something grew or fell."""
    gap = text[first.quantity.end : last.quantity.start].lower()
    gap = re.sub(r"\sдо\s(?:почти|более|свыше|около|порядка|примерно)\s(?:чем\s)?$", " до ", gap)
    led = FROM.search(text[max(0, first.quantity.start - 20) : first.quantity.start].lower()) is not None
    alike = first.quantity.kind == last.quantity.kind != "change"
    return led and alike and UP_TO.fullmatch(gap) is not None and hears("changed").search(sentence.text) is not None


def _grown_from(first: Draft, last: Draft, sentence: Sentence, text: str) -> bool:
    """«сократилось вдвое – до 26 с 52»."""
    left = text[max(0, first.quantity.start - 20) : first.quantity.start].lower()
    gap, alike = text[first.quantity.end : last.quantity.start].lower(), first.quantity.kind == last.quantity.kind != "change"
    told = re.search(r"(?<!\w)до\s(?:почти\s)?$", left) and re.fullmatch(r"(?:\s[а-яё%]{1,20}\.?){0,3}\sсо?\s", gap)
    return alike and told is not None and hears("changed").search(sentence.text) is not None


def _part(first: Draft, last: Draft, state: State, dates: Sequence[TimeExpression], text: str) -> None:
    """«с 9 в прошлом году до 4», «выросло по сравнению с 2020 годом с 54 до 90»: each number its own time."""
    between = [d for d in dates if first.end <= d.start < last.start]
    behind = [d for d in dates if d.start >= last.end and text[last.end : d.start].count(",") == 0]
    before = [d for d in dates if d.end <= first.start]
    old = next((d for d in (*between, *before, *behind) if d in between or times.earlier(d) or times.compared(d, text)), None)
    if between and last.period is between[0]:
        told = [d for d in before if not times.earlier(d) and not times.compared(d, text)]
        last.period = told[-1] if told else state.frame
    if old is None:
        old = _a_year_before(last.period) if first.status == "result" else None
    else:
        last.local_period = False  # what follows is told of the later time
    if old is not None or first.period is last.period:
        first.period, first.local_period = old, True
        first.period_basis = "" if old is None else "relative" if old.basis == "relative" else "explicit"
        first.rules.append("period.grown")


def _a_year_before(time: TimeExpression | None, years: int = 1) -> TimeExpression | None:
    if time is None or not (time.date_start and time.date_end) or not QUARTER < times.length(time) <= times.YEAR:
        return None
    return _moved(time, years)


def _moved(time: TimeExpression, years: int) -> TimeExpression:
    that = cal.shift_years(cal.Interval(time.date_start, time.date_end, time.granularity), -years)
    return replace(time, date_start=that.start, date_end=that.end, basis="relative")


def _year_before_it(draft: Draft, sentence: Sentence) -> None:
    """«За пять лет стволов набралось 500. Наркотиков изъято 143 кг (за год до этого – | 402)»: before the time of the number outside."""
    before, outside = draft.period, next((f for f in reversed(sentence.figures) if f.end <= draft.start and f.bracket < 0), None)
    if before is None or draft.bracket < 0 or outside is None or outside.period is None or draft.quantity.kind == "change":
        return
    told = before.rule in ("earlier", "year_before") and before.text.lower() in words_of("year_before")
    if told and (moved := _a_year_before(outside.period)):
        draft.period = replace(before, date_start=moved.date_start, date_end=moved.date_end)


def _again(draft: Draft, state: State) -> bool:
    """«За полугодие возбуждено 120 дел. Год назад было возбуждено | 98»: what the sentence before told of the time between."""
    alike = (f for f in state.before if (f.actions, f.code) == (draft.actions, draft.code))
    return any(f.period is not None and times.is_span(f.period) for f in alike)


def _year_ago(draft: Draft, sentence: Sentence, state: State) -> None:
    """«320 стволов (год назад – 287)»: as long a time as that of the other number, a year earlier; a stock holds on the day."""
    ago = draft.period
    if ago is None or ago.rule != "ago" or draft.status != "result" or draft.quantity.kind == "change":
        return
    if not draft.local_period and not _again(draft, state):
        return
    if not re.match(r"(?:[а-яё]+\s)?(?:год|года|лет)\s", ago.text.lower()) or not (ago.date_start and sentence.published):
        return
    told = [f.period for f in sentence.figures if f.start < draft.start and f.period is not None and f.period.rule != "ago"]
    main = told[-1] if told else time_of(state, sentence, draft)
    years = sentence.published.year - ago.date_start.year
    fresh = main is not None and main.date_end is not None and 0 <= (sentence.published - main.date_end).days <= times.YEAR // 2
    if main is None or not fresh or not times.is_span(main):
        return
    if main.date_start and 0 < times.length(main) <= times.YEAR:
        draft.period = replace(ago, date_start=_moved(main, years).date_start, date_end=_moved(main, years).date_end)


LIKE_IT = re.compile(r"\s(?:больше|меньше|выше|ниже|чаще|реже)(?:\s(?:нынешн|прошлогодн)[а-яё]{2,3})?\s?[-–—]\s(?:[а-яё]{3,10}\s)?$")


def as_told_behind(figures: Sequence[Draft], text: str) -> None:
    """«Годом ранее убитых было вдвое меньше — около 170»: a change that a number of an earlier time explains is of its time."""
    for change, number in pairwise(figures):
        if change.quantity.kind != "change" or change.local_period or number.period is None or number.period_basis == "inherited":
            continue
        earlier = times.earlier(number.period) and number.period.end <= change.start
        if earlier and LIKE_IT.fullmatch(text[change.quantity.end : number.quantity.start]):
            change.period, change.period_basis = number.period, number.period_basis
