"""The lexicons of bodies and places: what a file may hold, and that one more block is enough."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from pipeline.lexicon.blocks import LexiconError
from pipeline.lexicon.bodies import load_bodies
from pipeline.lexicon.forms import FormIndex
from pipeline.lexicon.organizations import OrganizationLexicon, load_organizations
from pipeline.lexicon.places import PlaceLexicon, load_places
from pipeline.natasha.words import nominative_keys, word_keys
from pipeline.nlp import build_nlp
from pipeline.phrases import lexical_words
from pipeline.stages.organizations import Organizations


@lru_cache(maxsize=1)
def nlp() -> Language:
    return build_nlp()


GOOD = """
[[organization]]
id = "org-zm-river"
name = "Речная стража Замбии"
acronym = "РСЗ"
aliases = ["Стража рек"]
kind = "police"
country = "ZM"
"""

BAD = [
    (GOOD + 'colour = "red"', "colour.*Allowed.*aliases"),
    (GOOD + 'alias = ["Стража"]', "did you mean 'aliases'"),
    (GOOD.replace('"police"', '"navy"'), "org-zm-river.*kind.*special_service"),
    (GOOD.replace('"РСЗ"', '" РСЗ"'), "org-zm-river.*acronym.*blank"),
    (GOOD.replace('"РСЗ"', '""'), "acronym.*empty"),
    (GOOD.replace('"org-zm-river"', '"org-sco"'), "org-sco.*already"),
    (GOOD.replace('"РСЗ"', '"ШОС"'), "'ШОС' stands already"),
    (GOOD + 'parent = "org-zm-nobody"', "org-zm-nobody"),
    (GOOD.replace("[[organization]]", "[[organisation]]"), r"organisation.*\[\[organization\]\]"),
    (GOOD.replace('id = "org-zm-river"', "id = 7"), "id"),
    (GOOD.replace('"ZM"', '"Zambia"'), "country"),
    ("[[organization", "TOML"),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_wrong_block_is_refused_with_file_and_entry(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=f"(?s)mine.toml.*{message}"):
        load_organizations((str(file),))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such file"):
        load_organizations((str(tmp_path / "none.toml"),))


NAMED = ["Задержаны Речной стражей Замбии.", "Об этом сообщила РСЗ.", "Бойцы РСЗ ушли.", "Доклад Стражи рек готов."]


@pytest.mark.parametrize("text", NAMED)
def test_a_block_in_one_file_is_found_without_code(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD, encoding="utf-8")
    mine = build_nlp()
    mine.remove_pipe("svodka_organizations")
    mine.add_pipe("svodka_organizations", after="svodka_people", config={"lexicons": [str(tmp_path)]})
    assert "org-zm-river" in {m.entity for m in mine(text)._.mentions}


def test_the_bundled_lexicons_load() -> None:
    assert "org-sco" in load_organizations()
    assert all(o.parent is None or o.parent in load_organizations() for o in load_organizations())
    assert isinstance(load_places(), PlaceLexicon)


def test_a_place_of_ones_own_is_known_and_its_bodies_have_its_country(tmp_path: Path) -> None:
    block = '[[place]]\nid = "loc-zz"\nname = "Замундия"\nadjectives = ["замундийский"]\nkind = "country"\ncountry = "ZZ"\n'
    (tmp_path / "places.toml").write_text(block, encoding="utf-8")
    mine = build_nlp()
    for stage, option in (("svodka_organizations", "places"), ("svodka_places", "lexicons")):
        mine.replace_pipe(stage, stage, config={option: [str(tmp_path)]})
    doc = mine("Верховный суд Замундии закрыт. Сотрудники замундийского МЧС прибыли из Замундии.")
    assert [p.key for p in doc._.places] == ["loc-zz"]
    assert [o.country for o in doc._.organizations] == ["ZZ", "ZZ"]


def test_a_component_needs_no_model_to_be_built() -> None:
    assert isinstance(spacy.blank("ru").create_pipe("svodka_organizations"), Organizations)


def wrong_examples(lexicon: OrganizationLexicon | PlaceLexicon) -> list[str]:
    index = FormIndex(lexicon.forms(), word_keys, nominative_keys)
    wrong = []
    for entry in lexicon:
        for kind, wanted in (("example", True), ("counter", False)):
            said = getattr(entry, kind)
            for sentence in (said,) if isinstance(said, str) else said:
                found = {m.form.owner for matches in index.all(lexical_words(nlp().make_doc(sentence))) for m in matches}
                if (entry.id in found) is not wanted:
                    wrong.append(f"{entry.id}: {kind}: {sentence}")
    return wrong


def test_each_body_and_place_is_found_in_its_example_and_not_in_its_counter() -> None:
    assert wrong_examples(load_organizations()) == []
    assert wrong_examples(load_places()) == []


@pytest.mark.parametrize("head", sorted({h.words[0] for h in load_bodies().heads.values()}))
def test_each_head_is_found_in_its_example(head: str) -> None:
    example = load_bodies().heads[head].example
    assert any(m.type == "ORG" for m in nlp()(example)._.mentions), example

