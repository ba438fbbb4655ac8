"""Claims: which figures of different releases say the same thing, and whether they agree.

First the figures of one release that repeat each other (headline and body) become one statement. Then statements of
different releases are joined, the likest first; a claim grows only where every statement fits every other one. What
must fit: action, object, unit, kind, status; actor, else the speaker's body, else the publisher; never two countries;
periods that overlap. Two different numbers of one release are never one claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, groupby, islice
from typing import Final

from ..records import Place, Problem, Release
from ..shelf import Board, Shelf, Words
from ..tables import JOIN, Row, joined
from .figures import Told
from .folding import bare, short_hash
from .mentions import Identities
from .organizations import Body
from .releases import Corpus
from .values import Period, Value, base_unit, number_text, period_of, value_of

CLAIMED: Final = ("result", "stock")
LIKE_ENOUGH: Final = 0.1  # of two periods with different values: a day's figure is not held against a year's
FACTOR: Final = 4  # how far two values of one thing may lie apart, a year of it against a year of it


@dataclass(frozen=True, slots=True)
class Statement:
    """What one release says once or several times; the first figure stands for all."""

    order: tuple[int, int, str]
    figures: tuple[Told, ...]
    value: Value
    period: Period | None
    actor: str  # organisation id or folded words
    actor_id: str
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
class Claims:
    """Rows of the table, the claim of each figure, and conflicts as problems."""

    rows: Board[Row]
    ids: Words
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class Claimed:
    """A figure that may belong to a claim; ``qualified`` as in :class:`Statement`."""

    told: Told
    qualified: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What is needed to say who and where."""

    corpus: Corpus
    bodies: Mapping[str, Body]
    places: Mapping[str, Place]
    owners: Mapping[str, str]  # bare name → organisation id, only where one body has it
    person_body: Mapping[tuple[str, str], str]  # release, person id → the only body of that person there

    def named(self, words: str) -> frozenset[str]:
        """The bodies that some words name."""
        return frozenset(key for name, key in self.owners.items() if f" {name} " in f" {words} ")


def note(told: Sequence[Told], board: Board[Claimed]) -> None:
    """Keep the figures of one release that may be claimed, on a board that is sorted by what must be equal."""
    wholes = frozenset((item.figure.figure_id, item.figure.action, item.figure.object) for item in told)
    for item in told:
        figure = item.figure
        if figure.value is not None and figure.status in CLAIMED:
            brief = Release(item.release.release_id, "", item.release.source, publisher=item.release.publisher)
            short = Told(brief, replace(figure, evidence="", rule="", speaker="", action_text=""))
            board.append(Claimed(short, (figure.part_of, figure.action, figure.object) in wholes), key=("\0".join(bucket_of(item)),))


def find(
    noted: Board[Claimed],
    corpus: Corpus,
    identities: Identities,
    bodies: Mapping[str, Body],
    places: Mapping[str, Place],
    shelf: Shelf,
) -> Claims:
    """All claims; in memory are the figures of one bucket at a time. ``corpus`` may be without texts and figures."""
    known = Known(corpus, bodies, places, _owners(bodies), _person_bodies(corpus, identities))
    found = Claims(shelf.board(), shelf.words(), [])
    for _, items in groupby(noted.items(), key=lambda pair: pair[0]):
        bucket = [_statement(claimed, known) for _, claimed in items]
        for claim in group(bucket, bodies):
            _put(claim, corpus, found)
    return found


def bucket_of(item: Told) -> tuple[str, ...]:
    """What must be equal. An object that is only «other» is told apart by its words."""
    figure = item.figure
    codes = sorted(set(figure.object.split("+")))
    words = bare(figure.object_text) if "other" in (figure.action, *codes) else ""
    return figure.action, "+".join(codes), base_unit(figure.unit), figure.kind, figure.status, words


