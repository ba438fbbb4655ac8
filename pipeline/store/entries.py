"""What stands in the ledger, as records."""

from __future__ import annotations

from dataclasses import dataclass

from ..records import Problem, Release


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file looks like from outside."""

    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a source could not be read, or a release not be analysed: ``time`` ``memory`` ``crash`` ``error``."""

    kind: str
    said: str
    limit: float = 0.0  # the seconds or MiB that were not enough

    def outgrown(self, timeout: float, memory: int) -> bool:
        """Whether a run that allows so much may try again."""
        return (self.kind == "time" and timeout > self.limit) or (self.kind == "memory" and memory > self.limit)


@dataclass(frozen=True, slots=True)
class Known:
    """A source as it was when it was read."""

    stamp: Stamp
    sha256: str
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class Read:
    """What a worker read from one source."""

    stamp: Stamp
    sha256: str
    releases: tuple[Release, ...] = ()
    problems: tuple[Problem, ...] = ()
    failure: Failure | None = None


def derived_id(release: Release) -> str:
    """The id of a release that carries none."""
    return f"{release.published or 'undated'}-{release.sha256[:8]}"
