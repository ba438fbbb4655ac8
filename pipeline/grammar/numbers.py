"""Numbers in Russian text: characters in, values with offsets out.

Digits with any spacing, decimal commas, «тыс.», «млн», words in every case, collectives, halves, ranges. No modifier, no
unit, no meaning: that is :mod:`pipeline.stages.quantities`. The grammar walks a list of lexemes from left to right
once, so the cost is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ..lexicon.numbers import Multiplier, Numbers, load_numbers

GAP = r"[ \t\xa0\u2009\u202f\u2007]"
LONGEST = 18  # digits: beyond that it is an identifier, and Python refuses to turn 4300 digits into a number

# 10 000 | 1 234 567,5 | 36,6 | 1405
GROUPED = rf"\d{{1,3}}(?:{GAP}\d{{3}})+(?!\d)(?:,\d{{1,6}}(?!\d))?"
PLAIN = r"\d+(?:[.,]\d+)?"
LEXEME = re.compile(rf"(?P<digits>{GROUPED}|{PLAIN})|(?P<word>[А-Яа-яЁё]+)")
BLANK = re.compile(rf"(?:{GAP}|\r?\n)*")
DASH = re.compile(rf"{GAP}?[-–—−]{GAP}?")
# 10-ти, 3-х, 12-ю count; 9-е, 20-й, 66-летний do not
CARDINAL_TAIL = re.compile(r"-(?:ти|х|мя|ми|ю|та|ть|ка|ра|ёх|ех|ух)(?![А-Яа-яЁё])")
OTHER_TAIL = re.compile(r"-?[А-Яа-яЁё]+")
PERCENT_TAIL = re.compile(r"-?процентн[а-яё]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``[start, end)``. ``value`` is None for a vague one («сотни»); ``reject`` says why it is no count."""

    start: int
    end: int
    value: Decimal | None
    value_max: Decimal | None = None
    form: str = "digits"  # digits words collective half vague percent
    reject: str = ""
    multiplied: bool = False


class _Lexeme(NamedTuple):
    start: int
    end: int
    text: str
    digits: bool


def find_numbers(text: str) -> list[Number]:
    """Every number of the text, left to right, not overlapping.

    >>> [(n.value, text[n.start:n.end]) for text in ["изъято 3 тыс. 400 патронов"] for n in find_numbers(text)]
    [(Decimal('3400'), '3 тыс. 400')]
    """
    numbers = load_numbers()
    openers = _openers()
    lexemes = [_Lexeme(m.start(), m.end(), m.group(), m.lastgroup == "digits") for m in LEXEME.finditer(text)]
    found: list[Number] = []
    at = 0
    while at < len(lexemes):
        if not lexemes[at].digits and lexemes[at].text.lower() not in openers:
            at += 1
            continue
        number, following = _number(text, lexemes, at, numbers)
        if number:
            found.append(number)
        at = max(following, at + 1)
    return [_tidy(n) for n in _ranges(text, found)]


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    """Words with which a number may begin."""
    numbers = load_numbers()
    return frozenset({*numbers.words, *numbers.multipliers, *numbers.glued})


def _tidy(number: Number) -> Number:
    return replace(number, value=plain(number.value), value_max=plain(number.value_max))


def plain(value: Decimal | None) -> Decimal | None:
    """The same value without exponent or trailing zeros."""
    if value is None:
        return None
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral() and abs(value) < Decimal("1e20") else value


def _number(text: str, lexemes: Sequence[_Lexeme], at: int, words: Numbers) -> tuple[Number | None, int]:
    first = lexemes[at]
    if first.digits:
        odd = _odd_digits(text, first)
        if odd:
            return odd, _after(lexemes, at, odd.end)
    elif _glued_word(text, first):
        return None, at + 1
    if quarter := _quarter(text, lexemes, at, words):
        return quarter, _after(lexemes, at, quarter.end)
    parts, end, following, multiplied = _groups(text, lexemes, at, words)
    if parts is not None:
        form = "digits" if first.digits else _form(first, words)
        return Number(first.start, end, parts, form=form, multiplied=multiplied), following
    lower = first.text.lower()
    if lower in words.glued:
        return Number(first.start, first.end, words.glued[lower][0], form="half"), at + 1
    multiplier = words.multipliers.get(lower)
    if multiplier and multiplier.alone != "short":
        return _lonely(text, first, multiplier, words), at + 1
    return None, at + 1


