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
from itertools import islice
from typing import Any

import numpy as np
from spacy import symbols
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

from ..natasha.door import open_door
from .tokens import words_of

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


def sentences_of(doc: Doc) -> list[list[Token]]:
    """The words of each sentence that has any."""
    if not len(doc):
        return []
    return [s for s in map(words_of, doc.sents) if s]


def lines_of(doc: Doc) -> list[list[Token]]:
    """The words of sentences that follow one another on one line (or on lines that go on one another)."""
    lines: list[list[Token]] = []
    for sentence in sentences_of(doc):
        first = sentence[0].i
        begins = not lines or bool(LINE_END.search(doc[first - 1].text))
        if begins or len(lines[-1]) + len(sentence) > LONGEST_LINE:
            lines.append([])
        lines[-1].extend(sentence)
    return lines


class Morphology(Component):
    """Part of speech, features and lemma of each word."""

    def __init__(self, vocab: Vocab) -> None:
        tags = open_door().tags  # all of them now: what is first added within a memory zone would vanish with it
        self._vocab = vocab
        self._pos = np.array([symbols.IDS.get(tag.pos, 0) for tag in tags], np.uint64)
        self._morph = np.array([vocab.morphology.add(tag.feats) for tag in tags], np.uint64)

    def work(self, docs: list[Doc]) -> None:
        door = open_door()
        sentences = [sentences_of(doc) for doc in docs]
        words = [t.norm_ for doc in sentences for s in doc for t in s]
        numbers = door.tag_numbers(words, [len(s) for doc in sentences for s in doc])
        lemmas = self._lemmas(words, numbers.tolist())
        at = 0
        for doc, own in zip(docs, sentences, strict=True):
            places = [t.i for s in own for t in s]
            if not places:
                continue
            here = slice(at, at + len(places))
            values: Any = np.zeros((len(doc), 3), np.uint64)
            values[places] = np.stack((self._pos[numbers[here]], self._morph[numbers[here]], lemmas[here]), 1)
            doc.from_array(["POS", "MORPH", "LEMMA"], values)
            at += len(places)

    def _lemmas(self, words: Sequence[str], numbers: Sequence[int]) -> np.ndarray:
        """Keys of the lemmas; a lemma is looked up once a batch for a word under a tag."""
        door, strings = open_door(), self._vocab.strings
        found: dict[tuple[str, int], int] = {}
        for pair in zip(words, numbers, strict=True):
            if pair not in found:
                found[pair] = strings.add(door.lemma_of(*pair))
        return np.array([found[pair] for pair in zip(words, numbers, strict=True)], np.uint64)


class Names(Component):
    """``doc.spans["natasha"]``: Natasha's PER, ORG and LOC as they come."""

    def work(self, docs: list[Doc]) -> None:
        lines = [lines_of(doc) for doc in docs]
        spans = iter(open_door().names([[t.norm_ for t in line] for own in lines for line in own]))
        for doc, own in zip(docs, lines, strict=True):
            doc.spans["natasha"] = [
                Span(doc, line[a].i, line[b - 1].i + 1, label=label) for line in own for a, b, label in next(spans)
            ]


class Syntax(Component):
    """Lets ``token._.parent`` and ``token._.relation`` be read; parses nothing yet."""

    def work(self, docs: list[Doc]) -> None:
        for doc in docs:
            doc.user_data[PARENTS] = doc.user_data[RELATIONS] = None


def parse(doc: Doc) -> None:
    """Fill heads and relations of a whole document."""
    parents, relations = [-1] * len(doc), [""] * len(doc)
    sentences = sentences_of(doc)
    for tokens, arcs in zip(sentences, open_door().syntax([[t.norm_ for t in s] for s in sentences]), strict=True):
        for token, arc in zip(tokens, arcs, strict=True):
            parents[token.i], relations[token.i] = tokens[arc.head].i, arc.rel
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
