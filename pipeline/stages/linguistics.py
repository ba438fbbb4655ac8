"""Natasha's morphology, lemmas, syntax and names poured into the Doc, batched over documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Span

from ..natasha.door import open_door
from .tokens import words_of

BATCH = 64
LONGEST = 400  # tokens: syntax costs the square of it


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


def sentences_of(docs: list[Doc]) -> list[list]:  # type: ignore[type-arg]
    return [s for s in (words_of(sent) for doc in docs for sent in doc.sents) if s]


class Morphology(Component):
    def work(self, docs: list[Doc]) -> None:
        door = open_door()
        sentences = sentences_of(docs)
        for tokens, tags in zip(sentences, door.morphology([[t.norm_ for t in s] for s in sentences]), strict=True):
            for token, tag in zip(tokens, tags, strict=True):
                token.pos_ = tag.pos
                token.set_morph(tag.feats)
                token.lemma_ = door.lemma(token.norm_, tag)


class Syntax(Component):
    def work(self, docs: list[Doc]) -> None:
        door = open_door()
        sentences = [s for s in sentences_of(docs) if len(s) <= LONGEST]
        for tokens, arcs in zip(sentences, door.syntax([[t.norm_ for t in s] for s in sentences]), strict=True):
            for token, arc in zip(tokens, arcs, strict=True):
                token._.parent = tokens[arc.head].i
                token._.relation = arc.rel


class Names(Component):
    def work(self, docs: list[Doc]) -> None:
        door = open_door()
        for doc in docs:
            sentences = sentences_of([doc])
            found = []
            for tokens, spans in zip(sentences, door.names([[t.norm_ for t in s] for s in sentences]), strict=True):
                found += [Span(doc, tokens[a].i, tokens[b - 1].i + 1, label=label) for a, b, label in spans]
            doc.spans["natasha"] = found


Language.factory("svodka_morphology", assigns=["token.pos", "token.morph", "token.lemma"], func=lambda nlp, name: Morphology())
Language.factory("svodka_syntax", assigns=["token._.parent", "token._.relation"], func=lambda nlp, name: Syntax())
Language.factory("svodka_names", assigns=["doc.spans"], func=lambda nlp, name: Names())
