"""Times that stand in a row: «в 2015 году и первом полугодии 2017 года» is one period of one number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from ..grammar.periods import calendar as cal
from ..lexicon.wordings import pattern_of
from ..records import TimeExpression
from .drafts import Draft

STAGE = re.compile(
    r"\s?[,;]\s(?:а\s)?(?:втор|трет|четв[её]рт|пят)[а-яё]{2,4}(?:\sэтап)?(?:\s?[–—-]\s?|\s(?:прош[её]л|проходил|был проведён)\s)?(?:в\s)?"
)
AND = re.compile(r"\s{0,12}(?:и|а также)\s{1,12}")


def joined(spans: Sequence[TimeExpression], text: str) -> TimeExpression:
    """«с 13 по 21 мая и с 16 по 24 сентября», «первый – с 13 по 21 мая, второй – в сентябре»: stages of one operation are one period."""
    first = len(spans) - 1
    while first and (gap := text[spans[first - 1].end : spans[first].start]) and (AND.fullmatch(gap) or STAGE.fullmatch(gap)):
        first -= 1
    last = spans[-1]
    in_order = spans[first].date_start and last.date_end and spans[first].date_start < last.date_end  # type: ignore[operator]
    return hull(spans[first], last, text) if first < len(spans) - 1 and in_order else last


def hull(first: TimeExpression, last: TimeExpression, text: str) -> TimeExpression:
    """From the beginning of one time to the end of a later one."""
    return replace(last, start=first.start, text=text[first.start : last.end], date_start=first.date_start)


def coordinated(dates: Sequence[TimeExpression], text: str, sentence: str) -> list[TimeExpression]:
    """«в 2015 году и первом полугодии 2017 года осуждены 12»: both times are those of one number, unless told «соответственно»."""
    out: list[TimeExpression] = []
    for time in dates:
        before = out[-1] if out else None
        row = before is not None and AND.fullmatch(text[before.end : time.start]) is not None
        in_order = before and before.date_end and time.date_start and before.date_end < time.date_start
        if before and row and in_order and not re.search(pattern_of("in_turn"), sentence):
            out[-1] = hull(before, time, text)
        elif before is not None and (whole := _up_to(before, time, text)) is not None:
            out[-1] = whole
        else:
            out.append(time)
    return out


def in_a_row(spans: Sequence[TimeExpression]) -> TimeExpression | None:
    """«в 2018 году – 112, в 2019-м – 148, за 2020-й – 203. За это время …»: from the first of the times to the last."""
    told = [(s.date_start, s.date_end) for s in spans if s.date_start and s.date_end]
    follow = len(told) > 1 and all(a[1] < b[0] for a, b in pairwise(told))
    return replace(spans[-1], date_start=told[0][0]) if follow else None


AGAIN = re.compile(r"(?:за|в)\s(?:вс[её]\s|весь\s)?(?:эт(?:и|у|от)|те)\s(?:же\s|самые\s)?(недел|дн|месяц|квартал|год)([а-яё]{0,2})")
DAYS = {"недел": (7, 7), "месяц": (28, 31), "квартал": (89, 92), "год": (367, 366)}  # «за этот год» is the running one
PLURAL = ("и", "ы")


SOME_DAYS = 45  # «в те же дни»: no months


def of_days(time: TimeExpression) -> bool:
    """More than a day, and few enough to be called «дни»."""
    return bool(time.date_start and time.date_end) and 0 < (time.date_end - time.date_start).days <= SOME_DAYS  # type: ignore[operator]


def again(time: TimeExpression, lasted: TimeExpression | None, *told_of: TimeExpression | None) -> TimeExpression:
    """«Операция шла с 10 ноября по 20 декабря. За эти недели …», «с 1 по 30 ноября. За этот месяц …»: the time that was told last."""
    told = AGAIN.fullmatch(time.text.lower()) if lasted is not None else None
    if told is not None and told[1] == "дн" and lasted is not None and not of_days(lasted):
        lasted = next((t for t in told_of if t is not None and of_days(t)), None)  # «С 12 по 18 ноября … Всего в этом году … В те же дни …»
    if told is None or lasted is None or not lasted.date_start or not lasted.date_end:
        return time
    days, (least, most) = (lasted.date_end - lasted.date_start).days + 1, DAYS.get(told[1], (0, 0))
    fits = least <= days <= most or (told[2] in PLURAL and days > most)
    return replace(time, date_start=lasted.date_start, date_end=lasted.date_end, kind="range") if fits else time


SAID = re.compile(r"\s?,\s(?:[^,.;:()\d]{3,50},\s)?")


def year_before(here: Sequence[TimeExpression], text: str) -> list[TimeExpression]:
    """«Годом ранее, по его словам, за те же три месяца …»: those months of the year before."""
    out = list(here)
    for first, last in pairwise(here):
        if first.rule != "earlier" or last.rule != "alike" or not SAID.fullmatch(text[first.end : last.start]):
            continue
        if not (first.date_end and last.date_start and last.date_end) or last.date_end <= first.date_end:
            continue
        moved = cal.shift_years(cal.Interval(last.date_start, last.date_end, last.granularity), -1)
        out[out.index(last)] = replace(last, date_start=moved.start, date_end=moved.end, rule="moved_back")
        out.remove(first)
    return out


AS_OF = re.compile(r"\s{0,12}[,(]?\s{0,12}(?:нарастающим\sитогом\s|(?:и\s)?по\s{1,12}состоянию\s{1,12})?")


def _up_to(left: TimeExpression, right: TimeExpression, text: str) -> TimeExpression | None:
    """«с начала года по состоянию на 1 июня», «на 1 июня с начала года»: from the beginning to that day."""
    if not AS_OF.fullmatch(text[left.end : right.start]):
        return None
    since, day = (left, right) if left.rule.startswith("since") else (right, left)
    last = day.date_end if day.rule == "state" and day.date_start == day.date_end else None
    if not since.rule.startswith("since") or last is None or since.date_start is None or last <= since.date_start:
        return None
    return replace(since, date_end=last)


def paired(draft: Draft, figures: Sequence[Draft], dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """«в 2023 и 2024 годах задержаны 12 и 15 человек соответственно»: each number has the time of its place in the row."""
    row = _row(draft, figures, text)
    if len(row) < 2 or not _in_turn(row, text):
        return None
    known = [d for d in dates if d.date_start and not re.search(r";", text[d.end : row[0].start])]
    before = [d for d in known if d.end <= row[0].start]
    if before and len(_years(before[-1])) == len(row):
        known = before[-1:]  # «в 2015 и 2016 годах сорвано 24 и 36 терактов соответственно, в 2017 году – ещё девять»
    spans = _years(known[0]) if len(known) == 1 else known
    return spans[next(i for i, f in enumerate(row) if f is draft)] if len(spans) == len(row) else None


def _row(draft: Draft, figures: Sequence[Draft], text: str) -> list[Draft]:
    """The numbers of one list around a draft: «12, 15 и 18 человек»."""
    rows: list[list[Draft]] = []
    for figure in figures:
        gap = text[rows[-1][-1].quantity.end : figure.quantity.start] if rows else "."
        if re.fullmatch(r"(?:\s[а-яё-]{1,25}){0,4}\s{0,3}(?:,|\sи)\s{1,3}", gap):
            rows[-1].append(figure)
        else:
            rows.append([figure])
    return next((row for row in rows if any(f is draft for f in row)), [])


def _in_turn(row: Sequence[Draft], text: str) -> bool:
    before, behind = text[max(0, row[0].quantity.start - 30) : row[0].quantity.start], text[row[-1].quantity.end :][:60]
    told = re.compile(r"(?<!\w)" + pattern_of("in_turn"))
    before, behind = re.split(r"[.;]", before.lower())[-1], re.split(r"[.;]|\s\d", behind.lower())[0]  # no other row's
    return told.search(before) is not None or told.search(behind) is not None


def _years(span: TimeExpression) -> list[TimeExpression]:
    """The single years of «в 2022, 2023 и 2024 годах»."""
    first, last = span.date_start, span.date_end
    if not first or not last or (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return []
    years = range(first.year, last.year + 1)
    return [replace(span, date_start=date(y, 1, 1), date_end=date(y, 12, 31)) for y in years] if len(years) <= 9 else []


def alternating(draft: Draft, figures: Sequence[Draft], dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """«(20 в 2014 году, 30 в 2015-м)», «: 20 в мае, 30 в июне»: each number of a list has the time behind it."""
    bare = draft.inherited_object or draft.end == draft.quantity.end  # «Задержано пособников: 33 – в 2018 году, 18 – в 2019-м»
    behind = {f.start: _behind(f, dates, text) for f in figures} if bare else {}
    at = [f.start for f in figures].index(draft.start) if behind.get(draft.start) else -1
    if at < 0:
        return None
    mates = [figures[n].start for n in (at - 1, at + 1) if 0 <= n < len(figures)]
    beside = [start for start in mates if behind.get(start) and _one_list(min(start, draft.start), max(start, draft.start), text)]
    return behind[draft.start] if beside else None


def _behind(figure: Draft, dates: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """The time right behind a number, before a comma or the end of its list."""
    time = next((d for d in dates if d.start >= figure.end and d.date_start), None)
    if time is None or re.fullmatch(r"\s?(?:[-–—]\s)?(?:[а-яё]{3,20}\s)?", text[figure.end : time.start]) is None:
        return None
    return time if re.match(r"\s?(?:[,;.)]|\sи\s|\sа\s|$)", text[time.end : time.end + 3]) else None


def _one_list(left: int, right: int, text: str) -> bool:
    return re.search(r"[.;:()]\s", text[left:right]) is None
