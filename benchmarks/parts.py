"""What resolving over parts costs: `python benchmarks/parts.py [--counts 2000 8000]`.

Runs with `--parts` over corpora of so many releases, made as `benchmarks/memory.py` makes them, in this process and without extraction.
Printed for each function of an exchange: time of the processor and bytes a release, the largest partition and the commonest key.
"""

from __future__ import annotations

import argparse
import gc
import pickle
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import memory  # noqa: E402

from pipeline.batch import Limits, parts  # noqa: E402
from pipeline.batch.exchange import TOGETHER  # noqa: E402


class Station(memory.Canned):
    """What a Dask worker keeps, here without models."""

    limits = Limits()

    def lend(self) -> Station:
        return self


class Here:
    """A cluster that is this process, and a clock for each function."""

    def __init__(self) -> None:
        self.took: dict[str, float] = defaultdict(float)
        self.bytes: dict[str, int] = defaultdict(int)
        self.largest: dict[str, int] = defaultdict(int)
        self.commonest: dict[str, int] = defaultdict(int)

    def call(self, what: Any, arguments: Sequence[tuple[Any, ...]]) -> Iterator[tuple[int, Any]]:
        for at, given in enumerate(arguments):
            yield at, self._timed(what, "name", "program", *given)

    def exchange(self, count: int, make: Any, work: Any, deliver: Any) -> None:
        met: dict[int, dict[str, list[bytes]]] = defaultdict(lambda: defaultdict(list))
        for part in range(count):
            for key, sent in self._timed(_packed, make, part, called=make):
                met[crc32(key.encode()) % count][key].append(sent)
                self.bytes[_name(make)] += len(key.encode()) + len(sent)
        told: dict[int, list[bytes]] = defaultdict(list)
        for number, found in met.items():
            sizes = [sum(map(len, sent)) for sent in found.values()]
            self.largest[_name(work)] = max(self.largest[_name(work)], sum(sizes))
            self.commonest[_name(work)] = max(self.commonest[_name(work)], *sizes)
            for part, sent in self._timed(_worked, work, number, found, called=work):
                told[part].append(sent)
                self.bytes[_name(work)] += len(sent)
        for part, some in told.items():
            self._timed(lambda part, some: deliver(part, [pickle.loads(sent) for sent in some]), part, some, called=deliver)

    def _timed(self, what: Any, *given: Any, called: Any = None) -> Any:
        began = time.process_time()
        found = what(*given)
        self.took[_name(called or what)] += time.process_time() - began
        return found


def _name(function: Any) -> str:
    return str(getattr(function, "func", function).__name__)


def _packed(make: Any, part: int) -> list[tuple[str, bytes]]:
    found: dict[tuple[int, str], list[Any]] = {}
    for number, (key, thing) in enumerate(make(part)):
        found.setdefault((number // TOGETHER, key), []).append(thing)
    return [(key, pickle.dumps(things, pickle.HIGHEST_PROTOCOL)) for (_, key), things in found.items()]


def _worked(work: Any, number: int, found: dict[str, list[bytes]]) -> list[tuple[int, bytes]]:
    met = ((key, [thing for some in sent for thing in pickle.loads(some)]) for key, sent in sorted(found.items()))
    return [(part, pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)) for part, thing in work(number, met)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[2000, 8000])
    wanted = parser.parse_args()
    known = memory.extracted()
    gc.freeze()
    parts.station_of = lambda name, program: Station(known)  # type: ignore[assignment]
    parts.exchange = lambda cluster, *given: cluster.exchange(*given)  # type: ignore[assignment]
    for count in wanted.counts:
        with tempfile.TemporaryDirectory() as folder:
            place, here = Path(folder), Here()
            memory.make(known, count, place / "corpus")
            found = parts.run_parts(place / "corpus", place / "out", here, lambda *_: None)  # type: ignore[arg-type]
            print(f"{count} releases in {found.parts} parts, {found.counts['figures']} figures")
            for name, took in here.took.items():
                sizes = f"largest partition {here.largest[name] / 2**20:.2f} MiB, commonest key {here.commonest[name] / 2**20:.2f} MiB"
                sent = f"{here.bytes[name] / count:.0f} bytes sent" if here.bytes[name] else ""
                print(f"  {name}: {1000 * took / count:.2f} ms a release, {sent}{', ' + sizes if here.largest[name] else ''}")
            kept = sum(file.stat().st_size for file in (place / "out" / ".svodka" / "parts").iterdir())
            print(f"  kept: {kept / count:.0f} bytes a release")


if __name__ == "__main__":
    main()
