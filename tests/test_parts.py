"""The rows of all parts of a corpus are those of a run without parts, however it is divided and whatever happens meanwhile."""

from __future__ import annotations

import pickle
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from told_in_marks import Reader, put_in, records

from pipeline.batch import run
from pipeline.records import Person
from pipeline.resolving import people
from pipeline.tables import TABLES

pytest.importorskip("distributed", reason="the extra `cluster` (Dask) is not installed")
pytest.importorskip("pyarrow", reason="the extra `parquet` (pyarrow) is not installed")

from pipeline.batch import Collapsed, parts
from pipeline.writing import parquet

PARTED = ("releases", "figures", "mentions", "claims", "people")


class Here:
    """A cluster that is this process."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def call(self, what: Any, arguments: Sequence[tuple[Any, ...]]) -> Iterator[tuple[int, Any]]:
        order = list(enumerate(arguments))
        self._chance.shuffle(order)
        yield from ((at, what("name", "program", *pickle.loads(pickle.dumps(given)))) for at, given in order)

    def exchange(self, count: int, make: Any, work: Any, deliver: Any) -> None:
        made = [(key, pickle.dumps(thing)) for part in range(count) for key, thing in make(part)]
        self._chance.shuffle(made)
        met: dict[int, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for key, thing in made:
            met[crc32(key.encode()) % count][key].append(pickle.loads(thing))
        told: dict[int, list[Any]] = defaultdict(list)
        for number, found in met.items():
            for part, thing in work(number, iter(sorted(found.items()))):
                told[part].append(pickle.loads(pickle.dumps(thing)))
        for part, things in told.items():
            self._chance.shuffle(things)
            deliver(part, things)


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts are worked off in this process."""
    monkeypatch.setattr(parts, "station_of", lambda name, wanted: Reader())
    monkeypatch.setattr(parts, "exchange", lambda cluster, *given: cluster.exchange(*given))


def in_parts(corpus: Path, out: Path, seed: int = 0, accept: bool = False) -> parts.Parts:
    return parts.run_parts(corpus, out, Here(random.Random(seed)), lambda *_: None, accept)  # type: ignore[arg-type]


def whole(corpus: Path, out: Path) -> dict[str, list[str]]:
    run(corpus, out, crew=lambda workers, limits: Reader(), also=["parquet"], accept=True)  # type: ignore[arg-type,return-value]
    return {table.name: _rows([out / "parquet" / f"{table.name}.parquet"]) for table in TABLES}


def of_parts(out: Path) -> dict[str, list[str]]:
    return {table.name: _rows(sorted((out / table.name).glob("*.parquet"))) for table in TABLES}


def _rows(files: Sequence[Path]) -> list[str]:
    return sorted(repr(row) for file in files for row in parquet.read(file))


def corpus_of(folder: Path, seed: int, count: int, names: int) -> Path:
    """Random releases in so many folders."""
    chance = random.Random(seed)
    found = records(chance, count)
    chance.shuffle(found)
    for n in range(names):
        put_in(folder / f"part{chance.randrange(100):02}-{n}", found[n::names])
    return folder


@pytest.mark.parametrize("seed", range(8))
def test_rows_of_all_parts_are_those_of_a_run_without_parts(seed: int, tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path / "corpus", seed, 40, 1 + seed % 5)
    wanted = whole(corpus, tmp_path / "whole")
    in_parts(corpus, tmp_path / "out", seed)
    found = of_parts(tmp_path / "out")
    for table in TABLES:
        assert found[table.name] == wanted[table.name], table.name
    assert len(found["claims"]) > 5


def test_the_random_corpora_hold_what_is_hard(tmp_path: Path) -> None:
    """Else the test above would show little."""
    every: dict[str, str] = dict.fromkeys(("releases", "problems", "claims", "people", "organizations"), "")
    for seed in range(4):
        found = whole(corpus_of(tmp_path / f"corpus{seed}", seed, 40, 3), tmp_path / f"whole{seed}")
        every = {name: text + "\n".join(found[name]) for name, text in every.items()}
    assert "belongs to" in every["problems"] and "contradict" in every["problems"] and "tried twice" in every["problems"]
    assert "'status': 'skipped'" in every["releases"] and "'status': 'failed'" in every["releases"] and "'duplicate_of': 'r" in every["releases"]
    assert "-2'" in every["releases"] and "'restated'" in every["claims"] and " | " in every["people"] and "ОЗ" in every["organizations"]


