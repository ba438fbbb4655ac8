"""The period of each figure: the expression that governs it, or the frame that an earlier sentence set."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ..lexicon.actions import load_actions
from ..lexicon.inflection import lemmas
from ..lexicon.wordings import pattern_of
from ..records import TimeExpression
from .drafts import Draft, Unit


@lru_cache(maxsize=1)
def _compared() -> re.Pattern[str]:
    return re.compile(pattern_of("compared") + r"\s{0,12}(?:к\s{1,12}|с\s{1,12})?$")


@lru_cache(maxsize=1)
def _papers() -> re.Pattern[str]:
    return re.compile(r"(?:" + pattern_of("papers") + r"|на\s{1,12}период)\s{1,12}(?:от\s{1,12})?$")


def _earlier(text: str) -> bool:
    """«годом ранее», «за аналогичный период»: a time that is only compared with."""
    return re.search(pattern_of("earlier"), text.lower()) is not None


def _same_time(text: str) -> bool:
    """«в тот день», «за это время»."""
    return re.match(r"(?:в|во|за|на|с)?\s{0,12}" + pattern_of("same_time"), text.lower()) is not None


BESIDE = re.compile(
    r"[\s,]*(?:[-–—:]|когда|их|было|был|была|были|стало|произошло|случилось|уже|лишь|только|всего|таких|случаев"
    r"|этот показатель составлял|составлял\w?|насчитывалось|\s)*"
)


def set_periods(
    drafts: Sequence[Draft], units: Sequence[Unit], dates: Sequence[TimeExpression], text: str, published: datetime.date | None = None
) -> None:
    """Give each draft its period: local, of its sentence, or inherited from the frame."""
    frame: TimeExpression | None = None
    day: TimeExpression | None = None
    day_paragraph = -1
    ahead: TimeExpression | None = None  # the last coming time that was named: plans and drills of its paragraph take it
    ahead_paragraph = -1
    frame_paragraph = -1
    by_unit: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_unit.setdefault(draft.unit, []).append(draft)
    for unit in units:
        here = [d for d in dates if unit.start <= d.start < unit.end and d.kind not in ("duration", "recurring") and d.rule != "term"]
        lawful = [d for d in here if not _named_for_law(d, text)]
        usable = [d for d in lawful if not _ahead(d, text)]
        outside = [d for d in usable if not _inside_bracket(d, unit, text)]
        figures = by_unit.get(unit.number, [])
        for draft in figures:
            _assign(draft, figures, unit, lawful if draft.status in ("planned", "required") else usable, text)
            if draft.period is not None and draft.period.date_start is None and _same_time(draft.period.text):
                draft.period, draft.period_basis = None, ""  # «в тот день», «за это время»: what was named before
            if draft.period is None and ahead is not None and ahead_paragraph == unit.paragraph and draft.status in ("planned", "exercise"):
                draft.period, draft.period_basis = ahead, "inherited"
                draft.rules.append("period.ahead")
            if draft.period is None and day is not None and day_paragraph == unit.paragraph and _inherits(draft, day, True):
                draft.period, draft.period_basis = day, "inherited"
                draft.rules.append("period.day")
            if draft.period is None and frame is not None and _inherits(draft, frame, unit.paragraph == frame_paragraph):
                draft.period, draft.period_basis = frame, "inherited"
                draft.rules.append("period.inherited")
        coming = [d for d in lawful if published and d.date_start and d.date_start > published]
        if coming:
            ahead, ahead_paragraph = coming[-1], unit.paragraph
        new = _frame(figures, outside, text, published)
        if new is not None and not _span(new) and frame is not None and _span(frame) and _inside(new, frame):
            day, day_paragraph = new, unit.paragraph  # one day of the year that is told: it speaks for its paragraph
        elif new is not None and not _goes_back(new, frame):
            frame, frame_paragraph, day = new, unit.paragraph, None


def _inherits(draft: Draft, frame: TimeExpression, same_paragraph: bool) -> bool:
    """Results take the frame; what is planned or used does so inside a span or a paragraph; what holds or is required never."""
    if draft.status == "result":
        return True
    return draft.status in ("planned", "exercise", "resource") and (_span(frame) or same_paragraph)


def _inside(day: TimeExpression, span: TimeExpression) -> bool:
    if day.date_start is None or span.date_start is None or span.date_end is None:
        return False
    return span.date_start <= day.date_start <= span.date_end


def _span(date: TimeExpression) -> bool:
    return date.granularity != "day" or date.kind == "range" or date.date_start != date.date_end


def _named_for_law(date: TimeExpression, text: str) -> bool:
    """«Конвенции 2001 года», «программы на 2019–2021 годы» name a paper, not a period of anything done."""
    return _papers().search(text[max(0, date.start - 60) : date.start].lower()) is not None


def _ahead(date: TimeExpression, text: str) -> bool:
    """«план на 2025 год»: a period of plans only."""
    lead = text[max(0, date.start - 12) : date.start] + text[date.start : date.start + 3]
    return date.granularity != "day" and re.search(r"(?:^|\W)на\s{0,12}\d{0,4}$", lead.lower()) is not None


def _spoken(date: TimeExpression, text: str) -> bool:
    """The day of speaking or meeting, not of doing: its own clause holds a word of saying («13 мая на заседании …»)."""
    if not _day(date):
        return False
    actions = load_actions()
    left = re.split(r"[,.;:()«»\n—]|\sи\s", text[max(0, date.start - 120) : date.start])[-1]
    right = re.split(r"[,;:()»\n—]|\.\s|\sи\s", text[date.end : date.end + 120].lstrip(" .\xa0"), maxsplit=1)[0]
    words = re.findall(r"[а-яё]+(?:-[а-яё]+)?", (left + " " + right).lower())
    return any({w, *lemmas(w)} & (actions.reporting | actions.events) for w in words)


def _day(date: TimeExpression) -> bool:
    return not _span(date)


def _assign(draft: Draft, figures: Sequence[Draft], unit: Unit, dates: Sequence[TimeExpression], text: str) -> None:
    bracket = _bracket(text, unit, draft)
    inside = [d for d in dates if bracket and bracket[0] <= d.start < bracket[1]]
    dates = [d for d in dates if d in inside or not _inside_bracket(d, unit, text)]
    local = _adjacent(draft, inside or dates, text)
    if local:
        draft.period, draft.local_period, rule = local, True, "period.adjacent"
    else:
        free = [d for d in (inside or dates) if not _taken_locally(d, figures, draft, text)]
        chosen = _nearest(draft, figures, free, text)
        if chosen is None:
            return
        draft.period, rule = chosen, "period.sentence"
    if draft.status == "stock" and not _day(draft.period):
        draft.period = None
        return
    outside = bracket is not None and not bracket[0] <= draft.period.start < bracket[1]
    draft.period_basis = "inherited" if outside else "relative" if draft.period.basis == "relative" else "explicit"
    draft.rules.append(rule)


def _bracket(text: str, unit: Unit, draft: Draft) -> tuple[int, int] | None:
    """The bracket around a number."""
    opened = text.rfind("(", unit.start, draft.place)
    if opened < 0 or text.rfind(")", opened, draft.place) >= 0:
        return None
    closed = text.find(")", draft.place, unit.end)
    return opened, closed if closed >= 0 else unit.end


def _adjacent(draft: Draft, dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """«в 2018-м — 57», «годом ранее — 2,1 тыс.», «(в 2018 году — 57)», «57 в 2018 году», «против 57 годом ранее»."""
    for date in dates:
        gap = text[date.end : draft.quantity.start]
        if draft.start <= date.start and date.end <= draft.end:
            return date  # «терактов в январе не произошло»
        near = date.end <= draft.quantity.start and len(gap) <= 60 and BESIDE.fullmatch(gap)
        if near and (re.search(r"[-–—:]|их|был|уже|составл|произошл|случил", gap) or draft.counted is None or draft.inherited_object):
            return date
        gap = text[draft.end : date.start]
        if date.start >= draft.end and draft.inherited_object and re.fullmatch(r"\s*", gap):
            return date
    return None


def _taken_locally(date: TimeExpression, figures: Sequence[Draft], draft: Draft, text: str) -> bool:
    """A date beside a comparison («годом ранее — 57») belongs to that number alone."""
    if _compared().search(text[max(0, date.start - 24) : date.start].lower()):
        return True
    return any(
        other is not draft
        and _adjacent(other, [date], text)
        and (other.inherited_object or re.search(r"годом|год назад", text[date.start : date.end].lower()))
        for other in figures
    )


def _nearest(draft: Draft, figures: Sequence[Draft], dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    left = [d for d in dates if d.end <= draft.quantity.start]
    right = [d for d in dates if d.start >= draft.end]
    left = [d for d in left if not _spoken(d, text) and not (draft.quantity.kind == "change" and _earlier(d.text))]
    if left:
        return left[-1]
    for date in right:
        between = [f for f in figures if draft.end <= f.quantity.start < date.start]
        after = [f for f in figures if f.quantity.start >= date.end]
        follows = (
            after
            and re.fullmatch(r"[\s\w]{0,25}", text[date.end : after[0].quantity.start])
            and not re.match(r"\s?(?:,|\.|;)", text[date.end : date.end + 2])
        )
        if follows and between == [] and after[0].unit == draft.unit and re.search(r"[,;]|\sа\s|\sи\s", text[draft.end : date.start]):
            continue
        if ";" in text[draft.end : date.start] or _spoken(date, text):
            continue
        return date
    return None


def _frame(figures: Sequence[Draft], dates: Sequence[TimeExpression], text: str, published: datetime.date | None) -> TimeExpression | None:
    """What later sentences inherit: the period of this sentence's figures, or a span that it names without figures."""
    own = [f.period for f in figures if f.period is not None and not f.local_period and f.period_basis != "inherited"]
    own = [p for p in own if not _earlier(p.text) and not _state_day(p, text) and (_span(p) or p.date_start != published)]
    own = [period for f in figures if (period := f.period) in own and f.status in ("result", "resource", "exercise")]
    if own:
        return max(
            own,
            key=lambda p: (
                p.date_end or datetime.date.min,
                (p.date_end or datetime.date.min) - (p.date_start or datetime.date.min),
                p.start,
            ),
        )
    if figures:
        return None
    dates = [d for d in dates if not _state_day(d, text)]
    spans = [
        d
        for d in dates
        if _span(d) and d.date_start is not None and d.date_end is not None and not (published and d.date_start > published)
    ]
    if spans:
        return _joined(spans, text)
    days = [d for d in dates if _day(d) and d.date_start is not None]
    days = [d for d in days if d.date_start != published]  # the day of publication is the day of speaking
    return days[-1] if days and not _spoken(days[-1], text) else None