def _statement(claimed: Claimed, known: Known) -> Statement:
    item = claimed.told
    figure, release, value = item.figure, item.release, value_of(item.figure)
    assert value is not None
    actor = figure.actor_id or bare(figure.actor)
    body = _body_of_speaker(item, known)
    publisher = known.owners.get(bare(release.publisher), bare(release.publisher))
    place = known.places.get(figure.place or "")
    actor_body = known.bodies.get(figure.actor_id or "") or (None if actor else known.bodies.get(body))
    return Statement(
        order=(known.corpus.rank[release.release_id], figure.start, figure.figure_id),
        figures=(item,),
        value=value,
        period=period_of(figure),
        actor=actor,
        actor_id=figure.actor_id or "",
        named=frozenset({figure.actor_id}) if figure.actor_id else known.named(actor),
        body=body,
        publisher=publisher,
        place=place.key if place and place.kind != "country" else "",
        country=(place.country if place else "") or (actor_body.country if actor_body else ""),
        qualified=claimed.qualified,
        original=known.corpus.original.get(release.release_id, release.release_id),
    )


def _body_of_speaker(item: Told, known: Known) -> str:
    speaker = item.figure.speaker_id or ""
    return speaker if speaker in known.bodies else known.person_body.get((item.release.release_id, speaker), "")


