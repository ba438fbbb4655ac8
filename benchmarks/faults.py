"""What unattended runs stand, in figures: `python benchmarks/faults.py [--kills 200] [--only kills …]`.

* kills: a run is killed (-9) at random moments and resumed until it ends, again and again; then once at every named point
* actors: releases that hang, crash, eat memory … among good ones; how long one that has had its time goes on
* stops: how long a run takes to end after SIGTERM and Ctrl-C
* again: the bundled corpus with its models, twice: share of the first run's time, files that changed
* many: memory of the run's own process and of its worker over many releases
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from runs import add, ended, make_corpus, one_by_one, quick, rows, start, tables  # noqa: E402

from pipeline.batch import ledger_path  # noqa: E402
from pipeline.points import POINTS  # noqa: E402
from pipeline.store import runs  # noqa: E402

BAD = (
    "hang", "deaf", "spin", "spin-in-c", "eat", "eat-at-once", "exit", "sys-exit", "segfault", "recurse", "recurse-in-c", "abort", "fail",
    "stop", "close",
)  # fmt: skip
GOOD = 30
LIMIT = 3.0  # seconds for a release among bad actors


def kills(place: Path, count: int) -> None:
    corpus = make_corpus(place / "corpus", GOOD)
    began = time.monotonic()
    quick(corpus, place / "clean", 2)
    lasts = 1.5 * (time.monotonic() - began) + 0.5
    clean, chance = tables(place / "clean"), random.Random(7)
    killed = finished = same = lost = doubled = half = 0
    out = place / "out"
    while killed < count:
        process = start(["run", corpus, "--out", out, "--workers", 2])
        try:
            process.communicate(timeout=chance.uniform(0, lasts))
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            killed += 1
            half += bool(tables(out)) and (out / "run.json").exists() and tables(out) != clean
            continue
        finished, same, lost, doubled = _compared(out, clean, finished, same, lost, doubled)
        shutil.rmtree(out)
    quick(corpus, out, 2)
    finished, same, lost, doubled = _compared(out, clean, finished, same, lost, doubled)
    print(f"kills: {killed} at random, {finished} runs resumed to their end: {same} byte-identical, {lost} figures lost, {doubled} doubled")
    print(f"kills: {half} times a folder with run.json that was not whole")
    for point in POINTS:
        shutil.rmtree(out, ignore_errors=True)
        code, _, _ = ended(["run", corpus, "--out", out, "--workers", 2], {"SVODKA_KILL_AT": point})
        quick(corpus, out, 2)
        print(f"kills: at {point}: exit {code}, resumed: {'byte-identical' if tables(out) == clean else 'DIFFERENT'}")


def _compared(out: Path, clean: dict[str, bytes], finished: int, same: int, lost: int, doubled: int) -> tuple[int, int, int, int]:
    keys = [row["figure_id"] for row in rows(out, "figures")]
    whole = 2 * GOOD
    return finished + 1, same + (tables(out) == clean), lost + max(0, whole - len(set(keys))), doubled + len(keys) - len(set(keys))


def actors(place: Path, good: int) -> None:
    corpus = make_corpus(place / "corpus", good, BAD)
    for workers in (1, 2):
        began = time.monotonic()
        arguments = ["run", corpus, "--out", place / f"out{workers}", "--workers", workers, "--timeout", LIMIT, "--memory", 300]
        code, said, _ = ended(arguments)
        status = {row["source"]: row["status"] for row in rows(place / f"out{workers}", "releases")}
        done = sum(told == "ok" for name, told in status.items() if name.startswith("good"))
        told = {row["source"] for row in rows(place / f"out{workers}", "problems") if row["severity"] == "error"}
        took = time.monotonic() - began
        print(f"actors: {workers} workers, {took:.0f} s, exit {code}: {done} of {good} good ones done")
        print(f"actors: {len(told)} of {len(BAD)} bad ones told")
        print(f"actors: {said.splitlines()[1]}")
    print(f"actors: the same bytes with 1 and 2 workers: {tables(place / 'out1') == tables(place / 'out2')}")
    for row in rows(place / "out2", "problems"):
        print(f"actors: {row['source']}: {row['message'].partition(';')[0]}")
    _overshoot(place)


def _overshoot(place: Path) -> None:
    """How long a release goes on after its time: by the beats of one that never ends."""
    beats = place / "beats"
    beats.mkdir()
    corpus = make_corpus(place / "endless", 0, ("beat",))
    for _ in range(3):
        ended(["run", corpus, "--out", place / "endless-out", "--timeout", LIMIT, "--full"], {"SVODKA_BEATS": str(beats)})
    over = [last - first - LIMIT for first, last in (map(float, path.read_text().split()) for path in beats.glob("*[0-9]"))]
    print(f"actors: {len(over)} releases that never end went on for at most {max(over):.2f} s beyond {LIMIT:g} s")


def stops(place: Path, times: int = 5) -> None:
    corpus = make_corpus(place / "corpus", 10, ("beat",))
    for number in (signal.SIGTERM, signal.SIGINT):
        took = []
        for turn in range(times):
            beats = place / f"beats-{number}-{turn}"
            beats.mkdir()
            process = start(["run", corpus, "--out", place / f"out{turn}", "-w", 2], {"SVODKA_BEATS": str(beats)})
            while not any(beats.iterdir()):
                time.sleep(0.01)
            began = time.monotonic()
            process.send_signal(number)
            process.communicate()
            took.append(time.monotonic() - began)
        print(f"stops: {signal.Signals(number).name}: exit {process.returncode}, at most {max(took):.2f} s of {times} times")


def again(place: Path) -> None:
    took = []
    stamps = []
    for _ in range(2):
        began = time.monotonic()
        command = [sys.executable, "-m", "pipeline.cli", "run", ROOT / "corpus", "--out", place / "out"]
        subprocess.run(command, check=False, cwd=ROOT, stdout=2)
        took.append(time.monotonic() - began)
        files = [path for path in (place / "out").rglob("*") if path.is_file() and path.name != "lock"]
        stamps.append({path: (path.stat().st_mtime_ns, path.read_bytes()) for path in files})
    changed = sum(stamps[0].get(path) != stamp for path, stamp in stamps[1].items())
    print(f"again: {took[0]:.1f} s, then {took[1]:.2f} s ({took[1] / took[0]:.1%}); files changed: {changed}")
    (last,) = runs(ledger_path(place / "out"))
    told = last.told
    print(f"again: {told.inputs} inputs = {told.releases} releases + {told.duplicates} duplicates + {told.problems} problems")


def many(place: Path, count: int, real: bool) -> None:
    """Releases of the bundled corpus again and again, each with a number of its own."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "corpus").glob("20*/*.txt"))]
    (place / "corpus").mkdir()
    for number in range(count):
        add(place / "corpus", f"{number:06}.txt", f"{texts[number % len(texts)]}\nИзъято {number} гранат под номером {number * 7}.")
    process = start(["run", place / "corpus", "--out", place / "out", "-w", 1], {"SVODKA_ACTORS": "real" if real else ""})
    peaks: list[tuple[float, float]] = []
    over = threading.Event()
    watch = threading.Thread(target=_watch, args=(process.pid, peaks, over))
    watch.start()
    began = time.monotonic()
    _, warned = process.communicate()
    over.set()
    watch.join()
    took = time.monotonic() - began
    if process.returncode:
        print(warned.decode("utf-8")[-500:])
    early, late = peaks[len(peaks) // 4 : len(peaks) // 2], peaks[len(peaks) // 2 :]
    kind = "with models" if real else "without models"
    print(f"many: {count} releases {kind}, {took:.0f} s, {count / took:.0f} a second")
    for at, who in enumerate(("the run", "its worker")):
        second, rest = (max((pair[at] for pair in part), default=0.0) for part in (early, late))
        print(f"many: {who}: at most {second:.0f} MiB in the second quarter of the time, {rest:.0f} MiB after it")


def _watch(pid: int, peaks: list[tuple[float, float]], over: threading.Event) -> None:
    while not over.wait(0.2):
        children = [p.parent for p in Path("/proc").glob("[0-9]*/stat") if _text(p).rpartition(")")[2].split()[1:2] == [str(pid)]]
        workers = [child.name for child in children if "spawn_main" in _text(child / "cmdline")]
        peaks.append((_resident(str(pid)), max(map(_resident, workers), default=0.0)))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""


def _resident(pid: str) -> float:
    words = _text(Path("/proc") / pid / "statm").split()
    return int(words[1]) * os.sysconf("SC_PAGE_SIZE") / (1 << 20) if words else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--good", type=int, default=200, help="good releases among the bad actors")
    parser.add_argument("--many", type=int, default=2000, help="releases for the measure of memory")
    parser.add_argument("--real", action="store_true", help="that measure with models")
    parser.add_argument("--only", nargs="*", default=["kills", "actors", "stops", "again", "many"])
    wanted = parser.parse_args()
    parts = {
        "kills": lambda place: kills(place, wanted.kills),
        "actors": lambda place: actors(place, wanted.good),
        "stops": stops,
        "again": again,
        "many": lambda place: many(place, wanted.many, wanted.real),
    }
    one_by_one(parts, wanted.only)


if __name__ == "__main__":
    main()
