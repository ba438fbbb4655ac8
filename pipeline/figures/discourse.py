"""What a text has said about time so far: the frame of the release, the topic of the paragraph, days of holding, coming times.

A release first says which period (or which day's event) it tells about; that is the *frame*, and numbers without a time
of their own inherit it. A paragraph may turn to something else for a while: a part of the period, an event before it, a
look back, a total; that is its *topic*, and it ends with the paragraph. What sets, keeps and drops them stands in two
lists of named rules: ``TOPICS`` (a new time that speaks for its paragraph only) and ``SILENT`` (numbers that inherit nothing).
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import pairwise

from ..records import TimeExpression
from . import talks, times
from .bracket_rows import dated, rows_of
from .bygone import by_the_way, of_a_law
from .drafts import Draft
from .homing import carry_on, is_question, remember, return_home
from .joining import in_a_row, joined
from .regimes import is_regime, to_its_end
from .silences import SILENT
from .telling import (
    ANSWER,
    HARM,
    THEIRS,
    Sentence,
    State,
    at_arrest,
    done_on,
    drilled,
    hears,
    is_event,
    is_inquiry,
    is_verdict,
    landed,
    later_of_two,
    looks_ahead,
    main_time,
    only_compared,
    time_of,
    told_of_them,
    without_sums,
)
from .topics import TOPICS, in_passing, inquiry, takes_over, total, year_total
from .undertakings import another, names_one, names_with_year, of_another_year, opened, refers, runs_until


def inherited(draft: Draft, sentence: Sentence, state: State) -> tuple[TimeExpression, str] | None:
    """The time that a number without one of its own takes over, and the rule that gave it."""
    paragraph = sentence.unit.paragraph
    coming = draft.status in ("planned", "exercise") or (draft.status == "resource" and looks_ahead(sentence))
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
    if time is None or any(rule(draft, sentence, state) for _, rule in SILENT):
        return None
    state.counted = state.counted or time is state.frame
    return time, "period.inherited" if time is state.frame else "period.topic"


def _of_crime(draft: Draft, time: TimeExpression | None, state: State) -> bool:
    """«12 июня осуждены пятеро участников нападения 5 мая 2016 года. Погибли двое»: not on the day of an arrest or a verdict."""
    event = time is None or (time is state.frame and times.is_day(time) and not state.harm)
    harm = set(draft.actions) <= HARM and draft.status == "result" and draft.quantity.kind == "count"
    return event and harm and (draft.parent is None or set(draft.parent.actions) <= HARM)


def running(draft: Draft, sentence: Sentence) -> tuple[TimeExpression, str] | None:
    """«Удалено 24 тыс. страниц. За три месяца этого года – уже 9 тыс., а на учёт поставлены 40 человек»: told on in its sentence."""
    if draft.inherited_object or draft.status != "result":
        return None
    times_here = [p for f in sentence.figures if f.end <= draft.start and (p := _up_to_now(f, sentence, ()))]
    return (times_here[-1], "period.running") if times_here else None


def searched(draft: Draft, time: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«с мая по декабрь отправлено 38 млн, ещё 2 тыс. долларов изъято при обысках»: a search is of the day of the event."""
    asked = is_inquiry(sentence) or (state.inquiry and state.topic_paragraph == sentence.unit.paragraph)
    if not asked or not set(draft.actions) & ANSWER or time.end > draft.start:
        return False
    told = any(time.end <= f.start and f.end <= draft.start for f in sentence.figures)  # not «В декабре при обысках изъято 14 стволов»
    return told and at_arrest(draft, sentence, time.end)


def _part_of_held(draft: Draft, state: State, paragraph: int) -> bool:
    """«На 1 июня в розыске 1 038 лиц. 612 из этих лиц …»: a part of what holds on a day."""
    parent = draft.parent
    if parent is not None and parent.status == "stock" and set(draft.actions) & HARM and not set(draft.actions) & set(parent.actions):
        return False  # «На 1 января в розыске 1 094 человека. Около 150 из них убиты»: nobody says when
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
    carry_on(sentence, state)
    if hears("last_cases").search(sentence.text):
        state.cases = sentence.unit.paragraph
    return_home(sentence, state)
    if of_another_year(sentence, state):
        state.foreign = sentence.unit.paragraph


