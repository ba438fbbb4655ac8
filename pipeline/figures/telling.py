"""The state of a text's telling of time: what the rules of ``topics`` and ``silences`` look at."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise

from ..lexicon.actors import load_actors
from ..lexicon.wordings import pattern_of
from ..natasha.door import open_door
from ..records import TimeExpression
from . import talks, times
from .drafts import Draft, Unit

HARM = frozenset({"killed", "wounded", "committed", "abducted"})
ANSWER = frozenset({"detained", "eliminated", "neutralized", "seized", "identified", "prosecuted", "convicted", "case_opened", "conducted"})
COURT = frozenset({"convicted", "prosecuted", "case_opened"})
THEIRS = HARM | {"other", "attempted", "destroyed"}  # what the other side does


@dataclass
class State:
    """Where the telling stands; a ``…_paragraph`` says for which paragraph a time speaks."""

    frame: TimeExpression | None = None
    frame_paragraph: int = -1
    remembered: dict[datetime.date, datetime.date] = field(default_factory=dict)  # the day of remembering: that of the event
    drill: bool = False  # the frame is the time of a drill
    counted: bool = False  # numbers have been told for the frame
    harm: bool = False  # the frame is the day of an attack
    verdict: bool = False  # the frame is the day of a verdict
    theirs: bool = False  # the frame is how long the other side was at work
    crime: TimeExpression | None = None  # the day of the attack for which people are caught or judged
    operation: TimeExpression | None = None  # the time of the last operation that was named
    answered: bool = False  # what was done against them was told without a time
    topic: TimeExpression | None = None
    topic_paragraph: int = -1
    verdict_topic: bool = False  # the topic is the day of a verdict
    harm_topic: bool = False  # the topic is the day of an attack
    cases: int = -1  # the paragraph that gives a case as an example
    founded: tuple[int, TimeExpression] | None = None  # the unit that told when a body began, and when
    stages: tuple[TimeExpression, ...] = ()  # the times of the stages of an undertaking, in their order
    solved: int = -1  # the paragraph that tells of an attack whose authors are found
    reminded: int = -1  # the paragraph that reminds of something
    asked: int = -1  # the paragraph that tells what an inquiry found
    inquiry: bool = False  # the topic is what the other side did
    ahead: TimeExpression | None = None  # the last coming time that was named: plans and drills of its paragraph take it
    ahead_paragraph: int = -1
    held: TimeExpression | None = None  # the day on which numbers of the paragraph hold
    held_paragraph: int = -1
    last_year: TimeExpression | None = None  # the time of brackets such as «539 (495)»
    named: TimeExpression | None = None  # the last time that was named at all: «тогда», «за это время»
    named_paragraph: int = -1
    lasted: TimeExpression | None = None  # the last time that was told and not only compared with: «за это время»
    days: TimeExpression | None = None  # the last of them that is of some days: «в те же дни»
    lasted_paragraph: int = -1
    stretch: TimeExpression | None = None  # from the first to the last of several such times in a row: «за эти годы»
    against: TimeExpression | None = None  # the time that the paragraph compares with: «204 против 120»
    against_paragraph: int = -1
    home: TimeExpression | None = None  # the span that the whole text reports on
    home_paragraph: int = -1
    home_titled: bool = False  # it stands in a heading, which tells it roughly
    programme: bool = False  # it is told without numbers: «подведены итоги работы за 2023 год»
    homeless: bool = False  # the first span was told too late for that
    places: frozenset[int] = frozenset()  # paragraphs of a digest that begin with a place
    voices: frozenset[str] = frozenset()  # who speaks: a person and the body whose office that is
    fight_ended: datetime.date | None = None  # the day on which an operation was over
    main: TimeExpression | None = None  # what the clause told that another time stands in a relative clause of
    main_paragraph: int = -1
    judged: bool = False  # a verdict was told of which nobody says when
    own_voices: frozenset[str] = frozenset()  # the same, where the sentence itself names them
    frame_voices: frozenset[str] = frozenset()  # who spoke when the frame was set
    digressed: int = -1  # the paragraph that tells of one case, or answers a question
    outsider: int = -1  # the paragraph in which a lawyer or a defender of rights speaks
    abroad: int = -1  # the paragraph that counts those who left for a war, and says no time of it
    questioned: bool = False  # the unit before was a question
    topic_of_undertaking: bool = False  # the topic is the time of an operation
    topic_voices: frozenset[str] = frozenset()
    undertakings: set[str] = field(default_factory=set)  # names with a year that were told before
    foreign: int = -1  # the paragraph of an undertaking of another year
    undated: list[Draft] = field(default_factory=list)  # numbers of a time that nobody knows
    apart: int = -1  # the paragraph that tells of another event, whose time it does not say
    later: tuple[int, TimeExpression] | None = None  # the unit before, whose last number is of a later time than its first
    paragraph: int = -1  # the paragraph of the last unit
    told_paragraph: int = -1  # the paragraph of the last unit with figures
    rows: list[list[Draft]] = field(default_factory=list)  # brackets that told the time of each of their numbers
    before: tuple[Draft, ...] = ()  # the figures of the unit before


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit as the rules see it: its text in lower case, its figures and whether it opens its paragraph."""

    unit: Unit
    text: str
    figures: Sequence[Draft]
    opens: bool
    published: datetime.date | None


