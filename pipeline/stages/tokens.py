"""Text → spaCy tokens and sentences, by razdel, offsets untouched.

Zero-width characters, soft hyphens and stress marks stay in ``token.text`` (``doc.text == text``); the models see
``token.norm_``, the form without them.
"""

from __future__ import annotations

import re

from razdel import sentenize, tokenize
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u0300\u0301]")


def clean_view(text: str) -> tuple[str, list[int]]:
    """The text without invisible characters, and for each kept character its place in the text."""
    places = [i for i, c in enumerate(text) if not INVISIBLE.match(c)]
    return "".join(text[i] for i in places), places


class RazdelTokenizer:
    """spaCy tokenizer: razdel's tokens; white space other than one blank becomes a token of its own."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        clean, places = clean_view(text)
        words: list[str] = []
        norms: list[str] = []
        spaces: list[bool] = []
        at = 0
        for token in tokenize(clean):
            start = places[token.start]
            at = _fill(text, at, start, words, norms, spaces)
            end = places[token.stop - 1] + 1
            while end < len(text) and INVISIBLE.match(text[end]):
                end += 1
            words.append(text[at:end])
            norms.append(token.text)
            spaces.append(False)
            at = end
        _fill(text, at, len(text), words, norms, spaces)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        for token, norm in zip(doc, norms, strict=True):
            token.norm_ = norm
        return doc

    def to_bytes(self, **_: object) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **__: object) -> RazdelTokenizer:
        return self

    def to_disk(self, _path: object, **__: object) -> None:
        return None

    def from_disk(self, _path: object, **__: object) -> RazdelTokenizer:
        return self


def _fill(text: str, at: int, end: int, words: list[str], norms: list[str], spaces: list[bool]) -> int:
    gap = text[at:end]
    if not gap:
        return at
    if gap.startswith(" ") and words and not words[-1].isspace():
        spaces[-1] = True
        gap = gap[1:]
        at += 1
    if gap.strip(" \n\t\r\xa0\u2009\u202f") and not gap.isspace():
        return at  # invisible characters: they join the next token
    if gap:
        words.append(gap)
        norms.append(gap)
        spaces.append(False)
    return end


@Language.factory("svodka_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str):  # type: ignore[no-untyped-def]
    return mark_sentences


def mark_sentences(doc: Doc) -> Doc:
    """Set sentence starts: a line end is an end, razdel decides inside a line."""
    starts = set()
    at = 0
    for line in doc.text.splitlines(keepends=True):
        starts |= {at + s.start for s in sentenize(line)}
        at += len(line)
    for token in doc:
        token.is_sent_start = token.idx in starts if token.i else True
    return doc


def words_of(sentence) -> list[Token]:  # type: ignore[no-untyped-def]
    """The tokens of a span that the models see: no white space."""
    return [t for t in sentence if not t.is_space]
