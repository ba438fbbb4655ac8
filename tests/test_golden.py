"""All tables of two releases, read by a person row by row and frozen.

A change of any cell fails here. `make golden` writes the tables anew, so that the diff is the review.
"""

from __future__ import annotations

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from pipeline import run
from pipeline.tables import TABLES

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
RELEASES = ("2019/2019-06-13-sco-lyon-dialogue.txt", "2014/2014-11-24-odkb-kanal-severnyi.txt")


def tables(release: str) -> dict[str, bytes]:
    """Every table of a run over one release, by file name."""
    with TemporaryDirectory() as folder:
        run(ROOT / "corpus" / release, folder)
        return {f"{table.name}.csv": (Path(folder) / f"{table.name}.csv").read_bytes() for table in TABLES}


def frozen(release: str) -> Path:
    return GOLDEN / Path(release).stem


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True)))


@pytest.mark.parametrize("release", RELEASES)
def test_tables_are_those_that_were_read_through(release: str) -> None:
    made = tables(release)
    assert {path.name for path in frozen(release).glob("*.csv")} == set(made)
    for name, data in made.items():
        expected = (frozen(release) / name).read_bytes()
        assert rows(data) == rows(expected), f"{frozen(release).name}/{name}: right on purpose? then `make golden`, and read its diff"
        assert data == expected


def test_no_other_golden_tables_lie_about() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {frozen(release).name for release in RELEASES}


def rewrite() -> None:
    """Write the golden tables anew."""
    for release in RELEASES:
        frozen(release).mkdir(parents=True, exist_ok=True)
        for name, data in tables(release).items():
            (frozen(release) / name).write_bytes(data)


if __name__ == "__main__":
    rewrite()
