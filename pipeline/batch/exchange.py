"""Small rows of all parts brought together by what they share, and what comes of it sent back to the parts: extra ``cluster``.

The work of Dask's dataframes: a shuffle by key that lies on the workers' disks, so that a worker holds one partition at a time, and a
second one back. There are as many partitions as parts.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any
from zlib import crc32

import pandas
import pyarrow
from dask import dataframe

from .cluster import Cluster

Made = Iterable[tuple[str, Any]]  # a key, and a thing that others of that key should meet
Met = Iterator[tuple[str, list[Any]]]  # a key with all its things, in no order
Sent = Iterable[tuple[int, Any]]  # the number of a part, and what it should know
Make = Callable[[int], Made]
Work = Callable[[int, Met], Sent]  # the number of the partition comes first
Deliver = Callable[[int, list[Any]], None]  # to a part, all of it
TOGETHER = 20_000  # things of a part: those of one key among them travel as one, which takes half of the room
THING = pandas.ArrowDtype(pyarrow.binary())


def exchange(cluster: Cluster, parts: int, make: Make, work: Work, deliver: Deliver) -> None:
    """``make`` in each part, ``work`` where the same keys meet, ``deliver`` to each part that is sent something."""
    empty = _frame([], [], [])
    made = dataframe.from_map(partial(_made, make), range(parts), meta=empty, enforce_metadata=False)
    met = made.shuffle("slot", npartitions=parts, shuffle_method="p2p")
    sent = met.map_partitions(partial(_sent, work), meta=empty, enforce_metadata=False)
    home = sent.shuffle("slot", npartitions=parts, shuffle_method="p2p")
    cluster.compute(home.map_partitions(partial(_delivered, deliver), meta=empty, enforce_metadata=False))


def _frame(slots: list[int], keys: list[str], things: list[bytes]) -> pandas.DataFrame:
    return pandas.DataFrame(
        {
            "slot": pandas.array(slots, dtype="int64"),
            "key": pandas.array(list(map(_bytes, keys)), dtype=THING),
            "thing": pandas.array(things, dtype=THING),
        }
    )


def _bytes(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")


def _made(make: Make, part: int) -> pandas.DataFrame:
    keys: list[str] = []
    things: list[bytes] = []
    made = iter(make(part))
    while some := list(islice(made, TOGETHER)):
        by_key: dict[str, list[Any]] = {}
        for key, thing in some:
            by_key.setdefault(key, []).append(thing)
        keys += by_key
        things += (pickle.dumps(found, pickle.HIGHEST_PROTOCOL) for found in by_key.values())
    return _frame([crc32(_bytes(key)) for key in keys], keys, things)


def _sent(work: Work, frame: pandas.DataFrame, partition_info: dict[str, Any] | None = None) -> pandas.DataFrame:
    """The partition's keys one after the other; each partition has a number of its own."""
    if not len(frame):
        return _frame([], [], [])
    number = int(partition_info["number"]) if partition_info else 0
    ordered = frame.sort_values("key", kind="stable")
    parts, things = [], []
    for part, thing in work(number, _met(ordered["key"].tolist(), ordered["thing"].tolist())):
        parts.append(part)
        things.append(pickle.dumps(thing, pickle.HIGHEST_PROTOCOL))
    return _frame(parts, [""] * len(parts), things)


def _met(keys: list[bytes], things: list[bytes]) -> Met:
    start = 0
    for at in range(1, len(keys) + 1):
        if at == len(keys) or keys[at] != keys[start]:
            yield keys[start].decode("utf-8", "surrogatepass"), [thing for some in things[start:at] for thing in pickle.loads(some)]
            start = at


def _delivered(deliver: Deliver, frame: pandas.DataFrame) -> pandas.DataFrame:
    for part, some in frame.groupby("slot"):
        deliver(int(part), [pickle.loads(thing) for thing in some["thing"]])
    return _frame([], [], [])
