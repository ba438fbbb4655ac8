"""People: Natasha's PER spans mended, their names in the nominative, one key for each person of the release."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token

from ..lexicon.names import fold_name, names
from ..lexicon.organizations import load_organizations
from ..lexicon.places import load_places
from ..naming.identity import Group, group_names
from ..naming.nominative import INITIAL, Name, read_name
from ..naming.posts import ALL, head_of, known_parses
from ..naming.words import Word, open_reader
from ..records import Mention, Person

Range = tuple[int, int]  # tokens [first, last + 1) of the doc
Rule = Callable[[Doc, list[Range]], list[Range]]

INITIALS_FIRST = re.compile(
    r"(?<![\w.«\"])(?:(?:[А-ЯЁ]|Дж|Дз)\.[ \xa0]?){1,2}[ \xa0]?(?:(?:аль|эль|аш|ан|ар|ас|ат|фон|ван|де)[- ])?"
    r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?![\w-])"
)
INITIALS_LAST = re.compile(r"(?<![\w-])[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁ][а-яё]+)?[ \xa0](?:[А-ЯЁ]\.[ \xa0]?){1,2}(?![\w.])")
CAPITALISED = re.compile(r"(?<![\w-])[А-ЯЁA-Z][\w-]{3,}")
ORIGINAL = re.compile(r"\s?\(([A-Z\u00c0-\u024f][\w'’.-]*(?:[ \u00a0][A-Za-z\u00c0-\u024f][\w'’.-]*){1,4})\)")
APOSTROPHES = ("'", "’", "`", "ʼ")
REACH = 12  # tokens before a name in which its post may stand
SUPPORT_SEEN = 1.2  # the nominative itself stands elsewhere in the release
SUPPORT_READ = 0.8  # a fuller mention was read so


# --- where the names are -------------------------------------------------------------------------------------------


def cut_at_line_ends(doc: Doc, found: list[Range]) -> list[Range]:
    """«Иван Петров⏎Анна Ким» are two: a name does not go on over the end of a line."""
    out = []
    for a, b in found:
        start = a
        for i in range(a, b):
            if doc[i].is_space and "\n" in doc[i].text:
                out.append((start, i))
                start = i + 1
        out.append((start, b))
    return [r for r in out if r[0] < r[1]]


def cut_role_in_front(doc: Doc, found: list[Range]) -> list[Range]:
    """«Актриса Фань Бинбин», «министр Пулат Бобожонов»: what is a common noun in front of a name is no part of it."""
    return [(_after_role(doc, a, b), b) for a, b in found]


def _after_role(doc: Doc, a: int, b: int) -> int:
    while b - a >= 2 and _is_common(doc[a]) and doc[a + 1].text[:1].isupper():
        a += 1
    return a


def _is_common(token: Token) -> bool:
    """A word that the dictionary knows, but not as anybody's name."""
    text = token.norm_
    if len(text) < 4 or not text.isalpha() or text.lower() in names().particles:
        return False
    if text.islower():
        return True
    known = known_parses(text)
    named = any(g in p.tag for p in known for g in ("Name", "Surn", "Patr"))
    key = fold_name(token.lemma_)
    if not known or named or key in names().first:
        return False
    return token.pos_ in ("NOUN", "ADJ") or any("anim" in p.tag and "NOUN" in p.tag for p in known)


def cut_stranger_in_front(doc: Doc, found: list[Range]) -> list[Range]:
    """«Панджаба Салман Тасир»: a word that is nobody's name before a first name and a surname."""
    out = []
    for a, b in found:
        tokens = [t for t in doc[a:b] if _is_wordlike(t)]
        if len(tokens) >= 3 and _is_stranger(tokens[0]) and _is_first(tokens[1]) and open_reader().best(tokens[2].norm_, "middle") < 3:
            a = tokens[1].i
        out.append((a, b))
    return out


def _is_stranger(token: Token) -> bool:
    word, read = token.norm_, open_reader().best
    return len(word) > 3 and fold_name(word) not in names().particles and read(word, "first") < 2 and read(word, "last") < 1.5


def _is_first(token: Token) -> bool:
    return open_reader().best(token.norm_, "first") >= 3


