"""What a person has decided: two rows are one, or are not. Decisions outlive every run.

A decision names two things by their ids. ``per-1234abcd`` is everybody of that name, ``per-1234abcd@RELEASE`` only the one in that
release; bodies likewise. Rules group first, then what must be apart leaves, then what is one is joined: the row keeps the id
that the decision names first, but an id of the lexicon always stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..records import Problem

SAME, DIFFERENT = "same", "different"
AT = "@"


class DecisionsError(ValueError):
    """Decisions that cannot be read or that contradict each other."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; names, reason, author and day are for the people who read it. ``line`` is where it stands in its file, 0: nowhere."""

    say: str  # same different
    a: str
    b: str
    a_name: str = ""
    b_name: str = ""
    because: str = ""
    by: str = ""
    on: str = ""
    line: int = 0

    def __str__(self) -> str:
        """In words, for messages."""
        names = [f"{ref} («{name}»)" if name else ref for ref, name in ((self.a, self.a_name), (self.b, self.b_name))]
        why = f", because: {self.because}" if self.because else ", no reason given"
        where = f"line {self.line}" if self.line else "what you say"
        return f"{where} ({self.say}: {names[0]}, {names[1]}{why})"


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions on one folder of tables, in their order; none contradicts another."""

    source: str = ""
    items: tuple[Decision, ...] = ()

    def of(self, kind: str) -> tuple[Decision, ...]:
        """Those on people (``per-``) or on everything else."""
        return tuple(d for d in self.items if d.a.startswith("per-") == (kind == "per"))


NONE = Decisions()


@dataclass(slots=True)
class Outcome:
    """What became of the decisions: those that fit nothing, and those that could not be kept, in words."""

    problems: list[str] = field(default_factory=list)

    def told(self, source: str) -> Iterator[Problem]:
        for message in self.problems:
            yield Problem(source, "decisions", "warning", message)


def checked(source: str, decisions: Iterable[Decision]) -> Decisions:
    """The decisions, if none contradicts another.

    >>> checked("d.toml", [Decision("same", "per-1", "per-2", line=1), Decision("different", "per-2", "per-1", line=9)])
    Traceback (most recent call last):
    pipeline.resolving.decisions.DecisionsError: d.toml: line 9 (different: per-2, per-1, no reason given) contradicts \
line 1 (same: per-1, per-2, no reason given); delete one of them
    """
    items = tuple(decisions)
    for d in items:
        if d.a == d.b:
            raise DecisionsError(f"{source}: {d}: both are the same id; name two")
        if d.a.startswith("per-") != d.b.startswith("per-"):
            raise DecisionsError(f"{source}: {d}: a person and a body; name two of one kind")
    for d in items:
        if d.say == DIFFERENT and (way := _way(d.a, d.b, items)):
            kept = all(one.line for one in (d, *way))
            advice = "delete one of them" if kept else "nothing was kept; if you are right, delete what stands there"
            raise DecisionsError(f"{source}: {d} contradicts {' and '.join(map(str, way))}; {advice}")
    return Decisions(source, items)


def _way(start: str, goal: str, items: Sequence[Decision]) -> list[Decision]:
    """The decisions «same» that lead from one id to another, the fewest; none where they do not."""
    ways: dict[str, list[Decision]] = {start: []}
    waiting = [start]
    for at in waiting:
        for d in items:
            if d.say == SAME and at in (d.a, d.b):
                other = d.b if at == d.a else d.a
                if other not in ways:
                    ways[other] = [*ways[at], d]
                    waiting.append(other)
    return ways.get(goal, [])


Unit = tuple[str, str]  # release_id and the release's key of a thing; a thing told alike everywhere has no release


@dataclass(slots=True)
class Group:
    """What is one row: its units, and among them those that name it.

    ``given`` is an id that a decision has given it; ``fixed`` the id of a known body, which never changes; ``country`` where it is known.
    """

    units: set[Unit]
    core: set[Unit]
    given: str = ""
    fixed: str = ""
    country: str = ""

    def never(self, other: Group) -> str:
        """Why the two can never be one; empty where they can."""
        if self.fixed and other.fixed and self.fixed != other.fixed:
            return f"{self.fixed} and {other.fixed} are two bodies of the lexicon"
        if self.country and other.country and self.country != other.country:
            return f"they are bodies of two countries, {self.country} and {other.country}"
        return ""


def meant(ref: str, units: Mapping[Unit, frozenset[str]]) -> set[Unit]:
    """The units that a reference means; ``units`` has the ids under which each is known."""
    key, _, release = ref.partition(AT)
    return {unit for unit, ids in units.items() if key in ids and (not release or unit[0] == release)}


def decide(groups: list[Group], units: Mapping[Unit, frozenset[str]], decisions: Sequence[Decision], outcome: Outcome) -> list[Group]:
    """The groups as the decisions want them; what cannot be is told in ``outcome``."""
    kept: list[tuple[Decision, set[Unit], set[Unit]]] = []
    for d in decisions:
        a, b = meant(d.a, units), meant(d.b, units)
        a, b = (a - b if b < a else a), (b - a if a < b else b)  # one in a single release, and all the others of that name
        if missing := " and ".join(ref for ref, found in ((d.a, a), (d.b, b)) if not found):
            outcome.problems.append(f"{d} fits no row any more: {missing} is told nowhere; delete it if that is right")
        elif a == b:
            outcome.problems.append(f"{d} cannot be kept: both ids mean the same mentions; name a release behind one: {d.a}{AT}RELEASE")
        else:
            kept.append((d, a, b))
    groups = list(groups)
    for d, a, b in kept:
        if d.say == DIFFERENT:
            _part(groups, d, a, b)
    for d, a, b in kept:
        if d.say == SAME:
            outcome.problems += _join(groups, d, a, b)
    for d, a, b in kept:
        if d.say == DIFFERENT and any(g.units & a and g.units & b for g in groups):
            outcome.problems.append(f"{d} cannot be kept: other names join the two again; say of them to whom they belong")
    return [group for group in groups if group.units]


def _part(groups: list[Group], decision: Decision, a: set[Unit], b: set[Unit]) -> None:
    """Take one of two things out of each group that holds both: the one that does not name it."""
    for group in list(groups):
        first, second = group.units & a, group.units & b
        if not first or not second:
            continue
        leaving, ref = (first, decision.a) if second & group.core and not first & group.core else (second, decision.b)
        if first & group.core and second & group.core:  # one name: who is told in a single release leaves
            leaving, ref = (first, decision.a) if AT in decision.a and AT not in decision.b else (second, decision.b)
        group.units -= leaving
        group.core = group.core - leaving or set(group.units)
        groups.append(Group(set(leaving), set(leaving), ref if AT in ref else ""))


def _join(groups: list[Group], decision: Decision, a: set[Unit], b: set[Unit]) -> list[str]:
    """Make one group of all that hold either; the first keeps its id. What speaks against it is given back."""
    first = [g for g in groups if g.units & a]
    one, *others = first + [g for g in groups if g.units & b and not g.units & a]
    against = [why for other in others if (why := one.never(other))]
    if against:
        return [f"{decision} cannot be kept: {against[0]}; delete it"]
    for other in others:
        one.units |= other.units
        one.core |= other.core
        one.fixed, one.country = one.fixed or other.fixed, one.country or other.country
        other.units, other.core = set(), set()
    one.given = one.given if AT in decision.a else decision.a
    return []
