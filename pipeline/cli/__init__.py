"""The command ``svodka``. Only this room prints; everything heavy is imported inside the commands."""

from __future__ import annotations

import os
import sys

from . import running, fetches, looking, past, reviewing, measuring  # isort: skip  # noqa: F401  the order of the help
from .base import app, stop

__all__ = ["app", "main"]


def main() -> None:
    """Entry point of the command."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Cyrillic must not end the run
    try:
        app()
    except ValueError as error:
        from ..lexicon.blocks import LexiconError

        if not isinstance(error, LexiconError):
            raise
        sys.exit(stop(f"a lexicon file cannot be used: {error}").exit_code)
