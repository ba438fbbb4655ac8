"""Expressions made of the lexicon's wordings, to stand left or right of a number.

Every repeat is bounded: a search that tries every place of a long gap anew takes time with its square.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon.wordings import words_of
from .lexemes import GAP

LOOK_BACK = 60
LOOK_AHEAD = 40
SPACE = rf"(?:{GAP}|\r?\n)"
MAYBE, SOME = rf"{SPACE}{{0,9}}", rf"{SPACE}{{1,9}}"


@lru_cache(maxsize=128)
def group(name: str) -> str:
    """The wordings of a table as one group, the longest first; ``stem*`` takes any ending, a blank any white space."""
    wordings = sorted(words_of(name), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(gappy(w) for w in wordings) + ")"


def gappy(wording: str) -> str:
    """One wording with any white space for its blanks."""
    return rf"{SOME}".join(re.escape(w).replace(r"\*", r"\w{0,30}") for w in wording.split(" "))


@lru_cache(maxsize=128)
def on_the_left(name: str, between: int = 0) -> re.Pattern[str]:
    """The wordings right before a number, up to ``between`` other words between."""
    others = rf"(?:{SOME}\w{{1,30}}){{0,{between}}}" if between else ""
    return re.compile(rf"(?<!\w){group(name)}{others}{MAYBE}$", re.I)


@lru_cache(maxsize=128)
def on_the_right(name: str) -> re.Pattern[str]:
    """The wordings right behind a number."""
    return re.compile(rf"{MAYBE}-?{group(name)}(?!\w)", re.I)


@lru_cache(maxsize=128)
def within(name: str) -> re.Pattern[str]:
    """The wordings wherever a word begins."""
    return re.compile(rf"(?<!\w){group(name)}", re.I)
