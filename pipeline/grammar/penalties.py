"""Terms of punishment whose «лет» is said once: «двое получили по 15 лет, третий – 12, остальные – от 7 до 9»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from ..records import Quantity
from .patterns import LOOK_AHEAD, group, on_the_right

LONGEST = 40  # years: no term is longer
FAR = 90  # characters between two terms of one list
NEAR = 10  # … from a dash to the term behind it
BARE = re.compile(r"\s{0,2}(?:[.,;)]|и\s|$)")
DASHED = re.compile(r"[-–—]\s(?:(?:по|к|ко|на)\s)?$")
NAMED = re.compile(r"[,;]\s(?:а\s)?(?:(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё-]{2,20}|[А-ЯЁ][а-яё-]{2,20}(?:ову|еву|ину|ой|ому))\s[-–—]")
TIMED = re.compile(r"[,;]\s(?:а\s)?(?:за|в|на)\s(?:[а-яё]{2,20}\s){0,2}(?:год|месяц|квартал|полугод|недел|сут)[а-яё]{0,4}\s[-–—]", re.I)
NEXT = re.compile(r"\s{0,3}(?:,|и|или)\s{1,3}")


def terms_of_list(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """A bare number behind a dash, told of somebody, after a term: it is a term, too."""
    out = list(found)
    for n in range(1, len(out)):
        if not out[n].reject and out[n].unit == "count" and BARE.match(text, out[n].end) and _is_term(text, out, n):
            out[n] = replace(out[n], reject="term")
    return out


def _is_term(text: str, found: Sequence[Quantity], n: int) -> bool:
    before = found[n - 1]
    if _tells_term(text, before) and NEXT.fullmatch(text[before.end : found[n].start]):
        return DASHED.search(text, max(0, before.start - NEAR), before.start) is not None  # «ещё двое – к 8 и | 7»
    near = found[max(0, n - 3) : n]
    last = next((q for q in reversed(near) if _tells_term(text, q)), None)
    if last is None or found[n].start - last.end > FAR:
        return False
    gap = text[last.end : found[n].start]
    return re.search(r"(?<![А-ЯЁ])\.\s", gap) is None and DASHED.search(gap) is not None and _of_somebody(gap, last.end, near)


def _tells_term(text: str, q: Quantity) -> bool:
    """«15 лет» is a length of time to the grammar of dates, and a term; «2018 год» is none."""
    length = q.reject == "date" and q.value is not None and q.value <= LONGEST
    return q.reject == "term" or (length and on_the_right("term_right").match(text[q.end : q.end + LOOK_AHEAD]) is not None)


def _of_somebody(gap: str, start: int, found: Iterable[Quantity]) -> bool:
    """«трое участников – », «третий – », «остальным – »; not «гранат – »."""
    comma = max(gap.rfind(mark) for mark in ",;")
    if TIMED.match(gap, max(comma, 0)):
        return False  # «за пять лет задержано 340 человек, за последний год – 61»
    counted = any(q.start >= start + comma >= start and not q.reject for q in found)
    return comma >= 0 and (counted or NAMED.match(gap, comma) is not None or _others().search(gap, comma) is not None)


@lru_cache(maxsize=1)
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){group('of_a_group')}(?!\w)", re.I)


def term(left: str, right: str, q: Quantity, text: str) -> bool:
    """«15 лет лишения свободы», «в 10 часов»: time and terms are no counts."""
    if AGO.match(right) and (q.value or 0) % 10 != 1:
        return False  # «11,7 тыс. лиц – против 9,4 тыс. год назад»
    return q.unit == "h" or on_the_right("term_right").match(right) is not None or on_the_right("birth_right").match(right) is not None


AGO = re.compile(r"\s{1,3}(?:год|месяц|неделю|сутки)\s(?:тому\s)?назад(?!\w)")
