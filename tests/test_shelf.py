"""A shelf gives back what was put on it, in its order; a run through it is the run through lists."""

from __future__ import annotations

import pytest
from handmade import FSB, figure, saying, telling, whole
from hypothesis import given
from hypothesis import strategies as st

from pipeline import resolving
from pipeline.records import Extraction
from pipeline.resolving import releases
from pipeline.shelf import MANY, Shelf

KEYS = st.tuples(st.integers(-9, 9), st.text(st.characters(codec=None), max_size=3))


@given(st.lists(KEYS, max_size=30))
def test_things_come_in_the_order_of_their_keys_and_equal_ones_as_they_came(keys: list[tuple[int, str]]) -> None:
    with Shelf() as shelf:
        board = shelf.board()
        for number, key in enumerate(keys):
            board.append((key, number), key)
        assert list(board) == sorted((key, number) for number, key in enumerate(keys))
        assert len(board) == len(keys)


@pytest.mark.parametrize("count", [0, 1, MANY, 2 * MANY + 1])
def test_things_without_key_come_as_they_came_and_by_their_place(count: int) -> None:
    with Shelf() as shelf:
        board = shelf.board({"n": n, "text": "\ud800"} for n in range(count))
        assert [row["n"] for row in board] == list(range(count))
        assert [board[n]["n"] for n in range(count)] == list(range(count))
        with pytest.raises(IndexError):
            board[count]


def test_words_are_found_and_the_last_one_counts() -> None:
    with Shelf() as shelf:
        words = shelf.words()
        words.update([("а", "1"), ("\ud800", "2"), ("а", "3")])
        assert [words.get(word) for word in ("а", "\ud800", "нет")] == ["3", "2", None]


def found() -> list[Extraction]:
    same = [telling(key, figure(key, "57", actor_id=FSB.key)) for key in ("a", "b")]
    return [*same, whole("c"), whole("d"), saying("e"), telling("f", figure("f", "61", actor_id=FSB.key))]


def test_tables_on_a_shelf_are_the_tables_in_lists() -> None:
    with Shelf() as shelf:
        rows = resolving.resolve(found(), shelf=shelf)
        assert {name: list(table) for name, table in rows.items()} == resolving.resolve(found())
    assert sum(map(len, resolving.resolve(found()).values())) > 20


def test_small_records_are_shared_and_nothing_long_is_kept() -> None:
    corpus, brief, _ = releases.gather_small([whole("a"), whole("b")], (), ())
    assert [e.release.text for e in corpus.extractions] == [whole("a").release.text, whole("b").release.text]
    one, two = brief.extractions
    assert not (one.release.text or one.mentions or one.dates or one.figures)
    assert one.organizations == whole("a").organizations
    assert all(mine is yours for mine, yours in zip(one.organizations, two.organizations, strict=True))


def test_a_number_behind_an_id_is_never_another_releases_start() -> None:
    """The second mention at 5 in «a» may not be called as the mention at 2 in «a-5»."""
    from pipeline.resolving.mentions import rows_of

    rank = {"a": 0, "a-5": 1}
    ids = [row["id"] for release, starts in (("a", (5, 5)), ("a-5", (2,)))
           for row in rows_of(release, [{"start": start} for start in starts], "m", "id", rank)]  # fmt: skip
    assert len(set(ids)) == 3
