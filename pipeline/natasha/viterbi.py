"""The best tag sequence of many sentences at once: Viterbi over emissions, all sentences one step at a time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def decode(emissions: NDArray[np.float32], sizes: Sequence[int], transitions: NDArray[np.float32]) -> NDArray[np.int64]:
    """Emissions of all words (words x tags), the sentences' sizes, transitions (from x to) → the best tag of each word.

    Sums are made in the order in which slovnet makes them, and of equal scores the first wins, as there.
    """
    out = np.zeros(len(emissions), np.int64)
    order = [i for i in sorted(range(len(sizes)), key=lambda i: -sizes[i]) if sizes[i]]
    if not order:
        return out
    lengths = np.array([sizes[i] for i in order])
    begins = np.concatenate(([0], np.cumsum(sizes)))[order]
    score = emissions[begins]
    history = []
    alive = len(order)
    for step in range(1, int(lengths[0])):
        alive = int(np.searchsorted(-lengths, -step, side="left"))  # sentences that have a word here: the longest come first
        steps = score[:alive, :, None] + transitions + emissions[begins[:alive] + step][:, None, :]
        back = steps.argmax(1)
        history.append(back)
        score[:alive] = np.take_along_axis(steps, back[:, None, :], 1)[:, 0]
    best = score.argmax(1)
    out[begins + lengths - 1] = best
    for step in range(len(history), 0, -1):
        back = history[step - 1]
        alive = len(back)
        best[:alive] = back[np.arange(alive), best[:alive]]
        out[begins[:alive] + step - 1] = best[:alive]
    return out
