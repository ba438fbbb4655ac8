"""Which body is which over releases.

A body of the lexicon keeps its id. Unknown ones whose names differ only in spelling are one. An unknown one that a release
calls by an acronym only joins the one body whose acronym that is; state bodies never join so, because every country has
its ministry with that acronym.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon.bodies import load_bodies
from ..lexicon.latin import has_latin
from ..lexicon.places import load_places
from ..records import Extraction, Organization
from .apart import DERIVED, in_one_release, own_key
from .decisions import AT, NONE, Decisions, Group, Outcome, Unit, decide
from .folding import fold, spelled, weighed
from .releases import Corpus
from .scripts import joined
from .spellings import sounds

PARTICLE = re.compile(r"\w-(?:э|е|и|уль|уд|ус|ут|ур|ан|ат|аш|ас|ад|аз|аль|эль)(?:-| )\w")  # «Техрик-э-Норов Гвинеи»
SHORTEST = 6  # consonants of a foreign name that is compared by its sound
SHARED_BY_STATES = frozenset(
    ("state_body", "special_service", "police", "ministry", "committee", "court", "prosecutor", "military", "parliament")
)

Told = Mapping[str, Counter[Organization]]  # of each key what is told of it, and in how many releases
Alone = Mapping[str, tuple[str, str]]  # key of a body that stands for a single release → the key it had, and that release


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


def identify(corpus: Corpus, decisions: Decisions = NONE, outcome: Outcome | None = None) -> tuple[dict[str, str], dict[str, Body]]:
    """The organization_id of every key, and the bodies by id. The corpus is one that :mod:`apart` has given."""
    return identify_told(told_in(corpus.extractions), decisions, outcome)


def told_in(extractions: Iterable[Extraction]) -> dict[str, Counter[Organization]]:
    """What releases tell of each key."""
    told: dict[str, Counter[Organization]] = defaultdict(Counter)
    for extraction in extractions:
        for organization in extraction.organizations:
            told[organization.key][organization] += 1
    return told


def identify_told(told: Told, decisions: Decisions = NONE, outcome: Outcome | None = None) -> tuple[dict[str, str], dict[str, Body]]:
    """The same from what is told of each key, in whatever order."""
    alone = {own_key(*ref): ref for ref in in_one_release(decisions)}
    spelling = _by_spelling({key: found for key, found in told.items() if key not in alone})
    grouped: dict[str, Counter[Organization]] = defaultdict(Counter)
    for key in sorted(spelling):
        grouped[spelling[key]] += told[key]
    script = _by_script(grouped)
    in_script: dict[str, Counter[Organization]] = defaultdict(Counter)
    for key in sorted(grouped):
        in_script[script.get(key, key)] += grouped[key]
    acronym = _by_acronym(in_script)
    target = {key: acronym[script.get(goal := spelling[key], goal)] if key in spelling else key for key in told}
    groups = _groups(told, target, {key: spelling.get(key, key) == target[key] for key in told}, alone)
    ids: dict[str, str] = {}
    bodies: dict[str, Body] = {}
    for group in decide(groups, units(told, alone), decisions.of("org"), outcome or Outcome()):
        keys = sorted(key for _, key in group.units)
        given = "" if AT in group.given else group.given
        core = _fullest({key for _, key in group.core}, target, told, given)
        body_id = group.fixed or given or min(core, key=lambda key: (key != target[key], key))
        ids.update(dict.fromkeys(keys, body_id))
        bodies[body_id] = _body(body_id, _all(told, core), _all(told, keys))
    return ids, {key: bodies[key] for key in sorted(bodies)}


def _all(told: Told, keys: Iterable[str]) -> Counter[Organization]:
    """What is told of several keys."""
    found: Counter[Organization] = Counter()
    for key in keys:
        found.update(told[key])
    return found


def _commonest(told: Counter[Organization], name: str) -> str:
    """What most releases tell under this name."""
    return weighed((getattr(organization, name) or "", times) for organization, times in told.items())


def _groups(told: Told, target: Mapping[str, str], names: Mapping[str, bool], alone: Alone) -> list[Group]:
    """What the rules take for one body; ``names`` says which keys name it."""
    groups: dict[str, Group] = {}
    for key in sorted(told):
        group = groups.setdefault(target[key], Group(set(), set()))
        unit = _unit(key, alone)
        group.units.add(unit)
        group.core |= {unit} if names[key] else set()
        group.fixed = group.fixed if DERIVED.fullmatch(key) else key
        group.country = group.country or _commonest(told[key], "country")
    return [groups[key] for key in sorted(groups)]


def _unit(key: str, alone: Alone) -> Unit:
    return (alone[key][1] if key in alone else "", key)


def units(told: Iterable[str], alone: Alone) -> dict[Unit, frozenset[str]]:
    """The ids under which a decision may mean each key; one that stands for a single release also has the key it had."""
    return {_unit(key, alone): frozenset((key, alone[key][0]) if key in alone else (key,)) for key in told}


def _fullest(core: set[str], target: Mapping[str, str], told: Told, given: str) -> list[str]:
    """The keys that name a group; of groups that a decision joined, those of the longest name."""
    targets = {target[key] for key in core}
    if len(targets) > 1:
        known = {key for key in targets if not DERIVED.fullmatch(key)} or targets
        name = {key: _commonest(told[key], "name") for key in known}
        best = min(known, key=lambda key: (has_latin(name[key]), -len(name[key].split()), key != given, -told[key].total(), key))
        core = {key for key in core if target[key] == best}
    return sorted(core)


def _by_spelling(told: Told) -> dict[str, str]:
    """Where each key goes: unknown bodies of one spelling go to the one that most releases tell."""
    spellings: dict[str, list[str]] = defaultdict(list)
    for key in sorted(told, key=lambda key: (-told[key].total(), key)):
        spellings[_spelling(told[key]) if DERIVED.fullmatch(key) and not is_branch(_commonest(told[key], "name")) else key].append(key)
    return {key: keys[0] for keys in spellings.values() for key in keys}


def is_branch(name: str) -> bool:
    """«УФСБ», «ГУ МВД»: every region has one, so that a name without its region tells of one release's body only."""
    return fold(name) in load_bodies().branches


