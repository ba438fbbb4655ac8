"""A folder that changes only once everything new is on the disk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

HIDDEN: Final = ".svodka"


@contextmanager
def replacing(out: Path, folders: tuple[str, ...] = (), last: str = "") -> Iterator[Path]:
    """An empty folder to write into; at the end its files take their places in ``out``, each at one stroke.

    If the block fails, nothing in ``out`` has changed. What a broken run left behind is cleared. ``folders`` are
    taken over whole: old files in them go. The file ``last`` comes last: it may tell digests of the others.
    """
    hidden = out / HIDDEN  # on the same file system as ``out``, whatever that is mounted on
    new, old = hidden / "new", hidden / "old"
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        yield new
        for path in sorted(new.rglob("*")):
            _to_disk(path)
        _move(new, out, old, folders, last)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
        if not any(hidden.iterdir()):
            hidden.rmdir()


def _move(new: Path, out: Path, old: Path, folders: tuple[str, ...], last: str) -> None:
    """Put every file in its place; where one cannot be replaced (open in a spreadsheet), put all back."""
    old.mkdir()
    files = sorted((path for path in new.iterdir() if path.name not in folders), key=lambda path: (path.name == last, path.name))
    for path in files:
        if (out / path.name).exists():
            _second_name(out / path.name, old / path.name)
    done: list[Path] = []
    try:
        for name in folders:
            if (out / name).exists():
                (out / name).replace(old / name)
            done.append(out / name)
            if (new / name).exists():
                (new / name).replace(out / name)
        for path in files:
            path.replace(out / path.name)
            done.append(out / path.name)
    except OSError:
        for path in done:
            _put_back(path, old / path.name)
        raise
    _to_disk(out)


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
