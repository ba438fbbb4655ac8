"""Whose list it is: «в розыскном регистре Интерпола значатся 2587 человек», «в перечень Росфинмониторинга внесены 12»."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .callings import voice_of
from .drafts import Draft
from .sights import Sight, acting, clause
from .voices import Voice
from .words import Word

KEPT = ("listed", "registered", "wanted")
ABROAD = ("international_body", "international_organization")
BEHIND = 4  # words between a list and whose it is
FAR = 12  # … and the clause that tells of it: «в перечне лиц, связанных с терроризмом, который ведёт КГБ»


def register(draft: Draft, sight: Sight) -> Voice | None:
    """The body that the clause tells to keep the list."""
    words = sight.words
    taken_out = "action.into_it" in draft.rules  # «исключены из него 12»
    if (draft.actions[0] not in KEPT and not taken_out) or draft.status not in ("result", "stock"):
        return None
    low, high = clause(words, draft.trigger.i if draft.trigger else draft.item.first)
    at = draft.item.first
    for word in sorted(words[low : high + 1], key=lambda w: (w.i > at, abs(w.i - at))):  # the last one before the number
        if not (word.nominal and word.lemmas & load_actors().registers):
            continue
        body = next((n for n in sight.bodies if word.i < n.first <= word.i + BEHIND), None)
        between = words[word.i + 1 : body.first] if body else ()
        if kept := _kept_by(sight, word) or _kept_in(sight, word) or (body is None and _kept_of(sight, word)):
            return kept
        if body and body.case in ("Gen", "") and not body.in_post and all(w.case == "Gen" for w in between):
            return sight.cast.voice(body.key)
    return None


def _kept_of(sight: Sight, register: Word) -> Voice | None:
    """«на учёте | милиции | состоит», «в базе его | службы»: in the genitive, told by their kind."""
    words = sight.words
    behind = words[register.i + 1 : register.i + BEHIND]
    head = next((w for w in behind if not ((w.attribute and w.case == "Gen") or w.lower in load_actors().owners)), None)
    if head is None or head.case != "Gen" or not head.nominal:
        return None
    owned = words[head.i - 1].lower in load_actors().owners and head.lemmas & load_actors().stand_ins.keys()
    return voice_of(head, sight) if acting(head) or owned else None


def _kept_in(sight: Sight, register: Word) -> Voice | None:
    """«на учёте | в УМВД | состоят», «в розыске | по линии СГБ |»: behind a preposition."""
    words, at = sight.words, register.i + 1
    if at < len(words) and words[at].attribute and words[at].case == register.case:
        return None
    at += next((len(led) for led in (("по", "линии"), ("в",), ("во",)) if tuple(w.lower for w in words[at : at + len(led)]) == led), 0)
    if at == register.i + 1 or at >= len(words):
        return None
    body = next((n for n in sight.bodies if n.first == at and not n.in_post), None)
    if body is not None:
        return None if sight.cast.kinds.get(body.key) in ABROAD else sight.cast.voice(body.key)  # «в розыск по линии Интерпола»
    head = next((w for w in words[at : at + 3] if not (w.attribute and not w.nominal)), None)
    voice = voice_of(head, sight) if head is not None and head.case in ("Loc", "Gen") and acting(head) else None
    known = voice is None or voice.key is None or head is None or not head.lemmas & load_actors().stand_ins.keys()
    return voice if known or voice in sight.at_work else None  # «на учёте в управлении», of one that is at work


def _kept_by(sight: Sight, register: Word) -> Voice | None:
    """«В перечень террористов, | который ведёт КГБ, | добавлены 12 человек»: the subject of the clause that tells of the list."""
    words = sight.words
    near = words[register.i + 1 : register.i + 1 + FAR]
    opened = next((w.i - 1 for w in near if w.lower.startswith("котор") and words[w.i - 1].text == ","), len(words))
    if opened + 2 >= len(words) or any(w.verb_form == "Fin" for w in words[register.i : opened]):
        return None
    if not words[opened + 2].lemmas & words_of("keeping_lists"):
        return None
    body = next((n for n in sight.bodies if opened + 2 < n.first <= opened + 2 + BEHIND), None)
    return sight.cast.voice(body.key) if body else None
