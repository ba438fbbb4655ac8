"""The regime of a counter-terrorist operation, which goes on from the day on which it was declared."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from ..records import TimeExpression

REGIME = re.compile(
    r"(?:режим\w{0,2}\s(?:контртеррористической\sоперации|кто)|(?:спец|специальн\w{2,3}\s)операци[яию]|контртеррористическ\w{2,3}\sопераци[яию])(?!\w)"
)
BEGUN = (
    r"(?<!\w)(?:введ[её]н\w{0,4}|ввели|вв[её]л|объявил[аи]?|объявлен\w{0,4}|установлен\w{0,4}"
    r"|начал[аио]сь|начался|начали|стартовал[аи]?)"
)
BEGUN_BEFORE = re.compile(BEGUN + r"(?:\s(?:в|с|около)\s\d{1,2}[:.]\d\d|\s(?:еще|ещё|утром|вечером|ночью))?\s{1,3}$")
BEGUN_BEHIND = re.compile(r"[^.;,:]{0,60}?" + BEGUN)


def is_regime(text: str) -> bool:
    """Does a sentence, in lower case, tell of the regime of a counter-terrorist operation?"""
    return re.search(r"(?<!\w)режим\w{0,2}\s(?:контртеррористической\sоперации|кто)(?!\w)", text) is not None


def fought(text: str) -> bool:
    """Does a sentence tell of a fight: an operation, a battle, a storm?"""
    fight = r"(?<!\w)(?:спецопераци|операци|контртеррористическ|кто(?!\w)|бо[йюя](?!\w)|боестолкнов|перестрел|штурм)"
    return re.search(fight, text) is not None


def regime_begun(time: TimeExpression, text: str) -> bool:
    """«Режим контртеррористической операции введён 20 марта», «12 мая началась спецоперация»: it went on from then."""
    left = re.split(r"[.!?]\s", text[max(0, time.start - 140) : time.start].lower())[-1]
    right = re.split(r"[.!?]\s", text[time.end : time.end + 140].lower())[0]
    named = REGIME.search(left) or REGIME.search(right)
    begun = BEGUN_BEFORE.search(left) or BEGUN_BEHIND.match(right)
    return named is not None and begun is not None and not re.search(r"(?:заверш|законч|длил)", right)


ENDED = re.compile(r"(?<!\w)(?:заверш|законч|окончен|отмен[её]н|снят)[а-яё]{0,6}(?!\w)")
BEGINS = re.compile(r"(?<!\w)(?:за)?(?:блокир|окруж|оцеп|введ[её]н|начал|начат|стартова)[а-яё]{0,8}(?!\w)")
FIGHT = 3  # days that a fight for a house lasts at most


def fight_ended(dates: Sequence[TimeExpression], text: str) -> datetime.date | None:
    """«Спецоперация завершена утром | в среду»: the day on which it was over."""
    days = [d for d in dates if d.date_start and d.date_start == d.date_end]
    for day in days:
        left = re.split(r"[.!?;,]\s", text[max(0, day.start - 140) : day.start].lower())[-1]
        right = re.split(r"[.!?;,]\s", text[day.end : day.end + 80].lower())[0]
        if fought(left + right) and ENDED.search(left + right):
            return day.date_start
    return None


def to_its_end(time: TimeExpression, ended: datetime.date | None, text: str) -> TimeExpression:
    """«Спецоперация завершена в среду. Дом блокировали накануне»: what it brought was brought on both days."""
    if ended is None or time.date_start is None or time.date_start != time.date_end or not 0 < (ended - time.date_start).days <= FIGHT:
        return time
    left = re.split(r"[.!?;:]\s", text[max(0, time.start - 90) : time.start].lower())[-1]
    right = re.split(r"[.!?;:]\s", text[time.end : time.end + 60].lower())[0]
    return replace(time, date_end=ended, kind="range") if BEGINS.search(left + right) else time
