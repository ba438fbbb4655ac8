"""Russian names in Latin letters, as passports (ICAO Doc 9303) and maps (BGN/PCGN) write them; letters by the library iuliia."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from .blocks import read_tables

LATIN = re.compile("[A-Za-z]")
CYRILLIC = re.compile("[Ѐ-ӿ]")
WORD = re.compile(r"[^\W\d_]+")
SIGNS = str.maketrans("", "", "’”'\"")  # nobody types them into a search


def icao(name: str) -> str:
    """As a passport writes it.

    >>> icao("Юрий Щёголев"), icao("ФСБ"), icao("Дмитрий Подъячев"), icao("ЩЕГОЛЕВ")
    ('Iurii Shchegolev', 'FSB', 'Dmitrii Podieiachev', 'SHCHEGOLEV')
    """
    return _written(name, "ICAO_DOC_9303")


def bgn(name: str) -> str:
    """As a map writes it, without signs.

    >>> bgn("Юрий Щёголев"), bgn("Ельцин Юрьев"), bgn("Аскар Байсеев")
    ('Yuriy Shchegolev', 'Yeltsin Yuryev', 'Askar Bayseyev')
    """
    return _written(name, "BGN_PCGN")


def has_latin(name: str) -> bool:
    """Is it written in Latin letters, wholly or for the most part?"""
    return len(LATIN.findall(name)) > len(CYRILLIC.findall(name))


def _written(name: str, system: str) -> str:
    """Word by word: the library writes Щ of a word in capitals as Shch."""
    schema = _schema(system)

    def word(found: re.Match[str]) -> str:
        plain = "".join(_neighbours().get(letter, letter) for letter in found[0]).replace("ё", "е").replace("Ё", "Е")
        written = str(schema.translate(plain)).translate(SIGNS)
        return written.upper() if len(found[0]) > 1 and found[0].isupper() else written

    return WORD.sub(word, name)


@lru_cache(maxsize=2)
def _schema(system: str) -> Any:
    import iuliia

    return getattr(iuliia, system)


@lru_cache(maxsize=1)
def _neighbours() -> dict[str, str]:
    """Letters of the neighbours' alphabets, small and capital."""
    small = dict(read_tables("latin.toml", ("neighbours",))["neighbours"])
    return small | {letter.upper(): latin.capitalize() for letter, latin in small.items()}
