"""Who and what is one over all releases."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, permutations

import pytest
from handmade import FSB, RATS, SCO, figure, person, release, saying, telling, whole

from pipeline import resolving, tables
from pipeline.records import Extraction, Mention, Organization, Problem, Release
from pipeline.tables import Row

# names in releases of their own → how many people they are; a dot marks an initial, "f" a woman, "* 9" nine releases
PEOPLE = """
Ким Иван Петрович / Ким Иван Петрович → 1
Ким Иван Петрович / Ким И. П. → 1
Ким Иван Петрович / Ким И. → 1
Ким Иван Петрович / Ким Иван → 1
Ким Иван Петрович / Ким → 1
Семёнов Пётр / Семенов Петр → 1
Ким Иван Петрович / Ким Иван Сергеевич → 2
Ким Иван Петрович / Ким Пётр Иванович → 2
Ким Иван Петрович / Ким И. С. → 2
Ким Иван Петрович / Ким П. → 2
Ким Иван Петрович / Кимов И. П. → 2
Ким Иван Петрович / Ким Илья Петрович / Ким И. П. → 3
Ким Иван Петрович / Ким Илья Сергеевич / Ким И. П. → 2
Ким Иван Петрович / Ким Илья Петрович / Ким → 3
Ким Иван / Ким И. П. / Ким И. С. → 3
Ким Иван / Ким Иван Сергеевич / Ким И. П. → 2
Ким Иван Петрович / Ким И. П. / Ким И. / Ким → 1
Ким И. П. / Ким И. → 1
Ким Иван Петрович / Ким И. П. f → 2
Ким Мишель / Ким Мишель f → 1
Ким Джамиля / Ким Дж. → 1
Ким Джамиля / Ким Дж. / Ким Д. → 1
Ким Дамир / Ким Дж. → 2
Ким М. / Ким М. f → 2
Хусейнов Сайф / Хуссейнов Саиф → 1
Ким Зиля / Ким Зилю / Ким Зиле → 1
Ким Александр / Ким Александра → 2
Ким Эдуард / Ким Е. → 2
Ким Иван / Ким → 1
Ким Иван / Ким Пётр / Ким → 3
Ким Иван * 9 / Ким Пётр / Ким → 2
Ким Иван * 9 / Ким Пётр / Ким И. / Ким П. → 2
Ким Марина * 3 / Ким Карина / Ким → 2
Ким Марина * 3 / Ким Полина / Ким → 3
Ким Иван * 9 / Ким Илья / Ким И. → 3
"""
CASES = [line.rsplit(" → ", 1) for line in PEOPLE.strip().splitlines()]


def people(names: str) -> list[Extraction]:
    found = []
    told = [name for part in names.split(" / ") for name in [part.split(" * ")[0]] * int((part + " * 1").split(" * ")[1])]
    for index, name in enumerate(told):
        parts = name.removesuffix(" f").split()
        found.append(saying(f"r{index}", person(*parts, gender="f" if name.endswith(" f") else "m")))
    return found


@pytest.mark.parametrize("names, count", CASES, ids=[case[0] for case in CASES])
def test_people_are_told_apart(names: str, count: str) -> None:
    found = people(names)
    every = [resolving.resolve(order)["people"] for order in islice(permutations(found), 6)]
    assert len(every[0]) == int(count)
    assert all(rows == every[0] for rows in every)


@pytest.mark.parametrize("full, lone, count", [(2, 1, 1), (1, 1, 1), (1, 2, 2)])
def test_a_lone_word_is_a_surname_if_its_bearer_is_named_as_often(full: int, lone: int, count: int) -> None:
    word = replace(person("", "Зилябе"), first_name="Зилябе")
    told = [person("Зилябе", "Иван")] * full + [word] * lone
    assert len(resolving.resolve([saying(f"r{i}", p) for i, p in enumerate(told)])["people"]) == count


# names of unknown bodies in releases of their own → how many bodies they are
SCRIPTS = """
Lenta.ru / Лента.ру → 1
Tehreek-e-Norov Zambia / Техрик-э-Норов Замбия → 1
The Norov Post / Norov Post → 1
Норов Пост / The Norov Post / Norov Post → 1
НАСА / NASA → 1
НАТО / NATA → 2
Зилябе / Zilyabo → 2
Заря / Зоря → 2
"""


@pytest.mark.parametrize("case", SCRIPTS.strip().splitlines())
def test_one_name_in_two_scripts(case: str) -> None:
    names, count = case.split(" → ")
    bodies = [Organization(f"org-{i:08x}", name, kind="other") for i, name in enumerate(names.split(" / "))]
    assert len(organizations(*bodies)) == int(count)


def test_latin_letters_typed_for_russian_ones() -> None:
    rows = organizations(Organization("org-eu", "Европейский союз", "ЕС"), Organization("org-00000001", "EC", kind="other"))
    assert [row["organization_id"] for row in rows] == ["org-eu"]


def test_a_person_bears_the_fullest_name_and_all_mentions() -> None:
    rows = resolving.resolve(people("Ким И. П. / Ким / Ким Иван Петрович"))
    (kim,) = rows["people"]
    assert (kim["name"], kim["mentions"], kim["releases"]) == ("Иван Петрович Ким", 3, 3)
    assert kim["aliases"] == "Ivan Kim | Ivan Petrovich Kim | И. П. Ким | Ким"
    assert {row["entity_id"] for row in rows["mentions"]} == {kim["person_id"]}


def test_a_persons_id_depends_on_the_name_alone() -> None:
    one, two = (resolving.resolve(people(names))["people"][0] for names in ("Ким Иван Петрович", "Ким И. / Ким Иван Петрович"))
    assert one["person_id"] == two["person_id"] == person("Ким", "Иван", "Петрович").key


def organizations(*bodies: Organization) -> list[Row]:
    found = []
    for index, body in enumerate(bodies):
        mention = Mention(0, len(body.name), body.name, "ORG", body.key, body.name, "natasha")
        found.append(Extraction(release(f"r{index}", body.name), ((0, len(body.name)),), (mention,), (body,)))
    return resolving.resolve(found)["organizations"]


def test_a_known_body_keeps_its_id() -> None:
    (row,) = organizations(SCO, replace(SCO, aliases=("Шанхайская организация",)), SCO)
    assert (row["organization_id"], row["mentions"], row["aliases"]) == ("org-sco", 3, "SHOS | Shankhaiskaia organizatsiia sotrudnichestva | Shankhayskaya organizatsiya sotrudnichestva | Шанхайская организация")


def test_unknown_bodies_of_one_spelling_are_one() -> None:
    told = Organization("org-00000001", "Аль-Иттихад"), Organization("org-00000002", "Аль Итихад"), Organization("org-00000003", "Ал-Итихад")
    assert [row["name"] for row in organizations(*told)] == ["Аль-Иттихад"]
    assert len(organizations(Organization("org-x", "Аль-Иттихад"), Organization("org-y", "Аль Итихад"))) == 2


@pytest.mark.parametrize("name, count", [("УФСБ", 2), ("ГУ МВД", 2), ("УФСБ по Омской области", 1), ("Речной дозор", 1)])
def test_a_branch_without_its_region_is_one_of_each_release(name: str, count: int) -> None:
    told = Organization("org-00000001", name, kind="special_service"), Organization("org-00000002", name, kind="special_service")
    assert len(organizations(*told)) == count


@pytest.mark.parametrize("kind, count", [("terrorist_organization", 1), ("ministry", 2), ("police", 2)])
def test_a_lone_acronym_joins_its_only_owner_among_no_state_bodies(kind: str, count: int) -> None:
    whole_name = Organization("org-00000001", "Союз Северного Ветра", "ССВ", kind=kind)
    assert len(organizations(whole_name, Organization("org-00000002", "ССВ"))) == count


def test_an_acronym_of_two_bodies_joins_neither() -> None:
    found = (Organization("org-00000001", "Союз Северного Ветра", "ССВ"), Organization("org-00000003", "Сводка Слухов Востока", "ССВ"))
    assert len(organizations(*found, Organization("org-00000002", "ССВ"))) == 3


def test_a_parent_without_a_row_stays_empty() -> None:
    assert [row["parent_id"] for row in organizations(RATS)] == [None]
    assert {row["organization_id"]: row["parent_id"] for row in organizations(RATS, SCO)}["org-sco-rats"] == "org-sco"


def test_first_and_last_seen_are_published_days() -> None:
    days = {"a": "2021-01-02", "b": "", "c": "2019-03-04"}
    found = [replace(whole(key), release=release(key, whole(key).release.text, day)) for key, day in days.items()]
    (row,) = resolving.resolve(found)["organizations"]
    assert (str(row["first_seen"]), str(row["last_seen"]), row["releases"]) == ("2019-03-04", "2021-01-02", 3)


def test_rows_have_exactly_the_declared_columns() -> None:
    rows = resolving.resolve([whole()])
    for table in tables.TABLES:
        assert rows[table.name], table.name
        assert all(set(row) == set(table.names) for row in rows[table.name])


def test_releases_stand_by_day_then_id_and_undated_ones_last() -> None:
    days = {"d": "", "c": "2020-01-02", "b": "2020-01-02", "a": "2021-01-01"}
    found = [Extraction(release(key, published=day)) for key, day in days.items()]
    assert [row["release_id"] for row in resolving.resolve(found)["releases"]] == ["b", "c", "a", "d"]


@pytest.mark.parametrize("text, copy", [("Слово, и дело!", True), ("слово и  дело", True), ("Слово и дела", False), ("", False)])
def test_a_copy_names_its_original(text: str, copy: bool) -> None:
    found = [Extraction(release("a", "Слово и дело.", "2020-01-01")), Extraction(Release("b", text))]
    assert [row["duplicate_of"] for row in resolving.resolve(found)["releases"]] == [None, "a" if copy else None]


def test_two_releases_with_one_id_are_told() -> None:
    rows = resolving.resolve([Extraction(release("a", "одно")), Extraction(replace(release("a", "другое"), source="b.txt"))])
    assert [row["text"] for row in rows["releases"]] == ["одно"]
    assert [(row["severity"], row["source"]) for row in rows["problems"]] == [("error", "b.txt")]


def test_unread_inputs_have_a_row_and_their_problem_leads_to_it() -> None:
    failed = [Release("", "", "one.pdf"), Release("", "", "two.pdf")]
    rows = resolving.resolve([whole()], [Problem("one.pdf", "reading", "error", "is broken")], failed, [release("en")])
    status = {row["source"]: row["status"] for row in rows["releases"]}
    assert status == {"2020-05-20-00000001.txt": "ok", "one.pdf": "failed", "two.pdf": "failed", "en.txt": "skipped"}
    ids = {row["source"]: row["release_id"] for row in rows["releases"]}
    assert len(set(ids.values())) == 4 and all(ids.values())
    assert {row["release_id"] for row in rows["problems"] if row["source"] == "one.pdf"} == {ids["one.pdf"]}


def test_ids_are_unique_where_rows_share_a_place() -> None:
    twice = telling("a", figure("a"), replace(figure("a"), action="detained"))
    assert [row["figure_id"] for row in resolving.resolve([twice])["figures"]] == ["a-f0", "a-f0-2"]


def test_every_id_but_a_releases_own_starts_with_a_letter() -> None:
    rows = resolving.resolve([whole("2020-05-20-00000001")])
    for table in tables.TABLES:
        if table.name not in ("releases", "figures"):
            assert all(str(row[table.key])[0].isalpha() for row in rows[table.name])


def test_what_leads_nowhere_is_left_out_and_told() -> None:
    lost = telling("a", figure("a", actor_id="org-gone", place="loc-gone", part_of="a-f99"))
    lost = replace(lost, mentions=(Mention(0, 2, "57", "ORG", "org-gone", "57", "rule"),))
    rows = resolving.resolve([lost])
    (row,) = rows["figures"]
    assert (row["actor_id"], row["place"], row["part_of"], rows["mentions"]) == (None, None, None, [])
    assert len(rows["problems"]) == 4


def test_the_order_of_the_input_does_not_matter() -> None:
    found = [whole("a"), whole("b"), telling("c", figure("c")), *people("Ким И. / Ким Иван")]
    assert resolving.resolve(found) == resolving.resolve(found[::-1])


def test_bodies_of_one_country_do_not_lose_their_row_without_mention() -> None:
    rows = resolving.resolve([telling("a", figure("a", actor_id=FSB.key))])
    assert {row["organization_id"]: row["mentions"] for row in rows["organizations"]}[FSB.key] == 0
