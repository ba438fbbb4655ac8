"""Taking back a person's name that is none: the model takes «Лаосу» or «Милли Меджлисом» for people."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc


def take_back(doc: Doc, spans: Collection[tuple[int, int]]) -> None:
    """Drop the PER mentions with these character offsets, and the people whom nothing else mentions."""
    dropped = [m for m in doc._.mentions if m.type == "PER" and (m.start, m.end) in spans]
    if not dropped:
        return
    doc._.mentions = tuple(m for m in doc._.mentions if m not in dropped)
    left = {m.entity for m in doc._.mentions if m.type == "PER"}
    gone = {m.entity for m in dropped} - left
    doc._.people = tuple(p for p in doc._.people if p.key not in gone)
