"""Numbers in Russian text: characters in, values with offsets out.

Digits with any spacing, decimal commas, «тыс.», «млн», words in every case, collectives, halves, ranges. No modifier, no
unit, no meaning: that is :mod:`pipeline.stages.quantities`. The grammar walks a list of lexemes from left to right
once, so the cost is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from ..lexicon.numbers import Multiplier, Numbers, load_numbers
from ..lexicon.wordings import words_of
from .digits import digits_value, odd_digits
from .fractions import fraction, lone_unit
from .lexemes import Lexeme, Number, find_lexemes, near, plain, table_cells
from .ranges import ranges


def find_numbers(text: str) -> list[Number]:
    """Every number of the text, left to right, not overlapping.

    >>> [(n.value, text[n.start:n.end]) for text in ["изъято 3 тыс. 400 патронов"] for n in find_numbers(text)]
    [(Decimal('3400'), '3 тыс. 400')]
    """
    numbers = load_numbers()
    openers = _openers()
    lexemes = find_lexemes(text)
    cells = table_cells(text, lexemes)
    found: list[Number] = []
    at = 0
    while at < len(lexemes):
        if at in cells:
            found.append(Number(lexemes[at].start, lexemes[at].end, None, reject="table"))
            at += 1
            continue
        if not lexemes[at].digits and lexemes[at].lower not in openers:
            at += 1
            continue
        number, following = _number(text, lexemes, at, numbers)
        if number:
            found.append(number)
        at = max(following, at + 1)
    return [_tidy(n) for n in ranges(text, _spelled(text, found))]


SPELLED_OPENS, SPELLED_CLOSES = re.compile(r"\s{0,3}\(\s{0,3}"), re.compile(r"\s{0,3}\)")


def _spelled(text: str, found: Sequence[Number]) -> list[Number]:
    """«16 000 (шестнадцать тысяч) патронов»: a number in digits, and once more in words, is one number."""
    out: list[Number] = []
    for number in found:
        left = out[-1] if out else None
        if left and left.form == "digits" and number.form in ("words", "collective") and left.value == number.value is not None:
            close = SPELLED_CLOSES.match(text, number.end)
            if close and SPELLED_OPENS.fullmatch(text[left.end : number.start]):
                out[-1] = replace(left, end=close.end())
                continue
        out.append(number)
    return out


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    """Words with which a number may begin."""
    numbers = load_numbers()
    parts = (numbers.words, numbers.multipliers, numbers.glued, numbers.fractions, numbers.lone, numbers.lone_bound, words_of("every"))
    return frozenset(word for part in parts for word in part)


def _tidy(number: Number) -> Number:
    """Values without exponent or trailing zeros."""
    if all(v is None or v.as_tuple().exponent == 0 for v in (number.value, number.value_max)):
        return number
    return replace(number, value=plain(number.value), value_max=plain(number.value_max))


def _number(text: str, lexemes: Sequence[Lexeme], at: int, words: Numbers) -> tuple[Number | None, int]:
    first = lexemes[at]
    if first.digits:
        odd = odd_digits(text, first)
        if odd:
            return _with_multiplier(text, lexemes, odd, _after(lexemes, at, odd.end), words)
    elif _glued_word(text, first) or _no_number(text, lexemes, at):
        return None, at + 1
    for special in (fraction, _inverted, lone_unit):
        if number := special(text, lexemes, at, words):
            return number, _after(lexemes, at, number.end)
    parts, end, following, multiplied = _groups(text, lexemes, at, words)
    if parts is not None:
        form = "digits" if first.digits else _form(lexemes[following - 1], words) if following > at + 1 else _form(first, words)
        return Number(first.start, end, parts, form=form, multiplied=multiplied), following
    if first.lower in words.glued:
        return Number(first.start, first.end, words.glued[first.lower][0], form="half"), at + 1
    multiplier = words.multipliers.get(first.lower)
    if multiplier and multiplier.alone != "short":
        return _lonely(text, first, multiplier), at + 1
    return None, at + 1


def _with_multiplier(text: str, lexemes: Sequence[Lexeme], odd: Number, at: int, words: Numbers) -> tuple[Number, int]:
    """«10-ти млн рублей»: a number with an ending may have its multiplier."""
    if odd.reject or odd.value is None or odd.form != "digits":
        return odd, at
    factor, following, end = _multiplier(text, lexemes, at, words)
    if factor == 1:
        return odd, at
    return replace(odd, end=end, value=odd.value * factor, multiplied=True), following


def _after(lexemes: Sequence[Lexeme], at: int, end: int) -> int:
    while at < len(lexemes) and lexemes[at].start < end:
        at += 1
    return at


INSTRUMENTAL = re.compile(r"[а-яё]+(?:[аяыиь]ми|мя)")


def _no_number(text: str, lexemes: Sequence[Lexeme], at: int) -> bool:
    """«свою семью»: a number only before an instrumental."""
    if lexemes[at].lower not in words_of("ambiguous"):
        return False
    return at + 1 == len(lexemes) or INSTRUMENTAL.fullmatch(lexemes[at + 1].lower) is None


def _glued_word(text: str, lexeme: Lexeme) -> bool:
    """«сто-лет», «двух-…» in the middle of a hyphenated name."""
    before = text[lexeme.start - 1 : lexeme.start]
    return before == "-" and text[lexeme.start - 2 : lexeme.start - 1].isalpha() and not _hyphen_range(text, lexeme)


def _hyphen_range(text: str, lexeme: Lexeme) -> bool:
    left = re.search(r"(?<![А-Яа-яЁё])([А-Яа-яЁё]+)-$", text[max(0, lexeme.start - 30) : lexeme.start])
    return bool(left) and left.group(1).lower() in load_numbers().words  # type: ignore[union-attr]


def _form(lexeme: Lexeme, words: Numbers) -> str:
    word = words.words.get(lexeme.lower)
    return "collective" if word and word.collective else "words"


def _inverted(text: str, lexemes: Sequence[Lexeme], at: int, words: Numbers) -> Number | None:
    """«тысячи две стволов», «сотни полторы», «тысяч двадцать»: about so many."""
    if at + 1 >= len(lexemes) or not near(text, lexemes[at].end, lexemes[at + 1].start):
        return None
    first, second = lexemes[at].lower, lexemes[at + 1].lower
    few, many = words.few.get(first), words.multipliers.get(first)
    if not (few and second in words_of("inverted_few")) and not (many and many.alone == "many" and second in words_of("inverted_many")):
        return None
    multiplier = few or many
    small, following = _small(text, lexemes, at + 1, words)
    if small is None or multiplier is None or small >= 1000:
        return None
    return Number(lexemes[at].start, lexemes[following - 1].end, small * multiplier.value, form="inverted", multiplied=True)


def _small(text: str, lexemes: Sequence[Lexeme], at: int, words: Numbers) -> tuple[Decimal | None, int]:
    """One run of digits, or words of falling rank: «двести сорок пять»."""
    if at >= len(lexemes):
        return None, at
    if lexemes[at].digits:
        return digits_value(lexemes[at].text), at + 1
    total, rank = None, 4
    while at < len(lexemes):
        word = words.words.get(lexemes[at].text.lower())
        place = 1 if word is not None and word.collective and total is not None else word.rank if word is not None else 0
        apart = place == 1 and word is not None and word.collective and _out_of(lexemes[at - 1], lexemes[at])
        if word is None or apart or (total is not None and (place >= rank or place == 0)):
            break  # «двести сорок пять», «тридцать трое»
        if total is not None and not near(text, lexemes[at - 1].end, lexemes[at].start):
            break
        if total is not None and rank == 2 and word.value >= 10:
            break
        total, rank, at = (total or Decimal(0)) + word.value, place, at + 1
        if word.rank == 0:
            break
    return total, at


def _out_of(tens: Lexeme, ones: Lexeme) -> bool:
    """«из двадцати | двое»: two numbers, the first in another case."""
    return tens.text.lower().endswith("и") and ones.text.lower().endswith(("ое", "ро"))


def _groups(text: str, lexemes: Sequence[Lexeme], at: int, words: Numbers) -> tuple[Decimal | None, int, int, bool]:
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
    text: str, lexemes: Sequence[Lexeme], at: int, words: Numbers, total: Decimal | None, limit: Decimal
) -> tuple[Decimal | None, int]:
    """«тысяча двести»: a multiplier that opens a compound counts once."""
    multiplier = words.multipliers.get(lexemes[at].text.lower())
    if multiplier is None or multiplier.alone not in ("one", "both") or multiplier.value < 1000 or multiplier.value >= limit:
        return None, at
    if total is None:
        following, _ = _small(text, lexemes, at + 1, words)
        beside = at + 1 < len(lexemes) and near(text, lexemes[at].end, lexemes[at + 1].start)
        if following is None or not beside or lexemes[at + 1].digits or lexemes[at].text.lower() in words.words:
            return None, at
        word = words.words.get(lexemes[at + 1].text.lower())
        if word is None or word.rank == 0:
            return None, at
    return multiplier.value, at + 1


def _multiplier(text: str, lexemes: Sequence[Lexeme], at: int, words: Numbers) -> tuple[Decimal, int, int]:
    """The multiplier right behind a small number: (factor, next lexeme, end of the text taken)."""
    end = lexemes[at - 1].end
    if at >= len(lexemes) or not near(text, end, lexemes[at].start):
        return Decimal(1), at, end
    multiplier = words.multipliers.get(lexemes[at].text.lower())
    if multiplier is None:
        return Decimal(1), at, end
    stop = lexemes[at].end
    if multiplier.alone == "short" and text[stop : stop + 1] == ".":
        stop += 1
    if 1 < multiplier.value < 1000:  # «два десятка миллионов», «полторы сотни тысяч»
        more, following, further = _multiplier(text, lexemes, at + 1, words)
        if more >= 1000:
            return multiplier.value * more, following, further
    return multiplier.value, at + 1, stop


def _with_half(text: str, lexemes: Sequence[Lexeme], at: int, words: Numbers) -> tuple[Decimal, int]:
    """«десяти с половиной тысячам», «двух с лишним тысяч»: what stands between a number and its multiplier."""
    if at + 1 >= len(lexemes) or lexemes[at].lower != "с" or not near(text, lexemes[at - 1].end, lexemes[at].start):
        return Decimal(0), at
    word = lexemes[at + 1].lower
    if word in words_of("halves"):
        return words.fractions[word].value, at + 2
    multiplied = at + 2 < len(lexemes) and lexemes[at + 2].lower in words.multipliers
    return Decimal(0), at + 2 if word in words_of("surplus") and multiplied else at


def _joined(text: str, end: int, lexemes: Sequence[Lexeme], at: int, words: Numbers) -> bool:
    """A following group: a blank only; digits only up to three («3 тыс. 400», «6 тыс. 15», «2 млн 50 тыс.»)."""
    lexeme = lexemes[at]
    if not near(text, end, lexeme.start):
        return False
    if not lexeme.digits:
        return True
    if not lexeme.text.isdigit() or len(lexeme.text) > 3:
        return False
    return re.match(r"[-.,:/]\d", text[lexeme.end : lexeme.end + 2]) is None


HALF_MORE = re.compile(r"\s{1,3}с\s{1,3}половиной(?!\w)(?!\s{1,3}тыс|\s{1,3}м)")


def _lonely(text: str, lexeme: Lexeme, multiplier: Multiplier) -> Number:
    """A multiplier without a number: «более миллиона» is one, «сотни боевиков» is vague, «тысячи» depends."""
    once = multiplier.alone == "one"
    if lexeme.lower in load_numbers().few:
        left = text[max(0, lexeme.start - 24) : lexeme.start].lower().split()
        right = text[lexeme.end : lexeme.end + 14].lower().split()
        bound = bool(left) and left[-1].lstrip("(«„“\"") in words_of("once")
        once = bound or (len(right) > 1 and right[0] == "с" and right[1].strip(",.;:") in words_of("surplus"))
        once = once or (multiplier.alone == "one" and multiplier.value > 10)
    if half := HALF_MORE.match(text, lexeme.end):
        return Number(lexeme.start, half.end(), multiplier.value * Decimal("1.5"), form="words", multiplied=True)  # «тысяча с половиной»
    if once:
        return Number(lexeme.start, lexeme.end, multiplier.value, form="words", multiplied=True)
    return Number(lexeme.start, lexeme.end, None, form="vague")
