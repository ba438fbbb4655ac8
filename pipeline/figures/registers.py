"""Whose list it is: «в розыскном регистре Интерпола значатся 2587 человек», «в перечень Росфинмониторинга внесены 12»."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .drafts import Draft
from .sights import Sight, clause
from .voices import Voice
from .words import Word

KEPT = ("listed", "registered", "wanted")
BEHIND = 4  # words between a list and whose it is


def register(draft: Draft, sight: Sight) -> Voice | None:
    """The body that the clause tells to keep the list."""
    if draft.actions[0] not in KEPT or draft.status not in ("result", "stock"):
        return None
    words = sight.words
    low, high = clause(words, draft.trigger.i if draft.trigger else draft.item.first)
    at = draft.item.first
    for word in sorted(words[low : high + 1], key=lambda w: (w.i > at, abs(w.i - at))):  # the last one before the number
        if not (word.nominal and word.lemmas & load_actors().registers):
            continue
        body = next((n for n in sight.bodies if word.i < n.first <= word.i + BEHIND), None)
        between = words[word.i + 1 : body.first] if body else ()
        if kept := _kept_by(sight, word):
            return kept
        if body and body.case in ("Gen", "") and not body.in_post and all(w.case == "Gen" for w in between):
            return sight.cast.voice(body.key)
    return None


def _kept_by(sight: Sight, register: Word) -> Voice | None:
    """«В перечень террористов, | который ведёт КГБ, | добавлены 12 человек»: the subject of the clause that tells of the list."""
    words = sight.words
    opened = next((w.i for w in words[register.i + 1 : register.i + 1 + BEHIND] if w.text == ","), len(words))
    if opened + 2 >= len(words) or not words[opened + 1].lower.startswith("котор"):
        return None
    if not words[opened + 2].lemmas & words_of("keeping_lists"):
        return None
    body = next((n for n in sight.bodies if opened + 2 < n.first <= opened + 2 + BEHIND), None)
    return sight.cast.voice(body.key) if body else None
