"""Bare numbers in a row that stand for the numbers before them one by one: «годом ранее — 57 и 410 соответственно»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import pattern_of, words_of
from .drafts import Draft, Unit
from .items import Item
from .words import Word

YEAR = re.compile(r"(?<!\w)(?:19|20)\d\d(?:-\w{1,3})?(?!\w)")


def respectively(unit: Unit, item: Item, known: Sequence[Draft]) -> Draft | None:
    """«38 терактов, 284 погибших; годом ранее — 57 и 410 соответственно»: the numbers in their order."""
    words = unit.words
    run = run_of(unit, item)
    last = run[-1]
    near = [w.lower for w in (*words[max(0, run[0].first - 3) : run[0].first], *words[last.last + 1 : last.last + 4])]
    if len(run) < 2 or words_of("in_their_order").isdisjoint(near):
        return None
    found = _twins(unit, run, known) or _before(unit, run, known)[-len(run) :]
    return found[run.index(item)] if len(found) == len(run) else None


def _before(unit: Unit, run: Sequence[Item], known: Sequence[Draft]) -> list[Draft]:
    return [d for d in known if (d.unit < unit.number or d.item.first < run[0].first) and d.quantity.kind != "change"]


def _twins(unit: Unit, run: Sequence[Item], known: Sequence[Draft], loose: bool = True) -> list[Draft]:
    """The numbers of the sentence, or of the last one that has any, that a row stands for: of a total the parts are passed over.

    «233 участника, в том числе 38 главарей, 637 пособников задержаны. Годом ранее – 290 и 548»
    """
    told = [d for d in _before(unit, run, known) if not d.compared and d.value != 0]
    last = [d for d in told if d.unit == told[-1].unit]
    tops = [d for d in last if d.parent is None or all(d.parent is not other for other in last)]
    plain = [d for d in last if "nested" not in d.rules] if any("nested" in d.rules for d in last) else []
    alike = next((row for row in (plain, tops, last) if len(row) == len(run)), [])
    row = tops if len(tops) > len(run) else last
    return alike or (row[-len(run) :] if loose and len(row) > len(run) else [])


def run_of(unit: Unit, item: Item) -> list[Item]:
    """The bare numbers that commas and «и» join to this one."""
    bare = [i for i in unit.items if i.counted is None or i is item or _wrapper(unit.words, i) or _persons(unit.words, i) or _sum(i)]
    run = [item]
    for other in bare:
        if other.first > run[-1].last and _joined(unit.words, run[-1], other):
            run.append(other)
    for other in reversed(bare):
        if other.last < run[0].first and _joined(unit.words, other, run[0]):
            run.insert(0, other)
    return run


def as_persons(unit: Unit, item: Item, known: Sequence[Draft]) -> Item | None:
    """«погибли 61 сотрудник и 33 жителя, ранены соответственно 127 и 80 человек»: the same people as the numbers in their order."""
    if not any(_persons(unit.words, i) for i in run_of(unit, item)):
        return None
    twin = respectively(unit, item, known)
    return replace(item, code=twin.code, family=twin.family) if twin is not None and twin.family == "people" else None


def _persons(words: Sequence[Word], item: Item) -> bool:
    """«80 человек»: a noun that says nothing of them."""
    counted = item.counted
    return counted is not None and counted.first == counted.last and words[counted.head].lemma in words_of("heads")


def _sum(item: Item) -> bool:
    """«(годом ранее — 3 900; 64; | 38 млн рублей)»: money, which has its unit in every row."""
    return item.counted is not None and item.counted.rule == "phrase.money"


def _wrapper(words: Sequence[Word], item: Item) -> bool:
    """«365 единиц»: a wrapper with nothing in it."""
    counted = item.counted
    return counted is not None and counted.first == counted.last and bool(words[counted.head].lemmas & words_of("empty_wrappers"))


def _joined(words: Sequence[Word], left: Item, right: Item) -> bool:
    return right.first - left.last <= 3 and all(words[j].lower in (",", ";", "и") for j in range(left.last + 1, right.first))


def set_against(unit: Unit, item: Item, known: Sequence[Draft]) -> Draft | None:
    """«погиб 21 сотрудник, 38 ранены (годом ранее – 17 и 44)»: as many numbers as before, told of one other time in the same order."""
    words, run = unit.words, run_of(unit, item)
    if len(run) < 2 or any(i.counted is not None and not _sum(i) for i in run) or not _one_other_time(words, run):
        return None
    here = any(d.unit == unit.number and d.item.first < run[0].first for d in known)
    before = _twins(unit, run, known, loose=here)
    if not before or len({(d.actions, d.code) for d in before}) < 2 or unit.number - before[0].unit > NEAR:
        return None
    return before[run.index(item)]


NEAR = 2  # sentences: «… Годом раньше – 183 и 604»


def _one_other_time(words: Sequence[Word], run: Sequence[Item]) -> bool:
    """Does the clause or bracket around a row of numbers tell one other time and nothing else?"""
    first, last = run[0].first, run[-1].last
    stops = (j for j in range(first) if words[j].text in ",;.:(" and not _of_a_year(words, j))
    opens = max((*stops, *(j for j in range(first) if words[j].lower in words_of("against"))), default=-1)
    ends = next((j for j in range(last + 1, len(words)) if words[j].text in ",;.:()"), len(words))
    around = [*words[opens + 1 : first], *words[last + 1 : ends]]
    text = " ".join(w.lower for w in around)
    told = YEAR.search(text) or re.search(r"(?<!\w)" + pattern_of("told_beside"), text) or re.search(pattern_of("timed"), text)
    verbs = (w for w in around if w.verb_form == "Fin" or w.short)
    plain = all(w.lemmas & (words_of("measures") | words_of("standing_there")) for w in verbs)
    return bool(told) and plain and len(around) <= LEAD and len(YEAR.findall(text)) < 2


def _of_a_year(words: Sequence[Word], j: int) -> bool:
    """«на ту же дату 2025 г. – 15 120 и 748»"""
    return words[j].text == "." and j > 0 and words[j - 1].lower in ("г", "гг")


LEAD = 10  # words that tell the other time
