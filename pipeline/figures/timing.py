"""The period of each figure: the expression of its sentence that governs it, or the time that the text has set before."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Mapping, Sequence

from ..records import TimeExpression
from . import times
from .alongside import after_against, after_beside, against_alone, beside, in_its_bracket, in_turn, of_its_number, of_whole_beside
from .anniversaries import remembered
from .bracket_rows import of_row
from .bygone import of_an_attack_to_come, of_an_older_one, of_one_crime, of_standing, of_the_charge, of_the_last_one, since_record
from .discourse import enter, inherited, running, searched
from .drafts import Draft, Unit
from .governing import bare, beside_number, bracket_of, in_bracket, nearest, owned
from .growing import tell_earlier
from .headings import set_headings
from .holding import held_now, of_held
from .homing import digested, hear
from .joining import again, alternating, coordinated, paired, year_before
from .leaving import leave
from .regimes import fight_ended
from .silences import involved
from .speakers import Turn
from .stages_told import keep_stages, of_stage
from .telling import ANSWER, HARM, Sentence, State, hears
from .then import outcome, then
from .told_later import told_later
from .undertakings import begun, lasting, of_ending, since_event, so_far, told_in_years

NEVER = ("term",)  # how long an arrest lasts
FRESH, NEARLY = 330, 45  # days after and before its end for which «за год» can be the year that a report tells of


def set_periods(
    drafts: Sequence[Draft],
    units: Sequence[Unit],
    dates: Sequence[TimeExpression],
    text: str,
    published: datetime.date | None = None,
    turns: Mapping[int, Sequence[Turn]] | None = None,
) -> None:
    """Give each draft its period: beside it, of its sentence, or inherited."""
    state = State(last_year=next((d for d in dates if times.of_brackets(d, text)), None), places=digested(units, text))
    waiting: list[tuple[Draft, Sentence]] = []  # numbers before the text has said any time
    by_unit: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_unit.setdefault(draft.unit, []).append(draft)
    for unit in units:
        here = [d for d in dates if unit.start <= d.start < unit.end and d.kind not in ("duration", "recurring") and d.rule not in NEVER]
        here = [since_record(times.going_on(d, text, published), text) for d in remembered(here, unit, text, published, state.remembered)]
        here = [since_event(begun(d, text, published), dates, text, published) for d in here]
        here = year_before([again(d, state.lasted, state.frame, state.days) for d in here], text)
        here = told_in_years(lasting([_the_year_told(d, state, published, text) for d in here], dates, text, published), text)
        keep_stages(here, text, state)
        here = coordinated(here, text, text[unit.start : unit.end].lower())
        lawful = [d for d in times.without_wider(here, text) if not times.named_for_law(d, text) and not times.of_life(d, text)]
        lawful = [d for d in lawful if not times.dateline(d, text, published) and not times.last_years_figure(d, text)]
        lawful = [d for d in lawful if not (of_the_last_one(d, text) or of_an_attack_to_come(d, text))]
        if told := [d for d in lawful if times.of_brackets(d, text)]:
            state.last_year, lawful = told[0], [d for d in lawful if d not in told]
        if not by_unit.get(unit.number):
            state.founded = next(((unit.number, d) for d in lawful if times.of_founding(d, text)), state.founded)
            lawful = [d for d in lawful if not times.of_founding(d, text) and not times.of_past(d, text)]
        usable = [d for d in lawful if not times.of_plans(d, text)]
        figures = by_unit.get(unit.number, [])
        sentence = Sentence(unit, text[unit.start : unit.end].lower(), figures, unit.paragraph != state.paragraph, published)
        hear(sentence, state, (turns or {}).get(unit.number, ()))
        enter(sentence, state)
        for draft in figures:
            _give(draft, sentence, state, lawful if draft.status in ("planned", "required", "exercise") else usable, text)
        tell_earlier(sentence, state, usable, text)
        framed = state.frame is not None
        waiting += [(d, sentence) for d in figures if d.period is None and d.status in ("result", "exercise", "resource")]
        state.fight_ended = fight_ended(usable, text) or state.fight_ended
        leave(sentence, state, [d for d in usable if not of_ending(d, text) and not in_bracket(d, unit, text)], text)
        if not framed:
            told_later(sentence, state, waiting)
    set_headings(drafts, units, dates, text)


def _the_year_told(time: TimeExpression, state: State, published: datetime.date | None, text: str) -> TimeExpression:
    """«подвели итоги 2025 года. … За год учтено 40 дел»: a report that begins so tells of the calendar year; «всего | за год» as well."""
    frame, before = state.frame, text[max(0, time.start - 60) : time.start].lower()
    counted = state.counted and re.search(r"(?<!\w)всего\s(?:[а-яё-]{1,20}\s){0,4}$", before) is None
    if time.rule != "told_unit" or "год" not in time.text.lower() or counted or frame is None or published is None:
        return time
    fresh = frame.date_end is not None and -NEARLY <= (published - frame.date_end).days <= FRESH
    whole = fresh and frame.granularity == "year" and times.length(frame) in (365, 366)
    return dataclasses.replace(time, date_start=frame.date_start, date_end=frame.date_end) if whole else time


def _give(draft: Draft, sentence: Sentence, state: State, dates: Sequence[TimeExpression], text: str) -> None:
    """One draft: what stands in its sentence, else what it inherits."""
    dates = [d for d in dates if not of_standing(d, draft.start, text)]
    if not set(draft.actions) & HARM:
        dates = [d for d in dates if not times.of_event(d, text, sentence.published) and not of_one_crime(d, text)]
    dates, ended = [d for d in dates if not of_ending(d, text)], [d for d in dates if of_ending(d, text)]
    if draft.status == "result" and sentence.published:
        dates = [d for d in dates if not times.to_come(d, sentence.published)]  # «до конца года пройдут рейды: уже сдано 164 ружья»
    if ended and not dates and ended[0].end <= draft.start:
        draft.rules.append("period.ended")
        return
    chosen = _chosen(draft, sentence, state, dates, text)
    if chosen and draft.status == "result" and times.right_behind(chosen[0], state.frame, text) and hears("results").search(sentence.text):
        chosen = None
    if chosen and draft.status == "result" and not set(draft.actions) & HARM and (part := so_far(chosen[0], state, text)):
        state.home = part if state.home_paragraph == state.frame_paragraph else state.home
        chosen = part, "period.so_far"
    if chosen and chosen[1] in BARRED:
        draft.rules.append(chosen[1])
        return
    loose = chosen and chosen[0].date_start is None and (chosen[0].rule == "later_day" or times.same_time(chosen[0]))
    if chosen and not loose:  # «в тот день», «через трое суток» of a month: what was named before
        _take(draft, *chosen, sentence.unit, text)
        if draft.period is not None and draft.period.date_start is None:
            state.undated.append(draft)  # «с начала войны туда выехали 900 граждан. Более 200 из них погибли»
    if draft.period is None and (now := held_now(draft, sentence, text) or of_held(draft)):
        _take(draft, now, "period.now", sentence.unit, text)
    found = None if draft.period else running(draft, sentence) or inherited(draft, sentence, state)
    if found:
        draft.period, draft.period_basis = found[0], "inherited"
        draft.rules.append(found[1])


BARRED = ("period.held_no_more", "period.long_ago")  # rules that leave a number without a period


def _chosen(
    draft: Draft, sentence: Sentence, state: State, dates: Sequence[TimeExpression], text: str
) -> tuple[TimeExpression, str] | None:
    """The expression of the sentence that governs a number, and the rule that found it."""
    bracket = bracket_of(text, sentence.unit, draft.place)
    within = [d for d in dates if bracket and bracket[0] <= d.start < bracket[1]]
    outside = [d for d in dates if not in_bracket(d, sentence.unit, text)]
    if draft.quantity.kind == "change":
        within = [d for d in within if not times.earlier(d) and not times.compared(d, text)]  # «(+6,9% к АППГ)», «(+6% к прошлому году)»
    if found := _local(draft, sentence, state, within, outside, text):
        draft.local_period = True
        return found
    taken = [f.period for f in sentence.figures if "period.own_verb" in f.rules and f is not draft]
    free = [d for d in (within or outside) if not owned(d, draft, sentence.figures, text) and d not in taken]
    if not free:  # «рассказал о работе за год (закрыт въезд 40 лицам, в 2021 году — 25; …)», «(в 2021 г. – 256, минус 16,4%)»
        free = [d for d in outside if not owned(d, draft, sentence.figures, text)]
    time = nearest(draft, sentence.figures, free, text)
    if time is None or searched(draft, time, sentence, state):
        return None
    if behind := _of_own_verb(draft, time, sentence, free, text):
        draft.local_period = True
        return behind, "period.own_verb"
    if _long_ago(draft, time, sentence, text):
        return time, "period.long_ago"
    if of_an_older_one(draft, sentence) or of_the_charge(draft, time, sentence) or _found_out(draft, time, sentence):
        return time, "period.long_ago"
    if later := outcome(draft, time, dates, state, text):
        return later, "period.outcome"
    if "killed" in draft.actions and hears("died_later").search(_own_clause(draft, sentence)):
        draft.local_period = True
    held = any(f.period is time and f.status == "stock" for f in sentence.figures)
    if held and (passed_on := _of_the_part_before(draft, sentence, text)):
        return passed_on, "period.list"
    if held and draft.status != "stock" and times.holds(time, text) and ";" in text[time.end : draft.start]:
        return time, "period.held_no_more"  # «на 1 июля находятся 508 человек; сорок погибли»
    return time, "period.sentence"


def _found_out(draft: Draft, time: TimeExpression, sentence: Sentence) -> bool:
    """«Накануне осуждены двое вербовщиков: по сведениям обвинения, они склонили к выезду семь человек»: done before the day."""
    if not times.of_few_days(time) or not set(draft.actions) <= {"other", "committed", "attempted"} or draft.status != "result":
        return False
    done = [f.end for f in sentence.figures if f.period is time and f.end <= draft.start and set(f.actions) & ANSWER]
    start = sentence.unit.start
    return bool(done) and hears("inquiry").search(sentence.text[done[-1] - start : draft.start - start]) is not None


def _of_the_part_before(draft: Draft, sentence: Sentence, text: str) -> TimeExpression | None:
    """«На 1 августа в розыске 1 630 человек, 34 из них задержаны в июле, девятерых уже выдали»: what was done has the time of such."""
    before = [f for f in sentence.figures if f.end <= draft.start and f.status == "result" and f.local_period]
    done = draft.status == "result" and bool(before) and not re.search(r"[;:.()]\s", text[before[-1].end : draft.start])
    return before[-1].period if done else None


def _own_clause(draft: Draft, sentence: Sentence) -> str:
    """«Во вторник погибли четверо | , а ещё двое скончались от ран»: the words between the commas around a number."""
    left, right = (sentence.text[: max(0, draft.start - sentence.unit.start)], sentence.text[draft.end - sentence.unit.start :])
    return re.split(r"[,;:]\s", left)[-1] + " " + re.split(r"[,;:.]\s", right)[0]


def _of_own_verb(
    draft: Draft, chosen: TimeExpression, sentence: Sentence, dates: Sequence[TimeExpression], text: str
) -> TimeExpression | None:
    """«На 1 июля в розыске 94 человека, 27 из них объявлены | в первом полугодии»: the time behind the number's own verb."""
    if chosen.end > draft.start or draft.quantity.kind == "change":
        return None
    comma = max(text.rfind(mark, chosen.end, draft.start) for mark in (",", ";"))
    time = next((d for d in dates if d.start >= draft.end), None)
    if comma < 0 or time is None or times.earlier(time) or times.holds(time, text):
        return None
    verb = next((w for w in sentence.unit.words if draft.end <= w.start < time.start and w.pos == "VERB"), None)
    if verb is None or verb.attribute:
        return None
    gap = text[draft.end : time.start]
    others = [f for f in sentence.figures if f is not draft and (comma < f.start < time.start)]
    return None if others or len(gap) > OWN or re.search(r"[,;:()«—–.]", gap) else time


