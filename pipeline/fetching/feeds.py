"""A feed's bytes → the pages that it points to."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from ..reading.feed import NoFeed, day_of, parse_feed, title_of
from ..reading.published import from_metadata
from .urls import BadAddress, canonical, host_of

__all__ = ["NoFeed", "Page", "pages_of"]


@dataclass(frozen=True, slots=True)
class Page:
    """One page to save, and what is known of it before it is fetched.

    ``published`` is a day that the feed calls so (ISO), ``day`` whatever day it gives (for the file's name); ``version``
    changes when the feed says that the page has; ``hosts`` are those that a redirect may lead to.
    """

    url: str
    folder: str
    language: str = "ru"
    publisher: str = ""
    title: str = ""
    published: str = ""
    day: str = ""
    version: str = ""
    hosts: tuple[str, ...] = ()


def pages_of(data: bytes, base: str, page: Page, limit: int) -> tuple[list[Page], list[str]]:
    """The pages of the first ``limit`` entries, like ``page`` in what the feed does not say; and why others are none.

    ``base`` is the feed's own address, for relative links. Raises :class:`NoFeed`.
    """
    parsed = parse_feed(data)
    publisher = page.publisher or str(parsed.feed.get("title") or "")
    found: dict[str, Page] = {}
    wrong: list[str] = []
    for number, entry in enumerate(parsed.entries[:limit], 1):
        title = title_of(entry)
        try:
            url = canonical(str(entry.get("link") or ""), base) if entry.get("link") else ""
        except BadAddress as why:
            wrong.append(f"entry {number}: {why}")
            continue
        if not url:
            wrong.append(f"entry {number} ({title[:60]}): it has no link to a page")
            continue
        published, day = _day(day_of(entry, "published")), _day(day_of(entry, "published", "updated"))
        version = sha256(repr([title, *(str(entry.get(key) or "") for key in ("published", "updated"))]).encode()).hexdigest()[:16]
        hosts = (*page.hosts, host_of(url))
        found.setdefault(url, Page(url, page.folder, page.language, publisher, title, published, day, version, hosts))
    return list(found.values()), wrong


def _day(written: str) -> str:
    day = from_metadata(written)
    return day.isoformat() if day else ""
