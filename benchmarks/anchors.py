"""What share of the values of a gold file other readers of Russian numbers find, and what share svodka finds.

usage: python benchmarks/anchors.py GOLD.jsonl …

A value counts as found where the reader gives that number anywhere in the text: place, noun and verb are not asked for.
The anchors are measured where they are installed (`pip install number-parser pullenti-wrapper` into an environment of their own that
also sees svodka); svodka itself needs neither.
"""

from __future__ import annotations

import contextlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from pipeline.scoring import Gold, read_gold

DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
SCALED = re.compile(rf"({DIGITS.pattern})[ \u00a0]?(тыс|млн|млрд|миллион|миллиард|тысяч)?")
SCALES = {"тыс": 1_000, "тысяч": 1_000, "млн": 1_000_000, "миллион": 1_000_000, "млрд": 1_000_000_000, "миллиард": 1_000_000_000}


def by_digits(text: str) -> Iterable[float]:
    """Digits and the multiplier behind them: what a first script would do."""
    for found in SCALED.finditer(text):
        digits = re.sub(r"[ \u00a0]", "", found.group(1)).replace(",", ".")
        yield float(digits) * SCALES.get(found.group(2) or "", 1)


def by_number_parser(text: str) -> Iterable[float]:
    """number-parser turns words into digits; the digits are read as above."""
    from number_parser import parse

    return by_digits(parse(text, language="ru"))


def by_pullenti() -> Callable[[str], Iterable[float]]:
    """Pullenti's measures and money, beside what its own tokens tell of bare numbers."""
    from pullenti.ner.SourceOfAnalysis import SourceOfAnalysis
    from pullenti_wrapper.processor import MEASURE, MONEY, Processor

    processor = Processor([MEASURE, MONEY])  # its DATE breaks on some years

    def values(text: str) -> Iterable[float]:
        token = processor.raw.process(SourceOfAnalysis(text)).first_token
        while token is not None:
            value = getattr(token, "real_value", None) or getattr(token, "value", None)
            with contextlib.suppress(ValueError):
                yield float(str(value))
            inner = getattr(token, "referent", None)
            for slot in inner.slots if inner is not None else ():
                if re.fullmatch(r"\d+(?:\.\d+)?", str(slot.value)):
                    yield float(str(slot.value))
            token = token.next0_

    return values


def by_svodka(text: str) -> Iterable[float]:
    """Every number that the grammar reads, figures or not."""
    from pipeline.grammar.quantities import find_quantities

    return [float(q.value) for q in find_quantities(text) if q.value is not None]


def share(records: Iterable[Gold], values: Callable[[str], Iterable[float]]) -> tuple[int, int]:
    """Values of the gold figures found, and how many there are (zeros without a digit and vague ones left out)."""
    right = total = 0
    for record in records:
        places = {f["start"]: abs(float(f["value"])) for f in record["figures"] if f.get("value")}  # several verbs, one number
        wanted = Counter(places.values())
        got = Counter(abs(v) for v in values(record["text"]))
        right += sum((wanted & got).values())
        total += sum(wanted.values())
    return right, total


def main() -> None:
    records = [record for path in sys.argv[1:] for record in read_gold(Path(path))]
    readers: dict[str, Callable[[str], Iterable[float]]] = {"digits": by_digits, "svodka": by_svodka}
    if find_spec("number_parser"):
        readers["number-parser"] = by_number_parser
    if find_spec("pullenti_wrapper"):
        readers["Pullenti"] = by_pullenti()
    for name, values in readers.items():
        right, total = share(records, values)
        print(f"{name:14} {right} of {total} values  {right / max(1, total):.3f}")


if __name__ == "__main__":
    main()
