"""Organisations: the model's names mended, the lexicon's found, each with a nominative name and a key.

Needs the model's names, morphology and the people found before; gives ``doc._.organizations``, ORG mentions in
``doc._.mentions`` and ``doc.spans["organizations"]``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from ..bodies.identity import name_span
from ..bodies.inner import inner_bodies
from ..bodies.linking import link
from ..bodies.named import Named
from ..bodies.people import take_back
from ..bodies.spans import find_spans
from ..bodies.view import Knowledge, View, load_knowledge, look
from ..lexicon.forms import Match
from ..lexicon.names import names
from ..natasha.words import folded, word_keys
from ..phrases import lexical_words, matches_in
from ..plain import plain_tokens, sentence_starts
from ..records import Mention, Organization

NEAR = 6  # words between the noun of a body and «имени»


class Organizations:
    """The component; ``lexicons`` and ``places`` are files or folders of the user's own beside the bundled ones."""

    def __init__(self, lexicons: Sequence[str] = (), places: Sequence[str] = ()) -> None:
        self._knowledge: Knowledge = load_knowledge(tuple(lexicons), tuple(places))

    def __call__(self, doc: Doc) -> Doc:
        take_back(doc, mistaken(doc, matches_in(doc, self._knowledge.known)))
        after = named_after(doc, self._knowledge)
        take_back(doc, after)
        view = look(doc, self._knowledge, after)
        names = link(view, [name_span(view, c) for c in find_spans(view)])
        doc.spans["organizations"] = [Span(doc, view.tokens[n.start].i, view.tokens[n.end - 1].i + 1, label="ORG") for n in names]
        doc._.organizations = records_of(names)
        doc._.mentions = tuple(sorted((*doc._.mentions, *mentions_of(view, names)), key=lambda m: (m.start, m.end, m.type)))
        inner = inner_bodies(view, names)
        doc._.inner = tuple(zip(mentions_of(view, inner), records_of(inner), strict=True))
        return doc


def mistaken(doc: Doc, known: list[list[Match]]) -> set[tuple[int, int]]:
    """Offsets of people's names that are a known body's name of several words or stand in one."""
    words, tokens = lexical_words(doc), plain_tokens(doc)
    named = [(tokens[words[m[0].start].token], tokens[words[m[0].end - 1].token]) for m in known if m[0].end - m[0].start > 1]
    bodies = [(first.idx, last.idx + len(last)) for first, last in named]
    people = {(m.start, m.end) for m in doc._.mentions if m.type == "PER"}
    return {p for p in people if any(start <= p[0] and p[1] <= end for start, end in bodies)}


def named_after(doc: Doc, knowledge: Knowledge) -> set[tuple[int, int]]:
    """Offsets of the people whom a body is called after: «институт имени Тимура Норова», «университет им. Норова»."""
    tokens = [t for t in plain_tokens(doc) if not t.is_space]
    place = {t.idx: i for i, t in enumerate(tokens)}
    found = set()
    for m in doc._.mentions:
        at = place.get(m.start, 0)
        back = at - 1 - (at > 1 and tokens[at - 1].norm_ == ".")
        titled = m.type == "PER" and back > 0 and not word_keys(tokens[back].norm_).isdisjoint(names().titles)
        if titled and tokens[back - 1].norm_[:1].isupper() and _is_called_after(knowledge, folded(tokens[back - 1].lemma_)):
            found.add((m.start, m.end))  # «Госпиталь королевы Марии»
        elif m.type == "PER" and back > 0 and tokens[back].norm_ in ("имени", "им"):
            before = {folded(t.lemma_) for t in tokens[max(0, back - NEAR) : back]}
            if not before.isdisjoint(knowledge.bodies.heads) or not before.isdisjoint(knowledge.bodies.memorials):
                found.add((m.start, m.end))
    return found


def _is_called_after(knowledge: Knowledge, lemma: str) -> bool:
    head = knowledge.bodies.heads.get(lemma)
    return lemma in knowledge.bodies.memorials or (head is not None and head.needs == "capital")


def mentions_of(view: View, names: Sequence[Named]) -> list[Mention]:
    """A mention for each name."""
    starts = sentence_starts(view.doc)
    return [
        Mention(
            start=view.tokens[n.start].idx,
            end=view.tokens[n.end - 1].idx + len(view.tokens[n.end - 1]),
            text=view.text(n.start, n.end),
            type="ORG",
            entity=n.key,
            normal=n.normal,
            method=n.method,
            sentence=bisect_right(starts, view.tokens[n.start].i) - 1,
        )
        for n in names
    ]


def records_of(names: Sequence[Named]) -> tuple[Organization, ...]:
    """One record for each body named, with all that the release calls it."""
    bodies: dict[str, Organization] = {}
    called: dict[str, dict[str, None]] = {}
    for n in names:
        if n.organization:
            bodies.setdefault(n.key, n.organization)
        called.setdefault(n.key, {})[n.normal] = None
    return tuple(_with_aliases(body, tuple(called[key])) for key, body in bodies.items())


CORE = re.compile(r"\S[^«„\"]{0,40} [«„\"]([^«»„“\"]{2,60})[»“\"]")


def _with_aliases(body: Organization, called: tuple[str, ...]) -> Organization:
    """The body with its acronym and other names; «КБ „Южное“» is called «Южное», too."""
    called += tuple(core for name in called if (found := CORE.fullmatch(name)) and (core := found.group(1)) not in called)
    short = next((c for c in called if c.isupper() and " " not in c and len(c) > 1 and c != body.name), "")
    acronym = body.acronym or short
    return replace(body, acronym=acronym, aliases=tuple(c for c in called if c not in (body.name, acronym)))


@Language.factory(
    "svodka_organizations",
    requires=["doc.spans", "token.pos", "token.morph", "token.lemma"],
    assigns=["doc._.organizations", "doc._.mentions", "doc.spans"],
    default_config={"lexicons": [], "places": []},
)
def make_organizations(nlp: Language, name: str, lexicons: list[str], places: list[str]) -> Organizations:
    return Organizations(lexicons, places)
