"""«столько же»: as many as the number before says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..records import Quantity
from .patterns import MAYBE, SOME

NOT_BEHIND = rf"(?!{MAYBE},?{MAYBE}(?:сколько|раз|лет))"
AS_MANY = re.compile(rf"(?<!\w)(?:(примерно|приблизительно|почти){SOME})?столько{SOME}же(?!\w){NOT_BEHIND}", re.I)
BOUNDS = {"примерно": "about", "приблизительно": "about", "почти": "almost"}
REACH = 200  # characters back to the number
APART = re.compile(r"\n\s*\n|[.!?…]\s+[А-ЯЁ«\"–—-].{1,190}[.!?…]\s+[А-ЯЁ«\"–—-]", re.S)
COUNTED = ("count", "mass", "volume", "money")


def as_many(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """«в список попали 38 человек, столько же исключено»: the number before once more, in its unit.

    >>> from decimal import Decimal
    >>> as_many("попали 38, столько же исключено", [Quantity(7, 9, 7, 9, "38", Decimal(38))])[-1].value
    Decimal('38')
    """
    out = list(found)
    for match in AS_MANY.finditer(text):
        start, end = match.span()
        before = [q for q in out if q.end <= start and start - q.end <= REACH and not q.reject and q.kind in COUNTED]
        before = [q for q in before if q.text.lower() not in ("оба", "обе")]  # «14 погибли, среди них оба главаря; столько же остаются»
        source = max(before, key=lambda q: q.start, default=None)
        if source is None or source.value is None or source.value_max is not None or APART.search(text[source.end : start + 1]):
            continue
        modifier = BOUNDS.get((match.group(1) or "").lower(), source.modifier)
        number = end - len(match.group().split(None, 1)[-1]) if match.group(1) else start
        again = replace(source, start=start, end=end, number_start=number, number_end=end, text=match.group(), modifier=modifier)
        out.append(replace(again, each=False, rule="number.as_many"))
    return sorted(out, key=lambda q: q.start)
