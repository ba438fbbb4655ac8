"""How strong or how heavy a bomb is: a number that seizes nothing («бомба мощностью 5 кг», «вес каждой мины – 12 кг»)."""

from __future__ import annotations

import re
from functools import lru_cache

from ..records import Quantity
from .patterns import LOOK_AHEAD, LOOK_BACK, SOME, group, on_the_left


def power(left: str, right: str, q: Quantity, text: str) -> bool:
    """«бомба мощностью 5 кг» seizes no 5 kg of explosives."""
    far = text[max(0, q.number_start - 2 * LOOK_BACK) : q.number_start]
    if q.kind == "mass" and EACH.search(left):
        return True
    if q.kind == "money":
        return False  # «900 тыс. рублей, что эквивалентно 11,5 тысячам долларов»
    if on_the_left("power_left", 6 if q.kind == "mass" else 4).search(ASIDE.sub("", far)):
        return re.match(r"\s{1,9}из\s{1,9}(?:них|которых)", right) is None  # «мощность двух из них»
    if SECOND.search(text[max(0, q.number_start - SENTENCE) : q.number_start]):
        return True
    return q.kind == "mass" and _power_right().match(text[q.end : q.end + LOOK_AHEAD]) is not None


# «две бомбы, каждая из которых была массой | пять килограммов», «вес каждой мины – | 12 кг»
EACH = re.compile(
    r"(?<!\w)кажд(?:ая|ый|ое|ой|ого)(?!\w)[^.;:]{0,40}?\s(?:массой|(?<!общим )весом|весил[аио]?|весит)\s[^.;,]{0,12}$"
    r"|(?<!\w)(?:вес|масса)\sкажд(?:ой|ого)\s[^.;,]{0,40}$",
    re.I,
)
# «Мощность первого взрыва – 30 кг, второго – | 50»
SENTENCE = 160
SECOND = re.compile(
    r"(?:мощност|вес|масс)[а-яё]{1,2}\s[^.;:]{0,70}\d[^.;:]{0,30},\s(?:а\s)?(?:втор|трет|друг|последн)[а-яё]{2,4}\s[–—-]\s"
    r"(?:[а-яё]{2,12}\s)?$",
    re.I,
)
ASIDE = re.compile(r",\s{1,9}[^,.;]{1,50},")  # «мощность устройства, которое сработало у поста, оценивается в 25 кг»


@lru_cache(maxsize=1)
def _power_right() -> re.Pattern[str]:
    # «12 кг тротиловых шашек» are things
    return re.compile(rf"(?!{SOME}(?:тротилов|толов)\w{{1,4}}{SOME}шаш)[^.,;]{{0,20}}{group('power_right')}", re.I)


def device(left: str, right: str, q: Quantity, text: str) -> bool:
    """«устройство из 3 кг тротила» tells the bomb, no seizure."""
    return q.kind == "mass" and _device_left().search(text[max(0, q.start - 40) : q.start]) is not None


@lru_cache(maxsize=1)
def _device_left() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){group('device_left')}{SOME}{group('device_of')}{SOME}(?:\w{{1,30}}{SOME})?$", re.I)
