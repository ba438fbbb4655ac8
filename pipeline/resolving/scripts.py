"""One name in two scripts: «Lenta.ru» and «Лента.ру», «Tehrik-e-Norov» and «Техрик-э-Норов», «EC» typed for «ЕС»."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

from ..lexicon.latin import has_latin, icao
from .folding import fold

SHORTEST = 6  # consonants of names that are compared without their vowels
TWIN_LETTERS = str.maketrans("ABCEHKMOPTXY", "АВСЕНКМОРТХУ")
# Latin spellings that differ from paper to paper: the left ones are read as the right ones.
SPELLINGS = (
    ("dzh", "j"), ("kh", "h"), ("zh", "j"), ("ph", "f"), ("x", "ks"), ("ck", "k"), ("q", "k"), ("w", "v"), ("ts", "c"),
    ("iu", "u"), ("ia", "a"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("c", "k"),
)  # fmt: skip
TWICE = re.compile(r"(.)\1+")
NO_LETTER = re.compile(r"[^a-z0-9]+")
VOWELS = re.compile("[aeiouh]")


def sound(name: str) -> str:
    """How a name of either script is compared: short ones letter by letter, longer ones by their consonants.

    >>> sound("Lenta.ru") == sound("Лента.ру"), sound("Tehreek-e-Labaik") == sound("Техрик-э-Лабаик"), sound("НАСА") == sound("NATO")
    (True, True, False)
    """
    written = fold(name).removeprefix("the ")
    letters = NO_LETTER.sub("", icao(written))
    for left, right in SPELLINGS:
        letters = letters.replace(left, right)
    letters = TWICE.sub(r"\1", letters)
    consonants = TWICE.sub(r"\1", VOWELS.sub("", letters))
    return "=" + consonants if len(consonants) >= SHORTEST else letters


def twin(name: str) -> str:
    """A short name typed in Latin letters that look Russian, in the Russian ones: «EC» → «ЕС»; empty for any other."""
    typed = name.isupper() and name.isascii() and name.isalpha() and 2 <= len(name) <= 5
    read = name.translate(TWIN_LETTERS) if typed else name
    return read if typed and not has_latin(read) else ""


def joined(names: Mapping[str, Collection[str]], releases: Mapping[str, int], known: Mapping[str, str]) -> dict[str, str]:
    """Where each unknown key goes: to the one Russian name that sounds alike, or to itself. ``known`` are short names of bodies."""
    by_sound: dict[str, list[str]] = defaultdict(list)
    for key in sorted(names, key=lambda key: (-releases[key], key)):
        for heard in sorted({sound(name) for name in names[key]}):
            by_sound[heard].append(key)
    foreign = {key for key, called in names.items() if all(map(has_latin, called))}
    target = {key: key for key in names}
    for same in by_sound.values():
        russian = [key for key in same if key not in foreign]
        home = russian[:1] if len(russian) == 1 else [] if russian else same[:1]
        target.update({key: home[0] for key in same if home and key in foreign and target[key] == key})
    for key, called in names.items():
        owners = {known[read] for name in called if (read := fold(twin(name))) in known}
        if key == target[key] and len(owners) == 1:
            target[key] = min(owners)
    return {key: target.get(goal, goal) for key, goal in target.items()}
