"""What a weight is of that is told in a clause of its own: «Вес груза составил 71 кг», «Это был героин общим весом 12 кг»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from ..records import Quantity
from .cases import Case, Deed
from .drafts import Unit
from .items import Item
from .unnamed import drugs_told
from .wholes import GRAMS
from .words import Word

NEAR = 6  # words between the weight and its number


def of_the_goods(unit: Unit, item: Item, quantity: Quantity, previous: Unit | None) -> Item | None:
    """«Задержана партия героина. Вес | груза | составил 71 кг»: the goods are the drugs told before."""
    if item.counted is not None or quantity.unit not in GRAMS or (at := _weight(unit.words, item.first)) is None:
        return None
    goods = next((w for w in unit.words[at + 1 : at + 4] if w.nominal), None)
    if goods is None or goods.case != "Gen" or not goods.lemmas & words_of("goods"):
        return None
    told = drugs_told(unit.words, 0, at)
    if told is None and previous is not None:
        told = drugs_told(previous.words, 0, len(previous.words))
    return replace(item, code=told.code, family=told.family) if told is not None else None


def weighed(case: Case) -> Deed | None:
    """A weight of drugs in a clause without a deed: taken away with what the sentence before tells of."""
    item, words = case.item, case.unit.words
    if item.family != "drugs" or case.quantity.unit not in GRAMS or case.part or _weight(words, item.first) is None:
        return None
    told = case.previous if not any(_acts(w) for w in words[: item.first]) else None
    if told is None or told.number != case.unit.number - 1:
        return None
    hits = [hit for t in told.triggers if (hit := t.action(item.code, item.family)) is not None]
    taken = any(action == "seized" and entry.status == "result" for action, entry in hits)
    return Deed(("seized",), "result", "action.weighed", 2.0) if taken else None


def worth(case: Case) -> Deed | None:
    """«Стоимость | конфискованного | составила 3 млн», «Заморожены активы 40 лиц. Общая | сумма | превысила 3 млн рублей»."""
    words, first = case.unit.words, case.item.first
    if case.quantity.kind != "money" or any(_acts(w) for w in words[:first] if not w.lemmas & words_of("estimating")):
        return None
    if (taken_away := _sum_of_taken(words, first)) is not None:
        return taken_away
    clause = range(first - 1, max(-1, first - CLAUSE), -1)
    at = next((j for j in clause if words[j].lemmas & words_of("worths") or words[j].text in ",;:"), None)
    if at is None or not words[at].nominal or words[at].case not in ("Nom", "Acc"):
        return None
    taken = words[at + 1]
    for lemma in sorted(taken.lemmas if taken.attribute or taken.case == "Gen" else ()):
        for entry in load_actions().verbs.get(lemma, ()):
            if (action := entry.action("money", "money")) in KEPT and not entry.companions:
                return Deed((action,), "result", "action.worth", 2.0, taken.text)
    last = case.known[-1] if case.known else None
    bare = words[at].lemma == "сумма" and (taken.verb_form == "Fin" or taken.text in "–—-")
    kept = bare and last is not None and case.unit.number - last.unit <= 1 and set(last.actions) <= KEPT and last.status == "result"
    return Deed(last.actions, "result", "action.worth", 2.0, last.action_text) if kept and last is not None else None


def _sum_of_taken(words: Sequence[Word], first: int) -> Deed | None:
    """«Сумма средств, | конфискованных | по таким делам, за три года выросла до 160 млн рублей»: the participle of a closed clause."""
    sizes = words_of("measures") | words_of("sized") | words_of("estimating")
    verb = next((j for j in range(first - 1, max(-1, first - 4), -1) if words[j].lemmas & sizes), None)
    closes = next((j for j in range(verb, max(0, verb - CLAUSE), -1) if words[j].text == ","), 0) if verb is not None else 0
    opens = next((j for j in range(closes - 1, max(1, closes - 2 * CLAUSE), -1) if words[j].text == ","), 0)
    if not opens or words[opens + 1].verb_form != "Part" or words[opens - 1].case != "Gen":
        return None
    told = any(w.lemmas & (words_of("worths") | words_of("count_words") | {"размер"}) for w in words[max(0, opens - 4) : opens - 1])
    for lemma in sorted(words[opens + 1].lemmas if told else ()):
        for entry in load_actions().verbs.get(lemma, ()):
            if (action := entry.action("money", "money")) in KEPT and not entry.companions:
                return Deed((action,), "result", "action.worth", 2.0, words[opens + 1].text)
    return None


def of_the_worth(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«Стоимость конфискованного | оценили | в 3 млн»: the verb tells less than what is worth so much."""
    told = worth(case) if deed.actions == ("other",) and deed.status == "result" else None
    return (item, replace(deed, actions=told.actions)) if told is not None else None


KEPT = {"seized", "frozen"}
CLAUSE = 8  # words between what is worth so much and the number


def _weight(words: Sequence[Word], first: int) -> int | None:
    """The place of «вес», «весом» before a number in its clause."""
    for j in range(first - 1, max(-1, first - NEAR), -1):
        if words[j].text in ",;.:()":
            return None
        if words[j].lemmas & words_of("weights"):
            return j
    return None


def _acts(word: Word) -> bool:
    """A verb that tells more than that something is, is called or weighs."""
    tells = words_of("being") | words_of("measures") | words_of("sized") | words_of("showing")
    return (word.verb_form == "Fin" or word.short) and not word.lemmas & tells
