"""Worker processes that hang, crash, eat memory or leave: they are replaced, and the other releases do not notice."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import actors
import pytest
from runs import QUICK, ROOT, add, make_corpus, quick, rows, start, tables

from pipeline.batch import Limits, WorkerDied, run
from pipeline.store import Failure

REASONS = {
    "hang": "took longer than 2 s",
    "eat": "needed more than 300 MiB",
    "exit": "exit code 3",
    "segfault": "SIGSEGV",
    "recurse": "RecursionError",
    "read-kill": "SIGKILL",
}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six bad actors among thirty good releases, with one worker and with two."""
    folder = tmp_path_factory.mktemp("crew")
    make_corpus(folder / "corpus", 30, tuple(REASONS))
    for workers in (1, 2):
        quick(folder / "corpus", folder / f"out{workers}", workers)
    return folder


def test_good_releases_are_all_done_and_each_bad_one_is_told(done: Path) -> None:
    status = {row["source"]: row["status"] for row in rows(done / "out2", "releases")}
    assert {name for name, told in status.items() if told == "ok"} == {f"good-{n:02}.txt" for n in range(30)}
    assert len(rows(done / "out2", "figures")) == 60
    said = {row["source"]: row["message"] for row in rows(done / "out2", "problems")}
    for name, reason in REASONS.items():
        assert status[f"bad-{name}.txt"] == "failed"
        assert reason in said[f"bad-{name}.txt"]


def test_the_number_of_workers_changes_no_byte(done: Path) -> None:
    assert tables(done / "out1") == tables(done / "out2")


def test_what_was_set_aside_is_left_alone_until_it_changes(done: Path) -> None:
    before = times(done / "out1")
    summary = quick(done / "corpus", done / "out1")
    assert (summary.written, summary.news.extracted, summary.ok, summary.failed) == (False, 0, 30, 6)
    assert times(done / "out1") == before
    add(done / "corpus", "bad-exit.txt", "Изъято 7 гранат, сообщила служба безопасности.")
    summary = quick(done / "corpus", done / "out1")
    assert (summary.news.changed, summary.news.extracted, summary.failed) == (("bad-exit.txt",), 1, 5)


def times(out: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file() and path.name != "lock"}


def test_greater_limits_are_a_reason_to_try_again() -> None:
    assert Failure("time", "", 30).outgrown(60, 1024) and not Failure("time", "", 30).outgrown(30, 4096)
    assert Failure("memory", "", 1024).outgrown(30, 2048) and not Failure("crash", "").outgrown(60, 2048)


def test_a_worker_killed_from_outside_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SVODKA_ONCE", str(tmp_path / "flag"))
    make_corpus(tmp_path / "corpus", 5, ("once",))
    summary = quick(tmp_path / "corpus", tmp_path / "out")
    assert (summary.ok, summary.failed) == (6, 0)


def test_workers_that_cannot_start_end_the_run(tmp_path: Path) -> None:
    make_corpus(tmp_path / "corpus", 3)
    with pytest.raises(WorkerDied, match=r"die at their start.*exit code 7"):
        run(tmp_path / "corpus", tmp_path / "out", crew=actors.crew(actors.serve_never))
    with pytest.raises(WorkerDied, match=r"no worker can start.*ValueError"):
        run(tmp_path / "corpus", tmp_path / "out", crew=actors.crew(actors.serve_unfit))
    assert tables(tmp_path / "out") == {}


def test_a_line_of_many_fails_alone(tmp_path: Path) -> None:
    texts = [f"Изъято {n} гранат в городе{' <abort>' if n == 50 else ''}." for n in range(100)]
    lines = [json.dumps({"id": f"r{n}", "text": text}) for n, text in enumerate(texts)]
    add(tmp_path, "many.jsonl", "\n".join(lines))
    summary = quick(tmp_path / "many.jsonl", tmp_path / "out", 2)
    assert (summary.ok, summary.failed) == (99, 1)
    assert [(row["release_id"], row["source"]) for row in rows(tmp_path / "out", "problems")] == [("r50", "many.jsonl:51")]


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    """A new process does not run the script that called us."""
    make_corpus(tmp_path / "corpus", 2)
    (tmp_path / "script.py").write_text(
        "import actors, pipeline\n"
        "print('once')\n"
        "print(pipeline.run('corpus', 'out', crew=actors.crew()).ok)\n",
        encoding="utf-8",
    )
    environment = {"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}
    script = subprocess.run([sys.executable, "script.py"], cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert script.stdout.split() == [b"once", b"2"]


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_workers_do_not_outlive_a_killed_run(tmp_path: Path) -> None:
    make_corpus(tmp_path / "corpus", 3, ("beat",))
    (tmp_path / "beats").mkdir()
    process = start(["run", tmp_path / "corpus", "--out", tmp_path / "out"], {"SVODKA_BEATS": str(tmp_path / "beats")})
    assert within_a_minute(lambda: any((tmp_path / "beats").iterdir()))
    worker = next((tmp_path / "beats").iterdir()).stem
    assert worker in marked_processes(tmp_path)
    process.kill()
    process.communicate()
    assert within_a_minute(lambda: not marked_processes(tmp_path))


def within_a_minute(true: Callable[[], bool]) -> bool:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if true():
            return True
    return False


def marked_processes(folder: Path) -> list[str]:
    """Processes whose environment names this folder."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if f"SVODKA_BEATS={folder}".encode() in path.read_bytes():
                found.append(path.parent.name)
        except OSError:
            continue
    return found


def test_limits_have_the_promised_defaults() -> None:
    assert (Limits().timeout, Limits().memory, QUICK.memory) == (30.0, 1024, 300)
