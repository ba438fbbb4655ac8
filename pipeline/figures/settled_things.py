"""What things are in the light of what was done with them: papers of a case, plastic cards, devices, entries of a list."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .cases import Case, Deed, heads
from .holders import UPON, dealt_in
from .items import Item
from .wholes import GRAMS

DEVICES = ("ied", "explosive_device")
LISTED = 14  # words between a list and the number of its entries


def cleared(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«разминировано 80 гектаров»: clearing is conducted, the land is not found."""
    demined = case.quantity.kind in ("area", "length") and case.trigger is not None and case.trigger.verb in words_of("demining")
    return (item, replace(deed, actions=("conducted",))) if demined else None


def stuff(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«11 тонн дезинфицирующих средств»: what is weighed is no money."""
    weighed = item.code == "money" and case.quantity.unit in (*GRAMS, "l")
    return (replace(item, code="other", family="thing"), deed) if weighed else None


def of_service(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«ранены пятеро участников спецоперации», «погибли трое представителей спецназа»: those who carried it out."""
    harmed = set(deed.actions) <= {"killed", "wounded", "eliminated", "abducted"}
    if not harmed or item.code not in ("member", "person") or item.counted is None:
        return None
    words, head = case.unit.words, item.counted.head
    tail = [w for w in words[head + 1 : head + 4] if w.case in ("Gen", "")]
    theirs = words_of("their_undertakings") if item.code == "member" else words_of("armed_services")
    told = words[head].lemma in words_of("men_of") and any(w.lemmas & theirs for w in tail)
    killed = tuple("killed" if a == "eliminated" else a for a in deed.actions)
    return (replace(item, code="officer"), replace(deed, actions=killed)) if told else None


def land(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«от снарядов очищено 900 гектаров»."""
    weapon = case.quantity.kind == "area" and item.family == "weapon"
    return (replace(item, code="other", family="thing"), deed) if weapon else None


def papers(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«по 13 материалам возбуждены дела», but «поступило 90 требований прокуратуры, которые касались 80 сайтов»."""
    handed = case.trigger is not None and case.trigger.verb in words_of("handing_over") and "материал" in heads(case)
    if handed and deed.actions == ("other",) and item.code == "information_item":
        return replace(item, code="document", family="document"), deed  # «в прокуратуру передано 12 материалов»
    if "case_opened" not in deed.actions or (item.family != "information" and deed.rule != UPON):
        return None
    if item.code == "internet_resource" and deed.rule != UPON:
        return item, replace(deed, actions=("other",))
    return replace(item, code="criminal_case", family="process"), deed


def attempts(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«попытки подорвать пути (62 случая)»."""
    told = deed.actions == ("attempted",) and heads(case) & words_of("empty_wrappers")
    return (replace(item, code="attack", family="event"), deed) if told else None


def plastic(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«изъяты 12 банковских карт»: the plastic, not the account."""
    told = deed.actions == ("seized",) and item.code == "account" and item.family == "money"
    return (replace(item, code="other", family="thing"), deed) if told else None


def dealt(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«задержан военнослужащий, подозреваемый в продаже 15 гранат»."""
    told = deed.actions == ("seized",) and item.family in ("weapon", "drugs") and dealt_in(case)
    return (item, replace(deed, actions=("other",))) if told else None


def transfers(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«приостановлено 64 операции» with money."""
    told = deed.actions == ("frozen",) and item.family == "operation"
    return (replace(item, code="other", family="thing"), deed) if told else None


def money_sought(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«требуется найти 94 млн сомов»: to be raised, not to be seized."""
    told = deed.actions == ("seized",) and item.code == "money" and deed.status in ("planned", "required")
    sought = case.trigger is not None and case.trigger.verb in words_of("looking_for")
    return (item, replace(deed, actions=("other",))) if told and sought else None


def devices(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«найдены самодельные бомбы; все пять устройств обезврежены»."""
    device = _meant_device(case) if item.code == "other" and heads(case) & words_of("devices") else ""
    return (replace(item, code=device, family="weapon"), deed) if device else None


def groups_listed(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«экстремистскими признаны 12 групп»."""
    told = deed.actions == ("listed",) and item.code in ("cell", "criminal_group")
    return (replace(item, code="organization"), deed) if told else None


def list_entries(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«список материалов пополнили 14 позиций»."""
    code = _kept_in_list(case) if deed.actions == ("listed",) and heads(case) & words_of("list_entries") else ""
    return (replace(item, code=code, family=load_objects().families.get(code, item.family)), deed) if code else None


def searched(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«обыски прошли по 14 адресам»."""
    return (replace(item, code="operation", family="operation"), deed) if deed.rule == "action.searched" else None


def _meant_device(case: Case) -> str:
    """«найдены самодельные бомбы; все пять устройств обезврежены»: a bare word for what was told before."""
    counted, words = case.item.counted, case.unit.words
    if counted is None:
        return ""
    if any(w.attribute and not w.lemmas & words_of("these_all") for w in words[counted.first : counted.head]):
        return ""  # «12 мобильных устройств»
    for draft in reversed(case.known):
        if draft.code in DEVICES:
            return draft.code
    before = [*(case.previous.words if case.previous is not None else ()), *words[: case.item.first]]
    for word in reversed(before):
        around = [w.lemmas for w in before if abs(w.i - word.i) < 3 and w.attribute]
        found = load_objects().match(word.lemmas, around) if word.nominal else None
        if found is not None and found[0].code in DEVICES:
            return found[0].code
    return ""


def _kept_in_list(case: Case) -> str:
    """What a list holds whose entries are counted: materials, books, organisations."""
    for word in case.unit.words[max(0, case.item.first - LISTED) : case.item.end + 3]:
        found = load_objects().match(word.lemmas, []) if word.nominal and word.case == "Gen" and word.number == "Plur" else None
        if found is not None and found[0].code in ("information_item", "literature", "organization"):
            return found[0].code
    return ""


def armour(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«привлечены 600 солдат и 45 бронемашин»: machines that are used are means like any other, no arms of the other side."""
    used = deed.actions == ("conducted",) and item.code == "heavy_weapon" and bool(heads(case) & words_of("armour"))
    return (replace(item, code="other", family="thing"), deed) if used else None
