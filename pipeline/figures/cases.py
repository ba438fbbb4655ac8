"""A number on its way to a figure, and what was done with what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.numbers import load_numbers
from ..lexicon.wordings import words_of
from ..records import Quantity
from .antecedents import theirs
from .drafts import Draft, Unit
from .items import Item
from .meant import spoken_of_here
from .misreadings import misread
from .retold import fronted
from .triggers import Trigger
from .words import Word


@dataclass(frozen=True, slots=True)
class Deed:
    """Actions, status and the rule that found them; ``own`` where a verb or noun of the number itself says them."""

    actions: tuple[str, ...]
    status: str
    rule: str
    price: float
    text: str = ""
    own: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """A number on its way: what it counts, the verb chosen for it, and the numbers before it."""

    unit: Unit
    item: Item
    quantity: Quantity
    inherited: bool  # the noun is that of an earlier number
    rules: tuple[str, ...]
    part: str  # the wording that makes it a part, or empty
    trigger: Trigger | None
    price: float
    here: Sequence[Draft]
    known: Sequence[Draft]
    previous: Unit | None = None  # the sentences before

    @property
    def borrowed(self) -> bool:
        """The noun stands before the number, away from it: «преступлений — 40»."""
        counted = self.item.counted
        return counted is not None and counted.rule in ("phrase.before", "phrase.number_of", "phrase.same_noun")


def their(case: Case) -> bool:
    """«…, пять сорвано; в 2020-м их было втрое больше — 54»: it stands for the total of all that was told before."""
    words, first = case.unit.words, case.item.first
    opens = max((j for j in range(first) if words[j].text in ";."), default=-1)
    lead = [w.lower for w in words[opens + 1 : first]]
    opens_all = opens >= 0 or not case.here  # «… Годом ранее их было 142»
    return opens_all and case.inherited and any(a == "их" and b in TOLD for a, b in pairwise(lead))


TOLD = ("было", "насчитывалось", "стало", "набралось", "оказалось")


def of_topic(case: Case) -> bool:
    """«если говорить о терактах, то в 2019 году их было четыре, ещё семь предотвращены»: no verb but that of the size is theirs."""
    words = case.unit.words
    return "like.subject" in case.rules and theirs(words, case.item) and spoken_of_here(words, case.item.first) is not None


def antecedent(case: Case) -> Draft | None:
    """The number before that this one leans on: of the same kind of thing, the whole of a part."""
    item = case.item
    totals = [d for d in case.here or case.known if d.family == item.family and d.parent is None and d.quantity.kind != "change"]
    if their(case) and totals:
        return next((d for d in reversed(totals) if not d.inherited_object), totals[-1])
    if case.borrowed:
        noun = case.unit.words[item.counted.head].lemma if item.counted is not None else ""
        last = max((d.unit for d in case.known), default=-1)
        named = [d for d in case.known if d.head_word == noun and d.unit == last < case.unit.number and not d.inherited_object]
        if named and not case.here:
            return named[-1]  # «выявлено 19 тыс. ресурсов, закрыто 11 тыс. Годом ранее ресурсов было 15 тыс.»
        alike = [d for d in reversed(case.known) if d.code == item.code or d.family == item.family]
        wholes = alike if case.here or item.family != "event" else [d for d in alike if d.parent is None or d.code == item.code]
        return next(iter(wholes or alike), None)  # «учтено 40 преступлений. Из этого числа раскрыто 12. Краж – 90»: recorded
    pool = list(reversed(case.here)) or (list(reversed(case.known)) if case.part or not item.counted else [])
    if case.part:
        pool = [d for d in pool if d.value != 0] or pool  # «предотвращено 11, терактов не допущено. Девять из них …»
    same = [d for d in pool if d.family == item.family]
    if case.quantity.kind == "change" and not case.here:
        same = [d for d in same if d.parent is None] or same  # «задержаны 612 человек, у 35 из них нашли наркотики. Это на 12% больше»
    lent = case.inherited and bool(pool) and pool[0].family != item.family  # «44 канала, через них прошли двое. Пять из них»
    return same[0] if same and (not case.part or lent) else pool[0] if pool else None


def nominal(case: Case) -> Deed | None:
    """The counted word is the action itself: a participle or a deverbal noun."""
    item, words = case.item, case.unit.words
    if item.counted is None:
        return None
    actions = load_actions()
    for place in range(_opens(words, item.counted.first), item.counted.head + 1):
        word = words[place]
        for lemma in (word.lemma, *sorted(word.lemmas)):
            entries = (*actions.verbs.get(lemma, ()), *actions.nouns.get(lemma, ()))
            for entry in sorted(entries, key=lambda e: not e.companions):  # «число привлечённых к ответственности достигло 60»
                beside = entry.companions and any(w.lemmas & entry.companions for w in words[place + 1 : place + 4])
                if (entry.companions and not (beside and word.verb_form == "Part")) or entry.nested or entry.negated:
                    continue
                action = entry.action(item.code, item.family)
                if action and (word.i == item.counted.head or word.attribute or misread(words, word.i)):
                    return Deed((action,), entry.status, "action.nominal", 1.5, words[item.counted.head].text)
    return None


NEAR = 9  # words from «из» to its number


def told_out_of(case: Case) -> bool:
    """«Из 27 мужчин осуждены 20»: the number is only told of, its verb is that of the bare number behind; not so in an aside."""
    found = None if case.borrowed else fronted(case.unit, case.item)
    own = case.trigger
    if found is None or (own is not None and (own.i in found[1] or (own.attribute and 0 < case.item.first - own.i < NEAR))):
        return False  # «из 27 боевиков, воевавших в Сирии, осуждены 20», «из числа задержанных за год 27»
    return case.item.family in ("people", "event", "process") or nominal(case) is not None  # «из 312 проверенных фондов …»


def told_once(actions: tuple[str, ...]) -> tuple[str, ...]:
    """The action of a part whose whole has several verbs: the first behind the finding out.

    >>> told_once(("identified", "detained", "prosecuted"))
    ('detained',)
    """
    return tuple(a for a in actions if a != "identified")[:1] or actions[:1]


def _opens(words: Sequence[Word], first: int) -> int:
    """«выявленных фактов | сбыта оружия»: the words before a wrapper belong to it."""
    wrappers = load_numbers().wrappers
    if first == 0 or words[first - 1].lower not in wrappers:
        return first
    at = first - 1
    while at > 0 and words[at - 1].attribute:
        at -= 1
    return at


def within(case: Case) -> bool:
    """«в рамках пяти контртеррористических и 164 других операций»: in the course of what was counted, something was done."""
    item, words = case.item, case.unit.words
    if item.family != "operation" or any(w.lemmas & words_of("refusing") for w in words[max(0, item.first - 4) : item.first]):
        return False  # «отказали в проведении 900 операций»
    at = item.first - 1
    if _enabled(case):
        return True
    last = case.here[-1] if case.here else None
    if last is not None and "action.within" in last.rules and _bracket_behind(words, last, item):
        return True  # «в ходе девяти операций (в 2024 г. – 14) задержаны 40 человек»
    if last is not None and "action.within" in last.rules:  # «в ходе 14 операций, 220 рейдов и 3 тысяч проверок»
        between = words[last.item.end + 1 : item.first]
        return all(w.attribute or w.lower in (",", "и", "или", "а", "также") for w in between)
    before = next((i for i in case.unit.items if i.end == at - 1 and i.family == "operation"), None)
    if before is not None and words[at].lower in ("и", ",", "или"):
        at = before.first - 1
    if at >= 0 and words[at].lower in ("в", "во") and item.counted is not None and words[item.counted.head].case == "Loc":
        return True  # «в двух операциях уничтожены 12 боевиков»
    if at > 0 and words[at].lemma in ("итог", "результат") and words[at].case in ("Nom", "Acc") and words[at - 1].pos != "ADP":
        return True  # «рассмотрены итоги 12 операций»
    if at > 0 and words[at].lower in ("о", "об"):
        return bool(words[at - 1].lemmas & load_actions().reporting)  # «отчитались о 20 операциях»
    return at > 0 and bool(words[at].lemmas & words_of("within")) and words[at - 1].pos == "ADP"


def _enabled(case: Case) -> bool:
    """«шесть операций | позволили | уничтожить 40 тонн»: they were carried out, and the infinitive tells of other things."""
    verb = next((w for w in case.unit.words[case.item.end + 1 : case.item.end + NEAR] if w.verb_form == "Fin" or w.text in ",;.:"), None)
    return verb is not None and verb.number == "Plur" and bool(verb.lemmas & words_of("enabling")) and not case.item.oblique


def _bracket_behind(words: Sequence[Word], left: Draft, item: Item) -> bool:
    """Nothing but a time between a bracket that opens right behind a number and this one, which closes it."""
    opens, ends = left.item.end + 1, item.last + 1
    alone = item.counted is None and opens < item.first and words[opens].text == "(" and ends < len(words) and words[ends].text == ")"
    return alone and not any(w.verb_form == "Fin" or w.short for w in words[opens : item.first])


def searched(case: Case) -> Word | None:
    """«прошли [обыски] в трёх домах», «по девяти адресам»: the noun that tells what was held there."""
    words, item = case.unit.words, case.item
    if item.first < 2 or item.counted is None or words[item.first - 1].lower not in words_of("where") | {"по"}:
        return None
    at = item.first - 2
    while at > 0 and (words[at].verb_form == "Fin" or words[at].short or words[at].pos == "ADV"):
        at -= 1  # «рейды прошли на 40 объектах»
    noun, place = words[at], words[item.counted.head]
    adjunct = noun.case not in ("Nom", "Acc") or (at > 0 and words[at - 1].pos == "ADP")  # «при обысках в двух домах изъято …»
    return noun if not adjunct and noun.lemmas & words_of("searches") and place.lemmas & words_of("premises") else None


def heads(case: Case) -> frozenset[str]:
    """Lemmas of the counted noun itself; none where an earlier number lent it."""
    counted = case.item.counted
    return case.unit.words[counted.head].lemmas if counted is not None else frozenset()
