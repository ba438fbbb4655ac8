"""The one door to Natasha's models: many sentences of many documents in, tags out.

The tags are slovnet's own, the arithmetic is ours (`network`, `viterbi`): nobody else in svodka knows slovnet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any

import numpy as np

from .compat import alias_pymorphy
from .network import Encoder, Floats, Index, Ints
from .viterbi import decode

MOST_PARSES = 30_000  # words whose readings are kept
Words = Sequence[str]
NameSpan = tuple[int, int, str]


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
        from natasha import NewsEmbedding
        from natasha.data import NEWS_MORPH

        self._emb = NewsEmbedding()
        self._index: Index | None = None
        model, (tags,) = self._load("Morph", NEWS_MORPH)
        self._morph = Encoder(self._words, model), model.head.proj
        self.tags: tuple[Tag, ...] = tuple(_tag(name) for name in tags.items)

    @cached_property
    def vocab(self) -> Any:
        """pymorphy's dictionary as Natasha reads it."""
        from natasha import MorphVocab

        vocab = MorphVocab()
        parse = lru_cache(MOST_PARSES)(MorphVocab.parse.__wrapped__.__get__(vocab))

        class Vocabulary(MorphVocab):  # type: ignore[misc]
            """One cache for a word in all its writings: Natasha's own asks anew for «Москве» and «москве»."""

            def parse(self, word: str) -> Any:
                return parse(word if len(word) == 1 or word.isascii() else word.lower())

            __call__ = parse

        vocab.__class__ = Vocabulary
        return vocab

    @cached_property
    def _ner(self) -> tuple[Encoder, Any, list[str]]:
        from natasha.data import NEWS_NER

        model, (tags,) = self._load("NER", NEWS_NER)
        return Encoder(self._words, model), model.head, tags.items

    @cached_property
    def _syntax(self) -> tuple[Encoder, Any, list[str]]:
        from natasha.data import NEWS_SYNTAX

        model, (rels,) = self._load("Syntax", NEWS_SYNTAX)
        return Encoder(self._words, model), model, rels.items

    @property
    def _words(self) -> Index:
        if self._index is None:
            raise RuntimeError("the morphology model brings the words and is loaded first")
        return self._index

    def _load(self, kind: str, path: str) -> tuple[Any, tuple[Any]]:
        """A model and its vocabulary of tags; the words of the three models are the same and are kept once."""
        from slovnet.const import REL, SHAPE, TAG, WORD
        from slovnet.exec import model as models
        from slovnet.exec.pack import Pack

        with Pack(path) as pack:
            pack.load_meta().check_protocol()
            model = pack.load_model(getattr(models, kind))
            model = model.inject_arrays(dict(pack.load_arrays(model.weights))).inject_navec(self._emb)
            if self._index is None:
                self._index = Index(pack.load_vocab(WORD), pack.load_vocab(SHAPE))
            return model, (pack.load_vocab(REL if kind == "Syntax" else TAG),)

    def tag_numbers(self, words: Words, sizes: Sequence[int]) -> Ints:
        """Words of all sentences in one list, the number of words of each sentence → numbers into ``tags``."""
        encoder, head = self._morph
        found = [(x @ head.weight.array + head.bias.array).argmax(-1) for x, _ in encoder.blocks(words, sizes)]
        return np.concatenate(found) if found else np.zeros(0, np.int64)

    def morphology(self, sentences: Sequence[Words]) -> list[list[Tag]]:
        """Tags of each token of each sentence."""
        words, sizes = _flat(sentences)
        tags = [self.tags[n] for n in self.tag_numbers(words, sizes).tolist()]
        return [tags[a:b] for a, b in _ranges(sizes)]

    def names(self, sentences: Sequence[Words]) -> list[list[NameSpan]]:
        """Spans ``(first, last + 1, PER | ORG | LOC)`` in tokens of each sentence, line or document: what is given is read as one."""
        return self.names_of(*_flat(sentences))

    def names_of(self, words: Words, sizes: Sequence[int]) -> list[list[NameSpan]]:
        """The same for words in one list and the number of words of each sentence."""
        if not words:
            return [[] for _ in sizes]
        encoder, head, tags = self._ner
        emissions = np.concatenate([x @ head.proj.weight.array + head.proj.bias.array for x, _ in encoder.blocks(words, sizes)])
        best = decode(emissions, sizes, head.crf.transitions.array).tolist()
        return [_spans([tags[n] for n in best[a:b]]) for a, b in _ranges(sizes)]

    def syntax(self, sentences: Sequence[Words]) -> list[list[Arc]]:
        """Heads and relations of each token of each sentence."""
        return self.syntax_of(*_flat(sentences))

    def syntax_of(self, words: Words, sizes: Sequence[int]) -> list[list[Arc]]:
        """The same for words in one list and the number of words of each sentence."""
        encoder, model, rels = self._syntax
        out: list[list[Arc]] = []
        for x, block in encoder.blocks(words, sizes):
            if not len(x):
                out.extend([] for _ in block)
                continue
            heads = _heads(model, x, block)
            relations = _relations(model, x, heads, block).tolist()
            for a, b in _ranges(block):
                ids = heads[a:b].tolist()  # 0 is the root
                out.append([Arc(h - 1 if h else i, rels[r]) for i, (h, r) in enumerate(zip(ids, relations[a:b], strict=True))])
        return out

    def lemma(self, word: str, tag: Tag) -> str:
        """The lemma that Natasha's morphology gives to a word under this tag."""
        return str(self.vocab.lemmatize(word, tag.pos, dict(tag.feats)))

    @lru_cache(maxsize=100_000)  # noqa: B019 - one door a process
    def lemma_of(self, word: str, number: int) -> str:
        """The lemma of a word under the tag of this number; digits are their own."""
        if word.isdigit():
            return word
        return self.lemma(word, self.tags[number])


