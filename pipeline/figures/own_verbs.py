"""The verb in whose clause the agent of a number is looked for: the number's own, though another one tells what was done."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .drafts import Draft
from .other_verbs import is_predicate
from .sights import STOPS
from .words import Word


def verb_of(draft: Draft, words: Sequence[Word]) -> int | None:
    """The verb of a figure; the light one before a number whose noun tells the deed: «произвели | 12 арестов»."""
    if draft.trigger is not None:
        own = own_verb(draft, words)
        first, at = min(draft.trigger.chain or (draft.trigger.i,)), draft.trigger.i
        done_to = words[at].short and words[at].passive and words[first].verb_form == "Fin"
        return (at if done_to else first) if own is None else own  # «отказались сдаться и были | уничтожены | спецназом»
    if "action.access" in draft.rules:  # «к 350 из них Роскомнадзор уже | ограничил | доступ»
        return next((w.i for w in words[draft.item.end + 1 :] if is_predicate(w)), None)
    before = words[max(0, draft.item.first - 4) : max(0, draft.item.first)]
    return next((w.i for w in reversed(before) if w.verb_form == "Fin" and w.lemmas & load_actors().light), None)


def own_verb(draft: Draft, words: Sequence[Word]) -> int | None:
    """«ФСБ предотвратила теракт, три диверсии на дороге | предотвращены | полицией»: the verb of the number's own clause."""
    at = draft.trigger.i if draft.trigger else 0
    comma = next((j for j in range(draft.item.first - 1, at, -1) if words[j].text in (",", ";")), None)
    before = words[comma + 1 : draft.item.first] if comma is not None else ()
    own = next((w.i for w in before if is_predicate(w)), None)  # «ФСБ закрыла 12 счетов, банками | отклонено | 40 переводов»
    sizes = own is not None and words[own].lemmas & words_of("measures")
    if own is not None and not sizes and not any(w.lower.startswith("котор") for w in before):
        return own
    if comma is None or at > draft.item.first or any(words[j].nominal for j in range(comma, draft.item.first)):
        return None
    end = next((j for j in range(draft.item.end, len(words)) if words[j].text in (",", "—", "–", *STOPS)), len(words))
    found = next((j for j in range(draft.item.end + 1, end) if is_predicate(words[j])), None)
    being = words_of("being") | words_of("makes_up")  # «14 каналов, в двух из них посредниками | выступали | граждане»
    return None if found is None or words[found].lemmas & being else found
