"""Bytes → releases. One door: :func:`read`; one file a format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..records import Problem, Release
from .encoding import Decoded, NotText, decode
from .html import read_html
from .jsonl import read_jsonl
from .release import Reading, problem
from .text import read_text

__all__ = ["FORMATS", "Problem", "Reading", "Release", "read", "read_bytes"]

Reader = Callable[[str, Decoded], Reading]
FORMATS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
}
PAGE = ("<!doctype html", "<html", "<?xml")


def read(path: Path | str, root: Path | str | None = None) -> Reading:
    """The releases of one file, and its problems; ``source`` is the path below ``root`` (else the file's name).

    Never raises for what a file holds or for a file that is not there: that becomes a problem.
    """
    path = Path(path)
    name = _name(path, Path(root) if root is not None else path.parent)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        if path.is_symlink():
            return problem(name, "a link to a file that is not there; mend or remove the link")
        return problem(name, "there is no such file; check the path")
    except OSError as error:
        if path.is_dir():
            return problem(name, "a folder, not a file; name one of its files, or read all of them with `svodka run`")
        return problem(name, f"cannot be opened ({error.strerror or error}); check its permissions")
    return read_bytes(name, data)


def read_bytes(name: str, data: bytes) -> Reading:
    """The releases of some bytes; the ending of ``name`` says the format (none: text or page, by its beginning)."""
    if not data.strip():
        return problem(name, "the file is empty; add the release's text or remove the file")
    ending = Path(name).suffix.lower()
    if ending and ending not in FORMATS:
        return problem(name, f"{ending} is not a format that svodka reads; save it as one of {' '.join(FORMATS)}")
    try:
        decoded = decode(data)
    except NotText as what:
        return problem(name, f"not a text: the file holds {what}; save the release as .txt or .html")
    reader = FORMATS.get(ending) or _sniffed(decoded)
    out = reader(name, decoded)
    if decoded.broken:
        message = f"{decoded.broken} damaged characters (read as {decoded.encoding}); look at the file's encoding"
        out += problem(name, message, "warning", out.releases[0].release_id if len(out.releases) == 1 else "")
    return out


def _sniffed(decoded: Decoded) -> Reader:
    return read_html if decoded.text[:200].lstrip().lower().startswith(PAGE) else read_text


def _name(path: Path, root: Path) -> str:
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.name
