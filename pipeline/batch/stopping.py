"""SIGTERM ends a run as Ctrl-C does: workers are ended, what is done is kept, the tables are whole."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Stopped(KeyboardInterrupt):
    """Somebody asked the process to end."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Within the block SIGTERM raises :class:`Stopped` in the main thread."""

    def stop(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once is enough
        raise Stopped

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
