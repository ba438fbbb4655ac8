"""A total that stands behind its parts: «больше всего – в Оше, 44, меньше всего – в Нарыне (3). Всего – 187»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .wholes import fits, weight

LEAD = 7  # words before the total
MOST = ("больше", "меньше", "чаще", "реже")


def whole_after(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """Each such total with the parts before it that have no other."""
    for n, whole in enumerate(here):
        if whole.parent is not None or whole.compared or not _in_all(unit, whole, here[n - 1] if n else None):
            continue
        before = [d for d in (*near, *here[:n]) if unit.number - d.unit <= 1]
        parts: list[Draft] = []
        for draft in reversed(before):
            if draft.cue not in words_of("shared_out") or draft.parent is not None or not _alike(draft, whole):
                break
            parts.insert(0, draft)
        if parts and sum(map(weight, parts), Decimal(0)) <= weight(whole):
            yield whole, parts
        elif not parts and len(found := _making_up(whole, before)) > 1:
            yield whole, found


def _making_up(whole: Draft, before: Sequence[Draft]) -> list[Draft]:
    """«в мае задержаны 12 человек, в июне – 18. Всего – 30»: the last numbers of the same deed that make up the total exactly."""
    parts: list[Draft] = []
    for draft in reversed(before):
        left = weight(whole) - sum(map(weight, parts), Decimal(0))
        if left == 0:
            break
        if draft.parent is not None and draft.unit == (parts[-1] if parts else draft).unit:
            continue  # of one of them: «18 (шестеро – женщины)»
        alike = draft.family == whole.family and draft.actions == whole.actions and fits(draft, whole)
        if not alike or draft.parent is not None or weight(draft) > left or draft.quantity.modifier != "exact":
            return []
        parts.append(draft)
    return parts if sum(map(weight, parts), Decimal(0)) == weight(whole) and whole.quantity.modifier == "exact" else []


def span_of_parts(drafts: Sequence[Draft]) -> None:
    """Such a total without a time of its own is of the time from its first part to its last."""
    for whole in {id(d.parent): d.parent for d in drafts if d.parent is not None and "part.whole_after" in d.rules}.values():
        times = [d.period for d in drafts if d.parent is whole and "part.whole_after" in d.rules]
        known = [t for t in times if t is not None and t.date_start and t.date_end]
        if len(known) < len(times) or len({(t.date_start, t.date_end) for t in known}) < 2:
            continue
        first, last = min(t.date_start for t in known if t.date_start), max(t.date_end for t in known if t.date_end)
        if whole.local_period and not _as_long(whole, (last - first).days):
            continue
        whole.period, whole.period_basis = replace(known[-1], date_start=first, date_end=last), "inherited"
        whole.rules.append("period.of_parts")


def _as_long(whole: Draft, days: int) -> bool:
    """«в 2017 году – 12, в 2018-м – девять. Всего за два года – 21»: those two years, not the last two before the release."""
    time = whole.period
    if time is None or time.date_start is None or time.date_end is None:
        return time is None
    return time.basis == "relative" and abs((time.date_end - time.date_start).days - days) * 10 <= days


def _in_all(unit: Unit, whole: Draft, left: Draft | None) -> bool:
    opens = left.item.end + 1 if left is not None else 0
    lead = unit.words[max(opens, whole.item.first - LEAD) : whole.item.first]
    told = [n for n, w in enumerate(lead) if w.lower in words_of("in_all")]
    return bool(told) and not any(n and lead[n - 1].lower in MOST for n in told)


def _alike(part: Draft, whole: Draft) -> bool:
    return part.code == whole.code and part.actions == whole.actions and fits(part, whole)
