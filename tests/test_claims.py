"""What is one claim, and do its releases agree? Each case is a line: one statement a release, then what is expected."""

from __future__ import annotations

from itertools import permutations

import pytest
from handmade import FSB, KNB, RATS, SCO, figure, person, telling

from pipeline import resolving
from pipeline.records import Extraction, Figure, Mention, Place, Role
from pipeline.tables import Row

Y18, Y19, H19 = "2018-01-01/2018-12-31", "2019-01-01/2019-12-31", "2019-01-01/2019-06-30"
FIVE, FOUR, LATER = "2014-06-14/2019-06-13", "2015-06-21/2019-06-20", "2014-06-21/2019-06-20"


def claims(*found: Extraction) -> list[Row]:
    return resolving.resolve(found)["claims"]


def one(key: str, told: Figure) -> Extraction:
    return telling(key, told, published=f"2020-05-2{ord(key[0]) - ord('a')}")


def verdicts(*told: dict[str, object]) -> list[str]:
    """The agreement of each claim that one release a statement makes."""
    found = [one(key, figure(key, **said)) for key, said in zip("abcd", told, strict=False)]  # type: ignore[arg-type]
    every = [claims(*order) for order in permutations(found)]
    assert all(rows == every[0] for rows in every), "the order of releases must not matter"
    return sorted(str(row["agreement"]) for row in every[0])


def said(value: str = "57", period: str = Y19, wording: str = "в 2019 году", **other: object) -> dict[str, object]:
    return {"value": value, "period": period, "wording": wording, **other}


PAIRS = [
    # the same period
    ("the same twice", said(), said(), ["agree"]),
    ("worded otherwise, the same days", said(), said(wording="в прошлом году"), ["agree"]),
    ("more than 70 fits 73", said("70", modifier="more_than"), said("73"), ["agree"]),
    ("more than 70 and 70", said("70", modifier="more_than"), said("70"), ["agree"]),
    ("at least 70 does not fit 60", said("70", modifier="at_least"), said("60"), ["conflict"]),
    ("up to 60 does not fit 70", said("60", modifier="up_to"), said("70"), ["conflict"]),
    ("about 70 fits 73", said("70", modifier="about"), said("73"), ["agree"]),
    ("a range fits what lies in it", said("70", modifier="range", value_max=80), said("73"), ["agree"]),
    ("two numbers", said("57"), said("61"), ["conflict"]),
    ("none and some", said("0", action="committed"), said("2", action="committed"), ["conflict"]),
    ("a number of another size is another thing", said("5"), said("1200"), ["single", "single"]),
    # other periods
    ("a longer period, a larger number", said("57", H19, "в первом полугодии"), said("90"), ["agree"]),
    ("a longer period, a smaller number", said("57", H19, "в первом полугодии"), said("50"), ["conflict"]),
    (
        "a longer period, a smaller number, an object called otherwise",
        said("57", H19, "в первом полугодии"),
        said("50", object_text="теракт на транспорте"),
        ["single", "single"],
    ),
    ("the same number for five years and for four", said("57", FIVE, "за пять лет"), said("57", FOUR, "за четыре года"), ["restated"]),
    ("the same words a week later", said("57", FIVE, "за пять лет"), said("57", LATER, "за пять лет"), ["agree"]),
    ("years that do not meet", said("57", Y18, "в 2018 году"), said("57"), ["single", "single"]),
    ("a day and a year", said("3", "2019-05-05/2019-05-05", "5 мая"), said("57"), ["single", "single"]),
    ("no period is known", said(period=""), said(period=""), ["single", "single"]),
    # what must be equal
    ("another action", said(), said(action="committed"), ["single", "single"]),
    ("another object", said(), said(object="crime"), ["single", "single"]),
    ("a union in another order", said(object="weapon+ammunition"), said(object="ammunition+weapon"), ["agree"]),
    ("another unit", said(unit="kg", kind="mass"), said(unit="l", kind="volume"), ["single", "single"]),
    ("tonnes and kilograms", said("0.5", unit="t", kind="mass"), said("500", unit="kg", kind="mass"), ["agree"]),
    ("a plan is no result", said(), said(status="planned"), ["single"]),
    ("stock and result", said(), said(status="stock"), ["single", "single"]),
    ("another actor", said(actor_id=FSB.key), said(actor_id=KNB.key), ["single", "single"]),
    ("actors in words", said(actor_id=None, actor="силы Лиги — портов"), said(actor_id=None, actor="силы Лиги-портов"), ["agree"]),
    ("a common noun is nobody", said(actor_id=None, actor="суды"), said(actor_id=None, actor="суды"), ["single", "single"]),
    ("a country's own are somebody", said(actor_id=None, actor="суды Перу"), said("61", actor_id=None, actor="суды Перу"), ["conflict"]),
    (
        "all but one region is not all",
        said("9", action="committed"),
        said("0", action="committed", evidence="За пределами округа терактов не допущено."),
        ["single", "single"],
    ),
    ("a union and its organ, one number", said(), said(actor_id=RATS.key), ["agree"]),
    ("a union and its organ, two numbers", said(), said("61", actor_id=RATS.key), ["single", "single"]),
    ("an actor in words that name the union", said(), said(actor_id=None, actor="органы стран ШОС"), ["agree"]),
    ("a union in other words", said(actor_id=None, actor="спецслужбы ШОС"), said(actor_id=None, actor="органы стран ШОС"), ["agree"]),
    ("near actors may agree", said("57", H19, "в полугодии", actor_id=RATS.key), said("61"), ["agree"]),
    ("other things in words", said(object="other", object_text="дрон"), said(object="other", object_text="лодка"), ["single", "single"]),
]