def drop_known_bodies(doc: Doc, found: list[Range]) -> list[Range]:
    """«Социнтерна»: what the lexicons know as a body or a place, and no dictionary as a name, is nobody."""
    return [(a, b) for a, b in found if not _is_body(doc, a, b)]


def _is_body(doc: Doc, a: int, b: int) -> bool:
    text = fold_name(" ".join(doc[a:b].text.split()))
    if b - a > 1:
        return text in known_things()
    read, word = open_reader(), doc[a].norm_
    return bool((read.nominatives(word) | {text}) & known_things()) and read.best(word, "first") < 2 and read.best(word, "last") < 2


@lru_cache(maxsize=1)
def known_things() -> frozenset[str]:
    """Every form of every known body and place, folded."""
    return frozenset(fold_name(form.text) for lexicon in (load_organizations(), load_places()) for form in lexicon.forms())


def cut_tails(doc: Doc, found: list[Range]) -> list[Range]:
    """Quotes, brackets, commas and blanks at either end; a bracket that opens inside: «Фань Бинбин (в девичестве …»."""
    out = []
    for a, b in found:
        b = next((i for i in range(a + 1, b) if doc[i].text in "(«\"[,;:" and doc[i].text), b)
        while a < b and not _is_wordlike(doc[a]):
            a += 1
        while b > a and not _is_wordlike(doc[b - 1]) and not (doc[b - 1].text == "." and INITIAL.match(doc[b - 2].text)):
            b -= 1
        out.append((a, b))
    return [r for r in out if r[0] < r[1]]


def _is_wordlike(token: Token) -> bool:
    return any(c.isalpha() for c in token.norm_)


def add_initials(doc: Doc, found: list[Range]) -> list[Range]:
    """Initials and a surname, however spelled, that Natasha saw in part or not at all: «А.Б.Турдиматов», «Норов В.»."""
    out = list(found)
    for pattern in (INITIALS_FIRST, INITIALS_LAST):
        for match in pattern.finditer(doc.text):
            span = doc.char_span(match.start(), match.start() + len(match.group().rstrip()))
            if span is None:
                continue
            if pattern is INITIALS_LAST and not _surname(span[0]):
                continue
            if pattern is INITIALS_FIRST and not any(a < span.end and b > span.start for a, b in found) and not _may_be_surname(span[-1]):
                continue
            out.append((span.start, span.end))
    return _merged(out)


def _surname(token: Token) -> bool:
    return open_reader().best(token.norm_, "last") >= 2


def _may_be_surname(token: Token) -> bool:
    """Not «г. Москва», «В. Новгород»: a word that is known, and not as a surname, is none."""
    known = known_parses(token.norm_)
    return not known or _surname(token) or any("Surn" in p.tag or "Name" in p.tag for p in known)


def _merged(found: list[Range]) -> list[Range]:
    """Ranges in order; those that overlap become one."""
    out: list[Range] = []
    for a, b in sorted(found):
        if out and a < out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return out


def add_originals(doc: Doc, found: list[Range]) -> list[Range]:
    """«Юрген Шток (Jürgen Stock)»: the bracket behind a name that holds it in foreign letters."""
    text = doc.text
    return _merged([*found, *(original for _, b in found if (original := _original(doc, text, b)) is not None)])


def _original(doc: Doc, text: str, end: int) -> Range | None:
    """The words of a bracket that opens at ``end``, where they are two to five words of Latin letters."""
    match = ORIGINAL.match(text, doc[end - 1].idx + len(doc[end - 1]))
    span = doc.char_span(match.start(1), match.end(1)) if match else None
    return (span.start, span.end) if span is not None else None


def drop_nameless(doc: Doc, found: list[Range]) -> list[Range]:
    """No capital letter or nothing but initials: no name."""
    return [(a, b) for a, b in found if any(t.text[:1].isupper() and len(t.norm_) > 1 for t in doc[a:b])]


def drop_common_words(doc: Doc, found: list[Range]) -> list[Range]:
    """«Привлечём», «Подана»: one word that is known, though not as a name, and that the tagger takes for no noun."""
    return [(a, b) for a, b in found if b - a > 1 or not _is_known_word(doc[a])]


