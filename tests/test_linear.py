"""Time grows with the text, not with its square: hard strings and a long release of numbers end while one can wait.

The limit is some ten times what is needed; `benchmarks/regex.py` measures growth itself, expression by expression.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SECONDS = 60
HARD = """
from datetime import date
from pipeline.grammar.numbers import find_numbers
from pipeline.grammar.periods import find_times
from pipeline.grammar.quantities import find_quantities
from pipeline.grammar.sentences import find_sentences

PIECES = ("1 ", "1", " ", "\\n", "тыс. ", "и ", ", ", "(", "более ", "г. ", "а", "А. ", "1-", "на 5 ", "5 т ", "до ", "с 1 по ", "изъято 12 345 ",
          "В 2018 году 5, ")
for text in [(piece * 8000)[:8000] + tail for piece in PIECES for tail in ("", "!")]:
    numbers = find_numbers(text), find_quantities(text), find_times(text, date(2019, 6, 13)), find_sentences(text)
    assert all(0 <= n.start < n.end <= len(text) for n in (*numbers[0], *numbers[1], *numbers[2]))
print("done", len(PIECES))
"""
RELEASE = """
from datetime import date
from pipeline import extract

text = ("Изъято 12 гранат и 3 тыс. 400 патронов, " * 100_000)[:50_000] + ("1 234,5 " * 100_000)[:50_000]
found = extract(text, published=date(2019, 6, 13))
assert len(found.quantities) > 5000 and len(found.figures) > 1000
print("done", len(text))
"""


@pytest.mark.slow
@pytest.mark.parametrize("program", [HARD, RELEASE], ids=["hard strings", "100 kB of numbers"])
def test_ends_in_time(program: str) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, env=environment, timeout=SECONDS, check=False)
    assert done.returncode == 0 and done.stdout.startswith(b"done"), done.stderr.decode("utf-8")
