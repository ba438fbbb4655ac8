"""Numbers in brackets that are those of another year: «127 преступлений (96), в том числе 84 убийства (61)»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .items import Item
from .runs import respectively, run_of, set_against
from .spreads import named_before
from .wholes import fits


def beside(unit: Unit, draft: Draft, here: Sequence[Draft]) -> Draft | None:
    """«39 (46) терактов», «127 преступлений (96)»: the number that a lone one in a bracket is set beside."""
    words, item = unit.words, draft.item
    if not here or not draft.inherited_object or item.first < 2 or words[item.first - 1].text != "(":
        return None
    alone = item.last + 1 < len(words) and words[item.last + 1].text == ")"
    left = here[-1]
    if not alone or item.first - 2 not in (left.item.last, left.item.end) or named_before(words, item.first, item.last):
        return None
    return left if left.code == draft.code and left.quantity.unit == draft.quantity.unit else None


def before_its_bracket(unit: Unit, item: Item, able: Sequence[Draft]) -> Draft | None:
    """«22 члена подполья (в январе 2010 года — | 15)»: alone in the bracket right behind the number that it is told of."""
    words, first, last = unit.words, item.first, item.last
    opened = next((j for j in range(first - 1, max(0, first - LEAD), -1) if words[j].text in "()"), 0)
    alone = words[opened].text == "(" and last + 1 < len(words) and words[last + 1].text == ")"
    if not alone or any(w.verb_form == "Fin" or w.short for w in words[opened:first]):
        return None
    near = [d for d in able if d.unit == unit.number and not {"nested", "phrase.size_of_group"} & set(d.rules)]
    return next((d for d in near if opened - 1 in (d.item.last, d.item.end)), None)


LEAD = 12  # words of a bracket before its number


def set_in_order(unit: Unit, draft: Draft, known: Sequence[Draft]) -> bool:
    """«274 преступления и 119 …; раскрыто 231 и 108 из них соответственно»: each a part of its own whole."""
    if "phrase.set_against" in draft.rules:
        other = set_against(unit, draft.item, known)
        return other is not None and other.parent is not None and _as_before(unit, draft, other.parent, known)
    if "phrase.respectively" not in draft.rules:
        return False
    run = run_of(unit, draft.item)
    cue = " ".join(w.lower for w in unit.words[run[-1].last + 1 : run[-1].last + 3])
    cue = cue if cue in words_of("of_them") else _opens_parts(unit, run[0].first)
    whole = respectively(unit, draft.item, known)
    if not cue and whole is not None and whole.parent is not None:
        return _as_before(unit, draft, whole.parent, known)
    if not cue or whole is None or not fits(draft, whole):
        return False
    draft.parent, draft.cue = whole, cue
    draft.rules.append("part.in_order")
    return True


def _opens_parts(unit: Unit, first: int) -> str:
    """«1 140 ружей и 4,2 т тротила (| в том числе | в этом году – соответственно 298 и 0,9)»: the words that open a bracket of parts."""
    opened = next((j for j in range(first - 1, max(0, first - LEAD), -1) if unit.words[j].text == "("), None)
    said = " ".join(w.lower for w in unit.words[opened + 1 : first]) if opened is not None else ""
    return next((cue for cue in sorted(words_of("right_behind")) if said.startswith(cue)), "")


def _as_before(unit: Unit, draft: Draft, whole: Draft, known: Sequence[Draft]) -> bool:
    """«318 человек, в том числе 24 женщины; годом ранее 401 и 31 соответственно»: a part for the other time is one of that time's whole."""
    row = [d for d in known if d.unit == unit.number and {"phrase.respectively", "phrase.set_against"} & set(d.rules)]
    same = next((d for d in row if whole in (respectively(unit, d.item, known), set_against(unit, d.item, known))), None)
    if same is None or not fits(draft, same):
        return False
    draft.parent = same
    draft.rules.append("part.in_order")
    return True


def set_beside(unit: Unit, draft: Draft, here: Sequence[Draft]) -> bool:
    """A part for the other year is a part of the whole for the other year; is the number such a one?"""
    left = beside(unit, draft, here)
    if left is None:
        return False
    if left.parent is not None:
        after = [d for n, d in enumerate(here) if n and here[n - 1] is left.parent and "bracket.beside" in d.rules]
        if after:
            draft.parent = after[0]
    draft.rules.append("bracket.beside")
    return True
