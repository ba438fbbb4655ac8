"""A sentence as the figure rules see it: words without white space, with lemmas and forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from ..lexicon.inflection import lemmas


@dataclass(frozen=True, slots=True)
class Word:
    i: int  # place in the unit
    start: int
    end: int
    text: str  # as written, without invisible characters
    lower: str
    lemma: str
    lemmas: frozenset[str]
    pos: str
    case: str
    number: str
    gender: str
    verb_form: str  # Fin Inf Part Conv or empty
    short: bool
    passive: bool
    sentence: int
    future: bool = False

    @property
    def nominal(self) -> bool:
        return self.pos in ("NOUN", "PROPN")

    @property
    def attribute(self) -> bool:
        """An adjective, a pronoun or a full participle."""
        return (self.pos in ("ADJ", "DET") and not self.short) or (self.verb_form == "Part" and not self.short)


@lru_cache(maxsize=2_000)
def features(morph: str) -> dict[str, str]:
    """«Case=Gen|Number=Plur» as a dictionary; spaCy's own way takes it apart anew for every token."""
    return dict(part.split("=", 1) for part in morph.split("|") if part)


def make_words(tokens: Iterable[Token], sentence_of: dict[int, int]) -> list[Word]:
    """The words of some tokens, white space left out."""
    out: list[Word] = []
    for token in tokens:
        if token.is_space:
            continue
        norm = token.norm_.lower().replace("ё", "е")
        lemma = token.lemma_.lower().replace("ё", "е")
        # the tagger's lemma first; the dictionary's beside it, for nominal participles («задержанных»)
        all_lemmas = frozenset({lemma, *lemmas(norm)}) if norm[:1].isalpha() else frozenset({norm})
        morph = features(str(token.morph))
        out.append(
            Word(
                i=len(out),
                start=token.idx,
                end=token.idx + len(token.text),
                text=token.norm_,
                lower=norm,
                lemma=lemma,
                lemmas=all_lemmas,
                pos=token.pos_,
                case=morph.get("Case", ""),
                number=morph.get("Number", ""),
                gender=morph.get("Gender", ""),
                verb_form=morph.get("VerbForm", ""),
                short=morph.get("Variant") == "Short",
                passive=morph.get("Voice") == "Pass",
                sentence=sentence_of.get(token.i, 0),
                future=morph.get("Tense") == "Fut",
            )
        )
    return out
