"""Papers, sites and bodies that the model often does not see: by what is said of them, by their ending, by their name in Latin letters.

«в статье Частного корреспондента», «сообщает kyzyl.ru», «Викиновости», «Международный компас (Harbour Compass)»,
«Госпиталь королевы Марии»: each finder proposes candidates as the ones of :mod:`spans` do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon.names import names
from ..natasha.words import folded, is_a_being, readings, word_keys
from ..phrases import NOUNS, agree, feature, is_capital, is_foreign
from .candidates import Candidate
from .quotations import unnamed
from .tails import allowed_by, tail_end
from .view import View

DOMAIN = re.compile(r"(?:[a-zа-я0-9][a-zа-я0-9-]*\.){1,2}(?:ru|su|рф|com|org|net|info|biz|kz|kg|uz|tj|tm|by|ua|am|az|ge|md|cn|in|eu)", re.I)
NUMBER = re.compile(r"\d{1,6}")
PARTS = 5  # tokens of a site's name


def cited(view: View) -> Iterator[Candidate]:
    """«в статье Частного корреспондента», «пишет Степная газета»: a capital adjective with its noun, behind a word of papers."""
    for i in range(1, len(view.tokens) - 1):
        first, noun = view.tokens[i], view.tokens[i + 1]
        if not view.proper(i) or noun.norm_[:1].isupper() or noun.pos_ not in NOUNS or i in view.people:
            continue
        described = first.pos_ == "ADJ" and any(pos == "ADJ" for pos, *_ in readings(first.norm_))
        if not described or i in view.adjectives or not agree(first, noun):
            continue
        before, case = folded(view.tokens[i - 1].lemma_), feature(noun, "Case")
        paper = before in view.knowledge.bodies.papers and case == "Gen"
        says = before in view.knowledge.bodies.quoting and case in ("Nom", "Acc", "Dat") and not is_a_being(noun.norm_)
        if paper or says:
            yield Candidate(i, i + 2, "rule", "cited")


def sites(view: View) -> Iterator[Candidate]:
    """«сообщает kyzyl.ru», «на сайте», «со ссылкой на kyzyl.ru»: a site that speaks; an address names none."""
    for i, token in enumerate(view.tokens):
        if not token.norm_[:1].isalnum() or i in view.organizations or not (dotted := _dotted(view, i)):
            continue
        before = folded(view.tokens[i - 1].lemma_) if i else ""
        behind = folded(view.tokens[dotted].lemma_) if dotted < len(view.tokens) else ""
        if before in view.knowledge.bodies.quoting or behind in view.knowledge.bodies.quoting:
            yield Candidate(i, dotted, "rule", "sites")


def _dotted(view: View, i: int) -> int:
    """Where the name of a site that begins here ends, 0 where none does: it stands alone between blanks or stops."""
    start = view.tokens[i].idx
    found = DOMAIN.match(view.raw, start)
    if found is None or (start and view.raw[start - 1] not in " \n\xa0«\"(") or view.raw[found.end() : found.end() + 1] in ("/", "@", "-"):
        return 0
    return next((k + 1 for k in range(i, min(i + PARTS, len(view.tokens))) if _end(view, k) == found.end()), 0)


def _end(view: View, i: int) -> int:
    return view.tokens[i].idx + len(view.tokens[i])


def compounds(view: View) -> Iterator[Candidate]:
    """«Рыбохрана», «Викиновости»: one word with a capital whose last part is a body's, and that no dictionary has."""
    other = unnamed(view)
    for i, token in enumerate(view.tokens):
        word = folded(token.norm_)
        if not other.isdisjoint(word_keys(token.norm_)):
            continue  # «в проекте „Рыбнадзор“»
        if not is_capital(token) or i in view.people or i in view.places or i in view.locations or "-" in word or token.norm_.isupper():
            continue
        if any(word.endswith(form) and len(word) > len(form) + 2 for form in names().compounds) and token.pos_ in NOUNS:
            yield Candidate(i, i + 1, "rule", "compounds")


def translated(view: View) -> Iterator[Candidate]:
    """«Международный компас (Harbour Compass)»: a capital adjective with its noun before a bracket with a body's name in Latin letters."""
    spans = {i for start, end in view.organizations.items() for i in range(start, end)}
    for at in range(2, len(view.tokens) - 2):
        if view.tokens[at].norm_ != "(" or at + 1 not in spans or at - 2 in view.people or at - 2 in view.known:
            continue
        end = next((i for i in range(at + 1, min(at + 2 + PARTS, len(view.tokens))) if not is_foreign(view.tokens[i])), at)
        if end - at < 3 or end >= len(view.tokens) or view.tokens[end].norm_ != ")":
            continue
        adjective, noun = view.tokens[at - 2], view.tokens[at - 1]
        if is_capital(adjective) and adjective.pos_ == "ADJ" and noun.pos_ in NOUNS and agree(adjective, noun):
            yield Candidate(at - 2, at, "rule", "translated")


def memorials(view: View) -> Iterator[Candidate]:
    """«Госпиталь королевы Марии», «Больница имени Норова»: a capital noun that is called after somebody."""
    for start, end in view.memorials.items():
        at = start - 2 - (view.tokens[start - 1].norm_ == ".")
        head = view.head(at) if at >= 0 else None
        called = at >= 0 and word_keys(view.tokens[at].norm_) & view.knowledge.bodies.memorials
        if at >= 0 and is_capital(view.tokens[at]) and (called or (head is not None and head.needs == "capital")):
            yield Candidate(at, end, "rule", "memorials")


def numbered(view: View) -> Iterator[Candidate]:
    """«воинская часть № 6655», «воинская часть 6655 | Росгвардии»: what a number names, with its adjective and whose it is."""
    for at in range(1, len(view.tokens) - 2):
        noun, adjective = view.tokens[at], view.tokens[at - 1]
        marked = view.tokens[at + 1].norm_ == "№"
        number = at + 1 + marked
        if not NUMBER.fullmatch(view.tokens[number].norm_) or folded(noun.lemma_) not in view.knowledge.bodies.numbered:
            continue
        own = folded(adjective.lemma_) in view.knowledge.bodies.armed
        if adjective.pos_ == "ADJ" and agree(adjective, noun) and (marked or own):
            yield Candidate(at - 1, tail_end(view, number + 1, allowed_by(None)), "rule", "numbered")
