"""How sure a row is: ``low`` where a person should look at it, ``high`` where all is said beside the number and nothing speaks against it.

``DOUBTS`` are the reasons that keep a row from ``high``. They come from counting: each named a group of rows that was wrong
several times as often as the rest.
"""

from __future__ import annotations

from collections.abc import Callable

from .attachment import rivalled
from .drafts import Draft, Unit

FAR = 3.0  # the price of a verb from which a row is low
NEAR = 1.2  # the price up to which it can be high


def confidence(draft: Draft, unit: Unit) -> str:
    """``high``, ``medium`` or ``low`` for a draft of a unit."""
    if draft.price > FAR or (draft.inherited_action and draft.inherited_object and draft.parent is None and not draft.local_period):
        return "low"
    if draft.price > NEAR or not _told(draft) or any(rule(draft, unit) for _, rule in DOUBTS):
        return "medium"
    return "high"


def _told(draft: Draft) -> bool:
    """Verb and noun are the number's own, lexicons know both, and it is a plain result."""
    known = draft.code not in ("", "other") and draft.actions != ("other",)
    named = "phrase.head" in draft.rules or (draft.item.index < 0 and draft.parent is None)
    own = named and not draft.inherited_action and not draft.inherited_object
    plain = draft.status == "result" and draft.quantity.modifier != "vague" and draft.quantity.kind not in ("share", "change")
    return known and own and plain


def _named_for_a_deed(draft: Draft, unit: Unit) -> bool:
    """«восемь нападавших уничтожены», «284 нарушителя»: militants, foreigners or anybody."""
    return draft.code == "suspect"


def _found_people(draft: Draft, unit: Unit) -> bool:
    """«найдены семь беженцев»: found out, or found dead or alive."""
    return draft.family == "people" and "identified" in draft.actions


def _nothing_happened(draft: Draft, unit: Unit) -> bool:
    """«обошлось без жертв», «жертв избежать не удалось»: a zero by its wording, without a number."""
    return draft.item.index < 0 and bool({"zero.loss", "zero.without", "zero.among", "zero.denied"} & set(draft.rules))


def _verb_behind(draft: Draft, unit: Unit) -> bool:
    """«один нападавший убит»: Russian releases put the verb first; behind, it may be that of another number."""
    return draft.trigger is not None and draft.trigger.i > draft.item.first


def _rival(draft: Draft, unit: Unit) -> bool:
    """Another verb that says something else is nearly as near."""
    if draft.trigger is None or draft.item.index < 0:
        return False
    return rivalled(unit.words, draft.item, unit.items, unit.triggers, draft.trigger, draft.price, draft.actions)


DOUBTS: tuple[tuple[str, Callable[[Draft, Unit], bool]], ...] = (
    ("named_for_a_deed", _named_for_a_deed),
    ("found_people", _found_people),
    ("nothing_happened", _nothing_happened),
    ("verb_behind", _verb_behind),
    ("rival", _rival),
)
