"""What a counted thing is in the light of what was done with it, and how a deed stands in the light of the thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.objects import load_objects
from ..lexicon.wordings import table_of, words_of
from .attachment import choose
from .cases import Case, Deed, antecedent
from .drafts import Draft, Unit
from .items import Item
from .triggers import Trigger
from .words import Word


def settled(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed]:
    """Object and deed, each with what the other says about it."""
    if deed.actions and all(table_of("as_person").get(action) in item.code.split("+") for action in deed.actions):
        codes = ["person" if code == table_of("as_person")[deed.actions[0]] else code for code in item.code.split("+")]
        item = replace(item, code="+".join(dict.fromkeys(codes)))  # «в перечень внесены 40 фигурантов», «задержаны трое местных жителей»
    if set(deed.actions) == {"killed"} and item.code in ("person", "") and (whose := _losses_of(case)):
        item = replace(item, code=whose, family="people")
        deed = deed if whose == "officer" else replace(deed, actions=("eliminated",))
    if case.quantity.kind in ("area", "length") and case.trigger is not None and case.trigger.verb in words_of("demining"):
        deed = replace(deed, actions=("conducted",))  # «разминировано 80 гектаров»
    if case.quantity.kind == "area" and item.family == "weapon":
        item = replace(item, code="other", family="thing")  # «от снарядов очищено 900 гектаров»
    if "case_opened" in deed.actions and item.family == "information":
        item = replace(item, code="criminal_case", family="process")  # «по 13 материалам возбуждены дела»
    head = case.unit.words[item.counted.head].lemmas if item.counted is not None else frozenset()
    if deed.actions == ("eliminated",) and item.code == "suspect" and (head & words_of("assailants") or _like_assailants(case)):
        item = replace(item, code="militant")  # «двое нападавших уничтожены, ещё трое ликвидированы позже»
    if deed.actions == ("attempted",) and head & words_of("empty_wrappers"):
        item = replace(item, code="attack", family="event")  # «попытки подорвать пути (62 случая)»
    if deed.actions == ("seized",) and item.code == "account" and item.family == "money":
        item = replace(item, code="other", family="thing")  # «изъяты 12 банковских карт»: the plastic
    if deed.status in ("planned", "required") and item.family == "event" and _thwarted(case):
        deed = replace(deed, actions=("prevented",), status="result")  # «предотвращено пять терактов, три готовились на вокзалах»
    if deed.actions == ("frozen",) and item.family == "operation":
        item = replace(item, code="other", family="thing")  # «приостановлено 64 операции» with money
    if deed.actions == ("listed",) and head & words_of("list_entries") and (code := _kept_in_list(case)):
        item = replace(item, code=code, family=load_objects().families.get(code, item.family))  # «список материалов пополнили 14 позиций»
    if deed.rule == "action.searched":
        item = replace(item, code="operation", family="operation")
    if deed.status == "result" and item.family == "operation" and _trained(case):
        deed = replace(deed, status="exercise")
    return item, deed


def _like_assailants(case: Case) -> bool:
    """A bare number that stands for assailants who were killed."""
    source = antecedent(case) if case.inherited else None
    return source is not None and source.code == "militant" and source.head_word in words_of("assailants")


def _kept_in_list(case: Case) -> str:
    """What a list holds whose entries are counted: materials, books, organisations."""
    for word in case.unit.words[max(0, case.item.first - LISTED) : case.item.end + 3]:
        found = load_objects().match(word.lemmas, []) if word.nominal and word.case == "Gen" and word.number == "Plur" else None
        if found is not None and found[0].code in ("information_item", "literature", "organization"):
            return found[0].code
    return ""


LISTED = 14  # words between a list and the number of its entries


def _losses_of(case: Case) -> str:
    """«потери боевиков составили 40 человек», «банда потеряла 12 человек»: who bears the loss, where those who fight do."""
    trigger, words = case.trigger, case.unit.words
    if trigger is None or trigger.verb not in words_of("losing") or trigger.i > case.item.first:
        return ""
    near = words[trigger.i + 1 : trigger.i + 4] if trigger.noun else [*reversed(words[max(0, trigger.i - 5) : trigger.i])]
    whose = next((w for w in near if w.nominal and not w.attribute), None)
    found = load_objects().match(whose.lemmas, []) if whose is not None and whose.case in ("Gen", "Nom", "") else None
    if found is None:
        return ""
    return found[0].code if found[0].code in (*FIGHTERS, "officer") else "militant" if found[0].code == "cell" else ""


def _thwarted(case: Case) -> bool:
    """Is a number without a noun of its own one of crimes that were prevented?"""
    source = antecedent(case) if case.inherited else None
    return source is not None and source.actions == ("prevented",)


ABOUT = 10  # words on both sides of a group in which a network is named
FIGHTERS = ("militant", "member", "leader", "accomplice")


def on_the_internet(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Item:
    """«заблокировано 84 канала», «удалены 40 групп»: a bare word of two meanings under a verb that is said of pages."""
    counted, words = item.counted, unit.words
    if counted is not None and item.family == "information" and words[counted.head].lemma in words_of("stations"):
        return _on_the_road(unit, item, triggers)
    if counted is None or words[counted.head].lemma not in words_of("two_meanings"):
        return item
    networks = any(w.lemmas & words_of("networks") for w in words[max(0, counted.first - ABOUT) : counted.last + ABOUT])
    if counted.last != counted.head and not networks:
        return item
    follows = words[counted.head + 1].lower if counted.head + 1 < len(words) else ""
    page = replace(item, code="internet_resource", family="information")
    chosen = choose(words, page, unit.items, triggers)
    closed = words_of("blocking") | (words_of("closing") if networks else frozenset())
    said = chosen is not None and chosen[0].verb in closed and chosen[0].action(page.code, page.family) is not None
    people = item.family == "group" and not networks and chosen is not None and chosen[0].action(item.code, item.family) is not None
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


def of_another_country(draft: Draft, before: Draft | None, units: Sequence[Unit]) -> bool:
    """«40 иностранцев, в том числе 12 граждан Узбекистана», «39 – Таджикистана»: as foreign as the whole that they are a part of."""
    if draft.code != "person":
        return False
    words = units[draft.unit].words
    if draft.counted is None:
        twin = before is not None and (before.unit, before.parent, before.code) == (draft.unit, draft.parent, "foreigner")
        return twin and draft.inherited_object and before is not None and "object.nationals" in before.rules
    if not words[draft.counted.head].lemmas & words_of("nationals"):
        return False
    among = next((j for j in range(draft.item.first) if words[j].lower in ("среди", "из") and _foreigners(words[j + 1 : j + 4])), None)
    foreign = (draft.parent is not None and draft.parent.code == "foreigner") or among is not None
    if foreign:
        draft.rules.append("object.nationals")
    return foreign


def _foreigners(words: Sequence[Word]) -> bool:
    """«выдворенных иностранцев»"""
    found = (load_objects().match(w.lemmas, []) for w in words if w.nominal and not w.attribute)
    return any(f is not None and f[0].code == "foreigner" for f in found)
