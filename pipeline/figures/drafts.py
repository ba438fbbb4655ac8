"""Units of a document and figures in the making."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..lexicon.actions import load_actions
from ..lexicon.numbers import load_numbers
from ..lexicon.wordings import words_of
from ..records import Quantity, TimeExpression
from .items import Item
from .misreadings import agree, how_made, in_not_one
from .participles import sized_adjective
from .phrases import Counted, behind, kind_behind_dash, left_open
from .topic import speaks
from .triggers import Trigger, find_triggers
from .words import Word

BULLET = re.compile(r"\A\s*(?:[-–—•*·▪]|\d{1,2}[.)])\s")


@dataclass(slots=True)
class Draft:
    """One number on its way to a figure. ``parent`` is the draft that it is a part of."""

    quantity: Quantity
    item: Item
    unit: int
    actions: tuple[str, ...]
    action_text: str
    code: str
    family: str
    counted: Counted | None
    trigger: Trigger | None
    status: str
    price: float
    rules: list[str]
    start: int
    end: int
    inherited_object: bool = False
    inherited_action: bool = False
    parent: Draft | None = None
    group: int = 0
    period: TimeExpression | None = None
    period_basis: str = ""
    local_period: bool = False
    head_word: str = ""  # lemma of the counted noun, empty where an earlier number lent it
    bracket: int = -1  # word that closes the bracket around the number
    compared: bool = False  # told only to be compared with: «годом ранее — 12»
    cue: str = ""  # the wording that makes it a part
    outdated: bool = False  # told as what was known before: «ранее сообщалось о девяти погибших»

    @property
    def value(self) -> Decimal | None:
        return self.quantity.value

    @property
    def place(self) -> int:
        return self.quantity.start


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences that are read together: a lead with its bullets, or a single sentence."""

    number: int
    words: tuple[Word, ...]
    start: int
    end: int
    paragraph: int
    items: tuple[Item, ...]
    triggers: tuple[Trigger, ...]
    speaks: bool  # of the fight, by a word of its own or because the whole text does
    mishap: bool = False  # the sentence before told of an accident, and this one of no fight


def goes_on_about_a_mishap(previous: Unit, unit: Unit) -> bool:
    """«Автобус попал в ДТП. Ранены двое»: the harm of an accident goes on until a word of the fight."""
    told = previous.mishap or any(w.lemmas & words_of("mishaps") for w in previous.words)
    return told and not speaks(unit.words, "core") and not speaks(unit.words, "armed") and not speaks(previous.words, "armed")


def continues(previous: str, text: str) -> bool:
    """A lead («изъято:») and its bullets, or a list broken over lines, are read as one."""
    ended = previous.rstrip()[-1:]
    return ended in (":", ";") or ended == "," or (bool(BULLET.match(text)) and ended not in (".", "!", "?", ""))


def number_places(words: Sequence[Word], quantities: Sequence[Quantity]) -> dict[int, tuple[int, int]]:
    """First and last word of each quantity (index in ``quantities``), modifier and unit included."""
    places = {}
    for n, q in enumerate(quantities):
        first = bisect_right(words, q.start, key=lambda w: w.end)
        last = bisect_left(words, q.end, key=lambda w: w.start) - 1
        if first <= last:
            places[n] = words[first].i, words[last].i
    return places


def _of_a_name(word: Word, quantity: Quantity) -> bool:
    """«2 [АК-74], 4 [РПГ-7]»: the number of a model is in a word that can be counted."""
    return quantity.reject == "name" and word.text[:1].isalpha()


