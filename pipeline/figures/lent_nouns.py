"""What a bare number counts: a word around it, the noun before it, or what an earlier number counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.actions import Entry
from ..lexicon.wordings import words_of
from ..records import Quantity
from .after_zeros import denied_before, zero_before
from .another_time import same_deed, same_people
from .answers import asked_about
from .antecedents import all_of, can_be, kind_of, leans_on, of_a_lost_change
from .asked_nouns import Answer, Number, Rule, lent
from .borrowing import whole_lost
from .by_doers import by_doers
from .counted_after import RULE as COUNTED_AFTER
from .counted_after import counted_after
from .drafts import Draft
from .each_of_groups import in_the_last, people_of_each
from .goods import of_the_goods
from .items import Item
from .labels import labelled
from .left_nouns import noun_before
from .meant import those_among, told_of_those_who
from .measured import ahead, growth_ahead, of_something_else
from .nounless import RELATED, adjective_before, bare_adjective, of_verdicts, related_before, told_to_be, under_age
from .own_losses import our_losses
from .parallels import changed
from .predicates import predicate
from .retold import fronted
from .rowless import people_without_row
from .runs import respectively, set_against
from .shared_out import risen_to
from .sharing import shared
from .some_of import says_who
from .such_crimes import of_the_kind, same_noun, such_crime
from .uncounted_cases import by_some, of_the_cases
from .unnamed import just_named, of_the_catch, subject, this_figure
from .verbs_beside import governed
from .words import Word


def _predicate(n: Number) -> Answer | None:
    """«задержаны 11 членов ячейки, трое из которых – женщины»."""
    told = predicate(n.words, n.item, n.quantity)
    whole = leans_on(n.ask) if told and n.part and told.code == "person" else None
    if told and whole is not None and whole[0].family == "people":
        told = replace(told, code=kind_of(whole[0], n.known))
    return (told, False, ["phrase.predicate"]) if told else None


def _under_age(n: Number) -> Answer | None:
    """«пятеро не достигли 18 лет»."""
    return lent(minors, "like.minor") if (minors := under_age(n.words, n.item, n.known)) else None


def _shared(n: Number) -> Answer | None:
    """«12 гранат и 5 единиц … », «на 3 и 5 случаев»: numbers that share a noun."""
    told = shared(n.unit, n.item, n.quantity)
    return (told, told.counted is None, ["phrase.shared"]) if told else None


def _adjective(n: Number) -> Answer | None:
    """«из них боевых – 12», «девять самодельных»."""
    bare = bare_adjective(n.words, n.item, n.known) or adjective_before(n.words, n.item, n.known)
    return (bare, True, ["phrase.adjective"]) if bare else None


def _related(n: Number) -> Answer | None:
    """«терроризма касались 14» of what the sentence counts."""
    return (related, True, [RELATED]) if (related := related_before(n.words, n.item, n.here)) else None


def _measured(n: Number) -> Answer | None:
    """«рост числа преступлений составил 17 %»."""
    behind = ahead(n.words, n.item, n.stops) if n.quantity.kind == "change" else growth_ahead(n.unit, n.item, n.stops)
    return (n.with_noun(behind), False, [behind.rule]) if behind else None


def _respectively(n: Number) -> Answer | None:
    """«12 и 15 соответственно»."""
    return lent(n.like(twin), "phrase.respectively") if (twin := respectively(n.unit, n.item, n.known)) else None


def _set_against(n: Number) -> Answer | None:
    """«40 против 52 годом ранее»."""
    return lent(n.like(twin), "phrase.set_against") if (twin := set_against(n.unit, n.item, n.known)) else None


def _changed(n: Number) -> Answer | None:
    """«их число выросло до 40», «Эта цифра в два раза выше»."""
    source = changed(n.words, n.item, n.quantity, n.here) or this_figure(n.unit, n.item, n.quantity, n.known)
    return lent(n.like(source), "like.that") if source is not None else None


def _goods(n: Number) -> Answer | None:
    """«Задержана партия героина. Вес груза составил 71 кг»: drugs told before."""
    return lent(goods, "like.goods") if (goods := of_the_goods(n.unit, n.item, n.quantity, n.previous)) is not None else None


def _of_something_else(n: Number) -> Answer | None:
    """«раскрываемость составила 80 %»: of what is no object of a figure."""
    return (n.item, False, ["phrase.none"]) if of_something_else(n.words, n.item, n.quantity) else None


BY_A_WORD: tuple[Rule, ...] = (
    ("by_doers", by_doers),
    ("predicate", _predicate),
    ("under_age", _under_age),
    ("shared", _shared),
    ("adjective", _adjective),
    ("related", _related),
    ("measured", _measured),
    ("respectively", _respectively),
    ("set_against", _set_against),
    ("changed", _changed),
    ("goods", _goods),
    ("of_something_else", _of_something_else),
)


def _out_of(n: Number) -> Answer | None:
    """«Из 312 проверенных фондов нарушения найдены в 17»: the number that «из» opens its clause with."""
    whole = n.here[-1] if n.here else None
    if whole is None or n.item.counted is not None or n.quantity.kind != "count":
        return None
    found = fronted(n.unit, whole.item)
    alike = n.quantity.unit == whole.quantity.unit or (whole.quantity.kind == "money" and (n.quantity.value or 0) >= 1000)
    return lent(n.like(whole), "like.out_of") if found is not None and found[0].index == n.item.index and alike else None


def _zero(n: Number) -> Answer | None:
    """«терактов не допущено, годом ранее – два»."""
    zero = zero_before(n.words, n.item, n.here, n.taken) if n.item.counted is None else None
    return lent(n.like(zero), "like.zero") if zero else None


def _all_again(n: Number) -> Answer | None:
    """«удерживали 45 заложников. Группировка разбита, все 45 освобождены»: the number again, with those whom it counted."""
    again = all_of(n.ask, [d for d in n.known if can_be(n.ask, d)]) if n.item.counted is None else None
    return lent(replace(n.item, code=kind_of(again, n.known), family=again.family), "like.all") if again is not None else None


def _those_who(n: Number) -> Answer | None:
    """«предотвращены три теракта. Тех, кто вернулся сам, – восемь»: people, told by a clause of their own."""
    told = n.item.counted is None and told_of_those_who(n.words, n.item.first)
    return (replace(n.item, code="person", family="people"), False, ["phrase.those_who"]) if told else None


def _counted_after(n: Number) -> Answer | None:
    """«Задержаны вербовщики, их оказалось шестеро»: what was told without a number."""
    told = counted_after(n.unit, n.item, n.previous, n.known) if n.quantity.kind == "count" else None
    return lent(n.like(told.item), COUNTED_AFTER) if told is not None else None


def _noun_again(n: Number) -> Answer | None:
    """«таких каналов было 190»: the noun before the number, told before with more words."""
    left = noun_before(n) if n.quantity.kind != "money" else None
    if left is None:
        return None
    wholes = [d for d in n.known if d.family == left.family and d.parent is None]
    alike = wholes[-1] if wholes and of_the_kind(n.words, left) else None
    such = such_crime(n.words, n.with_noun(left), n.previous, n.known)
    same = such or same_noun(n.words, left, n.known) or of_verdicts(n.words, left, n.known) or alike
    return (replace(n.like(same), counted=left), True, ["phrase.same_noun"]) if same else None


def _noun_before(n: Number) -> Answer | None:
    """«изъято оружия — 12 единиц», «боевиков уничтожено 40»."""
    left = noun_before(n) if n.quantity.kind != "money" else None
    if left is None:
        return None
    code = people.code if (people := same_people(n.ask, left)) is not None else left.code
    return replace(n.with_noun(left), code=code), False, [left.rule]


def _risen(n: Number) -> Answer | None:
    """«выросло с 12 до 40 преступлений»."""
    later = risen_to(n.unit, n.item)
    return lent(n.like(later), "like.risen") if later is not None else None


def _money(n: Number) -> Answer | None:
    """Sums of money count nothing that an earlier number counted."""
    return (n.item, False, ["phrase.none"]) if n.quantity.kind == "money" else None


def _those(n: Number) -> Answer | None:
    """«среди тех, кто вернулся, – 12 женщин»."""
    return lent(those, "like.those") if (those := those_among(n.words, n.item, n.part, n.here)) else None


def _lost(n: Number) -> Answer | None:
    """Of people or things that were told and have no row."""
    lost = whole_lost(n.unit, n.item, n.here) or people_without_row(n.unit, n.item, n.quantity, n.part, n.known, n.previous)
    return lent(lost, "like.lost") if lost else None


def _subject(n: Number) -> Answer | None:
    """What the sentence is about."""
    topic = just_named(n.ask) or subject(n.ask, n.here)
    return lent(n.like(topic), "like.subject") if topic else None


def _same_deed(n: Number) -> Answer | None:
    """«за прошлый год осуждены 40, в этом – 12»: the number told of the same deed."""
    twin = same_deed(n.ask, [d for d in n.known if can_be(n.ask, d)])
    return lent(n.like(twin), "like.same_deed") if twin is not None else None


def _of_the_catch(n: Number) -> Answer | None:
    """«В ходе операций изъято более 40 кг»: what the sentence says was caught, not an earlier number."""
    found = _earlier(n)
    near = found is not None and found[0].unit == n.unit.number
    caught = None if near else of_the_catch(n.unit, n.item, n.quantity, n.previous, n.here)
    return lent(caught, "like.caught") if caught else None


def _earlier_number(n: Number) -> Answer | None:
    """«задержаны 12 боевиков, пятеро ранены»."""
    found = _earlier(n)
    if found is None:
        return None
    source, reason = found
    if says_who(n, source) and source.parent is not None:
        source = source.parent
    code, family = told_to_be(n.words, n.item, source)
    own = source.code if reason == "of_the_subject" else kind_of(source, n.known)
    return lent(replace(n.item, code=code or own, family=family or source.family), f"like.{reason}")


def _denied(n: Number) -> Answer | None:
    """«погибших нет, ранены пять»."""
    told = denied_before(n.unit, n.item, n.known, n.taken) if n.quantity.kind == "count" and n.item.counted is None else None
    if told and ("collective" not in n.quantity.rule or told[1] == "people") and governed(n.unit, n.item, *told):
        return lent(replace(n.item, code=told[0], family=told[1]), "like.denied")
    return None


def _collective(n: Number) -> Answer | None:
    """«шестеро арестованы»: nothing but people are counted so."""
    return (replace(n.item, code="person", family="people"), False, ["phrase.collective"]) if "collective" in n.quantity.rule else None


def _of_people(n: Number) -> Answer | None:
    """«погибло – 79, ранено – 199»: a verb right beside the number that is told of people."""
    alone = n.item.counted is None and n.quantity.kind == "count" and not of_a_lost_change(n.ask)
    near = governed(n.unit, n.item, "person", "people") if alone else None
    if near and (_shaky(n.words, n.item, n.quantity, near[0].action("person", "people")) or near[0].verb in words_of("measures")):
        return None  # «их насчитывалось 40»: of whom nobody knows
    follows = next((w for w in n.words[near[0].i + 1 : n.item.first] if not w.attribute), None) if near else None
    if follows is not None and follows.nominal and (follows.case in ("Gen", "") or follows.lower.endswith(("ов", "ев"))):
        return None  # «арестовано криптокошельков: 75»: a noun that no lexicon knows is counted
    told = near[0].action("person", "people") if near else None
    if told is not None and told[0] in ("suppressed", "dismantled", "blocked"):
        return None  # «каналов спецслужбы перекрыли | двенадцать»
    if near and near[1] <= 1.0 and told and not near[0].entries[0].action("other", "thing"):
        return replace(n.item, code="person", family="people"), False, ["phrase.people"]
    return None


def _earlier(n: Number) -> tuple[Draft, str] | None:
    return leans_on(n.ask) if not labelled(n.words, n.item) else None


def _shaky(words: Sequence[Word], item: Item, quantity: Quantity, hit: tuple[str, Entry] | None) -> bool:
    """«находился один», «вину по двум из девяти пунктов»: no people."""
    told = hit is not None and hit[0] in words_of("people_told")
    return (item.first > 0 and words[item.first - 1].lower == "по") or (quantity.value == 1 and not told)


LENT: tuple[Rule, ...] = (
    ("asked_about", asked_about),
    ("out_of", _out_of),
    ("zero", _zero),
    ("all_again", _all_again),
    ("those_who", _those_who),
    ("people_of_each", people_of_each),
    ("in_the_last", in_the_last),
    ("noun_again", _noun_again),
    ("noun_before", _noun_before),
    ("counted_after", _counted_after),
    ("of_the_cases", of_the_cases),
    ("by_some", by_some),
    ("risen", _risen),
    ("money", _money),
    ("those", _those),
    ("lost", _lost),
    ("our_losses", our_losses),
    ("subject", _subject),
    ("same_deed", _same_deed),
    ("of_the_catch", _of_the_catch),
    ("earlier_number", _earlier_number),
    ("denied", _denied),
    ("collective", _collective),
    ("of_people", _of_people),
)
