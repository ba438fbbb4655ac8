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
    if why_low(draft):
        return "low"
    if draft.price > NEAR or not _told(draft) or any(rule(draft, unit) for _, rule in DOUBTS):
        return "medium"
    return "high"


def why_low(draft: Draft) -> str:
    """In words, why a person should look at a draft; empty where nobody must."""
    return next((words for rule, words in LOW if rule(draft)), "")


def _strange_verb(draft: Draft) -> bool:
    """«51 женщина трудоустроена»."""
    return draft.price > FAR and "action.stranger" in draft.rules


def _no_verb(draft: Draft) -> bool:
    """«В районе 12 тайников»."""
    return draft.price > FAR and draft.trigger is None


def _far_verb(draft: Draft) -> bool:
    return draft.price > FAR


def _nothing_of_its_own(draft: Draft) -> bool:
    """«…, годом ранее — 12» is sure by its time, «…, 12» by nothing."""
    return draft.inherited_action and draft.inherited_object and draft.parent is None and not draft.local_period


LOW: tuple[tuple[Callable[[Draft], bool], str], ...] = (
    (_strange_verb, "no lexicon knows its verb"),
    (_no_verb, "no verb says what was done"),
    (_far_verb, "the verb stands far from the number, or another stands between"),
    (_nothing_of_its_own, "what is counted and what was done are both taken from an earlier number"),
)


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
    worded = {"zero.loss", "zero.without", "zero.among", "zero.denied", "zero.subject", "zero.undone"}
    worded |= {"zero.none_of", "zero.none_again", "zero.none_noticed", "zero.not_one_of_them"}
    return draft.item.index < 0 and bool(worded & set(draft.rules))


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
