"""The two things that workers do: read sources, and extract releases. JSON in, JSON out, nothing kept in between.

These functions are the seam for other machinery than processes of this machine: what a task gives depends on its items alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from ..points import reached
from ..records import Release
from ..store import Read, record_of, to_json
from .listing import stamp_of

WARM = "В 2020 году ФСБ России изъяла 3 гранаты, сообщил директор А.Б. Иванов в Москве."
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")  # several workers' threads get into each other's way
BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Job:
    """A kind of task: ``prepare`` once in a process, then ``do`` with some items, an answer for each."""

    prepare: Callable[[], object]
    do: Callable[[list[str]], list[str]]


def read_sources(items: list[str]) -> list[str]:
    """Items name files (``path``, ``root``, ``sha256`` as known); answers are :class:`Read` as JSON, ``same`` where the bytes are known."""
    return [_read(**json.loads(item)) for item in items]


def _read(path: str, root: str, sha256: str) -> str:
    from ..reading import read

    file = Path(path)
    stamp = stamp_of(file)  # before it is opened: what changes meanwhile is read again the next time
    try:
        digest = digest_of_file(file)
    except OSError:
        digest = ""  # the reader says what is wrong with it
    if digest and digest == sha256:
        return json.dumps({"same": True, "size": stamp.size, "mtime_ns": stamp.mtime_ns})
    reading = read(file, Path(root))
    reached("source.read")
    return to_json(Read(stamp, digest, reading.releases, reading.problems))


def digest_of_file(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    found = sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            found.update(block)
    return found.hexdigest()


def load_readers() -> None:
    """Whatever reading loads at first use: that must not be counted as a release's time."""
    from ..reading import read_bytes

    read_bytes("warm.txt", WARM.encode())
    read_bytes("warm.html", f"<html><body><p>{WARM} {WARM}</p></body></html>".encode())


def extract_releases(items: list[str]) -> list[str]:
    """Items are releases as JSON; answers are their extractions, without the release."""
    from ..extraction import extract_all, warm

    nlp = warm(WARM)
    releases = [record_of(Release, item) for item in items]
    with nlp.memory_zone():
        found = list(extract_all(releases, nlp))
    reached("release.done")
    return [to_json(replace(extraction, release=Release(extraction.release.release_id, ""))) for extraction in found]


def load_models() -> None:
    """Models and lexicons, and one sentence through them."""
    from ..extraction import warm

    warm(WARM)


JOBS = {"read": Job(load_readers, read_sources), "extract": Job(load_models, extract_releases)}
