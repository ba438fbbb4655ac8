"""The time of a heading's numbers: that of the same number in the text below, where it is told in full."""

from __future__ import annotations

from collections.abc import Sequence

from ..records import TimeExpression
from .drafts import Draft, Unit
from .slashed import set_slashed

LONGEST = 220  # characters of a first line that can be a heading
ROUND = 0.12  # how far «почти 400» may stand from 396


def set_headings(drafts: Sequence[Draft], units: Sequence[Unit], dates: Sequence[TimeExpression], text: str) -> None:
    """«Сданы почти 400 стволов / В первом квартале жители сдали 396 стволов»: one fact, one time."""
    set_slashed(drafts, dates, text)
    _set_lead(drafts, units)
    last = _heading(units, text)
    if last is None:
        return
    body = [d for d in drafts if d.unit > last and not d.compared]
    for draft in drafts:
        if draft.unit > last or draft.period is not None or draft.status in ("planned", "required") or draft.value is None:
            continue
        told = next((d for d in body if same_fact(draft, d)), None)
        if told is not None and told.period is not None:
            draft.period, draft.period_basis = told.period, "inherited"
            draft.rules.append("period.heading")


LEAD = 1  # the last paragraph of a heading and a lead
TELLING = 3  # a smaller number may be another fact


def _set_lead(drafts: Sequence[Draft], units: Sequence[Unit]) -> None:
    """«Подведены итоги рейда. Проверены 75 человек. / «Сегодня проверены 75 иностранцев»»: the same fact, told in full below."""
    paragraph = {u.number: u.paragraph for u in units}
    for draft in drafts:
        bare = draft.period is None and draft.status == "result" and draft.quantity.kind != "change"
        if not bare or paragraph.get(draft.unit, LEAD + 1) > LEAD or draft.value is None or draft.value <= TELLING:
            continue
        below = [d for d in drafts if d.unit > draft.unit and not d.compared and d.value == draft.value and same_fact(draft, d)]
        told = below[0] if below and set(below[0].actions) & set(draft.actions) else None
        if told is not None and told.period is not None and told.status == "result":
            draft.period, draft.period_basis = told.period, "inherited"
            draft.rules.append("period.lead")


def _heading(units: Sequence[Unit], text: str) -> int | None:
    """The number of the heading's last unit; a heading is a short first line without a full stop."""
    if not units:
        return None
    first = [u for u in units if u.paragraph == units[0].paragraph]
    line = text[first[0].start :].split("\n", 1)
    alone = len(line) == 2 and len(line[0]) <= LONGEST and not line[0].rstrip().endswith(".")
    return first[-1].number if alone and len(first) < len(units) else None


def same_fact(head: Draft, told: Draft) -> bool:
    """The same number, or the one that is rounded, of the same things or under the same deed."""
    if head.value is None or told.value is None or head.quantity.unit != told.quantity.unit or head.quantity.kind != told.quantity.kind:
        return False
    alike = (head.family and head.family == told.family) or bool(set(head.actions) & set(told.actions))
    if head.value == told.value:
        return bool(alike)
    near = abs(head.value - told.value) <= abs(told.value) * type(told.value)(str(ROUND))
    both = head.family == told.family and bool(set(head.actions) & set(told.actions))
    return both and near and head.quantity.modifier != "exact" and told.quantity.modifier == "exact"
