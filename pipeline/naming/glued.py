"""Names that the model glued together or took in part: what the release itself tells of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from ..lexicon.names import fold_name, names
from ..plain import Plain, plain_tokens
from .nobodies import surnames_in_full
from .posts import head_of, known_parses, normals
from .words import open_reader

Range = tuple[int, int]  # tokens [first, last + 1) of the doc
SMALL = ("CONJ", "PREP", "PRCL", "ADVB", "NPRO", "ADJS", "PRTS", "PRED", "GRND", "INFN")
PERSON = ("Name", "Surn", "Patr")
FAMILY = re.compile(r"(?:[оеё]ва?|ина?)$")  # «Виктор Лыков»: the short form of an adjective is a surname's own shape


def cut_sentence_behind(doc: Doc, found: list[Range]) -> list[Range]:
    """«рассказала Анна Ким | Если Вы заметили …», «Всё-таки | Ким»: a capital that begins a sentence, behind a name or before it."""
    tokens = plain_tokens(doc)
    out = []
    for a, b in found:
        while b - a > 1 and _is_particle(tokens[a].norm_):
            a += 1
        end = next((i for i in range(a + 1, b) if _begins(tokens, a, i)), b)
        out.append((a, end))
    return [(a, b) for a, b in out if b - a > 1 or not _is_particle(tokens[a].norm_)]


def cut_before_initials(doc: Doc, found: list[Range]) -> list[Range]:
    """«Верховного Суда | К.Ж. Досбол»: a thing before initials that a surname follows."""
    tokens = plain_tokens(doc)
    return [(a + 1, b) if _is_thing_before(tokens, a, b) else (a, b) for a, b in found]


def _is_thing_before(tokens: Sequence[Plain], a: int, b: int) -> bool:
    words = [t for t in tokens[a:b] if t.norm_[:1].isalpha()]
    sizes = [len(w.norm_.strip(".")) for w in words]
    if len(words) < 3 or sizes[0] < 3 or set(sizes[1:-1]) != {1} or sizes[-1] < 3:
        return False
    known = known_parses(words[0].norm_)
    return bool(known) and all(p.tag.POS == "NOUN" and "inan" in p.tag and not any(g in p.tag for g in PERSON) for p in known)


def _is_particle(text: str) -> bool:
    """«Всё-таки», «Если-же»."""
    head, _, tail = text.lower().rpartition("-")
    return bool(head) and tail in ("таки", "же", "то", "ли", "нибудь") and bool(known_parses(head))


def _begins(tokens: Sequence[Plain], a: int, i: int) -> bool:
    """A word that the dictionary knows, and as nobody's name: one that is no noun, or a thing behind two parts of a name."""
    text = tokens[i].norm_
    if len(text) < 2 or text.lower() in names().particles | names().behind | names().fathers or not text[:1].isupper() or text.isupper():
        return False
    known = known_parses(text)
    read = open_reader().best
    if not known or any(g in p.tag for p in known for g in PERSON):
        return False
    if all(p.tag.POS in SMALL for p in known) and read(text, "last") < 3:
        return not all("ADJS" in p.tag and "Apro" not in p.tag and FAMILY.search(text) for p in known)
    if len(text) < 4 or read(text, "first") >= 2:
        return False
    thing = all(p.tag.POS == "NOUN" and "inan" in p.tag for p in known) and any(p.tag.case == "nomn" for p in known)
    behind = tokens[i - 1].text.endswith(".") or read(tokens[i - 1].norm_, "last") > read(text, "last")  # «Норов К. С. | Номер»
    return thing and i - a >= 2 and behind


def split_two_people(doc: Doc, found: list[Range]) -> list[Range]:
    """«адвокат Ким | Тимур Норов», «к Норову | Ким обратилась»: the surname of one whom the release names, before another's name."""
    tokens = plain_tokens(doc)
    pairs: set[str] = set()
    firsts, lasts = _parts(doc, found)
    out: list[Range] = []
    for a, b in found:
        words = [t for t in tokens[a:b] if t.norm_[:1].isalpha()]
        owner = lasts.get(_one_of(words[0], lasts)) if 2 <= len(words) <= 4 and len(words) == b - a else None
        rest = words[1:]
        pair = " ".join(t.norm_ for t in words)
        never_first = owner is not None and all(firsts.get(n, pairs) <= {pair} for n in _nominatives(words[0]))
        if owner is not None and never_first and (_is_another(rest, lasts, owner) or (len(rest) > 1 and _is_related(tokens, a))):
            out += [(a, a + 1), (a + 1, b)]
        else:
            out.append((a, b))
    return out


