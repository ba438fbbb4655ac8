"""How sure a row is: one line a reason of ``pipeline.figures.confidence``, the marked number and what it must be."""

from __future__ import annotations

import re
from datetime import date

import pytest
from spacy.language import Language

from pipeline.extraction import extract
from pipeline.figures.confidence import DOUBTS
from pipeline.nlp import build_nlp

MARK = re.compile(r"\[([^|\]]+)\|(\w+)(?: (\w+))?\]")
CASES = """
В тайнике изъято [12 гранат|high] и [три автомата|high].
За год предотвращено [14 терактов|high].
За год предотвращено [14 терактов|high], из них [пять|medium] готовились в столице.
В горах уничтожены [восемь угонщиков|medium named_for_a_deed].
На границе найдены [семь беженцев|medium found_people].
Операция обошлась [без жертв|medium nothing_happened].
[Девять боевиков|medium verb_behind] задержаны.
Суды осудили за участие в банде и пособничество ей [40 боевиков|high].
Задержаны главари банды и осуждены к лишению свободы [38 боевиков|medium rival].
"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build_nlp()


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line])
def test_confidence(case: str, nlp: Language) -> None:
    text = MARK.sub(r"\1", case)
    figures = extract(text, published=date(2019, 6, 13), nlp=nlp).figures
    at = 0
    for m in MARK.finditer(case):
        start = text.index(m.group(1), at)
        at = start + len(m.group(1))
        figure = next((f for f in figures if f.start < at and f.end > start), None)
        assert figure, f"no figure at {m.group(1)!r}"
        assert figure.confidence == m.group(2), m.group(1)


def test_each_doubt_has_a_line() -> None:
    assert {m.group(3) for m in MARK.finditer(CASES)} - {None} == {name for name, _ in DOUBTS}


def test_a_low_row_is_told_in_problems_with_its_reason_in_words(nlp: Language) -> None:
    text = "Задержаны 38 боевиков, 51 женщина приглашена на беседу."
    extraction = extract(text, published=date(2019, 6, 13), nlp=nlp)
    assert [f.confidence for f in extraction.figures] == ["high", "low"]
    (problem,) = extraction.problems
    assert extraction.figures[1].figure_id in problem.message and "no lexicon knows its verb" in problem.message
