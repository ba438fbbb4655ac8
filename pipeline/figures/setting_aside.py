"""The rules that set the chosen verb of a number aside: something else says what was done."""

from __future__ import annotations

from collections.abc import Callable

from ..lexicon.wordings import words_of
from .at_meetings import at_a_meeting
from .attackers import attack_set_aside
from .attempts import failed
from .cases import Case, Deed, antecedent, nominal, of_topic, searched, told_out_of, within
from .dashed import RULE as OF_A_KIND
from .decided_later import awaits_decision
from .drafts import of_a_mishap
from .each_of_groups import told_of_each
from .everyday import population, priced, threatened, traffic
from .groups import how_many_were, of_the_group
from .holders import happened, taken_from, under_heading
from .items import inserted, size_of_group
from .meant import fate_among
from .parallels import in_order, of_twin, risen, state
from .parts_aside import (
    described,
    kept_part,
    last_part,
    next_clause,
    next_of_list,
    next_part,
    of_all,
    other_part,
    part_without_verb,
    planned_part,
    predicates,
    rest_of_a_list,
    rest_of_them,
    sized,
    spread,
    such_were,
    this_size,
    what_they_did,
)
from .pasts import whole_of_past
from .run_on import continues_list
from .some_of import things_told_of
from .standings import standing
from .strangers import stranger


def _measured(case: Case, deed: Deed) -> bool:
    """«показатель вырос на 17,7%», «таких нарушений было 79 тыс.»: the action is that of what is measured."""
    again = (case.quantity.kind == "change" and case.inherited) or "phrase.same_noun" in case.rules or "phrase.such" in case.rules
    if "like.that" in case.rules or (again and case.quantity.kind == "count" and sized(case)):
        return antecedent(case) is not None
    if case.inherited and case.item.counted is None and this_size(case):
        return antecedent(case) is not None  # «пресечено 32 теракта, годом позже этот показатель снизился до 21»
    their = case.trigger is not None and "их" in [w.lower for w in case.unit.words[max(0, case.trigger.i - 2) : case.trigger.i + 2]]
    again = again or (case.inherited and their and case.item.counted is None)  # «когда их насчитывалось 172»
    sizes = words_of("measures") | {"превышать"}
    return again and case.trigger is not None and case.trigger.verb in sizes and antecedent(case) is not None


def _twin(case: Case, deed: Deed) -> bool:
    """«…; годом ранее – девять терактов», «один – в розыске»: the same as for the other time, a state without a verb."""
    return (of_twin(case) or in_order(case) or state(case) or risen(case)) is not None


def _labelled(case: Case, deed: Deed) -> bool:
    """«количество выявленных фактов выросло до 160»: the verb tells a size, the label what was done."""
    if "like.zero" in case.rules:
        return True
    sized = case.trigger is not None and case.trigger.verb in words_of("measures") and case.quantity.kind == "count"
    near = case.unit.words[max(0, case.item.first - 2) : case.item.first]
    if case.quantity.kind == "count" and "phrase.number_of" in case.rules and any(w.lemmas & words_of("measures") for w in near):
        return nominal(case) is not None  # «пресечена работа 14 ячеек, а число задержанных выросло до 93»
    next_label = case.trigger is not None and case.trigger.attribute and case.trigger.i > case.item.end
    if next_label and "phrase.before" in case.rules and near and near[-1].text in "–—":
        return nominal(case) is not None  # «раненых – 40 человек, погибших – 12»
    if sized and case.inherited and case.here and {"phrase.number_of", "action.nominal"} <= set(case.here[-1].rules):
        return True  # «… до 160 против 98»
    return sized and "phrase.number_of" in case.rules and nominal(case) is not None


def _called(case: Case, deed: Deed) -> bool:
    """«двое задержанных, по словам следователя, прошли подготовку»: a far verb that tells less than what they are called by."""
    about = case.item.first > 0 and case.unit.words[case.item.first - 1].lower in ("о", "об")  # «поступали данные о 26 раненых»
    near = about or not case.item.oblique
    own = nominal(case) if set(deed.actions) <= {"other", "repatriated", "registered"} and near else None
    if own is not None and set(own.actions) <= {"wounded", "killed"}:
        return deed.status == "result"  # «12 раненых эвакуированы в столицу»
    return own is not None and deed.actions == ("other",) and case.price > FAR_VERB and own.actions != deed.actions


FAR_VERB = 2.6  # a price


def _anybody(case: Case, deed: Deed) -> bool:
    """«в доме проживает 14 партнёров»: of people by trade a verb of being somewhere tells nothing."""
    return "phrase.animate" in case.rules and deed.actions == ("other",) and not case.part


def _mishap(case: Case, deed: Deed) -> bool:
    """«в аварии пострадали шестеро»: no harm that anybody did."""
    harmed = set(deed.actions) & {"killed", "wounded", "freed", "other", "destroyed"}
    return bool(harmed) and (case.unit.mishap or of_a_mishap(case.unit.words))


