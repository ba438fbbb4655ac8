"""Numbers as records, and the pieces of text that they are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

GAP = r"[ \t\xa0\u2009\u202f\u2007]"
# 10 000 | 1 234 567,5 | 36,6 | 1405
GROUPED = rf"\d{{1,3}}(?:{GAP}\d{{3}})+(?!\d)(?:,\d{{1,6}}(?!\d))?"
DOTTED = r"(?<![\d.,])[1-9]\d{0,2}(?:(?:\.\d{3}){2,3}|\.000)(?!\d|[.,]\d)"  # 12.345.678 | 60.000, as some writers group
COMMAED = r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3}){2,4}(?!\d|[.,]\d)"  # 4,797,043, as others do
PLAIN = r"\d+(?:[.,]\d+)?"
LEXEME = re.compile(rf"(?P<digits>{GROUPED}|{DOTTED}|{COMMAED}|{PLAIN})|(?P<word>[А-Яа-яЁё]+)")
BLANK = re.compile(rf"(?:{GAP}|\r?\n)*")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``[start, end)``. ``value`` is None for a vague one («сотни»); ``reject`` says why it is no count."""

    start: int
    end: int
    value: Decimal | None
    value_max: Decimal | None = None
    form: str = "digits"  # digits words collective half vague percent fraction lone inverted times
    reject: str = ""
    multiplied: bool = False


class Lexeme(NamedTuple):
    start: int
    end: int
    text: str
    digits: bool

    @property
    def lower(self) -> str:
        return self.text.lower()


def find_lexemes(text: str) -> list[Lexeme]:
    """Runs of digits and Russian words, left to right."""
    found: list[Lexeme] = []
    for m in LEXEME.finditer(text):
        cut = _behind_article(text, m) if m.lastgroup == "digits" else 0
        if cut:
            found.append(Lexeme(m.start(), m.start() + cut, m.group()[:cut], True))
            cut += 1
        found.append(Lexeme(m.start() + cut, m.end(), m.group()[cut:], m.lastgroup == "digits"))
    return found


# «по статье 244-|1 192 человека», «по ст. |228 640 человек»: no article has six digits
ARTICLE = re.compile(r"(?<!\w)ст(?:\.|ать(?:е|и|ям|ю))\s{0,3}(?:\d{1,3}[-.])?$", re.I)
TWO_NUMBERS = re.compile(rf"(\d{{1,3}}){GAP}\d{{3}}(?!\d)")


def _behind_article(text: str, m: re.Match[str]) -> int:
    """How many digits of a grouped number are the article that it stands behind."""
    grouped = TWO_NUMBERS.match(m.group())
    return len(grouped[1]) if grouped and ARTICLE.search(text[max(0, m.start() - 20) : m.start()]) else 0


def near(text: str, left: int, right: int) -> bool:
    """Only blanks between, at most one line end."""
    gap = text[left:right]
    return gap == " " or (BLANK.fullmatch(gap) is not None and gap.count("\n") <= 1 and len(gap) <= 4)


def plain(value: Decimal | None) -> Decimal | None:
    """The same value without exponent or trailing zeros."""
    if value is None:
        return None
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral() and abs(value) < Decimal("1e20") else value


TABLE = 12  # numbers in a row with nothing but white space and signs of lists between: a table, whose heads are elsewhere
LISTED = re.compile(r"[ \t\xa0\u2009\u202f\u2007\r\n;|,.]{1,4}")


def table_cells(text: str, lexemes: list[Lexeme]) -> set[int]:
    """The places of lexemes that stand in a long row of bare numbers."""
    found: set[int] = set()
    first = 0
    for at in range(1, len(lexemes) + 1):
        joined = at < len(lexemes) and lexemes[at].digits and lexemes[at - 1].digits
        if joined and LISTED.fullmatch(text, lexemes[at - 1].end, lexemes[at].start):
            continue
        if at - first >= TABLE and lexemes[first].digits:
            found.update(range(first, at))
        first = at
    return found
