"""What was found, where spaCy users look for it: ``doc.ents`` and ``doc.spans["figures"]``.

Needs the mentions, dates and figures of the stages before; adds nothing to the tables. ``doc.ents`` holds names (``PER``
``ORG`` ``LOC``) and, where no name stands, dates (``DATE``); a figure's label is its action, so that displaCy shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

Mark = tuple[int, int, str]


def mark(doc: Doc) -> Doc:
    """Fill ``doc.ents`` and ``doc.spans["figures"]`` from the records."""
    names = [(m.start, m.end, m.type) for m in doc._.mentions]
    dates = [(d.start, d.end, "DATE") for d in doc._.dates]
    doc.ents = _disjoint(_spans(doc, [*names, *dates]))
    doc.spans["figures"] = SpanGroup(doc, name="figures", spans=list(_spans(doc, [(f.start, f.end, f.action) for f in doc._.figures])))
    return doc


def _spans(doc: Doc, marks: Iterable[Mark]) -> Iterator[Span]:
    """Whole tokens that hold each mark."""
    for start, end, label in marks:
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        if span is not None:
            yield span


def _disjoint(spans: Iterable[Span]) -> list[Span]:
    """Entities may not overlap: the first come stays."""
    kept: list[Span] = []
    taken: set[int] = set()
    for span in spans:
        tokens = range(span.start, span.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(span)
    return kept


@Language.factory(
    "svodka_marks",
    requires=["doc._.mentions", "doc._.dates", "doc._.figures"],
    assigns=["doc.ents", "doc.spans"],
)
def make_marks(nlp: Language, name: str):  # type: ignore[no-untyped-def]
    return mark
