"""One word of a name and every way to read it: as a first name, a father's name or a surname.

Weights are log-like points: a dictionary that knows the nominative is worth more than a paradigm that merely allows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..lexicon.inflection import readings
from ..lexicon.names import Names, fold_name, names
from .paradigms import CASES, backwards

# Men's names that the East builds of the same pieces: «Абдулвахид», «Мухаммадсодик», «Шарофиддин», «Файзулло».
COMPOUND = re.compile(r"(?:абду|мухаммад|мухаммед)[а-я]{3,}(?<!ов|ев|ин|ич)(?<!ова|ева|ина|вна)(?<!зода|заде)|[а-я]{2,}(?:[иу]ддин|улло)")
ROLES = ("first", "middle", "last")
_GRAMMEMES = {"Name": "first", "Patr": "middle", "Surn": "last"}
_KNOWN = {"first": 3.5, "middle": 3.5, "last": 2.2}
_CASES = dict(zip(("nomn", "gent", "datv", "accs", "ablt", "loct"), CASES, strict=True))


_FATHERS = (
    ("ович", ("", "о")), ("овна", ("", "о")), ("евич", ("й", "ь", "", "е", "ий")), ("евна", ("й", "ь", "", "е", "ий")),
    ("ьевич", ("ий", "ья")), ("ьевна", ("ий", "ья")), ("ич", ("а", "я")), ("ична", ("а", "я")), ("инична", ("а", "я")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a name with what the tagger says of it (empty where it says nothing)."""

    text: str
    case: str = ""
    gender: str = ""  # m f
    gap: str = " "  # the white space before it: "" inside «А.Б.Норов»


@dataclass(frozen=True, slots=True)
class Option:
    """A reading with its points in each role."""

    nominative: str
    gender: str
    case: str
    first: float
    middle: float
    last: float

    def points(self, role: str) -> float:
        return float(getattr(self, role))


