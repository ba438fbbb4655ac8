"""datapackage.json: the tables' schema for machines (Data Package v2)."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from ..tables import TABLES, Column, Reference, Row, Table

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def write(rows: Mapping[str, Collection[Row]], path: Path) -> None:
    """The descriptor of a folder of CSV files."""
    path.write_text(json.dumps(descriptor(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def descriptor() -> dict[str, Any]:
    """The descriptor; it depends on the schema alone."""
    return {
        "$schema": PROFILE,
        "name": "svodka",
        "title": "Tables from press releases on counter-terrorism",
        "description": "Made by svodka. What the columns and codes mean stands in data_dictionary.md as well.",
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": f"{table.description} Sorted by {table.order}.",
        "path": f"{table.name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": [table.key],
    }
    if table.references:
        schema["foreignKeys"] = [_foreign_key(reference, table) for reference in table.references]
    return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.codes is not None and not column.union and not column.pattern:
        constraints["enum"] = list(column.codes)
    elif pattern := column.allows():
        constraints["pattern"] = pattern
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    if constraints:
        field["constraints"] = constraints
    return field


def _foreign_key(reference: Reference, table: Table) -> dict[str, Any]:
    """A key of the same table is said by an empty resource name: old readers know that, new ones still do."""
    from ..tables import by_name

    resource = "" if reference.table == table.name else reference.table
    return {"fields": [reference.column], "reference": {"resource": resource, "fields": [by_name()[reference.table].key]}}
