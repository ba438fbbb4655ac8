"""Tables told in one sentence: «По странам теракты распределились так: Испания – 171, Франция – 95, Италия – 22»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from ..records import Quantity
from .belonging import REACH
from .drafts import Draft, Unit
from .meant import plainly_done
from .telling import hears
from .wholes import weight

LABEL = r"(?:(?:а|и|еще|ещё)\s)?(?:в[о]?\s|на\s|по\s)?«?[^\W\d_][^\n\d.,;:()–—]{0,60}[–—-]\s{1,2}"
FIRST = re.compile(r"[:.\n][ \xa0]{0,2}" + LABEL + r"$", re.IGNORECASE)  # what stands before the first number
NEXT = re.compile(r"\s{0,2}(?:\([^()\n]{1,40}\))?[,;]\s{1,2}" + LABEL, re.IGNORECASE)  # … and between two of them
BRACKET = re.compile(r"\s{0,2}\(([^()\n]{1,40})\)")
ROWS = 3  # fewer are told by the rules of a sentence


@lru_cache(maxsize=1)
def _rest() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """«, на остальные четыре пришлось 11»: between two numbers, before the number of places, and behind it."""
    others = r"на\s(?:" + "|".join(words_of("rest")) + r")[а-яё]{0,4}\s"
    falls = r"\s(?:" + "|".join(words_of("falls_to")) + r")\s"
    between = re.compile(r"\s{0,2}[,;]\s{1,2}(?:а\s)?" + others + r"[^\n.;:–—]{1,60}" + falls, re.IGNORECASE)
    return between, re.compile(r"\s" + others + "$", re.IGNORECASE), re.compile(r"(?:\s[а-яё]{3,20})?" + falls, re.IGNORECASE)


def lines(text: str, quantities: Sequence[Quantity]) -> Iterator[tuple[int, list[tuple[Quantity, Quantity | None]]]]:
    """Rows of one sentence, each with the number in its bracket, and the place where the lead ends."""
    known = [q for q in quantities if not q.reject and q.value is not None and q.value_max is None]
    at = 0
    while at < len(known):
        opens = FIRST.search(text[max(0, known[at].start - 90) : known[at].start])
        run, end = _run(text, known, at) if opens else ([], at)
        if opens and len(run) >= ROWS:
            yield known[at].start - (opens.end() - opens.start()), run
        at = max(end, at) + 1


def _run(text: str, known: Sequence[Quantity], at: int) -> tuple[list[tuple[Quantity, Quantity | None]], int]:
    """The rows from one number on, and the last number that they hold."""
    run: list[tuple[Quantity, Quantity | None]] = []
    while True:
        row, inside = known[at], None
        bracket = BRACKET.match(text, row.end)
        if bracket and at + 1 < len(known) and known[at + 1].text == bracket[1].strip():
            at, inside = at + 1, known[at + 1]
        run.append((row, inside))
        ahead = next((n for n in (at + 1, at + 2) if n < len(known) and _joined(text[row.end : known[n].start])), None)
        if ahead is None:
            return run, at
        at = ahead


def _joined(gap: str) -> bool:
    return len(gap) < 120 and (NEXT.fullmatch(gap) is not None or _rest()[0].fullmatch(gap) is not None)


def told_by_lead(unit: Unit | None, start: int, rows: Sequence[Quantity], earlier: Sequence[Draft]) -> Draft | None:
    """«предотвращённые теракты выглядят так: …»: the number of such things that was told last and holds them all."""
    if unit is None:
        return None
    lead = [w for w in unit.words if w.start < start]
    if not hears("shared_out_by").search(" ".join(w.lower for w in lead)):
        return None
    deeds = {deed for w in lead for deed in plainly_done(w)}
    codes = {f[0].code for w in lead if w.nominal and (f := load_objects().match(w.lemmas, []))}
    total = sum((q.value or Decimal(0) for q in rows), Decimal(0))
    near = [d for d in earlier if d.quantity.unit == rows[0].unit and weight(d) >= total and d.parent is None]
    near = [d for d in near if unit.number - d.unit <= REACH]
    if not codes and not deeds:  # «В разрезе регионов:» shares out what was told right before
        return next((d for d in reversed(near) if unit.number - d.unit <= 1 and not d.inherited_object), None)
    able = [d for d in near if d.code in codes or (d.family == "people" and deeds & set(d.actions))]
    able = [d for d in able if not deeds or deeds & set(d.actions)] or able
    return able[-1] if able else None


def of_the_rest(text: str, draft: Draft) -> bool:
    """«на остальные | четыре | пришлось 11»: how many places are left, no figure."""
    _, before, behind = _rest()
    return before.search(text[max(0, draft.start - 30) : draft.start]) is not None and behind.match(text, draft.end) is not None
