"""A few worker processes and what keeps them in order: time, memory, death, replacement, a second try.

A pool of the standard library breaks or hangs when a worker is killed. Here a worker may hang, crash or leave: it is
replaced, and each item that it has not answered is tried once more, alone. What fails alone too is given back as a failure.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import ModuleType, TracebackType
from typing import Any, Final, Protocol

from ..store import Failure
from . import worker
from .limits import Limits

STARTS: Final = 3  # workers in a row that may die before they begin

Serve = Callable[[Connection, int], None]


class WorkerDied(RuntimeError):
    """No worker process can work: none of them lives until its first task."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do: ``key`` is the caller's, ``body`` the worker's, ``seconds`` what it may take beyond the limit."""

    key: Any
    body: str
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an item: the worker's answer, or why there is none."""

    key: Any
    body: str
    failure: Failure | None = None


@dataclass(slots=True)
class Task:
    """Items that one worker gets at once; ``again``: the second and last time."""

    kind: str
    items: list[Item]
    again: bool = False


@dataclass(slots=True, eq=False)
class Worker:
    """A process, our end of its pipe, and what it is at."""

    process: BaseProcess
    pipe: Connection
    task: Task | None = None
    open: dict[int, Item] = field(default_factory=dict)  # items without an answer
    begun: bool = False
    deadline: float = 0.0


class Workforce(Protocol):
    """Whatever does tasks: processes of this machine, or other machinery that gives the same answers."""

    def work(self, kind: str, chunks: Iterable[list[Item]]) -> Iterator[Answer]:
        """An answer for each item of each chunk, as they come."""
        ...


Recruit = Callable[[int, Limits], AbstractContextManager[Workforce]]  # so many workers, with these limits


class Crew:
    """Up to ``workers`` processes, started when they are needed; use as a context manager."""

    def __init__(self, workers: int, limits: Limits, serve: Serve = worker.serve) -> None:
        self._most, self._limits, self._serve = workers, limits, serve
        self._workers: list[Worker] = []
        self._failed_starts = 0

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for one in list(self._workers):
            self._end(one)

    def work(self, kind: str, chunks: Iterable[list[Item]]) -> Iterator[Answer]:
        """An answer for each item of each chunk, as they come."""
        fresh = (Task(kind, items) for items in chunks)
        again: deque[Task] = deque()
        while True:
            while self._anyone_free() and (task := again.popleft() if again else next(fresh, None)):
                self._give(task)
            busy = [one for one in self._workers if one.task]
            if not busy:
                return
            yield from self._listen(busy, again)

    def _anyone_free(self) -> bool:
        return len(self._workers) < self._most or any(one.task is None for one in self._workers)

    def _give(self, task: Task) -> None:
        """Give a task to a free worker, or to a new one."""
        one = next((w for w in self._workers if w.task is None), None) or self._start()
        one.task, one.open, one.begun = task, dict(enumerate(task.items)), False
        one.deadline = time.monotonic() + self._limits.start
        try:
            one.pipe.send_bytes(json.dumps([task.kind, [item.body for item in task.items]]).encode())
        except OSError:  # it died while it was idle: not this task's fault
            self._end(one)
            self._give(task)

    def _start(self) -> Worker:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=self._serve, args=(theirs, self._limits.memory), daemon=True)
        with _no_main(), _interrupts_held():
            process.start()
        theirs.close()
        one = Worker(process, ours)
        self._workers.append(one)
        return one

    def _end(self, one: Worker) -> int | None:
        """Make sure that a worker is gone; its exit code."""
        if one in self._workers:
            self._workers.remove(one)
        one.process.kill()
        one.process.join()
        one.pipe.close()
        code = one.process.exitcode
        one.process.close()
        return code

    def _listen(self, busy: list[Worker], again: deque[Task]) -> Iterator[Answer]:
        """Wait until a worker says something, dies, or has had its time."""
        pipes = {one.pipe: one for one in busy}
        ready = wait(list(pipes), max(0.0, min(one.deadline for one in busy) - time.monotonic()))
        for pipe in ready:
            yield from self._hear(pipes[pipe], again)  # type: ignore[index]
        now = time.monotonic()
        for one in busy:
            if one.task and one.pipe not in ready and one.deadline <= now:
                self._end(one)
                seconds = self._limits.timeout
                if not one.begun:
                    raise WorkerDied(f"a worker took longer than {self._limits.start:g} s to load its models; is the machine overloaded?")
                yield from self._fail(one, Failure("time", f"took longer than {seconds:g} s", seconds), again)

    def _hear(self, one: Worker, again: deque[Task]) -> Iterator[Answer]:
        """What a worker says, see :mod:`pipeline.batch.worker`; what it cannot say is taken for its death."""
        try:
            message = one.pipe.recv_bytes()
            what, number, body = message[:1], int.from_bytes(message[1:5], "big"), message[5:].decode("utf-8")
            key = one.open[number].key if what in b"af" else None
        except (EOFError, OSError, ValueError, KeyError):
            yield from self._fail(one, self._death(one), again)
            return
        if what == b"b":
            one.begun, self._failed_starts = True, 0
            extra = max((item.seconds for item in one.open.values()), default=0.0)
            one.deadline = time.monotonic() + self._limits.timeout + extra
        elif what in b"af":
            del one.open[number]
            yield Answer(key, body) if what == b"a" else Answer(key, "", Failure("error", body))
        elif what == b"m":
            self._end(one)
            memory = self._limits.memory
            yield from self._fail(one, Failure("memory", f"needed more than {memory} MiB of memory", memory), again)
        elif what == b"x":
            self._end(one)
            raise WorkerDied(f"no worker can start ({body}); `svodka doctor` says more")
        elif what == b"e" and not one.open:
            one.task = None
        else:
            yield from self._fail(one, self._death(one), again)

    def _death(self, one: Worker) -> Failure:
        one.process.join(1.0)  # the pipe is closed a moment before the process is gone
        code = self._end(one) or 0
        if code >= 0:
            return Failure("crash", f"ended its process with exit code {code}")
        name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
        return Failure("crash", f"ended its process ({name})")

    def _fail(self, one: Worker, failure: Failure, again: deque[Task]) -> Iterator[Answer]:
        """The items without an answer: once more alone, or failed."""
        task = one.task
        if task is None:
            return
        if not one.begun:  # the items have not been touched
            self._failed_starts += 1
            if self._failed_starts >= STARTS:
                raise WorkerDied(f"worker processes die at their start ({failure.said}); too little memory? Try fewer --workers")
            again.append(Task(task.kind, list(one.open.values()), task.again))
        elif task.again:
            for item in one.open.values():
                yield Answer(item.key, "", failure)
        else:
            again.extend(Task(task.kind, [item], again=True) for item in one.open.values())


@contextmanager
def _no_main() -> Iterator[None]:
    """A new process must not run the caller's script: for it, there is none."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A process that starts now never hears Ctrl-C: its parent does, and ends it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
