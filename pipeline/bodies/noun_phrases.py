"""How far a noun phrase goes on behind the head of a body's name."""

from __future__ import annotations

from ..natasha.words import folded, is_finite, may_be_genitive, readings
from ..phrases import ADJECTIVES, NOUNS, feature, is_capital
from .view import View


def goes_on(view: View, at: int) -> bool:
    return 0 < at < len(view.tokens) and not view.tokens[at].is_space and at not in view.starts and at not in view.people


def coordinated(view: View, at: int) -> int:
    """«связи, технологий и коммуникаций»: items in the case of the noun before, the last behind «и»."""
    doc = view.tokens
    case = feature(doc[at - 1], "Case")
    if case not in ("Gen", "Dat", "Ins"):
        return 0
    while goes_on(view, at) and doc[at].norm_ in (",", "и"):
        last = doc[at].norm_ == "и"
        if at + 1 in view.known or at + 1 in view.places or at + 1 in view.organizations or at + 1 in view.locations:
            return 0
        end = noun_phrase(view, at + 1, case) if goes_on(view, at + 1) else 0
        if not end or any(view.head(i) for i in range(at + 1, end)) or is_capital(doc[at + 1]):
            return 0
        if last:
            return end
        while (more := noun_phrase(view, end, "Gen") if goes_on(view, end) else 0):
            end = more
        at = end
    return 0


def noun_phrase(view: View, at: int, case: str) -> int:
    """End of adjectives and a noun in this case; 0 where there are none, or where the noun ends a name."""
    doc = view.tokens
    stops = view.knowledge.bodies.stops
    i = at
    while i < len(doc) and goes_on(view, i) and i - at < 6:
        token = doc[i]
        lemma = folded(token.lemma_)
        if lemma in stops or folded(token.norm_) in stops or is_finite(token.norm_):
            return 0
        if token.norm_ == "особо" and i + 1 < len(doc) and doc[i + 1].pos_ in ADJECTIVES:
            i += 1  # «по | особо тяжким преступлениям»
            continue
        if token.pos_ in NOUNS:
            fits = feature(token, "Case") == case and (case != "Gen" or may_be_genitive(token.norm_))
            return i + 1 if fits else 0
        joins = i > at and token.norm_ in ("и", ",") and i + 1 < len(doc) and doc[i + 1].pos_ == "ADJ"
        if not joins and not (token.pos_ in ADJECTIVES and token.pos_ != "NUM" and _may_be(token.norm_, case)):
            return 0
        i += 1
    return 0


def _may_be(word: str, case: str) -> bool:
    return any(pos in ("ADJ", "VERB") and c == case for pos, c, _, _ in readings(word))
