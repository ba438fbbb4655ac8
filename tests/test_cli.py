"""The command: messages, exit codes, what a person sees."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pipeline import batch
from pipeline.cli import app, main
from pipeline.lexicon.blocks import LexiconError, read_tables, read_toml
from pipeline.progress import Lines
from pipeline.store import Change
from pipeline.terminal import marked, show_changes, visible

TEXT = "12 июня 2019 года в Ташкенте изъято 12 гранат и около 300 патронов, сообщил директор службы Иван Петров.\n"


def svodka(*arguments: str | Path, stdin: bytes = b"") -> Result:
    result = CliRunner().invoke(app, list(map(str, arguments)), input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a corpus of one good and one bad file, and the tables of a run."""
    folder = tmp_path_factory.mktemp("cli")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "corpus" / "empty.txt").write_bytes(b"")
    result = svodka("run", folder / "corpus", "--out", folder / "out")
    assert result.exit_code == 1
    (folder / "said.txt").write_text(result.stdout, encoding="utf-8")
    (folder / "warned.txt").write_text(result.stderr, encoding="utf-8")
    return folder


def test_run_says_what_was_read_what_came_out_and_what_is_next(done: Path) -> None:
    said = (done / "said.txt").read_text("utf-8").splitlines()
    assert said[0] == "Read: 2 files, 1 release analysed, 1 failed."
    assert said[1] == "Counted: 2 inputs = 1 release + 0 duplicates + 1 problem."
    assert said[2].startswith("Came out: figures 2, ") and said[2].endswith("problems 1.")
    assert said[3].startswith(f"Next: open {done / 'out' / 'report.html'}")
    assert "problem: empty.txt: the file is empty" in (done / "warned.txt").read_text("utf-8")


def test_run_well_is_0_and_nothing_done_is_2(done: Path, tmp_path: Path) -> None:
    assert svodka("run", done / "corpus" / "one.txt", "--out", tmp_path / "out").exit_code == 0
    result = svodka("run", done / "none", "--out", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1 and "no such file" in result.stderr


@pytest.mark.parametrize(("name", "says"), [("empty.txt", "the file is empty"), ("table.ods", "not a format")])
def test_a_corpus_without_one_readable_file_has_tables_that_say_why(name: str, says: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("x" if name != "empty.txt" else "", encoding="utf-8")
    result = svodka("run", tmp_path / name, "--out", tmp_path / "out")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1) and says in result.stderr
    assert says in (tmp_path / "out" / "problems.csv").read_text("utf-8")


def test_a_lexicon_that_cannot_be_read_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "words.toml").write_text("[word]\nforms = = 1\n", encoding="utf-8")
    monkeypatch.setattr(batch, "run", lambda *_: read_toml(tmp_path / "words.toml"))
    monkeypatch.setattr(sys, "argv", ["svodka", "run", str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr().err
    assert (ended.value.code, said.count("\n")) == (2, 1) and "words.toml" in said and "line 2" in said
    with pytest.raises(LexiconError, match=r"units\.toml: unknown table '(adverb|currency)'"):
        read_tables("units.toml", ("unit",))
    with pytest.raises(LexiconError, match=r"units\.toml: the table 'weights' is missing"):
        read_tables("units.toml", ("unit", "currency", "adverb", "wrappers", "weights"))


def test_check(done: Path, tmp_path: Path) -> None:
    assert svodka("check", done / "out").exit_code == 0
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "figures.csv").write_bytes((done / "out" / "figures.csv").read_bytes())
    assert svodka("check", tmp_path / "out").exit_code == 1


def test_extract_shows_marks_and_rows(done: Path) -> None:
    result = svodka("extract", done / "corpus" / "one.txt")
    assert result.exit_code == 0
    assert "[12 гранат|FIGURE]" in result.stdout and "[Иван" in result.stdout
    assert "grenade" in result.stdout and "2019-06-12" in result.stdout


def test_extract_json_of_standard_input() -> None:
    result = svodka("extract", "-", "--json", "--published", "2020-05-06", stdin="Вчера изъято 12 гранат.".encode("cp1251"))
    record = json.loads(result.stdout)
    assert record["release"]["published"] == "2020-05-06"
    assert [(f["value"], f["object"]) for f in record["figures"]] == [("12", "grenade")]


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "says"),
    [
        (["extract", "-"], b"", 2, "empty"),
        (["extract", "-"], b"Two suspects were detained in the city.", 1, "not Russian"),
        (["extract", "none.txt"], b"", 2, "no such file"),
        (["extract", "-", "--published", "вчера"], TEXT.encode(), 2, "not a date"),
        (["score", "none.jsonl"], b"", 2, "no gold"),
        (["score", "."], b"", 2, "no gold"),
        (["explain", "x-f1", "--out", "none"], b"", 2, "no ledger"),
        (["extract", "."], b"", 2, "a folder, not a file"),
        (["check", "none"], b"", 2, "no such folder"),
        (["history", "--out", "none"], b"", 2, "no ledger"),
        (["diff", "1", "2", "--out", "none"], b"", 2, "no ledger"),
        (["fetch", "none.toml"], b"", 2, "none.toml: cannot be read (No such file or directory); check the path"),
        (["check", str(Path(__file__).parent)], b"", 2, "no tables"),
        (["run", "none.txt", "--out", __file__], b"", 2, "no such file"),
        (["run", str(Path(__file__).parent.parent / "README.md"), "--out", __file__], b"", 2, "cannot be written into"),
    ],
)
def test_bad_input_is_one_line(arguments: list[str], stdin: bytes, code: int, says: str) -> None:
    result = svodka(*arguments, stdin=stdin)
    assert says in result.stderr and result.stderr.count("\n") == 1
    assert result.exit_code in (code, 2)


