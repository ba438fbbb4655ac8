"""The period of each figure: the expression of its sentence that governs it, or the time that the text has set before."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from ..lexicon.wordings import pattern_of
from ..records import TimeExpression
from . import times
from .discourse import Sentence, State, enter, inherited, leave
from .drafts import Draft, Unit
from .governing import after_against, after_beside, bare, beside, bracket_of, in_bracket, nearest, owned


def set_periods(
    drafts: Sequence[Draft], units: Sequence[Unit], dates: Sequence[TimeExpression], text: str, published: datetime.date | None = None
) -> None:
    """Give each draft its period: beside it, of its sentence, or inherited."""
    state = State()
    by_unit: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_unit.setdefault(draft.unit, []).append(draft)
    for unit in units:
        here = [d for d in dates if unit.start <= d.start < unit.end and d.kind not in ("duration", "recurring") and d.rule != "term"]
        lawful = [d for d in times.without_wider(here, text) if not times.named_for_law(d, text) and not times.of_life(d, text)]
        usable = [d for d in lawful if not times.of_plans(d, text)]
        figures = by_unit.get(unit.number, [])
        sentence = Sentence(unit, text[unit.start : unit.end].lower(), figures, unit.paragraph != state.paragraph, published)
        enter(sentence, state)
        for draft in figures:
            _give(draft, sentence, state, lawful if draft.status in ("planned", "required", "exercise") else usable, text)
        leave(sentence, state, [d for d in usable if not in_bracket(d, unit, text)], text)


def _give(draft: Draft, sentence: Sentence, state: State, dates: Sequence[TimeExpression], text: str) -> None:
    """One draft: what stands in its sentence, else what it inherits."""
    _assign(draft, sentence, state, dates, text)
    if draft.period is not None and draft.period.date_start is None and times.same_time(draft.period):
        draft.period, draft.period_basis = None, ""  # «в тот день», «за это время»: what was named before
    if draft.period is None and (found := inherited(draft, sentence, state)):
        draft.period, draft.period_basis = found[0], "inherited"
        draft.rules.append(found[1])


def _assign(draft: Draft, sentence: Sentence, state: State, dates: Sequence[TimeExpression], text: str) -> None:
    unit = sentence.unit
    bracket = bracket_of(text, unit, draft.place)
    within = [d for d in dates if bracket and bracket[0] <= d.start < bracket[1]]
    outside = [d for d in dates if not in_bracket(d, unit, text)]
    found = _local(draft, sentence, state, within, outside, text)
    if found:
        draft.period, draft.local_period, rule = found[0], True, found[1]
    else:
        free = [d for d in (within or outside) if not owned(d, draft, sentence.figures, text)]
        chosen, rule = nearest(draft, sentence.figures, free, text), "period.sentence"
        if chosen is not None and (later := _outcome(draft, chosen, free, state, text)):
            chosen, rule = later, "period.outcome"
        if chosen is None:
            return
        draft.period = chosen
    if draft.status == "stock" and not times.is_day(draft.period) and not times.holds(draft.period, text):
        draft.period = None
        return
    out = (bracket is not None and not bracket[0] <= draft.period.start < bracket[1] and rule == "period.sentence") or (
        not unit.start <= draft.period.start < unit.end
    )
    draft.period_basis = "inherited" if out else "relative" if draft.period.basis == "relative" else "explicit"
    draft.rules.append(rule)


def _local(
    draft: Draft, sentence: Sentence, state: State, within: Sequence[TimeExpression], outside: Sequence[TimeExpression], text: str
) -> tuple[TimeExpression, str] | None:
    """The time that belongs to this number alone, or to the list that it goes on."""
    found = beside(draft, within or outside, text)
    if found is None and (going_on := after_beside(draft, sentence.figures, sentence.unit, text)):
        found = going_on, "period.list"
    if found is None and (against := after_against(draft, outside, text)):
        found = against, "period.against"
    if found is None and bare(draft, text, sentence.unit) and state.last_year:
        found = state.last_year, "period.brackets"
    if found is None and (then := _then(draft, sentence, state, outside, text)):
        found = then, "period.then"
    if found and bracket_of(text, sentence.unit, draft.place) and not draft.counted:
        state.last_year = found[0]
    return found


def _then(draft: Draft, sentence: Sentence, state: State, dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """«тогда их было 248»: the time that was named last; «теперь — уже 15»: that of the frame."""
    clause = re.split(r"[;.:(«]|,\s", text[max(sentence.unit.start, draft.start - 60) : draft.start].lower())[-1]
    if re.search(r"(?<!\w)тогда(?!\w)", clause):
        before = [d for d in dates if d.end <= draft.start and d.date_start]
        if not before and state.named:
            state.topic, state.topic_paragraph = state.named, sentence.unit.paragraph
        return before[-1] if before else state.named
    left = [d for d in dates if d.end <= draft.start]
    if left and re.search(r"(?<!\w)" + pattern_of("now") + r"(?!\w)", clause) and times.goes_back(left[-1], state.frame):
        return state.frame
    return None


def _outcome(draft: Draft, chosen: TimeExpression, dates: Sequence[TimeExpression], state: State, text: str) -> TimeExpression | None:
    """«в 2009 году их было 786, то есть спад составил 22 %»: a change between two times is told for the later one."""
    clause = re.split(r"[;.]\s|,\s(?!то есть|таким)", text[max(0, draft.start - 80) : draft.start].lower())[-1]
    if draft.quantity.kind not in ("change", "share") or not re.search(pattern_of("outcome"), clause):
        return None
    known = [d for d in (*dates, *([state.frame] if state.frame else [])) if d.date_end and d.start <= draft.start]
    last = max(known, key=lambda d: d.date_end or datetime.date.min, default=None)
    return last if last and chosen.date_end and last.date_start and last.date_start > chosen.date_end else None
