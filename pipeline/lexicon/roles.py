"""The lexicon of posts: ``roles.toml`` read, checked and handed out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .blocks import Block, LexiconError, read_blocks, refuse_repeats

PATH = Path(__file__).with_name("roles.toml")


class Head(Block):
    """The head of a role: «директор». The flags are told at the top of the file."""

    word: str
    fixed: bool = False
    instrumental: bool = False
    relational: bool = False
    calling: bool = False
    example: str = ""
    counter: str = ""


@dataclass(frozen=True, slots=True)
class Roles:
    """Heads by their word, and the closed classes that stand around them."""

    heads: dict[str, Head]
    modifiers: frozenset[str]
    titles: frozenset[str]
    degrees: frozenset[str]
    degree_of: frozenset[str]
    ranks: frozenset[str]
    services: frozenset[str]
    rank_or_post: frozenset[str]
    prepositions: frozenset[str]
    breakers: frozenset[str]
    headed: tuple[str, ...]
    appointing: frozenset[str]
    posts: frozenset[str]
    holding: frozenset[str]
    naming: frozenset[str]
    one_of: frozenset[str]
    prefixes: tuple[str, ...]
    heading: frozenset[str]
    heading_role: str
    acting: dict[str, str]  # «и.о.» → what it stands for
    chairing: dict[str, str]  # «председательство» → «председатель»
    bodies: dict[str, str]  # «министр» → «министерство»


@lru_cache(maxsize=1)
def roles() -> Roles:
    """The lexicon, read at the first call."""
    heads = read_blocks(PATH, "head", Head, others=("phrases", "verbs", "acting", "chairing", "bodies"))
    refuse_repeats(((head.word, str(PATH)) for head in heads), "head")
    content = tomllib.loads(PATH.read_text(encoding="utf-8"))
    phrases, verbs = content["phrases"], content["verbs"]
    known = {"modifiers", "titles", "degrees", "degree_of", "ranks", "services", "rank_or_post", "prepositions", "breakers", "headed"}
    if unknown := sorted(set(phrases) - known):
        raise LexiconError(f"{PATH}: [phrases]: unknown keys {unknown}; allowed: {sorted(known)}")
    sets = {key: frozenset(_folded(word) for word in phrases[key]) for key in sorted(known - {"headed"})}
    return Roles(
        heads={_folded(head.word): head for head in heads},
        headed=tuple(phrases["headed"]),
        appointing=frozenset(verbs["appointing"]),
        posts=frozenset(verbs["posts"]),
        holding=frozenset(verbs["holding"]),
        naming=frozenset(verbs["naming"]),
        one_of=frozenset(verbs["one_of"]),
        prefixes=tuple(verbs["prefixes"]),
        heading=frozenset(verbs["heading"]),
        heading_role=verbs["heading_role"],
        acting=dict(content["acting"]),
        chairing=dict(content["chairing"]),
        bodies=dict(content["bodies"]),
        **sets,
    )


def _folded(word: str) -> str:
    return word.lower().replace("ё", "е")
