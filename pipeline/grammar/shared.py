"""What neighbouring numbers share: a reason, a unit, a multiplier, a percent sign."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from ..lexicon.numbers import load_numbers
from ..records import Quantity
from .lexemes import plain
from .measures import unit_at

AND = re.compile(r"\s{1,9}(?:и|или|против)\s{1,9}(?:(?:на|в)\s{1,9})?")


UP_TO = re.compile(r"\s{1,9}до\s{1,9}(?:(?:почти|более|около|примерно|свыше|порядка)\s{1,9})?", re.I)
FROM = re.compile(r"(?<!\w)со?\s{1,9}$", re.I)
ON = re.compile(r"(?<!\w)(?:на|в)\s{1,9}$", re.I)


def handed_back(text: str, found: list[Quantity]) -> list[Quantity]:
    """«к 12 и 15 годам»: what the second number is the first is too; «1 из 3»: the second is the whole again."""
    for n in range(len(found) - 2, -1, -1):
        left, right = found[n], found[n + 1]
        if right.reject == "table":
            continue
        gap = text[left.number_end : right.number_start]
        if right.reject == "term" and not left.reject and re.fullmatch(r"\s{0,9}(?:,|и|или|до|[-–])\s{0,9}", gap):
            found[n] = replace(left, reject="term")
        elif left.reject in ("", "difference") and not right.reject and AND.fullmatch(gap):
            found[n] = _borrowed(left, right, text)
        elif not left.reject and not right.reject and UP_TO.fullmatch(gap) and FROM.search(text[max(0, left.start - 5) : left.start]):
            found[n] = _from(left, right)
        elif not right.reject and left.reject in ("", "one_of", "odds") and re.fullmatch(r"\s{1,9}из\s{1,9}", gap):
            found[n + 1] = replace(right, reject="whole")
            found[n] = replace(left, reject="odds" if left.reject == "odds" else "")
    return _over_brackets(text, found)


DONE = re.compile(r"\s{1,3}[а-яё]{2,26}(?:ны|ты|ли)(?!\w)")
ROW = re.compile(r"\d,\s{1,3}$")


def _borrowed(left: Quantity, right: Quantity, text: str) -> Quantity:
    """«2,8 и 0,3 т», «12,3 и 7,5 тысячи», «на 10 и 73%»: the first number takes the unit and the multiplier of the second."""
    if left.unit != "count" or left.value is None:
        return left
    if right.kind == "change" and ON.search(text[max(0, left.start - 12) : left.start]):
        fell = right.value is not None and right.value < 0
        return replace(left, value=-left.value if fell else left.value, unit=right.unit, kind="change", reject="")
    if left.reject:
        return left
    if ROW.search(text[max(0, left.start - 8) : left.start]):
        return left  # «(годом ранее – 30, 12 и 7 кг)», «(соответственно 298, 0,9 и 21 тыс.)»
    if (right.unit != "count" and right.kind in ("mass", "volume", "money")) or _percents(left, right):
        return replace(left, unit=right.unit, kind=right.kind)
    times = multiplier(right.text)
    if times and not multiplier(left.text) and (left.value != left.value.to_integral() or _alike(left, right, times, text)):
        return replace(left, value=plain(left.value * times))
    return left


def _alike(left: Quantity, right: Quantity, times: Decimal, text: str) -> bool:
    """«удалено 12 и 9 тысяч роликов»: two numbers in digits that are near to each other with the multiplier only."""
    if DONE.match(text[right.number_end : right.number_end + 30]):
        return False  # «ранены 12 и 3 тысячи эвакуированы»
    if left.value is None or right.value is None or not (left.text[-1:].isdigit() and right.text[:1].isdigit()):
        return False
    return 1 < left.value < 1000 and right.value / times <= 10 * left.value and left.value <= 10 * right.value / times


def _from(left: Quantity, right: Quantity) -> Quantity:
    """«с 22 до 61 млн рублей», «с 3 до 2 тысяч»: unit and multiplier are told once; not «с 800 до 1,2 тысячи»."""
    if left.unit != "count" or left.value is None or right.value is None or right.kind == "change":
        return left
    times = multiplier(right.text)
    if times and not multiplier(left.text) and left.value**2 * times < right.value**2:  # nearer to it with the multiplier
        left = replace(left, value=plain(left.value * times))
    return replace(left, unit=right.unit, kind=right.kind) if right.kind in MEASURED or _percents(left, right) else left


def _percents(left: Quantity, right: Quantity) -> bool:
    """«доля выросла с 9 до 17%», «45 против 38 процентов»: the sign of percent is told once."""
    return right.kind == "share" and left.text[-1:].isdigit() and left.value is not None and left.value <= 100


def multiplier(text: str) -> Decimal | None:
    """The multiplier that stands in a number's text."""
    table = load_numbers().multipliers
    found = (table.get(word.strip(".,").lower()) for word in text.split())
    return next((m.value for m in found if m and m.value >= 1000), None)


OPENED = re.compile(r"\s{0,9}\((?:[^()\d]|\d{4}\s?(?:г|год)|\d{1,2}\s(?:мес|кв)){0,40}$")
BEHIND = re.compile(r"\)\s{0,9}(?=([А-Яа-яё]{1,12})\.?(?!\w))")


def _over_brackets(text: str, found: list[Quantity]) -> list[Quantity]:
    """«128 (135) тысяч нарушений», «412 (98,5) кг»: multiplier and unit behind the bracket are those of both numbers."""
    numbers = load_numbers()
    out = list(found)
    for n in range(1, len(found)):
        inner = found[n]
        told = BEHIND.match(text, inner.number_end)
        if told is None or inner.reject or inner.unit != "count":
            continue
        times = numbers.multipliers.get(told.group(1).lower())
        factor = times.value if times is not None and times.value >= 1000 else Decimal(1)
        end = told.end(1) + (text[told.end(1) : told.end(1) + 1] == ".") if factor > 1 else told.end()
        unit, _ = unit_at(text, end, numbers)
        if factor == 1 and unit.kind not in MEASURED:
            continue
        outer = next((m for m in range(n - 1, max(-1, n - 3), -1) if OPENED.fullmatch(text[found[m].end : inner.start])), None)
        if outer is None or found[outer].reject or found[outer].unit != "count":
            continue
        code, kind = (unit.code, unit.kind) if unit.kind in MEASURED else ("count", "count")
        by = factor * (unit.factor if unit.kind in MEASURED else 1)
        for m in (outer, n):
            value, value_max = _times(found[m].value, by), _times(found[m].value_max, by)
            out[m] = replace(found[m], value=value, value_max=value_max, unit=code, kind=kind)
        spent = range(told.start(1), told.end(1))
        out = [q if q.number_start not in spent else replace(q, reject="multiplier") for q in out]
    return out


MEASURED = frozenset({"mass", "volume", "length", "area", "money"})


def _times(value: Decimal | None, factor: Decimal) -> Decimal | None:
    return plain(value * factor) if value is not None else None
