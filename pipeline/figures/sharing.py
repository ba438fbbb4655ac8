"""Bare numbers that share the noun of another: «12 гранат и 5 единиц», «на 3 и 5 случаев», «11, четыре и ни одного вербовщика»."""

from __future__ import annotations

from dataclasses import replace

from ..records import Quantity
from .drafts import Unit
from .items import Item
from .nounless import last_bare, over_times, shared_noun
from .phrases import behind
from .sizes import weighed_parts


def shared(unit: Unit, item: Item, quantity: Quantity) -> Item | None:
    """The item with the noun that it shares."""
    return next((told for rule in SHARED if (told := rule(unit, item, quantity)) is not None), None)


def _shared_with_none(unit: Unit, item: Item, quantity: Quantity) -> Item | None:
    """«задержаны соответственно 11, четыре и ни одного [вербовщика]»: the noun of a zero that ends a row of bare numbers."""
    words, at = unit.words, last_bare(unit, item).end + 1
    joined = item.counted is None and quantity.kind == "count" and at + 3 < len(words) and words[at].lower in ("и", "или", ",")
    if not joined or words[at + 1].lower != "ни" or words[at + 2].lemma != "один":
        return None
    found = behind(words, at + 3, frozenset())
    return replace(item, code=found.code, family=found.family) if found is not None and found.code else None


SHARED = (shared_noun, over_times, weighed_parts, _shared_with_none)
