"""Who is who among the names of one release: «А.Пракаш» and «Ананд Пракаш» are one, two of one surname are two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..lexicon.names import fold_name
from .nominative import INITIAL, Name


@dataclass(slots=True)
class Group:
    """The mentions (indexes into the release's names, in order) of one person."""

    members: list[int] = field(default_factory=list)
    last: str = ""
    first: str = ""
    middle: str = ""
    gender: str = ""

    def take(self, index: int, name: Name) -> None:
        self.members.append(index)
        self.last = _spelt(self.last, name.last) if self.last else name.last
        self.first = _fuller(self.first, name.first)
        self.middle = _fuller(self.middle, name.middle)
        self.gender = self.gender or name.gender


def group_names(found: Sequence[Name], tied: Mapping[int, int] | None = None) -> list[Group]:
    """Groups of mentions, each one person: fuller names first, so that shorter ones find them.

    ``tied`` says of a mention that it is another's in foreign letters: «Юрген Шток (Jürgen Stock)».
    """
    tied = tied or {}
    groups: list[Group] = []
    for rank in range(4):
        for index, name in enumerate(found):
            if _rank(name) == rank and index not in tied:
                group = _home(index, name, groups)
                if group is None:
                    group = Group()
                    groups.append(group)
                group.take(index, name)
    for group in groups:
        group.members.extend(index for index, owner in tied.items() if owner in group.members)
        group.members.sort()
    return sorted(groups, key=lambda group: group.members[0])


def _is_spelt_out(name: Name, fits: Sequence[Group]) -> bool:
    return bool(name.first and name.middle and not name.last) and all(INITIAL.match(group.middle) for group in fits)


def _rank(name: Name) -> int:
    if name.first and name.last:
        return 1 if name.initials else 0
    return 2 if name.last else 3


def _home(index: int, name: Name, groups: Sequence[Group]) -> Group | None:
    """The group that the name belongs to; of several the one spoken of last before it."""
    fits = [group for group in groups if _fits(name, group)]
    if name.first and name.last and not name.initials and len(fits) > 1:
        fits = [group for group in fits if group.middle and group.middle == name.middle] or fits[:1]
    if name.middle and not name.last and len(fits) > 1:
        fits = [group for group in fits if group.middle]  # «Глеб Аркадьевич» beside two of the name Глеб
    if not fits:
        return None
    if len(fits) > 1 and (name.initials or _is_spelt_out(name, fits)):
        return None  # «А.Иванов» beside Андрей and Антон, «Андрей Антонович» beside А.А.Иванов and А.А.Петров: neither
    before = [group for group in fits if min(group.members) < index]
    if before:
        return max(before, key=lambda group: max(m for m in group.members if m < index))
    return min(fits, key=lambda group: min(group.members))


def _fits(name: Name, group: Group) -> bool:
    if name.gender and group.gender and name.gender != group.gender:
        return False
    if name.first and not name.middle and group.middle and _same(name.last, group.middle):
        return _agree(name.first, group.first)  # «Нурлан Турсунбекович» behind «Нурлан Турсунбекович Норов»
    if name.first and name.last:
        return _same_last(name.last, group.last) and _agree(name.first, group.first) and _agree(name.middle, group.middle)
    if name.last:
        return _same_last(name.last, group.last) or (not group.last and (_same(name.last, group.first) or _same(name.last, group.middle)))
    if name.first and name.middle and not group.middle:
        return bool(group.last) and _same(name.first, group.first)  # «Глеб Аркадьевич» beside «Глеб Норов»
    if name.first and name.middle and group.last and INITIAL.match(group.middle):
        return _agree(name.first, group.first) and _agree(name.middle, group.middle)  # «Глеб Аркадьевич» beside «Г.А.Норов»
    if name.first and not name.middle and _same(name.first, group.last):
        return True  # «Мунир», a first name elsewhere, beside «Асим Мунир»
    if INITIAL.match(name.first) and _same(name.middle, group.middle):
        return _agree(name.first, group.first)  # «Э. Жээнбай уулу» beside «Эрлан Жээнбай уулу»
    return _same(name.first, group.first) and _agree(name.middle, group.middle)


def _same(a: str, b: str) -> bool:
    return bool(a and b) and fold_name(a) == fold_name(b)


def _same_last(a: str, b: str) -> bool:
    """Equal, or equal but for particles and earlier parts: «Бетховен» and «ван Бетховен»."""
    if not a or not b:
        return False
    x, y = _tajik(fold_name(a)).split(), _tajik(fold_name(b)).split()
    return x == y or (min(len(x), len(y)) == 1 and x[-1] == y[-1])


def _tajik(name: str) -> str:
    """«Мирзошарифзод» is «Мирзошарифзода»."""
    return name + "а" if name.endswith("зод") else name


def _agree(a: str, b: str) -> bool:
    """Nothing against it: one is unsaid, an initial of the other, or the same."""
    if not a or not b or fold_name(a) == fold_name(b):
        return True
    pairs = ((a, b), (b, a))
    return any(INITIAL.match(letter) and _begins(fold_name(letter), fold_name(full)) for letter, full in pairs)


def _begins(letters: str, full: str) -> bool:
    """«м.-а.» begins «махмуд-али»."""
    parts = letters.replace(".", "").split("-")
    words = full.split("-") if len(parts) > 1 else [full]
    return len(parts) <= len(words) and all(word.startswith(part) for word, part in zip(words, parts, strict=False))


def _fuller(a: str, b: str) -> str:
    if not a or (b and INITIAL.match(a) and not INITIAL.match(b)):
        return b
    return _spelt(a, b)


def _spelt(a: str, b: str) -> str:
    """Of two spellings the one that writes «ё»: «ПЕТР» of a headline is «Пётр»."""
    return b if a != b and fold_name(a) == fold_name(b) and "ё" in b.lower() else a
