"""Pairs of rows that may be one thing, or two under one name: what a person should look at, and why.

A reason is a short function in a visible list; the more the reasons weigh, the earlier a pair is shown. Bodies of two countries,
two bodies of the lexicon and pairs that a person has decided are never asked about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rapidfuzz import fuzz, process

from ..lexicon.inflection import lemmas
from ..lexicon.latin import has_latin, icao
from ..lexicon.places import load_places
from ..records import Person
from . import apart, name_parts, organizations, people
from .decisions import AT, DIFFERENT, NONE, Decisions, Outcome
from .folding import fold
from .releases import Corpus

NEAR = 88  # of 100: names that only a few letters tell apart
SOUND = 82  # of 100: one name in Latin letters, the other transliterated
BLOCK = 400  # rows that are compared each with each at one time
STEM = 4  # letters that a city and its region share
GENERAL = frozenset({"область", "край", "республика", "округ", "город", "район", "автономный"})
WEIGHTS = {"scripts": 4, "fits": 3, "near": 3, "acronym": 2, "country": 2, "initials": 1, "role": 2}


@dataclass(frozen=True, slots=True)
class Side:
    """One row of a pair, with what a reader needs to judge it."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    releases: tuple[str, ...] = ()
    last: str = ""
    first: str = ""
    middle: str = ""
    acronym: str = ""
    kind: str = ""
    country: str = ""
    roles: tuple[tuple[str, str], ...] = ()  # role and body


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two rows and why they may be one; the heaviest reasons come first."""

    kind: str  # person organization
    a: Side
    b: Side
    reasons: tuple[str, ...]
    weight: int


Reason = Callable[[Side, Side], str]


def find(corpus: Corpus, decisions: Decisions = NONE) -> list[Doubt]:
    """The doubtful pairs of a corpus, the most doubtful first."""
    corpus = apart.apart(corpus, decisions)
    bodies, persons = sides(corpus, decisions)
    decided = [(d.a, d.b) for d in decisions.items if d.say == DIFFERENT]
    found = [_doubt("person", a, b, PEOPLE) for a, b in _pairs(persons)]
    found += [_doubt("organization", a, b, BODIES) for a, b in _pairs(bodies) if _may_be_one(a, b)]
    kept = [doubt for doubt in found if doubt.reasons and not any(_about(doubt, *pair) for pair in decided)]
    return sorted(kept, key=lambda d: (-d.weight, -len(d.a.releases) - len(d.b.releases), d.kind, d.a.name, d.b.name, d.a.id, d.b.id))


def _about(doubt: Doubt, a: str, b: str) -> bool:
    """Is it these two that somebody has told apart?"""
    return (_is(a, doubt.a) and _is(b, doubt.b)) or (_is(a, doubt.b) and _is(b, doubt.a))


def _is(ref: str, side: Side) -> bool:
    key, _, release = ref.partition(AT)
    return (key == side.id or any(people.person_id(name) == key for name in side.names)) and (not release or release in side.releases)


def sides(corpus: Corpus, decisions: Decisions) -> tuple[list[Side], list[Side]]:
    """Bodies and people as rows to compare."""
    body_ids, bodies = organizations.identify(corpus, decisions, Outcome())
    person_ids, persons = people.identify(corpus, decisions, Outcome())
    seen: dict[str, dict[str, None]] = defaultdict(dict)
    roles: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for e in corpus.extractions:
        key = e.release.release_id
        for mention in e.mentions:
            row = person_ids.get((key, mention.entity)) if mention.type == "PER" else body_ids.get(mention.entity)
            if row:
                seen[row][key] = None
        for role in e.roles:
            body = bodies.get(body_ids.get(role.organization or "", ""))
            holder = person_ids.get((key, role.person), "")
            roles[holder][role.role, body.name if body else ""] = None
    return (
        [
            Side(b.organization_id, b.name, b.names, tuple(seen[b.organization_id]), acronym=b.acronym, kind=b.kind, country=b.country)
            for b in bodies.values()
        ],
        [
            Side(
                p.person_id, p.name, p.names, tuple(seen[p.person_id]), p.last_name, p.first_name, p.middle_name,
                roles=tuple(sorted(roles[p.person_id])),
            )
            for p in persons
        ],
    )  # fmt: skip


def _doubt(kind: str, a: Side, b: Side, reasons: Iterable[tuple[str, Reason]]) -> Doubt:
    told = [(name, said) for name, reason in reasons if (said := reason(a, b))]
    if all(name == "role" for name, _ in told):
        told = []  # two colleagues
    return Doubt(kind, a, b, tuple(said for _, said in told), sum(WEIGHTS[name] for name, _ in told))


def _may_be_one(a: Side, b: Side) -> bool:
    known = not (apart.DERIVED.fullmatch(a.id) or apart.DERIVED.fullmatch(b.id))
    if known or (a.country and b.country and a.country != b.country):
        return False
    return not (organizations.is_branch(a.name) or organizations.is_branch(b.name) or other_regions(a.name, b.name))


def other_regions(a: str, b: str) -> bool:
    """«ГУ МВД по Омской области», «ГУ МВД по Томской области»: both name a place, and not the same."""
    one, two = _places_in(a), _places_in(b)
    return bool(one and two) and one.isdisjoint(two)


def _places_in(name: str) -> set[str]:
    """The beginnings of the words that name regions and cities: «омск» of «Омской области» and «Омск»."""
    return {word[:STEM] for word in fold(name).split() if not place_words().isdisjoint(lemmas(word)[:1])}


@lru_cache(maxsize=1)
def place_words() -> frozenset[str]:
    """Normal forms of the words of regions' and cities' names, without «область» and the like."""
    words = {w for p in load_places() if p.kind in ("region", "city") for form in p.forms for w in fold(form).split()}
    return frozenset(lemma for word in words for lemma in lemmas(word)[:1]) - GENERAL


def _pairs(rows: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """Pairs worth a look: of one surname or acronym, of near spelling, or of two scripts."""
    found: dict[tuple[int, int], None] = {}
    shared: dict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        for key in {fold(row.last), *_short(row), *_heads(row)} - {""}:
            shared[key].append(i)
    for members in shared.values():
        found.update(dict.fromkeys(combinations(members, 2)))
    spelled = [_latin(row.name) for row in rows]
    by_head: dict[str, list[int]] = defaultdict(list)
    for i, name in enumerate(spelled):
        by_head[name[:1]].append(i)
    for members in by_head.values():
        found.update(dict.fromkeys(_alike(members, spelled)))
    yield from ((rows[i], rows[j]) for i, j in sorted(found))


def _alike(members: Sequence[int], spelled: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs whose names in Latin letters are near."""
    names = [spelled[i] for i in members]
    for start in range(0, len(members), BLOCK):
        scores = process.cdist(names[start : start + BLOCK], names, scorer=fuzz.ratio, score_cutoff=SOUND)
        for row, column in zip(*scores.nonzero(), strict=True):
            if start + row < column:
                yield tuple(sorted((members[start + row], members[column])))  # type: ignore[misc]


