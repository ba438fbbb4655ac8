"""Ministries and the like that a release names only behind a department of theirs: «главное управление по наркоконтролю | МВД»."""

from __future__ import annotations

from collections.abc import Sequence

from ..natasha.words import folded, word_keys
from ..phrases import NOUNS, feature, is_acronym, is_capital
from .candidates import OWNED_BY_NOBODY, Candidate, adjectives_before
from .cuts import AT
from .home import all_at_home, home_of
from .identity import name_span
from .named import OVER, Named
from .regions import by_noun
from .view import View

APART = ("академия", "институт", "университет", "училище", "колледж", "пресс-служба", "секретариат")  # they speak for themselves
SILENT = OWNED_BY_NOBODY  # their parts are no departments
OFFICES = ("управление", "отдел", "отделение", "главк", "представительство")  # … as do these where no purpose stands behind them


def inner_bodies(view: View, names: Sequence[Named]) -> list[Named]:
    """The whole behind the first name of its part, once, if no other name of the release is the whole's."""
    told = {n.key for n in names}
    called = view.knowledge.bodies.called
    cores = {called.get(n.core, n.core) for n in names}
    home = home_of(view, names)
    found: dict[str, Named] = {}
    for n in names:
        if host := _host(view, n):
            if host.key not in told:
                found.setdefault(host.key, host)
            continue
        listed = n.key in view.knowledge.organizations and (piece := view.known.get(n.start)) is not None and piece.end == n.end
        whole = None if listed else _whole(view, n)
        if whole is None:
            continue
        whole = all_at_home(view, [whole], home)[0]
        kind = whole.organization.kind if whole.organization is not None else ""
        beside = whole.key not in view.knowledge.organizations and called.get(whole.core, whole.core) in cores
        if kind not in SILENT and whole.key not in told and not beside:
            found.setdefault(whole.key, whole)
    return list(found.values())


def _whole(view: View, n: Named) -> Named | None:
    """The body behind the noun of a part and its purpose; a part of a region («Управление ФСБ по Омской области») tells of no whole."""
    noun = next((i for i in range(n.start, n.end) if view.head(i) or _is_of_troops(view, i)), n.end)
    if noun >= n.end or is_acronym(view.tokens[noun]) or folded(view.tokens[noun].lemma_) in APART:
        return None
    at = next((i for i in range(n.end - 1, noun, -1) if (end := _short_name(view, i)) and end <= n.end), noun)
    at = at if at > noun else _with_capital(view, noun, n.end)
    if at == noun or (at == noun + 1 and folded(view.tokens[noun].lemma_) in OFFICES):
        return None
    end, piece = _short_name(view, at) or at + 1, view.known.get(at)
    if _is_regional(view, end, n.end) or (piece is not None and view.knowledge.organizations[piece.key].kind in OWNED_BY_NOBODY):
        return None
    purpose = next((i for i in range(end, n.end) if view.tokens[i].norm_ == OVER.strip()), n.end)  # «комитет Сената | по обороне»
    body = name_span(view, Candidate(at, purpose, "rule", "inner"))
    return body if body.organization is not None and body.key != n.key else None


def _host(view: View, n: Named) -> Named | None:
    """«Служба финансового мониторинга при | Центральном банке»: the body that another one stands beside, by its full name."""
    at = next((i + 1 for i in range(n.start + 1, n.end - 1) if view.tokens[i].norm_ == AT), n.end)
    if at >= n.end - 1 or not is_capital(view.tokens[at]) or is_acronym(view.tokens[at]):
        return None
    noun = next((i for i in range(at, n.end) if view.tokens[i].pos_ in NOUNS), at)
    if not view.head(noun) and at not in view.known:
        return None
    body = name_span(view, Candidate(at, n.end, "rule", "inner"))
    return body if body.organization is not None and body.key != n.key else None


def _is_of_troops(view: View, i: int) -> bool:
    """«воинская | часть 6655 …», «подразделение „Беркут“ …»"""
    words = view.knowledge.bodies
    return not word_keys(view.tokens[i].norm_).isdisjoint(words.numbered | words.units)


def _with_capital(view: View, noun: int, end: int) -> int:
    """Where in the tail a name with a capital of its own begins: «центр по надзору | Речного банка Гвинеи»; ``noun`` where none does."""
    for i in range(end - 1, noun, -1):
        start = adjectives_before(view, i) if view.head(i) and not is_acronym(view.tokens[i]) else i
        if noun < start < i and view.proper(start) and feature(view.tokens[i], "Case") == "Gen":
            return start
    return noun


def _short_name(view: View, at: int) -> int:
    """Where a known body's name, or the letters of one that many countries have, ends that begins at a token; 0 for none."""
    if at in view.known:
        return view.known[at].end
    spans = ((view.words[m[0].start].token, view.words[m[0].end - 1].token + 1) for m in view.ambiguous)
    several = next((end for start, end in spans if start == at), 0)
    head = view.head(at)
    if several and (several - at > 1 or is_acronym(view.tokens[at])):
        return several
    return at + 1 if head is not None and head.alone and is_acronym(view.tokens[at]) else 0


def _is_regional(view: View, start: int, end: int) -> bool:
    """«ФСБ | по Омской области», «МВД | по республике»"""
    over = next((i for i in range(start, end) if view.tokens[i].norm_ == OVER.strip()), None)
    if over is None:
        return False
    return any(i in view.places or i in view.locations or i in view.adjectives or by_noun(view, i) for i in range(over + 1, end))
