"""Scores pinned beside the digest of their gold: floors that nothing may sink below, and the figures that were right.

A baseline is a JSON file beside the gold, an entry for each gold file. A floor is lowered only on demand; gold that
changed since it was pinned stops the gate until it is pinned again. Of a file kept aside only counts are ever told.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from math import floor
from pathlib import Path

from .scoring import Scores

NAME = "baseline.json"
MARGIN = 0.01  # a floor is set so much below the score: a single figure may turn without stopping anybody
ASIDE = "aside"  # gold files whose name begins like this are not to be looked at


@dataclass(frozen=True, slots=True)
class Pin:
    """What is pinned of one gold file; ``strict`` are the keys of the figures that were strictly right."""

    digest: str
    aside: bool
    floors: Mapping[str, float]
    strict: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Scores against their pin: rows gained and lost as (key, wording), scores below their floor as (what, score, floor)."""

    moved: bool  # the gold is not the one that was pinned
    gained: tuple[tuple[str, str], ...]
    lost: tuple[tuple[str, str], ...]
    sunk: tuple[tuple[str, float, float], ...]

    @property
    def stops(self) -> bool:
        return self.moved or bool(self.sunk)


class FloorsSink(Exception):
    """A new pin would lower floors, and nobody asked for that."""


def read_baseline(path: Path) -> dict[str, Pin]:
    """The pins by name of the gold file; none where there is no baseline."""
    if not path.is_file():
        return {}
    entries = json.loads(path.read_text("utf-8"))
    return {name: Pin(e["digest"], e["aside"], e["floors"], tuple(e["strict"])) for name, e in entries.items()}


def write_baseline(path: Path, pins: Mapping[str, Pin]) -> None:
    """Write all pins, in the order of their names."""
    entries = {name: asdict(pins[name]) for name in sorted(pins)}
    path.write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def gold_digest(path: Path) -> str:
    """The digest of a gold file, the same whatever line ends a checkout gave it."""
    return sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def is_aside(path: Path, pin: Pin | None) -> bool:
    """Whether the rows of this gold must not be shown."""
    return pin.aside if pin else path.name.startswith(ASIDE)


def measured(scores: Scores) -> dict[str, float]:
    """Every score that the gold has something to say about: F1 of what is counted, shares of the rest."""
    counted = {kind: s.f1 for kind, s in scores.all().items() if scores.gold[kind.partition(".")[0]]}
    return counted | {name: share.rate for name, share in sorted(scores.shares.items()) if share.of}


def compare(scores: Scores, digest: str, pin: Pin) -> Change:
    """What changed since the pin."""
    before = set(pin.strict)
    right = {key: wording for key, (strict, wording) in scores.rows.items() if strict}
    wrong = {key: wording for key, (strict, wording) in scores.rows.items() if not strict}
    gained = tuple((key, wording) for key, wording in right.items() if key not in before)
    lost = tuple((key, wrong.get(key, "no such figure in the gold")) for key in pin.strict if key not in right)
    return Change(digest != pin.digest, gained, lost, tuple(_sunk(scores, pin)))


def _sunk(scores: Scores, pin: Pin) -> list[tuple[str, float, float]]:
    now = measured(scores)
    return [(what, now.get(what, 0.0), least) for what, least in pin.floors.items() if now.get(what, 0.0) < least]


def pin_scores(scores: Scores, digest: str, aside: bool, before: Pin | None, lower: bool) -> Pin:
    """The pin of these scores. Floors rise by themselves; they sink only if ``lower``."""
    floors = {what: max(0.0, floor((value - MARGIN) * 1000) / 1000) for what, value in measured(scores).items()}
    if before and not lower:
        if sunk := _sunk(scores, before):
            raise FloorsSink("; ".join(f"{what} {value:.3f} is below its floor {least:.3f}" for what, value, least in sunk))
        floors = {what: max(value, before.floors.get(what, 0.0)) for what, value in floors.items()}
    return Pin(digest, aside, floors, tuple(key for key, (strict, _) in scores.rows.items() if strict))