class Reader:
    """Reads words of names and remembers what it read."""

    def __init__(self) -> None:
        self._parse = readings
        self._names: Names = names()
        self.options = lru_cache(maxsize=50_000)(self._options)
        self.by_case = lru_cache(maxsize=20_000)(self._by_case)
        self.nominatives = lru_cache(maxsize=20_000)(self._nominatives)
        self.best = lru_cache(maxsize=50_000)(self._best)
        self.first_genders = lru_cache(maxsize=20_000)(self._first_genders)

    def _options(self, text: str) -> tuple[Option, ...]:
        """Every option of one word, a word with a hyphen by its last part (and the first where that one bends too)."""
        head, hyphen, tail = text.rpartition("-")
        if not hyphen:
            return self._plain(text)
        if age := next((p for p in self._parse(tail.lower()) if p.normal_form in self._names.behind), None):
            return tuple(_suffixed(option, age.normal_form) for option in self._options(head))
        if head.lower() in self._names.particles or head.islower():
            return tuple(_prefixed(option, head + "-") for option in self._plain(tail))
        return tuple(self._hyphenated(head, option) for option in self._plain(tail))

    def _by_case(self, text: str) -> dict[tuple[str, str], tuple[Option, ...]]:
        """The options of a word by gender and case."""
        table: dict[tuple[str, str], list[Option]] = {}
        for option in self.options(text):
            table.setdefault((option.gender, option.case), []).append(option)
        return {key: tuple(options) for key, options in table.items()}

    def _nominatives(self, text: str) -> frozenset[str]:
        """All that a word may be in the nominative, folded."""
        return frozenset(fold_name(option.nominative) for option in self.options(text))

    def _hyphenated(self, head: str, option: Option) -> Option:
        """«Петрова-Водкина»: both parts bend alike where the first is known so; «Жан-Клода»: only the last."""
        if fold_name(head) in self._names.first:
            return _prefixed(option, head + "-")
        same = [o for o in self._options(head) if (o.case, o.gender) == (option.case, option.gender) and max(o.first, o.last) >= 2]
        best = max(same, key=lambda o: max(o.first, o.last), default=None)
        return _prefixed(option, (best.nominative if best else head) + "-")

    def _plain(self, text: str) -> tuple[Option, ...]:
        merged: dict[tuple[str, str, str], Option] = {}
        fixed = text.lower() in self._names.particles & self._names.begun  # «Абу» is no form of «Аба»
        for option in (*self._by_paradigm(text), *self._by_pymorphy(text)):
            if fixed and fold_name(option.nominative) != fold_name(text):
                continue
            key = (option.nominative, option.gender, option.case)
            old = merged.get(key)
            merged[key] = option if old is None else _better(old, option)
        return tuple(merged.values())

    def _by_paradigm(self, text: str) -> Iterable[Option]:
        form = text.title() if text.isupper() and len(text) > 1 else text
        fixed = form.lower().endswith(self._names.fixed_fathers)
        if fixed and form[-1] == "а":  # «судьи Мавджуды Хакимзода»
            yield from (Option(form, gender, case, -1.0, -2.0, 2.0 + 0.3 * (case == "Nom")) for gender in "mf" for case in CASES)
        for reading in backwards(form):
            key = fold_name(reading.nominative)
            if fixed and reading.nominative != form:
                continue  # «Рза-заде», «Мамедзаде»
            last = self.is_last(key, reading.gender)
            bends = reading.case != "Nom" and reading.nominative == form and key.endswith(("а", "я"))
            first = (key in self._names.first or COMPOUND.fullmatch(key) is not None) and not bends  # «Анна» is no genitive
            if reading.known_only and not (last or first):
                continue
            rare = 0.5 * (key.endswith("ий") and not self.first_genders(key)) + 0.3 * (reading.case != "Nom" and reading.nominative == form)
            yield Option(
                reading.nominative,
                reading.gender,
                reading.case,
                self._first_points(key, reading.gender, first) + 0.2 * reading.weight - rare,
                self._middle_points(key, reading.gender) + 0.05 * reading.weight,
                reading.weight + 2.0 * last,
            )

    def _by_pymorphy(self, text: str) -> Iterable[Option]:
        """Readings with a grammeme of names, of words that pymorphy's dictionary knows: «Льва», «Павла»."""
        for parsed in self._parse(text.lower()):
            tag = parsed.tag
            kind = next((role for grammeme, role in _GRAMMEMES.items() if grammeme in tag), None)
            kind = "last" if kind is None and "anim" in tag and "Sgtm" in tag else kind  # «Христа»
            if kind is None or tag.number != "sing" or tag.case not in _CASES or not parsed.is_known:
                continue
            nominative = _spelt_alike(_nominative_of(parsed), text.lower())
            for gender in _genders(tag):
                strange = kind == "first" and self._is_strange(nominative)
                known = _KNOWN[kind] - 0.6 * strange - 0.3 * ("Fixd" in tag) + 0.01 * len(nominative)  # «Анне» is «Анна»
                points = dict.fromkeys(ROLES, -1.0) | {kind: known}
                yield Option(_cased(nominative, text), gender, _CASES[tag.case], **points)

    def _is_strange(self, nominative: str) -> bool:
        """«Асий», that only one dictionary has, and the other has «Асия»."""
        key = fold_name(nominative)
        return key.endswith("й") and key not in self._names.first and key[:-1] + "я" in self._names.first

    def _first_points(self, key: str, gender: str, known: bool) -> float:
        genders = self.first_genders(key)
        if genders and gender not in genders:
            return -3.0
        if not genders and known and gender != _usual_gender(key):
            return 1.0
        if key in self._names.maybe_first:
            return 2.0
        return 3.0 if known else 0.0

    def _first_genders(self, key: str) -> frozenset[str]:
        """Whose first name it is, where pymorphy's dictionary knows it in the nominative."""
        found = {
            gender
            for parsed in self._parse(key)
            if "Name" in parsed.tag and parsed.is_known and parsed.tag.case == "nomn" and parsed.tag.number == "sing"
            for gender in _genders(parsed.tag)
        }
        return frozenset(found)

    def _middle_points(self, key: str, gender: str) -> float:
        endings = self._names.male_patronymics if gender == "m" else self._names.female_patronymics
        return 3.0 if key.endswith(endings) and len(key) > 5 else -2.0

    def is_fathers(self, text: str) -> bool:
        """Whether a known first name is in it, so that it is no surname: «Петрович», not «Осташевич»."""
        for key in sorted(self.nominatives(text)):
            for ending, fathers in _FATHERS:
                if key.endswith(ending) and any(key[: -len(ending)] + father in self._names.first for father in fathers):
                    return True
        return False

    def is_last(self, key: str, gender: str) -> bool:
        """Is it a surname that the dictionary knows, in the man's or in the woman's form: «казакова» by «казаков»."""
        known = self._names.last
        if key.endswith(("ова", "ева")):
            return gender == "f" and (key in known or key[:-1] in known)
        if key in known or (gender == "m" and key.endswith(("ов", "ев")) and key + "а" in known):
            return True
        if gender != "f":
            return False
        if key.endswith("ина"):
            return key[:-1] in known
        return key.endswith("ая") and any(key[:-2] + ending in known for ending in ("ий", "ый", "ой"))

    def _best(self, text: str, role: str) -> float:
        """The most points that a word can have in a role."""
        return max((option.points(role) for option in self.options(text)), default=-2.0)


