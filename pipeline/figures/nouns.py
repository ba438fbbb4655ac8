"""What each number counts: its own phrase, the noun before it, or that of an earlier number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.actions import Entry
from ..lexicon.numbers import load_numbers
from ..lexicon.wordings import pattern_of, words_of
from ..records import Quantity
from .after_zeros import denied_before, zero_before
from .another_time import same_deed, same_people
from .antecedents import Asking, asking, can_be, governed, kind_of, leans_on, of_a_lost_change
from .apposed import of_the_apposed
from .borrowing import gapped, named_of_others, next_clause, next_share, their, told_aside, whole_lost
from .codings import done_to_people
from .dashed import RULE as OF_A_KIND
from .dashed import of_another_kind
from .drafts import Draft, Unit
from .facts import RULE as FACT
from .facts import goods_of_the_fact, having_to_do, told_of_facts
from .grounds import next_ground, on_grounds
from .in_turn import told_in_turn
from .items import Item, bracketed_alone
from .labels import before, behind_label, labelled
from .meant import among_people, those_among
from .measured import ahead, growth_ahead, of_something_else
from .nounless import (
    RELATED,
    adjective_before,
    among_whom,
    bare_adjective,
    bracketed,
    by_adjective,
    classed,
    of_verdicts,
    over_times,
    related_before,
    shared_noun,
    some_of,
    told_to_be,
    under_age,
)
from .parallels import changed
from .phrases import Counted
from .predicates import out_of_number, people_being, people_told, predicate
from .retold import fronted
from .rowless import people_without_row
from .runs import as_persons, respectively, set_against
from .shared_out import risen_to, shared_out
from .sizes import sized, weighed_parts
from .subjects import left_over
from .such_crimes import such_crime
from .unnamed import before_its_verb, named_again, of_the_catch, on_the_side, subject, weighed_crime
from .wholes import GRAMS
from .words import Word
from .wrapped import bare_wrapper, in_units, kinds_weighed, of_weapons, wrapped_in_brackets


def object_of(
    unit: Unit,
    item: Item,
    quantity: Quantity,
    known: Sequence[Draft],
    here: Sequence[Draft],
    stops: frozenset[int],
    taken: frozenset[int],
    part: str,
    previous: Unit | None = None,
) -> tuple[Item, bool, list[str]]:
    """The item with its object: its own phrase, the noun before it, or that of an earlier number."""
    words = unit.words
    if adjective := by_adjective(unit, item, known):
        return adjective, True, ["phrase.adjective"]
    if each := shared_out(unit, item, stops, taken):
        return each[0], each[1], [each[2]]
    if quantity.kind == "count" and (deeds := of_another_kind(words, item, here)) is not None:
        return replace(item, code=deeds.code, family=deeds.family), True, ["phrase.ellipsis", OF_A_KIND]
    if persons := as_persons(unit, item, known):
        return persons, item.counted is None, ["phrase.respectively"]
    told = predicate(words, item, quantity) if item.counted is None and out_of_number(words, item.last + 1) else None
    told = told or classed(words, item, stops) or among_whom(words, item) or bracketed(words, item, taken) or some_of(words, item)
    if told := told or on_the_side(words, item, here) or among_people(words, item) or sized(words, item, stops, taken):
        return told, False, [told.counted.rule if told.counted else "phrase.none"]
    if (enclosed := of_the_apposed(words, item)) is not None:
        return enclosed, False, ["phrase.apposed"]
    if (label := behind_label(words, item, stops)) is not None:
        return replace(item, counted=label, code=label.code, family=label.family), False, [label.rule]
    if (pointed := named_again(words, item, known) or told_in_turn(unit, item, quantity, known)) is not None:
        return pointed[0], True, ["phrase.ellipsis", pointed[1]]
    if crimes := having_to_do(words, item):
        return crimes, False, ["phrase.fact"]
    if goods := goods_of_the_fact(unit, item, here):
        return goods, False, ["phrase.bracketed"]
    if total := told_of_facts(unit, item, known):
        return replace(item, counted=None, code=total.code, family=total.family), True, ["phrase.ellipsis", FACT]
    if kinds_weighed(words, item, quantity, part):
        item = replace(item, counted=None, code="", family="")
    if item.counted and bare_wrapper(words, item):
        bare_item = replace(item, counted=None, code="", family="")
        ask = asking(unit, bare_item, quantity, part, here, known, previous)
        lead = words[item.first - 1] if item.first else None  # «мины времён войны — 14 штук», «патроны в количестве 14 штук»
        dashed = lead is not None and (lead.text in ("—", "–", ":") or lead.lower in words_of("in_number"))
        named = _left(ask, here, stops, taken)
        if named and (named.rule == "phrase.number_of" or (named.code and (dashed or before_its_verb(words, named)))):
            return replace(bare_item, counted=named, code=named.code, family=named.family), False, [named.rule]
        if thing := wrapped_in_brackets(words, item):
            return replace(item, code=thing.code, family=thing.family), False, ["phrase.wrapped"]
        described = any(w.attribute for w in words[item.end + 1 : item.end + 2])  # «166 единиц огнестрельного и 23 холодного оружия»
        if not part and not described and words[item.counted.head].lemmas & {"единица"}:
            if not (units := [d for d in known if in_units(d)]) and of_weapons(unit, bare_item):
                return replace(item, code="weapon", family="weapon"), False, ["phrase.units"]  # «сдано 1 705 единиц»
            ask = replace(ask, known=units or known)
        if (found := leans_on(ask)) and found[0].family not in ("operation", "people"):
            return replace(bare_item, code=kind_of(found[0], known), family=found[0].family), True, ["phrase.ellipsis", "phrase.wrapper"]
    if item.counted and part and item.counted.rule == "phrase.animate" and done_to_people(words[item.counted.head].lower):
        ask = asking(unit, replace(item, counted=None, code="", family=""), quantity, part, here, known, previous)
        if found := leans_on(ask):  # «89 участников банд, включая 46 вернувшихся»
            return replace(item, code=kind_of(found[0], known), family=found[0].family), False, ["phrase.participle"]
    if item.counted and (told := people_being(words, item) or people_told(words, item)):
        return told, False, ["phrase.predicate"]
    if contraband := weighed_crime(words, item, quantity):
        return contraband, False, ["phrase.weighed"]
    if item.counted:
        again = such_crime(words, item, previous, known) or _such(words, item, known)
        return (again or item), False, ["phrase.such" if again else item.counted.rule]
    if told := predicate(words, item, quantity):
        whole = leans_on(asking(unit, item, quantity, part, here, known, previous)) if part and told.code == "person" else None
        if whole is not None and whole[0].family == "people":  # «задержаны 11 членов ячейки, трое из которых – женщины»
            told = replace(told, code=kind_of(whole[0], known))
        return told, False, ["phrase.predicate"]
    if minors := under_age(words, item, known):
        return minors, True, ["phrase.ellipsis", "like.minor"]
    if shared := shared_noun(unit, item, quantity) or over_times(unit, item, quantity) or weighed_parts(unit, item, quantity):
        return shared, shared.counted is None, ["phrase.shared"]
    if bare := bare_adjective(words, item, known) or adjective_before(words, item, known):
        return bare, True, ["phrase.adjective"]
    if related := related_before(words, item, here):
        return related, True, [RELATED]
    if behind := ahead(words, item, stops) if quantity.kind == "change" else growth_ahead(unit, item, stops):
        return replace(item, counted=behind, code=behind.code, family=behind.family), False, [behind.rule]
    if twin := respectively(unit, item, known):
        return replace(item, code=twin.code, family=twin.family), True, ["phrase.respectively"]
    if twin := set_against(unit, item, known):
        return replace(item, code=twin.code, family=twin.family), True, ["phrase.set_against"]
    if (source := changed(words, item, quantity, here)) is not None:
        return replace(item, code=source.code, family=source.family), True, ["phrase.ellipsis", "like.that"]
    if of_something_else(words, item, quantity):
        return item, False, ["phrase.none"]
    if quantity.kind == "change":
        known = [d for d in known if not d.inherited_action] or known
    if (of := _told_of(unit, item, quantity, here)) is not None:
        return replace(item, code=of.code, family=of.family), True, ["phrase.ellipsis", "like.out_of"]
    ask = asking(unit, item, quantity, part, here, known, previous)
    if item.counted is None and (zero := zero_before(words, item, here, taken)):
        return replace(item, code=zero.code, family=zero.family), True, ["phrase.ellipsis", "like.zero"]
    if quantity.kind != "money" and (left := _left(ask, here, stops, taken)):
        wholes = [d for d in known if d.family == left.family and d.parent is None]
        alike = wholes[-1] if wholes and _of_the_kind(words, left) else None
        such = such_crime(words, replace(item, counted=left, code=left.code, family=left.family), previous, known)
        if same := such or _same_noun(words, left, known) or of_verdicts(words, left, known) or alike:
            return replace(item, counted=left, code=same.code, family=same.family), True, ["phrase.same_noun"]
        code = people.code if (people := same_people(ask, left)) is not None else left.code
        return replace(item, counted=left, code=code, family=left.family), False, [left.rule]
    if (later := risen_to(unit, item)) is not None:
        return replace(item, code=later.code, family=later.family), True, ["phrase.ellipsis", "like.risen"]
    if quantity.kind == "money":
        return item, False, ["phrase.none"]
    if those := those_among(words, item, part, here):
        return those, True, ["phrase.ellipsis", "like.those"]
    if lost := whole_lost(unit, item, here) or people_without_row(unit, item, quantity, part, known, previous):
        return lost, True, ["phrase.ellipsis", "like.lost"]
    if topic := subject(ask, here):
        return replace(item, code=topic.code, family=topic.family), True, ["phrase.ellipsis", "like.subject"]
    if (twin := same_deed(ask, [d for d in known if can_be(ask, d)])) is not None:
        return replace(item, code=twin.code, family=twin.family), True, ["phrase.ellipsis", "like.same_deed"]
    found = leans_on(ask) if not labelled(words, item) else None
    if (found is None or found[0].unit != unit.number) and (caught := of_the_catch(unit, item, quantity, previous, here)):
        return caught, True, ["phrase.ellipsis", "like.caught"]
    if found:
        source, reason = found
        if source.parent is not None and "phrase.predicate" in source.rules and left_over(words, item):
            source = source.parent  # «пятеро — солдаты, двое остальных — водители»
        code, family = told_to_be(words, item, source)
        own = source.code if reason == "of_the_subject" else kind_of(source, known)
        item = replace(item, code=code or own, family=family or source.family)
        return item, True, ["phrase.ellipsis", f"like.{reason}"]
    told_off = denied_before(unit, item, known, taken) if quantity.kind == "count" and item.counted is None else None
    if told_off and ("collective" not in quantity.rule or told_off[1] == "people") and governed(unit, item, *told_off):
        return replace(item, code=told_off[0], family=told_off[1]), True, ["phrase.ellipsis", "like.denied"]
    if "collective" in quantity.rule:
        return replace(item, code="person", family="people"), False, ["phrase.collective"]
    alone = item.counted is None and quantity.kind == "count" and not of_a_lost_change(ask)
    near = governed(unit, item, "person", "people") if alone else None
    if near and (_shaky(words, item, quantity, near[0].action("person", "people")) or near[0].verb in words_of("measures")):
        near = None  # «их насчитывалось 40»: of whom nobody knows
    follows = next((w for w in words[near[0].i + 1 : item.first] if not w.attribute), None) if near else None
    if follows is not None and follows.nominal and (follows.case in ("Gen", "") or follows.lower.endswith(("ов", "ев"))):
        near = None  # «арестовано криптокошельков: 75»: a noun that no lexicon knows is counted
    if near and near[1] <= 1.0 and near[0].action("person", "people") and not near[0].entries[0].action("other", "thing"):
        return replace(item, code="person", family="people"), False, ["phrase.people"]  # «погибло – 79, ранено – 199»
    return item, False, ["phrase.none"]


def _told_of(unit: Unit, item: Item, quantity: Quantity, here: Sequence[Draft]) -> Draft | None:
    """«Из 312 проверенных фондов нарушения найдены в 17»: the number that «из» opens its clause with."""
    whole = here[-1] if here else None
    if whole is None or item.counted is not None or quantity.kind != "count":
        return None
    found = fronted(unit, whole.item)
    alike = quantity.unit == whole.quantity.unit or (whole.quantity.kind == "money" and (quantity.value or 0) >= 1000)
    return whole if found is not None and found[0].index == item.index and alike else None


def _left(ask: Asking, here: Sequence[Draft], stops: frozenset[int], taken: frozenset[int]) -> Counted | None:
    """The noun before the number, if it is the one that is counted."""
    words = ask.unit.words
    left = before(words, ask.item.first, stops, taken)
    if left is None or ("collective" in ask.quantity.rule and left.family != "people"):
        return None  # «возбуждены дела, шестеро арестованы»
    if ask.quantity.unit in GRAMS and left.family in ("people", "group", "event", "process"):
        return None  # «на долю милиции пришлась тонна, пограничников – 900 кг»
    if " ".join(w.lower for w in words[ask.item.last + 1 : ask.item.last + 3]) in words_of("of_them"):
        return None  # «приостановлена деятельность 750 из них»
    if left_over(words, ask.item) and not any(w.text == ":" for w in words[left.last : ask.item.first]):
        return None  # «один хотел устроить взрыв, остальные девять вели агитацию»
    if here and left.rule == "phrase.before" and next_share(words, here[-1].item, left.head, ask.item):
        return None  # «2 100 – со стороны правых радикалов, 780 – левых»
    listed = words[ask.item.first - 1].text in ("—", "–", "-", ":") and (words[left.head].case, words[left.head].number) == ("Gen", "Plur")
    told = _led_by_verb(words, left.last + 1, ask.item.first)
    listed = listed or (told and (words[left.head].case, words[left.head].number) == ("Gen", "Plur"))
    if left.rule != "phrase.number_of" and not listed and any(t.companion == left.head for t in ask.unit.triggers):
        return None  # «вынесены приговоры двенадцати», but «вынесено приговоров – 12»
    commas = [j for j in range(left.last + 1, ask.item.first) if words[j].text == ","]
    if commas and here and left.head > here[-1].item.end and gapped(words, left.head, ask.item.last + 1):
        return None  # «150 связаны с участием граждан в боях, двадцать семь — с финансированием»
    if commas and here and named_of_others(words, here[-1], left.head):
        return None  # «19 из них иностранцы, 239 ранены»
    opens_clause = bool(commas) and all(w.pos in ("PUNCT", "ADV", "PART") for w in words[commas[-1] : ask.item.first])
    if opens_clause and here and left.head > here[-1].item.end and next_clause(words, here[-1].item.end + 1, left.head, ask.item.last + 1):
        return None  # «девять погибли при штурме домов, 12 осуждены»
    verbs = [t.i for t in ask.unit.triggers if commas and commas[0] < t.i < ask.item.first]
    if verbs and words[left.head].case in ("Nom", "Acc") and left.rule != "phrase.of_which":
        return None  # «погиб прохожий, ранены девятнадцать»
    alone = bracketed_alone(words, ask.item) and left.last == ask.item.first - 2
    alone = alone and (words[left.head].case in ("Nom", "Acc") or (bool(here) and bracketed_alone(words, here[-1].item)))
    if here and not alone and any(words[j].text == "(" for j in range(max(left.last, here[-1].item.end) + 1, ask.item.first)):
        return None  # «40 страниц с рецептами взрывчатки (годом ранее – 12)»
    opens = here[-1].item.end + 1 if here else 0
    cases = bool(ask.known) and ask.known[-1].family == "process" and left.family != "process"
    if cases and (on_grounds(words, opens, left.head + 1) or next_ground(ask, here, left)):
        return None  # «возбуждено 40 дел, по фактам контрабанды – 12, вербовки – девять»
    if here and left.head < ask.item.first - 2 and their(words, left.last + 1, ask.item.first):
        return None  # «3 415 членов организаций, тогда как годом ранее их было 2 980»
    if here and told_aside(words, ask, left, here[-1].item.end + 1):
        return None
    return left if not (ask.part and here) or left.head > here[-1].item.end else None


def _led_by_verb(words: Sequence[Word], after: int, at: int) -> bool:
    """«уголовных дел возбуждено | 150», «дел о терроризме и наёмничестве заведено | 21»: the verb right before the number."""
    if after >= at or not words[at - 1].lower.endswith(("но", "то")):
        return False
    about = words[after : at - 1]
    plain = all(w.nominal or w.attribute or w.pos == "ADP" or w.text in "«»\"" or w.lower == "и" for w in about)
    return not about or (about[0].pos == "ADP" and plain)


def _shaky(words: Sequence[Word], item: Item, quantity: Quantity, hit: tuple[str, Entry] | None) -> bool:
    """«находился один», «вину по двум из девяти пунктов»: no people."""
    told = hit is not None and hit[0] in words_of("people_told")
    return (item.first > 0 and words[item.first - 1].lower == "по") or (quantity.value == 1 and not told)


def _such(words: Sequence[Word], item: Item, known: Sequence[Draft]) -> Item | None:
    """«1265 таких деяний»: the object of the last number of the same family."""
    counted = item.counted
    if counted is None:
        return None
    told = any(words[j].lower in words_of("such") | words_of("again") for j in range(counted.first, counted.head))
    these = counted.first == item.last + 3 and words[item.last + 1].lower == "из" and words[item.last + 2].lower != "числа"
    told = told or these  # «шесть из этих преступлений», not «12 из числа сотрудников»
    if not (told or _of_the_kind(words, counted)):
        return None
    family = "event" if words[counted.head].lemmas & words_of("empty_wrappers") else item.family  # «пять таких случаев»
    alike = [d for d in reversed(known) if d.family == family or d.head_word == words[counted.head].lemma]
    if not told and words[counted.head].lower in load_numbers().wrappers:  # «ещё 1 500 экземпляров того же содержания»
        alike = [d for d in reversed(known) if d.family in ("literature", "information", "weapon", "drugs")][:1]
    pages = item.family == "information"  # «сайты с роликами … 35 из этих страниц»
    kind = _of_the_kind(words, counted)  # not the attacks among them
    named = next((d for d in alike if d.head_word in ("", words[counted.head].lemma)), None) if kind else None
    source = next((d for d in alike if pages and d.code == item.code), named or (alike[0] if alike else None))
    return replace(item, code=source.code, family=source.family) if source else None


def _of_the_kind(words: Sequence[Word], counted: Counted) -> bool:
    """«преступлений этой категории»: of the kind that was told before."""
    right = " ".join(w.lower for w in words[counted.head + 1 : counted.head + 4])
    return re.match(pattern_of("same_kind"), right) is not None


def _same_noun(words: Sequence[Word], left: Counted, known: Sequence[Draft]) -> Draft | None:
    """«таких каналов было 190»: the noun of an earlier number again."""
    if left.head == 0 or words[left.head - 1].lower not in words_of("again"):
        return None
    again = next((d for d in reversed(known) if d.head_word == words[left.head].lemma), None)
    if again is None and words[left.head].lemma in words_of("whoever"):  # «185 боевиков. Таких лиц в столице – 40»
        again = next((d for d in reversed(known) if d.family == "people" and d.parent is None), None)
    return again
