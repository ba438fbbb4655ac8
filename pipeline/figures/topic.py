"""Which parts of a text speak of the fight: a number far from all its words (sport, money, weather) is no figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..lexicon.wordings import words_of
from .words import Word

DENSE = 0.4  # share of units from which a whole text is on the topic
ABOUT = 0.6, 1 / 7  # shares of words of the topic and of its core from which a text is about nothing else
SHORT = 4  # units: a shorter text says too little to tell what it is about
REACH = 2  # units around one that speaks of the topic


@lru_cache(maxsize=16)
def _table(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole lemmas, and beginnings of lemmas."""
    words = words_of(name)
    return frozenset(w for w in words if w[-1] != "*"), tuple(sorted(w[:-1] for w in words if w[-1] == "*"))


@lru_cache(maxsize=50_000)
def _speaks(lemma: str, name: str) -> bool:
    whole, beginnings = _table(name)
    return lemma in whole or lemma.startswith(beginnings)


def speaks(words: Iterable[Word], name: str = "topic") -> bool:
    """Is one of the words one of the fight?"""
    return any(_speaks(w.lemma, name) for w in words)


def about_the_fight(units: Sequence[Iterable[Word]]) -> bool:
    """Is the whole text about the fight, a release rather than a piece of news that touches it?"""
    if len(units) < SHORT:
        return True
    shares = (sum(speaks(words, name) for words in units) / len(units) for name in ("topic", "core"))
    return any(share >= enough for share, enough in zip(shares, ABOUT, strict=True))


def on_topic(units: Sequence[bool]) -> list[bool]:
    """For each unit, told whether its own words speak of the fight, whether it is on the topic: by its neighbourhood or the whole text."""
    if sum(units) >= DENSE * len(units):
        return [True] * len(units)
    return [any(units[max(0, n - REACH) : n + REACH + 1]) for n in range(len(units))]
