"""svodka: Russian press releases on counter-terrorism in, normalised tables out.

Five verbs: ``read`` (a file → releases), ``extract`` (a release or text → records), ``run`` (a corpus → tables),
``tables_of`` (tables → pandas frames) and ``build_nlp`` (the spaCy Language behind them). They load on first use, so
that importing this package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .batch import run
    from .extraction import extract
    from .frames import tables_of
    from .nlp import build_nlp
    from .reading import read

__all__ = ["build_nlp", "extract", "read", "run", "tables_of"]
ROOMS = {"build_nlp": "nlp", "extract": "extraction", "read": "reading", "run": "batch", "tables_of": "frames"}


def __getattr__(name: str) -> Any:
    if name in ROOMS:
        return getattr(import_module(f"{__name__}.{ROOMS[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *ROOMS])
