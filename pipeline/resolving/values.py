"""What a figure's value and period allow, for comparing two figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from ..records import Figure
from .folding import bare

TO_BASE: Final[dict[str, tuple[str, Decimal]]] = {
    "g": ("kg", Decimal("0.001")),
    "t": ("kg", Decimal(1000)),
}
ABOUT: Final = Decimal("0.15")
ALMOST: Final = Decimal("0.2")
OPEN: Final = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Value:
    """A number in its base unit and the bounds that its modifier leaves."""

    number: Decimal
    top: Decimal | None
    low: Decimal
    high: Decimal

    def same(self, other: Value) -> bool:
        """The same number, whatever stands before it: «более 70» repeats «70»."""
        return self.number == other.number and self.top == other.top

    def meets(self, other: Value) -> bool:
        """Both can be true."""
        return self.low <= other.high and other.low <= self.high


def base_unit(unit: str) -> str:
    """The unit in which masses are compared."""
    return TO_BASE.get(unit, (unit, Decimal(1)))[0]


def value_of(figure: Figure) -> Value | None:
    """The figure's value, None where it has none.

    The sign of a fall turns the bounds round, so a change is compared by its size.
    """
    if figure.value is None:
        return None
    factor = TO_BASE.get(figure.unit, ("", Decimal(1)))[1]
    number = figure.value * factor
    top = figure.value_max * factor if figure.value_max is not None else None
    low, high = _bounds(figure.modifier, abs(number), abs(top) if top is not None else None)
    return Value(number, top, -high, -low) if number < 0 else Value(number, top, low, high)


def _bounds(modifier: str, number: Decimal, top: Decimal | None) -> tuple[Decimal, Decimal]:
    if modifier in ("more_than", "at_least"):
        return number, OPEN
    if modifier in ("less_than", "up_to"):
        return Decimal(0), number
    if modifier == "about":
        return number * (1 - ABOUT), number * (1 + ABOUT)
    if modifier == "almost":
        return number * (1 - ALMOST), number
    return number, number if top is None else max(number, top)


@dataclass(frozen=True, slots=True)
class Period:
    """Days as ordinals, both ends inclusive, and the folded words they were read from."""

    first: int
    last: int
    wording: str = ""

    def __str__(self) -> str:
        return f"{date.fromordinal(self.first).isoformat()}/{date.fromordinal(self.last).isoformat()}"

    @property
    def days(self) -> int:
        return self.last - self.first + 1

    def same(self, other: Period) -> bool:
        return self.first == other.first and self.last == other.last

    def holds(self, other: Period) -> bool:
        return self.first <= other.first and other.last <= self.last

    def likeness(self, other: Period) -> float:
        """Shared days over all days of both, from 0 to 1."""
        shared = min(self.last, other.last) - max(self.first, other.first) + 1
        return shared / (self.days + other.days - shared) if shared > 0 else 0.0


def period_of(figure: Figure) -> Period | None:
    """The figure's period where both ends are known."""
    if figure.period_start is None or figure.period_end is None or figure.period_end < figure.period_start:
        return None
    return Period(figure.period_start.toordinal(), figure.period_end.toordinal(), bare(figure.period_text))


def number_text(number: Decimal) -> str:
    """A number without exponent and without zeros at its end.

    >>> number_text(Decimal("1.50E+4")), number_text(Decimal("0.50"))
    ('15000', '0.5')
    """
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text
