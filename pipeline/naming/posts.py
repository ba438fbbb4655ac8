"""Words of a post: which heads, modifiers, ranks a word may be, its cases, its nominative. Knows no spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pymorphy3.analyzer import Parse

from ..lexicon.names import fold_name
from ..lexicon.roles import roles
from ..natasha.door import open_door
from .paradigms import CASES

ALL = frozenset(CASES)
STEM = 4  # letters that a participle keeps in all its forms
_CASES = {"nomn": "Nom", "gent": "Gen", "gen2": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc", "loc2": "Loc"}


@dataclass(frozen=True, slots=True)
class Head:
    """A word that may be the head of a role; the cases it may stand in, apart for one holder and for several."""

    word: str  # as written
    singular: frozenset[str]
    plural: frozenset[str]
    fixed: bool
    instrumental: bool = False  # its tail may stand in the instrumental: «командующий войсками»
    calling: bool = False  # a calling, of which one person may have several
    relational: bool = False  # it is somebody's: «советник министра»
    kin: bool = False  # … of a family: «супруга организатора»
    bare: bool = False  # a participle that is a role only where nothing stands behind it: «осуждённый Норов»
    living: bool = False  # no head of the lexicon, but a word for somebody: «нарколог»


def parses(word: str) -> Sequence[Any]:
    """pymorphy's parses, those that morphology has asked for already; for their forms ask ``_inflected``."""
    found: Sequence[Any] = open_door().vocab.parse(word.lower())
    return found


def _inflected(parsed: Any, grammemes: set[str]) -> Any:
    """The form with pymorphy's own grammemes: Natasha's parses want those of Universal Dependencies."""
    return Parse.inflect(parsed, grammemes)


@lru_cache(maxsize=50_000)
def known_parses(word: str) -> tuple[Any, ...]:
    """Its parses, as far as pymorphy's dictionary knows the word."""
    return tuple(p for p in parses(word) if p.is_known)


@lru_cache(maxsize=50_000)
def normals(word: str) -> frozenset[str]:
    """The folded form and all normal forms."""
    return frozenset({fold_name(word), *(fold_name(p.normal_form) for p in parses(word))})


@lru_cache(maxsize=50_000)
def cases(word: str) -> frozenset[str]:
    """The cases that a word may stand in; none for a verb, all for what does not decline."""
    if word.isupper() or (not word.isalpha() and "-" not in word):
        return ALL
    found = {_CASES[p.tag.case] for p in parses(word) if p.tag.case in _CASES and p.tag.POS in ("NOUN", "ADJF", "PRTF", "NUMR", "NPRO")}
    if not found and all(p.tag.POS is None for p in parses(word)):
        return ALL
    return frozenset(found)


@lru_cache(maxsize=20_000)
def head_of(word: str) -> Head | None:
    """The head that a word is a form of."""
    known = roles().heads
    if fold_name(word) in roles().short:
        return Head(word, ALL, frozenset(), True)
    fixed = known.get(fold_name(word))
    if fixed is not None and fixed.fixed:
        return Head(word, ALL, frozenset(), True)
    if any(p.tag.POS == "PREP" for p in parses(word)):
        return None  # «после» is no ambassador
    fits = [p for p in parses(word) if _key(p) in known]
    fits = [p for p in fits if p.tag.case in _CASES]
    if not fits:
        return None
    singular = frozenset(_CASES[p.tag.case] for p in fits if p.tag.number == "sing")
    plural = frozenset(_CASES[p.tag.case] for p in fits if p.tag.number == "plur")
    entries = [known[key] for p in fits if (key := _key(p)) in known]
    return Head(
        word,
        singular,
        plural,
        False,
        any(e.instrumental for e in entries),
        any(e.calling for e in entries),
        any(e.relational for e in entries),
        any(e.kin for e in entries),
        all(e.bare for e in entries),
    )


@lru_cache(maxsize=20_000)
def living_head(word: str) -> Head | None:
    """A word of the dictionary for somebody by what he does: «нарколог», «сварщик»; «мужчина» and «узбек» tell of no post."""
    known = [p for p in known_parses(word) if p.tag.POS == "NOUN" and p.tag.case in _CASES]
    if not known or not all("anim" in p.tag and not any(g in p.tag for g in NAMED) for p in known):
        return None
    if any(fold_name(p.normal_form) in roles().anybody for p in known):
        return None
    cases_in = {number: frozenset(_CASES[p.tag.case] for p in known if p.tag.number == number) for number in ("sing", "plur")}
    return Head(word, cases_in["sing"], cases_in["plur"], False, living=True)


NAMED = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Init", "Abbr")


