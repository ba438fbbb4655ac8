"""Text → atoms of time: each word, number and mark becomes one letter of a private alphabet.

«с 28 мая по 2 июня 2021 года» → FROM DAYNUM MONTH TO DAYNUM MONTH YEAR YEARNAME. Rules are regular expressions over
these letters, written with the names (``compile_rule``): short, linear, and nothing is searched twice in the text.
The words stand in ``lexicon/periods.toml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ...lexicon.blocks import LexiconError, read_tables

Value = int | float | str

# Marks and numbers are classes too; those of words come from the lexicon.
MARKS = ("WORD", "DASH", "COMMA", "DOT", "OPEN", "CLOSE", "SLASH", "MARK", "BREAK")
NUMBERS = ("DAYNUM", "YEAR", "OLDYEAR", "NUM", "FRACTION", "CLOCK", "NUMERIC", "HALFNUMERIC", "THISYEAR", "ROMAN")

# What is one atom. The first kind that fits wins; white space between atoms is passed over.
KINDS = {
    "thisyear": r"(?<!\w)[сСтТcC]\.\s?[гГ](?!\w)",  # с.г., т. г.
    "word": r"[^\W\d_]+",
    # 13.06.2019, 12.03.24, 13-06-2019; not inside an address, a version, a longer chain of numbers
    "numeric": r"(?<![\w.,/=])(?:\d{1,2}\.\d{1,2}\.\d{4}|\d\d\.\d\d\.\d\d|\d{1,2}/\d{1,2}/\d{4}|\d\d/\d\d/\d\d"
    r"|(?<!-)\d{1,2}-\d{1,2}-\d{4})(?![\d/]|-\d{1,4}(?![\d.])|[.,]\w)",
    "iso": r"(?<![\w/=-])\d{4}-\d\d-\d\d(?![\d/-])",  # 2019-06-13
    "halfnumeric": r"(?<![\d.,])\d\d\.\d\d(?=\s?(?:[-–—]|по\s)\s?\d\d\.\d\d\.\d{4})",  # «12.06» of 12.06-13.06.2019
    "clock": r"(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)",  # 14:30
    "fraction": r"\d+,\d+",  # 2,5
    "number": r"\d+",
    "gap": r"\n[^\S\n]*\n\s*",  # an empty line ends everything
    "mark": r"[^\w\s]|_",
}
ATOM = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in KINDS.items()))
PLACE = re.compile(r"[А-ЯЁ][а-яё]{2,3}[-‑](?:[а-яё]{2,4}[-‑])?[А-ЯЁ]")  # «в Сен-Дени», «в Мар-дель-Плата»: no months
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12, "XIII": 13,
         "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20, "XXI": 21}  # fmt: skip
ROMAN |= {number.translate(str.maketrans("IX", "ІХ")): value for number, value in ROMAN.items()}  # in Cyrillic letters
SIGNS = {"-": "DASH", "–": "DASH", "—": "DASH", "‑": "DASH", "−": "DASH", ",": "COMMA", ".": "DOT", "(": "OPEN", ")": "CLOSE",
         "[": "OPEN", "]": "CLOSE", "/": "SLASH"}  # fmt: skip


class Atom(NamedTuple):
    start: int
    end: int
    name: str
    value: Value


@dataclass(frozen=True)
class Words:
    """The lexicon ready for use: a form's class and value, and the letter of each class."""

    forms: dict[str, tuple[str, Value]]
    letters: dict[str, str]
    future: re.Pattern[str]
    mass: re.Pattern[str]
    aged: re.Pattern[str]
    paper: re.Pattern[str]
    term: re.Pattern[str]
    happened: re.Pattern[str]
    spoke: re.Pattern[str]
    measured: re.Pattern[str]
    duty: re.Pattern[str]
    intended: re.Pattern[str]
    able: re.Pattern[str]
    verbs: tuple[str, ...]
    examples: tuple[tuple[str, str, str], ...] = field(default=())  # class, example, counter


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Read periods.toml; a form with two owners, or an unknown key, is an error that names it."""
    kinds = ("class", "future", "mass", "aged", "paper", "term", "happened", "spoke", "measured", "duty", "intended", "able", "verb")
    data = read_tables("periods.toml", kinds)
    forms: dict[str, tuple[str, Value]] = {}
    for block in data["class"]:
        if set(block) != {"name", "words", "example", "counter"}:
            raise LexiconError(f"periods.toml: class {block.get('name')}: name, words, example, counter are needed, no more")
        _add_forms(forms, block["name"], block["words"])
    names = MARKS + NUMBERS + tuple(b["name"] for b in data["class"])
    return Words(
        forms=forms,
        letters={name: chr(0xE000 + i) for i, name in enumerate(names)},
        future=_stems(data["future"]["stems"]),
        mass=_stems(data["mass"]["stems"]),
        aged=_stems(data["aged"]["stems"]),
        paper=re.compile(rf"(?:№|(?<!\w)(?:{'|'.join(data['paper']['words'].split())})\.?)\s*$", re.IGNORECASE),
        term=_stems(data["term"]["stems"]),
        happened=_stems(data["happened"]["stems"]),
        spoke=_stems(data["spoke"]["stems"]),
        measured=_stems(data["measured"]["stems"]),
        duty=_stems(data["duty"]["stems"]),
        intended=re.compile(rf"(?<!\w)(?:{'|'.join(data['intended']['stems'].split())})\s{{1,3}}$", re.IGNORECASE),
        able=_stems(data["able"]["stems"]),
        verbs=tuple(data["verb"]["endings"].split()),
        examples=tuple((b["name"], b["example"], b["counter"]) for b in data["class"]),
    )


def _add_forms(forms: dict[str, tuple[str, Value]], name: str, words: dict[str, str]) -> None:
    for value, line in words.items():
        for form in line.split():
            if form in forms or form != fold(form):
                raise LexiconError(f"periods.toml: «{form}» of {name}: owned by {forms.get(form)} or not in folded form")
            forms[form] = (name, _number(value))


def _number(text: str) -> Value:
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return text


def _stems(line: str) -> re.Pattern[str]:
    """Beginnings of words; ``stem$`` is a whole word."""
    return re.compile(r"(?<!\w)(?:" + "|".join(re.sub(r"\$$", r"(?!\\w)", stem) for stem in line.split()) + r")", re.IGNORECASE)


def fold(word: str) -> str:
    word = word.lower()
    return word.replace("ё", "е") if "ё" in word else word


def read_atoms(text: str) -> tuple[list[Atom], str]:
    """All atoms of a text and, one letter each, the line that rules are matched against."""
    words = load_words()
    forms, letters = words.forms, words.letters
    atoms: list[Atom] = []
    line: list[str] = []
    plain = False  # a run of words without a class is one atom, at its first word
    for match in ATOM.finditer(text):
        kind = match.lastgroup
        if kind == "word":
            word = match[0]
            known = forms.get(fold(word)) if not PLACE.match(text, match.start()) else None
            if known is None and word in ROMAN:
                known = "ROMAN", ROMAN[word]
            if known is None:
                if plain:
                    continue
                known = "WORD", 0
            name, value = known
        else:
            name, value = _other(kind or "", match[0])
        plain = name == "WORD"
        atoms.append(Atom(match.start(), match.end(), name, value))
        line.append(letters[name])
    return atoms, "".join(line)


def _other(kind: str, text: str) -> tuple[str, Value]:
    if kind == "number":
        return _class_of_number(text)
    if kind == "mark":
        return SIGNS.get(text, "MARK"), text
    if kind == "fraction":
        return "FRACTION", float(text.replace(",", ".")) if len(text) < 20 else 0.0
    names = {"numeric": "NUMERIC", "iso": "NUMERIC", "halfnumeric": "HALFNUMERIC", "clock": "CLOCK", "thisyear": "THISYEAR", "gap": "BREAK"}
    return names[kind], text


def _class_of_number(text: str) -> tuple[str, Value]:
    if len(text) > 6 or not text.isascii():
        return "NUM", 0
    number = int(text)
    if len(text) <= 2 and 1 <= number <= 31:
        return "DAYNUM", number
    if len(text) == 4 and 1900 <= number < 2060:
        return "YEAR", number
    if len(text) == 4 and 1000 <= number < 2200:
        return "OLDYEAR", number
    return "NUM", number


# «day:DAYNUM (DASH SUFFIXONE)?» → a pattern over letters; a name before a colon names the group.
TERM = re.compile(r"(?:(?P<group>[a-z_]\w*):)?(?P<name>[A-Z]+)")
GROUP = re.compile(r"([a-z_]\w*):\(")


def compile_rule(pattern: str, parts: dict[str, str]) -> re.Pattern[str]:
    """A rule written in names of classes and parts, as a regular expression over letters."""
    letters = load_words().letters

    def put(term: re.Match[str]) -> str:
        name = term["name"]
        body = letters[name] if name in letters else f"(?:{TERM.sub(put, parts[name])})"
        return f"(?P<{term['group']}>{body})" if term["group"] else body

    return re.compile(GROUP.sub(r"(?P<\1>", TERM.sub(put, pattern)).replace(" ", ""))
