"""A total that is told before what it is made of: «из 27 мужчин осуждены 20», «изъято 9 тонн. Из 9 тонн, по данным ведомства, 5 тонн …»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..grammar.numbers import find_numbers
from ..lexicon.actions import load_actions
from ..lexicon.numbers import load_numbers
from ..lexicon.wordings import words_of
from ..records import Quantity
from .drafts import Draft, Unit
from .items import Item
from .words import Word

NUMBER = re.compile(r"\d[\d.,]{0,11}")
OF_TOTAL = "из этого числа"  # the wording that such a sentence stands for


def total_again(words: Sequence[Word], item: Item) -> bool:
    """Does the sentence open with a number that was told before, and is this the first number behind it?"""
    opens = int(words[0].text in '«"–—-')  # «– Из этих 40 дел девять прекращены»
    at, named = opens + 1, len(words) > opens + 1 and words[opens + 1].lower in words_of("all_these")
    if words[opens].lower == "из" and item.first == at + 1 and (words[at].pos == "NUM" or NUMBER.fullmatch(words[at].text)):
        return True  # «Из восьми | три готовились в метро»
    while at < item.first and (words[at].lower in words_of("all_these") or NUMBER.fullmatch(words[at].text)):
        at += 1
    if words[opens].lower != "из" or at >= item.first or not NUMBER.fullmatch(words[at - 1].text):
        return False
    numbers = load_numbers()
    measures = numbers.unit_words.keys() | numbers.unit_short.keys() | numbers.wrappers | numbers.person_words
    if words[at].lower not in measures and not (named and words[at].nominal):
        return False
    between = words[at + 1 : item.first]
    return not any(w.pos == "NUM" or NUMBER.fullmatch(w.text) or w.text in ";:." for w in between)


def bare_again(words: Sequence[Word], item: Item, quantity: Quantity, earlier: Sequence[Draft]) -> bool:
    """«предотвращено восемь терактов. Из | восьми | три …», «из | 42 человек | девять …»: a total again, with its part right behind.

    With its noun as well, where that was counted: «задержаны 96 нарушителей. Из | 96 нарушителей | 40 …».
    """
    plain = item.counted is None or (item.end == item.last + 1 and words[item.end].lower in load_numbers().person_words)
    plain = plain or any(d.code == item.code and d.head_word in words[item.counted.head].lemmas for d in earlier[-8:] if item.counted)
    at = item.end + 1 if item.counted is not None else item.last + 1
    behind = words[at] if at < len(words) else None
    opens = 0 < item.first <= 2 and words[item.first - 1].lower == "из" and plain
    told = behind is not None and (behind.pos == "NUM" or NUMBER.fullmatch(behind.text) is not None)
    return opens and told and any(d.value == quantity.value and d.quantity.unit == quantity.unit for d in earlier[-8:])


def of_its_value(words: Sequence[Word], draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """«предотвращено восемь терактов, годом ранее – пять. Из восьми | три …»: the number that is as large as the total told again."""
    told = find_numbers(" ".join(w.text for w in words[: draft.item.first]))
    same = [d for d in earlier[-12:] if told and d.value == told[0].value and d.family == draft.family]
    return same[-1] if same and (draft.value or 0) < (same[-1].value or 0) else None


def told_first(whole: Draft, known: Sequence[Draft]) -> Draft:
    """«задержаны 42 жителя. Из 42 человек восемь …»: the number that a total tells again."""
    if "action.out_of" not in whole.rules:
        return whole
    same = [d for d in known if d.unit < whole.unit and d.family == whole.family and d.parent is None and d.value == whole.value]
    return same[-1] if same else whole


OUT_OF = frozenset({"из", "из общего числа", "из общего числа в", "из общего количества", "из общего количества в"})


def right_out_of(words: Sequence[Word], left: Draft, item: Item) -> bool:
    """«84 погибших | из 143», «520 экстремистов | из общего количества в 10 574»: how many there were stands right behind."""
    gap = " ".join(w.lower for w in words[left.item.end + 1 : item.first])
    return left.item.counted is not None and gap in OUT_OF


def fronted(unit: Unit, item: Item) -> tuple[Item, range] | None:
    """«Из 27 мужчин | осуждены 20»: the bare number that is told of the one behind an «из» that opens its clause.

    With the words of a participle or a relative clause between: «из 40 дел, [возбуждённых за год], девять прекращены».
    """
    words = unit.words
    if item.counted is None or not _opens(words, item.first):
        return None
    commas: list[int] = []
    for following in (i for i in unit.items if i.first > item.end):
        gap = words[item.end + 1 : following.first]
        if any(w.text in ";:." for w in gap):
            return None
        commas = [w.i for w in gap if w.text == ","]
        namely = len(gap) > 2 and gap[-1].lower in words_of("namely")  # «из 735 преступлений больше половины, а именно 414, раскрыто»
        if (following.counted is None or _mere_people(words, following)) and (namely or not commas):
            return following, range(0)
        aside = range(commas[0], commas[-1]) if commas else range(0)
        told = words[aside.start + 1 : aside.start + 4]
        led = any(w.lower.startswith("котор") or (w.verb_form == "Part" and not w.short) or _participle(w) for w in told)
        led = led or any(w.lower in ("как", "по") or w.lemmas & load_actions().reporting for w in told[:1])  # «, уточнил он,»
        if following.counted is None and len(commas) > 1 and led:
            return following, aside
        if not led:
            return None
    return None


def _mere_people(words: Sequence[Word], item: Item) -> bool:
    """«из 900 боевиков домой вернулись 200 | человек |»: they are no others than those before."""
    return item.counted is not None and item.counted.first == item.counted.last and words[item.counted.head].lemma == "человек"


def _participle(word: Word) -> bool:
    """«женщин, | осуждённых | в Ираке»: a noun to the tagger."""
    return word.lower.endswith(("ых", "их")) and not word.lemmas.isdisjoint(load_actions().verbs)


def _opens(words: Sequence[Word], first: int) -> bool:
    """«; из 27», «, но из названных 27», «из числа задержанных за год 27»"""
    for j in range(first - 1, max(-1, first - 9), -1):
        if words[j].lower == "из":
            plain = j == first - 1 or words[j + 1].attribute or words[j + 1].lower in words_of("among")
            before = words[j - 1] if j else None
            return plain and (before is None or before.text in '.;,–—(«":' or before.lower in words_of("conjunctions") | {"хотя", "что"})
        if words[j].pos == "PUNCT" or words[j].verb_form == "Fin" or words[j].short:
            return False
    return False


def of_so_many(words: Sequence[Word], draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """«выданы 34 человека. Двенадцать [из этих тридцати четырёх] …», «[Из 34 выданных] – 12 граждан …»: the whole told again."""
    at = draft.item.last + 1
    behind = at + 1 < len(words) and words[at].lower == "из"
    if not behind and (opens := before_a_dash(words, draft.item.first - 1) or _right_before(words, draft.item.first)) is not None:
        at, behind = opens, True
    if not behind:
        return None
    told = find_numbers(" ".join(w.text for w in words[at + 1 : at + 6]))
    again = told[0].value if told and told[0].start <= len("упомянутых ") else None
    smaller = again is not None and (draft.value or 0) < again
    same = [d for d in earlier if d.value == again and d.family == draft.family and d.quantity.kind == "count"] if smaller else []
    return same[-1] if same else None


def before_a_dash(words: Sequence[Word], dash: int) -> int | None:
    """«| Из 22 погибших | – 10 боевиков»: where the «из» before a dash stands, that opens its clause."""
    if not 3 <= dash < len(words) or words[dash].text not in "–—-":
        return None
    for j in range(dash - 1, max(-1, dash - 8), -1):
        if words[j].lower == "из":
            return j if _opens(words, j + 1) else None
        if words[j].pos == "PUNCT" or words[j].verb_form == "Fin" or words[j].short:
            return None
    return None


def _right_before(words: Sequence[Word], first: int) -> int | None:
    """«| Из 96 нарушителей | 40 задержаны на границе»: where the «из» of a number and its noun stands that opens the clause."""
    at = first - 1
    while at > 1 and (words[at].attribute or words[at].nominal) and words[at].pos != "NUM" and first - at < NOUNS:
        at -= 1
    total = words[at].pos == "NUM" or NUMBER.fullmatch(words[at].text) is not None
    return at - 1 if total and at < first - 1 and at and words[at - 1].lower == "из" and _opens(words, at) else None


NOUNS = 4  # words between a total told again and its part
