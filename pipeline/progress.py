"""How far a run is, how fast it goes and how long it will take: a bar on a terminal, plain lines in a pipe. Part of the command line."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar with rate and time left on a terminal, a line every few seconds in a pipe (both on stderr)."""
    if not sys.stderr.isatty():
        yield Lines(lambda line: Console(stderr=True, soft_wrap=True).print(line, highlight=False))
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    texts = [TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn()]
    with Progress(*texts, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rate="")
        pace = Pace()

        def show(what: str, done: int, total: int) -> None:
            pace.at(what, done)
            if bar.tasks[0].description != what:
                bar.reset(task, total=total, description=what, rate="")
            bar.update(task, completed=done, total=total, rate=pace.rate())

        yield show


class Pace:
    """How fast something goes, from when it was first heard of."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.what, self.since, self.first, self.done = "", 0.0, 0, 0

    def at(self, what: str, done: int) -> bool:
        """Note how far it is; True where this is something new."""
        new = what != self.what
        if new:
            self.what, self.since, self.first = what, self._clock(), done
        self.done = done
        return new

    @property
    def a_second(self) -> float:
        past = self._clock() - self.since
        return (self.done - self.first) / past if past > 0 else 0.0

    def rate(self) -> str:
        return f"{self.a_second:.1f} a second" if self.a_second else ""

    def left(self, total: int) -> str:
        """The time that the rest takes at this pace."""
        if not self.a_second or total <= self.done:
            return ""
        minutes, seconds = divmod(round((total - self.done) / self.a_second), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02} left"


class Lines:
    """Progress as plain lines: one every few seconds, and one at the end where there was something to wait for."""

    EVERY, FEW = 5.0, 10

    def __init__(self, say: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._say, self._clock, self._pace, self._last = say, clock, Pace(clock), 0.0

    def __call__(self, what: str, done: int, total: int) -> None:
        if self._pace.at(what, done):
            self._last = self._clock()
        if (done == total and total >= self.FEW) or self._clock() - self._last >= self.EVERY:
            self._last = self._clock()
            parts = (f"{done} of {total} {what}", self._pace.rate(), self._pace.left(total))
            self._say(", ".join(part for part in parts if part))
