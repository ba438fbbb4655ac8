"""Put pymorphy3 under the name ``pymorphy2`` before Natasha is imported.

pymorphy2 calls ``pkg_resources``, which current setuptools no longer ships, and ``inspect.getargspec``, which
Python 3.11 removed. pymorphy3 keeps the same modules and names.
"""

from __future__ import annotations

import importlib
import sys
import unicodedata
from functools import lru_cache

ALIASED = ("", ".analyzer", ".units", ".units.base")


@lru_cache(maxsize=4096)
def is_latin_char(char: str) -> bool:
    """Whether a letter is Latin; pymorphy3's own raises ``ValueError`` for letters without a name, such as Tangut ones."""
    return "LATIN" in unicodedata.name(char, "")


def alias_pymorphy() -> None:
    """Alias pymorphy3's modules as pymorphy2's; a real pymorphy2 that is loaded already is left alone."""
    importlib.import_module("pymorphy3.shapes").is_latin_char = is_latin_char  # type: ignore[attr-defined]
    loaded = sys.modules.get("pymorphy2")
    if loaded is not None and loaded.__name__ != "pymorphy3":
        return
    for name in ALIASED:
        sys.modules["pymorphy2" + name] = importlib.import_module("pymorphy3" + name)
