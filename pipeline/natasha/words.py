"""What pymorphy knows of single words: the keys under which a word is looked up, and its nominative."""

from __future__ import annotations

import re
from functools import lru_cache

from .door import open_door

ENDING = re.compile("(?:ами|ями|ах|ях|ам|ям|ом|ем|ой|ей|ов|ев|ью|ия|ии|ию|ие|ий|[аеиоуыюяьй])$")
SHORTEST_STEM = 4
ORDINAL_ENDING = re.compile(r"(?<=\d)-[а-я]{1,3}$")
GREATER = "больший"  # «Большим театром»: names hold the plain «большой»
SELDOM = "окружный"  # «окружного суда»: of a court or a district it is «окружной»
ACRONYM_ENDING = re.compile("([А-ЯЁA-Z]{2,})-?(?:а|у|е|ы|и|ом|ем|ой|ами|ам|ах|ов)")


def folded(word: str) -> str:
    return word.lower().replace("ё", "е")


@lru_cache(maxsize=100_000)
def acronym_stem(word: str) -> str:
    """«МИДа» → «МИД», «АФРИПОЛом» → «АФРИПОЛ»; the empty string for anything else."""
    found = ACRONYM_ENDING.fullmatch(word)
    return found.group(1) if found else ""


@lru_cache(maxsize=50_000)
def stem_key(word: str) -> frozenset[str]:
    """A word that no dictionary has, without its ending: pymorphy may guess other lemmas for «Замундия» and «Замундии»."""
    if open_door().vocab.word_is_known(word):
        return frozenset()
    stem = ENDING.sub("", folded(word))
    return frozenset({stem + "~"}) if len(stem) >= SHORTEST_STEM else frozenset()


@lru_cache(maxsize=200_000)
def word_keys(word: str) -> frozenset[str]:
    """The folded form and all its possible lemmas: two words that share a key may be forms of one word."""
    if not word.isalpha() or word.isascii():
        return frozenset({ORDINAL_ENDING.sub("", folded(word))})
    keys = {folded(word)} | {folded(p.normal) for p in open_door().vocab(word)} | stem_key(word)
    if stem := acronym_stem(word):
        keys.add(folded(stem))
    return frozenset(keys)


@lru_cache(maxsize=50_000)
def nominative_keys(word: str) -> frozenset[str]:
    """Keys of a word that is known to be a nominative: «Семей» is the town, never families."""
    if not word.isalpha() or word.isascii():
        return frozenset({ORDINAL_ENDING.sub("", folded(word))})
    named = {folded(p.normal) for p in open_door().vocab(word) if p.feats.get("Case") == "Nom"}
    return frozenset({folded(word)} | named | stem_key(word))


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[tuple[str, str, str, str], ...]:
    """All (part of speech, case, number, gender) that a word form may be."""
    return tuple(
        (p.pos, p.feats.get("Case", ""), p.feats.get("Number", ""), p.feats.get("Gender", "")) for p in open_door().vocab(word)
    )


@lru_cache(maxsize=50_000)
def may_be_genitive(word: str) -> bool:
    """Whether some reading is a genitive; a word that pymorphy cannot decline (an acronym, a Latin name) may be one."""
    cases = {case for _, case, _, _ in readings(word)}
    return "Gen" in cases or not cases - {""} or (word.isupper() and len(word) > 1)


@lru_cache(maxsize=50_000)
def is_finite(word: str) -> bool:
    """A verb in small letters that no name holds: «изъяло», «обсуждён»."""
    return word.islower() and all(pos in ("VERB", "ADJ") and not case for pos, case, _, _ in readings(word))


@lru_cache(maxsize=50_000)
def is_verb_only(word: str) -> bool:
    """Whether every reading of a word is a verb or a short participle: «Осуждены»."""
    found = readings(word)
    return bool(found) and all(pos == "VERB" or (pos == "ADJ" and not case) for pos, case, *_ in found)


