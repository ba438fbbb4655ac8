"""The written folder: read back by other programs, the same bytes twice, all or nothing."""

from __future__ import annotations

import json
import shutil
import tempfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import frictionless
import openpyxl
import pandas
import pytest
from handmade import TEXT, figure, telling, whole
from hypothesis import given
from hypothesis import strategies as st

from pipeline import checking, resolving, tables, writing
from pipeline.writing import cells, csv, dictionary
from pipeline.writing.texts import file_name

RUN = {"versions": {"svodka": "0"}}
LONG = TEXT + "Слово за словом. " * 3000
ODD = "=2+5\x00 " + TEXT + "\x07конец"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = [whole(), whole("long", LONG), whole("odd", ODD), telling("2018", figure("2018", "-12.50", unit="percent", kind="change"))]
    folder = tmp_path_factory.mktemp("written")
    writing.write_all(resolving.resolve(found), folder, RUN)
    return folder


@pytest.fixture
def out(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written, tmp_path / "out"))


def frame(out: Path, name: str) -> pandas.DataFrame:
    dates = [column.name for column in tables.by_name()[name].columns if column.type == "date"]
    return pandas.read_csv(out / f"{name}.csv", parse_dates=dates)


def test_pandas_reads_every_table_with_its_types(out: Path) -> None:
    for table in tables.TABLES:
        found = frame(out, table.name)
        assert tuple(found.columns) == table.names
        for column in table.columns:
            if found[column.name].notna().any():
                kind = found[column.name].dtype.kind
                wanted = {"integer": "i", "number": "fi", "date": "M", "string": "OUifb"}[column.type]
                assert kind in wanted or column.type == "string", (table.name, column.name, kind)


def test_frictionless_finds_nothing_wrong(out: Path) -> None:
    report = frictionless.validate(str(out / "datapackage.json"))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


def test_frictionless_sees_a_key_that_leads_nowhere(out: Path) -> None:
    path = out / "roles.csv"
    path.write_bytes(path.read_bytes().replace(b"org-sco", b"org-gone"))
    assert not frictionless.validate(str(out / "datapackage.json")).valid


def test_our_own_check_finds_nothing_wrong(out: Path) -> None:
    assert checking.check(out) == []


def test_the_same_corpus_gives_the_same_bytes(tmp_path: Path) -> None:
    found = [whole(), whole("b"), whole("c", LONG)]
    for name, extractions in (("one", found), ("two", found[::-1])):
        writing.write_all(resolving.resolve(extractions), tmp_path / name, RUN)
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / name).rglob("*") if p.is_file()} for name in ("one", "two"))
    assert one == two


def test_a_second_run_leaves_nothing_of_the_first(out: Path) -> None:
    writing.write_all(resolving.resolve([whole()]), out, RUN)
    assert not (out / "texts").exists()
    assert checking.check(out) == []
    assert sorted(p.name for p in out.iterdir() if p.name.startswith(".")) == []


def test_files_of_others_stay(out: Path) -> None:
    (out / "notes.html").write_text("mine")
    writing.write_all(resolving.resolve([whole()]), out, RUN)
    assert (out / "notes.html").read_text() == "mine"