def _short(row: Side) -> set[str]:
    """The names of a body that others may share: acronym, and one-word names."""
    if row.last or not row.kind:
        return set()
    return {fold(name) for name in (row.acronym, *row.names) if name and " " not in name}


def _heads(row: Side) -> set[str]:
    """The whole name of a body, and what is left of it without its last words: a country may stand there."""
    words = fold(row.name).split() if row.kind else []
    return {" ".join(words[:n]) for n in range(max(1, len(words) - 2), len(words) + 1)}


# reasons


def _scripts(a: Side, b: Side) -> str:
    """«Lashkar» and «Лашкар»."""
    if has_latin(a.name) == has_latin(b.name) or fuzz.ratio(_latin(a.name), _latin(b.name)) < SOUND:
        return ""
    return "one name in Latin letters, the other in Cyrillic"


def _near(a: Side, b: Side) -> str:
    """«Кадыров Шамси» and «Кадиров Шамси»."""
    one, two = fold(a.name), fold(b.name)
    if has_latin(a.name) != has_latin(b.name) or one == two or not _same_parts(a, b):
        return ""
    score = fuzz.ratio(one, two)
    return f"names alike in {score:.0f} of 100 letters" if score >= NEAR else ""


def _same_parts(a: Side, b: Side) -> bool:
    """Do no known parts of the names speak against it? Numbers always do: «отряд 3», «отряд 4»."""
    digits = ["".join(c for c in side.name if c.isdigit()) for side in (a, b)]
    return digits[0] == digits[1] and (not a.last or not b.last or a.last == b.last or a.first[:1] == b.first[:1])


def _fits(a: Side, b: Side) -> str:
    """A shorter name that fits more than one fuller one."""
    if fold(a.last) != fold(b.last) or not a.last or not name_parts.fits(_name(a), _name(b)):
        return ""
    return "the shorter name fits the fuller one, and others too"


def _initials(a: Side, b: Side) -> str:
    """One surname, first names unlike: a slip, or two people."""
    if not a.last or fold(a.last) != fold(b.last) or name_parts.fits(_name(a), _name(b)):
        return ""
    return "one surname, first names or initials unlike"


def _name(side: Side) -> name_parts.Name:
    return name_parts.name_of(Person(side.id, side.name, side.last, side.first, side.middle))


def _role(a: Side, b: Side) -> str:
    """The same post in the same body."""
    both = sorted({role for role in a.roles if role[1]} & set(b.roles))
    return f"the same post: {both[0][0]}, {both[0][1]}" if both else ""


def _acronym(a: Side, b: Side) -> str:
    """«МИД» of nobody known, and a known ministry of foreign affairs."""
    both = sorted(_short(a) & _short(b))
    return f"one acronym: {both[0].upper()}" if both else ""


def _country(a: Side, b: Side) -> str:
    """«Следственный комитет», «Следственный комитет Замбии»."""
    one, two = (a, b) if len(a.name) < len(b.name) else (b, a)
    known = two.country and not one.country
    return "one name, with a country and without" if known and fold(two.name).startswith(fold(one.name) + " ") else ""


def _latin(name: str) -> str:
    return icao(fold(name))


PEOPLE: tuple[tuple[str, Reason], ...] = (
    ("scripts", _scripts), ("fits", _fits), ("near", _near), ("initials", _initials), ("role", _role),
)  # fmt: skip
BODIES: tuple[tuple[str, Reason], ...] = (("scripts", _scripts), ("near", _near), ("acronym", _acronym), ("country", _country))
