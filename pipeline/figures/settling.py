"""What a counted thing is in the light of what was done with it, and how a deed stands in the light of the thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..lexicon.objects import load_objects
from ..lexicon.wordings import table_of, words_of
from .attachment import choose
from .cases import Case, Deed, antecedent, nominal
from .drafts import Draft, Unit
from .elsewhere import of_a_family
from .holders import dealt_in
from .items import Item
from .triggers import Trigger
from .words import Word


def settled(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed]:
    """Object and deed, each with what the other says about it."""
    if deed.actions and all(table_of("as_person").get(action) in item.code.split("+") for action in deed.actions):
        codes = ["person" if code == table_of("as_person")[deed.actions[0]] else code for code in item.code.split("+")]
        item = replace(item, code="+".join(dict.fromkeys(codes)))  # «в перечень внесены 40 фигурантов», «задержаны трое местных жителей»
    if set(deed.actions) in ({"killed"}, {"wounded"}) and item.code == "person" and _of_forces(case):
        item = replace(item, code="officer")  # «потери спецназа – трое убитых и 11 раненых»
    if deed.rule == "action.toll" and item.code in ("person", "officer") and (whose := _who_lost(case)):
        item = replace(item, code=whose)
        deed = deed if whose == "officer" else replace(deed, actions=tuple("eliminated" if a == "killed" else a for a in deed.actions))
    if set(deed.actions) == {"killed"} and item.code in ("person", "") and (whose := _losses_of(case)):
        item = replace(item, code=whose, family="people")
        deed = deed if whose == "officer" else replace(deed, actions=("eliminated",))
    if case.quantity.kind in ("area", "length") and case.trigger is not None and case.trigger.verb in words_of("demining"):
        deed = replace(deed, actions=("conducted",))  # «разминировано 80 гектаров»
    if case.quantity.kind == "area" and item.family == "weapon":
        item = replace(item, code="other", family="thing")  # «от снарядов очищено 900 гектаров»
    if "case_opened" in deed.actions and item.family == "information":
        paper = item.code != "internet_resource"  # «по 13 материалам возбуждены дела»
        item = replace(item, code="criminal_case", family="process") if paper else item
        deed = deed if paper else replace(deed, actions=("other",))  # «поступило 90 требований прокуратуры, которые касались 80 сайтов»
    head = case.unit.words[item.counted.head].lemmas if item.counted is not None else frozenset()
    killed = deed.actions in (("eliminated",), ("killed",))
    if killed and item.code == "suspect" and (head & words_of("assailants") or _like_assailants(case)):
        item = replace(item, code="militant")  # «двое нападавших уничтожены, ещё трое ликвидированы позже»
        deed = replace(deed, actions=("eliminated",))
    if item.code == "person" and set(deed.actions) <= {"other", "freed"} and head & words_of("residents") and _led_out(case):
        item = replace(item, code="civilian")  # «из соседних домов выведены 34 жителя»
    if deed.actions == ("eliminated",) and head & words_of("folk"):
        deed = replace(deed, actions=("killed",))  # «войска уничтожили 600 жителей деревни»
    if item.code == "member" and of_a_family(case):  # «семье, трое членов которой погибли»
        item, deed = replace(item, code="person"), replace(deed, actions=tuple("killed" if a == "eliminated" else a for a in deed.actions))
    if deed.actions == ("attempted",) and head & words_of("empty_wrappers"):
        item = replace(item, code="attack", family="event")  # «попытки подорвать пути (62 случая)»
    if deed.actions == ("seized",) and item.code == "account" and item.family == "money":
        item = replace(item, code="other", family="thing")  # «изъяты 12 банковских карт»: the plastic
    if deed.status in ("planned", "required") and item.family == "event" and _thwarted(case):
        deed = replace(deed, actions=("prevented",), status="result")  # «предотвращено пять терактов, три готовились на вокзалах»
    if deed.actions == ("seized",) and item.family in ("weapon", "drugs") and dealt_in(case):
        deed = replace(deed, actions=("other",))  # «задержан военнослужащий, подозреваемый в продаже 15 гранат»
    if deed.actions == ("frozen",) and item.family == "operation":
        item = replace(item, code="other", family="thing")  # «приостановлено 64 операции» with money
    if deed.actions == ("prosecuted",) and deed.rule == "action.verb" and (decided := _decided(case)):
        deed = replace(deed, actions=(decided,))
    if deed.actions == ("registered",) and item.family == "people" and _hunted(case):
        deed = replace(deed, actions=("wanted",))  # «содержит сведения о 4 тысячах разыскиваемых лиц»
    if item.code in ("person", "foreigner") and deed.actions == ("other",) and _fight(case):
        item = replace(item, code="militant")  # «на стороне террористов воевали 900 выходцев из республики»
    if item.family == "people" and _took(case, item):
        deed = replace(deed, actions=("other",))
    if deed.actions == ("seized",) and item.code == "money" and deed.status in ("planned", "required") and _looked_for(case):
        deed = replace(deed, actions=("other",))  # «требуется найти 94 млн сомов»
    if set(deed.actions) <= {"freed", "other", "repatriated"} and (case.inherited or item.code == "person") and _discharged(case):
        deed = replace(deed, actions=("wounded",))  # «27 раненых остаются в стационаре, 15 отпущены домой»
    sized = deed.actions == ("registered",) or (deed.actions == ("case_opened",) and not deed.own)
    if deed.actions == ("committed",) and head & words_of("failures"):
        deed = replace(deed, actions=("attempted",))  # «зафиксированы два покушения»
    if sized and head & words_of("verdicts"):
        deed = replace(deed, actions=("convicted",))  # «расследовано 90 дел; на столицу приходится 41 приговор»
    if deed.rule == "action.nominal" and deed.status == "result" and item.family == "people" and _behind_bars(case, deed):
        deed = replace(deed, status="stock")
    if item.code == "other" and head & words_of("devices") and (device := _meant_device(case)):
        item = replace(item, code=device, family="weapon")
    if deed.actions == ("listed",) and deed.status == "result" and _in_it(case):
        deed = replace(deed, status="stock")  # «включены 92 гражданина, а всего в нём 1 147 человек»
    if deed.actions == ("listed",) and item.code in ("cell", "criminal_group"):
        item = replace(item, code="organization")  # «экстремистскими признаны 12 групп»
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


def _led_out(case: Case) -> bool:
    return case.trigger is not None and case.trigger.verb in words_of("leading_out")


def _decided(case: Case) -> str:
    """«решения о лишении гражданства приняты в отношении 290 человек»: what was decided about them, empty where no word tells it."""
    words, trigger = case.unit.words, case.trigger
    if trigger is None:
        return ""
    told = [j for j in range(len(words) - 2) if words[j].lemma == "решение" and words[j + 1].lower in ("о", "об")]
    at = min(told, key=lambda j: abs(j - trigger.i), default=None)
    if at is None or any(w.verb_form == "Fin" or w.short or w.text in ";." for w in words[min(at, trigger.i) + 1 : max(at, trigger.i)]):
        return ""
    return next((action for w in words[at + 2 : at + 4] if (action := table_of("decided").get(w.lemma))), "")


def _hunted(case: Case) -> bool:
    """«разыскиваемых» before the counted noun."""
    counted, words = case.item.counted, case.unit.words
    return counted is not None and any(w.lemmas & {"разыскивать", "разыскиваемый"} for w in words[counted.first : counted.head + 1])


def _fight(case: Case) -> bool:
    """A finite verb of fighting tells what people do."""
    trigger = case.trigger
    return trigger is not None and trigger.verb in words_of("fighting") and case.unit.words[trigger.i].verb_form == "Fin"


def _took(case: Case, item: Item) -> bool:
    """«60 террористов захватили кишлак и удерживают 30 заложников»: those who take are not taken."""
    trigger = case.trigger
    if trigger is None or trigger.verb not in words_of("taking") or trigger.i < case.item.end or item.code not in FIGHTERS:
        return False
    words = case.unit.words
    if trigger.verb in words_of("taking_somebody") and not (trigger.companion >= 0 and words[trigger.companion].lemmas & {"заложник"}):
        return False  # «12 боевиков взяли в плен»
    verb = words[trigger.i]
    return verb.verb_form in ("Fin", "Conv") and not verb.passive and not verb.lower.endswith("ся")


def _looked_for(case: Case) -> bool:
    return case.trigger is not None and case.trigger.verb in words_of("looking_for")


def _discharged(case: Case) -> bool:
    source = antecedent(case)
    sent = case.trigger is not None and case.trigger.verb in words_of("discharged")
    return sent and source is not None and source.actions == ("wounded",)


def _behind_bars(case: Case, deed: Deed) -> bool:
    """«в закрытых учреждениях у нас 185 осуждённых»: no verb, and where they are kept."""
    if deed.actions not in (("convicted",), ("detained",)):
        return False
    words, first = case.unit.words, case.item.first
    opens = max((j for j in range(first) if words[j].text in ",;.:"), default=-1) + 1
    clause = words[opens:first]
    kept = any(w.lemmas & words_of("prisons") and w.case in ("Loc", "") for w in clause)
    return kept and not any(w.verb_form == "Fin" or w.short for w in (*clause, *words[case.item.end + 1 : case.item.end + 4]))


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


DEVICES = ("ied", "explosive_device")


def _kept_in_list(case: Case) -> str:
    """What a list holds whose entries are counted: materials, books, organisations."""
    for word in case.unit.words[max(0, case.item.first - LISTED) : case.item.end + 3]:
        found = load_objects().match(word.lemmas, []) if word.nominal and word.case == "Gen" and word.number == "Plur" else None
        if found is not None and found[0].code in ("information_item", "literature", "organization"):
            return found[0].code
    return ""


LISTED = 14  # words between a list and the number of its entries


def _who_lost(case: Case) -> str:
    """«полиция потеряла двоих убитыми, боевики – 12 убитыми», «12 человек убитыми потеряла армия»: who bears the loss."""
    words, first = case.unit.words, case.item.first
    if first > 1 and words[first - 1].text in "–—-":
        near = [words[first - 2]]
    else:
        verbs = (w.i for w in words if w.lemmas & words_of("losing") and w.verb_form == "Fin")
        verb = min(verbs, key=lambda i: abs(i - first), default=None)
        near = [] if verb is None else [*reversed(words[max(0, verb - 4) : verb]), *words[verb + 1 : verb + 4]]
    for word in near:
        if word.nominal and word.case in ("Nom", ""):
            found = load_objects().match(word.lemmas, [])
            code = found[0].code if found is not None else ""
            serves = bool(word.lemmas & words_of("forces")) or code == "officer"
            return "officer" if serves else "militant" if code == "cell" else code if code in FIGHTERS else ""
    return ""


def _of_forces(case: Case) -> bool:
    """Whose losses the sentence tells: «потери полиции – 12 человек»."""
    words, first = case.unit.words, case.item.first
    at = next((j for j in range(first - 1, max(-1, first - LISTED), -1) if words[j].lemmas & words_of("losing")), None)
    if at is None or at + 1 >= first or any(words[j].text in ".;" for j in range(at, first)):
        return False
    return bool(words[at + 1].lemmas & words_of("forces")) and words[at + 1].case in ("Gen", "")


def _in_it(case: Case) -> bool:
    """«всего в нём», «сейчас в перечне»: how many there are in a list."""
    words, first = case.unit.words, case.item.first
    near = [w.lower for w in words[max(0, first - 4) : first]]
    return any(a == "в" and b in words_of("it") for a, b in pairwise(near))


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
    own = nominal(case) if source is None and case.item.counted is not None else None  # «из 172 предотвращённых терактов»
    return (source or own) is not None and (source or own).actions == ("prevented",)  # type: ignore[union-attr]


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
    pages = any(i.family == "information" and 0 < item.first - i.end < 4 and i.index < item.index for i in unit.items)
    networks = networks or (pages and counted.last == counted.head)  # «закрыто 12 тысяч страниц, 1 100 каналов»
    if counted.last != counted.head and not networks:
        return item
    follows = words[counted.head + 1].lower if counted.head + 1 < len(words) else ""
    page = replace(item, code="internet_resource", family="information")
    chosen = choose(words, page, unit.items, triggers)
    closed = words_of("blocking") | (words_of("closing") if networks else frozenset())
    reach = chosen is not None and chosen[0].companion >= 0 and words[chosen[0].companion].lemma == "доступ"
    if reach and chosen is not None and chosen[0].action(page.code, page.family) is not None:
        return page  # «закрыт доступ к 18 сайтам, 32 группам и 44 каналам»
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
