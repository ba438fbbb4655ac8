"""The hand-made gold keeps its own rules: quotes stand where they say, codes are known, texts are those of the corpus."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from pipeline import codes

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
GOLD_FILES = sorted((CORPUS / "gold").glob("*.jsonl"))

PHENOMENA = frozenset(str(n) for n in range(1, 16))


@lru_cache
def releases(path: Path) -> tuple[dict[str, Any], ...]:
    """The gold releases of one file."""
    return tuple(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def body(data: str) -> str:
    """The text of a corpus file: all after the header block, or the whole file when there is none."""
    if not data.startswith("---\n"):
        return data
    return data.split("\n---\n", 1)[1]


@lru_cache
def corpus_texts() -> frozenset[str]:
    """The texts of all plain files of the corpus, untouched."""
    return frozenset(body(path.read_bytes().decode("utf-8")) for path in CORPUS.rglob("*.txt"))


def figures() -> list[Any]:
    """Every gold figure with its release, named for the test report."""
    return [pytest.param(release, figure, id=f"{release['id']}-f{figure['start']}-{number}")
            for path in GOLD_FILES for release in releases(path) for number, figure in enumerate(release["figures"])]


def all_releases() -> list[Any]:
    """Every gold release, named for the test report."""
    return [pytest.param(release, id=release["id"]) for path in GOLD_FILES for release in releases(path)]


def readings(figure: dict[str, Any], field: str) -> list[Any]:
    """The gold value of a field and all other values that are accepted for it."""
    return [figure[field], *figure.get("accept", {}).get(field, [])]


def test_there_is_gold() -> None:
    assert GOLD_FILES


def test_ids_are_unique() -> None:
    ids = [release["id"] for path in GOLD_FILES for release in releases(path)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("release", all_releases())
def test_text_is_that_of_the_corpus_file(release: dict[str, Any]) -> None:
    assert release["text"] in corpus_texts()
    published = release["published"] or release["published_expected"]
    assert release["id"] == f"{published}-{sha256(release['text'].encode('utf-8')).hexdigest()[:8]}"


@pytest.mark.parametrize("release", all_releases())
def test_dates_and_names_are_whole(release: dict[str, Any]) -> None:
    for each in release["dates"]:
        assert each["text"] in release["text"]
        assert each["kind"] in codes.DATE_KIND
        assert date.fromisoformat(each["date_start"]) <= date.fromisoformat(each["date_end"])
    for entry in [*release["people"], *release["organizations"]]:
        assert entry["name"].strip() == entry["name"] != ""


@pytest.mark.parametrize(("release", "figure"), figures())
def test_quote_stands_at_its_place(release: dict[str, Any], figure: dict[str, Any]) -> None:
    assert release["text"].startswith(figure["quote"], figure["start"])
    assert figure["quote"].strip() == figure["quote"] != ""


@pytest.mark.parametrize(("release", "figure"), figures())
def test_codes_are_known(release: dict[str, Any], figure: dict[str, Any]) -> None:
    assert set(readings(figure, "action")) <= set(codes.ACTION)
    assert {code for union in readings(figure, "object") for code in union.split("+")} <= set(codes.OBJECT)
    assert set(readings(figure, "modifier")) <= set(codes.MODIFIER)
    assert set(readings(figure, "status")) <= set(codes.STATUS)
    assert figure["kind"] in codes.FIGURE_KIND
    assert (figure["period_basis"] or "") in {"", *codes.PERIOD_BASIS}
    assert set(figure.get("phenomena", [])) <= PHENOMENA
    assert (figure["value"] is None) == (figure["modifier"] == "vague")


@pytest.mark.parametrize(("release", "figure"), figures())
def test_parent_and_period_hold(release: dict[str, Any], figure: dict[str, Any]) -> None:
    parent = figure["part_of"]
    if parent is not None:
        assert release["figures"][parent] is not figure
    start, end = figure["period_start"], figure["period_end"]
    assert (start is None) == (end is None)
    if start is not None:
        assert date.fromisoformat(start) <= date.fromisoformat(end)
