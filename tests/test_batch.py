"""A run over a corpus: what is listed, what fails alone, what a second run does."""

from __future__ import annotations

import csv
import json
import os
import shutil
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from runs import quick

from pipeline import resolving
from pipeline.batch import IGNORE, Busy, Listing, NothingToDo, Summary, ledger_path, list_sources, run, tasks
from pipeline.batch.listing import Source
from pipeline.records import Problem
from pipeline.store import Stamp, from_json, to_json

ONE = "12 июня 2019 года в Ташкенте изъято 12 гранат и около 300 патронов, сообщил директор службы Иван Петров.\n"
TWO = "В прошлом году задержаны 40 боевиков. Из них шесть осуждены.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    files = {"b/one.txt": ONE, "a/2020-02-03-two.txt": TWO, ".hidden.txt": ONE, "gold/g.txt": ONE, "gold/.svodka-ignore": ""}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def rows(out: Path, table: str) -> list[dict[str, str]]:
    with (out / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def bytes_of(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def counts(summary: Summary) -> tuple[int, int, int, int, int]:
    return summary.sources, summary.ok, summary.known, summary.skipped, summary.failed


def names(listing: Listing) -> list[str]:
    return [source.name for source in listing.sources]


def told(listing: Listing) -> list[tuple[str, str, str]]:
    """Source, severity and the beginning of what is said."""
    return [(p.source, p.severity, p.message.partition(",")[0].partition(";")[0]) for p in listing.problems]


def test_sources_are_sorted_and_hidden_or_ignored_ones_left_out(corpus: Path) -> None:
    assert names(list_sources([corpus])) == ["a/2020-02-03-two.txt", "b/one.txt"]
    (corpus / "b" / IGNORE).write_text("# drafts\none*\n", encoding="utf-8")
    assert names(list_sources([corpus])) == ["a/2020-02-03-two.txt"]


def test_an_output_folder_inside_the_corpus_is_no_source(corpus: Path) -> None:
    (corpus / "out").mkdir()
    (corpus / "out" / "data_dictionary.md").write_text("Словарь данных", encoding="utf-8")
    assert len(list_sources([corpus], corpus / "out").sources) == 2


def test_the_tables_of_another_run_are_no_releases(corpus: Path) -> None:
    done = corpus / "tables"
    quick(corpus, done)
    assert names(list_sources([corpus], corpus / "elsewhere")) == ["a/2020-02-03-two.txt", "b/one.txt"]
    (done / "three.txt").write_text(ONE, encoding="utf-8")  # no table, though it lies beside them
    assert "tables/three.txt" in names(list_sources([corpus]))


def test_a_corpus_cannot_be_the_folder_of_its_tables(corpus: Path) -> None:
    with pytest.raises(NothingToDo, match="choose another folder with --out"):
        run(corpus, corpus)


def test_the_same_text_twice_is_two_releases(corpus: Path, tmp_path: Path) -> None:
    shutil.copy(corpus / "b/one.txt", corpus / "b/copy.txt")
    quick(corpus, tmp_path / "out")
    found = rows(tmp_path / "out", "releases")
    ids = {row["source"]: row["release_id"] for row in found}
    assert ids["b/one.txt"] == ids["b/copy.txt"] + "-2"
    assert {row["source"]: row["duplicate_of"] for row in found}["b/one.txt"] == ids["b/copy.txt"]


def test_links_are_read_once_and_never_lead_in_circles(corpus: Path, tmp_path: Path) -> None:
    for name, target in {"b/loop": ".", "b/up": "..", "a/again.txt": "../b/one.txt", "self": "self", "gone.txt": "nowhere.txt"}.items():
        (corpus / name).symlink_to(target)
    found = list_sources([corpus])
    assert names(found) == ["a/2020-02-03-two.txt", "b/one.txt", "gone.txt", "self"]
    assert told(found) == [("b/loop", "warning", "a link to a folder"), ("b/up", "warning", "a link to a folder")]
    summary = quick(corpus, tmp_path / "out")
    assert [(p.source, p.message.partition(";")[0]) for p in summary.errors] == [
        ("gone.txt", "a link to a file that is not there"),
        ("self", "cannot be opened (Too many levels of symbolic links)"),
    ]
    assert (summary.ok, summary.failed) == (2, 2)
    assert quick(corpus, tmp_path / "out").written is False  # they are tried again, and nothing is new


def test_links_that_lead_out_of_the_corpus_are_set_aside(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(ONE, encoding="utf-8")
    (corpus / "leak.txt").symlink_to(tmp_path / "secret.txt")
    found = list_sources([corpus])
    assert (found.aside, told(found)) == (("leak.txt",), [("leak.txt", "error", "a link that leads out of the corpus")])
    assert "leak.txt" in names(list_sources([corpus, tmp_path])) + names(list_sources([corpus / "leak.txt"]))  # unless it is named itself
    summary = quick(corpus, tmp_path / "out")
    assert (summary.ok, summary.failed, summary.told.inputs, summary.told.problems) == (2, 1, 3, 1)


@pytest.mark.skipif(os.name == "nt", reason="there are no such things")
def test_what_is_no_file_is_told_and_never_opened(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(corpus / "pipe.txt")
    monkeypatch.chdir(corpus)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        (corpus / os.fsdecode("имя.txt".encode("cp1251"))).write_text(ONE, encoding="utf-8")
        found = list_sources([corpus])
    assert names(found) == ["a/2020-02-03-two.txt", "b/one.txt"]
    assert told(found) == [
        ("pipe.txt", "error", "a pipe (FIFO)"), ("socket.txt", "error", "a socket"), ("\\xe8\\xec\\xff.txt", "error", "its name is not UTF-8"),
    ]  # fmt: skip


def test_inputs_that_overlap_are_read_once(corpus: Path) -> None:
    found = list_sources([corpus, corpus / "b", corpus / "b/one.txt"])
    assert (len(found.sources), found.problems) == (2, ())


def test_two_inputs_with_the_same_names_in_them_are_told_apart(corpus: Path, tmp_path: Path) -> None:
    other = shutil.copytree(corpus, tmp_path / "other")
    (other / "b/one.txt").write_text(TWO + ONE, encoding="utf-8")
    found = list_sources([corpus, other])
    assert names(found) == ["a/2020-02-03-two.txt", "b/one.txt", "other/a/2020-02-03-two.txt", "other/b/one.txt"]
    assert found.sources[3] == Source("other/b/one.txt", other / "b/one.txt", tmp_path, found.sources[3].stamp)
    summary = quick([corpus, other], tmp_path / "out")
    assert (summary.told.inputs, summary.told.releases, summary.told.duplicates) == (4, 3, 1)


def test_inputs_without_any_text_still_make_tables(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert counts(quick(tmp_path / "empty.txt", tmp_path / "out")) == (1, 0, 0, 0, 1)
    assert [(row["source"], row["severity"]) for row in rows(tmp_path / "out", "problems")] == [("empty.txt", "error")]


def test_tables_come_out_and_a_second_run_changes_no_byte(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert counts(run(corpus, out)) == (2, 2, 0, 0, 0)
    before = bytes_of(out)
    assert rows(out, "figures") and rows(out, "releases") and (out / "tables.xlsx").exists()
    assert counts(run(corpus, out)) == (2, 2, 2, 0, 0)
    assert bytes_of(out) == before
    assert run(corpus, out, full=True).known == 0
    assert {n: b for n, b in bytes_of(out).items() if ".svodka" not in n} == {n: b for n, b in before.items() if ".svodka" not in n}


def test_only_what_changed_is_done_and_what_is_gone_leaves(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    quick(corpus, out)
    (corpus / "b/one.txt").rename(corpus / "b/moved.txt")
    assert quick(corpus, out).known == 2
    assert "b/moved.txt" in {row["source"] for row in rows(out, "releases")}
    (corpus / "a/2020-02-03-two.txt").write_text(TWO + "Изъята одна граната.\n", encoding="utf-8")
    assert quick(corpus, out).known == 1
    (corpus / "b/moved.txt").unlink()
    assert counts(quick(corpus, out, accept=True)) == (1, 1, 1, 0, 0)
    assert {row["release_id"][:10] for row in rows(out, "mentions") + rows(out, "figures")} == {"2020-02-03"}


def test_bad_inputs_are_told_and_the_others_done(corpus: Path, tmp_path: Path) -> None:
    (corpus / "empty.txt").write_bytes(b"")
    (corpus / "scan.pdf").write_bytes(b"%PDF-1.4\x00")
    (corpus / "en.txt").write_text("Two suspects were detained in the city on Monday.", encoding="utf-8")
    (corpus / "lines.jsonl").write_text(json.dumps({"text": TWO + "Конец."}) + "\n{broken\n", encoding="utf-8")
    summary = quick([corpus, tmp_path / "none.txt"], tmp_path / "out")
    assert counts(summary) == (6, 3, 0, 1, 3)
    sources = {row["source"].rsplit("/", 1)[-1] for row in rows(tmp_path / "out", "problems") if row["severity"] == "error"}
    assert sources == {"empty.txt", "scan.pdf", "en.txt", "lines.jsonl:2", "none.txt"} and len(summary.errors) == 5
    status = {row["source"]: row["status"] for row in rows(tmp_path / "out", "releases")}
    assert (status["empty.txt"], status["en.txt"], status["lines.jsonl:1"]) == ("failed", "skipped", "ok")


@pytest.mark.slow
def test_workers_change_nothing(corpus: Path, tmp_path: Path) -> None:
    run(corpus, tmp_path / "one", workers=1)
    seen: list[tuple[str, int, int]] = []
    run(corpus, tmp_path / "two", workers=2, progress=lambda *told: seen.append(told))
    assert seen == [("files read", 1, 2), ("files read", 2, 2), ("releases analysed", 1, 2), ("releases analysed", 2, 2)]
    one, two = ({n: b for n, b in bytes_of(tmp_path / name).items() if ".svodka" not in n} for name in ("one", "two"))
    assert one == two


def test_a_task_gives_what_extract_gives(corpus: Path) -> None:
    from pipeline.extraction import extract
    from pipeline.reading import read

    releases = [release for source in list_sources([corpus]).sources for release in read(source.path).releases]
    answers = [from_json(answer) for answer in tasks.extract_releases([to_json(release) for release in releases])]
    assert [replace(a, release=r) for a, r in zip(answers, releases, strict=True)] == [extract(release) for release in releases]


def test_a_task_does_not_read_what_it_knows(corpus: Path) -> None:
    path = corpus / "b/one.txt"
    item = {"path": str(path), "root": str(corpus), "sha256": tasks.digest_of_file(path)}
    stamp = Stamp(path.stat().st_size, path.stat().st_mtime_ns)
    (same,) = tasks.read_sources([json.dumps(item)])
    assert json.loads(same) == {"same": True, "size": stamp.size, "mtime_ns": stamp.mtime_ns}
    (new,) = tasks.read_sources([json.dumps(item | {"sha256": ""})])
    assert json.loads(new)["releases"][0]["source"] == "b/one.txt"


def test_a_touched_file_is_looked_at_and_nothing_is_written(corpus: Path, tmp_path: Path) -> None:
    quick(corpus, tmp_path / "out")
    os.utime(corpus / "b/one.txt", (1, 1))
    assert quick(corpus, tmp_path / "out").written is False


def test_a_file_of_the_tables_that_is_gone_or_edited_is_written_anew(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    quick(corpus, out)
    before = {name: data for name, data in bytes_of(out).items() if ".svodka" not in name}
    (out / "figures.csv").write_bytes(b"edited")
    (out / "people.csv").unlink()
    assert quick(corpus, out).written
    assert {name: data for name, data in bytes_of(out).items() if ".svodka" not in name} == before


def test_all_is_done_anew_when_it_is_said_so(corpus: Path, tmp_path: Path) -> None:
    quick(corpus, tmp_path / "out")
    summary = quick(corpus, tmp_path / "out", full=True)
    assert (summary.news.why, summary.news.extracted, summary.known) == ("--full was said", 2, 0)


def test_nothing_to_do_and_a_busy_folder(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(NothingToDo, match="no such file"):
        run(tmp_path / "none", out)
    with FileLock(ledger_path(out).with_name("lock")), pytest.raises(Busy, match="another svodka"):
        run(corpus, out)


def test_summary_counts_only_errors_as_errors() -> None:
    problems = tuple(Problem("a", "reading", severity, "m") for severity in ("note", "warning", "error"))
    assert [p.severity for p in Summary(Path(), problems=problems).errors] == ["error"]


def test_a_run_whose_inputs_do_not_add_up_publishes_and_says_so(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = resolving.resolve

    def careless(*given: Any) -> dict[str, list[Any]]:
        rows = whole(*given)
        return {**rows, "releases": list(rows["releases"])[:-1]}

    monkeypatch.setattr(resolving, "resolve", careless)
    with pytest.raises(RuntimeError, match="2 inputs, but 1 releases and 0 problems: please report"):
        quick(corpus, tmp_path / "out")
