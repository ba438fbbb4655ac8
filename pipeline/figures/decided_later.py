"""Numbers on which somebody will decide: «136 сайтов заблокированы, ещё по 30 решение будет принято», «… по 12 приговор ожидается»."""

from __future__ import annotations

from ..lexicon.wordings import words_of
from .cases import Case, Deed


def awaits_decision(case: Case) -> bool:
    """A bare number behind «по», with «решение», «приговор» in the nominative right behind it."""
    words, item = case.unit.words, case.item
    behind = words[item.last + 1 : item.last + 2]
    told = any(w.lemma in words_of("decided_on") and w.case == "Nom" for w in behind)
    return case.inherited and item.first > 0 and words[item.first - 1].lower == "по" and told


def decided_later(case: Case) -> Deed | None:
    """The deed of the number before, which is still to come."""
    alike = (d for d in reversed(case.here) if d.code == case.item.code and d.status == "result")
    before = next(alike, None) if awaits_decision(case) else None
    return Deed(before.actions, "planned", "action.decided_later", 1.5, before.action_text) if before is not None else None
