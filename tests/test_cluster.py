"""A Dask cluster gives the same bytes as one machine, whatever dies there."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import actors
import pytest
from runs import QUICK, ROOT, add, ended, make_corpus, quick, rows, tables

from pipeline.batch import Limits, Summary, WorkerDied, run
from pipeline.batch.crew import Item
from pipeline.records import Release
from pipeline.store import to_json
from pipeline.tables import TABLES

distributed = pytest.importorskip("distributed", reason="the extra `cluster` (Dask) is not installed")

from pipeline.batch import cluster  # noqa: E402

GOOD = 40


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The file that says that something has happened already; Dask workers know its place from their environment."""
    flag = tmp_path_factory.mktemp("once") / "flag"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SVODKA_ONCE", str(flag))
        yield flag


@pytest.fixture(scope="module")
def two(once: Path) -> Iterator[Any]:
    """A cluster of two workers; a task that ends one of them twice is given up."""
    import dask as settings

    quiet = {"distributed.scheduler.allowed-failures": 1, "distributed.admin.system-monitor.gil.enabled": False}
    with settings.config.set(quiet), distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as started:
        yield started


@pytest.fixture
def dask(two: Any) -> Any:
    """That cluster with both its workers: who was killed by the test before may still be on the way up, or have been given up."""
    with distributed.Client(two.scheduler_address, set_as_default=False) as client:
        try:
            client.wait_for_workers(2, timeout=30)
        except TimeoutError:
            two.scale(0)
            two.scale(2)
            client.wait_for_workers(2, timeout=60)
    return two


def on_dask(dask: Any, corpus: Path, out: Path, limits: Limits = QUICK, releases: int = 8, serve: Any = actors.serve) -> Summary:
    return run(corpus, out, 2, limits=limits, crew=cluster.on(dask.scheduler_address, serve, releases))


def asked(dask: Any, what: Callable[..., Any], *arguments: Any) -> list[Any]:
    """What each Dask worker answers."""
    with distributed.Client(dask.scheduler_address, set_as_default=False) as client:
        return list(client.run(what, *arguments).values())


def pids(dask: Any) -> set[int]:
    return set(asked(dask, os.getpid))


def test_a_worker_killed_in_the_middle_costs_nothing(dask: Any, once: Path, tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "corpus", GOOD, ("kill-parent-once",))
    before = pids(dask)
    summary = on_dask(dask, corpus, tmp_path / "dask")
    assert once.exists()  # it has happened
    assert (summary.ok, summary.failed, summary.news.extracted) == (GOOD + 1, 0, GOOD + 1)
    quick(corpus, tmp_path / "here", 2)
    assert tables(tmp_path / "dask") == tables(tmp_path / "here")
    assert len(before) == 2 and before - pids(dask)


def test_bad_releases_are_set_aside_for_the_same_reasons(dask: Any, tmp_path: Path) -> None:
    bad = ("spin", "eat", "segfault", "exit", "fail", "read-exit")
    corpus = make_corpus(tmp_path / "corpus", GOOD, bad)
    summary = on_dask(dask, corpus, tmp_path / "dask")
    assert (summary.ok, summary.failed) == (GOOD, len(bad))
    quick(corpus, tmp_path / "here", 2)
    assert tables(tmp_path / "dask") == tables(tmp_path / "here")


def test_a_release_that_ends_dask_workers_is_set_aside_alone(dask: Any, tmp_path: Path) -> None:
    summary = on_dask(dask, make_corpus(tmp_path / "corpus", 7, ("kill-parent",)), tmp_path / "out")
    assert (summary.ok, summary.failed) == (7, 1)
    said = {row["source"]: row["message"] for row in rows(tmp_path / "out", "problems")}
    assert cluster.KILLED in said["bad-kill-parent.txt"]


