"""Places: the model's LOC names and the lexicon's, with a nominative name, a kind and a country.

A place inside an organisation's or a person's name is no mention of its own. Gives ``doc._.places`` and LOC mentions in
``doc._.mentions``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from spacy.language import Language
from spacy.tokens import Doc

from ..bodies.people import take_back
from ..bodies.view import load_place_names
from ..lexicon.bodies import load_bodies
from ..lexicon.names import names
from ..natasha.words import folded, is_common_noun, is_place_only, is_verb_only, word_keys
from ..phrases import ADJECTIVES, NOUNS, feature, lexical_words, matches_in, nominative_name, tokens_of
from ..plain import Plain, plain_tokens, sentence_starts, text_of
from ..records import Mention, Place

BULLETS = ("•", "·", "|", "/")
FAR = 4  # words between an adjective of a place and its noun


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens ``[start, end)`` name a place."""

    start: int
    end: int
    key: str
    normal: str
    method: str
    place: Place


class Places:
    """The component; ``lexicons`` are files or folders of the user's own beside the bundled one."""

    def __init__(self, lexicons: Sequence[str] = ()) -> None:
        self._lexicon, self._index, self._adjectives = load_place_names(tuple(lexicons))

    def __call__(self, doc: Doc) -> Doc:
        tokens = plain_tokens(doc)
        known = list(self._known(doc))
        single = [tokens[f.start] for f in known if f.end == f.start + 1]
        take_back(doc, {(t.idx, t.idx + len(t)) for t in single if is_place_only(t.norm_)})
        spotted = self._told([*_spotted(doc)], {f.place.country for f in known} | {o.country for o in doc._.organizations})
        found = _apart([*known, *spotted, *self._described(doc)], tokens_of(doc, doc._.mentions))
        doc._.places = tuple({f.key: f.place for f in found}.values())
        doc._.mentions = tuple(sorted((*doc._.mentions, *_mentions(doc, found)), key=lambda m: (m.start, m.end, m.type)))
        return doc

    def _told(self, found: list[Found], countries: set[str]) -> list[Found]:
        """«КР» is Kyrgyzstan where Bishkek or a Kyrgyz body is named, and a name of its own elsewhere."""
        short = {form: e for e in self._lexicon for form in e.ambiguous if e.country in countries}
        out = []
        for f in found:
            if e := short.get(f.normal):
                f = Found(f.start, f.end, e.id, f.normal, "rule", Place(e.id, e.name, e.kind, e.country))
            out.append(f)
        return out

    def _known(self, doc: Doc) -> Iterator[Found]:
        """Forms of the lexicon, also where the model saw nothing."""
        words = lexical_words(doc)
        for matches in matches_in(doc, self._index):
            start, end = words[matches[0].start].token, words[matches[0].end - 1].token + 1
            entry = self._lexicon[matches[0].form.owner]
            place = Place(entry.id, entry.name, entry.kind, entry.country)
            yield Found(start, end, entry.id, matches[0].form.text, "lexicon", place)


    def _described(self, doc: Doc) -> Iterator[Found]:
        """A place in its adjective: «узбекские пограничники»."""
        words, tokens = lexical_words(doc), plain_tokens(doc)
        for matches in matches_in(doc, self._adjectives):
            token = tokens[words[matches[0].start].token]
            if token.pos_ == "ADJ" and words[matches[0].end - 1].token == token.i and not _is_origin(tokens, token.i):
                entry = self._lexicon[matches[0].form.owner]
                yield Found(token.i, token.i + 1, entry.id, entry.name, "rule", Place(entry.id, entry.name, entry.kind, entry.country))


def _is_origin(tokens: Sequence[Plain], i: int) -> bool:
    """«узбекский певец» tells where a person is from; «узбекский пограничник» stands for the country."""
    noun = next((t for t in tokens[i + 1 : i + 1 + FAR] if t.pos_ in NOUNS or not (t.pos_ in ADJECTIVES or t.norm_ in (",", "и"))), None)
    if noun is None or noun.pos_ != "NOUN" or feature(noun, "Animacy") != "Anim":
        return False
    return word_keys(noun.norm_).isdisjoint(load_bodies().servants)


def _spotted(doc: Doc) -> Iterator[Found]:
    """The model's spans; over a bracket or a line's end only what stands before it."""
    tokens = plain_tokens(doc)
    for span in doc.spans.get("natasha", ()):
        if span.label_ != "LOC":
            continue
        for start, end in _items(tokens, span.start, span.end):
            if _names_none(tokens, start, end):
                continue
            name = _nominative(tokens[start:end])
            key = "loc-" + sha256(folded(name).encode("utf-8")).hexdigest()[:8]
            yield Found(start, end, key, name, "natasha", Place(key, name, "other"))


def _items(tokens: Sequence[Plain], start: int, end: int) -> Iterator[tuple[int, int]]:
    """«Гвинея • Монако» are two; behind a bracket or a line's end nothing counts."""
    for i in range(start, end + 1):
        stops = i < end and (tokens[i].norm_ == "(" or (tokens[i].is_space and "\n" in tokens[i].text))
        if i == end or stops or tokens[i].norm_ in BULLETS:
            while start < i and tokens[start].is_space:
                start += 1
            last = i
            while last > start and tokens[last - 1].is_space:
                last -= 1
            if start < last:
                yield start, last
            start = i + 1
            if stops:
                return


def _names_none(tokens: Sequence[Plain], start: int, end: int) -> bool:
    """A common noun, a participle («Экстрадированы из …»), or what a street is called after: «улица Норова»."""
    before = next((t for t in reversed(tokens[max(0, start - 3) : start]) if not t.is_space and t.norm_ != "."), None)
    if before is not None and word_keys(before.norm_) & names().streets:
        return True
    word = tokens[start].norm_
    return end == start + 1 and (is_common_noun(word) or word.lower().endswith(names().never) or is_verb_only(word))


def _nominative(name: Sequence[Plain]) -> str:
    """«Эль-Букаль» keeps its form: no dictionary knows how it goes on behind its particle."""
    particle, hyphen, _ = name[0].norm_.partition("-")
    return name[0].norm_ if len(name) == 1 and hyphen and particle.lower() in names().particles else nominative_name(name)


def _apart(found: Sequence[Found], taken: set[int]) -> list[Found]:
    """None inside a person's or a body's name; of overlapping ones the longer, the lexicon's before the model's."""
    kept: list[Found] = []
    used = set(taken)
    for f in sorted(found, key=lambda f: (f.start - f.end, f.method != "lexicon", f.start)):
        if used.isdisjoint(range(f.start, f.end)):
            kept.append(f)
            used |= set(range(f.start, f.end))
    return sorted(kept, key=lambda f: f.start)


def _mentions(doc: Doc, found: Sequence[Found]) -> list[Mention]:
    starts, tokens, text = sentence_starts(doc), plain_tokens(doc), text_of(doc)
    return [
        Mention(
            start=(start := tokens[f.start].idx),
            end=(end := tokens[f.end - 1].idx + len(tokens[f.end - 1])),
            text=text[start:end],
            type="LOC",
            entity=f.key,
            normal=f.normal,
            method=f.method,
            sentence=bisect_right(starts, f.start) - 1,
        )
        for f in found
    ]


@Language.factory(
    "svodka_places",
    requires=["doc.spans", "doc._.mentions"],
    assigns=["doc._.places", "doc._.mentions"],
    default_config={"lexicons": []},
)
def make_places(nlp: Language, name: str, lexicons: list[str]) -> Places:
    return Places(lexicons)
