"""What every reader of the organisation and place lexicons may rely on: keys, ids, owners, parents, examples."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pymorphy3
import pytest

LEXICON = Path(__file__).parents[1] / "pipeline" / "lexicon"
REQUIRED = {"id", "name", "kind", "example"}
ORGANIZATION_KEYS = REQUIRED | {"acronym", "aliases", "name_en", "parent", "country", "wikidata", "listed", "ambiguous", "counter"}
PLACE_KEYS = REQUIRED | {"aliases", "adjectives", "country", "ambiguous", "counter"}
ORGANIZATION_KINDS = {"international_organization", "international_body", "state_body", "special_service", "police", "ministry"}
ORGANIZATION_KINDS |= {"committee", "court", "prosecutor", "military", "parliament", "terrorist_organization", "media", "company"}
ORGANIZATION_KINDS |= {"ngo", "other"}
PLACE_KINDS = {"country", "region", "city", "district", "other"}
WORD = re.compile(r"\w+(?:[-’'.]\w+)*")

Block = dict[str, Any]


def blocks_of(paths: list[Path], table: str) -> list[Block]:
    """The blocks of one table in the files, in file order."""
    return [block for path in paths for block in tomllib.loads(path.read_text(encoding="utf-8"))[table]]


ORGANIZATIONS = blocks_of(sorted((LEXICON / "organizations").glob("*.toml")), "organization")
PLACES = blocks_of([LEXICON / "places.toml"], "place")
BLOCKS = ORGANIZATIONS + PLACES


def forms(block: Block) -> list[str]:
    """The names that mean this block and no other: name, acronym, aliases, the English name; an acronym may be listed as ambiguous."""
    names = [*(block[key] for key in ("name", "acronym", "name_en") if key in block), *block.get("aliases", [])]
    return [name for name in names if name != block.get("acronym") or name not in block.get("ambiguous", [])]


def words(text: str) -> list[str]:
    """The words of a text, lower case, ё as е, quotes and dashes left out."""
    return WORD.findall(text.lower().replace("ё", "е"))


def folded(form: str) -> str:
    """A form as owners are told apart by it."""
    return " ".join(words(form))


@cache
def analyzer() -> pymorphy3.MorphAnalyzer:
    """The morphology, loaded once."""
    return pymorphy3.MorphAnalyzer()


@cache
def lemmas(word: str) -> frozenset[str]:
    """Every lemma that the word may have, and the word itself."""
    return frozenset({word} | {parse.normal_form.replace("ё", "е") for parse in analyzer().parse(word)})


def holds(text: str, form: str) -> bool:
    """Does the text hold the form, in whatever case?"""
    wanted, seen = [lemmas(word) for word in words(form)], [lemmas(word) for word in words(text)]
    starts = range(len(seen) - len(wanted) + 1)
    return any(all(a & b for a, b in zip(wanted, seen[start:], strict=False)) for start in starts)


def repeats(values: list[str]) -> list[str]:
    """The values that stand there more than once."""
    return sorted({value for value in values if values.count(value) > 1})


def test_enough_is_known() -> None:
    listed = [block for block in ORGANIZATIONS if block["kind"] == "terrorist_organization"]
    countries = [block for block in PLACES if block["kind"] == "country"]
    assert len(listed) >= 70 and len(ORGANIZATIONS) - len(listed) >= 200 and len(countries) >= 120


def test_ids_are_unique_and_tell_the_table() -> None:
    assert repeats([block["id"] for block in BLOCKS]) == []
    assert [block["id"] for block in ORGANIZATIONS if not re.fullmatch(r"org-[a-z0-9]+(-[a-z0-9]+)*", block["id"])] == []
    assert [block["id"] for block in PLACES if not re.fullmatch(r"loc-[a-z0-9]+(-[a-z0-9]+)*", block["id"])] == []


def test_no_form_has_two_owners() -> None:
    owned = [form for block in ORGANIZATIONS for form in sorted({folded(form) for form in forms(block)})]
    assert repeats(owned) == []
    named = [form for block in PLACES for form in sorted({folded(form) for form in forms(block)})]
    assert repeats(named) == []
    assert sorted(set(owned) & set(named)) == []


def test_an_ambiguous_form_is_nobodys_alias() -> None:
    owned = {folded(form) for block in ORGANIZATIONS for form in forms(block)}
    assert sorted(form for block in ORGANIZATIONS for form in block.get("ambiguous", []) if folded(form) in owned) == []


def test_an_adjective_has_one_country() -> None:
    adjectives = [form for block in PLACES if block["kind"] == "country" for form in block.get("adjectives", [])]
    assert repeats(adjectives) == []


def test_parents_exist_and_end_somewhere() -> None:
    parents = {block["id"]: block.get("parent") for block in ORGANIZATIONS}
    for key in parents:
        line, above = [key], parents[key]
        while above is not None:
            assert above in parents, f"{key}: parent {above} is not in the lexicon"
            assert above not in line, f"{key}: its own ancestor"
            line.append(above)
            above = parents[above]


def test_listed_is_said_of_terrorist_organizations_only() -> None:
    assert [block["id"] for block in ORGANIZATIONS if "listed" in block and block["kind"] != "terrorist_organization"] == []


def test_wikidata_ids_look_like_ids_and_are_not_shared() -> None:
    items = [block["wikidata"] for block in BLOCKS if "wikidata" in block]
    assert repeats(items) == [] and all(re.fullmatch(r"Q[1-9]\d*", item) for item in items)


@pytest.mark.parametrize(
    ("table", "keys", "required", "kinds"),
    [
        (ORGANIZATIONS, ORGANIZATION_KEYS, REQUIRED | {"name_en"}, ORGANIZATION_KINDS),
        (PLACES, PLACE_KEYS, REQUIRED | {"country"}, PLACE_KINDS),
    ],
    ids=["organizations", "places"],
)
def test_blocks_follow_the_schema(table: list[Block], keys: set[str], required: set[str], kinds: set[str]) -> None:
    for block in table:
        assert required <= set(block) <= keys, block["id"]
        assert block["kind"] in kinds, block["id"]
        assert re.fullmatch(r"[A-Z]{2}|", block.get("country", "")), block["id"]
        texts = [text for value in block.values() for text in (value if isinstance(value, list) else [value])]
        assert all(text == text.strip() and "  " not in text for text in texts), block["id"]
        assert all(text for key, text in block.items() if key != "country"), block["id"]
        assert not repeats([folded(form) for form in block.get("aliases", [])]), block["id"]


def test_examples_name_their_block() -> None:
    def named(block: Block) -> bool:
        return any(holds(block["example"], form) for form in [*forms(block), *block.get("adjectives", [])])

    assert [f"{block['id']}: {block['example']}" for block in BLOCKS if not named(block)] == []


def test_examples_are_said_once() -> None:
    assert repeats([block["example"] for block in BLOCKS]) == []
