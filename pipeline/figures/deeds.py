"""What was done with what each number counts, and what the number then is.

The verb that :mod:`attachment` chose says the action, unless a rule of :mod:`setting_aside` knows better; where no verb
says anything, the rules of :mod:`sources` are asked in their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import words_of
from ..records import Quantity
from .another_time import in_its_measure
from .apposed import behind_the_aside, past_the_gerund
from .asked_nouns import Number
from .attachment import choose
from .attempts import attempted_on, tried
from .brackets import set_beside, set_in_order
from .cases import Case, Deed, antecedent, nominal, told_once
from .comparing import is_compared, is_outdated
from .doubts import tells
from .drafts import Draft, Unit, closing
from .holders import access_to, called_by_it
from .idle import idle
from .items import Item, at_work, charged, made, next_to_it, of_another, of_some, size_of_group, titled, whom_of
from .listing import RULE as INTO_IT
from .listing import into_it, of_people
from .moods import aimed_at, as_meant, as_of, failed, meant_behind, mere_events, mood, offered, put_into
from .nouns import object_of
from .of_whom import as_told
from .parts import link, part_cue, recent, told_among
from .retold import bare_again
from .setting_aside import SET_ASIDE
from .settling import settled
from .sizes import weighed_on
from .sources import SOURCES
from .spoken_of import added, spoken_of
from .subjects import behind_its_kind, caught, of_a_size, of_its_place, of_own_clause, of_the_charge, of_the_rest, taken_behind
from .tolls import toll
from .triggers import Trigger, pair_action
from .turning import at_another_time
from .two_meanings import on_the_internet
from .wholes import GRAMS
from .words import Word

TOLD_APART = ("action.toll", "action.access", "action.spoken_of", "action.added", "action.called_by_it", INTO_IT)  # no other verb
BY_VERB = ("action.verb", "action.noun", "action.pair", "action.tried")


def draft_items(unit: Unit, quantities: Sequence[Quantity], earlier: Sequence[Draft], previous: Unit | None = None) -> list[Draft]:
    """What each number of a unit is; numbers that turn out to be no figure give none."""
    drafts: list[Draft] = []
    taken = frozenset(i for item in unit.items if item.counted for i in range(item.counted.first, item.counted.last + 1))
    stops = frozenset(i for item in unit.items for i in range(item.first, item.last + 1))
    for item in unit.items:
        if _same_place(unit, item) or bare_again(unit.words, item, quantities[item.index], earlier):
            continue
        quantity, known = weighed_on(unit, item, quantities[item.index], drafts), [*earlier[-6:], *drafts]
        part = part_cue(unit.words, item, drafts)
        told = told_among(unit.words, item, drafts, [*recent(earlier, unit.number), *drafts])
        known = told or known
        cue = part or ("среди" if told else "")
        resolved, inherited, rules = object_of(Number(unit, item, quantity, known, drafts, stops, taken, cue, previous))
        if (weighed := in_its_measure(unit, previous, resolved, quantity, known)) is not None:
            quantity = replace(quantity, unit=weighed.quantity.unit, kind=weighed.quantity.kind)
        quantity = _same_measure(quantity, resolved, inherited, known)
        able = [t for t in unit.triggers if not t.nested] if size_of_group(unit.words, item) else unit.triggers
        able = [t for t in able if not at_work(unit.words, resolved, t) and not of_another(unit.items, resolved, t, able)]
        able = [t for t in able if not (offered(unit.words, t) or charged(unit.words, resolved, t, unit.triggers))]
        able = [t for t in able if not next_to_it(unit.words, unit.items, resolved, t)]
        able = [t for t in able if not whom_of(unit.words, resolved, t)] or able
        able = [t for t in able if not (made(unit.words, t) or titled(unit.words, t.i))] or able
        able = of_the_charge(unit.words, item, taken_behind(unit.words, item, able))
        able = past_the_gerund(unit.words, item, behind_the_aside(unit.words, item, able))
        able = list(caught(unit, resolved, of_own_clause(unit, resolved, of_its_place(unit, resolved, of_the_rest(unit, item, able)))))
        able = list(behind_its_kind(unit, resolved, of_a_size(unit, resolved, able)))
        resolved = on_the_internet(unit, resolved, able)
        chosen = choose(unit.words, resolved, unit.items, able)
        trigger, price = chosen or (None, 0.0)
        case = Case(unit, resolved, quantity, inherited, (quantity.rule, *rules), part, trigger, price, drafts, known, previous)
        draft = _draft(case)
        if draft:
            draft.bracket = closing(unit.words, item.first)
            if size_of_group(unit.words, item):
                draft.rules.append("phrase.size_of_group")
            if draft.trigger and draft.item.counted and draft.trigger.relative(unit.words):
                draft.rules.append("clause.relative")
            draft.compared, draft.outdated = is_compared(unit.words, draft, drafts), is_outdated(unit.words, draft)
            if not set_beside(unit, draft, drafts) and not set_in_order(unit, draft, known):
                link(draft, part, unit, drafts, earlier)
            drafts = [*drafts, draft]
    return drafts


def _same_place(unit: Unit, item: Item) -> bool:
    """«рост отмечен в 31 регионе, снижение – в 54»: behind the same preposition as a number of what is no figure."""
    if not item.oblique or item.counted is not None:
        return False
    before = unit.words[item.first - 1].lower
    alike = [i for i in unit.items if i.oblique and i.end < item.first and unit.words[i.first - 1].lower == before]
    return bool(alike) and alike[-1].counted is not None and not alike[-1].code


def _same_measure(quantity: Quantity, item: Item, inherited: bool, known: Sequence[Draft]) -> Quantity:
    """«переведено 2 млн рублей, ещё 600 тысяч изъяты», «изъято 118 кг, годом раньше – 74»: in the measure of the number before."""
    last = known[-1] if known else None
    measured = last is not None and (last.quantity.unit in GRAMS or (last.quantity.kind, last.code) == ("area", "drugs"))
    if inherited and last and quantity.kind == "count" and measured and last.code == item.code and item.counted is None:
        return replace(quantity, unit=last.quantity.unit, kind=last.quantity.kind)  # «с 80 тысяч га мака до 130 тысяч»
    if not inherited or item.code != "money" or quantity.kind != "count" or (quantity.value or 0) < 1000:
        return quantity
    source = next((d.quantity for d in reversed(known) if d.quantity.kind == "money"), None)
    return replace(quantity, unit=source.unit, kind="money") if source else quantity


def _draft(case: Case) -> Draft | None:
    deed = into_it(case) or access_to(case) or toll(case) or spoken_of(case) or added(case) or called_by_it(case) or _by_verb(case)
    if deed and deed.rule == "nested" and not case.here:
        if not (case.part or case.item.family == "people"):
            return None
        deed = None  # «заблокировано 31 тыс. ресурсов. В том числе 18 тыс. содержали призывы»
    if deed and deed.rule not in TOLD_APART and any(rule(case, deed) for _, rule in SET_ASIDE):
        deed = None
    if deed is None:
        deed = next((found for _, source in SOURCES if (found := source(case))), None)
    if deed is None or idle(case, deed) or not tells(case, deed):
        return None
    if deed.status == "resource" and case.trigger is not None and deed.rule == "action.verb":
        coming = mood(case.unit.words, case.trigger, "result", drill=False)  # «намечено привлечь 600 спасателей»
        fighters = deed.actions == ("other",)  # «в нападении приняли участие восемь боевиков»
        deed = replace(deed, status="planned" if coming == "planned" else "result" if fighters else deed.status)
    deed = _only_meant(case, deed)
    if deed.rule == INTO_IT:
        case = replace(case, item=of_people(case, case.item))
    item, deed = settled(case, case.item if case.item.code else replace(case.item, code="other", family="thing"), deed)
    item, deed = as_told(case, item, deed)
    inherited = case.inherited or (case.borrowed and deed.rule not in BY_VERB)
    return _finish(case, item, deed, inherited)


def _only_meant(case: Case, deed: Deed) -> Deed:
    """«Вернули 120 человек, ещё 43 планируем забрать»: what was done to the number before is only meant for a bare one."""
    words, item = case.unit.words, case.item
    before = case.trigger is None or case.trigger.i < item.first
    coming = meant_behind(words, item.end) if case.inherited and before and deed.status == "result" else ""
    if coming in ("theirs", "on"):
        return replace(deed, actions=("other",), status="planned" if coming == "theirs" else "result", text="")
    if deed.status == "result" and (aim := aimed_at(words, item.first)):
        return replace(deed, status=aim)
    return replace(deed, status="planned") if coming else deed


def _by_verb(case: Case) -> Deed | None:
    """Action classes of all verbs of the chain."""
    trigger, item = case.trigger, case.item
    if trigger is None:
        return None
    chain = [t for t in case.unit.triggers if t.i in trigger.chain] or [trigger]
    text = _action_text(case.unit.words, trigger)
    joined = pair_action([t.verb for t in chain])
    if joined and (joined == "suppressed" or any((hit := t.action(item.code, item.family)) and hit[0] == joined for t in chain)):
        joined = "prevented" if joined == "suppressed" and item.family == "event" else joined  # «вскрыта и пресечена подготовка теракта»
        return Deed((joined,), "result", "action.pair", case.price, text)
    out: dict[str, str] = {}
    sized = item.family == "people" and size_of_group(case.unit.words, item)
    thing = (item.code or "other", item.family or "thing")
    hit = trigger.action(*thing)
    if sized and of_some(case.unit.words, item):
        return None
    if sized and (trigger.action("cell", "group") or hit is None or hit[0] != "other"):  # «группа численностью 25 человек проникла …»
        thing = ("cell", "group")
    for t in chain:
        if hit := t.action(*thing):
            action = (len(chain) > 1 and hit[1].joined) or hit[0]
            out[action] = "result" if "result" in (out.get(action), hit[1].status) else hit[1].status  # «скрываются и объявлены в розыск»
    if not out:
        return None
    if len(out) > 1 and "other" in out and len({case.unit.words[t.i].short for t in chain}) > 1:
        del out["other"]  # «скрылись и объявлены в розыск»
    if tuple(out) == ("=",) and trigger.nested:
        if previous := antecedent(case):
            now = previous.actions == ("listed",) and trigger.verb in words_of("holding_now")  # «список пополнился и насчитывает 40 имён»
            return Deed(told_once(previous.actions), "stock" if now else previous.status, "nested", case.price, text)
        spread = item.family in ("information", "literature") and not trigger.attribute and trigger.verb in words_of("spreading")
        return Deed(("other",), "result", "action.verb", case.price, text) if spread else None  # «распространено 40 роликов»
    listed = case.here and case.here[-1].actions == ("listed",) and case.here[-1].trigger and case.here[-1].item.end < trigger.i
    if out == {"other": "stock"} and listed and trigger.verb in words_of("holding_now"):
        out = {"listed": "stock"}  # «список пополнился на 12 лиц и насчитывает 900»
    sums = out in ({"registered": "result"}, {"committed": "result"}) and trigger.verb in words_of("measures")  # «раскрытых дел больше»
    if out == {"other": "stock"} or trigger.verb in words_of("tolls") or sums:
        own = nominal(case) or _beside(case)
        then = trigger.verb in words_of("measures") and at_another_time(case.unit.words, item)  # «годом ранее раненых насчитывалось 16»
        out = {own.actions[0]: "result" if then else next(iter(out.values()))} if own else out  # «остаются 12 раненых», «потери — 12»
    if tuple(out) == ("other",) and trigger.verb in words_of("carried"):
        if any("repatriated" in d.actions for d in case.known[-3:]):
            out = {"repatriated": out["other"]}
        elif trigger.companion >= 0 and case.unit.words[trigger.companion].lemmas & words_of("planes"):
            return None  # «рейсом прилетели 40 пассажиров»
    if tuple(out) == ("other",) and (told := _and_was(case, thing)):
        out = {told: "result"}
    left = antecedent(case) if "abducted" in out and case.inherited else None
    if left and set(left.actions) & words_of("beaten") and left.code not in ("officer", "civilian", "minor"):
        out = {"detained": out["abducted"]}  # «убиты 14 нарушителей, девять захвачены»
    brought = {"detained", "wounded"} & set(out) and trigger.verb in words_of("carrying_in")
    if brought and (own := nominal(case)) and set(own.actions) <= {"killed", "wounded"}:
        out = {own.actions[0]: "result"}  # «в травматологический центр доставлены двое раненых»
    behind = item.counted is not None and item.counted.first > item.last
    if tuple(out) == ("wounded",) and behind and (own := nominal(case)) and own.actions == ("killed",):
        out = {"killed": out["wounded"]}  # «пострадали 124 человека, среди них трое погибших детей»
    if out == {"identified": "result"} and item.code in ("", "other") and _found_with_it(case, trigger):
        out = {"seized": "result"}  # «обнаружено 72 тонны прекурсоров, 7 ящиков»
    if "prevented" in out and failed(case.unit.words, trigger) and not any(e.denied for e in trigger.entries[:1]):
        out = {"committed": "result"}  # «предотвратить шесть терактов не удалось»
    if case.quantity.value == 0 and trigger.negated and hit and hit[1].zero:
        out = {hit[1].zero: "result"}  # «терактов не допущено – 0»
    if tuple(out) == ("committed",) and (told := tried(case)):
        return Deed((told,), "result", "action.tried", case.price, text)
    if tuple(out) == ("killed",) and attempted_on(case):
        return Deed(("attempted",), "result", "action.tried", case.price, text)
    status = mood(case.unit.words, trigger, next(iter(out.values())), drill=item.family != "operation")
    out = as_meant(out, status, trigger.verb, item.family)
    if tuple(out.items()) == (("conducted", "planned"),) and mere_events(case.unit.words, item, trigger):
        return None
    if status == "result" and as_of(case.unit.words, trigger.i, item.first, out):
        status = "stock"
    if tuple(out) == ("deported",) and status in ("planned", "required") and trigger.verb in ("вернуть", "передать"):
        out = {"repatriated": status}  # «просят вернуть на родину четверых украинцев»
    if tuple(out) == ("wanted",) and status != "stock" and put_into(case.unit.words, trigger):
        out = {"listed": status}  # «в розыскной регистр внесены 40 боевиков»
    return Deed(tuple(out), status, "action.noun" if trigger.noun else "action.verb", case.price, text)


def _found_with_it(case: Case, trigger: Trigger) -> bool:
    """Things under one verb of finding with what is thereby taken away."""
    return any(d.trigger is not None and d.trigger.i == trigger.i and d.actions == ("seized",) for d in case.here)


def _beside(case: Case) -> Deed | None:
    """«12 арестованных находились в Праге, | семеро | – в Вене»: what was told of those of the same verb."""
    twin = case.here[-1] if case.here and case.inherited else None
    if twin is None or twin.trigger is None or case.trigger is None or twin.trigger.i != case.trigger.i or twin.actions == ("other",):
        return None
    return Deed(twin.actions, twin.status, "action.nominal", case.price, twin.action_text)


def _and_was(case: Case, thing: tuple[str, str]) -> str:
    """«трое скрылись и объявлены в розыск», «двое отстреливались и были убиты»: what was done to those who did something first."""
    words, verb = case.unit.words, case.trigger
    if verb is None or verb.i < case.item.end or case.item.family != "people" or words[verb.i].verb_form != "Fin":
        return ""
    for other in case.unit.triggers:
        gap = [w.lower for w in words[verb.i + 1 : other.i]]
        if other.i > verb.i and words[other.i].short and "и" in gap and len(gap) <= 4 and not set(gap) & {",", ";", ":"}:
            hit, between = other.action(*thing), any(verb.i < i.first and i.end < other.i for i in case.unit.items)
            return hit[0] if hit and hit[0] in words_of("people_told") and not between else ""
    return ""


def _action_text(words: Sequence[Word], trigger: Trigger) -> str:
    places = sorted({*trigger.chain, trigger.i, *([trigger.companion] if trigger.companion >= 0 else [])})
    return " ".join(words[p].text for p in places)


def _finish(case: Case, item: Item, deed: Deed, inherited: bool) -> Draft:
    quantity, end = case.quantity, case.quantity.end
    if item.counted and not case.inherited and item.counted.used >= item.last:
        end = max(end, case.unit.words[item.counted.used].end)
    return Draft(
        quantity=quantity,
        item=item,
        unit=case.unit.number,
        actions=deed.actions,
        action_text=deed.text,
        code=item.code,
        family=item.family,
        counted=item.counted,
        trigger=case.trigger if deed.rule in (*BY_VERB, "nested") else None,
        status=deed.status,
        price=deed.price,
        rules=[*case.rules, deed.rule],
        start=quantity.start,
        end=end,
        inherited_object=inherited,
        inherited_action=not deed.own,
        head_word=case.unit.words[item.counted.head].lemma if item.counted else "",
    )
