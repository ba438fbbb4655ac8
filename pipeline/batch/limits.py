"""What one release may take, and what a worker process does to itself so that it cannot take more."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MIB: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for a release, MiB of memory for it above the loaded models."""

    timeout: float = 30.0
    memory: int = 1024
    start: float = 600.0  # seconds for a worker to load its models


def confine() -> None:
    """No core dump, no word on the terminal, and no life after the parent's."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        import ctypes
        import signal

        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def allow_memory(mebibytes: int) -> None:
    """From now on this process may have so much more than it has; a request beyond that is refused (MemoryError)."""
    size = address_space()
    if size:
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = size + mebibytes * MIB
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def address_space() -> int:
    """Bytes of address space of this process; 0 where the system does not say (then memory is not limited)."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0
