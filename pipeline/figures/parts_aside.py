"""Setting the verb aside: of a part («семь из них …») or the next item of a list the verb near by tells nothing."""

from __future__ import annotations

from itertools import pairwise

from ..lexicon.wordings import words_of
from .cases import Case, Deed, antecedent, their
from .meant import among, head_of_list


def planned_part(case: Case, deed: Deed) -> bool:
    """«семь из них готовились в столице»: prevented like the whole."""
    previous = antecedent(case)
    again = case.item.counted is None and bool(case.here) and case.here[-1].trigger is None  # «…, ещё восемь – в Поволжье»
    again = again or (case.inherited and any(w.text == ":" for w in case.unit.words[case.item.first - 2 : case.item.first]))
    return (bool(case.part) or again) and deed.status == "planned" and previous is not None and "prevented" in previous.actions


def this_size(case: Case) -> bool:
    """«пресечено 32 теракта, годом позже | этот показатель снизился | до 21»"""
    words, first = case.unit.words, case.item.first
    near = words[max(0, first - 7) : first]
    told = any(a.lemmas & words_of("pointing_here") and b.lemmas & words_of("this_figure") for a, b in pairwise(near))
    return told and case.trigger is not None and case.trigger.verb in words_of("measures") | {"превышать", "достигать"}


def sized(case: Case) -> bool:
    """«таких ячеек было восемь, задержанных – 45»: the verb at the number tells a size, whatever stands behind."""
    return bool(case.unit.words[case.item.first - 1].lemmas & words_of("measures")) if case.item.first else False


def kept_part(case: Case, deed: Deed) -> bool:
    """«сдано 40 стволов, 12 из которых | хранились | с войны»: where they had lain is no seizure."""
    kept = case.trigger is not None and case.trigger.verb in words_of("lying_there")
    return bool(case.part) and kept and deed.actions == ("seized",) and antecedent(case) is not None


def last_part(case: Case, deed: Deed) -> bool:
    """«Из них 18 случаев – на юге, [два случая] – на севере; пресечено 274 …»: behind a semicolon the next item begins."""
    trigger, item, left = case.trigger, case.item, case.here[-1] if case.here else None
    if trigger is None or left is None or left.parent is None or trigger.i < item.end or left.family != item.family:
        return False
    return any(w.text == ";" for w in case.unit.words[item.end : trigger.i])


def rest_of_a_list(case: Case, deed: Deed) -> bool:
    """«41 из них проживал в Оше, 19 – в Бишкеке, остальные 14 – в Баткене»: the rest goes on with the one before, not with the first."""
    item, words, left = case.item, case.unit.words, case.here[-1] if case.here else None
    rest = item.first > 0 and words[item.first - 1].lower.startswith(tuple(words_of("rest"))) and item.counted is None
    dashed = item.last + 1 < len(words) and words[item.last + 1].text in "–—-"
    told = left is not None and left.parent is not None and left.inherited_action and left.inherited_object
    return rest and dashed and told and case.trigger is not None and left is not None and case.trigger.i < left.item.first


def what_they_did(case: Case, deed: Deed) -> bool:
    """«задержаны 40 человек, из них 12 – | участвовавших | в боях, девять – намеревавшихся выехать»: what they are, behind a dash."""
    words, at = case.unit.words, case.item.last + 1
    if case.item.family != "people" or case.item.counted is not None or antecedent(case) is None or at + 1 >= len(words):
        return False
    word = words[at + 1]
    active = word.number == "Plur" and not word.passive and word.lower.removesuffix("ся").endswith(("вших", "вшие", "щих", "щие"))
    verb = case.trigger
    plain = verb is not None and verb.i < case.item.first and (words[verb.i].verb_form == "Fin" or words[verb.i].short)
    return words[at].text in "–—-" and active and not plain


def part_without_verb(case: Case, deed: Deed) -> bool:
    """«334 погибли, из них 186 детей»: the verb before the whole's number is the whole's."""
    if not (case.part and case.here and case.trigger):
        return False
    return case.trigger.i < case.here[-1].item.first and case.here[-1].actions != deed.actions


def spread(case: Case, deed: Deed) -> bool:
    """«рост отмечен там, где учтено 942 преступления; в Дагестане – 451»: shares without a verb go on with the number before."""
    trigger, words, item = case.trigger, case.unit.words, case.item
    if not (case.inherited and case.here and trigger) or case.part or item.counted is not None:
        return False
    left = case.here[-1]
    if trigger.i > left.item.first or (left.trigger and trigger.i in left.trigger.chain) or left.code != item.code:
        return False
    dashed = words[item.first - 1].text in ("—", "–", "-")
    between = any(left.item.end < t.i < item.first for t in case.unit.triggers)
    return dashed and not between and left.actions != deed.actions


def predicates(case: Case, deed: Deed) -> bool:
    """«40 из них — члены партии, 11 — участники банды, остальные бежали»: the verb behind is of another clause."""
    behind = case.trigger is not None and case.trigger.i > case.item.end
    held = case.trigger is not None and case.unit.words[case.trigger.i].lemmas & words_of("held_to_be") and bool(case.here)
    if held and {"phrase.predicate"} <= {*case.rules} & {*case.here[-1].rules}:
        return True  # «двое признаны организаторами, четверо – рядовыми участниками»
    if case.part and not case.here and case.trigger is not None and not behind and "phrase.predicate" in case.rules:
        return any(w.text == "," for w in case.unit.words[case.trigger.i : case.item.first])  # «их разместили в центре, 14 из них – дети»
    return behind and bool(case.here) and "phrase.predicate" in case.rules and "phrase.predicate" in case.here[-1].rules


