"""Short names of a body that the release names in full: its beginning, its letters, some of its words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ..phrases import is_acronym
from .brackets import initials
from .candidates import OWNED_BY_NOBODY
from .named import Named, as_owner, fold, nations_of
from .view import View

SHORTEST = 3  # letters of an acronym that no bracket introduces


def short_for_long(view: View, names: list[Named]) -> list[Named]:
    """«Верховный суд» behind «Верховный суд Гвинеи», «МВД» where only one country's was named: the same body."""
    full, called = nations_of(view.knowledge).full, view.knowledge.bodies.called
    seen: dict[str, dict[str, Named]] = defaultdict(dict)
    named = {n.key for n in names if n.where}
    counts: Counter[str] = Counter()
    out = []
    for n in names:
        core = called.get(n.core, n.core)
        core = full.get(core, core)
        earlier = seen[core]
        if n.where:
            earlier.setdefault(n.key, n)
            counts[n.key] += 1
        elif (owner := _named_most(earlier, counts)) and n.key not in named and _may_be_short(view, n):
            n = replace(n, key=owner.key, organization=owner.organization, method="coreference" if n.method == "lexicon" else n.method)
        out.append(n)
    return out


def _named_most(earlier: dict[str, Named], counts: Counter[str]) -> Named | None:
    """The only one, or the one that was named more often than each other."""
    most = [key for key in earlier if counts[key] == max(counts[k] for k in earlier)]
    return earlier[most[0]] if len(most) == 1 else None


def beginnings(view: View, names: list[Named]) -> list[Named]:
    """«УМВД» behind «УМВД Гвинеи по Южной области»: the one name before, or for a long name anywhere, that begins so."""
    out: list[Named] = []
    for n in names:
        if n.key not in view.knowledge.organizations and not n.where:
            before = names if n.end - n.start > 2 else out  # a title shortens what the text has in full
            owners = {m.key: m for m in before if fold(m.normal).startswith(fold(n.normal) + " ")}
            if len(owners) == 1 and n.key not in {m.key for m in out}:
                owner = next(iter(owners.values()))
                n = replace(n, key=owner.key, organization=owner.organization, method="coreference")
        out.append(n)
    return out


QUOTED = re.compile(r"\S.*[«„\"]([^«»„“\"]+)[»“\"]")


def by_quoted_name(view: View, names: list[Named]) -> list[Named]:
    """«спецподразделение „Беркут“», «служба „Беркут“», «„Беркут“»: what different nouns call by one name is one body."""
    lexicon = view.knowledge.organizations
    owners: dict[str, Named] = {}
    for n in names:
        called = n.organization.name if n.organization and n.key in lexicon else n.normal
        if (found := QUOTED.fullmatch(called)) and (n.key in lexicon or fold(found.group(1)) not in owners):
            owners[fold(found.group(1))] = n
    out: list[Named] = []
    for n in names:
        found = QUOTED.fullmatch(n.normal)
        owner = owners.get(fold(found.group(1) if found else n.normal))
        out.append(as_owner(n, owner) if owner and n.key not in lexicon and n.key != owner.key else n)
    return out


def by_initials(view: View, names: list[Named]) -> list[Named]:
    """«ЛРП» beside «Лига речных портов», though no bracket says so: the one long name that begins with these letters."""
    lexicon = view.knowledge.organizations
    long = {n.key: n for n in names if n.end - n.start > 1 and n.organization and n.key not in lexicon}
    letters = {key: (*initials(n.normal), *initials(n.core)) for key, n in long.items()}
    out: list[Named] = []
    for n in names:
        alone = " " not in n.normal and is_acronym(view.tokens[n.end - 1])  # also of «пресс-служба ГУВД»
        if alone and n.key not in lexicon:
            owners = [key for key, found in letters.items() if fold(n.normal) in found and _is_long(long[key], n)]
            if len(owners) == 1:
                n = replace(as_owner(n, long[owners[0]]), method="coreference")
        out.append(n)
    return out


def _is_long(owner: Named, short: Named) -> bool:
    """Three letters and words at least, or the two of a committee: «СК» of «Следственный комитет»."""
    kind = owner.organization.kind if owner.organization else ""
    return len(short.normal) >= SHORTEST if owner.end - owner.start > 2 else len(short.normal) == 2 and kind == "committee"


def by_some_words(view: View, names: list[Named]) -> list[Named]:
    """«Окружной суд» beside «Южный окружной военный суд»: some words of the one name that has them all, its noun the same."""
    lexicon = view.knowledge.organizations
    states = [n for n in names if n.organization and n.organization.kind not in OWNED_BY_NOBODY and not n.where]
    words = {n.key: fold(n.normal).split() for n in states}
    out: list[Named] = []
    for n in names:
        mine = words.get(n.key, [])
        if len(mine) > 1 and n.key not in lexicon and view.head(n.end - 1):
            owners = {m.key: m for m in names if m.key != n.key and len(w := words.get(m.key, [])) > len(mine) and _are_among(mine, w)}
            if len(owners) == 1:
                n = replace(as_owner(n, next(iter(owners.values()))), method="coreference")
        out.append(n)
    return out


def _are_among(mine: Sequence[str], words: Sequence[str]) -> bool:
    rest = iter(words)
    return mine[-1] == words[-1] and all(word in rest for word in mine)


def _may_be_short(view: View, n: Named) -> bool:
    lexicon = view.knowledge.organizations
    return n.key not in lexicon or bool(lexicon[n.key].country)
