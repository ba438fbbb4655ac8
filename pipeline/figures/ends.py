"""The first or the last of those who were told: «двое последних – братья», «последние две взорвались», «из первых задержаны трое»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .in_turn import RULE as IN_TURN
from .items import Item
from .wholes import fits
from .words import Word


def at_an_end(words: Sequence[Word], item: Item) -> bool:
    """«двое | последних |», «| последние | две»: an adjective of place in a row beside a bare number, and no noun."""
    left = item.first > 0 and words[item.first - 1].lemmas & words_of("ends_of_a_row")
    behind = words[item.last + 1 : item.last + 3]
    right = bool(behind) and behind[0].lemmas & words_of("ends_of_a_row")
    after = behind[1:] if right else behind[:1]
    return item.counted is None and bool(left or right) and not any(w.nominal or w.attribute or w.pos == "NUM" for w in after)


def ends(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """«Задержаны четверо; двое последних – братья»: some of those told right before, but not all of the last number's."""
    for n, draft in enumerate(here):
        before = [d for d in (*near, *here[:n]) if d.family == draft.family and not d.compared and d.quantity.kind == "count"]
        before = [d for d in before if d.bracket < 0]
        if not before or draft.parent is not None or not draft.value:
            continue
        if IN_TURN not in draft.rules and at_an_end(unit.words, draft.item) and before[-1].value != draft.value and fits(draft, before[-1]):
            yield before[-1], [draft]
        if IN_TURN in draft.rules and (which := _out_of(unit.words, draft.item)):
            row = [d for d in before if IN_TURN not in d.rules and d.parent is None]
            row = [d for d in row if d.unit == row[-1].unit]  # «231 и 380 (годом ранее – 198 и 412). Из первых раскрыто 204»
            whole = row[0] if row and which == "первых" else row[-1] if row else None
            if whole is not None and whole.value != draft.value and fits(draft, whole):
                yield whole, [draft]


def _out_of(words: Sequence[Word], item: Item) -> str:
    """«| из первых | задержаны трое»"""
    found = [b.lower for a, b in pairwise(words[: item.first]) if a.lower in ("из", "среди") and b.lower in words_of("first_or_last")]
    return found[-1] if found else ""
