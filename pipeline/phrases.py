"""Noun phrases of a Doc: its words for a lexicon, agreement, and the nominative of a name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from spacy.tokens import Doc

from .lexicon.forms import FormIndex, Match, Word, gap_of, pieces
from .natasha.words import nominative, readings, word_keys
from .plain import Plain, kept, plain_tokens
from .records import Mention

QUOTES = frozenset("«»\"“”„‟'‘’`")
OPENING = frozenset("«\"“„‟'‘`")
NOUNS = ("NOUN", "PROPN")
ADJECTIVES = ("ADJ", "DET", "NUM", "VERB")


def lexical_words(doc: Doc) -> list[Word]:
    """The words of a document as a lexicon compares them; a line that begins with a capital joins nothing."""
    found: list[Word] = kept(doc, "words", _lexical_words)
    return found


def matches_in(doc: Doc, index: FormIndex) -> list[list[Match]]:
    """Forms of an index in the words of a document, looked up once."""
    found: list[list[Match]] = kept(doc, index, lambda d: index.all(lexical_words(d)))
    return found


@lru_cache(maxsize=50_000)
def _parts(token: str) -> tuple[tuple[str, frozenset[str], str], ...]:
    return tuple((text, word_keys(text), gap) for text, gap in pieces(token))


def _lexical_words(doc: Doc) -> list[Word]:
    words: list[Word] = []
    between = ""
    for token in plain_tokens(doc):
        parts = () if token.is_space else _parts(token.norm_)
        if not parts:
            between += "\n" if token.is_space and "\n" in token.text else token.norm_
            continue
        for i, (text, keys, gap) in enumerate(parts):
            before = gap if i or not between else _gap_before(between, text)
            quoted = not i and between.rstrip()[-1:] in OPENING
            words.append(Word(text, keys, token.i, i == 0, i == len(parts) - 1, before, quoted))
        between = ""
    return words


def tokens_of(doc: Doc, mentions: Iterable[Mention]) -> set[int]:
    """Indexes of the tokens that mentions touch."""
    starts = [t.idx for t in plain_tokens(doc)]
    return {i for m in mentions for i in range(max(0, bisect_right(starts, m.start) - 1), bisect_left(starts, m.end))}


def _gap_before(between: str, word: str) -> str:
    lines = between.count("\n")
    apart = lines > 1 or (lines == 1 and not word[:1].islower())
    return gap_of(between) or ("\n" * min(lines, 2) if apart else "")


def is_capital(token: Plain) -> bool:
    return token.norm_[:1].isupper()


def is_acronym(token: Plain) -> bool:
    """«МВД», «МВДа», «ЦАРИКЦ»: two capitals at least, and no more than a short ending after them."""
    text = token.norm_
    return len(text) > 1 and text[:2].isupper() and text[:2].isalpha() and (text.isupper() or text[: max(2, len(text) - 3)].isupper())


def is_foreign(token: Plain) -> bool:
    """Written in Latin letters."""
    return token.norm_.isascii() and token.norm_.replace("-", "").isalpha()


def feature(token: Plain, name: str) -> str:
    return token.feats.get(name, "")


def agree(adjective: Plain, noun: Plain) -> bool:
    """Whether the two may stand in one case, number and gender, by any reading of either."""
    nouns = [(c, n, g) for p, c, n, g in readings(noun.norm_) if p == "NOUN"]
    if noun.pos_ in NOUNS and feature(noun, "Case"):
        nouns.append((feature(noun, "Case"), feature(noun, "Number"), feature(noun, "Gender")))
    described = [(c, n, g) for p, c, n, g in readings(adjective.norm_) if p in ADJECTIVES]
    if adjective.pos_ in ADJECTIVES and feature(adjective, "Case"):
        described.append((feature(adjective, "Case"), feature(adjective, "Number"), feature(adjective, "Gender")))
    return any(a[0] == b[0] != "" and a[1] == b[1] and (a[1] == "Plur" or a[2] == b[2]) for a in described for b in nouns)


def head_of(tokens: Sequence[Plain]) -> int | None:
    """Index in ``tokens`` of the noun that the name is built on: the first one, adjectives that agree before it."""
    for i, token in enumerate(tokens):
        described = token.pos_ in NOUNS and _is_adjective_only(tokens, i)
        if (token.pos_ in NOUNS and not described) or is_acronym(token) or _is_noun_only(token) or _is_apart(tokens, i):
            return i
        if token.pos_ not in ADJECTIVES and not described and token.norm_ not in QUOTES and token.norm_ not in ("и", ",", "-"):
            return None
    return None


def _is_noun_only(token: Plain) -> bool:
    """«Секретариата», whatever the tagger says: no reading of it is anything but a noun."""
    return token.pos_ in ADJECTIVES and {pos for pos, *_ in readings(token.norm_)} == {"NOUN"}


def _is_adjective_only(tokens: Sequence[Plain], i: int) -> bool:
    """«Гомельским | областным судом», a name to the tagger: no reading of it is anything but an adjective of the next noun."""
    behind = next((t for t in tokens[i + 1 :] if t.pos_ not in ADJECTIVES), None)
    return behind is not None and {pos for pos, *_ in readings(tokens[i].norm_)} == {"ADJ"} and agree(tokens[i], behind)


def _is_apart(tokens: Sequence[Plain], i: int) -> bool:
    """«Сборная | России»: an adjective that is a noun, too, before one that it does not agree with."""
    if i + 1 >= len(tokens) or tokens[i].pos_ != "ADJ" or tokens[i + 1].pos_ not in NOUNS:
        return False
    return any(pos == "NOUN" for pos, *_ in readings(tokens[i].norm_)) and not agree(tokens[i], tokens[i + 1])


OF_A_SECTION = re.compile(r"[А-ЯЁ]?ОМ?ВД")  # «Кировский РОВД», «Лесной ОМВД»: the letters of an «отдел»


def case_of(head: Plain, adjectives: Sequence[Plain]) -> tuple[str, str, str]:
    """Case, number and gender in which head and adjectives stand: the tagger's, where all may have it, else one that fits all."""
    tagged = (feature(head, "Case"), feature(head, "Number"), feature(head, "Gender"))
    possible = [(c, n, g) for p, c, n, g in readings(head.norm_) if p == "NOUN" and c]
    order = sorted(dict.fromkeys(possible), key=lambda r: (r[:2] != tagged[:2], r[1] != tagged[1]))
    for reading in order:
        if all(_may_stand_in(a, reading) for a in adjectives):
            return reading
    return tagged


