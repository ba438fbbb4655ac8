"""What names of one release tell of each other: a form that only a woman's or a man's surname has, a list in one case."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.names import fold_name
from .nominative import INITIAL, Name
from .paradigms import CASES
from .words import Word

ALL = frozenset(CASES)
HERS = re.compile(r"(.+(?:[оеё]в|[иы]н))ой$")  # «Кулиевой» is of Кулиева alone
HIS = re.compile(r"(.+(?:[оеё]в|[иы]н))(?:ым)?$")  # «Кулиевым», «Кулиев»
UPRIGHT = re.compile(r"(?:[оеё]в|[иы]н|[сц]кий)$")  # a man's surname in the nominative
EITHER = re.compile(r"(?:[оеё]в|[иы]н)а$")  # a woman's in the nominative, or a man's in the genitive


def initials_of(words: Sequence[Word]) -> tuple[str, ...]:
    """The initials of a name, wherever they stand; none of one without them."""
    return tuple(letter for word in words if INITIAL.match(word.text) for letter in word.text.replace(".", " ").split())


def told_by_form(texts: Sequence[Sequence[Word]], read: Sequence[Name]) -> dict[tuple[str, ...], dict[str, str]]:
    """Forms of surnames by the initials beside them, with the nominative that alone they may have and were read as: «Г.С.Кулиевой»."""
    told: dict[tuple[str, ...], dict[str, str]] = {}
    for words, name in zip(texts, read, strict=True):
        initials = initials_of(words)
        last = next((fold_name(word.text) for word in words if not INITIAL.match(word.text)), "")
        hers, his = HERS.match(last), HIS.match(last)
        told_so = f"{hers.group(1)}а" if hers else his.group(1) if his else ""
        if initials and told_so and fold_name(name.last) == told_so:  # «Яровой» may be a man's
            told.setdefault(initials, {})[last] = told_so
    return told


def in_one_case(read: Sequence[Name], allowed: Sequence[frozenset[str]], joined: Sequence[bool]) -> list[bool]:
    """Which names are in the nominative because one that follows in the same list is: «Г.Кулиева, Ч.Норов и Б.Реджепов»."""
    out = [False] * len(read)
    for i in range(len(read) - 2, -1, -1):
        follows = joined[i + 1] and (out[i + 1] or _is_upright(read[i + 1]))
        out[i] = follows and allowed[i] == ALL and bool(EITHER.search(_last(read[i])) or _is_upright(read[i]))
    return out


def _is_upright(name: Name) -> bool:
    return name.case == "Nom" and bool(name.first) and bool(UPRIGHT.search(fold_name(name.last)))


def _last(name: Name) -> str:
    return fold_name(name.last) + ("" if name.case == "Nom" else "а")
