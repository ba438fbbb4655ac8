"""slovnet's convolutional encoder over many sentences at once, in numpy, tags unchanged.

Three things make it fast. The first convolution is linear in the embedding of a word and its shape: its product with
the weights is one row a (word, shape), made once and kept (`Rows`). Sentences stand one behind another with an empty
place between them, so nothing is padded. The work goes in blocks that stay in the processor's cache.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

BLOCK = 1024  # tokens
MOST_WORDS = 12_000  # rows kept a model: 3 kB each


class Index:
    """Numbers of (word, shape) pairs, shared by the models; forgets everything when it is full."""

    def __init__(self, words: Any, shapes: Any) -> None:
        from slovnet.shape import word_shape

        self._words, self._shapes, self._shape_of = words, shapes, word_shape
        self.reset()

    def reset(self) -> None:
        self.generation = getattr(self, "generation", 0) + 1
        self._places: dict[str, int] = {}
        self.pairs: list[tuple[int, int]] = [(self._words.pad_id, 0)]  # place 0: the empty place between sentences

    def places(self, words: Sequence[str]) -> list[int]:
        """The number of each word's pair."""
        if len(self.pairs) + len(words) > MOST_WORDS:
            self.reset()
        known = self._places
        return [known[w] if w in known else self._add(w) for w in words]

    def _add(self, word: str) -> int:
        self.pairs.append((self._words.encode(word.lower()), self._shapes.encode(self._shape_of(word))))
        self._places[word] = len(self.pairs) - 1
        return len(self.pairs) - 1


class Rows:
    """The first convolution's product for each pair of the index; filled as far as it was asked."""

    def __init__(self, index: Index, emb: Any, conv: Any) -> None:
        kernels = conv.weight.array  # filters x in x 3
        self._index, self._word = index, emb.word
        flat = np.ascontiguousarray(kernels.transpose(1, 2, 0).reshape(kernels.shape[1], -1))  # in x (3 filters)
        self._weight = flat[: emb.word.dim]
        self._shape = emb.shape.weight.array @ flat[emb.word.dim :]
        width = kernels.shape[0]
        self._shape[:, width : 2 * width] += conv.bias.array
        self._generation, self._filled = 0, 0
        self._table: Floats = np.zeros((0, flat.shape[1]), np.float32)

    def table(self) -> Floats:
        """Rows of all pairs that the index knows now."""
        if self._generation != self._index.generation:
            self._generation, self._filled = self._index.generation, 0
        known = len(self._index.pairs)
        if known > len(self._table):
            self._grow(known)
        if known > self._filled:
            words, shapes = np.array(self._index.pairs[self._filled :]).T
            self._table[self._filled : known] = self._word(words) @ self._weight + self._shape[shapes]
            self._filled = known
            self._table[0] = 0
        return self._table

    def _grow(self, size: int) -> None:
        table = np.zeros((max(size, 2 * len(self._table), 1024), self._weight.shape[1]), np.float32)
        table[: self._filled] = self._table[: self._filled]
        self._table = table


class Layer:
    """A convolution of width three as one product and two shifted sums, then ReLU and the folded normalisation."""

    def __init__(self, layer: Any) -> None:
        kernels = layer.conv.weight.array
        self.width = kernels.shape[0]
        self._weight = np.ascontiguousarray(kernels.transpose(1, 2, 0).reshape(kernels.shape[1], -1))
        self._bias = layer.conv.bias.array
        norm = layer.norm
        self._scale = norm.weight.array / norm.std.array
        self._shift = norm.bias.array - norm.mean.array * self._scale

    def first(self, product: Floats, gaps: Ints) -> Floats:
        """From the kept products (their bias is in them)."""
        width = self.width
        out = product[:, width : 2 * width]
        out[1:] += product[:-1, :width]
        out[:-1] += product[1:, 2 * width :]
        return self._finish(out, gaps)

    def __call__(self, x: Floats, gaps: Ints) -> Floats:
        product = x @ self._weight
        product[:, self.width : 2 * self.width] += self._bias
        return self.first(product, gaps)

    def _finish(self, out: Floats, gaps: Ints) -> Floats:
        out = np.maximum(out, 0)
        out *= self._scale
        out += self._shift
        out[gaps] = 0
        return out


class Encoder:
    """Words of sentences → vectors of words."""

    def __init__(self, index: Index, model: Any) -> None:
        layers = [Layer(layer) for layer in model.encoder.layers]
        self._index, self._rows = index, Rows(index, model.emb, model.encoder.layers[0].conv)
        self._first, self._further = layers[0], layers[1:]

    def blocks(self, words: Sequence[str], sizes: Sequence[int]) -> Iterator[tuple[Floats, list[int]]]:
        """Sentences as one list of words and the number of words of each → vectors of the words, block by block."""
        at = 0
        for block in _blocks(sizes):
            count = sum(block)
            yield self._encode(words[at : at + count], block), block
            at += count

    def _encode(self, words: Sequence[str], sizes: list[int]) -> Floats:
        places = np.arange(1, len(words) + 1) + np.repeat(np.arange(len(sizes)), sizes)
        line = np.zeros(len(words) + len(sizes) + 1, np.int64)
        line[places] = self._index.places(words)
        gaps = np.concatenate(([0], np.cumsum(np.array(sizes) + 1)))
        x = self._first.first(self._rows.table()[line], gaps)
        for layer in self._further:
            x = layer(x, gaps)
        return x[places]


def _blocks(sizes: Sequence[int]) -> Iterator[list[int]]:
    block: list[int] = []
    count = 0
    for size in sizes:
        if block and count + size > BLOCK:
            yield block
            block, count = [], 0
        block.append(size)
        count += size
    if block:
        yield block
