"""Times told again by a word: «тогда», «теперь», «за это время», and changes between two times."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Sequence

from ..grammar.periods import calendar as cal
from ..lexicon.wordings import pattern_of
from ..records import TimeExpression
from . import times
from .drafts import Draft
from .holding import now_against
from .homing import told_of_late
from .telling import HARM, Sentence, State

NOW = re.compile(r"[\s«\"—–-]{0,4}(?:но\s|а\s)?(?:теперь|сейчас|ныне|нынче|на этот раз|в этот раз)(?!\w)")


def then(draft: Draft, sentence: Sentence, state: State, dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """«тогда их было 248»: the time that was named last; «теперь — уже 15»: that of the frame."""
    clause = re.split(r"[;.:(«]|,\s", text[max(sentence.unit.start, draft.start - 100) : draft.start].lower())[-1]
    if re.search(r"(?<!\w)тогда(?!\w|\sкак(?!\w))", clause):
        before = [d for d in dates if d.end <= draft.start and d.date_start]
        if not before and re.search(r"(?<!\w)тогда же(?!\w)", clause) and state.lasted and state.lasted is not state.named:
            return state.lasted  # «в 2017 году учтено 640, больше, чем в 2015-м. Тогда же убиты трое»: not of the comparison
        if not before and state.named and state.named is not state.against:  # «больше, чем в 2015-м. Тогда задержаны 687»
            state.topic, state.topic_paragraph = state.named, sentence.unit.paragraph
            state.inquiry = bool(set(draft.actions) & HARM)  # «раскрыто нападение 1999 года. Тогда погибли 33. Задержаны 28»
        return before[-1] if before else state.named
    since = state.founded[1] if state.founded and state.founded[0] == sentence.unit.number - 1 else None
    if since and sentence.published and not [d for d in dates if d.end <= draft.start] and since_then(sentence.text[:40]):
        return dataclasses.replace(since, date_end=sentence.published, kind="range")  # «Комитет создан в 2006 году. За это время …»
    beside = state.paragraph if sentence.opens and told_of_late(state) else sentence.unit.paragraph
    if state.lasted and state.lasted_paragraph == beside and times.is_span(state.lasted) and since_then(clause):
        topical = state.topic is state.lasted and state.topic_paragraph in (beside, sentence.unit.paragraph)
        part = state.frame is not None and times.inside(state.lasted, state.frame) and not topical
        return state.frame if part else state.stretch or state.lasted  # «с 2015 года вернулись 300, 34 — в этом. За это время …»
    left = [d for d in dates if d.end <= draft.start]
    if not left and NOW.match(sentence.text) and state.topic_paragraph == sentence.unit.paragraph and state.topic is not None:
        back = state.frame is not None and state.topic.date_end is not None and state.frame.date_start is not None
        if back and state.topic.date_end < state.frame.date_start:  # type: ignore[operator, union-attr]
            state.topic = None  # «Три года назад изъято 640 стволов. Теперь – 2,5 тысячи»
            return state.frame
    if left and re.search(r"(?<!\w)" + pattern_of("now") + r"(?!\w)", clause):
        frame = state.frame or _told_first(left) or _year_later(left[-1], sentence.published)
        return frame if times.goes_back(left[-1], frame) else now_against(draft, left[-1], sentence, text)
    return None


def _told_first(left: Sequence[TimeExpression]) -> TimeExpression | None:
    """«За полугодие рост вдвое: если за шесть месяцев 2020-го учли 471, то теперь – 904»: the time that opens the sentence."""
    return left[0] if len(left) > 1 and times.is_span(left[0]) and times.goes_back(left[-1], left[0]) else None


def _year_later(before: TimeExpression, published: datetime.date | None) -> TimeExpression | None:
    """«Если за первое полугодие прошлого года изъято 40 стволов, то теперь – 90»: those months of the next year, if they are over."""
    first, last = before.date_start, before.date_end
    if not first or not last or not published or not times.is_span(before) or times.length(before) > times.YEAR * 3 / 4:
        return None
    moved = cal.shift_years(cal.Interval(first, last, before.granularity), 1)
    over = moved.end is not None and moved.end <= published and moved.end.year == published.year
    return dataclasses.replace(before, date_start=moved.start, date_end=moved.end) if over else None


def since_then(text: str) -> bool:
    """«за это время», «за эти годы»: the span that was told last."""
    return re.search(r"(?<!\w)" + pattern_of("since_then") + r"(?!\w)", text) is not None


def outcome(draft: Draft, chosen: TimeExpression, dates: Sequence[TimeExpression], state: State, text: str) -> TimeExpression | None:
    """«в 2009 году их было 786, то есть спад составил 22 %»: a change between two times is told for the later one."""
    gap = text[max(chosen.end, draft.start - 120) : draft.start].lower()
    if chosen.rule == "moved_back" or draft.quantity.kind not in ("change", "share") or not re.search(pattern_of("outcome"), gap):
        return None
    if not re.search(r"[\d,;:()–—-]", gap):
        return None  # «учтено 1 210 дел. В 2017 году рост составлял 19,3 %»: of that year alone
    known = [d for d in dates if d.date_end and d.start <= draft.start]
    if state.frame and len(known) < 2:
        known.append(state.frame)
    last = max(known, key=lambda d: d.date_end or datetime.date.min, default=None)
    return last if last and chosen.date_end and last.date_start and last.date_start > chosen.date_end else None