def _inside_bracket(date: TimeExpression, unit: Unit, text: str) -> bool:
    """«(101 — в январе 2019 года)»: a date in a bracket speaks for the bracket alone."""
    opened = text.rfind("(", unit.start, date.start)
    alone = text[opened + 1 : opened + 1 + date.start - opened + len(date.text)].partition(")")[0].strip() == date.text.strip()
    return opened >= 0 and text.rfind(")", opened, date.start) < 0 and not alone


def _state_day(date: TimeExpression, text: str) -> bool:
    """«на 1 ноября», «по состоянию на 10 сентября»: a day on which something holds, not a period of doing."""
    left = text[max(0, date.start - 8) : date.start].lower()
    if left.endswith(("ночь ", "ночь на ")):
        return False
    return _day(date) and (re.match(r"(?:по состоянию )?на\s", date.text.lower()) is not None or left.endswith("на "))


def _goes_back(new: TimeExpression, frame: TimeExpression | None) -> bool:
    """A sentence about an earlier time («в 2009 году их было 786») is a comparison; the frame stays."""
    if frame is None or frame.date_start is None or frame.date_end is None or new.date_start is None or new.date_end is None:
        return False
    long, short = (frame.date_end - frame.date_start).days + 1, (new.date_end - new.date_start).days + 1
    another_year = new.date_end.year < frame.date_start.year
    return new.date_end < frame.date_start and _span(frame) and (another_year or 0.5 <= short / long <= 2.2)


def _joined(spans: Sequence[TimeExpression], text: str) -> TimeExpression:
    """«с 13 по 21 мая и с 16 по 24 сентября»: two stages of one operation are one period."""
    if len(spans) > 1 and re.fullmatch(r"\s{0,12}и\s{0,12}", text[spans[-2].end : spans[-1].start]):
        first, last = spans[-2], spans[-1]
        return replace(last, start=first.start, text=text[first.start : last.end], date_start=first.date_start)
    return spans[-1]
