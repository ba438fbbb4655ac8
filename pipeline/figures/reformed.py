"""None of some people did it again: «ни один из вернувшихся не пошёл на преступление», «никто из них не был замечен в связях с …»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .denials import Zero
from .words import Word

REACH = 14  # words of the clause behind «ни один из них»


def none_again(words: Sequence[Word], i: int, last: int) -> Zero | None:
    """The zero of «ни один из …» at words ``i`` to ``last``, where the clause behind denies another crime or that any was noticed."""
    ends = next((k for k in range(last + 1, min(len(words), last + REACH)) if words[k].text in ".;:"), min(len(words), last + REACH))
    clause = words[last + 1 : ends]
    if not any(w.lower == "не" for w in clause) or any(w.future for w in clause):
        return None
    done = any(w.lemmas & words_of("going_wrong") for w in clause)
    wrong = next((w.i for w in (*clause, *words[max(0, i - 4) : i]) if w.lemmas & words_of("wrongs")), None)
    if done and wrong is not None:
        wrong += words[wrong].attribute and words[wrong + 1].nominal  # «к преступной [деятельности]»
        return Zero(i, last, wrong, "crime", "event", "committed", "zero.none_again")
    if any(w.lemmas & words_of("noticed") for w in clause):
        found = load_objects().match(words[last].lemmas, [])
        code = found[0].code if found and found[0].family == "people" else "person"
        return Zero(i, last, last, code, "people", "identified", "zero.none_noticed")
    return None


def again_told(zero: Zero, others: Sequence[Zero]) -> bool:
    """«ни один из них [преступлений не совершил]»: the crime is denied once."""
    again = (z for z in others if z.rule == "zero.none_again" and z is not zero)
    return zero.family == "event" and any(-REACH < zero.first - z.first < REACH for z in again)
