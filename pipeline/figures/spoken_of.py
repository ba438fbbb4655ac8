"""Deeds told before, at another time or of more: «годом ранее речь шла о 1,6 тыс. лиц», «к ним добавились ещё 14»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.wordings import pattern_of, words_of
from .antecedents import YEAR, beside
from .cases import Case, Deed, told_once
from .words import Word

RULE = "action.spoken_of"
LIST = (",", "и", "а", "также", "примерно", "около")


def was_spoken_of(words: Sequence[Word], first: int) -> bool:
    """«речь [тогда] шла о | 66 миллионах»: right before a number and its bound."""
    lead = [w.lower for w in words[max(0, first - 6) : first]]
    about = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in ("о", "об")), -1)
    return about > 1 and re.search(r"(?:^| )речь (?:\w{1,20} )?шла$", " ".join(lead[:about])) is not None and len(lead) - about <= 2


def spoken_of(case: Case) -> Deed | None:
    """What was done to the like of it before, where nothing but another time is told."""
    words, item, left = case.unit.words, case.item, case.here[-1] if case.here else None
    gap = words[left.item.end + 1 : item.first] if left is not None and RULE in left.rules else ()
    goes_on = bool(gap) and all(w.lower in LIST for w in gap)
    if not goes_on and not (was_spoken_of(words, item.first) and _another_time(words, item.first)):
        return None
    return _as_before(case, RULE)


def added(case: Case) -> Deed | None:
    """«заблокировано 61 млн рублей. За квартал [к ним добавилось] ещё 14 млн»: done to as those before."""
    verb, words = case.trigger, case.unit.words
    verbs = (w for w in words[: case.item.first] if w.lemma in words_of("adding") and w.verb_form == "Fin" and not w.future)
    told = next(verbs, None)
    if told is None or (verb is not None and verb.i > told.i):
        return None
    pointed = any(a.lower in ("к", "ко") and b.lower in THEM for a, b in pairwise(words[max(0, told.i - 4) : case.item.first]))
    between = words[told.i + 1 : case.item.first]
    return _as_before(case, "action.added") if pointed and not any(w.text in ",;.:(" for w in between) else None


THEM = ("ним", "этим", "этой", "этому", "нему", "ней")


def _as_before(case: Case, rule: str) -> Deed | None:
    item = case.item
    alike = [d for d in case.known if d.family == item.family and d.parent is None and not d.compared and RULE not in d.rules]
    source = next((d for d in reversed(alike) if d.code == item.code), alike[-1] if alike else None)
    return Deed(told_once(source.actions), "result", rule, 1.5, source.action_text) if source is not None and source.actions else None


def _another_time(words: Sequence[Word], first: int) -> bool:
    text = " ".join(w.lower for w in words[max(0, first - 14) : first])
    return beside(text) or YEAR.search(text) is not None or re.search(pattern_of("timed"), text) is not None
