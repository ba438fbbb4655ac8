"""Named points of a run, and of a fetch, where a test can pull the plug.

``SVODKA_KILL_AT=release.kept:3`` ends the run the third time it is there. Nothing is closed and nothing is written any more:
what ``kill -9`` does.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from multiprocessing import parent_process
from typing import Final

POINTS: Final = (
    "source.read",  # a worker has read a source
    "source.kept",  # the ledger has a source and its releases
    "release.done",  # a worker has extracted a release
    "release.kept",  # the ledger has its extraction
    "ledger.kept",  # all is extracted, nothing is resolved
    "tables.written",  # the new files stand beside the old ones
    "tables.ready",  # they are complete and on the disk: from here on they count
    "tables.moving",  # one of them is in its place
    "tables.moved",  # all of them are
    "run.noted",  # the history has the run
)
FETCHING: Final = (
    "page.saved",  # the corpus has the page, the state does not know it
    "page.noted",  # it does
)
_seen: Counter[str] = Counter()


def reached(point: str) -> None:
    """Say that the run is at this point."""
    wanted, _, number = os.environ.get("SVODKA_KILL_AT", "").partition(":")
    if wanted == point:
        _seen[point] += 1
        if _seen[point] >= int(number or 1):
            run = parent_process()  # of a worker
            os.kill(run.pid if run and run.pid else os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
