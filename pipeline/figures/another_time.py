"""The same things told for another time: of the same verb, of the same people, in the same measure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.wordings import pattern_of
from ..records import Quantity
from .antecedents import YEAR, Asking, beside
from .drafts import Draft, Unit
from .items import Item
from .meant import done_to
from .phrases import Counted
from .wholes import GRAMS
from .words import Word

NEAR = 6  # words between a kind and its number: «на героин пришлось 284 кг»


def same_deed(ask: Asking, spoken: Sequence[Draft]) -> Draft | None:
    """«удалили 19 тысяч материалов, 2 тыс. страниц заблокировано. В 2020 году удалено 14 тыс., заблокировано – | 3 тыс.»: pages."""
    here = [d for d in spoken if d.unit == ask.unit.number]
    if ask.verb is None or ask.part or not here or not all(d.inherited_object and d.item.counted is None for d in here):
        return None
    if not _other_time(ask.unit.words, ask.item) or (here[-1].trigger and here[-1].trigger.verb == ask.verb.verb):
        return None
    before = [d for d in spoken if d.unit == ask.unit.number - 1 and d.trigger is not None and d.item.counted is not None]
    same = [d for d in before if d.trigger and d.trigger.verb == ask.verb.verb and d.parent is None]
    return same[-1] if same else None


def same_people(ask: Asking, left: Counted) -> Draft | None:
    """«погибли 148 милиционеров. В 2008 году погибших было | 120»: those of the same fate who were told before."""
    deeds = done_to(ask.unit.words[left.head])
    if left.code != "person" or not deeds or not _other_time(ask.unit.words, ask.item):
        return None
    near = [d for d in ask.known if ask.unit.number - d.unit <= 1 and d.family == "people" and d.parent is None and d.bracket < 0]
    same = [d for d in near if deeds & set(d.actions) and d.value]
    return same[-1] if same and same[-1].code != "person" else None


def _other_time(words: Sequence[Word], item: Item) -> bool:
    text = " ".join(w.lower for w in words[: item.first])
    return beside(text) or YEAR.search(text) is not None or re.search(pattern_of("timed"), text) is not None


def in_its_measure(unit: Unit, previous: Unit | None, item: Item, quantity: Quantity, known: Sequence[Draft]) -> Draft | None:
    """«на героин пришлось 284 кг. Годом ранее героина было | 250»: the number of the same kind that was weighed before."""
    kind = unit.words[item.counted.head] if item.counted is not None and item.counted.last < item.first else None
    if kind is None or quantity.kind != "count" or not set(item.code.split("+")) <= {"drugs", "explosives"}:
        return None
    for draft in reversed(known):
        source = unit if draft.unit == unit.number else previous if previous is not None and draft.unit == previous.number else None
        if draft.code != item.code or draft.quantity.unit not in GRAMS or (draft.item.first >= item.first and source is unit):
            continue
        led = source.words[max(0, draft.item.first - NEAR) : draft.item.first] if source is not None else ()
        if draft.head_word == kind.lemma or (draft.counted is None and any(w.lemma == kind.lemma for w in led)):
            return draft
    return None
