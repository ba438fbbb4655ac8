"""Workers for tests: one that extracts without models, and releases that misbehave in every way that a process can.

A text that holds ``<hang>`` hangs, one with ``<exit>`` leaves, and so on; ``<read-hang>`` does it while the file is read.
`python -c "import actors; actors.main()" run …` is `svodka` with these workers.
"""

from __future__ import annotations

import ctypes
import functools
import json
import os
import re
import signal
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn

from pipeline import batch
from pipeline.batch import tasks, worker
from pipeline.batch.crew import Crew, Recruit, Serve
from pipeline.batch.tasks import Job
from pipeline.records import Extraction, Figure, Release
from pipeline.store import record_of, to_json

NUMBER = re.compile(r"\d+")


def hang() -> None:
    time.sleep(1e6)


def deaf() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(1e6)


def spin() -> None:
    while True:
        pass


def spin_in_c() -> None:
    re.match(r"(a+)+$", "a" * 64 + "b")  # holds Python's lock for years


def eat() -> None:
    eaten = []
    while True:
        eaten.append(bytearray(1 << 24))


def eat_at_once() -> None:
    bytearray(1 << 44)


def leave() -> None:
    os._exit(3)


def sys_exit() -> NoReturn:
    sys.exit(4)


def segfault() -> None:
    ctypes.string_at(0)


def recurse() -> None:
    recurse()


def recurse_in_c() -> None:
    sys.setrecursionlimit(1 << 30)
    functools.reduce(lambda f, _: functools.partial(f), range(200_000), print)
    recurse()


def fail() -> NoReturn:
    raise ValueError("\x1b[2J=1+1\nno such thing \ud800")


def stop() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def once() -> None:
    """The first time only."""
    flag = Path(os.environ["SVODKA_ONCE"])
    if not flag.exists():
        flag.touch()
        kill()


def kill_parent() -> None:
    """On a cluster that is the Dask worker."""
    os.kill(os.getppid(), signal.SIGKILL)
    hang()


def kill_parent_once() -> None:
    flag = Path(os.environ["SVODKA_ONCE"])
    if not flag.exists():
        flag.touch()
        kill_parent()


def ask_to_end() -> None:
    os.kill(os.getppid(), signal.SIGTERM)
    hang()


def interrupt() -> None:
    os.kill(os.getppid(), signal.SIGINT)
    hang()


def beat() -> None:
    """Spin, and write the time into a file of its own again and again."""
    path = Path(os.environ["SVODKA_BEATS"]) / str(os.getpid())
    first = time.time()
    while True:
        path.with_suffix(".new").write_text(f"{first} {time.time()}")
        path.with_suffix(".new").rename(path)


def close() -> None:
    os.closerange(3, 1000)


ACTS: dict[str, Callable[[], None]] = {
    "hang": hang, "deaf": deaf, "spin": spin, "spin-in-c": spin_in_c, "eat": eat, "eat-at-once": eat_at_once, "exit": leave,
    "sys-exit": sys_exit, "segfault": segfault, "recurse": recurse, "recurse-in-c": recurse_in_c, "abort": os.abort, "fail": fail,
    "stop": stop, "kill": kill, "close": close, "once": once, "kill-parent": kill_parent,
    "kill-parent-once": kill_parent_once, "ask-to-end": ask_to_end, "interrupt": interrupt,
    "beat": beat,
}  # fmt: skip


def misbehave(text: str, before: str = "") -> None:
    for name, act in ACTS.items():
        if f"<{before}{name}>" in text:
            act()


def read(items: list[str]) -> list[str]:
    for item in items:
        path = Path(json.loads(item)["path"])
        misbehave(path.read_text("utf-8", "replace") if path.is_file() else "", "read-")
    return tasks.read_sources(items)


def extract(items: list[str]) -> list[str]:
    """A figure for each number of the text."""
    releases = [record_of(Release, item) for item in items]
    for release in releases:
        misbehave(release.text)
    tasks.reached("release.done")
    return [to_json(Extraction(Release(r.release_id, ""), ((0, len(r.text)),), figures=figures_of(r))) for r in releases]


def figures_of(release: Release) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            f"{release.release_id}-f{m.start()}", 0, m.start(), m.end(), m[0], Decimal(m[0]), None, "exact", "count", "count", "seized",
            "изъято", "grenade", "граната", evidence=release.text,
        )
        for m in NUMBER.finditer(release.text)
    )  # fmt: skip


def extract_for_real(items: list[str]) -> list[str]:
    for item in items:
        misbehave(record_of(Release, item).text)
    return tasks.extract_releases(items)


def nothing() -> None:
    """No models to load."""


def serve(pipe: Connection, memory: int) -> None:
    """A worker without models."""
    worker.work(pipe, memory, {"read": Job(tasks.load_readers, read), "extract": Job(nothing, extract)})


def serve_for_real(pipe: Connection, memory: int) -> None:
    """A worker with models, and with texts that misbehave."""
    worker.work(pipe, memory, {"read": Job(tasks.load_readers, read), "extract": Job(tasks.load_models, extract_for_real)})


def serve_never(pipe: Connection, memory: int) -> None:
    """A worker that dies at its start."""
    os._exit(7)


def serve_unfit(pipe: Connection, memory: int) -> None:
    """A worker that cannot load its models."""
    worker.work(pipe, memory, {"read": Job(fail, read)})


def crew(serve: Serve = serve) -> Recruit:
    """A workforce of such workers."""
    return functools.partial(Crew, serve=serve)


def main() -> None:
    """The command with these workers."""
    from pipeline import cli

    real = os.environ.get("SVODKA_ACTORS") == "real"
    batch.run = functools.partial(batch.run, crew=crew(serve_for_real if real else serve))
    cli.main()
