"""A bare number whose noun stands behind the next one, each with an adjective of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.numbers import load_numbers
from ..lexicon.objects import load_objects
from ..records import Quantity
from .drafts import Unit
from .items import Item
from .misreadings import misread
from .phrases import AND, DASHES
from .words import Word


def of_a_kind(unit: Unit, item: Item, quantity: Quantity) -> Item | None:
    """«к 40 экстремистским и 12 террористическим сайтам», «экстремистскими 19 и террористическими 13 материалов»."""
    words, at = unit.words, item.last + 1
    if item.counted is not None or quantity.kind not in ("count", "mass") or at + 2 >= len(words):
        return None
    at += words[at].lower in load_numbers().wrappers  # «318 единиц нарезного, 46 единиц холодного оружия»
    kinds = at
    while at < len(words) and (words[at].attribute or misread(words, at) or (words[at].pos == "ADV" and at + 1 < len(words))):
        at += 1
    if at >= len(words) or words[at].lower not in AND or at - kinds > 3:
        return None
    ahead = at == kinds  # the adjective stands before its number
    behind = at + 1
    while ahead and behind < len(words) and words[behind].attribute and behind - at <= 2:
        behind += 1
    other = next((i for i in unit.items if i.first == behind), None)
    if other is None or other.counted is None or not other.code or (ahead and behind == at + 1):
        return None
    head = words[other.counted.head]
    kind = words[item.first - 1 if ahead else at - 1]
    peer = words[behind - 1] if ahead else head
    alike = kind.case == peer.case or (peer.case == "Gen" and kind.case in ("Nom", "Acc"))  # «31 террористическое и 88 …»
    parted = words[other.last + 1].text in DASHES
    bare = not ahead and other.counted.first == other.counted.head and not parted
    if not (kind.attribute or misread(words, kind.i)) or not alike or bare:
        return None
    found = load_objects().match(head.lemmas, [w.lemmas for w in words[kinds:at]])
    code, family = (found[0].code, found[0].family) if found else (other.code, other.family)
    return replace(item, counted=None, code=code, family=family, end=item.last if ahead else at - 1)


def of_two_kinds(words: Sequence[Word], at: int, following: Item) -> bool:
    """«4 тыс. | французских | и 3,8 тыс. | африканских | военных»: two adjectives of one noun."""
    if following.counted is None or max(following.last, at) + 1 >= len(words):
        return False
    other = words[following.last + 1]
    head = following.counted.head
    kinds = all(w.attribute and w.verb_form != "Part" for w in (words[at], other))  # no «15 задержанных, 3 изъятых пистолета»
    joined = words[at + 1].lower == "и"
    return kinds and joined and other.i < head and other.case == words[at].case and other.number == words[at].number
