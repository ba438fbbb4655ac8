"""Bytes → text: our own decider for Russian encodings.

Libraries that guess fail on short CP1251 texts. The order here: a byte order mark, the zeros of UTF-16, valid UTF-8, and
only then the five one-byte encodings, told apart by how often Russian letters follow one another.
"""

from __future__ import annotations

import codecs
import math
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

ONE_BYTE = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
RARITY = {"mac-cyrillic": 0.15}  # it shares small letters with CP1251: in a few words only this tells a capital from a dash
SAMPLE = 20_000  # bytes are plenty to tell encodings apart
EXPECTED = re.compile("[\\x00-\\x7f«»„“”‘’–—…№§°•·©®™±\u00a0\u00ad]")  # beside letters, in Russian text
NEIGHBOURS = re.compile("[ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґёєјѕЅї]")  # letters of other alphabets of those code pages
RARE, FOREIGN, ALIEN, CASE = -12.0, -14.0, -18.0, -14.0  # log-likelihoods of what Russian text hardly has
DIRTY = 0.12  # share of broken sequences up to which text is damaged UTF-8 (a wrong byte breaks two); in one-byte text nearly all are


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the encoding that it was read with, and how many characters could not be read."""

    text: str
    encoding: str
    broken: int = 0


class NotText(ValueError):
    """The bytes are no text in any encoding that svodka knows."""


def decode(data: bytes) -> Decoded:
    """The text of some bytes; raises :class:`NotText` for binary data.

    >>> decode("Изъято оружие".encode("koi8-r"))
    Decoded(text='Изъято оружие', encoding='koi8-r', broken=0)
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _lossy(data[len(mark) :], encoding)
    if wide := _utf16(data):
        return _lossy(data, wide)
    if _is_binary(data):
        raise NotText(_what(data))
    if utf8 := _utf8(data):
        return utf8
    return _lossy(data, max(ONE_BYTE, key=lambda name: likelihood(data[:SAMPLE], name) - RARITY.get(name, 0)))


def likelihood(data: bytes, encoding: str) -> float:
    """How Russian the bytes look in this encoding: mean log-likelihood of a letter pair."""
    text = data.decode(encoding, "replace")
    total, pairs = 0.0, 0
    table = _pairs()
    before, was_lower = " ", False
    for char in text:
        kind = char.lower().replace("ё", "е") if char.isalpha() else " "
        if "а" <= kind <= "я":
            total += CASE if was_lower and char.isupper() else table[before, kind]
            pairs += 1
        elif not EXPECTED.match(char):
            total += FOREIGN if NEIGHBOURS.match(char) else ALIEN
            pairs += 1
            kind = " "
        elif before != " ":
            total += table[before, " "]
            pairs += 1
        before = kind if "а" <= kind <= "я" else " "
        was_lower = char.islower()
    return total / pairs if pairs else 0.0


@lru_cache(maxsize=1)
def _pairs() -> dict[tuple[str, str], float]:
    data = tomllib.loads((files(__package__) / "letter_pairs.toml").read_text("utf-8"))
    alphabet = data["alphabet"]
    counts = {(a, b): n for a, row in data["follows"].items() for b, n in zip(alphabet, row, strict=True)}
    total = sum(counts.values())
    return {pair: math.log(n / total) if n else RARE for pair, n in counts.items()}


def _utf8(data: bytes) -> Decoded | None:
    """The data as UTF-8, a few damaged bytes allowed (a download cut in the middle of a letter)."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        decoded = _lossy(data, "utf-8")
    letters = sum(c > "\x7f" for c in decoded.text) - decoded.broken
    return decoded if decoded.broken < letters and decoded.broken <= max(1, DIRTY * letters) else None


def _utf16(data: bytes) -> str:
    """UTF-16 without a mark: Russian letters carry 0x04 in every other byte, blanks and digits a zero."""
    head = data[: SAMPLE - SAMPLE % 2]
    if len(head) < 4:
        return ""
    even, odd = head[0::2], head[1::2]

    def high(half: bytes) -> float:
        return (half.count(0) + half.count(4)) / len(half)

    if 0 not in head:
        return ""
    if high(odd) > 0.9 > high(even) + 0.4:
        return "utf-16-le"
    return "utf-16-be" if high(even) > 0.9 > high(odd) + 0.4 else ""


def _lossy(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, text.count("\ufffd") - (data.count("\ufffd".encode()) if encoding == "utf-8" else 0))


SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file (docx, xlsx and odt are such)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (doc, xls)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip file"),
)


def _is_binary(data: bytes) -> bool:
    head = data[:SAMPLE]
    if any(data.startswith(mark) for mark, _ in SIGNATURES):
        return True
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b\x1a" for byte in head)
    return b"\0" in head or controls > max(2, len(head) // 50)


def _what(data: bytes) -> str:
    return next((name for mark, name in SIGNATURES if data.startswith(mark)), "binary data")
