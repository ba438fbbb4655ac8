"""What a number counts by words of its own: the noun behind it, a label before it, what is told of whom it counts."""

from __future__ import annotations

from dataclasses import replace

from .antecedents import kind_of, leans_on
from .apposed import of_the_apposed
from .asked_nouns import Answer, Number, Rule, lent
from .codings import done_to_people
from .dashed import RULE as OF_A_KIND
from .dashed import of_another_kind
from .facts import RULE as FACT
from .facts import goods_of_the_fact, having_to_do, told_of_facts
from .in_turn import told_in_turn
from .items import Item
from .left_nouns import behind_label
from .meant import among_people, done_to
from .nounless import among_whom, bracketed, by_adjective, classed, some_of
from .predicates import out_of_number, people_being, people_told, predicate
from .runs import as_persons
from .shared_out import shared_out
from .sized_before import of_the_label
from .sizes import sized
from .such_crimes import classed_crimes, such_crime, such_kind
from .unnamed import named_again, on_the_side, weighed_crime


def _own(item: Item | None, rule: str) -> Answer | None:
    return (item, False, [rule]) if item is not None else None


def _by_adjective(n: Number) -> Answer | None:
    """«изъято 12 автоматов, из них девять самодельных»: the adjective stands for the noun."""
    return (adjective, True, ["phrase.adjective"]) if (adjective := by_adjective(n.unit, n.item, n.known)) else None


def _shared_out(n: Number) -> Answer | None:
    """«мин, гранат и снарядов – 3, 5 и 12»: numbers in a row behind their nouns."""
    each = shared_out(n.unit, n.item, n.stops, n.taken)
    return (each[0], each[1], [each[2]]) if each else None


def _of_another_kind(n: Number) -> Answer | None:
    """«возбуждено 40 дел, экстремистской направленности – 17»."""
    deeds = of_another_kind(n.words, n.item, n.here) if n.quantity.kind == "count" else None
    return lent(n.like(deeds), OF_A_KIND) if deeds is not None else None


def _as_persons(n: Number) -> Answer | None:
    """«двое и трое соответственно» of people."""
    persons = as_persons(n.unit, n.item, n.known)
    return (persons, n.item.counted is None, ["phrase.respectively"]) if persons else None


def _told_of_them(n: Number) -> Answer | None:
    """«в числе осуждённых – 12 …», «(9 автоматов)», «среди них шестеро»: a word around it says what it counts."""
    words, item = n.words, n.item
    told = predicate(words, item, n.quantity) if item.counted is None and out_of_number(words, item.last + 1) else None
    told = told or classed(words, item, n.stops) or among_whom(words, item) or bracketed(words, item, n.taken) or some_of(words, item)
    told = told or on_the_side(words, item, n.here) or among_people(words, item) or sized(words, item, n.stops, n.taken)
    return _own(told, told.counted.rule if told.counted else "phrase.none") if told else None


def _apposed(n: Number) -> Answer | None:
    """«сообщники – 14 человек»: people told first and counted behind a mark."""
    return _own(of_the_apposed(n.words, n.item), "phrase.apposed")


def _labelled(n: Number) -> Answer | None:
    """«оружия: 12 ед.»: a label before the number."""
    label = behind_label(n.words, n.item, n.stops)
    return _own(n.with_noun(label), label.rule) if label is not None else None


def _named_again(n: Number) -> Answer | None:
    """«первых – 44, вторых – 61»: words that point at what was told."""
    pointed = named_again(n.words, n.item, n.known) or told_in_turn(n.unit, n.item, n.quantity, n.known)
    return lent(pointed[0], pointed[1]) if pointed is not None else None


def _having_to_do(n: Number) -> Answer | None:
    """«117 связаны с терроризмом» of crimes."""
    return _own(having_to_do(n.words, n.item) or None, "phrase.fact")


def _goods_of_the_fact(n: Number) -> Answer | None:
    """«12 фактов контрабанды (40 кг)»: goods in the bracket of a crime."""
    return _own(goods_of_the_fact(n.unit, n.item, n.here) or None, "phrase.bracketed")


