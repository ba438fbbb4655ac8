"""What a text has said about time so far: the frame of the release, the topic of the paragraph, days of holding, coming times.

A release first says which period (or which day's event) it tells about; that is the *frame*, and numbers without a time
of their own inherit it. A paragraph may turn to something else for a while: a part of the period, an event before it, a
look back, a total; that is its *topic*, and it ends with the paragraph. What sets, keeps and drops them stands in two
lists of named rules: ``TOPICS`` (a new time that speaks for its paragraph only) and ``SILENT`` (numbers that inherit nothing).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon.wordings import pattern_of
from ..natasha.door import open_door
from ..records import TimeExpression
from . import times
from .drafts import Draft, Unit

COURT = frozenset({"convicted", "prosecuted", "case_opened"})
TAKEOVER = 3  # so many numbers of an earlier time make it the time that is told
HARM = frozenset({"killed", "wounded", "committed", "abducted"})
ANSWER = frozenset({"detained", "eliminated", "neutralized", "seized", "identified", "prosecuted", "convicted", "case_opened", "conducted"})
PART = 0.24  # a part of the frame that is longer takes its place


@dataclass
class State:
    """Where the telling stands; a ``…_paragraph`` says for which paragraph a time speaks."""

    frame: TimeExpression | None = None
    frame_paragraph: int = -1
    drill: bool = False  # the frame is the time of a drill
    counted: bool = False  # numbers have been told for the frame
    harm: bool = False  # the frame is the day of an attack
    verdict: bool = False  # the frame is the day of a verdict
    topic: TimeExpression | None = None
    topic_paragraph: int = -1
    harm_topic: bool = False  # the topic is the day of an attack
    asked: int = -1  # the paragraph that tells what an inquiry found
    inquiry: bool = False  # the topic is what the other side did
    ahead: TimeExpression | None = None  # the last coming time that was named: plans and drills of its paragraph take it
    ahead_paragraph: int = -1
    held: TimeExpression | None = None  # the day on which numbers of the paragraph hold
    held_paragraph: int = -1
    last_year: TimeExpression | None = None  # the time of brackets such as «539 (495)»
    named: TimeExpression | None = None  # the last time that was named at all: «тогда»
    apart: int = -1  # the paragraph that tells of another event, whose time it does not say
    paragraph: int = -1  # the paragraph of the last unit


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit as the rules see it: its text in lower case, its figures and whether it opens its paragraph."""

    unit: Unit
    text: str
    figures: Sequence[Draft]
    opens: bool
    published: datetime.date | None


@lru_cache(maxsize=16)
def _hears(name: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern_of(name) + r"(?!\w)")


# --- a new time that speaks for its paragraph only ----------------------------------------------------------------------------


