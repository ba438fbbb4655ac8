"""Where people are named: Natasha's PER spans, corrected by the named rules of one visible list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc

from ..lexicon.names import fold_name, names
from ..lexicon.organizations import load_organizations
from ..lexicon.places import load_places
from ..plain import Plain, plain_tokens, text_of
from .glued import add_known_pairs, cut_sentence_behind, drop_common_people, split_two_people
from .nominative import INITIAL
from .posts import cases, head_of, is_rank, known_parses, normals, parses
from .words import open_reader

Range = tuple[int, int]  # tokens [first, last + 1) of the doc
Rule = Callable[[Doc, list[Range]], list[Range]]

INITIALS_FIRST = re.compile(
    r"(?<![\w.«\"])(?:(?:[А-ЯЁ]|Дж|Дз)\.[ \xa0]?){1,2}[ \xa0]?(?:(?:аль|эль|аш|ан|ар|ас|ат|фон|ван|де)[- ])?"
    r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?![\w-])"
)
INITIALS_LAST = re.compile(r"(?<![\w-])[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁ][а-яё]+)?[ \xa0](?:[А-ЯЁ]\.[ \xa0]?){1,2}(?![\w.])")
INNER_CAPITALS = re.compile(r"[а-яё][А-ЯЁ]{2,}$")
ACRONYM = re.compile(r"[А-ЯЁA-Z]{3,}[а-яё]{0,3}$")
ORIGINAL = re.compile(r"\s?\(([A-Z\u00c0-\u024f][\w'’.-]*(?:[ \u00a0][A-Za-z\u00c0-\u024f][\w'’.-]*){1,4})\)")

CAPITALS = r"[А-ЯЁ][а-яё-]+(?:[  -](?:[А-ЯЁ]|аль|ибн|бин|ад|ал|ат|аш)[А-ЯЁа-яё-]*){0,4}"
BRACKET = re.compile(rf"\s?\(({CAPITALS})\)")


def cut_at_line_ends(doc: Doc, found: list[Range]) -> list[Range]:
    """«Иван Петров⏎Анна Ким» are two: a name does not go on over the end of a line."""
    tokens = plain_tokens(doc)
    out = []
    for a, b in found:
        start = a
        for i in range(a, b):
            if (tokens[i].is_space and "\n" in tokens[i].text) or tokens[i].text == "•":
                out.append((start, i))
                start = i + 1
        out.append((start, b))
    return [r for r in out if r[0] < r[1]]


def cut_role_in_front(doc: Doc, found: list[Range]) -> list[Range]:
    """«Актриса Фань Бинбин», «министр Пулат Бобожонов»: what is a common noun in front of a name is no part of it."""
    return [(_after_role(doc, a, b), b) for a, b in found]


def _after_role(doc: Doc, a: int, b: int) -> int:
    tokens = plain_tokens(doc)
    while b - a >= 2 and tokens[a + 1].text[:1].isupper() and _is_role(tokens, a, b):
        a += 1
    return a


def _is_role(tokens: Sequence[Plain], a: int, b: int) -> bool:
    if b - a > 3 and head_of(tokens[a].norm_) is not None and _is_first(tokens[a + 1]):
        return True  # «Имам Рамазан Тимур оглы Норов»
    return is_rank(tokens[a].norm_) or (is_common(tokens[a]) and not _may_be_first(tokens, a, b))


def _may_be_first(tokens: Sequence[Plain], a: int, b: int) -> bool:
    """«лидер Хадим Ризви Норов»: no post, a capital inside a sentence and two names behind it."""
    word = tokens[a]
    opens = word.is_sent_start or (a > 0 and (tokens[a - 1].is_space or not tokens[a - 1].norm_[:1].isalnum()))
    return b - a > 2 and not opens and word.norm_[:1].isupper() and head_of(word.norm_) is None


def is_common(token: Plain) -> bool:
    """A word that the dictionary knows, but not as anybody's name."""
    text = token.norm_
    if "-" in text and is_rank(text):
        return True  # «Генерал-полковник Н.С.Журов»
    if len(text) < 4 or not text.replace("-", "").isalpha() or text.lower() in names().particles:
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
    tokens = plain_tokens(doc)
    out = []
    for a, b in found:
        words = [t for t in tokens[a:b] if _is_wordlike(t)]
        if len(words) == 2 and _is_foreign_place(*words):
            a = words[1].i  # «отдал Гвинею Норову»
        named = len(words) >= 3 and _is_first(words[1]) and open_reader().best(words[2].norm_, "middle") < 3
        if named and _is_stranger(words[0]) and _differ(*words[:2]):
            a = words[1].i
        elif len(words) >= 3 and ACRONYM.match(words[0].norm_) and not words[-1].norm_.isupper():
            a = words[1].i  # «ЕВРОПОЛа А. Ким»
        out.append((a, b))
    return out


