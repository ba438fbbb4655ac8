"""The edges of a body's name: quotation marks, stops and prepositions that are no part of it."""

from __future__ import annotations

from dataclasses import replace

from .candidates import Candidate
from .view import View


def no_quotes(view: View, c: Candidate) -> Candidate | None:
    """Quotation marks and stops at the edges are no part of the name, a closing one that answers inside is."""
    start, end = c.start, c.end
    while start < end and not view.tokens[start].norm_[:1].isalnum():
        start += 1
    while end > start and not view.tokens[end - 1].norm_[-1:].isalnum() and not _answers(view, start, end):
        end -= 1
    if end < len(view.tokens) and view.tokens[end].norm_ in "»”“\"" and _opened(view, start, end):
        end += 1
    return replace(c, start=start, end=end) if start < end else None


def _opened(view: View, start: int, end: int) -> bool:
    text = view.text(start, end)
    german = text.count("„") > 0  # „…“, where else “…”
    opened = text.count("„") > text.count("“") + text.count("”") if german else text.count("“") > text.count("”")
    return opened or text.count("«") > text.count("»") or text.count('"') % 2 > 0


def _answers(view: View, start: int, end: int) -> bool:
    inside = view.text(start, end - 1)
    return view.tokens[end - 1].norm_ in "»”“\"" and inside.count("«") + inside.count("„") + inside.count('"') % 2 > 0


def no_loose_end(view: View, c: Candidate) -> Candidate | None:
    """«Организации | за» десять лет: a preposition at the end begins something else."""
    end = c.end
    while end > c.start + 1 and view.tokens[end - 1].pos_ in ("ADP", "CCONJ") and view.tokens[end - 1].norm_.islower():
        end -= 1
    return replace(c, end=end) if end < c.end else c
