"""The lexicon of posts: ``roles.toml`` and ``callings.toml`` read, checked and handed out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .blocks import Block, LexiconError, read_blocks, refuse_repeats

PATH = Path(__file__).with_name("roles.toml")
CALLINGS = Path(__file__).with_name("callings.toml")

SETS = {
    *("modifiers", "titles", "honours", "degrees", "degree_of", "ranks", "grades", "guards", "services", "rank_or_post"),
    *("prepositions", "pointing", "anybody", "origins", "known", "breakers"),
}

OTHERS = ("phrases", "verbs", "inner", "heading", "under", "judged", "acting", "short", "chairing", "bodies", "offices")


class Head(Block):
    """The head of a role: «директор». The flags are told at the top of the file."""

    word: str
    fixed: bool = False
    instrumental: bool = False
    relational: bool = False
    calling: bool = False
    kin: bool = False
    bare: bool = False
    example: str = ""
    counter: str = ""


@dataclass(frozen=True, slots=True)
class Roles:
    """Heads by their word, and the closed classes that stand around them."""

    heads: dict[str, Head]
    modifiers: frozenset[str]
    titles: frozenset[str]
    honours: frozenset[str]
    degrees: frozenset[str]
    degree_of: frozenset[str]
    ranks: frozenset[str]
    grades: frozenset[str]
    guards: frozenset[str]
    services: frozenset[str]
    rank_or_post: frozenset[str]
    prepositions: frozenset[str]
    inner: dict[str, frozenset[str]]  # «с» → the nouns that it may stand behind
    pointing: frozenset[str]
    origins: frozenset[str]
    anybody: frozenset[str]
    known: frozenset[str]
    breakers: frozenset[str]
    headed: tuple[str, ...]
    appointing: frozenset[str]
    posts: frozenset[str]
    holding: frozenset[str]
    naming: frozenset[str]
    one_of: frozenset[str]
    prefixes: tuple[str, ...]
    succeeding: frozenset[str]
    groups: frozenset[str]
    heading: dict[str, str]  # «возглавлять» → «глава»
    under: dict[str, str]  # «во главе с» → «руководитель»
    judged: dict[str, str]  # by gender
    equals: frozenset[str]
    acting: dict[str, str]  # «и.о.» → what it stands for
    short: dict[str, str]  # «корр» → «корреспондент»
    chairing: dict[str, str]  # «председательство» → «председатель»
    bodies: dict[str, str]  # «министр» → «министерство»
    offices: dict[str, str]  # «прокурор» → «прокуратура»


@lru_cache(maxsize=1)
def roles() -> Roles:
    """The lexicon, read at the first call."""
    heads = read_blocks(PATH, "head", Head, others=OTHERS)
    heads += read_blocks(CALLINGS, "head", Head)
    refuse_repeats(((head.word, f"{PATH.name} or {CALLINGS.name}") for head in heads), "head")
    content = tomllib.loads(PATH.read_text(encoding="utf-8"))
    phrases, verbs = content["phrases"], content["verbs"]
    allowed = SETS | {"headed"}
    if unknown := sorted(set(phrases) - allowed):
        raise LexiconError(f"{PATH}: [phrases]: unknown keys {unknown}; allowed: {sorted(allowed)}")
    sets = {key: frozenset(_folded(word) for word in phrases[key]) for key in sorted(SETS)}
    return Roles(
        heads={_folded(head.word): head for head in heads},
        headed=tuple(phrases["headed"]),
        inner={word: frozenset(_folded(noun) for noun in nouns) for word, nouns in content["inner"].items()},
        appointing=frozenset(verbs["appointing"]),
        posts=frozenset(verbs["posts"]),
        holding=frozenset(verbs["holding"]),
        naming=frozenset(verbs["naming"]),
        succeeding=frozenset(verbs["succeeding"]),
        one_of=frozenset(verbs["one_of"]),
        prefixes=tuple(verbs["prefixes"]),
        groups=frozenset(verbs["groups"]),
        heading=dict(content["heading"]),
        under=dict(content["under"]),
        judged=dict(content["judged"]),
        equals=frozenset(verbs["equals"]),
        acting=dict(content["acting"]),
        short=dict(content["short"]),
        chairing=dict(content["chairing"]),
        bodies=dict(content["bodies"]),
        offices=dict(content["offices"]),
        **sets,
    )


def _folded(word: str) -> str:
    return word.lower().replace("ё", "е")
