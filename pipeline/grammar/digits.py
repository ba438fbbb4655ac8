"""Runs of digits: what they are worth, and those that are no count by their looks."""

from __future__ import annotations

import re
from decimal import Decimal

from ..lexicon.numbers import Unit, load_numbers
from .lexemes import COMMAED, DOTTED, GAP, Lexeme, Number

LONGEST = 18  # digits: beyond that it is an identifier, and Python refuses to turn 4300 digits into a number
# 10-ти, 3-х, 12-ю count; 9-е, 20-й, 66-летний do not
CARDINAL_TAIL = re.compile(r"-(?:ти|х|мя|ми|ю|та|ть|мь|ка|ра|ро|рых|рым|ёх|ех|ух)(?![А-Яа-яЁё])")
OTHER_TAIL = re.compile(r"-?[А-Яа-яЁё]+")
PERCENT_TAIL = re.compile(r"-?процентн[а-яё]+")


def odd_digits(text: str, lexeme: Lexeme) -> Number | None:
    """Digits that are no count: identifiers, times, phones, ordinals; or a count with an ending («10-ти»)."""
    start, end = lexeme.start, lexeme.end
    before, after = text[max(0, start - 2) : start], text[end : end + 3]
    if sum(c.isdigit() for c in lexeme.text) > LONGEST or (re.match(r"0\d", lexeme.text) and not _filled(text, lexeme)):
        return Number(start, end, None, reject="identifier")
    named = re.search(r"[\w.,:/][-–./:]\Z|[A-Za-zА-Яа-яЁё_№#]\Z", before) and not re.search(r"\d[-–]\Z|[.,:]\Z", before)
    if named and not _priced(text, start):
        return Number(start, end, None, reject="name")
    if re.match(r"[:/]\d", after) or re.search(r"\d[:/]\Z", before):
        return Number(start, end, None, reject="time")
    if re.match(r"\.\d", after) or re.search(r"\d[.,]\Z", before):
        return Number(start, end, None, reject="identifier")
    if tail := PERCENT_TAIL.match(text, end):
        return Number(start, tail.end(), Decimal(lexeme.text.replace(",", ".")) if _simple(lexeme.text) else None, form="percent")
    if tail := CARDINAL_TAIL.match(text, end):
        return Number(start, tail.end(), digits_value(lexeme.text), form="digits") if digits_value(lexeme.text) is not None else None
    tail = OTHER_TAIL.match(text, end)
    if tail and tail.group().startswith("-") and not _range_word(tail.group()[1:]):
        return Number(start, tail.end(), None, reject="ordinal")
    if re.match(r"-\d", after) and re.search(r"\d-\Z", before):
        return Number(start, end, None, reject="identifier")
    if re.match(r"-\d+-\d", text[end : end + 8]) or re.search(r"\d-\d+-\Z", text[max(0, start - 8) : start]):
        return Number(start, end, None, reject="identifier")
    if re.match(r"[A-Za-z_]", after):
        return Number(start, end, None, reject="name")
    if digits_value(lexeme.text) is None or (lexeme.text.endswith(".000") and _measured(text, lexeme)):
        return Number(start, end, None, reject="ambiguous")
    return None


def _priced(text: str, start: int) -> bool:
    """«Br16 млн», «USD40»: the sign of a currency, no name."""
    signs = (s for s in load_numbers().unit_signs if text.endswith(s, max(0, start - len(s)), start))
    return any(not text[max(0, start - len(s) - 1) : start - len(s)].isalnum() for s in signs)


def _filled(text: str, lexeme: Lexeme) -> bool:
    """«2 тонны | 089 кг»: kilograms filled up to three places behind tonnes, grams behind kilograms."""
    before = re.search(r"([а-яё]{1,12})\.?\s{1,3}$", text[max(0, lexeme.start - 16) : lexeme.start].lower())
    unit = _unit(before[1]) if before else None
    return unit is not None and unit.kind == "mass" and re.fullmatch(r"0\d{2}", lexeme.text) is not None


def _measured(text: str, lexeme: Lexeme) -> bool:
    """«5.000 кг» may be weighed to the gram; «60.000 человек» can only be thousands."""
    word = re.match(r"\s?([а-яё]{1,12})", text[lexeme.end : lexeme.end + 14].lower())
    unit = _unit(word[1]) if word else None
    return unit is not None and unit.kind != "money"


def _unit(word: str) -> Unit | None:
    return load_numbers().unit_words.get(word) or load_numbers().unit_short.get(word)


def _range_word(word: str) -> bool:
    return word.lower() in load_numbers().words


def _simple(digits: str) -> bool:
    return re.fullmatch(r"\d+(?:[.,]\d+)?", digits) is not None


def digits_value(digits: str) -> Decimal | None:
    """The value of a run of digits; None for «1.240», which is a thousand to one writer and a decimal to another."""
    plain = re.sub(GAP, "", digits)
    if re.fullmatch(DOTTED, plain):
        plain = plain.replace(".", "")
    if re.fullmatch(COMMAED, plain):
        plain = plain.replace(",", "")
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", plain):
        return None
    return Decimal(plain.replace(",", "."))