OWN = 60  # characters between a number and the time behind its verb


def _long_ago(draft: Draft, time: TimeExpression, sentence: Sentence, text: str) -> bool:
    """«10 июня задержана банда, на счету которой семь нападений»: the day stands before those words."""
    named = time.end < draft.start and hears("involved").search(text[time.end : draft.start].lower())
    return bool(named) and involved(draft, sentence)


def _take(draft: Draft, time: TimeExpression, rule: str, unit: Unit, text: str) -> None:
    if _done_over(draft, time, unit):
        draft.status = "result"
    stock = draft.status == "stock" and draft.quantity.kind != "change"  # «воюют 4 тысячи, за прошлый год их стало больше на 20%»
    if stock and not (times.is_day(time) or times.holds(time, text) or draft.local_period or _was_then(draft, time, unit)):
        return
    bracket = bracket_of(text, unit, draft.place)
    out = bracket is not None and not bracket[0] <= time.start < bracket[1] and rule in ("period.sentence", "period.in_its_bracket")
    elsewhere = out or not unit.start <= time.start < unit.end or times.told_again(time)
    draft.period, draft.period_basis = time, "inherited" if elsewhere else "relative" if time.basis == "relative" else "explicit"
    draft.rules.append(rule)


def _was_then(draft: Draft, time: TimeExpression, unit: Unit) -> bool:
    """«В 2015 году в Сирии воевали 7,5 тыс., в 2016-м – 9 тыс.»: a state that is over is that of its year."""
    verb = unit.words[draft.trigger.i] if draft.trigger else None
    past = verb is not None and verb.verb_form == "Fin" and not verb.present and not verb.future
    return past and unit.start <= time.start and time.end <= draft.start and 0 < times.length(time) <= times.YEAR


