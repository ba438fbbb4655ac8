"""What the model takes for people and is none: streets, beasts, things, bodies, places, words of the dictionary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Doc

from ..lexicon.bodies import load_bodies
from ..lexicon.names import fold_name, names
from ..lexicon.organizations import load_organizations
from ..lexicon.places import load_places
from ..plain import Plain, plain_tokens, text_of
from .posts import head_of, known_parses, normals, parses
from .words import open_reader

Range = tuple[int, int]  # tokens [first, last + 1) of the doc

INNER_CAPITALS = re.compile(r"[а-яё][А-ЯЁ]{2,}$")
ARTICLED = re.compile(r"(?:аль|эль|ас|аш|ат|ан|ар|ад|аз|уль|эш|эс|эд)-[А-ЯЁ][а-яё]{2,}$")
GLUED = re.compile(r"([А-ЯЁ][а-яё]{4,})[А-ЯЁ][а-яё]{3,}$")  # «СмотретьРечной»
OF_LANDS = re.compile(r"ск(?:о-\w{3,}[сц]кий|о-\w{3,}[сц]кого)$|ическ(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими)$", re.I)
AMONG = re.compile(r"\w-[эие]-\w", re.I)  # «Техрик-э-Норов»
CALLINGS = re.compile(r"(?:[оеё]в|[еа]й|ан|ин)ц(?:ы|ев|ам|ами|ах)$")
PERSON = ("Name", "Surn", "Patr")
PLURAL = re.compile(r"[сц]ки(?:е|х|м|ми)$")
JOINTS = (",", "и")
SHARED = {"ий": "nomn", "ого": "gent", "ому": "datv", "им": "ablt", "ом": "loct"}
SKY = re.compile(r"[сц]к(?:ий|ого|ому|им|ом)$")


def drop_known_bodies(doc: Doc, found: list[Range]) -> list[Range]:
    """«Социнтерна»: what the lexicons know as a body or a place, and no dictionary as a name, is nobody."""
    return [(a, b) for a, b in found if not _is_body(doc, a, b)]


def _is_body(doc: Doc, a: int, b: int) -> bool:
    tokens = plain_tokens(doc)
    text = fold_name(" ".join(text_of(doc)[tokens[a].idx : tokens[b - 1].idx + len(tokens[b - 1])].split()))
    if b - a > 1:
        return text in known_things()
    read, word = open_reader(), tokens[a].norm_
    if text in _joined_things() or (tokens[a].feats.get("Number") == "Plur" and fold_name(tokens[a].lemma_) in known_things()):
        return True  # «Бибиси», «двумя Гвинеями»
    bodies = known_things() | load_bodies().heads.keys()  # «поручить Исполкому»
    return bool((read.nominatives(word) | {text}) & bodies) and read.best(word, "first") < 2 and read.best(word, "last") < 2


@lru_cache(maxsize=1)
def _joined_things() -> frozenset[str]:
    """Known names with hyphens, without them."""
    return frozenset(thing.replace("-", "") for thing in known_things() if "-" in thing and " " not in thing and len(thing) > 5)


@lru_cache(maxsize=1)
def known_things() -> frozenset[str]:
    """Every form of every known body and place, folded."""
    return frozenset(fold_name(form.text) for lexicon in (load_organizations(), load_places()) for form in lexicon.forms())


def drop_street_names(doc: Doc, found: list[Range]) -> list[Range]:
    """«на улице Норова» tells of no person."""
    return [(a, b) for a, b in found if not _names_a_street(plain_tokens(doc), a)]


def _names_a_street(tokens: Sequence[Plain], i: int) -> bool:
    before = [t for t in tokens[max(0, i - 3) : i] if not t.is_space and t.text != "."]
    return bool(before) and bool(normals(before[-1].norm_) & names().streets)


def drop_honours(doc: Doc, found: list[Range]) -> list[Range]:
    """«ордена Суворова», «винтовка Драгунова»: called after somebody, unless the release tells more of such a person."""
    tokens = plain_tokens(doc)
    honoured = [_is_honoured(tokens, a, b) for a, b in found]
    read = open_reader().nominatives
    told = {name for (_, b), mere in zip(found, honoured, strict=True) if not mere for name in read(tokens[b - 1].norm_)}
    return [(a, b) for (a, b), mere in zip(found, honoured, strict=True) if not mere or told & read(tokens[b - 1].norm_)]


def _is_honoured(tokens: Sequence[Plain], a: int, b: int) -> bool:
    """One word in the genitive right behind a word of honour, of a weapon or of a house."""
    before = [t for t in tokens[max(0, a - 2) : a] if not t.is_space]
    if _is_after(tokens[max(0, a - 4) : a]):
        return True
    if b - a > 1 or not before or not normals(before[-1].norm_) & names().honours:
        return False
    return any(option.case == "Gen" for option in open_reader().options(tokens[a].norm_))


def _is_after(line: Sequence[Plain]) -> bool:
    """«во дворце имени Тимура Норова», «в парке им. Норова»; «от имени Норова» is said for him, «сказал им Норов» to them."""
    words = [t.norm_.lower() for t in line if not t.is_space]
    short = words[-2:] == ["им", "."] or words[-1:] == ["им."]
    return short or (words[-1:] == ["имени"] and words[-2:-1] != ["от"])


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
    """«пистолет „Макаров“», «катер „Тимур Норов“»: a thing in quotation marks, unless a word before says that it is a nickname."""
    return [(a, b) for a, b in found if not _is_quoted_thing(plain_tokens(doc), a, b)]


def _is_quoted_thing(tokens: Sequence[Plain], i: int, end: int) -> bool:
    quoted = 0 < i < end < len(tokens) and tokens[i - 1].text in "«\"“„" and tokens[end].text in "»\"”“"
    near = tokens[max(0, i - 6) : i] if end - i == 1 else tokens[max(0, i - 2) : i]  # of a longer name right before the mark
    told = {normal for t in near for normal in normals(t.norm_)}
    return quoted and bool(told & names().things) and not told & names().called


def drop_counting_words(doc: Doc, found: list[Range]) -> list[Range]:
    """«Экстернировано 5 человек»: what may be a participle, before its number, is nobody."""
    tokens = plain_tokens(doc)
    return [(a, b) for a, b in found if b - a > 1 or not _counts(tokens, a)]


def _counts(tokens: Sequence[Plain], i: int) -> bool:
    behind = next((t for t in tokens[i + 1 : i + 3] if not t.is_space), None)
    number = behind is not None and behind.norm_[:1].isdigit()
    return number and not is_surname(tokens[i]) and any(p.tag.POS in ("PRTS", "VERB") for p in parses(tokens[i].norm_))


def drop_nameless(doc: Doc, found: list[Range]) -> list[Range]:
    """No capital letter, nothing but initials, or one word with a figure in it («Формула-1»): no name."""
    tokens = plain_tokens(doc)
    named = [(a, b) for a, b in found if b - a > 1 or not any(c.isdigit() for c in tokens[a].norm_)]
    return [(a, b) for a, b in named if any((t.text[:1].isupper() and len(t.norm_) > 1) or ARTICLED.match(t.text) for t in tokens[a:b])]


def drop_common_words(doc: Doc, found: list[Range]) -> list[Range]:
    """«Привлечём», «Подана»: one word that is known, though not as a name, and that the tagger takes for no noun."""
    tokens = plain_tokens(doc)
    full = surnames_in_full(tokens, found)
    return [(a, b) for a, b in found if b - a > 1 or not _is_known_word(tokens[a], full)]


def _is_known_word(token: Plain, full: set[str]) -> bool:
    named = bool(full & open_reader().nominatives(token.norm_))
    if head_of(token.norm_) is not None and ("-" in token.norm_ or not named):
        return True  # «Статс-секретарь»
    if CALLINGS.search(token.norm_) and (token.feats.get("Number") == "Plur" or not known_parses(token.norm_)) and not named:
        return True  # «Росгвардейцы», «Игиловцы»
    if _is_double_calling(token.norm_):
        return True  # «Инженеры-сапёры», «Пограничники-таджики»
    glued = GLUED.match(token.norm_)
    if (glued and known_parses(glued.group(1))) or OF_LANDS.search(token.norm_) or AMONG.search(token.norm_) or token.norm_[0] == "Ъ":
        return True
    if token.norm_.lower().endswith(names().never + names().nobody) or is_compound(token.norm_):
        return True
    known = known_parses(token.norm_)
    if not known or any(g in p.tag for p in known for g in ("Name", "Surn", "Patr")) or named:
        return False
    if not {p.tag.POS for p in known} & {"NOUN", "ADJF"}:
        return True  # «Подана», «Просто» are surnames for some dictionary
    if open_reader().best(token.norm_, "last") >= 2:
        return False
    if all("Geox" in p.tag for p in known) and open_reader().best(token.norm_, "first") < 2:
        return True  # «Ольстер»
    thing = all(p.tag.POS == "NOUN" and "inan" in p.tag for p in known) and (token.is_sent_start or token.pos_ == "NOUN")
    return thing or all(p.tag.POS != "NOUN" for p in known) or token.pos_ not in ("NOUN", "PROPN")


def _is_double_calling(word: str) -> bool:
    """Two nouns for people, joined by a hyphen: in the plural, or both known as nothing else."""
    known = [known_parses(part) for part in word.split("-")]
    many = [any({"anim", "plur", "NOUN"} <= p.tag.grammemes for p in found) for found in known]
    only = [bool(found) and all("anim" in p.tag and not any(g in p.tag for g in PERSON) for p in found) for found in known]
    return len(known) == 2 and (all(many) or all(only))


def surnames_in_full(tokens: Sequence[Plain], found: Sequence[Range]) -> set[str]:
    """Nominatives of the first and last words of names that have two words or more."""
    ends = {tokens[i].norm_ for a, b in found if b - a > 1 for i in (a, b - 1)}
    return {nominative for word in ends for nominative in open_reader().nominatives(word)}


def is_compound(word: str) -> bool:
    """«Рыбохрана», «Викиновостям», «Нацфронт»: a word put together of which the last part is a body's or a paper's."""
    low = fold_name(word)
    return "-" not in low and any(low.endswith(form) and len(low) > len(form) + 2 for form in names().compounds)


def drop_told_places(doc: Doc, found: list[Range]) -> list[Range]:
    """«в резиденции Чекерс», «селу Хитрино»: what the release calls a place is nobody, there and elsewhere."""
    tokens = plain_tokens(doc)
    told = {fold_name(tokens[a].norm_) for a, b in found if b - a == 1 and _names_a_place(tokens, a)}
    return [(a, b) for a, b in found if b - a > 1 or fold_name(tokens[a].norm_) not in told]


def _names_a_place(tokens: Sequence[Plain], i: int) -> bool:
    """Behind the noun of a place that no post owns: «мэр города Норов» is a man."""
    before = [t for t in tokens[max(0, i - 4) : i] if not t.is_space and t.norm_ not in "[]«\""]
    if not before or not normals(before[-1].norm_) & names().places:
        return False
    case = before[-1].feats.get("Case")
    return case in ("Dat", "Loc") or (len(before) > 1 and before[-2].pos_ == "ADP")


def drop_readings(doc: Doc, found: list[Range]) -> list[Range]:
    """«на Королёвских чтениях», «Папа Римский»: an adjective, of the noun behind it or of the title before it."""
    tokens = plain_tokens(doc)
    adjectives = (_before_its_noun, _behind_its_title, _shares_a_noun)
    return [(a, b) for a, b in found if b - a > 1 or not any(of(tokens, a) for of in adjectives)]


def _before_its_noun(tokens: Sequence[Plain], i: int) -> bool:
    if not PLURAL.search(tokens[i].norm_) or i + 1 >= len(tokens):
        return False
    noun = tokens[i + 1]
    same = noun.feats.get("Case") == tokens[i].feats.get("Case")
    return noun.norm_.islower() and noun.pos_ == "NOUN" and noun.feats.get("Number") == "Plur" and same


def _shares_a_noun(tokens: Sequence[Plain], i: int) -> bool:
    """«Лидский и | Полоцкий | погранотряды»: adjectives joined by «и», before one noun in the plural."""
    at, joints = i, int(i > 1 and tokens[i - 1].norm_ in JOINTS and _may_describe(tokens[i - 2]))
    while at + 2 < len(tokens) and _may_describe(tokens[at]) and tokens[at + 1].norm_ in JOINTS and _may_describe(tokens[at + 2]):
        at, joints = at + 2, joints + 1
    noun = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    case = next((case for ending, case in SHARED.items() if tokens[at].norm_.lower().endswith(ending)), "")
    many = any({"plur", case} <= p.tag.grammemes and "inan" in p.tag for p in parses(noun.norm_))
    return joints > 0 and noun.norm_.islower() and noun.pos_ == "NOUN" and many and _may_describe(tokens[i])


def _may_describe(token: Plain) -> bool:
    """«Полоцкий», «Сморгонского»"""
    return token.norm_[:1].isupper() and SKY.search(token.norm_.lower()) is not None


def _behind_its_title(tokens: Sequence[Plain], i: int) -> bool:
    word = tokens[i].norm_
    title = i > 0 and normals(tokens[i - 1].norm_) & names().titles
    return bool(title) and all("ADJF" in p.tag for p in parses(word)) and bool(SKY.search(word.lower()))


def is_surname(token: Plain) -> bool:
    """A word that may be a surname by a dictionary, or nearly."""
    return open_reader().best(token.norm_, "last") >= 2