def join_khans(doc: Doc, found: list[Range]) -> list[Range]:
    """«с Имраном | Ханом»: a first name and the title that has become a surname, taken for two people."""
    tokens, out = plain_tokens(doc), list[Range]()
    for a, b in found:
        left = out[-1] if out else None
        if left and left[1] == a and left[1] - left[0] == b - a == 1 and not names().fathers.isdisjoint(_nominatives(tokens[a])):
            word = tokens[left[0]].norm_
            if open_reader().best(word, "first") >= 2 or not known_parses(word):
                out[-1] = (left[0], b)
                continue
        out.append((a, b))
    return out


def _is_related(tokens: Sequence[Plain], a: int) -> bool:
    """«адвокат Биби | Саиф уль-Малук»: somebody's, whose surname stands between."""
    return a > 0 and bool(normals(tokens[a - 1].norm_) & names().relations)


def _parts(doc: Doc, found: Sequence[Range]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Nominatives of the first names with the names they stand in, and of the surnames with the first name before them."""
    tokens = plain_tokens(doc)
    firsts: dict[str, set[str]] = {}
    lasts: dict[str, str] = {}
    for a, b in found:
        if b - a == 2 and all(len(t.norm_) > 2 and t.norm_[:1].isupper() for t in tokens[a:b]):
            for first in _nominatives(tokens[a]):
                firsts.setdefault(first, set()).add(f"{tokens[a].norm_} {tokens[a + 1].norm_}")
            for last in _nominatives(tokens[a + 1]):
                lasts.setdefault(last, fold_name(tokens[a].norm_)[:3])
    return firsts, lasts


def _nominatives(token: Plain) -> frozenset[str]:
    return frozenset({fold_name(token.norm_), *open_reader().nominatives(token.norm_)})


def _one_of(token: Plain, known: dict[str, str]) -> str:
    return next((word for word in sorted(_nominatives(token)) if word in known), "")


def _is_another(words: Sequence[Plain], lasts: dict[str, str], owner: str) -> bool:
    """A whole name that does not begin as the owner's first name does, or the bare surname of somebody else."""
    if len(words) == 1:
        return lasts.get(_one_of(words[0], lasts), owner) != owner
    read = open_reader().best
    return read(words[0].norm_, "first") >= 2 and all(read(w.norm_, "middle") < 3 for w in words) and fold_name(words[0].norm_)[:3] != owner


def add_known_pairs(doc: Doc, found: list[Range]) -> list[Range]:
    """«Асии | Биби»: two words that are somebody's first name and surname elsewhere in the release, where one or none was seen."""
    tokens = plain_tokens(doc)
    pairs = {
        (first, last)
        for a, b in found
        if b - a == 2 and all(len(t.norm_) > 2 and t.norm_[:1].isupper() for t in tokens[a:b])
        for first in _nominatives(tokens[a])
        for last in _nominatives(tokens[a + 1])
    }
    out = list(found)
    if pairs:
        taken = {i for a, b in found for i in range(a, b) if b - a > 1}
        out += [(i, i + 2) for i in _pairs(tokens, pairs) if i not in taken and i + 1 not in taken]
    return _widest(out)


def _pairs(tokens: Sequence[Plain], pairs: set[tuple[str, str]]) -> Iterator[int]:
    firsts = {first[:2] for first, _ in pairs}
    for i in range(len(tokens) - 1):
        one, two = tokens[i], tokens[i + 1]
        if one.norm_[:1].isupper() and two.norm_[:1].isupper() and fold_name(one.norm_)[:2] in firsts:
            last = _nominatives(two)
            if any((first, name) in pairs for first in _nominatives(one) for name in last):
                yield i


def _widest(found: Sequence[Range]) -> list[Range]:
    """Ranges in order, without those inside another."""
    out: list[Range] = []
    for a, b in sorted(set(found), key=lambda r: (r[0], -r[1])):
        if not out or a >= out[-1][1]:
            out.append((a, b))
    return out


def drop_common_people(doc: Doc, found: list[Range]) -> list[Range]:
    """«Христианка», «Католичка, она …»: a noun for anybody, with a capital that its place gives it, is nobody."""
    tokens = plain_tokens(doc)
    small = {fold_name(t.lemma_) for t in tokens if t.norm_.islower()} if found else set()
    full = surnames_in_full(tokens, found)
    return [(a, b) for a, b in found if b - a > 1 or not _is_anybody(tokens, a, small, full)]


def _is_anybody(tokens: Sequence[Plain], i: int, small: set[str], full: set[str]) -> bool:
    token, known = tokens[i], known_parses(tokens[i].norm_)
    named = any(g in p.tag for p in known for g in PERSON) or bool(full & open_reader().nominatives(token.norm_))
    if not known or named or open_reader().best(token.norm_, "first") >= 2 or head_of(token.norm_) is not None:
        return False
    quoted = i > 0 and tokens[i - 1].text in "«\"“„"
    opens = token.is_sent_start or (i > 0 and tokens[i - 1].is_space)
    return not quoted and (opens or fold_name(token.lemma_) in small) and all(p.tag.POS in ("NOUN", "ADJF", "NPRO") for p in known)