def test_sources_that_the_workers_do_not_see_are_read_here(dask: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = make_corpus(tmp_path / "corpus", 3)
    monkeypatch.setattr(cluster.Cluster, "_sees", lambda self, item: False)
    submitted: list[str] = []
    submit = cluster.Cluster._submit
    monkeypatch.setattr(cluster.Cluster, "_submit", lambda self, task: submitted.append(task.kind) or submit(self, task))
    assert on_dask(dask, corpus, tmp_path / "out").ok == 3
    assert set(submitted) == {"extract"}


def test_workers_see_what_this_machine_sees(dask: Any, tmp_path: Path) -> None:
    add(tmp_path, "one.txt", "Изъято 5 гранат.")
    assert set(asked(dask, cluster.look, str(tmp_path / "one.txt"))) == {cluster.look(str(tmp_path / "one.txt"))}


def test_another_program_on_the_cluster_ends_the_run(dask: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "program", lambda: "another")
    with pytest.raises(WorkerDied, match=r"OtherProgram: .*install the same"):
        on_dask(dask, make_corpus(tmp_path / "corpus", 3), tmp_path / "out")


def test_models_that_cannot_be_loaded_end_the_run(dask: Any, tmp_path: Path) -> None:
    with pytest.raises(WorkerDied, match=r"no worker can start.*ValueError"):
        on_dask(dask, make_corpus(tmp_path / "corpus", 3), tmp_path / "out", serve=actors.serve_unfit)


def test_nothing_of_a_run_stays_on_the_cluster(dask: Any, tmp_path: Path) -> None:
    on_dask(dask, make_corpus(tmp_path / "corpus", 3), tmp_path / "out")
    left = asked(dask, lambda dask_worker: [name for name in dask_worker.plugins if name.startswith("svodka")])
    assert left == [[], []]
    assert asked(dask, lambda: [str(child) for child in multiprocessing.active_children()]) == [[], []]


def test_a_process_that_a_killed_run_left_ends_of_itself() -> None:
    station = cluster.Station("svodka-test", QUICK, actors.serve)
    before = set(multiprocessing.active_children())
    item = Item(0, to_json(Release("a", "Изъято 5 гранат.")))
    with station.lend() as crew:
        assert [answer.failure for answer in crew.work("extract", [[item]])] == [None]
    (ours,) = set(multiprocessing.active_children()) - before
    station.end_idle(1e6)
    assert ours in multiprocessing.active_children()
    station.end_idle(0.0)
    assert ours not in multiprocessing.active_children()


def test_our_processes_do_not_have_the_nannys_settings(dask: Any, tmp_path: Path) -> None:
    """What svodka starts there takes and gives back memory as everywhere."""
    asked(dask, lambda: os.environ.update(MALLOC_TRIM_THRESHOLD_="65536"))
    on_dask(dask, make_corpus(tmp_path / "corpus", 3), tmp_path / "out")
    assert asked(dask, lambda: os.environ.get("MALLOC_TRIM_THRESHOLD_")) == [None] * 2


@pytest.mark.slow
def test_the_command_with_models_gives_the_same_bytes(dask: Any, tmp_path: Path) -> None:
    corpus = ROOT / "corpus" / "2023"
    for name, options in {"dask": ["--dask", dask.scheduler_address], "here": []}.items():
        code, _, warned = ended(["run", corpus, "--out", tmp_path / name, *options], {"SVODKA_ACTORS": "real"})
        assert code == 0, warned
        assert json.loads((tmp_path / name / "run.json").read_text("utf-8"))["releases"]["failed"] == 0
    assert tables(tmp_path / "dask") == tables(tmp_path / "here")


def test_no_cluster_is_told_in_a_line(tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "corpus", 1)
    code, said, warned = ended(["run", corpus, "--out", tmp_path / "out", "--dask", "tcp://127.0.0.1:9"], {"SVODKA_ACTORS": "real"})
    assert (code, said) == (2, "") and "no Dask scheduler answers there" in warned.splitlines()[-1]


def parts_corpus(folder: Path) -> Path:
    """Three folders and a file of JSON lines."""
    for name, good in {"2019": 5, "2020": 4, "2021": 3}.items():
        folder.mkdir(exist_ok=True)
        make_corpus(folder / name, good)
        add(folder / name, "own.txt", f"Изъято {name} гранат в городе {name}, сообщила служба.")
    add(folder, "more.jsonl", json.dumps({"id": "r1", "text": "Изъято 77 гранат, сообщила служба безопасности."}))
    return folder


def of_parts(out: Path, table: str) -> list[dict[str, Any]]:
    from pipeline.writing import parquet

    files = [out / table] if table.endswith(".parquet") else sorted((out / table).glob("*.parquet"))
    return [row for file in files for row in parquet.read(file)]


def in_parts(dask: Any, corpus: Path, out: Path) -> Any:
    pytest.importorskip("pyarrow", reason="the extra `parquet` (pyarrow) is not installed")
    from pipeline.batch.parts import on_cluster

    return on_cluster(dask.scheduler_address, corpus, out, QUICK, lambda *_: None, serve=actors.serve)


def test_parts_hold_what_a_run_without_parts_holds_though_workers_die(dask: Any, once: Path, tmp_path: Path) -> None:
    corpus, out = parts_corpus(tmp_path / "corpus"), tmp_path / "out"
    once.unlink(missing_ok=True)
    add(corpus / "2020", "bad.txt", "Изъято много <kill-parent-once> гранат, сообщила служба безопасности.")
    add(corpus / "2021", "bad.txt", "Изъято много <exit> гранат, сообщила служба безопасности.")
    done = in_parts(dask, corpus, out)
    assert once.exists()
    assert (done.parts, done.known, done.counts["ok"], done.counts["failed"]) == (4, 0, 17, 1)
    quick(corpus, tmp_path / "whole", also=["parquet"])
    for table in TABLES:
        found, wanted = of_parts(out, table.name), of_parts(tmp_path / "whole", f"parquet/{table.name}.parquet")
        assert sorted(map(repr, found)) == sorted(map(repr, wanted)), table.name


def kill_a_worker(address: str, at: Path) -> None:
    """As soon as the parts are resolved."""
    while not (at / ".svodka" / "work" / "told").exists():
        time.sleep(0.01)
    with distributed.Client(address, set_as_default=False) as client:
        os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)


