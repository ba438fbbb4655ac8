"""What holds as the text is written: «сейчас в розыске находятся 40 человек»."""

from __future__ import annotations

import re

from ..records import TimeExpression
from . import times
from .drafts import Draft
from .telling import Sentence, hears

CLAUSE = re.compile(r"[;:()«»]|[.,]\s")


def held_now(draft: Draft, sentence: Sentence, text: str) -> TimeExpression | None:
    """The day of publication for a state that the text tells of «сейчас», «в настоящее время»; the word itself is no date."""
    if draft.trigger is None and draft.actions == ("other",) and draft.status == "result" and _now(draft, sentence, text):
        draft.status = "stock"  # «сейчас там около 120 боевиков»: no verb, and so no deed
    return _now(draft, sentence, text) if draft.status == "stock" and draft.quantity.kind != "change" else None


def _now(draft: Draft, sentence: Sentence, text: str) -> TimeExpression | None:
    if sentence.published is None:
        return None
    at = draft.start - sentence.unit.start
    left = CLAUSE.split(sentence.text[: max(0, at)])[-1]
    found = hears("held_now").search(left)
    if found is None:
        return None
    start = sentence.unit.start + at - len(left) + found.start()
    end = start + len(found[0])
    day = sentence.published
    return TimeExpression(start, end, text[start:end], "relative", "day", day, day, "relative", day, rule="now_day")


def now_against(draft: Draft, before: TimeExpression, sentence: Sentence, text: str) -> TimeExpression | None:
    """«В 2014 году вернулись сто человек, сейчас таких уже две тысячи»: told against a time that is long over."""
    over = before.date_end is not None and sentence.published is not None and (sentence.published - before.date_end).days > times.YEAR
    return _now(draft, sentence, text) if over and draft.quantity.kind != "change" else None


def of_held(draft: Draft) -> TimeExpression | None:
    """«Сейчас там находятся 390 граждан, в том числе 250 детей»: a part of a state holds on the same day."""
    whole = draft.parent
    same = whole is not None and whole.unit == draft.unit and draft.status == whole.status == "stock"
    return whole.period if same and whole is not None else None
