"""A total that is told again before what it is made of: «изъято 9 тонн. Из 9 тонн, по данным ведомства, 5 тонн …»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.numbers import load_numbers
from ..lexicon.wordings import words_of
from .drafts import Draft
from .items import Item
from .words import Word

NUMBER = re.compile(r"\d[\d.,]{0,11}")
OF_TOTAL = "из этого числа"  # the wording that such a sentence stands for


def total_again(words: Sequence[Word], item: Item) -> bool:
    """Does the sentence open with a number that was told before, and is this the first number behind it?"""
    at, named = 1, len(words) > 1 and words[1].lower in words_of("all_these")
    while at < item.first and (words[at].lower in words_of("all_these") or NUMBER.fullmatch(words[at].text)):
        at += 1
    if words[0].lower != "из" or at >= item.first or not NUMBER.fullmatch(words[at - 1].text):
        return False
    numbers = load_numbers()
    measures = numbers.unit_words.keys() | numbers.unit_short.keys() | numbers.wrappers | numbers.person_words
    if words[at].lower not in measures and not (named and words[at].nominal):
        return False
    between = words[at + 1 : item.first]
    return not any(w.pos == "NUM" or NUMBER.fullmatch(w.text) or w.text in ";:." for w in between)


def told_first(whole: Draft, known: Sequence[Draft]) -> Draft:
    """«задержаны 42 жителя. Из 42 человек восемь …»: the number that a total tells again."""
    if "action.out_of" not in whole.rules:
        return whole
    same = [d for d in known if d.unit < whole.unit and d.family == whole.family and d.parent is None and d.value == whole.value]
    return same[-1] if same else whole


def right_out_of(words: Sequence[Word], left: Draft, item: Item) -> bool:
    """«84 погибших | из 143»: how many there were stands right behind the part."""
    return left.item.counted is not None and left.item.end + 2 == item.first and words[item.first - 1].lower == "из"
