"""«Ни один» and «никто» without a noun: «ни одно не прекращено», «не найден ни один», «из прохожих не задет никто»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .denials import Zero, action_of, denied_verb, match
from .words import Word

REACH = 9  # words between «ни один» and its verb
MARKS = ",;.:—–("


def own_denied(words: Sequence[Word], first: int, last: int) -> int | None:
    """The denied verb of the clause in which the bare «ни один» stands, behind or before it."""
    behind = denied_verb(words, range(last + 1, min(len(words), last + REACH)), MARKS)
    if behind is not None:
        return behind
    for k in range(first, max(-1, first - REACH), -1):
        if words[k].text in MARKS:
            return None
        if words[k].lower == "не":
            return denied_verb(words, range(k, k + 1), "")
    return None


def harm_or_deed(words: Sequence[Word], verb: int, code: str = "person", family: str = "people") -> str:
    """What the denied verb tells: «не [задет]» harm, «не [задержан]» a deed."""
    if words[verb].future:
        return ""
    return action_of(words, verb, code, family) or ("wounded" if words[verb].lemmas & words_of("suffered") else "")


def none_of_whom(words: Sequence[Word], i: int, last: int) -> Zero | None:
    """«[из прохожих] не задет ни один», «[из заложников] не пострадал никто»: whom it is told of stands before the verb."""
    verb = next((k + 1 for k in range(i - 2, max(-1, i - 5), -1) if words[k].lower == "не"), None)
    if verb is None or verb >= i or any(w.text in MARKS for w in words[verb:i]):
        return None
    for k in range(verb - 2, max(-1, verb - REACH), -1):
        if words[k].text in MARKS:
            break
        if words[k].lower in ("из", "среди") and k + 1 < len(words):
            head = k + 1 + (words[k + 1].attribute and words[k + 2].nominal)
            found = match(words, head, k + 1)
            action = harm_or_deed(words, verb)
            if found is not None and found.family == "people" and action not in ("", "other"):
                return Zero(k, last, head, found.code, "people", action, "zero.nobody")
    return None


def none_managed(words: Sequence[Word], i: int) -> Zero | None:
    """«[никого] из подозреваемых задержать пока не удалось»: the deed that could be done to none of some people."""
    verb = denied_verb(words, range(i + 1, min(len(words), i + REACH)), MARKS)
    if verb is None or not words[verb].lemmas & words_of("achieved"):
        return None
    if words[i + 1].lower != "из":
        return _nobody_caught(words, i, verb)
    deed = next((w.i for w in words[i + 2 : verb] if w.verb_form == "Inf"), None)
    head = i + 2 + (words[i + 2].attribute and words[i + 3].nominal)
    found = match(words, head, i + 2)
    action = action_of(words, deed, found.code) if deed is not None and found is not None and found.family == "people" else ""
    known = found is not None and action not in ("", "other", "killed", "wounded")
    return Zero(i, head, head, found.code, "people", action, "zero.nobody") if known and found is not None else None


def _nobody_caught(words: Sequence[Word], i: int, verb: int) -> Zero | None:
    """«задержать [никого] не удалось», «[никого] задержать по горячим следам не удалось»"""
    near = [*words[i + 1 : verb], *reversed(words[max(0, i - 4) : i])]
    deed = next((w.i for w in near if w.verb_form == "Inf"), None)
    action = action_of(words, deed) if deed is not None and not any(w.text in MARKS for w in words[min(deed, i) : verb]) else ""
    return Zero(min(i, deed), verb, i, "person", "people", action, "zero.nobody") if action == "detained" and deed is not None else None


def nobody_taken(words: Sequence[Word], i: int) -> str:
    """«[никого] не задержали», «к ответственности [никто] не привлекался»: the deed of a verb without a subject."""
    verb = denied_verb(words, range(i + 1, min(len(words), i + REACH)), ";.:")
    if verb is None or any(w.lower in ("ранее", "прежде", "раньше") for w in words[i:verb]):
        return ""
    if i and words[i - 1].lower in words_of("ways_of_a_verdict"):
        return ""  # «пожизненно никого не осудили»: others, though
    if words[verb].lemmas & words_of("old_ways"):
        return ""  # «никто из них не вернулся к прежнему»
    whole = words[verb].lemma == "быть" and words[verb - 2].short  # «никого из боевиков задержано не было»
    plural = whole or (words[verb].number == "Plur" and words[verb].verb_form == "Fin" and words[verb].lower.endswith("ли"))
    passive = words[verb].lower.endswith(("лся", "лось")) and words[i].lower == "никто"
    return harm_or_deed(words, verb) if (plural and words[i].lower == "никого") or passive else ""
