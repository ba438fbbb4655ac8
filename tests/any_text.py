"""Texts of any kind, and what holds for the extraction of each."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import strategies as st

from pipeline import extract
from pipeline.records import Extraction
from pipeline.store import record_of, to_json

LINES = """\
изъято задержаны пресечено более около 12 3,5 тыс. 1 240 двое полторы сотни терактов гранат боевиков « » ( ) ; : — - , . \u00a0
в 2019 году за пять лет июня 13 из них в том числе ФСБ МВД России ШОС Иван Петров А.Б. Норов директор сообщил он г. ул. % руб. кг
не допущено ни одного а также ё\u0301 \u200b \u00ad \ufeff \u202e 999999999999 1/2 0 IV № http://a.example/ <b> &amp; =
"""
WORDS = [*LINES.replace("\n", " ").split(" "), "\n", "\t"]
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=[]), max_size=200),  # lone surrogates as well
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=5)), max_size=40).map("".join),
)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2030, 12, 31))


def unsound(text: str, day: date | None) -> list[str]:
    """What is wrong with the extraction of a text: nothing, whatever the text is."""
    found = extract(text, day)
    kept = found.release.text
    spans = [(m.start, m.end, m.text) for m in (*found.mentions, *found.dates, *found.quantities)]
    spans += [(f.start, f.end, f.quote) for f in found.figures] + [(r.start, r.end, r.quote) for r in found.roles]
    wrong = [f"{start}-{end} is not {said!r}" for start, end, said in spans if kept[start:end] != said]
    wrong += [f"sentences {found.sentences} leave text out"] if any(_outside(found, start, end) for start, end, _ in spans) else []
    wrong += [f"ids {ids} repeat" for ids in [[f.figure_id for f in found.figures]] if len(set(ids)) < len(ids)]
    wrong += [] if record_of(Extraction, to_json(found)) == found else ["as JSON it is another one"]
    return wrong + ([] if json.loads(to_json(found)) else ["no JSON"])


def _outside(found: Extraction, start: int, end: int) -> bool:
    return not any(a <= start and end <= b for a, b in found.sentences) and not any(a <= start < b for a, b in found.sentences)
