"""Encodings: decided by our own decider, for texts down to a few words."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.encoding import ONE_BYTE, Decoded, NotText, decode

PHRASES = (
    "Изъято 12 гранат",
    "В области задержаны двое подозреваемых в подготовке взрыва.",
    "В 2018 ГОДУ ПРЕСЕЧЕНА ДЕЯТЕЛЬНОСТЬ ДВУХ ЯЧЕЕК",
    "Пресс-служба МВД: 5 кг тротила\r\nи 300 патронов\r\n",
    "Секретариат ШОС (Interpol, Frontex), г. Ташкент, 2019",
    "Ещё один эмиссар объявлен в розыск; съёмка вёдется",
)


@pytest.mark.parametrize("encoding", [*ONE_BYTE, "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", PHRASES)
def test_russian_is_read_in_every_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_quotes_and_dashes_of_windows_and_mac() -> None:
    text = "«Сеть» — ячейка организации: задержано 7 участников…"
    assert decode(text.encode("cp1251")) == Decoded(text, "cp1251")
    assert decode(text.encode("mac-cyrillic")) == Decoded(text, "mac-cyrillic")


def test_a_few_words_with_one_capital_are_windows_rather_than_mac() -> None:
    text = "ями в Северной Осетии, начатыми в августе. Это решение"
    assert decode(text.encode("cp1251")) == Decoded(text, "cp1251")


def test_utf8_cut_in_the_middle_of_a_letter_is_still_utf8_and_told() -> None:
    decoded = decode(("Задержаны участники ячейки " * 9).encode()[:-2])
    assert (decoded.encoding, decoded.broken) == ("utf-8", 1)


def test_utf8_with_a_wrong_byte_is_still_utf8() -> None:
    data = "Задержаны девять участников ячейки, изъяты автоматы и патроны".encode()
    for place in range(len(data)):
        damaged = data[:place] + b"\xe7" + data[place + 1 :]
        assert decode(damaged).encoding == "utf-8"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.4 \x00\x01", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "docx"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (bytes(range(256)) * 4, "binary"),
    ],
)
def test_binary_data_is_refused_by_name(data: bytes, what: str) -> None:
    with pytest.raises(NotText, match=what):
        decode(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_never_loses_a_character(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(NotText):
        assert isinstance(decode(data).text, str)
