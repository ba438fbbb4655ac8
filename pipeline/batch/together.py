"""Resolving over all parts of a corpus: what each part asks, what comes of it where the same keys meet, what each part is told.

The rules are those of :mod:`pipeline.resolving`; here stands only what meets what. Four exchanges: ids of releases; people by surname,
texts by their words; texts that may be copies; claims by what their statements share, and all that is seen of one thing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from ..records import Person, Release
from ..resolving import copies, organizations, people, places
from ..resolving.folding import bare
from ..resolving.releases import order_of, own_id, taken, unread_ids
from ..resolving.statements import owners_of
from .directory import write as write_directory
from .exchange import Made, Met, Sent
from .kept import Ground, Ids, Input

DERIVED: Final = re.compile(r"((?:\d{4}-\d\d-\d\d|undated)-[0-9a-f]{8})(?:-\d+)?")
LONGER: Final = re.compile(r"(.+)-\d+")

Order = tuple[bool, int, str]  # of releases: undated last, by day, by id
Ref = tuple[Order, int, int]  # a release: its order, its part, its row there


# --- ids ------------------------------------------------------------------------------------------------------------


def stem(release_id: str) -> str:
    """What ids have in common that may get into each other's way."""
    found = DERIVED.fullmatch(release_id)
    return found[1] if found else release_id


def ids_made(ground: Ground, part: int) -> Made:
    """Each release to those of its id, and to those whose id its own begins with."""
    for one in ground.inputs(part):
        release = replace(one.release, text="", title="", url="")
        release_id = one.base or release.release_id or own_id(release)
        yield stem(release_id), (part, replace(one, release=release))
        if longer := LONGER.fullmatch(release.release_id):
            yield stem(longer[1]), release.release_id


def ids_met(number: int, met: Met) -> Sent:
    """Numbers for copies of one text, one owner for each id, ids for releases without analysis."""
    for _, things in met:
        longer = {thing for thing in things if isinstance(thing, str)}
        found = sorted((thing for thing in things if not isinstance(thing, str)), key=lambda pair: (pair[0], pair[1].place))
        yield from _settled(found, longer)


def _settled(found: list[tuple[int, Input]], longer: set[str]) -> Sent:
    copies_of: Counter[str] = Counter()
    named: list[Release] = []
    for _, one in found:
        copies_of[one.base] += bool(one.base)
        again = copies_of[one.base]
        named.append(replace(one.release, release_id=f"{one.base}-{again}" if again > 1 else one.base) if one.base else one.release)
    owner: dict[str, Release] = {}
    final: dict[int, str] = {}
    for at in sorted((at for at, (_, one) in enumerate(found) if one.status == "ok"), key=lambda at: order_of(named[at])):
        release_id = named[at].release_id
        if release_id in owner:
            part, one = found[at]
            yield part, ("taken", one.row, taken(named[at], owner[release_id]))
        else:
            owner[release_id], final[at] = named[at], release_id
    rest = [at for at, (_, one) in enumerate(found) if one.status != "ok"]
    final |= {rest[n]: key for n, key in unread_ids([(named[at], found[at][1].status) for at in rest], owner)}
    longer |= {release_id for release_id in final.values() if LONGER.fullmatch(release_id)}
    for at, release_id in final.items():
        part, one = found[at]
        if release_id != one.release.release_id:
            yield part, ("final", one.row, release_id)
        for other in longer:
            if other.startswith(f"{release_id}-"):
                yield part, ("longer", one.row, other)


def ids_told(ground: Ground, part: int, things: list[Any]) -> None:
    """Keep what the releases of a part are called."""
    ids = Ids()
    for what, row, said in sorted(things, key=lambda thing: thing[:2]):
        if what == "final":
            ids.final[row] = said
        elif what == "taken":
            ids.taken[row] = said
        else:
            ids.longer.add(said)
    ground.put("ids", part, [ids])


# --- names, and texts ----------------------------------------------------------------------------------------------


def names_made(ground: Ground, part: int) -> Made:
    """People to those of their surname, texts to those with the same words. Bodies and places are kept for one task: they are few."""
    bodies: dict[str, Counter[Any]] = defaultdict(Counter)
    spots: dict[str, Counter[Any]] = defaultdict(Counter)
    persons: Counter[Person] = Counter()
    for one, extraction in ground.extractions(part):
        for key, told in organizations.told_in([extraction]).items():
            bodies[key].update(told)
        for key, found in places.told_in([extraction]).items():
            spots[key].update(found)
        persons.update(extraction.people)
        yield from _words(one.release, ref_of(one, part))
    ground.put("told", part, [dict(bodies), dict(spots)])
    ground.put("persons", part, persons)
    for at, (person, times) in enumerate(persons.items()):
        yield f"person {people.surname(person)}", (part, at, person, times)


def ref_of(one: Input, part: int) -> Ref:
    undated, day, release_id, _ = order_of(one.release)
    return (undated, day.toordinal(), release_id), part, one.row


def _words(release: Release, ref: Ref) -> Made:
    words = bare(release.text)
    if words:
        yield f"words {copies.digest_of(words)}", ref
        for shingle in copies.sampled(copies.shape_of(release, words)):
            yield f"run {shingle}", ref


