"""Sentences of a text: first which of its lines stay together (`lines`), then where a mark ends a sentence in them (`stops`)."""

from __future__ import annotations

from .lines import Range, stretches
from .stops import ends


def find_sentences(text: str) -> list[Range]:
    """The sentences of a text as ranges of characters, white space at their ends left out."""
    out: list[Range] = []
    for start, stop in stretches(text):
        at = start
        for end in [*ends(text, start, stop), stop]:
            piece = text[at:end]
            if bare := piece.strip():
                begin = at + len(piece) - len(piece.lstrip())
                out.append((begin, begin + len(bare)))
            at = end
    return out
