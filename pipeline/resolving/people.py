"""Who is who over releases: the people, their ids, and what each release calls them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..lexicon.latin import has_latin
from ..records import Person
from .decisions import AT, NONE, Decisions, Group, Outcome, decide
from .folding import fold, short_hash, weighed
from .fuller import link
from .name_parts import FULL, INITIAL, Name, Node, how_full, name_of
from .releases import Corpus
from .spellings import one_spelling, roughly

Key = tuple[str, str]  # release_id, Person.key


class Bearer(NamedTuple):
    """A person as one release tells them, or as so many releases tell them alike."""

    key: Key
    person: Person
    times: int = 1


Found = list[Bearer]


@dataclass(frozen=True, slots=True)
class Identity:
    """One person over all releases."""

    person_id: str
    name: str
    last_name: str
    first_name: str
    middle_name: str
    gender: str
    names: tuple[str, ...]


def identify(
    corpus: Corpus, decisions: Decisions = NONE, outcome: Outcome | None = None
) -> tuple[dict[Key, str], list[Identity]]:
    """The person_id of each release's people, and the people."""
    told = (Bearer((e.release.release_id, person.key), person) for e in corpus.extractions for person in e.people)
    ids, found = identify_told(told, decisions, outcome)
    return ids, united(identity for _, identity in found)


def identify_told(
    told: Iterable[Bearer], decisions: Decisions = NONE, outcome: Outcome | None = None
) -> tuple[dict[Key, str], list[tuple[Node, Identity]]]:
    """The same from bearers in whatever order; each person with the name that stands for all of theirs, see :func:`united`."""
    bearers: dict[Name, Found] = defaultdict(list)
    for bearer in told:
        bearers[name_of(bearer.person)].append(bearer)
    nodes = _by_gender(_respelled(bearers))
    roots = link({node: _gender(found) for node, found in nodes.items()}, {node: _times(found) for node, found in nodes.items()})
    ids: dict[Key, str] = {}
    people: list[tuple[Node, Identity]] = []
    for node, group, root, found, gender in _decided(nodes, roots, decisions, outcome or Outcome()):
        identity = _identity(root, found, gender, group.given)
        people.append((node, identity))
        ids.update((bearer.key, identity.person_id) for bearer in found)
    return ids, people


def united(found: Iterable[Identity]) -> list[Identity]:
    """One identity for each id: one name's parts may have been taken in two ways."""
    people: dict[str, Identity] = {}
    for identity in found:
        same = people.get(identity.person_id, identity)
        people[identity.person_id] = replace(identity, names=tuple(sorted({*identity.names, *same.names})))
    return [people[key] for key in sorted(people)]


def _times(found: Found) -> int:
    return sum(bearer.times for bearer in found)


def surname(person: Person) -> str:
    """What all people have in common who may be one."""
    return roughly(person.last_name or person.name)


def _decided(
    nodes: Mapping[Node, Found], roots: Mapping[Node, Node], decisions: Decisions, outcome: Outcome
) -> list[tuple[Node, Group, Found, Found, str]]:
    """Each person: the fullest name, the group, who names it, all of it, and the gender where it tells two of one name apart."""
    node_of = {bearer.key: node for node, found in nodes.items() for bearer in found}
    bearer_of = {bearer.key: bearer for found in nodes.values() for bearer in found}
    groups: dict[Node, Group] = {}
    for node, found in sorted(nodes.items()):
        group = groups.setdefault(roots[node], Group(set(), {bearer.key for bearer in nodes[roots[node]]}))
        group.units |= {bearer.key for bearer in found}
    wanted = decisions.of("per")
    known = units(nodes) if wanted else {}
    out = []
    for group in decide([groups[root] for root in sorted(groups)], known, wanted, outcome):
        decided = {node_of[key] for key in group.core if group.given in known.get(key, ())}
        naming = sorted({node_of[key] for key in group.core})
        root = max(naming, key=lambda node: (not has_latin(node[0].last), sum(node[0].fullness), node in decided))
        order = sorted(group.units, key=lambda key: (node_of[key], key))
        core = [bearer_of[key] for key in sorted(group.core) if node_of[key] == root]
        out.append((root, group, core, [bearer_of[key] for key in order], root[1]))
    return out


def units(nodes: Mapping[Node, Found]) -> dict[Key, frozenset[str]]:
    """The ids under which a decision may mean each release's person: of the name there, and of the name that all spellings share."""
    known = {}
    for node, found in nodes.items():
        shared = person_id(_commonest(found, "name"), node[1])
        known.update({key: frozenset((shared, person_id(person.name, node[1]), person.key)) for key, person, _ in found})
    return known


def _respelled(bearers: Mapping[Name, Found]) -> dict[Name, Found]:
    """Full names without a father's name that only papers' spelling tells apart go to the commonest."""
    full = {name: _letters(found) for name, found in bearers.items() if how_full(name.first) == FULL and not name.middle}
    counts: Counter[tuple[str, str]] = Counter()
    for name, letters in full.items():
        counts[letters] += _times(bearers[name])
    chosen = one_spelling(counts)
    by_letters = {letters: name for name, letters in sorted(full.items(), reverse=True)}
    out: dict[Name, Found] = defaultdict(list)
    for name, found in bearers.items():
        out[by_letters[chosen[full[name]]] if name in full else name] += found
    return dict(out)


def _letters(found: Found) -> tuple[str, str]:
    return (
        weighed((fold(person.first_name), times) for _, person, times in found),
        weighed((fold(person.last_name), times) for _, person, times in found),
    )


def _commonest(found: Found, name: str) -> str:
    """What most releases tell under this name."""
    return weighed((getattr(bearer.person, name), bearer.times) for bearer in found)


def _by_gender(bearers: Mapping[Name, Found]) -> dict[Node, Found]:
    """Split an initial that both a man and a woman bear; a full name is one person, whatever was guessed."""
    groups: dict[Node, Found] = {}
    for name, found in bearers.items():
        genders = {bearer.person.gender for bearer in found if bearer.person.gender}
        if len(genders) < 2 or how_full(name.first) != INITIAL:
            groups[name, ""] = found
            continue
        for gender in sorted({bearer.person.gender for bearer in found}):
            groups[name, gender] = [bearer for bearer in found if bearer.person.gender == gender]
    return groups


def _gender(found: Found) -> str:
    """The gender that all agree on."""
    genders = {bearer.person.gender for bearer in found if bearer.person.gender}
    return genders.pop() if len(genders) == 1 else ""


def person_id(name: str, gender: str = "", release: str = "") -> str:
    """The id that a name gives: the same in every run."""
    return "per-" + short_hash("|".join(filter(None, (fold(name), gender, release))))


def _identity(root: Found, found: Found, gender: str, given: str) -> Identity:
    name = _commonest(root, "name")
    _, _, release = given.partition(AT)
    return Identity(
        person_id=given if given and not release else person_id(name, gender, release),
        name=name,
        last_name=_commonest(root, "last_name"),
        first_name=_commonest(root, "first_name"),
        middle_name=_commonest(root, "middle_name") or _commonest(found, "middle_name"),
        gender=_commonest(found, "gender"),
        names=tuple(sorted({name for _, person, _ in found for name in (person.name, *person.aliases)})),
    )
