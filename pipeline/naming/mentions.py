"""The names at the places found: their words, and the nominatives that the whole release speaks for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from ..lexicon.names import fold_name, names
from ..lexicon.roles import roles
from ..plain import Plain, plain_tokens, text_of
from .agreeing import WOMAN, is_her, is_subject
from .fronts import is_common
from .nominative import SUPPORT_READ, Name, read_name
from .paradigms import CASES
from .posts import ALL, cases, head_of, known_parses, normals
from .ranges import Range
from .shared import share_surnames
from .together import in_one_case, initials_of, told_by_form
from .words import Word, open_reader

CAPITALISED = re.compile(r"(?<![\w-])(?:(?:аль|эль|ал|ас|аш|ат|ан|ар|ад|аз|уль|ус|ут|эш|эс|эд)-)?[А-ЯЁA-Z][\w-]{3,}")
APOSTROPHES = ("'", "’", "`", "ʼ")
REACH = 12  # tokens before a name in which its post may stand
SAID = ("по", "со", "из", "от")
GENITIVE = frozenset({"Gen"})
SUPPORT_SEEN = 1.2  # the nominative itself stands elsewhere in the release
SUPPORT_WHOLE = 2.6  # the surname of somebody named in full, in the nominative, for a lone word
SUPPORT_UPRIGHT = 3.5  # «Ланской» stands as a subject: «Ланского» is of Ланской, whatever the dictionary has
SUPPORT_TOLD = 2.0  # the same word was read so where the words before it tell its case
_GENDERS = {"Masc": "m", "Fem": "f"}


HYPHENS = "-‐‑"


def words_in(doc: Doc, found: Range) -> list[Word]:
    """The words of a name; a dot joins the initial before it."""
    out: list[Word] = []
    tokens = plain_tokens(doc)
    for token in tokens[found[0] : found[1]]:
        if token.is_space or token.text in "«»\"":
            continue
        if token.text == "." and out:
            out[-1] = Word(out[-1].text + ".", out[-1].case, out[-1].gender, out[-1].gap)
            continue
        if out and ((token.text in HYPHENS and out[-1].text.endswith(".")) or out[-1].text.endswith(".-")):
            out[-1] = Word(out[-1].text + token.norm_.replace("‐", "-").replace("‑", "-"), out[-1].case, out[-1].gender, out[-1].gap)
            continue  # «Х.-М. Кадиев»: initials of a first name in two parts
        before = tokens[token.i - 1] if token.i else None
        if out and (token.text in APOSTROPHES or out[-1].text[-1] in APOSTROPHES):
            out[-1] = Word(out[-1].text + token.norm_, out[-1].case, out[-1].gender, out[-1].gap)  # «О’Рейли»
            continue
        gap = " " if before is not None and (before.whitespace_ or before.is_space) else ""
        out.append(Word(_spelt(token), _feature(token, "Case"), _GENDERS.get(_feature(token, "Gender"), ""), gap))
    return out


def _spelt(token: Plain) -> str:
    """A word in capitals whose capitals were taken for shouting has one again: «ТИМУР НОРОВ»."""
    shouted = token.text.isupper() and token.norm_.islower() and token.norm_ not in names().particles | names().fathers
    return token.norm_.capitalize() if shouted and len(token.norm_) > 1 else token.norm_


def _feature(token: Plain, name: str) -> str:
    return token.feats.get(name, "")


def open_cases(doc: Doc, start: int) -> frozenset[str]:
    """The cases that the words before a name leave open: «с директором бюро | Норовым», «к | Норову»."""
    allowed: frozenset[str] = frozenset()
    tokens = plain_tokens(doc)
    for i in range(start - 1, max(-1, start - REACH), -1):
        token = tokens[i]
        if token.is_space:
            continue
        if i == start - 1 and (told := _told_by(tokens, i)):
            return told
        if (head := head_of(token.norm_)) is not None:
            own = frozenset({_feature(token, "Case")} if head.kin else ()) & head.singular  # «супругу организатора»: no dative
            allowed |= (own or head.singular | head.plural) | (GENITIVE if normals(token.norm_) & names().relations else frozenset())
        elif not allowed and i >= start - 2 and (case := names().governed.get(token.norm_.lower())):
            thing = i < start - 1 and _feature(tokens[start - 1], "Animacy") == "Inan"  # «за оскорбление Норова»
            return ALL if thing else frozenset({case})
        if token.is_sent_start or (token.pos_ in ("VERB", "ADP", "ADV", "PUNCT", "SCONJ", "CCONJ", "PRON") and not _joins(tokens, i)):
            break
    return allowed or ALL


def _told_by(tokens: Sequence[Plain], i: int) -> frozenset[str]:
    """The cases behind «господин», «по словам», «закон»: its own, or the genitive."""
    found, word = normals(tokens[i].norm_), tokens[i].norm_
    if found & roles().titles and not tokens[i].norm_.endswith("."):
        return cases(word) & frozenset(CASES)
    if _is_a_woman(word) and not found & names().relations and head_of(word) is None:
        return (cases(word) & frozenset(CASES)) | {"f"}  # «христианке Асие Биби»
    said = i > 0 and found & names().opinions and tokens[i - 1].norm_.lower() in SAID
    return GENITIVE if said or found & names().eponyms else frozenset()


def _is_a_woman(word: str) -> bool:
    """A common noun for a woman alone, in the singular: «христианке», «пенсионерку»."""
    known = known_parses(word)
    alone = bool(known) and word.islower() and all("NOUN" in p.tag and "anim" in p.tag for p in known)
    return alone and all(p.tag.gender == "femn" and "ms-f" not in p.tag for p in known) and any(p.tag.number == "sing" for p in known)


def stands_alone(doc: Doc, start: int, end: int) -> bool:
    """A name that is a whole line, or a whole item of a list before its bracket, as a signature is."""
    tokens, text = plain_tokens(doc), text_of(doc)
    before = text[: tokens[start].idx].rstrip(" \t\xa0")[-1:]
    behind = text[tokens[end - 1].idx + len(tokens[end - 1]) :][:2].lstrip(" \t\xa0")[:1]
    opens = before in ("", "\n", "•") or (tokens[start].is_sent_start and behind in ("", "\n"))
    return opens and behind in ("", "\n", "(", "—", "–") and end - start > 1


def _joins(tokens: Sequence[Plain], i: int) -> bool:
    """«департамента образования | и | науки»: two nouns of one case inside a post."""
    if not 0 < i < len(tokens) - 1 or tokens[i].norm_ != "и":
        return False
    one, two = tokens[i - 1], tokens[i + 1]
    nouns = all(t.pos_ == "NOUN" and t.norm_.islower() for t in (one, two))
    return nouns and _feature(one, "Case") == _feature(two, "Case") == "Gen"


def read_all(texts: Sequence[list[Word]], allowed: Sequence[frozenset[str]], joined: Sequence[bool]) -> list[Name]:
    """The nominatives of all names of a release; a second reading hears what the other mentions say.

    ``allowed`` are the cases left open for each, ``joined`` tells which follow the name before after «и» or a comma.
    """
    once = [read_name(words, open_reader(), {}, cases) for words, cases in zip(texts, allowed, strict=True)]
    seen = [{fold_name(word.text) for word in words} for words in texts]
    sure = [name for name, cases in zip(once, allowed, strict=True) if _is_full(name) or _is_told(name, cases)]
    read = Counter(fold_name(word) for name in _distinct(sure) for word in name.words)
    told_so = {words[0].text: name.text for words, name, cases in zip(texts, once, allowed, strict=True) if _is_told(name, cases)}
    forms = set().union(*seen) if seen else set()
    upright = {fold_name(words[-1].text) for words, cases in zip(texts, allowed, strict=True) if _is_upright(words[-1], cases)}
    whole = {fold_name(name.last) for name in once if _is_full(name) and name.case == "Nom" and name.first and name.last}
    plain = told_by_form(texts, once)
    upper = in_one_case(once, allowed, joined)
    out: list[Name] = []
    for words, name, open_to, follows, listed in zip(texts, once, allowed, joined, upper, strict=True):
        cases = frozenset({"Nom"}) if listed else open_to
        if follows and cases == ALL and out:
            cases = _with_twin(out[-1].case)
        own = {fold_name(word.text) for word in words}
        support = dict.fromkeys(forms - own, SUPPORT_SEEN) | dict.fromkeys(upright, SUPPORT_UPRIGHT)
        mine = {fold_name(word) for word in name.words} if _is_full(name) or _is_told(name, open_to) else set()
        for form, count in read.items():
            if count > (form in mine):
                support[form] = max(support.get(form, 0.0), SUPPORT_READ)
        support |= dict.fromkeys(whole if len(words) == 1 else (), SUPPORT_WHOLE)
        support |= {told: SUPPORT_TOLD for form, told in plain.get(initials_of(words), {}).items() if form not in own}
        if len(words) == 1 and words[0].text in told_so:
            support[fold_name(told_so[words[0].text])] = SUPPORT_TOLD
        told = any(support.keys() & open_reader().nominatives(word.text) for word in words)
        out.append(read_name(words, open_reader(), support, cases) if told or cases != open_to else name)
    return out


def _is_upright(word: Word, allowed: frozenset[str]) -> bool:
    """«В.Ланской, в свою очередь, …»: a man's surname in the nominative that looks like a woman's in another case."""
    told = "Nom" in allowed and "f" not in allowed
    return told and word.case == "Nom" and word.gender == "m" and word.text.lower().endswith(("ской", "цкой"))


def read_ranges(doc: Doc, ranges: Sequence[Range]) -> list[Name]:
    joined = [False, *(_is_joined(doc, b, a) for (_, b), (a, _) in pairwise(ranges))][: len(ranges)]
    following = {a for a, _ in ranges}
    allowed = [GENITIVE if b in following and _is_owner(doc, a, b) else _cases(doc, a, b) for a, b in ranges]
    read = read_all([words_in(doc, r) for r in ranges], allowed, joined)
    read = _settled(read)
    read = [_family(plain_tokens(doc)[a], name) if b - a == 1 else name for (a, b), name in zip(ranges, read, strict=True)]
    return share_surnames(plain_tokens(doc), ranges, read, joined)


def _settled(read: Sequence[Name]) -> list[Name]:
    """«Александр Вольфович», who is «Вольфович» elsewhere: what looks like a father's name is his surname."""
    alone = {fold_name(name.last) for name in read if name.last and not name.first}
    return [
        replace(name, last=name.middle, middle="") if name.first and not name.last and fold_name(name.middle) in alone else name
        for name in read
    ]


