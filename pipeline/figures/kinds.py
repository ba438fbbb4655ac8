"""A body that speaks under its kind alone: «по данным ведомства», «в комитете рассказали»."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from .hearings import SILENT, Hearing
from .voices import Voice
from .words import Word


def of_kind(h: Hearing, kind: Word) -> Voice | None:
    """«по данным штаба»: the body of that kind that speaks or was named, else who goes on speaking."""
    known = load_actors()
    stem = f" {min(kind.lemmas, key=len)[:5]}"
    stems = next((stems for word, stems in known.stand_ins.items() if word in kind.lemmas), ())
    own = h.cast.bodies.get(h.current.key or "", "") if h.current else ""
    near = [m.entity for m in h.cast.mentions if m.type == "ORG" and m.start < kind.start and h.cast.kinds.get(m.entity) not in SILENT]
    if stems and not kind.lemmas & known.bodies:
        fits = [(stem, *stems)]
    else:
        fits = [(stem,), tuple(stems)] if kind.lemmas & known.shortened else [(stem,)]
    for told in fits:
        if h.current and (_fits(h.cast.names.get(own, ""), told) or _fits(h.current.name, told)):
            return h.current
        if named := [key for key in near if _fits(h.cast.names.get(key, ""), told)]:
            return h.cast.voice(named[-1])
    return h.current or last_body(h) or (h.cast.voice(near[-1]) if near else None)


def _fits(name: str, stems: tuple[str, ...]) -> bool:
    """The name holds one of the stems; no «суд» in «государственный»."""
    return any(stem in f" {name.lower()}" for stem in stems)


def last_body(h: Hearing) -> Voice | None:
    """The body that the sentence before named."""
    return h.cast.voice(h.body) if h.body else None
