"""A number with its bound and unit, and the reasons why a number is no count.

Characters in, :class:`~pipeline.records.Quantity` out. Nothing is dropped: a rejected number stays visible with its
reason (see :mod:`pipeline.grammar.reasons`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from ..lexicon.numbers import Numbers, Unit, load_numbers
from ..lexicon.wordings import words_of
from ..records import Quantity
from .as_many import as_many
from .changes import changed, percent
from .inversions import inverted
from .lexemes import Number, plain
from .measures import COUNT, signs, unit_at, unit_of
from .numbers import find_numbers
from .patterns import LOOK_BACK, MAYBE, SOME, gappy, group
from .penalties import terms_of_list
from .reasons import reason
from .shared import handed_back


def find_quantities(text: str, dates: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """Every number of the text as a quantity; ``dates`` are spans whose numbers are no counts.

    >>> [(q.modifier, q.value, q.unit) for q in find_quantities("изъято более 50 тонн взрывчатки")]
    [('more_than', Decimal('50'), 't')]
    """
    found: list[Quantity] = []
    for number in sorted([*find_numbers(text), *_adverbs(text)], key=lambda n: n.start):
        if found and number.form == "lone" and number.start < found[-1].end:
            continue  # «сотни | килограммов | гашиша»
        if number.reject == "table":
            found.append(
                Quantity(number.start, number.end, number.start, number.end, text[number.start : number.end], None, reject="table")
            )
            continue
        quantity = _quantity(text, number, load_numbers())
        quantity = replace(quantity, reject=number.reject or _dated(quantity, dates) or reason(text, quantity, found))
        joined = _compound(text, found[-1], quantity) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(quantity)
    return as_many(text, terms_of_list(text, handed_back(text, found)))


LARGER = {("t", "kg"): Decimal(1000), ("kg", "g"): Decimal(1000), ("t", "g"): Decimal(1000000)}


def _compound(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """«12 т 400 кг» is one number in the larger unit; not «из полутонны почти 390 кг – прекурсоры»."""
    factor = LARGER.get((left.unit, right.unit))
    if factor is None or left.value is None or right.value is None or left.reject or right.reject or right.value >= factor:
        return None
    if re.fullmatch(r"\s{0,9}(?:и\s{1,9})?", text[left.end : right.number_start]) is None:
        return None
    value = plain(left.value + right.value / factor)
    return replace(
        left, end=right.end, number_end=right.number_end, text=text[left.start : right.end], value=value, rule=left.rule + ".compound"
    )


def _dated(quantity: Quantity, dates: Sequence[tuple[int, int]]) -> str:
    last = bisect_left(dates, (quantity.number_end,))  # spans stand in order
    return "date" if any(quantity.number_start < b for _, b in dates[max(0, last - 4) : last]) else ""


def _adverbs(text: str) -> list[Number]:
    table = load_numbers().adverbs
    adverbs = [Number(m.start(), m.end(), table[m.group().lower()], form="times") for m in _adverb().finditer(text)]
    manifold = load_numbers().manifold
    return adverbs + [Number(m.start(), m.end(1), manifold[m.group(1).lower()], form="times") for m in _manifold().finditer(text)]


@lru_cache(maxsize=1)
def _manifold() -> re.Pattern[str]:
    """«двукратное снижение»"""
    return re.compile(rf"(?<!\w)({'|'.join(sorted(load_numbers().manifold))}){SOME}(?:\w{{1,30}}{SOME})?{group('change_nouns')}", re.I)


@lru_cache(maxsize=1)
def _adverb() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(sorted(load_numbers().adverbs)) + r")(?!\w)", re.I)


def _quantity(text: str, number: Number, numbers: Numbers) -> Quantity:
    unit, unit_end = unit_of(text, number, numbers)
    start, modifier = _modifier_before(text, number, numbers)
    if unit is COUNT and (bound := _behind()[0].match(text, number.end)):
        measured, measured_end = unit_at(text, bound.end(), numbers)  # «двести с лишним килограммов»
        if measured is not COUNT:
            unit, unit_end, modifier = measured, measured_end, _modifier_after(text, number.end, modifier, numbers)[1]
    part, unit_end = _and_a_part(text, unit, unit_end, numbers) if number.value_max is None else (Decimal(0), unit_end)
    end, modifier = _modifier_after(text, unit_end, modifier, numbers)
    if modifier == "exact" and words_of("surplus") & set(text[number.start : number.end].lower().split()):
        modifier = "more_than"
    start, modifier, unit = inverted(text, number, start, modifier, unit)
    if start == number.start and (sign := signs().search(text, max(0, start - 5), start)):
        start = sign.start()  # «$44,7 тыс.»: the sign belongs to the quote
    value, value_max = number.value + part if number.value is not None else None, number.value_max
    if value is not None and _in_thousands(text, number, unit):
        value = plain(value * 1000)
    if unit is COUNT and (label := _label(text, number, numbers)):
        unit, times = label
        value = plain(value * times) if value is not None else None
    if unit.factor != 1:
        value = plain(value * unit.factor) if value is not None else None
        value_max = plain(value_max * unit.factor) if value_max is not None else None
    if value_max is not None:
        modifier = "range"
    if value is None and number.form == "vague":
        modifier = "vague"
    kind = unit.kind
    if unit.code == "percent":
        kind, value = percent(text, number, value)
    each = re.search(r"(?:^|\W)по\s{1,9}$", text[max(0, start - 6) : start], re.I) is not None
    rule = "number." + number.form + (".unit" if unit_end > number.end else "")
    return Quantity(
        start, end, number.start, number.end, text[start:end], value, value_max, modifier, unit.code, kind, rule=rule, each=each
    )


def _and_a_part(text: str, unit: Unit, end: int, numbers: Numbers) -> tuple[Decimal, int]:
    """«два килограмма | с четвертью», «три тонны | с половиной»: what is told behind the unit."""
    found = AND_A_PART.match(text, end) if unit.kind == "mass" else None
    return (numbers.fractions[found[1]].value, found.end()) if found else (Decimal(0), end)


AND_A_PART = re.compile(rf"{SOME}с{SOME}(половиной|четвертью|третью)(?!\w)")


def _in_thousands(text: str, number: Number, unit: Unit) -> bool:
    """«1,204 мины», «3,500 долларов»: nobody counts to the thousandth."""
    return unit.kind in ("count", "money") and not number.multiplied and THOUSANDS.fullmatch(text, number.start, number.end) is not None


THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
LABEL = re.compile(rf",{MAYBE}(?:([А-Яа-яё]+\.?){SOME})?([А-Яа-яё]+\.?){MAYBE}[-–—:]{MAYBE}$")


def _label(text: str, number: Number, numbers: Numbers) -> tuple[Unit, Decimal] | None:
    """«взрывчатых веществ, кг – 163,5», «боеприпасов, тыс. штук – 48,2»: the unit stands in the label of the line."""
    match = LABEL.search(text[max(0, number.start - LOOK_BACK) : number.start])
    if match is None:
        return None
    word, before = match.group(2).rstrip("."), (match.group(1) or "").rstrip(".")
    multiplier = numbers.multipliers.get(before)
    if before and multiplier is None:
        return None
    unit = numbers.unit_short.get(word) or numbers.unit_words.get(word)
    wrapper = word in numbers.wrappers or word in numbers.wrapper_short
    return (unit or COUNT, multiplier.value if multiplier else Decimal(1)) if unit or wrapper else None


@lru_cache(maxsize=1)
def _before() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(load_numbers().before)
    wordings = "|".join(gappy(w) for w in table)
    return re.compile(rf"(?<!\w)({wordings})(?:{SOME}{group('between_bound')}){{0,4}}{SOME}$", re.I), table


@lru_cache(maxsize=1)
def _behind() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(load_numbers().after)
    return re.compile(rf"{SOME}({'|'.join(gappy(w) for w in table)})(?!\w)", re.I), table


def _modifier_before(text: str, number: Number, numbers: Numbers) -> tuple[int, str]:
    pattern, table = _before()
    left = max(0, number.start - LOOK_BACK)
    before = text[left : number.start]
    match = pattern.search(signs().sub(lambda m: " " * len(m.group()), before))  # «не менее $6,4 млн»
    if match is None:
        return _guess(text, number)
    code = table[re.sub(rf"{SOME}", " ", match.group(1)).lower()]
    start = left + match.start(1)
    if code == "up_to" and match.group(1).lower() == "до" and changed(text, start):
        return number.start, "exact"
    if match.group(1).lower() == "под" and number.value is not None and number.value < TEN:
        return number.start, "exact"  # «бомбы под три моста»
    if code in ("more_than", "less_than") and re.search(r"\s(?:на|в)\s{1,9}$", match.group()) and not re.search(r"чем", match.group()):
        return number.start, "exact"  # «больше на 12%» compares, «более чем на 12%» bounds
    return start, code


TEN = 10  # «под сотню», «под 30»: nobody says so of fewer


def _guess(text: str, number: Number) -> tuple[int, str]:
    """«с десяток гранат», «тысячи две стволов»: about so many."""
    if number.form == "inverted":
        return number.start, "about"
    if text[number.start : number.end].lower() in words_of("with_guess") and (lead := WITH.search(text[: number.start][-6:])):
        return number.start - len(lead.group(1)), "about"
    return number.start, "exact"


WITH = re.compile(r"(?:^|\W)(с\s{1,4})$", re.I)


def _modifier_after(text: str, end: int, modifier: str, numbers: Numbers) -> tuple[int, str]:
    pattern, table = _behind()
    if modifier == "exact" and re.match(r"\+(?=\s{1,3}[а-яё])", text[end : end + 5]):
        return end + 1, "more_than"  # «5000+ задержаний»
    match = pattern.match(text, end)
    if match is None or modifier != "exact":
        return (match.end() if match else end), modifier
    return match.end(), table[re.sub(rf"{SOME}", " ", match.group(1)).lower()]
