"""What one document offers to the search for bodies: known bodies, places, people and the model's spans, by token."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from ..lexicon.bodies import Bodies, Head, load_bodies
from ..lexicon.forms import Form, FormIndex, Match, Word
from ..lexicon.organizations import OrganizationLexicon, load_organizations
from ..lexicon.places import PlaceLexicon, load_places
from ..natasha.words import folded, nominative_keys, readings, word_keys
from ..phrases import is_capital, lexical_words, matches_in, tokens_of
from ..plain import Plain, plain_tokens, sentence_starts, text_of


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``[start, end)`` are a form of a known thing; ``others`` are owners of an equally good form."""

    start: int
    end: int
    key: str
    form: str
    others: tuple[Form, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """The lexicons and their indexes."""

    organizations: OrganizationLexicon
    places: PlaceLexicon
    bodies: Bodies
    known: FormIndex
    ambiguous: FormIndex
    place_names: FormIndex
    adjectives: FormIndex


@lru_cache(maxsize=4)
def load_place_names(lexicons: tuple[str, ...] = ()) -> tuple[PlaceLexicon, FormIndex, FormIndex]:
    """The lexicon of places, the index of its names and that of its adjectives."""
    lexicon = load_places(lexicons)
    return lexicon, FormIndex(lexicon.forms(), word_keys, nominative_keys), FormIndex(lexicon.adjectives(), word_keys, nominative_keys)


@lru_cache(maxsize=4)
def load_knowledge(organizations: tuple[str, ...] = (), places: tuple[str, ...] = ()) -> Knowledge:
    """The bundled lexicons and the user's own files beside them."""
    bodies = load_organizations(organizations)
    countries, place_names, adjectives = load_place_names(places)
    return Knowledge(
        organizations=bodies,
        places=countries,
        bodies=load_bodies(),
        known=FormIndex(bodies.forms(), word_keys, nominative_keys),
        ambiguous=FormIndex(bodies.ambiguous_forms(), word_keys, nominative_keys),
        place_names=place_names,
        adjectives=adjectives,
    )


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One document, looked up. All indexes are places in ``tokens``: those of the Doc without no-break and double blanks."""

    doc: Doc
    raw: str
    knowledge: Knowledge
    tokens: tuple[Plain, ...]
    words: tuple[Word, ...]
    heads: tuple[Head | None, ...]
    known: dict[int, Piece]
    places: dict[int, Piece]
    adjectives: dict[int, str]
    ambiguous: list[list[Match]]
    organizations: dict[int, int]  # the model's ORG spans: first token → end
    locations: dict[int, int]  # … and LOC spans
    people: frozenset[int]
    memorials: dict[int, int]  # people whom a body is called after: first token → end
    starts: frozenset[int]  # first tokens of sentences
    shouted: frozenset[int]  # lines in capitals only: no acronyms there
    opens: frozenset[int]  # first words of sentences, lines and quotations: a capital there tells nothing

    def head(self, i: int) -> Head | None:
        """The head noun of a body that stands at this token."""
        return self.heads[i]

    def proper(self, i: int) -> bool:
        """A capital that is not owed to the place in the sentence."""
        return is_capital(self.tokens[i]) and i not in self.opens

    def text(self, start: int, end: int) -> str:
        """The untouched text of tokens."""
        if start >= end:
            return ""
        last = self.tokens[end - 1]
        return self.raw[self.tokens[start].idx : last.idx + len(last)]


def look(doc: Doc, knowledge: Knowledge, after: Collection[tuple[int, int]] = ()) -> View:
    """Look up one document; ``after`` are offsets of people whom bodies are called after."""
    tokens = tuple(t for t in plain_tokens(doc) if not t.is_space or "\n" in t.text)
    place = _places_in(doc, tokens)
    words = tuple(w if place[w.token] == w.token else w._replace(token=place[w.token]) for w in lexical_words(doc))
    people = frozenset(place[i] for i in tokens_of(doc, (m for m in doc._.mentions if m.type == "PER")))
    spans = {
        label: {place[s.start]: place[s.end] for s in doc.spans.get("natasha", ()) if s.label_ == label} for label in ("ORG", "LOC")
    }
    spans["LOC"] = {start: _before_bracket(tokens, start, end) for start, end in spans["LOC"].items()}
    spans["ORG"] = dict(part for start, end in spans["ORG"].items() for part in _without(people, start, end))
    return View(
        doc=doc,
        raw=text_of(doc),
        knowledge=knowledge,
        tokens=tokens,
        words=words,
        heads=_heads(knowledge, tokens),
        known=_pieces(matches_in(doc, knowledge.known), words, people),
        places=_pieces(matches_in(doc, knowledge.place_names), words, people),
        adjectives=_adjectives(matches_in(doc, knowledge.adjectives), words, tokens),
        ambiguous=matches_in(doc, knowledge.ambiguous),
        organizations=spans["ORG"],
        locations=spans["LOC"],
        people=people,
        memorials=_memorials(tokens, after),
        starts=frozenset(place[start] for start in sentence_starts(doc)),
        shouted=_shouted(tokens),
        opens=_opens(doc, place),
    )


def _memorials(tokens: tuple[Plain, ...], after: Collection[tuple[int, int]]) -> dict[int, int]:
    found = {}
    for start, end in after:
        inside = [i for i, t in enumerate(tokens) if start <= t.idx < end]
        if inside:
            found[inside[0]] = inside[-1] + 1
    return found


def _heads(knowledge: Knowledge, tokens: tuple[Plain, ...]) -> tuple[Head | None, ...]:
    heads = knowledge.bodies.heads
    nouns = ("NOUN", "PROPN")
    return tuple((heads.get(folded(t.lemma_)) or heads.get(folded(t.norm_))) if t.pos_ in nouns else None for t in tokens)


def _without(people: frozenset[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """«РАТС ШОС | Б.К.Норов»: the parts of a span that name nobody."""
    for i in range(start, end + 1):
        if i == end or i in people:
            if start < i:
                yield start, i
            start = i + 1


def _before_bracket(tokens: tuple[Plain, ...], start: int, end: int) -> int:
    """«Гвинеи (АЗПГ)»: a place ends before a bracket or a line's end."""
    return next((i for i in range(start + 1, end) if tokens[i].norm_ == "(" or tokens[i].is_space), end)


def _places_in(doc: Doc, tokens: tuple[Plain, ...]) -> list[int]:
    """For each token of the Doc, and its end, the index in ``tokens`` of it or of the next one kept."""
    if len(tokens) == len(doc):
        return list(range(len(doc) + 1))
    kept = {t.i for t in tokens}
    places, at = [], 0
    for i in range(len(doc)):
        places.append(at)
        at += i in kept
    return [*places, at]


def _pieces(found: list[list[Match]], words: tuple[Word, ...], people: frozenset[int]) -> dict[int, Piece]:
    pieces = {}
    for matches in found:
        best = matches[0]
        start, end = words[best.start].token, words[best.end - 1].token + 1
        if people.isdisjoint(range(start, end)):
            pieces[start] = Piece(start, end, best.form.owner, best.form.text, tuple(m.form for m in matches[1:]))
    return pieces


def _adjectives(described: list[list[Match]], words: tuple[Word, ...], tokens: tuple[Plain, ...]) -> dict[int, str]:
    found = {}
    for matches in described:
        start, end = words[matches[0].start].token, words[matches[0].end - 1].token
        if start == end and any(pos == "ADJ" for pos, *_ in readings(tokens[start].norm_)):
            found[start] = matches[0].form.owner
    return found


def _shouted(tokens: tuple[Plain, ...]) -> frozenset[int]:
    """Lines of four words or more without a small letter."""
    found: set[int] = set()
    line: list[int] = []
    for i, token in enumerate([*tokens, None]):
        if token is not None and not token.is_space:
            line.append(i)
            continue
        if not any((word := tokens[k].norm_).islower() and word[:1].isalpha() for k in line):
            words = [tokens[k].norm_ for k in line if tokens[k].norm_[:1].isalpha()]
            if len(words) > 3 and all(w.isupper() for w in words):
                found |= set(line)
        line = []
    return frozenset(found)


def _opens(doc: Doc, place: list[int]) -> frozenset[int]:
    found, fresh = set(), True
    for token in plain_tokens(doc):
        fresh = fresh or token.is_sent_start
        if token.is_space or not token.norm_[:1].isalnum():
            continue
        if fresh:
            found.add(place[token.i])
        fresh = False
    return frozenset(found)
