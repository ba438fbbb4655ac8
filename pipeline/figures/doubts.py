"""Numbers that are too doubtful for a row: an article, a vague one far from its verb, an unknown thing under a far verb."""

from __future__ import annotations

import re

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .apposed import gerund_before
from .cases import Case, Deed
from .dashed import of_a_land
from .parallels import in_order_against
from .run_on import continues_list

FAR = 6.0  # a price: what stands so far from its verb must be a thing that the lexicon knows
ONE = re.compile(r"од(?:ин|н[а-яё]+)", re.I)


def tells(case: Case, deed: Deed) -> bool:
    """Is what the deed tells of the number sure enough for a row?"""
    if not case.unit.speaks and not _of_officials(case, deed) and _soft(case, deed):
        return False
    if _along(case, deed) and deed.rule != "action.searched":
        return False
    if case.quantity.kind in ("area", "length") and case.trigger is not None and case.trigger.verb in words_of("demining"):
        return deed.price <= 2.6 or _runs_on(case)  # «разминировано 80 гектаров»
    if deed.actions == ("listed",) and case.item.code in ("", "other") and not _entry(case):
        return False  # «список подписан шестью сторонами»
    if not deed.own:
        told = "fraction" not in case.quantity.rule or case.quantity.kind == "change"  # «а опия – снизился на четверть»
        return bool(case.item.code or case.part) and told
    listed = bool(case.here) and (continues_list(case.unit.words, case.item, case.here[-1]) or of_a_land(case.unit.words, case.item))
    listed = listed or _beside_alike(case)
    again = case.inherited and case.unit.words[case.item.first - 1].text in "–—-"  # «предотвращено четыре, за весь 2014 год — один»
    if deed.price > FAR and case.item.code in ("", "other") and not (again and case.here):
        return False  # «обыски прошли в трёх домах, задержаны пять человек»
    met = case.item.counted is not None and case.item.counted.first == case.item.last + 2  # «один | из | подозреваемых арестован»
    met = met or case.unit.words[case.item.first - 1].lower in words_of("against")  # «три теракта против | одного | годом ранее»
    put_in = gerund_before(case.unit.words, case.item)
    met = met or in_order_against(case)  # «против | одного | и шести в 2022 году»
    met = met or (put_in is not None and case.trigger is not None and case.trigger.i == put_in[0])  # «погиб, прикрывая товарищей, один …»
    if deed.price > 1.0 and not (case.part or listed or again or met) and ONE.fullmatch(case.quantity.text):
        return False  # «одна ячейка»: an article as often as a number
    called = deed.rule == "action.nominal" and not case.inherited  # «десятки изъятых стволов»: the phrase itself tells it
    if case.quantity.modifier == "vague" and ((deed.price > 1.0 and not called) or deed.rule == "nested"):
        return False
    return bool(case.item.code) or not (deed.price > 2.6 or case.item.counted is None or deed.rule == "nested")


def _of_officials(case: Case, deed: Deed) -> bool:
    """«служба намерена построить | четыре заставы»: it needs no word of the fight where an office means to do it."""
    return deed.rule == "action.intended" and (bool(case.item.code) or any(w.lemmas & load_actors().bodies for w in case.unit.words))


def _runs_on(case: Case) -> bool:
    """«очистили | от неразорвавшихся боеприпасов почти | 446 гектаров»: one clause from the verb to its number."""
    first = case.trigger.i if case.trigger is not None else case.item.first
    gap = case.unit.words[first + 1 : case.item.first]
    return bool(gap) and not any(w.text in ",;:()—–" or w.verb_form == "Fin" or w.short for w in gap)


def _entry(case: Case) -> bool:
    """«14 тысяч позиций»: what a list is made of."""
    counted = case.item.counted
    return counted is not None and bool(case.unit.words[counted.head].lemmas & words_of("list_entries"))


def _beside_alike(case: Case) -> bool:
    """«две – в колонии, | одна | – в городе»: the next of a list, each with a dash behind it."""
    words, left = case.unit.words, case.here[-1] if case.here else None
    ends = [n + 1 for n in (case.item.end, left.item.end if left is not None else -2)]
    return case.inherited and left is not None and left.inherited_object and all(words[n : n + 1] and words[n].text in "–—-" for n in ends)


def _along(case: Case, deed: Deed) -> bool:
    """«по 18 адресам прошли обыски, изъято …»: where something was done, not what it was done to; «по 12 эпизодам» are crimes."""
    item, words = case.item, case.unit.words
    if item.counted is None and not case.part and item.first and words[item.first - 1].lower == "у" and item.family == "people":
        return "like.nearest" not in case.rules  # «у одних изъяты ножи, у троих – пистолеты»
    if item.counted is not None and item.first and words[item.first - 1].lower == "на" and words[item.counted.head].case == "Loc":
        return bool(words[item.counted.head].lemmas & words_of("vehicles"))  # «въехали на трёх машинах, захватили …»
    if item.counted is None or item.code not in ("", "other") or item.first == 0 or words[item.first - 1].lower != "по":
        return False
    each = words[item.counted.head].number == "Sing" and set(deed.actions) <= {"destroyed", "seized"}  # «сбито по одному дрону»
    return words[item.counted.head].case == "Dat" and not each


def _paid_for(case: Case) -> bool:
    """«сдано 211 стволов. За них выплачено 14 млн драмов»"""
    handed_in = any(d.actions == ("surrendered",) and case.unit.number - d.unit <= 1 for d in case.known[-4:])
    return handed_in and case.trigger is not None and case.trigger.verb in words_of("paying")


def _soft(case: Case, deed: Deed) -> bool:
    """What is said of many things besides the fight: it needs a word of the fight in its own sentence."""
    if case.quantity.kind == "money":
        return not (set(deed.actions) <= {"seized", "frozen"} or _paid_for(case))
    if case.item.code == "officer" and case.trigger is not None and case.trigger.verb in words_of("teaching"):
        return False  # «намечено обучить 40 инспекторов»
    return bool({"phrase.unknown", "phrase.animate"} & set(case.rules)) or bool({"other", "conducted"} & set(deed.actions))
