"""RSS and Atom feeds saved to disk: one release an entry."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from .blocks import text_of_fragment
from .release import Reading, Source, problem, release_of

FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|(?:\w+:)?RDF)[\s>]")


def read_feed(name: str, data: bytes) -> Reading:
    """The releases of a feed; an entry without text becomes a problem that names it."""
    if b"<!ENTITY" in data:
        return problem(name, "it defines entities of its own, as attacks do and feeds never do; save the feed again")
    if not FEED.search(data[:4096]):
        return problem(name, "an XML file, but no RSS or Atom feed; save its text as .txt")
    import feedparser

    try:
        parsed = feedparser.parse(data)  # bytes only: a str would be tried as an address
    except Exception as error:  # it raises whatever its sniffing of encodings and its XML parser raise
        return problem(name, f"the feed cannot be read ({type(error).__name__}: {str(error)[:120]}); save it again")
    entries = parsed.get("entries", [])
    out = Reading()
    for number, entry in enumerate(entries, 1):
        out += _read_entry(f"{name}#{number}", entry, str(parsed.feed.get("title") or ""))
    if not entries:
        return problem(name, f"a feed without entries ({parsed.get('bozo_exception') or 'empty'}); save it again")
    return out


def _read_entry(place: str, entry: Any, publisher: str) -> Reading:
    contents = [str(content.get("value") or "") for content in entry.get("content", [])]
    texts = [text_of_fragment(markup) for markup in (*contents, str(entry.get("summary") or ""))]
    text = max(texts, key=len)
    title = text_of_fragment(str(entry.get("title") or "")).replace("\n", " ")
    if not text:
        return problem(place, f"the entry {title[:80]!r} has no text; save its page instead")
    day = entry.get("published_parsed") or entry.get("updated_parsed")
    written = str(entry.get("published") or entry.get("updated") or "")
    published = date(*day[:3]).isoformat() if day and not written[:4].isdigit() else written
    url = str(entry.get("link") or "")
    return release_of(Source(name=place, text=text, title=title, published=published, publisher=publisher, url=url))
