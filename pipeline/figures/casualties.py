"""Victims of whom the text tells how many fell and how many were hurt: «жертвами стали 26 человек, из них 20 убиты, ещё шесть ранены»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import words_of
from .drafts import Draft
from .meant import FALLEN
from .wholes import fits

NEAR = 6  # numbers before a sentence among which the victims can be
HARMED = ({"killed"}, {"wounded"}, {"killed", "wounded"})


def both_harms(here: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Where the dead and the wounded make up the victims told before, both are parts of them, and not all the victims were killed."""
    known = [*earlier[-NEAR:], *here]
    for n, second in enumerate(known):
        first = known[n - 1] if n else None
        if first is None or second not in here or not _dead_and_hurt(first, second):
            continue
        whole = next((d for d in reversed(known[: n - 1]) if _made_up(d, first, second)), None)
        if whole is None:
            continue
        for part in (first, second):
            if part.parent is not whole:
                part.parent = whole
                part.rules.append("part.casualties")
        dying = whole.trigger is not None and whole.trigger.verb in words_of("losing_life")
        if whole.actions == ("killed",) and not dying:  # «погибли пятеро: трое на месте, двое – в больнице»
            whole.actions = ("wounded",)
            whole.rules.append("action.casualties")


def _dead_and_hurt(first: Draft, second: Draft) -> bool:
    """One tells only of the dead, the other only of the wounded; nobody of another time is among them."""
    told = [set(d.actions) for d in (first, second)]
    both = any(a <= FALLEN and b == {"wounded"} for a, b in (told, told[::-1]))
    return both and not (first.compared or second.compared) and first.code == second.code and first.family == "people"


def _made_up(whole: Draft, first: Draft, second: Draft) -> bool:
    if set(whole.actions) not in HARMED or whole.family != "people" or whole.value is None or second.unit - whole.unit > 1:
        return False
    parents = {id(d.parent) for d in (first, second) if d.parent is not None}  # «из них» names one of the two at least
    sums = first.value is not None and second.value is not None and first.value + second.value == whole.value
    return sums and parents == {id(whole)} and fits(first, whole) and fits(second, whole) and not whole.compared
