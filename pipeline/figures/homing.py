"""Back to the time that the whole text reports on: at the next question, the next speaker, the next place of a digest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..lexicon.places import load_places
from ..lexicon.wordings import pattern_of
from ..records import TimeExpression
from . import times
from .drafts import BULLET, Unit
from .speakers import Turn
from .telling import Sentence, State, hears

LEAD = 2  # the last paragraph in which a text says what time it reports on
PLACE = re.compile(r"\s{0,3}[А-ЯЁ][А-ЯЁа-яё-]{2,25}(?:\s(?:и\s)?[А-ЯЁ][А-ЯЁа-яё-]{2,25}){0,2}\.\s")
ALONE = re.compile(r"\s{0,3}[А-ЯЁ][А-ЯЁ \xa0-]{2,40}\n")  # «РОССИЯ», alone in its line
DIGEST = 2  # paragraphs that begin with a place


def digested(units: Sequence[Unit], text: str) -> frozenset[int]:
    """The paragraphs of a digest that begin with a place: «КАЗАХСТАН. …», «Хорезм. …», or are its heading: «РОССИЯ»."""
    heads = {u.paragraph for u, before in zip(units, [None, *units], strict=False) if (before is None or before.paragraph != u.paragraph)}
    opening = {p: next(u for u in units if u.paragraph == p) for p in heads}
    found = frozenset(p for p, u in opening.items() if p and (PLACE.match(text[u.start : u.start + 90]) or _heads(text, u.start)))
    return found if len(found) >= DIGEST else frozenset()


def _heads(text: str, start: int) -> bool:
    """Does a place stand alone in its line: in capitals, or a known one («Республика Беларусь», «Казахстан:»)?"""
    if ALONE.match(text, start):
        return True
    line, found, _ = text[start : start + LINE].lstrip().partition("\n")
    return bool(found) and line.strip(" :\xa0«»").replace("ё", "е") in _places()


LINE = 60  # characters of a line that is a place's name


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(form.replace("ё", "е") for entry in load_places() if entry.kind in ("country", "region") for form in entry.forms)


def remember(new: TimeExpression, sentence: Sentence, state: State) -> None:
    """The first span that a text tells of, in its heading, lead or first question, is what it reports on."""
    state.frame_voices = state.voices
    rough = state.home is not None and state.home_titled and state.home.rule == "told_unit" and sentence.unit.paragraph <= LEAD
    if (state.home is not None and not rough) or state.homeless or not times.is_span(new) or not 0 < times.length(new) <= times.YEAR:
        return
    early = sentence.unit.paragraph <= LEAD or is_question(sentence.text)
    early = early and not hears("digest").search(sentence.text)
    state.home, state.home_paragraph, state.homeless = (new, sentence.unit.paragraph, False) if early else (None, -1, True)
    state.programme = early and sentence.unit.paragraph <= LEAD and not any(f.period is new for f in sentence.figures)
    state.home_titled = sentence.unit.paragraph == 0 and not sentence.text.rstrip(' »"\n\xa0').endswith((".", "!", "?", ":"))


def _wider(home: TimeExpression | None, frame: TimeExpression, sentence: Sentence) -> bool:
    """A part of the time that is reported on was told of, or another time no longer than it."""
    if home is None:
        return False
    whole = times.cut(home, sentence.published)
    same = (whole.date_start, whole.date_end) == (frame.date_start, frame.date_end)
    return not same and times.length(frame) < times.length(home)


def _section(paragraph: int, state: State) -> int:
    """The paragraph that heads the part of a digest in which a paragraph stands; -1 before the first."""
    return max((p for p in state.places if p <= paragraph), default=-1)


def is_question(text: str) -> bool:
    return text.rstrip(' »"\n\xa0').endswith("?")


def hear(sentence: Sentence, state: State, turns: Sequence[Turn]) -> None:
    """Who speaks in a unit."""
    if turns:
        state.voices = _who(turns[-1])
    state.own_voices = _who(turns[-1]) if turns and turns[-1].own else frozenset()


def _who(turn: Turn) -> frozenset[str]:
    voice = turn.voice
    return frozenset(name for name in (voice.key or voice.name, voice.body) if name)


def return_home(sentence: Sentence, state: State) -> None:
    """Before the numbers of a unit: is it somebody else's word, another answer, another place of a digest?"""
    paragraph = sentence.unit.paragraph
    if state.topic_of_undertaking and state.own_voices and state.topic_voices and not state.own_voices & state.topic_voices:
        state.topic, state.topic_of_undertaking = None, False  # what somebody else tells is not of that operation
    if not sentence.opens or state.frame is None or state.frame_paragraph == paragraph:
        return
    here, there = _section(paragraph, state), _section(state.frame_paragraph, state)
    if state.frame is state.home:
        if -1 < there != here:
            state.frame, state.frame_paragraph, state.counted, state.home, state.home_paragraph = None, -1, False, None, -1
        return
    another = bool(state.own_voices and state.frame_voices) and not state.own_voices & state.frame_voices
    news = -1 < there != here or (here > -1 and BULLET.match(sentence.text) is not None)  # each item is news of its own
    long = another and times.length(state.frame) > times.YEAR  # «за последние пять лет»: what one of them sums up
    span = state.frame.date_start if another and state.programme and state.frame.rule.startswith("since") else None
    long = long or (span is not None and (span.month, span.day) != (1, 1))  # «с 1 августа выкупают оружие», in a report on a month
    asked = state.questioned and state.frame_paragraph != state.paragraph  # «– А в этом году? / – Задержаны 19»: the question told it
    if news or long or (_wider(state.home, state.frame, sentence) and (asked or another)):
        away = long and not state.programme  # what one of them sums up is nobody else's
        state.frame, state.frame_paragraph = (None, -1) if away else (state.home, state.home_paragraph)
        state.counted, state.drill, state.harm, state.verdict = state.frame is not None, False, False, False
        state.theirs = False