def _done_over(draft: Draft, time: TimeExpression, unit: Unit) -> bool:
    """«За тот же период прошлого года ведомство отчиталось о четырёх ячейках»: no state lasts over it; «за год …, остаются 260» does."""
    verb = unit.words[draft.trigger.i] if draft.trigger else None
    holds = verb is not None and verb.verb_form == "Fin" and verb.present
    over = OVER_TIME.match(time.text.lower()) is not None and times.is_span(time) and unit.start <= time.start < draft.start
    return draft.status == "stock" and over and not holds


OVER_TIME = re.compile(r"за\s(?!послед)")


def _local(
    draft: Draft, sentence: Sentence, state: State, within: Sequence[TimeExpression], outside: Sequence[TimeExpression], text: str
) -> tuple[TimeExpression, str] | None:
    """The time that belongs to this number alone, or to the list that it goes on."""
    turn = alternating(draft, sentence.figures, within or outside, text)
    found = (turn, "period.alternating") if turn else beside(draft, within or outside, text)
    if found is None and (whole := of_whole_beside(draft, within or outside)):
        found = whole, "period.of_whole"
    if found is None and (going_on := after_beside(draft, sentence.figures, sentence.unit, text)):
        found = going_on, "period.list"
    if found is None and (own := _of_so_many_cases(draft, sentence.figures, text)):
        found = own, "period.list"
    if found is None and (own := of_its_number(draft, sentence.figures, text)):
        found = own, "period.of_its_number"
    if found is None and not within and (own := in_its_bracket(draft, sentence.figures, text)):
        found = own, "period.in_its_bracket"
    if found is None and (against := after_against(draft, outside, text)):
        found = against, "period.against"
    if found is None and state.against and state.against_paragraph == sentence.unit.paragraph and against_alone(draft, text):
        found = state.against, "period.against"
    if turn := of_row(draft, sentence.figures, state.rows, text):
        found = turn, "period.row_of_bracket"
    if found is None and (turn := in_turn(draft, sentence.figures)):
        found = turn, "period.in_turn"
    if found is None and (own := paired(draft, sentence.figures, outside, text)):
        found = own, "period.paired"
    alone = bare(draft, text, sentence.unit) and not draft.cue  # «главным образом граждане республики (734)» are a part
    if found is None and state.last_year and alone and beside_number(draft, sentence.figures, text):
        found = state.last_year, "period.brackets"
    if found is None and state.last_year and _told_in_bracket(draft, sentence.unit, state.last_year, text):
        found = state.last_year, "period.brackets"
    if found is None and (own := of_stage(draft, sentence, state) or then(draft, sentence, state, outside, text)):
        found = own, "period.then"
    if found and bracket_of(text, sentence.unit, draft.place) and not draft.counted:
        state.last_year = found[0]
    return found


def _of_so_many_cases(draft: Draft, figures: Sequence[Draft], text: str) -> TimeExpression | None:
    """«Осуждён 131 человек, годом ранее – 96 по 52 делам»: the time of the number before it."""
    before = [f for f in figures if f.end <= draft.start]
    joined = bool(before) and before[-1].local_period and OF_CASES.fullmatch(text[before[-1].end : draft.start])
    return before[-1].period if joined else None


OF_CASES = re.compile(r"\s(?:[а-яё]{3,20}\s){0,2}по\s(?:(?:почти|более чем|более|около)\s)?")


def _told_in_bracket(draft: Draft, unit: Unit, time: TimeExpression, text: str) -> bool:
    """«(в скобках здесь и далее – показатели за июль 2022 г.; 261 кг)», «(186; здесь и далее в скобках – данные за прошлый год)»."""
    bracket = bracket_of(text, unit, draft.place)
    inside = bracket is not None and bracket[0] < min(time.start, draft.start) and max(time.start, draft.start) <= bracket[1]
    return inside and draft.quantity.kind != "change" and times.of_brackets(time, text)
