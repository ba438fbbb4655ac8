"""The addresses file → what to fetch. An error names file, entry, what is wrong and what is allowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

from pydantic import StringConstraints

from ..lexicon.blocks import Block, LexiconError, read_blocks, read_toml
from .urls import BadAddress, canonical, host_of

KEYS = ("contact", "feed", "pages")
MOST = 1000  # entries of one feed
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.")
Words = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]
Language = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z]{2,4})?$")]
Folder = Annotated[str, StringConstraints(max_length=60, pattern=r"^[a-z0-9][a-z0-9.-]*$")]


class AddressesError(ValueError):
    """An addresses file that cannot be used as it stands."""


class Feed(Block):
    """An RSS or Atom feed; the pages that its newest ``limit`` entries point to."""

    url: str
    folder: Folder = ""
    publisher: Words = ""
    language: Language = "ru"
    limit: int = 50
    hosts: tuple[str, ...] = ()


class Pages(Block):
    """Pages one by one, the first ``limit`` of them (0: all)."""

    urls: list[str]
    folder: Folder = ""
    publisher: Words = ""
    language: Language = "ru"
    limit: int = 0
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Addresses:
    """What the user wants fetched; all addresses are canonical, ``hosts`` are those that stand in the file."""

    feeds: tuple[Feed, ...]
    pages: tuple[Pages, ...]
    contact: str = ""
    hosts: frozenset[str] = frozenset()


def read_addresses(path: Path) -> Addresses:
    """The addresses of a file; raises :class:`AddressesError`."""
    try:
        content = read_toml(path)
        _refuse_unknown(path, content)
        feeds = [_feed(path, i, feed) for i, feed in enumerate(read_blocks(path, "feed", Feed, KEYS), 1)]
        pages = [_pages(path, i, pages) for i, pages in enumerate(read_blocks(path, "pages", Pages, KEYS), 1)]
    except LexiconError as error:
        raise AddressesError(str(error)) from None
    contact = content.get("contact", "")
    if not isinstance(contact, str) or not contact.isprintable() or not contact.isascii():
        raise AddressesError(f"{path}: contact is one line of ASCII letters, such as an address of a page or a mailbox")
    if not feeds and not pages:
        raise AddressesError(f"{path}: no [[feed]] and no [[pages]] in it; write at least one")
    _refuse_repeats(path, [*(feed.url for feed in feeds), *(url for block in pages for url in block.urls)])
    urls = [*(feed.url for feed in feeds), *(url for block in pages for url in block.urls)]
    hosts = [*(host for feed in feeds for host in feed.hosts), *(host for block in pages for host in block.hosts)]
    return Addresses(tuple(feeds), tuple(pages), contact.strip(), frozenset([*map(host_of, urls), *hosts]))


def _refuse_unknown(path: Path, content: dict[str, Any]) -> None:
    for key, value in content.items():
        if key not in KEYS:
            near = get_close_matches(key, KEYS, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise AddressesError(f"{path}: unknown key {key!r}{hint} Allowed: contact, [[feed]], [[pages]]")
        if key != "contact" and not (isinstance(value, list) and all(isinstance(block, dict) for block in value)):
            raise AddressesError(f"{path}: {key} is no list of blocks; write [[{key}]], with two brackets")


def _refuse_repeats(path: Path, urls: list[str]) -> None:
    again = next((url for url, count in Counter(urls).items() if count > 1), "")
    if again:
        raise AddressesError(f"{path}: {again} stands in it twice; remove one")


def _feed(path: Path, number: int, feed: Feed) -> Feed:
    if not 1 <= feed.limit <= MOST:
        raise AddressesError(f"{path}: feed {number}: limit is a number from 1 to {MOST}")
    url = _canonical(path, f"feed {number}", feed.url)
    return feed.model_copy(update={"url": url, "folder": feed.folder or folder_of(url), "hosts": _hosts(path, number, feed.hosts)})


def _pages(path: Path, number: int, pages: Pages) -> Pages:
    if pages.limit < 0:
        raise AddressesError(f"{path}: pages {number}: limit is a number from 0 (all) on")
    urls = [_canonical(path, f"pages {number}", url) for url in pages.urls]
    if not urls:
        raise AddressesError(f"{path}: pages {number}: urls is empty; write the addresses of pages into it")
    folder = pages.folder or folder_of(urls[0])
    return pages.model_copy(update={"urls": urls, "folder": folder, "hosts": _hosts(path, number, pages.hosts)})


def _canonical(path: Path, entry: str, url: str) -> str:
    try:
        return canonical(url)
    except BadAddress as why:
        raise AddressesError(f"{path}: {entry}: {why}") from None


def _hosts(path: Path, number: int, hosts: Sequence[str]) -> tuple[str, ...]:
    try:
        found = [host_of(canonical(f"https://{host}/")) for host in hosts]
    except BadAddress as why:
        raise AddressesError(f"{path}: entry {number}: hosts: {why}") from None
    for host, written in zip(found, hosts, strict=True):
        if "/" in written or ":" in written.strip("[]").replace(host, ""):
            raise AddressesError(f"{path}: entry {number}: hosts: {written!r} is more than a host; write it like {host}")
    return tuple(found)


def folder_of(url: str) -> str:
    """The folder below the corpus where an entry's pages go, if it names none: the host.

    >>> folder_of("https://www.news.example:8080/rss")
    'news.example'
    """
    name = "".join(c if c in LETTERS else "-" for c in host_of(url).removeprefix("www.")).strip("-.")
    return name[:60] or "pages"
