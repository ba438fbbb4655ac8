"""What is new since the last run: told by size, time and bytes of the sources, then read and extracted by the crew."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..store import Known, Ledger, Read, Stamp, record_of
from .crew import Answer, Item, Workforce
from .limits import Limits
from .listing import Listing, Source

CHUNK = 16  # releases that one worker takes at a time
LETTERS = 200_000  # … unless they are long
FILES, BYTES = 32, 4_000_000  # the same for sources
RATE = 1_000_000  # bytes of a source that give it another second

Progress = Callable[[str, int, int], None]  # what is counted, how many are done, of how many


@dataclass(frozen=True, slots=True)
class News:
    """Names of sources, and releases by the work they made."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    known: int = 0
    extracted: int = 0
    why: str = ""  # why everything was done anew


def catch_up(ledger: Ledger, listing: Listing, crew: Workforce, workers: int, limits: Limits, progress: Progress) -> News:
    """Bring the ledger up to the corpus."""
    before = ledger.sources()
    removed = sorted(before.keys() - listing.rank.keys())
    if removed:
        ledger.remove_sources(removed)
    todo = [source for source in listing.sources if _to_read(source, before.get(source.name), limits)]
    _read(ledger, todo, before, crew, workers, progress)
    ledger.number_copies(listing.rank)
    ledger.forget_unused()
    pending = ledger.pending(limits.timeout, limits.memory)
    known = ledger.known()
    _extract(ledger, pending, crew, workers, progress)
    why = ledger.why
    changed = () if why else ledger.news("changed")  # done anew: nobody compared
    return News(ledger.news("new"), changed, ledger.news("removed"), known, len(pending), why)


def _to_read(source: Source, known: Known | None, limits: Limits) -> bool:
    """A source that is new, looks different, could not be opened, or may have more time or memory than when it failed."""
    if known is None or known.stamp != source.stamp:
        return True
    if known.failure:
        return known.failure.outgrown(limits.timeout, limits.memory)
    return not known.sha256


def _read(
    ledger: Ledger, sources: list[Source], before: dict[str, Known], crew: Workforce, workers: int, progress: Progress
) -> None:
    """Read sources into the ledger; one that holds the same bytes as before is left as it is."""
    items = (
        Item(source, json.dumps({"path": str(source.path), "root": str(source.root), "sha256": _digest(before.get(source.name))}),
             source.stamp.size / RATE)
        for source in sources
    )  # fmt: skip
    sizes = (source.stamp.size for source in sources)
    for done, answer in enumerate(crew.work("read", _chunks(items, sizes, _share(len(sources), workers, FILES), BYTES)), 1):
        source = answer.key
        told = json.loads(answer.body) if answer.body else {}
        if told.get("same"):
            ledger.touch_source(source.name, Stamp(told["size"], told["mtime_ns"]))
        else:
            read = _what_was_read(answer)
            known = before.get(source.name)
            if known is None or read.sha256 or read.failure or not ledger.told_already(source.name, read.problems):
                ledger.put_source(source.name, read)  # else it still cannot be opened
        progress("files read", done, len(sources))


def _what_was_read(answer: Answer) -> Read:
    if answer.failure:
        return Read(answer.key.stamp, "", failure=answer.failure)
    return record_of(Read, answer.body)


def _digest(known: Known | None) -> str:
    return known.sha256 if known and not known.failure else ""


def _extract(ledger: Ledger, pending: list[tuple[str, int]], crew: Workforce, workers: int, progress: Progress) -> None:
    """Extract what has no extraction yet; each is in the ledger before the next is looked at."""

    def bodies() -> Iterator[tuple[Item, int]]:
        for content, copy in pending:
            body = ledger.body(content, copy)
            yield Item((content, copy), body), len(body)

    chunks = _paired(bodies(), _share(len(pending), workers, CHUNK), LETTERS)
    for done, answer in enumerate(crew.work("extract", chunks), 1):
        content, copy = answer.key
        ledger.put(content, copy, None if answer.failure else answer.body, answer.failure)
        progress("releases analysed", done, len(pending))


def _share(count: int, workers: int, most: int) -> int:
    """How many items a task holds: few enough that every worker has some."""
    return max(1, min(most, -(-count // workers)))


def _chunks(items: Iterable[Item], sizes: Iterable[int], most: int, weight: int) -> Iterator[list[Item]]:
    return _paired(zip(items, sizes, strict=True), most, weight)


def _paired(items: Iterable[tuple[Item, int]], most: int, weight: int) -> Iterator[list[Item]]:
    """Items in lists of at most ``most``, and no heavier than ``weight`` if they are several."""
    chunk: list[Item] = []
    heavy = 0
    for item, size in items:
        if chunk and (len(chunk) >= most or heavy + size > weight):
            yield chunk
            chunk, heavy = [], 0
        chunk.append(item)
        heavy += size
    if chunk:
        yield chunk
