"""What a number counts that names nothing: whom the sentence before speaks of, whose side lost them, what was caught."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..lexicon.objects import Phrase, load_objects
from ..lexicon.wordings import words_of
from ..records import Quantity
from .antecedents import Asking
from .drafts import Draft, Unit
from .items import Item
from .meant import spoken_of_here
from .misreadings import behind_count_word
from .phrases import Counted, behind
from .verbs_beside import governed
from .wholes import GRAMS
from .words import Word


def subject(ask: Asking, here: Sequence[Draft]) -> Phrase | None:
    """«Террористы открыли огонь. Четверо из них убиты»: the plural that a sentence without numbers before this one speaks of."""
    words, previous = ask.unit.words, ask.previous
    if not here and (own := spoken_of_here(words, ask.item.first)) is not None:
        return own
    near = (*words[max(0, ask.item.first - 3) : ask.item.first], *words[ask.item.last + 1 : ask.item.last + 3])
    if here or previous is None or not any(w.lower in words_of("they") for w in near):
        return None
    if any(d.unit == previous.number for d in ask.known):
        return None
    for word in previous.words:
        plural = word.number == "Plur" and word.case in ("Nom", "Acc")
        first = all(w.pos == "PUNCT" for w in previous.words[: word.i])
        alike = first and (word.number, word.case, word.gender) == ("Sing", "Gen", "Neut")  # «решения»: of one or many
        plural = plural or behind_count_word(previous.words, word)
        if word.nominal and (plural or alike):
            before = [w.lemmas for w in previous.words[max(0, word.i - 3) : word.i] if w.attribute]
            found = load_objects().match(word.lemmas, [*before, *(w.lemmas for w in previous.words[word.i + 1 : word.i + 4])])
            said = ask.verb.action("person", "people") if ask.verb is not None else None
            if found and said is not None and said[0] in words_of("hostile") and found[0].code in words_of("victims"):
                continue  # «(Убиты 5 боевиков.) Дом окружили полицейские. Двое из них были в розыске»
            people = "collective" in ask.quantity.rule or (ask.item.first and words[ask.item.first - 1].lower == "у")  # «у 12 из них»
            people = people or (said is not None and said[0] in ("killed", "wounded"))  # «возбуждены дела. Более 100 из них погибли»
            if found and not (people and found[0].family != "people"):
                return found[0]
    return None


def just_named(ask: Asking) -> Phrase | None:
    """«39 человек сопровождали [пособники]; таковых выявлено 11»: «таковых» beside a deed is of the plural named last, without a number."""
    words, first = ask.unit.words, ask.item.first
    at = next((j for j in range(first - 1, max(-1, first - 4), -1) if words[j].lower == "таковых"), -1)
    if at < 0 or ask.verb is None or (at and words[at - 1].pos == "ADP"):
        return None
    told = ask.unit if any(w.nominal for w in words[:at]) else ask.previous
    if told is None:
        return None
    near = told.words[:at] if told is ask.unit else told.words
    last = next((w for w in reversed(near) if w.nominal and w.number == "Plur"), None)
    counted = any(i.counted is not None and i.first <= last.i <= i.end for i in told.items) if last is not None else True
    if last is None or counted:
        return None
    found = load_objects().match(last.lemmas, [w.lemmas for w in near[max(0, last.i - 3) : last.i] if w.attribute])
    return found[0] if found is not None and ask.verb.action(found[0].code, found[0].family) is not None else None


def named_again(words: Sequence[Word], item: Item, known: Sequence[Draft]) -> tuple[Item, str] | None:
    """«пресечено 1 076 попыток перехода, годом ранее таких попыток было | 1 204»: the noun of an earlier number, whatever it is."""
    if item.counted is not None or item.first < 3:
        return None
    for j in range(item.first - 2, max(0, item.first - 4), -1):
        told = words[j].nominal and words[j - 1].lower in words_of("such") | words_of("again")
        if told and words[j + 1].lemmas & words_of("measures"):
            again = [d for d in known if d.head_word == words[j].lemma]
            again = [d for d in again if d.unit == again[-1].unit]
            one = len({d.code for d in again}) == 1  # not «549 и 102» of two kinds
            return (replace(item, code=again[-1].code, family=again[-1].family), "like.named_again") if one else None
    return None


def before_its_verb(words: Sequence[Word], named: Counted) -> bool:
    """«[огнестрельного оружия] изъято 350 единиц»: things in the genitive before the verb of a bare wrapper."""
    return named.family in ("weapon", "literature", "information", "document") and words[named.head].case == "Gen"


def on_the_side(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> Item | None:
    """«погибли четверо | со стороны полиции |, семеро – со стороны бандитов»: whose people they are; of attacks who made them."""
    at = item.last + 1
    at += at < len(words) and words[at].text in ("—", "–", "-")
    if item.counted is not None or at + 2 >= len(words) or any(d.family != "people" for d in here):
        return None
    if (words[at].lower, words[at + 1].lower) != ("со", "стороны"):
        return None
    found = behind(words, at + 2, frozenset())
    return replace(item, code=found.code, family="people") if found is not None and found.family == "people" else None


def of_the_catch(unit: Unit, item: Item, quantity: Quantity, previous: Unit | None, here: Sequence[Draft]) -> Item | None:
    """«Выявлено 90 фактов контрабанды | наркотиков |, изъято 300 кг»: a weight that is seized is of the drugs told before."""
    if item.counted is not None or quantity.unit not in GRAMS or governed(unit, item, "drugs", "drugs") is None:
        return None
    told = drugs_told(unit.words, 0, item.first)
    if told is None and previous is not None and not here:
        told = drugs_told(previous.words, 0, len(previous.words))
    return replace(item, code=told.code, family=told.family) if told else None


def weighed_crime(words: Sequence[Word], item: Item, quantity: Quantity) -> Item | None:
    """«остановлено 34 тонны | контрабанды | наркотиков»: what is weighed is no crime."""
    counted = item.counted
    if counted is None or item.family != "event" or quantity.unit not in GRAMS:
        return None
    found = drugs_told(words, counted.head + 1, counted.last + 1)
    return replace(item, code=found.code, family=found.family) if found else None


def drugs_told(words: Sequence[Word], low: int, high: int) -> Phrase | None:
    """The drugs or explosives that the words name last."""
    for word in reversed(words[low:high]):
        before = [w.lemmas for w in words[max(0, word.i - 3) : word.i] if w.attribute]
        found = load_objects().match(word.lemmas, before) if word.nominal else None
        if found and (found[0].family == "drugs" or found[0].code == "explosives"):
            return found[0]
    return None


def this_figure(unit: Unit, item: Item, quantity: Quantity, known: Sequence[Draft]) -> Draft | None:
    """«возбуждено 14 дел. Изъято 880 г героина. | Эта цифра | в два раза выше прошлогодней»: the number told last, whose change it is."""
    opens, first = unit.words[:2], item.first
    pairs = pairwise(unit.words[max(0, first - 4) : first])
    here = any(a.lemmas & words_of("pointing_here") and b.lemmas & words_of("this_figure") for a, b in pairs)
    if here and known and item.counted is None and quantity.unit in GRAMS and known[-1].quantity.unit in GRAMS:
        return known[-1]  # «изъято 5 т героина. За шесть лет этот показатель | превысил 180 т»
    told = len(opens) == 2 and opens[0].lemmas & words_of("pointing_here") and opens[1].lemmas & words_of("this_figure")
    last = known[-1] if known and told and item is unit.items[0] and quantity.kind == "change" and item.counted is None else None
    return last if last is not None and last.quantity.kind != "change" and last.unit == unit.number - 1 else None
