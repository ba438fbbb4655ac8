"""What a rule finds and what it makes of it: Rule, Find, Meaning, and what all meanings share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from .calendar import Interval
from .moments import Scene, values
from .words import Atom

Found = list["Meaning"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one expression stands for; ``first``/``last`` narrow it to atoms inside the match."""

    kind: str
    interval: Interval
    relative: bool
    first: int | None = None
    last: int | None = None


@dataclass(slots=True)
class Find:
    """A rule's match over atoms ``[first, last)`` and the scene it is read in."""

    rule: Rule
    match: re.Match[str]
    first: int
    last: int
    atoms: list[Atom]
    text: str
    scene: Scene

    def group(self, name: str) -> list[Atom]:
        """The atoms of a named group; none where the rule has no such group or it did not take part."""
        if not self.match.groupdict().get(name):
            return []
        first, last = self.match.span(name)
        return self.atoms[first:last]

    def has(self, *names: str) -> bool:
        return any(atom.name in names for atom in self.inside)

    @property
    def inside(self) -> list[Atom]:
        return self.atoms[self.first : self.last]

    def word(self, atom: Atom) -> str:
        return self.text[atom.start : atom.end].lower()

    def words(self) -> str:
        """What was matched, in lower case."""
        return self.text[self.atoms[self.first].start : self.atoms[self.last - 1].end].lower()

    def next_name(self) -> str:
        return self.atoms[self.last].name if self.last < len(self.atoms) else ""

    def word_before(self) -> str:
        """The word that touches the match on the left, with its capitals."""
        found = re.search(r"(?<![^\W\d_])[^\W\d_]+(?=\s{0,12}$)", self.text_before())
        return found[0] if found else ""

    def text_before(self) -> str:
        start = self.atoms[self.first].start
        return self.text[max(0, start - 40) : start]

    def next_word(self) -> str:
        return self.text[self.atoms[self.last].start : self.atoms[self.last].end] if self.last < len(self.atoms) else ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern over letters and what it means; ``None`` = no time at all, and nothing shorter inside it either."""

    name: str
    pattern: re.Pattern[str]
    meaning: Callable[[Find], Found | None]


class Row(NamedTuple):
    """A rule as it is written: ``a:PART`` names what the meaning looks at, ``n:`` the count."""

    name: str
    pattern: str
    meaning: Callable[[Find], Found | None]
    example: str


def one(kind: str, interval: Interval | None, relative: bool, grain: str = "day") -> Found:
    return [Meaning("relative" if relative and kind in ("point", "range") else kind, interval or Interval(None, None, grain), relative)]


def unresolved(grain: str) -> Found:
    return one("relative", None, True, grain)


def nothing(_find: Find) -> None:
    return None


def vague(find: Find) -> Found | None:
    return unresolved(grain_of(find.inside))


GRAINS = {"DAYNUM": "day", "NUMERIC": "day", "WEEKDAY": "day", "MONTH": "month", "MONTHSHORT": "month", "QUARTER": "quarter",
          "HALFYEAR": "half_year", "SEASON": "quarter", "WEEK": "day", "MONTHWORD": "month", "DECADEWORD": "decade", "SUFFIXX": "decade",
          "NOWDAY": "day", "EVE": "day", "DAYWORD": "day", "DAYNIGHT": "day", "SIXMONTHS": "half_year",
    "HOURS": "day",
    "CENTURY": "decade", "DECADE": "decade"}  # fmt: skip


def grain_of(atoms: list[Atom]) -> str:
    found = values(atoms)
    return next((grain for name, grain in GRAINS.items() if name in found), "year")


UNITS = {"YEARNAME": ("year", 1), "YEARS": ("year", 1), "DAYWORD": ("day", 1), "DAYNIGHT": ("day", 1), "WEEK": ("week", 1),
         "MONTHWORD": ("month", 1), "SIXMONTHS": ("month", 6), "DECADE": ("decade", 1), "QUARTER": ("quarter", 1),
         "HOURS": ("hour", 1), "CENTURY": ("decade", 10), "HALFYEAR": ("month", 6), "HALFCENTURY": ("decade", 5)}  # fmt: skip


def count_of(atoms: list[Atom]) -> float | None:
    """«двадцать пять» 25, «полтора» 1.5, «два с половиной» 2.5, «10-ти» 10; «10–15», «несколько» None."""
    if [a.name for a in atoms[-2:]] == ["FROM", "HALF"]:
        whole = count_of(atoms[:-2])
        return whole + 0.5 if whole and whole == int(whole) else None
    numbers = [float(a.value) for a in atoms if a.name in ("COUNT", "DAYNUM", "NUM", "FRACTION")]
    if not numbers or any(a.name in ("VAGUE", "OR", "BOUND", "EXCESS", "HALF") for a in atoms):
        return None
    if len(numbers) == 1:
        return numbers[0] or None
    if len(numbers) == 2 and not any(a.name == "DASH" for a in atoms) and numbers[0] >= 20 and numbers[1] < 10:
        return sum(numbers)
    return None


def has_number_year(atoms: list[Atom]) -> bool:
    return any(a.name in ("YEAR", "OLDYEAR", "NUMERIC") for a in atoms)