def _is_foreign_place(place: Plain, name: Plain) -> bool:
    """A word that the dictionary knows for a place alone, in another case than the name behind it."""
    known = known_parses(place.norm_)
    geographic = bool(known) and all("Geox" in p.tag for p in known) and open_reader().best(place.norm_, "first") < 2
    return geographic and bool(cases(name.norm_)) and cases(place.norm_).isdisjoint(cases(name.norm_))


def _differ(word: Plain, first: Plain) -> bool:
    """Whether the two stand in different cases, or the word is a known thing's; «Хадима Хуссейна Норова» is one name."""
    thing = bool((open_reader().nominatives(word.norm_) | {fold_name(word.norm_)}) & known_things())
    alike = word.norm_[-1] == first.norm_[-1] and (word.norm_[-1] in "аеиоуыюя" or word.norm_[-2:] == first.norm_[-2:])
    return thing or (word.feats.get("Case", "") != first.feats.get("Case", "") and not alike)


def cut_thing_in_front(doc: Doc, found: list[Range]) -> list[Range]:
    """«России | А.И. Норов»: the name of a place or a body before initials is no part of the name."""
    return [(_behind_thing(plain_tokens(doc), a, b), b) for a, b in found]


def _behind_thing(tokens: Sequence[Plain], a: int, b: int) -> int:
    """Where the initials begin, if the word before them is a place's or a body's."""
    at = next((i for i in range(a + 1, b) if _is_initial(tokens, i)), a)
    goes_on = any(len(t.norm_) > 2 and t.norm_[:1].isupper() for t in tokens[at + 1 : b])
    before = [t.norm_ for t in tokens[a:at] if _is_wordlike(t)]
    if at == a or not goes_on or not before:
        return a
    thing = open_reader().nominatives(before[-1]) | {fold_name(before[-1])}
    return at if thing & known_things() and fold_name(before[-1]) not in names().first else a


def _is_initial(tokens: Sequence[Plain], i: int) -> bool:
    text = tokens[i].text
    return INITIAL.match(text) is not None and (text.endswith(".") or (i + 1 < len(tokens) and tokens[i + 1].text == "."))


def _is_stranger(token: Plain) -> bool:
    word, read = token.norm_, open_reader().best
    return len(word) > 3 and fold_name(word) not in names().particles and read(word, "first") < 2 and read(word, "last") < 1.5


def _is_first(token: Plain) -> bool:
    return open_reader().best(token.norm_, "first") >= 3


def drop_known_bodies(doc: Doc, found: list[Range]) -> list[Range]:
    """«Социнтерна»: what the lexicons know as a body or a place, and no dictionary as a name, is nobody."""
    return [(a, b) for a, b in found if not _is_body(doc, a, b)]


def _is_body(doc: Doc, a: int, b: int) -> bool:
    tokens = plain_tokens(doc)
    text = fold_name(" ".join(text_of(doc)[tokens[a].idx : tokens[b - 1].idx + len(tokens[b - 1])].split()))
    if b - a > 1:
        return text in known_things()
    read, word = open_reader(), tokens[a].norm_
    return bool((read.nominatives(word) | {text}) & known_things()) and read.best(word, "first") < 2 and read.best(word, "last") < 2


