"""A proposed name of a body, and what the words around it say of its left edge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..natasha.words import folded, is_a_being, word_keys
from ..phrases import QUOTES, agree, is_acronym, is_capital
from .view import View

OWNED_BY_NOBODY = ("international_organization", "international_body", "terrorist_organization", "media", "company", "ngo")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``[start, end)`` name a body; ``rule`` tells who found it."""

    start: int
    end: int
    method: str  # natasha lexicon rule
    rule: str


MARKS_OF_A_SHARE = ("-", "–", "—", "(", ":")
BEFORE_A_SHARE = 3  # words from the mark to the number: «— соответственно | 40», «— около | 40»
RELATIONAL = re.compile(r"[а-я]{3}[сц]кий$|[а-я]о-[а-я]+[иы]й$")
ORDINAL = re.compile(r"\d+-?[а-я]{1,3}")


def is_saying(view: View, i: int) -> bool:
    """«банк данных», «центр внимания»: two words that name no body."""
    if i + 1 >= len(view.tokens):
        return False
    return f"{folded(view.tokens[i].lemma_)} {view.tokens[i + 1].norm_}" in view.knowledge.bodies.nobodies


def is_a_platform(view: View, start: int, end: int) -> bool:
    """«страницы в | Facebook», «ролик на „YouTube“»: where something stands."""
    start += end - start == 2 and view.tokens[start].norm_.isdigit()  # «23 | Telegram-канала»
    name, _, kind = view.tokens[start].norm_.rpartition("-")
    platforms = folded_words(view.knowledge.bodies.platforms)
    if name and end - start == 1 and not word_keys(kind).isdisjoint(view.knowledge.bodies.channels):
        return not word_keys(name).isdisjoint(platforms)
    before = start - 1 - (start > 0 and view.tokens[start - 1].norm_ in QUOTES)
    stands = before >= 0 and view.tokens[before].norm_ in ("в", "во", "на", "из", "с", "через")
    if end - start != 1 or word_keys(view.tokens[start].norm_).isdisjoint(platforms):
        return False
    owned = before >= 0 and not word_keys(view.tokens[before].norm_).isdisjoint(view.knowledge.bodies.channels)  # «каналов | Telegram»
    return stands or owned or _has_a_share(view, end, platforms)


def _has_a_share(view: View, at: int, platforms: frozenset[str]) -> bool:
    """«YouTube — 412, „ВКонтакте“ (96), Facebook и Twitter – по 40»: what of a total stood there, no deed of its own."""
    doc = view.tokens
    while at < len(doc) and (doc[at].norm_ in (*QUOTES, ",", "и") or not word_keys(doc[at].norm_).isdisjoint(platforms)):
        at += 1
    if at + 1 >= len(doc) or doc[at].norm_ not in MARKS_OF_A_SHARE:
        return False
    words = (t.norm_ for t in doc[at + 1 : at + 1 + BEFORE_A_SHARE])
    return any(word[:1].isdigit() for word in words)


def is_a_medium(view: View, start: int, end: int) -> bool:
    """«заседание по | ВКС», «в режиме | ВКС»: a means of talking."""
    behind = view.knowledge.bodies.mediums.get(view.tokens[start].norm_) if end - start == 1 and start else None
    return behind is not None and not behind.isdisjoint(word_keys(view.tokens[start - 1].norm_))


@lru_cache(maxsize=4)
def folded_words(words: frozenset[str]) -> frozenset[str]:
    return frozenset(folded(word) for word in words)


def adjectives_before(view: View, head: int) -> int:
    """First token of the adjectives that belong to the name; «новый» or «этот» do not."""
    start = at = head
    while at > 0 and _describes(view, at - 1, head):
        at -= 1
        if _belongs(view, at) and not _of_an_acronym(view, at, head):
            start = at
    return start


def _of_an_acronym(view: View, i: int, head: int) -> bool:
    """«территориальное | УФСБ»: what an acronym needs for no name."""
    return is_acronym(view.tokens[head]) and of_rank(view, i) and not is_capital(view.tokens[i])


def _describes(view: View, i: int, head: int) -> bool:
    token = view.tokens[i]
    if token.is_space or i + 1 in view.starts:
        return False
    if token.norm_[:1].isdigit():
        return ORDINAL.fullmatch(token.norm_) is not None
    ranked = of_rank(view, i)
    describes = token.pos_ in ("ADJ", "VERB") or ranked
    being = is_a_being(token.norm_) and not ranked and not RELATIONAL.search(folded(token.lemma_))
    return describes and token.norm_[-1:].isalpha() and not being and agree(token, view.tokens[head])


def _belongs(view: View, i: int) -> bool:
    if is_relational(view, i):
        return True
    return view.proper(i) or i in view.adjectives or view.tokens[i].norm_[:1].isdigit() or of_rank(view, i)


def is_relational(view: View, i: int) -> bool:
    """«судейский», «исследовательский», «бюджетно-финансовый»: what the body is for, not what it is like."""
    lemma = folded(view.tokens[i].lemma_)
    return RELATIONAL.search(lemma) is not None and lemma not in view.knowledge.bodies.loose


def of_rank(view: View, i: int) -> bool:
    """«верхняя», «федеральный»"""
    return folded(view.tokens[i].lemma_) in view.knowledge.bodies.adjectives
