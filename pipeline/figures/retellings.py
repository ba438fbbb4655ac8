"""Numbers that tell of an earlier or a later one: «рост составил 4%», «годом ранее дел было 29», a heading and the text below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .drafts import Draft, Unit
from .headings import same_fact
from .lookbacks import looks_back
from .voices import Voice

KIN = ("surrendered", "convicted", "case_opened")  # whose agents a sentence does not tell twice


def base_of(drafts: Sequence[Draft], n: int, units: Mapping[int, Unit]) -> int:
    """«полицией учтено 312 преступлений, на 4% больше, 18 из них — теракты»: the number that this one tells about."""
    draft = drafts[n]
    same = [m for m in range(n) if drafts[m].unit == draft.unit and drafts[m].actions == draft.actions]
    if draft.parent is not None and (found := next((m for m in same if drafts[m] is draft.parent), -1)) >= 0:
        return found
    if draft.quantity.kind in ("change", "share") and same and drafts[same[-1]].item.end < draft.item.first:
        return same[-1]
    return _of_sentence_before(drafts, n, units)


def _of_sentence_before(drafts: Sequence[Draft], n: int, units: Mapping[int, Unit]) -> int:
    """«За полгода жители сдали 300 ружей. Рост составил 4%. Всего с 2020 года сдано 612»: of the same paragraph and deed."""
    draft = drafts[n]
    leans = draft.quantity.kind in ("change", "share") or draft.inherited_action or draft.inherited_object
    if not (leans or draft.actions[0] in KIN) or looks_back(units[draft.unit].words):
        return -1
    own = units[draft.unit].paragraph
    before = [m for m in range(n) if units[drafts[m].unit].paragraph == own and drafts[m].actions == draft.actions]
    return before[-1] if before else -1


def lends(base: Draft, draft: Draft, way: str) -> bool:
    """No plan lends its actor to a deed, no «Рябов принёс два карабина» to «Сдано 40 стволов» of the next sentence."""
    if base.actions[0] == "convicted" != draft.actions[0]:
        return False  # «Возбуждено 289 дел, судами осуждены 121»
    return (base.status == "planned") == (draft.status == "planned") and (way != "actor.plain" or base.unit == draft.unit)


def below(drafts: Sequence[Draft], n: int, told: Mapping[int, Voice]) -> Voice | None:
    """«Изъято почти 400 стволов / Жители сдали 396 стволов»: whose work a heading tells, the text below says."""
    fits = (m for m in range(n + 1, len(drafts)) if m in told and drafts[m].unit > drafts[n].unit and same_fact(drafts[n], drafts[m]))
    first = next(fits, None)
    return told[first] if first is not None else None
