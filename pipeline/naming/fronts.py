"""What stands before a name and is no part of it: a role, a place, a body, the end of another phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from ..lexicon.names import fold_name, names
from ..plain import Plain, plain_tokens
from .nobodies import AMONG, ARTICLED, is_surname, known_things
from .nominative import INITIAL, is_east_asian
from .posts import cases, head_of, is_rank, known_parses, normals
from .words import open_reader

Range = tuple[int, int]  # tokens [first, last + 1) of the doc

AGE = re.compile(r"лет(?:ний|няя|него|ней|нему|ним|нюю|нем|них)$", re.I)
NAMED = re.compile(r"Name|Surn|Patr|Geox")
ACRONYM = re.compile(r"[А-ЯЁA-Z]{3,}[а-яё]{0,3}$")


def cut_role_in_front(doc: Doc, found: list[Range]) -> list[Range]:
    """«Актриса Фань Бинбин», «министр Пулат Бобожонов»: what is a common noun in front of a name is no part of it."""
    return [(_after_role(doc, a, b), b) for a, b in found]


def _after_role(doc: Doc, a: int, b: int) -> int:
    tokens = plain_tokens(doc)
    while b - a >= 2 and (tokens[a + 1].text[:1].isupper() or ARTICLED.match(tokens[a + 1].text)) and _is_role(tokens, a, b):
        a += 1
    return a


def _is_role(tokens: Sequence[Plain], a: int, b: int) -> bool:
    if b - a > 3 and head_of(tokens[a].norm_) is not None and is_first(tokens[a + 1]):
        return True  # «Имам Рамазан Тимур оглы Норов»
    begun = b - a > 2 and tokens[a + 1].norm_.lower() in names().begun  # «Халиф Абу Бакр»
    clergy = normals(tokens[a].norm_) & names().titles and (begun or fold_name(tokens[a].norm_) not in names().first)
    if is_deed(tokens[a].norm_):
        return True  # «Приговорён Тимур Норов»
    if clergy or AGE.search(tokens[a].norm_) or _is_compound(tokens[a].norm_):
        return True  # «56-летний С.Норов», «Писатель-сатирик Тимур Норов»
    return is_rank(tokens[a].norm_) or (is_common(tokens[a]) and not _may_be_first(tokens, a, b))


DEEDS = ("PRTS", "VERB", "GRND", "INFN")


def is_deed(text: str) -> bool:
    """A word that the dictionary knows for a verb's form alone: «Осуждён», «Задержан»."""
    known = known_parses(text)
    return len(text) > 4 and bool(known) and all(p.tag.POS in DEEDS for p in known)


def _is_compound(text: str) -> bool:
    """«писатель-сатирик», «Экс-советник»: words with a hyphen that both are common nouns, one of them somebody's."""
    parts = text.split("-")
    known = [known_parses(part) for part in parts]
    if len(parts) != 2 or not parts[1].islower() or not known[1]:
        return False
    if fold_name(parts[0]) in names().prefixes:
        return any("anim" in p.tag and "Name" not in p.tag for p in known[1])
    common = all(found and all("NOUN" in p.tag and not NAMED.search(str(p.tag)) for p in found) for found in known)
    return common and any("anim" in p.tag for p in known[1])


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
        words = [t for t in tokens[a:b] if is_wordlike(t)]
        if len(words) == 2 and _is_foreign_place(*words):
            a = words[1].i  # «отдал Гвинею Норову»
        elif len(words) == 3 and is_first(words[1]) and _is_foreign_place(*words[:2]):
            a = words[1].i  # «уроженец Ферганы | Тимур Норов»
        among = next((i for i, t in enumerate(words[:-2]) if AMONG.search(t.norm_)), None)
        if among is not None:
            a = words[among + 1].i  # «Маджлис-э-Норов | Тимур Рехман»
        named = len(words) >= 3 and is_first(words[1]) and open_reader().best(words[2].norm_, "middle") < 3
        if named and _is_stranger(words[0]) and _differ(*words[:2]) and not is_east_asian([t.norm_ for t in words], open_reader()):
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
    before = [t.norm_ for t in tokens[a:at] if is_wordlike(t)]
    if at == a or not goes_on or not before:
        return a
    thing = open_reader().nominatives(before[-1]) | {fold_name(before[-1])}
    if len(before[-1]) > 2 and _is_second_initial(tokens, at, b) and not is_first(tokens[a]) and is_surname(tokens[b - 1]):
        return at  # «Агромаша | А.И. Норов»: nothing stands before two initials and a surname
    return at if thing & known_things() and fold_name(before[-1]) not in names().first else a


def _is_second_initial(tokens: Sequence[Plain], at: int, end: int) -> bool:
    return sum(_is_initial(tokens, i) for i in range(at, end)) > 1


def _is_initial(tokens: Sequence[Plain], i: int) -> bool:
    text = tokens[i].text
    return INITIAL.match(text) is not None and (text.endswith(".") or (i + 1 < len(tokens) and tokens[i + 1].text == "."))


def _is_stranger(token: Plain) -> bool:
    word, read = token.norm_, open_reader().best
    return len(word) > 3 and fold_name(word) not in names().particles and read(word, "first") < 2 and read(word, "last") < 1.5


def is_first(token: Plain) -> bool:
    return open_reader().best(token.norm_, "first") >= 3


def is_wordlike(token: Plain) -> bool:
    return any(c.isalpha() for c in token.norm_)
