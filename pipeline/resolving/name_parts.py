"""The parts of people's names as they are compared, and whether two names may be one person's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..records import Person
from .folding import fold, spelled

MISSING, INITIAL, FULL = range(3)
SHORT = re.compile(r".|[^\W\dаеиоуыюя]{2}")  # an initial; «Дж.» has two letters
ENDING = re.compile(r"(?<=\w{3})[аеиоуыюя]$")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """The folded parts of a name.

    ``whole`` is filled where no surname was seen; a lone word may be one all the same («Зиля»).
    """

    last: str
    first: str
    middle: str
    whole: str

    @property
    def fullness(self) -> tuple[int, int]:
        return how_full(self.first), how_full(self.middle)


Node = tuple[Name, str]  # a name; the gender where both a man and a woman bear it


def name_of(person: Person) -> Name:
    """The parts that are compared."""
    last = spelled(fold(person.last_name))
    if not last:
        whole = spelled(fold(person.name))
        return Name("" if " " in whole else whole, "", "", whole)
    return Name(last, _first(person.first_name), spelled(fold(person.middle_name)), "")


def _first(name: str) -> str:
    """A first name without a last vowel: an unknown «Зилю» may be left in the case where it stood, beside «Зиля».

    A name that ends otherwise is never cut: Александр and Александра stay two.
    """
    return spelled(ENDING.sub("*", fold(name)))


def how_full(part: str) -> int:
    return MISSING if not part else INITIAL if SHORT.fullmatch(part) else FULL


def _part_fits(a: str, b: str) -> bool:
    """Equal, or one is missing, or one is the initial of the other."""
    if not a or not b or a == b:
        return True
    short, long = sorted((a, b), key=len)
    return bool(SHORT.fullmatch(short)) and long.startswith(short)


def fits(a: Name, b: Name) -> bool:
    """Could both be the name of one person?"""
    return bool(a.last) and a.last == b.last and _part_fits(a.first, b.first) and _part_fits(a.middle, b.middle)