def _spelling(told: Counter[Organization]) -> str:
    """What a name is compared by: its letters, a foreign name with particles by its sound and without its country."""
    name = fold(_commonest(told, "name"))
    if PARTICLE.search(name) and _commonest(told, "kind") not in SHARED_BY_STATES:
        first, _, last = name.rpartition(" ")
        sound = sounds((first if first and last in countries() else name).replace(" ", ""))
        if len(sound) >= SHORTEST:
            return f"={sound}"
    return spelled(name).replace(" ", "")


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Folded names of the known countries."""
    return frozenset(fold(form) for place in load_places() if place.kind == "country" for form in place.forms)


def _by_acronym(told: Told) -> dict[str, str]:
    """Where each key goes: to itself, or to the only body that has this name for its acronym."""
    owners: dict[str, set[str]] = defaultdict(set)
    for key, organizations in told.items():
        for organization in organizations:
            if organization.acronym and fold(organization.acronym) != fold(organization.name):
                owners[fold(organization.acronym)].add(key)
    target = {key: key for key in told}
    for key, organizations in told.items():
        found = owners.get(fold(_commonest(organizations, "name")), set()) - {key}
        if DERIVED.fullmatch(key) and len(found) == 1 and not _has_acronym(organizations):
            (owner,) = found
            if not SHARED_BY_STATES & {o.kind for o in (*organizations, *told[owner])}:
                target[key] = owner
    return target


def _by_script(told: Told) -> dict[str, str]:
    """Where each unknown key goes whose name stands in the other script too."""
    unknown = {key: found for key, found in told.items() if DERIVED.fullmatch(key) and not SHARED_BY_STATES & {o.kind for o in found}}
    names = {key: {o.name for o in found} for key, found in unknown.items()}
    short: dict[str, set[str]] = defaultdict(set)
    for key, found in told.items():
        if key not in names:
            for name in {o.acronym for o in found} | {_commonest(found, "name")}:
                short[fold(name)].add(key)
    known = {name: min(keys) for name, keys in short.items() if name and len(keys) == 1}
    return joined(names, {key: told[key].total() for key in names}, known)


def _has_acronym(organizations: Iterable[Organization]) -> bool:
    return any(o.acronym and fold(o.acronym) != fold(o.name) for o in organizations)


def _body(key: str, own: Counter[Organization], told: Counter[Organization]) -> Body:
    """The commonest of what releases tell; name and acronym only from those that use the fuller name."""
    return Body(
        organization_id=key,
        name=_commonest(own, "name"),
        acronym=_commonest(own, "acronym"),
        name_en=_commonest(told, "name_en"),
        kind=_commonest(told, "kind"),
        parent=_commonest(told, "parent"),
        wikidata=_commonest(told, "wikidata"),
        listed=_commonest(told, "listed"),
        country=_commonest(told, "country"),
        names=tuple(sorted({name for o in told for name in (o.name, *o.aliases)})),
    )
