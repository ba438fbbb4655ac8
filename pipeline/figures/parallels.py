"""Numbers told beside others of the same kind: a change of the number before, the same list for another time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.wordings import pattern_of, table_of, words_of
from ..records import Quantity
from .cases import Case, Deed, antecedent, nominal
from .drafts import Draft
from .items import Item
from .runs import respectively, run_of, set_against
from .words import Word

YEAR = re.compile(r"(?<!\w)(?:19|20)\d\d(?:-\w{1,3})?(?!\w)")
GAP = 5  # words between a number and the change that is told of it
LIST = 30  # words of a list that is told for another time
DASHES = ("—", "–", "-", ":")


def changed(words: Sequence[Word], item: Item, quantity: Quantity, here: Sequence[Draft]) -> Draft | None:
    """«47 млн рублей, что в 5,5 раза больше», «563 преступления, или на 8% больше»: what the change is told of."""
    left = here[-1] if here else None
    if quantity.kind != "change" or left is None or left.quantity.kind == "share" or left.compared:
        return None
    gap = words[left.item.last + 1 : item.first]
    opens = next((n for n in range(len(gap) - 1, -1, -1) if gap[n].text in (",", "—", "–")), None)
    if opens is None or len(gap) - opens > GAP or any(w.text in ";.()" for w in gap):
        return None
    told = gap[opens + 1 :]
    if not told or told[0].lower not in words_of("that_is"):
        return None
    plain = all(w.pos in ("ADV", "PART", "ADP", "CCONJ", "PRON") or w.lower in words_of("that_is") for w in told)
    return left if plain else None


def of_twin(case: Case) -> Deed | None:
    """«предотвращены семь терактов, задержаны 58 человек; годом ранее – девять терактов и 71 человек»: the deeds of the other time.

    Of the same thing, or of those who are called by what was done to them.
    """
    item, words = case.item, case.unit.words
    if item.counted is None or not item.code or item.counted.first < item.first or item.oblique or case.part:
        return None
    opens = _dash(case)
    if opens is None or not _another_time(words, opens):
        return None
    before = [d for d in case.known if (d.unit < case.unit.number or d.item.first < opens) and d.quantity.unit == case.quantity.unit]
    before = [d for d in before if not d.compared and d.value != 0]
    before = [d for d in before if d.unit == case.unit.number and d.family == item.family] or before
    same = [d for d in before if d.code == item.code or d.head_word == words[item.counted.head].lemma]
    kin = [d for d in before if d.family == item.family]
    if not same and len({d.actions for d in kin}) == 1:
        same = kin
    own = nominal(case)
    if own is not None and (not same or (len(same[-1].actions) > 1 and own.actions[0] in same[-1].actions)):
        return own
    return Deed(same[-1].actions, same[-1].status, "action.twin", 1.0, same[-1].action_text) if same else None


def _dash(case: Case) -> int | None:
    """The dash that opens the list of a number, with no verb between."""
    words, first = case.unit.words, case.item.first
    verbs = {t.i for t in case.unit.triggers if not t.noun and not t.attribute}
    for j in range(first - 1, max(0, first - LIST), -1):
        if words[j].text in DASHES:
            return j
        if words[j].text in ";.()" or j in verbs or words[j].verb_form == "Fin":
            return None
    return None


def _another_time(words: Sequence[Word], at: int) -> bool:
    """Does the clause before a dash tell nothing but another time: «за аналогичный период 2021-го –»?"""
    opens = max((j for j in range(at) if words[j].text in ",;(:"), default=-1)
    opens = max([opens, *(j for j in range(opens + 1, at) if words[j].text == "." and j + 1 < at and words[j + 1].text[:1].isupper())])
    clause = words[opens + 1 : at]
    text = " ".join(w.lower for w in clause)
    timed = YEAR.search(text) or re.search(r"(?<!\w)" + pattern_of("told_beside"), text) or re.search(pattern_of("timed"), text)
    return bool(timed) and len(clause) <= 9 and not any(w.verb_form == "Fin" or w.short for w in clause)


def in_order(case: Case) -> Deed | None:
    """«пресечено 42 теракта, задержаны 518 лиц; за полгода эти показатели составили 30 и 406 соответственно»: the deeds in their order."""
    rule = next((r for r in case.rules if r in ("phrase.respectively", "phrase.set_against")), "")
    verb, words, first = case.trigger, case.unit.words, case.item.first
    earlier = verb is not None and verb.i < first and any(words[j].text in ";(" for j in range(verb.i, first))  # of the list before
    last = run_of(case.unit, case.item)[-1].last
    if verb is not None and verb.i > last and any(words[j].text in ",;»" for j in range(last + 1, verb.i)):
        verb = None  # «– 98, 57 и 40 соответственно», – отметил он»
    if in_order_against(case):
        verb = None
    standing = verb is not None and verb.verb in words_of("standing_there")
    if not rule or (verb is not None and not earlier and not standing and verb.verb not in words_of("measures")):
        return None
    other = (respectively if rule == "phrase.respectively" else set_against)(case.unit, case.item, case.known)
    if standing and other is not None and other.actions not in (("listed",), ("registered",), ("wanted",)):
        return None
    return Deed(other.actions, other.status, "action.in_order", 1.0, other.action_text) if other is not None else None


def in_order_against(case: Case) -> bool:
    """«выявлено 46 ячеек, задержаны 130 человек – | против 38 и 210 | в 2022-м»: the verb before is that of the last of them only."""
    row = {"phrase.respectively", "phrase.set_against"} & set(case.rules)
    first = run_of(case.unit, case.item)[0].first if row else 0
    return first > 0 and case.unit.words[first - 1].lower in words_of("against")


def state(case: Case) -> Deed | None:
    """«двое задержаны, один до сих пор в розыске»: what became of people, told without a verb."""
    item, words = case.item, case.unit.words
    if item.family != "people" or item.oblique or case.quantity.kind != "count":
        return None
    if item.counted is not None and words[item.counted.head].verb_form == "Part":
        return None  # «экстрадированы 14 находившихся в розыске»
    tail = words[item.end + 1 : item.end + 9]
    ends = next((n for n, w in enumerate(tail) if w.text in ",;.:()" or w.verb_form or w.short or w.lower in ("и", "а")), len(tail))
    text = " ".join(w.lower for w in tail[:ends])
    for wording, action in table_of("states").items():
        if found := re.search(rf"(?<!\w){wording}$", text):
            plain = len(text[: found.start()].split()) <= 4 and not (action == "wanted" and _wanted_already(case))
            if action == "wounded" and _died_there(case):
                return Deed(("killed",), "result", "action.state", 1.0, wording)
            holds = action == "wanted" or _of_those_held(case, action)
            return Deed((action,), "stock" if holds else "result", "action.state", 1.0, wording) if plain else None
    return None


def _died_there(case: Case) -> bool:
    """«Погибли пятеро: трое скончались на месте, двое – позднее в больнице»: where they died; not «трое погибли, двое – в больнице»."""
    left = case.here[-1] if case.here else None
    near = left is not None and left.actions == ("killed",) and left.trigger is not None and left.family == "people"
    return near and left is not None and left.trigger is not None and left.trigger.verb in words_of("dying")


def _of_those_held(case: Case, action: str) -> bool:
    """«В больнице остаются 14 раненых, трое – в реанимации»: of those whose number holds, too."""
    source = antecedent(case) if case.inherited else None
    return source is not None and source.status == "stock" and source.actions == (action,)


def _wanted_already(case: Case) -> bool:
    """«выявлены 640 человек, находящихся в федеральном розыске, 35 – в международном розыске»: of which kind their search is."""
    near = case.unit.words[case.here[0].item.end + 1 : case.item.first] if case.here else []
    return any(a.verb_form == "Part" and any(w.lemma == "розыск" for w in near[n : n + 6]) for n, a in enumerate(near))


def risen(case: Case) -> Deed | None:
    """«число раненых снизилось с 300 до 88», «на 12%, до 88»: the second number is told of what the first counts."""
    item, words = case.item, case.unit.words
    left = case.here[-1] if case.here else None
    if left is None or item.first < 2 or words[item.first - 1].lower != "до":
        return None
    if left.quantity.kind == "change" and words[item.first - 2].text == "," and left.item.last >= item.first - 4:
        same = case.inherited or left.code == item.code or (left.family == item.family and item.code == "person")
        return Deed(left.actions, left.status, "action.risen", 1.0, left.action_text) if same else None
    people = item.code == "person" and left.family == "people"  # «число пособников увеличилось с 40 до 52 человек»
    if not (case.inherited or people) or left.item.last != item.first - 2:
        return None
    led = left.item.first > 0 and words[left.item.first - 1].lower in ("с", "со") and (people or left.code == item.code)
    return Deed(left.actions, left.status, "action.risen", 1.0, left.action_text) if led else None
