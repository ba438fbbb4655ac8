"""The first and the last of two numbers: «27 боевиков и 19 пособников. Первых уничтожено девять, вторых – 11»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..lexicon.wordings import table_of, words_of
from ..records import Quantity
from .cases import Case, Deed
from .drafts import Draft, Unit
from .items import Item
from .words import Word

RULE = "like.in_turn"
AGAIN = "like.in_turn_again"
REACH = 6  # words from «первых» to its number
ORDER = ("первых", "вторых", "третьих", "четвёртых")


def told_in_turn(unit: Unit, item: Item, quantity: Quantity, known: Sequence[Draft]) -> tuple[Item, str] | None:
    """What a bare number counts behind «первых», «вторых», «последних» with no noun: as the first or the last of those just told."""
    listed = any(RULE in d.rules and d.unit == unit.number for d in known)
    which = _pronoun(unit.words, item, listed) if item.counted is None and quantity.kind in ("count", "change") else None
    if which is None:
        return None
    if (again := _again(unit, item, quantity, known)) is not None:
        return replace(item, code=again.code, family=again.family), AGAIN
    if (twin := _of_the_first(unit, item, quantity, known)) is not None:
        return replace(item, code=twin.code, family=twin.family), "like.twin"
    row = [d for d in known if d.start < quantity.start and RULE not in d.rules and d.parent is None and d.quantity.kind == "count"]
    row = [d for d in row if d.unit == row[-1].unit and not d.compared and d.counted is not None]
    alike = [d for d in row if d.family == row[-1].family]
    row = row if len(row) == 2 and _joined(row) else alike  # «вскрыто 12 ячеек и 40 вербовщиков. Вторых задержано 30»
    both = row[-1].code.split("+") if len(row) == 1 and unit.number - row[-1].unit <= 1 else []
    if len(both) > 1:  # «60 женщин и детей; последних – 41»
        return replace(item, code=both[0] if which == "первых" else both[-1], family=row[-1].family), RULE
    if len(row) < 2 or unit.number - row[-1].unit > 1 or (which != "последних" and len(row) > 2):
        return None
    told = row[0] if which == "первых" else row[-1]
    return replace(item, code=told.code, family=told.family), RULE


def done_in_turn(case: Case) -> Deed | None:
    """«ликвидированы 96, задержаны 79. Годом ранее | первых было | 110, вторых – 64»: the deed of the number that is told again."""
    again = _again(case.unit, case.item, case.quantity, case.known) if AGAIN in case.rules else None
    return Deed(again.actions, again.status, "action.in_turn", 1.0, again.action_text) if again is not None else None


def _again(unit: Unit, item: Item, quantity: Quantity, known: Sequence[Draft]) -> Draft | None:
    """Which number of a row of several deeds a bare one tells for another time, by its place in the row and with no deed of its own."""
    words, which = unit.words, _pronoun(unit.words, item, listed=True)
    opens = next((j for j in range(item.first - 1, -1, -1) if words[j].text in ",;.:()"), -1)
    clause = words[opens + 1 : item.first]
    among = any(a.pos == "ADP" and b.lower == which for a, b in pairwise(clause))  # «раненых среди первых 150»
    if which is None or quantity.kind != "count" or among or any(_does(w) for w in clause):
        return None
    row = [d for d in known if d.unit < unit.number and d.parent is None and d.quantity.kind == "count" and not d.compared and d.value != 0]
    row = [d for d in row if d.unit == row[-1].unit and AGAIN not in d.rules]
    place = ORDER.index(which) if which in ORDER else len(row) - 1
    apart = 1 < len(row) <= len(ORDER) and len({d.actions for d in row}) == len(row) and unit.number - row[-1].unit <= 1
    return row[place] if apart and place < len(row) else None


def _does(word: Word) -> bool:
    """A verb that tells more than how many there were."""
    return (word.verb_form == "Fin" or word.short) and not word.lemmas & (words_of("measures") | {"быть"})


def _joined(row: Sequence[Draft]) -> bool:
    """«12 ячеек | и | 40 вербовщиков»"""
    return row[1].item.first - row[0].item.end <= 2 and row[0].trigger is not None


def _of_the_first(unit: Unit, item: Item, quantity: Quantity, known: Sequence[Draft]) -> Draft | None:
    """«среди первых 12 детей, среди вторых – | 20»: what was counted among the first."""
    words, left = unit.words, next((d for d in reversed(known) if d.unit == unit.number and d.start < quantity.start), None)
    if left is None or left.counted is None or left.counted.head < left.item.first or item.first - left.item.end > REACH:
        return None
    return left if any(w.lower == "первых" for w in words[max(0, left.item.first - 2) : left.item.first]) else None


def _pronoun(words: Sequence[Word], item: Item, listed: bool) -> str | None:
    """The word that points back, in the clause of the number and before no noun: not «в первых числах», «за последних пять лет»."""
    for j in range(item.first - 1, max(-1, item.first - REACH), -1):
        adjunct = j and words[j - 1].pos == "ADP"
        if words[j].text in ",;.:()" or (words[j].nominal and not adjunct):
            return None
        if words[j].lower in words_of("first_or_last"):
            close = j + 1 == item.first and not listed and words[item.first].case != "Nom"  # «дела первых восьми»
            other = words[j].lower != "последних" or any(w.lower == "первых" for w in words[:j])
            if adjunct and words[j - 1].lower in ("среди", "из") and other and not words[j + 1].nominal:
                own = j > 1 and words[j - 2].nominal and not words[j - 2].lemmas & set(table_of("fates"))  # «женщин среди первых – три»
                return None if own else words[j].lower  # «раненых среди первых 150, среди вторых – 66»
            return None if adjunct or close or words[j + 1].nominal else words[j].lower
    return None
