"""What is known from earlier runs: the ledger of an output folder, its history, records as JSON."""

from .as_json import content_of, from_json, record_of, records_of, to_json
from .entries import Failure, Known, Read, Stamp, derived_id
from .history import Change, Run, Told, changes, last_run, note_run, runs
from .ledger import Ledger
from .lookup import every_extraction, find_figure, find_release
from .program import digest_of, program_parts, versions
from .stored import Stored

__all__ = [
    "Change", "Failure", "Known", "Ledger", "Read", "Run", "Stamp", "Stored", "Told", "changes", "content_of", "derived_id",
    "digest_of", "every_extraction", "find_figure", "find_release", "from_json", "last_run", "note_run", "program_parts", "record_of",
    "records_of", "runs", "to_json", "versions",
]  # fmt: skip