def _owners(bodies: Mapping[str, Body]) -> dict[str, str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for key, body in bodies.items():
        for name in (*body.names, body.acronym):
            owners[bare(name)].add(key)
    return {name: min(keys) for name, keys in owners.items() if name and len(keys) == 1}


def _person_bodies(corpus: Corpus, identities: Identities) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for extraction in corpus.extractions:
        release_id = extraction.release.release_id
        for role in extraction.roles:
            person, body = identities.person(release_id, role.person), identities.organization(role.organization)
            if person and body:
                found[release_id, person].add(body)
    return {key: min(keys) for key, keys in found.items() if len(keys) == 1}


# --- statements of one release -------------------------------------------------------------------------------------


def _fits_or_missing(a: str, b: str) -> bool:
    return not a or not b or a == b


def repeats(a: Statement, b: Statement) -> bool:
    """Can two equal numbers of one release's different sentences be one statement? Nothing tells the two apart."""
    one, two = a.first.figure, b.first.figure
    if one.figure_id == two.part_of or two.figure_id == one.part_of:
        return False
    if a.period and b.period and not a.period.same(b.period):
        return False
    return _fits_or_missing(a.actor, b.actor) and _fits_or_missing(a.place, b.place) and _fits_or_missing(a.country, b.country)


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
        named=first.named or second.named,
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


# --- statements of different releases ------------------------------------------------------------------------------


def same_source(a: Statement, b: Statement, bodies: Mapping[str, Body]) -> str:
    """``same``, ``related`` or nothing: who did it, else whose speaker says so, else who published it.

    Where only one of them tells the actor, that actor may be the other one's speaker or publisher. A publisher who
    tells of others (an agency, a newspaper) is never more than ``related``.
    """
    if a.actor and b.actor:
        return "same" if a.actor == b.actor else "related" if _related(a.named, b.named, bodies) else ""
    if a.body and b.body:
        pairs = [(a.body, b.body), (a.actor, b.body), (a.body, b.actor)]
    else:
        pairs = [(a.actor or a.body, b.actor or b.body or b.publisher), (a.actor or a.body or a.publisher, b.actor or b.body)]
    found = ["same" if one == two else "related" if _related({one}, {two}, bodies) else "" for one, two in pairs if one and two]
    if not (a.body and b.body) and a.publisher and a.publisher == b.publisher:
        own = not (a.actor or b.actor) and (a.publisher not in bodies or bodies[a.publisher].kind != "media")
        found.append("same" if own else "related")
    return next((relation for relation in ("same", "related") if relation in found), "")


def _related(a: Collection[str], b: Collection[str], bodies: Mapping[str, Body]) -> bool:
    """The same body in other words («спецслужбы СНГ», «органы государств — участников СНГ»), or a union and its organ."""
    return any(
        one in bodies and two in bodies and (one == two or one in _international(two, bodies) or two in _international(one, bodies))
        for one in a
        for two in b
    )


def _international(key: str, bodies: Mapping[str, Body]) -> list[str]:
    """The body and those above it, as long as they are international."""
    found: list[str] = []
    while key in bodies and key not in found and bodies[key].kind in ("international_organization", "international_body"):
        found.append(key)
        key = bodies[key].parent
    return found


def same_thing(a: Statement, b: Statement, bodies: Mapping[str, Body]) -> bool:
    """Can statements of two releases belong to one claim?"""
    if a.first.release.release_id == b.first.release.release_id:
        return False
    if a.original == b.original:
        return a.value.same(b.value) and a.first.figure.quote == b.first.figure.quote and a.period == b.period
    if a.place != b.place or not _fits_or_missing(a.country, b.country) or a.period is None or b.period is None:
        return False
    likeness = a.period.likeness(b.period)
    if not likeness:
        return False
    source = same_source(a, b, bodies)
    if not source or a.value.same(b.value):
        return bool(source)
    if a.qualified or b.qualified or likeness < LIKE_ENOUGH or not _near(a.value, a.period, b.value, b.period):
        return False
    return compare(a, b) != "conflict" or (source == "same" and (a.period.same(b.period) or _same_words(a, b)))


def _same_words(a: Statement, b: Statement) -> bool:
    """Do both call the object the same? «69 ячеек» in a year and «63 законспирированные ячейки» in three may both be true."""
    return bare(a.first.figure.object_text) == bare(b.first.figure.object_text)


def _near(a: Value, in_a: Period, b: Value, in_b: Period) -> bool:
    """Values of one size, measured by the length of their periods; nothing at all (0) is near to any value."""
    one, two = abs(float(a.number)), abs(float(b.number))
    if not one or not two or a.meets(b):
        return True
    length = in_a.days / in_b.days
    return max(one / two, two / one) <= FACTOR * max(length, 1 / length)


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that belong together, and all that fit every one of them."""

    members: set[int]
    fits: set[int]


def group(found: Iterable[Statement], bodies: Mapping[str, Body]) -> list[list[Statement]]:
    """Statements of one bucket → claims, each in release order."""
    by_release: dict[str, list[Statement]] = defaultdict(list)
    for statement in found:
        by_release[statement.first.release.release_id].append(statement)
    nodes = sorted((s for figures in by_release.values() for s in statements(figures)), key=lambda s: s.order)
    fitting: list[set[int]] = [set() for _ in nodes]
    pairs = [pair for pair in _overlapping(nodes) if same_thing(nodes[pair[0]], nodes[pair[1]], bodies)]
    for i, j in pairs:
        fitting[i].add(j)
        fitting[j].add(i)
    pairs.sort(key=lambda pair: (_unlikeness(nodes[pair[0]], nodes[pair[1]]), pair))
    return [[nodes[i] for i in members] for members in _cliques(pairs, fitting)]


def _cliques(pairs: Iterable[tuple[int, int]], fitting: list[set[int]]) -> list[list[int]]:
    """Join along the pairs as they come, as long as everything in a group fits everything else in it."""
    group_of = [Group({i}, fits) for i, fits in enumerate(fitting)]
    for i, j in pairs:
        one, two = group_of[i], group_of[j]
        if one is not two and two.members <= one.fits:
            both = Group(one.members | two.members, one.fits & two.fits)
            for k in both.members:
                group_of[k] = both
    return [sorted(g.members) for i, g in enumerate(group_of) if i == min(g.members)]


def _overlapping(nodes: list[Statement]) -> Iterable[tuple[int, int]]:
    """Pairs of different releases whose periods share a day, found by walking along the starts; and copies without period."""
    dated = sorted((s.period.first, s.period.last, i) for i, s in enumerate(nodes) if s.period)
    open_: dict[str, list[tuple[int, int]]] = {}
    before = 0
    for start, end, i in dated:
        if start != before:
            open_ = {release: [(last, j) for last, j in ends if last >= start] for release, ends in open_.items()}
            before = start
        own = nodes[i].first.release.release_id
        yield from ((min(i, j), max(i, j)) for release, ends in open_.items() if release != own for _, j in ends)
        open_.setdefault(own, []).append((end, i))
    copies: dict[tuple[str, Decimal, str], list[int]] = defaultdict(list)
    for i, statement in enumerate(nodes):
        if statement.period is None:
            copies[statement.original, statement.value.number, statement.first.figure.quote].append(i)
    for indexes in copies.values():
        yield from combinations(indexes, 2)


def _unlikeness(a: Statement, b: Statement) -> tuple[float, ...]:
    """Sort key of a pair: same value, same period, like period, near value first."""
    likeness = a.period.likeness(b.period) if a.period and b.period else 1.0
    one, two = abs(float(a.value.number)), abs(float(b.value.number))
    return float(not a.value.same(b.value)), -likeness, abs(one - two) / (one + two or 1)


# --- agreement -----------------------------------------------------------------------------------------------------


def agreement(claim: list[Statement]) -> str:
    """``single``, ``agree``, ``restated`` or ``conflict``; a copy of a release counts as that release."""
    found = {compare(a, b) for a, b in combinations(claim, 2) if a.original != b.original}
    return next((code for code in ("conflict", "restated", "agree") if code in found), "single")


def compare(a: Statement, b: Statement) -> str:
    """How two releases' statements of one claim stand to each other."""
    if a.period is None or b.period is None:
        return "agree"
    if a.value.same(b.value):
        return "agree" if a.period.same(b.period) or a.period.wording == b.period.wording else "restated"
    if a.period.same(b.period):
        return "agree" if a.value.meets(b.value) else "conflict"
    if a.first.figure.kind in ("share", "change"):
        return "agree"
    if a.period.holds(b.period):
        return "agree" if a.value.high >= b.value.low else "conflict"
    if b.period.holds(a.period):
        return "agree" if b.value.high >= a.value.low else "conflict"
    return "agree"


# --- rows ----------------------------------------------------------------------------------------------------------


def _put(claim: list[Statement], corpus: Corpus, found: Claims) -> None:
    """One more claim: its row, its figures, its contradiction."""
    row = _row(claim, corpus)
    first = row["first_published"]
    key = (int(first is None), str(first or ""), str(row["action"]), str(row["object"]), str(row["claim_id"]))
    found.rows.append(row, key)
    found.ids.update((item.figure.figure_id, str(row["claim_id"])) for s in claim for item in s.figures)
    if row["agreement"] == "conflict":
        found.problems.append(_conflict(row, claim[0]))


def _row(claim: list[Statement], corpus: Corpus) -> Row:
    figure = claim[0].first.figure
    items = [item for s in claim for item in s.figures]
    releases = list(dict.fromkeys(item.release.release_id for item in items))
    first, last = corpus.span(releases)
    pairs = dict.fromkeys((_value_text(item, figure.unit), _period_text(s)) for s in claim for item in s.figures)
    return {
        "claim_id": "c-" + short_hash("\n".join((figure.figure_id, figure.action, figure.object)), 12),
        "action": figure.action,
        "object": figure.object,
        "actor_id": next((s.actor_id for s in claim if s.actor_id), None),
        "unit": figure.unit,
        "releases": joined(releases),
        "figures": joined(item.figure.figure_id for item in items),
        "first_published": first,
        "last_published": last,
        "values": joined(value for value, _ in pairs),
        "periods": joined(period for _, period in pairs),
        "agreement": agreement(claim),
    }


def _value_text(item: Told, unit: str) -> str:
    """«57», «more_than 70», «15..20»; the unit after it where it is not the claim's."""
    figure = item.figure
    assert figure.value is not None
    text = number_text(figure.value) + (f"..{number_text(figure.value_max)}" if figure.value_max is not None else "")
    modifier = "" if figure.modifier in ("exact", "range") else figure.modifier + " "
    return modifier + text + (f" {figure.unit}" if figure.unit != unit else "")


def _period_text(statement: Statement) -> str:
    return str(statement.period) if statement.period else "unknown"


def _conflict(row: Row, first: Statement) -> Problem:
    release = first.first.release
    told = zip(str(row["values"]).split(JOIN), str(row["periods"]).split(JOIN), strict=True)
    message = (
        f"releases contradict each other on {row['action']} {row['object']}: "
        f"{', '.join(f'{value} in {period}' for value, period in told)} "
        f"(claim {row['claim_id']}); compare the figures of that claim"
    )
    return Problem(release.source, "claims", "warning", message, release.release_id)
