"""What can be the whole of what: by unit, by size and by kind of thing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..lexicon.wordings import table_of, words_of
from ..records import Quantity
from .drafts import Draft
from .items import Item
from .words import Word

GRAMS = {"g": Decimal("0.001"), "kg": Decimal(1), "t": Decimal(1000)}
THINGS = frozenset({"weapon", "literature", "document", "money"})  # «217 предметов, в том числе 75 книг»


def fits(part: Draft, whole: Draft) -> bool:
    """No part is larger than its whole, of another unit, of another kind of thing, or the whole itself."""
    if part.start == whole.start or whole.quantity.kind in ("change", "share") or whole.value == 0:
        return False
    if part.quantity.kind == "share":
        return True
    if not holds(whole, part) or _again(part, whole):
        return False
    kinds = {part.family, whole.family}
    kept = table_of("kept_apart")
    if kept.get(whole.code) == "whole" and part.code in kept and part.code != whole.code:
        return False  # «57 стволов, из них 21 нарезной, три гранаты»
    related = len(kinds) == 1 or (whole.family == "thing" and part.family in THINGS)
    return related or any(kinds <= pair for pair in ({"people", "group"}, {"weapon", "thing"}, {"money", "channel"}))


def _again(part: Draft, whole: Draft) -> bool:
    """The same number of the same thing under the same verb in a later sentence is the whole told again."""
    told = (whole.value, whole.code, whole.actions) == (part.value, part.code, part.actions)
    return told and whole.unit != part.unit and part.value is not None


def holds(whole: Draft, part: Draft) -> bool:
    """The part is not larger than the whole, grams, kilograms and tonnes compared; vague numbers hold and fit."""
    units = {whole.quantity.unit, part.quantity.unit}
    if len(units) > 1 and not units <= set(GRAMS):
        return False
    if whole.value is None or part.value is None:
        return True
    return weight(part) <= (whole.quantity.value_max or whole.value) * GRAMS.get(whole.quantity.unit, Decimal(1))


def weight(draft: Draft) -> Decimal:
    """The value in kilograms, or the plain value of what is not weighed."""
    return (draft.value or Decimal(0)) * GRAMS.get(draft.quantity.unit, Decimal(1))


def aside(draft: Draft, unit: int, at: int) -> bool:
    """Seen from word ``at`` of a unit: in a bracket that has closed, nested in an object, or compared with."""
    closed = draft.bracket >= 0 and (draft.unit != unit or draft.bracket < at)
    told = {"nested", "phrase.size_of_group", "clause.relative"} & set(draft.rules)
    return closed or draft.compared or bool(told)


MILLION = 1_000_000


def sum_of_money(quantity: Quantity, draft: Draft, known: Sequence[Draft]) -> bool:
    """«заморожено 94 млн рублей на 6 тыс. счетов, ещё 21 млн – на картах»: millions behind a sum and far fewer other things."""
    value = quantity.value or 0
    told = {quantity.kind, draft.quantity.kind} == {"count"} and value >= MILLION and value > 100 * (draft.value or 0)
    return told and draft.family in ("money", "group", "people") and any(d.quantity.kind == "money" for d in known[-4:])


def sorts(left: Draft, right: Draft) -> bool:
    """«в том числе 65 кг героина, 13 кг соломы; 2 кг марихуаны»: one sort behind the other of what is weighed, or of firearms."""
    own = right.item.counted is not None and not right.inherited_object and right.head_word not in words_of("beside_drugs")
    weighed = left.quantity.unit in GRAMS and right.quantity.unit in GRAMS and left.family == right.family == "drugs"
    return own and (weighed or left.code == right.code == "firearm")


def part_of_weight(words: Sequence[Word], item: Item, quantity: Quantity, part: str, source: Draft) -> bool:
    """«изъято 330 кг героина, в том числе 295 | — из тайника», «из них 120 – в Оше»: a bare part of what is weighed."""
    alone = item.counted is None and quantity.kind == "count" and "collective" not in quantity.rule
    if not (part and alone) or source.quantity.unit not in GRAMS or source.start > quantity.start:
        return False
    at = item.last + 1
    over = at >= len(words) or words[at].text in "–—-,;." or words[at].lower in words_of("where") or words[at].lower == "из"
    return over and (quantity.value or 0) <= (source.value or 0)


def led_away(draft: Draft) -> bool:
    """Those whom wrongdoers brought somewhere or won over are not those who are seized for it."""
    verb = draft.trigger
    led = draft.family == "people" and verb is not None and verb.verb in words_of("leading_away")
    return led and words_of("hostile").isdisjoint(draft.actions)  # a court sends people away as well


def by_the_piece(draft: Draft) -> bool:
    """«изъято 14 тонн наркотиков и 300 стволов, в Армении – 6 тонн»: barrels are told by the piece, explosives by weight."""
    return draft.quantity.unit not in GRAMS and "explosives" not in draft.code.split("+")