@cache
def hears(name: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern_of(name) + r"(?!\w)")


def is_event(sentence: Sentence) -> bool:
    """«Утром в четверг силовики блокировали банду», «сегодня на рынке произошёл взрыв»: its day is not that of speaking."""
    struck = hears("happened").search(sentence.text) is not None and hears("blows").search(sentence.text) is not None
    return struck or hears("fought").search(sentence.text) is not None


def landed(sentence: Sentence) -> bool:
    """«На родину доставлен 171 гражданин. Самолёты приземлились в пятницу»."""
    return hears("landed").search(sentence.text) is not None


def drilled(sentence: Sentence) -> bool:
    """«Активная фаза учения прошла сегодня»."""
    return hears("drill").search(sentence.text) is not None and hears("drill_held").search(sentence.text) is not None


def is_inquiry(sentence: Sentence) -> bool:
    return hears("inquiry").search(sentence.text) is not None


def told_of_them(done: Sequence[set[str]], sentence: Sentence) -> bool:
    """Does a sentence, whose numbers were ``done`` in its time, tell what those did who attack, hide or stand before a court?"""
    if not done and (sentence.figures or hears("undertakings").search(sentence.text)):
        return False
    return all(actions <= THEIRS for actions in done) and they_act(sentence)


def they_act(sentence: Sentence, counted: Collection[int] = ()) -> bool:
    """Are they its subject: «боевики напали», or, where a number counts them, «шестьдесят | боевиков | напали»?"""
    known = load_actors().attackers | {"они", "он", "она"}
    return any((w.case == "Nom" or w.i in counted) and w.lemmas & known for w in sentence.unit.words)


SEARCH = re.compile(r"(?<!\w)(?:при|в ходе|во время)\s(?:обыск|задержани|осмотр)")


def at_arrest(draft: Draft, sentence: Sentence, since: int = 0) -> bool:
    """«2 тыс. долларов изъято при обысках», «при задержании ранены двое»: done on the day of the event that is told."""
    start, end = (at - sentence.unit.start for at in (max(since, draft.start - 60), draft.end))
    around = re.split(r",\s", sentence.text[max(0, start) : end])[-1] + re.split(r",\s", sentence.text[end : end + 60])[0]
    return SEARCH.search(around) is not None


def in_court(sentence: Sentence) -> bool:
    """«Троих взяли под стражу в зале суда», «с осуждённых взыскано 2 млн рублей»: done with the verdict."""
    return hears("in_court").search(sentence.text) is not None


def is_verdict(sentence: Sentence) -> bool:
    return hears("verdict").search(sentence.text) is not None


def done_on(day: TimeExpression, text: str) -> bool:
    """«Комитет | 1 декабря | в Оше пресёк деятельность ячейки», «сегодня прошёл рейд»: of a deed, though the text is of the same day."""
    left = re.split(r"[.;:!?—\n]", text[max(0, day.start - 140) : day.start])[-1].lower()
    right = re.split(r"[.;:!?,—\n]", text[day.end : day.end + 140])[0].lower()
    held = hears("undertakings").search(f"{left} {right}") is not None and hears("drill_held").search(f"{left} {right}") is not None
    return held or hears("deed_of_day").search(f"{left} {right}") is not None


SHIFTS = ("night", "whole_unit", "last_length", "told_length")


def of_shift(time: TimeExpression, text: str) -> bool:
    """«За минувшие сутки силы ПВО работали в трёх областях», «в ночь | на 12 июля»: nobody speaks all day and night."""
    at_night = re.search(r"(?<!\w)ночь\s$", text[max(0, time.start - 8) : time.start].lower()) is not None
    return times.is_day(time) and (time.rule in SHIFTS or at_night)


@lru_cache(maxsize=5_000)
def coming(verb: str) -> bool:
    """«перебросят», «задействуем»: a form of the future, whatever the tagger says."""
    return any(parse.feats.get("Tense") == "Fut" for parse in open_door().vocab.parse(verb))


def looks_ahead(sentence: Sentence) -> bool:
    """Does a verb of the sentence tell what will be?"""
    return (
        any(w.future or coming(w.lower) for w in sentence.unit.words if w.pos in ("VERB", "AUX"))
        or hears("intending").search(sentence.text) is not None
    )


