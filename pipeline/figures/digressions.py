"""Paragraphs that leave the time of a report: one case of another time, an answer to a question, an outsider's word."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon.wordings import pattern_of
from . import times
from .drafts import Draft
from .telling import HARM, Sentence, State, hears, time_of

ASKED = re.compile(r"[\s«\"—–-]{0,4}(?:на\s(?:эт(?:от|и)\s)?вопросы?\s[^:]{0,160}?,\sчто\s|отвечая\sна\sвопрос)")


def digress(sentence: Sentence, state: State) -> None:
    """Before the numbers of a sentence: does its paragraph turn to something of its own?"""
    paragraph = sentence.unit.paragraph
    if (ASKED.match(sentence.text) and ", что " in sentence.text) or _one_case().search(sentence.text):
        state.digressed = paragraph
    if _outsider().search(sentence.text) and not hears("otherwise").search(sentence.text):
        state.outsider = paragraph


@lru_cache(maxsize=1)
def _one_case() -> re.Pattern[str]:
    """«остановился на деле о взрыве на рынке», «спросили о приговоре по делу о налёте», «по этому делу»."""
    lead = r"(?<!\w)" + pattern_of("turns_to") + r"\s(?:[а-яё]{1,15}\s){0,3}(?:об?|на)\s(?:[а-яё]{1,15}\s){0,2}"
    what = r"(?:(?:деле|приговоре|процессе|суде)\s(?:по\sдел[уа][мх]?\s)?(?:об?|над|в\sотношении)"
    what += r"|(?:расследовани[ие]|обстоятельствах|ходе\s(?:расследования|следствия|процесса)(?:\sпо\sделу\sоб?)?)\s(?:[а-яё]{3,20}\s)?"
    what += pattern_of("crimes_told") + r"(?<!ий)(?<!ов))(?!\w)"  # of one, not of many
    return re.compile(f"{lead}{what}|(?<!\\w){pattern_of('that_case')}(?!\\w)")


@lru_cache(maxsize=1)
def _outsider() -> re.Pattern[str]:
    """«Правозащитник Н. Норов считает эти цифры завышенными», «адвокат подсудимых говорит, что …»."""
    who = r"(?:^|[.,»–—-])\s{0,3}[«\"]?(?:[а-яё]{2,4}\s)?" + pattern_of("outsiders")
    return re.compile(who + r"\s[^.;:]{0,90}?" + pattern_of("outsiders_say"))


def digressed(draft: Draft, sentence: Sentence, state: State) -> bool:
    """«За год осуждены 40. / По этому делу задержаны девять», «/ Отвечая на вопрос, он пояснил, что привлечены 14»: nobody says when."""
    time, here = time_of(state, sentence, draft), sentence.unit.paragraph
    if time is None or here in (state.frame_paragraph if time is state.frame else state.topic_paragraph, -1):
        return False
    report = state.digressed == here and times.length(time) > times.MONTH_DAYS
    outside = state.outsider == here and not (times.is_day(time) and set(draft.actions) & HARM)
    if report or outside:
        state.undated.append(draft)
    return report or outside