@pytest.mark.parametrize("first, second, expected", [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS])
def test_two_releases(first: dict[str, object], second: dict[str, object], expected: list[str]) -> None:
    assert verdicts(first, second) == expected


def test_years_in_one_release_are_claims_of_their_own_and_do_not_meet_through_a_longer_one() -> None:
    found = one("a", figure("a", "10", Y18)), one("b", figure("b", "12", Y19)), one("c", figure("c", "25", "2018-01-01/2019-12-31"))
    rows = claims(*found)
    assert sorted(len(str(row["figures"]).split(" | ")) for row in rows) == [1, 2]
    assert {row["agreement"] for row in rows} == {"single", "agree"}


def test_a_conflict_outweighs_a_repeat() -> None:
    assert verdicts(said(), said(), said("61")) == ["conflict"]


def test_headline_and_body_are_one_claim() -> None:
    head = figure("a", period="", wording="", actor_id=None)
    body = figure("a", start=40, sentence=2)
    (row,) = claims(telling("a", head, body))
    assert (row["figures"], row["agreement"], row["actor_id"]) == ("a-f0 | a-f40", "single", "org-sco")


def test_a_headline_that_may_repeat_two_figures_stands_alone() -> None:
    head = figure("a", period="", wording="")
    years = figure("a", period=Y18, start=40, sentence=2), figure("a", period=Y19, start=80, sentence=3)
    assert len(claims(telling("a", head, *years))) == 3


def test_equal_numbers_in_one_sentence_are_two_things() -> None:
    assert len(claims(telling("a", figure("a"), figure("a", start=40)))) == 2


def test_a_part_is_not_its_whole() -> None:
    total, part = figure("a"), figure("a", start=40, sentence=1, part_of="a-f0")
    assert len(claims(telling("a", total, part))) == 2


def test_a_qualified_part_is_held_only_against_its_own_number() -> None:
    total, part = figure("a", "57"), figure("a", "12", start=40, sentence=1, part_of="a-f0")
    assert len(claims(telling("a", total, part), one("b", figure("b", "13", FIVE)))) == 3
    assert len(claims(telling("a", total, part), one("b", figure("b", "12")))) == 2


def test_two_numbers_of_one_release_never_meet_through_another() -> None:
    first = telling("a", figure("a", "57"), figure("a", "61", start=40, sentence=1))
    rows = claims(first, one("b", figure("b", "61")))
    assert sorted(str(row["figures"]) for row in rows) == ["a-f0", "a-f40 | b-f0"]


def speaker(key: str, body: str | None, **other: object) -> Extraction:
    kim = person("Ким", "Иван")
    role = Role(kim.key, "директор", body, 0, 2, "57")
    told = figure(key, actor_id=None, speaker_id=kim.key, **other)  # type: ignore[arg-type]
    return telling(key, told, people=(kim,), roles=(role,))


def test_without_actor_the_speakers_body_decides() -> None:
    assert [row["agreement"] for row in claims(speaker("a", SCO.key), speaker("b", SCO.key))] == ["agree"]
    assert len(claims(speaker("a", FSB.key), speaker("b", KNB.key))) == 2
    assert [row["actor_id"] for row in claims(speaker("a", SCO.key), speaker("b", SCO.key))] == [None]


@pytest.mark.parametrize("word", ["суды", "население", "органы прокуратуры", "силовые структуры"])
def test_an_actor_that_is_a_common_noun_is_its_speakers_or_its_publishers(word: str) -> None:
    assert len(claims(speaker("a", FSB.key, actor=word), speaker("b", KNB.key, actor=word))) == 2
    assert [row["agreement"] for row in claims(speaker("a", FSB.key, actor=word), speaker("b", FSB.key, value="61", actor=word))] == ["conflict"]
    assert len(claims(speaker("a", FSB.key, actor=word), speaker("b", FSB.key, actor="войска"))) == 2
    peru, cuba = Place("loc-1", "Перу", "country", "PE"), Place("loc-2", "Куба", "country", "CU")

    def told(key: str, by: str, place: str) -> Extraction:
        return telling(key, figure(key, actor_id=None, actor=word, place=place), publisher=by, places=(peru, cuba))

    assert len(claims(told("a", "Вестник", "loc-1"), told("b", "Вестник", "loc-2"))) == 2
    assert len(claims(told("a", "Вестник", "loc-1"), told("b", "Вестник", "loc-1"))) == 1
    assert len(claims(told("a", "", "loc-1"), told("b", "", "loc-1"))) == 2