@lru_cache(maxsize=1)
def known_things() -> frozenset[str]:
    """Every form of every known body and place, folded."""
    return frozenset(fold_name(form.text) for lexicon in (load_organizations(), load_places()) for form in lexicon.forms())


def cut_tails(doc: Doc, found: list[Range]) -> list[Range]:
    """Quotes, brackets, commas and blanks at either end; a bracket that opens inside: «Фань Бинбин (в девичестве …»."""
    tokens = plain_tokens(doc)
    out = []
    for a, b in found:
        b = next((i for i in range(a + 1, b) if tokens[i].text in "(«\"[,;:" and tokens[i].text), b)
        while a < b and not _is_wordlike(tokens[a]):
            a += 1
        while b > a and not _is_wordlike(tokens[b - 1]) and not (tokens[b - 1].text == "." and INITIAL.match(tokens[b - 2].text)):
            b -= 1
        out.append((a, b))
    return [r for r in out if r[0] < r[1]]


def _is_wordlike(token: Plain) -> bool:
    return any(c.isalpha() for c in token.norm_)


def add_initials(doc: Doc, found: list[Range]) -> list[Range]:
    """Initials and a surname, however spelled, that Natasha saw in part or not at all: «А.Б.Турдиматов», «Норов В.»."""
    tokens = plain_tokens(doc)
    out = list(found)
    for pattern in (INITIALS_FIRST, INITIALS_LAST):
        for match in pattern.finditer(text_of(doc)):
            span = doc.char_span(match.start(), match.start() + len(match.group().rstrip()))
            if span is None:
                continue
            if pattern is INITIALS_LAST and not _surname(tokens[span.start]):
                continue
            alone = not any(a < span.end and b > span.start for a, b in found)
            if pattern is INITIALS_FIRST and alone and not _may_be_surname(tokens[span.end - 1]):
                continue
            out.append((span.start, span.end))
    return _merged(out)


def _surname(token: Plain) -> bool:
    return open_reader().best(token.norm_, "last") >= 2


def _may_be_surname(token: Plain) -> bool:
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
    text = text_of(doc)
    return _merged([*found, *(original for _, b in found if (original := original_behind(doc, text, b)) is not None)])


def original_behind(doc: Doc, text: str, end: int) -> Range | None:
    """The words of a bracket that opens at ``end``, where they are two to five words of Latin letters."""
    tokens = plain_tokens(doc)
    match = ORIGINAL.match(text, tokens[end - 1].idx + len(tokens[end - 1]))
    match = match or _alias(text, tokens[end - 1].idx + len(tokens[end - 1]))
    span = doc.char_span(match.start(1), match.end(1)) if match else None
    return (span.start, span.end) if span is not None else None


def _alias(text: str, at: int) -> re.Match[str] | None:
    """«(Абу Юсуф)», «(он же Рыжий)», «, он же Рыжий,» behind a name."""
    told = _called().match(text, at)
    bracket = BRACKET.match(text, at)
    if told is not None or bracket is None:
        return told
    called = fold_name(bracket.group(1))
    return bracket if re.split("[ -]", called)[0] in names().begun and called not in known_things() else None


@lru_cache(maxsize=1)
def _called() -> re.Pattern[str]:
    told = "|".join(map(re.escape, names().introduced))
    return re.compile(rf"\s?[(,]\s?(?:{told})\s[«\"]?({CAPITALS})(?=[)«»\",.;])")


def add_fathers(doc: Doc, found: list[Range]) -> list[Range]:
    """«Уран Нурлан | уулу»: the word behind a father's name is of the name."""
    tokens = plain_tokens(doc)
    fixed = names().fixed_fathers
    out: list[Range] = []
    for a, b in [(a, b + 1 if b < len(tokens) and tokens[b].norm_.lower() in fixed else b) for a, b in found]:
        if out and out[-1][1] == a and tokens[a - 1].norm_.lower() in fixed:
            out[-1] = (out[-1][0], b)  # «Нурлан кызы | Айгуль»
        else:
            out.append((a, b))
    return _merged(out)


