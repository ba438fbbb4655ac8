"""Where statements of a corpus in parts meet all that may be said of one thing, so that nobody compares more than has met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations

from .claims import same_thing, sharing_days, sources_of
from .organizations import Body
from .statements import Statement

Pairs = Iterator[tuple[Statement, Statement]]


def meetings(statement: Statement, bodies: Mapping[str, Body]) -> Iterator[str]:
    """Its sources, year by year of its period."""
    if statement.period:
        years = range(_year(statement.period.first), _year(statement.period.last) + 1)
        yield from (f"{source}\0{year}" for source in sorted(sources_of(statement, bodies)) for year in years)


def fitting_here(meeting: str, found: Iterable[Statement], bodies: Mapping[str, Body]) -> Pairs:
    """Pairs that fit among statements that have met; one that meets elsewhere too is given in one of these places only."""
    nodes = sorted(found, key=lambda s: s.order)
    source, _, year = meeting.rpartition("\0")
    sources = [sources_of(statement, bodies) for statement in nodes]
    begins = [_year(statement.period.first) if statement.period else 0 for statement in nodes]
    for i, j in sharing_days(nodes, range(len(nodes))):
        here = max(begins[i], begins[j]) == int(year) and min(sources[i] & sources[j]) == source
        if here and same_thing(nodes[i], nodes[j], bodies):
            yield nodes[i], nodes[j]


def fitting_copies(found: Iterable[Statement], bodies: Mapping[str, Body]) -> Pairs:
    """Pairs that fit among the statements of a text and its copies."""
    nodes = sorted(found, key=lambda s: s.order)
    yield from ((a, b) for a, b in combinations(nodes, 2) if same_thing(a, b, bodies))


def _year(day: int) -> int:
    return date.fromordinal(day).year
