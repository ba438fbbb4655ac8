"""What counts as the same name: one folding and one short hash for all of resolving."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

DROPPED = re.compile(r"[«»„“”‟\"'’‘`()\[\]{}.]")
SPELLING = re.compile(r"(\w)\1+")
ONE_SPELLING = str.maketrans("йэ", "ие", "ьъ-‐‑–—'’")
NO_LETTER = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """Lower case, ё as е, no quotes, brackets and dots, single blanks.

    >>> fold("  Отряд «Заря»  (Отр.)")
    'отряд заря отр'
    """
    return " ".join(DROPPED.sub("", name.lower().replace("ё", "е")).split())


def bare(text: str) -> str:
    """Only letters and digits, lower case, single blanks between words: for comparing wordings and whole texts."""
    return NO_LETTER.sub(" ", text.lower().replace("ё", "е")).strip()


def spelled(name: str) -> str:
    """A folded name without what only spelling decides: doubled letters, й or и, э or е, signs, hyphens.

    First letters stay, so that the initials «Э.» and «Е.» differ.

    >>> spelled("хуссейн") == spelled("хусеин"), spelled("уль-малук") == spelled("ульмалук"), spelled("э") == spelled("е")
    (True, True, False)
    """
    return " ".join(word[:1] + SPELLING.sub(r"\1", word[1:].translate(ONE_SPELLING)) for word in name.split())


def short_hash(text: str, digits: int = 8) -> str:
    """The first hex digits of the text's SHA-256."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def commonest(values: Iterable[str]) -> str:
    """The value that occurs most often, blanks left out; of equals the longest, then the first by alphabet."""
    return weighed((value, 1) for value in values)


def weighed(values: Iterable[tuple[str, int]]) -> str:
    """The same where each value comes with how often it occurs."""
    counts: Counter[str] = Counter()
    for value, times in values:
        if value:
            counts[value] += times
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default="")


def others(names: Iterable[str], chosen: Iterable[str]) -> list[str]:
    """The different names in alphabetical order, without blanks and without the chosen ones."""
    taken = set(chosen)
    return sorted({name for name in names if name and name not in taken})
