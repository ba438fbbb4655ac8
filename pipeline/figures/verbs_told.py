"""What the verb that was chosen for a number says was done: its action classes, and what the words around it make of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from .attempts import attempted_on, foiled, requested, tried
from .cases import Case, Deed, antecedent, nominal, told_once
from .items import of_some, size_of_group
from .moods import as_meant, as_of, failed, mere_events, mood, put_into
from .triggers import Trigger, pair_action
from .turning import at_another_time

Actions = Mapping[str, str]  # each with the status that the verb gives it
Thing = tuple[str, str]  # object and family under which verbs are asked


def by_verb(case: Case) -> Deed | None:
    """Action classes of all verbs of the chain."""
    trigger = case.trigger
    if trigger is None:
        return None
    chain = [t for t in case.unit.triggers if t.i in trigger.chain] or [trigger]
    if (joined := _pair(case, chain)) is not None:
        return joined
    if (thing := _thing(case, trigger)) is None or not (out := _classes(case, chain, thing)):
        return None
    if tuple(out) == ("=",) and trigger.nested:
        return _nested(case, trigger)
    for _, rule in AROUND:
        if not (out := out if (said := rule(case, trigger, out, thing)) is None else said):
            return None
    return _tried(case, trigger, out) or _in_its_mood(case, trigger, out)


def _pair(case: Case, chain: Sequence[Trigger]) -> Deed | None:
    """«вскрыта и пресечена подготовка теракта»: two verbs that say one thing together."""
    item, joined = case.item, pair_action([t.verb for t in chain])
    told = joined == "suppressed" or any((hit := t.action(item.code, item.family)) and hit[0] == joined for t in chain)
    if not joined or not told:
        return None
    joined = "prevented" if joined == "suppressed" and item.family == "event" else joined
    return Deed((joined,), "result", "action.pair", case.price, _text(case))


def _thing(case: Case, trigger: Trigger) -> Thing | None:
    """What the verb is said of; «группа численностью 25 человек проникла …»: of the group, not of its people."""
    thing = (case.item.code or "other", case.item.family or "thing")
    if case.item.family != "people" or not size_of_group(case.unit.words, case.item):
        return thing
    if of_some(case.unit.words, case.item):
        return None
    hit = trigger.action(*thing)
    return ("cell", "group") if trigger.action("cell", "group") or hit is None or hit[0] != "other" else thing


def _classes(case: Case, chain: Sequence[Trigger], thing: Thing) -> Actions:
    out: dict[str, str] = {}
    for t in chain:
        if hit := t.action(*thing):
            action = (len(chain) > 1 and hit[1].joined) or hit[0]
            out[action] = "result" if "result" in (out.get(action), hit[1].status) else hit[1].status  # «скрываются и объявлены в розыск»
    if len(out) > 1 and "other" in out and len({case.unit.words[t.i].short for t in chain}) > 1:
        del out["other"]  # «скрылись и объявлены в розыск»
    if set(out) == {"surrendered", "other"}:
        del out["other"]  # «сложили оружие и вернулись домой»
    return out


def _nested(case: Case, trigger: Trigger) -> Deed | None:
    """«40 роликов, содержащих призывы»: a verb that says nothing of its own leaves the deed of the number before."""
    item = case.item
    if previous := antecedent(case):
        now = previous.actions == ("listed",) and trigger.verb in words_of("holding_now")  # «список пополнился и насчитывает 40 имён»
        return Deed(told_once(previous.actions), "stock" if now else previous.status, "nested", case.price, _text(case))
    spread = item.family in ("information", "literature") and not trigger.attribute and trigger.verb in words_of("spreading")
    return Deed(("other",), "result", "action.verb", case.price, _text(case)) if spread else None  # «распространено 40 роликов»


def _held_in_list(case: Case, trigger: Trigger, out: Actions, thing: Thing) -> Actions | None:
    """«список пополнился на 12 лиц и насчитывает 900»."""
    last = case.here[-1] if case.here else None
    listed = last is not None and last.actions == ("listed",) and last.trigger is not None and last.item.end < trigger.i
    return {"listed": "stock"} if listed and out == {"other": "stock"} and trigger.verb in words_of("holding_now") else None


def _deed_of_its_noun(case: Case, trigger: Trigger, out: Actions, thing: Thing) -> Actions | None:
    """«остаются 12 раненых», «потери — 12», «раскрытых дел больше»: a verb of size, and what the noun says was done."""
    sums = out in ({"registered": "result"}, {"committed": "result"}) and trigger.verb in words_of("measures")
    if not (out == {"other": "stock"} or trigger.verb in words_of("tolls") or sums):
        return None
    own = nominal(case) or _beside(case) or _number_of_done(case)
    then = trigger.verb in words_of("measures") and at_another_time(case.unit.words, case.item)  # «годом ранее раненых насчитывалось 16»
    return {own.actions[0]: "result" if then else next(iter(out.values()))} if own else None


def _carried(case: Case, trigger: Trigger, out: Actions, thing: Thing) -> Actions | None:
    """«вернули 40 женщин, ещё 12 доставлены бортом», but «рейсом прилетели 40 пассажиров» is no figure."""
    if tuple(out) != ("other",) or trigger.verb not in words_of("carried"):
        return None
    if any("repatriated" in d.actions for d in case.known[-3:]):
        return {"repatriated": out["other"]}
    planes = trigger.companion >= 0 and case.unit.words[trigger.companion].lemmas & words_of("planes")
    return {} if planes else None


def _and_was(case: Case, verb: Trigger, out: Actions, thing: Thing) -> Actions | None:
    """«трое скрылись и объявлены в розыск», «двое отстреливались и были убиты»: what was done to those who did something first."""
    words = case.unit.words
    if tuple(out) != ("other",) or verb.i < case.item.end or case.item.family != "people" or words[verb.i].verb_form != "Fin":
        return None
    for other in case.unit.triggers:
        gap = [w.lower for w in words[verb.i + 1 : other.i]]
        if other.i > verb.i and words[other.i].short and "и" in gap and len(gap) <= 4 and not set(gap) & {",", ";", ":"}:
            hit, between = other.action(*thing), any(verb.i < i.first and i.end < other.i for i in case.unit.items)
            return {hit[0]: "result"} if hit and hit[0] in words_of("people_told") and not between else None
    return None


def _caught(case: Case, trigger: Trigger, out: Actions, thing: Thing) -> Actions | None:
    """«убиты 14 нарушителей, девять захвачены»: no hostages."""
    left = antecedent(case) if "abducted" in out and case.inherited else None
    wrongdoers = left and set(left.actions) & words_of("beaten") and left.code not in ("officer", "civilian", "minor")
    return {"detained": out["abducted"]} if wrongdoers else None


def _brought(case: Case, trigger: Trigger, out: Actions, thing: Thing) -> Actions | None:
    """«в травматологический центр доставлены двое раненых»."""
    brought = {"detained", "wounded"} & set(out) and trigger.verb in words_of("carrying_in")
    own = nominal(case) if brought else None
    return {own.actions[0]: "result"} if own and set(own.actions) <= {"killed", "wounded"} else None


def _dead_among(case: Case, trigger: Trigger, out: Actions, thing: Thing) -> Actions | None:
    """«пострадали 124 человека, среди них трое погибших детей»."""
    behind = case.item.counted is not None and case.item.counted.first > case.item.last
    own = nominal(case) if tuple(out) == ("wounded",) and behind else None
    return {"killed": out["wounded"]} if own and own.actions == ("killed",) else None


def _found_with_it(case: Case, trigger: Trigger, out: Actions, thing: Thing) -> Actions | None:
    """«обнаружено 72 тонны прекурсоров, 7 ящиков»: things under one verb of finding with what is thereby taken away."""
    if out != {"identified": "result"} or case.item.code not in ("", "other"):
        return None
    seized = any(d.trigger is not None and d.trigger.i == trigger.i and d.actions == ("seized",) for d in case.here)
    return {"seized": "result"} if seized else None


def _not_prevented(case: Case, trigger: Trigger, out: Actions, thing: Thing) -> Actions | None:
    """«предотвратить шесть терактов не удалось»."""
    denied = any(e.denied for e in trigger.entries[:1])
    return {"committed": "result"} if "prevented" in out and not denied and failed(case.unit.words, trigger) else None


def _none_of_it(case: Case, trigger: Trigger, out: Actions, thing: Thing) -> Actions | None:
    """«терактов не допущено – 0»."""
    if case.quantity.value != 0 or not trigger.negated:
        return None
    last = ([t for t in case.unit.triggers if t.i in trigger.chain] or [trigger])[-1].action(*thing)
    return {last[1].zero: "result"} if last and last[1].zero else None


AROUND: tuple[tuple[str, Callable[[Case, Trigger, Actions, Thing], Actions | None]], ...] = (
    ("held_in_list", _held_in_list),
    ("deed_of_its_noun", _deed_of_its_noun),
    ("carried", _carried),
    ("and_was", _and_was),
    ("caught", _caught),
    ("brought", _brought),
    ("dead_among", _dead_among),
    ("found_with_it", _found_with_it),
    ("not_prevented", _not_prevented),
    ("none_of_it", _none_of_it),
)  # each on what those before it have left; an empty answer: no figure


def _tried(case: Case, trigger: Trigger, out: Actions) -> Deed | None:
    """«пытались взорвать три подстанции»."""
    tried_action = tried(case) if tuple(out) == ("committed",) else ""
    if tuple(out) == ("killed",) and attempted_on(case):
        tried_action = "attempted"
    return Deed((tried_action,), "result", "action.tried", case.price, _text(case)) if tried_action else None


HARM = frozenset({"killed", "wounded", "abducted"})
ASKED = frozenset({"extradited", "detained", "deported", "repatriated", "freed"})


def _in_its_mood(case: Case, trigger: Trigger, out: Actions) -> Deed | None:
    """The actions with their status: done, planned, required, a drill, a stock."""
    words, item = case.unit.words, case.item
    status = mood(words, trigger, next(iter(out.values())), drill=item.family != "operation")
    if status == "result" and set(out) <= HARM and foiled(words, trigger):
        status = "planned"
    if status == "result" and set(out) <= ASKED and requested(words, trigger):
        status = "required"
    out = as_meant(dict(out), status, trigger.verb, item.family)
    if tuple(out.items()) == (("conducted", "planned"),) and mere_events(words, item, trigger):
        return None
    if status == "result" and as_of(words, trigger.i, item.first, out):
        status = "stock"
    if tuple(out) == ("deported",) and status in ("planned", "required") and trigger.verb in ("вернуть", "передать"):
        out = {"repatriated": status}  # «просят вернуть на родину четверых украинцев»
    if tuple(out) == ("wanted",) and status != "stock" and put_into(words, trigger):
        out = {"listed": status}  # «в розыскной регистр внесены 40 боевиков»
    return Deed(tuple(out), status, "action.noun" if trigger.noun else "action.verb", case.price, _text(case))


def _beside(case: Case) -> Deed | None:
    """«12 арестованных находились в Праге, | семеро | – в Вене»: what was told of those of the same verb."""
    twin = case.here[-1] if case.here and case.inherited else None
    if twin is None or twin.trigger is None or case.trigger is None or twin.trigger.i != case.trigger.i or twin.actions == ("other",):
        return None
    return Deed(twin.actions, twin.status, "action.nominal", case.price, twin.action_text)


def _number_of_done(case: Case) -> Deed | None:
    """«число | раскрытых | среди них возросло до 131»: what was done, where the noun stands in the sentence before."""
    words, first = case.unit.words, case.item.first
    near, ends = range(first - 1, max(-1, first - 9), -1), frozenset(",;.:")
    at = next((j for j in near if words[j].lemma in words_of("count_words") or words[j].text in ends), -1)
    if not case.inherited or at < 0 or words[at].text in ends or not (words[at + 1].attribute and words[at + 1].number == "Plur"):
        return None
    entries = (e for lemma in sorted(words[at + 1].lemmas) for e in load_actions().verbs.get(lemma, ()) if not (e.companions or e.nested))
    told = next((action for e in entries if (action := e.action(case.item.code, case.item.family))), "")
    return Deed((told,), "result", "action.nominal", case.price, words[at + 1].text) if told not in ("", "other", "=") else None


def _text(case: Case) -> str:
    """The words of the verb, of those it is joined to and of its companion."""
    trigger = case.trigger
    if trigger is None:
        return ""
    places = sorted({*trigger.chain, trigger.i, *([trigger.companion] if trigger.companion >= 0 else [])})
    return " ".join(case.unit.words[p].text for p in places)
