"""Tables written as lines, «Ошский район – 14», whose numbers make up a total told before: each is a part of it, whatever its label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ..lexicon.wordings import words_of
from ..records import Quantity
from .drafts import Draft, Unit, closing
from .lined_up import lines, of_the_rest, told_by_lead
from .wholes import GRAMS, weight

LABEL = re.compile(r"[^\W\d_][^\n]{0,90}[–—:-]\s{0,3}$")  # what stands before the number of a row
TAIL = re.compile(r"\s{0,3}(?:\(([^()\n]{1,40})\))?\s{0,3}[;.,]?\s{0,3}")  # what may stand behind it, to the end of the line
MORE = re.compile(r"\s{0,3}(?:\(([^()\n]{1,40})\))?\s{0,3}[;,]\s[^\n]{3,200}")  # «Дагестан – 329 (268), погибли 111»
ROWS = 3  # fewer add up by chance
LEAST = 12  # smaller sums come about by chance


@dataclass(frozen=True, slots=True)
class Row:
    quantity: Quantity
    bracket: Quantity | None  # «Ошский район – 14 (11)»: the number of another year


def tables(text: str, units: Sequence[Unit], quantities: Sequence[Quantity], drafts: list[Draft]) -> list[Draft]:
    """The drafts with those of tables that make up a total; what was read of a row's label is put right."""
    told = [(start, [Row(row, inside) for row, inside in rows]) for start, rows in lines(text, quantities)]
    for start, rows in [*((rows[0].quantity.start, rows) for rows in _tables(text, quantities)), *told]:
        earlier = [d for d in drafts if d.start < rows[0].quantity.start and not d.compared and d.quantity.kind not in ("change", "share")]
        sums = {sum(map(_weight, rows), Decimal(0)), sum(map(_weight, rows[:-1]), Decimal(0)) if _rest(text, rows[-1]) else Decimal(0)}
        whole = next((d for d in reversed(earlier) if d.value and weight(d) in sums and weight(d) >= LEAST), None)
        if whole is None:
            unit = next((u for u in units if u.start <= start < u.end), None)
            whole = told_by_lead(unit, start, [row.quantity for row in rows], earlier)
        if whole is None:
            continue
        behind = next((d for d in drafts if d.unit == whole.unit and d.item.first == whole.item.end + 2 and d.bracket >= 0), None)
        before = behind if behind is not None and behind.code == whole.code and behind.parent is None and behind.value else None
        for row in rows:
            draft = _row(row.quantity, whole, units, drafts)
            if draft is not None and row.bracket is not None:
                other = replace(row.bracket, unit=row.quantity.unit, kind=row.quantity.kind)  # «Героин – 46 кг (71)»
                holds = before is not None and before.quantity.unit == other.unit and (other.value or 0) <= (before.value or 0)
                _put(other, draft, "bracket.beside", before if holds else None, units, drafts)
    drafts = [d for d in drafts if not of_the_rest(text, d)]
    return sorted(drafts, key=lambda d: (d.start, d.end))


def _weight(row: Row) -> Decimal:
    return (row.quantity.value or Decimal(0)) * GRAMS.get(row.quantity.unit, Decimal(1))


def _rest(text: str, row: Row) -> bool:
    """«Остальные сто человек приходятся на юг»: a sentence that closes the table; it may be of something else as well."""
    return TAIL.fullmatch(text[row.quantity.end : _line_end(text, row.quantity.end)]) is None


def _line_end(text: str, at: int) -> int:
    return end if (end := text.find("\n", at)) >= 0 else len(text)


def _tables(text: str, quantities: Sequence[Quantity]) -> Iterator[list[Row]]:
    """Lines one behind the other, each a label and its number, below a line that ends with a colon."""
    rows: list[Row] = []
    at, headed = 0, False
    for line in text.splitlines(keepends=True):
        here = [q for q in quantities if at <= q.start < at + len(line.rstrip())]
        row = _row_of(text, at, line, here)
        if headed and row is not None:
            rows.append(row)
        elif line.strip():
            rest = line.strip().lower().startswith(tuple(words_of("rest")))
            if rest and rows and here and not here[0].reject:
                rows.append(Row(here[0], None))
            if len(rows) >= ROWS:
                yield rows
            rows, headed = [], line.rstrip().endswith(":")
        at += len(line)
    if len(rows) >= ROWS:
        yield rows


def _row_of(text: str, at: int, line: str, here: Sequence[Quantity]) -> Row | None:
    """The row that a line is: one number behind its label, and one in a bracket at most."""
    first = here[0] if here else None
    if first is None or first.reject or first.value is None or first.value_max is not None:
        return None
    behind = text[first.end : at + len(line.rstrip("\r\n"))]
    tail = (TAIL if len(here) <= 2 else MORE).fullmatch(behind) or MORE.fullmatch(behind)
    if tail is None or not LABEL.search(text[at : first.start]) or (len(here) == 1 and tail.group(1)):
        return None
    alone = bool(tail.group(1)) and here[1].text == tail.group(1).strip() and not here[1].reject
    return Row(first, here[1] if alone else None) if alone or not tail.group(1) else None


def _row(quantity: Quantity, whole: Draft, units: Sequence[Unit], drafts: list[Draft]) -> Draft | None:
    """The draft of a row: what was read already, or what the total says."""
    draft = next((d for d in drafts if d.quantity.start == quantity.start), None)
    if draft is not None and draft.parent is whole:
        return draft
    if draft is not None and _has_its_noun(draft, whole):
        draft.parent = whole  # «Пистолеты – 14» of 40 weapons
        draft.rules.append("part.table")
        return draft
    return _put(quantity, whole, "part.table", whole, units, drafts)


def _has_its_noun(draft: Draft, whole: Draft) -> bool:
    """«Пистолеты – 14» of 40 weapons, «дисков – 120» of 400 papers and disks; «Полоцкий отряд – 12» is no body counted."""
    if draft.inherited_object or draft.counted is None:
        return False
    same = draft.actions == whole.actions
    if draft.family == whole.family:
        return same or draft.code != whole.code
    return same and draft.family not in ("people", "group")


def _put(quantity: Quantity, like: Draft, rule: str, parent: Draft | None, units: Sequence[Unit], drafts: list[Draft]) -> Draft | None:
    unit = next((u for u in units if u.start <= quantity.start < u.end), None)
    item = next((i for i in unit.items if unit.words[i.first].start <= quantity.start < unit.words[i.last].end), None) if unit else None
    old = next((d for d in drafts if d.quantity.start == quantity.start), None)
    if unit is None or item is None or (old is not None and like.parent is old):
        return None
    item = replace(item, counted=None, code=like.code, family=like.family, end=item.last)
    draft = Draft(
        quantity=quantity,
        item=item,
        unit=unit.number,
        actions=like.actions,
        action_text=like.action_text,
        code=like.code,
        family=like.family,
        counted=None,
        trigger=None,
        status=like.status,
        price=2.0,
        rules=[quantity.rule, "phrase.ellipsis", "like.table", "action.inherited", rule],
        start=quantity.start,
        end=quantity.end,
        inherited_object=True,
        inherited_action=True,
        parent=parent,
        bracket=closing(unit.words, item.first),
        compared=old.compared if old is not None else False,
    )
    if old is not None:
        for other in drafts:
            if other.parent is old:
                other.parent = draft
        drafts.remove(old)
    drafts.append(draft)
    return draft
