"""People and things told without a number, and counted behind it by a pronoun: «Задержаны вербовщики, их оказалось шестеро»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..lexicon.wordings import words_of
from .attachment import choose
from .cases import Case, Deed, nominal
from .drafts import Draft, Unit
from .items import Item
from .phrases import behind
from .triggers import Trigger
from .verbs_told import by_verb
from .words import Word

RULE = "like.counted_after"
REACH = 6  # words from the pronoun to its number
NEAR = 4.0  # a price: what is told in so many words


@dataclass(frozen=True, slots=True)
class Told:
    """The noun that a pronoun stands for, as an item of its own sentence, and the verb that is said of it."""

    unit: Unit
    item: Item
    verb: Trigger | None
    price: float


def counted_after(unit: Unit, item: Item, previous: Unit | None, known: Sequence[Draft]) -> Told | None:
    """The plural that «их», «таких» beside a bare number stands for, where no number counted it before."""
    at = pronoun(unit.words, item) if item.counted is None else None
    if at is None:
        return None
    opens = max((j for j in range(at) if unit.words[j].text in ",;:(–—."), default=0)
    told = unit if any(w.nominal for w in unit.words[:opens]) else previous
    if told is None or (told is not unit and (unit.number - told.number > 1 or (opens and any(w.nominal for w in unit.words[:at])))):
        return None
    end = opens if told is unit else len(told.words)
    if any(d.unit == told.number and d.item.first < end for d in known) or any(i.first < end for i in told.items):
        return None
    return next((found for w in reversed(told.words[:end]) if (found := _done_with(told, w)) is not None), None)


def pronoun(words: Sequence[Word], item: Item) -> int | None:
    """Where «их», «таких», «таковых» stands with nothing but a verb of size between it and the number."""
    sizes = words_of("measures") | words_of("turning_out")
    at = next((j for j in range(item.first - 1, max(-1, item.first - REACH), -1) if words[j].lower in words_of("pointing_back")), None)
    if at is None or (at and words[at - 1].pos == "ADP"):
        return None
    between, right = words[at + 1 : item.first], words[item.last + 1 : item.last + 2]
    if not all(w.lemmas & sizes or w.pos in ("ADV", "PART") or w.text in "–—-" for w in between):
        return None
    ends = not right or right[0].text in ",;.:()–—»" or bool(right[0].lemmas & sizes)
    return at if ends or any(w.lemmas & sizes for w in between) else None


def _done_with(told: Unit, word: Word) -> Told | None:
    """The word as what a verb of its sentence is said of."""
    words = told.words
    if not (word.nominal or word.attribute) or word.number != "Plur" or word.case not in ("Nom", "Acc", "Gen", ""):
        return None
    first = word.i
    while first > 0 and words[first - 1].attribute and words[first - 1].case == word.case:
        first -= 1
    left = words[first - 1] if first else None
    if left is not None and (left.pos == "ADP" or (left.nominal and word.case == "Gen" and left.lemma not in words_of("count_words"))):
        return None  # «дети погибших | боевиков |. Всего их 96»
    found = behind(words, first, frozenset())
    if found is None or found.head != word.i or not found.code or (found.code == "officer" and _acts(words, word)):
        return None
    item = Item(-1, found.first, found.head, replace(found, rule="phrase.head"), found.code, found.family, False, found.last)
    verb = choose(words, item, told.items, told.triggers)
    if verb is not None and verb[1] <= NEAR and verb[0].action(found.code, found.family) is not None:
        return Told(told, item, *verb)
    named = left is not None and left.lemma in words_of("count_words")  # «Число пострадавших уточняется. Пока их 23»
    return Told(told, item, None, 0.0) if named else None


def _acts(words: Sequence[Word], word: Word) -> bool:
    """«Полицейские | задержали | вербовщиков»: the subject of an active verb."""
    verbs = (w for w in words[word.i + 1 :] if w.verb_form == "Fin" or w.short)
    verb = next(verbs, None)
    return word.case == "Nom" and verb is not None and not (verb.short or verb.passive or verb.lower.endswith(("ся", "сь")))


def counted_so(case: Case) -> Deed | None:
    """What was done with those who were told before and are only counted here."""
    if RULE not in case.rules:
        return None
    told = counted_after(case.unit, replace(case.item, counted=None), case.previous, case.known)
    if told is None:
        return None
    there = Case(told.unit, told.item, case.quantity, False, case.rules, "", told.verb, told.price, [], case.known)
    deed = by_verb(there) if told.verb is not None else nominal(there)
    if deed is None or deed.actions == ("wanted",):
        return None  # «искали людей с поддельными паспортами. Их оказалось 40»: those were found
    again = deed.status == "planned" and told.verb is not None and told.unit.words[told.verb.i].verb_form == "Fin"
    status = "result" if again else deed.status  # «Мы ликвидируем схроны. С начала года их набралось 31»
    return replace(deed, status=status, rule="action.counted_after", price=2.0)
