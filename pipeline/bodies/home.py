"""Whose «МВД» is meant where no country is said: the country that the release is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.forms import Word, pieces
from ..natasha.words import word_keys
from ..phrases import is_acronym
from .brackets import is_short_for
from .candidates import OWNED_BY_NOBODY
from .named import Named, as_owner, known_organization, nations_of
from .view import View

MOST, TIMES = 4, 3  # names of one country, and how many for each of another's: the release is about that country


def home_of(view: View, names: Sequence[Named]) -> str:
    """The country whose «МВД» is meant where none is said: the publisher's, else the only one whose bodies, or places, are named."""
    lexicon = view.knowledge.organizations
    countries = {lexicon[k].country for k in publishers(view)} - {""}
    if not countries:
        countries = _dateline(view)
    if not countries:
        owned = [n.organization for n in names if n.organization and n.organization.kind not in OWNED_BY_NOBODY]
        countries = {o.country for o in owned if o.country}
    if not countries:
        countries = {view.knowledge.places[p.key].country for p in view.places.values()} - {""}
    return min(countries) if len(countries) == 1 else _told_most(view, names)


def _told_most(view: View, names: Sequence[Named]) -> str:
    """Of several countries the one that nearly all of the release is about: places, adjectives and bodies together."""
    lexicon = view.knowledge.places
    counts = Counter(lexicon[p.key].country for p in view.places.values())
    counts.update(lexicon[key].country for i, key in view.adjectives.items() if i not in view.places)
    counts.update(n.organization.country for n in names if n.organization and n.start not in view.places)
    del counts[""]
    (first, most), *others = counts.most_common(2) or [("", 0)]
    return first if most >= MOST and all(most >= TIMES * count for _, count in others) else ""


def _dateline(view: View) -> set[str]:
    """The country of the place that opens a line, in capitals or before a date: «ДУШАНБЕ, 23 июл», «Бишкек, 15 мая»."""
    for piece in view.places.values():
        opens = piece.start == 0 or view.tokens[piece.start - 1].is_space
        behind = view.tokens[piece.end : piece.end + 2]
        shouted = view.tokens[piece.start].text.isupper()
        dated = len(behind) == 2 and behind[0].norm_ in ",.–—-" and (behind[1].norm_[:1].isdigit() or shouted)
        if opens and dated:
            return {view.knowledge.places[piece.key].country} - {""}
    return set()


def _only_country(view: View, core: str) -> str:
    """Of the countries that have a body called so the only one that the release names: «СГБ» beside Tashkent and Syria."""
    owners = nations_of(view.knowledge).owners
    named = {view.knowledge.places[p.key].country for p in view.places.values()}
    named |= {view.knowledge.places[key].country for key in view.adjectives.values()}
    found = {country for country in named - {""} if (core, country) in owners}
    return min(found) if len(found) == 1 else ""


def all_at_home(view: View, names: Sequence[Named], home: str) -> list[Named]:
    """Each name at home, and with it the names that were linked to it: «Управление … (УБОП)» goes where «УБОП» goes."""
    placed = {n.key for n in names if n.where}  # «МВД Тувы», and «МВД» that is short for it
    rows = {n.start - 1: n.organization.country for n in names if n.where and n.organization and n.organization.country}
    moved = [_at_home(view, n, rows.get(n.end) if _is_in_row(view, n) else None, home) if n.key not in placed else n for n in names]
    gone = {old.key: new for old, new in zip(names, moved, strict=True) if new.key != old.key}
    return [as_owner(n, gone[n.key]) if n.key in gone and is_short_for(gone[n.key].normal, n.normal) else n for n in moved]


def _is_in_row(view: View, n: Named) -> bool:
    """«МВД | и ГКНБ Кыргызстана»: the country behind the second is the first's as well."""
    return n.end < len(view.tokens) and view.tokens[n.end].norm_ == "и" and is_acronym(view.tokens[n.start])


def _at_home(view: View, n: Named, beside: str | None, home: str) -> Named:
    """«МВД» in a release of one country's bodies is that country's."""
    if n.where or n.key in view.knowledge.organizations:
        return n
    key = nations_of(view.knowledge).owners.get((n.core, beside or _of_its_item(view, n) or home or _only_country(view, n.core)))
    return replace(n, key=key, organization=known_organization(view.knowledge, key), method="rule") if key else n


def under_headings(view: View, names: Sequence[Named]) -> list[Named]:
    """«МОЛДОВА. Министерство внутренних дел сообщило …»: in a paragraph that a country heads, bodies of no place are that country's."""
    heads: list[tuple[int, str]] = []
    for i in sorted(view.places):
        piece = view.places[i]
        opens = i == 0 or (view.tokens[i - 1].is_space and "\n" in view.tokens[i - 1].text)
        heading = opens and piece.end < len(view.tokens) and view.tokens[piece.end].norm_ in (".", ":")
        if heading and view.knowledge.places[piece.key].kind == "country":
            heads.append((i, view.knowledge.places[piece.key].country))
    if len(heads) < 2:
        return list(names)
    return [_under(view, n, next((country for at, country in reversed(heads) if at < n.start), "")) for n in names]


def _under(view: View, n: Named, country: str) -> Named:
    if n.where or not country or n.key in view.knowledge.organizations:
        return n
    owners = nations_of(view.knowledge).owners
    key = owners.get((n.core, country))
    if key:
        return replace(n, key=key, organization=known_organization(view.knowledge, key), where=country)
    return replace(n, where=country) if any(core == n.core for core, _ in owners) else n  # none that the lexicon knows


ITEM = 16  # words


def _of_its_item(view: View, n: Named) -> str:
    """The country that an item of a list begins with: «от Республики Таджикистан – заместитель председателя | ГКНБ»."""
    for i in range(n.start - 1, max(0, n.start - ITEM), -1):
        token = view.tokens[i]
        if token.is_space or token.norm_ in (";", ".") or i in view.known:
            return ""
        if token.norm_ in ("–", "—", "-"):
            piece = next((p for p in view.places.values() if p.end == i), None)
            return view.knowledge.places[piece.key].country if piece and view.knowledge.places[piece.key].kind == "country" else ""
    return ""


def publishers(view: View) -> set[str]:
    """The bodies that the publisher's name names, and those that they belong to."""
    release, lexicon = view.doc._.release, view.knowledge.organizations
    words = [Word(text, word_keys(text), i, gap=gap) for i, (text, gap) in enumerate(pieces(release.publisher if release else ""))]
    keys = {m[0].form.owner for m in view.knowledge.known.all(words)}
    return keys | {parent for k in keys if (parent := lexicon[k].parent)}
