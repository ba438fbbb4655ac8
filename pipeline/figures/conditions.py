"""How badly some of the wounded are hurt: «пять пострадавших в тяжёлом состоянии» are of those who were counted before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..lexicon.wordings import pattern_of, words_of
from .cases import Case, Deed
from .drafts import Draft, Unit
from .wholes import fits, weight

ENDS = frozenset(",;.:()")


def in_what_state(case: Case) -> Deed | None:
    """«у 19 человек – тяжёлое состояние», «состояние 12 раненых удовлетворительное»: how they are, without a verb."""
    item, words = case.item, case.unit.words
    if case.quantity.kind != "count" or (item.family or "people") != "people" or not (item.code or case.inherited):
        return None
    opens, stop = _clause(case.unit, item.first, item.end)
    clause = words[opens:stop]
    told = next((w for w in clause if w.lemma == "состояние" and w.case in ("Nom", "Acc", "")), None)
    whose = item.first > opens and (words[item.first - 1].lower == "у" or words[item.first - 1] is told or words[item.end].case == "Gen")
    verb = any(w.verb_form == "Fin" or (w.short and w.passive) for w in clause)
    if told is None or not whose or verb or not told_how_badly(case.unit, item.first, item.end):
        return None
    return Deed(("wounded",), "stock", "action.in_what_state", 1.0, told.text)


def conditions(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«Ранены 14 человек. Пять пострадавших в тяжёлом состоянии, ещё двое получили лёгкие травмы»."""
    for n, draft in enumerate(here):
        if draft.actions != ("wounded",) or draft.family != "people" or draft.parent is not None:
            continue
        if not told_how_badly(unit, draft.item.first, draft.item.end):
            continue
        before = [d for d in (*near, *here[:n]) if d.actions == ("wounded",) and d.family == "people" and not d.compared]
        whole = next((d for d in reversed(before) if d.parent is None and (d.value or 0) > (draft.value or 0)), None)
        if whole is None or whole.period is not draft.period or not fits(draft, whole) or not _alike(draft, whole):
            continue
        of_it = [d for d in before if d.parent is whole and unit.number - d.unit < 2]
        if _more(unit, draft) and not of_it:
            continue  # «Ранены пятеро. Ещё двое с тяжёлыми ранениями доставлены в больницу»
        if sum(map(weight, of_it), weight(draft)) <= weight(whole):
            yield whole, [draft]


@lru_cache(maxsize=1)
def _degrees() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + pattern_of("degrees_of_harm") + r"(?!\w)")


def told_how_badly(unit: Unit, first: int, end: int) -> bool:
    """A word of the degree of harm in the clause of the number."""
    opens, stop = _clause(unit, first, end)
    return _degrees().search(" ".join(w.lower.replace("ё", "е") for w in unit.words[opens:stop])) is not None


def _clause(unit: Unit, first: int, end: int) -> tuple[int, int]:
    words = unit.words
    opens = next((j for j in range(first - 1, -1, -1) if words[j].text in ENDS), -1) + 1
    return opens, next((j for j in range(end + 1, len(words)) if words[j].text in ENDS), len(words))


def _more(unit: Unit, draft: Draft) -> bool:
    before = unit.words[max(0, draft.item.first - 2) : draft.item.first]
    return any(w.lower in words_of("more") for w in before)


def _alike(draft: Draft, whole: Draft) -> bool:
    """«Ранены 14 солдат. Пять человек …»: of the same people, or called more generally by one of both."""
    return draft.code in (whole.code, "person") or (whole.code == "person" and not whole.inherited_object)
