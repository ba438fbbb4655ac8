"""Regular expressions of the grammars and of the figures on hard strings: does doubled text take more than doubled time?

usage: python benchmarks/regex.py [RATIO]   lists what grows more than RATIO (2.5) per doubling from 1 000 to 8 000 characters;
then how long whole releases of numbers take.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from inspect import getsource
from time import process_time
from types import ModuleType
from typing import Any

import pipeline.figures
import pipeline.grammar

PIECES = (
    "1 ", "12 345 ", "1", " ", "\n", "тыс. ", "млн ", "и ", ", ", "(", ")", "более ", "до ", "от ", "г. ", "а", "А",
    "А. ", "№", "ст. ", "1,5-2 ",
    "на 1", "по ", "в ", "«", "-", "1-", ".", "5 т ", "чем ", "с ", "1.", "июня ", "с 1 по ", "2019 ", "изъято ", "x",
    "x ", "а-", "а а. ", "рост 5 ",
    "мощностью а ", "в, ", "кг: ", ", кг ", "ABc_1 ",
)  # fmt: skip
TAILS = ("", "!")  # what makes a match fail at the end
SIZES = (1_000, 2_000, 4_000, 8_000)
RULES_ONLY = ("words.GROUP", "words.TERM")  # these read our own rules, never a text
CALLS = ("search", "match", "fullmatch", "split", "sub", "findall", "finditer")
NOISE = 0.005  # seconds below which a ratio says nothing
SLOW = 0.1  # seconds from which longer strings are not tried


def modules() -> Iterator[ModuleType]:
    for package in (pipeline.grammar, pipeline.figures):
        yield package
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern with its name: of the modules, of what they load, and those written in a call of ``re``."""
    seen: set[tuple[str, int]] = set()
    for module in modules():
        for name, pattern in (*_named(module), *_written(module)):
            if (key := (pattern.pattern, pattern.flags)) not in seen:
                seen.add(key)
                yield f"{module.__name__.removeprefix('pipeline.')}.{name}", pattern


def _named(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in sorted(vars(module).items()):
        own = hasattr(value, "cache_info") and getattr(value, "__module__", "") == module.__name__
        if own and not value.__wrapped__.__code__.co_argcount:
            value = value()
        yield from _inside(name, value)


def _inside(name: str, value: Any) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, list | tuple):
        for n, item in enumerate(value):
            yield from _inside(f"{name}[{n}]", item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _inside(f"{name}.{field.name}", getattr(value, field.name))


def _written(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Patterns that stand in a call: ``re.search(rf"…", text)``."""
    for node in ast.walk(ast.parse(getsource(module))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS and node.args:
            if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "re"):
                continue
            try:
                text = eval(compile(ast.Expression(node.args[0]), module.__file__ or "", "eval"), vars(module))
            except NameError:  # made of a local name
                continue
            flags = re.I if any(isinstance(a, ast.Attribute) and a.attr == "I" for a in node.args) else re.NOFLAG
            yield f"line {node.lineno}", re.compile(text, flags)


def seconds(pattern: re.Pattern[str], text: str) -> float:
    start = process_time()
    for _ in pattern.finditer(text):
        pass
    return process_time() - start


def growth(pattern: re.Pattern[str], piece: str, tail: str) -> tuple[float, float]:
    """The greatest growth per doubling that can be measured, and the time of the longest string that was tried."""
    ratio = last = 0.0
    for size in SIZES:
        text = (piece * size)[:size] + tail
        now = seconds(pattern, text)
        if now > NOISE and last:
            now = min(now, seconds(pattern, text))
            ratio = max(ratio, now / max(last, NOISE / 4))
        last = now
        if now > SLOW:
            break
    return ratio, last


def worst(pattern: re.Pattern[str], limit: float) -> tuple[float, float, str]:
    """Growth, time and string of the piece that grows most; the first that grows more than ``limit`` is enough."""
    found = (0.0, 0.0, "")
    for piece in PIECES:
        for tail in TAILS:
            ratio, longest = growth(pattern, piece, tail)
            found = max(found, (ratio, longest, piece + tail))
            if ratio > limit:
                return found
    return found


def releases() -> None:
    """Whole releases of numbers alone."""
    from datetime import date

    from pipeline import extract

    day = date(2019, 6, 13)
    extract("Изъято 12 гранат.", published=day)
    for piece in ("1 ", "12 345,6 ", "Изъято 12 гранат и 3 тыс. патронов. ", "Изъято 5 кг. В 2018 году – 7 кг. ", "12 гранат, "):
        times = []
        for size in (50_000, 100_000, 200_000):
            start = process_time()
            extract((piece * size)[:size], published=day)
            times.append(process_time() - start)
        print(f"{piece!r:45}", *(f"{t:7.2f} s" for t in times), f"  grows {times[-1] / times[-2]:.2f} times")


def main() -> None:
    limit = float(sys.argv[1]) if len(sys.argv) > 1 else 2.5
    count = bad = 0
    for name, pattern in patterns():
        if name.endswith(RULES_ONLY):
            continue
        count += 1
        ratio, longest, piece = worst(pattern, limit)
        if ratio > limit:
            bad += 1
            print(f"{ratio:5.2f}  {1000 * longest:8.1f} ms  {name}  {piece!r}", flush=True)
    print(f"{count} patterns, {bad} of them grow more than {limit} times per doubling", flush=True)
    releases()


if __name__ == "__main__":
    main()
