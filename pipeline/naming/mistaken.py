"""What the model takes for people and its neighbours tell otherwise: adjectives, operations, namesakes; halves of one name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from ..lexicon.names import fold_name, names
from ..lexicon.roles import roles
from ..plain import Plain, plain_tokens
from .fronts import is_first
from .nobodies import is_surname, surnames_in_full
from .posts import cases, known_parses, normals
from .words import open_reader

Range = tuple[int, int]  # tokens [first, last + 1) of the doc

OF_PLACE = re.compile(r"[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое)$")
HERS = re.compile(r"(?:ая|ой|ую)$")
LONGEST_LIST = 24  # tokens: «Балаковского (14), Вольского (11) и Пугачёвского (восемь) районов»


def drop_adjectives(doc: Doc, found: list[Range]) -> list[Range]:
    """«Буйнакской бандгруппы», «Вольского (11) и Пугачёвского (восемь) районов»: an adjective of the noun behind it."""
    tokens = plain_tokens(doc)
    full = surnames_in_full(tokens, found)
    return [(a, b) for a, b in found if b - a > 1 or full & open_reader().nominatives(tokens[a].norm_) or not _is_of_noun(tokens, a)]


def _is_of_noun(tokens: Sequence[Plain], i: int) -> bool:
    if not OF_PLACE.search(tokens[i].norm_.lower()):
        return False
    behind = [t for t in tokens[i + 1 : i + 3] if not t.is_space][:1]
    if behind and behind[0].text == "(":
        noun = next((t for t in tokens[i + 1 : i + LONGEST_LIST] if normals(t.norm_) & names().districts), None)
        return noun is not None and not any(t.text in ".;:" for t in tokens[i + 1 : noun.i])
    noun = behind[0] if behind else None
    if noun is not None and noun.text in "–—-" and any(t.norm_.isdigit() for t in tokens[noun.i + 1 : noun.i + 3]):
        return True  # «Согдийская область – 278, Хатлонская – 197»
    if noun is None or noun.pos_ != "NOUN" or not noun.norm_.islower() or noun.feats.get("Animacy") == "Anim":
        return False
    agrees = noun.feats.get("Case", "") in cases(tokens[i].norm_) and noun.feats.get("Number") == "Sing"
    hers = bool(HERS.search(tokens[i].norm_.lower()))
    surname = any("Surn" in p.tag for p in known_parses(tokens[i].norm_)) or open_reader().nominatives(tokens[i].norm_) & names().last
    group = normals(noun.norm_) & roles().groups
    return agrees and hers == (noun.feats.get("Gender") == "Fem") and bool(group or not surname)


def drop_operations(doc: Doc, found: list[Range]) -> list[Range]:
    """«операция Сайр»: one word right behind an event, that is nobody's surname in the genitive."""
    tokens = plain_tokens(doc)
    told = {fold_name(tokens[a].norm_) for a, b in found if b - a == 1 and _names_an_event(tokens, a)}
    return [(a, b) for a, b in found if b - a > 1 or fold_name(tokens[a].norm_) not in told]


def _names_an_event(tokens: Sequence[Plain], i: int) -> bool:
    before = next((t for t in reversed(tokens[max(0, i - 2) : i]) if not t.is_space), None)
    if before is None or not normals(before.norm_) & names().events:
        return False
    return not any(option.case == "Gen" and option.last >= 2 for option in open_reader().options(tokens[i].norm_))


def drop_namesakes(doc: Doc, found: list[Range]) -> list[Range]:
    """«застава имени А.Б. Норова»: called after somebody, unless the release tells more of such a person."""
    tokens = plain_tokens(doc)
    after = [_is_called_after(tokens, a) for a, _ in found]
    read = open_reader().nominatives
    told = {name for (_, b), mere in zip(found, after, strict=True) if not mere for name in read(tokens[b - 1].norm_)}
    return [(a, b) for (a, b), mere in zip(found, after, strict=True) if not mere or told & read(tokens[b - 1].norm_)]


def _is_called_after(tokens: Sequence[Plain], i: int) -> bool:
    before = [t for t in tokens[max(0, i - 4) : i] if not t.is_space and t.text != "."]
    return len(before) > 1 and before[-1].norm_ in names().memorial and bool(normals(before[-2].norm_) & names().posts)


def join_turned(doc: Doc, found: list[Range]) -> list[Range]:
    """«Петренко | Игорь»: a surname and the first name behind it, that the model took for two people."""
    tokens = plain_tokens(doc)
    out: list[Range] = []
    for a, b in found:
        before = out[-1] if out else None
        if before is not None and before[1] == a and before[1] - before[0] == b - a == 1 and _are_one(tokens[a - 1], tokens[a]):
            out[-1] = (before[0], b)
        else:
            out.append((a, b))
    return out


def _are_one(last: Plain, first: Plain) -> bool:
    """One case that a surname and a first name may share."""
    if is_first(last) or not is_first(first) or not is_surname(last):
        return False
    read = open_reader().options
    surname = {(o.case, o.gender) for o in read(last.norm_) if o.last >= 2}
    return bool(surname & {(o.case, o.gender) for o in read(first.norm_) if o.first >= 3})
