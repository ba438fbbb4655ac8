"""A DuckDB database of all tables, typed as ``tables`` declares them, with keys and descriptions; extra ``duckdb``.

The rows are the same every time, the bytes of the file are not: DuckDB gives each database a mark of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import duckdb

from ..tables import TABLES, Row, Table
from .parquet import batches

TYPES: Final = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}
FOLDER: Final = "duckdb"
NAME: Final = "svodka.duckdb"


def write(rows: Mapping[str, Iterable[Row]], folder: Path) -> None:
    """All tables into one database."""
    folder.mkdir(exist_ok=True)
    with duckdb.connect(str(folder / NAME), config={"threads": 1}) as database:
        for table in TABLES:
            database.execute(declaration(table))
            for column in table.columns:
                database.execute(f"COMMENT ON COLUMN {table.name}.{quoted(column.name)} IS {_text(column.description)}")
            database.execute(f"COMMENT ON TABLE {table.name} IS {_text(table.description)}")
            for batch in batches(table, rows[table.name]):
                database.register("batch", batch)
                database.execute(f"INSERT INTO {table.name} SELECT * FROM batch")
                database.unregister("batch")


def declaration(table: Table) -> str:
    """The statement that makes a table."""
    columns = [f"{quoted(column.name)} {TYPES[column.type]}{' NOT NULL' if column.required else ''}" for column in table.columns]
    return f"CREATE TABLE {table.name} ({', '.join(columns)}, PRIMARY KEY ({quoted(table.key)}))"


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever it is (``end``, ``values``)."""
    return f'"{name}"'


def _text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