def _is_known_word(token: Token) -> bool:
    if head_of(token.norm_) is not None and ("-" in token.norm_ or open_reader().best(token.norm_, "last") < 2):
        return True  # «Статс-секретарь»
    known = known_parses(token.norm_)
    if not known or any(g in p.tag for p in known for g in ("Name", "Surn", "Patr")) or open_reader().best(token.norm_, "last") >= 2:
        return False
    return all(p.tag.POS != "NOUN" for p in known) or token.pos_ not in ("NOUN", "PROPN")


RULES: tuple[Rule, ...] = (
    cut_at_line_ends,
    cut_tails,
    cut_role_in_front,
    cut_stranger_in_front,
    add_initials,
    cut_tails,
    add_originals,
    drop_nameless,
    drop_common_words,
    drop_known_bodies,
)


def find_ranges(doc: Doc) -> list[Range]:
    """Where people are named, by Natasha and the rules."""
    found = [(span.start, span.end) for span in doc.spans.get("natasha", []) if span.label_ == "PER"]
    for rule in RULES:
        found = rule(doc, found)
    return found


# --- what they are called --------------------------------------------------------------------------------------------


def words_in(doc: Doc, found: Range) -> list[Word]:
    """The words of a name; a dot joins the initial before it."""
    out: list[Word] = []
    for token in doc[found[0] : found[1]]:
        if token.is_space or token.text in "«»\"":
            continue
        if token.text == "." and out:
            out[-1] = Word(out[-1].text + ".", out[-1].case, out[-1].gender, out[-1].gap)
            continue
        before = doc[token.i - 1] if token.i else None
        if out and (token.text in APOSTROPHES or out[-1].text[-1] in APOSTROPHES):
            out[-1] = Word(out[-1].text + token.norm_, out[-1].case, out[-1].gender, out[-1].gap)  # «О’Рейли»
            continue
        gap = " " if before is not None and (before.whitespace_ or before.is_space) else ""
        out.append(Word(token.norm_, _feature(token, "Case"), _GENDERS.get(_feature(token, "Gender"), ""), gap))
    return out


_GENDERS = {"Masc": "m", "Fem": "f"}


def _feature(token: Token, name: str) -> str:
    return token.morph.to_dict().get(name, "")


def open_cases(doc: Doc, start: int) -> frozenset[str]:
    """The cases that the words before a name leave open: «с директором бюро | Норовым», «к | Норову»."""
    allowed: frozenset[str] = frozenset()
    for i in range(start - 1, max(-1, start - REACH), -1):
        token = doc[i]
        if token.is_space:
            continue
        if (head := head_of(token.norm_)) is not None:
            allowed |= head.singular | head.plural
        elif not allowed and i >= start - 2 and (case := names().governed.get(token.norm_.lower())):
            return frozenset({case})
        if token.is_sent_start or token.pos_ in ("VERB", "ADP", "ADV", "PUNCT", "SCONJ", "CCONJ", "PRON"):
            break
    return allowed or ALL


def read_all(texts: Sequence[list[Word]], allowed: Sequence[frozenset[str]], joined: Sequence[bool]) -> list[Name]:
    """The nominatives of all names of a release; a second reading hears what the other mentions say.

    ``allowed`` are the cases left open for each, ``joined`` tells which follow the name before after «и» or a comma.
    """
    once = [read_name(words, open_reader(), {}, cases) for words, cases in zip(texts, allowed, strict=True)]
    seen = [{fold_name(word.text) for word in words} for words in texts]
    read = Counter(fold_name(word) for name in _distinct(once) for word in name.words if len(name.words) > 1)
    forms = set().union(*seen) if seen else set()
    out: list[Name] = []
    for words, name, open_to, follows in zip(texts, once, allowed, joined, strict=True):
        cases = open_to
        if follows and cases == ALL and out:
            cases = _with_twin(out[-1].case)
        own = {fold_name(word.text) for word in words}
        support = dict.fromkeys(forms - own, SUPPORT_SEEN)
        mine = {fold_name(word) for word in name.words} if len(name.words) > 1 else set()
        for form, count in read.items():
            if count > (form in mine):
                support[form] = max(support.get(form, 0.0), SUPPORT_READ)
        told = any(support.keys() & open_reader().nominatives(word.text) for word in words)
        out.append(read_name(words, open_reader(), support, cases) if told or cases != open_to else name)
    return out


