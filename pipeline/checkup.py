"""What ``svodka doctor`` looks at: each check says what it is, what it found, and whether that is well."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator

Check = Callable[[], tuple[str, bool]]
SAMPLE = "В Москве директор службы Иван Петров сообщил о работе Интерпола."


def checkup() -> Iterator[tuple[str, str, bool]]:
    """(what, what was found, all well) of each check, in order; a check that raises is not well."""
    for name, check in CHECKS.items():
        try:
            said, well = check()
        except Exception as error:  # a broken installation breaks in any way
            said, well = f"{type(error).__name__}: {error}", False
        yield name, said, well


def _python() -> tuple[str, bool]:
    version = sys.version_info[:3]
    return f"{'.'.join(map(str, version))} (3.11, 3.12 and 3.13 are supported)", (3, 11) <= version[:2] < (3, 14)


def _versions() -> tuple[str, bool]:
    from .store import versions

    found = versions()
    return ", ".join(f"{name} {version or 'missing'}" for name, version in found.items()), all(found.values())


def _threads() -> tuple[str, bool]:
    value = os.environ.get("OPENBLAS_NUM_THREADS", "not set")
    return f"OPENBLAS_NUM_THREADS={value} (1 is fastest)", True


def _lexicons() -> tuple[str, bool]:
    import tomllib
    from importlib.resources import files
    from pathlib import Path

    paths = sorted(Path(str(files(__package__))).rglob("*.toml"))
    for path in paths:
        tomllib.loads(path.read_text("utf-8"))
    return f"{len(paths)} files can be read", bool(paths)


def _models() -> tuple[str, bool]:
    from .extraction import extract

    found = sorted({mention.text for mention in extract(SAMPLE).mentions})
    return f"loaded; found in a sample: {', '.join(found) or 'nothing'}", bool(found)


def _pymorphy() -> tuple[str, bool]:
    from .natasha.door import open_door

    open_door()
    loaded = sys.modules.get("pymorphy2")
    name = getattr(loaded, "__name__", "not loaded")
    return f"the name pymorphy2 leads to {name}; pymorphy2 itself is not loaded", name == "pymorphy3"


CHECKS: dict[str, Check] = {
    "Python": _python,
    "versions": _versions,
    "threads": _threads,
    "lexicons": _lexicons,
    "models": _models,
    "morphology": _pymorphy,
}
