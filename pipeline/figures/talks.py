"""Times of speaking or meeting, not of doing: «13 мая на заседании …», «накануне стало известно»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..lexicon.actions import load_actions
from ..lexicon.inflection import lemmas
from ..lexicon.wordings import pattern_of, words_of
from ..records import TimeExpression
from . import times


def spoken(time: TimeExpression, text: str) -> bool:
    """The day of speaking or meeting, not of doing: its own clause holds a word of saying («13 мая на заседании …»)."""
    return times.is_day(time) and not _as_of(time, text) and not _held_from(time) and talked(time, text)


def _as_of(time: TimeExpression, text: str) -> bool:
    """«По состоянию на 1 июля в розыск объявлено 40 человек»: a day of holding is no day of speaking."""
    return re.search(r"состоянию(?:\s(?:на|к))?\s{0,3}$", text[max(0, time.start - 16) : time.start].lower()) is not None


def _held_from(time: TimeExpression) -> bool:
    """«На начало февраля в производстве остаётся 87 дел», «к концу года», «на сегодняшний день в розыск объявлено 900»."""
    return re.match(r"(?:на|к)\s{1,3}(?:нач|конец|конц|середин|сегодня)", time.text.lower()) is not None


def of_period(time: TimeExpression, text: str) -> bool:
    """«информирует о результатах за период | с 7 по 13 августа»: what is told was done then."""
    return text[max(0, time.start - 14) : time.start].lower().endswith(("за период ", "за период\xa0"))


def talked(time: TimeExpression, text: str) -> bool:
    """«26–28 ноября результаты рассмотрел штаб»: a word of saying or meeting in the clause of the time."""
    before = re.sub(r"\s\([^().]{1,25}\)(?=\s)", " ", text[max(0, time.start - 120) : time.start])  # «сообщил центр (ЦОС) во вторник»
    before = PAPER.sub(" ", before)  # «как пишет газета «Известия» | 10 декабря»
    left, behind = re.split(r"[,.;:()«»\n—]|\sи\s", before)[-1], text[time.end : time.end + 120]
    over = re.match(r"\.\s", behind) is not None and not time.text.endswith(("г", "в"))  # «… с 12 по 18 ноября. | Об этом рассказали»
    right = "" if over else re.split(r"[,;:()»\n—]|\.\s|\sи\s", behind.lstrip(" .\xa0"), maxsplit=1)[0]
    words = re.findall(r"[а-яё]+(?:-[а-яё]+)?", BROUGHT.sub(" ", (left + " " + right).lower()))
    if "известно" in words or any(w.startswith(("поступивш", "распространенн", "распространённ")) for w in words):
        return True  # «накануне стало известно», «в сообщении, поступившем в понедельник»
    if OF_A_DEED.search(left.lower().rstrip() + " "):
        return any({w, *lemmas(w)} & load_actions().events for w in words)  # but «сообщил о проведении | 13 мая | заседания»
    if SPEAKS_OF.search(right):
        return True  # «днём ранее медики говорили о 31 погибшем»
    if any(w.startswith(("виновн", "приговор")) for w in words):
        return False  # «суд 17 декабря признал их виновными», «во вторник огласил приговор»
    return tells(words)


# «отчиталась о задержании | во вторник | троих», «заявил об аресте | 12 октября | …»: when it was done
OF_A_DEED = re.compile(
    r"(?<!\w)об?\s(?:[а-яё]{3,25}\s){0,2}(?:[а-яё]{3,20}(?:[аеяи]нии|ции|[иыя]тии)|аресте|гибели|убийстве|обстреле)\s(?:[а-яё]{1,15}\s)?$"
)
BROUGHT = re.compile(r"(?<!\w)прив[её][а-яё]{1,6}\s(?:в|к|ко)\s")  # «неизвестные привели | в действие | бомбу»: nobody speaks
PAPER = re.compile(r"\s(?:газет|агентств|телеканал|издани|портал|журнал|сайт)[а-яё]{0,4}\s«[^«».,]{2,30}»\s$")


def tells(words: Sequence[str]) -> bool:
    """Is one of them a word of saying or meeting?"""
    actions = load_actions()
    saying = actions.reporting | actions.events | words_of("said_by_the_way")
    return any({w, *lemmas(w)} & saying for w in words)


SPEAKS_OF = re.compile(r"(?<!\w)говор(?:ил[аио]?|ят|ит)\sоб?\s", re.IGNORECASE)


@lru_cache(maxsize=1)
def _of_a_share() -> re.Pattern[str]:
    return re.compile(r"[,;]\s(?:[а-яё]{2,12}\s){0,2}" + pattern_of("shares_told") + r"(?!\w)", re.I)


def another_clause(gap: str) -> bool:
    """«перекрыть 20 маршрутов, и предложил провести второй этап в декабре»: somebody's next word.

    «изъято 600 стволов, почти половина изъятого похищена в январе»: what is told of a share.
    """
    if _of_a_share().search(gap):
        return True
    clause = re.search(r",\s(?:и|а|но|а также)\s([а-яё]{3,20})(?!\w)", gap.lower())
    if clause is None:
        return False
    actions = load_actions()
    return bool({clause[1], *lemmas(clause[1])} & (actions.reporting | actions.required | actions.planned | words_of("proposing")))


def of_saying(date: TimeExpression, place: int, text: str) -> bool:
    """«В ноябре на заседании министр рассказал, как | остановлен перевод 26 тысяч долларов»: when it was told."""
    if date.granularity not in ("day", "month") or date.kind == "range":
        return False
    gap = re.split(r"[.;:]\s", text[date.end : place])
    aside = re.search(r",\s([а-яё]{2,18}(?:л[аио]?|[еия]т|ют))(?:\s[а-яё]{1,20}){0,2}\s$", text[max(0, date.start - 60) : date.start])
    telling = load_actions().reporting | words_of("said_by_the_way")
    if aside is not None and len(gap) == 1 and "," in gap[0] and {aside[1], *lemmas(aside[1])} & telling:
        return True  # «В 2022 году, говорил | в декабре | глава штаба, предотвращено 123 теракта»
    head = re.split(r",\s(?:что|как)\s", gap[0]) if len(gap) == 1 else []
    if len(head) < 2:
        return False
    said = re.findall(r"(?<!\w)[а-яё]{3,20}(?!\w)", head[0][-SAID:])  # «рассказал | в интервью телеканалу |, что»
    said = said[-1:] if "," in head[0] else said
    return any({verb, *lemmas(verb)} & load_actions().reporting for verb in said)


SAID = 60  # characters between a verb of saying and what was said
