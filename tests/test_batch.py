"""A run over a corpus: what is listed, what fails alone, what a second run does."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from pipeline import batch
from pipeline.batch import Busy, NothingToDo, Summary, ledger_path, read_corpus, run
from pipeline.records import Problem, Release

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


def test_sources_are_sorted_and_hidden_or_ignored_ones_left_out(corpus: Path) -> None:
    assert [r.source for r in read_corpus([corpus]).releases] == ["a/2020-02-03-two.txt", "b/one.txt"]
    (corpus / "b" / batch.IGNORE).write_text("# drafts\none*\n", encoding="utf-8")
    assert [r.source for r in read_corpus([corpus]).releases] == ["a/2020-02-03-two.txt"]


def test_an_output_folder_inside_the_corpus_is_no_source(corpus: Path) -> None:
    (corpus / "out").mkdir()
    (corpus / "out" / "data_dictionary.md").write_text("Словарь данных", encoding="utf-8")
    assert len(read_corpus([corpus], corpus / "out").releases) == 2


def test_the_same_text_twice_is_two_releases(corpus: Path, tmp_path: Path) -> None:
    shutil.copy(corpus / "b/one.txt", corpus / "b/copy.txt")
    run(corpus, tmp_path / "out")
    found = rows(tmp_path / "out", "releases")
    ids = {row["source"]: row["release_id"] for row in found}
    assert ids["b/one.txt"] == ids["b/copy.txt"] + "-2"
    assert {row["source"]: row["duplicate_of"] for row in found}["b/one.txt"] == ids["b/copy.txt"]


def test_links_are_read_once_and_never_lead_in_circles(corpus: Path) -> None:
    for name, target in {"b/loop": ".", "b/up": "..", "a/again.txt": "../b/one.txt", "self": "self", "gone.txt": "nowhere.txt"}.items():
        (corpus / name).symlink_to(target)
    found = read_corpus([corpus])
    assert [r.source for r in found.releases] == ["a/2020-02-03-two.txt", "b/one.txt"]
    assert [(p.source, p.severity, p.message.partition(";")[0]) for p in found.problems] == [
        ("b/loop", "warning", "a link to a folder, not followed"),
        ("b/up", "warning", "a link to a folder, not followed"),
        ("gone.txt", "error", "a link to a file that is not there"),
        ("self", "error", "cannot be opened (Too many levels of symbolic links)"),
    ]
    assert [r.source for r in found.failed] == ["gone.txt", "self"]


def test_inputs_that_overlap_are_read_once(corpus: Path) -> None:
    found = read_corpus([corpus, corpus / "b", corpus / "b/one.txt"])
    assert (found.sources, len(found.releases), found.problems) == (2, 2, ())


def test_inputs_without_any_text_still_make_tables(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert counts(run(tmp_path / "empty.txt", tmp_path / "out")) == (1, 0, 0, 0, 1)
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
    run(corpus, out)
    (corpus / "b/one.txt").rename(corpus / "b/moved.txt")
    assert run(corpus, out).known == 2
    assert "b/moved.txt" in {row["source"] for row in rows(out, "releases")}
    (corpus / "a/2020-02-03-two.txt").write_text(TWO + "Изъята одна граната.\n", encoding="utf-8")
    assert run(corpus, out).known == 1
    (corpus / "b/moved.txt").unlink()
    assert counts(run(corpus, out)) == (1, 1, 1, 0, 0)
    assert {row["release_id"][:10] for row in rows(out, "mentions") + rows(out, "figures")} == {"2020-02-03"}


def test_bad_inputs_are_told_and_the_others_done(corpus: Path, tmp_path: Path) -> None:
    (corpus / "empty.txt").write_bytes(b"")
    (corpus / "scan.pdf").write_bytes(b"%PDF-1.4\x00")
    (corpus / "en.txt").write_text("Two suspects were detained in the city on Monday.", encoding="utf-8")
    (corpus / "lines.jsonl").write_text(json.dumps({"text": TWO + "Конец."}) + "\n{broken\n", encoding="utf-8")
    summary = run([corpus, tmp_path / "none.txt"], tmp_path / "out")
    assert counts(summary) == (6, 3, 0, 1, 3)
    sources = {row["source"].rsplit("/", 1)[-1] for row in rows(tmp_path / "out", "problems") if row["severity"] == "error"}
    assert sources == {"empty.txt", "scan.pdf", "en.txt", "lines.jsonl:2", "none.txt"} and len(summary.errors) == 5
    status = {row["source"]: row["status"] for row in rows(tmp_path / "out", "releases")}
    assert (status["empty.txt"], status["en.txt"], status["lines.jsonl:1"]) == ("failed", "skipped", "ok")


def test_a_release_that_breaks_the_analysis_fails_alone(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline import extraction

    whole = extraction.extraction_of

    def breaks(doc):  # type: ignore[no-untyped-def]
        if "осуждены" in doc.text:
            raise RuntimeError("бум")
        return whole(doc)

    monkeypatch.setattr(extraction, "extraction_of", breaks)
    summary = run(corpus, tmp_path / "out")
    assert counts(summary) == (2, 1, 0, 0, 1)
    assert [("бум" in p.message, p.stage) for p in summary.errors] == [(True, "extraction")]
    status = {row["source"]: row["status"] for row in rows(tmp_path / "out", "releases")}
    assert status == {"a/2020-02-03-two.txt": "failed", "b/one.txt": "ok"}
    monkeypatch.undo()
    assert counts(run(corpus, tmp_path / "out")) == (2, 2, 1, 0, 0)


@pytest.mark.slow
def test_workers_change_nothing(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "CHUNK", 1)
    run(corpus, tmp_path / "one", workers=1)
    seen: list[tuple[int, int]] = []
    run(corpus, tmp_path / "two", workers=2, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]
    one, two = ({n: b for n, b in bytes_of(tmp_path / name).items() if ".svodka" not in n} for name in ("one", "two"))
    assert one == two


def test_a_memory_zone_changes_nothing(corpus: Path) -> None:
    from pipeline.extraction import extract

    releases = list(read_corpus([corpus]).releases)
    assert batch.extract_chunk(releases) == ([extract(release) for release in releases], [])


def test_nothing_to_do_and_a_busy_folder(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(NothingToDo, match="no such file"):
        run(tmp_path / "none", out)
    with FileLock(ledger_path(out).with_name("lock")), pytest.raises(Busy, match="another svodka"):
        run(corpus, out)


def test_summary_counts_only_errors_as_errors() -> None:
    problems = tuple(Problem("a", "reading", severity, "m") for severity in ("note", "warning", "error"))
    assert [p.severity for p in Summary(Path(), problems=problems).errors] == ["error"]


def test_own_ids_are_left_as_they_are() -> None:
    release = Release("mine", ONE, sha256="0" * 64)
    assert batch._distinct([release, release]) == [release, release]
