"""The scorer: what counts as found, strict and full, and which differences it names."""

from __future__ import annotations

from typing import Any

from pipeline.scoring import Scores, same_role, score

GOLD: dict[str, Any] = {
    "id": "r",
    "published": "2019-06-13",
    "text": "x" * 200,
    "figures": [
        {
            "quote": "12 гранат", "start": 10, "value": 12, "value_max": None, "modifier": "exact", "unit": "count", "action": "seized",
            "object": "grenade", "status": "result", "part_of": None, "period_start": "2019-01-01", "period_end": "2019-06-13",
            "speaker": "Иван Петров", "phenomena": [1],
        },
        {
            "quote": "из них 5", "start": 40, "value": 5, "value_max": None, "modifier": "exact", "unit": "count", "action": "seized",
            "object": "ammunition+weapon", "status": "result", "part_of": 0, "period_start": None, "period_end": None,
            "accept": {"action": ["surrendered"]}, "phenomena": [3],
        },
        {"quote": "сотни", "start": 80, "value": None, "modifier": "vague", "unit": "count", "action": "seized", "object": "other",
         "status": "result", "optional": True},
    ],
    "people": [{"name": "Иван Петров", "aliases": ["И. Петров"], "role": "директор РАТС"}],
    "organizations": [{"name": "Региональная антитеррористическая структура", "aliases": ["РАТС"]}],
    "dates": [{"date_start": "2019-06-13", "date_end": "2019-06-13"}],
}  # fmt: skip
FIRST = {
    "release_id": "r", "figure_id": "r-f10", "quote": "12 гранат", "start": 10, "end": 19, "value": "12", "value_max": None,
    "modifier": "exact", "unit": "count", "action": "seized", "object": "grenade", "status": "result", "part_of": None,
    "period_start": "2019-01-01",
    "period_end": "2019-06-13", "speaker": "Иван Петров",
}  # fmt: skip
SECOND = FIRST | {
    "figure_id": "r-f47", "quote": "5", "start": 47, "end": 48, "value": "5.0", "object": "weapon+ammunition", "action": "surrendered",
    "part_of": "r-f10", "period_start": None, "period_end": None, "speaker": None,
}  # fmt: skip
TABLES: dict[str, list[dict[str, Any]]] = {
    "releases": [{"release_id": "r", "published": "2019-06-13"}],
    "figures": [FIRST, SECOND],
    "mentions": [{"release_id": "r", "entity_id": "per-1"}, {"release_id": "r", "entity_id": "org-1"}],
    "people": [{"person_id": "per-1", "name": "Иван Петрович Петров", "aliases": "Иван Петров | Петров"}],
    "organizations": [{"organization_id": "org-1", "name": "Структура", "acronym": "«РАТС»", "aliases": None}],
    "roles": [{"release_id": "r", "person_id": "per-1", "role": "директор"}],
    "dates": [{"release_id": "r", "date_start": "2019-06-13", "date_end": "2019-06-13"}],
}


def scored(**changes: list[dict[str, Any]]) -> Scores:
    return score([GOLD], TABLES | changes)


def test_all_right() -> None:
    scores = scored()
    assert {kind: s.f1 for kind, s in scores.all().items()} == dict.fromkeys(scores.all(), 1.0)
    assert {name: s.rate for name, s in scores.shares.items()} == {"published": 1, "speaker": 1, "role": 1}
    assert not scores.errors


def test_wrong_action_is_found_but_not_strict() -> None:
    scores = scored(figures=[FIRST | {"action": "detained"}, SECOND])
    assert [scores.hits[f"figures.{level}"] for level in ("found", "strict", "full")] == [2, 1, 1]
    assert scores.phenomena[1].right == 0 and scores.phenomena[3].right == 1
    assert scores.errors == [("r", "differs", "'12 гранат': action 'detained' for 'seized'")]


def test_wrong_period_or_parent_is_strict_but_not_full() -> None:
    scores = scored(figures=[FIRST | {"period_end": None}, SECOND | {"part_of": None}])
    assert [scores.hits[f"figures.{level}"] for level in ("found", "strict", "full")] == [2, 2, 0]


def test_missed_spurious_and_optional() -> None:
    vague = FIRST | {"figure_id": "r-f80", "start": 80, "end": 85, "value": None, "modifier": "vague", "object": "other"}
    stray = FIRST | {"figure_id": "r-f99", "start": 99, "end": 101, "value": "7"}
    scores = scored(figures=[FIRST, vague, stray])
    assert (scores.hits["figures.found"], scores.mine["figures"], scores.gold["figures"]) == (1, 2, 2)
    assert {what for _, what, _ in scores.errors} == {"missed", "spurious"}


def test_names_roles_dates_and_published() -> None:
    scores = scored(
        people=[{"person_id": "per-1", "name": "Пётр Иванов", "aliases": ""}],
        organizations=[],
        dates=[],
        releases=[{"release_id": "r", "published": None}],
    )
    assert [what for _, what, _ in scores.errors] == ["people missed", "people spurious", "organizations missed", "date missed"]
    assert scores.shares["published"].rate == 0


def test_roles() -> None:
    assert same_role("генеральный секретарь ШОС", "Генеральный секретарь")
    assert not same_role("директор", "министр")
    assert not same_role("", "министр")
