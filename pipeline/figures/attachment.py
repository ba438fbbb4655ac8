"""Which verb governs which number: every trigger is weighed by short named reasons, the cheapest wins.

Syntax models trained on news lose long lists (they hang the third item of «изъято 5 автоматов, 12 гранат и 300 патронов»
on the second); the order of words, commas, brackets and the fit of verb and object do not.
"""

from __future__ import annotations

from collections.abc import Sequence

from .items import Item, Pair
from .prices import PRICES, distance
from .triggers import Trigger
from .words import Word

TOO_DEAR = 9.0
CLOSE = 2.0  # so much dearer a verb may be and still be in question


def choose(words: Sequence[Word], item: Item, items: Sequence[Item], triggers: Sequence[Trigger]) -> tuple[Trigger, float] | None:
    """The trigger that governs a number, and how dear it was; None where none is near enough.

    Two chains at the same price: the nearer one. No price is negative, so a trigger whose distance alone is dearer than the
    best needs no weighing: in a list of hundreds of numbers that is nearly all of them.
    """
    best: tuple[float, int, int, Trigger] | None = None
    for trigger in sorted(triggers, key=lambda t: abs(t.i - item.first)):
        if item.first <= trigger.i <= item.end:
            continue
        case = Pair(words, item, trigger, items, triggers)
        if distance(case) > (best[0] if best else TOO_DEAR):
            continue
        price = sum(weight for _, rule in PRICES if (weight := rule(case)))
        if best is None or (price, abs(trigger.i - item.first), trigger.i) < best[:3]:
            best = price, abs(trigger.i - item.first), trigger.i, trigger
    return (best[3], best[0]) if best and best[0] < TOO_DEAR else None


def rivalled(
    words: Sequence[Word],
    item: Item,
    items: Sequence[Item],
    triggers: Sequence[Trigger],
    chosen: Trigger,
    price: float,
    actions: Sequence[str],
) -> bool:
    """Does a verb that gives another action come close to the chosen one?"""
    for trigger in triggers:
        hit = trigger.action(item.code or "other", item.family or "thing")
        if trigger.i in chosen.chain or item.first <= trigger.i <= item.end or hit is None or hit[0] in actions:
            continue
        case = Pair(words, item, trigger, items, triggers)
        if distance(case) < price + CLOSE and sum(rule(case) for _, rule in PRICES) < price + CLOSE:
            return True
    return False


def explain(
    words: Sequence[Word], item: Item, items: Sequence[Item], triggers: Sequence[Trigger]
) -> list[tuple[Trigger, tuple[tuple[str, float], ...]]]:
    """Every trigger that could govern a number with the reasons that had a say and their prices, the cheapest first."""
    weighed = []
    for trigger in triggers:
        if not item.first <= trigger.i <= item.end:
            case = Pair(words, item, trigger, items, triggers)
            weighed.append((trigger, tuple((name, weight) for name, rule in PRICES if (weight := rule(case)))))
    return sorted(weighed, key=lambda w: (sum(weight for _, weight in w[1]), abs(w[0].i - item.first), w[0].i))
