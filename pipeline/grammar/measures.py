"""The unit of a number: behind it, or before it as a sign."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon.numbers import Currency, Numbers, Unit, load_numbers
from .lexemes import GAP, Number
from .patterns import MAYBE, SOME, gappy
from .periods.words import load_words

COUNT = Unit("count", "count")
BY_TIMES = Unit("times", "change")
PERCENT = Unit("percent", "share")


@lru_cache(maxsize=1)
def _short_units() -> re.Pattern[str]:
    shorts = sorted(load_numbers().unit_short, key=lambda s: (-len(s), s))
    whole = ("ов", "ам", "ами", "ах")  # «14 млн драмов.»: a full stop behind a whole word is the sentence's
    ends = {s: "" if not s[-1].isalpha() else r"(?!\w)" if s.endswith(whole) else r"\.?(?!\w)" for s in shorts}
    return re.compile("|".join(gappy(s) + ends[s] for s in shorts))


@lru_cache(maxsize=1)
def signs() -> re.Pattern[str]:
    return re.compile(r"(" + "|".join(re.escape(s) for s in sorted(load_numbers().unit_signs)) + rf"){GAP}?$")


# «сирийских фунтов», «американских долларов»: a country's adjective may stand before the currency
# «2 млн изъятых рублей»: so may a participle
DONE = rf"(?:[а-яё]{{2,20}}(?:[аяе]нн|ят|ыт|ит)ых{SOME})?"
UNIT_WORD = re.compile(rf"{MAYBE}{DONE}(?:([а-яё]{{2,20}}(?:ск|цк)[а-яё]{{2,3}}){SOME})?([А-Яа-яЁё]+)")


def unit_of(text: str, number: Number, numbers: Numbers) -> tuple[Unit, int]:
    """The unit of a number and where the number ends with it."""
    if number.form == "times":
        return BY_TIMES, number.end
    if number.form in ("percent", "fraction"):
        return PERCENT, number.end
    if number.form == "lone":
        return numbers.unit_words[text[number.start : number.end].split()[0].lower()], number.end
    if number.form == "half":
        return numbers.glued[text[number.start : number.end].lower()][1], number.end
    if sign := signs().search(text, max(0, number.start - 5), number.start):
        return numbers.unit_signs[sign.group(1)], number.end
    return unit_at(text, number.end, numbers)


def unit_at(text: str, end: int, numbers: Numbers) -> tuple[Unit, int]:
    """The unit behind a place of the text, and where it ends."""
    at = re.compile(rf"{MAYBE}").match(text, end).end()  # type: ignore[union-attr]
    if (short := _short_units().match(text, at)) and not _is_year_mark(text, short) and not _next_line(text, end, short.end()):
        wording = re.sub(rf"{SOME}", " ", short.group())
        return numbers.unit_short.get(wording) or numbers.unit_short[wording.rstrip(".")], short.end()
    if word := UNIT_WORD.match(text, end):
        adjective, name = (word.group(1) or "").lower(), word.group(2).lower()
        unit = numbers.unit_words.get(name) or (numbers.unit_short.get(name) if adjective else None)
        if currency := numbers.currencies.get(name):
            return _of_country(text, end, currency, adjective), word.end()
        if unit and (not adjective or unit.kind == "money"):  # «узбекских сумов», not «турецких тонн»
            return unit, word.end()
    return COUNT, end


def _next_line(text: str, end: int, stop: int) -> bool:
    """«Дербент – 14⏎г. Каспийск – 20»: a town that opens the next line, no grams."""
    return "\n" in text[end:stop] and re.match(r"\.?\s?[А-ЯЁ]", text[stop : stop + 3]) is not None


def _of_country(text: str, end: int, currency: Currency, adjective: str) -> Unit:
    """«пакистанских рупий»; «рупий» alone are those of the country that was named last."""
    for stem, unit in currency.by:
        if adjective.startswith(stem):
            return unit
    if currency.anywhere and not adjective:
        before = text[max(0, end - 5000) : end].lower()
        last = max((before.rfind(stem), unit.code, unit) for stem, unit in currency.by)
        if last[0] >= 0:
            return last[2]
    return currency.unit


def _is_year_mark(text: str, short: re.Match[str]) -> bool:
    """«2019 г.» is a year, «г. Москва» a town; grams are written behind small numbers only, or before what is weighed («1953 г опия»)."""
    if short.group().rstrip(".") != "г" or re.search(r"(?:19|20)\d\d\s{0,9}$", text[max(0, short.start() - 6) : short.start()]) is None:
        return False
    word = re.match(r"\s{1,3}([а-яё]{3,20})", text[short.end() : short.end() + 24])
    return short.group() != "г" or word is None or load_words().mass.match(word[1]) is None