def test_explain(done: Path) -> None:
    figures = (done / "out" / "figures.csv").read_text("utf-8-sig").splitlines()
    figure_id = next(line.split(",")[0] for line in figures if "12 гранат" in line)
    result = svodka("explain", figure_id, "--out", done / "out")
    assert result.exit_code == 0
    assert "[12 гранат|FIGURE]" in result.stdout and "action" in result.stdout and "rule" in result.stdout
    assert "Verbs by price" in result.stdout and "Numbers that are no figure" in result.stdout
    assert svodka("explain", "r-f1", "--out", done / "out").exit_code == 2


def test_explain_a_release_tells_why_its_other_numbers_are_no_figures(done: Path) -> None:
    release_id = (done / "out" / "figures.csv").read_text("utf-8-sig").splitlines()[1].split(",")[1]
    result = svodka("explain", release_id, "--out", done / "out")
    assert result.exit_code == 0
    assert "[2019|REJECTED]" in result.stdout and "date" in result.stdout and "12 гранат|" not in result.stdout


def test_history_and_diff(done: Path) -> None:
    said = svodka("history", "--out", done / "out").stdout.splitlines()
    assert said[0].split()[:3] == ["run", "ended", "(UTC)"] and said[1].split()[0] == "1" and len(said) == 2
    assert svodka("diff", "1", "1", "--out", done / "out").stdout == "Runs 1 and 1 have the same rows.\n"
    assert "no such run; there are 1 to 1" in svodka("diff", "1", "7", "--out", done / "out").stderr


def test_a_difference_shows_tables_rows_and_columns(capsys: pytest.CaptureFixture[str]) -> None:
    show_changes([Change("figures", "r-f1", "added", (), "1 \x1b[2Jгранат"), Change("people", "per-1", "changed", ("name", "aliases"), "Ким")], 1)
    assert capsys.readouterr().out.splitlines() == [
        "figures: 1 added", "  + r-f1  1 ␛[2Jгранат", "people: 1 changed", "  ~ per-1 (name, aliases)  Ким",
    ]  # fmt: skip


def test_progress_in_a_pipe_has_pace_and_time_left() -> None:
    said: list[str] = []
    now = 0.0
    lines = Lines(said.append, lambda: now)
    for done, now in ((0, 0.0), (40, 10.0), (100, 20.0)):  # noqa: B007
        lines("releases analysed", done, 100)
    assert said == ["40 of 100 releases analysed, 4.0 a second, 0:00:15 left", "100 of 100 releases analysed, 5.0 a second"]


def test_score(tmp_path: Path) -> None:
    gold = {"id": "r", "text": TEXT, "published": "2019-06-12", "people": [{"name": "Иван Петров"}], "organizations": [], "dates": []}
    figure = {
        "quote": "12 гранат", "start": TEXT.index("12 гранат"), "value": 12, "value_max": None, "modifier": "exact", "unit": "count",
        "action": "seized", "object": "grenade", "status": "result", "part_of": None, "phenomena": [1],
    }  # fmt: skip
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(gold | {"figures": [figure]}), encoding="utf-8")
    result = svodka("score", path, "--errors", "3")
    assert result.exit_code == 0
    assert "figures.strict" in result.stdout and "phenomenon" in result.stdout and "1 of 1" in result.stdout


def test_a_release_without_a_day_is_told(tmp_path: Path) -> None:
    text = "В прошлом году изъято 12 гранат, задержаны семь человек."
    assert "no day of publication" in svodka("extract", "-", stdin=text.encode()).stdout
    assert "no day of publication" not in svodka("extract", "-", "--published", "2019-06-13", stdin=text.encode()).stdout
    (tmp_path / "bare.txt").write_text(text, encoding="utf-8")
    assert svodka("run", tmp_path / "bare.txt", "--out", tmp_path / "out").exit_code == 0
    told = (tmp_path / "out" / "problems.csv").read_text("utf-8-sig")
    assert 'bare.txt,reading,warning,"no day of publication' in told and "relative times" in told


def test_terminal_escapes_of_a_text_are_harmless() -> None:
    assert visible("\x1b]0;t\x07\x9b2J\u202eя\n\t") == "␛]0;t␇\ufffd2J\ufffdя\n\t"
    assert "\x1b" not in svodka("extract", "-", stdin=(TEXT + "\x1b[31m").encode()).stdout


def test_marks_without_colours() -> None:
    text = "Изъято 12 гранат в Ташкенте"
    spans = [(7, 16, "FIGURE"), (10, 12, "DATE"), (19, 27, "LOC")]
    assert marked(text, spans, colours=False).plain == "Изъято [12 гранат|FIGURE] в [Ташкенте|LOC]"
    assert marked(text, spans, colours=True).plain == text


def test_version() -> None:
    assert svodka("--version").stdout.startswith("svodka")


def test_every_command_has_help() -> None:
    for name in ("run", "extract", "explain", "check", "doctor", "score", "history", "diff"):
        result = svodka(name, "--help")
        assert result.exit_code == 0 and result.stdout.count("\n") > 4


@pytest.mark.slow
def test_doctor_and_a_terminal_without_cyrillic(done: Path) -> None:
    root = Path(__file__).parent.parent
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(root)}
    for arguments, code in ((["doctor"], 0), (["extract", str(done / "corpus" / "one.txt")], 0)):
        command = [sys.executable, "-m", "pipeline.cli", *arguments]
        ended = subprocess.run(command, capture_output=True, env=environment, cwd=done, check=False)
        assert ended.returncode == code or b"svodka missing" in ended.stdout, ended.stderr
        assert b"Traceback" not in ended.stderr and ended.stdout