def _quarter(text: str, lexemes: Sequence[_Lexeme], at: int, words: Numbers) -> Number | None:
    """«четверть миллиона», «четверть тонны»: a quarter counts only before a multiplier or a unit."""
    if lexemes[at].text.lower() not in ("четверть", "четверти") or at + 1 >= len(lexemes):
        return None
    following = lexemes[at + 1].text.lower()
    if not _near(text, lexemes[at].end, lexemes[at + 1].start):
        return None
    if multiplier := words.multipliers.get(following):
        return Number(lexemes[at].start, lexemes[at + 1].end, multiplier.value / 4, form="words", multiplied=True)
    unit = words.unit_words.get(following)
    return Number(lexemes[at].start, lexemes[at].end, Decimal("0.25"), form="words") if unit and unit.kind != "change" else None


def _after(lexemes: Sequence[_Lexeme], at: int, end: int) -> int:
    while at < len(lexemes) and lexemes[at].start < end:
        at += 1
    return at


def _glued_word(text: str, lexeme: _Lexeme) -> bool:
    """«сто-лет», «двух-…» in the middle of a hyphenated name."""
    before = text[lexeme.start - 1 : lexeme.start]
    return before == "-" and text[lexeme.start - 2 : lexeme.start - 1].isalpha() and not _hyphen_range(text, lexeme)


def _hyphen_range(text: str, lexeme: _Lexeme) -> bool:
    left = re.search(r"(?<![А-Яа-яЁё])([А-Яа-яЁё]+)-$", text[max(0, lexeme.start - 30) : lexeme.start])
    return bool(left) and left.group(1).lower() in load_numbers().words  # type: ignore[union-attr]


def _form(lexeme: _Lexeme, words: Numbers) -> str:
    word = words.words.get(lexeme.text.lower())
    return "collective" if word and word.collective else "words"


def _odd_digits(text: str, lexeme: _Lexeme) -> Number | None:
    """Digits that are no count: identifiers, times, phones, ordinals; or a count with an ending («10-ти»)."""
    start, end = lexeme.start, lexeme.end
    before, after = text[max(0, start - 2) : start], text[end : end + 3]
    if sum(c.isdigit() for c in lexeme.text) > LONGEST or re.match(r"0\d", lexeme.text):
        return Number(start, end, None, reject="identifier")
    if re.search(r"[\w.,:/][-–./:]$|[A-Za-zА-Яа-яЁё_№#]$", before) and not re.search(r"\d[-–]$|[.,:]$", before):
        return Number(start, end, None, reject="name")
    if re.match(r"[:/]\d", after) or re.search(r"\d[:/]$", before):
        return Number(start, end, None, reject="time")
    if re.match(r"\.\d", after) or re.search(r"\d[.,]$", before):
        return Number(start, end, None, reject="identifier")
    if tail := PERCENT_TAIL.match(text, end):
        return Number(start, tail.end(), Decimal(lexeme.text.replace(",", ".")) if _simple(lexeme.text) else None, form="percent")
    if tail := CARDINAL_TAIL.match(text, end):
        return Number(start, tail.end(), _digits(lexeme.text), form="digits") if _digits(lexeme.text) is not None else None
    tail = OTHER_TAIL.match(text, end)
    if tail and tail.group().startswith("-") and not _range_word(tail.group()[1:]):
        return Number(start, tail.end(), None, reject="ordinal")
    if re.match(r"-\d", after) and re.search(r"\d-$", before):
        return Number(start, end, None, reject="identifier")
    if re.match(r"-\d+-\d", text[end : end + 8]) or re.search(r"\d-\d+-$", text[max(0, start - 8) : start]):
        return Number(start, end, None, reject="identifier")
    if re.match(r"[A-Za-z_]", after):
        return Number(start, end, None, reject="name")
    if _digits(lexeme.text) is None:
        return Number(start, end, None, reject="ambiguous")
    return None


