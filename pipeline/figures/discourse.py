"""What a text has said about time so far: the frame of the release, the topic of the paragraph, days of holding, coming times.

A release first says which period (or which day's event) it tells about; that is the *frame*, and numbers without a time
of their own inherit it. A paragraph may turn to something else for a while: a part of the period, an event before it, a
look back, a total; that is its *topic*, and it ends with the paragraph. What sets, keeps and drops them stands in two
lists of named rules: ``TOPICS`` (a new time that speaks for its paragraph only) and ``SILENT`` (numbers that inherit nothing).
"""

from __future__ import annotations

from ..records import TimeExpression
from . import times
from .digressions import digress
from .drafts import Draft
from .homing import carry_on, return_home, sum_up
from .leaving import up_to_now
from .silences import SILENT
from .telling import (
    ANSWER,
    HARM,
    Sentence,
    State,
    at_arrest,
    hears,
    is_inquiry,
    looks_ahead,
    time_of,
)
from .undertakings import of_another_year, refers


def inherited(draft: Draft, sentence: Sentence, state: State) -> tuple[TimeExpression, str] | None:
    """The time that a number without one of its own takes over, and the rule that gave it."""
    paragraph = sentence.unit.paragraph
    coming = draft.status == "planned" or (draft.status == "exercise" and not _done(sentence))
    coming = coming or (draft.status == "resource" and looks_ahead(sentence))
    if state.ahead is not None and state.ahead_paragraph == paragraph and coming:
        return state.ahead, "period.ahead"
    if _part_of_held(draft, state, paragraph):
        return state.held, "period.held"  # type: ignore[return-value]
    if _was(draft, sentence):
        return draft.parent.period, "period.of_whole"  # type: ignore[union-attr, return-value]
    if state.later and state.later[0] == draft.unit - 1 and draft.quantity.kind == "change" and sentence.figures[0] is draft:
        return state.later[1], "period.later"
    time = time_of(state, sentence, draft)
    if _of_own_time(draft, time):
        return draft.parent.period, "period.of_whole"  # type: ignore[union-attr, return-value]
    if state.crime is not None and _of_crime(draft, time, state) and not at_arrest(draft, sentence):
        return state.crime, "period.of_crime"
    told = time is not None and time is state.topic and state.operation is not None and times.inside(time, state.operation)
    if state.operation is not None and time is not state.operation and not told and refers(sentence, draft):
        state.topic, state.topic_paragraph, state.inquiry = state.operation, paragraph, False  # and what follows
        return state.operation, "period.of_operation"
    if time is None or _to_come(time, draft, sentence):
        return None
    if silence := next((name for name, rule in SILENT if rule(draft, sentence, state)), ""):
        draft.rules.append(silence)
        return None
    state.counted = state.counted or time is state.frame
    return time, "period.inherited" if time is state.frame else "period.topic"


def _done(sentence: Sentence) -> bool:
    """«На учениях, которых прошло 4 тыс., отработаны действия 90 тыс. сотрудников»: a drill that is over."""
    told = (w for w in sentence.unit.words if w.short or (w.verb_form == "Fin" and not w.present and not w.future))
    return any(True for _ in told) and not looks_ahead(sentence)


def _to_come(time: TimeExpression, draft: Draft, sentence: Sentence) -> bool:
    """«к 2025 году их может быть 2 тыс. На учениях отработаны действия 90 тыс. сотрудников»: what is done is not of a time to come."""
    done = draft.status in ("result", "exercise")
    ahead = sentence.published is not None and time.date_start is not None and time.date_start > sentence.published
    return done and ahead and time.granularity == "year"


def _of_crime(draft: Draft, time: TimeExpression | None, state: State) -> bool:
    """«12 июня осуждены пятеро участников нападения 5 мая 2016 года. Погибли двое»: not on the day of an arrest or a verdict."""
    event = time is None or (time is state.frame and times.is_day(time) and not state.harm)
    if time is not None and state.crime is not None and times.inside(time, state.crime):
        return False  # «за участие в майских событиях осуждены 190. 13 мая бандиты взяли заложников. Погибли 176»
    harm = set(draft.actions) <= HARM and draft.status == "result" and draft.quantity.kind == "count" and draft.value != 0
    return event and harm and (draft.parent is None or set(draft.parent.actions) <= HARM)