def test_the_country_that_a_release_is_about_keeps_common_nouns_apart() -> None:
    places = Place("loc-1", "Перу", "country", "PE"), Place("loc-2", "Куба", "country", "CU")

    def told(key: str, *named: str) -> Extraction:
        mentions = tuple(Mention(0, 2, "57", "LOC", name, name, "lexicon") for name in named)
        return telling(key, figure(key, actor_id=None, actor="суды"), publisher="Вестник", places=places, mentions=mentions)

    assert len(claims(told("a", "loc-1"), told("b", "loc-2"))) == 2
    assert len(claims(told("a", "loc-1"), told("b", "loc-1", "loc-1", "loc-2"))) == 1
    assert len(claims(told("a", "loc-1"), told("b", "loc-1", "loc-2"))) == 2


@pytest.mark.parametrize("word", ["подсудимые", "нападавшие", "участники банды"])
def test_what_wrongdoers_did_is_of_one_case(word: str) -> None:
    assert len(claims(speaker("a", FSB.key, actor=word), speaker("b", FSB.key, value="61", actor=word))) == 2
    assert len(claims(speaker("a", FSB.key, actor=word), speaker("b", FSB.key, period=H19, actor=word))) == 2
    assert len(claims(speaker("a", FSB.key, actor=word), speaker("b", FSB.key, actor=word))) == 1


def test_the_speakers_body_may_be_the_other_ones_actor() -> None:
    assert [row["actor_id"] for row in claims(speaker("a", SCO.key), one("b", figure("b")))] == ["org-sco"]
    assert len(claims(speaker("a", FSB.key), one("b", figure("b")))) == 2


def test_without_both_the_publisher_decides() -> None:
    def published(key: str, by: str) -> Extraction:
        return telling(key, figure(key, actor_id=None), publisher=by)

    assert [row["agreement"] for row in claims(published("a", "РАТС"), published("b", "«РАТС»"))] == ["agree"]
    assert len(claims(published("a", "РАТС"), published("b", "ФСБ"))) == 2
    assert len(claims(published("a", ""), published("b", ""))) == 2


def test_never_two_countries_nor_two_regions() -> None:
    russia, kazakhstan = Place("loc-1", "Россия", "country", "RU"), Place("loc-2", "Казахстан", "country", "KZ")
    places = (russia, kazakhstan, Place("loc-3", "Дагестан", "region", "RU"))

    def there(key: str, place: str | None) -> Extraction:
        return telling(key, figure(key, place=place), places=places)

    assert len(claims(there("a", "loc-1"), there("b", "loc-2"))) == 2
    assert len(claims(there("a", "loc-1"), there("b", "loc-3"))) == 2
    assert len(claims(there("a", "loc-1"), there("b", None))) == 1


def test_a_copy_is_no_second_voice() -> None:
    text = "57 терактов"
    (row,) = claims(telling("a", figure("a"), text=text), telling("b", figure("b"), text=text + "!"))
    assert (row["agreement"], row["releases"]) == ("single", "a | b")


def test_every_figure_with_a_value_belongs_to_a_claim() -> None:
    found = [figure("a"), figure("a", None, start=40, modifier="vague", quote="десятки терактов"), figure("a", start=80, status="planned")]
    rows = resolving.resolve([telling("a", *found)])["figures"]
    assert [bool(row["claim_id"]) for row in rows] == [True, False, False]


def test_values_and_periods_stand_side_by_side() -> None:
    first = one("a", figure("a", "70", FIVE, "за пять лет", modifier="more_than"))
    second = one("b", figure("b", "70", FOUR, "за четыре года", modifier="more_than"))
    (row,) = claims(first, second)
    assert row["values"] == "more_than 70 | more_than 70"
    assert row["periods"] == f"{FIVE} | {FOUR}"
    assert (str(row["first_published"]), str(row["last_published"])) == ("2020-05-20", "2020-05-21")


def test_the_id_stays_when_a_later_release_joins() -> None:
    alone, joined = claims(one("a", figure("a"))), claims(one("a", figure("a")), one("b", figure("b")))
    assert alone[0]["claim_id"] == joined[0]["claim_id"]


def test_a_conflict_is_told_to_a_person() -> None:
    rows = resolving.resolve([one("a", figure("a", "57")), one("b", figure("b", "61"))])
    (problem,) = rows["problems"]
    assert problem["stage"] == "claims" and "57 in 2019-01-01/2019-12-31, 61 in 2019-01-01/2019-12-31 (" in str(problem["message"])


def test_figures_of_one_release_are_never_compared_as_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.resolving.claims.same_thing", lambda *_: pytest.fail("compared"))
    told = [figure("a", str(n % 50), start=20 * n, sentence=n) for n in range(200)]
    rows = claims(telling("a", *told))
    assert sorted(str(row["figures"]).count(" | ") for row in rows) == [3] * 50
