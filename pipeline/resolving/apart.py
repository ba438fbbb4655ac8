"""A body that a decision means in a single release only gets a key of its own there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..records import Extraction, Organization
from .decisions import AT, Decisions
from .folding import short_hash
from .releases import Corpus

DERIVED = re.compile(r"org-[0-9a-f]{8}")  # the id of a body that no lexicon knows


def in_one_release(decisions: Decisions) -> list[tuple[str, str]]:
    """The (key, release_id) of each body that a decision means in a single release only."""
    refs = [ref.partition(AT) for d in decisions.of("org") for ref in (d.a, d.b)]
    return sorted({(key, release) for key, _, release in refs if release})


def own_key(key: str, release_id: str) -> str:
    """The key of a body that a decision means in a single release only."""
    return "org-" + short_hash(f"{key}|{release_id}")


def apart(corpus: Corpus, decisions: Decisions) -> Corpus:
    """The corpus with a key of its own for each body that a decision means in a single release only."""
    wanted: dict[str, dict[str, str]] = defaultdict(dict)
    for key, release_id in in_one_release(decisions):
        wanted[release_id][key] = own_key(key, release_id)
    if not wanted:
        return corpus
    return replace(corpus, extractions=Renamed(corpus.extractions, wanted))


class Renamed(Sequence[Extraction]):
    """Extractions with other keys for some bodies, each renamed when it is asked for."""

    def __init__(self, items: Sequence[Extraction], wanted: Mapping[str, Mapping[str, str]]) -> None:
        self._items, self._wanted = items, wanted

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, at: Any) -> Any:
        extraction = self._items[at]
        return _renamed(extraction, self._wanted.get(extraction.release.release_id, {}))


def _renamed(extraction: Extraction, keys: Mapping[str, str]) -> Extraction:
    """An extraction with other keys for some bodies."""

    def key_of(key: str) -> str:
        return keys.get(key, key)

    if not keys:
        return extraction
    return replace(
        extraction,
        organizations=tuple(_body(o, keys) for o in extraction.organizations),
        mentions=tuple(replace(m, entity=key_of(m.entity)) if m.type == "ORG" else m for m in extraction.mentions),
        roles=tuple(replace(r, organization=r.organization and key_of(r.organization)) for r in extraction.roles),
        figures=tuple(
            replace(f, actor_id=f.actor_id and key_of(f.actor_id), speaker_id=f.speaker_id and key_of(f.speaker_id))
            for f in extraction.figures
        ),
    )


def _body(body: Organization, keys: Mapping[str, str]) -> Organization:
    """A body under its key; a known one under another key is known no more."""
    if body.key not in keys:
        return replace(body, parent=body.parent and keys.get(body.parent, body.parent))
    if DERIVED.fullmatch(body.key):
        return replace(body, key=keys[body.key])
    return Organization(keys[body.key], body.name, body.acronym, kind=body.kind, aliases=body.aliases)