def make_items(words: Sequence[Word], quantities: Sequence[Quantity]) -> tuple[tuple[Item, ...], frozenset[int]]:
    """The countable numbers of a unit with their phrases, and the words that all its numbers stand on."""
    places = number_places(words, quantities)
    whole = [(a, b) for n, (a, b) in places.items() if not (a == b and (sized_adjective(words[a]) or _of_a_name(words[a], quantities[n])))]
    stops = frozenset(i for a, b in whole for i in range(a, b + 1))
    items = []
    for n, (first, last) in places.items():
        q = quantities[n]
        if q.reject or _same_whole(words, first) or in_not_one(words, first):
            continue
        counted = (
            behind(words, last + 1 + _comparison(words, last + 1), stops) if q.kind != "change" or _comparison(words, last + 1) else None
        )
        plain = None if first and words[first - 1].pos == "ADP" else q.value  # «у 1 320 оружие изъято»
        if counted and counted.first == last + 1 and not agree(words[_number_word(words, first, last)].lower, words[counted.head], plain):
            counted = behind(words, last + 1, stops | {counted.head})  # «Троих [обвиняемых] суд арестовал», «двоих полиция отпустила»
        if counted is None and q.kind != "change" and (close := _bracket_end(words, last + 1)):
            beyond = _past_multiplier(words, close + 1)
            counted = behind(words, beyond + _units(words, beyond, q), stops)  # «задержано 12 (в 2019 г. – 20) боевиков»
        counted = counted or _turned_round(words, first, last, stops) or kind_behind_dash(words, last, stops)
        if counted and left_open(words, counted, stops):
            counted = None
        if counted and not counted.code and counted.last + 1 < len(words) and words[counted.last + 1].lower in ("ранее", "раньше", "назад"):
            counted = None  # «против 1 450 годом ранее»
        if counted and (how_made(words, last, counted.first, counted.head) or _agent(words, first, counted)):
            counted = None
        lone = first == last and q.value is not None and words[last].lower in load_numbers().multipliers
        if counted and lone and _subject(words[counted.head]):
            continue  # «ещё миллиард группировка получила за нефть»
        if counted and "collective" in q.rule and counted.family != "people" and counted.code != "":
            counted = None  # «в отношении троих дела прекращены»
        if counted and counted.family == "process" and first and words[first - 1].lower in words_of("concerning"):
            counted = None  # «в отношении двенадцати дела приостановлены»
        if q.kind == "change" and counted and not counted.code and words[counted.head].lemma in words_of("count_words"):
            counted = None  # «на 3,8% меньше прошлогоднего показателя»
        if q.kind == "change" and counted and not counted.code and words[counted.head].number == "Sing" and _comparison(words, last + 1):
            counted = None  # «на треть меньше уровня прошлого года»
        if q.kind == "money":
            counted = (
                counted
                if counted and counted.family == "money"
                else Counted("money", "money", last, last, last, last, (last,), "phrase.money")
            )
        end = max(last, counted.last if counted else last)
        if counted is None:
            end += of_them(words, last + 1) or (2 if _of_some(words, last + 1) else 0)
        if "fraction" in q.rule and q.kind == "share" and not (counted and counted.code) and end == last:
            continue  # «в половине случаев», «треть пути»: a share of nothing that is counted
        code, family = (counted.code, counted.family) if counted else ("", "")
        oblique = q.kind not in ("change", "share") and _oblique(words, first)
        dependent = (
            first > 0
            and words[first - 1].nominal
            and words[first - 1].lemma not in words_of("count_words")
            and q.kind not in ("change", "share")
            and not (first > 1 and counted is None and words[first - 2].lower in words_of("among"))  # «среди полицейских один погиб»
        )
        items.append(Item(n, first, last, counted, code, family, oblique, end, dependent))
    return tuple(items), stops


def _number_word(words: Sequence[Word], first: int, last: int) -> int:
    """«| тысячам | с лишним»: the word that the noun agrees with."""
    return last - 2 if last - 2 >= first and words[last - 1].lower == "с" and words[last].lower in words_of("surplus") else last


def _agent(words: Sequence[Word], first: int, counted: Counted) -> bool:
    """«в отношении 41 | следственным комитетом | возбуждены», «… девяти | дела | прекращены»: no noun of a number in the genitive."""
    genitive = first > 0 and words[first - 1].lower in words_of("with_genitive")
    other = ("Ins", "Nom") if words[first - 1].lemma in words_of("towards") else ("Ins",)
    return genitive and words[counted.head].case in other and counted.family != "people"


def _units(words: Sequence[Word], at: int, q: Quantity) -> int:
    """How many words are the unit of a number and of its bracket: «изъято 412 (98,5) | кг | наркотиков»."""
    if q.unit == "count" or at >= len(words):
        return 0
    known = words[at].lower in load_numbers().unit_words or words[at].lower.rstrip(".") in load_numbers().unit_short
    return known + (known and at + 1 < len(words) and words[at + 1].text == ".")


def _turned_round(words: Sequence[Word], first: int, last: int, stops: frozenset[int]) -> Counted | None:
    """«человек двадцать», «патронов штук шестьсот»: the noun that a guess has before its number."""
    word = words[first]
    turned = first < last and word.lower in words_of("inverted_units") | words_of("inverted_things")
    if not turned or word.lower in load_numbers().unit_words:
        return None
    thing = words[first - 1] if first else None
    empty = bool(word.lemmas & words_of("empty_wrappers"))
    if (empty or word.lower in load_numbers().person_words) and thing is not None and thing.nominal and thing.case == "Gen":
        return behind(words, first - 1, stops)
    return None if empty else behind(words, first, stops - {first})


