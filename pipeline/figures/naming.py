"""The counted phrase in the nominative: «самодельных взрывных устройств» → «самодельное взрывное устройство»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from ..lexicon.inflection import readings
from ..lexicon.numbers import load_numbers
from ..lexicon.wordings import words_of
from .participles import sized_adjective
from .phrases import Counted
from .words import Word


def object_text(words: Sequence[Word], counted: Counted) -> str:
    """Attributes and head nouns in the nominative singular where the noun has one, the tail as it stands; no pronouns before them."""
    heads = set(counted.heads)
    if (own := _head_before(words, counted)) is not None:
        heads = {own}  # «19 480 указателей страниц», the first noun taken for an adjective
    parts: list[tuple[int, str]] = []
    for i in range(_start(words, counted), _end(words, counted) + 1):
        word = words[i]
        if i in heads:
            parts.append((i, nominative(word.text, "NOUN", word.lemma)))
        elif i < max(heads) and (word.lemmas & words_of("pronouns_before") or word.lower == "же"):
            continue  # «их пособников», «таких ячеек», «такое же устройство»
        elif i < max(heads) and _of_a_head(words, i, heads) and (word.attribute or sized_adjective(word) or _participle(words, i)):
            following = next((h for h in sorted(heads) if h > i), counted.head)
            parts.append((i, nominative(word.text, "ADJF", _gender(words[following]))))
        else:
            parts.append((i, word.text))
    return _whole(_join(words, parts))


def _of_a_head(words: Sequence[Word], i: int, heads: set[int]) -> bool:
    """Not «участников | международных террористических | организаций и пособников»: the next noun behind the first is no head."""
    if i < min(heads):
        return True
    following = next((j for j in range(i + 1, max(heads) + 1) if words[j].nominal), None)
    return following is None or following in heads


def _start(words: Sequence[Word], counted: Counted) -> int:
    """Behind «фактов», «единиц» that stand before the noun: they only count."""
    wrappers = load_numbers().wrappers
    if counted.rule == "phrase.before" and counted.first == counted.head:  # «вес наркотических | средств | составил 14 кг»
        first = counted.first
        while first and words[first - 1].attribute and words[first - 1].case == words[counted.head].case:
            first -= 1
        return first
    return next((i + 1 for i in range(counted.head - 1, counted.first - 1, -1) if words[i].lower in wrappers), counted.first)


def _end(words: Sequence[Word], counted: Counted) -> int:
    """The last word; «калибра» without its number and an adjective without its noun say nothing."""
    end = max(counted.last, *counted.heads)
    while end > max(counted.heads) and (words[end].lemma in words_of("hanging") or _adjective_only(words[end].lower)):
        end -= 1
    return end


@lru_cache(maxsize=20_000)
def _adjective_only(lower: str) -> bool:
    parses = [p for p in readings(lower) if p.is_known]
    return bool(parses) and all(p.tag.POS in ("ADJF", "PRTF") for p in parses)


def _head_before(words: Sequence[Word], counted: Counted) -> int | None:
    first = words[counted.first]
    if counted.first >= counted.head or not first.attribute or counted.first in counted.heads:
        return None
    parses = [p for p in readings(first.lower) if p.is_known]
    return counted.first if parses and all(p.tag.POS == "NOUN" for p in parses) else None


def _participle(words: Sequence[Word], i: int) -> bool:
    """«внесённых в перечень граждан»: a full participle that was not taken for an attribute, behind no preposition."""
    if i and words[i - 1].pos == "ADP":
        return False
    parses = [p for p in readings(words[i].lower) if p.is_known]
    return bool(parses) and all(p.tag.POS in ("PRTF", "ADJF") for p in parses)


def _whole(text: str) -> str:
    """Without a quotation mark whose fellow is left behind."""
    for opening, closing in ("«»", "„“"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text.replace('"', "").strip() if text.count('"') == 1 else text.strip()


def _join(words: Sequence[Word], parts: Sequence[tuple[int, str]]) -> str:
    out = ""
    for n, (i, text) in enumerate(parts):
        glued = n > 0 and words[parts[n - 1][0]].end == words[i].start
        out += ("" if not out or glued else " ") + text
    return out


def _gender(word: Word) -> str:
    parses = _nouns(word.lower)
    for parse in sorted(parses, key=lambda p: p.normal_form.replace("ё", "е") != word.lemma):  # «гранат»: of «граната»
        if parse.tag.gender and "plur" not in parse.tag.grammemes & {"Pltm"}:
            return str(parse.tag.gender)
    return "masc"


@lru_cache(maxsize=20_000)
def _nouns(lower: str) -> tuple:  # type: ignore[type-arg]
    parses = readings(lower)
    return tuple(p for p in parses if p.tag.POS == "NOUN") or tuple(parses)


def _thing(parse: Any) -> bool:
    """«41 обвиняемого»: a participle that counts people, taken for a neuter."""
    return parse.tag.POS != "NOUN" and parse.tag.gender == "neut"


@lru_cache(maxsize=20_000)
def nominative(text: str, kind: str, hint: str) -> str:
    """One word in the nominative singular; unchanged where the dictionary cannot.

    ``hint`` is the tagger's lemma of a noun («гранат» is «граната», not the fruit) and the gender for an attribute.
    """
    if text.isupper() and len(text) > 1:
        return text
    before, dash, last = text.rpartition("-")
    if dash and (before.isupper() or before.isascii()):
        return f"{before}-{nominative(last, kind, hint.rpartition('-')[2])}"  # «FPV-дронов», «Telegram-каналов»
    parses = readings(text.lower())
    if kind == "NOUN":
        pool = [p for p in parses if p.tag.POS == "NOUN"] or [p for p in parses if p.tag.POS in ("ADJF", "PRTF")]
        pool.sort(key=lambda p: ("Surn" in p.tag, p.normal_form.replace("ё", "е") != hint, _thing(p)))  # «дронов»: no surname
        grams = {"nomn", "sing"}
    else:
        pool = [p for p in parses if p.tag.POS in ("ADJF", "PRTF")]
        grams = {"nomn", "sing", hint} if hint else {"nomn", "sing"}
    for parse in pool:
        form = parse.inflect(grams) or (parse.inflect({"nomn"}) if kind == "NOUN" else None)
        if form:
            return str(form.word)
    return text
