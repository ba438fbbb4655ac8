"""Statements: what one release says, for comparing it with others. Figures that repeat each other (headline and body) are one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas
from ..lexicon.wordings import pattern_of
from ..records import Extraction, Figure, Place, Release
from .figures import Told
from .folding import bare
from .mentions import Identities
from .organizations import Body
from .releases import order_of
from .values import Period, Value, base_unit, period_of, value_of

CLAIMED: Final = ("result", "stock")
COMMON, HOSTILE = "common", "hostile"  # sorts of actors that no name tells: «суды», and those who attack, of one case each
MOST: Final = 2  # times as often as any other a release names the country that it is about


@dataclass(frozen=True, slots=True)
class Statement:
    """What one release says once or several times; the first figure stands for all."""

    order: tuple[Any, ...]  # of releases, then places in the text
    figures: tuple[Told, ...]
    value: Value
    period: Period | None
    actor: str  # organisation id or folded words
    actor_id: str
    sort: str  # of an actor that is a common noun only, ``COMMON`` or ``HOSTILE``
    named: frozenset[str]  # the actor, or the bodies that the actor's words name
    body: str  # the speaker's organisation
    publisher: str
    place: str
    country: str
    qualified: bool  # a part that differs from its whole by words that no column holds
    original: str  # release id, of a copy its original's

    @property
    def first(self) -> Told:
        return self.figures[0]


@dataclass(frozen=True, slots=True)
class Known:
    """What is needed to say who and where; ``owners`` tell whose a bare name is, where one body has it."""

    ids: Identities
    bodies: Mapping[str, Body]
    places: Mapping[str, Place]
    owners: Mapping[str, str]
    original: Mapping[str, str]

    def named(self, words: str) -> frozenset[str]:
        """The bodies that some words name."""
        parts = words.split()
        runs = (" ".join(parts[start:end]) for start in range(len(parts)) for end in range(start + 1, len(parts) + 1))
        return frozenset(key for run in runs if (key := self.owners.get(run)))


def owners_of(bodies: Iterable[Body]) -> dict[str, str]:
    """Bare name → organisation id, only where one body has it."""
    owners: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        for name in (*body.names, body.acronym):
            owners[bare(name)].add(body.organization_id)
    return {name: min(keys) for name, keys in owners.items() if name and len(keys) == 1}


def statements_of(extraction: Extraction, told: Sequence[Told], known: Known) -> Iterator[tuple[str, Statement]]:
    """What one release states, each with what it must have in common with what it is compared with."""
    wholes = frozenset((item.figure.figure_id, item.figure.action, item.figure.object) for item in told)
    body_of = _person_bodies(extraction, known.ids)
    home = home_of(extraction, known)
    buckets: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for item in told:
        figure = item.figure
        if figure.value is not None and figure.status in CLAIMED:
            qualified = (figure.part_of, figure.action, figure.object) in wholes or not_all(figure)
            buckets[bucket_of(item)].append(_statement(item, qualified, body_of, known, home))
    for bucket, found in buckets.items():
        for statement in statements(found):
            yield "\0".join((*bucket, statement.place)), statement


def home_of(extraction: Extraction, known: Known) -> str:
    """The country that a release is about: the only one named, or the one named far more often than any other."""
    places = (known.places.get(m.entity) for m in extraction.mentions if m.type == "LOC")
    counts = Counter(place.country for place in places if place and place.country)
    (first, most), (_, next_) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return first if most >= MOST * next_ else ""


def not_all(figure: Figure) -> bool:
    """«За пределами региона терактов не допущено»: of where it is true no column tells."""
    return bool(_aside().search(figure.evidence))


@lru_cache(maxsize=1)
def _aside() -> re.Pattern[str]:
    return re.compile(rf"\b{pattern_of('left_aside')}\b", re.IGNORECASE)


def sort_of(actor: str) -> str:
    """``COMMON`` or ``HOSTILE`` for an actor in words that hold no name.

    >>> sort_of("суды"), sort_of("подсудимые"), sort_of("спецслужбы Казахстана"), sort_of("")
    ('common', 'hostile', '', '')
    """
    if not actor or any(letter.isupper() for letter in actor):
        return ""
    hostile = load_actors().attackers
    return HOSTILE if any(lemma in hostile for word in bare(actor).split() for lemma in lemmas(word)[:1]) else COMMON


def brief(statement: Statement) -> Statement:
    """What comparing needs of a statement."""
    item = statement.first
    figure = replace(item.figure, action="", object="", group_id="", part_of=None, period_text="", place=None, actor="", confidence="")
    return replace(statement, figures=(Told(Release(item.release.release_id, ""), figure),))


def bucket_of(item: Told) -> tuple[str, ...]:
    """What must be equal. An object that is only «other» is told apart by its words."""
    figure = item.figure
    codes = sorted(set(figure.object.split("+")))
    words = bare(figure.object_text) if "other" in (figure.action, *codes) else ""
    return figure.action, "+".join(codes), base_unit(figure.unit), figure.kind, figure.status, words


def _statement(item: Told, qualified: bool, body_of: Mapping[str, str], known: Known, home: str) -> Statement:
    release, figure, value = item.release, item.figure, value_of(item.figure)
    assert value is not None
    actor, speaker = figure.actor_id or bare(figure.actor), figure.speaker_id or ""
    body = speaker if speaker in known.bodies else body_of.get(speaker, "")
    place = known.places.get(figure.place or "")
    named = frozenset({figure.actor_id}) if figure.actor_id else known.named(actor)
    sort = "" if named else sort_of(figure.actor)
    publisher = known.owners.get(bare(release.publisher), bare(release.publisher))
    whose = (figure.actor_id or "", *(() if actor and not sort else (body, publisher)))
    owner = next((known.bodies[key] for key in whose if key in known.bodies and known.bodies[key].kind != "media"), None)
    brief = Release(release.release_id, "", release.source, published=release.published, publisher=release.publisher)
    return Statement(
        order=(*order_of(release), figure.start, figure.figure_id),
        figures=(Told(brief, replace(figure, evidence="", rule="", speaker="", action_text="")),),
        value=value,
        period=period_of(figure),
        actor=actor,
        actor_id=figure.actor_id or "",
        sort=sort,
        named=named,
        body=body,
        publisher=publisher,
        place=place.key if place and place.kind != "country" else "",
        country=(place.country if place else "") or (owner.country if owner else "" if actor and not sort else home),
        qualified=qualified,
        original=known.original.get(release.release_id, release.release_id),
    )


def _person_bodies(extraction: Extraction, ids: Identities) -> dict[str, str]:
    """The only body of each person of a release."""
    found: dict[str, set[str]] = defaultdict(set)
    for role in extraction.roles:
        person, body = ids.person(extraction.release.release_id, role.person), ids.organization(role.organization)
        if person and body:
            found[person].add(body)
    return {person: min(bodies) for person, bodies in found.items() if len(bodies) == 1}


def fits_or_missing(a: str, b: str) -> bool:
    return not a or not b or a == b


def repeats(a: Statement, b: Statement) -> bool:
    """Can two equal numbers of one release's different sentences be one statement? Nothing tells the two apart."""
    one, two = a.first.figure, b.first.figure
    if one.figure_id == two.part_of or two.figure_id == one.part_of:
        return False
    if a.period and b.period and not a.period.same(b.period):
        return False
    return fits_or_missing(a.actor, b.actor) and fits_or_missing(a.place, b.place) and fits_or_missing(a.country, b.country)


