"""All forms of a word, for lexicons that list ordinary nominatives."""

from __future__ import annotations

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def analyzer() -> Any:
    """pymorphy3's analyzer, loaded at the first call."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Any, ...]:
    """pymorphy3's parses of a lower-cased word."""
    return tuple(analyzer().parse(word))


@lru_cache(maxsize=50_000)
def lemmas(word: str) -> tuple[str, ...]:
    """Every normal form that the dictionary allows for a word, the likeliest first.

    >>> lemmas("базы")
    ('база', 'баз')
    """
    seen: dict[str, None] = {}
    for parse in readings(word.lower()):
        seen.setdefault(parse.normal_form.replace("ё", "е"), None)
    return tuple(seen)


@lru_cache(maxsize=5_000)
def forms(word: str) -> tuple[str, ...]:
    """Every form of a noun given in the nominative, with «е» for «ё» beside the spelling with «ё».

    >>> "тоннами" in forms("тонна")
    True
    """
    found: dict[str, None] = {}
    for parse in analyzer().parse(word):
        if parse.normal_form == word and "NOUN" in parse.tag:
            for form in parse.lexeme:
                found.setdefault(form.word, None)
                found.setdefault(form.word.replace("ё", "е"), None)
    return tuple(found) or (word,)


def never_object(word: str) -> bool:
    """A plural of living beings that is a subject wherever it stands.

    >>> never_object("росгвардейцы"), never_object("росгвардейцев"), never_object("органы")
    (True, False, False)
    """
    read = [p for p in readings(word) if "NOUN" in p.tag]
    return bool(read) and all({"anim", "plur", "nomn"} <= p.tag.grammemes for p in read)


def only_subject(word: str) -> bool:
    """A form of a noun that no other case has.

    >>> only_subject("полиция"), only_subject("силовики"), only_subject("суд")
    (True, True, False)
    """
    read = [p for p in readings(word) if "NOUN" in p.tag]
    return bool(read) and all("nomn" in p.tag for p in read)


@lru_cache(maxsize=1024)
def declined(name: str, case: str) -> str:
    """«Красноярский край» → «Красноярского края» (``gent``), «Красноярскому краю» (``datv``); what follows the noun stays as it is."""
    words = name.split()
    noun = next((i for i, w in enumerate(words) if not any("ADJF" in p.tag for p in readings(w.lower()))), len(words) - 1)
    return " ".join(_declined(w, case) if i <= noun else w for i, w in enumerate(words))


def _declined(word: str, case: str) -> str:
    for parse in readings(word.lower()):
        if {"nomn", "sing"} <= parse.tag.grammemes and (form := parse.inflect({case, "sing"})):
            return str(form.word[:1].upper() + form.word[1:] if word[:1].isupper() else form.word)
    return word
