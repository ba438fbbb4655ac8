"""After the numbers of a sentence: the frame, the topic and the times that those behind it may inherit or point at."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import pairwise

from ..records import TimeExpression
from . import talks, times
from .abroad import told_abroad
from .bracket_rows import dated, rows_of
from .bygone import by_the_way, if_then, of_a_law
from .drafts import Draft
from .homing import is_question, remember
from .joining import in_a_row, joined, of_days
from .regimes import is_regime, to_its_end
from .telling import (
    ANSWER,
    HARM,
    THEIRS,
    Sentence,
    State,
    done_on,
    drilled,
    hears,
    is_event,
    is_inquiry,
    is_verdict,
    landed,
    later_of_two,
    main_time,
    of_shift,
    only_compared,
    they_act,
    told_of_them,
    without_sums,
)
from .topics import TOPICS, ends_before, in_passing, inquiry, takes_over, total, year_total
from .undertakings import another, names_one, names_with_year, opened, runs_until


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
    if hears("solved").search(sentence.text) and any(set(f.actions) & HARM for f in sentence.figures):
        state.solved = paragraph
    if main := main_time(sentence, dates, text):
        state.main, state.main_paragraph = main, paragraph
    state.judged = state.judged or (state.frame is None and not dates and is_verdict(sentence))
    new = _told(sentence, dates, text)
    aside = new is not None and (_by_the_way(new, sentence) or in_passing(new, sentence, state) or only_compared(new, sentence, state))
    new = None if aside or new is None else to_its_end(new, state.fight_ended, text)
    if new is not None:
        _go_on_with(new, sentence, state)
    if sentence.opens and not sentence.figures and new is None and runs_until(dates, sentence):
        state.foreign = paragraph
    if any("period.ended" in f.rules for f in sentence.figures):
        state.foreign = paragraph  # «в операции, завершившейся накануне, участвовали 300 бойцов. Изъято …»: nobody says since when
    if new is not None and new.rule != "ago" and names_one(sentence) and not (state.operation is not None and another(sentence)):
        state.operation = new
    _keep(sentence, state, dates, text)


def _go_on_with(new: TimeExpression, sentence: Sentence, state: State) -> None:
    """A time that is told on of: the topic of its paragraphs, or the frame of all that follows."""
    theirs = inquiry(new, sentence, state)
    if theirs or (not year_total(new, sentence, state) and any(rule(new, sentence, state) for _, rule in TOPICS)):
        _open_topic(new, sentence, state, theirs)
    elif (not times.goes_back(new, state.frame) or takes_over(new, sentence)) and not _told_before(new, sentence, state):
        _open_frame(new, sentence, state)


def _open_topic(new: TimeExpression, sentence: Sentence, state: State, theirs: bool) -> None:
    state.topic, state.topic_paragraph, state.inquiry = new, sentence.unit.paragraph, theirs
    state.topic_of_undertaking, state.topic_voices = opened(new, sentence), state.voices
    state.verdict_topic = times.is_day(new) and any(f.actions == ("convicted",) for f in sentence.figures if f.period is new)
    fight = any(set(f.actions) & FOUGHT and f.period is new for f in sentence.figures) and names_one(sentence)
    harmed = any(set(f.actions) & HARM and f.status == "result" for f in sentence.figures)
    state.harm_topic = times.is_day(new) and not fight and harmed
    if state.frame and times.is_day(state.frame) and total(new, sentence, state):
        state.frame = None  # from the event to the sums: the day is over


def _open_frame(new: TimeExpression, sentence: Sentence, state: State) -> None:
    if state.home is state.frame and ends_before(new, state.frame, sentence):
        state.home = new
    state.frame, state.frame_paragraph, state.topic = new, sentence.unit.paragraph, None
    state.theirs = _at_work(new, sentence, state)
    if not state.theirs:
        remember(new, sentence, state)
    done = [set(f.actions) for f in sentence.figures if f.period is new]
    state.counted = bool(done)
    state.drill = hears("drill").search(sentence.text) is not None
    state.verdict = times.is_day(new) and (any("convicted" in a for a in done) or (not done and is_verdict(sentence)))
    counted = {head for f in sentence.figures if f.item.counted for head in f.item.counted.heads}
    told = (not done or they_act(sentence, counted)) and hears("attack_told").search(sentence.text) is not None
    state.harm = times.is_day(new) and (told or (bool(done) and all(actions <= HARM for actions in done)))


def _keep(sentence: Sentence, state: State, dates: Sequence[TimeExpression], text: str) -> None:
    """What the sentences behind may point at: «за тот же период», «годом ранее», «тогда»."""
    paragraph = sentence.unit.paragraph
    if against := [d for d in dates if (times.earlier(d) or times.compared(d, text)) and d.date_start]:
        state.against, state.against_paragraph = against[-1], paragraph
    if crimes := [d for d in dates if times.of_event(d, text, sentence.published)]:
        state.crime = crimes[-1]
    if named := [d for d in dates if d.date_start and d.date_end]:
        state.named, state.named_paragraph = named[-1], paragraph
    told = [d for d in named if not any(p is not d and p.start < d.start and times.inside(d, p) for p in named)] or named
    if lasted := [d for d in told if not times.earlier(d) and not times.compared(d, text)]:
        state.lasted, state.lasted_paragraph, state.stretch = lasted[-1], paragraph, in_a_row(lasted)
        state.days = next((d for d in reversed(lasted) if of_days(d)), state.days)
    answers = (f for f in sentence.figures if f.period is None and f.status == "result" and set(f.actions) & ANSWER)
    state.answered = state.answered or any(answers)
    state.undertakings |= names_with_year(sentence.text)
    state.later = later_of_two(sentence)
    state.paragraph = paragraph
    state.questioned = is_question(sentence.text)
    state.abroad = paragraph if told_abroad(sentence) else state.abroad
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


def up_to_now(figure: Draft, sentence: Sentence, told: Sequence[TimeExpression]) -> TimeExpression | None:
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


LENGTHS = ("last_length", "told_years", "partial", "told_months")


def _at_work(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Ячейка существовала с весны: за три года завербованы 40 человек»: how long they did so, in a text that reports on no time."""
    done = [set(f.actions) for f in sentence.figures if f.period is new]
    if state.home is not None:
        return False
    if state.answered and done and new.rule in LENGTHS and hears("recruited").search(sentence.text):
        return all(actions <= THEIRS | {"conducted"} for actions in done)
    if done and new.rule in LENGTHS and "последн" not in new.text.lower() and all(actions == {"other"} for actions in done):
        return True
    answered = state.answered or any(set(f.actions) & ANSWER and f.period is None and f.end < new.start for f in sentence.figures)
    # «задержаны семь организаторов; с 2021 года по их каналам ушло 900 человек. Изъяты …»
    only_other = bool(done) and all(actions == {"other"} for actions in done)
    return answered and times.is_span(new) and (only_other or told_of_them(done, sentence))


