"""A noun before its number makes it a guess: «человек двадцать», «тонн пять гашиша»."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon.numbers import Unit, load_numbers
from ..lexicon.wordings import words_of
from .lexemes import Number
from .patterns import MAYBE, SOME, group

FEW = 20  # a smaller number is rounded as it is: «человек двенадцать»
LEAD = 24  # characters: the noun and a preposition
INVERTED = re.compile(rf"(?<!\w)([А-Яа-яЁё]+){SOME}(?:с|на|в|за)?{MAYBE}$")


def inverted(text: str, number: Number, start: int, modifier: str, unit: Unit) -> tuple[int, str, Unit]:
    """Start, modifier and unit of a number; those it had where no such noun stands before it."""
    as_it_was = start, modifier, unit
    if modifier != "exact" or number.form not in ("words", "digits") or unit.code != "count":
        return as_it_was
    lead = max(0, number.start - LEAD)
    match = INVERTED.search(text[lead : number.start])
    word = match.group(1).lower() if match else ""
    things = words_of("inverted_things") if number.form == "words" and _ends().match(text, number.end) else frozenset()
    if match is None or word not in words_of("inverted_units") | things:
        return as_it_was
    noun = lead + match.start(1)
    if _counted_before().search(text[max(0, noun - 14) : noun]):
        return as_it_was  # «12 человек двумя группами»
    rounded = number.value is None or number.value < FEW or number.value % 5 == 0  # «иностранцев тридцать семь» is no guess
    return noun, "about" if rounded else "exact", load_numbers().unit_words.get(word, unit)


@lru_cache(maxsize=1)
def _ends() -> re.Pattern[str]:
    """Behind the number nothing is counted: «изъято стволов сорок», but «из-за беспилотников семь рейсов …»."""
    return re.compile(rf"{MAYBE}(?:[^\w\s]|$|{group('behind_a_guess')}(?!\w))", re.I)


@lru_cache(maxsize=1)
def _counted_before() -> re.Pattern[str]:
    return re.compile(rf"(?:\d|(?<![а-яё])[а-яё]+ь|(?<![а-яё]){group('counted_before')}\.?)\s{{0,9}}$")
