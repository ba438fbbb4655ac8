"""Units of a document and figures in the making."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..lexicon.wordings import words_of
from ..records import Quantity, TimeExpression
from .items import Item
from .numbered import make_items
from .phrases import Counted
from .topic import speaks
from .triggers import Trigger, find_triggers
from .words import Word

BULLET = re.compile(r"\A\s*(?:[-–—•*·▪]|\d{1,2}[.)])\s")

FIGHTERS = frozenset({"militant", "member", "leader", "accomplice"})  # codes of those who fight


@dataclass(slots=True)
class Draft:
    """One number on its way to a figure. ``parent`` is the draft that it is a part of."""

    quantity: Quantity
    item: Item
    unit: int
    actions: tuple[str, ...]
    action_text: str
    code: str
    family: str
    counted: Counted | None
    trigger: Trigger | None
    status: str
    price: float
    rules: list[str]
    start: int
    end: int
    inherited_object: bool = False
    inherited_action: bool = False
    parent: Draft | None = None
    group: int = 0
    period: TimeExpression | None = None
    period_basis: str = ""
    local_period: bool = False
    head_word: str = ""  # lemma of the counted noun, empty where an earlier number lent it
    bracket: int = -1  # word that closes the bracket around the number
    compared: bool = False  # told only to be compared with: «годом ранее — 12»
    cue: str = ""  # the wording that makes it a part
    outdated: bool = False  # told as what was known before: «ранее сообщалось о девяти погибших»

    @property
    def value(self) -> Decimal | None:
        return self.quantity.value

    @property
    def place(self) -> int:
        return self.quantity.start


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences that are read together: a lead with its bullets, or a single sentence."""

    number: int
    words: tuple[Word, ...]
    start: int
    end: int
    paragraph: int
    items: tuple[Item, ...]
    triggers: tuple[Trigger, ...]
    speaks: bool  # of the fight, by a word of its own or because the whole text does
    mishap: bool = False  # the sentence before told of an accident, and this one of no fight
    after: Word | None = None  # «Все они [арестованы]»: what the sentence behind tells of all who were counted


def told_of_all(words: Sequence[Word]) -> Word | None:
    """«Все они арестованы.», «Все эти люди задержаны»: the short participle of a sentence that opens so."""
    if len(words) < 3 or words[0].lower != "все" or words[1].lower not in words_of("they_all"):
        return None
    return next((w for w in words[2:5] if w.short and w.passive and w.number == "Plur"), None)


def of_a_mishap(words: Sequence[Word]) -> bool:
    """«в аварии пострадали шестеро»; not «по данным центра | медицины | катастроф»."""
    found = (w for w in words if w.lemmas & words_of("mishaps"))
    return any(not (w.i and words[w.i - 1].lemma in ("медицина", "последствие")) for w in found)


def goes_on_about_a_mishap(previous: Unit, unit: Unit) -> bool:
    """«Автобус попал в ДТП. Ранены двое»: the harm of an accident goes on until a word of the fight."""
    told = previous.mishap or of_a_mishap(previous.words)
    return told and not speaks(unit.words, "core") and not speaks(unit.words, "armed") and not speaks(previous.words, "armed")


def continues(previous: str, text: str) -> bool:
    """A lead («изъято:») and its bullets, or a list broken over lines, are read as one; «Изъято 40 мин. | А также 220 пуль» as well."""
    ended = previous.rstrip()[-1:]
    if ended == "." and re.match(r"\s*А также\s(?:(?:более|свыше|около|почти|порядка|еще|ещё)\s)*\d", text):
        return True
    return ended in (":", ";") or ended == "," or (bool(BULLET.match(text)) and ended not in (".", "!", "?", ""))


def closing(words: Sequence[Word], at: int) -> int:
    """The word that closes the bracket around word ``at``, -1 where it stands in none."""
    depth = 0
    for j in range(at, len(words)):
        if words[j].text == "(":
            depth += 1
        elif words[j].text == ")":
            if not depth:
                return j if any(w.text == "(" for w in words[:at]) else -1
            depth -= 1
    return -1


def with_lists(words: Sequence[Word], previous: Sequence[Word]) -> list[Word]:
    """«В перечне 900 лиц. За год в него включено 40»: the pronoun is told as the list of the sentence before."""
    nouns = words_of("lists")
    noun = next((w.lemmas & nouns for w in reversed(previous) if w.lemmas & nouns), frozenset())
    if not noun or any(w.lemmas & nouns for w in words):
        return list(words)
    out = []
    for n, word in enumerate(words):
        told = word.lower in ("него", "нем") and n > 0 and words[n - 1].pos == "ADP"
        out.append(word._replace(lemmas=word.lemmas | noun) if told else word)
    return out


def build_unit(number: int, words: Sequence[Word], quantities: Sequence[Quantity], paragraph: int) -> Unit:
    items, stops = make_items(words, quantities)
    triggers = find_triggers(words, stops)
    return Unit(number, tuple(words), words[0].start, words[-1].end, paragraph, items, tuple(triggers), speaks(words))
