"""Brackets with several bare numbers: «(51; 29)» behind a bracket that says whose turn is whose, «(в 2016 году – 114; в 2015-м – 62)»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..records import TimeExpression
from .drafts import Draft

BETWEEN = re.compile(r"\s?[;,/]\s?")


def rows_of(figures: Sequence[Draft]) -> list[list[Draft]]:
    """The numbers of a unit that share a bracket."""
    rows: dict[int, list[Draft]] = {}
    for figure in figures:
        if figure.bracket >= 0 and figure.quantity.kind != "change":
            rows.setdefault(figure.bracket, []).append(figure)
    return [row for row in rows.values() if len(row) > 1]


def dated(row: Sequence[Draft]) -> bool:
    """Does a bracket say the time of each of its numbers?"""
    told = [f.period for f in row if f.local_period and f.period is not None]
    return len(told) == len(row) and len({(p.date_start, p.date_end) for p in told}) == len(row)


def of_row(draft: Draft, figures: Sequence[Draft], rows: Sequence[Sequence[Draft]], text: str) -> TimeExpression | None:
    """«38 ячеек (в 2016 году – 51; в 2015-м – 29); 143 боевика (180; | 211)»: the times of the first bracket, in their order."""
    row = [f for f in figures if f.bracket == draft.bracket and f.quantity.kind != "change"] if draft.bracket >= 0 else []
    beside = len(row) > 1 and any(f is draft for f in row)
    if not beside or not all(BETWEEN.fullmatch(text[a.quantity.end : b.quantity.start]) for a, b in pairwise(row)):
        return None
    here = [r for r in rows_of(figures) if r[0].start < row[0].start]
    model = next((r for r in reversed([*rows, *here]) if len(r) == len(row) and dated(r)), None)
    return model[next(i for i, f in enumerate(row) if f is draft)].period if model else None
