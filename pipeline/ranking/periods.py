"""When: the times that a row could have, and what speaks for each.

Candidates are the rules' own, none at all, the expressions of the text next to the row, the first of the release, and what
other rows have most often. ``NAMES`` lists what is asked of a candidate and of its row, in the order of the numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..records import TimeExpression
from .forest import Matrix, vectors
from .telling import NO_PERIOD, Period, Row, Telling

BEFORE, BEHIND, FIRST, COMMON = 10, 3, 4, 6  # times before and behind a row, of the release's head, and of other rows
HEAD = 300  # characters
# rules that take a time from the sentence or the text; whoever finds it beside the number, in its bracket or its list is not asked again
OPEN = {"period.inherited", "period.topic", "period.told_later", "period.sentence"}
FAR, NEVER = 99.0, 9999.0  # sentences; characters and days
STEM = 6  # letters
BASES = ("explicit", "relative", "inherited")
KINDS = ("point", "range", "relative")
GRAIN = ("day", "month", "quarter", "half_year", "year", "decade")
SURE = ("low", "medium", "high")
MARKS = re.compile(r"[,;.:()]")

OF_CANDIDATE = (
    "is_rules", "is_none", "days", "ended_before", "began_before", "share_of_rows", "other_rows", "of_row_before", "of_row_behind",
    "sentences_since", "paragraphs_since", "characters_since", "sentences_until", "characters_until", "others_between",
    "in_first_paragraph", "in_first_sentences", "told_times", "rows_of_paragraph", "rows_of_sentence", "of_whole", "inside_rules",
    "in_head", "times_told", "kind_of_last", "granularity_of_last", "rule_of_last", "word_before_last", "opens_paragraph",
    "last_of_paragraph", "rows_since",
)  # fmt: skip
OF_ROW = (
    "action", "object", "status", "basis", "confidence", "characters_before", "row", "rows", "paragraph", "sentence", "is_part",
    "kind", "zero", "sentence_length", "has_speaker", "has_actor", "opens_line",
    "times_in_sentence", "times_in_paragraph", "sentences_from_row_before", "action_of_row_before", "object_of_row_before",
    "speaker_of_row_before", "basis_of_row_before", "opening_rows_period",
)  # fmt: skip


def names(words: dict[str, list[str]]) -> list[str]:
    """What each number of a candidate's vector is."""
    asked = [f"rule:{rule}" for rule in words["rules"]] + [f"{where}:{stem}" for stem in words["stems"] for where in ("sentence", "clause")]
    return [*OF_CANDIDATE, *OF_ROW, *asked]


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The beginnings of its words: «сообщила» and «сообщили» are one."""
    return frozenset(word[:STEM] for word in re.findall(r"[а-яё]+", text.lower()))


def place(value: str, known: Sequence[str]) -> float:
    """Which of the known words it is, -1 for none of them."""
    return float(known.index(value)) if value in known else -1.0


def period_of(time: TimeExpression) -> Period:
    return Period(time.date_start, time.date_end)


def is_open(row: Row) -> bool:
    """Has a row no time, or one that the text carries to it? Where the rules say why it has none (``silent.intended``), it stays so."""
    return row.basis != "explicit" and all(rule in OPEN for rule in row.rules if rule.startswith(("period.", "silent.")))


class Asked:
    """What is looked up for all rows of a release, once."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self.times = [t for t in telling.times if t.date_start is not None and t.kind not in ("duration", "recurring")]
        self.starts = [t.start for t in self.times]
        self.by_period: dict[Period, list[int]] = {}
        for n, time in enumerate(self.times):
            self.by_period.setdefault(period_of(time), []).append(n)
        self.sentence_of_time = [telling.sentence_at(t.start) for t in self.times]
        self.line_of_time = [telling.line_at(t.start) for t in self.times]
        self.lines = [telling.line_at(row.start) for row in telling.rows]
        self.numbers = [telling.sentence_at(row.start) for row in telling.rows]
        self.rows_with = Counter(row.period for row in telling.rows)
        self.in_line = Counter((line, row.period) for line, row in zip(self.lines, telling.rows, strict=True))
        self.in_sentence = Counter((number, row.period) for number, row in zip(self.numbers, telling.rows, strict=True))
        self.row_starts = [row.start for row in telling.rows]
        self.times_in_sentence, self.times_in_line = Counter(self.sentence_of_time), Counter(self.line_of_time)
        self.opens = {line: n for n, line in reversed(list(enumerate(self.line_of_time)))}
        self.first_of_line = {line: n for n, line in reversed(list(enumerate(self.lines)))}
        self.common = [period for period, _ in self.rows_with.most_common(COMMON)]
        self.first = list(dict.fromkeys(period_of(t) for t in self.times[: FIRST * 2]))[:FIRST]


    def word_before(self, n: int) -> str:
        """The word before an expression: «по состоянию | на | 1 июня»."""
        return lead(self.telling.text, self.times[n].start)


def lead(text: str, at: int) -> str:
    told = re.findall(r"[а-яё]+|[(,:;.–—]", text[max(0, at - 25) : at].lower())
    return str(told[-1]) if told else ""


def candidates(telling: Telling, words: dict[str, list[str]]) -> Iterator[tuple[int, list[Period], Matrix]]:
    """Each open row with the periods that it could have (the rules' own first) and their vectors; shape ``(candidates, features)``."""
    asked = Asked(telling)
    for n, row in enumerate(telling.rows):
        if not is_open(row):
            continue
        periods = near(row, asked)
        of_row = _of_row(n, row, asked, words)
        yield n, periods, vectors([_of_candidate(n, row, period, asked, words) for period in periods], of_row)