def _by_the_way(new: TimeExpression, sentence: Sentence) -> bool:
    """«Осуждены 17 участников теракта в марте 2024 года, который унёс жизни 140 человек»: not gone on with behind its clause."""
    own = [f for f in sentence.figures if f.period is new]
    if of_a_law(new, sentence):
        return True
    return len(own) < len(sentence.figures) and bool(own) and all("clause.relative" in f.rules for f in own)


def leave(sentence: Sentence, state: State, dates: Sequence[TimeExpression], text: str) -> None:
    """After the numbers of a unit: what do later ones inherit? ``dates`` are those outside brackets."""
    paragraph = sentence.unit.paragraph
    coming = [d for d in dates if sentence.published and d.date_start and d.date_start > sentence.published]
    if coming:
        state.ahead, state.ahead_paragraph = coming[-1], paragraph
    for figure in sentence.figures:
        beside = figure.local_period and state.held_paragraph == paragraph  # «на 17 мая 1 015, в январе их было 700. Среди них …»
        if figure.status == "stock" and figure.period is not None and not beside:
            state.held, state.held_paragraph = figure.period, paragraph
    state.asked = paragraph if is_inquiry(sentence) else state.asked
    state.reminded = paragraph if hears("reminding").search(sentence.text) else state.reminded
    if main := main_time(sentence, dates, text):
        state.main, state.main_paragraph = main, paragraph
    state.judged = state.judged or (state.frame is None and not dates and is_verdict(sentence))
    new = _told(sentence, dates, text)
    aside = new is not None and (_by_the_way(new, sentence) or in_passing(new, sentence, state) or only_compared(new, sentence, state))
    new = None if aside else new
    new = to_its_end(new, state.fight_ended, text) if new is not None else None
    if new is not None:
        theirs = inquiry(new, sentence, state)
        if theirs or (not year_total(new, sentence, state) and any(rule(new, sentence, state) for _, rule in TOPICS)):
            state.topic, state.topic_paragraph, state.inquiry = new, paragraph, theirs
            state.topic_of_undertaking, state.topic_voices = opened(new, sentence), state.voices
            state.verdict_topic = times.is_day(new) and any(f.actions == ("convicted",) for f in sentence.figures if f.period is new)
            fight = any(set(f.actions) & FOUGHT and f.period is new for f in sentence.figures) and names_one(sentence)
            harmed = any(set(f.actions) & HARM and f.status == "result" for f in sentence.figures)
            state.harm_topic = times.is_day(new) and not fight and harmed
            if state.frame and times.is_day(state.frame) and total(new, sentence, state):
                state.frame = None  # from the event to the sums: the day is over
        elif (not times.goes_back(new, state.frame) or takes_over(new, sentence)) and not _told_before(new, sentence, state):
            state.frame, state.frame_paragraph, state.topic = new, paragraph, None
            state.theirs = _at_work(new, sentence, state)
            if not state.theirs:
                remember(new, sentence, state)
            done = [set(f.actions) for f in sentence.figures if f.period is new]
            state.counted = bool(done)
            state.drill = hears("drill").search(sentence.text) is not None
            state.verdict = times.is_day(new) and (any("convicted" in a for a in done) or (not done and is_verdict(sentence)))
            told = not done and hears("attack_told").search(sentence.text) is not None
            state.harm = times.is_day(new) and (told or (bool(done) and all(actions <= HARM for actions in done)))
    if sentence.opens and not sentence.figures and new is None and runs_until(dates, sentence):
        state.foreign = paragraph
    if any("period.ended" in f.rules for f in sentence.figures):
        state.foreign = paragraph  # «в операции, завершившейся накануне, участвовали 300 бойцов. Изъято …»: nobody says since when
    if against := [d for d in dates if (times.earlier(d) or times.compared(d, text)) and d.date_start]:
        state.against, state.against_paragraph = against[-1], paragraph
    if new is not None and new.rule != "ago" and names_one(sentence) and not (state.operation is not None and another(sentence)):
        state.operation = new
    if crimes := [d for d in dates if times.of_event(d, text, sentence.published)]:
        state.crime = crimes[-1]
    if named := [d for d in dates if d.date_start and d.date_end]:
        state.named, state.named_paragraph = named[-1], paragraph
    if lasted := [d for d in named if not times.earlier(d) and not times.compared(d, text)]:
        state.lasted, state.lasted_paragraph, state.stretch = lasted[-1], paragraph, in_a_row(lasted)
    answers = (f for f in sentence.figures if f.period is None and f.status == "result" and set(f.actions) & ANSWER)
    state.answered = state.answered or any(answers)
    state.undertakings |= names_with_year(sentence.text)
    state.later = later_of_two(sentence)
    state.paragraph = paragraph
    state.questioned = is_question(sentence.text)
    state.told_paragraph = paragraph if sentence.figures else state.told_paragraph
    state.before = tuple(sentence.figures)
    state.rows += [row for row in rows_of(sentence.figures) if dated(row)]


