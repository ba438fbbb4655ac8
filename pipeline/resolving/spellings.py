"""Foreign names that papers spell in different ways: «Салман Тасир» and «Сальман Тазиир» are one, «Анна» and «Инна Норова» two."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz.distance import Levenshtein

from ..lexicon.names import names
from .folding import fold

FAR = 3  # letters in which the two may differ
SHORTEST = 3  # consonants of first and last name together
VOWELS = re.compile("[аеиоуыэюяьъй*-]")
TWICE = re.compile(r"(.)\1+")
SIGNS = str.maketrans("", "", "‐‑–—")
VOICED = str.maketrans("бвгджзхцщ", "пфктшскшш")


def sounds(word: str) -> str:
    """The consonants of a word, voiced as voiceless; a vowel at its head stays one.

    >>> sounds("тасир") == sounds("тазиир"), sounds("анна") == sounds("инна"), sounds("фавад") == sounds("фават")
    (True, False, True)
    """
    word = TWICE.sub(r"\1", fold(word).replace("дж", "ж"))
    head = word[:1] if VOWELS.match(word) else ""
    return head + TWICE.sub(r"\1", VOWELS.sub("", word).translate(VOICED))


def roughly(name: str) -> str:
    """The consonants of a name, equal wherever any comparison of names in this room takes two for one; for dividing work.

    >>> roughly("Дьжаббаров") == roughly("Джабаров") == roughly("Жабаров"), roughly("Норов") == roughly("Носов")
    (True, False)
    """
    heard = sounds(fold(name).replace(" ", "").translate(SIGNS))
    return TWICE.sub(r"\1", VOWELS.sub("", heard).replace("тш", "ш"))


def alike(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether two (first, last) names may be one name spelt in two ways: they sound alike, and no two known names stand in them.

    >>> alike(("салман", "тасир"), ("салман", "тазиир")), alike(("марина", "норова"), ("мария", "норова"))
    (True, False)
    """
    if not all((*a, *b)) or any(sounds(x) != sounds(y) for x, y in zip(a, b, strict=True)):
        return False
    if len(sounds(a[0]) + sounds(a[1])) < SHORTEST or Levenshtein.distance(" ".join(a), " ".join(b)) > FAR:
        return False
    known = names().first, names().last
    return all(x == y or not (x in words and y in words) for x, y, words in zip(a, b, known, strict=True))


def one_spelling(found: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], tuple[str, str]]:
    """For each (first, last) name, with the number of its releases, the commonest name that is alike."""
    by_sound: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for name in sorted(found, key=lambda name: (-found[name], name)):
        by_sound.setdefault((sounds(name[0]), sounds(name[1])), []).append(name)
    chosen: dict[tuple[str, str], tuple[str, str]] = {}
    for group in by_sound.values():
        for name in group:
            chosen[name] = next((other for other in group if chosen.get(other) == other and alike(name, other)), name)
    return chosen