@lru_cache(maxsize=1)
def open_reader() -> Reader:
    """The reader of this process."""
    return Reader()


def _usual_gender(key: str) -> str:
    return "f" if key.endswith(("а", "я")) else "m"


def _better(a: Option, b: Option) -> Option:
    """Two sources of one reading: the better of both, and a little for their agreement."""
    last = max(a.last, b.last) + 0.5 * (min(a.last, b.last) >= 2)
    return Option(a.nominative, a.gender, a.case, max(a.first, b.first), max(a.middle, b.middle), last)


def _prefixed(option: Option, prefix: str) -> Option:
    return Option(prefix + option.nominative, option.gender, option.case, option.first, option.middle, option.last)


def _spelt_alike(nominative: str, written: str) -> str:
    """pymorphy leads «Васильевич» back to «Василиевич»; the writer's soft sign stays."""
    for soft, hard in (("ьевич", "иевич"), ("ьевн", "иевн")):
        if soft in written:
            return nominative.replace(hard, soft)
    return nominative


def _suffixed(option: Option, suffix: str) -> Option:
    """«Буша-младшего» is as «Буша» is."""
    return Option(f"{option.nominative}-{suffix}", option.gender, option.case, option.first, option.middle, option.last)


def _genders(tag: Any) -> str:
    if "ms-f" in tag or "Ms-f" in tag:
        return "mf"
    return {"masc": "m", "femn": "f"}.get(tag.gender or "", "")


def _nominative_of(parsed: Any) -> str:
    """The same word and gender in the nominative: «Казаковой» → «казакова», not the lemma «казаков»; no slips («Михаилович»)."""
    for form in parsed.lexeme:
        if "Erro" not in form.tag and form.tag.case == "nomn" and form.tag.number == "sing" and form.tag.gender == parsed.tag.gender:
            return str(form.word)
    return str(parsed.normal_form)


def _cased(nominative: str, source: str) -> str:
    """The letters of the source as far as the two agree: «МакКейна» + «маккейн» → «МакКейн»."""
    if source.isupper() and len(source) > 1:
        return nominative.title()
    same = 0
    while same < min(len(nominative), len(source)) and _alike(nominative[same], source[same]):
        same += 1
    return source[:same] + nominative[same:]


def _alike(a: str, b: str) -> bool:
    return fold_name(a) == fold_name(b)
