"""Names of events that the model takes for bodies: «Диалог Лиги портов», «учение „Рубеж“», «операция Red Falcon»."""

from __future__ import annotations

from dataclasses import replace

from ..natasha.words import readings, word_keys
from ..phrases import NOUNS, QUOTES, is_acronym
from .candidates import Candidate
from .edges import is_quoted
from .quotations import quotations, unnamed
from .view import View

EVENT_REACH = 8  # words of a body between an event and its name


def no_event(view: View, c: Candidate) -> Candidate | None:
    """«Диалог Лиги портов» is a meeting: the span falls, the body inside has finders of its own; «Мемориал» alone is a thing."""
    first = view.tokens[c.start]
    if _named_event(view, c.start):
        return None
    alone = c.end - c.start == 1 and not is_acronym(first) and not is_quoted(view, c.start)
    if alone and not word_keys(first.norm_).isdisjoint(view.knowledge.bodies.things):
        return None
    for token in view.tokens[c.start : c.end]:
        if word_keys(token.norm_) & view.knowledge.bodies.events:
            return None
        if token.pos_ in NOUNS or not any(pos == "ADJ" for pos, *_ in readings(token.norm_)):
            return c
    return c


def _named_event(view: View, start: int) -> bool:
    """«операция Red Falcon», «операция Интерпола Red Falcon»: a name in Latin letters behind an event, of a body or of none."""
    if not view.tokens[start].norm_[:1].isascii() or not view.tokens[start].norm_[:1].isalpha():
        return False
    owner = next((i for i in range(max(0, start - EVENT_REACH), start) if i in view.known and view.known[i].end == start), start)
    at = owner - 1
    keys, words = word_keys(view.tokens[at].norm_) if at >= 0 else frozenset(), view.knowledge.bodies
    return not keys.isdisjoint(words.events) and keys.isdisjoint(words.authored)  # «согласно отчёту Harbour League»


def no_named_event(view: View, c: Candidate) -> Candidate | None:
    """«учение „Рубеж“», «рынок „Южный“»: the noun before the quotation mark tells that it is no body's name; «силы ЛП „Рубеж“» is cut."""
    other = unnamed(view)
    start = c.start + (view.tokens[c.start].norm_ in QUOTES)
    if start and start < c.end and view.tokens[start - 1].norm_ in QUOTES and word_keys(view.tokens[start].norm_) & other:
        return None
    cut = next((q.start - 1 for q in quotations(view) if q.other and start < q.start - 1 < c.end), c.end)
    return replace(c, end=cut) if cut < c.end else c
