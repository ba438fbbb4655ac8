"""What a zero says to the numbers behind it: «ни одного теракта не совершено, предотвращено пять», «из Турции – ни одного»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import words_of
from ..records import Quantity
from .antecedents import theirs
from .bare_none import harm_or_deed, own_denied
from .cases import Case, Deed
from .denials import Zero, action_of
from .drafts import Draft, Unit
from .items import Item
from .none_of_it import impersonal
from .triggers import Trigger
from .verbs_beside import verb_beside
from .words import Word
from .zeros import find_zeros


def denied_before(unit: Unit, item: Item, known: Sequence[Draft], taken: frozenset[int]) -> tuple[str, str] | None:
    """«ни одного теракта не совершено, предотвращено пять», «погибших полицейских нет, трое ранены»: what the zero before denies."""
    if item.counted is not None or item.oblique:
        return None
    before = find_zeros(unit.words[: item.first], taken)
    all_of_them = item.first > 0 and unit.words[item.first - 1].lower == "все"  # «никто из заложников не убит, все 11 освобождены»
    if before and before[-1].action in HARM and not all_of_them and not _harmed(verb_beside(unit, item)):
        return None  # «потерь среди личного состава нет, задержаны трое»
    here = [(z.code, z.family) for z in before]
    last = next((d for d in reversed(known) if d.family == "event" or not _prevents(unit, item)), None)
    if not here and last is not None and _prevents(unit, item) and unit.number - last.unit <= 2:
        return last.code, last.family  # «терактов не было, погибли трое. Предотвращено девять»
    if not here and last is not None and last.value == 0 and last.unit == unit.number - 1 and last.family == "event":
        here = [(last.code, last.family)]
    return here[-1] if here and here[-1][1] in ("event", "people") else None


def _prevents(unit: Unit, item: Item) -> bool:
    verb = verb_beside(unit, item)
    told = verb.action("attack", "event") if verb is not None else None
    return told is not None and told[0] == "prevented"


HARM = ("killed", "wounded")


def _harmed(verb: Trigger | None) -> bool:
    """Does the verb beside a number tell of harm?"""
    told = verb.action("person", "people") if verb is not None else None
    return told is not None and told[0] in HARM


def zero_before(words: Sequence[Word], item: Item, here: Sequence[Draft], taken: frozenset[int]) -> Zero | None:
    """«ни одной диверсии не допущено, тогда как в 2017-м их было 11»: the zero whose noun a number stands for."""
    if not (theirs(words, item) or then_so_many(words, item)):
        return None
    left = here[-1].item.end if here else -1
    return next((z for z in reversed(find_zeros(words[: item.first], taken)) if z.first > left and z.action), None)


def then_so_many(words: Sequence[Word], item: Item) -> bool:
    """«не задержано ни одного террориста, тогда как [за весь прошлый год –] 44»: nothing but a time and a dash before the number."""
    dash = item.first - 1
    if dash < 2 or words[dash].text not in ("–", "—", "-"):
        return False
    opens = next((k + 1 for k in range(dash - 1, -1, -1) if words[k].text in ",;:("), 0)
    told = [w for w in words[opens:dash] if w.lower not in words_of("whereas")]
    times = [w for w in told if w.lower in words_of("calendar") | words_of("which_year") or w.text[:4].isdigit()]
    for_what = opens > 0 and words[opens - 1].text in ",;" and bool(told) and told[0].lower in words_of("for_what") - {"с", "со"}
    if for_what and len(told) == 2 and told[1].attribute:
        return True  # «к уголовной ответственности не привлечён никто, к административной – 248»
    return opens > 0 and bool(times) and all(w in times or w.attribute or w.pos in ("ADP", "NUM", "ADJ", "ADV") for w in told)


def none_more(unit: Unit, item: Item, quantity: Quantity, before: Sequence[Draft], none: Zero) -> Draft | None:
    """«из России выданы 19 человек, из Турции – ни одного»: the nearest number of the sentence again, as a zero."""
    deed, told = none.action, unit.words[item.first : item.last + 1]
    again = any(w.lower in words_of("such") | words_of("they") for w in told)
    before = [d for d in before if d.quantity.unit == "count" and (d.value != 0 or again) and (not deed or deed in d.actions)]
    if any(w.lower in ("никого", "никто", "никому") for w in told):
        before = [d for d in before if d.family == "people"]
    here = [d for d in before if d.unit == unit.number and d.item.end < item.first]
    if not here and again:
        here = [d for d in before if d.unit == unit.number - 1]  # «Таких находок в Оше не было»
    left = next((d for d in here if not d.compared), here[0] if here else None)  # «в прошлом году – 90, в этом – ни одного»
    if left is None or _another_deed(unit.words, item.last, left):
        return None
    left = left.parent if deed and left.parent is not None and left.parent.actions == left.actions else left
    item = replace(item, code=left.code, family=left.family)
    zero = replace(left, quantity=quantity, item=item, start=quantity.start, end=quantity.end, rules=[quantity.rule], cue="")
    if zero.unit != unit.number:
        zero.unit, zero.trigger, zero.action_text, zero.bracket, zero.counted = unit.number, None, "", -1, None
    whole = left if none.among else None  # «отказано 41 иностранцу, из них по подозрению в терроризме – ни одному»
    zero.parent = left.parent if left.cue else whole  # «больше всего дел в Оше — 14; в Нарыне — ни одного»
    zero.inherited_object = zero.inherited_action = True
    return zero


def _another_deed(words: Sequence[Word], verb: int, left: Draft) -> bool:
    """«задержаны 12 человек, в Оше их не | судили |»: something else was not done to them."""
    plain = words_of("denied") | words_of("found_out") | words_of("work_done")
    if not impersonal(words[verb]) or words[verb - 1].lower != "не" or words[verb].lemmas & plain:
        return False
    action = action_of(words, verb, left.code, left.family)
    return action not in left.actions and {action, *left.actions} != {"identified", "seized"}


def of_zero(case: Case) -> Deed | None:
    """«диверсий не допущено, в 2017-м их было 11»"""
    bare = case.trigger is None and then_so_many(case.unit.words, case.item)  # «боевиков не задерживали, в прошлом году – девять»
    if "like.zero" not in case.rules and not bare:
        return None
    zero = zero_before(case.unit.words, case.item, case.here, frozenset())
    if zero is None and bare:
        return None
    happened = zero.action if zero is not None and case.item.family != "event" else "committed"
    return Deed((happened,), "result", "action.zero", 1.0)


def none_by_verb(unit: Unit, zero: Zero, item: Item, quantity: Quantity, before: Sequence[Draft]) -> Draft | None:
    """«возбуждено 61 дело; ни одно не прекращено», «раскрыт 31 теракт. В этом году не совершено ни одного»: what its own verb denies."""
    verb = own_denied(unit.words, zero.first, zero.last)
    counted = [d for d in before if d.quantity.unit == "count" and d.value != 0 and unit.number - d.unit <= 1 and d.item.index >= 0]
    near = [d for d in counted if d.unit == unit.number] or [d for d in counted if d.parent is None]
    left = next((d for d in near if not d.compared), None)
    if verb is None or left is None:
        return None
    action = _by_verb(unit.words, verb, left)
    of_them = zero.last > zero.first + 1
    if not action or (of_them and left.family == "people" and not _done_to(unit.words, verb, action)):
        return None
    item = replace(item, code=left.code, family=left.family)
    out = replace(left, quantity=quantity, item=item, start=quantity.start, end=quantity.end, rules=[quantity.rule], cue="")
    out.unit, out.trigger, out.action_text, out.bracket, out.counted = unit.number, None, "", -1, None
    out.actions, out.status, out.inherited_object = (action,), "result", True
    apart = of_them or action not in (*left.actions, "committed")  # «61 дело; ни одно не прекращено», but «в Нарыне – ни одного»
    out.parent = left if apart else left.parent if left.cue else None
    return out


def _by_verb(words: Sequence[Word], verb: int, left: Draft) -> str:
    """The action of the denied verb: of events it tells that they did not happen, of things that something else was not done."""
    lemmas = {words[verb].lemma, *words[verb].lemmas}
    if left.actions == ("registered",) and lemmas & words_of("recorded"):
        return "registered"
    happening = words_of("carried_through") | words_of("come_to_pass") | words_of("denied")
    if left.family == "event" and lemmas & happening - words_of("found_out"):
        return "committed"
    told = harm_or_deed(words, verb, left.code, left.family)
    return told or ("" if left.family == "people" or words[verb].future else "other")


def _done_to(words: Sequence[Word], verb: int, action: str) -> bool:
    """«ни один из них не задержан», not «ни один из них не признал вину»."""
    return words[verb].short or action in HARM
