"""Russian names in Latin letters: the tables of ``latin.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .blocks import read_tables

LATIN = re.compile("[A-Za-z]")
CYRILLIC = re.compile("[Ѐ-ӿ]")


@dataclass(frozen=True, slots=True)
class Tables:
    """Letter → letters, by system; and where BGN/PCGN writes a y before a letter."""

    icao: Mapping[str, str]
    bgn: Mapping[str, str]
    begins: str
    after: str
    sign: str


@lru_cache(maxsize=1)
def _tables() -> Tables:
    data = read_tables("latin.toml", ("both", "icao", "bgn", "begins"))
    both, begins = data["both"], data["begins"]
    return Tables({**both, **data["icao"]}, {**both, **data["bgn"]}, begins["letters"], begins["after"], begins["with"])


def icao(name: str) -> str:
    """As a passport writes it.

    >>> icao("Юрий Щёголев"), icao("ФСБ"), icao("Дмитрий Подъячев")
    ('Iurii Shchegolev', 'FSB', 'Dmitrii Podieiachev')
    """
    return _written(name, _tables().icao, "", "", "")


def bgn(name: str) -> str:
    """As a map writes it, without signs.

    >>> bgn("Юрий Щёголев"), bgn("Ельцин Юрьев"), bgn("Аскар Байсеев")
    ('Yuriy Shchegolev', 'Yeltsin Yuryev', 'Askar Bayseyev')
    """
    tables = _tables()
    return _written(name, tables.bgn, tables.begins, tables.after, tables.sign)


def has_latin(name: str) -> bool:
    """Is it written in Latin letters, wholly or for the most part?"""
    return len(LATIN.findall(name)) > len(CYRILLIC.findall(name))


def _written(name: str, table: Mapping[str, str], begins: str, after: str, sign: str) -> str:
    out = []
    for i, letter in enumerate(name):
        small = letter.lower()
        written = table.get(small, letter)
        before = name[i - 1].lower() if i else ""
        if small in begins and (not before.isalpha() or before in after):
            written = sign + written
        out.append(written if letter == small else _capital(written, name, i))
    return "".join(out)


def _capital(written: str, name: str, at: int) -> str:
    """Щ is Shch before a small letter, and SHCH in capitals."""
    beside = name[at + 1 : at + 2] or name[max(at - 1, 0) : at]
    return written.upper() if beside.isupper() or (not beside.isalpha() and name.isupper()) else written[:1].upper() + written[1:]
