"""How many of whom there are: «численность боевиков составляет 900 человек»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import words_of
from .items import Item
from .labels import number_of
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
