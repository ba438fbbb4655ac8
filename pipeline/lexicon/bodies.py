"""Words that tell a body from an event, its kind and where its name ends: ``bodies.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from .blocks import Block, read_blocks, refuse_repeats
from .organizations import Kind

HERE = Path(__file__).with_name("bodies.toml")
OTHERS = (
    *("head", "descriptor", "called", "adjective", "event", "thing", "spot", "firm", "venue", "member", "servant"),
    *("building", "keeper", "nobody", "somewhere", "stop", "rank", "region", "platform", "channel", "loose", "memorial", "authored"),
    *("numbered", "armed", "unit", "trading"),
    *("paper", "quoting", "means", "purpose", "pointing", "medium"),
)


class Head(Block):
    """Nouns that head names of bodies; the file tells what ``needs``, ``part``, ``about``, ``plural`` … ``owned`` mean."""

    words: tuple[str, ...]
    kind: Kind
    needs: Literal["subject", "place", "body", "capital"]
    part: bool = False
    about: bool = False
    plural: bool = False
    bare: bool = False
    alone: bool = False
    voice: bool = False
    seat: bool = False
    ranked: bool = False
    owned: bool = False
    example: str


class Descriptor(Block):
    """Nouns that stand before a name and tell its kind."""

    words: tuple[str, ...]
    kind: Kind


class Called(Block):
    """Other names (``words``) of what ``core`` names; where each region has one of its own, ``kind`` and ``parent`` of every one."""

    core: str
    words: tuple[str, ...]
    kind: str = ""
    parent: str = ""


class Region(Block):
    """A kind of region, ``of`` a word in its name: its adjective and its noun stand for the one that the release is about."""

    adjective: str
    noun: str
    of: str = ""
    example: str


class Medium(Block):
    """Acronyms that name a body, but a means of talking behind one of the words of ``behind``."""

    words: tuple[str, ...]
    behind: tuple[str, ...]
    example: str


class WordList(Block):
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bodies:
    """Heads by lemma; descriptors' kinds; other names by those that they stand for; lemmas of adjectives, events,
    buildings, ranks, stops and places without a name; nouns before quoted names that are no bodies (``spots``: right
    before), last words of ``venues``, nouns for members of bodies; forms that are no bodies; platforms of the internet and
    places there (``channels``);
    adjectives that are no part of a name (``loose``); nouns of what is called after people
    (``memorials``); what a body issues (``authored``); what a paper prints (``papers``) and verbs before who reports (``quoting``);
    what makes a noun in small letters a body by itself (``purposes``); nouns that in small letters point back
    (``pointing``); nouns before a number (``numbered``), adjectives that such a one has without a mark (``armed``), nouns before the
    quoted name of troops (``units``) and before an instrumental (``trading``);
    acronyms of means of talking with the words before them (``mediums``);
    adjectives (``regional``) and nouns (``regions``) of kinds of regions, with a word of their names.
    """

    heads: dict[str, Head]
    descriptors: dict[str, str]
    called: dict[str, str]
    branches: dict[str, Called]
    adjectives: frozenset[str]
    events: frozenset[str]
    things: frozenset[str]
    spots: frozenset[str]
    venues: frozenset[str]
    firms: frozenset[str]
    members: frozenset[str]
    servants: frozenset[str]
    keepers: frozenset[str]
    buildings: frozenset[str]
    stops: frozenset[str]
    ranks: frozenset[str]
    somewhere: frozenset[str]
    nobodies: frozenset[str]
    platforms: frozenset[str]
    channels: frozenset[str]
    loose: frozenset[str]
    memorials: frozenset[str]
    authored: frozenset[str]
    papers: frozenset[str]
    quoting: frozenset[str]
    means: frozenset[str]
    purposes: frozenset[str]
    numbered: frozenset[str]
    armed: frozenset[str]
    units: frozenset[str]
    trading: frozenset[str]
    pointing: frozenset[str]
    mediums: dict[str, frozenset[str]]
    regional: dict[str, str]
    regions: dict[str, str]


def _words(table: str) -> frozenset[str]:
    words = [w for block in read_blocks(HERE, table, WordList, OTHERS) for w in block.words]
    refuse_repeats(((w, f"{HERE.name} [[{table}]]") for w in words), "the word")
    return frozenset(w.replace("ё", "е") for w in words)


@lru_cache(maxsize=1)
def load_bodies() -> Bodies:
    """The bundled words."""
    heads = read_blocks(HERE, "head", Head, OTHERS)
    kinds = read_blocks(HERE, "descriptor", Descriptor, OTHERS)
    regions = read_blocks(HERE, "region", Region, OTHERS)
    refuse_repeats(((w, HERE.name) for h in heads for w in h.words), "the head")
    refuse_repeats(((w, HERE.name) for d in kinds for w in d.words), "the descriptor")
    return Bodies(
        heads={w.replace("ё", "е"): h for h in heads for w in h.words},
        descriptors={w.replace("ё", "е").lower(): d.kind for d in kinds for w in d.words},
        called={w.replace("ё", "е"): c.core for c in read_blocks(HERE, "called", Called, OTHERS) for w in c.words},
        branches={w.replace("ё", "е"): c for c in read_blocks(HERE, "called", Called, OTHERS) if c.kind for w in (c.core, *c.words)},
        adjectives=_words("adjective"),
        events=_words("event"),
        things=_words("thing"),
        spots=_words("spot"),
        venues=_words("venue"),
        firms=_words("firm"),
        members=_words("member"),
        servants=_words("servant"),
        keepers=_words("keeper"),
        buildings=_words("building"),
        stops=_words("stop") | _words("rank"),
        ranks=_words("rank"),
        somewhere=_words("somewhere"),
        nobodies=_words("nobody"),
        platforms=_words("platform"),
        channels=_words("channel"),
        loose=_words("loose"),
        memorials=_words("memorial"),
        authored=_words("authored"),
        papers=_words("paper"),
        quoting=_words("quoting"),
        means=_words("means"),
        purposes=_words("purpose"),
        numbered=_words("numbered"),
        armed=_words("armed"),
        units=_words("unit"),
        trading=_words("trading"),
        pointing=_words("pointing"),
        mediums={w: frozenset(m.behind) for m in read_blocks(HERE, "medium", Medium, OTHERS) for w in m.words},
        regional={r.adjective: r.of for r in regions},
        regions={r.noun: r.of for r in regions},
    )