def _range_word(word: str) -> bool:
    return word.lower() in load_numbers().words


def _simple(digits: str) -> bool:
    return re.fullmatch(r"\d+(?:[.,]\d+)?", digits) is not None


def _digits(digits: str) -> Decimal | None:
    """The value of a run of digits; None for «1.240», which is a thousand to one writer and a decimal to another."""
    plain = re.sub(GAP, "", digits)
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", plain):
        return None
    return Decimal(plain.replace(",", "."))


def _near(text: str, left: int, right: int) -> bool:
    """Only blanks between, at most one line end."""
    gap = text[left:right]
    return BLANK.fullmatch(gap) is not None and gap.count("\n") <= 1 and len(gap) <= 4


def _small(text: str, lexemes: Sequence[_Lexeme], at: int, words: Numbers) -> tuple[Decimal | None, int]:
    """One run of digits, or words of falling rank: «двести сорок пять»."""
    if at >= len(lexemes):
        return None, at
    if lexemes[at].digits:
        return _digits(lexemes[at].text), at + 1
    total, rank = None, 4
    while at < len(lexemes):
        word = words.words.get(lexemes[at].text.lower())
        if word is None or (total is not None and (word.rank >= rank or word.rank == 0)):
            break
        if total is not None and not _near(text, lexemes[at - 1].end, lexemes[at].start):
            break
        if total is not None and rank == 2 and word.value >= 10:
            break
        total, rank, at = (total or Decimal(0)) + word.value, word.rank, at + 1
        if word.rank == 0:
            break
    return total, at


def _groups(text: str, lexemes: Sequence[_Lexeme], at: int, words: Numbers) -> tuple[Decimal | None, int, int, bool]:
    """«2 млн 300 тыс. 15», «тысяча двести», «полторы сотни»: groups of falling multiplier."""
    total: Decimal | None = None
    limit, end, multiplied = Decimal("1e15"), lexemes[at].start, False
    while at < len(lexemes):
        if total is not None and not _joined(text, end, lexemes, at, words):
            break
        small, following = _small(text, lexemes, at, words)
        if small is None:
            small, following = _bare_multiplier(text, lexemes, at, words, total, limit)
            if small is None:
                break
            factor, stop = small, lexemes[following - 1].end
            small = Decimal(1)
        else:
            half, following = _with_half(text, lexemes, following, words)
            small += half
            factor, following, stop = _multiplier(text, lexemes, following, words)
        if factor >= limit or (total is not None and small * factor >= limit):
            break
        total, limit, at, end = (total or Decimal(0)) + small * factor, factor, following, stop
        multiplied = multiplied or factor > 1
        if factor < 1000:
            break
    return total, end, at, multiplied


def _bare_multiplier(
    text: str, lexemes: Sequence[_Lexeme], at: int, words: Numbers, total: Decimal | None, limit: Decimal
) -> tuple[Decimal | None, int]:
    """«тысяча двести»: a multiplier that opens a compound counts once."""
    multiplier = words.multipliers.get(lexemes[at].text.lower())
    if multiplier is None or multiplier.alone not in ("one", "both") or multiplier.value < 1000 or multiplier.value >= limit:
        return None, at
    if total is None:
        if (
            lexemes[at].text.lower() == "тысячи"
            and at + 1 < len(lexemes)
            and lexemes[at + 1].text.lower() in ("две", "три", "четыре", "полторы")
        ):
            return None, at  # «тысячи две стволов»: two thousand or so
        following, _ = _small(text, lexemes, at + 1, words)
        near = at + 1 < len(lexemes) and _near(text, lexemes[at].end, lexemes[at + 1].start)
        if following is None or not near or lexemes[at + 1].digits or lexemes[at].text.lower() in words.words:
            return None, at
        word = words.words.get(lexemes[at + 1].text.lower())
        if word is None or word.rank == 0:
            return None, at
    return multiplier.value, at + 1


