"""One document as the roles see it: which tokens are names, bodies, places, and in which cases a name may stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from ..lexicon.names import fold_name, names
from ..plain import plain_tokens, sentence_starts, text_of
from ..records import Mention
from . import posts
from .posts import ALL, Head
from .words import open_reader


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with the tokens that it covers."""

    mention: Mention
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A role phrase: tokens ``[start, end)``, its head at ``head`` and the case that it agreed in."""

    start: int
    head: int
    end: int
    case: str
    plural: bool = False
    one: bool = False  # «один из директоров»: plural in form, one holder
    of: str = ""  # the country of this holder of several: «главы МВД Беларуси Ким и | Армении Норов»


class Scene:
    """One document as this stage looks at it: which tokens are names, bodies, places."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.tokens = plain_tokens(doc)
        self.whole: str = text_of(doc)
        self._starts = sentence_starts(doc)
        found = [named for m in doc._.mentions if (named := _named(doc, m))]
        self.people = [n for n in found if n.mention.type == "PER"]
        self.cover: dict[int, Named] = {}
        for named in sorted(found, key=lambda n: n.end - n.start):
            for i in range(named.start, named.end):
                self.cover[i] = named  # the longest wins

    def at(self, i: int, kind: str) -> Named | None:
        named = self.cover.get(i)
        return named if named is not None and named.mention.type == kind else None

    def head(self, i: int) -> Head | None:
        """The head at a token that is no part of a name, unless it begins the name of a body."""
        named, token = self.cover.get(i), self.tokens[i]
        return None if named is not None or token.pos_ in ("ADP", "ADV", "CCONJ", "SCONJ") else posts.head_of(token.norm_)

    def living(self, i: int) -> Head | None:
        """A word for somebody that the lexicon does not list, in small letters or at the start of a sentence."""
        token = self.tokens[i]
        plain = token.norm_.islower() or (token.is_sent_start and token.norm_[1:].islower())
        return posts.living_head(token.norm_.lower()) if plain and token.pos_ in ("NOUN", "PROPN") and i not in self.cover else None

    def is_break(self, i: int) -> bool:
        return self.tokens[i].is_space and "\n" in self.tokens[i].text

    def before(self, i: int) -> int:
        """The last token before ``i`` that is no blank (-1 for none)."""
        i -= 1
        while i >= 0 and self.tokens[i].is_space and not self.is_break(i):
            i -= 1
        return i

    def after(self, i: int) -> int:
        """The first token from ``i`` on that is no blank."""
        while i < len(self.tokens) and self.tokens[i].is_space and not self.is_break(i):
            i += 1
        return i

    def text(self, start: int, end: int) -> str:
        last = self.tokens[end - 1] if start < end else None
        return " ".join(self.whole[self.tokens[start].idx : last.idx + len(last)].split()) if last else ""

    def sentence(self, i: int) -> tuple[int, int]:
        """The sentence of a token: its first one, and the one behind its last."""
        n = bisect_right(self._starts, i)
        return self._starts[n - 1], self._starts[n] if n < len(self._starts) else len(self.tokens)


def _named(doc: Doc, mention: Mention) -> Named | None:
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    return Named(mention, span.start, span.end) if span is not None else None


def is_undeclined(scene: Scene, person: Named) -> bool:
    """«Тесленко», «Лю Яньмэй»: a name that is the same in all cases."""
    return _shared_cases(scene, person) == ALL


def cases_of_name(scene: Scene, person: Named) -> frozenset[str]:
    """The cases that all parts of a name may share; the tagger decides where the name does not decline."""
    shared = _shared_cases(scene, person)
    if shared == ALL:
        told = {t.feats.get("Case", "") for t in scene.tokens[person.start : person.end] if len(t.norm_) > 1} - {""}
        return frozenset(told) or ALL
    return shared


ENDINGS = (("ом", "Ins"), ("ем", "Ins"), ("у", "Dat"), ("ю", "Dat"), ("е", "Loc"))


def _eastern_cases(scene: Scene, person: Named) -> frozenset[str]:
    """«Чжан Вэйфэном»: what the end of a given name tells where its nominative ends in a consonant."""
    written = scene.tokens[person.end - 1].norm_
    stem = person.mention.normal.split()[-1]
    given = person.end - person.start > 1 and fold_name(scene.tokens[person.start].norm_) in names().families
    if not given or stem[-1] in "аеёиоуыэюя" or not written.startswith(stem.rstrip("ь")):
        return frozenset()
    ending = written[len(stem.rstrip("ь")) :]
    if ending in ("", "ь"):
        return frozenset({"Nom"})
    return frozenset({"Gen", "Acc"} if ending in ("а", "я") else {case for form, case in ENDINGS if form == ending})


def _shared_cases(scene: Scene, person: Named) -> frozenset[str]:
    if told := _eastern_cases(scene, person):
        return told
    shared = ALL
    who = next((p for p in scene.doc._.people if p.key == person.mention.entity), None)
    parts = {fold_name(part) for part in person.mention.normal.replace(".", ". ").split()}
    for token in scene.tokens[person.start : person.end]:
        if len(token.norm_) < 2 or not token.norm_[:1].isupper():
            continue
        options = [o for o in open_reader().options(token.norm_) if fold_name(o.nominative) in parts]
        options = [o for o in options if who is None or not who.gender or o.gender == who.gender] or options
        best = max((max(o.first, o.middle, o.last) for o in options), default=0.0)
        fit = frozenset(o.case for o in options if max(o.first, o.middle, o.last) >= best - 0.5) or ALL
        shared = shared & fit or shared
    return shared
