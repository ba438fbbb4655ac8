"""Trees that weigh candidates: numbers in, one score a candidate out.

A forest is a JSON file beside this module, made by ``benchmarks/train.py`` (LambdaMART by LightGBM: gradient boosted trees that
learn to put the right candidate of a row first). It is read here with numpy alone, so that whoever runs svodka needs no
library for learning; a test holds these scores against those of LightGBM that the file keeps.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
AT_ONCE = 4_000  # candidates: all trees of so many are in memory at a time


def vectors(of_candidates: Sequence[Sequence[float]], of_row: Sequence[float]) -> Matrix:
    """What is asked of each candidate, and behind it what is asked of their row; shape ``(candidates, features)``."""
    first = len(of_candidates[0])
    out = np.empty((len(of_candidates), first + len(of_row)), dtype=np.float32)
    out[:, :first] = of_candidates
    out[:, first:] = of_row
    return out


@dataclass(frozen=True, slots=True)
class Forest:
    """All nodes of all trees in a row. ``children`` holds two a node, the left one first; a leaf has none (0) and a value."""

    roots: NDArray[np.int32]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float32]
    children: NDArray[np.int32]
    value: NDArray[np.float64]
    words: dict[str, list[str]]
    names: list[str]
    examples: list[tuple[list[float], float]]

    def scores(self, matrix: Matrix) -> NDArray[np.float64]:
        """The score of each candidate, a row of the matrix each; shape ``(n,)``, in no unit: only differences count."""
        parts = [self._scores(matrix[at : at + AT_ONCE]) for at in range(0, len(matrix), AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _scores(self, matrix: Matrix) -> NDArray[np.float64]:
        width, trees = matrix.shape[1], len(self.roots)
        cells = np.ascontiguousarray(matrix).ravel()
        node = np.tile(self.roots, len(matrix))
        first = np.repeat(np.arange(len(matrix), dtype=np.int32) * width, trees)  # of the candidate's cells
        on_way = np.arange(len(node), dtype=np.int32)
        while len(on_way):  # those that have come to a leaf walk no further
            at = node[on_way]
            right = cells[first[on_way] + self.feature[at]] > self.threshold[at]
            at = self.children[2 * at + right]
            node[on_way] = at
            on_way = on_way[self.children[2 * at] > 0]
        total: NDArray[np.float64] = self.value[node].reshape(len(matrix), trees).sum(axis=1)
        return total


def read_forest(told: dict[str, Any]) -> Forest:
    """A forest from the content of its file; the root of a tree is never a leaf."""
    roots: list[int] = []
    feature: list[int] = []
    threshold: list[float] = []
    children: list[int] = []
    value: list[float] = []
    for tree in told["trees"]:
        own = len(feature)
        roots.append(own)
        feature += tree["feature"]
        threshold += tree["threshold"]
        value += tree["value"]
        for n, pair in enumerate(zip(tree["left"], tree["right"], strict=True)):
            children += [0 if pair[0] == n else own + child for child in pair]
    arrays = (np.array(roots, np.int32), np.array(feature, np.int32), np.array(threshold, np.float32), np.array(children, np.int32))
    examples = [(list(vector), float(score)) for vector, score in told["examples"]]
    return Forest(*arrays, np.array(value, np.float64), told["words"], told["names"], examples)


@lru_cache(maxsize=4)
def load_forest(name: str) -> Forest:
    """The forest ``name`` of this package: ``periods`` or ``actors``."""
    return read_forest(json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8")))