def of_all(case: Case, deed: Deed) -> bool:
    """«18 произошли, три сорваны; в 2020-м их было 54»: the verb of a part before the semicolon is not that of the total."""
    trigger, words = case.trigger, case.unit.words
    return trigger is not None and bool(case.here) and their(case) and any(words[j].text == ";" for j in range(trigger.i, case.item.first))


def next_clause(case: Case, deed: Deed) -> bool:
    """«300 погибли, в том числе 90 детей, похищены 276»: the verb behind the comma has a number of its own."""
    trigger, item, words = case.trigger, case.item, case.unit.words
    if trigger is None or not (case.part or _next_part_of_list(case)):
        return False
    if trigger.i < item.end or "," not in {w.text for w in words[item.end + 1 : trigger.i]}:
        return False
    if _of_another_number(case, trigger.i):
        return True
    following = next((i for i in case.unit.items if i.first > trigger.i), None)
    return following is not None and following.first - trigger.i <= 2


def _next_part_of_list(case: Case) -> bool:
    """«…, среди них трое детей и [11 полицейских], ещё 60 остаются в больницах»."""
    left = case.here[-1] if case.here else None
    gap = [w.lower for w in case.unit.words[left.item.end + 1 : case.item.first]] if left is not None else []
    return left is not None and bool(left.cue) and gap in (["и"], [","])


def _of_another_number(case: Case, verb: int) -> bool:
    """«45 погибли, среди них двое детей, и более 50 | ранены»: a bare number behind the comma stands at the verb, the whole has one."""
    item, words = case.item, case.unit.words
    own = next((i for i in reversed(case.unit.items) if item.end < i.first < verb), None)
    comma = next((j for j in range(own.first - 1, item.end, -1) if words[j].text == ","), -1) if own is not None else -1
    if own is None or comma < 0 or own.counted is not None or item.counted is None:
        return False
    gap = words[comma + 1 : own.first]
    plain = all(w.lower in words_of("new_clause") | words_of("more") or w.pos in ("ADV", "PART") for w in gap)
    return plain and any((d.trigger is not None and d.trigger.i < item.first) or "action.toll" in d.rules for d in case.here)


def other_part(case: Case, deed: Deed) -> bool:
    """«из них 1 900 воюют в Сирии»: wanted like the whole; «38 освобождены от ответственности» were done something else to."""
    done = case.trigger is not None and case.unit.words[case.trigger.i].short and case.trigger.verb in words_of("released")
    return bool(case.part) and deed.actions == ("other",) and not done and antecedent(case) is not None


def described(case: Case, deed: Deed) -> bool:
    """«21 из них числится в списках террористов», «11 связаны с хранением»: what they are, not what was done to them."""
    verb = case.trigger.verb if case.trigger else ""
    told = (deed.status == "stock" and verb in words_of("describing")) or verb in words_of("relating")
    told = told or (deed.actions == ("registered",) and verb in words_of("located"))  # «320 из которых находились в базах Интерпола»
    if verb in words_of("suspecting") and case.trigger is not None and case.trigger.i > case.item.end and case.item.counted is None:
        told = not case.unit.words[case.trigger.i].short
        return told and antecedent(case) is not None and (bool(case.part) or among(case.unit.words, case.item, case.here) is not None)
    return bool(case.part) and told and antecedent(case) is not None


def next_part(case: Case, deed: Deed) -> bool:
    """«26 из них планировались на Кавказе, ещё восемь – в Поволжье»: the verb that was set aside for the part before."""
    if not (case.inherited and case.here and case.trigger and not case.part):
        return False
    left = case.here[-1]
    words = case.unit.words
    if any(words[j].text in ",;" for j in range(left.item.end + 1, case.trigger.i)):
        return False  # «из них пятьсот воюют; объявлены в розыск шестьсот»
    aside = left.item.first < case.trigger.i < case.item.first or case.trigger.verb in words_of("relating")
    return left.parent is not None and left.trigger is None and aside and "action.out_of" not in left.rules


def next_of_list(case: Case, deed: Deed) -> bool:
    """«96 терактов, большинство из которых пресечены; 214 фактов содействия»: the verb tells of some of the item before only."""
    trigger, words = case.trigger, case.unit.words
    if trigger is None or trigger.i > case.item.first or not trigger.relative(words):
        return False
    head = head_of_list(words, case.item, case.here)
    return head is not None and head.item.end < trigger.i


def rest_of_them(case: Case, deed: Deed) -> bool:
    """«среди задержанных 67 активистов партии, остальные 15 состояли в банде»: it tells who they are, not what was done."""
    lead = case.unit.words[case.item.first - 1].lower
    told = case.trigger is not None and case.trigger.verb in words_of("describing") and deed.actions == ("other",)
    return told and case.inherited and bool(case.here) and lead.startswith(tuple(words_of("rest")))


def such_were(case: Case, deed: Deed) -> bool:
    """«экстрадировано восемь находившихся в розыске лиц, годом ранее таких было пятеро»: the verb of being tells a size."""
    words, first = case.unit.words, case.item.first
    sized = case.inherited and first > 1 and bool(words[first - 1].lemmas & words_of("measures"))
    again = sized and any(w.lower in words_of("again") | words_of("such") | {"таковых"} for w in words[max(0, first - 3) : first - 1])
    verb = case.trigger
    if not again or verb is None or antecedent(case) is None:
        return False
    numbered = verb.i == first - 1 and any(w.lemma in words_of("count_words") for w in words[max(0, first - 5) : first - 1])
    if numbered:
        return True  # «расследовано 90 тысяч преступлений. В Оше количество таких преступлений составило 10 тысяч»
    if verb.i == first - 1 and deed.actions == ("other",):
        return True  # «таковых насчитывалось 51»
    return not first - 4 <= verb.i <= case.item.end + 1 or 0 <= verb.companion < first - 4  # «находившихся в розыске, таких было»