def later_of_two(sentence: Sentence) -> tuple[int, TimeExpression] | None:
    """«В 2018 году учтено 311 нападений, в 2019-м – 229. Снижение составило 26%»: the change is told of the later time."""
    first, last = (sentence.figures[0], sentence.figures[-1]) if len(sentence.figures) > 1 else (None, None)
    if first is None or last is None or not last.inherited_object or not last.local_period or last.bracket >= 0:
        return None
    begun, over = first.period and first.period.date_start, last.period and last.period.date_start
    return (last.unit, last.period) if last.period and begun and over and begun < over else None


def time_of(state: State, sentence: Sentence, draft: Draft | None = None) -> TimeExpression | None:
    """The topic of this paragraph, else the frame; the other side's time is not that of what was done about it."""
    topical = state.topic is not None and state.topic_paragraph == sentence.unit.paragraph
    if draft is not None and state.main_paragraph == sentence.unit.paragraph and _of_main(draft, state):
        return state.main
    if draft is not None and topical and _passing_day(draft, sentence, state):
        topical = False
    if draft is not None and state.inquiry and any(rule.startswith("zero.loss") for rule in draft.rules):
        topical = False  # «следствие: за три года сбыли 200 стволов. Пострадавших при рейдах нет»
    stormed = draft is not None and state.verdict and set(draft.actions) <= {"eliminated", "neutralized"}  # nobody falls at the verdict
    if draft is not None and state.inquiry and not stormed and set(draft.actions) & (ANSWER | {"frozen", "blocked", "surrendered"}):
        topical = False
    if draft is not None and state.inquiry and (in_court(sentence) or at_arrest(draft, sentence)):
        topical = False
    return state.topic if topical else state.frame




def without_sums(periods: Sequence[TimeExpression], figures: Sequence[Draft]) -> list[TimeExpression]:
    """«В 2019 году изъято 40; за пять лет – 500», «с 2003 года – 98; в нынешнем – 14. Задержаны 12»: the year is told on, not its sum."""
    years = [f.period for f in figures if f.period is not None and 0 < times.length(f.period) <= times.YEAR and f.quantity.kind != "change"]
    return [p for p in periods if not (times.length(p) > times.YEAR and any(_sums_up(p, year, periods) for year in years))]


def _sums_up(longer: TimeExpression, year: TimeExpression, periods: Sequence[TimeExpression]) -> bool:
    ends = longer.date_start and longer.date_end and year.date_start and year.date_end
    if not ends or longer.date_start >= year.date_start or longer.date_end < year.date_end:  # type: ignore[operator]
        return False
    told_on = year in periods and times.is_span(year) and year.date_end == longer.date_end
    return year.start < longer.start or told_on


def only_compared(new: TimeExpression, sentence: Sentence, state: State) -> bool:
    """«За десять лет преступлений стало вдвое меньше»: changes alone set the time where none is known, up to a year."""
    changes = bool(sentence.figures) and all(f.quantity.kind == "change" for f in sentence.figures)
    return changes and (state.frame is not None or times.length(new) > times.YEAR)


def _of_main(draft: Draft, state: State) -> bool:
    """«В июле закрыта площадка, через которую с 2021 по 2024 год прошли 2 млрд. Задержаны 13 человек»: not in those years."""
    answers = set(draft.actions) & (ANSWER | {"frozen", "blocked"})
    return bool(answers) or any(r.startswith(("zero.loss", "zero.nobody")) for r in draft.rules)


RELATIVE = re.compile(
    r",\s(?:[а-яё]{1,5}\s)?(?:котор[а-яё]{2,3}|[а-яё]{3,20}(?:вш|ющ|ущ|ящ|ащ)(?:ий|его|ему|им|ем|ая|ей|ую|ие|их|ими)(?:ся)?)(?!\w)"
)


def main_time(sentence: Sentence, dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """The time of a main clause in front of a relative one that has a longer time of its own."""
    for first, later in pairwise([d for d in dates if d.date_start and d.date_end]):
        gap = text[first.end : later.start].lower()
        if RELATIVE.search(gap) and not re.search(r"[.;:()]\s", gap) and times.length(later) > times.length(first):
            met = talks.tells(re.findall(r"[а-яё]+", gap))  # «19 июля прошло заседание, на котором подвели итоги за полгода»
            return first if not met and not times.holds(first, text) else None
    return None


def on_the_spot(sentence: Sentence, state: State) -> bool:
    """«На месте обезвредили ещё одно СВУ»; not «Теракт 5 мая раскрыт. В домах задержанных изъято 11 автоматов»."""
    return state.solved != sentence.unit.paragraph and hears("on_the_spot").search(sentence.text) is not None


def _passing_day(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«29 июля при нападении погибли четверо. … «У нас изъято 253 единицы»»: a day in a year's report is not that of its sums."""
    if state.topic is None or state.frame is None or not times.is_day(state.topic) or not times.is_span(state.frame):
        return False
    return state.harm_topic and not set(draft.actions) & HARM and not on_the_spot(sentence, state)
