"""JSON lines: one release a line, its text analysed as it stands."""

from __future__ import annotations

import json
from typing import Any

from .encoding import Decoded
from .release import Reading, Source, problem, release_of

KEYS = ("id", "title", "published", "publisher", "url")


def read_jsonl(name: str, decoded: Decoded) -> Reading:
    """The releases of a JSON-lines file; a broken line becomes a problem that names it, the others are read."""
    out = Reading()
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if line.strip():
            out += _read_line(f"{name}:{number}", line)
    if out == Reading():
        return problem(name, "no record in it; a JSON-lines file has one object a line, with the key \"text\"")
    return out


def _read_line(place: str, line: str) -> Reading:
    try:
        record = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        at = f" (column {error.colno}: {error.msg})" if isinstance(error, json.JSONDecodeError) else ""
        return problem(place, f"this line is not valid JSON{at}; mend or remove it")
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return problem(place, "this line is no object with a \"text\" that is a string; mend or remove it")
    values = {key: _plain(record.get(key)) for key in KEYS}
    return release_of(Source(name=place, text=record["text"], **values))


def _plain(value: Any) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value).strip()
