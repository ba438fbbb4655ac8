"""Two numbers that are one range: «15-20», «двух – трёх», «от 5 до 8», «1,5-2 тыс.»."""

from __future__ import annotations

import re
from decimal import Decimal

from .lexemes import GAP, Number

DASH = rf"{GAP}?[-–—−]{GAP}?"
FROM = re.compile(r"(?:^|\W)(от\s{1,12})$", re.I)
TO = re.compile(r"\s{1,12}до\s{1,12}")
OR = re.compile(r"\s{1,12}или\s{1,12}")
# «по статье 205 – 311»: how many by which article, no range
BY_ARTICLE = re.compile(r"(?:^|\W)по\s{1,9}(?:статье|ст\.|части|ч\.)\s{0,9}$", re.I)
NEXT = 2  # «восьми или десяти»: so far apart the two are a guess


def ranges(text: str, numbers: list[Number]) -> list[Number]:
    """Join «15-20», «двух – трёх», «от 5 до 8», «семи или восьми», «1,5-2 тыс.»."""
    out: list[Number] = []
    for number in numbers:
        if out and not number.reject and _is_range(text, out[-1], number):
            left = out.pop()
            low, high = left.value, number.value
            assert low is not None and high is not None
            if number.multiplied and not left.multiplied and low < high:
                low = _scaled(low, high)
            elif left.form == "inverted" and not number.multiplied:
                high = _inverted_end(low, high)
            start = left.start
            if lead := FROM.search(text[max(0, start - 6) : start]):
                start -= len(lead.group(1))
            out.append(Number(start, number.end, low, high, form=number.form, multiplied=number.multiplied or left.multiplied))
        else:
            out.append(number)
    return out


def _scaled(low: Decimal, high: Decimal) -> Decimal:
    for factor in (Decimal("1e12"), Decimal("1e9"), Decimal("1e6"), Decimal("1e3"), Decimal("1e2"), Decimal(10)):
        if high >= factor and low * factor <= high:
            return low * factor
    return low


def _is_range(text: str, left: Number, right: Number) -> bool:
    if left.value is None or right.value is None or left.value_max or left.reject or right.reject:
        return False
    if {left.form, right.form} & {"percent", "fraction", "lone"}:
        return False
    gap = text[left.end : right.start]
    low = left.value
    if left.form == "inverted" and not right.multiplied:
        return re.fullmatch(DASH, gap) is not None and low < _inverted_end(low, right.value)
    if right.multiplied and not left.multiplied and low < right.value:
        low = _scaled(low, right.value)
    if low >= right.value:
        return False
    if re.fullmatch(DASH, gap):
        if gap[0].isspace() and BY_ARTICLE.search(text[max(0, left.start - 30) : left.start]):
            return False
        tight = not re.search(GAP, gap)
        if not tight and re.search(r"\d-$", text[max(0, left.start - 2) : left.start]):
            return False  # «по статье 290-4 – двенадцать»
        return tight or not left.multiplied
    if OR.fullmatch(gap):
        return right.value - left.value <= NEXT and left.form == right.form
    return bool(FROM.search(text[max(0, left.start - 6) : left.start])) and TO.fullmatch(gap) is not None


def _inverted_end(low: Decimal, high: Decimal) -> Decimal:
    """«тысячи две-три»: the second number counts thousands too."""
    factor = Decimal(10)
    while high * factor <= low:
        factor *= 10
    return high * factor
