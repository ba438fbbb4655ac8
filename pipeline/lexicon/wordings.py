"""Wordings that the figure rules ask for, as sets and as patterns."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from .blocks import LexiconError

FILES = ("wordings.toml", "counting.toml", "figures.toml")


@lru_cache(maxsize=1)
def load_wordings() -> dict[str, dict[str, Any]]:
    """The tables of ``FILES``; each has an example, no blank and no wording twice."""
    found: dict[str, dict[str, Any]] = {}
    for file in FILES:
        for name, table in tomllib.loads(resources.files(__package__).joinpath(file).read_text("utf-8")).items():
            if name in found:
                raise LexiconError(f"{file}: {name} stands in another file already")
            if "example" not in table:
                raise LexiconError(f"{file}: {name} has no example")
            words = [w for key, value in table.items() if key != "example" for w in value]
            if len(words) != len(set(words)) or not all(w.strip() for w in words):
                raise LexiconError(f"{file}: {name} has a blank or a wording twice")
            found[name] = table
    return found


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one table, each with «е» for «ё» too, as words of a text are compared.

    >>> "число" in words_of("count_words")
    True
    """
    words = load_wordings()[name]["words"]
    return frozenset([*words, *(word.replace("ё", "е") for word in words)])


@cache
def pattern_of(name: str) -> str:
    """The wordings of one table as one group, the longest first; ``stem*`` takes any ending, «ё» is «е» as well.

    >>> pattern_of("of_them")
    '(?:из которых|из коих|из этих|из них)'
    """
    wordings = sorted(load_wordings()[name]["words"], key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\*", r"\w*").replace(r"\ ", " ").replace("ё", "[её]") for w in wordings) + ")"


@cache
def table_of(name: str) -> dict[str, str]:
    """Word → key of a table that holds several lists («losses», «unknown»)."""
    return {word: key for key, words in load_wordings()[name].items() if key != "example" for word in words}
