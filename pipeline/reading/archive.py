"""Zip archives: every file in them as if it lay in the corpus, within bounds that no honest archive meets."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

from .release import Reading, problem

Opener = Callable[[str, bytes, int], Reading]

DEEPEST = 3  # archives and messages inside one another
FILES = 20_000
LARGEST = 200_000_000  # bytes of one file unpacked
ALL = 1_000_000_000  # bytes of all files of one archive
FLAG_UTF8, FLAG_ENCRYPTED = 0x800, 0x1
BROKEN = (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError, zlib.error)
UNWANTED = ("__MACOSX/", ".")


def read_zip(name: str, data: bytes, depth: int, open_file: Opener) -> Reading:
    """The releases of all files of an archive; ``open_file`` reads one file by its name and bytes."""
    if depth >= DEEPEST:
        return problem(name, f"archives more than {DEEPEST} deep inside one another are not opened; unpack it")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [m for m in archive.infolist() if not m.is_dir() and not _hidden(told(m))]
            if wrong := _wrong(members):
                return problem(name, wrong)
            out = Reading()
            for member in sorted(members, key=told):
                out += _read_member(name, archive, member, depth, open_file)
    except BROKEN as error:
        return problem(name, f"no zip archive, or a damaged one ({error}); pack it again")
    return out if members else problem(name, "an archive without files; remove it")


def told(member: zipfile.ZipInfo) -> str:
    """The name of a member; old Russian packers write CP866, which a zip file does not tell.

    >>> told(zipfile.ZipInfo("итоги.txt".encode("cp866").decode("cp437")))
    'итоги.txt'
    """
    if member.flag_bits & FLAG_UTF8:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("cp866")
    except UnicodeError:
        return member.filename


def _hidden(name: str) -> bool:
    return name.startswith(UNWANTED) or "/." in name


def _wrong(members: list[zipfile.ZipInfo]) -> str:
    if len(members) > FILES:
        return f"{len(members)} files, more than {FILES}; unpack it into the corpus"
    if sum(m.file_size for m in members) > ALL:
        return f"it unpacks to more than {ALL // 1_000_000} MB; unpack it into the corpus, if you trust it"
    return ""


def _read_member(name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, depth: int, open_file: Opener) -> Reading:
    place = f"{name}/{told(member).lstrip('/')}"
    if member.flag_bits & FLAG_ENCRYPTED:
        return problem(place, "protected by a password; pack it without one")
    if member.file_size > LARGEST:
        return problem(place, f"larger than {LARGEST // 1_000_000} MB: no release")
    try:
        with archive.open(member) as opened:
            data = opened.read(LARGEST + 1)  # the size that the archive tells may be a lie
    except BROKEN as error:
        return problem(place, f"cannot be unpacked ({error}); pack it again")
    if len(data) > LARGEST:
        return problem(place, f"larger than {LARGEST // 1_000_000} MB: no release")
    return open_file(place, data, depth + 1)
