"""Of what a number is a part: the rows that could be its whole, and what speaks for each.

Candidates are the rules' own, none at all, the rows before and the next behind. ``names`` lists what is asked of a candidate
and of its row, in the order of the numbers. A candidate is a row's place in the telling, ``NONE`` for none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .forest import Matrix, vectors
from .periods import BASES, MARKS, SURE, place, stems
from .telling import Row, Telling

NONE = -1
BEFORE, BEHIND = 12, 2  # rows
FAR = 99.0
AROUND = 80  # characters on both sides of a number
MOST = 20.0  # a whole so many times its part says no more

OF_CANDIDATE = (
    "is_rules", "is_none", "rows_since", "characters_since", "sentences_since", "lines_since", "is_behind", "same_action",
    "same_object", "same_status", "same_unit", "same_kind", "same_period", "same_actor", "same_speaker", "times_row", "is_smaller",
    "is_equal", "is_part", "whole_of_rules_whole", "whole_of_row_before", "is_row_before", "parts", "opens_sentence", "its_action",
    "its_object", "its_confidence", "parts_between", "bracket_between", "full_stop_between", "colon_between",
)  # fmt: skip
OF_ROW = (
    "action", "object", "status", "kind", "confidence", "basis", "row", "rows", "characters_before", "in_bracket", "zero",
    "row_before_is_part", "rows_of_sentence", "rows_before_in_sentence", "has_none", "mark_before",
)  # fmt: skip


def names(words: dict[str, list[str]]) -> list[str]:
    """What each number of a candidate's vector is."""
    asked = [f"rule:{rule}" for rule in words["rules"]] + [f"{where}:{stem}" for stem in words["beside"] for where in ("left", "right")]
    return [*OF_CANDIDATE, *OF_ROW, *asked]


def beside(telling: Telling, row: Row) -> tuple[frozenset[str], frozenset[str]]:
    """The beginnings of the words of its clause on the left and on the right."""
    left = re.split(r"[.;:()]", telling.text[max(0, row.start - AROUND) : row.start])[-1]
    return stems(left), stems(MARKS.split(telling.text[row.end : row.end + AROUND])[0])


class Asked:
    """What is looked up for all rows of a release, once."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self.numbers = [telling.sentence_at(row.start) for row in telling.rows]
        self.lines = [telling.line_at(row.start) for row in telling.rows]
        self.parts = Counter(row.whole for row in telling.rows)
        self.in_sentence = Counter(self.numbers)
        self.first_of_sentence = {number: n for n, number in reversed(list(enumerate(self.numbers)))}


def candidates(telling: Telling, words: dict[str, list[str]]) -> Iterator[tuple[int, list[int], Matrix]]:
    """Each row with the rows that could be its whole (the rules' own first) and their vectors; shape ``(candidates, features)``."""
    asked = Asked(telling)
    for n, row in enumerate(telling.rows):
        found = near(n, row, telling.rows)
        of_row = _of_row(n, row, asked, words)
        yield n, found, vectors([_of_candidate(n, row, one, asked, words) for one in found], of_row)


def near(n: int, row: Row, rows: Sequence[Row]) -> list[int]:
    """The rows that could be its whole, the rules' own first; no other reading of the same number, and none that is its part."""
    around = [*range(n - 1, max(-1, n - 1 - BEFORE), -1), *range(n + 1, min(len(rows), n + 1 + BEHIND))]
    free = [i for i in around if (rows[i].start, rows[i].end) != (row.start, row.end) and rows[i].whole != n]
    return list(dict.fromkeys([row.whole, NONE, *free]))


def _of_candidate(n: int, row: Row, one: int, asked: Asked, words: dict[str, list[str]]) -> list[float]:
    """The numbers of ``OF_CANDIDATE``."""
    rows = asked.telling.rows
    if one == NONE:
        return [float(row.whole == NONE), 1.0, *[-1.0] * (len(OF_CANDIDATE) - 2)]
    other = rows[one]
    times = other.value / row.value if other.value is not None and row.value else -1.0
    gap = asked.telling.text[other.end : row.start] if one < n else asked.telling.text[row.end : other.start]
    before = rows[n - 1] if n else None
    between = sum(rows[i].whole != NONE for i in range(one + 1, n)) if one < n else 0
    return [
        float(row.whole == one),
        0.0,
        float(n - one),
        float(len(gap)),
        float(asked.numbers[n] - asked.numbers[one]),
        float(asked.lines[n] - asked.lines[one]),
        float(one > n),
        float(other.action == row.action),
        float(other.object == row.object),
        float(other.status == row.status),
        float(other.unit == row.unit),
        float(other.kind == row.kind),
        float(other.period == row.period),
        float(other.actor == row.actor),
        float(other.speaker == row.speaker),
        float(min(MOST, times)),
        float(other.value is not None and row.value is not None and other.value < row.value),
        float(other.value == row.value),
        float(other.whole != NONE),
        float(row.whole != NONE and rows[row.whole].whole == one),
        float(before is not None and before.whole == one),
        float(one == n - 1),
        float(asked.parts[one] - (row.whole == one)),
        float(asked.first_of_sentence[asked.numbers[one]] == one),
        place(other.action, words["actions"]),
        place(other.object, words["objects"]),
        place(other.confidence, SURE),
        float(between),
        float("(" in gap and ")" not in gap),
        float(". " in gap),
        float(":" in gap),
    ]


def _of_row(n: int, row: Row, asked: Asked, words: dict[str, list[str]]) -> list[float]:
    """The numbers of ``OF_ROW``, then the rules that fired and the words beside it."""
    telling, number = asked.telling, asked.numbers[n]
    start = telling.sentences[number][0] if number < len(telling.sentences) else 0
    left = telling.text[start : row.start]
    on_left, on_right = beside(telling, row)
    plain = [
        place(row.action, words["actions"]),
        place(row.object, words["objects"]),
        place(row.status, words["statuses"]),
        place(row.kind, words["kinds"]),
        place(row.confidence, SURE),
        place(row.basis, BASES),
        float(n),
        float(len(telling.rows)),
        float(len(left)),
        float(left.count("(") > left.count(")")),
        float(row.value == 0),
        float(n > 0 and telling.rows[n - 1].whole != NONE),
        float(asked.in_sentence[number]),
        float(n - asked.first_of_sentence[number]),
        float(row.whole == NONE),
        place(left.rstrip()[-1:], ",:;()–—-"),
    ]
    rules = [float(rule in row.rules) for rule in words["rules"]]
    return plain + rules + [float(stem in where) for stem in words["beside"] for where in (on_left, on_right)]
