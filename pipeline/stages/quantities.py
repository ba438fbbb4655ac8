"""Numbers of a document: the grammar's quantities, dates set aside."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from ..grammar.quantities import find_quantities
from ..plain import text_of
from .tokens import clean_view


def mark_quantities(doc: Doc) -> Doc:
    """Fill ``doc._.quantities``: every number, the rejected ones with their reason."""
    text = text_of(doc)
    clean, places = clean_view(text)
    back = [*places, len(text)]
    inside = {place: i for i, place in enumerate(places)} if doc._.dates else {}
    spans = [(inside.get(t.start, 0), inside.get(t.end - 1, len(clean) - 1) + 1) for t in doc._.dates]
    found = []
    if clean == text:
        doc._.quantities = tuple(find_quantities(text, spans))
        return doc
    for q in find_quantities(clean, spans):
        start, end = back[q.start], back[q.end - 1] + 1
        found.append(
            replace(q, start=start, end=end, number_start=back[q.number_start], number_end=back[q.number_end - 1] + 1, text=text[start:end])
        )
    doc._.quantities = tuple(found)
    return doc


Language.factory("svodka_quantities", assigns=["doc._.quantities"], requires=["doc._.dates"], func=lambda nlp, name: mark_quantities)
