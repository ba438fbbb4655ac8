"""Stages of an operation with times of their own: «в два этапа – с 10 мая по 20 августа и с 5 сентября по 30 ноября. На первом …»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..records import TimeExpression
from . import times
from .drafts import Draft
from .joining import AND, STAGE
from .telling import Sentence, State

STAGES = re.compile(r"(?<!\w)(?:этап|фаз[аыуе]?(?!\w)|стади)")
ON_STAGE = re.compile(
    r"(?<!\w)(?:на|в ходе|во время|в рамках|по итогам|за|в)\s(перв|втор|треть|четв[её]рт)[а-яё]{1,3}(?:\s(?:этап|фаз)[а-яё]{0,2})?(?!\w)"
)
ORDER = {"перв": 0, "втор": 1, "треть": 2, "четверт": 3, "четвёрт": 3}
LONGEST = 200  # days of a stage


def keep_stages(here: Sequence[TimeExpression], text: str, state: State) -> None:
    """Of the times of a sentence those that are stages of one undertaking are kept for «на первом этапе»."""
    run: list[TimeExpression] = []
    for time in here:
        gap = text[run[-1].end : time.start] if run else ""
        follows = bool(run) and (AND.fullmatch(gap) or STAGE.fullmatch(gap)) is not None and _in_order(run[-1], time)
        run = [*run, time] if follows else [time] if 0 < times.length(time) <= LONGEST else []
        around = text[max(0, run[0].start - 120) : time.end + 60].lower() if len(run) > 1 else ""
        if around and STAGES.search(around):
            state.stages = tuple(run)


def _in_order(first: TimeExpression, last: TimeExpression) -> bool:
    return bool(first.date_end and last.date_start) and first.date_end < last.date_start  # type: ignore[operator]


def of_stage(draft: Draft, sentence: Sentence, state: State) -> TimeExpression | None:
    """«На первом этапе изъято 40 стволов, на втором – 12»: the time of that stage."""
    before = sentence.text[: max(0, draft.start - sentence.unit.start)]
    told = list(ON_STAGE.finditer(before)) if state.stages and STAGES.search(before) else []
    at = ORDER[told[-1][1]] if told else len(state.stages)
    return state.stages[at] if at < len(state.stages) and draft.quantity.kind != "change" else None
