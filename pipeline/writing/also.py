"""Formats that are written only when somebody asks for them: each has a folder of its own and an extra that it needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Final

from ..tables import Row

FORMATS: Final = ("duckdb", "parquet")  # a module and a folder of this name
MARKED: Final = ("duckdb",)  # their files differ in bytes from run to run, so no digest of them is told


class UnknownFormat(ValueError):
    """No format has this name, or what it needs is not installed."""


def checked(names: Iterable[str]) -> tuple[str, ...]:
    """The formats, each once and in their order; :class:`UnknownFormat` says what is wrong with them.

    >>> checked([])
    ()
    """
    wanted = sorted({name.strip() for name in names} - {""})
    for name in wanted:
        if name not in FORMATS:
            raise UnknownFormat(f"{name}: no such format; there are {' and '.join(FORMATS)}")
        try:
            import_module(f"{__package__}.{name}")
        except ModuleNotFoundError as error:
            raise UnknownFormat(f"{name} needs {error.name}, which is not installed: pip install 'svodka[{name}]'") from None
    return tuple(wanted)


def write(names: Iterable[str], rows: Mapping[str, Iterable[Row]], folder: Path) -> None:
    """The tables in each of these formats, in a folder of its name."""
    for name in names:
        import_module(f"{__package__}.{name}").write(rows, folder / name)
