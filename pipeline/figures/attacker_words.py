"""Words for those who attack."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .sights import parts_of
from .words import Word


def attacks(word: Word) -> bool:
    """A word for those who attack: «боевик», «смертница», «группировка»."""
    known = load_actors()
    return bool(parts_of(word) & (known.attackers | known.gangs)) and bool(word.case) and word.verb_form == ""


def is_armed(word: Word) -> bool:
    """«мужчина», «человек с ножом», one of them."""
    return word.pos == "NOUN" and word.animate and bool(word.lemmas & words_of("somebody"))


def opens(words: Sequence[Word], at: int) -> int:
    return next((j + 1 for j in range(at - 1, -1, -1) if words[j].text in (";", ":", ".")), 0)


def in_return(words: Sequence[Word]) -> bool:
    """«ответным огнём», «ответными действиями»: whoever falls by it had fired first."""
    return any(a.lower in words_of("in_return") and b.lemma in words_of("shots_in_return") for a, b in pairwise(words))
