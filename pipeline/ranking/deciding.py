"""Where another candidate than the rules' own is clearly better, it takes its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from ..plain import text_of
from ..records import Figure, TimeExpression
from . import periods, wholes
from .forest import Matrix, load_forest
from .telling import Period, Telling, rows_of

MARGIN = 0.3  # how much better, in a forest's scores: on sets that it has not learned from, five rows are gained there for one that is lost
LEAST, MOST = 10, 400  # rows: a forest has learned from releases between, and knows nothing of a note of three sentences or of a table dump
PERIOD_RULE, WHOLE_RULE = "period.ranked", "part.ranked"


def reconsidered(figures: Sequence[Figure], doc: Doc) -> list[Figure]:
    """The figures of a release after a second opinion on their periods, and on what they are parts of."""
    if not LEAST <= len(figures) <= MOST:
        return list(figures)
    sentences = [(s.start_char, s.end_char) for s in doc.sents]
    published = doc._.release.published if doc._.release else None
    telling = Telling(text_of(doc), published, sentences, doc._.dates, rows_of(figures))
    out = list(figures)
    for n, period in better_periods(telling).items():
        out[n] = _at(out[n], period, telling, figures)
    for n, whole in better_wholes(telling).items():
        out[n] = replace(out[n], part_of=figures[whole].figure_id if whole >= 0 else None, rule=f"{out[n].rule} {WHOLE_RULE}")
    return out


def better_periods(telling: Telling) -> dict[int, Period]:
    """Rows with a period that is clearly better than the rules' own; one that is told beside a number stays.

    >>> better_periods(Telling("", None, (), (), ()))
    {}
    """
    forest = load_forest("periods")
    return dict(_better(periods.candidates(telling, forest.words), forest.scores))


def better_wholes(telling: Telling) -> dict[int, int]:
    """Rows that are clearly part of another row than the rules say, or of none (-1); nothing is a part of its own part."""
    forest = load_forest("wholes")
    whole_of = [row.whole for row in telling.rows]
    out: dict[int, int] = {}
    for n, whole in _better(wholes.candidates(telling, forest.words), forest.scores):
        before, whole_of[n] = whole_of[n], whole
        if _goes_round(n, whole_of):
            whole_of[n] = before
        else:
            out[n] = whole
    return out


def _goes_round(n: int, whole_of: Sequence[int]) -> bool:
    seen, at = {n}, whole_of[n]
    while at >= 0 and at not in seen:
        seen.add(at)
        at = whole_of[at]
    return at >= 0


def _at(figure: Figure, period: Period, telling: Telling, figures: Sequence[Figure]) -> Figure:
    """A figure at another time; its words are the nearest expression before it that tells that time, else the nearest behind."""
    told = [t for t in telling.times if periods.period_of(t) == period and period.start is not None]
    before, behind = [t for t in told if t.end <= figure.start], [t for t in told if t.start >= figure.end]
    time = before[-1] if before else behind[0] if behind else None
    text = time.text if time else next((f.period_text for f in figures if (f.period_start, f.period_end) == period), "")
    basis = _basis(figure, time, telling) if period.start is not None else ""
    rule = f"{figure.rule} {PERIOD_RULE}"
    return replace(figure, period_text=text, period_start=period.start, period_end=period.end, period_basis=basis, rule=rule)


def _basis(figure: Figure, time: TimeExpression | None, telling: Telling) -> str:
    if time is None or telling.sentence_at(time.start) != telling.sentence_at(figure.start):
        return "inherited"
    return "relative" if time.basis == "relative" else "explicit"


def _better(asked: Iterable[tuple[int, list[Any], Matrix]], scores: Callable[[Matrix], NDArray[np.float64]]) -> Iterator[tuple[int, Any]]:
    """Rows with the candidate that is clearly better than their first; all candidates of a release are weighed at once."""
    found = list(asked)
    weighed, at = scores(np.concatenate([vectors for *_, vectors in found])) if found else np.zeros(0), 0
    for n, names, vectors in found:
        own = weighed[at : at + len(vectors)]
        at += len(vectors)
        if (best := int(np.argmax(own))) and own[best] > own[0] + MARGIN:
            yield n, names[best]