def _may_stand_in(adjective: Plain, reading: tuple[str, str, str]) -> bool:
    case, number, gender = reading
    found = [r for r in readings(adjective.norm_) if r[0] in ADJECTIVES and r[1]]
    return not found or any(c == case and n == number and (number == "Plur" or g == gender) for _, c, n, g in found)


def nominative_name(name: Sequence[Plain]) -> str:
    """A name in any case → nominative: head noun and its adjectives by agreement, the genitive tail as it stands.

    >>> # «Главным управлением охраны лесов» → «Главное управление охраны лесов»
    """
    tokens = [t for t in name if not t.is_space]
    at = head_of(tokens)
    if at is None:
        return clean(tokens, {})
    head = tokens[at]
    adjectives = [t for t in tokens[:at] if t.pos_ in ADJECTIVES or t.pos_ in NOUNS]
    case, number, gender = case_of(head, adjectives)
    gender = "Masc" if OF_A_SECTION.fullmatch(head.norm_) else gender
    forms = {t.i: nominative(t.norm_, "ADJ", case, number, gender) for t in adjectives}
    forms[head.i] = nominative(head.norm_, "NOUN", case, number, gender)
    return clean(tokens, forms)


def clean(tokens: Sequence[Plain], forms: dict[int, str]) -> str:
    """The text of tokens on one line, those at the given places of the Doc in another form."""
    text = ""
    end = tokens[0].idx if tokens else 0
    for token in tokens:
        text += (" " if token.idx > end else "") + forms.get(token.i, token.norm_)
        end = token.idx + len(token)
    return " ".join(text.split())