def add_surname_behind(doc: Doc, found: list[Range]) -> list[Range]:
    """«Анной Петровной | Норовой»: a surname goes on after a father's name."""
    tokens, known = plain_tokens(doc), dict(found)
    out = []
    for a, b in found:
        if b - a > 1 and open_reader().best(tokens[b - 1].norm_, "middle") >= 3 and known.get(b, 0) == b + 1 and _surname(tokens[b]):
            b += 1
        out.append((a, b))
    return _merged(out)


def add_titled(doc: Doc, found: list[Range]) -> list[Range]:
    """«пророка Мухаммеда»: a known first name behind a word that is said with a first name, where Natasha saw nothing."""
    tokens, taken = plain_tokens(doc), {i for a, b in found for i in range(a, b)}
    taken |= {i for span in doc.spans.get("natasha", []) for i in range(span.start, span.end)}
    more = [
        (name.i, name.i + 1)
        for title, name in pairwise(tokens)
        if name.norm_[:1].isupper() and name.i not in taken and normals(title.norm_) & names().titles and _is_first(name)
    ]
    return sorted([*found, *more])


def add_in_bodies(doc: Doc, found: list[Range]) -> list[Range]:
    """«директором Управления | Лукасом Штайнером»: two words in the instrumental that end a body's name are a person's."""
    tokens, more = plain_tokens(doc), []
    for span in doc.spans.get("natasha", []):
        first, last = span.end - 2, span.end - 1
        if span.label_ != "ORG" or first <= span.start or any(a <= last and b > first for a, b in found):
            continue
        named = all(tokens[i].norm_.istitle() and tokens[i].feats.get("Case") == "Ins" for i in (first, last))
        if named and _is_first(tokens[first]) and not is_common(tokens[last]):
            more.append((first, last + 1))
    return sorted([*found, *more])


def add_shouted(doc: Doc, found: list[Range]) -> list[Range]:
    """«ТИМУР НОРОВ»: a known first name and a known surname, both in capitals, that Natasha saw nothing in."""
    tokens = plain_tokens(doc)
    out = list(found)
    for first, last in pairwise(tokens):
        if not (first.text.isupper() and last.text.isupper() and len(first.text) > 2 and len(last.text) > 3):
            continue
        alone = not any(a <= last.i and b > first.i for a, b in found)
        if alone and fold_name(first.text) in names().first and _is_first(first) and _is_last(last):
            out.append((first.i, last.i + 1))
    return sorted(out)


def _is_last(token: Plain) -> bool:
    return any(option.last >= 3 and option.case == "Nom" for option in open_reader().options(token.text.title()))


def drop_street_names(doc: Doc, found: list[Range]) -> list[Range]:
    """«на улице Норова» tells of no person."""
    return [(a, b) for a, b in found if not _names_a_street(plain_tokens(doc), a)]


def _names_a_street(tokens: Sequence[Plain], i: int) -> bool:
    before = [t for t in tokens[max(0, i - 3) : i] if not t.is_space and t.text != "."]
    return bool(before) and bool(normals(before[-1].norm_) & names().streets)


def drop_agencies(doc: Doc, found: list[Range]) -> list[Range]:
    """«СтепьТАГ»: one word that ends in several capitals is nobody."""
    tokens = plain_tokens(doc)
    return [(a, b) for a, b in found if b - a > 1 or not INNER_CAPITALS.search(tokens[a].norm_)]


def drop_beasts(doc: Doc, found: list[Range]) -> list[Range]:
    """«собака по кличке Рада», «овчарка Барс» are nobody."""
    return [(a, b) for a, b in found if b - a > 1 or not _names_a_beast(plain_tokens(doc), a)]