def of_them(words: Sequence[Word], at: int) -> int:
    """How many words «из них», «из этого числа», «из этих лиц» behind a number are; 0 for others."""
    told = words_of("of_them")
    if found := next((n for n in (3, 2, 1) if " ".join(w.lower for w in words[at : at + n]) in told), 0):
        return found
    behind = words[at + 2 : at + 3]
    alone = not any(w.nominal or w.attribute or w.pos == "NUM" for w in behind)  # not «двое из последних задержанных»
    return 2 if alone and " ".join(w.lower for w in words[at : at + 2]) in words_of("last_or_first") else 0


def _of_some(words: Sequence[Word], at: int) -> bool:
    """«восемь | из задержанных | экстрадированы»: whom the number is told of, not what was done to it."""
    if at + 1 >= len(words) or words[at].lower != "из" or (words[at + 1].case, words[at + 1].number) != ("Gen", "Plur"):
        return False
    named = at + 2 < len(words) and words[at + 2].nominal and words[at + 2].case == "Gen"
    return not named and not words[at + 1].lemmas.isdisjoint(load_actions().verbs)


def _bracket_end(words: Sequence[Word], at: int) -> int | None:
    """The closing bracket, where one opens right behind a number."""
    if at >= len(words) or words[at].text != "(":
        return None
    return next((j for j in range(at + 1, min(len(words) - 1, at + 10)) if words[j].text == ")"), None)


def _subject(noun: Word) -> bool:
    """In the nominative singular, which no number of thousands or millions governs."""
    return (noun.case, noun.number) == ("Nom", "Sing") and noun.pos == "NOUN"


def _past_multiplier(words: Sequence[Word], at: int) -> int:
    """«выявлено 128 (135) | тысяч | нарушений», whose multiplier both numbers have."""
    if at < len(words) and words[at].lower.rstrip(".") in load_numbers().multipliers:
        at += 2 if words[at + 1 : at + 2] and words[at + 1].text == "." else 1
    return at


def closing(words: Sequence[Word], at: int) -> int:
    """The word that closes the bracket around word ``at``, -1 where it stands in none."""
    depth = 0
    for j in range(at, len(words)):
        if words[j].text == "(":
            depth += 1
        elif words[j].text == ")":
            if not depth:
                return j if any(w.text == "(" for w in words[:at]) else -1
            depth -= 1
    return -1


def _comparison(words: Sequence[Word], at: int) -> int:
    """«на 15% больше оружия»: the noun stands behind the comparative."""
    return int(at + 1 < len(words) and words[at].lower in ("больше", "меньше") and words[at + 1].text != ",")


def _same_whole(words: Sequence[Word], first: int) -> bool:
    """«пять из этих семи»: the second number names the whole again."""
    told = first > 1 and words[first - 1].lower in words_of("these") and words[first - 2].lower in ("из", "среди")
    return told and not (first > 2 and words[first - 3].text in ",;:(—–")  # «94 дела, из указанных 71 расследуется»


def _oblique(words: Sequence[Word], first: int) -> bool:
    """A preposition that makes the number a circumstance: «у 12 задержанных», «в 15 районах»."""
    if not first:
        return False
    word = words[first - 1]
    if word.lower == "по" and first > 1 and words[first - 2].pos == "NOUN" and words[first - 2].case == "Gen":
        return True  # «в ходе обысков по девяти адресам»
    if word.lower not in words_of("governing"):
        return False
    if word.lower in ("о", "об", "с", "от"):
        return word.lower != "с" or not (first > 1 and words[first - 2].pos == "VERB")
    return not (word.lower == "за" and first > 1)


def with_lists(words: Sequence[Word], previous: Sequence[Word]) -> list[Word]:
    """«В перечне 900 лиц. За год в него включено 40»: the pronoun is told as the list of the sentence before."""
    nouns = words_of("lists")
    noun = next((w.lemmas & nouns for w in reversed(previous) if w.lemmas & nouns), frozenset())
    if not noun or any(w.lemmas & nouns for w in words):
        return list(words)
    out = []
    for n, word in enumerate(words):
        told = word.lower in ("него", "нем") and n > 0 and words[n - 1].pos == "ADP"
        out.append(word._replace(lemmas=word.lemmas | noun) if told else word)
    return out


def build_unit(number: int, words: Sequence[Word], quantities: Sequence[Quantity], paragraph: int) -> Unit:
    items, stops = make_items(words, quantities)
    triggers = find_triggers(words, stops)
    return Unit(number, tuple(words), words[0].start, words[-1].end, paragraph, items, tuple(triggers), speaks(words))
