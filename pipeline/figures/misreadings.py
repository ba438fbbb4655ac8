"""Words that the tagger took for what they are not, and words of which a part or the noun is left out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..lexicon.inflection import readings
from ..lexicon.numbers import load_numbers
from ..lexicon.wordings import words_of
from .words import Word


def hung(words: Sequence[Word], i: int) -> bool:
    """«видео- и …», «радио-, …»: the beginning of a word that ends behind the conjunction."""
    if i + 3 >= len(words) or not words[i].text.isalpha() or words[i + 2].lower not in ("и", "или", ","):
        return False
    return words[i + 1].text == "-" and words[i + 1].start == words[i].end


def misread(words: Sequence[Word], i: int) -> bool:
    """An adjective that was taken for a noun: «94 преступления террористического и экстремистского характера»."""
    word = words[i]
    known = [p for p in readings(word.lower) if p.is_known]
    return word.nominal and bool(known) and all(p.tag.POS in ("ADJF", "PRTF") for p in known)


def noun_ahead(words: Sequence[Word], at: int, case: str) -> bool:
    """A noun right there, or behind one more adjective of the same case."""
    if words[at].attribute and words[at].pos == "ADJ" and words[at].case == case and at + 1 < len(words):
        at += 1
    return words[at].nominal


def of_a_sort(words: Sequence[Word], at: int) -> bool:
    """«видов запрещённой | информации | было три», «в тройку | лидеров | вошли Дагестан (87)»: not the thing is counted."""
    noun = words[at]
    while at > 0 and words[at - 1].attribute:
        at -= 1
    return at > 0 and noun.case == "Gen" and bool(words[at - 1].lemmas & (words_of("sorts") | words_of("ranking")))


def behind_count_word(words: Sequence[Word], word: Word) -> bool:
    """«Количество террористических | преступлений | снижается», «Рост числа | преступлений | замедлился», «Спад | преступлений | налицо»"""
    before = next((w for w in reversed(words[: word.i]) if not w.attribute), None)
    if before is None or (word.case, word.number) != ("Gen", "Plur"):
        return False
    if before.lemma in words_of("count_words") and before.case not in ("Nom", "Acc"):
        before = words[before.i - 1] if before.i else None
        return before is not None and before.lemma in words_of("changes") and before.case in ("Nom", "Acc")
    return before.lemma in words_of("count_words") | words_of("changes") and before.case in ("Nom", "Acc")


def how_made(words: Sequence[Word], last: int, first: int, noun: int) -> bool:
    """«1 914 стволов, в том числе 311 | кустарного производства»: where it comes from, no thing that is counted."""
    head = words[noun]
    made = first == last + 1 < noun and head.lemma in words_of("how_made")
    behind = words[last + 1] if made else head  # «ГРАНАТ ПОЛТОРЫ»: nothing stands behind
    one = behind.attribute and behind.number != "Plur"  # not «153 уголовных производства»
    return made and (head.case, head.number) == ("Gen", "Sing") and one


def another_subject(noun: Word, value: Decimal | None) -> bool:
    """«остальные 22 | население | сдало», «ещё 40 | жители | принесли сами»: no numeral but that of one has its noun in the nominative."""
    whole = value is not None and value == value.to_integral_value()
    if not whole or value is None or noun.pos != "NOUN" or noun.case != "Nom" or (value % 10 == 1 and value % 100 != 11):
        return False
    forms = [p.tag for p in readings(noun.lower) if p.is_known]
    few = noun.number == "Plur" and 2 <= value % 10 <= 4 and not 12 <= value % 100 <= 14  # «четыре подпольные мастерские»
    return bool(forms) and not few and all(t.case in ("nomn", "accs") and "Fixd" not in t for t in forms)


def of_no_many(noun: Word, value: Decimal | None) -> bool:
    """«ещё по 1 200 | решения | ждут суда»: so many things would be «решений»."""
    if value is None or value != value.to_integral_value() or noun.pos != "NOUN" or (1 <= value % 10 <= 4 and not 11 <= value % 100 <= 14):
        return False
    forms = [p.tag for p in readings(noun.lower) if p.is_known and p.tag.POS == "NOUN"]
    told = (t.case in ("nomn", "accs") or (t.case, t.number) == ("gent", "sing") for t in forms)
    return bool(forms) and all(told) and not any("Fixd" in t or "Pltm" in t or "Sgtm" in t for t in forms)


def agree(number: str, noun: Word, value: Decimal | None) -> bool:
    """Can the noun stand in the plural and in the case of an oblique number («троих», «двум»)? Forms that no dictionary knows can."""
    cases = {p.tag.case for p in readings(number) if p.tag.POS == "NUMR" and p.is_known}
    if number in load_numbers().multipliers:
        cases = {"gent", "datv", "ablt", "loct"}  # «15 тысячам | въезд | закрыт»
    forms = [p.tag for p in readings(noun.lower) if p.is_known]
    if another_subject(noun, value):
        return False
    if cases and cases <= {"nomn", "accs"} and forms and all(t.case in ("datv", "ablt") for t in forms):
        return False  # «четыре террористам удалось совершить»
    if not cases or "nomn" in cases or not forms:
        return True
    return any((t.number == "plur" and t.case in cases) or "Fixd" in t or t.case is None for t in forms)


def in_not_one(words: Sequence[Word], first: int) -> bool:
    """«ни у [одного] из них», «ни на [одном] объекте»: none, and no number."""
    return first > 1 and words[first].lemma == "один" and words[first - 1].pos == "ADP" and words[first - 2].lower == "ни"


def weapons_listed(words: Sequence[Word], first: int) -> bool:
    """«47 фактов контрабанды оружия (3 ед. огнестрельного, | 5 | – газового)»: weapons by their kind in a bracket."""
    opens = next((j for j in range(first - 1, -1, -1) if words[j].text in "()"), -1)
    return opens >= 0 and words[opens].text == "(" and any("оружие" in w.lemmas for w in words)
