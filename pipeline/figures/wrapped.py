"""Wrappers with nothing in them: «из них 49 единиц похищены», «сдано 1 705 единиц», «литература (41 экземпляр)»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.objects import Phrase, load_objects
from ..lexicon.wordings import words_of
from ..records import Quantity
from .drafts import Draft, Unit
from .items import Item
from .verbs_beside import governed
from .wholes import GRAMS
from .words import Word


def in_units(draft: Draft) -> bool:
    """«642 единицы оружия»"""
    return draft.family == "weapon" and draft.counted is not None and draft.counted.first > draft.item.last + 1


def of_weapons(unit: Unit, item: Item) -> bool:
    """«сдано», «изъято»: does the verb of a number speak of weapons?"""
    near = governed(unit, item, "weapon", "weapon")
    return near is not None and near[1] < 2.6 and near[0].action("weapon", "weapon") is not None


def wrapped_in_brackets(words: Sequence[Word], item: Item) -> Phrase | None:
    """«экстремистская литература (41 экземпляр)»: what stands before the bracket is counted."""
    if item.first < 2 or words[item.first - 1].text != "(" or not words[item.first - 2].nominal:
        return None
    noun = words[item.first - 2]
    found = load_objects().match(noun.lemmas, [w.lemmas for w in words[max(0, item.first - 5) : item.first - 2] if w.attribute])
    return found[0] if found and found[0].family not in ("people", "event") else None


def bare_wrapper(words: Sequence[Word], item: Item) -> bool:
    """«из них 49 единиц похищены»: a wrapper with nothing in it."""
    counted = item.counted
    if counted is None or item.code not in ("", "other", "crime") or counted.first != counted.last:
        return False
    return bool(words[counted.head].lemmas & words_of("empty_wrappers"))


def kinds_weighed(words: Sequence[Word], item: Item, quantity: Quantity, part: str) -> bool:
    """«323 кг наркотиков, в том числе 155 кг синтетических | видов»: of which kind they are, no thing of its own."""
    counted = item.counted
    return bool(part) and counted is not None and quantity.unit in GRAMS and words[counted.head].lemma in words_of("kinds_of")
