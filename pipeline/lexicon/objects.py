"""What is counted: object codes by the words of a noun phrase."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..codes import OBJECT
from .blocks import LexiconError, read_tables, read_toml
from .inflection import analyzer, lemmas

KEYS = {"code", "family", "phrases", "example", "counter"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording: the lemmas that the head may have, and what else must stand in the phrase."""

    code: str
    family: str
    head: frozenset[str]
    others: tuple[frozenset[str] | str, ...]  # a str is a beginning («террорист*»)


@dataclass(frozen=True, slots=True)
class Objects:
    by_head: dict[str, tuple[Phrase, ...]]
    families: dict[str, str]

    def match(self, head: Collection[str], around: Sequence[Collection[str]]) -> tuple[Phrase, tuple[int, ...]] | None:
        """The wording with most words that fits a head and the other words of its phrase, and which of them it used.

        >>> load_objects().match({"база"}, [{"учебный"}])[0].code
        'training_base'
        """
        best: tuple[Phrase, tuple[int, ...]] | None = None
        for lemma in sorted(head):
            for phrase in self.by_head.get(lemma, ()):
                used = _places(phrase.others, around)
                if used is not None and (best is None or len(phrase.others) > len(best[0].others)):
                    best = phrase, used
        return best


def _places(wanted: Sequence[frozenset[str] | str], around: Sequence[Collection[str]]) -> tuple[int, ...] | None:
    places = []
    for want in wanted:
        place = next((i for i, have in enumerate(around) if _fits(want, have)), None)
        if place is None:
            return None
        places.append(place)
    return tuple(places)


def _fits(want: frozenset[str] | str, have: Collection[str]) -> bool:
    if isinstance(want, str):
        return any(h.startswith(want) for h in have)
    return any(h in want for h in have)


def _word(word: str) -> frozenset[str] | str:
    word = word.lower().replace("ё", "е")
    return word[:-1] if word.endswith("*") else frozenset({word, *lemmas(word)})


def _is_noun(word: str) -> bool:
    """A noun and nothing else: «холодное» is an adjective before it is a dish."""
    if word.endswith("*"):
        return False
    word = word.lower()
    strange = not analyzer().word_is_known(word) and word.endswith(("ый", "ий", "ая", "ое", "ее", "ые", "ие"))
    parses = analyzer().parse(word)
    return not strange and "NOUN" in parses[0].tag and not any(p.tag.POS in ("ADJF", "PRTF") for p in parses)


def parse_phrase(wording: str, code: str, family: str) -> Phrase:
    """The head is the first noun, or the last word where there is none («подозреваемый»)."""
    words = wording.split()
    at = next((i for i, w in enumerate(words) if _is_noun(w)), len(words) - 1)
    head = _word(words[at])
    if isinstance(head, str):
        raise LexiconError(f"objects.toml: {code}: {wording!r} has no head word")
    return Phrase(code, family, head, tuple(_word(w) for i, w in enumerate(words) if i != at))


@lru_cache(maxsize=8)
def load_objects(path: Path | None = None) -> Objects:
    """Read ``objects.toml`` (or a file of the same shape); unknown keys, blanks and a wording with two owners are errors."""
    raw = read_toml(path) if path else read_tables("objects.toml", ("object",))
    name = path.name if path else "objects.toml"
    by_head: dict[str, list[Phrase]] = {}
    owners: dict[str, str] = {}
    families: dict[str, str] = {}
    for block in raw["object"]:
        if odd := set(block) - KEYS:
            raise LexiconError(f"{name}: {block.get('code')}: unknown key {sorted(odd)[0]!r}; allowed are {sorted(KEYS)}")
        if unknown := [c for c in str(block.get("code")).split("+") if c not in OBJECT]:
            raise LexiconError(f"{name}: unknown object code {unknown[0]!r}; allowed are {', '.join(OBJECT)}")
        families[block["code"]] = block["family"]
        for wording in block["phrases"]:
            if not wording.strip():
                raise LexiconError(f"{name}: {block['code']}: a blank wording")
            if owners.setdefault(wording, block["code"]) != block["code"]:
                raise LexiconError(f"{name}: {wording!r} belongs to {owners[wording]} and {block['code']}")
            phrase = parse_phrase(wording, block["code"], block["family"])
            for lemma in sorted(phrase.head):
                by_head.setdefault(lemma, []).append(phrase)
    return Objects({k: tuple(v) for k, v in by_head.items()}, families)
