"""Wholes that are no figures themselves: «счетами владели 39 человек, двадцать из них задержаны»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..grammar.numbers import find_numbers
from ..lexicon.wordings import words_of
from ..records import Quantity
from .drafts import Draft, Unit
from .items import Item
from .words import Word


def people_without_row(
    unit: Unit, item: Item, quantity: Quantity, part: str, known: Sequence[Draft], previous: Unit | None
) -> Item | None:
    """The people of the number right before «из них», of its sentence or the one before, where that number gave no row."""
    them = part in words_of("right_behind") | words_of("of_them") and part.endswith(("них", "которых", "коих", "числе"))
    everyone = item.first > 0 and unit.words[item.first - 1].lower == "все"  # «теракт готовили пятеро иностранцев. Все пятеро арестованы»
    if item.counted is not None or quantity.kind != "count" or not (them or everyone):
        return None
    own = [i for i in unit.items if i.last < item.first]
    where = unit if own else previous
    items = own if own else previous.items if previous is not None else ()
    whole = max(items, key=lambda i: i.last, default=None)
    if whole is None or where is None or whole.counted is None or whole.family != "people" or where.number < unit.number - 1:
        return None
    if any(d.unit == where.number and d.item.index == whole.index for d in known):
        return None
    size, value = _size(where.words, whole), quantity.value or 0
    return replace(item, code=whole.code, family="people") if (size == value if everyone else size > value) else None


def _size(words: Sequence[Word], item: Item) -> Decimal:
    told = find_numbers(" ".join(w.text for w in words[item.first : item.last + 1]))
    return (told[0].value if told else None) or Decimal(0)
