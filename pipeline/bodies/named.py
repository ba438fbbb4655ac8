"""A name in its place, its folded form, its key; the bodies that many countries have."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256

from ..lexicon.forms import Word, pieces
from ..natasha.words import folded, word_keys
from ..records import Organization
from .view import Knowledge

MOSTLY = 0.8  # of the countries
TERRORIST = "terrorist_organization"
OVER = "по "
MARKS = re.compile(r"[«»\"“”„‟'‘’`()\[\].]")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in its place: ``core`` is its folded name without the place, ``where`` that place."""

    start: int
    end: int
    method: str
    key: str
    normal: str
    core: str = ""
    where: str = ""
    organization: Organization | None = None


def fold(name: str) -> str:
    """Small letters, ё → е, no quotes, brackets, dots; one blank between words."""
    return " ".join(MARKS.sub(" ", folded(name)).split())


def key_of(name: str) -> str:
    return "org-" + sha256(fold(name).encode("utf-8")).hexdigest()[:8]


def known_organization(knowledge: Knowledge, key: str) -> Organization:
    """The record of a body of the lexicon."""
    e = knowledge.organizations[key]
    return Organization(e.id, e.name, e.acronym, e.name_en, e.kind, e.parent, e.wikidata, e.listed, e.country)


@dataclass(frozen=True, slots=True)
class Nations:
    """Bodies that many countries have: (folded name without its country, country) → id, and the full for each short name."""

    owners: dict[tuple[str, str], str]
    full: dict[str, str]
    kinds: dict[str, str]


@lru_cache(maxsize=4)
def nations_of(knowledge: Knowledge) -> Nations:
    """Read from the lexicon: «МВД Гвинеи» and «МВД» of a body of Guinea both give the core «мвд»."""
    owners: dict[tuple[str, str], str] = {}
    fulls: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, str] = {}
    for entry in knowledge.organizations:
        if not entry.country:
            continue
        name = core_of_form(knowledge, entry.name, entry.country)
        cores = [core_of_form(knowledge, form, entry.country) for form in (*entry.forms, *entry.ambiguous)]
        for core in dict.fromkeys(cores):
            owners.setdefault((core, entry.country), entry.id)
            fulls[core][name] += 1
            kinds.setdefault(core, entry.kind)
    return Nations(owners, {core: _mostly(core, names) for core, names in fulls.items()}, kinds)


def _mostly(core: str, names: Counter[str]) -> str:
    """The full name that nearly all countries give to a short one; the short one itself where they differ."""
    name, count = min(names.items(), key=lambda x: (-x[1], x[0]))
    return name if count >= MOSTLY * names.total() else core


def core_of_form(knowledge: Knowledge, form: str, country: str) -> str:
    """A nominative form without its country at the end, folded."""
    words = [Word(text, word_keys(text), i, gap=gap) for i, (text, gap) in enumerate(pieces(form))]
    end = len(words)
    for matches in knowledge.place_names.all(words):
        place = knowledge.places[matches[0].form.owner]
        if matches[0].end == len(words) and matches[0].start and place.kind == "country" and place.country == country:
            end = matches[0].start
    return " ".join(fold(w.text) for w in words[:end])


def strip_marks(name: str) -> str:
    """A name without quotation marks around the whole of it."""
    inner = name.strip("«»\"“”„ ").removesuffix("/")  # «/Пресс-центр ГПС/»
    return name if any(mark in inner for mark in "«»“„\"") else inner


def as_owner(name: Named, owner: Named) -> Named:
    """The name as one of the owner's."""
    if name.key == owner.key:
        return name
    return replace(name, key=owner.key, organization=owner.organization)
