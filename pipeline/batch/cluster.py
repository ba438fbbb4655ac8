"""The same work on a Dask cluster: extra ``cluster``, ``svodka run --dask ADDRESS``.

Each thread of a Dask worker keeps one process of our own crew, with its models, limits and second try, so a release meets
the same rules as on one machine and gives the same answer. A Dask worker that is lost costs time only: the scheduler gives its
tasks to another one. What comes back is put into the ledger by the run alone.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from itertools import chain
from multiprocessing import current_process
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Final, cast
from uuid import uuid4

from distributed import Client, Future, KilledWorker, WorkerPlugin, get_worker

from ..store import Failure, Stamp, program_parts
from . import worker
from .crew import Answer, Crew, Item, Recruit, Serve, WorkerDied, Workforce
from .limits import Limits
from .listing import stamp_of

RELEASES: Final = 128  # or sources of a task: the scheduler takes 1 to 2 ms for each
AHEAD: Final = 2  # tasks for each thread: one is done, one waits there
IDLE: Final = 60.0  # seconds after which a process of ours that nobody asks is ended
LOOK: Final = 5.0  # seconds after which the run looks whether there is still a cluster
KILLED: Final = "ended the Dask worker that it ran on"

Body = tuple[str, float]  # of an item: what is to be done, seconds beyond the limit
Done = tuple[int, str, Failure | None]  # number of the item, answer, failure


class OtherProgram(RuntimeError):
    """A Dask worker holds another svodka, or other versions of its parts, than the run."""


class Station(WorkerPlugin):
    """What svodka keeps in a Dask worker: a crew of one process for each thread, kept from task to task."""

    def __init__(self, name: str, limits: Limits, serve: Serve) -> None:
        self.name, self.limits, self._serve = name, limits, serve
        self._free: list[tuple[Crew, float]] = []  # and since when
        self._closed = False

    def setup(self, worker: Any) -> None:
        """Called by Dask in the worker, before its first task."""
        self._watch(worker)
        os.environ.pop("MALLOC_TRIM_THRESHOLD_", None)  # the nanny's setting makes our processes a third slower
        current_process()._config["daemon"] = False  # type: ignore[attr-defined]  # the nanny's child may have children: they end with it

    def teardown(self, worker: Any) -> None:
        """The run has ended: so do its processes."""
        self._closed = True
        self.end_idle(0.0)

    def _watch(self, worker: Any) -> None:
        """A run that was killed says no goodbye: what it leaves here ends of itself."""
        self.end_idle(IDLE)
        if not self._closed:
            worker.loop.call_later(IDLE, self._watch, worker)

    def end_idle(self, seconds: float) -> None:
        """End the processes that have done nothing for so long."""
        for _ in range(len(self._free)):
            crew, since = self._free.pop(0)
            if time.monotonic() - since >= seconds:
                crew.__exit__(None, None, None)
            else:
                self._free.append((crew, since))

    @contextmanager
    def lend(self, workers: int = 1, limits: Limits | None = None) -> Iterator[Workforce]:
        """A process that nobody else asks meanwhile; for ``run(…, crew=station.lend)``. The station's own limits hold."""
        crew = self._idle_one() or Crew(1, self.limits, self._serve)
        try:
            yield crew
        except BaseException:
            crew.__exit__(None, None, None)
            raise
        self._free.append((crew, time.monotonic()))
        if self._closed:
            self.end_idle(0.0)

    def _idle_one(self) -> Crew | None:
        try:
            return self._free.pop()[0]
        except IndexError:
            return None


@lru_cache(maxsize=1)
def program() -> str:
    """The digest of everything that an answer depends on beside its item."""
    return sha256(repr(sorted(program_parts().items())).encode()).hexdigest()


def do(name: str, wanted: str, kind: str, chunks: Sequence[Sequence[Body]]) -> list[Done]:
    """A task: runs in a Dask worker. Items are numbered through all chunks.

    Raises :class:`OtherProgram` where the answers would not be those of the run's own program.
    """
    numbers = iter(range(sum(map(len, chunks))))
    items = [[Item(next(numbers), body, seconds) for body, seconds in chunk] for chunk in chunks]
    with station_of(name, wanted).lend() as crew:
        return [(answer.key, answer.body, answer.failure) for answer in crew.work(kind, items)]


def station_of(name: str, wanted: str) -> Station:
    """What this Dask worker keeps for a run; :class:`OtherProgram` where it is not the run's own program."""
    if program() != wanted:
        raise OtherProgram("another svodka, or other versions of its parts; install the same there")
    return cast(Station, get_worker().plugins[name])


def look(path: str) -> Stamp:
    """What a file looks like from a Dask worker."""
    return stamp_of(Path(path))


@dataclass(slots=True)
class Task:
    """Chunks that one Dask worker gets at once; ``again``: the second and last time."""

    kind: str
    chunks: list[list[Item]]
    again: bool = False

    @property
    def items(self) -> list[Item]:
        return [item for chunk in self.chunks for item in chunk]


