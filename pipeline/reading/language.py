"""Is a text Russian? Decided by letters and function words; no model.

A word that comes again proves nothing new: what a text lacks (function words, «ы») is asked of its different words, so
that a long list with one wording in every line stays Russian.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from functools import lru_cache
from importlib.resources import files

WORD = re.compile(r"[^\W\d_]+")
CYRILLIC = re.compile("[а-яѐ-џґғқңөұүһәҷҳӣӯҗ]+")
LEAST_CYRILLIC = 0.4  # of all letters: a Russian release may carry an English annex
MOST_FOREIGN = 0.025  # of Cyrillic letters: Kazakh names in a Russian text stay below, the neighbours have five or more in a hundred
LEAST_FUNCTION_WORDS = 0.04
ENOUGH_WORDS = 25  # different ones; below, function words say nothing
ENOUGH_LETTERS = 400  # of different words: «ы» is two letters in a hundred: so much text without one is Bulgarian or Serbian


@lru_cache(maxsize=1)
def _data() -> tuple[frozenset[str], str]:
    data = tomllib.loads((files(__package__) / "language.toml").read_text("utf-8"))
    return frozenset(data["function_words"]), data["foreign_letters"]


def language_of(text: str) -> str:
    """``ru``, ``und`` for a text in another language, empty where there are no letters at all.

    >>> language_of("Задержаны двое подозреваемых"), language_of("Two suspects were detained"), language_of("2019")
    ('ru', 'und', '')
    """
    text = text.lower()
    letters = sum(map(len, WORD.findall(text)))
    if not letters:
        return ""
    function_words, foreign = _data()
    words = CYRILLIC.findall(text)
    cyrillic = "".join(words)
    if len(cyrillic) < LEAST_CYRILLIC * letters:
        return "und"
    if sum(map(cyrillic.count, foreign)) > MOST_FOREIGN * len(cyrillic):
        return "und"
    different = set(words)
    if sum(map(len, different)) >= ENOUGH_LETTERS and not {"ы", "э"} & set(cyrillic):
        return "und"
    if len(different) >= ENOUGH_WORDS and max(_share(words, function_words), _share(different, function_words)) < LEAST_FUNCTION_WORDS:
        return "und"
    return "ru"


def _share(words: Collection[str], function_words: frozenset[str]) -> float:
    return sum(word in function_words for word in words) / len(words)
