"""Bars over years, as numbers for an SVG drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 28  # of a year, in drawing units
HEIGHT: Final = 160  # of the highest bar


@dataclass(frozen=True, slots=True)
class Bar:
    """One box of a stack: ``action`` is told by its colour, numbered by ``colour``."""

    x: int
    y: float
    height: float
    colour: int
    said: str


@dataclass(frozen=True, slots=True)
class Chart:
    bars: tuple[Bar, ...]
    years: tuple[tuple[int, str, int], ...]  # place, year, how many
    legend: tuple[tuple[int, str], ...]
    width: int
    height: int
    highest: int


COLOURS: Final = 8  # the most frequent actions have one each, all others share the last


def bars(years: Mapping[str, Mapping[str, int]], actions: Sequence[str]) -> Chart:
    """Counts of each year by action → a stack a year.

    >>> chart = bars({"2020": {"seized": 3, "killed": 1}}, ["killed", "seized"])
    >>> [(b.said, b.height) for b in chart.bars], chart.highest
    ([('2020 seized: 3', 120.0), ('2020 killed: 1', 40.0)], 4)
    """
    totals = {action: sum(counts.get(action, 0) for counts in years.values()) for action in actions}
    ranked = sorted(actions, key=lambda a: (-totals[a], a))
    colour = {action: min(i, COLOURS - 1) for i, action in enumerate(ranked)}
    highest = max((sum(counts.values()) for counts in years.values()), default=0) or 1
    drawn: list[Bar] = []
    for n, (year, counts) in enumerate(years.items()):
        y = float(HEIGHT)
        for action in ranked:
            if count := counts.get(action, 0):
                height = round(HEIGHT * count / highest, 2)
                y = round(y - height, 2)
                drawn.append(Bar(n * WIDTH, y, height, colour[action], f"{year} {action}: {count}"))
    named = [(colour[a], a) for a in ranked[: COLOURS - 1]] + ([(COLOURS - 1, "others")] if len(ranked) >= COLOURS else [])
    marks = tuple((n * WIDTH, year, sum(counts.values())) for n, (year, counts) in enumerate(years.items()))
    return Chart(tuple(drawn), marks, tuple(named), max(len(years), 1) * WIDTH, HEIGHT, highest)
