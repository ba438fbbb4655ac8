"""A worker process: takes tasks from a pipe, sends an answer for each item, and may die at any time.

What it sends: ``b`` it begins (the clock starts anew), ``a`` an answer, ``f`` a failure (both with the item's number in
four bytes), ``m`` memory was not enough and it leaves, ``e`` the task has ended, ``x`` it cannot work at all, and why.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait

from .limits import MIB, address_space, allow_memory, confine
from .tasks import JOBS, THREADS, Job


def serve(pipe: Connection, memory: int) -> None:
    """Do tasks until the other end is closed. This is what a worker process runs."""
    work(pipe, memory, JOBS)


def work(pipe: Connection, memory: int, jobs: Mapping[str, Job]) -> None:
    confine()
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    for name in THREADS:
        os.environ.setdefault(name, "1")
    full = 0
    while not full or address_space() <= full:  # one that has grown by as much as a release may take makes room for a fresh one
        try:
            kind, items = json.loads(pipe.recv_bytes())
        except (EOFError, OSError):
            return
        try:
            jobs[kind].prepare()
        except Exception as error:
            pipe.send_bytes(b"x" + _number(0) + _said(error))
            return
        try:
            _do(jobs[kind], list(enumerate(items)), pipe, memory)
        except MemoryError:
            pipe.send_bytes(b"m")
            return
        pipe.send_bytes(b"e")
        full = full or address_space() + memory * MIB


def _do(job: Job, items: list[tuple[int, str]], pipe: Connection, memory: int, again: bool = False) -> None:
    """All items at once; where that fails, each alone, and the failing ones are told."""
    allow_memory(memory)
    pipe.send_bytes(b"b")
    try:
        answers = job.do([item for _, item in items])
    except MemoryError:
        raise
    except Exception as error:
        if again:
            pipe.send_bytes(b"f" + _number(items[0][0]) + _said(error))
            return
        for one in items:
            _do(job, [one], pipe, memory, again=True)
        return
    for (number, _), answer in zip(items, answers, strict=True):
        pipe.send_bytes(b"a" + _number(number) + answer.encode("utf-8", "replace"))


def _number(number: int) -> bytes:
    return number.to_bytes(4, "big")


def _said(error: Exception) -> bytes:
    said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return said.encode("utf-8", "replace")


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
