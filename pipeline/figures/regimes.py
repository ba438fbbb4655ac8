"""The regime of a counter-terrorist operation, which goes on from the day on which it was declared."""

from __future__ import annotations

import re

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