def test_a_failing_writer_changes_nothing(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}

    def fail(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(dictionary, "write", fail)
    with pytest.raises(OSError, match="no space"):
        writing.write_all(resolving.resolve([whole()]), out, RUN)
    assert {p: p.read_bytes() for p in out.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("locked", ["claims.csv", "tables.xlsx", "run.json", "texts"])
def test_a_file_that_cannot_be_replaced_leaves_all_as_it_was(out: Path, locked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if path.name == locked and path.parent.name == "ready":
            raise PermissionError("open in a spreadsheet")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        writing.write_all(resolving.resolve([whole("other", LONG)]), out, RUN)
    assert {p: p.read_bytes() for p in out.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("text", ["=1+1", "+7 999", "-5 человек", "@имя", "-2+3|cmd", "-2|3", "-1 | -A1", "-1 | -", "-1.", "-1|-2", "- 5", "'-5", "\tотступ", "\rстрока", "'=1", "''-x"])
def test_no_cell_is_taken_for_a_formula_and_none_is_lost(text: str) -> None:
    assert cells.neutral(text)[0] == "'"
    assert cells.plain(cells.neutral(text)) == text


@given(st.text())
def test_any_text_comes_back_from_a_csv_file(text: str) -> None:
    wanted = cells.clean(text, verbatim=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dates.csv"
        row = dict.fromkeys(tables.DATES.names) | {"text": wanted}
        csv.write(tables.DATES, [row], path)
        found = list(csv.read(path))[1]
    assert len(wanted) == len(text)
    assert found[tables.DATES.names.index("text")] == wanted


@pytest.mark.parametrize("text", ["", "просто", "'в кавычках'", "5-10", "—", "«Ким»", "-22.5", "-8 | 12 | -3.4"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert cells.neutral(text) == text == cells.plain(text)


def test_a_fall_stays_a_number(out: Path) -> None:
    assert "-12.5" in (out / "figures.csv").read_text("utf-8-sig").split(",")
    assert -12.5 in frame(out, "figures")["value"].tolist()


def test_controls_keep_their_place_in_quoted_text_only() -> None:
    text, name = (next(c for c in tables.by_name()[t].columns if c.name == n) for t, n in (("releases", "text"), ("people", "name")))
    assert cells.fitted("а\x00б\r\nв", text) == "а\ufffdб\r\nв"
    assert cells.fitted("а\x00б\r\n в", name) == "аб в"


@pytest.mark.parametrize("text", ["я" * 40_000, "😀" * 20_000, "😀я" * 11_000])
def test_a_cell_fits_a_spreadsheet(text: str) -> None:
    short = cells.cut(text)
    assert text.startswith(short)
    assert 31_990 < len(short.encode("utf-16-le")) // 2 <= tables.CELL_LIMIT


def test_a_long_list_is_cut_between_values() -> None:
    (column,) = (c for c in tables.CLAIMS.columns if c.name == "releases")
    found = str(cells.fitted(tables.joined(f"release-{i}" for i in range(5000)), column))
    assert len(found) <= tables.CELL_LIMIT
    assert all(part.startswith("release-") and part[8:].isdigit() for part in found.split(" | "))


def test_a_long_text_stands_whole_beside_the_tables(out: Path) -> None:
    row = next(r for r in frame(out, "releases").to_dict("records") if r["release_id"] == "long")
    assert row["text"] == LONG[: tables.CELL_LIMIT]
    assert (out / "texts" / "long.txt").read_bytes().decode() == LONG
    assert any("texts/long.txt" in message for message in frame(out, "problems")["message"])


def test_offsets_hold_in_the_tables_as_pandas_reads_them(out: Path) -> None:
    texts = frame(out, "releases").set_index("release_id")["text"]
    for row in frame(out, "mentions").to_dict("records"):
        if row["release_id"] != "odd":
            assert texts[row["release_id"]][row["start"] : row["end"]] == row["text"]


@pytest.mark.parametrize("value, text", [("57", "57"), ("5.70E+3", "5700"), ("0.50", "0.5"), ("-12", "-12"), ("100", "100"), ("0.00", "0")])
def test_numbers_are_plain(value: str, text: str) -> None:
    assert cells.number(Decimal(value)) == text


def test_the_spreadsheet_has_dates_numbers_and_no_formula(out: Path) -> None:
    book = openpyxl.load_workbook(out / "tables.xlsx")
    assert book.sheetnames == [table.name for table in tables.TABLES]
    assert not [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    header, *rows = book["figures"].iter_rows(values_only=True)
    first = dict(zip(header, rows[0], strict=True))
    assert first["period_start"] == datetime(2019, 1, 1)
    assert isinstance(first["value"], int | float)
    assert book["figures"].freeze_panes == "B2" and book["figures"].auto_filter.ref


def test_a_day_before_the_spreadsheets_calendar_is_text(tmp_path: Path) -> None:
    rows = resolving.resolve([telling("a", figure("a", "3", "1812-06-24/1812-12-14"))])
    writing.write_all(rows, tmp_path / "out", RUN)
    header, row = openpyxl.load_workbook(tmp_path / "out" / "tables.xlsx")["figures"].iter_rows(values_only=True)
    assert dict(zip(header, row, strict=True))["period_start"] == "1812-06-24"
    assert checking.check(tmp_path / "out") == []


def test_lines_and_quotes_in_a_text_come_back(out: Path) -> None:
    text = next(c for c in csv.read(out / "releases.csv") if c[0] == "2020-05-20-00000001")[-1]
    assert text == TEXT


@pytest.mark.parametrize("key", ["../../x", "A/b", "con", "Ид", "a" * 300, "x.", "", "a b"])
def test_a_text_file_stays_in_its_folder(key: str) -> None:
    name = file_name(key)
    assert Path(name).name == name and len(name) < 100 and not name.startswith(".")


def test_ids_that_differ_have_files_that_differ() -> None:
    names = {file_name(key).lower() for key in ("a", "A", "a ", " a", "а", "a/", "con", "CON")}
    assert len(names) == 8


def test_the_dictionary_names_every_column_and_code() -> None:
    text = dictionary.text()
    for table in tables.TABLES:
        assert f"## {table.name}" in text
        for column in table.columns:
            assert f"`{column.name}`" in text
            assert all(f"`{code}`" in text for code in column.codes or ())


def test_run_json_tells_what_was_written(out: Path) -> None:
    run = json.loads((out / "run.json").read_text("utf-8"))
    assert run["versions"] == RUN["versions"]
    assert run["rows"]["releases"] == 4
    assert {"figures.csv", "tables.xlsx", "texts/long.txt"} <= set(run["files"])
    assert date.today().isoformat() not in json.dumps(run)
