"""The items of a list behind a colon: «в том числе: – за нарушение границы – 39; – за подделку документов – 25»."""

from __future__ import annotations

from collections.abc import Sequence

from .drafts import Unit
from .items import Item
from .words import Word

CLOSE, FAR = 4, 14  # words between the colon and the first number: any, and none but what an item is told of


def opens_a_list(unit: Unit, first: Item) -> bool:
    """Does the number stand in the first item behind a colon, with nothing but the item's own words between?"""
    words, at = unit.words, first.first
    if any(w.text == ":" for w in words[max(0, at - CLOSE) : at]):
        return True
    for j in range(at - 1, max(-1, at - FAR), -1):
        if words[j].text == ":":
            return words[at - 1].text in ("—", "–", "-")
        if words[j].text in ".;()" or words[j].verb_form in ("Fin", "Inf") or words[j].short or words[j].pos == "NUM":
            return False
    return False


def dashed_alike(words: Sequence[Word], left: Item, right: Item) -> bool:
    """«из них 12 – нарезное; девять – пневматическое», «граждан Афганистана – полсотни; женщин – 74»: a dash at the same side of both."""
    sides = [(i.first - 1, i.last + 1) for i in (left, right)]
    dashes = [tuple(0 <= j < len(words) and words[j].text in ("—", "–", "-") for j in side) for side in sides]
    gap = words[left.end + 1 : right.first]
    stops = [k for k, w in enumerate(gap) if w.text == ";"]
    told = any(w.verb_form == "Fin" or w.short for w in gap)
    return dashes[0] == dashes[1] and any(dashes[0]) and len(stops) == 1 and len(gap) - stops[0] <= 5 and not told
