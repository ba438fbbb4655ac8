"""Trees that weigh candidates: numbers in, one score a candidate out.

A forest is a JSON file beside this module, made by ``benchmarks/train.py`` (LambdaMART by LightGBM: gradient boosted trees that
learn to put the right candidate of a row first). It is read here with numpy alone, so that whoever runs svodka needs no
library for learning; a test holds these scores against those of LightGBM that the file keeps.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
AT_ONCE = 4_000  # candidates: all trees of so many are in memory at a time


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees as arrays, a row a tree and a column a node; a leaf is its own child. ``words`` are what features of a kind ask for."""

    feature: NDArray[np.int32]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float64]
    depth: int
    words: dict[str, list[str]]
    names: list[str]
    examples: list[tuple[list[float], float]]

    def scores(self, matrix: Matrix) -> NDArray[np.float64]:
        """The score of each candidate, a row of the matrix each; shape ``(n,)``, in no unit: only differences count."""
        parts = [self._scores(matrix[at : at + AT_ONCE]) for at in range(0, len(matrix), AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _scores(self, matrix: Matrix) -> NDArray[np.float64]:
        trees = np.arange(len(self.feature))
        rows = np.arange(len(matrix))[:, None]
        node = np.zeros((len(matrix), len(trees)), dtype=np.int32)
        for _ in range(self.depth):
            goes_left = matrix[rows, self.feature[trees, node]] <= self.threshold[trees, node]
            node = np.where(goes_left, self.left[trees, node], self.right[trees, node])
        total: NDArray[np.float64] = self.value[trees, node].sum(axis=1)
        return total


def read_forest(told: dict[str, Any]) -> Forest:
    """A forest from the content of its file."""
    trees = told["trees"]
    most = max(len(tree["feature"]) for tree in trees)

    def table(name: str, kind: Any) -> NDArray[Any]:
        out = np.zeros((len(trees), most), dtype=kind)
        for n, tree in enumerate(trees):
            out[n, : len(tree[name])] = tree[name]
        return out

    examples = [(list(vector), float(score)) for vector, score in told["examples"]]
    arrays = (table("feature", np.int32), table("threshold", np.float32), table("left", np.int32), table("right", np.int32))
    return Forest(*arrays, table("value", np.float64), told["depth"], told["words"], told["names"], examples)


@lru_cache(maxsize=4)
def load_forest(name: str) -> Forest:
    """The forest ``name`` of this package: ``periods`` or ``actors``."""
    return read_forest(json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8")))
