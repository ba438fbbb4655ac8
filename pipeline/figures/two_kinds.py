"""Numbers told in their order of two kinds of crimes: «террористического и экстремистского характера – на 12 и 30% соответственно»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .words import Word

BOTH = frozenset({"terror_crime", "extremist_crime"})
NEAR = 4  # words between the row of numbers and «соответственно»


def tell_apart(unit: Unit, here: Sequence[Draft]) -> None:
    """Give each number of a row, or of the halves of a bracket, the kind whose turn it is."""
    for first, last in pairwise(here):
        if _changes(first, last) and _in_order(unit.words, first, last) and (told := _counted_before(first, here)):
            first.code, last.code = told
    for at, kinds in _told(unit.words):
        for first, last in pairwise(here):
            if _union(first) and _union(last) and _in_order(unit.words, first, last):
                first.code, last.code = kinds
        for half, draft in _halves(unit.words, at, here):
            draft.code = kinds[half]


def _told(words: Sequence[Word]) -> list[tuple[int, tuple[str, str]]]:
    """Where «преступлений террористического и экстремистского характера» ends, and its kinds in their order."""
    out = []
    for i in range(1, len(words) - 2):
        if words[i].lower != "и":
            continue
        found = [load_objects().match(frozenset({"преступление"}), [words[j].lemmas]) for j in (i - 1, i + 1)]
        codes = tuple(f[0].code for f in found if f and f[1])
        if len(codes) == 2 and set(codes) == BOTH:
            out.append((i + 2, (codes[0], codes[1])))
    return out


def _union(draft: Draft) -> bool:
    return set(draft.code.split("+")) == BOTH


def _changes(first: Draft, last: Draft) -> bool:
    return {first.quantity.kind, last.quantity.kind} == {"change"} and first.inherited_object and last.inherited_object


def _counted_before(change: Draft, here: Sequence[Draft]) -> tuple[str, str] | None:
    """«учтено 21 …, 117 …, что | соответственно в 2,3 раза и на 41% | больше»: the two numbers of the clause before that are no changes."""
    told = [d for d in here if d.start < change.start and d.bracket < 0 and d.quantity.kind not in ("change", "share")]
    alike = len(told) == 2 and told[0].actions == told[1].actions and told[0].family == told[1].family
    return (told[0].code, told[1].code) if alike else None


def _in_order(words: Sequence[Word], first: Draft, last: Draft) -> bool:
    """«на | 12 и 30% | соответственно», «соответственно 230 и 120»: nothing but «и» and a preposition between."""
    gap = [w.lower for w in words[first.item.last + 1 : last.item.first]]
    row = bool(gap) and gap[0] in ("и", ",") and len(gap) <= 2 and gap[-1] in ("и", ",", "на", "в", "до")
    around = [*words[max(0, first.item.first - NEAR) : first.item.first], *words[last.item.last + 1 : last.item.end + 1 + NEAR]]
    return row and not words_of("in_their_order").isdisjoint(w.lower for w in around)


def _halves(words: Sequence[Word], at: int, here: Sequence[Draft]) -> list[tuple[int, Draft]]:
    """«характера (230, +12%; | 120, +30%)»: the numbers of the bracket right behind, by the semicolon in its middle."""
    opens = at + 1
    if opens >= len(words) or words[opens].text != "(":
        return []
    closes = next((w.i for w in words[opens:] if w.text == ")"), len(words))
    marks = [w.i for w in words[opens:closes] if w.text == ";"]
    inside = [d for d in here if opens < d.item.first < closes and d.family == "event"]
    return [(int(d.item.first > marks[0]), d) for d in inside] if len(marks) == 1 else []