def _is_owner(doc: Doc, a: int, b: int) -> bool:
    """«вдова Норова | Анна Петровна», «адвокат обвиняемого Норова | Анна Ким»: a surname between whose she is and the other's name."""
    tokens, i = plain_tokens(doc), a - 1
    while i > 0 and not normals(tokens[i].norm_) & names().relations:
        head = head_of(tokens[i].norm_)
        if head is None or "Gen" not in head.singular:
            return False
        i -= 1
    return b - a == 1 and i >= 0 and bool(normals(tokens[i].norm_) & names().relations)


def _cases(doc: Doc, a: int, b: int) -> frozenset[str]:
    if is_her(doc, a, b):
        return WOMAN
    if b - a > 1 and is_subject(doc, a):
        return frozenset({"Nom"})
    return frozenset({"Nom"}) if stands_alone(doc, a, b) else open_cases(doc, a)


FAMILIES = (  # the plural of a surname in any case, and its nominative
    (re.compile(r"(?<=[оеё]в|[иы]н)(?:ы|ых|ым|ыми)$"), "ы"),
    (re.compile(r"(?<=\w[сц]к)(?:ие|их|им|ими)$"), "ие"),
    (re.compile(r"(?<=\w\w[лрнтсш])(?:и|ей|ям|ями|ях)$"), "и"),
)