def near(row: Row, asked: Asked) -> list[Period]:
    """The periods that a row could have, the rules' own first."""
    at, behind = bisect_left(asked.starts, row.start), bisect_left(asked.starts, row.end)
    before = list(dict.fromkeys(period_of(t) for t in reversed(asked.times[max(0, at - BEFORE * 3) : at])))[:BEFORE]
    later = [period_of(t) for t in asked.times[behind : behind + BEHIND]]
    return list(dict.fromkeys([row.period, NO_PERIOD, *before, *later, *asked.first, *asked.common]))


def _of_candidate(n: int, row: Row, period: Period, asked: Asked, words: dict[str, list[str]]) -> list[float]:
    """The numbers of ``OF_CANDIDATE``."""
    rows, own = asked.telling.rows, asked.numbers[n]
    here = asked.by_period.get(period, [])
    k = bisect_right(here, bisect_left(asked.starts, row.start) - 1) - 1
    last = here[k] if k >= 0 and asked.times[here[k]].end <= row.start else None
    after = next((i for i in here[k + 1 :] if asked.starts[i] >= row.end), None)
    published = asked.telling.published
    same = row.period == period
    between = 0
    if last is not None:
        rest = range(last + 1, bisect_left(asked.starts, row.start))
        between = len(rest) if len(rest) > FAR else sum(1 for i in rest if period_of(asked.times[i]) != period)
    inside = not same and bool(row.period.start and period.start) and _inside(period, row.period)
    return [
        float(same),
        float(period == NO_PERIOD),
        float((period.end - period.start).days + 1) if period.start and period.end else -1.0,
        float((published - period.end).days) if published and period.end else NEVER,
        float((published - period.start).days) if published and period.start else NEVER,
        asked.rows_with[period] / max(1, len(rows)),
        float(asked.rows_with[period] - same),
        float(n > 0 and rows[n - 1].period == period),
        float(n + 1 < len(rows) and rows[n + 1].period == period),
        float(own - asked.sentence_of_time[last]) if last is not None else FAR,
        float(asked.lines[n] - asked.line_of_time[last]) if last is not None else FAR,
        float(row.start - asked.times[last].end) if last is not None else NEVER,
        float(asked.sentence_of_time[after] - own) if after is not None else FAR,
        float(asked.starts[after] - row.end) if after is not None else NEVER,
        float(between),
        float(bool(here) and asked.line_of_time[here[0]] == 0),
        float(bool(here) and asked.sentence_of_time[here[0]] <= 1),
        float(len(here)),
        float(asked.in_line[asked.lines[n], period] - same),
        float(asked.in_sentence[own, period] - same),
        float(row.whole >= 0 and rows[row.whole].period == period),
        float(inside),
        float(bool(here) and asked.starts[here[0]] < HEAD),
        float(len(asked.times)),
        place(asked.times[last].kind, KINDS) if last is not None else -2.0,
        place(asked.times[last].granularity, GRAIN) if last is not None else -2.0,
        place(asked.times[last].rule, words["times"]) if last is not None else -2.0,
        place(asked.word_before(last), words["leads"]) if last is not None else -2.0,
        float(last is not None and asked.opens.get(asked.line_of_time[last]) == last),
        float(last is not None and between == 0 and asked.line_of_time[last] == asked.lines[n]),
        float(n - bisect_left(asked.row_starts, asked.times[last].end)) if last is not None else FAR,
    ]


def _of_row_before(n: int, row: Row, asked: Asked) -> list[float]:
    """What is the same in the row before, and whether the first row of the paragraph has the rules' period."""
    if n == 0:
        return [FAR, 0.0, 0.0, 0.0, -2.0, 0.0]
    before = asked.telling.rows[n - 1]
    head = asked.telling.rows[asked.first_of_line[asked.lines[n]]]
    same = (before.action == row.action, before.object == row.object, before.speaker == row.speaker)
    return [float(asked.numbers[n] - asked.numbers[n - 1]), *map(float, same), place(before.basis, BASES), float(head.period == row.period)]


def _inside(inner: Period, outer: Period) -> bool:
    known = inner.start and inner.end and outer.start and outer.end
    return bool(known and outer.start <= inner.start and inner.end <= outer.end)  # type: ignore[operator]


def _of_row(n: int, row: Row, asked: Asked, words: dict[str, list[str]]) -> list[float]:
    """The numbers of ``OF_ROW``, then the rules that fired and the words of its sentence and clause."""
    telling, number = asked.telling, asked.numbers[n]
    start = telling.sentences[number][0] if number < len(telling.sentences) else 0
    left = telling.text[start : row.start]
    told, clause = stems(telling.words_of(number)), MARKS.split(left)[-1] + " " + MARKS.split(telling.text[row.end : row.end + 100])[0]
    beside = stems(clause)
    plain = [
        place(row.action, words["actions"]),
        place(row.object, words["objects"]),
        place(row.status, words["statuses"]),
        place(row.basis, BASES),
        place(row.confidence, SURE),
        float(len(left)),
        float(n),
        float(len(telling.rows)),
        float(asked.lines[n]),
        float(number),
        float(row.whole >= 0),
        place(row.kind, words["kinds"]),
        float(row.value == 0),
        float(len(telling.words_of(number))),
        float(bool(row.speaker)),
        float(bool(row.actor)),
        float("\n" in telling.text[max(0, start - 2) : start + 1]),
        float(asked.times_in_sentence[number]),
        float(asked.times_in_line[asked.lines[n]]),
        *_of_row_before(n, row, asked),
    ]
    rules = [float(rule in row.rules) for rule in words["rules"]]
    return plain + rules + [float(stem in where) for stem in words["stems"] for where in (told, beside)]
