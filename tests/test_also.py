"""Parquet and DuckDB: what the real libraries read from them is what the CSV files hold."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from handmade import TEXT, figure, telling, whole
from runs import add, make_corpus, quick, tables

from pipeline import resolving, writing
from pipeline.records import Problem
from pipeline.tables import TABLES, Table
from pipeline.writing.also import UnknownFormat, checked
from pipeline.writing.cells import plain

pyarrow = pytest.importorskip("pyarrow", reason="the extra `parquet` (pyarrow) is not installed")
parquet = pytest.importorskip("pyarrow.parquet")
duckdb = pytest.importorskip("duckdb", reason="the extra `duckdb` is not installed")

TYPES = {"string": str, "integer": int, "number": float, "date": date.fromisoformat}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables with all that can stand in a cell: days of odd years, fractions, formulas, long texts, nothing."""
    folder = tmp_path_factory.mktemp("also")
    odd = telling("odd", figure("odd", "0.5", "1812-06-24/1812-12-14"), figure("odd", "123456789012", start=3, quote="=1+1"))
    found = [whole("a"), whole("b", "=СУММА(1)\n" + TEXT + "Ещё слово. " * 4000), odd]
    writing.write_all(resolving.resolve(found, [Problem("x.txt", "reading", "note", "-1 «так»")]), folder, {}, more=("duckdb", "parquet"))
    return folder


def of_csv(out: Path, table: Table) -> list[tuple[Any, ...]]:
    """The rows of a CSV file in the types of the schema; nothing is None."""
    csv.field_size_limit(1 << 30)
    with (out / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
        _, *rows = csv.reader(file)
    return [tuple(TYPES[c.type](plain(cell)) if cell else None for c, cell in zip(table.columns, row, strict=True)) for row in rows]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_parquet_holds_what_the_csv_holds(out: Path, table: Table) -> None:
    found = parquet.read_table(out / "parquet" / f"{table.name}.parquet")
    assert found.column_names == list(table.names)
    rows = of_csv(out, table)
    assert rows and list(zip(*(column.to_pylist() for column in found.columns), strict=True)) == rows
    kinds = {"string": "string", "integer": "int64", "number": "double", "date": "date32[day]"}
    assert [str(field.type) for field in found.schema] == [kinds[column.type] for column in table.columns]
    assert [field.nullable for field in found.schema] == [not column.required for column in table.columns]
    assert found.schema.field(0).metadata == {b"description": table.columns[0].description.encode()}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_duckdb_holds_what_the_csv_holds(out: Path, table: Table) -> None:
    with duckdb.connect(str(out / "duckdb" / "svodka.duckdb"), read_only=True) as database:
        found = database.execute(f"SELECT * FROM {table.name}")
        assert [column[0] for column in found.description] == list(table.names)
        assert found.fetchall() == of_csv(out, table)
        kinds = dict(database.execute(f"SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '{table.name}'").fetchall())
        wanted = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}
        assert kinds == {column.name: wanted[column.type] for column in table.columns}
        with pytest.raises(duckdb.Error):
            database.execute(f"INSERT INTO {table.name} SELECT * FROM {table.name} LIMIT 1")


def test_a_question_over_tables_is_answered(out: Path) -> None:
    query = "SELECT r.published, sum(f.value) FROM figures f JOIN releases r USING (release_id) WHERE r.release_id = 'odd' GROUP BY 1"
    with duckdb.connect(str(out / "duckdb" / "svodka.duckdb"), read_only=True) as database:
        assert database.execute(query).fetchall() == [(date(2020, 5, 20), 123456789012.5)]


def test_the_same_rows_give_the_same_parquet_files(out: Path, tmp_path: Path) -> None:
    rows = resolving.resolve([whole("a"), whole("b")])
    for name in ("one", "two"):
        writing.write_all(rows, tmp_path / name, {}, more=("parquet",))
    assert tables(tmp_path / "one") == tables(tmp_path / "two")
    assert "parquet/figures.parquet" in tables(tmp_path / "one")


def test_a_run_writes_what_is_asked_for_and_takes_away_what_is_not(tmp_path: Path) -> None:
    corpus, out = make_corpus(tmp_path / "corpus", 3), tmp_path / "out"
    quick(corpus, out)
    without = tables(out)
    assert quick(corpus, out, also=("parquet", "duckdb")).written
    assert (out / "duckdb" / "svodka.duckdb").is_file() and parquet.read_table(out / "parquet" / "figures.parquet").num_rows == 6
    assert json.loads((out / "run.json").read_text("utf-8"))["also"] == ["duckdb", "parquet"]
    assert quick(corpus, out, also=("duckdb", "parquet")).written is False
    (out / "parquet" / "figures.parquet").unlink()
    assert quick(corpus, out, also=("duckdb", "parquet")).written
    assert quick(corpus, out).written
    assert tables(out) == without


def test_a_folder_of_somebody_else_stays(tmp_path: Path) -> None:
    corpus, out = make_corpus(tmp_path / "corpus", 2), tmp_path / "out"
    (out / "parquet").mkdir(parents=True)
    add(out / "parquet", "mine.txt", "mine")
    quick(corpus, out)
    assert (out / "parquet" / "mine.txt").is_file()


def test_formats_that_are_not_there_are_told() -> None:
    with pytest.raises(UnknownFormat, match="arrow: no such format; there are duckdb and parquet"):
        checked(["parquet", "arrow"])
    assert checked([" parquet", "duckdb", "parquet", ""]) == ("duckdb", "parquet")
