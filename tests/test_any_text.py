"""Whatever a text is, its extraction is sound. The long suite (`make faults`) asks 5,000 texts."""

from __future__ import annotations

from datetime import date

from any_text import DAYS, TEXTS, unsound
from hypothesis import example, given, settings


@given(TEXTS, DAYS)
@example("ГРАНАТ ПОЛТОРЫ", None)  # a wrapped noun with nothing behind its number
@example("изъято 12 \U00017000 гранат", None)  # a letter without a name
@settings(max_examples=100, deadline=None)
def test_any_text_gives_a_sound_extraction(text: str, day: date | None) -> None:
    assert unsound(text, day) == []
