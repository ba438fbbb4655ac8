"""Which body is which over releases.

A body of the lexicon keeps its id. Unknown ones whose names differ only in spelling are one. An unknown one that a release
calls by an acronym only joins the one body whose acronym that is; state bodies never join so, because every country has
its ministry with that acronym.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon.places import load_places
from ..records import Organization
from .folding import commonest, fold, spelled
from .releases import Corpus
from .spellings import sounds

PARTICLE = re.compile(r"\w-(?:э|е|и|уль|уд|ус|ут|ур|ан|ат|аш|ас|ад|аз|аль|эль)(?:-| )\w")  # «Техрик-э-Норов Гвинеи»
SHORTEST = 6  # consonants of a foreign name that is compared by its sound
DERIVED = re.compile(r"org-[0-9a-f]{8}")
SHARED_BY_STATES = frozenset(
    ("state_body", "special_service", "police", "ministry", "committee", "court", "prosecutor", "military", "parliament")
)


@dataclass(frozen=True, slots=True)
class Body:
    """One organisation over all releases."""

    organization_id: str
    name: str
    acronym: str
    name_en: str
    kind: str
    parent: str
    wikidata: str
    listed: str
    country: str
    names: tuple[str, ...]


def identify(corpus: Corpus) -> tuple[dict[str, str], dict[str, Body]]:
    """The organization_id of every key, and the bodies by id."""
    told: dict[str, list[Organization]] = defaultdict(list)
    for extraction in corpus.extractions:
        for organization in extraction.organizations:
            told[organization.key].append(organization)
    spelling = _by_spelling(told)
    grouped: dict[str, list[Organization]] = defaultdict(list)
    for key in sorted(told):
        grouped[spelling[key]] += told[key]
    acronym = _by_acronym(grouped)
    merged: dict[str, list[Organization]] = defaultdict(list)
    for key in sorted(grouped):
        merged[acronym[key]] += grouped[key]
    bodies = {key: _body(key, grouped[key], merged[key]) for key in sorted(merged)}
    return {key: acronym[spelling[key]] for key in told}, bodies


def _by_spelling(told: Mapping[str, list[Organization]]) -> dict[str, str]:
    """Where each key goes: unknown bodies of one spelling go to the one that most releases tell."""
    spellings: dict[str, list[str]] = defaultdict(list)
    for key in sorted(told, key=lambda key: (-len(told[key]), key)):
        spellings[_spelling(told[key]) if DERIVED.fullmatch(key) else key].append(key)
    return {key: keys[0] for keys in spellings.values() for key in keys}


def _spelling(organizations: list[Organization]) -> str:
    """What a name is compared by: its letters, a foreign name with particles by its sound and without its country."""
    name = fold(organizations[0].name)
    if PARTICLE.search(name) and organizations[0].kind not in SHARED_BY_STATES:
        first, _, last = name.rpartition(" ")
        sound = sounds((first if first and last in countries() else name).replace(" ", ""))
        if len(sound) >= SHORTEST:
            return f"={sound}"
    return spelled(name).replace(" ", "")


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Folded names of the known countries."""
    return frozenset(fold(form) for place in load_places() if place.kind == "country" for form in place.forms)


def _by_acronym(told: Mapping[str, list[Organization]]) -> dict[str, str]:
    """Where each key goes: to itself, or to the only body that has this name for its acronym."""
    owners: dict[str, set[str]] = defaultdict(set)
    for key, organizations in told.items():
        for organization in organizations:
            if organization.acronym and fold(organization.acronym) != fold(organization.name):
                owners[fold(organization.acronym)].add(key)
    target = {key: key for key in told}
    for key, organizations in told.items():
        found = owners.get(fold(organizations[0].name), set()) - {key}
        if DERIVED.fullmatch(key) and len(found) == 1 and not _has_acronym(organizations):
            (owner,) = found
            if not SHARED_BY_STATES & {o.kind for o in (*organizations, *told[owner])}:
                target[key] = owner
    return target


def _has_acronym(organizations: list[Organization]) -> bool:
    return any(o.acronym and fold(o.acronym) != fold(o.name) for o in organizations)


def _body(key: str, own: list[Organization], told: list[Organization]) -> Body:
    """The commonest of what releases tell; name and acronym only from those that use the fuller name."""
    return Body(
        organization_id=key,
        name=commonest(o.name for o in own),
        acronym=commonest(o.acronym for o in own),
        name_en=commonest(o.name_en for o in told),
        kind=commonest(o.kind for o in told),
        parent=commonest(o.parent or "" for o in told),
        wikidata=commonest(o.wikidata for o in told),
        listed=commonest(o.listed for o in told),
        country=commonest(o.country for o in told),
        names=tuple(sorted({name for o in told for name in (o.name, *o.aliases)})),
    )
