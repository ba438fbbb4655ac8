"""A release's text in pieces: what is a figure, what is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...tables import Row


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``figures`` are the ids of the rows that quote it, none for the text between."""

    text: str
    figures: tuple[str, ...] = ()


def pieces(text: str, figures: Iterable[Row]) -> list[Piece]:
    """The whole text, in order, cut where quotes begin and end; a quote inside another belongs to the one around it.

    Offsets count characters of ``releases.text``; a quote behind the end of a shortened text is left out.
    """
    spans: dict[tuple[int, int], list[str]] = {}
    for row in figures:
        start, end = int(str(row["start"])), int(str(row["end"]))
        if start < end <= len(text):
            spans.setdefault((start, end), []).append(str(row["figure_id"]))
    out: list[Piece] = []
    at = 0
    for (start, end), ids in _outermost(spans):
        if start > at:
            out.append(Piece(text[at:start]))
        out.append(Piece(text[start:end], tuple(ids)))
        at = end
    return [*out, Piece(text[at:])] if at < len(text) else out


def _outermost(spans: dict[tuple[int, int], list[str]]) -> list[tuple[tuple[int, int], list[str]]]:
    """Spans that do not touch each other; one that begins inside another gives its rows to it."""
    kept: list[tuple[tuple[int, int], list[str]]] = []
    for (start, end), ids in sorted(spans.items(), key=lambda s: (s[0][0], -s[0][1])):
        if kept and start < kept[-1][0][1]:
            (first, last), before = kept[-1]
            kept[-1] = (first, max(last, end)), [*before, *ids]
        else:
            kept.append(((start, end), list(ids)))
    return kept
