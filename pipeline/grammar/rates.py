"""Numbers that count nothing of their own: so many to so many people, every twentieth, what a currency is worth."""

from __future__ import annotations

import re
from functools import lru_cache

from ..records import Quantity
from .patterns import group, on_the_right


def rate(left: str, right: str, q: Quantity, text: str) -> bool:
    """«170 осуждённых на 100 тыс. населения», «на каждые 10 тысяч жителей приходится 12»: how many to so many people, and those people."""
    if q.kind != "count" or q.modifier == "vague":
        return False
    so_many = q.value in (1000, 10_000, 100_000, 1_000_000) and PER.search(left) is not None
    so_many = so_many and on_the_right("population").match(right) is not None
    behind, before = text[q.number_end : q.number_end + 120], text[max(0, q.start - 120) : q.start]
    return so_many or _to_so_many().match(behind) is not None or _of_so_many().search(before) is not None


PER = re.compile(r"(?<!\w)на\s{1,4}(?:каждые\s{1,4})?$", re.I)
ROUND = r"(?:(?:(?:10{0,2}|сто|десять)\s{0,4})?(?:тыс\.?|тысяч[иу]?|млн|миллион)|10{0,2}\s?000)"
SO_MANY = rf"(?<!\w)на\s{{1,4}}(?:кажд(?:ые|ую|ый)\s{{1,4}})?{ROUND}\s{{1,4}}"


@lru_cache(maxsize=1)
def _to_so_many() -> re.Pattern[str]:
    """«12 преступлений террористической направленности | на 100 тыс. населения»"""
    words = r"(?:\s[а-яё-]{1,30}){0,5}\s{1,4}(?:(?:в|из) расч[её]т[еа] )?"
    return re.compile(rf"{words}{SO_MANY}{group('population')}(?!\w)", re.I)


@lru_cache(maxsize=1)
def _of_so_many() -> re.Pattern[str]:
    """«на 10 тысяч жителей в среднем приходится | 12 преступлений»"""
    return re.compile(rf"{SO_MANY}{group('population')}(?:\s[а-яё-]{{1,30}}){{0,4}}(?:\s[–—-])?\s{{1,4}}$", re.I)


def exchange(left: str, right: str, q: Quantity, text: str) -> bool:
    """«268 млн тенге (154,42/$1)», «курс – 90 рублей за доллар»: what a currency is worth."""
    if AGAINST.match(text[q.end : q.end + 12]) or (q.kind == "money" and left.endswith(("/", "/ ", "/$"))):
        return True
    return q.kind == "money" and COURSE.search(left) is not None


AGAINST = re.compile(r"\s?/\s?\$\s?1(?!\d)")
COURSE = re.compile(r"(?<!\w)курс(?:у|е|а|ом)?(?:\s[а-яё]{2,12}){0,3}(?:\s[–—-]|:)?\s$", re.I)


def every(left: str, right: str, q: Quantity, text: str) -> bool:
    """«почти каждое | 20 преступление», «каждый | 12-й задержанный»: an ordinal; «каждые 20 человек» are so many."""
    return q.unit == "count" and q.start == q.number_start and EVERY.search(left) is not None


EVERY = re.compile(r"(?<!\w)кажд(?:ый|ая|ое|ого|ой|ому|ую|ым|ом)\s{1,4}$", re.I)


def points(left: str, right: str, q: Quantity, text: str) -> bool:
    """«выросла на 4 процентных пункта», «на 2,5 п. п.»: so many points are no percent of anything."""
    return POINTS.match(text, q.number_end) is not None


POINTS = re.compile(r"\s{0,9}(?:процентн[а-яё]{2,3}\s{1,9}пункт[а-яё]{0,2}|п\.\s?п)(?!\w)", re.I)