def _multiplier(text: str, lexemes: Sequence[_Lexeme], at: int, words: Numbers) -> tuple[Decimal, int, int]:
    """The multiplier right behind a small number: (factor, next lexeme, end of the text taken)."""
    end = lexemes[at - 1].end
    if at >= len(lexemes) or not _near(text, end, lexemes[at].start):
        return Decimal(1), at, end
    multiplier = words.multipliers.get(lexemes[at].text.lower())
    if multiplier is None:
        return Decimal(1), at, end
    stop = lexemes[at].end
    if multiplier.alone == "short" and text[stop : stop + 1] == ".":
        stop += 1
    return multiplier.value, at + 1, stop


HALVES = {"половиной": Decimal("0.5"), "четвертью": Decimal("0.25"), "третью": Decimal(1) / Decimal(3)}
SURPLUS = ("лишним", "небольшим")


def _with_half(text: str, lexemes: Sequence[_Lexeme], at: int, words: Numbers) -> tuple[Decimal, int]:
    """«десяти с половиной тысячам», «двух с лишним тысяч»: what stands between a number and its multiplier."""
    if at + 1 >= len(lexemes) or lexemes[at].text.lower() != "с" or not _near(text, lexemes[at - 1].end, lexemes[at].start):
        return Decimal(0), at
    word = lexemes[at + 1].text.lower()
    if word in HALVES:
        return HALVES[word], at + 2
    multiplied = at + 2 < len(lexemes) and lexemes[at + 2].text.lower() in words.multipliers
    return Decimal(0), at + 2 if word in SURPLUS and multiplied else at


def _joined(text: str, end: int, lexemes: Sequence[_Lexeme], at: int, words: Numbers) -> bool:
    """A following group: a blank only; digits only up to three («3 тыс. 400», «6 тыс. 15», «2 млн 50 тыс.»)."""
    lexeme = lexemes[at]
    if not _near(text, end, lexeme.start):
        return False
    if not lexeme.digits:
        return True
    if not lexeme.text.isdigit() or len(lexeme.text) > 3:
        return False
    return re.match(r"[-.,:/]\d", text[lexeme.end : lexeme.end + 2]) is None


def _lonely(text: str, lexeme: _Lexeme, multiplier: Multiplier, words: Numbers) -> Number:
    """A multiplier without a number: «более миллиона» is one, «сотни боевиков» is vague, «тысячи» depends."""
    lower = lexeme.text.lower()
    once = multiplier.alone == "one"
    if lower == "десятка" or multiplier.alone == "both":
        left = text[max(0, lexeme.start - 24) : lexeme.start].lower()
        right = text[lexeme.end : lexeme.end + 14].lower()
        once = re.search(r"(?:более|больше|свыше|около|порядка|менее|меньше|чем|до|ни|почти)\s{1,12}$", left) is not None
        once = once or re.match(r"\s{1,12}с (?:лишним|небольшим)", right) is not None
    if once:
        return Number(lexeme.start, lexeme.end, multiplier.value, form="words", multiplied=True)
    return Number(lexeme.start, lexeme.end, None, form="vague")


def _ranges(text: str, numbers: list[Number]) -> list[Number]:
    """Join «15-20», «двух – трёх», «от 5 до 8», «1,5-2 тыс.»."""
    out: list[Number] = []
    for number in numbers:
        if out and _is_range(text, out[-1], number):
            left = out.pop()
            low, high = left.value, number.value
            assert low is not None and high is not None
            if number.multiplied and not left.multiplied and low < high:
                low = _scaled(low, high)
            start = left.start
            if lead := re.search(r"(?:^|\W)(от\s{1,12})$", text[max(0, start - 6) : start], re.I):
                start -= len(lead.group(1))
            out.append(Number(start, number.end, low, high, form=number.form, multiplied=number.multiplied))
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
    if left.form == "percent" or right.form == "percent":
        return False
    gap = text[left.end : right.start]
    low = left.value
    if right.multiplied and not left.multiplied and low < right.value:
        low = _scaled(low, right.value)
    if low >= right.value:
        return False
    if re.fullmatch(rf"{GAP}?[-–—−]{GAP}?", gap):
        tight = not re.search(GAP, gap)
        return tight or not left.multiplied
    opened = re.search(r"(?:^|\W)от\s{1,12}$", text[max(0, left.start - 6) : left.start], re.I)
    return bool(opened) and re.fullmatch(r"\s{1,12}до\s{1,12}", gap) is not None