def _told_of_facts(n: Number) -> Answer | None:
    """Crimes of a kind under a total of crimes."""
    total = told_of_facts(n.unit, n.item, n.known)
    return lent(replace(n.item, counted=None, code=total.code, family=total.family), FACT) if total else None


def _label_of_bracket(n: Number) -> Answer | None:
    """«рост числа терактов (12, +20%)»: what is counted stands before the bracket."""
    label = of_the_label(n.words, n.item) if n.item.counted is None else None
    return _own(n.with_noun(label), "phrase.number_of") if label is not None else None


def _classed_crimes(n: Number) -> Answer | None:
    """«11 преступлений относятся к террористическим»: their kind behind the verb."""
    told = classed_crimes(n.words, n.item, n.known) if n.quantity.kind == "count" else None
    return (told, told.counted is None, ["phrase.classed"]) if told else None


POINTED_AT: tuple[Rule, ...] = (
    ("by_adjective", _by_adjective),
    ("shared_out", _shared_out),
    ("of_another_kind", _of_another_kind),
    ("as_persons", _as_persons),
    ("classed_crimes", _classed_crimes),
    ("told_of_them", _told_of_them),
    ("apposed", _apposed),
    ("labelled", _labelled),
    ("named_again", _named_again),
    ("having_to_do", _having_to_do),
    ("goods_of_the_fact", _goods_of_the_fact),
    ("told_of_facts", _told_of_facts),
    ("label_of_bracket", _label_of_bracket),
)  # in this order: words that say more than the noun beside the number


def _who_came_back(n: Number) -> Answer | None:
    """«89 участников банд, включая 46 вернувшихся», «шестеро из числа арестованных»: a participle as noun is of the people before."""
    counted = n.item.counted
    if not (counted and n.part):
        return None
    out_of = counted.rule == "phrase.head" and n.words[n.item.last + 1].lower == "из"
    done = done_to(n.words[counted.head]) if out_of else frozenset()
    theirs = [d for d in n.known if d.family == "people" and done & set(d.actions) and d.parent is None and d.value != n.quantity.value]
    if theirs:
        return _own(replace(n.item, code=kind_of(theirs[-1], n.known), family="people"), "phrase.participle")
    if counted.rule != "phrase.animate" or not done_to_people(n.words[counted.head].lower):
        return None
    found = leans_on(n.bare.ask)
    return _own(replace(n.item, code=kind_of(found[0], n.known), family=found[0].family), "phrase.participle") if found else None


def _people_told(n: Number) -> Answer | None:
    """«пятеро — граждане республики»: people by what is said of them."""
    told = (people_being(n.words, n.item) or people_told(n.words, n.item)) if n.item.counted else None
    return _own(told, "phrase.predicate")


def _weighed_crime(n: Number) -> Answer | None:
    """«40 кг контрабанды»: goods, not a crime."""
    return _own(weighed_crime(n.words, n.item, n.quantity) if n.item.counted else None, "phrase.weighed")


def _noun_behind(n: Number) -> Answer | None:
    """«изъято 12 автоматов», «1265 таких деяний»: the noun it counts, with what «таких» points at."""
    if n.item.counted is None:
        return None
    again = such_crime(n.words, n.item, n.previous, n.known) or such_kind(n.words, n.item, n.known, n.previous)
    if again is None and (label := of_the_label(n.words, n.item)) is not None:
        return n.like(label), False, [n.item.counted.rule]  # «числа терактов и диверсий (12 преступлений)»
    return again or n.item, False, ["phrase.such" if again else n.item.counted.rule]


BESIDE: tuple[Rule, ...] = (
    ("who_came_back", _who_came_back),
    ("people_told", _people_told),
    ("weighed_crime", _weighed_crime),
    ("noun_behind", _noun_behind),
)  # the noun beside the number, unless it is a mere wrapper
