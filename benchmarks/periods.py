"""How long expressions of time take: a megabyte of ordinary text, and hard strings of doubled length.

usage: python benchmarks/periods.py [FILE.txt …]   without files: the bundled corpus
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from time import process_time

from pipeline.grammar.periods import find_times

HARD = ("12 ", "с 2006 по ", "2019, ", "за последние ", "и 5 ", "1-", "5, ", "до конца ", "не ", "(2019", "того же ", "июня ")
SIZES = (8_000, 16_000, 32_000, 64_000)


def seconds(text: str) -> float:
    start = process_time()
    find_times(text, date(2019, 6, 13))
    return process_time() - start


def main() -> None:
    files = [Path(a) for a in sys.argv[1:]] or sorted(Path("corpus").rglob("*.txt"))
    text = "\n\n".join(f.read_text(encoding="utf-8") for f in files)
    text = (text * (1_000_000 // max(1, len(text)) + 1))[:1_000_000]
    seconds("в мае")
    print(f"1 MB of text: {seconds(text):.2f} s")
    for piece in HARD:
        print(f"{piece!r:16}", *(f"{1000 * seconds((piece * size)[:size]):6.0f} ms" for size in SIZES))


if __name__ == "__main__":
    main()
