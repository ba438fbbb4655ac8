"""Bodies that every region has: «УФСБ», «ГУ МВД», «погрануправление» are of one kind and under one body, however they are written.

Where no region is said it is the only one of the release that is meant; where there is none, or several, a body of this release:
over releases «УФСБ» is many.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ..lexicon.bodies import Called
from ..lexicon.forms import Word, pieces
from ..lexicon.inflection import declined
from ..natasha.words import word_keys
from .named import OVER, Named, fold, key_of, known_organization
from .regions import only_region
from .view import Knowledge, View


def at_their_regions(view: View, names: Sequence[Named], home: str) -> list[Named]:
    """The names with the key, kind and parent of the region's body; ``home`` is the country that the release is about."""
    bare = [n for n in names if not n.where and _branch(view, n)]
    rest = sorted((n for n in names if n not in bare), key=lambda n: bool(n.where))
    told = {n.key: _known(view, n) or _described(view, n, _branch(view, n), home) for n in rest}
    alone = {n.key: _here(view, n, home, list(told.values())) for n in bare if n.key not in told}
    return [replace(n, key=to.key, organization=to.organization) if (to := told.get(n.key) or alone.get(n.key)) else n for n in names]


def _branch(view: View, n: Named) -> Called | None:
    """What the name names, if every region has one."""
    known = n.key in view.knowledge.organizations or n.organization is None
    return None if known else view.knowledge.bodies.branches.get(n.core.removesuffix(f" {OVER}".rstrip()))


def _known(view: View, n: Named) -> Named | None:
    """«МВД по республике» in a release about Dagestan is the lexicon's «МВД по Республике Дагестан»."""
    if not n.where or n.key in view.knowledge.organizations:
        return None
    key = regional(view.knowledge).get((n.core.removesuffix(f" {OVER}".rstrip()), n.where))
    return replace(n, key=key, organization=known_organization(view.knowledge, key)) if key else None


def _described(view: View, n: Named, branch: Called | None, home: str) -> Named:
    """With kind and parent, unless the name or the release is of another country."""
    body, of = n.organization, view.knowledge.organizations[branch.parent].country if branch else ""
    if not body or not branch or (body.country or home or of) != of:
        return n
    return replace(n, organization=replace(body, kind=branch.kind, parent=branch.parent))


def _here(view: View, n: Named, home: str, told: Sequence[Named]) -> Named:
    """A branch without its region: the only such one named with it, else that of the only region, else one of this release."""
    branch, release, body = _branch(view, n), view.doc._.release, n.organization
    if not branch or not body:
        return n
    alike = {m.key: m for m in told if (other := _branch(view, m)) and other.core == branch.core}
    if len(alike) == 1:
        return next(iter(alike.values()))
    if not alike and (region := only_region(view)):
        key = key_of(f"{branch.core} {region.name}")
        name = f"{body.name} {OVER}{declined(region.name, 'datv')}"
        return _described(view, replace(n, key=key, organization=replace(body, key=key, name=name, country=region.country)), branch, home)
    key = key_of(f"{branch.core} {release.release_id}") if release else n.key
    return _described(view, replace(n, key=key, organization=replace(body, key=key)), branch, home)


@lru_cache(maxsize=4)
def regional(knowledge: Knowledge) -> dict[tuple[str, str], str]:
    """Known bodies of one region: (folded name without the region, region) → id."""
    found: dict[tuple[str, str], str] = {}
    for entry in knowledge.organizations:
        for form in entry.forms:
            words = [Word(text, word_keys(text), i, gap=gap) for i, (text, gap) in enumerate(pieces(form))]
            for matches in knowledge.place_names.all(words):
                place = knowledge.places[matches[0].form.owner]
                if matches[0].end == len(words) and matches[0].start and place.kind == "region":
                    core = " ".join(fold(w.text) for w in words[: matches[0].start]).removesuffix(f" {OVER}".rstrip())
                    found.setdefault((core, place.name), entry.id)
    return found
