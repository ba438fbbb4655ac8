"""A time that is told behind its numbers: «около 380 арестов …. Операция проводилась с 21 ноября по 4 декабря»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.wordings import pattern_of
from ..records import TimeExpression
from . import times
from .drafts import Draft
from .regimes import fought, is_regime
from .telling import HARM, Sentence, State, hears, is_event, is_verdict, landed, they_act

UNDERTAKING = re.compile(
    r"(операци|мероприяти|рейд|акци|кампани|учени|месячник)[а-я]{0,3}\s(?:[^.;]{0,40}\s)?(?:проводил|проходил|прошл|длил|продолжал|шл[аи])"
)


# «Двое ранены. Нападение произошло вечером 5 декабря»: the event that was told
HAPPENED = re.compile(
    r"(?<!\w)(?:это|всё|инцидент|происшествие|нападени[ея]|взрывы?|теракты?|подрывы?|обстрелы?|атак[аи]|трагедия|стрельба|бой|бои"
    r"|боестолкновени[ея]|перестрелк[аи])(?:\s(?!как|что)[а-яё«»-]{1,20}){0,4}"
    r"\s(?:был[ао]?\s)?(?:произош|случил|прогремел|соверш|имел)[а-яё]{0,4}(?!\w)"
)
# «Задержаны трое. Задержание произошло 10 июня»
CAUGHT = re.compile(r"(?<!\w)задержани[ея]\s(?:[а-яё]{1,20}\s){0,3}(?:произош|состоял|прош|провед|проводил|осуществ)[а-яё]{0,5}(?!\w)")
# «Задержаны 40 человек, изъято 12 ружей. Таковы итоги работы за полугодие», «Об этом говорится в отчёте за шесть месяцев»
SUMMED_UP = re.compile(
    r"[\s«\"—–-]{0,4}(?:(?:таков[аыо]?|такие|это)(?:,\s[^.;:,]{1,40},)?\s(?:[а-яё]{1,20}\s){0,2}"
    r"(?:итог|результат|показател|данны|статистик|цифр)|(?:об этом|эти (?:данные|цифры)|такие (?:данные|цифры)|статистика|цифры)"
    r"\s[^.;:]{0,60}(?:отч[её]т|доклад|сводк|итог|результат|статистик))"
)
OPENING = 12  # characters of a sentence in which its subject begins


def told_later(sentence: Sentence, state: State, waiting: Sequence[tuple[Draft, Sentence]]) -> None:
    """«около 380 арестов в ходе операции …. Операция проводилась с 21 ноября по 4 декабря»: its numbers were told before."""
    if state.frame is None or (sentence.figures and not HAPPENED.match(sentence.text)):
        return
    if is_regime(sentence.text):
        _give_all([d for d, before in waiting if fought(before.text)], state.frame)
    if state.verdict and is_verdict(sentence):
        here = sentence.unit.paragraph
        _give_all([d for d, before in waiting if d.actions == ("convicted",) and before.unit.paragraph == here], state.frame)
    if times.is_day(state.frame) and sentence.unit.start <= state.frame.start < sentence.unit.end and HAPPENED.search(sentence.text):
        near = (d for d, b in waiting if sentence.unit.paragraph - b.unit.paragraph <= 1 and not hears("wards").search(b.text))
        _give_all([d for d in near if d.period is None and set(d.actions) & HARM and d.status == "result"], state.frame)
    if times.is_day(state.frame) and sentence.unit.start <= state.frame.start < sentence.unit.end and CAUGHT.search(sentence.text):
        _give_all([d for d, b in waiting if sentence.unit.number - b.unit.number <= 2 and d.actions == ("detained",)], state.frame)
    if times.of_few_days(state.frame) and sentence.unit.start <= state.frame.start < sentence.unit.end and landed(sentence):
        _give_all([d for d, b in waiting if sentence.unit.number - b.unit.number <= 2 and d.actions == ("repatriated",)], state.frame)
    if _attacked_then(sentence, state.frame):
        near = (d for d, b in waiting if b.unit.paragraph == sentence.unit.paragraph and sentence.unit.number - b.unit.number <= NEAR)
        _give_all([d for d in near if d.period is None and set(d.actions) & HARM and d.status == "result"], state.frame)
    if SUMMED_UP.match(sentence.text) and times.is_span(state.frame):
        _give_all([d for d, _ in waiting if d.period is None], state.frame)
    found = UNDERTAKING.search(sentence.text)
    if not found or not times.is_span(state.frame):
        return
    named = pattern_of("undertakings") if found.start() <= OPENING else found[1]  # «Мероприятия проходили …» after «в ходе рейда»
    told = re.compile(r"(?<![а-я])(?:спец)?" + named)
    first = next((n for n, (_, before) in enumerate(waiting) if told.search(before.text)), None)
    if first is None and found.start() <= OPENING and not NAMED.search(sentence.text):  # «вскрыты три ячейки. Спецоперация проводилась …»
        first = next((n for n, (_, before) in enumerate(waiting) if before.unit.number == sentence.unit.number - 1), None)
    if first is not None:
        named = NAMED.findall(sentence.text)
        _give_all([d for d, before in waiting[first:] if d.period is None and not _another(before.text, named)], state.frame)


NAMED = re.compile(r"(?:операци|акци|учени|рейд|мероприяти)[а-яё]{0,4}\s«([^»]{2,40})»")
TOLD_IN = re.compile(r"(?:в ходе|в рамках|во время|при)\s(?:(?:операци|акци|учени|рейд|мероприяти)[а-яё]{0,4}\s)?«([^»]{2,40})»")
STEM = 5  # letters in which two forms of a name are alike


NEAR = 3  # sentences


def _attacked_then(sentence: Sentence, frame: TimeExpression) -> bool:
    """«При нападении на отель погибли шестеро. … Боевики ворвались в него вечером в пятницу»: when those fell who were told first."""
    here = times.is_day(frame) and sentence.unit.start <= frame.start < sentence.unit.end and not sentence.figures
    return here and is_event(sentence) and they_act(sentence) and not hears("reminding").search(sentence.text)


def _another(told: str, named: Sequence[str]) -> bool:
    """«В ходе «Рубежа» изъято 40 стволов. … Операция «Канал» проводилась в ноябре»: it is not the one that was told before."""
    names = TOLD_IN.findall(told)
    return bool(names and named) and not any(a[:STEM] == b[:STEM] for a in names for b in named)


def _give_all(drafts: Sequence[Draft], time: TimeExpression) -> None:
    for draft in drafts:
        draft.period, draft.period_basis = time, "inherited"
        draft.rules.append("period.told_later")
