"""One release → one Extraction: the Doc's layers collected into frozen records."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from . import layers
from .nlp import build_nlp
from .reading.release import Source, release_of
from .records import Extraction, Problem, Release

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 64
UNDATED = (
    "no day of publication in metadata, address, file name or text: relative times («в прошлом году») stay empty;"
    " tell it in a header block (published: 2019-06-13), in the record or in the file's name"
)


@lru_cache(maxsize=1)
def language() -> Language:
    """The Language of this process, built at the first call."""
    return build_nlp()


@lru_cache(maxsize=1)
def warm(text: str) -> Language:
    """The Language after it has read one text: what it makes at first use must not be made in a memory zone."""
    nlp = language()
    nlp(text)
    gc.collect()
    gc.freeze()  # lexicons and models stay; each full collection would walk over them for 0.13 s
    return nlp


def extract(release: Release | str, published: date | None = None, nlp: Language | None = None) -> Extraction:
    """All that svodka finds in one release, or in a bare text with the day it was published (where it is known).

    ``extract("Изъято 12 гранат.").figures`` holds one figure of value 12.
    """
    return next(extract_all([_released(release, published)], nlp))


def extract_all(releases: Iterable[Release], nlp: Language | None = None) -> Iterator[Extraction]:
    """Extractions of many releases, in their order; inference runs over batches of them."""
    nlp = nlp or language()
    for doc in nlp.pipe((_doc(nlp, release) for release in releases), batch_size=BATCH):
        yield extraction_of(doc)


def verbs_of(release: Release, start: int) -> list[tuple[str, tuple[tuple[str, float], ...]]]:
    """Why the figure at ``start`` has its verb: all verbs in question with their prices, the cheapest first. Reads the release anew."""
    from .stages.figures import verbs_of as weighed

    nlp = language()
    return weighed(next(iter(nlp.pipe([_doc(nlp, release)]))), start)


def extraction_of(doc: Doc) -> Extraction:
    """The layers of a Doc that went through the Language, as records."""
    release = doc._.release or _released(doc.text, None)
    sentences = tuple((s.start_char, s.end_char) for s in doc.sents) if len(doc) else ()
    extraction = Extraction(release=release, sentences=sentences, **{name: tuple(getattr(doc._, name)) for name in layers.LISTS})
    return extraction if release.published else replace(extraction, problems=(_undated(release), *extraction.problems))


def _undated(release: Release) -> Problem:
    return Problem(release.source, "reading", "warning", UNDATED, release.release_id)


def _doc(nlp: Language, release: Release) -> Doc:
    doc = nlp.make_doc(release.text)
    doc._.release = release
    return doc


def _released(release: Release | str, published: date | None) -> Release:
    """A Release for a bare text; a day that is given wins over the release's own."""
    if isinstance(release, str):
        found = release_of(Source(name="", text=release)).releases
        release = found[0] if found else Release(release_id="undated-empty", text=release)
    return replace(release, published=published, published_basis="metadata") if published else release
