"""«религиозной литературы – 18 фактов»: crimes of a kind in the list under a total of such crimes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .items import Item
from .phrases import Counted
from .words import Word

RULE = "like.fact"
KIND = 8  # words behind «связанных» that tell the kind


def told_of_facts(unit: Unit, item: Item, known: Sequence[Draft]) -> Draft | None:
    """«Пресечено 40 фактов контрабанды, в том числе: оружия – 7 фактов; валюты – 9 фактов»: the crimes that a line counts some of."""
    counted = item.counted
    facts = counted is not None and bool(unit.words[counted.head].lemmas & words_of("deeds_counted"))
    return _total(unit, item, known) if facts and _dashed(unit, item) else None


def _total(unit: Unit, item: Item, known: Sequence[Draft]) -> Draft | None:
    """The last crimes counted before, with a wording of parts or a colon between."""
    whole = next((d for d in reversed(known) if d.family == "event" and RULE not in d.rules and not d.inherited_object), None)
    if whole is None or whole.quantity.kind != "count" or unit.number - whole.unit > 1:
        return None
    opens = whole.item.end + 1 if whole.unit == unit.number else 0
    lead = [w.lower for w in unit.words[opens : item.first]]
    return whole if not {":", "числе", "них"}.isdisjoint(lead) else None


def _dashed(unit: Unit, item: Item) -> bool:
    """Behind «оружия –», «из них оружия:»."""
    at = item.first - 1
    return at > 0 and unit.words[at].text in ("—", "–", "-", ":") and (unit.words[at - 1].nominal or unit.words[at - 1].attribute)


def having_to_do(words: Sequence[Word], item: Item) -> Item | None:
    """«31 случай, имеющий отношение к обороту наркотиков», «11 фактов, связанных с вербовкой»: crimes, of the kind told there."""
    counted = item.counted
    at = counted.last + 2 if counted is not None else len(words)
    if counted is None or item.code not in ("", "other", "crime") or at >= len(words) or words[at - 1].text != ",":
        return None
    if not words[counted.head].lemmas & words_of("empty_wrappers") or not words[at].lemmas & words_of("having_to_do"):
        return None
    told = [w.lemmas for w in words[at + 1 : at + KIND] if w.nominal or w.attribute]
    found = load_objects().match(frozenset({"преступление"}), told)
    return replace(item, code=found[0].code if found else "crime", family="event")


def goods_of_the_fact(unit: Unit, item: Item, here: Sequence[Draft]) -> Item | None:
    """«религиозной литературы – 18 фактов (678 экз.)», «топлива – 9 случаев (более 500 литров)»: how much there was of the kind."""
    fact, words = here[-1] if here else None, unit.words
    if fact is None or RULE not in fact.rules or item.first != fact.item.last + 3 or words[item.first - 1].text != "(":
        return None
    noun = words[fact.item.first - 2]
    opens = noun.i
    while opens > 0 and words[opens - 1].attribute:
        opens -= 1
    own = item.counted is not None and not words[item.counted.head].lemmas & words_of("empty_wrappers")
    if own or not noun.nominal or (opens > 1 and words[opens - 1].text == "," and words[opens - 2].nominal):
        return None
    found = load_objects().match(noun.lemmas, [w.lemmas for w in words[opens : noun.i]])
    code, family = (found[0].code, found[0].family) if found else ("other", "thing")
    counted = Counted(code, family, opens, noun.i, noun.i, 0, (noun.i,), "phrase.bracketed")
    return replace(item, counted=counted, code=code, family=family)


def facts(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """Each of them is a part of the total, and what became of all became of it."""
    for n, draft in enumerate(here):
        whole = _total(unit, draft.item, [*near, *here[:n]]) if RULE in draft.rules else None
        if whole is not None and (whole.value or 0) >= (draft.value or 0):
            draft.actions, draft.status = whole.actions, whole.status  # not those of the word «попытка» between
            yield whole, [draft]