SERIES = 3  # years whose numbers are told in their order


def _last_of_series(figures: Sequence[Draft]) -> list[TimeExpression]:
    """«Если в 2014 году изъято 18, то в 2015-м – 36, а в 2016-м – 57. Обнаружено 16 гранат»: the last of them is told on."""
    row = [p for f in figures if (p := f.period) and p.date_start and f.quantity.kind != "change" and f.bracket < 0]
    rising = len(row) == len(figures) and all(a.date_start < b.date_start for a, b in pairwise(row))  # type: ignore[operator]
    return row[-1:] if rising and len(row) >= SERIES else []


def _year_so_far(time: TimeExpression, sentence: Sentence) -> bool:
    """«С начала года службы работают на опережение»: what is reported on, not since when somebody works."""
    first, last = time.date_start, time.date_end
    return bool(first and last) and (first.month, first.day, first.year) == (1, 1, last.year) and last == sentence.published  # type: ignore[union-attr]


# «За такой же этап | прошлого года | изъято вдвое меньше. Задействованы 8 вертолётов»: compared with, not told on
ALIKE = re.compile(r"(?:так(?:ой|ая|ую|ое)\sже|тот\sже|ту\sже|аналогичн[а-яё]{2,3})\s[а-яё]{3,15}\s$", re.IGNORECASE)


