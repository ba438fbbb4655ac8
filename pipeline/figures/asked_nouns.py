"""A number whose noun is asked for, and what an answer is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from ..records import Quantity
from .antecedents import Asking, asking
from .drafts import Draft, Unit
from .items import Item
from .phrases import Counted
from .words import Word


class HasObject(Protocol):
    """A number, a noun or a phrase of the lexicon with a code of the code book and the family of that code."""

    @property
    def code(self) -> str: ...

    @property
    def family(self) -> str: ...


@dataclass(frozen=True)
class Number:
    """A number on its way to what it counts: where it stands, and the numbers before it."""

    unit: Unit
    item: Item
    quantity: Quantity
    known: Sequence[Draft]  # the numbers before, of this sentence and of those before it
    here: Sequence[Draft]  # those of this sentence alone
    stops: frozenset[int]  # places of the words of all numbers
    taken: frozenset[int]  # places of the nouns that numbers count by themselves
    part: str  # the wording that makes it a part, or empty
    previous: Unit | None  # the sentence before

    @property
    def words(self) -> Sequence[Word]:
        """The words of its sentence."""
        return self.unit.words

    @cached_property
    def ask(self) -> Asking:
        """The number as one that looks for an earlier one."""
        return asking(self.unit, self.item, self.quantity, self.part, self.here, self.known, self.previous)

    @cached_property
    def bare(self) -> Number:
        """The same number without the noun beside it: «единиц», «случаев» say nothing of what is counted."""
        return replace(self, item=replace(self.item, counted=None, code="", family=""))

    def like(self, other: HasObject) -> Item:
        """Its item with the object of another one."""
        return replace(self.item, code=other.code, family=other.family)

    def with_noun(self, counted: Counted) -> Item:
        """Its item with a noun that stands away from it."""
        return replace(self.item, counted=counted, code=counted.code, family=counted.family)


Answer = tuple[Item, bool, list[str]]  # the item with its object, whether an earlier number lent it, the rules that said so
Rule = tuple[str, Callable[[Number], Answer | None]]


def lent(item: Item, *rules: str) -> Answer:
    """The object is that of another number."""
    return item, True, ["phrase.ellipsis", *rules]


def first(rules: Sequence[Rule], number: Number) -> Answer | None:
    """The answer of the first rule that has one."""
    return next((answer for _, rule in rules if (answer := rule(number)) is not None), None)
