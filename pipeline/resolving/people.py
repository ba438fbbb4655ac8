"""Who is who over releases.

A shorter name joins a fuller one only where exactly one person fits; two full names that differ never join. A bare
surname fits the one person that nearly all releases mean by it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from ..lexicon.latin import has_latin
from ..records import Person
from .decisions import AT, NONE, Decisions, Group, Outcome, decide
from .folding import fold, short_hash, spelled, weighed
from .releases import Corpus
from .spellings import one_spelling, roughly

Key = tuple[str, str]  # release_id, Person.key


class Bearer(NamedTuple):
    """A person as one release tells them, or as so many releases tell them alike."""

    key: Key
    person: Person
    times: int = 1


Found = list[Bearer]
MISSING, INITIAL, FULL = range(3)
NEARLY_ALL = 9  # a bare surname's bearer stands in nine times as many releases as all others of that surname
MOST = 2  # … or in twice as many, where the others' first names differ in one letter: likely slips
SHORT = re.compile(r".|[^\W\dаеиоуыюя]{2}")  # an initial; «Дж.» has two letters
ENDING = re.compile(r"(?<=\w{3})[аеиоуыюя]$")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """The folded parts of a name.

    ``whole`` is filled where no surname was seen; a lone word may be one all the same («Зиля»).
    """

    last: str
    first: str
    middle: str
    whole: str

    @property
    def fullness(self) -> tuple[int, int]:
        return _fullness(self.first), _fullness(self.middle)


Node = tuple[Name, str]  # a name; the gender where both a man and a woman bear it


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


def name_of(person: Person) -> Name:
    """The parts that are compared."""
    last = spelled(fold(person.last_name))
    if not last:
        whole = spelled(fold(person.name))
        return Name("" if " " in whole else whole, "", "", whole)
    return Name(last, _first(person.first_name), spelled(fold(person.middle_name)), "")


def _first(name: str) -> str:
    """A first name without a last vowel: an unknown «Зилю» may be left in the case where it stood, beside «Зиля».

    A name that ends otherwise is never cut: Александр and Александра stay two.
    """
    return spelled(ENDING.sub("*", fold(name)))


def _fullness(part: str) -> int:
    return MISSING if not part else INITIAL if SHORT.fullmatch(part) else FULL


def _part_fits(a: str, b: str) -> bool:
    """Equal, or one is missing, or one is the initial of the other."""
    if not a or not b or a == b:
        return True
    short, long = sorted((a, b), key=len)
    return bool(SHORT.fullmatch(short)) and long.startswith(short)


def fits(a: Name, b: Name) -> bool:
    """Could both be the name of one person?"""
    return bool(a.last) and a.last == b.last and _part_fits(a.first, b.first) and _part_fits(a.middle, b.middle)


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
    full = {name: _letters(found) for name, found in bearers.items() if _fullness(name.first) == FULL and not name.middle}
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
        if len(genders) < 2 or _fullness(name.first) != INITIAL:
            groups[name, ""] = found
            continue
        for gender in sorted({bearer.person.gender for bearer in found}):
            groups[name, gender] = [bearer for bearer in found if bearer.person.gender == gender]
    return groups


def _gender(found: Found) -> str:
    """The gender that all agree on."""
    genders = {bearer.person.gender for bearer in found if bearer.person.gender}
    return genders.pop() if len(genders) == 1 else ""


def link(genders: Mapping[Node, str], releases: Mapping[Node, int]) -> dict[Node, Node]:
    """For each name the fullest name of the same person: itself, or the only fuller one that fits."""
    by_last: dict[str, list[Node]] = defaultdict(list)
    for node in sorted(genders):
        by_last[node[0].last].append(node)
    roots = {node: node for node in genders}
    for last, nodes in by_last.items():
        if last:
            roots.update(_agreed(_wishes(nodes, genders, releases)))
    return roots


def _wishes(nodes: list[Node], genders: Mapping[Node, str], releases: Mapping[Node, int]) -> dict[Node, Node]:
    """Each shorter name's only candidate among the fullest names."""
    fuller = {node: [other for other in nodes if _is_fuller(other, node, genders)] for node in nodes}
    wishes: dict[Node, Node] = {}
    for node, found in fuller.items():
        fullest = sorted((other for other in found if not fuller[other]), key=lambda other: -releases[other])
        if fullest and _is_meant(node, fullest, releases):
            wishes[node] = fullest[0]
    return wishes


def _is_meant(node: Node, people: list[Node], releases: Mapping[Node, int]) -> bool:
    """Is it the first of these people, and no other? A bare surname is whom nearly everybody means by it."""
    first, *others = people
    name = node[0]
    if name.whole and releases[node] > releases[first]:
        return False
    if not others or name.fullness != (MISSING, MISSING):
        return not others
    return releases[first] >= sum(releases[other] * (MOST if _slip(first, other) else NEARLY_ALL) for other in others)


def _slip(a: Node, b: Node) -> bool:
    """Do the first names differ in one letter?"""
    one, two = a[0].first.rstrip("*"), b[0].first.rstrip("*")
    return min(len(one), len(two)) >= 3 and Levenshtein.distance(one, two) <= 1


def _is_fuller(other: Node, node: Node, genders: Mapping[Node, str]) -> bool:
    if other[0].fullness <= node[0].fullness or not fits(other[0], node[0]):
        return False
    if node[0].first:  # a bare surname tells its gender by its form, if at all
        return not (genders[other] and genders[node] and genders[other] != genders[node])
    return True


def _agreed(wishes: Mapping[Node, Node]) -> dict[Node, Node]:
    """Wishes without those that contradict each other: «А. П.» and «А. С.» cannot both be Александр."""
    return {
        node: root
        for node, root in wishes.items()
        if all(fits(node[0], other[0]) for other, target in wishes.items() if target == root)
    }


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
