"""What a counted thing is in the light of what was done with it, and how a deed stands in the light of the thing."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.wordings import table_of, words_of
from .cases import Case, Deed
from .items import Item


def settled(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed]:
    """Object and deed, each with what the other says about it."""
    if deed.actions and all(table_of("as_person").get(action) == item.code for action in deed.actions):
        item = replace(item, code="person")  # «в перечень внесены 40 фигурантов», «задержаны трое местных жителей»
    if case.quantity.kind == "area" and item.family == "weapon":
        item = replace(item, code="other", family="thing")  # «от снарядов очищено 900 гектаров»
    if deed.status == "result" and item.family == "operation" and _trained(case):
        deed = replace(deed, status="exercise")
    return item, deed


def _trained(case: Case) -> bool:
    """«проведено 370 учений»: what was held is a drill itself."""
    counted = case.item.counted
    return counted is not None and bool(case.unit.words[counted.head].lemmas & words_of("drills"))
