"""The numbers of a sentence with the nouns that they count: behind them, behind a bracket, or before them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..lexicon.actions import load_actions
from ..lexicon.numbers import load_numbers
from ..lexicon.wordings import words_of
from ..records import Quantity
from .items import Item
from .misreadings import agree, how_made, in_not_one, of_no_many
from .participles import sized_adjective
from .phrases import Counted, behind, kind_behind_dash, left_open
from .words import Word


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
        if quantities[n].reject or _same_whole(words, first) or in_not_one(words, first):
            continue
        place = Place(words, quantities[n], first, last, stops)
        counted = _counted(place)
        if counted and place.lone and _subject(words[counted.head]):
            continue  # «ещё миллиард группировка получила за нефть»
        if counted and any(rule(place, counted) for _, rule in NOT_ITS_NOUN):
            counted = None
        if place.quantity.kind == "money" and not (counted and counted.family == "money"):
            counted = Counted("money", "money", last, last, last, last, (last,), "phrase.money")
        if (item := _item(n, place, counted)) is not None:
            items.append(item)
    return tuple(items), stops


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands: the words of its sentence, those of the number ``[first, last]``, and those of all numbers."""

    words: Sequence[Word]
    quantity: Quantity
    first: int
    last: int
    stops: frozenset[int]

    @property
    def lone(self) -> bool:
        """A bare multiplier: «миллиард», «тысяча»."""
        return self.first == self.last and self.quantity.value is not None and self.words[self.last].lower in load_numbers().multipliers

    @property
    def changed(self) -> bool:
        return self.quantity.kind == "change"


def _counted(place: Place) -> Counted | None:
    """The noun that may be counted: behind the number, behind a bracket at it, or before it where the two are turned round."""
    words, q, first, last, stops = place.words, place.quantity, place.first, place.last, place.stops
    compared = _comparison(words, last + 1)
    counted = behind(words, last + 1 + compared, stops) if not place.changed or compared else None
    plain = None if first and words[first - 1].pos == "ADP" and words[first - 1].lower != "по" else q.value  # «у 1 320 оружие изъято»
    close_by = counted is not None and counted.first == last + 1 and not compared
    apart = close_by and counted is not None and not agree(words[_number_word(words, first, last)].lower, words[counted.head], plain)
    unlike = close_by and counted is not None and q.unit == "count" and last == first and of_no_many(words[counted.head], plain)
    if counted and (apart or unlike):
        counted = behind(words, last + 1, stops | {counted.head})  # «Троих [обвиняемых] суд арестовал», «двоих полиция отпустила»
    if counted is None and not place.changed and (close := _bracket_end(words, last + 1)):
        beyond = _past_multiplier(words, close + 1)
        counted = behind(words, beyond + _units(words, beyond, q), stops)  # «задержано 12 (в 2019 г. – 20) боевиков»
    if counted and counted.first == counted.head == last + 1 and words[last + 1].lower in words_of("the_others"):
        counted = None  # «семеро оставшихся», «14 остальных»
    if counted and counted.head > last + 3 and of_them(words, last + 1) == 3:
        counted = None  # «десятерым из этих последних | въезд закрыт»
    return counted or _turned_round(words, first, last, stops) or kind_behind_dash(words, last, stops)


def _left_open(place: Place, counted: Counted) -> bool:
    return left_open(place.words, counted, place.stops)


def _then(place: Place, counted: Counted) -> bool:
    """«против 1 450 годом ранее»."""
    behind_it = place.words[counted.last + 1 : counted.last + 2]
    return not counted.code and any(w.lower in ("ранее", "раньше", "назад") for w in behind_it)


def _how_made(place: Place, counted: Counted) -> bool:
    return how_made(place.words, place.last, counted.first, counted.head)


def _done_by(place: Place, counted: Counted) -> bool:
    return _agent(place.words, place.first, counted)


def _of_several_people(place: Place, counted: Counted) -> bool:
    """«в отношении троих дела прекращены»."""
    return "collective" in place.quantity.rule and counted.family != "people" and counted.code != ""


def _cases_of_whom(place: Place, counted: Counted) -> bool:
    """«в отношении двенадцати дела приостановлены»."""
    before = place.words[max(0, place.first - 1) : place.first]
    return counted.family == "process" and any(w.lower in words_of("concerning") for w in before)


def _measure_of_change(place: Place, counted: Counted) -> bool:
    """«на 3,8% меньше прошлогоднего показателя»."""
    return place.changed and not counted.code and place.words[counted.head].lemma in words_of("count_words")


def _compared_with(place: Place, counted: Counted) -> bool:
    """«на треть меньше уровня прошлого года»."""
    one = place.words[counted.head].number == "Sing"
    return place.changed and not counted.code and one and bool(_comparison(place.words, place.last + 1))


NOT_ITS_NOUN: tuple[tuple[str, Callable[[Place, Counted], bool]], ...] = (
    ("left_open", _left_open),
    ("then", _then),
    ("how_made", _how_made),
    ("done_by", _done_by),
    ("of_several_people", _of_several_people),
    ("cases_of_whom", _cases_of_whom),
    ("measure_of_change", _measure_of_change),
    ("compared_with", _compared_with),
)


def _item(n: int, place: Place, counted: Counted | None) -> Item | None:
    """The number with its noun; a share of nothing that is counted, «в половине случаев», «треть пути», is none."""
    words, q, first, last = place.words, place.quantity, place.first, place.last
    end = max(last, counted.last if counted else last)
    if counted is None:
        end += of_them(words, last + 1) or (2 if _of_some(words, last + 1) else 0)
    if "fraction" in q.rule and q.kind == "share" and not (counted and counted.code) and end == last and not every_one(words, first):
        return None
    code, family = (counted.code, counted.family) if counted else ("", "")
    told_alone = q.kind not in ("change", "share")
    dependent = told_alone and first > 0 and words[first - 1].nominal and words[first - 1].lemma not in words_of("count_words")
    among = first > 1 and counted is None and words[first - 2].lower in words_of("among")  # «среди полицейских один погиб»
    return Item(n, first, last, counted, code, family, told_alone and _oblique(words, first), end, dependent and not among)


def every_one(words: Sequence[Word], first: int) -> bool:
    """«осуждены 110 человек, | каждый пятый | — за вербовку»: some of those counted right before."""
    told = words[first].lower in ("каждый", "каждая", "каждое") and not words[first + 1].text[:1].isdigit()
    return told and first > 1 and words[first - 1].lower in (",", *words_of("linking_every"))


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