MANY = re.compile(r"(?:[оеё]в|[иы]н)ы$")  # no case of one person's surname ends so


def _family(token: Plain, name: Name) -> Name:
    """«дело Норовых», «отравление Скрипалей», «отец и сын Норовы»: the plural of a surname stays one."""
    plural = _feature(token, "Number") == "Plur" or MANY.search(token.norm_)
    if not plural or name.first or _bends_alone(token):
        return name
    for ending, nominative in FAMILIES:
        if ending.search(token.norm_):
            text = ending.sub(nominative, token.norm_)
            return replace(name, text=text, last=text, gender="", words=(text,))
    return name


def _bends_alone(token: Plain) -> bool:
    """A dictionary knows the form as one person's: «Черных»; «Норовы» only looks like a woman's genitive."""
    return any(o.last >= 2 and o.nominative[-2:] == token.norm_[-2:] for o in open_reader().options(token.norm_))


def _is_joined(doc: Doc, end: int, start: int) -> bool:
    between = [t.norm_.lower() for t in plain_tokens(doc)[end:start] if not t.is_space]
    if between[:1] == ["("] and ")" in between and start - end < REACH:
        between = between[between.index(")") + 1 :]  # «Норов С.К. (МВД), Кулиева А.Б.»
    return between in (["и"], [","])


def _with_twin(case: str) -> frozenset[str]:
    return frozenset({"Gen", "Acc"}) if case in ("Gen", "Acc") else frozenset({case})


def _is_full(name: Name) -> bool:
    """A name with more than initials: what it is read as counts for the shorter ones."""
    return len(name.words) > 1 and not name.initials


def _is_told(name: Name, cases: frozenset[str]) -> bool:
    """A lone surname whose case the words before it tell: «лидера партии Норина»."""
    return len(name.words) == 1 and bool(name.last) and cases != ALL and "Nom" not in cases and name.case in cases


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
    for match in CAPITALISED.finditer(text_of(doc)) if lasts else ():
        word = match.group()
        if fold_name(word[:3]) not in beginnings or not lasts & open_reader().nominatives(word):
            continue
        span = doc.char_span(match.start(), match.end())
        if span is not None and len(span) == 1 and span.start not in taken and not is_common(plain_tokens(doc)[span.start]):
            out.append((span.start, span.end))
    return out