class Cluster:
    """The workforce of a Dask cluster; use as a context manager.

    ``workers`` processes of this machine read the sources where the Dask workers do not see its files.
    """

    def __init__(
        self, address: str, workers: int, limits: Limits, serve: Serve = worker.serve, releases: int = RELEASES
    ) -> None:
        self._address, self._workers, self._limits, self._serve, self._size = address, workers, limits, serve, releases
        self._name = f"svodka-{uuid4().hex}"  # of this run: others may use the cluster too
        self._done: SimpleQueue[Future] = SimpleQueue()

    def __enter__(self) -> Cluster:
        try:
            self._client = Client(self._address, timeout=LOOK, set_as_default=False)
        except (OSError, ValueError) as error:
            raise WorkerDied(f"{self._address}: no Dask scheduler answers there ({error})") from None
        try:
            self._client.wait_for_workers(1, timeout=self._limits.start)
            self._client.register_plugin(Station(self._name, self._limits, self._serve), name=self._name)
        except BaseException as error:
            self._client.close()
            if isinstance(error, TimeoutError):
                raise WorkerDied(f"{self._address}: that Dask cluster has no worker") from None
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            self._client.unregister_worker_plugin(self._name)
        except (OSError, TimeoutError):
            pass  # there is no cluster any more
        finally:
            self._client.close()

    def work(self, kind: str, chunks: Iterable[list[Item]]) -> Iterator[Answer]:
        """An answer for each item of each chunk, as they come."""
        waiting = iter(chunks)
        first = next(waiting, None)
        if first is None:
            return
        every = chain([first], waiting)
        if kind == "read" and not self._sees(first[0]):
            with Crew(self._workers, self._limits, self._serve) as crew:
                yield from crew.work(kind, every)
            return
        fresh, again = self._tasks(kind, every), deque[Task]()
        under_way: dict[Future, Task] = {}
        while True:
            most = AHEAD * max(1, sum(self._client.nthreads().values()))
            alone = bool(again) or any(task.again for task in under_way.values())
            while not alone and len(under_way) < most and (task := next(fresh, None)):
                under_way[self._submit(task)] = task
            if again and not under_way:
                task = again.popleft()
                under_way[self._submit(task)] = task
            if not under_way:
                return
            future = self._wait()
            yield from self._hear(future, under_way.pop(future), again)

    def call(self, what: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> Iterator[tuple[int, Any]]:
        """What a function gives for each of these arguments, as it comes, with their number.

        The function gets the run's name and program before them.
        """
        waiting, under_way = deque(enumerate(arguments)), dict[Future, int]()
        while waiting or under_way:
            while waiting and len(under_way) < AHEAD * max(1, sum(self._client.nthreads().values())):
                number, given = waiting.popleft()
                future = self._client.submit(what, self._name, program(), *given, pure=False)
                future.add_done_callback(self._done.put)
                under_way[future] = number
            future = self._wait()
            try:
                found = self._result(future)
            except KilledWorker as error:
                raise WorkerDied(f"{self._address}: a task ended several Dask workers ({error})") from None
            yield under_way.pop(future), found

    def compute(self, collection: Any) -> None:
        """Work off a Dask collection; what it gives is not kept."""
        with self._client.as_current():
            future = self._client.compute(collection)
        future.add_done_callback(self._done.put)
        try:
            self._result(self._wait())
        except KilledWorker as error:
            raise WorkerDied(f"{self._address}: a task ended several Dask workers ({error})") from None

    def _sees(self, item: Item) -> bool:
        """Whether every Dask worker sees a source as this machine does."""
        path = str(item.key.path)
        return set(self._client.run(look, path).values()) == {look(path)}

    def _tasks(self, kind: str, chunks: Iterable[list[Item]]) -> Iterator[Task]:
        """Chunks by as many as make a task worth its way."""
        some: list[list[Item]] = []
        for chunk in chunks:
            some.append(chunk)
            if sum(map(len, some)) >= self._size:
                yield Task(kind, some)
                some = []
        if some:
            yield Task(kind, some)

    def _submit(self, task: Task) -> Future:
        bodies = [[(item.body, item.seconds) for item in chunk] for chunk in task.chunks]
        future = self._client.submit(do, self._name, program(), task.kind, bodies, pure=False)
        future.add_done_callback(self._done.put)
        return future

    def _wait(self) -> Future:
        """The next task that is done; the run ends where the cluster has been without a worker for too long."""
        waited = 0.0
        while True:
            try:
                return self._done.get(timeout=LOOK)
            except Empty:
                waited = 0.0 if self._client.nthreads() else waited + LOOK
                if waited >= self._limits.start:
                    raise WorkerDied(f"{self._address}: that Dask cluster has lost all its workers") from None

    def _hear(self, future: Future, task: Task, again: deque[Task]) -> Iterator[Answer]:
        """What became of a task; one that ended several Dask workers is tried once more, each item with the cluster for itself:

        beside another one it would go down with a worker that the other ends.
        """
        items = task.items
        try:
            done: list[Done] = self._result(future)
        except KilledWorker:
            if task.again:
                yield from (Answer(item.key, "", Failure("crash", KILLED)) for item in items)
            again.extend(Task(task.kind, [[item]], again=True) for item in items if not task.again)
            return
        for number, body, failure in done:
            yield Answer(items[number].key, body, failure)

    def _result(self, future: Future) -> Any:
        """What a task gave; KilledWorker where it ended several Dask workers, WorkerDied where there is no going on."""
        try:
            return future.result()
        except (KilledWorker, WorkerDied):
            raise
        except (CancelledError, OSError) as error:
            raise WorkerDied(f"{self._address}: the Dask cluster is gone ({type(error).__name__})") from None
        except Exception as error:
            raise WorkerDied(f"{self._address}: a Dask worker cannot do svodka's work ({type(error).__name__}: {error})") from error


def on(address: str, serve: Serve = worker.serve, releases: int = RELEASES) -> Recruit:
    """The workforce of the cluster at this address, for ``run(…, crew=on("tcp://host:8786"))``."""
    return partial(Cluster, address, serve=serve, releases=releases)
