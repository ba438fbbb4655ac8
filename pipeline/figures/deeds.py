"""What was done with what each number counts, and what the number then is.

The verb that :mod:`attachment` chose says the action, unless a rule of :mod:`setting_aside` knows better; where no verb
says anything, the rules of :mod:`sources` are asked in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from ..records import Quantity
from .another_time import in_its_measure
from .apposed import behind_the_aside, past_the_gerund, past_the_put_in
from .asked_nouns import Number
from .attachment import choose
from .attempts import came_to_nothing
from .brackets import set_beside, set_in_order
from .cases import Case, Deed
from .comparing import is_compared, is_outdated
from .counted_after import counted_so
from .doubts import tells
from .drafts import Draft, Unit, closing
from .ends import at_an_end
from .fates import all_of_them
from .groups import audience
from .holders import UPON, access_to, called_by_it, died, opened_upon, so_many_people, so_many_were
from .idle import idle
from .in_turn import done_in_turn
from .intended import aimed_at, by_now
from .items import Item, at_work, charged, made, next_to_it, of_another, size_of_group, titled, whom_of
from .listing import RULE as INTO_IT
from .listing import into_it, of_people
from .moods import mood, offered
from .nouns import object_of
from .of_whom import as_told
from .parts import link, part_cue, recent, told_among
from .retold import bare_again
from .runs import respectively
from .setting_aside import SET_ASIDE
from .settling import settled
from .sizes import weighed_on
from .some_of import some_of
from .sources import SOURCES
from .spoken_of import added, spoken_of
from .subjects import (
    before_its_subject,
    behind_its_kind,
    caught,
    of_a_size,
    of_its_host,
    of_its_place,
    of_own_clause,
    of_the_charge,
    of_the_rest,
    taken_behind,
)
from .to_come import meant_behind
from .tolls import toll
from .triggers import Trigger
from .two_meanings import on_the_internet
from .verbs_told import by_verb
from .wholes import GRAMS
from .words import Word

TOLD_APART = (  # no other verb
    *("action.toll", "action.audience", "action.access", "action.spoken_of", "action.added", "action.called_by_it", "action.died"),
    *(INTO_IT, "action.counted_after", "action.came_to_nothing", "action.in_turn", UPON),
)
OWN_DEED = frozenset({"action.unknown", "action.stranger", "action.attackers"})
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
        twin = respectively(unit, item, known) if "phrase.respectively" in rules else None
        quantity = _same_measure(unit.words, quantity, resolved, inherited, [twin] if twin is not None else known)
        quantity = _shared_measure(unit, item, quantity, quantities) if "phrase.shared" in rules else quantity
        able = _able(unit, item, resolved)
        resolved = on_the_internet(unit, resolved, able)
        chosen = choose(unit.words, resolved, unit.items, able)
        trigger, price = chosen or (None, 0.0)
        case = Case(unit, resolved, quantity, inherited, (quantity.rule, *rules), part, trigger, price, drafts, known, previous)
        draft = _draft(case)
        if draft:
            draft.bracket = closing(unit.words, item.first)
            if "action.risen" in draft.rules and draft.code == "person" and drafts[-1].family == "people":
                draft.code = drafts[-1].code  # «число пособников увеличилось с 40 до 52 человек»
            if twin is not None and _behind_its_row(draft, drafts):
                draft.actions, draft.status, draft.action_text = twin.actions, twin.status, twin.action_text
            if size_of_group(unit.words, item):
                draft.rules.append("phrase.size_of_group")
            if draft.trigger and draft.item.counted and draft.trigger.relative(unit.words):
                draft.rules.append("clause.relative")
            draft.compared, draft.outdated = is_compared(unit.words, draft, drafts), is_outdated(unit.words, draft)
            if not set_beside(unit, draft, drafts) and not set_in_order(unit, draft, known):
                own = not OWN_DEED.isdisjoint(draft.rules)  # «в частности, четверо боевиков обстреляли машину»
                link(draft, "" if own and part == "в частности" else part, unit, drafts, earlier)
                if twin is not None and draft.parent is not None and twin.code == draft.code:
                    draft.parent = twin  # «40 автоматов и 12 пистолетов, из них незарегистрированных – 30 и 9 соответственно»
            drafts = [*drafts, draft]
    return drafts


def _behind_its_row(draft: Draft, here: Sequence[Draft]) -> bool:
    """«не пропущены 90 и | задержаны | 58 человек, за сутки – соответственно 19 и двое»: the verb is of a number in between."""
    row = (d for d in here if "phrase.respectively" not in d.rules and d.item.first < draft.item.first)
    return draft.trigger is not None and any(draft.trigger.i < d.item.first for d in row)


def _able(unit: Unit, item: Item, resolved: Item) -> list[Trigger]:
    """The verbs of a unit that can be said of a number; ``resolved`` is the item with its object."""
    words = unit.words
    able = [t for t in unit.triggers if not t.nested] if size_of_group(words, item) else list(unit.triggers)
    able = [t for t in able if not at_work(words, resolved, t) and not of_another(unit.items, resolved, t, able)]
    able = [t for t in able if not (offered(words, t) or charged(words, resolved, t, unit.triggers))]
    able = [t for t in able if not next_to_it(words, unit.items, resolved, t)]
    able = [t for t in able if not whom_of(words, resolved, t)] or able
    able = [t for t in able if not (made(words, t) or titled(words, t.i))] or able
    for _, rule in BY_CLAUSE:
        able = list(rule(unit, resolved, able))
    return able


BY_CLAUSE: tuple[tuple[str, Callable[[Unit, Item, Sequence[Trigger]], Sequence[Trigger]]], ...] = (
    ("taken_behind", taken_behind),
    ("of_the_charge", of_the_charge),
    ("behind_the_aside", behind_the_aside),
    ("past_the_gerund", past_the_gerund),
    ("past_the_put_in", past_the_put_in),
    ("of_the_rest", of_the_rest),
    ("of_its_place", of_its_place),
    ("of_own_clause", of_own_clause),
    ("before_its_subject", before_its_subject),
    ("caught", caught),
    ("of_its_host", of_its_host),
    ("of_a_size", of_a_size),
    ("behind_its_kind", behind_its_kind),
)  # each keeps the verbs that are left when the clauses around the number are told apart


def _same_place(unit: Unit, item: Item) -> bool:
    """«рост отмечен в 31 регионе, снижение – в 54»: behind the same preposition as a number of what is no figure."""
    if not item.oblique or item.counted is not None:
        return False
    before = unit.words[item.first - 1].lower
    alike = [i for i in unit.items if i.oblique and i.end < item.first and unit.words[i.first - 1].lower == before]
    return bool(alike) and alike[-1].counted is not None and not alike[-1].code


def _same_measure(words: Sequence[Word], quantity: Quantity, item: Item, inherited: bool, known: Sequence[Draft]) -> Quantity:
    """«переведено 2 млн рублей, ещё 600 тысяч изъяты», «изъято 118 кг, годом раньше – 74»: in the measure of the number before."""
    last = next((d for d in reversed(known) if d.quantity.kind != "change"), None)  # «640 кг – втрое больше, чем год назад (213)»
    measured = last is not None and (last.quantity.unit in GRAMS or (last.quantity.kind, last.code) == ("area", "drugs"))
    if at_an_end(words, item):
        return quantity  # «три партии героина весом 48 кг. Две последние везли через Термез»
    if inherited and last and quantity.kind == "count" and measured and last.code == item.code and item.counted is None:
        return replace(quantity, unit=last.quantity.unit, kind=last.quantity.kind)  # «с 80 тысяч га мака до 130 тысяч»
    if last is not None and measured and not inherited and quantity.kind == "count" and last.code == item.code and _stuff(words, item):
        return replace(quantity, unit=last.quantity.unit, kind=last.quantity.kind)
    if not inherited or item.code != "money" or quantity.kind != "count" or (quantity.value or 0) < 1000:
        return quantity
    source = next((d.quantity for d in reversed(known) if d.quantity.kind == "money"), None)
    return replace(quantity, unit=source.unit, kind="money") if source else quantity


def _shared_measure(unit: Unit, item: Item, quantity: Quantity, quantities: Sequence[Quantity]) -> Quantity:
    """«изъято 40, 62 и 118 кг героина»: the unit of the last in a row of bare numbers."""
    at = item
    for behind in sorted((i for i in unit.items if i.first > item.last), key=lambda i: i.first):
        gap = [w.lower for w in unit.words[at.last + 1 : behind.first]]
        if quantity.unit != "count" or gap not in ([","], ["и"]):
            return quantity
        if (told := quantities[behind.index]).unit in GRAMS:
            return replace(quantity, unit=told.unit, kind=told.kind)
        at = behind
    return quantity


def _stuff(words: Sequence[Word], item: Item) -> bool:
    """«Героина изъято 12 кг, | гашиша – 300»: a stuff is not counted; not «таблеток – 300»."""
    if item.counted is None or item.counted.rule != "phrase.before":
        return False
    return (words[item.counted.head].case, words[item.counted.head].number) == ("Gen", "Sing")


def _draft(case: Case) -> Draft | None:
    deed = died(case) or counted_so(case) or came_to_nothing(case) or done_in_turn(case)
    deed = deed or into_it(case) or access_to(case) or opened_upon(case) or audience(case) or toll(case) or spoken_of(case) or added(case)
    deed = deed or called_by_it(case) or so_many_were(case) or so_many_people(case) or by_verb(case)
    if deed and deed.rule == "nested" and not case.here:
        if not (case.part or case.item.family == "people" or some_of(case)):
            return None
        deed = None  # «заблокировано 31 тыс. ресурсов. В том числе 18 тыс. содержали призывы»
    if deed and deed.rule not in TOLD_APART and any(rule(case, deed) for _, rule in SET_ASIDE):
        deed = None
    if deed is None:
        deed = next((found for _, source in SOURCES if (found := source(case))), None)
    if deed is not None and idle(case, deed):
        deed = all_of_them(case)  # «теракт, готовившийся пятью приезжими. Все они арестованы»
    if deed is None or idle(case, deed) or not tells(case, deed):
        return None
    if deed.status == "resource" and case.trigger is not None and deed.rule == "action.verb":
        coming = mood(case.unit.words, case.trigger, "result", drill=False)  # «намечено привлечь 600 спасателей»
        ahead = coming == "planned" or (coming == "required" and case.trigger.verb in words_of("building"))
        fighters = deed.actions == ("other",)  # «в нападении приняли участие восемь боевиков»
        deed = replace(deed, status=coming if ahead else "result" if fighters else deed.status)
    deed = _only_meant(case, by_now(case, deed))
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
    if coming == "required":
        return replace(deed, actions=_still_to_do(case, deed), status="required")
    if coming in ("theirs", "on"):
        return replace(deed, actions=("other",), status="planned" if coming == "theirs" else "result", text="")
    if deed.status == "result" and ((deed.rule == "action.noun" and _awaited(case)) or _put_off(case, deed)):
        return replace(deed, status="planned")
    if deed.status in ("result", "resource", "stock") and (aim := aimed_at(words, item.first)):
        return replace(deed, status=aim)
    return replace(deed, status="planned") if coming else deed


def _still_to_do(case: Case, deed: Deed) -> tuple[str, ...]:
    """«вернули 120, ещё 40 | предстоит вернуть |» is the same deed, «задержаны 265, ещё 40 | предстоит допросить |» another."""
    verb = next((w for w in case.unit.words[case.item.end + 1 : case.item.end + 5] if w.verb_form == "Inf"), None)
    entries = [e for lemma in sorted(verb.lemmas) for e in load_actions().verbs.get(lemma, ())] if verb is not None else []
    same = any(e.action(case.item.code, case.item.family) in deed.actions for e in entries)
    return deed.actions if same else ("other",)


def _awaited(case: Case) -> bool:
    """«выдача ещё семерых | согласуется |», «решения о выдворении 40 иностранцев готовятся»: the deed of the noun is still to come."""
    words, verb = case.unit.words, case.trigger
    if verb is None or not verb.i < case.item.first:
        return False
    end = next((j for j in range(case.item.end + 1, len(words)) if words[j].text in ",;.:()—–"), len(words))
    told = [w for w in words[case.item.end + 1 : end] if w.verb_form == "Fin"]
    return bool(told) and told[0].present and bool(told[0].lemmas & words_of("awaited"))


def _put_off(case: Case, deed: Deed) -> bool:
    """«оглашение приговора 14 обвиняемым | отложено |», «суд | перенёс | вынесение приговора девятерым»: nobody is convicted yet."""
    words, item = case.unit.words, case.item
    if deed.actions != ("convicted",) or not any(w.lemmas & words_of("verdicts") for w in words[max(0, item.first - 3) : item.first]):
        return False
    opens = max((j for j in range(item.first) if words[j].text in ",;:"), default=-1)
    told = (w for w in words[opens + 1 :] if w.lemmas & words_of("put_off") and (w.short or w.verb_form == "Fin"))
    verb = next(told, None)
    return verb is not None and not any(w.text in ";:" for w in words[item.end : verb.i])


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