def names_met(number: int, met: Met) -> Sent:
    """Who is who, which texts are the same, and which releases had a run of words first."""
    for key, things in met:
        if key.startswith("person "):
            yield from _people(things)
            continue
        first, *later = sorted(things)
        if key.startswith("words "):
            yield from ((part, ("same", row, ((order, part, row), first))) for order, part, row in later)
            continue
        heads = [first, *later[: copies.FIRST - 1]]
        for at, (order, part, row) in enumerate(later, 1):
            yield from ((part, ("led", row, ((order, part, row), head))) for head in heads[:at])


def _people(things: list[Any]) -> Sent:
    bearers = [people.Bearer((str(part), str(at)), person, times) for part, at, person, times in sorted(things, key=lambda t: t[:2])]
    ids, found = people.identify_told(bearers)
    told = {identity.person_id: [] for _, identity in found}  # type: dict[str, list[Any]]
    for node, identity in found:
        told[identity.person_id].append((node, identity))
    parts: dict[int, set[str]] = defaultdict(set)
    for (part, at), person_id in ids.items():
        yield int(part), ("person", int(at), person_id)
        parts[int(part)].add(person_id)
    for number, own in parts.items():
        for person_id in sorted(own):
            yield number, ("who", 0, told[person_id])


def names_told(ground: Ground, part: int, things: list[Any]) -> None:
    """Keep it by kind."""
    kinds: dict[str, list[Any]] = {"same": [], "led": [], "person": [], "who": []}
    for what, row, said in things:
        kinds[what].append((row, said))
    for what, told in kinds.items():
        ground.put(what, part, told)


# --- copies --------------------------------------------------------------------------------------------------------


def looks_made(ground: Ground, part: int) -> Made:
    """Each release that shares runs of words with earlier ones to the likeliest of these."""
    same = {row for row, _ in ground.told("same", part)}
    shared: dict[int, Counter[Ref]] = defaultdict(Counter)
    for row, (_, head) in ground.told("led", part):
        if row not in same:
            shared[row][head] += 1
    for one in ground.releases(part) if shared else ():
        if one.row in shared:
            shape = copies.shape_of(one.release, bare(one.release.text))
            for head in copies.likeliest(shared[one.row]):
                yield str(head[1]), (ref_of(one, part), shape, head)


def looks_met(ground: Ground, number: int, met: Met) -> Sent:
    """Which of them are like the earlier one."""
    for key, things in met:
        asked: dict[int, list[Any]] = defaultdict(list)
        for thing in things:
            asked[thing[2][2]].append(thing)
        for one in ground.releases(int(key)):
            if one.row in asked:
                earlier = copies.shape_of(one.release, bare(one.release.text))
                for ref, shape, head in asked[one.row]:
                    if copies.is_copy(shape, earlier):
                        yield ref[1], (ref, head)


def looks_told(ground: Ground, part: int, things: list[Any]) -> None:
    ground.put("like", part, things)


def find_originals(name: str, wanted: str, ground: Ground) -> None:
    """A task: of all copies, whom they repeat. It holds the copies of the whole corpus."""
    same: dict[Ref, Ref] = {}
    like: dict[Ref, list[Ref]] = defaultdict(list)
    for part in range(len(ground.names)):
        same.update(pair for _, pair in ground.told("same", part))
        for ref, head in ground.told("like", part):
            like[ref].append(head)
    found: dict[str, str] = {}
    told: dict[int, dict[str, str]] = defaultdict(dict)
    home = {head[0][2]: head[1] for heads in ([*same.values()], *like.values()) for head in heads}
    copied: dict[int, set[str]] = defaultdict(set)
    for ref in sorted({*same, *like}):
        first = same[ref][0][2] if ref in same else None
        original = copies.original_of(first, (head[0][2] for head in sorted(like[ref])), found)
        if original:
            found[ref[0][2]] = told[ref[1]][ref[0][2]] = original
            copied[home[original]].add(original)
    for part, originals in told.items():
        ground.put("originals", part, [originals])
    for part, ids in copied.items():
        ground.put("copied", part, [ids])


# --- bodies and places ---------------------------------------------------------------------------------------------


def find_bodies(name: str, wanted: str, ground: Ground) -> None:
    """A task: which body and which place is which. It holds all that is told differently of bodies and places."""
    bodies: dict[str, Counter[Any]] = defaultdict(Counter)
    spots: dict[str, Counter[Any]] = defaultdict(Counter)
    for part in range(len(ground.names)):
        for all_, told in zip((bodies, spots), ground.told("told", part), strict=False):
            for key, counts in told.items():
                all_[key].update(counts)
    ids, found = organizations.identify_told(bodies)
    write_directory(
        ground.work / "directory", {"ids": ids, "bodies": found, "owners": owners_of(found.values()), "places": places.identify_told(spots)}
    )


def everybody(ground: Ground, part: int) -> Iterator[tuple[Person, str]]:
    """The people that a part tells of, with their ids."""
    persons: Iterable[Person] = list(ground.told("persons", part))
    ids = dict(ground.told("person", part))
    return ((person, ids[at]) for at, person in enumerate(persons))
