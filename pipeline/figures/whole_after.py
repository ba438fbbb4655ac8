"""A total that stands behind its parts: «больше всего – в Оше, 44, меньше всего – в Нарыне (3). Всего – 187»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def _in_all(unit: Unit, whole: Draft, left: Draft | None) -> bool:
    opens = left.item.end + 1 if left is not None else 0
    lead = unit.words[max(opens, whole.item.first - LEAD) : whole.item.first]
    told = [n for n, w in enumerate(lead) if w.lower in words_of("in_all")]
    return bool(told) and not any(n and lead[n - 1].lower in MOST for n in told)


def _alike(part: Draft, whole: Draft) -> bool:
    return part.code == whole.code and part.actions == whole.actions and fits(part, whole)