def test_a_worker_killed_while_parts_are_resolved_costs_nothing(dask: Any, tmp_path: Path) -> None:
    corpus, out = parts_corpus(tmp_path / "corpus"), tmp_path / "out"
    killer = threading.Thread(target=kill_a_worker, args=(dask.scheduler_address, out))
    killer.start()
    in_parts(dask, corpus, out)
    killer.join()
    quick(corpus, tmp_path / "whole", also=["parquet"])
    for name in ("figures", "claims", "releases", "problems"):
        found, wanted = of_parts(out, name), of_parts(tmp_path / "whole", f"parquet/{name}.parquet")
        assert sorted(map(repr, found)) == sorted(map(repr, wanted)), name


def test_parts_that_are_done_stay_so_until_they_change(dask: Any, tmp_path: Path) -> None:
    corpus, out = parts_corpus(tmp_path / "corpus"), tmp_path / "out"
    in_parts(dask, corpus, out)
    (corpus / "more.jsonl").unlink()
    add(corpus / "2019", "own.txt", "Изъято 4 гранаты в городе, сообщила служба.")
    done = in_parts(dask, corpus, out)
    assert (done.parts, done.known) == (3, 2)
    assert "more.jsonl:1" not in {row["source"] for row in of_parts(out, "releases")}


@pytest.mark.slow
def test_the_command_makes_parts_with_models_on_this_machine(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="the extra `parquet` (pyarrow) is not installed")
    for name in ("2022", "2023"):
        shutil.copytree(ROOT / "corpus" / name, tmp_path / "corpus" / name)
    for out, options in {"parts": ["--parts", "-w", "2"], "whole": ["--also", "parquet"]}.items():
        code, said, warned = ended(["run", tmp_path / "corpus", "--out", tmp_path / out, *options], {"SVODKA_ACTORS": "real"})
        assert code == 0, warned + said
    for table in TABLES:
        found, wanted = of_parts(tmp_path / "parts", table.name), of_parts(tmp_path / "whole", f"parquet/{table.name}.parquet")
        assert sorted(map(repr, found)) == sorted(map(repr, wanted)), table.name
