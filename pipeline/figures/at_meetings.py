"""A verb of meeting, telling or a body's name that says nothing of the number beside it."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .words import Word


def at_a_meeting(case: Case, deed: Deed) -> bool:
    """«в заседании участвовали 54 эксперта»: who sits together is no means, and people of another trade need a drill or a raid."""
    words = case.unit.words
    if deed.status != "resource":
        return False
    if case.item.counted is not None and words[case.item.counted.head].lemmas & words_of("delegates"):
        return True
    if any(w.lemmas & words_of("meetings") and not _where_told(words, w.i) for w in words):
        guarded = any(w.lemmas & words_of("guarding") and not _of_a_body(words, w.i) for w in words)
        return not guarded  # «для охраны саммита задействовано 8 тысяч сотрудников»
    acting = load_actions().exercise | words_of("raids")
    return not case.item.code and case.trigger is not None and case.trigger.companion >= 0 and not any(w.lemmas & acting for w in words)


def _where_told(words: Sequence[Word], i: int) -> bool:
    """«туда переброшены 600 военных», – сказал на той же [встрече] генерал, «…, сообщил на [брифинге] полковник»: where it was said."""
    opens = next((k for k in range(i, -1, -1) if words[k].text in '»“"' or words[k].text == ","), -1)
    ends = next((k for k in range(i, len(words)) if words[k].text in ',.;:«'), len(words))
    return any(w.lemmas & load_actions().reporting and w.verb_form == "Fin" for w in words[opens + 1 : ends])


def _of_a_body(words: Sequence[Word], i: int) -> bool:
    """«Служба | государственной | безопасности»: a part of a name, and nothing is guarded."""
    before = words[i - 1] if i else None
    return before is not None and bool(before.lemmas & words_of("of_a_service"))
