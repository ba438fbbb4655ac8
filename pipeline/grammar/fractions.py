"""Parts of a whole («четверть миллиона», «две трети задержанных», «каждый третий») and units that stand for one («тонна»)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..lexicon.numbers import Fraction, Numbers
from ..lexicon.wordings import words_of
from .lexemes import Lexeme, Number, near


def fraction(text: str, lexemes: Sequence[Lexeme], at: int, words: Numbers) -> Number | None:
    """A number before a multiplier or a unit, else a share in percent."""
    first = lexemes[at]
    if share := _every(text, lexemes, at, words):
        return share
    if at and lexemes[at - 1].lower in words_of("no_share") and near(text, lexemes[at - 1].end, first.start):
        return None
    single = words.fractions.get(first.lower)
    if single:
        return _of_what(text, lexemes, at, at + 1, Decimal(1), single, words)
    numerator = Decimal(first.text) if first.digits and len(first.text) == 1 and first.text.isdigit() else _value(first, words)
    if numerator is None or not 2 <= numerator <= 3 or at + 1 >= len(lexemes) or not near(text, first.end, lexemes[at + 1].start):
        return None
    plural = words.fraction_plurals.get(lexemes[at + 1].lower)
    return _of_what(text, lexemes, at, at + 2, numerator, plural, words) if plural else None


def _value(lexeme: Lexeme, words: Numbers) -> Decimal | None:
    word = words.words.get(lexeme.lower)
    return word.value if word and word.rank == 1 else None


def _of_what(text: str, lexemes: Sequence[Lexeme], at: int, after: int, times: Decimal, part: Fraction, words: Numbers) -> Number:
    start, end = lexemes[at].start, lexemes[after - 1].end
    if after < len(lexemes) and near(text, end, lexemes[after].start):
        following = lexemes[after].lower
        if multiplier := words.multipliers.get(following):
            return Number(start, lexemes[after].end, times * part.value * multiplier.value, form="words", multiplied=True)
        unit = words.unit_words.get(following)
        if unit and unit.kind not in ("change", "share"):
            return Number(start, end, times * part.value, form="words")
    return Number(start, end, times * part.percent, form="fraction")


def _every(text: str, lexemes: Sequence[Lexeme], at: int, words: Numbers) -> Number | None:
    """«каждый третий задержанный»."""
    if lexemes[at].lower not in words_of("every") or at + 1 >= len(lexemes):
        return None
    share = words.every.get(lexemes[at + 1].lower)
    if share is None or not near(text, lexemes[at].end, lexemes[at + 1].start):
        return None
    return Number(lexemes[at].start, lexemes[at + 1].end, share, form="fraction")


def _surplus(lexemes: Sequence[Lexeme], at: int) -> bool:
    """«килограмм с лишним»"""
    return at < len(lexemes) and lexemes[at].lower in words_of("surplus")


def lone_unit(text: str, lexemes: Sequence[Lexeme], at: int, words: Numbers) -> Number | None:
    """«сожгли тонну наркотиков», «больше центнера тротила»: a unit alone is one."""
    word = lexemes[at].lower
    if word not in words.lone and word not in words.lone_bound:
        return None
    before = lexemes[at - 1] if at else None
    if at + 1 >= len(lexemes) or not near(text, lexemes[at].end, lexemes[at + 1].start):
        ends = before is not None and near(text, before.end, lexemes[at].start) and before.lower in words_of("once_more")
        return Number(lexemes[at].start, lexemes[at].end, Decimal(1), form="lone") if ends else None
    if lexemes[at + 1].digits:
        return None
    following = lexemes[at + 1].lower
    if following == "с" and at + 2 < len(lexemes) and lexemes[at + 2].lower in words_of("halves"):
        part = words.fractions[lexemes[at + 2].lower].value
        return Number(lexemes[at].start, lexemes[at + 2].end, 1 + part, form="lone")  # «килограмм с четвертью тротила»
    if following in words.words or following in words_of("small_words") or (following == "с" and not _surplus(lexemes, at + 2)):
        return None
    beside = before is not None and near(text, before.end, lexemes[at].start)
    bound = beside and before is not None and before.lower in words_of("once")
    if word not in words.lone or bound:
        return Number(lexemes[at].start, lexemes[at].end, Decimal(1), form="lone") if bound else None  # «почти тонна», «более тонны»
    if beside and before is not None and (before.digits or before.lower in words_of("before_unit") or before.lower in words.words):
        return None
    return Number(lexemes[at].start, lexemes[at].end, Decimal(1), form="lone")
