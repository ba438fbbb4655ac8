"""What a person decides about two rows: it is kept, it outlives runs, and nonsense is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from handmade import FSB, KNB, person, saying, telling
from runs import rows, tables
from test_cli import svodka

from pipeline import resolving
from pipeline.batch.review import NAME, read_decisions
from pipeline.records import Extraction, Mention, Organization
from pipeline.resolving import doubts, releases
from pipeline.resolving.decisions import Decision, Decisions, DecisionsError, checked
from pipeline.resolving.people import person_id

ANNA, ALLA, BARE = person("Норова", "Анна", gender="f"), person("Норова", "Алла", gender="f"), person("Норова", gender="f")


def ids(names: str) -> dict[str, str]:
    return {name: person_id(name) for name in names.split(" / ")}


def names_of(found: list[Extraction], *said: tuple[str, str, str]) -> tuple[list[tuple[str, str]], list[str]]:
    """Rows of people (id, name) and problems, as decisions want them."""
    wanted = checked("d.toml", [Decision(say, a, b, line=n) for n, (say, a, b) in enumerate(said, 1)])
    out = resolving.resolve(found, decisions=wanted)
    return [(str(r["person_id"]), str(r["name"])) for r in out["people"]], [str(r["message"]) for r in out["problems"]]


TWO = [saying("a", ANNA), saying("b", ALLA), saying("c", BARE)]


def test_same_joins_and_the_first_keeps_its_id() -> None:
    people, problems = names_of(TWO, ("same", BARE.key, ALLA.key))
    assert people == [(BARE.key, "Алла Норова"), (ANNA.key, "Анна Норова")] and problems == []


def test_different_parts_what_rules_join() -> None:
    found = [saying("a", ANNA), saying("b", BARE)]
    assert len(names_of(found)[0]) == 1
    assert names_of(found, ("different", ANNA.key, BARE.key)) == ([(ANNA.key, "Анна Норова"), (BARE.key, "Норова")], [])


def test_a_decision_may_mean_one_release() -> None:
    found = [saying("a", ANNA), saying("b", ANNA), saying("c", ANNA)]
    people, problems = names_of(found, ("different", ANNA.key, f"{ANNA.key}@b"))
    assert [name for _, name in people] == ["Анна Норова"] * 2 and ANNA.key in dict(people) and problems == []
    people, _ = names_of([*found, saying("d", ALLA)], ("same", ALLA.key, f"{ANNA.key}@b"), ("different", ANNA.key, f"{ANNA.key}@b"))
    assert sorted(dict(people)) == sorted([ANNA.key, ALLA.key])


def test_a_later_fuller_name_keeps_the_decided_id() -> None:
    fuller = person("Норова", "Алла", "Ивановна", gender="f")
    people, _ = names_of([*TWO, saying("d", fuller)], ("same", BARE.key, ALLA.key))
    assert (BARE.key, "Алла Ивановна Норова") in people


def test_what_fits_no_row_is_told() -> None:
    people, problems = names_of(TWO, ("same", "per-00000000", ALLA.key))
    assert len(people) == 3 and len(problems) == 1
    assert problems[0].startswith("line 1 (same: per-00000000, ") and "fits no row any more: per-00000000" in problems[0]


def test_what_other_names_join_again_is_told() -> None:
    _, problems = names_of(TWO, ("same", ANNA.key, BARE.key), ("different", ANNA.key, BARE.key + "@x"))
    assert "fits no row" in problems[0]
    _, problems = names_of([saying("a", ANNA), saying("b", ANNA)], ("different", ANNA.key, ANNA.key + "@a"), ("same", ANNA.key + "@a", ANNA.key + "@b"))
    assert "cannot be kept" in problems[0]


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ([("same", "per-1", "per-2"), ("different", "per-2", "per-1")], "line 2 (different: per-2, per-1, no reason given) contradicts line 1"),
        ([("same", "per-1", "per-2"), ("same", "per-2", "per-3"), ("different", "per-1", "per-3")], "contradicts line 1 (same: per-1, per-2"),
        ([("same", "per-1", "org-2")], "a person and a body"),
        ([("same", "per-1", "per-1")], "both are the same id"),
    ],
)
def test_contradictions_name_line_and_reason(said: list[tuple[str, str, str]], says: str) -> None:
    with pytest.raises(DecisionsError) as error:
        names_of([], *said)
    assert says in str(error.value)


# bodies

FUND = Organization("org-11111111", "Фонд «Заря Норова»", kind="ngo")
LATIN = Organization("org-22222222", "Fond Zarya Norovsk", kind="ngo")
MFA = Organization("org-33333333", "МИД", kind="ministry")


def naming(release_id: str, *bodies: Organization) -> Extraction:
    found = telling(release_id, text=f"Текст {release_id}.")
    mentions = tuple(Mention(i, i + 1, "Т", "ORG", b.key, b.name, "natasha") for i, b in enumerate(bodies))
    return replace(found, mentions=mentions, organizations=bodies)


def bodies_of(found: list[Extraction], *said: tuple[str, str, str]) -> tuple[dict[str, tuple[str, int]], list[str]]:
    out = resolving.resolve(found, decisions=checked("d.toml", [Decision(*parts) for parts in said]))
    told = {str(r["organization_id"]): (str(r["name"]), int(str(r["mentions"]))) for r in out["organizations"]}
    return told, [str(r["message"]) for r in out["problems"]]


def test_bodies_are_joined_and_the_lexicon_keeps_its_id() -> None:
    found = [naming("a", FUND), naming("b", LATIN), naming("c", KNB), naming("d", MFA)]
    assert bodies_of(found, ("same", LATIN.key, FUND.key))[0][LATIN.key] == (FUND.name, 2)
    told, problems = bodies_of(found, ("same", MFA.key, KNB.key))
    assert told[KNB.key] == (KNB.name, 2) and MFA.key not in told and problems == []


def test_two_known_bodies_are_never_one() -> None:
    told, problems = bodies_of([naming("a", FSB, KNB)], ("same", FSB.key, KNB.key))
    assert len(told) == 2 and "two bodies of the lexicon" in problems[0]


def test_a_bare_acronym_is_another_ministry_in_one_release() -> None:
    found = [naming("a", MFA), naming("b", MFA), naming("c", KNB)]
    told, problems = bodies_of(found, ("same", f"{MFA.key}@b", KNB.key))
    assert told == {MFA.key: ("МИД", 1), KNB.key: (KNB.name, 2)} and problems == []


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (TWO, "fits the fuller one"),
        ([saying("a", ANNA), saying("b", person("Норова", "Тамара"))], "first names or initials unlike"),
        ([saying("a", ANNA), saying("b", person("Norova", "Anna"))], "Latin letters"),
        ([saying("a", person("Алимбетов", "Шамси")), saying("b", person("Алинбетов", "Шамси"))], "alike in"),
        ([naming("a", FUND), naming("b", LATIN)], "Latin letters"),
        ([naming("a", MFA), naming("b", replace(KNB, acronym="МИД"))], "one acronym: МИД"),
        ([naming("a", replace(MFA, name="Минтруд")), naming("b", replace(FUND, name="Минтруд Замбии", country="ZM"))], "with a country"),
    ],
)
def test_doubtful_pairs_have_reasons(found: list[Extraction], reason: str) -> None:
    corpus, _ = releases.gather(found, (), ())
    pairs = doubts.find(corpus)
    assert any(reason in told for pair in pairs for told in pair.reasons), pairs
    apart = Decisions("d.toml", tuple(Decision("different", pair.a.id, pair.b.id) for pair in pairs))
    assert doubts.find(corpus, apart) == []


def test_sure_pairs_are_not_asked_about() -> None:
    found = [saying("a", ANNA), saying("b", person("Ким", "Борис")), naming("c", FSB, KNB)]
    assert doubts.find(releases.gather(found, (), ())[0]) == []


# whole runs

TEXTS = {
    "one": "Об этом сообщил 12 мая 2020 года директор Зилябского центра Тимур Норов. Изъято 12 гранат.\n",
    "two": "Представитель ведомства Тамара Норова сказала 13 мая 2020 года, что изъято 14 гранат.\n",
    "three": "14 мая 2020 года Т. Норов отметил, что изъято 15 гранат.\n",
}


@pytest.mark.slow
def test_decisions_outlive_runs(tmp_path: Path) -> None:
    out, corpus = tmp_path / "out", tmp_path / "corpus"
    corpus.mkdir()
    for name, text in TEXTS.items():
        (corpus / f"{name}.txt").write_text(text, encoding="utf-8")

    def run(*options: str) -> list[str]:
        assert svodka("run", corpus, "--out", out, *options).exit_code == 0
        return sorted(row["name"] for row in rows(out, "people"))

    assert run() == ["Тамара Норова", "Тимур Норов"]
    first = tables(out)
    listed = svodka("review", out, "--list")
    assert listed.exit_code == 0 and "one surname" not in listed.stdout
    (timur,) = [row["person_id"] for row in rows(out, "people") if row["name"] == "Тимур Норов"]

    said = svodka("review", out, "--same", timur, "Тамара Норова", "--because", "опечатка", "--by", "Анна")
    assert said.exit_code == 0 and "decisions.toml: line 4 (same:" in said.stdout
    assert run() == ["Тимур Норов"] and rows(out, "people")[0]["person_id"] == timur and rows(out, "people")[0]["releases"] == "3"
    joined = tables(out)
    assert run("--full") == ["Тимур Норов"] and tables(out) == joined
    assert svodka("check", out).exit_code == 0

    said = svodka("review", out, "--different", timur, "Тамара Норова")
    assert said.exit_code == 2 and "contradicts line 4 (same:" in said.stderr and "because: опечатка" in said.stderr
    assert "what you say (different:" in said.stderr and "nothing was kept" in said.stderr
    (out / NAME).unlink()
    assert run() == ["Тамара Норова", "Тимур Норов"]
    assert tables(out) == first

    assert svodka("review", out, "--different", timur, "Т. Норов").exit_code == 0
    assert run() == ["Т.Норов", "Тамара Норова", "Тимур Норов"]
    (out / NAME).write_text((out / NAME).read_text("utf-8").replace(timur, "per-00000000"), encoding="utf-8")
    assert run() == ["Тамара Норова", "Тимур Норов"]
    assert "fits no row any more: per-00000000" in rows(out, "problems")[-1]["message"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[decision]]\nsay = 'one'\na = 'per-1'\nb = 'per-2'\n", "line 1: say = 'one'; allowed are 'same' and 'different'"),
        ("\n[[decision]]\nsay = 'same'\na = 'per-1'\nb = 'Норов'\n", "line 2: b = 'Норов'; write the id"),
        ("[[decision]]\nwho = 'x'\n", "unknown key 'who'; allowed are say, a, b"),
        ("[[decision]]\non = 'x'\n", "write a day"),
        ("[[decisions]]\n", "unknown table"),
        ("[[", "cannot be read as TOML"),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_why(text: str, says: str, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    with pytest.raises(DecisionsError) as error:
        read_decisions(tmp_path)
    assert says in str(error.value)
    (tmp_path / "one.txt").write_text(TEXTS["one"], encoding="utf-8")
    stopped = svodka("run", tmp_path / "one.txt", "--out", tmp_path)
    assert stopped.exit_code == 2 and says in stopped.stderr and not (tmp_path / "people.csv").exists()


@pytest.mark.parametrize(
    "a, b, other",
    [
        ("ГУ МВД по Саратовской области", "ГУ МВД по Свердловской области", True),
        ("УФСБ по Республике Дагестан", "УФСБ по Омской области", True),
        ("Областной суд Омской области", "Омский областной суд", False),
        ("прокуратура Омска", "прокуратура Омской области", False),
        ("Речной дозор", "Речной дозорь", False),
        ("Речной суд", "Речной суд Омской области", False),
    ],
)
def test_bodies_of_two_regions_are_never_asked_about(a: str, b: str, other: bool) -> None:
    assert doubts.other_regions(a, b) is other