def _set_against(new: TimeExpression | None, sentence: Sentence, text: str) -> TimeExpression | None:
    """«Если в 2012 году было 300, то в прошлом – 12. Задержаны 40»: what follows is told of the time behind «то»."""
    against = [f for f in sentence.figures if new is not None and if_then(new, f.start, text)]
    if new is None or not against:
        return new
    told = [p for f in against if (p := f.period) and p.date_start and p.start > new.start and f.quantity.kind != "change"]
    return told[-1] if told else None


def _told(sentence: Sentence, dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """The time that a unit tells of: that of its figures, or one that it names without figures."""
    figures, published = [f for f in sentence.figures if "period.long_ago" not in f.rules], sentence.published
    named = [d.start for d in dates]
    own = [f for f in figures if f.period and (not f.local_period or _leads(f, sentence))]
    own = [f for f in own if f.period and (f.period_basis != "inherited" or f.period.start in named)]
    if any(f.bracket < 0 for f in figures):  # «226 преступлений (в 2018 году — соответственно 197 и 341)»
        own = [f for f in own if f.bracket < 0 or (f.period and f.period.start in named)]
    own = [f for f in own if f.status in ("result", "resource", "exercise") and f.quantity.kind != "change"]
    if any(f.period is None and f.status == "result" and not set(f.actions) & HARM for f in figures):
        own = [f for f in own if f.period and not times.of_event(f.period, text, published)]  # «после теракта 21 октября … проверено …»
    own = [f for f in own if f.family != "money" or f.actions != ("other",)] or own  # «вскрыта ячейка, собравшая за два года 2 млн»
    periods = [p for f in own if (p := f.period) and (p.date_start or p.date_end) and not times.earlier(p) and not times.holds(p, text)]
    if periods:
        periods += [p for f in figures if (p := up_to_now(f, sentence, periods))]
        periods = without_sums(periods, figures) + _last_of_series(figures)
        new = max(periods, key=lambda p: (p.date_end or datetime.date.min, times.length(p), p.start), default=None)
        return _set_against(new, sentence, text)
    if any(f.quantity.kind != "change" for f in figures):
        return None  # but «За год преступлений стало меньше на 12%. Задержаны 40»
    dates = [d for d in dates if d.date_start and not times.holds(d, text) and not by_the_way(d, sentence)]
    dates = [d for d in dates if not times.earlier(d) and not times.compared(d, text)]
    dates = [d for d in dates if not ALIKE.search(text[max(0, d.start - 40) : d.start])]
    dates = [d for d in dates if not (published and d.date_start and d.date_end and d.date_end > published and d.date_start >= published)]
    dates = [d for d in dates if not (published and d.date_start and d.date_start > published)]
    spans = [d for d in dates if times.is_span(d) and d.date_end is not None]
    drill = hears("drill").search(sentence.text) is not None  # «На прошлой неделе завершилось учение»
    done = [d for d in spans if drill or not talks.talked(d, text) or talks.of_period(d, text)]
    spans = done or [d for d in spans if times.length(d) > TALK]
    standing = hears("standing").search(sentence.text) is not None
    if spans and not (standing and spans[-1].text[:2].lower() in ("с ", "со") and not _year_so_far(spans[-1], sentence)):
        return joined(spans, text)
    fought = any(told(sentence) for told in (is_event, is_verdict, landed, drilled))
    days = [d for d in dates if times.is_day(d) and (d.date_start != published or fought or done_on(d, text) or of_shift(d, text))]
    return days[-1] if days and not talks.spoken(days[-1], text) else None
