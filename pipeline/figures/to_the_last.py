"""People told one sentence after the other, who make up a total to the last of them: «задержаны 94 человека. 54 оштрафованы. Семеро …»."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from .drafts import Draft, Unit
from .sums import FAR, exact, of_others
from .wholes import fits, weight

GUESSED = frozenset({"among", "still", "condition", "later", "again", "sum", "adds_up", "list"})  # parts that no wording names
ROW = 4  # numbers that hardly make up a total by chance, of the wounded one less


def to_the_last(unit: Unit, here: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Set the whole of all numbers between it and the end of the unit, where they make it up exactly."""
    people = [d for d in here if d.family == "people"]
    if not people:
        return
    known = [*earlier, *here]
    for n in range(len(known) - ROW, -1, -1):  # the nearest first
        whole = known[n]
        if whole.family != "people" or not exact(whole) or whole.compared or weight(whole) < FAR:
            continue
        parts = _parts(whole, known[n + 1 :])
        hurt = all(d.actions == ("wounded",) for d in (whole, *parts))
        if len(parts) >= ROW - hurt and parts[-1] in here and sum(map(weight, parts), Decimal(0)) == weight(whole):
            for draft in parts:
                draft.parent = whole
                draft.rules.append("part.to_the_last")
            return


def _parts(whole: Draft, following: Sequence[Draft]) -> list[Draft]:
    """All of the numbers behind a total that can be its parts; none where one of them cannot."""
    parts: list[Draft] = []
    for draft in following:
        if draft.parent is not None and not _guessed(draft):
            continue  # «19 пациентов, в том числе трое детей»
        if draft.family != "people" or not exact(draft) or draft.compared or of_others(draft, whole) or not fits(draft, whole):
            return []
        parts.append(draft)
    return parts


def _guessed(draft: Draft) -> bool:
    return any(rule.removeprefix("part.") in GUESSED for rule in draft.rules if rule.startswith("part."))
