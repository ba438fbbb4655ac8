"""Quality has a floor: our gold is the one that was pinned, and no score on it is below its floor.

Wrong on purpose, or better now? `svodka score corpus/gold/*.jsonl --pin` (and `--lower` where a floor must sink).
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.baseline import NAME, FloorsSink, Pin, compare, gold_digest, measured, pin_scores, read_baseline, write_baseline
from pipeline.scoring import Scores, score_file

GOLD = Path(__file__).parent.parent / "corpus" / "gold"
PINS = read_baseline(GOLD / NAME)


def test_every_gold_file_is_pinned_and_is_the_one_that_was_pinned() -> None:
    assert {name: pin.digest for name, pin in PINS.items()} == {path.name: gold_digest(path) for path in GOLD.glob("*.jsonl")}


def test_what_is_kept_aside_is_marked_so() -> None:
    assert {name for name, pin in PINS.items() if pin.aside} == {path.name for path in GOLD.glob("aside*.jsonl")} != set()


@pytest.mark.parametrize("name", PINS)
def test_no_score_is_below_its_floor(name: str) -> None:
    pin = PINS[name]
    change = compare(score_file(GOLD / name), pin.digest, pin)
    lost = "" if pin.aside else "\n".join(f"{key}  {wording}" for key, wording in change.lost)
    assert not change.sunk, f"{len(change.gained)} figures gained, {len(change.lost)} lost\n{lost}"


def scores(**rows: bool) -> Scores:
    """Scores of one release with these figures, strictly right or not."""
    out = Scores(rows={f"r#{key}": (right, "right" if right else "missed") for key, right in rows.items()})
    out.hits["figures.strict"] = sum(rows.values())
    out.mine["figures"] = out.gold["figures"] = len(rows)
    return out


def test_rows_gained_and_lost_are_named() -> None:
    pin = pin_scores(scores(a=True, b=False, c=True), "d", aside=False, before=None, lower=False)
    assert pin.strict == ("r#a", "r#c") and pin.floors["figures.strict"] == 0.656
    change = compare(scores(a=True, b=True, c=False), "d", pin)
    assert (change.gained, change.lost, change.stops) == ((("r#b", "right"),), (("r#c", "missed"),), False)


def test_changed_gold_and_sunken_scores_stop() -> None:
    pin = pin_scores(scores(a=True, b=True), "d", aside=False, before=None, lower=False)
    assert compare(scores(a=True, b=True), "other", pin).stops
    change = compare(scores(a=True, b=False), "d", pin)
    assert change.sunk == (("figures.strict", 0.5, 0.99),) and change.stops


def test_floors_rise_by_themselves_and_sink_on_demand_only() -> None:
    high, low = scores(a=True, b=True), scores(a=True, b=False)
    pin = pin_scores(high, "d", aside=False, before=None, lower=False)
    with pytest.raises(FloorsSink, match=r"figures.strict 0\.500 is below its floor 0\.990"):
        pin_scores(low, "d", aside=False, before=pin, lower=False)
    assert pin_scores(low, "d", aside=False, before=pin, lower=True).floors["figures.strict"] == 0.49
    lenient = replace(pin, floors={"figures.strict": 0.3})
    assert pin_scores(low, "d", aside=False, before=lenient, lower=False).floors["figures.strict"] == 0.49


def test_only_what_the_gold_tells_has_a_floor() -> None:
    assert set(measured(scores(a=True))) == {"figures.found", "figures.strict", "figures.full"}


def test_a_baseline_is_read_as_it_was_written(tmp_path: Path) -> None:
    pins = {"b.jsonl": Pin("d", True, {"dates": 0.5}, ("r#0",)), "a.jsonl": Pin("e", False, {}, ())}
    write_baseline(tmp_path / NAME, pins)
    assert read_baseline(tmp_path / NAME) == pins
    assert read_baseline(tmp_path / "none.json") == {}
