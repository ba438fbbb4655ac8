"""Which program this is: versions of its parts, digests of its files."""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PARTS = ("natasha", "navec", "pymorphy3", "pymorphy3-dicts-ru", "razdel", "slovnet", "spacy", "trafilatura")


@lru_cache(maxsize=1)
def versions() -> dict[str, str]:
    """Versions of svodka and of the parts that decide results."""
    out = {}
    for name in ("svodka", *PARTS):
        try:
            out[name] = version(name)
        except PackageNotFoundError:
            out[name] = ""
    return out


@lru_cache(maxsize=4)
def digest_of(*endings: str) -> str:
    """The digest of the package's files with these endings (``.py`` the program, ``.toml`` the lexicons)."""
    root = Path(__file__).parent.parent
    out = sha256()
    for path in sorted(p for p in root.rglob("*") if p.suffix in endings):
        out.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return out.hexdigest()


def program_parts() -> dict[str, str]:
    """Everything that an extraction depends on beside its release, by a word for each part."""
    return {"the program": digest_of(".py"), "the lexicons": digest_of(".toml"), "versions of its parts": json.dumps(versions())}


def difference(before: dict[str, str], now: dict[str, str]) -> str:
    """What changed between two programs, in words; empty where nothing did.

    >>> difference({"the program": "a", "the lexicons": "b"}, {"the program": "a", "the lexicons": "c"})
    'the lexicons changed'
    """
    changed = [name for name in now if before.get(name) != now[name]]
    return f"{' and '.join(changed)} changed" if changed else ""
