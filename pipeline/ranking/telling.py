"""The rows of one release as the ranking sees them: what was read, before a second opinion."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from ..records import Figure, TimeExpression


class Period(NamedTuple):
    """An interval, both ends inclusive; both are None where a row has no time."""

    start: date | None
    end: date | None


NO_PERIOD = Period(None, None)


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what the ranking asks of it. ``whole`` is the place of the row that it is a part of, -1 for none."""

    start: int
    end: int
    action: str
    object: str
    status: str
    kind: str
    unit: str
    value: float | None
    confidence: str
    whole: int
    period: Period
    basis: str
    actor: str
    speaker: str
    rules: frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """A release with its rows: offsets of sentences and times, in reading order."""

    text: str
    published: date | None
    sentences: Sequence[tuple[int, int]]
    times: Sequence[TimeExpression]
    rows: Sequence[Row]
    line_ends: Sequence[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "line_ends", [m.start() for m in re.finditer("\n", self.text)])

    def line_at(self, place: int) -> int:
        """The number of the line in which a character stands."""
        return bisect_left(self.line_ends, place)

    def sentence_at(self, place: int) -> int:
        """The number of the sentence in which a character stands."""
        return max(0, bisect_right(self.sentences, place, key=lambda s: s[0]) - 1)

    def words_of(self, number: int) -> str:
        """The text of a sentence, empty past the last."""
        if number >= len(self.sentences):
            return ""
        start, end = self.sentences[number]
        return self.text[start:end]


def rows_of(figures: Sequence[Figure]) -> list[Row]:
    """The figures of a release as rows."""
    place = {f.figure_id: n for n, f in enumerate(figures)}
    return [
        Row(
            f.start, f.end, f.action, f.object, f.status, f.kind, f.unit, None if f.value is None else float(f.value), f.confidence,
            place.get(f.part_of or "", -1), Period(f.period_start, f.period_end), f.period_basis, f.actor, f.speaker,
            frozenset(f.rule.split()),
        )
        for f in figures
    ]  # fmt: skip


def row_from(told: Mapping[str, Any]) -> Row:
    """A row of ``benchmarks/unseen``: cells as a table holds them, empty ones left out."""
    cells = {name: told.get(name, "") for name in ("action", "object", "status", "kind", "unit", "confidence", "basis", "actor", "speaker")}
    first, last = (date.fromisoformat(told[name]) if told.get(name) else None for name in ("period_start", "period_end"))
    place, rules = {"start": told["start"], "end": told["end"], "whole": told.get("whole", -1)}, frozenset(told.get("rule", "").split())
    return Row(**place, **cells, value=float(told["value"]) if told.get("value") else None, period=Period(first, last), rules=rules)