def _names_a_beast(tokens: Sequence[Plain], i: int) -> bool:
    before = [t for t in tokens[max(0, i - 8) : i] if not t.is_space and t.norm_ not in "«\""]
    if not before or not normals(before[-1].norm_) & (names().beasts | names().called):
        return False
    return any(normals(t.norm_) & names().beasts for t in before)


def drop_quoted_things(doc: Doc, found: list[Range]) -> list[Range]:
    """«пистолет „Макаров“»: one word in quotation marks names a thing, unless a word before says that it is a nickname."""
    return [(a, b) for a, b in found if b - a > 1 or not _is_quoted_thing(plain_tokens(doc), a)]


def _is_quoted_thing(tokens: Sequence[Plain], i: int) -> bool:
    quoted = 0 < i < len(tokens) - 1 and tokens[i - 1].text in "«\"“„" and tokens[i + 1].text in "»\"”“"
    told = {normal for t in tokens[max(0, i - 6) : i] for normal in normals(t.norm_)}
    return quoted and bool(told & names().things) and not told & names().called


def drop_counting_words(doc: Doc, found: list[Range]) -> list[Range]:
    """«Экстернировано 5 человек»: what may be a participle, before its number, is nobody."""
    tokens = plain_tokens(doc)
    return [(a, b) for a, b in found if b - a > 1 or not _counts(tokens, a)]


def _counts(tokens: Sequence[Plain], i: int) -> bool:
    behind = next((t for t in tokens[i + 1 : i + 3] if not t.is_space), None)
    number = behind is not None and behind.norm_[:1].isdigit()
    return number and not _surname(tokens[i]) and any(p.tag.POS in ("PRTS", "VERB") for p in parses(tokens[i].norm_))


def drop_nameless(doc: Doc, found: list[Range]) -> list[Range]:
    """No capital letter, nothing but initials, or one word with a figure in it («Формула-1»): no name."""
    tokens = plain_tokens(doc)
    named = [(a, b) for a, b in found if b - a > 1 or not any(c.isdigit() for c in tokens[a].norm_)]
    return [(a, b) for a, b in named if any(t.text[:1].isupper() and len(t.norm_) > 1 for t in tokens[a:b])]


def drop_common_words(doc: Doc, found: list[Range]) -> list[Range]:
    """«Привлечём», «Подана»: one word that is known, though not as a name, and that the tagger takes for no noun."""
    tokens = plain_tokens(doc)
    return [(a, b) for a, b in found if b - a > 1 or not _is_known_word(tokens[a])]


def _is_known_word(token: Plain) -> bool:
    if head_of(token.norm_) is not None and ("-" in token.norm_ or open_reader().best(token.norm_, "last") < 2):
        return True  # «Статс-секретарь»
    if token.norm_.lower().endswith(names().never + names().nobody):
        return True
    known = known_parses(token.norm_)
    if not known or any(g in p.tag for p in known for g in ("Name", "Surn", "Patr")) or open_reader().best(token.norm_, "last") >= 2:
        return False
    return all(p.tag.POS != "NOUN" for p in known) or token.pos_ not in ("NOUN", "PROPN")


RULES: tuple[Rule, ...] = (
    cut_at_line_ends,
    cut_tails,
    cut_role_in_front,
    cut_sentence_behind,
    cut_stranger_in_front,
    add_initials,
    cut_thing_in_front,
    cut_tails,
    add_fathers,
    add_surname_behind,
    add_titled,
    add_in_bodies,
    add_shouted,
    add_known_pairs,
    split_two_people,
    add_originals,
    drop_street_names,
    drop_agencies,
    drop_beasts,
    drop_quoted_things,
    drop_nameless,
    drop_counting_words,
    drop_common_words,
    drop_common_people,
    drop_known_bodies,
)


def find_ranges(doc: Doc) -> list[Range]:
    """Where people are named, by Natasha and the rules."""
    found = [(span.start, span.end) for span in doc.spans.get("natasha", []) if span.label_ == "PER"]
    for rule in RULES:
        found = rule(doc, found)
    return found
