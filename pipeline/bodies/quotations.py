"""Names in quotation marks: the noun before them tells whether a body is named, and of which kind.

«группировка „Чёрный компас“», «членов „Синего серпа“ и „Красной луны“» name bodies; «операция „Заслон“»,
«рынок „Южный“», «учение „Рубеж-2031“» do not, and such a name is no body later in the release either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from ..natasha.words import word_keys
from ..phrases import ADJECTIVES, NOUNS, OPENING, QUOTES, is_capital
from ..plain import kept
from .view import View

LONGEST = 8  # words in one pair of marks
FAR = 12  # words between the noun and the mark
OF_A_YEAR = re.compile(r".*[\s\-‐‑–—]((19|20)\d\d)")
NICKNAMED = 6  # words between «известный» and «как»
NONE: frozenset[str] = frozenset()
JOINING = (",", "и", "или", "-", "–", "—", "также", "а")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``[start, end)`` stand in quotation marks; ``noun`` is what the words before say: a body, nothing of the kind, or no word."""

    start: int
    end: int
    noun: int | None = None  # place of the noun
    body: bool = False
    other: bool = False


def quotations(view: View) -> tuple[Quotation, ...]:
    """All names in quotation marks, from left to right."""

    def read(doc: Doc) -> tuple[Quotation, ...]:
        return _read(view)

    found: tuple[Quotation, ...] = kept(view.doc, "quotations", read)
    return found


def unnamed(view: View) -> frozenset[str]:
    """Keys of the first words of quotations that name no body here: «Заслон» after «операция „Заслон“»."""

    def read(doc: Doc) -> frozenset[str]:
        said = quotations(view)
        bodies = {k for q in said if q.body for k in word_keys(view.tokens[q.start].norm_)}
        others = {k for q in said if q.other for k in word_keys(view.tokens[q.start].norm_)}
        # «Канал» beside «Канал-Рубеж»
        series = {k for q in said if q.other for k in word_keys(view.tokens[q.start].norm_.partition("-")[0])}
        return frozenset(others | series) - bodies

    found: frozenset[str] = kept(view.doc, "unnamed quotations", read)
    return found


def _read(view: View) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    doc = view.tokens
    at = 0
    while at < len(doc) - 2:
        end = _closed(view, at) if doc[at].norm_ in OPENING else 0
        if not end:
            at += 1
            continue
        found.append(_told(view, at, end, found[-1] if found else None))
        at = end + 1
    return tuple(found)


def _closed(view: View, opening: int) -> int:
    """Where the quotation that opens here is closed, if it looks like a name; else 0."""
    doc = view.tokens
    if not (is_capital(doc[opening + 1]) or doc[opening + 1].norm_[:1].isdigit()):
        return 0
    for i in range(opening + 1, min(opening + 2 + LONGEST, len(doc))):
        if doc[i].norm_ in QUOTES:
            inner = doc[i].norm_ in "«„" or doc[i].idx > doc[i - 1].idx + len(doc[i - 1])  # «За год операция | "Заслон" …»
            return 0 if inner or i == opening + 1 else i
        if doc[i].is_space or i in view.starts or doc[i].norm_ in ("(", ":", "!", "?"):
            return 0
    return 0


def _told(view: View, opening: int, end: int, before: Quotation | None) -> Quotation:
    start = opening + 1
    if OF_A_YEAR.fullmatch(view.text(start, end)):
        return Quotation(start, end, other=True)
    if before and _joined(view, before.end, opening):
        return Quotation(start, end, before.noun, before.body, before.other)
    if opening and view.tokens[opening - 1].norm_.lower() == "как":
        known = opening > 1 and any("известн" in t.norm_.lower() for t in view.tokens[max(0, opening - NICKNAMED) : opening])
        return Quotation(start, end, other=known)  # «известный среди своих как „Южный“»
    words = view.knowledge.bodies
    for i in range(opening - 1, max(-1, opening - 1 - FAR), -1):
        token = view.tokens[i]
        if token.is_space or (token.pos_ not in NOUNS and token.pos_ not in (*ADJECTIVES, "ADP", "ADV") and token.norm_ not in ("и", ".")):
            break
        if i in view.known:  # «экспертов Лиги портов „Рубеж“», but «операция Лиги портов „Рубеж“»
            noun = i - 1 if i and _is_event(view, i - 1) else None
            return Quotation(start, end, noun, other=noun is not None)
        keys = word_keys(token.norm_) if token.pos_ in NOUNS else NONE
        if i == opening - 1 and not keys.isdisjoint(words.units):
            return Quotation(start, end, i, body=True)
        if not keys.isdisjoint(words.descriptors) or not keys.isdisjoint(words.members) or view.head(i):
            return Quotation(start, end, i, body=True)
        right = i == opening - 1 and not keys.isdisjoint(words.spots)
        if right or not keys.isdisjoint(words.events) or not keys.isdisjoint(words.things):
            return Quotation(start, end, i, other=True)
        if i in view.starts:
            break
    return Quotation(start, end)


def _is_event(view: View, i: int) -> bool:
    return view.tokens[i].pos_ in NOUNS and not word_keys(view.tokens[i].norm_).isdisjoint(view.knowledge.bodies.events)


def _joined(view: View, start: int, end: int) -> bool:
    """«членов „Синего серпа“, 41 – „Красной луны“»: the noun before the first name goes for the second."""
    between = list(view.tokens[start:end])
    marks = [t.norm_ for t in between]
    if marks.count("(") == marks.count(")") == 1 and marks.index("(") < marks.index(")"):  # «„Заслон-1“ (в мае) и „Заслон-2“»
        between = [*between[: marks.index("(")], *between[marks.index(")") + 1 :]]
    return all(t.norm_ in JOINING or t.norm_ in QUOTES or t.norm_.isdigit() for t in between)
