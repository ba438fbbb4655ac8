"""The counted phrase in the nominative: «самодельных взрывных устройств» → «самодельное взрывное устройство»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..lexicon.inflection import readings
from .phrases import Counted
from .words import Word


def object_text(words: Sequence[Word], counted: Counted) -> str:
    """Attributes and head nouns in the nominative singular where the noun has one, the tail as it stands."""
    heads = set(counted.heads)
    _gender(words[counted.head])
    parts: list[tuple[int, str]] = []
    for i in range(counted.first, max(counted.last, counted.head) + 1):
        word = words[i]
        if i in heads:
            parts.append((i, nominative(word.text, "NOUN", word.lemma)))
            _gender(word)
        elif i < max(heads) and word.attribute:
            following = next((h for h in sorted(heads) if h > i), counted.head)
            parts.append((i, nominative(word.text, "ADJF", _gender(words[following]))))
        else:
            parts.append((i, word.text))
    return _join(words, parts)


def _join(words: Sequence[Word], parts: Sequence[tuple[int, str]]) -> str:
    out = ""
    for n, (i, text) in enumerate(parts):
        glued = n > 0 and words[parts[n - 1][0]].end == words[i].start
        out += ("" if not out or glued else " ") + text
    return out


def _gender(word: Word) -> str:
    for parse in _nouns(word.lower):
        if parse.tag.gender and "plur" not in parse.tag.grammemes & {"Pltm"}:
            return str(parse.tag.gender)
    return "masc"


@lru_cache(maxsize=20_000)
def _nouns(lower: str) -> tuple:  # type: ignore[type-arg]
    parses = readings(lower)
    return tuple(p for p in parses if p.tag.POS == "NOUN") or tuple(parses)


@lru_cache(maxsize=20_000)
def nominative(text: str, kind: str, hint: str) -> str:
    """One word in the nominative singular; unchanged where the dictionary cannot.

    ``hint`` is the tagger's lemma of a noun («гранат» is «граната», not the fruit) and the gender for an attribute.
    """
    if text.isupper() and len(text) > 1:
        return text
    parses = readings(text.lower())
    if kind == "NOUN":
        pool = [p for p in parses if p.tag.POS == "NOUN"] or [p for p in parses if p.tag.POS in ("ADJF", "PRTF")]
        pool.sort(key=lambda p: p.normal_form.replace("ё", "е") != hint)
        grams = {"nomn", "sing"}
    else:
        pool = [p for p in parses if p.tag.POS in ("ADJF", "PRTF")]
        grams = {"nomn", "sing", hint} if hint else {"nomn", "sing"}
    for parse in pool:
        form = parse.inflect(grams) or (parse.inflect({"nomn"}) if kind == "NOUN" else None)
        if form:
            return str(form.word)
    return text
