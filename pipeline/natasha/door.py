"""The one door to Natasha's models: many sentences of many documents in, tags out.

Everything that makes inference faster belongs into this room; nobody else knows slovnet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .compat import alias_pymorphy

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Tag:
    """Part of speech and features of one token, in Universal Dependencies' terms."""

    pos: str
    feats: dict[str, str]


@dataclass(frozen=True, slots=True)
class Arc:
    """Head (index in the sentence; the token's own index for a root) and relation of one token."""

    head: int
    rel: str


class Door:
    """Loaded models. Use :func:`open_door`; one instance serves a process."""

    def __init__(self) -> None:
        alias_pymorphy()
        from natasha import MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser

        emb = NewsEmbedding()
        self.vocab: Any = MorphVocab()
        self._morph = NewsMorphTagger(emb)
        self._syntax = NewsSyntaxParser(emb)
        self._ner = NewsNERTagger(emb)

    def morphology(self, sentences: Sequence[Words]) -> list[list[Tag]]:
        """Tags of each token of each sentence."""
        return [[Tag(t.pos, dict(t.feats)) for t in m.tokens] for m in self._morph.map(list(map(list, sentences)))]

    def syntax(self, sentences: Sequence[Words]) -> list[list[Arc]]:
        """Heads and relations of each token of each sentence."""
        out = []
        for markup in self._syntax.map(list(map(list, sentences))):
            index = {t.id: i for i, t in enumerate(markup.tokens)}
            out.append([Arc(index.get(t.head_id, i), t.rel) for i, t in enumerate(markup.tokens)])
        return out

    def names(self, sentences: Sequence[Words]) -> list[list[tuple[int, int, str]]]:
        """Spans ``(first, last + 1, PER | ORG | LOC)`` in tokens of each sentence."""
        infer = self._ner.infer
        out = []
        size = self._ner.batch_size
        for at in range(0, len(sentences), size):
            chunk = [list(s) for s in sentences[at : at + size]]
            tags = infer.decoder(infer.process(infer.encoder(chunk)))
            out.extend(_spans(t) for t in tags)
        return out

    def lemma(self, word: str, tag: Tag) -> str:
        """The lemma that Natasha's morphology gives to a word under this tag."""
        return self._lemma(word, tag.pos, tuple(sorted(tag.feats.items())))

    @lru_cache(maxsize=200_000)  # noqa: B019 - one door a process
    def _lemma(self, word: str, pos: str, feats: tuple[tuple[str, str], ...]) -> str:
        return str(self.vocab.lemmatize(word, pos, dict(feats)))


def _spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        part, _, label = tag.partition("-")
        if kind and (part != "I" or label != kind):
            spans.append((start, i, kind))
            kind = ""
        if label and not kind:
            start, kind = i, label
    return spans


@lru_cache(maxsize=1)
def open_door() -> Door:
    """The models of this process, loaded at the first call."""
    return Door()
