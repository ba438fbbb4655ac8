"""Case given back to lines set wholly in capitals, which Natasha's models would take for one organisation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from .door import open_door

FEWEST = 3  # words: «МВД РОССИИ» alone may be a name in its own writing
KNOWN = 0.6  # share of words that the dictionary knows
NAMES = ("Name", "Surn", "Patr", "Geox")
SENTENCE_BEGINS = frozenset(".!?…«\"„“(:–—-")


def restored(words: Sequence[str]) -> list[str] | None:
    """Tokens of a line in capitals → the same in small letters; None where the line is no prose.

    «В МОСКВЕ ЗАДЕРЖАНЫ СТОРОННИКИ ИГИЛ» → «В Москве задержаны сторонники ИГИЛ»: what the dictionary does not know or
    knows as an abbreviation stays, names of people and places keep a capital.
    """
    spelt = [w for w in words if w.isalpha() and len(w) > 1]
    if len(spelt) < FEWEST or not all(w.isupper() for w in spelt):
        return None
    if sum(map(_is_word, spelt)) < KNOWN * len(spelt):
        return None
    return [_written(w, _begins(words, i)) for i, w in enumerate(words)]


def _begins(words: Sequence[str], at: int) -> bool:
    return at == 0 or words[at - 1] in SENTENCE_BEGINS


def _written(word: str, begins: bool) -> str:
    if not word[:1].isalpha() or (len(word) > 1 and not _is_word(word)):
        return word
    if len(word) == 1 and word not in "АВИКОСУЯ":
        return word
    small = word.lower()
    return "-".join(p.capitalize() for p in small.split("-")) if _is_name(word) else small.capitalize() if begins else small


@lru_cache(maxsize=20_000)
def _is_word(word: str) -> bool:
    """Whether the dictionary knows the word, other than as an abbreviation."""
    vocab = open_door().vocab
    parts = [p for p in word.lower().split("-") if p]
    return all(vocab.word_is_known(p) and "Abbr" not in vocab(p)[0].tag for p in parts)


@lru_cache(maxsize=20_000)
def _is_name(word: str) -> bool:
    """Whether the likeliest reading is a person's or a place's name."""
    tag = open_door().vocab(word.lower())[0].tag
    return any(grammeme in tag for grammeme in NAMES)
