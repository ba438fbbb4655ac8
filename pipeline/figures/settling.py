"""What a counted thing is in the light of what was done with it, and how a deed stands in the light of the thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import table_of, words_of
from .attachment import choose
from .cases import Case, Deed
from .drafts import Unit
from .items import Item
from .triggers import Trigger


def settled(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed]:
    """Object and deed, each with what the other says about it."""
    if deed.actions and all(table_of("as_person").get(action) in item.code.split("+") for action in deed.actions):
        codes = ["person" if code == table_of("as_person")[deed.actions[0]] else code for code in item.code.split("+")]
        item = replace(item, code="+".join(dict.fromkeys(codes)))  # «в перечень внесены 40 фигурантов», «задержаны трое местных жителей»
    if case.quantity.kind == "area" and item.family == "weapon":
        item = replace(item, code="other", family="thing")  # «от снарядов очищено 900 гектаров»
    if "case_opened" in deed.actions and item.family == "information":
        item = replace(item, code="criminal_case", family="process")  # «по 13 материалам возбуждены дела»
    if deed.rule == "action.searched":
        item = replace(item, code="operation", family="operation")
    if deed.status == "result" and item.family == "operation" and _trained(case):
        deed = replace(deed, status="exercise")
    return item, deed


def on_the_internet(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Item:
    """«заблокировано 84 канала», «удалены 40 групп»: a bare word of two meanings under a verb that is said of pages."""
    counted, words = item.counted, unit.words
    if counted is not None and item.family == "information" and words[counted.head].lemma in words_of("stations"):
        return _on_the_road(unit, item, triggers)
    if counted is None or counted.last != counted.head or words[counted.head].lemma not in words_of("two_meanings"):
        return item
    follows = words[counted.head + 1].lower if counted.head + 1 < len(words) else ""
    page = replace(item, code="internet_resource", family="information")
    chosen = choose(words, page, unit.items, triggers)
    said = chosen is not None and chosen[0].verb in words_of("blocking") and chosen[0].action(page.code, page.family) is not None
    people = item.family == "group" and chosen is not None and chosen[0].action(item.code, item.family) is not None
    return page if said and not people and follows not in words_of("led_by") else item


def _on_the_road(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Item:
    """«выставлено 120 постов»: where somebody stands guard, no entry in a network."""
    post = replace(item, code="other", family="thing")
    chosen = choose(unit.words, post, unit.items, triggers)
    return post if chosen is not None and chosen[0].verb in words_of("standing_guard") else item


def _trained(case: Case) -> bool:
    """«проведено 370 учений»: what was held is a drill itself."""
    counted = case.item.counted
    return counted is not None and bool(case.unit.words[counted.head].lemmas & words_of("drills"))
