"""Number words, multipliers, modifiers and units as the grammar needs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from .blocks import LexiconError, read_tables
from .inflection import forms, readings


@dataclass(frozen=True, slots=True)
class NumberWord:
    value: Decimal
    rank: int = 0  # 1 units and teens, 2 tens, 3 hundreds; 0 stands alone
    collective: bool = False


@dataclass(frozen=True, slots=True)
class Multiplier:
    value: Decimal
    alone: str  # one, many, both, short


@dataclass(frozen=True, slots=True)
class Unit:
    code: str
    kind: str
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Currency:
    """The unit of a currency's name; ``by`` are beginnings of a country's words and the code that they make of it."""

    unit: Unit
    by: tuple[tuple[str, Unit], ...] = ()
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Fraction:
    """A part of a whole, and what share that is."""

    value: Decimal
    percent: Decimal


@dataclass(frozen=True, slots=True)
class Numbers:
    """words and multipliers by form; modifiers by wording, longest first; units, currencies and wrappers by form."""

    words: dict[str, NumberWord]
    multipliers: dict[str, Multiplier]
    few: dict[str, Multiplier]  # «тысячи» of «тысячи две»
    fractions: dict[str, Fraction]
    fraction_plurals: dict[str, Fraction]
    every: dict[str, Decimal]  # «третий» of «каждый третий», in percent
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]
    unit_words: dict[str, Unit]
    unit_short: dict[str, Unit]
    unit_signs: dict[str, Unit]
    glued: dict[str, tuple[Decimal, Unit]]
    lone: frozenset[str]
    lone_bound: frozenset[str]
    currencies: dict[str, Currency]
    adverbs: dict[str, Decimal]
    manifold: dict[str, Decimal]  # «двукратное» of «двукратное снижение»
    wrappers: frozenset[str]
    wrapper_short: frozenset[str]
    person_words: frozenset[str]


def _put(table: dict[str, Any], key: str, value: Any, file: str) -> None:
    if not key.strip():
        raise LexiconError(f"{file}: a blank form")
    if table.get(key, value) != value:
        raise LexiconError(f"{file}: the form {key!r} has two owners")
    table[key] = value


def _modifiers(raw: dict[str, Any], side: str) -> tuple[tuple[str, str], ...]:
    table: dict[str, str] = {}
    for code, sides in raw["modifiers"].items():
        for wording in sides[side]:
            _put(table, wording, code, "numbers.toml")
    return tuple(sorted(table.items(), key=lambda item: (-len(item[0]), item[0])))


def _fractions(raw: dict[str, Any], key: str) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for block in raw["fraction"]:
        for form in block[key]:
            _put(found, form, Fraction(Decimal(block["value"]), Decimal(block["percent"])), "numbers.toml")
    return found


def _every(raw: dict[str, Any]) -> dict[str, Decimal]:
    """All forms of the ordinals."""
    shares = {form.word: Decimal(share) for word, share in raw["ordinals"].items() for form in readings(word)[0].lexeme}
    return {**shares, **{form.replace("ё", "е"): share for form, share in shares.items()}}


def _multipliers(raw: dict[str, Any], kinds: tuple[str, ...]) -> dict[str, Multiplier]:
    found: dict[str, Multiplier] = {}
    for block in raw["multiplier"]:
        for alone in kinds:
            for form in block.get(alone, []):
                _put(found, form, Multiplier(Decimal(block["value"]), alone), "numbers.toml")
    return found


def _currencies(measures: dict[str, Any]) -> dict[str, Currency]:
    found: dict[str, Currency] = {}
    for block in measures["currency"]:
        by = tuple((stem, Unit(code, "money")) for code, stems in block.get("by", {}).items() for stem in stems)
        currency = Currency(Unit(block["code"], "money"), by, block.get("anywhere", False))
        for word in block["words"]:
            for form in forms(word):
                _put(found, form, currency, "units.toml")
    return found


@lru_cache(maxsize=1)
def load_numbers() -> Numbers:
    """Read ``numbers.toml`` and ``units.toml``; a form with two owners or a blank one is an error."""
    raw = read_tables("numbers.toml", ("word", "multiplier", "fraction", "ordinals", "modifiers"))
    measures = read_tables("units.toml", ("unit", "currency", "adverb", "wrappers"))
    words: dict[str, NumberWord] = {}
    for block in raw["word"]:
        word = NumberWord(Decimal(block["value"]), block.get("rank", 0), block.get("collective", False))
        for form in block["forms"]:
            _put(words, form, word, "numbers.toml")
    currencies = _currencies(measures)
    unit_words = {form: currency.unit for form, currency in currencies.items()}
    short: dict[str, Unit] = {}
    signs: dict[str, Unit] = {}
    glued: dict[str, tuple[Decimal, Unit]] = {}
    for block in measures["unit"]:
        unit = Unit(block["code"], block["kind"], Decimal(block.get("factor", "1")))
        for word_ in block["words"]:
            for form in forms(word_):
                _put(unit_words, form, unit, "units.toml")
        for form in block["short"]:
            _put(short, form, unit, "units.toml")
        for form in block.get("sign", []):
            _put(signs, form, unit, "units.toml")
        for form in block.get("glued", []):
            _put(glued, form, (Decimal("0.5"), unit), "units.toml")
    wrap = measures["wrappers"]
    return Numbers(
        words, _multipliers(raw, ("one", "many", "both", "short")), _multipliers(raw, ("few",)),
        _fractions(raw, "forms"), _fractions(raw, "plural"), _every(raw),
        _modifiers(raw, "before"), _modifiers(raw, "after"), unit_words, short, signs, glued,
        _lone(measures, "lone"), _lone(measures, "lone_bound"), currencies,
        {b["form"]: Decimal(b["value"]) for b in measures["adverb"]}, _manifold(measures["adverb"]),
        frozenset(f for w in wrap["words"] for f in forms(w)), frozenset(wrap["short"]),
        frozenset(f for w in wrap["people"] for f in forms(w)),
    )  # fmt: skip


def _manifold(blocks: Sequence[dict[str, Any]]) -> dict[str, Decimal]:
    return {form: Decimal(block["value"]) for block in blocks for word in block.get("adjectives", []) for form in forms(word)}


def _lone(measures: dict[str, Any], key: str) -> frozenset[str]:
    return frozenset(form for block in measures["unit"] for form in block.get(key, []))
