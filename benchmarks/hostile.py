"""What hostile inputs and strange surroundings do, in figures: `python benchmarks/hostile.py [--only bombs …]`.

* payloads: sixty formulas and sixty scripts in every text of the tables, opened in LibreOffice and in Chromium: how many live
* bombs: files that unpack, nest or repeat without end: seconds and memory of each, in a process of its own
* strings: texts of any kind through the whole extraction: how many come out unsound
* seeds: the bundled corpus under five hash seeds, LANG=C, one and two workers: files that differ
* pythons: the same under each Python that is named (`--pythons`, with svodka and its requirements installed) or found on the PATH
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from any_text import DAYS, TEXTS, unsound  # noqa: E402
from hypothesis import HealthCheck, given, settings  # noqa: E402
from payloads import BROWSER, FORMULAS, OFFICE, PAYLOADS, live_in_browser, live_in_office, write_tables  # noqa: E402
from runs import ended, one_by_one, tables  # noqa: E402
from test_formats import bombs as short_bombs  # noqa: E402
from test_formats import drawn  # noqa: E402

SECONDS, MEGABYTES = 5.0, 500.0  # what one bomb may take
MEASURE = """
import resource, sys, time
from pathlib import Path
from pipeline.batch.tasks import load_readers
from pipeline.reading import read
load_readers()
began = time.perf_counter()
reading = read(Path(sys.argv[1]))
took = time.perf_counter() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{took:.3f}|{peak:.0f}|{len(reading.releases)} releases; {reading.problems[0].message[:60] if reading.problems else ''}")
"""


def payloads(place: Path) -> None:
    for name, texts in PAYLOADS.items():
        folder = write_tables(texts, place / name)
        files = [*folder.glob("*.csv"), folder / "tables.xlsx"]
        if OFFICE:
            found = live_in_office(files, _made(place / f"{name}-office"))
            print(f"payloads: {len(texts)} {name}, {len(files)} files in LibreOffice: {len(found)} live {found[:3]}")
        if BROWSER:
            found = live_in_browser(folder / "report.html", _made(place / f"{name}-browser"))
            print(f"payloads: {len(texts)} {name}, report.html in Chromium: {len(found)} live {found[:3]}")
    if OFFICE:
        bare = place / "bare.csv"
        bare.write_text("".join(f'"{formula.replace(chr(34), chr(34) * 2)}"\n' for formula in FORMULAS), encoding="utf-8")
        found = live_in_office([bare], _made(place / "bare"))
        print(f"payloads: the same formulas in a CSV file that no care was taken of: {len(found)} live in LibreOffice")
    for tool, what in ((OFFICE, "LibreOffice"), (BROWSER, "Chromium")):
        if not tool:
            print(f"payloads: {what} is not there, nothing measured with it")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def long_bombs() -> Iterator[tuple[str, bytes]]:
    """Three that are as large as bombs are: a gigabyte of zeros in each."""
    zeros = b"0" * (1 << 20)
    for name, inner in (("gigabyte.zip", "a.txt"), ("gigabyte.docx", "word/document.xml")):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as parts, parts.open(inner, "w", force_zip64=True) as part:
            for _ in range(1024):
                part.write(zeros)
        yield name, held.getvalue()
    packer = zlib.compressobj(9)
    stream = b"".join(packer.compress(zeros) for _ in range(1024)) + packer.flush()
    yield "gigabyte.pdf", drawn(stream)


def bombs(place: Path) -> None:
    files = [(name, data) for name, (_, data) in short_bombs().items()] + list(long_bombs())
    worst = []
    for name, data in files:
        (place / name).write_bytes(data)
        done = subprocess.run([sys.executable, "-c", MEASURE, str(place / name)], capture_output=True, text=True, cwd=ROOT, check=False)
        took, peak, said = done.stdout.strip().split("|") if done.returncode == 0 else ("inf", "inf", f"exit code {done.returncode}")
        worst.append((float(took), float(peak)))
        print(f"bombs: {name} ({len(data):,} bytes): {took} s, {peak} MB: {said}")
    over = sum(took > SECONDS or peak > MEGABYTES for took, peak in worst)
    print(f"bombs: {len(worst)}; at most {max(t for t, _ in worst):.2f} s and {max(p for _, p in worst):.0f} MB; {over} over the limits")


def strings(count: int) -> None:
    asked, wrong = 0, 0

    @settings(max_examples=count, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(TEXTS, DAYS)
    def ask(text: str, day: object) -> None:
        nonlocal asked, wrong
        asked += 1
        try:
            said = unsound(text, day)  # type: ignore[arg-type]
        except Exception as error:
            said = [f"{type(error).__name__}: {error}"]
        if said:
            wrong += 1
            print(f"strings: {text!r}: {said[0]}")

    began = time.monotonic()
    ask()
    print(f"strings: {asked} in {time.monotonic() - began:.0f} s, {wrong} unsound")


def seeds(place: Path, corpus: Path) -> None:
    first: dict[str, bytes] = {}
    surroundings = [({"PYTHONHASHSEED": str(seed)}, 1 + seed % 2) for seed in range(5)] + [({"LANG": "C", "LC_ALL": "C"}, 2)]
    for number, (environment, workers) in enumerate(surroundings):
        out = place / str(number)
        code, _, _ = ended(["run", corpus, "--out", out, "-w", workers], environment | {"SVODKA_ACTORS": "real"})
        print(f"seeds: {environment}, {workers} workers: exit {code}, {_differing(first, tables(out))}")
        first = first or tables(out)


def pythons(place: Path, corpus: Path, named: list[str]) -> None:
    found = named or [path for minor in (11, 12, 13) if (path := shutil.which(f"python3.{minor}"))]
    first: dict[str, bytes] = {}
    for number, python in enumerate(found):
        out = place / str(number)
        interpreter = python if named else _with_requirements(python, place / f"venv{number}")
        command = [interpreter, "-m", "pipeline.cli", "run", str(corpus), "--out", str(out)]
        done = subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False)
        version = subprocess.run([interpreter, "-V"], capture_output=True, text=True, check=False).stdout.strip()
        if done.returncode > 1:
            print(f"pythons: {version or python}: exit {done.returncode}: {done.stderr.strip().splitlines()[-1:]}")
            continue
        print(f"pythons: {version}: exit {done.returncode}, {_differing(first, tables(out))}")
        first = first or tables(out)


def _with_requirements(python: str, venv: Path) -> str:
    subprocess.run([python, "-m", "venv", str(venv)], check=True)
    inside = str(venv / "bin" / "python")
    lock = ROOT / "requirements.lock"
    subprocess.run([inside, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(lock)], check=False, stderr=subprocess.DEVNULL)
    subprocess.run([inside, "-m", "pip", "install", "--quiet", "--no-deps", "-e", str(ROOT)], check=False, stderr=subprocess.DEVNULL)
    return inside


def _differing(first: dict[str, bytes], found: dict[str, bytes]) -> str:
    if not first:
        return f"{len(found)} files"
    differ = sorted(name for name in first.keys() | found.keys() if first.get(name) != found.get(name))
    return f"{len(differ)} of {len(found)} files differ {differ[:4]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strings", type=int, default=5000)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", help="for seeds and pythons")
    parser.add_argument("--pythons", nargs="*", default=[], help="interpreters with svodka and its requirements installed")
    parser.add_argument("--only", nargs="*", default=["payloads", "bombs", "strings", "seeds", "pythons"])
    wanted = parser.parse_args()
    parts = {
        "payloads": payloads,
        "bombs": bombs,
        "strings": lambda place: strings(wanted.strings),
        "seeds": lambda place: seeds(place, wanted.corpus),
        "pythons": lambda place: pythons(place, wanted.corpus, wanted.pythons),
    }
    one_by_one(parts, wanted.only)


if __name__ == "__main__":
    main()
