"""Numbers of mere wrappers, «14 единиц», «200 упаковок»: what is in them stands elsewhere."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.wordings import words_of
from .antecedents import kind_of, leans_on
from .asked_nouns import Answer, Number, Rule, lent
from .left_nouns import noun_before
from .unnamed import before_its_verb
from .wrapped import bare_wrapper, in_units, of_weapons, wrapped_in_brackets


def _named_before(n: Number) -> Answer | None:
    """«мины времён войны — 14 штук», «патроны в количестве 14 штук»."""
    if not _wrapper(n):
        return None
    lead = n.words[n.item.first - 1] if n.item.first else None
    dashed = lead is not None and (lead.text in ("—", "–", ":") or lead.lower in words_of("in_number"))
    named = noun_before(n.bare)
    if named and (named.rule == "phrase.number_of" or (named.code and (dashed or before_its_verb(n.words, named)))):
        return n.bare.with_noun(named), False, [named.rule]
    return None


def _named_in_brackets(n: Number) -> Answer | None:
    """«14 упаковок (амфетамин)»."""
    thing = wrapped_in_brackets(n.words, n.item) if _wrapper(n) else None
    return (replace(n.item, code=thing.code, family=thing.family), False, ["phrase.wrapped"]) if thing else None


def _units_of_weapons(n: Number) -> Answer | None:
    """«сдано 1 705 единиц» where nothing else was told in units."""
    if not _plain_units(n) or any(in_units(d) for d in n.known) or not of_weapons(n.unit, n.bare.item):
        return None
    return replace(n.item, code="weapon", family="weapon"), False, ["phrase.units"]


def _of_an_earlier_number(n: Number) -> Answer | None:
    """«изъято 400 кг насвая, ещё 20 упаковок сданы»."""
    if not _wrapper(n):
        return None
    units = [d for d in n.known if in_units(d)] if _plain_units(n) else []
    found = leans_on(replace(n.bare.ask, known=units or n.known))
    source = found[0] if found else next((d for d in reversed(units) if n.unit.number - d.unit <= UNITS_BACK), None)
    if source is None or source.family in ("operation", "people"):
        return None
    return lent(replace(n.bare.item, code=kind_of(source, n.known), family=source.family), "phrase.wrapper")


UNITS_BACK = 4  # sentences: «сдано 17 единиц оружия. Прошло 120 проверок. … Кроме того, изъято 19 единиц»


def _wrapper(n: Number) -> bool:
    return n.item.counted is not None and bare_wrapper(n.words, n.item)


def _plain_units(n: Number) -> bool:
    """Not «166 единиц огнестрельного и 23 холодного оружия», and no part."""
    described = any(w.attribute for w in n.words[n.item.end + 1 : n.item.end + 2])
    counted = n.item.counted
    return _wrapper(n) and not n.part and not described and counted is not None and "единица" in n.words[counted.head].lemmas


WRAPPERS: tuple[Rule, ...] = (
    ("named_before", _named_before),
    ("named_in_brackets", _named_in_brackets),
    ("units_of_weapons", _units_of_weapons),
    ("of_an_earlier_number", _of_an_earlier_number),
)
