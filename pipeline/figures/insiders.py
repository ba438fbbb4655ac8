"""Who speaks from within a body that the sentence calls by its kind alone: «в полиции рассказали», «уточнили в погранслужбе»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of as heard
from .addressees import IN, past_addressee, without_addressee, without_day
from .hearings import HARD, NEAR, Found, Hearing, saying
from .kinds import of_kind
from .nominatives import phrase_text, tail_end
from .voices import Voice
from .words import Word

REACH = 10  # words between «в» and the verb


def said_within(h: Hearing) -> Found | None:
    """«В областной полиции сообщили «Вестнику», что …», «в ведомстве рассказали»: they of a body without a name of its own."""
    for verb in (v for v in saying(h.words) if v.number == "Plur"):
        for at in (_before(h.words, verb), past_addressee(h.words, verb.i)):
            if at is not None and (voice := _seat(h, at, verb)):
                return Found(voice, verb.i)
    return None


def _before(words: Sequence[Word], verb: Word) -> int | None:
    """The «в» that opens the clause of a verb, nothing between them that is a subject or another clause."""
    at = next((w.i for w in reversed(words[max(0, verb.i - REACH) : verb.i]) if w.lower in IN and not _is_day(words, w.i + 1)), None)
    if at is None or (at and words[at - 1].text not in (",", *HARD, "«", '"', "-") and words[at - 1].lower not in heard("clause_openers")):
        return None
    gap = without_day(without_addressee(words[at + 1 : verb.i]))
    return None if any(w.text in (",", *HARD) or (w.nominal and w.case == "Nom") for w in gap) else at


def _is_day(words: Sequence[Word], i: int) -> bool:
    return i < len(words) and bool(words[i].lemmas & load_actors().days)


def _seat(h: Hearing, at: int, verb: Word) -> Voice | None:
    """The body behind «в», in the words of the text or the one that was named; a place or a paper is none."""
    words = h.words
    if at + 1 >= len(words) or words[at].lower not in IN:
        return None
    head = next((w for w in words[at + 1 : at + 1 + NEAR] if not w.attribute), None)
    taken = any(n.first <= i <= n.last for n in h.named if n.type == "ORG" for i in range(at + 1, head.i + 1)) if head else True
    if head is None or taken or not head.nominal or head.case not in ("Loc", ""):
        return None
    last = tail_end(words, head.i, h.named)
    if head.i < verb.i <= last:
        return None
    named = next((n for n in h.named if n.type == "ORG" and head.i < n.first <= last), None)
    mouth = head.lower.startswith(tuple(load_actors().mouths))
    apart = last > head.i or (head.i > at + 1 and words[head.i - 1].attribute)
    if mouth and named is not None:
        return h.cast.voice(named.key)
    kind = words[head.i + 1] if mouth and head.i + 1 < len(words) and words[head.i + 1].lemmas & load_actors().callings else None
    if kind is not None and last == kind.i:
        return of_kind(h, kind) or Voice(None, phrase_text(words, head, last))  # «в пресс-центре министерства»
    if h.current and head.number == "Sing" and head.lemma in ("орган", "структура"):
        return h.current  # «в надзорном органе»: of who speaks already
    if head.lemmas & load_actors().callings and not apart:
        return of_kind(h, head) or Voice(None, phrase_text(words, head, last))
    if mouth and not apart:
        return h.current if h.current and h.current.key in h.cast.kinds else None
    seats = heard("seats") | load_actors().callings | load_actors().bodies
    return Voice(None, phrase_text(words, head, last)) if mouth or head.lemmas & seats else None
