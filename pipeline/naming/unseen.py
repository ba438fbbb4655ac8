"""Names that the model did not see: a first name with its surname, «аль-Норов» alone, one word in foreign letters in a bracket."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.names import fold_name, names
from ..plain import Plain, plain_tokens, text_of
from .nobodies import ARTICLED, known_things
from .posts import cases, head_of, known_parses, normals
from .words import open_reader

Range = tuple[int, int]  # tokens [first, last + 1) of the doc

LATIN = re.compile(r"\s?\(([A-Z\u00c0-\u024f][a-z\u00c0-\u024f’'-]{2,})\)")


def _free(doc: Doc, found: Sequence[Range]) -> set[int]:
    """Tokens that no name of a person and no span of the model holds."""
    taken = {i for a, b in found for i in range(a, b)}
    taken |= {i for span in doc.spans.get("natasha", []) for i in range(span.start, span.end)}
    return {t.i for t in plain_tokens(doc)} - taken


def add_given_pairs(doc: Doc, found: list[Range]) -> list[Range]:
    """«верит в Иисуса Христа»: a first name of the dictionary and a word for somebody in the same case, both with capitals."""
    tokens, free = plain_tokens(doc), _free(doc, found)
    more = [(i, i + 2) for i in range(len(tokens) - 1) if {i, i + 1} <= free and _is_pair(tokens[i], tokens[i + 1])]
    return sorted([*found, *more]) if more else found


def _is_pair(first: Plain, last: Plain) -> bool:
    if first.is_sent_start or not (first.text.istitle() and last.text.istitle()) or min(len(first.text), len(last.text)) < 4:
        return False
    given = known_parses(first.norm_)
    if not given or not all("Name" in p.tag for p in given) or fold_name(last.norm_) in known_things():
        return False
    somebody = known_parses(last.norm_)
    alive = all("anim" in p.tag or "Surn" in p.tag for p in somebody) and last.pos_ in ("NOUN", "PROPN")
    return alive and head_of(last.norm_) is None and bool(cases(first.norm_) & cases(last.norm_))


def add_articled(doc: Doc, found: list[Range]) -> list[Range]:
    """«задержан аль-Норов», «Боевик аль-Норов убит»: beside a word for somebody or a verb in the singular."""
    tokens = plain_tokens(doc)
    held = {i for a, b in found for i in range(a, b)}
    held |= {i for span in doc.spans.get("natasha", []) if span.label_ == "ORG" for i in range(span.start, span.end)}
    more = [(t.i, t.i + 1) for t in tokens if t.i not in held and ARTICLED.match(t.norm_) and _acts(tokens, t.i)]
    return sorted([*found, *more]) if more else found


def _acts(tokens: Sequence[Plain], i: int) -> bool:
    if fold_name(tokens[i].norm_) in known_things():
        return False
    before = tokens[i - 1] if i else None
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    common = before is not None and (before.norm_.islower() or before.is_sent_start)
    somebody = before is not None and common and (head_of(before.norm_) is not None or _is_somebody(before))
    speaks = any(t is not None and fold_name(t.lemma_) in _saying() | names().befallen for t in (before, behind))
    return somebody or speaks


def _is_somebody(token: Plain) -> bool:
    known = known_parses(token.norm_)
    return bool(known) and all("anim" in p.tag and "NOUN" in p.tag for p in known) and not normals(token.norm_) & names().called


def _saying() -> frozenset[str]:
    return load_actions().reporting | load_actors().saying


def add_lone_originals(doc: Doc, found: list[Range]) -> list[Range]:
    """«Рихтер | (Richter)»: the surname again in foreign letters, behind a name of one word or more."""
    tokens, text = plain_tokens(doc), text_of(doc)
    taken = {i for a, b in found for i in range(a, b)}
    more = []
    for _, b in found:
        match = LATIN.match(text, tokens[b - 1].idx + len(tokens[b - 1]))
        span = doc.char_span(match.start(1), match.end(1)) if match else None
        if span is not None and span.start not in taken and open_reader().best(tokens[b - 1].norm_, "middle") < 3:
            more.append((span.start, span.end))
    return sorted([*found, *more]) if more else found
