"""Tables as pandas frames: types that hold, filled or empty; cells as they were before the files marked them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import pipeline
from pipeline.tables import CELL_LIMIT, TABLES, by_name, empty
from pipeline.writing import write_all

DTYPES = {"string": "string", "integer": "Int64", "number": "float64", "date": "datetime64[s]"}
TEXT = "-5 гранат изъято 12 июня 2019 года в Ташкенте, сообщил директор Иван Петров. Ещё задержаны 10-15 боевиков.\n"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("frames")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "corpus" / "long.txt").write_text("\x07" + "Служба рассказала о том, что было сделано.\n" * 800 + "В 2020 году изъято 40 гранат.", encoding="utf-8")
    (folder / "corpus" / "empty.txt").write_bytes(b"")
    pipeline.run(folder / "corpus", folder / "out")
    return folder / "out"


@pytest.fixture(scope="module")
def frames(out: Path) -> dict[str, pd.DataFrame]:
    return pipeline.tables_of(out)


def typed(frames: dict[str, pd.DataFrame]) -> bool:
    expected = {table.name: {column.name: DTYPES[column.type] for column in table.columns} for table in TABLES}
    return {name: {c: str(kind) for c, kind in frame.dtypes.items()} for name, frame in frames.items()} == expected


def test_every_column_has_the_type_of_the_schema(frames: dict[str, pd.DataFrame]) -> None:
    assert list(frames) == list(by_name()) and typed(frames)


def test_tables_without_rows_have_the_same_types(tmp_path: Path) -> None:
    write_all(empty(), tmp_path, {})
    frames = pipeline.tables_of(tmp_path)
    assert typed(frames) and not any(map(len, frames.values()))


def test_text_is_never_missing(frames: dict[str, pd.DataFrame]) -> None:
    assert not any(frame.select_dtypes("string").isna().any(axis=None) for frame in frames.values())
    assert (frames["figures"]["part_of"] == "").any()


def test_numbers_and_days_can_be_counted_with(frames: dict[str, pd.DataFrame]) -> None:
    figures = frames["figures"].merge(frames["releases"], on="release_id", suffixes=("", "_release"), validate="m:1")
    assert figures.groupby("object")["value"].sum()["grenade"] >= 40
    assert figures.loc[figures["object"] == "militant", "value_max"].tolist() == [15]
    assert figures["value_max"].isna().any()
    assert figures["published"].dt.year.dropna().tolist().count(2019) == frames["figures"]["quote"].str.contains("боевиков|5 гранат").sum()


def test_offsets_point_at_their_text_in_marked_long_and_odd_texts(out: Path, frames: dict[str, pd.DataFrame]) -> None:
    assert b"'-5 " in (out / "releases.csv").read_bytes()
    texts = frames["releases"].set_index("release_id")["text"]
    assert TEXT in set(texts) and texts.str.len().max() > CELL_LIMIT
    for name, column in {"figures": "quote", "mentions": "text", "dates": "text", "roles": "quote"}.items():
        rows = frames[name]
        cut = [texts[row.release_id][row.start : row.end] for row in rows.itertuples()]
        assert cut == rows[column].tolist()


def test_days_of_all_years(tmp_path: Path) -> None:
    write_all(empty(), tmp_path, {})
    header = ",".join(by_name()["dates"].names)
    (tmp_path / "dates.csv").write_bytes(f"{header}\r\nd,r,0,0,1,в,point,year,0988-01-01,9999-12-31,explicit,\r\n".encode("utf-8-sig"))
    dates = pipeline.tables_of(tmp_path)["dates"]
    assert (dates["date_start"].dt.year.item(), dates["date_end"].dt.year.item()) == (988, 9999)
    assert dates["anchor"].isna().all()


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"releases\.csv: there is no such table"):
        pipeline.tables_of(tmp_path)
    write_all(empty(), tmp_path, {})
    (tmp_path / "dates.csv").write_text("date_id\r\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"dates\.csv: not the columns"):
        pipeline.tables_of(tmp_path)
