"""Runs that are broken off, at every point, in every way: the tables are whole at any time, and the next run goes on."""

from __future__ import annotations

import json
import random
import shutil
import threading
from hashlib import sha256
from pathlib import Path

import pytest
from handmade import TEXT, whole
from runs import AMPLE, ROOT, add, ended, make_corpus, quick, rows, tables

from pipeline import resolving, writing
from pipeline.batch import Collapsed, ledger_path
from pipeline.points import POINTS
from pipeline.store import changes, runs
from pipeline.writing.folder import settle

GOOD = 12


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus with its tables after half of it and after all of it."""
    folder = tmp_path_factory.mktemp("clean")
    make_corpus(folder / "half", GOOD // 2)
    make_corpus(folder / "corpus", GOOD)
    for name in ("half", "corpus"):
        quick(folder / name, folder / f"{name}-out")
    return folder


def broken_off(clean: Path, out: Path, point: str, workers: int = 2) -> int:
    """The tables of half the corpus, then a run over all of it that is killed; its exit code."""
    shutil.copytree(clean / "half-out", out)
    code, _, _ = ended(["run", clean / "corpus", "--out", out, "--workers", workers], {"SVODKA_KILL_AT": point})
    return code


def random_points(count: int, seed: int) -> list[str]:
    chance = random.Random(seed)
    often = {"source.read": GOOD // 2, "source.kept": GOOD // 2, "release.done": 1, "release.kept": GOOD // 2, "tables.moving": 13}
    return [f"{point}:{chance.randint(1, often[point])}" for point in chance.choices(sorted(often), k=count)]


@pytest.mark.parametrize("point", [*POINTS, *random_points(10, seed=5)])
def test_a_run_killed_anywhere_is_resumed_to_the_same_bytes(clean: Path, tmp_path: Path, point: str) -> None:
    out = tmp_path / "out"
    assert broken_off(clean, out, point) == -9
    if point.partition(":")[0] not in ("tables.moving", "tables.moved", "run.noted"):
        assert tables(out) == tables(clean / "half-out")  # nothing of the new ones is seen
    quick(clean / "corpus", out)
    assert tables(out) == tables(clean / "corpus-out")
    assert not [name for name in ("new", "ready", "old") if (out / ".svodka" / name).exists()]
    found = runs(ledger_path(out))
    assert [run.told.releases for run in found] == [GOOD // 2, GOOD]
    assert quick(clean / "corpus", out).written is False


def test_files_that_are_ready_are_put_in_place_whoever_comes_next(clean: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    broken_off(clean, out, "tables.moving:3")
    assert not (out / "run.json").exists()  # a reader sees that the folder is in between
    settle(out)
    assert tables(out) == tables(clean / "corpus-out")


@pytest.mark.parametrize(("word", "code"), [("ask-to-end", 143), ("interrupt", 130)])
def test_a_run_that_is_asked_to_end_says_so_and_is_resumed(clean: Path, tmp_path: Path, word: str, code: int) -> None:
    corpus, out = tmp_path / "corpus", tmp_path / "out"
    shutil.copytree(clean / "corpus", corpus)
    add(corpus, "z.txt", f"Изъято <{word}> много гранат, сообщила служба безопасности.")
    ended_with, said, warned = ended(["run", corpus, "--out", out])
    assert (ended_with, said) == (code, "")
    assert "stopped; what is done is kept" in warned.splitlines()[-1] and "Traceback" not in warned
    (corpus / "z.txt").unlink()
    quick(corpus, out)
    assert tables(out) == tables(clean / "corpus-out")


def test_a_second_run_on_the_same_folder_leaves(clean: Path, tmp_path: Path) -> None:
    from filelock import FileLock

    with FileLock(ledger_path(shutil.copytree(clean / "half-out", tmp_path / "out")).with_name("lock")):
        code, said, warned = ended(["run", clean / "corpus", "--out", tmp_path / "out"])
    assert (code, said, warned.count("\n")) == (2, "", 1) and "another svodka is writing" in warned
    assert tables(tmp_path / "out") == tables(clean / "half-out")


@pytest.mark.parametrize("size", [0, 20_000, 200_000])
def test_a_full_disk_leaves_the_old_tables_and_is_resumed(clean: Path, tmp_path: Path, size: int) -> None:
    pytest.importorskip("resource")
    out = Path(shutil.copytree(clean / "half-out", tmp_path / "out"))
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"
    many = shutil.copytree(clean / "corpus", tmp_path / "corpus")
    add(many, "long.txt", "Изъято 5 гранат в городе, сообщила служба безопасности. " * 400)
    code, said, warned = ended(["run", many, "--out", out], code=limit)
    assert (code, said) == (2, "") and "Traceback" not in warned, warned
    assert tables(out) == tables(clean / "half-out")
    quick(many, out, limits=AMPLE)
    quick(many, tmp_path / "fresh", limits=AMPLE)
    assert tables(out) == tables(tmp_path / "fresh")


def test_tables_that_collapse_are_not_published_unasked(clean: Path, tmp_path: Path) -> None:
    out = Path(shutil.copytree(clean / "corpus-out", tmp_path / "out"))
    corpus = make_corpus(tmp_path / "corpus", 5)
    for _ in range(2):
        with pytest.raises(Collapsed, match="from 24 to 10"):
            quick(corpus, out)
        assert tables(out) == tables(clean / "corpus-out")
    code, _, warned = ended(["run", corpus, "--out", out])
    assert code == 2 and "--accept" in warned
    summary = quick(corpus, out, accept=True)
    assert len(rows(out, "figures")) == 10 and summary.written
    assert [len(run.told.removed) for run in runs(ledger_path(out))] == [0, GOOD - 5]  # told although runs before found them gone


def test_a_reader_who_looks_at_the_digests_never_sees_half(tmp_path: Path) -> None:
    states = [resolving.resolve([whole()]), resolving.resolve([whole("b", TEXT + "Ещё слово. " * 4000), whole("c")])]
    writing.write_all(states[0], tmp_path, {})
    seen: list[bool] = []
    over = threading.Event()

    def look() -> None:
        while not over.is_set():
            if (whole_state := reading_of(tmp_path)) is not None:
                seen.append(whole_state)

    reader = threading.Thread(target=look)
    reader.start()
    for turn in range(12):
        writing.write_all(states[turn % 2], tmp_path, {})
    over.set()
    reader.join()
    assert seen and all(seen)


def reading_of(out: Path) -> bool | None:
    """Whether all files are of one state; None where the folder was being changed."""
    try:
        before = (out / "run.json").read_bytes()
        found = {name: sha256((out / name).read_bytes()).hexdigest() for name in json.loads(before)["files"]}
        if (out / "run.json").read_bytes() != before:
            return None
    except (FileNotFoundError, ValueError):
        return None
    return found == json.loads(before)["files"]


SEEDS = [({"PYTHONHASHSEED": str(seed)}, 1 + seed % 2) for seed in range(5)]


@pytest.mark.parametrize(("environment", "workers"), [*SEEDS, ({"LANG": "C", "LC_ALL": "C"}, 2)])
def test_hash_seeds_locales_and_workers_change_no_byte(clean: Path, tmp_path: Path, environment: dict[str, str], workers: int) -> None:
    code, _, warned = ended(["run", clean / "corpus", "--out", tmp_path / "out", "--workers", workers], environment)
    assert code == 0, warned
    assert tables(tmp_path / "out") == tables(clean / "corpus-out")


@pytest.mark.slow
def test_hash_seeds_and_locales_change_no_byte_of_real_tables(tmp_path: Path) -> None:
    corpus = ROOT / "corpus" / "2023"
    for name, environment in {"a": {"PYTHONHASHSEED": "3"}, "b": {"PYTHONHASHSEED": "4", "LC_ALL": "C"}}.items():
        workers = "1" if name == "a" else "2"
        code, _, warned = ended(["run", corpus, "--out", tmp_path / name, "-w", workers], environment | {"SVODKA_ACTORS": "real"})
        assert code == 0, warned
    assert tables(tmp_path / "a") == tables(tmp_path / "b")


def test_history_and_differences(clean: Path, tmp_path: Path) -> None:
    corpus, out = shutil.copytree(clean / "half", tmp_path / "corpus"), tmp_path / "out"
    quick(corpus, out)
    add(corpus, "good-00.txt", "Изъято 99 гранат и 0 патронов в городе, сообщила служба.")
    (corpus / "good-01.txt").unlink()
    add(corpus, "new.txt", "Изъято 500 гранат, сообщила служба безопасности.")
    summary = quick(corpus, out)
    assert (summary.news.new, summary.news.changed, summary.news.removed) == (("new.txt",), ("good-00.txt",), ("good-01.txt",))
    assert [run.told.removed for run in runs(ledger_path(out))] == [(), ("good-01.txt",)]
    found = changes(ledger_path(out), 1, 2)
    figures = [(change.kind, change.said.split(" · ")[0]) for change in found if change.table == "figures"]
    assert sorted(figures) == [
        ("added", "0"), ("added", "500"), ("added", "99"), ("removed", "0"), ("removed", "1"), ("removed", "2"), ("removed", "3"),
    ]  # fmt: skip
    back = {(change.table, change.key, change.kind) for change in changes(ledger_path(out), 2, 1)}
    swapped = {"added": "removed", "removed": "added", "changed": "changed"}
    assert back == {(change.table, change.key, swapped[change.kind]) for change in found}
    assert changes(ledger_path(out), 2, 2) == []
    (corpus / "new.txt").unlink()
    quick(corpus, out)
    add(corpus, "new.txt", "Изъято 500 гранат, сообщила служба безопасности.")
    quick(corpus, out)
    assert changes(ledger_path(out), 2, 3) and changes(ledger_path(out), 2, 4) == []  # what was gone and is back has not changed
