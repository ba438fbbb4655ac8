"""Bodies whose noun is said once for all: «в Южном и Сибирском таможенных управлениях», «Большого и Речного театров»."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from ..natasha.words import folded, nominative, readings, singular
from ..phrases import NOUNS, feature, is_capital
from ..plain import kept
from .view import View

MOST = 6  # words between the first adjective and the noun
JOINING = (",", "и", "или")


@dataclass(frozen=True, slots=True)
class Pair:
    """Tokens ``[start, end)``: an adjective, the last one with the noun; ``name`` is the body in the nominative."""

    start: int
    end: int
    name: str
    noun: int


def pairs(view: View) -> dict[tuple[int, int], Pair]:
    """All such names by their place."""

    def read(doc: Doc) -> dict[tuple[int, int], Pair]:
        return {(p.start, p.end): p for i in range(2, len(view.tokens)) for p in _read(view, i)}

    found: dict[tuple[int, int], Pair] = kept(view.doc, "pairs", read)
    return found


def _read(view: View, noun: int) -> list[Pair]:
    """The bodies that a noun in the plural heads."""
    token = view.tokens[noun]
    if token.pos_ not in NOUNS or feature(token, "Number") != "Plur" or token.norm_[:1].isupper() or not _heads(view, noun):
        return []
    case, one = feature(token, "Case"), singular(token.norm_)
    at = noun
    while at > 0 and _stands(view, at - 1, case, "Plur") and not is_capital(view.tokens[at - 1]):
        at -= 1  # «таможенных»
    between, adjectives = range(at, noun), _singulars(view, at, case)
    if one is None or len(adjectives) < 2:
        return []
    word, gender = one
    middle = [_described(view.tokens[i].norm_, gender) for i in between]
    out = []
    for i in sorted(adjectives):
        name = " ".join([nominative(view.tokens[i].norm_, "ADJ", case, "Sing", gender), *middle, word])
        out.append(Pair(i, noun + 1 if i == at - 1 else i + 1, name, noun))
    return out


def _heads(view: View, i: int) -> bool:
    return view.head(i) is not None or folded(view.tokens[i].lemma_) in view.knowledge.bodies.memorials


def _singulars(view: View, end: int, case: str) -> list[int]:
    """The capitalised adjectives of one body each, joined by «и» and commas, the last right before ``end``."""
    found = []
    at = end - 1
    while at >= max(0, end - MOST) and is_capital(view.tokens[at]) and _stands(view, at, case, "Sing"):
        found.append(at)
        if at < 2 or view.tokens[at - 1].norm_ not in JOINING:
            break
        at -= 2
    return found


def _stands(view: View, i: int, case: str, number: str) -> bool:
    return any(pos == "ADJ" and c == case and n == number for pos, c, n, _ in readings(view.tokens[i].norm_))


def _described(word: str, gender: str) -> str:
    """«таможенных», beside «управление» → «таможенное»"""
    found = singular(word, gender)
    return found[0] if found else word
