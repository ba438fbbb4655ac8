"""A corpus → tables: list, read, extract what is new, resolve, write.

What is extracted stands in the ledger at once, so a run that is broken off goes on where it stopped. The tables depend
on the corpus alone: not on the number of workers, nor on what was known before.
"""

from ..holding import Busy, NotWritable
from .crew import Recruit, WorkerDied
from .limits import Limits
from .listing import IGNORE, Listing, list_sources
from .review import Review, Unclear
from .running import Collapsed, NothingToDo, Progress, Summary, ledger_path, run
from .stopping import Stopped, stoppable

__all__ = [
    "IGNORE", "Busy", "Collapsed", "Limits", "Listing", "NotWritable", "NothingToDo", "Progress", "Recruit", "Review", "Stopped",
    "Summary", "Unclear", "WorkerDied", "ledger_path", "list_sources", "run", "stoppable",
]  # fmt: skip