def running(draft: Draft, sentence: Sentence) -> tuple[TimeExpression, str] | None:
    """«Удалено 24 тыс. страниц. За три месяца этого года – уже 9 тыс., а на учёт поставлены 40 человек»: told on in its sentence."""
    if draft.status != "result":
        return None
    left = next((f for f in reversed(sentence.figures) if f.end <= draft.start), None)
    if draft.inherited_object:  # «За восемь месяцев их было два: три человека погибли, | семеро ранены»
        told = left is not None and "period.running" in left.rules and left.period is not None and left.family == draft.family
        return (left.period, "period.running") if told and left and left.period else None
    times_here = [p for f in sentence.figures if f.end <= draft.start and (p := up_to_now(f, sentence, ()))]
    return (times_here[-1], "period.running") if times_here else None


def searched(draft: Draft, time: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«с мая по декабрь отправлено 38 млн, ещё 2 тыс. долларов изъято при обысках»: a search is of the day of the event."""
    asked = is_inquiry(sentence) or (state.inquiry and state.topic_paragraph == sentence.unit.paragraph)
    if not asked or not set(draft.actions) & ANSWER or time.end > draft.start:
        return False
    told = any(time.end <= f.start and f.end <= draft.start for f in sentence.figures)  # not «В декабре при обысках изъято 14 стволов»
    return told and at_arrest(draft, sentence, time.end)


AWAY = {"repatriated", "extradited", "deported", "freed"}


def _part_of_held(draft: Draft, state: State, paragraph: int) -> bool:
    """«На 1 июня в розыске 1 038 лиц. 612 из этих лиц …»: a part of what holds on a day."""
    parent = draft.parent
    done = set(draft.actions) & (HARM | AWAY)
    if parent is not None and parent.status == "stock" and done and not done & set(parent.actions):
        return False  # «На 1 января в розыске 1 094 человека. Около 150 из них убиты, 14 вернулись»: nobody says when
    return state.held_paragraph == paragraph and draft.status in ("stock", "result") and parent is not None and parent.period is state.held


def _was(draft: Draft, sentence: Sentence) -> bool:
    """«Задержаны 890 человек, 27 из них находились в розыске»: a state of those people that was over when it was told."""
    whole, verb = draft.parent, sentence.unit.words[draft.trigger.i] if draft.trigger else None
    past = verb is not None and verb.verb_form == "Fin" and not verb.present and not verb.future
    return past and draft.status == "stock" and whole is not None and whole.status == "result" and whole.period is not None


def _of_own_time(draft: Draft, time: TimeExpression | None) -> bool:
    """«В 2024 году выявлено 1 240, в 2025-м – уже 1 388. Из них 980 раскрыто»: a part is of the time that stands beside its whole."""
    whole = draft.parent
    if whole is None or not whole.local_period or whole.period is None or whole.period is time or draft.status != whole.status:
        return False
    return whole.unit == draft.unit - 1 and time is not None and times.is_span(time) and times.is_span(whole.period)


def enter(sentence: Sentence, state: State) -> None:
    """Before the numbers of a unit: does it turn to another event?"""
    head = sentence.text.lstrip(' «"—–-\xa0\n')
    if sentence.opens and (hears("another_event").match(head) or hears("meanwhile").search(head[:80])):
        state.apart = sentence.unit.paragraph
        if head.startswith("тем временем"):
            state.frame, state.counted = None, False  # a digest: what follows is news of its own
    digress(sentence, state)
    carry_on(sentence, state)
    if hears("last_cases").search(sentence.text):
        state.cases = sentence.unit.paragraph
    return_home(sentence, state)
    sum_up(sentence, state)
    if of_another_year(sentence, state):
        state.foreign = sentence.unit.paragraph
