"""HTML pages: the release's text by trafilatura, its metadata from the page's own declarations."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from .encoding import Decoded
from .preface import split_preface
from .published import from_metadata
from .release import Reading, Source, problem, release_of

LEAST = "20"  # characters: trafilatura's own default pulls other news into short releases
DATES = ("article:published_time", "datepublished", "date", "pubdate", "dc.date", "dc.date.issued", "dcterms.created", "og:published_time")
TITLES = ("og:title", "dc.title", "twitter:title")
PUBLISHERS = ("og:site_name", "dc.publisher", "application-name")
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_html(name: str, decoded: Decoded) -> Reading:
    """The one release of a page."""
    told, page = split_preface(decoded.text)
    page = DECLARATION.sub("", page)
    try:
        tree = lxml_html.document_fromstring(page)
    except (etree.ParserError, ValueError) as error:
        return problem(name, f"the page cannot be parsed ({error}); save it again or save its text")
    text = _text(tree)
    if not text.strip():
        return problem(name, "no running text found on the page; save its text as .txt")
    meta = _meta(tree)
    linked = _linked(tree)
    source = Source(
        name=name,
        text=text,
        id=told.get("id", ""),
        title=told.get("title") or _title(tree, meta, linked),
        published=told.get("published") or _published(tree, meta, linked),
        publisher=told.get("publisher") or _first(meta, PUBLISHERS) or _name(linked.get("publisher")),
        url=told.get("url") or _first(meta, ("og:url",)) or "".join(tree.xpath("//link[@rel='canonical']/@href")[:1]),
        filename=name.rsplit("/", 1)[-1],
    )
    return release_of(source)


def _text(tree: Any) -> str:
    from trafilatura import extract
    from trafilatura.settings import use_config

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it discards is told in problems
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", LEAST)
    config.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    config.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")
    body = _without_layout(deepcopy(tree))
    return extract(body, output_format="txt", include_comments=False, include_tables=True, with_metadata=False, config=config) or ""


def _without_layout(tree: Any) -> Any:
    """The page with tables that only lay it out turned into blocks, since their cells would come out as table cells."""
    for table in tree.xpath("//table[not(.//th) and (.//td//br or .//td//p or .//td//div or .//td//table)]"):
        for element in table.xpath("self::table | ./tbody | ./tbody/tr | ./tbody/tr/td | ./tr | ./tr/td"):
            element.tag = "div"
    return tree


def _meta(tree: Any) -> dict[str, str]:
    out: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = (element.get("content") or "").strip()
        if key and value:
            out.setdefault(key.lower(), value)
    return out


def _linked(tree: Any) -> dict[str, Any]:
    """The page's JSON-LD object that carries a day of publication, if there is one."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(script)
        except ValueError:
            continue
        for item in _objects(data):
            if isinstance(item.get("datePublished"), str):
                return item
    return {}


def _objects(data: Any) -> Iterable[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _objects(item)
    elif isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph", []))


def _title(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> str:
    declared = _first(meta, TITLES) or str(linked.get("headline") or "")
    return declared or _element(tree, "//h1") or _element(tree, "//title")


def _published(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> str:
    """What the page declares; else its one ``<time>`` (that of the article before others)."""
    declared = [meta[key] for key in DATES if key in meta]
    declared += [linked["datePublished"]] if linked else []
    declared += tree.xpath("//*[@itemprop='datePublished']/@datetime | //time[@pubdate]/@datetime")
    for value in declared:
        if from_metadata(value):
            return value
    for path in ("//article//time", "//main//time", "//time"):
        found = [t.get("datetime") or t.text_content() for t in tree.xpath(path)]
        days = sorted({str(day) for value in found if (day := from_metadata(value))})
        if len(days) == 1:
            return days[0]
    return declared[0] if declared else ""


def _first(meta: dict[str, str], keys: Iterable[str]) -> str:
    return next((meta[key] for key in keys if key in meta), "")


def _name(value: Any) -> str:
    return str(value.get("name") or "") if isinstance(value, dict) else str(value or "")


def _element(tree: Any, path: str) -> str:
    return next((" ".join(e.text_content().split()) for e in tree.xpath(path)), "")
