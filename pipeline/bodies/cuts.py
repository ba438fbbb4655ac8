"""Words and bodies that the model has drawn into the name of a body beside them: cut off again."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.wordings import words_of
from ..natasha.words import folded, readings, word_keys
from ..phrases import ADJECTIVES, NOUNS, feature, is_acronym, is_capital
from .candidates import Candidate
from .view import View

AT = "при"


def no_central_office(view: View, c: Candidate) -> Candidate | None:
    """«центральный аппарат | Следственного комитета»: the body itself, at its seat."""
    at = c.start + 2
    named = at < c.end and (is_capital(view.tokens[at]) or view.head(at) is not None)
    return replace(c, start=at, rule="no_central_office") if named and is_central_office(view, c.start + 1) else c


def is_central_office(view: View, noun: int) -> bool:
    """Is it the noun of «центральный аппарат»?"""
    return noun > 0 and " ".join(folded(view.tokens[i].lemma_) for i in (noun - 1, noun)) in words_of("central_office")


def no_second_body(view: View, c: Candidate) -> Candidate | None:
    """«по требованиям Генпрокуратуры | Роскомнадзором закрыто»: one body asks, the other one in the instrumental does it."""
    for i in range(c.start + 1, c.end):
        token, piece = view.tokens[i], view.known.get(i)
        own = piece is not None and is_capital(token) and not is_acronym(token)
        by = token.norm_.endswith(("ом", "ем"))  # no genitive, whatever the tagger says: «Роскомнадзором»
        if own and (by or (feature(token, "Case") != "Gen" and token.norm_.endswith(("ой", "ей")))):
            return replace(c, end=i, rule="no_second_body")
    return c


def no_half_pair(view: View, c: Candidate) -> Candidate | None:
    """«военнослужащие Лидского и | Брестского отрядов»: one of two adjectives with the noun in the plural that both share."""
    tokens, last = view.tokens, view.tokens[c.end - 1]
    half = c.end - c.start == 2 and c.start > 1 and tokens[c.start - 1].norm_ == "и" and _is_single(view, c.start)
    many = last.norm_.islower() and last.pos_ in NOUNS and feature(last, "Number") == "Plur"
    return None if half and many and _is_single(view, c.start - 2) else c


def _is_single(view: View, i: int) -> bool:
    """An adjective in the singular with a capital: «Лидского»."""
    token = view.tokens[i]
    return is_capital(token) and any(pos == "ADJ" and number == "Sing" for pos, _, number, _ in readings(token.norm_))


def no_union_beside(view: View, c: Candidate) -> Candidate | None:
    """«представители государств – членов ШОС | при РАТС»: they stand beside the second body, not the first."""
    beside = c.end > c.start + 2 and is_acronym(view.tokens[c.start]) and view.tokens[c.start + 1].norm_ == AT
    return replace(c, end=c.start + 1, rule="no_union_beside") if beside and c.start in view.known else c


def no_rank(view: View, c: Candidate) -> Candidate | None:
    """«руководитель Центра | генерал-полковник Беков»: a rank begins the next phrase."""
    ranks = (i for i in range(c.start + 1, c.end) if not word_keys(view.tokens[i].norm_).isdisjoint(view.knowledge.bodies.ranks))
    at = next((i for i in ranks if i + 1 < len(view.tokens) and is_capital(view.tokens[i + 1])), None)
    return replace(c, end=at, rule="no_rank") if at is not None else c


def no_span(view: View, c: Candidate) -> Candidate | None:
    """«Следственный отдел Агентства | за отчётный год»: how long it took."""
    cut = before_span(view, c.start, c.end)
    return replace(c, end=cut, rule="no_span") if cut < c.end else c


def before_span(view: View, start: int, end: int) -> int:
    """Where «за отчётный год» begins between two tokens, else the second of them."""
    times, tokens = words_of("lengths_of_time"), view.tokens
    spans = (i for i in range(start + 1, end - 1) if tokens[i].norm_ == "за" and tokens[i + 1].pos_ in (*ADJECTIVES, *NOUNS))
    return next((i for i in spans if any(folded(t.lemma_) in times for t in tokens[i + 1 : end])), end)