def _stranger(case: Case, deed: Deed) -> bool:
    """«21 боевик ликвидирован, полсотни пособников пьянствуют в лесу»: the number has a verb that no lexicon knows."""
    trigger = case.trigger
    if trigger is None or trigger.attribute or size_of_group(case.unit.words, case.item):
        return False
    own = stranger(case.unit.words, case.item, case.unit.items, case.unit.triggers)
    if own is None or own == trigger.i:
        return False
    if trigger.noun:
        return trigger.i < own < case.item.first  # «против казни протестовали 50 человек»
    low, high = min(own, trigger.i), max(own, trigger.i)
    return any(case.unit.words[j].text in ",;.:" for j in range(low + 1, high))


def _own_verb(case: Case, deed: Deed) -> bool:
    """«на митинг вышли 300 человек, двое задержаны»: its own verb says nothing of the fight, and that of the next clause is not its."""
    trigger, words, item = case.trigger, case.unit.words, case.item
    if trigger is None or trigger.i < item.end or not any(w.text in ",;" for w in words[item.end + 1 : trigger.i]):
        return False
    beside = [t for t in case.unit.triggers if t.i < item.first and not (t.noun or t.attribute) and t.i not in trigger.chain]
    if not beside or any(w.pos not in ("ADV", "PART", "ADP") for w in words[beside[-1].i + 1 : item.first]):
        return False
    verb = words[beside[-1].i]
    told = verb.verb_form == "Fin" and verb.lemma not in words_of("measures")
    told = told and beside[-1].action(item.code or "other", item.family or "thing") is None
    return told and item.counted is not None and not inserted(words, item.end + 1, trigger.i) > item.end + 1


def _grown(case: Case, deed: Deed) -> bool:
    """«цены выросли на 8%, изъято …»: the verb of the next clause did not grow."""
    words, item = case.unit.words, case.item
    if case.quantity.kind != "change" or case.trigger is None or case.trigger.i < item.end:
        return False
    told = any(w.lemma in words_of("measures") for w in words[max(0, item.first - 4) : item.first])
    return told and any(words[j].text in ",;" for j in range(item.end + 1, case.trigger.i))


def _own_word(case: Case, deed: Deed) -> bool:
    """«о трёх погибших и шести раненых»: they are called by what was done to them, not by the noun of the number before."""
    own = nominal(case) if case.item.counted is not None and case.trigger is not None and case.trigger.i < case.item.first else None
    if case.trigger is not None and case.trigger.noun and case.trigger.i == case.item.first - 1:
        return False  # «спасение 40 жертв»
    other = case.trigger is not None and (case.trigger.noun or case.trigger.attribute)
    if own is None or not other or case.trigger is None or own.actions == deed.actions:
        return False
    listed = case.trigger.attribute and any(case.trigger.i < i.first < case.item.first for i in case.unit.items)
    named = case.trigger.attribute and any(i.first < case.trigger.i <= i.end for i in case.unit.items)
    return set(own.actions) <= {"killed", "wounded"} or listed or named  # «40 предотвращённых терактов и 300 задержанных»


def _within(case: Case, deed: Deed) -> bool:
    """«в ходе трёх операций изъято 15 автоматов»: the verb is about something else."""
    return deed.actions != ("conducted",) and within(case)


def _detection(case: Case, deed: Deed) -> bool:
    """«раскрываемость составила 86%»: the verb tells a size only."""
    left = case.unit.words[max(0, case.item.first - 10) : case.item.first]
    return case.quantity.unit == "percent" and deed.actions != ("identified",) and any(w.lemma in words_of("detection") for w in left)


def _somebody(case: Case, deed: Deed) -> bool:
    """«двое выставили фотографии»: who does something himself is no means."""
    trigger = case.trigger
    alone = "phrase.collective" in case.rules and trigger is not None and trigger.i > case.item.end
    return alone and deed.status == "resource" and trigger is not None and not case.unit.words[trigger.i].short


def _wounded(case: Case, deed: Deed) -> bool:
    """«погибли более 12 человек, более 40 раненых»: behind the number of the killed those who were wounded."""
    trigger, words = case.trigger, case.unit.words
    if trigger is None or deed.actions != ("killed",) or deed.rule == "action.toll" or case.item.counted is None or case.part:
        return False
    own = nominal(case)
    between = bool(case.here) and trigger.i < case.item.first and case.here[-1].actions == ("killed",)
    return own is not None and own.actions == ("wounded",) and between and words[case.item.first - 1].lower in (",", "и", "ещё", "еще")


def _doer(case: Case, deed: Deed) -> bool:
    """«мигрантов, спасённых одним судном»: who did it, or with what."""
    trigger, words, first = case.trigger, case.unit.words, case.item.first
    if trigger is None or not trigger.attribute or trigger.i != first - 1 or case.item.family == "people":
        return False
    return words[first].case == "Ins" and case.item.code in ("", "other")


