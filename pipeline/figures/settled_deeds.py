"""How a deed stands in the light of the thing: thwarted, attempted, told as a stock or as a drill."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.wordings import table_of, words_of
from .cases import Case, Deed, antecedent, heads, nominal
from .items import Item
from .meant import plainly_done
from .moods import ON_A_DAY
from .words import Word


def thwarted(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«предотвращено пять терактов, три готовились на вокзалах»."""
    told = deed.status in ("planned", "required") and item.family == "event" and _thwarted(case)
    return (item, replace(deed, actions=("prevented",), status="result")) if told else None


def of_its_own_line(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«возбуждено дел – 40; терактов – 2»: the verb is that of the cases, and attacks are told by their noun alone."""
    words, verb = case.unit.words, case.trigger
    if deed.actions != ("case_opened",) or item.code != "attack" or item.oblique or verb is None or verb.i > item.first:
        return None
    cases = [d for d in case.here if d.family == "process" and d.actions == deed.actions]
    apart = bool(cases) and any(w.text in ",;" for w in words[cases[-1].item.last : item.first])
    return (item, replace(deed, actions=("committed",), status="result")) if apart else None


def failures(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«зафиксированы два покушения»."""
    told = deed.actions == ("committed",) and heads(case) & words_of("failures")
    return (item, replace(deed, actions=("attempted",))) if told else None


def by_outcome(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«58 терактов – 34 совершённых, 5 | неудавшихся | и 19 | предотвращённых»: what an attribute without its noun tells."""
    words, at = case.unit.words, case.item.last + 1
    word = words[at] if at < len(words) else None
    told = case.inherited and item.family == "event" and word is not None and (word.attribute or word.lower.endswith(("ых", "их")))
    if word is None or not told or (at + 1 < len(words) and words[at + 1].nominal):
        return None
    action = next((table_of("outcomes").get(lemma) for lemma in sorted(word.lemmas) if lemma in table_of("outcomes")), None)
    how = action == "committed" and at + 1 < len(words) and (words[at + 1].pos == "ADP" or words[at + 1].attribute)
    return (item, replace(deed, actions=(action,))) if action and not how else None  # «из них 90 | совершённых в составе групп»


def acquittals(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«400 обвинительных приговоров и 60 | оправдательных |»: nobody is convicted."""
    words = case.unit.words[case.item.first : case.item.end + 2]
    told = deed.actions == ("convicted",) and any("оправдательный" in w.lemmas for w in words)
    return (item, replace(deed, actions=("other",))) if told else None


def verdicts(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«расследовано 90 дел; на столицу приходится 41 приговор»."""
    sized = deed.actions == ("registered",) or (deed.actions == ("case_opened",) and not deed.own)
    return (item, replace(deed, actions=("convicted",))) if sized and heads(case) & words_of("verdicts") else None


def in_the_list(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«включены 92 гражданина, а всего в нём 1 147 человек»."""
    told = deed.actions == ("listed",) and deed.status == "result" and _in_it(case)
    told = told or (deed.actions in KEPT and deed.status == "result" and _counted_on_a_day(case))
    return (item, replace(deed, status="stock")) if told else None


def broken(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«уничтожено 8 укрытий, а также транспорт – 6 автомобилей»: a thing that leans on a place is destroyed as well."""
    leans = deed.actions == ("dismantled",) and not deed.own and item.family == "thing"
    return (item, replace(deed, actions=("destroyed",))) if leans else None


def called_before(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«выявленные 15 человек участвовали в подполье»: the participle before the number tells what was done to them."""
    if deed.actions != ("other",) or deed.rule != "action.verb" or item.family != "people" or item.first == 0 or item.counted is None:
        return None
    word = case.unit.words[item.first - 1]
    told = plainly_done(word) if word.attribute and word.passive and word.number == "Plur" and word.case in ("Nom", "Acc", "") else ()
    return (item, replace(deed, actions=told, status="result", text=word.text)) if told else None


def taken_places(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«захватили два поста и три села»: nobody is abducted there."""
    told = deed.actions == ("abducted",) and item.family in ("thing", "place") and not heads(case) & words_of("vehicles")
    return (item, replace(deed, actions=("other",))) if told else None


def back_to_work(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«детей вернули в школы», «40 полицейских вернулись в строй»: they have not come home from abroad."""
    if deed.actions != ("repatriated",) or item.family != "people":
        return None
    words = case.unit.words
    stop = next((j for j in range(item.end + 1, len(words)) if words[j].text in ",;.:()"), len(words))
    verb = case.trigger.i if case.trigger is not None else item.first
    near = words[min(verb, item.first) : max(stop, verb + 1)]
    to = any(a.lower in ("в", "за", "к", "на") and b.case == "Acc" and b.lemmas & words_of("places_of_work") for a, b in pairwise(near))
    return (item, replace(deed, actions=("other",))) if to else None


def trained(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«проведено 370 учений»: what was held is a drill itself."""
    told = deed.status == "result" and item.family == "operation" and heads(case) & words_of("drills")
    return (item, replace(deed, status="exercise")) if told else None


def to_be_built(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«намерены открыть 25 постов», «предстоит создать три группы»: what does not stand yet is no means."""
    told = deed.actions == ("conducted",) and deed.status in ("planned", "required") and item.family == "thing"
    building = case.trigger is not None and case.trigger.verb in words_of("building")
    return (item, replace(deed, actions=("other",))) if told and building else None


def hurt_still(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«34 пострадавших — в состоянии средней тяжести», «лечение проходят 23 раненых»: how it stands with them now."""
    words, first = case.unit.words, item.first
    behind = words[item.end + 1 : item.end + 8]
    told = deed.actions == ("wounded",) and deed.status == "result"
    goes_on = first > 0 and words[first - 1].present and any(w.lemmas & words_of("treatment") for w in words[:first])
    lie = told and (_lie(behind) or (deed.rule == "action.nominal" and (goes_on or _are_treated(behind))))
    return (item, replace(deed, status="stock")) if lie else None


def _lie(behind: Sequence[Word]) -> bool:
    ends = next((n for n, w in enumerate(behind) if w.text in ",;."), len(behind))
    return ends > 0 and behind[0].text in "–—-" and any(w.lemmas & words_of("lying") for w in behind[1:ends])


def _are_treated(behind: Sequence[Word]) -> bool:
    """«60 раненых | остаются в больницах», but not «раненых – 60, | сообщает штаб»."""
    verb = next((w for w in behind[:3] if w.verb_form == "Fin" or w.short or w.text == ","), None)
    return verb is not None and verb.present and not verb.lemmas & (load_actions().reporting | load_actors().saying)


def _in_it(case: Case) -> bool:
    """«всего в нём», «сейчас в перечне»: how many there are in a list."""
    words, first = case.unit.words, case.item.first
    near = [w.lower for w in words[max(0, first - 4) : first]]
    return any(a == "в" and b in words_of("it") for a, b in pairwise(near))


KEPT = (("listed",), ("wanted",), ("registered",))


def _counted_on_a_day(case: Case) -> bool:
    """«на 1 января в розыскных базах их насчитывалось | 740»: how many there were on that day."""
    words, first = case.unit.words, case.item.first
    opens = max((j for j in range(first) if words[j].text in ";:()"), default=-1) + 1
    counted = any(w.lemmas & words_of("counted_there") for w in words[max(opens, first - 4) : first])
    return counted and re.search(ON_A_DAY, " ".join(w.lower for w in words[opens:first])) is not None


def _thwarted(case: Case) -> bool:
    """Is a number without a noun of its own one of crimes that were prevented?"""
    source = antecedent(case) if case.inherited else None
    own = nominal(case) if source is None and case.item.counted is not None else None  # «из 172 предотвращённых терактов»
    return (source or own) is not None and (source or own).actions == ("prevented",)  # type: ignore[union-attr]


def found_out(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«привлечены 198 человек. Раскрываемость составила 91%»: it is crimes that are found out, whatever was counted before."""
    told = deed.rule == "action.detection" and item.family not in ("event", "process")
    return (replace(item, code="crime", family="event", counted=None), deed) if told else None


def in_danger(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«жертвами взрыва могли стать 150 пассажиров», «под ударом могли оказаться четыре грузовика»: what would have come of it."""
    words = case.unit.words
    opens = max((j for j in range(item.first) if words[j].text in ",;.:()"), default=-1) + 1
    lead = words[opens : item.first]
    might = any(w.lemma == "мочь" and w.verb_form == "Fin" and not w.present for w in lead) and any(w.verb_form == "Inf" for w in lead)
    hit = any(w.lemmas & words_of("hit_by_it") and (w.case == "Ins") for w in lead)
    if not (might and hit) or case.quantity.kind != "count" or item.family not in ("people", "thing", "place", ""):
        return None
    return item, replace(deed, actions=("killed" if item.family == "people" else "committed",), status="planned")
