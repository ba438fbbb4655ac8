"""Deeds counted by those who did them: «80 устроили боевики, 30 – „Аль-Каида“, остальные десять – неизвестные»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .asked_nouns import Answer, Number, lent
from .drafts import Draft
from .ellipses import subject_at
from .nominatives import called
from .phrases import DASHES
from .sights import Sight
from .voices import Voice
from .words import Word

RULE = "like.by_doers"
NEAR = 4  # words between the number and the verb: «60 из них совершили»
BACK = 2  # sentences back to what is counted


def by_doers(n: Number) -> Answer | None:
    """The attacks or crimes told before, of which a bare number was done by those behind it."""
    if n.item.counted is not None or n.quantity.kind != "count":
        return None
    left = n.here[-1] if n.here else None
    if left is not None and left.family == "event" and _goes_on(n.words, n, left):
        return lent(n.like(left), RULE)
    if not _done_by_next(n.words, n.item.last + 1):
        return None
    told = next((d for d in reversed(n.known) if d.family == "event" and n.unit.number - d.unit <= BACK and not d.compared), None)
    return lent(n.like(told), RULE) if told is not None else None


def _done_by_next(words: Sequence[Word], at: int) -> bool:
    """«80 | устроили боевики»: an active verb of doing, and behind it who did it, no deed or number."""
    verb = next((w for w in words[at : at + NEAR] if w.pos == "VERB" or w.text in ",;."), None)
    if verb is None or verb.verb_form != "Fin" or verb.passive or not verb.lemmas & words_of("carries_out"):
        return False
    who = next((w for w in words[verb.i + 1 : verb.i + 4] if not w.attribute or w.nominal), None)
    return who is not None and (who.text == "«" or (who.nominal and who.case == "Nom"))


def _goes_on(words: Sequence[Word], n: Number, left: Draft) -> bool:
    """«80 устроили боевики, 30 | – „Аль-Каида“»: the verb is left out, and who did it stands behind a dash."""
    at = n.item.last + 1
    if at + 1 >= len(words) or words[at].text not in DASHES:
        return False
    who = words[at + 1 : at + 3]
    named = who[0].text == "«" or who[0].case == "Nom" or who[0].text[:1].isupper() or who[0].attribute
    return named and (RULE in left.rules or _done_by_next(words, left.item.end + 1))


def doer(draft: Draft, sight: Sight) -> Voice | None:
    """«80 устроили | боевики ИГ |, 30 – | „Аль-Каида“»: who stands behind the verb or the dash."""
    if RULE not in draft.rules:
        return None
    words, at = sight.words, draft.item.last + 1
    told = (w.i for w in words[at : at + NEAR] if w.text in DASHES or (w.verb_form == "Fin" and w.lemmas & words_of("carries_out")))
    at = next(told, len(words)) + 1
    end = next((w.i for w in words[at:] if w.text in ",;.(:" or (w.text[:1].isdigit())), len(words))
    found = subject_at(sight, at, end) if at < end else None
    if found is not None:
        return found[1] if found[1].key else Voice(None, _with_its_mate(words, found[0], end, found[1].name))
    head = next((w for w in words[at:end] if not w.attribute or w.nominal), words[at] if at < end else None)
    return Voice(None, called(words, head, sight.bodies)) if head is not None and head.case == "Nom" else None


def _with_its_mate(words: Sequence[Word], at: int, end: int, name: str) -> str:
    """«левые радикалы | и анархисты»: both of them."""
    mate = next((w for w in words[at:end] if w.lower == "и"), None)
    other = words[mate.i + 1] if mate is not None and mate.i + 1 < end else None
    return f"{name} и {other.text}" if other is not None and other.nominal and (other.case, other.number) == ("Nom", "Plur") else name
