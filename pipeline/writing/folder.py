"""A folder that changes only once everything new is on the disk, and then wholly.

New files are written beside the old ones (``.svodka/new``). Once all of them are on the disk, one rename makes them count
(``.svodka/ready``). From there they move into their places; whatever breaks that off, :func:`settle` goes on with it. So a
folder is either as it was or as it becomes: there is nothing in between that stays. The file that tells the others'
digests is taken away first and put back last: a reader who finds it, before and after, has seen one state.
"""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

from ..points import reached

HIDDEN: Final = ".svodka"
LAST: Final = "last"  # in it stands the name of the file that is to come last


@contextmanager
def replacing(out: Path, folders: tuple[str, ...] = (), last: str = "") -> Iterator[Path]:
    """An empty folder to write into; at the end its files take their places in ``out``, each at one stroke.

    If the block fails, nothing in ``out`` has changed. What a broken run left behind is settled. ``folders`` are
    taken over whole: old files in them go. The file ``last`` comes last: it may tell digests of the others.
    """
    settle(out)
    hidden = out / HIDDEN  # on the same file system as ``out``, whatever that is mounted on
    new, ready = hidden / "new", hidden / "ready"
    new.mkdir(parents=True)
    try:
        yield new
        for name in folders:
            (new / name).mkdir(exist_ok=True)  # empty: what stands there goes
        (new / LAST).write_text(last, encoding="utf-8")
        for path in [*sorted(new.rglob("*")), new]:
            _to_disk(path)
        reached("tables.written")
        with undisturbed():
            new.rename(ready)
            _to_disk(hidden)
            reached("tables.ready")
            _move_or_put_back(ready, out, hidden / "old")
    finally:
        _clear(hidden)


def settle(out: Path) -> None:
    """Go on where a broken run stopped: files that are ready go to their places, files that are not are thrown away."""
    hidden = out / HIDDEN
    if (hidden / "ready" / LAST).exists():
        with undisturbed():
            _move(hidden / "ready", out, hidden / "old")
    _clear(hidden)


def _clear(hidden: Path) -> None:
    for name in ("new", "ready", "old"):
        shutil.rmtree(hidden / name, ignore_errors=True)
    if hidden.is_dir() and not any(hidden.iterdir()):
        hidden.rmdir()


def _move_or_put_back(ready: Path, out: Path, old: Path) -> None:
    """Put every file in its place; where one cannot be replaced (open in a spreadsheet), put all back."""
    names = [path.name for path in ready.iterdir() if path.name != LAST]
    try:
        _move(ready, out, old)
    except BaseException:
        for name in names:
            if not (ready / name).exists() or (old / name).exists():
                _put_back(out / name, old / name)
        raise


def _move(ready: Path, out: Path, old: Path) -> None:
    """Put every file that is not there yet in its place."""
    last = (ready / LAST).read_text("utf-8")
    old.mkdir(exist_ok=True)
    if last and (ready / last).exists() and (out / last).exists():
        (out / last).replace(old / last)
    things = sorted((p for p in ready.iterdir() if p.name != LAST), key=lambda p: (p.name == last, not p.is_dir(), p.name))
    for path in things:
        place = out / path.name
        if place.is_dir():
            shutil.rmtree(old / path.name, ignore_errors=True)
            place.replace(old / path.name)
        elif place.exists() and not (old / path.name).exists():
            _second_name(place, old / path.name)
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()  # what stood there goes, and nothing comes
        else:
            path.replace(place)
        reached("tables.moving")
    _to_disk(out)
    reached("tables.moved")
    (ready / LAST).unlink()


def _second_name(path: Path, name: Path) -> None:
    """The same file under another name; a copy where the file system knows no links."""
    try:
        name.hardlink_to(path)
    except OSError:
        shutil.copy2(path, name)


def _put_back(path: Path, old: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    elif not old.exists():
        path.unlink(missing_ok=True)
    if old.exists():
        old.replace(path)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Ctrl-C and SIGTERM wait until the block is done: it takes milliseconds."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []

    def later(number: int, frame: FrameType | None) -> None:
        came.append(number)

    before = {number: signal.signal(number, later) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if came:
            signal.raise_signal(came[0])


def _to_disk(path: Path) -> None:
    """Wait until the file or folder is on the disk; a system that cannot sync a folder is let go."""
    flags = os.O_RDONLY if path.is_dir() or os.name != "nt" else os.O_RDWR
    try:
        handle = os.open(path, flags)
    except PermissionError:
        return  # Windows opens no folder
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