def part_of_frame(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«за 2023 год …; только в четвёртом квартале …», «На минувшей неделе …»: a part of the period that is told."""
    if not state.counted or state.frame is None or not times.is_span(state.frame):
        return False
    if not times.inside(times.cut(new, sentence.published), state.frame):
        return False
    return times.length(new) < PART * times.length(state.frame) or _alone(new, sentence)


def _alone(new: TimeExpression, sentence: Sentence) -> bool:
    """«только в четвёртом квартале», «за один лишь март»."""
    at = new.start - sentence.unit.start
    return _hears("only").search(sentence.text[max(0, at - 24) : at]) is not None


def look_back(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За весь 2013 год границу пытались нарушить …»: an earlier time that opens its paragraph."""
    return times.goes_back(new, state.frame) and sentence.opens and not takes_over(new, sentence)


def takes_over(new: TimeExpression, sentence: Sentence) -> bool:
    """«В 2021 году предотвращено 40, задержано 30, перекрыто 17»: told at length, it is no comparison."""
    return sum(f.period is new and not f.local_period for f in sentence.figures) >= TAKEOVER


def elsewhere(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Тем временем в Приморье за сутки …»: the time of another event."""
    return state.apart == sentence.unit.paragraph


def background(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Напомним, 8 апреля …»: what was before the event that is told."""
    before = state.frame is not None and state.frame.date_start and new.date_end and new.date_end < state.frame.date_start
    head = sentence.text.lstrip(' «"—–-\xa0\n')
    return bool(before) and (head.startswith("ранее") or _hears("reminding").search(sentence.text) is not None)


def inquiry(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«По данным следствия, за последние два года вербовщики …»: what the other side had done."""
    return is_inquiry(sentence) or state.asked == sentence.unit.paragraph


def is_inquiry(sentence: Sentence) -> bool:
    return _hears("inquiry").search(sentence.text) is not None


def total(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Всего же с 2009 года перекрыто 77»: a longer time that is summed up in passing."""
    frame = state.frame
    if not state.counted or frame is None or not times.reaches_over(new, frame, sentence.published):
        return False
    summed = _hears("totals").search(sentence.text) is not None
    return summed or (times.is_span(frame) and not sentence.opens)


def operation(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«Операция «Жусан», начатая в январе 2019 г., закончена»: another undertaking with a time of its own."""
    if not state.counted or state.frame is None:
        return False
    named = UNDERTAKEN.match(sentence.text.lstrip()) is not None and times.inside(new, state.frame)
    return named or _hears("started").search(sentence.text) is not None


UNDERTAKEN = re.compile(
    r"(?:в рамках|в ходе|во время)\s(?:[а-яё-]{1,25}\s){0,3}(?:операци|мероприяти|акци|кампани|учени|визит|кубк|чемпионат)"
)


def bare_year(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За год в перечень добавили 1 614 человек», beside «в прошлом году»: the same year in other words."""
    frame = state.frame
    if not state.counted or frame is None or new.rule != "last_length" or "последн" in new.text.lower():
        return False
    return bool(new.date_start and frame.date_start and frame.date_end and frame.date_start < new.date_start <= frame.date_end)


TOPICS: tuple[tuple[str, Callable[[TimeExpression, Sentence, State], bool]], ...] = (
    ("topic.elsewhere", elsewhere),
    ("topic.part", part_of_frame),
    ("topic.look_back", look_back),
    ("topic.background", background),
    ("topic.inquiry", inquiry),
    ("topic.total", total),
    ("topic.operation", operation),
    ("topic.bare_year", bare_year),
)


# --- numbers that inherit nothing ---------------------------------------------------------------------------------------------


def intended(draft: Draft, sentence: Sentence, state: State) -> bool:
    """A plan has the time of the plan, or none."""
    return draft.status in ("planned", "required")


def standing(draft: Draft, sentence: Sentence, state: State) -> bool:
    """What holds on a day holds on a named one."""
    return draft.status == "stock"


def other_event(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«Ранее ФСБ сообщила о задержании …»: another event, without a time."""
    return state.apart == sentence.unit.paragraph and state.topic_paragraph != sentence.unit.paragraph


def before_that(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«трое из них ранее прошли подготовку»: it was before, nobody says when."""
    at = draft.end - sentence.unit.start
    clause = re.split(r"[,;.:()]", sentence.text[at : at + 80])[0]
    return re.search(r"(?<!годом )(?<!годами )(?<!месяцем )(?<!\w)(?:ранее|прежде)(?!\w)", clause) is not None


def no_verdict(draft: Draft, sentence: Sentence, state: State) -> bool:
    """The day of a verdict is that of convictions alone; what was seized was seized before."""
    return state.verdict and _time(state, sentence, draft) is state.frame and not set(draft.actions) & COURT


def answer_to_harm(draft: Draft, sentence: Sentence, state: State) -> bool:
    """The day of an attack is not the day on which, in another paragraph, its authors are caught."""
    elsewhere = _time(state, sentence, draft) is state.frame and state.frame_paragraph != sentence.unit.paragraph
    return state.harm and elsewhere and bool(set(draft.actions) & ANSWER) and not _hears("on_the_spot").search(sentence.text)


def coming_means(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«сюда перебросят 180 бойцов»: means that will be used are not those of the period."""
    return draft.status in ("exercise", "resource") and looks_ahead(sentence)


@lru_cache(maxsize=5_000)
def coming(verb: str) -> bool:
    """«перебросят», «задействуем»: a form of the future, whatever the tagger says."""
    return any(parse.feats.get("Tense") == "Fut" for parse in open_door().vocab.parse(verb))


def looks_ahead(sentence: Sentence) -> bool:
    """Does a verb of the sentence tell what will be?"""
    return (
        any(w.future or coming(w.lower) for w in sentence.unit.words if w.pos == "VERB")
        or _hears("intending").search(sentence.text) is not None
    )


def another_drill(draft: Draft, sentence: Sentence, state: State) -> bool:
    """A drill has its own time, not that of the report in which it is told."""
    time = _time(state, sentence, draft)
    if re.search(r"учени(?:й|ях|ями)(?!\w)|тренировок|тренировках", sentence.text):
        return False  # many drills are counted as anything else
    return draft.status == "exercise" and time is state.frame and time is not None and times.is_span(time) and not state.drill


def means_of_a_day(draft: Draft, sentence: Sentence, state: State) -> bool:
    """Forces are told for a span or for the paragraph of their day."""
    time = _time(state, sentence, draft)
    same = state.frame_paragraph == sentence.unit.paragraph or time is state.topic
    return draft.status in ("exercise", "resource") and time is not None and not times.is_span(time) and not same


SILENT: tuple[tuple[str, Callable[[Draft, Sentence, State], bool]], ...] = (
    ("silent.intended", intended),
    ("silent.standing", standing),
    ("silent.other_event", other_event),
    ("silent.before_that", before_that),
    ("silent.no_verdict", no_verdict),
    ("silent.answer_to_harm", answer_to_harm),
    ("silent.another_drill", another_drill),
    ("silent.coming_means", coming_means),
    ("silent.means_of_a_day", means_of_a_day),
)


# --- reading ------------------------------------------------------------------------------------------------------------------


def _time(state: State, sentence: Sentence, draft: Draft | None = None) -> TimeExpression | None:
    """The topic of this paragraph, else the frame; the other side's time is not that of what was done about it."""
    topical = state.topic is not None and state.topic_paragraph == sentence.unit.paragraph
    if draft is not None and topical and _passing_day(draft, sentence, state):
        topical = False
    if draft is not None and state.inquiry and set(draft.actions) & (ANSWER | {"frozen", "blocked", "surrendered"}):
        topical = False
    return state.topic if topical else state.frame


def _passing_day(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«29 июля при нападении погибли четверо. … «У нас изъято 253 единицы»»: a day in a year's report is not that of its sums."""
    if state.topic is None or state.frame is None or not times.is_day(state.topic) or not times.is_span(state.frame):
        return False
    return state.harm_topic and not set(draft.actions) & HARM and not _hears("on_the_spot").search(sentence.text)


def inherited(draft: Draft, sentence: Sentence, state: State) -> tuple[TimeExpression, str] | None:
    """The time that a number without one of its own takes over, and the rule that gave it."""
    paragraph = sentence.unit.paragraph
    coming = draft.status in ("planned", "exercise") or (draft.status == "resource" and looks_ahead(sentence))
    if state.ahead is not None and state.ahead_paragraph == paragraph and coming:
        return state.ahead, "period.ahead"
    if _part_of_held(draft, state, paragraph):
        return state.held, "period.held"  # type: ignore[return-value]
    time = _time(state, sentence, draft)
    if time is None or any(rule(draft, sentence, state) for _, rule in SILENT):
        return None
    state.counted = state.counted or time is state.frame
    return time, "period.inherited" if time is state.frame else "period.topic"


def searched(draft: Draft, time: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«с мая по декабрь отправлено 38 млн, ещё 2 тыс. долларов изъято при обысках»: a search is of the day of the event."""
    asked = is_inquiry(sentence) or (state.inquiry and state.topic_paragraph == sentence.unit.paragraph)
    if not asked or not set(draft.actions) & ANSWER or time.end > draft.start:
        return False
    start, end = (at - sentence.unit.start for at in (max(time.end, draft.start - 60), draft.end))
    around = re.split(r",\s", sentence.text[max(0, start) : end])[-1] + re.split(r",\s", sentence.text[end : end + 60])[0]
    return re.search(r"(?:при|в ходе|во время)\s(?:обыск|задержани|осмотр)", around) is not None


def _part_of_held(draft: Draft, state: State, paragraph: int) -> bool:
    """«На 1 июня в розыске 1 038 лиц. 612 из этих лиц …»: a part of what holds on a day."""
    parent = draft.parent
    return state.held_paragraph == paragraph and draft.status in ("stock", "result") and parent is not None and parent.period is state.held


def enter(sentence: Sentence, state: State) -> None:
    """Before the numbers of a unit: does it turn to another event?"""
    head = sentence.text.lstrip(' «"—–-\xa0\n')
    if sentence.opens and _hears("another_event").match(head):
        state.apart = sentence.unit.paragraph
        if head.startswith("тем временем"):
            state.frame, state.counted = None, False  # a digest: what follows is news of its own


def leave(sentence: Sentence, state: State, dates: Sequence[TimeExpression], text: str) -> None:
    """After the numbers of a unit: what do later ones inherit? ``dates`` are those outside brackets."""
    paragraph = sentence.unit.paragraph
    coming = [d for d in dates if sentence.published and d.date_start and d.date_start > sentence.published]
    if coming:
        state.ahead, state.ahead_paragraph = coming[-1], paragraph
    for figure in sentence.figures:
        if figure.status == "stock" and figure.period is not None:
            state.held, state.held_paragraph = figure.period, paragraph
    state.asked = paragraph if is_inquiry(sentence) else state.asked
    new = _told(sentence, dates, text)
    if new is not None:
        if any(rule(new, sentence, state) for _, rule in TOPICS):
            state.topic, state.topic_paragraph, state.inquiry = new, paragraph, inquiry(new, sentence, state)
            state.harm_topic = times.is_day(new) and any(set(f.actions) & HARM for f in sentence.figures)
            if state.frame and times.is_day(state.frame) and total(new, sentence, state):
                state.frame = None  # from the event to the sums: the day is over
        elif (not times.goes_back(new, state.frame) or takes_over(new, sentence)) and not _same(new, state.frame, sentence):
            state.frame, state.frame_paragraph, state.topic = new, paragraph, None
            done = [set(f.actions) for f in sentence.figures if f.period is new]
            state.counted = bool(done)
            state.drill = _hears("drill").search(sentence.text) is not None
            state.verdict = times.is_day(new) and any("convicted" in actions for actions in done)
            state.harm = times.is_day(new) and bool(done) and all(actions <= HARM for actions in done)
    named = [d for d in dates if d.date_start and d.date_end]
    state.named = named[-1] if named else state.named
    state.paragraph = paragraph


UNDERTAKING = re.compile(
    r"(операци|мероприяти|рейд|акци|кампани|учени|месячник)[а-я]{0,3}\s(?:[^.;]{0,40}\s)?(?:проводил|проходил|прошл|длил|продолжал|шл[аи])"
)


def told_later(sentence: Sentence, state: State, waiting: Sequence[tuple[Draft, Sentence]]) -> None:
    """«около 380 арестов в ходе операции …. Операция проводилась с 21 ноября по 4 декабря»: its numbers were told before."""
    found = UNDERTAKING.search(sentence.text)
    if not found or sentence.figures or state.frame is None or not times.is_span(state.frame):
        return
    for draft, before in waiting:
        if re.search(r"(?:в ходе|в рамках|во время|по итогам|в результате|за время)\s(?:[а-я-]{1,20}\s){0,2}" + found[1], before.text):
            draft.period, draft.period_basis = state.frame, "inherited"
            draft.rules.append("period.told_later")


def _same(new: TimeExpression, frame: TimeExpression | None, sentence: Sentence) -> bool:
    """«в 2018 г.», where the text tells of «текущий год»."""
    if frame is None:
        return False
    one, other = (times.cut(time, sentence.published) for time in (new, frame))
    tighter = new.date_end and frame.date_end and new.date_end < frame.date_end
    return times.is_span(new) and not tighter and (one.date_start, one.date_end) == (other.date_start, other.date_end)


def _told(sentence: Sentence, dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """The time that a unit tells of: that of its figures, or one that it names without figures."""
    figures, published = sentence.figures, sentence.published
    own = [f for f in figures if f.period is not None and not f.local_period and f.period_basis != "inherited"]
    own = [f for f in own if f.status in ("result", "resource", "exercise") and f.quantity.kind != "change"]
    periods = [p for f in own if (p := f.period) and not times.earlier(p) and not times.holds(p, text)]
    if periods:
        return max(periods, key=lambda p: (p.date_end or datetime.date.min, times.length(p), p.start))
    if figures:
        return None
    dates = [d for d in dates if d.date_start and not times.holds(d, text)]
    dates = [d for d in dates if not times.earlier(d) and not times.compared(d, text)]
    dates = [d for d in dates if not (published and d.date_start and d.date_start > published)]
    spans = [d for d in dates if times.is_span(d) and d.date_end is not None]
    if spans and not (_hears("standing").search(sentence.text) and spans[-1].text[:2].lower() in ("с ", "со")):
        return times.joined(spans, text)
    days = [d for d in dates if times.is_day(d) and d.date_start != published]  # the day of publication is the day of speaking
    return days[-1] if days and not times.spoken(days[-1], text) else None
