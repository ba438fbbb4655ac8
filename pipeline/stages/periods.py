"""Expressions of time in the Doc: the grammar of ``grammar/periods.py`` over the text, anchored at the day of publication."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from ..grammar.periods import find_times
from ..plain import text_of
from ..records import TimeExpression
from .tokens import clean_view


@Language.factory("svodka_periods", requires=["token.is_sent_start"], assigns=["doc._.dates", "doc.spans"])
def make_periods(nlp: Language, name: str):  # type: ignore[no-untyped-def]
    return mark_periods


def mark_periods(doc: Doc) -> Doc:
    """Fill ``doc._.dates`` (offsets into the untouched text, numbers of sentences) and ``doc.spans["dates"]``."""
    release = doc._.release
    text = text_of(doc)
    clean, places = clean_view(text)
    starts = [sentence.start_char for sentence in doc.sents]
    times = tuple(_placed(time, text, places, starts) for time in find_times(clean, release.published if release else None))
    doc._.dates = times
    spans = [doc.char_span(t.start, t.end, label=t.kind, alignment_mode="expand") for t in times]
    doc.spans["dates"] = SpanGroup(doc, name="dates", spans=[s for s in spans if s is not None])
    return doc


def _placed(time: TimeExpression, text: str, places: list[int], starts: list[int]) -> TimeExpression:
    start, end = places[time.start], places[time.end - 1] + 1
    return replace(time, start=start, end=end, text=text[start:end], sentence=max(0, bisect_right(starts, start) - 1))
