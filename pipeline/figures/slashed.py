"""Tables of two times: «Показатели (2018 год / 2019 год): учтено преступлений – 71 / 88; осуждено – 69 / 64»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from ..records import TimeExpression
from .drafts import Draft

SLASH = re.compile(r"[\s.]{0,3}/\s?")


def set_slashed(drafts: Sequence[Draft], dates: Sequence[TimeExpression], text: str) -> None:
    """Each of two numbers with a stroke between has the time of its place in the heading above."""
    heads: list[tuple[TimeExpression, TimeExpression]] = [h for d in dates if (h := _halves(d)) is not None]
    heads += [(a, b) for a, b in pairwise(dates) if SLASH.fullmatch(text[a.end : b.start])]
    for first, last in pairwise(drafts):
        if first.unit != last.unit or not SLASH.fullmatch(text[first.quantity.end : last.quantity.start]):
            continue
        above = [h for h in heads if h[1].end <= first.start]
        if not above or any(f.quantity.kind == "change" for f in (first, last)):
            continue
        one, other = sorted(above, key=_place)[-1]
        for figure, time in ((first, one), (last, other)):
            figure.period, figure.period_basis, figure.local_period = time, "inherited", True
            figure.rules.append("period.slashed")


def _place(head: tuple[TimeExpression, TimeExpression]) -> int:
    return head[0].start


def _halves(time: TimeExpression) -> tuple[TimeExpression, TimeExpression] | None:
    """«(2018/2019 гг.)»: two years with a stroke between."""
    first, last = time.date_start, time.date_end
    if "/" not in time.text or first is None or last is None or last.year != first.year + 1 or (first.month, last.month) != (1, 12):
        return None
    return replace(time, date_end=date(first.year, 12, 31)), replace(time, date_start=date(last.year, 1, 1))