def test_how_a_corpus_is_divided_does_not_matter(tmp_path: Path) -> None:
    """Sources are told by their paths, so these are the same here: only what lies beside them differs."""
    corpus = corpus_of(tmp_path / "corpus", 5, 40, 4)
    in_parts(corpus, tmp_path / "out")
    lone = tmp_path / "lone"
    lone.mkdir()
    corpus.rename(lone / "corpus")
    in_parts(lone, tmp_path / "one")
    one = {name: [row.replace("'corpus/part", "'part") for row in rows] for name, rows in of_parts(tmp_path / "one").items()}
    for name in ("figures", "mentions", "claims", "people", "organizations", "locations"):
        assert sorted(one[name]) == of_parts(tmp_path / "out")[name]


def test_new_releases_change_older_parts_where_they_must_and_nowhere_else(tmp_path: Path) -> None:
    corpus, out = corpus_of(tmp_path / "corpus", 3, 30, 3), tmp_path / "out"
    assert in_parts(corpus, out).written
    before = {path: path.stat().st_ino for path in out.rglob("*.parquet") if ".svodka" not in path.parts}
    again = in_parts(corpus, out, 1)
    assert (again.known, again.written) == (3, False)
    assert before == {path: path.stat().st_ino for path in out.rglob("*.parquet") if ".svodka" not in path.parts}
    put_in(corpus / "zz-new", records(random.Random(77), 12))
    found = in_parts(corpus, out, 2)
    assert (found.parts, found.known, found.written) == (4, 3, True)
    assert of_parts(out) == whole(corpus, tmp_path / "whole")
    after = {path: path.stat().st_ino for path in out.rglob("*.parquet") if ".svodka" not in path.parts}
    assert 0 < sum(after.get(path) == number for path, number in before.items()) < len(before)


def test_a_part_that_is_gone_leaves_and_takes_its_claims_with_it(tmp_path: Path) -> None:
    corpus, out = corpus_of(tmp_path / "corpus", 6, 40, 4), tmp_path / "out"
    in_parts(corpus, out)
    for file in sorted(corpus.iterdir())[0].iterdir():
        file.unlink()
    sorted(corpus.iterdir())[0].rmdir()
    in_parts(corpus, out)
    assert of_parts(out) == whole(corpus, tmp_path / "whole")


@pytest.mark.parametrize("step", ["ids_told", "names_made", "looks_met", "find_bodies", "statements_met", "claims_met", "finish"])
def test_a_run_that_ends_in_the_middle_leaves_the_old_parts_whole(step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus, out = corpus_of(tmp_path / "corpus", 4, 30, 3), tmp_path / "out"
    in_parts(corpus, out)
    before = of_parts(out)
    put_in(corpus / "new", records(random.Random(9), 10))

    def pull(*given: Any) -> Any:
        raise KeyboardInterrupt

    room = parts.tabling if hasattr(parts.tabling, step) else parts.together
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(room, step, pull)
        in_parts(corpus, out)
    assert of_parts(out) == before
    assert in_parts(corpus, out).known == 4
    assert of_parts(out) == whole(corpus, tmp_path / "whole")


def test_tables_that_collapse_are_not_published(tmp_path: Path) -> None:
    corpus, out = corpus_of(tmp_path / "corpus", 4, 30, 2), tmp_path / "out"
    in_parts(corpus, out)
    before = of_parts(out)
    for file in sorted(corpus.glob("*/*.jsonl"))[1:]:
        file.write_text("", encoding="utf-8")
    with pytest.raises(Collapsed):
        in_parts(corpus, out)
    assert of_parts(out) == before
    in_parts(corpus, out, accept=True)
    assert of_parts(out) != before


def test_two_people_who_may_be_one_always_meet() -> None:
    """What people are divided by is equal wherever names are compared as one."""
    spelt = ("Хуссейн", "Хусейн", "Хусэин", "Дьжаббаров", "Джабаров", "Джабъаров", "Тазиир", "Тасир", "Уль-Малук", "Ульмалук", "Уль‑Малук")
    found = [Person(f"per-{n}", f"Салман {last}", last, "Салман") for n, last in enumerate(spelt)]
    ids, _ = people.identify_told(people.Bearer(("r", p.key), p) for p in found)
    for a in found:
        for b in found:
            if ids["r", a.key] == ids["r", b.key]:
                assert people.surname(a) == people.surname(b)
