"""Natasha's morphology, lemmas, names and syntax poured into the Doc, batched over documents.

Morphology reads sentence by sentence. Names are read line by line: on the first sixty documents of NEREL's
development part that finds more exact spans (F1 81.7) than sentence by sentence (81.5) or Natasha's whole document at
once (81.1; ``open_door().names([words of the document])`` still gives that). Syntax is not needed by any stage of
ours: ``token._.parent`` and ``token._.relation`` are there after ``svodka_syntax`` has run, and a Doc is parsed when
one of them is first read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

import numpy as np
from spacy import symbols
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

from ..natasha.door import open_door

BATCH = 64
LINE_END = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
LONGEST_LINE = 2000  # tokens that are read for names at once
PARENTS, RELATIONS = "svodka_parents", "svodka_relations"


def batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    it = iter(docs)
    while batch := list(islice(it, BATCH)):
        yield batch


class Component:
    """A component that works on many documents at once."""

    def __call__(self, doc: Doc) -> Doc:
        self.work([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        for batch in batches(stream):
            self.work(batch)
            yield from batch

    def work(self, docs: list[Doc]) -> None:
        raise TypeError(f"{type(self).__name__} does not say what it does")


class Layout:
    """The words of a Doc (no white space) as arrays: their places, their forms, the words of each sentence and line."""

    def __init__(self, doc: Doc) -> None:
        values: Any = doc.to_array(["SENT_START", "IS_SPACE", "NORM"]).reshape(len(doc), 3)
        self.doc = doc
        self._starts = np.flatnonzero(values[:, 0] == 1)
        self.places = np.flatnonzero(values[:, 1] == 0)
        self.norms = values[self.places, 2]
        self.words = _strings(doc.vocab, self.norms.tolist())
        self.sizes = self._count(self._starts)

    def _count(self, starts: Any) -> list[int]:
        """How many words lie between these tokens; stretches without words are left out."""
        borders = np.searchsorted(self.places, [*starts, len(self.doc)])
        return [int(n) for n in np.diff(borders) if n]

    def line_sizes(self) -> list[int]:
        """Words of sentences that follow one another on one line, or on lines that go on one another."""
        doc = self.doc
        starts = [int(i) for i in self._starts if i == 0 or LINE_END.search(doc[int(i) - 1].text)]
        return [size for whole in self._count(starts) for size in _cut(whole)]


@lru_cache(maxsize=100_000)
def _string(norm: int, vocab: Vocab) -> str:
    return vocab.strings[norm]


def _strings(vocab: Vocab, norms: list[int]) -> list[str]:
    return [_string(norm, vocab) for norm in norms]


def _cut(size: int) -> list[int]:
    return [min(LONGEST_LINE, size - at) for at in range(0, size, LONGEST_LINE)]


class Morphology(Component):
    """Part of speech, features and lemma of each word."""

    def __init__(self, vocab: Vocab) -> None:
        tags = open_door().tags  # all of them now: what is first added within a memory zone would vanish with it
        self._vocab = vocab
        self._pos = np.array([symbols.IDS.get(tag.pos, 0) for tag in tags], np.uint64)
        self._morph = np.array([vocab.morphology.add(tag.feats) for tag in tags], np.uint64)

    def work(self, docs: list[Doc]) -> None:
        layouts = [Layout(doc) for doc in docs]
        words = [w for layout in layouts for w in layout.words]
        numbers = open_door().tag_numbers(words, [n for layout in layouts for n in layout.sizes])
        lemmas = self._lemmas(words, np.concatenate([layout.norms for layout in layouts]), numbers)
        at = 0
        for layout in layouts:
            here = slice(at, at + len(layout.words))
            values: Any = np.zeros((len(layout.doc), 3), np.uint64)
            values[layout.places] = np.stack((self._pos[numbers[here]], self._morph[numbers[here]], lemmas[here]), 1)
            if len(values):
                layout.doc.from_array(["POS", "MORPH", "LEMMA"], values)
            at += len(layout.words)

    def _lemmas(self, words: Sequence[str], norms: Any, numbers: Any) -> Any:
        """Keys of the lemmas; a lemma is looked up once a batch for a word under a tag."""
        door, strings = open_door(), self._vocab.strings
        pairs = norms ^ (numbers.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)  # one key a word and tag
        _, first, back = np.unique(pairs, return_index=True, return_inverse=True)
        found = [strings.add(door.lemma_of(words[i], int(numbers[i]))) for i in first.tolist()]
        return np.array(found, np.uint64)[back]


class Names(Component):
    """``doc.spans["natasha"]``: Natasha's PER, ORG and LOC as they come."""

    def work(self, docs: list[Doc]) -> None:
        layouts = [Layout(doc) for doc in docs]
        lines = [layout.line_sizes() for layout in layouts]
        found = iter(open_door().names_of([w for layout in layouts for w in layout.words], [n for own in lines for n in own]))
        for layout, own in zip(layouts, lines, strict=True):
            places, at, spans = layout.places.tolist(), 0, []
            for size in own:
                spans += [Span(layout.doc, places[at + a], places[at + b - 1] + 1, label=label) for a, b, label in next(found)]
                at += size
            layout.doc.spans["natasha"] = spans


class Syntax(Component):
    """Lets ``token._.parent`` and ``token._.relation`` be read; parses nothing yet."""

    def work(self, docs: list[Doc]) -> None:
        for doc in docs:
            doc.user_data[PARENTS] = doc.user_data[RELATIONS] = None


def parse(doc: Doc) -> None:
    """Fill heads and relations of a whole document."""
    layout = Layout(doc)
    parents, relations = [-1] * len(doc), [""] * len(doc)
    places, at = layout.places.tolist(), 0
    for arcs in open_door().syntax_of(layout.words, layout.sizes):
        for i, arc in enumerate(arcs, at):
            parents[places[i]], relations[places[i]] = places[at + arc.head], arc.rel
        at += len(arcs)
    doc.user_data[PARENTS], doc.user_data[RELATIONS] = parents, relations


def _read(token: Token, layer: str, unknown: Any) -> Any:
    data = token.doc.user_data
    if layer not in data:
        return unknown
    if data[layer] is None:
        parse(token.doc)
    return data[layer][token.i]


Token.set_extension("parent", getter=lambda token: _read(token, PARENTS, -1), force=True)
Token.set_extension("relation", getter=lambda token: _read(token, RELATIONS, ""), force=True)

Language.factory(
    "svodka_morphology",
    requires=["token.is_sent_start"],
    assigns=["token.pos", "token.morph", "token.lemma"],
    func=lambda nlp, name: Morphology(nlp.vocab),
)
Language.factory(
    "svodka_syntax",
    requires=["token.is_sent_start"],
    assigns=["token._.parent", "token._.relation"],
    func=lambda nlp, name: Syntax(),
)
Language.factory("svodka_names", requires=["token.is_sent_start"], assigns=["doc.spans"], func=lambda nlp, name: Names())
