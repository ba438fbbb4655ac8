"""The verb that stands beside a bare number, and the one that would govern it as a number of some other thing."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .attachment import choose
from .drafts import Unit
from .items import Item
from .triggers import Trigger
from .words import Word


def verb_beside(unit: Unit, item: Item) -> Trigger | None:
    """The verb that stands at a number with nothing but adverbs and a dash between: «погибло – 79», «ещё 61 осуждён»."""
    near: list[tuple[int, Trigger]] = []
    for trigger in unit.triggers:
        gap = range(trigger.i + 1, item.first) if trigger.i < item.first else range(item.last + 1, trigger.i)
        deaf = trigger.noun or trigger.attribute or trigger.nested or trigger.verb in words_of("measures") | words_of("making")
        around = [*gap, *range(trigger.i + 1, min(len(unit.words), trigger.i + 3)), *range(max(0, trigger.i - 1), trigger.i)]
        stays = trigger.verb in words_of("staying") and any(unit.words[j].attribute and unit.words[j].case == "Ins" for j in around)
        if deaf or stays or item.first <= trigger.i <= item.last:
            continue
        if len(gap) <= 5 and not any(_parts_clauses(unit.words[j]) for j in gap):
            near.append((2 * len(gap) + (trigger.i > item.first), trigger))
    return min(near, key=lambda n: n[0])[1] if near else None


def _parts_clauses(word: Word) -> bool:
    return word.text in ",;.:()" or word.pos == "NUM" or word.lower in ("и", "а", "но") or word.lower.startswith("котор")


def governed(unit: Unit, item: Item, code: str, family: str) -> tuple[Trigger, float] | None:
    """The verb that would govern a number of such a thing, with its price."""
    return choose(unit.words, replace(item, code=code, family=family), unit.items, unit.triggers)


def serves(word: Word) -> bool:
    """A service or its people as the subject: «полиция», «таможенники», «ФСБ», whose case the tagger guesses."""
    named = word.lemmas & (load_actors().collective | load_actors().staff)
    return (bool(named) and word.case == "Nom") or (word.text.isupper() and len(word.text) > 1)