def _key(parsed: Any) -> str:
    """The entry of the lexicon that a parse belongs to: «экс-мэра» is of «мэр»."""
    word = _participle(parsed) or fold_name(parsed.normal_form)
    if word in roles().heads:
        return word
    first, _, last = word.rpartition("-")
    if first and word not in roles().ranks and "anim" in parsed.tag:  # «генерал-губернатор», «директор-распорядитель»
        whole = next((part for part in (last, first) if part in roles().heads), None)
        if whole:
            return whole
    return next((word.removeprefix(prefix) for prefix in roles().prefixes if word.startswith(prefix)), word)


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(head[:STEM] for head in roles().heads)


def _participle(parsed: Any) -> str:
    """«исполняющего» has the normal form «исполнять»; the lexicon lists «исполняющий»."""
    if parsed.tag.POS != "PRTF":
        return ""
    written = fold_name(parsed.word)
    if written[:STEM] not in _stems() and not written.startswith(tuple(roles().prefixes)):
        return written  # no head begins so: its nominative need not be made
    form = _inflected(parsed, {"nomn", "sing", "masc"})
    return fold_name(form.word) if form else ""


@lru_cache(maxsize=20_000)
def is_participle(word: str) -> bool:
    """«организованной»: a full participle, whatever else."""
    return word.isalpha() and any(p.tag.POS == "PRTF" for p in known_parses(word))


def is_modifier(word: str) -> bool:
    return word.lower() == "временно" or bool(normals(word) & roles().modifiers) or _is_modifying_participle(word)


@lru_cache(maxsize=20_000)
def _is_modifying_participle(word: str) -> bool:
    """«предполагаемого», «председательствующей»: a participle whose nominative is a modifier."""
    forms = [_inflected(p, {"nomn", "sing", "masc"}) for p in known_parses(word) if p.tag.POS == "PRTF"]
    return any(form is not None and fold_name(form.word) in roles().modifiers for form in forms)


def is_rank(word: str) -> bool:
    return bool(normals(word) & roles().ranks)


def nominative_head(head: Head, case: str, plural: bool) -> str:
    """«заместителями» → «заместитель»: one holder, in the nominative, capitals as written."""
    if head.fixed:
        return capitals(roles().short.get(fold_name(head.word), head.word), head.word)
    if head.living:
        return nominative_noun(head.word, case)
    known = roles().heads
    for parsed in parses(head.word):
        number = "plur" if plural else "sing"
        if _key(parsed) in known and parsed.tag.number == number and _CASES.get(parsed.tag.case or "") == case:
            hers = "femn" if parsed.tag.gender == "femn" and not plural else "masc"
            gender = {hers} if parsed.tag.POS in ("PRTF", "ADJF") else set()  # «исполняющей» → «исполняющая»
            form = _inflected(parsed, {"nomn", "sing"} | gender)
            if form is not None:
                return capitals(str(form.word), head.word)
    return head.word


def nominative_modifier(word: str, case: str, feminine: bool) -> str:
    """«первого» → «первый», beside a woman's word «первая»."""
    fits = [p for p in parses(word) if p.tag.POS in ("ADJF", "PRTF") and _CASES.get(p.tag.case or "") == case]
    if not fits:
        return word
    genders = {p.tag.gender for p in fits}
    gender = "femn" if genders == {"femn"} or (feminine and "femn" in genders) else "masc"
    form = _inflected(fits[0], {"nomn", "sing", gender})
    return capitals(str(form.word), word) if form is not None else word


def nominative_noun(word: str, case: str) -> str:
    """«лейтенантом» → «лейтенант»: one, capitals as written."""
    for parsed in parses(word):
        if parsed.tag.POS in ("NOUN", "ADJF") and _CASES.get(parsed.tag.case or "") == case and (parsed.is_known or not known_parses(word)):
            form = _inflected(parsed, {"nomn", "sing"})
            if form is not None:
                return capitals(str(form.word), word)
    return word


def of_one(word: str) -> str:
    """«министров» → «министра», a post in the genitive plural; any other word as it stands."""
    head = head_of(word)
    if head is None or "Gen" not in head.plural or "Gen" in head.singular:
        return word
    fits = [p for p in parses(word) if p.tag.case == "gent" and p.tag.number == "plur" and _key(p) in roles().heads]
    form = _inflected(fits[0], {"gent", "sing"}) if fits else None
    return capitals(str(form.word), word) if form is not None else word


def in_genitive(word: str) -> str:
    """«бандгруппой» → «бандгруппы», for a noun or an adjective in any case."""
    for parsed in parses(word):
        if parsed.tag.POS in ("NOUN", "ADJF", "PRTF") and parsed.tag.case and parsed.tag.number:
            keep = {parsed.tag.gender} if parsed.tag.POS != "NOUN" and parsed.tag.number == "sing" and parsed.tag.gender else set()
            form = _inflected(parsed, {"gent", parsed.tag.number} | keep)
            if form is not None:
                return capitals(str(form.word), word)
    return word


def capitals(word: str, model: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
