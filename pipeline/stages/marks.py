"""Figures as spans, for displaCy and whoever knows spaCy and not us.

Needs the figures found before; gives ``doc.spans["figures"]``, where a span's label is the figure's action and its id the
``figure_id``. Adds nothing to the tables.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from ..plain import forget


@Language.factory("svodka_marks", requires=["doc._.figures"], assigns=["doc.spans"])
def make_marks(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return mark_figures


def mark_figures(doc: Doc) -> Doc:
    """Fill ``doc.spans["figures"]`` with the whole tokens that hold each quote."""
    spans = [doc.char_span(f.start, f.end, label=f.action, span_id=f.figure_id, alignment_mode="expand") for f in doc._.figures]
    forget(doc)  # the last stage: nothing reads the plain tokens any more
    doc.spans["figures"] = SpanGroup(doc, name="figures", spans=[span for span in spans if span is not None])
    return doc
