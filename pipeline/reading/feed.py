"""RSS and Atom feeds saved to disk: one release an entry."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from .blocks import text_of_fragment
from .published import from_metadata
from .release import Reading, Source, problem, release_of

FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|(?:\w+:)?RDF)[\s>]")


def read_feed(name: str, data: bytes) -> Reading:
    """The releases of a feed; an entry without text becomes a problem that names it."""
    try:
        parsed = parse_feed(data)
    except NoFeed as why:
        return problem(name, str(why))
    out = Reading()
    for number, entry in enumerate(parsed.entries, 1):
        out += _read_entry(f"{name}#{number}", entry, str(parsed.feed.get("title") or ""))
    return out


class NoFeed(ValueError):
    """Why some bytes are no feed that can be used."""


def parse_feed(data: bytes) -> Any:
    """What feedparser finds, with one entry at least; raises :class:`NoFeed`."""
    if b"<!ENTITY" in data:
        raise NoFeed("it defines entities of its own, as attacks do and feeds never do; save the feed again")
    if not FEED.search(data[:4096]):
        raise NoFeed("an XML file, but no RSS or Atom feed; save its text as .txt")
    import feedparser

    try:
        parsed = feedparser.parse(data)  # bytes only: a str would be tried as an address
    except Exception as error:  # it raises whatever its sniffing of encodings and its XML parser raise
        raise NoFeed(f"the feed cannot be read ({type(error).__name__}: {str(error)[:120]}); save it again") from None
    if not parsed.get("entries"):
        raise NoFeed(f"a feed without entries ({parsed.get('bozo_exception') or 'empty'}); save it again")
    return parsed


def title_of(entry: Any) -> str:
    """An entry's title in one line, without markup."""
    return text_of_fragment(str(entry.get("title") or "")).replace("\n", " ")


def day_of(entry: Any, *names: str) -> str:
    """The first of ``names`` that an entry has, as written; ISO where only feedparser understands it (it tells the day in Greenwich)."""
    name = next((name for name in names if entry.get(name)), "")
    written, day = str(entry.get(name) or ""), entry.get(f"{name}_parsed")
    return date(*day[:3]).isoformat() if day and not from_metadata(written) else written


def _read_entry(place: str, entry: Any, publisher: str) -> Reading:
    contents = [str(content.get("value") or "") for content in entry.get("content", [])]
    texts = [text_of_fragment(markup) for markup in (*contents, str(entry.get("summary") or ""))]
    text = max(texts, key=len)
    title = title_of(entry)
    if not text:
        return problem(place, f"the entry {title[:80]!r} has no text; save its page instead")
    published = day_of(entry, "published", "updated")
    url = str(entry.get("link") or "")
    return release_of(Source(name=place, text=text, title=title, published=published, publisher=publisher, url=url))
