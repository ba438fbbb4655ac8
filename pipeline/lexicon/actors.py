"""Words for who acts and who speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from .blocks import read_tables
from .inflection import lemmas

CODES = (  # codes of ours, not words
    "carried",
    "personal",
    "requested",
    "taken",
    "apart",
    "judged",
    "decided",
    "hostile",
    "doers",
    "unions",
)
TABLES = ("within", "never", "never_named", "branches", "stand_ins", "systems", "named_after", "foreign_to", "fields", "described")
STEMS = (  # taken as they stand
    "doing",
    "mouths",
    "press",
    "ours",
    "hands",
    "owners",
    "pointing",
    "hostility",
    "acting_for",
    "embracing",
    "keepers",
    "means",
)


@dataclass(frozen=True, slots=True)
class Actors:
    """The lists of ``actors.toml``; words are lemmas without «ё»."""

    collective: frozenset[str]
    staff: frozenset[str]
    general: frozenset[str]
    crafts: frozenset[str]
    trades: frozenset[str]
    doers: frozenset[str]
    doing: frozenset[str]
    telling: frozenset[str]
    mouths: frozenset[str]
    press: frozenset[str]
    efforts: frozenset[str]
    summing: frozenset[str]
    deeds: frozenset[str]
    states: frozenset[str]
    single: frozenset[str]
    members: frozenset[str]
    membership: frozenset[str]
    acting_for: frozenset[str]
    unions: frozenset[str]
    grounds: frozenset[str]
    parts: frozenset[str]
    needy: frozenset[str]
    panels: frozenset[str]
    councils: frozenset[str]
    machines: frozenset[str]
    ours: frozenset[str]
    attackers: frozenset[str]
    gangs: frozenset[str]
    decisions: frozenset[str]
    requests: frozenset[str]
    requested: frozenset[str]
    taken: frozenset[str]
    decided: frozenset[str]
    suffering: frozenset[str]
    happening: frozenset[str]
    plans: frozenset[str]
    hands: frozenset[str]
    scores: frozenset[str]
    hostile: frozenset[str]
    guards: frozenset[str]
    ruling: frozenset[str]
    done: frozenset[str]
    crowds: frozenset[str]
    stages: frozenset[str]
    partaking: frozenset[str]
    teams: frozenset[str]
    hostility: frozenset[str]
    light: frozenset[str]
    carried: frozenset[str]
    personal: frozenset[str]
    apart: frozenset[str]
    judged: frozenset[str]
    measures: frozenset[str]
    keepers: frozenset[str]
    receiving: frozenset[str]
    registers: frozenset[str]
    victims: frozenset[str]
    opening: frozenset[str]
    numbering: frozenset[str]
    announcing: frozenset[str]
    days: frozenset[str]
    embracing: frozenset[str]
    means: frozenset[str]
    undertakings: frozenset[str]
    managing: frozenset[str]
    shares: frozenset[str]
    banning: frozenset[str]
    sources: tuple[str, ...]
    owners: frozenset[str]
    pointing: frozenset[str]
    told: frozenset[str]
    bodies: frozenset[str]
    callings: frozenset[str]
    speeches: frozenset[str]
    interviews: frozenset[str]
    saying: frozenset[str]
    weak: frozenset[str]
    quoting: frozenset[str]
    envoys: frozenset[str]
    issues: frozenset[str]
    standing_in: frozenset[str]
    publishing: frozenset[str]
    published: frozenset[str]
    offices: frozenset[str]
    posts: frozenset[str]
    landed: frozenset[str]
    heads: frozenset[str]
    speaking: frozenset[str]
    shortened: frozenset[str]
    spokesmen: frozenset[str]
    papers: frozenset[str]
    accusers: frozenset[str]
    judging: frozenset[str]
    witnesses: frozenset[str]
    claimants: frozenset[str]
    informants: frozenset[str]
    experts: frozenset[str]
    coordinating: frozenset[str]
    within: Mapping[str, tuple[str, ...]]
    never: Mapping[str, tuple[str, ...]]
    never_named: Mapping[str, tuple[str, ...]]
    branches: Mapping[str, tuple[str, ...]]
    stand_ins: Mapping[str, tuple[str, ...]]
    systems: Mapping[str, tuple[str, ...]]
    named_after: Mapping[str, tuple[str, ...]]
    foreign_to: Mapping[str, tuple[str, ...]]
    fields: Mapping[str, tuple[str, ...]]
    described: Mapping[str, tuple[str, ...]]


def _set(words: list[str]) -> frozenset[str]:
    return frozenset(lemma for w in words for lemma in (w.replace("ё", "е"), *lemmas(w)[:1]))


@lru_cache(maxsize=1)
def load_actors() -> Actors:
    """Read ``actors.toml``."""
    names = tuple(f.name for f in fields(Actors))
    raw = read_tables("actors.toml", names)
    sources = tuple(sorted((s.replace("ё", "е") for s in raw["sources"]), key=lambda s: (-len(s), s)))
    found: dict[str, Any] = {name: _set(raw[name]) for name in names if name not in (*CODES, *STEMS, *TABLES, "sources")}
    found |= {name: frozenset(word.replace("ё", "е") for word in raw[name]) for name in (*CODES, *STEMS)}
    found |= {name: {word.replace("ё", "е"): tuple(to) for word, to in raw[name].items()} for name in TABLES}
    return Actors(sources=sources, **found)
