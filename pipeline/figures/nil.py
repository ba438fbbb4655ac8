"""Zeros that an adjective or a verb tells of a size: «число терактов остаётся нулевым», «количество похищений сведено к нулю»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import table_of, words_of
from .denials import Zero, match
from .words import Word

MARKS = ",;.:("
REACH = 12  # words between «число» and what tells that it is nothing


def nil(words: Sequence[Word], i: int) -> Zero | None:
    """The zero that «нулевой» or «к нулю» at word ``i`` tells of a size in its clause."""
    adjective = "нулевой" in words[i].lemmas
    if not adjective and not (words[i].lower == "нулю" and i and words[i - 1].lower == "к" and _brought_down(words, i)):
        return None
    opens = next((k + 1 for k in range(i, max(-1, i - REACH), -1) if words[k].text in MARKS), max(0, i - REACH))
    ends = next((k for k in range(i, min(len(words), i + REACH)) if words[k].text in MARKS), min(len(words), i + REACH))
    sized = [w for w in words[opens:ends] if w.lemmas & words_of("sizes_told")]
    if not sized:
        return None
    for k in range(opens, ends):
        if words[k] in sized or (words[k].lower == "по" and k + 1 < ends):
            zero = _of_what(words, k + 1, ends, min(k, i), max(k, i))
            if zero is not None:
                return zero
    return None


def _of_what(words: Sequence[Word], at: int, ends: int, low: int, high: int) -> Zero | None:
    """«число | террористических актов |», «по | терактам |»: the noun behind, with what is told of it."""
    head = at
    while head < ends and words[head].attribute and not words[head].nominal:
        head += 1
    if head >= ends or not (words[head].nominal or words[head - 1].attribute):
        return None
    head -= not words[head].nominal
    if words[head].case not in ("Gen", "Dat", ""):
        return None
    found = match(words, head, at)
    told = (loss for w in words[at : head + 1] for n in sorted(w.lemmas) if (loss := table_of("losses").get(n)))
    if loss := next(told, ""):  # «число погибших», «число погибших сотрудников»
        code = found.code if found is not None and found.family == "people" and head > at else loss.split("_")[1]
        return Zero(low, max(high, head), head, code, "people", loss.split("_")[0], "zero.nil")
    event = found is not None and found.family == "event"
    return Zero(low, max(high, head), head, found.code, "event", "committed", "zero.nil") if event and found is not None else None


def _brought_down(words: Sequence[Word], i: int) -> bool:
    """«сведено к нулю», «удалось свести к нулю»; not what somebody means to bring about."""
    near = words[max(0, i - REACH) : i]
    verb = next((w for w in reversed(near) if w.lemmas & words_of("bringing_down")), None)
    if verb is None or verb.future or (verb.present and not verb.passive):
        return False
    return verb.verb_form != "Inf" or any(w.lemmas & words_of("managed") for w in near)
