"""The second opinion on periods and parts: what a forest says here is what was learned, and what it may change has bounds."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

import numpy as np
import pytest

import pipeline
from pipeline.extraction import extract
from pipeline.ranking import deciding, periods, wholes
from pipeline.ranking.forest import load_forest, read_forest
from pipeline.ranking.telling import Period, Row, Telling, row_from, rows_of
from pipeline.reading import read

ROOT = Path(__file__).parent.parent
FORESTS = {"periods": periods, "wholes": wholes}
RELEASES = [r for r in read(ROOT / "corpus" / "gold" / "fiftieth.jsonl").releases if r.language == "ru"]


@pytest.mark.parametrize("name", FORESTS)
def test_a_forest_scores_as_the_library_that_made_it(name: str) -> None:
    forest = load_forest(name)
    vectors, wanted = zip(*forest.examples, strict=True)
    assert len(wanted) >= 10
    assert forest.scores(np.array(vectors, dtype=np.float32)) == pytest.approx(wanted, abs=0.01)


@pytest.mark.parametrize("name", FORESTS)
def test_a_forest_was_made_for_the_features_of_today(name: str) -> None:
    forest = load_forest(name)
    assert forest.names == FORESTS[name].names(forest.words)
    assert len(set(forest.names)) == len(forest.names)


@pytest.mark.parametrize("name", FORESTS)
def test_a_forest_has_learned_from_nothing_that_is_kept_aside(name: str) -> None:
    learned = {path.stem for path in (ROOT / "benchmarks" / "unseen").glob("*.jsonl")}
    kept = {path.stem for path in (ROOT / "corpus" / "gold").glob("aside*.jsonl")}
    assert learned and kept and not learned & kept


def test_trees_are_walked_to_their_leaves() -> None:
    tree = {"feature": [1, 0, 0, 0, 0], "threshold": [2, 5, 0, 0, 0], "left": [1, 3, 2, 3, 4], "right": [2, 4, 2, 3, 4], "value": [0, 0, 7, 1, 3]}
    forest = read_forest({"words": {}, "names": [], "examples": [], "trees": [tree, tree]})
    assert forest.scores(np.array([[5, 2], [6, 2], [0, 3]], dtype=np.float32)).tolist() == [2, 6, 14]
    assert forest.scores(np.zeros((0, 2), dtype=np.float32)).tolist() == []


def row(start: int = 0, whole: int = -1, period: Period = periods.NO_PERIOD, **told: object) -> Row:
    cells = {"action": "seized", "object": "firearm", "status": "result", "kind": "count", "unit": "count", "value": 3.0}
    cells |= {"confidence": "high", "basis": "", "actor": "", "speaker": "", "rules": frozenset()} | told
    return Row(start=start, end=start + 1, whole=whole, period=period, **cells)  # type: ignore[arg-type]


@pytest.mark.parametrize("release", RELEASES, ids=lambda r: r.release_id)
def test_the_rules_own_stands_first_and_every_vector_has_its_names(release: pipeline.records.Release) -> None:
    found = extract(release)
    telling = Telling(release.text, release.published, found.sentences, found.dates, rows_of(found.figures))
    for module, own in ((periods, [r.period for r in telling.rows]), (wholes, [r.whole for r in telling.rows])):
        words = load_forest(module.__name__.rsplit(".", 1)[1]).words
        asked = list(module.candidates(telling, words))
        assert [one[0] for _, one, _ in asked] == [own[n] for n, *_ in asked]
        assert [n for n, *_ in asked] == [n for n, r in enumerate(telling.rows) if module is wholes or periods.is_open(r)]
        for _, candidates, vectors in asked:
            assert vectors.shape == (len(candidates), len(module.names(words))) and len(set(candidates)) == len(candidates)
            assert np.isfinite(vectors).all()


@pytest.mark.parametrize("release", RELEASES, ids=lambda r: r.release_id)
def test_a_ranked_row_tells_so_and_its_words_stand_in_the_text(release: pipeline.records.Release) -> None:
    figures = {f.figure_id: f for f in extract(release).figures}
    for figure in figures.values():
        whole, seen = figure.part_of, {figure.figure_id}
        while whole is not None:
            assert whole in figures and whole not in seen
            seen.add(whole)
            whole = figures[whole].part_of
        if deciding.PERIOD_RULE in figure.rule.split():
            assert figure.period_text in release.text
            assert bool(figure.period_basis) == bool(figure.period_start) == bool(figure.period_end) == bool(figure.period_text)


def test_a_note_and_a_table_dump_are_left_to_the_rules() -> None:
    note = "В 2018 году изъято 40 автоматов. В 2019 году задержаны 12 человек. Изъято 9 гранат."
    assert len(extract(note, date(2020, 1, 1)).figures) < deciding.LEAST
    dump = "В 2018 году изъято: " + ", ".join(f"{n} автоматов" for n in range(2, deciding.MOST + 60)) + "."
    for text in (note, dump):
        figures = extract(text, date(2020, 1, 1)).figures
        assert figures and not any(".ranked" in f.rule for f in figures)


def test_what_is_told_beside_a_number_or_left_open_on_purpose_stays() -> None:
    asked = 0
    for release in RELEASES:
        found = extract(release)
        rows = rows_of(found.figures)
        telling = Telling(release.text, release.published, found.sentences, found.dates, rows)
        told = {"period.adjacent", "period.brackets", "period.list", "silent.intended", "silent.standing", "silent.undated"}
        beside = {n for n, r in enumerate(rows) if r.basis == "explicit" or r.rules & told}
        asked += len(beside)
        assert not beside & deciding.better_periods(telling).keys()
    assert asked > 20


@pytest.mark.parametrize("seed", range(20))
def test_nothing_becomes_a_part_of_its_own_part(seed: int) -> None:
    rng = random.Random(seed)
    text = "Изъято 3 ствола. " * 30
    places = [m * 17 + 7 for m in range(30)]
    rows = [row(place, whole=rng.randrange(-1, n) if n else -1, value=float(rng.randrange(1, 99))) for n, place in enumerate(places)]
    telling = Telling(text, None, [(m * 17, m * 17 + 16) for m in range(30)], (), rows)
    changed = deciding.better_wholes(telling)
    whole_of = [changed.get(n, r.whole) for n, r in enumerate(rows)]
    for n in range(len(rows)):
        at, steps = whole_of[n], 0
        while at >= 0:
            at, steps = whole_of[at], steps + 1
            assert steps <= len(rows)


def test_rows_as_they_were_when_a_set_was_new_can_be_read() -> None:
    for path in sorted((ROOT / "benchmarks" / "unseen").glob("*.jsonl")):
        gold = {json.loads(line)["id"]: json.loads(line)["text"] for line in (ROOT / "corpus" / "gold" / path.name).read_text("utf-8").splitlines()}
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            rows = [row_from(told) for told in record["rows"]]
            assert all(0 <= r.start < r.end <= len(gold[record["id"]]) and -1 <= r.whole < len(rows) for r in rows)
