"""A source's text and metadata → a Release: id, day of publication, language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from ..records import Problem, Release
from .language import language_of
from .published import from_metadata, published_of

SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Source:
    """What a format's reader found: the text untouched, metadata as written."""

    name: str
    text: str
    id: str = ""
    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    filename: str = ""  # only where the file holds this one release


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out of a source: releases in order (``for release in reading``), and what a person should look at."""

    releases: tuple[Release, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    def __iter__(self) -> Iterator[Release]:
        return iter(self.releases)

    def __add__(self, other: Reading) -> Reading:
        return Reading(self.releases + other.releases, self.problems + other.problems)


def problem(source: str, message: str, severity: str = "error", release_id: str = "") -> Reading:
    """A reading that brought nothing but a problem."""
    return Reading((), (Problem(source, "reading", severity, message, release_id),))


def release_of(source: Source) -> Reading:
    """One release, with a problem row for whatever is wrong with it; none where there is no text."""
    if not source.text.strip():
        return problem(source.name, "no text in it: nothing to analyse; add the release's text or remove the file")
    text = SURROGATE.sub("\ufffd", source.text)
    published, basis = published_of(source.published, source.url, source.filename, text)
    language = language_of(text)
    digest = sha256(text.encode("utf-8")).hexdigest()
    release_id = source.id or f"{published or 'undated'}-{digest[:8]}"
    release = Release(
        release_id=release_id,
        text=text,
        source=source.name,
        title=source.title,
        published=published,
        published_basis=basis,
        publisher=source.publisher,
        url=source.url,
        language=language,
        sha256=digest,
    )
    out = Reading((release,))
    if text != source.text:
        out += problem(source.name, "halves of characters (lone surrogates) in the text were replaced by «\ufffd»", "warning", release_id)
    if source.published and not from_metadata(source.published):
        message = f"published: {source.published[:60]!r} is no date; write it like 2019-06-13 (taken instead: {basis or 'nothing'})"
        out += problem(source.name, message, "warning", release_id)
    if language != "ru":
        out += problem(source.name, "the text is not Russian: left out of the analysis; svodka reads Russian only", "error", release_id)
    return out
