"""Sentences whose speaker tells something else than the sentences before: a word on what will be, a guess told by the way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.wordings import words_of
from .drafts import Unit
from .words import Word

THAT = 8  # words from who speaks to «, что»


def tells_else(unit: Unit, at: int) -> bool:
    """Is what was told before not his who speaks at a place of this sentence?"""
    return (not unit.items and _says_that(unit.words, at)) or _supposes(unit.words, at)


def _says_that(words: Sequence[Word], at: int) -> bool:
    """«Погибли 22 человека. Премьер-министр | заявила, что | уровень угрозы повышен»: something else than what was told before."""
    return any(a.text == "," and b.lower == "что" for a, b in pairwise(words[at : at + THAT]))


def _supposes(words: Sequence[Word], at: int) -> bool:
    """«…; третий, | как полагают оперативники |, скрывается»: their guess, and nothing but it."""
    return any(a.lower == "как" and b.lemmas & words_of("supposing") for a, b in pairwise(words[max(0, at - 3) : at + 3]))
