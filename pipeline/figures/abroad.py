"""Those who left for a war: how many left, fell and came back over years that nobody tells."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon.wordings import pattern_of
from . import times
from .drafts import Draft
from .telling import Sentence, State, hears, time_of

FELL = frozenset({"killed", "eliminated"})


def gone(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«За год осуждены 40 человек. Из республики в Сирию выехали 640 жителей, 120 погибли»: over years that nobody tells."""
    time = time_of(state, sentence, draft)
    if draft.family != "people" or draft.actions != ("other",) or time is not state.frame or time is None or not times.is_span(time):
        return False
    at = max(0, draft.start - sentence.unit.start)
    right = sentence.text[at:]
    clause = re.split(r"[.;:(]", sentence.text[:at])[-1] + re.split(r"[.;:,(]", right)[0]
    who = _who_left().match(right[draft.end - draft.start :])  # «в списках 900 граждан, примкнувших к боевикам»
    away = hears("gone").search(clause) is not None or who is not None
    if away:
        state.undated.append(draft)
    return away


@lru_cache(maxsize=1)
def _who_left() -> re.Pattern[str]:
    return re.compile(r"(?:\s[а-яё-]{1,25}){0,4},\s" + pattern_of("who_left") + r"(?!\w)")


def fell_there(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«На стороне боевиков воюют до 600 граждан республики, порядка 150 погибли»: over years that nobody tells."""
    time = time_of(state, sentence, draft)
    if draft.family != "people" or not set(draft.actions) <= FELL or time is None or not times.is_span(time):
        return False
    before = sentence.text[: max(0, draft.start - sentence.unit.start)]
    told = any(f.start < draft.start and (f.status == "stock" or f.period is None) for f in sentence.figures)
    here = told and time is state.frame and hears("at_war").search(before) is not None
    # «В Сирии воюют 600 граждан. Погибли там 150»: told in the sentences before
    there = state.abroad == sentence.unit.paragraph and hears("fell_abroad").search(sentence.text) is not None
    if here or there:
        state.undated.append(draft)
    return here or there


def of_those_abroad(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«Из тех, кто уехал, вернулись 73», «Из числа уцелевших девять депортированы, ещё семерых выдали соседи»: nobody says when."""
    time = time_of(state, sentence, draft)
    if draft.family != "people" or draft.status != "result" or time is None or not times.is_span(time):
        return False
    clause = re.split(r"[.;:(]", sentence.text[: max(0, draft.end - sentence.unit.start)])[-1]
    of_them = hears("of_those_abroad").search(clause) is not None
    if of_them:
        state.undated.append(draft)
    return of_them


def told_abroad(sentence: Sentence) -> bool:
    """Does a sentence count people who left for a war, and say no time of it?"""
    people = [f for f in sentence.figures if f.family == "people" and f.status in ("stock", "result", "registered")]
    if not any(f.period is None or f.status == "stock" for f in people):
        return False
    return hears("at_war").search(sentence.text) is not None or hears("gone").search(sentence.text) is not None
