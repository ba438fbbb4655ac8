"""What each number counts: its own phrase, the noun before it, or that of an earlier number."""

from __future__ import annotations

from dataclasses import replace

from .asked_nouns import Answer, Number, first
from .bare_wrappers import WRAPPERS
from .drafts import Draft
from .lent_nouns import BY_A_WORD, LENT
from .own_nouns import BESIDE, POINTED_AT
from .wrapped import kinds_weighed


def object_of(number: Number) -> Answer:
    """The item with its object, whether an earlier number lent it, and the rules that said so.

    The lists are asked in their order, each rule in its own: words that point at what is meant, what is in a wrapper, the
    noun beside the number, a word around it, and at last what an earlier number counted.
    """
    if (answer := first(POINTED_AT, number)) is not None:
        return answer
    if kinds_weighed(number.words, number.item, number.quantity, number.part):
        number = number.bare
    if (answer := first((*WRAPPERS, *BESIDE, *BY_A_WORD), number)) is not None:
        return answer
    if number.quantity.kind == "change":
        number = replace(number, known=[d for d in number.known if not d.inherited_action or _named_here(number, d)] or number.known)
    return first(LENT, number) or (number.item, False, ["phrase.none"])


def _named_here(number: Number, draft: Draft) -> bool:
    """«преступлений экстремистской направленности – | 833 |, на 42% больше»: the number of the sentence, with a noun of its own."""
    return draft.unit == number.unit.number and draft.counted is not None and draft.quantity.kind == "count" and draft.parent is None
