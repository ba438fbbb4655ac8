"""Totals and their parts once times are known: a time outside that of the total makes no part of it."""

from __future__ import annotations

from collections.abc import Sequence

from .drafts import Draft
from .times import inside
from .whole_after import span_of_parts
from .wholes import fits


def settle_times(drafts: Sequence[Draft]) -> None:
    """Once periods are known: a time outside that of the total makes no part of it, a bare number for a time inside does."""
    span_of_parts(drafts)
    for n, draft in enumerate(drafts):
        whole = draft.parent
        told = next((name for name in OTHER_TIME if name in draft.rules), "")
        own = (draft.local_period and draft.bracket >= 0) or told in ("part.sum", "part.again", "part.condition")
        another = _longer(draft, whole) if told == "part.в_частности" else own and _disjoint(draft, whole)
        if told and another:
            draft.parent = None  # «из них 70 – за контрабанду (в аналогичном периоде 2024 года – 51)»
            draft.rules.remove(told)
        elif whole is not None and "part.bracket" in draft.rules and not draft.local_period and whole.period is not None:
            draft.period, draft.period_basis = whole.period, "inherited"
        elif whole is not None and whole.period_basis == "inherited" and draft.local_period and _longer(draft, whole):
            _of_no_time(whole, drafts)
        elif whole is None and draft.inherited_object and (left := _outside(draft, drafts[:n])) and _within(draft, left):
            draft.parent = left
            draft.rules.append("part.time")


OTHER_TIME = ("part.sum", "part.list", "part.bracket", "part.again", "part.condition", "part.places", "part.в_частности")


def _outside(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The number before the bracket that holds a draft."""
    left = next((d for d in reversed(before) if d.bracket != draft.bracket or draft.bracket < 0), None)
    return left if left is not None and left.unit == draft.unit else None


def _longer(draft: Draft, whole: Draft | None) -> bool:
    """«За год расследованы дела 564 человек. С 2014 года … В частности, осуждены 493»: of a time that holds that of the whole."""
    return whole is not None and draft.period is not None and whole.period is not None and inside(whole.period, draft.period)


def _of_no_time(whole: Draft, drafts: Sequence[Draft]) -> None:
    """«В розыск объявлены 2 тыс. 154 человека, из них 613 – за последние три года»: the whole is of no shorter time, nobody says which."""
    time = whole.period
    for draft in drafts:
        if draft is whole or (draft.parent is whole and draft.period is time and draft.period_basis == "inherited"):
            draft.period, draft.period_basis = None, ""
    whole.rules.append("period.longer_part")


def _disjoint(a: Draft, b: Draft | None) -> bool:
    if b is None:
        return False
    times = [t for d in (a, b) if d.period and d.period.date_start and d.period.date_end for t in (d.period.date_start, d.period.date_end)]
    return len(times) == 4 and (times[1] < times[2] or times[3] < times[0])


def _within(draft: Draft, whole: Draft) -> bool:
    """«сорвано шесть терактов (во втором полугодии — четыре)»."""
    if draft.period is None or whole.period is None or draft.period is whole.period or draft.bracket < 0:
        return False
    inner, outer = (draft.period.date_start, draft.period.date_end), (whole.period.date_start, whole.period.date_end)
    if None in (*inner, *outer) or draft.actions != whole.actions or draft.code != whole.code:
        return False
    years = draft.period.granularity == "year" and outer[0].year <= inner[0].year and inner[1].year <= outer[1].year  # type: ignore[union-attr]
    held = years or (outer[0] <= inner[0] and inner[1] <= outer[1])  # type: ignore[operator]  # «за три года 100 (в 2014-м – 20, …)»
    return held and inner != outer and fits(draft, whole)
