"""What there is to read: the files of a corpus, looked at from outside only; nothing is opened here."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path

from ..records import Problem
from ..store import Stamp
from ..tables import TABLES

IGNORE = ".svodka-ignore"  # a folder that holds this file is no corpus; with lines in it, only those names are left out
UNFOLLOWED = "a link to a folder, not followed; name that folder as an input of its own if its files belong to the corpus"
OUTSIDE = "a link that leads out of the corpus, not read; put the file itself here, or name its folder as an input of its own"
NAMELESS = "its name is not UTF-8, not read; rename the file"
ENDINGS = "no file in this folder that svodka reads"
TAKEN = "it is the folder of the tables as well, and they would be read as releases; choose another folder with --out"
MARKS = ("data_dictionary.md", "datapackage.json")  # by these a folder with the tables of a run is known
MADE = (*MARKS, *(f"{table.name}.csv" for table in TABLES), "report.html", "tables.xlsx", "run.json", "texts")
KINDS = ((stat.S_ISFIFO, "a pipe (FIFO)"), (stat.S_ISSOCK, "a socket"), (stat.S_ISCHR, "a device"), (stat.S_ISBLK, "a device"))


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read: its name in the tables is its path below ``root``."""

    name: str
    path: Path
    root: Path
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Listing:
    """The sources in their order, the inputs that are set aside unread, and what a person should know."""

    sources: tuple[Source, ...]
    aside: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def rank(self) -> dict[str, int]:
        return {source.name: i for i, source in enumerate(self.sources)}

    def digest(self) -> str:
        """The same as long as the same files are there and the same things are told."""
        told = [repr((p.source, p.message)) for p in self.problems] + [source.name for source in self.sources]
        return sha256("\n".join(told).encode("utf-8", "replace")).hexdigest()


def list_sources(paths: Iterable[Path], out: Path | None = None, base: Path | None = None) -> Listing:
    """All sources below the paths, each file once, sorted by name; whatever lies in ``out`` is no source.

    Names are told from ``base``, else each from its own path; paths below a ``base`` are met as if it were listed itself.
    """
    roots = [(path, base or (path if path.is_dir() else path.parent)) for path in sorted(set(paths))]
    inside = [Path(os.path.realpath(root)) for _, root in roots]
    sources: list[Source] = []
    problems: list[Problem] = []
    aside: list[str] = []
    seen: set[str] = set()
    names: set[str] = set()
    for path, root in roots:
        if not os.path.lexists(path):
            problems.append(Problem(shown(path.as_posix()), "reading", "error", "there is no such file or folder; check the path"))
            continue
        found = sorted(_files(path, out)) if path.is_dir() and not (base and path.is_symlink()) else [path]
        if not found and not base:
            same = out is not None and path.resolve() == out.resolve()
            problems.append(Problem(shown(path.as_posix()), "reading", "error", TAKEN if same else f"{ENDINGS}; check the path"))
        for file in _once(found, seen):
            start = _base(file, root, names)
            name = shown(file.relative_to(start).as_posix())
            message, severity = _unfit(file, inside if base or path.is_dir() else None)
            if message:
                problems.append(Problem(name, "reading", severity, message))
                aside += [name] if severity == "error" else []
            else:
                names.add(name)
                sources.append(Source(name, file, start, stamp_of(file)))
    return Listing(tuple(sources), tuple(aside), tuple(problems))


def parts_of(corpus: Path, out: Path) -> list[Path]:
    """What a corpus holds in its first level, by name, under the rules of :func:`list_sources`."""
    return sorted(path for path in _inside(corpus) if path.resolve() != out.resolve())


def shown(name: str) -> str:
    """A name as it can be written down: bytes that are not UTF-8 as escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace") if any("\ud800" <= c <= "\udfff" for c in name) else name


def stamp_of(path: Path) -> Stamp:
    """Size and time of a file; of a link, those of its target where there is one."""
    try:
        found = path.stat()
    except OSError:
        return Stamp(0, 0)
    return Stamp(found.st_size, found.st_mtime_ns)


def _base(file: Path, root: Path, names: set[str]) -> Path:
    """The folder that a source's name is told from: its root, or a folder above where two roots have the same name in them."""
    base = root
    while shown(file.relative_to(base).as_posix()) in names and base != base.parent:
        base = base.parent
    return base


def _unfit(path: Path, inside: list[Path] | None) -> tuple[str, str]:
    """Why a file is not even opened, and how bad that is; both empty where it is read. ``inside``: the folders it must be in."""
    if shown(str(path)) != str(path):
        return NAMELESS, "error"
    if path.is_dir():
        return UNFOLLOWED, "warning"
    if inside is not None and path.is_symlink() and path.exists():
        real = Path(os.path.realpath(path))
        if not any(real.is_relative_to(root) for root in inside):
            return OUTSIDE, "error"
    try:
        mode = path.stat().st_mode
    except OSError:
        return "", ""  # the reader says what is wrong with it
    kind = next((what for test, what in KINDS if test(mode)), "")
    return (f"{kind}, not a file; remove it", "error") if kind else ("", "")


def _once(files: Iterable[Path], seen: set[str]) -> list[Path]:
    """Each file once, under its own name rather than a link's; ``seen`` are the real paths so far."""
    kept = []
    for path in sorted(files, key=lambda p: (p.is_symlink(), p)):
        real = os.path.realpath(path)
        if path.is_dir() or real not in seen:
            seen.add(real)
            kept.append(path)
    return sorted(kept)


def _files(folder: Path, out: Path | None) -> Iterator[Path]:
    """What lies in a folder and in those below it; hidden and ignored things and the output folder are left out.

    So are the tables of another run; what else lies beside them is read.

    A link to a folder is given back and not gone into (it may lead up again); so is what is no file at all.
    """
    if out is not None and folder.resolve() == out.resolve():
        return
    for path in _inside(folder):
        if path.is_dir() and not path.is_symlink():
            yield from _files(path, out)
        else:
            yield path


def _inside(folder: Path) -> Iterator[Path]:
    ignored = _ignored(folder) + (list(MADE) if all((folder / name).is_file() for name in MARKS) else [])
    for path in folder.iterdir():
        if not path.name.startswith(".") and not any(fnmatch(path.name, pattern) for pattern in ignored):
            yield path


def _ignored(folder: Path) -> list[str]:
    file = folder / IGNORE
    if not file.is_file():
        return []
    lines = [line.strip() for line in file.read_text("utf-8", "replace").splitlines()]
    return [line for line in lines if line and not line.startswith("#")] or ["*"]