def sum_up(sentence: Sentence, state: State) -> None:
    """«Итоги года. … 24 декабря на посту изъяты 1 700 книг. Всего возбуждено 39 дел»: from a day's example back to the report."""
    report = state.home is not None and times.length(state.home) > times.MONTH_DAYS
    if not report or not SUM.match(sentence.text) or OF_THE_DAY.search(sentence.text):
        return
    topical = state.topic is not None and state.topic_paragraph == sentence.unit.paragraph
    time = state.topic if topical else state.frame
    if time is not None and times.of_few_days(time) and sentence.figures:
        state.topic, state.frame, state.frame_paragraph = None, state.home, state.home_paragraph
        state.counted, state.drill, state.harm, state.verdict = True, False, False, False


SUM = re.compile(r"[\s«\"—–-]{0,4}(?:всего|в общей сложности|итого)\s(?!лишь)")
OF_THE_DAY = re.compile(r"(?<!\w)(?:в ходе|во время|в результате|на месте|в этот день|в тот день|при (?:обыск|задержани|штурм|взрыв))")
EXAMPLE = re.compile(r"[\s«\"—–-]{0,4}(?:он|она)(?:\sже)?\s(?:прив[её]л[аи]?|приводит)\s(?:[а-яё]{1,15}\s){0,2}пример")
SINCE_THEN = re.compile(r"[^.;]{0,60}(?<!\w)" + pattern_of("since_then") + r"(?!\w)")
SAME_EVENT = re.compile(
    r"(?:в ходе|во время|в результате|при)\s(?:этой|этого)\s(?:же\s)?(?:спец)?(?:операци|бо[яю]|штурм|рейд|столкновени)"
)


def _asked_of_late(sentence: Sentence, state: State) -> bool:
    """«– В мае завершились учения. Вы довольны? / – Да. Участвовали 12 групп»: the question says what the answer is of."""
    last, now = state.topic.date_end if state.topic else None, sentence.published
    return state.questioned and last is not None and now is not None and (now - last).days <= times.YEAR


SAYS_ON = re.compile(
    r"(?:,\s|—\s|–\s)(?:как\s)?" + pattern_of("says_on") + r"\s(?:он|она)(?!\w)|по (?:его|её|ее) словам"
)


def _says_on(sentence: Sentence, state: State) -> bool:
    """«За два года служба проверила …, сказал секретарь. / В Минске, добавил он, закрыто 64 счёта»: not of the time of another speaker."""
    theirs = bool(state.topic_voices and state.frame_voices) and not state.topic_voices & state.frame_voices
    on = bool(state.voices & state.topic_voices) and (not state.own_voices or bool(state.own_voices & state.topic_voices))
    return theirs and on and not state.inquiry and SAYS_ON.search(sentence.text) is not None


def told_of_late(state: State) -> bool:
    """«С начала года сорваны 43 атаки. За девять месяцев убиты 214. / За это время изъято …»: the topic, no short part of the frame."""
    if state.topic is None or state.lasted is not state.topic or times.goes_back(state.topic, state.frame):
        return False
    return state.frame is None or times.length(state.topic) >= times.length(state.frame) / 2


def carry_on(sentence: Sentence, state: State) -> None:
    """«С 15 по 24 мая прошёл рейд. … / Она привела пример: …», «/ Потерь в ходе этой операции нет»: still of the paragraph before."""
    if not sentence.opens or state.topic is None or state.topic_paragraph != state.paragraph:
        return
    again = _says_on(sentence, state) or (told_of_late(state) and SINCE_THEN.match(sentence.text))
    if again or EXAMPLE.match(sentence.text) or SAME_EVENT.search(sentence.text) or _asked_of_late(sentence, state):
        state.topic_paragraph = sentence.unit.paragraph
