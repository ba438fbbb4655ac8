"""The names of a union's bodies in all wordings for its members: «государств — участников СНГ», «стран Содружества»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .blocks import read_tables


@lru_cache(maxsize=1)
def _unions() -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    content = read_tables("unions.toml", ("members", "union"))
    return tuple(content["members"]), tuple(tuple(union["names"]) for union in content["union"])


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    members, unions = _unions()
    said = "|".join(re.escape(m).replace("\\ —\\ ", r"(?:\s[—–]\s|-)") for m in sorted(filter(None, members), key=len, reverse=True))
    names = "|".join(re.escape(name) for union in unions for name in sorted(union, key=len, reverse=True))
    return re.compile(rf"\s(?:{said})\s(?P<union>{names})(?!\w)")


def wordings(name: str) -> Iterator[str]:
    """All wordings of a body's name that says whose members' it is; nothing for any other name.

    >>> sorted(wordings("Совет министров обороны государств — участников СНГ"))[:2]
    ['Совет министров обороны СНГ', 'Совет министров обороны Содружества']
    """
    found = _pattern().search(name)
    if found is None:
        return
    members, unions = _unions()
    union = next(names for names in unions if found["union"] in names)
    for said in members:
        for called in union:
            yield f"{name[: found.start()]} {said} {called}".replace("  ", " ") + name[found.end() :]
