"""Claims: which statements of different releases say the same thing, and whether they agree.

Statements of different releases are joined, the likest first; a claim grows only where every statement fits every other one.
What must fit: action, object, unit, kind, status, place; actor, else the speaker's body, else the publisher; never two countries;
periods that overlap. Two different numbers of one release are never one claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, groupby
from typing import Any, Final

from ..records import Problem
from ..shelf import Board, Shelf, Words
from ..tables import JOIN, Row, joined
from .figures import Told
from .folding import bare, short_hash
from .organizations import Body
from .sources import same_source, sources_of
from .statements import HOSTILE, Statement, fits_or_missing
from .values import Period, Value, number_text

LIKE_ENOUGH: Final = 0.1  # of two periods with different values: a day's figure is not held against a year's
FACTOR: Final = 4  # how far two values of one thing may lie apart, a year of it against a year of it


@dataclass(frozen=True, slots=True)
class Claims:
    """Rows of the table, the claim of each figure, and conflicts as problems."""

    rows: Board[Row]
    ids: Words
    problems: list[Problem]


def find(noted: Board[Statement], bodies: Mapping[str, Body], shelf: Shelf) -> Claims:
    """All claims of statements that are sorted by what they must have in common; those that have it are in memory at a time."""
    found = Claims(shelf.board(), shelf.words(), [])
    for _, items in groupby(noted.items(), key=lambda pair: pair[0]):
        for claim in group((statement for _, statement in items), bodies):
            row = row_of(claim)
            found.rows.append(row, order_of_row(row))
            found.ids.update((figure_id, str(row["claim_id"])) for figure_id in figures_of(claim))
            if row["agreement"] == "conflict":
                found.problems.append(conflict_of(row, claim[0]))
    return found


def order_of_row(row: Row) -> tuple[Any, ...]:
    """Sort key of the table."""
    first = row["first_published"]
    return int(first is None), str(first or ""), str(row["action"]), str(row["object"]), str(row["claim_id"])


def figures_of(claim: list[Statement]) -> list[str]:
    """The figures of a claim, by id."""
    return [item.figure.figure_id for s in claim for item in s.figures]


def same_thing(a: Statement, b: Statement, bodies: Mapping[str, Body]) -> bool:
    """Can statements of two releases belong to one claim?"""
    if a.first.release.release_id == b.first.release.release_id:
        return False
    if a.place != b.place:
        return False
    if a.original == b.original:
        return a.value.same(b.value) and a.first.figure.quote == b.first.figure.quote and a.period == b.period
    if not fits_or_missing(a.country, b.country) or a.period is None or b.period is None:
        return False
    likeness = a.period.likeness(b.period)
    if not likeness:
        return False
    source = same_source(a, b, bodies)
    if HOSTILE in (a.sort, b.sort) and not (a.value.same(b.value) and a.period.same(b.period)):
        return False  # «подсудимые» of one trial and of another
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
    """Statements that have in common what they must → claims, each in release order."""
    nodes = sorted(found, key=lambda s: s.order)
    return grouped(nodes, [pair for pair in _overlapping(nodes, bodies) if same_thing(nodes[pair[0]], nodes[pair[1]], bodies)])


def grouped(nodes: list[Statement], pairs: list[tuple[int, int]]) -> list[list[Statement]]:
    """The same from the pairs that fit, which is all that has to be known of statements that are compared elsewhere."""
    fitting: list[set[int]] = [set() for _ in nodes]
    for i, j in pairs:
        fitting[i].add(j)
        fitting[j].add(i)
    likest = sorted(pairs, key=lambda pair: (_unlikeness(nodes[pair[0]], nodes[pair[1]]), pair))
    return [[nodes[i] for i in members] for members in _cliques(likest, fitting)]


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


def _overlapping(nodes: list[Statement], bodies: Mapping[str, Body]) -> Iterator[tuple[int, int]]:
    """Pairs worth a look: of different releases and one source, whose periods share a day; and copies."""
    by_source: dict[str, list[int]] = defaultdict(list)
    copies: dict[tuple[str, Decimal, str], list[int]] = defaultdict(list)
    for i, statement in enumerate(nodes):
        copies[statement.original, statement.value.number, statement.first.figure.quote].append(i)
        if statement.period:
            for source in sources_of(statement, bodies):
                by_source[source].append(i)
    met: set[tuple[int, int]] = set()
    for indexes in copies.values():
        met.update(combinations(indexes, 2))
    for indexes in by_source.values():
        met.update(sharing_days(nodes, indexes))
    yield from sorted(met)


def sharing_days(nodes: list[Statement], indexes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs of different releases whose periods share a day, found by walking along the starts."""
    dated = sorted((period.first, period.last, i) for i in indexes if (period := nodes[i].period))
    open_: dict[str, list[tuple[int, int]]] = {}
    before = 0
    for start, end, i in dated:
        if start != before:
            open_ = {release: alive for release, ends in open_.items() if (alive := [(last, j) for last, j in ends if last >= start])}
            before = start
        own = nodes[i].first.release.release_id
        yield from ((min(i, j), max(i, j)) for release, ends in open_.items() if release != own for _, j in ends)
        open_.setdefault(own, []).append((end, i))


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


def row_of(claim: list[Statement]) -> Row:
    """The row of one claim."""
    figure = claim[0].first.figure
    items = [item for s in claim for item in s.figures]
    releases = {item.release.release_id: item.release.published for item in items}
    days = [day for day in releases.values() if day]
    pairs = dict.fromkeys((_value_text(item, figure.unit), _period_text(s)) for s in claim for item in s.figures)
    return {
        "claim_id": "c-" + short_hash("\n".join((figure.figure_id, figure.action, figure.object)), 12),
        "action": figure.action,
        "object": figure.object,
        "actor_id": next((s.actor_id for s in claim if s.actor_id), None),
        "unit": figure.unit,
        "releases": joined(releases),
        "figures": joined(item.figure.figure_id for item in items),
        "first_published": min(days, default=None),
        "last_published": max(days, default=None),
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


def conflict_of(row: Row, first: Statement) -> Problem:
    """What a person is told of a claim whose releases contradict each other."""
    release = first.first.release
    told = zip(str(row["values"]).split(JOIN), str(row["periods"]).split(JOIN), strict=True)
    message = (
        f"releases contradict each other on {row['action']} {row['object']}: "
        f"{', '.join(f'{value} in {period}' for value, period in told)} "
        f"(claim {row['claim_id']}); compare the figures of that claim"
    )
    return Problem(release.source, "claims", "warning", message, release.release_id)
