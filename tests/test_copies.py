"""Copies: the same words, a correction, another format; not the next report and not a digest."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from handmade import release

from pipeline.records import Release
from pipeline.resolving import copies

WORDS = (
    "служба", "изъяла", "оружие", "патроны", "гранаты", "в", "городе", "районе", "области", "сообщил", "директор", "результат", "операция",
    "сотрудники", "граница", "канал", "задержан",
)  # fmt: skip


def prose(seed: int, words: int = 120) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choices(WORDS, k=words))


REPORT = f"За январь изъято 41 единиц оружия и 12 гранат. {prose(1)} Возбуждено 7 дел. {prose(2)}"


def copy_of(first: str, second: str, days: int = 0) -> bool:
    early = release("a", first, "2020-05-20")
    late = release("b", second, str(date(2020, 5, 20) + timedelta(days)))
    return copies.find([early, late]) == {"b": "a"}


@pytest.mark.parametrize(
    ("text", "days", "is_copy"),
    [
        (REPORT, 300, True),
        (REPORT.upper().replace(" ", "\n", 9), 300, True),
        (REPORT + " Контакты для прессы: служба информации.", 30, True),
        (REPORT.replace("41 единиц", "43 единиц"), 1, True),  # corrected
        (REPORT.replace("41 единиц", "43 единиц"), 30, False),  # the next report
        (REPORT.replace("41", "43").replace("12", "9").replace("7", "8"), 7, False),  # next week's
        (prose(3, 200), 0, False),
        (REPORT + " " + prose(4, 400), 0, False),  # a digest that holds it
    ],
)  # fmt: skip
def test_copies(text: str, days: int, is_copy: bool) -> None:
    assert copy_of(REPORT, text, days) == is_copy


def test_short_texts_are_copies_word_for_word_only() -> None:
    assert copy_of("Изъято 5 гранат.", "ИЗЪЯТО 5 ГРАНАТ")
    assert not copy_of("Изъято 5 гранат в городе", "Изъято 5 гранат в области")


def test_all_copies_name_the_earliest() -> None:
    found = copies.find([release("a", REPORT), release("b", REPORT + " Дополнено."), release("c", REPORT + " Дополнено.")])
    assert found == {"b": "a", "c": "a"}


def test_boilerplate_and_many_copies_stay_cheap() -> None:
    """What is looked at grows with the releases, not with their square."""
    looked = 0
    whole = copies.is_copy

    def counted(later: copies.Shape, earlier: copies.Shape) -> bool:
        nonlocal looked
        looked += 1
        return whole(later, earlier)

    releases = [release(f"r{n}", f"{prose(n, 60)} {n} {prose(9999)}") for n in range(300)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copies, "is_copy", counted)
        copies.find(releases)
    assert looked <= copies.CANDIDATES * len(releases)


def test_order_of_hashes_does_not_matter() -> None:
    assert copies.shingles_of("один два три четыре пять шесть").tolist() == sorted(copies.shingles_of("один два три четыре пять шесть").tolist())
    assert copies.find([Release("a", "")]) == {}