@lru_cache(maxsize=50_000)
def is_place_only(word: str) -> bool:
    """Whether the dictionary has the word as a place and not as a person's name: «Лаосу», not «Владимиру»."""
    tags = [str(p.tag) for p in open_door().vocab(word)]
    return any("Geox" in t for t in tags) and not any(g in t for t in tags for g in ("Name", "Surn", "Patr"))


@lru_cache(maxsize=50_000)
def is_a_being(word: str) -> bool:
    """Whether every noun that the word may be is somebody: «Председателя», whatever the tagger says."""
    found = [str(p.tag) for p in open_door().vocab(word) if p.pos == "NOUN"]
    return bool(found) and all("anim" in tag for tag in found)


@lru_cache(maxsize=50_000)
def is_common_noun(word: str) -> bool:
    """Whether the dictionary has the word as a noun and none of its readings is a name of a place or a person."""
    parses = open_door().vocab(word)
    named = any(g in str(p.tag) for p in parses for g in ("Geox", "Name", "Surn", "Patr", "Orgn", "ADJF"))
    return bool(open_door().vocab.word_is_known(word)) and not named


@lru_cache(maxsize=50_000)
def is_common_word(word: str) -> bool:
    """Whether the dictionary has the word, whatever its part of speech, and no reading of it is a name."""
    parses = open_door().vocab(word)
    named = any(g in str(p.tag) for p in parses for g in ("Geox", "Name", "Surn", "Patr", "Orgn"))
    return bool(open_door().vocab.word_is_known(word)) and not named and not word.isupper()


@lru_cache(maxsize=50_000)
def is_fixed(word: str) -> bool:
    """Whether a word has one form for all cases: «США», «Перу»."""
    cases = {p.feats.get("Case") for p in open_door().vocab(word) if p.normal == word.lower()}
    return {"Nom", "Gen", "Dat"} <= cases or (word.isupper() and len(word) > 1)


@lru_cache(maxsize=50_000)
def nominative(word: str, pos: str, case: str, number: str, gender: str) -> str:
    """A word in this case → its nominative of the same number; unchanged where no reading agrees."""
    if stem := acronym_stem(word):
        return stem
    if case in ("", "Nom") or (word.isupper() and len(word) > 1):
        return word
    wanted = {"NOUN", "PROPN"} if pos in ("NOUN", "PROPN") else {"ADJ", "VERB", "DET", "NUM"}
    for parse in open_door().vocab(word):
        feats = parse.feats
        reads = "NOUN" if parse.pos == "NOUN" else parse.pos
        if reads not in wanted or feats.get("Case") != case or feats.get("Number", number) != number:
            continue
        if (folded(parse.normal) == GREATER and word[:1].isupper()) or parse.normal == SELDOM:
            continue
        if gender and wanted != {"NOUN", "PROPN"} and number == "Sing" and feats.get("Gender", gender) != gender:
            continue
        if found := parse.inflect({"Nom", number}):
            return in_capitals_of(str(found.word), word)
    return word


@lru_cache(maxsize=10_000)
def singular(word: str, gender: str = "") -> tuple[str, str] | None:
    """A noun in the plural → its nominative singular and gender; with a gender an adjective → the form beside a noun of it."""
    wanted = "ADJ" if gender else "NOUN"
    for parse in open_door().vocab(word):
        if parse.pos == wanted and parse.feats.get("Number") == "Plur":
            found = parse.inflect({"Nom", "Sing", gender} if gender else {"Nom", "Sing"})
            if found:
                return in_capitals_of(str(found.word), word), gender or str(found.feats.get("Gender", ""))
    return None


def in_capitals_of(word: str, model: str) -> str:
    """A lower-case word with the capitals of the form that it was made from: «аль-каида», «Аль-Каиды» → «Аль-Каида»."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    marks = [i for i, c in enumerate(model) if c.isupper() and i < len(word)]
    letters = list(word)
    for i in marks:
        letters[i] = letters[i].upper()
    return "".join(letters)