def _tag(name: str) -> Tag:
    from slovnet.conll import parse_conll_tag

    pos, feats = parse_conll_tag(name)
    return Tag(pos, dict(feats))


def _flat(sentences: Sequence[Words]) -> tuple[list[str], list[int]]:
    return [w for s in sentences for w in s], [len(s) for s in sentences]


def _ranges(sizes: Sequence[int]) -> Iterable[tuple[int, int]]:
    ends = list(accumulate(sizes))
    return zip([0, *ends], ends, strict=False)


def _feed(layer: Any, x: Floats) -> Floats:
    return np.maximum(x @ layer.proj.weight.array + layer.proj.bias.array, 0)


def _heads(model: Any, x: Floats, sizes: Sequence[int]) -> Ints:
    """For each word the best head among the root (0) and the words of its sentence (from 1)."""
    part = model.head
    source = _feed(part.head, x) @ part.kernel.array
    target = _feed(part.tail, x)
    root = source @ _feed(part.tail, part.root.array)
    out = np.zeros(len(x), np.int64)
    for a, b in _ranges(sizes):
        if b > a:
            out[a:b] = np.concatenate((root[a:b, None], source[a:b] @ target[a:b].T), 1).argmax(1)
    return out


def _relations(model: Any, x: Floats, heads: Ints, sizes: Sequence[int]) -> Ints:
    part = model.rel
    begins = np.repeat(np.cumsum([0, *sizes])[:-1], sizes)
    above = np.where(heads[:, None] > 0, x[np.maximum(begins + heads - 1, 0)], part.root.array)
    source = _feed(part.head, above) @ part.kernel.array
    tail = _feed(part.tail, x)
    return np.matmul(source.reshape(len(x), -1, tail.shape[1]), tail[:, :, None])[:, :, 0].argmax(1)


def _spans(tags: Sequence[str]) -> list[NameSpan]:
    spans: list[NameSpan] = []
    start, kind = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        if tag == "O" and not kind:
            continue
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
