"""What was done: verbs and deverbal nouns, and the action that each gives to an object."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..codes import ACTION
from .blocks import LexiconError, read_tables
from .inflection import analyzer, lemmas

KEYS = {"words", "with", "default", "by", "status", "negated", "zero", "nested", "joined", "asks", "without", "denied"}
KEYS |= {"about", "beside", "example"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One block of ``actions.toml``; ``number`` is its place in the file."""

    number: int
    name: str
    companions: frozenset[str]
    default: str
    by: tuple[tuple[str, str], ...]
    status: str
    negated: bool
    zero: str
    nested: bool
    joined: str  # the action beside another verb on the same number: «обнаружены и уничтожены»
    asks: frozenset[str]  # prepositions that the verb asks for: «с 900 страниц удалены сведения»
    without: frozenset[str]  # right behind the verb they make it another: «потеряли работу»
    denied: bool  # the companion must be denied: «не дали совершить»
    beside: bool  # the companion stands right beside the verb: «арестованы счета 12 фондов»
    about: bool  # what it asks for stands right behind the companion: «передали сведения о 12 боевиках»

    def action(self, code: str, family: str) -> str:
        """The action for an object: its code decides before its family, the default last; empty where the verb does not fit."""
        table = dict(self.by)
        for key in (code, *code.split("+"), family):
            if key in table:
                return table[key]
        return self.default


@dataclass(frozen=True, slots=True)
class Actions:
    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]
    pairs: dict[frozenset[str], str]
    lone_pairs: frozenset[frozenset[str]]  # those that mean it only without a third verb
    reporting: frozenset[str]
    events: frozenset[str]
    required: frozenset[str]
    exercise: frozenset[str]
    planned: frozenset[str]


def _fold(word: str) -> str:
    return word.lower().replace("ё", "е")


def _lemma_set(words: list[str]) -> frozenset[str]:
    return frozenset(lemma for w in words for lemma in (_fold(w), *lemmas(w)))


def _entry(number: int, block: dict[str, Any]) -> Entry:
    if odd := set(block) - KEYS:
        raise LexiconError(f"actions.toml: {block['words'][0]}: unknown key {sorted(odd)[0]!r}; allowed are {sorted(KEYS)}")
    said = {block["default"], block.get("zero", ""), block.get("joined", ""), *block.get("by", {}).values()} - {"", "="}
    if unknown := sorted(said - set(ACTION)):
        raise LexiconError(f"actions.toml: {block['words'][0]}: unknown action {unknown[0]!r}; allowed are {', '.join(ACTION)}")
    return Entry(
        number, block["words"][0], _lemma_set(block.get("with", [])), block["default"], tuple(block.get("by", {}).items()),
        block.get("status", "result"), block.get("negated", False), block.get("zero", ""), block.get("nested", False),
        block.get("joined", ""), frozenset(block.get("asks", [])), _lemma_set(block.get("without", [])),
        block.get("denied", False), block.get("beside", False), block.get("about", False),
    )  # fmt: skip


@lru_cache(maxsize=1)
def load_actions() -> Actions:
    """Read ``actions.toml``."""
    raw = read_tables("actions.toml", ("trigger", "pair", "reporting"))
    verbs: dict[str, list[Entry]] = {}
    nouns: dict[str, list[Entry]] = {}
    for number, block in enumerate(raw["trigger"]):
        entry = _entry(number, block)
        for wording in block["words"]:
            word = _fold(wording)
            if not word.strip() or " " in word:
                raise LexiconError(f"actions.toml: {block['words'][0]}: {wording!r} is not one word; put its companions under `with`")
            parses = analyzer().parse(word)
            noun = "NOUN" in parses[0].tag and not any("INFN" in p.tag for p in parses)  # «пропасть»
            (nouns if noun else verbs).setdefault(word, []).append(entry)
    pairs = {frozenset({_fold(a), _fold(b)}): block["action"] for block in raw["pair"] for a in block["words"] for b in block["with"]}
    alone = [block for block in raw["pair"] if block.get("alone")]
    lone = frozenset(frozenset({_fold(a), _fold(b)}) for block in alone for a in block["words"] for b in block["with"])
    say = raw["reporting"]
    return Actions(
        {k: tuple(v) for k, v in verbs.items()}, {k: tuple(v) for k, v in nouns.items()}, pairs, lone,
        *(_lemma_set(say[k]) for k in ("verbs", "events", "required", "exercise", "planned")),
    )  # fmt: skip
