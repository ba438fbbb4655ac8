"""Dictionaries of first names and surnames (Natasha's files) and the closed classes of ``names.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from .blocks import read_tables
from .inflection import forms

CASES = ("Gen", "Dat", "Acc", "Ins", "Loc")


@dataclass(frozen=True, slots=True)
class Names:
    """Folded words: ``first``/``last`` known names, ``maybe_first`` names that are common words too, particles …"""

    first: frozenset[str]
    last: frozenset[str]
    maybe_first: frozenset[str]
    particles: frozenset[str]
    fathers: frozenset[str]  # оглы, кызы: behind a father's name
    daughters: frozenset[str]
    fixed_fathers: tuple[str, ...]  # of ``fathers``, those that no case changes
    behind: frozenset[str]
    families: frozenset[str]
    shared_families: frozenset[str]
    bent_families: frozenset[str]
    male_patronymics: tuple[str, ...]
    female_patronymics: tuple[str, ...]
    hers: tuple[str, ...]  # endings of a woman's surname
    governed: dict[str, str]  # preposition → the case behind it
    introduced: tuple[str, ...]  # what leads to another name of somebody
    begun: frozenset[str]  # first words of such a name
    never: tuple[str, ...]  # endings that no name has
    nobody: tuple[str, ...]  # endings that no person's name has
    streets: frozenset[str]
    honours: frozenset[str]  # like streets, unless the release tells of such a person
    titles: frozenset[str]  # said before a first name alone
    called: frozenset[str]  # before a nickname
    relations: frozenset[str]  # whose: a genitive may follow
    beasts: frozenset[str]
    events: frozenset[str]
    districts: frozenset[str]
    posts: frozenset[str]  # what is called after people
    memorial: frozenset[str]  # «имени»
    things: frozenset[str]
    places: frozenset[str]  # nouns before a place's name
    compounds: tuple[str, ...]  # forms of last parts of words that name a body: «Рыбохрана»
    prefixes: frozenset[str]  # «экс-советник»
    befallen: frozenset[str]  # verbs that only people have done to them
    opinions: frozenset[str]  # «по словам Норова»: whose
    eponyms: frozenset[str]  # «закон Норова»: whose
    occasions: frozenset[str]  # «на брифинге»: when or where somebody speaks


def _dictionary(name: str) -> frozenset[str]:
    """The words of one of Natasha's dictionaries; a ``#`` starts a comment.

    The package is found, not imported: importing natasha needs the alias that ``pipeline.natasha`` sets.
    """
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("natasha is not installed: its dictionaries of names are needed")
    text = (Path(spec.submodule_search_locations[0]) / "data" / "dict" / f"{name}.txt").read_text(encoding="utf-8")
    words = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(fold_name(word) for word in words if word)


def fold_name(word: str) -> str:
    """A name as a dictionary key: ``Фёдоров`` → ``федоров``."""
    return word.lower().replace("ё", "е")


@lru_cache(maxsize=1)
def names() -> Names:
    """The lexicon of names, read at the first call."""
    data = read_tables("names.toml", ("particles", "east_asian", "patronymics", "governing", "aliases", "relations", "never", "known"))
    particles, patronymics = data["particles"], data["patronymics"]
    return Names(
        first=_dictionary("first") | frozenset(map(fold_name, data["known"]["first"])),
        last=_dictionary("last") | frozenset(map(fold_name, data["known"]["last"])),
        maybe_first=_dictionary("maybe_first"),
        particles=frozenset(particles["before"]),
        fathers=frozenset(particles["after"]),
        daughters=frozenset(particles["daughter"]),
        fixed_fathers=tuple(particles["fixed"]),
        behind=frozenset(particles["behind"]),
        families=frozenset(data["east_asian"]["families"]),
        shared_families=frozenset(data["east_asian"]["shared"]),
        bent_families=frozenset(data["east_asian"]["bent"]),
        male_patronymics=tuple(patronymics["male"]),
        female_patronymics=tuple(patronymics["female"]),
        hers=tuple(patronymics["hers"]),
        governed={word: case for case in CASES for word in data["governing"].get(case, ())},
        introduced=tuple(data["aliases"]["introduced"]),
        begun=frozenset(data["aliases"]["begun"]),
        never=tuple(data["never"]["endings"]),
        nobody=tuple(data["never"]["nobody"]),
        streets=frozenset(data["never"]["streets"]),
        honours=frozenset(map(fold_name, data["never"]["honours"])),
        titles=frozenset(map(fold_name, data["aliases"]["titles"])),
        called=frozenset(map(fold_name, data["aliases"]["called"])),
        relations=frozenset(map(fold_name, data["relations"]["words"])),
        **{key: frozenset(map(fold_name, data["never"][key])) for key in ("beasts", "events", "districts", "posts", "memorial")},
        things=frozenset(map(fold_name, data["never"]["things"])),
        places=frozenset(map(fold_name, data["never"]["places"])),
        compounds=tuple(fold_name(form) for word in data["never"]["compounds"] for form in forms(word)),
        prefixes=frozenset(map(fold_name, data["never"]["prefixes"])),
        befallen=frozenset(map(fold_name, data["relations"]["befallen"])),
        opinions=frozenset(map(fold_name, data["governing"]["opinions"])),
        eponyms=frozenset(map(fold_name, data["governing"]["eponyms"])),
        occasions=frozenset(map(fold_name, data["governing"]["occasions"])),
    )