def _among_others(case: Case, deed: Deed) -> bool:
    """«среди погибших трое детей, среди раненых двое военных и врач»: the participle of the clause before is of others."""
    trigger, words = case.trigger, case.unit.words
    if trigger is None or deed.rule == "action.toll":
        return False
    if (told := fate_among(words, case.item, case.here)) is not None:
        light = told[0].i < trigger.i < case.item.first and trigger.verb in words_of("light_among")  # «среди задержанных числятся трое»
        behind = trigger.i < case.item.first < told[0].i  # «осуждены 27 из задержанных»: its own verb
        return ((trigger.i < told[0].i and not behind) or light) and told[1] not in deed.actions
    left = case.here[-1] if case.here else None
    return left is not None and "action.among" in left.rules and trigger.i < left.item.first and continues_list(words, case.item, left)


def _out_of(case: Case, deed: Deed) -> bool:
    """«Из 27 мужчин осуждены 20»: the verb is of the second number."""
    return (told_out_of(case) and deed.rule != "action.toll") or of_topic(case)


def _taken_from(case: Case, deed: Deed) -> bool:
    """«проверены 3 тыс. владельцев, у 60 нарушителей карабины изъяты»: the verb of the things tells of their holders."""
    return (taken_from(case) or happened(case)) is not None


def _under_heading(case: Case, deed: Deed) -> bool:
    """«въезд закрыт в 96 случаях. Итоги борьбы с контрабандой: …»"""
    return under_heading(case) is not None and set(deed.actions) <= {"other"}


def _of_a_kind(case: Case, deed: Deed) -> bool:
    """«пресечено 146 попыток ввоза наркотиков, 73 – оружия»: the deed is that of the number whose noun it stands for."""
    return OF_A_KIND in case.rules


def _standing(case: Case, deed: Deed) -> bool:
    """«с учёта сняты 2 тыс. человек, на учёте – 2,7 тыс.»: a place before the dash, and no verb of its own."""
    words, first, trigger = case.unit.words, case.item.first, case.trigger
    comma = max((j for j in range(first) if words[j].text in ",;"), default=-1)
    bare = case.item.counted is None and words[first - 1].text in ("—", "–") and trigger is not None and trigger.i < comma
    return bare and standing(case) is not None


def _past(case: Case, deed: Deed) -> bool:
    """«задержаны 46 человек. Пятеро вернулись из Сирии»: what they had done before they were."""
    told = set(deed.actions) <= {"other", "attempted", "repatriated", "committed", "prosecuted", "conducted"}
    listed = set(deed.actions) <= {"listed", "wanted"} and case.trigger is not None and case.trigger.verb in words_of("describing")
    return (told or listed) and whole_of_past(case) is not None


def _of_group(case: Case, deed: Deed) -> bool:
    """«при задержании группы из шести человек двое ранены»: the verb is not of the group."""
    if how_many_were(case.unit.words, case.item):
        return True  # «застрелив двоих, боевики, которых было четверо, бежали»
    return (told := of_the_group(case)) is not None and told.actions != deed.actions


SET_ASIDE: tuple[tuple[str, Callable[[Case, Deed], bool]], ...] = (
    ("of_a_kind", _of_a_kind),
    ("measured", _measured),
    ("each_of_groups", told_of_each),
    ("things_told_of", things_told_of),
    ("awaits_decision", lambda case, deed: awaits_decision(case)),
    ("such_were", such_were),
    ("rest_of_a_list", rest_of_a_list),
    ("standing", _standing),
    ("labelled", _labelled),
    ("twin", _twin),
    ("planned_part", planned_part),
    ("kept_part", kept_part),
    ("last_part", last_part),
    ("what_they_did", what_they_did),
    ("part_without_verb", part_without_verb),
    ("other_part", other_part),
    ("next_clause", next_clause),
    ("of_all", of_all),
    ("spread", spread),
    ("called", _called),
    ("predicates", predicates),
    ("described", described),
    ("next_part", next_part),
    ("next_of_list", next_of_list),
    ("stranger", _stranger),
    ("at_a_meeting", at_a_meeting),
    ("anybody", _anybody),
    ("mishap", _mishap),
    ("own_verb", _own_verb),
    ("grown", _grown),
    ("own_word", _own_word),
    ("within", _within),
    ("detection", _detection),
    ("somebody", _somebody),
    ("traffic", traffic),
    ("population", population),
    ("priced", priced),
    ("threatened", threatened),
    ("wounded", _wounded),
    ("doer", _doer),
    ("among_others", _among_others),
    ("rest_of_them", rest_of_them),
    ("out_of", _out_of),
    ("searched", lambda case, deed: searched(case) is not None),
    ("taken_from", _taken_from),
    ("under_heading", _under_heading),
    ("past", _past),
    ("of_group", _of_group),
    ("attackers", attack_set_aside),
    ("failed", failed),
)