def read_ranges(doc: Doc, ranges: Sequence[Range]) -> list[Name]:
    joined = [False, *(_is_joined(doc, b, a) for (_, b), (a, _) in pairwise(ranges))][: len(ranges)]
    return read_all([words_in(doc, r) for r in ranges], [open_cases(doc, a) for a, _ in ranges], joined)


def _is_joined(doc: Doc, end: int, start: int) -> bool:
    return [t.norm_.lower() for t in doc[end:start] if not t.is_space] in (["и"], [","])


def _with_twin(case: str) -> frozenset[str]:
    return frozenset({"Gen", "Acc"}) if case in ("Gen", "Acc") else frozenset({case})


def _distinct(found: Sequence[Name]) -> Iterator[Name]:
    seen = set()
    for name in found:
        if name.text not in seen:
            seen.add(name.text)
            yield name


def bare_surnames(doc: Doc, found: Sequence[Range], known: Sequence[Name]) -> list[Range]:
    """Single words that are the surname of somebody named in full, where Natasha saw nothing."""
    lasts = {fold_name(name.last) for name in known if name.last and name.first and not name.eastern}
    beginnings = {last[:3] for last in lasts}
    taken = {i for a, b in found for i in range(a, b)}
    taken |= {i for span in doc.spans.get("natasha", []) for i in range(span.start, span.end)}
    out = []
    for match in CAPITALISED.finditer(doc.text) if lasts else ():
        word = match.group()
        if fold_name(word[:3]) not in beginnings or not lasts & open_reader().nominatives(word):
            continue
        span = doc.char_span(match.start(), match.end())
        if span is not None and len(span) == 1 and span.start not in taken and not _is_common(span[0]):
            out.append((span.start, span.end))
    return out


# --- who they are ----------------------------------------------------------------------------------------------------


def fullest(group: Group, found: Sequence[Name]) -> str:
    """The person's name as full as the release allows: «Ананд Пракаш», «А.Б.Турдиматов», «Си Цзиньпин»."""
    eastern = any(found[i].eastern for i in group.members)
    parts = (group.last, group.first) if eastern else (group.first, group.middle, group.last)
    return re.sub(r"(?<=\.) ", "", " ".join(part for part in parts if part))


def person_of(group: Group, found: Sequence[Name]) -> Person:
    name = fullest(group, found)
    short = f"{group.first} {group.last}" if group.first and group.middle and group.last and not INITIAL.match(group.first) else name
    others = sorted({found[i].text for i in group.members} | {short})
    return Person(
        key="per-" + hashlib.sha256(_fold_key(name).encode("utf-8")).hexdigest()[:8],
        name=name,
        last_name=group.last,
        first_name=group.first,
        middle_name=group.middle,
        gender=group.gender,
        aliases=tuple(other for other in others if other != name),
    )


def _fold_key(name: str) -> str:
    return " ".join(re.sub(r"[«»\"'().]", " ", fold_name(name)).split())


@Language.factory("svodka_people", requires=["doc.spans", "token.morph"], assigns=["doc._.people", "doc._.mentions"])
def make_people(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return mark_people


def mark_people(doc: Doc) -> Doc:
    """Write the PER mentions and the people of the release."""
    ranges = find_ranges(doc)
    found = read_ranges(doc, ranges)
    more = bare_surnames(doc, ranges, found)
    natasha = {(span.start, span.end) for span in doc.spans.get("natasha", []) if span.label_ == "PER"}
    if more:
        ranges = sorted([*ranges, *more])
        found = read_ranges(doc, ranges)
    people, mentions = [], []
    text = doc.text
    tied = {i: i - 1 for i in range(1, len(ranges)) if _original(doc, text, ranges[i - 1][1]) == ranges[i]}
    starts = [sentence.start for sentence in doc.sents]
    for group in group_names(found, tied):
        person = person_of(group, found)
        people.append(person)
        for i in group.members:
            span = doc[ranges[i][0] : ranges[i][1]]
            method = "natasha" if ranges[i] in natasha else "rule"
            sentence = bisect_right(starts, span.start) - 1
            mentions.append(Mention(span.start_char, span.end_char, span.text, "PER", person.key, found[i].text, method, sentence))
    doc._.people = tuple(people)
    doc._.mentions = tuple(sorted((*doc._.mentions, *mentions), key=lambda m: (m.start, m.end, m.type)))
    return doc
