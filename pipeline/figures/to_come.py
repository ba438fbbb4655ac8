"""What the words behind a bare number say is still to come: «ещё 43 | планируем забрать», «… | продолжают сопротивление»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of
from .items import inserted
from .words import Word


def meant_behind(words: Sequence[Word], end: int) -> str:
    """«вернули 120, ещё 43 | планируем забрать», «… | будут доставлены»: planned; «… | готовились приехать»: what they mean is theirs."""
    end = max(end, inserted(words, end + 1, len(words)) - 1)  # «ещё двое, по предварительным данным, | продолжают …»
    stop = next((j for j in range(end + 1, len(words)) if words[j].text in ",;.:—–()«" or words[j].pos == "CCONJ"), len(words))
    clause = words[end + 1 : min(stop, end + 7)]
    if _holds_out(clause):
        return "on"
    for n, word in enumerate(clause):
        if word.lemma == "предстоять" and any(w.verb_form == "Inf" for w in clause[n + 1 : n + 4]):
            return "required"
        told = word.lemmas & load_actions().planned and (word.verb_form == "Fin" or word.short)
        meant = next((w for w in clause[n + 1 : n + 4] if w.verb_form == "Inf"), None)
        if word.lower in ("будет", "будут") and any(w.short and w.passive for w in clause[n + 1 : n + 3]):
            return "planned"
        if told and meant is not None:
            alone = {p.tag.transitivity for p in readings(meant.lower) if p.tag.POS == "INFN"} == {"intr"}
            return "theirs" if alone and word.lower.endswith(("ли", "лись", "ут", "ят", "утся", "ются", "ы")) else "planned"
    return ""


def _holds_out(clause: Sequence[Word]) -> bool:
    """«убиты двое, ещё двое | продолжают сопротивление», «… | всё ещё отстреливаются»: they are not caught yet."""
    while clause and (clause[0].pos in ("ADV", "PART") or clause[0].lower in words_of("up_to_now")):
        clause = clause[1:]
    if not clause:
        return False
    now = clause[0].verb_form == "Fin" and not clause[0].lower.endswith(("л", "ла", "ли", "лся", "лись"))  # whatever tense the tagger gives
    on = clause[0].lower.startswith("продолжа") and any(w.lemmas & words_of("resisting") for w in clause[1:4])
    return on or (now and bool(clause[0].lemmas & words_of("resisting")))
