"""Which number is a part of which, so that sums do not count twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..lexicon.wordings import pattern_of
from .attachment import Item
from .drafts import Draft, Unit
from .words import Word


def part_cue(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> str:
    """The wording that makes a number a part of an earlier one, empty where there is none."""
    left = here[-1].item.end + 1 if here else 0
    text = " ".join(words[j].lower for j in range(max(left, item.first - 14), item.first))
    right = " ".join(w.lower for w in words[item.last + 1 : item.last + 4])
    found = re.search(pattern_of("parts"), text)
    if found and not re.search(r"[;]", text[found.end() :]):
        return found.group()
    found = re.match(r"(?:из котор|из них|из числа|из этих|из указанных|из всех)", right)
    return found.group() if found else ""


def link_parts(drafts: Sequence[Draft], units: dict[int, Unit]) -> None:
    """Set ``parent`` on drafts that the text names as parts of an earlier number."""
    by_unit: dict[int, list[Draft]] = {}
    index: dict[int, int] = {}
    for n, draft in enumerate(drafts):
        by_unit.setdefault(draft.unit, []).append(draft)
        index.setdefault(draft.unit, n)
    for number, here in by_unit.items():
        unit = units[number]
        before = drafts[max(0, index[number] - 8) : index[number]]
        open_parent: Draft | None = None
        for n, draft in enumerate(here):
            cue = part_cue(unit.words, draft.item, here[:n])
            if cue:
                backward = cue in ("из котор", "из них") or cue.startswith(("из", "среди"))
                first = not any(i.last < draft.item.first for i in unit.items)
                pool = here[:n] or (before if first and (backward or cue.startswith("в")) else [])
                open_parent = _whole(draft, pool)
                draft.parent = open_parent
                if open_parent:
                    draft.rules.append("part." + cue.replace(" ", "_"))
            elif open_parent and n and _listed(unit, here[n - 1], draft) and _fits(draft, open_parent):
                draft.parent = open_parent
                draft.rules.append("part.list")
            else:
                open_parent = None
        _listed_below(unit, here)
        _sums(unit, here)


def _whole(draft: Draft, pool: Sequence[Draft]) -> Draft | None:
    """The nearest earlier number that can hold this one."""
    for candidate in reversed(pool):
        if _fits(draft, candidate) and candidate.quantity.start != draft.quantity.start:
            if candidate.parent and candidate.item.index != draft.item.index and _siblings(candidate, draft):
                return candidate.parent
            return candidate
    return None


def _siblings(candidate: Draft, draft: Draft) -> bool:
    """«из них 6 главарей, в том числе …»: the part of a part keeps its own parent when it can hold the number."""
    return candidate.value is not None and draft.value is not None and candidate.value < draft.value


def _fits(draft: Draft, whole: Draft) -> bool:
    if draft.quantity.unit != whole.quantity.unit and draft.quantity.unit != "percent":
        return False
    if (
        draft.quantity.unit != "percent"
        and draft.value is not None
        and whole.value is not None
        and draft.value > (whole.quantity.value_max or whole.value)
    ):
        return False
    related = draft.family == whole.family or {draft.family, whole.family} <= {"people", "group"} or draft.inherited_object
    return related or {draft.family, whole.family} <= {"weapon", "thing"} or {draft.family, whole.family} <= {"money", "channel"}


def _listed(unit: Unit, left: Draft, right: Draft) -> bool:
    gap = range(left.item.end + 1, right.item.first)
    verbs = {t.i for t in unit.triggers}
    told = [j for j in gap if j not in verbs]  # «из которых 447 задержаны, 182 выданы, 54 осуждены»
    if right.inherited_object and len(gap) <= 6 and all(unit.words[j].lower in (",", "и", "а") or unit.words[j].pos == "ADV" for j in told):
        return True
    return len(gap) <= 4 and all(
        unit.words[j].lower in (",", "и", "а", "также", "ещё", "еще", "–", "—", "(", ")") or unit.words[j].pos in ("ADP", "PROPN")
        for j in gap
    )


GRAMS = {"g": Decimal("0.001"), "kg": Decimal(1), "t": Decimal(1000)}


def _listed_below(unit: Unit, here: Sequence[Draft]) -> None:
    """«изъято 2 тонны наркотиков: 1,2 т гашиша, 524 кг опия»: what a colon right behind a total lists is its parts."""
    for n, whole in enumerate(here):
        at = whole.item.end + 1
        if at >= len(unit.words) or unit.words[at].text != ":" or whole.value is None or whole.trigger is None:
            continue
        for draft in here[n + 1 :]:
            other_verb = draft.trigger is not None and draft.trigger.chain != whole.trigger.chain
            if other_verb or draft.family != whole.family or not _holds(whole, draft):
                break
            if draft.parent is None:
                draft.parent = whole
                draft.rules.append("part.colon")


def _holds(whole: Draft, part: Draft) -> bool:
    """The part is not larger than the whole, grams, kilograms and tonnes compared."""
    if whole.value is None or part.value is None:
        return False
    units = whole.quantity.unit, part.quantity.unit
    if units[0] != units[1] and not set(units) <= set(GRAMS):
        return False
    return part.value * GRAMS.get(units[1], Decimal(1)) <= whole.value * GRAMS.get(units[0], Decimal(1))


def _opens_parts(unit: Unit, whole: Draft, first: Draft | None) -> bool:
    """A colon, a bracket or a dash between a total and the first number behind it."""
    if first is None:
        return False
    gap = range(whole.item.end + 1, first.item.first)
    return len(gap) <= 12 and any(unit.words[j].text in ("(", ":", "—", "–") for j in gap)


def _sums(unit: Unit, here: Sequence[Draft]) -> None:
    """A total followed by a bracket or a colon whose numbers add up to it."""
    for n, whole in enumerate(here):
        if whole.value is None or not _opens_parts(unit, whole, here[n + 1] if n + 1 < len(here) else None):
            continue
        total = Decimal(0)
        parts: list[Draft] = []
        for draft in here[n + 1 :]:
            if draft.value is None or draft.family != whole.family or draft.parent not in (None, whole):
                break
            total, parts = total + draft.value, [*parts, draft]
            if total >= whole.value:
                break
        if parts and total == whole.value and len(parts) > 1:
            for draft in parts:
                draft.parent = whole
                draft.rules.append("part.sum")
