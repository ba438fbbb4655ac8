"""The committed tables in outputs/ are those that the bundled corpus gives today, to the byte, and they are sound."""

from __future__ import annotations

import csv
from itertools import zip_longest
from pathlib import Path

import pytest

from pipeline import run, tables_of
from pipeline.checking import check

ROOT = Path(__file__).parent.parent
OUTPUTS = ROOT / "outputs"
RENEW = "`make run` renews the tables: read their diff, then commit them"


def files(folder: Path) -> dict[str, bytes]:
    """Every file of an output folder by its name, but for the ledger."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    names = ((path.relative_to(folder), path) for path in paths)
    return {name.as_posix(): path.read_bytes() for name, path in names if not name.parts[0].startswith(".")}


def first_difference(name: str, made: bytes, kept: bytes) -> str:
    """Where two files differ first: for a table its row and column, with both cells."""
    if not name.endswith(".csv"):
        return f"{name} differs"
    tables = [list(csv.reader(data.decode("utf-8-sig").splitlines(keepends=True))) for data in (made, kept)]
    for number, (new, old) in enumerate(zip_longest(*tables, fillvalue=[])):
        if new != old:
            columns = zip_longest(tables[0][0], new, old, fillvalue="")
            column, now, then = next(cells for cells in columns if cells[1] != cells[2])
            return f"{name}, row {number} ({(new or old)[0]}), {column}: {now!r} now, {then!r} in outputs/"
    return f"{name}: the same cells in other bytes"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables of the bundled corpus, made now."""
    out = tmp_path_factory.mktemp("outputs")
    run(ROOT / "corpus", out)
    return out


def test_the_committed_tables_are_what_the_corpus_gives(made: Path) -> None:
    assert (OUTPUTS / "releases.csv").is_file(), f"outputs/ holds no tables; {RENEW}"
    new, old = files(made), files(OUTPUTS)
    assert set(old) == set(new), f"outputs/ lacks {sorted(set(new) - set(old))}, has too much {sorted(set(old) - set(new))}; {RENEW}"
    tables_first = sorted(new, key=lambda name: (not name.endswith(".csv"), name))
    differences = [first_difference(name, new[name], old[name]) for name in tables_first if new[name] != old[name]]
    assert not differences, "\n".join([*differences, RENEW])


def test_the_tables_are_sound_and_offsets_point_at_their_text(made: Path) -> None:
    assert check(made) == []
    tables = tables_of(made)
    texts = dict(zip(tables["releases"]["release_id"], tables["releases"]["text"], strict=True))
    for name, column in {"mentions": "text", "dates": "text", "figures": "quote", "roles": "quote"}.items():
        for row in tables[name].to_dict("records"):
            assert row[column] == texts[row["release_id"]][row["start"] : row["end"]], row
    assert all(row.evidence in texts[row.release_id] for row in tables["figures"].itertuples())


def test_releases_kept_aside_are_not_among_them(made: Path) -> None:
    assert not tables_of(made)["releases"]["source"].str.match("(aside|gold)/").any()


def test_a_second_run_changes_no_byte(made: Path) -> None:
    before = files(made)
    summary = run(ROOT / "corpus", made)
    assert summary.known == summary.ok > 30
    assert files(made) == before


def test_the_first_difference_is_told() -> None:
    assert first_difference("t.csv", b"id,n\r\na,1\r\n", b"id,n\r\na,2\r\n") == "t.csv, row 1 (a), n: '1' now, '2' in outputs/"
    assert first_difference("t.csv", b"id\r\na\r\nb\r\n", b"id\r\na\r\n") == "t.csv, row 2 (b), id: 'b' now, '' in outputs/"
