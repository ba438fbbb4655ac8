"""How many of whom there are: «численность боевиков составляет 900 человек»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.numbers import load_numbers
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from ..records import Quantity
from .drafts import Draft, Unit
from .items import Item
from .labels import number_of
from .wholes import GRAMS
from .words import Word


def sized(words: Sequence[Word], item: Item, stops: frozenset[int], taken: frozenset[int]) -> Item | None:
    """«численность боевиков составляет 900 человек», «число осуждённых достигло 211 человек»: who is counted stands before the verb."""
    counted = item.counted
    if counted is None or item.code != "person" or counted.first != counted.head or words[counted.head].lemma not in words_of("heads"):
        return None
    label = number_of(words, item.first, stops, taken)
    if label is None or (label.code == "person" and label.rule == "phrase.animate") or label.family not in ("people", "group"):
        return None
    verbs = words_of("measures") | words_of("sized") | words_of("estimating")
    if not any(w.lemmas & verbs for w in words[label.last + 1 : item.first]):
        return None
    code = "member" if label.family == "group" else label.code
    told = replace(label, code=code, family="people", used=counted.head)
    return replace(item, counted=told, code=code, family="people")


def weighed_parts(unit: Unit, item: Item, quantity: Quantity) -> Item | None:
    """«изъято полтонны, в том числе 390 кг прекурсоров»: a weight without a noun is of what its parts are."""
    following = next((i for i in unit.items if i.first > item.last), None)
    if item.counted is not None or quantity.unit not in GRAMS or following is None or following.family not in ("drugs", "weapon"):
        return None
    inside = [w.lower for w in unit.words[following.first : following.last + 1]]
    gap = [w.lower for w in unit.words[item.last + 1 : following.first]]
    numbers = load_numbers()
    weighed = any(w in numbers.unit_words or w in numbers.unit_short for w in inside)
    told = gap in ([":"], ["("]) or (gap[:1] == [","] and " ".join(gap[1:]) in words_of("parts"))
    return replace(item, code=following.code, family=following.family) if weighed and told and not item.oblique else None


def weighed_on(unit: Unit, item: Item, quantity: Quantity, here: Sequence[Draft]) -> Quantity:
    """«740 кг – гашиш, | 210 | – опий»: the next of a list of weights has the measure of the one before."""
    words, last, dash = unit.words, here[-1] if here else None, item.last + 1
    if last is None or last.quantity.unit not in GRAMS or last.family != "drugs" or (quantity.kind, quantity.unit) != ("count", "count"):
        return quantity
    if dash + 1 >= len(words) or words[dash].text not in "–—-" or item.oblique or (item.counted and item.counted.first <= item.last):
        return quantity
    gap = words[last.item.end + 1 : item.first]
    found = load_objects().match(words[dash + 1].lemmas, [w.lemmas for w in words[dash + 2 : dash + 3]])
    listed = bool(gap) and gap[-1].lower in (",", ";", "и", "а", "ещё", "еще") and not any(w.verb_form or w.short for w in gap)
    if not listed or found is None or found[0].family != "drugs":
        return quantity
    return replace(quantity, unit=last.quantity.unit, kind=last.quantity.kind)
