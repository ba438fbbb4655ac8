"""The schema says what the codebook says."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from pipeline import codes, tables
from pipeline.records import Figure

COLUMNS = """
releases: release_id source title published published_basis publisher language characters sentences sha256 duplicate_of status text
organizations: organization_id name acronym name_en kind parent_id wikidata listed mentions releases first_seen last_seen aliases
people: person_id name last_name first_name middle_name gender mentions releases first_seen last_seen aliases
roles: role_id person_id role organization_id release_id as_of start end quote
locations: location_id name kind country mentions releases
mentions: mention_id release_id sentence start end text type entity_id normal method
dates: date_id release_id sentence start end text kind granularity date_start date_end basis anchor
figures: figure_id release_id sentence start end quote value value_max modifier unit kind action action_text object object_text status \
part_of group_id period_text period_start period_end period_basis place actor_id actor speaker_id speaker confidence rule evidence claim_id
claims: claim_id action object actor_id unit releases figures first_published last_published values periods agreement
problems: problem_id release_id source stage severity message
"""
WANTED = dict(line.split(": ") for line in COLUMNS.strip().splitlines())


def test_the_tables_are_those_of_the_codebook_in_its_order() -> None:
    assert [table.name for table in tables.TABLES] == list(WANTED)


@pytest.mark.parametrize("name", WANTED)
def test_columns_stand_in_the_codebooks_order(name: str) -> None:
    assert list(tables.by_name()[name].names) == WANTED[name].split()


def test_every_reference_goes_from_a_column_to_a_table() -> None:
    for table in tables.TABLES:
        for reference in table.references:
            assert reference.column in table.names
            assert reference.table in tables.by_name()


def test_a_figure_has_a_column_for_each_field() -> None:
    assert {field.name for field in fields(Figure)} == set(tables.FIGURES.names) - {"release_id", "claim_id"}


@pytest.mark.parametrize("cell, allowed", [("weapon+ammunition", True), ("weapon", True), ("weapon+", False), ("gun", False)])
def test_object_codes_may_be_united(cell: str, allowed: bool) -> None:
    (column,) = (c for c in tables.FIGURES.columns if c.name == "object")
    assert bool(re.fullmatch(column.allows(), cell)) is allowed


@pytest.mark.parametrize("cell, allowed", [("kg", True), ("rub", True), ("m2", True), ("RUB", False), ("tons", False)])
def test_units_are_codes_or_currencies(cell: str, allowed: bool) -> None:
    (column,) = (c for c in tables.FIGURES.columns if c.name == "unit")
    assert bool(re.fullmatch(column.allows(), cell)) is allowed


def test_every_code_is_explained() -> None:
    lists = [value for name, value in vars(codes).items() if name.isupper() and isinstance(value, dict)]
    assert lists and all(code and meaning for codes_ in lists for code, meaning in codes_.items())
