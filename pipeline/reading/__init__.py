"""Bytes → releases. One door: :func:`read`; one file a format."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from ..records import Problem, Release
from .archive import read_zip
from .docx import read_docx
from .encoding import Decoded, NotText, decode
from .feed import FEED, read_feed
from .html import read_html
from .jsonl import read_jsonl
from .mail import read_mail
from .pdf import read_pdf
from .release import Reading, problem
from .table import read_table
from .text import read_text

__all__ = ["FORMATS", "LARGEST", "Problem", "Reading", "Release", "read", "read_bytes"]

TEXTS: dict[str, Callable[[str, Decoded], Reading]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_table,
}
FILES: dict[str, Callable[[str, bytes], Reading]] = {
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
}
PARCELS = (".zip", ".eml")
FORMATS = (*TEXTS, *FILES, *PARCELS)
PAGE = ("<!doctype html", "<html", "<?xml")
MAGIC = ((b"%PDF-", ".pdf"), (b"PK\x03\x04", ".zip"))
LARGEST = 200_000_000  # bytes of one file
NEVER = "larger than 200 MB: no release; take what belongs to the corpus out of it"


def read(path: Path | str, root: Path | str | None = None) -> Reading:
    """The releases of one file, and its problems; ``source`` is the path below ``root`` (else the file's name).

    Never raises for what a file holds or for a file that is not there: that becomes a problem.
    """
    path = Path(path)
    name = _name(path, Path(root) if root is not None else path.parent)
    try:
        data = _bytes_of(path)
    except Unreadable as why:
        return problem(name, str(why))
    except FileNotFoundError:
        if path.is_symlink():
            return problem(name, "a link to a file that is not there; mend or remove the link")
        return problem(name, "there is no such file; check the path")
    except OSError as error:
        if path.is_dir():
            return problem(name, "a folder, not a file; name one of its files, or read all of them with `svodka run`")
        return problem(name, f"cannot be opened ({error.strerror or error}); check its permissions")
    if name != name.encode("utf-8", "replace").decode("utf-8"):
        return problem(printable(name), "its name is not UTF-8; rename it, and the next run reads it")
    return read_bytes(name, data)


class Unreadable(Exception):
    """Why the bytes of a file are not taken."""


def _bytes_of(path: Path) -> bytes:
    """All bytes of a regular file that does not change meanwhile."""
    for _ in range(2):
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            before = os.fstat(file.fileno())
            if stat.S_ISDIR(before.st_mode):
                raise IsADirectoryError(str(path))
            if not stat.S_ISREG(before.st_mode):
                raise Unreadable("no ordinary file (a pipe, a socket or a device); remove it from the corpus")
            if before.st_size > LARGEST:
                raise Unreadable(NEVER)
            data = file.read(LARGEST + 1)
            after = os.fstat(file.fileno())
        if len(data) > LARGEST:
            raise Unreadable(NEVER)
        if len(data) == after.st_size and (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
            return data
    raise Unreadable("it changes while it is read; the next run reads it, once it is whole")


def printable(name: str) -> str:
    """A name with bytes that are no UTF-8, as text that every table can hold.

    >>> printable("релиз\\udcff.txt")
    'релиз\\\\xff.txt'
    """
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def read_bytes(name: str, data: bytes, depth: int = 0) -> Reading:
    """The releases of some bytes; the ending of ``name`` says the format (none: by the first bytes).

    ``depth`` counts the archives and messages that the bytes come out of.
    """
    if not data.strip():
        return problem(name, "the file is empty; add the release's text or remove the file")
    ending = Path(name).suffix.lower()
    if not ending or _is_title(ending):
        ending = next((kind for magic, kind in MAGIC if data.startswith(magic)), "")
    if ending and ending not in FORMATS:
        return problem(name, f"{ending} is not a format that svodka reads; save it as one of {' '.join(FORMATS)}")
    if ending == ".zip":
        return read_zip(name, data, depth, read_bytes)
    if ending == ".eml":
        return read_mail(name, data, depth, read_bytes, FORMATS)
    if ending in FILES and not (ending == ".xml" and not FEED.search(data[:4096]) and _looks_like_a_page(data)):
        return FILES[ending](name, data)
    return _read_text(name, data, ending)


def _is_title(ending: str) -> bool:
    """«Итоги 2019 г. в цифрах»: what stands behind the last point is no ending."""
    return " " in ending


def _looks_like_a_page(data: bytes) -> bool:
    """XHTML that was saved as .xml."""
    return b"<html" in data[:4096].lower()


def _read_text(name: str, data: bytes, ending: str) -> Reading:
    try:
        decoded = decode(data)
    except NotText as what:
        return problem(name, f"not a text: the file holds {what}; save the release as .txt or .html")
    reader = TEXTS.get(ending) or _sniffed(decoded)
    out = reader(name, decoded)
    if decoded.broken:
        message = f"{decoded.broken} damaged characters (read as {decoded.encoding}); look at the file's encoding"
        out += problem(name, message, "warning", out.releases[0].release_id if len(out.releases) == 1 else "")
    return out


def _sniffed(decoded: Decoded) -> Callable[[str, Decoded], Reading]:
    return read_html if decoded.text[:200].lstrip().lower().startswith(PAGE) else read_text


def _name(path: Path, root: Path) -> str:
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.name
