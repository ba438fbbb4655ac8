"""``doc.ents`` for whoever knows spaCy and not us: people, bodies, places and dates that do not overlap."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans


@Language.factory("svodka_entities", requires=["doc._.mentions", "doc._.dates"], assigns=["doc.ents"])
def make_entities(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return mark_entities


def mark_entities(doc: Doc) -> Doc:
    """PER, ORG and LOC with the key of the thing as ``ent.ent_id_``, and DATE; of two that overlap the longer stays."""
    named = [(m.start, m.end, m.type, m.entity) for m in doc._.mentions]
    dated = [(t.start, t.end, "DATE", "") for t in doc._.dates]
    spans = (_span(doc, *found) for found in named + dated)
    doc.ents = filter_spans([s for s in spans if s is not None])
    return with_inner(doc)


def with_inner(doc: Doc) -> Doc:
    """Bodies named only inside another's name become mentions last of all: whoever looks for agents wants the outer name."""
    told = {o.key for o in doc._.organizations}
    fresh = [(mention, body) for mention, body in doc._.inner if body.key not in told]
    doc._.mentions = tuple(sorted((*doc._.mentions, *(m for m, _ in fresh)), key=lambda m: (m.start, m.end, m.type)))
    doc._.organizations = (*doc._.organizations, *(body for _, body in fresh))
    return doc


def _span(doc: Doc, start: int, end: int, label: str, key: str) -> Span | None:
    span = doc.char_span(start, end, label=label, span_id=key, alignment_mode="expand")
    return span if span is not None and span.text.strip() == span.text else None