def _same(new: TimeExpression, frame: TimeExpression | None, sentence: Sentence) -> bool:
    """«в 2018 г.», where the text tells of «текущий год»."""
    if frame is None:
        return False
    one, other = (times.cut(time, sentence.published) for time in (new, frame))
    tighter = new.date_end and frame.date_end and new.date_end < frame.date_end
    return times.is_span(new) and not tighter and (one.date_start, one.date_end) == (other.date_start, other.date_end)


def _told_before(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    return _same(new, state.frame, sentence) or _of_one_day(new, sentence, state)


def _of_one_day(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Накануне убиты трое боевиков. Режим КТО был введён 22 марта»: what was told was done on its first day."""
    frame = state.frame
    if frame is None or not state.counted or not times.is_day(frame) or not is_regime(sentence.text):
        return False
    return new.date_start == frame.date_start and not sentence.figures


FOUGHT = frozenset({"eliminated", "neutralized", "detained", "seized", "dismantled", "prevented", "suppressed"})
TALK = 14  # days that a meeting lasts at most: what it tells of is not done on them


def _leads(figure: Draft, sentence: Sentence) -> bool:
    """«С начала года произошло 27 столкновений, против 19 годом ранее»: a number with a noun of its own, told first."""
    named = "phrase.number_of" in figure.rules  # «число терактов составило в 2020 году 114»
    own = (named or (figure.counted is not None and not figure.inherited_object)) and not figure.compared and figure.bracket < 0
    if not own or "period.adjacent" not in figure.rules or figure.period is None or figure is not sentence.figures[0]:
        return False
    before = sentence.text[: figure.period.start - sentence.unit.start]
    return figure.period.end <= figure.start and not any(mark in before for mark in ";:(")


def _up_to_now(figure: Draft, sentence: Sentence, told: Sequence[TimeExpression]) -> TimeExpression | None:
    """«В 2020 году учтено 417, с начала этого года – уже 502. Осуждены 264»: what follows is told of the running year."""
    time, year = figure.period, 365
    if time is None or not figure.local_period or figure.bracket >= 0 or figure.quantity.kind == "change" or not times.is_span(time):
        return None
    first, last, now = time.date_start, time.date_end, sentence.published
    if not (first and last and now) or figure.status != "result" or not 0 <= (now - last).days <= year // 2 or last.year < now.year - 1:
        return None
    if first.year != now.year and times.length(time) not in (year, year + 1):
        return None  # «в 2016 году выехали 130, в 2020-м – двое», told in January: the year that is just over
    return time if all(p.date_end and p.date_end < first and times.length(p) <= year + 1 for p in told) else None


LENGTHS = ("last_length", "partial", "told_months")


def _at_work(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Ячейка существовала с весны: за три года завербованы 40 человек»: how long they did so, in a text that reports on no time."""
    done = [set(f.actions) for f in sentence.figures if f.period is new]
    if state.home is not None:
        return False
    if state.answered and done and new.rule in LENGTHS and hears("recruited").search(sentence.text):
        return all(actions <= THEIRS | {"conducted"} for actions in done)
    if done and new.rule in LENGTHS and "последн" not in new.text.lower() and all(actions == {"other"} for actions in done):
        return True
    return state.answered and times.is_span(new) and told_of_them(done, sentence)


SERIES = 3  # years whose numbers are told in their order


def _last_of_series(figures: Sequence[Draft]) -> list[TimeExpression]:
    """«Если в 2014 году изъято 18, то в 2015-м – 36, а в 2016-м – 57. Обнаружено 16 гранат»: the last of them is told on."""
    row = [p for f in figures if (p := f.period) and p.date_start and f.quantity.kind != "change" and f.bracket < 0]
    rising = len(row) == len(figures) and all(a.date_start < b.date_start for a, b in pairwise(row))  # type: ignore[operator]
    return row[-1:] if rising and len(row) >= SERIES else []


def _told(sentence: Sentence, dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """The time that a unit tells of: that of its figures, or one that it names without figures."""
    figures, published = [f for f in sentence.figures if "period.long_ago" not in f.rules], sentence.published
    named = [d.start for d in dates]
    own = [f for f in figures if f.period and (not f.local_period or _leads(f, sentence))]
    own = [f for f in own if f.period and (f.period_basis != "inherited" or f.period.start in named)]
    if any(f.bracket < 0 for f in figures):  # «226 преступлений (в 2018 году — соответственно 197 и 341)»
        own = [f for f in own if f.bracket < 0 or (f.period and f.period.start in named)]
    own = [f for f in own if f.status in ("result", "resource", "exercise") and f.quantity.kind != "change"]
    own = [f for f in own if f.family != "money" or f.actions != ("other",)] or own  # «вскрыта ячейка, собравшая за два года 2 млн»
    periods = [p for f in own if (p := f.period) and (p.date_start or p.date_end) and not times.earlier(p) and not times.holds(p, text)]
    if periods:
        periods += [p for f in figures if (p := _up_to_now(f, sentence, periods))]
        periods = without_sums(periods, figures) + _last_of_series(figures)
        return max(periods, key=lambda p: (p.date_end or datetime.date.min, times.length(p), p.start), default=None)
    if any(f.quantity.kind != "change" for f in figures):
        return None  # but «За год преступлений стало меньше на 12%. Задержаны 40»
    dates = [d for d in dates if d.date_start and not times.holds(d, text) and not by_the_way(d, sentence)]
    dates = [d for d in dates if not times.earlier(d) and not times.compared(d, text)]
    dates = [d for d in dates if not (published and d.date_start and d.date_end and d.date_end > published and d.date_start >= published)]
    dates = [d for d in dates if not (published and d.date_start and d.date_start > published)]
    spans = [d for d in dates if times.is_span(d) and d.date_end is not None]
    drill = hears("drill").search(sentence.text) is not None  # «На прошлой неделе завершилось учение»
    done = [d for d in spans if drill or not talks.talked(d, text) or talks.of_period(d, text)]
    spans = done or [d for d in spans if times.length(d) > TALK]
    if spans and not (hears("standing").search(sentence.text) and spans[-1].text[:2].lower() in ("с ", "со")):
        return joined(spans, text)
    fought = any(told(sentence) for told in (is_event, is_verdict, landed, drilled))
    days = [d for d in dates if times.is_day(d) and (d.date_start != published or fought or done_on(d, text))]  # else it is of speaking
    return days[-1] if days and not talks.spoken(days[-1], text) else None