def _merged(a: Statement, b: Statement) -> Statement:
    """One statement of two, standing for the first figure; what one of them leaves out the other tells."""
    first, second = sorted((a, b), key=lambda s: s.order)
    return Statement(
        order=first.order,
        figures=first.figures,
        value=first.value,
        period=first.period or second.period,
        actor=first.actor or second.actor,
        actor_id=first.actor_id or second.actor_id,
        sort=(first if first.actor else second).sort,
        named=(first if first.actor else second).named,
        body=first.body or second.body,
        publisher=first.publisher,
        place=first.place or second.place,
        country=first.country or second.country,
        qualified=first.qualified or second.qualified,
        original=first.original,
    )


@dataclass(slots=True)
class Growing:
    """A statement of one release while its repeats are gathered; ``statement`` holds its first figure alone."""

    statement: Statement
    figures: list[Told]
    sentences: set[int]

    def take(self, new: Statement) -> None:
        self.statement = _merged(self.statement, new)
        self.figures.append(new.first)
        self.sentences.add(new.first.figure.sentence)

    def whole(self) -> Statement:
        return replace(self.statement, figures=tuple(sorted(self.figures, key=lambda item: (item.figure.start, item.figure.figure_id))))


def statements(figures: Iterable[Statement]) -> list[Statement]:
    """The figures of one release, a statement each, with repeats joined, each to the only one it can repeat."""
    found: dict[tuple[Decimal, Decimal | None], list[Growing]] = defaultdict(list)
    for new in sorted(figures, key=lambda s: (s.period is None, not s.actor, not s.place, s.order)):
        equal, sentence = found[new.value.number, new.value.top], new.first.figure.sentence
        alike = list(islice((old for old in equal if sentence not in old.sentences and repeats(old.statement, new)), 2))
        if len(alike) == 1:
            alike[0].take(new)
        else:
            equal.append(Growing(new, [new.first], {sentence}))
    return sorted((growing.whole() for equal in found.values() for growing in equal), key=lambda s: s.order)
