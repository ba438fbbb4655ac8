"""References back: «Организация», «Секретариат» and short names are the body named before that is called so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..natasha.words import folded, word_keys
from ..phrases import QUOTES, is_acronym, is_capital
from .home import publishers
from .named import TERRORIST, Named, known_organization
from .tails import Allowed, tail_end
from .view import View


def references(view: View, names: Sequence[Named], home: str) -> list[Named]:
    """«Организация», «Секретариат» with a capital: the one body named before that is called so."""
    taken = {i for n in names for i in range(n.start, n.end)}
    found: dict[int, Named] = {}
    for matches in view.ambiguous:
        first, end = view.words[matches[0].start].token, view.words[matches[0].end - 1].token + 1
        if not _refers(view, first, end, taken):
            continue
        owner = owner_before(view, names, first, end, [m.form.owner for m in matches])
        at_home = [m for m in matches if view.knowledge.organizations[m.form.owner].country == home != ""]
        if owner:
            found[first] = replace(owner, start=first, end=end, method="coreference")
        elif len(matches) == 1 and _is_told_terrorist(view, matches[0].form.owner, first):
            body = known_organization(view.knowledge, matches[0].form.owner)
            found[first] = Named(first, end, "rule", body.key, matches[0].form.text, organization=body)
        elif len(at_home) == 1 and (end - first > 1 or _speaks_for_itself(view, first)):
            body = known_organization(view.knowledge, at_home[0].form.owner)
            found[first] = Named(first, end, "rule", body.key, at_home[0].form.text, organization=body)
    for i, token in enumerate(view.tokens):
        if i not in found and view.head(i) and view.proper(i) and _refers(view, i, i + 1, taken):
            back = [n for n in names if n.end <= i and _head_lemma(view, n) == folded(token.lemma_)]
            if len({n.key for n in back}) == 1:
                found[i] = replace(back[-1], start=i, end=i + 1, method="coreference")
    return [found[i] for i in sorted(found)]


def _is_told_terrorist(view: View, owner: str, at: int) -> bool:
    """«группировка КТД», «боевики „КТД“»: a short name that means other things too, behind a word for terrorists."""
    i = at - 1 - (at > 0 and view.tokens[at - 1].norm_ in QUOTES)
    words = view.knowledge.bodies
    keys = word_keys(view.tokens[i].norm_) if i >= 0 else frozenset()
    told = any(words.descriptors.get(key) == TERRORIST for key in keys) or not keys.isdisjoint(words.members)
    return told and view.knowledge.organizations[owner].kind == TERRORIST


def owner_before(view: View, names: Sequence[Named], at: int, end: int, owners: Sequence[str]) -> Named | None:
    """Of the bodies that are called so the only one named before; else the publisher's, else the one named most.

    A form of several words also stands for the body whose parent was named: «Совет министров» after «Лига портов».
    """
    lexicon = view.knowledge.organizations
    if at and word_keys(view.tokens[at - 1].norm_) & view.knowledge.bodies.keepers:
        # «секретарь Совбеза» beside the UN's council; «Генеральный секретарь Организации» has no country's beside it
        owners = [o for o in owners if lexicon[o].country] or owners
    back = [n for n in names if n.end <= at and n.key in owners]
    if not back and end - at > 1:
        before = {n.key for n in names if n.end <= at}
        heirs = [o for o in dict.fromkeys(owners) if lexicon[o].parent in before]
        if len(heirs) == 1:
            body = known_organization(view.knowledge, heirs[0])
            return Named(at, end, "coreference", body.key, body.name, organization=body)
    if not back:
        children = {n.key for n in names if n.end <= at and n.key in lexicon and n.method != "coreference"}
        parents = dict.fromkeys(o for o in owners if any(lexicon[k].parent == o for k in children))
        if len(parents) == 1:
            body = known_organization(view.knowledge, next(iter(parents)))
            return Named(at, end, "coreference", body.key, body.name, organization=body)
    if len({n.key for n in back}) > 1:
        publisher = publishers(view)
        counts = Counter(n.key for n in back)
        ours = [k for k in counts if k in publisher]
        most = [k for k, c in counts.items() if c == max(counts.values())]
        chosen = ours if len(ours) == 1 else most
        back = [n for n in back if n.key == chosen[0]] if len(chosen) == 1 else []
    return back[-1] if back else None


def called_so(view: View, names: list[Named]) -> list[Named]:
    """«АТЦ», found as a name of its own, is the body named before that has it among its short names."""
    index = {view.words[m[0].start].token: m for m in view.ambiguous}
    out: list[Named] = []
    for n in names:
        matches = index.get(n.start)
        if matches and n.key not in view.knowledge.organizations and view.words[matches[0].end - 1].token + 1 == n.end:
            owner = owner_before(view, out, n.start, n.end, [m.form.owner for m in matches])
            if owner:
                n = replace(n, key=owner.key, organization=owner.organization, method="coreference")
            elif len(matches) == 1 and _is_told_terrorist(view, matches[0].form.owner, n.start):
                body = known_organization(view.knowledge, matches[0].form.owner)
                n = replace(n, key=body.key, organization=body)
        out.append(n)
    return out


def _speaks_for_itself(view: View, i: int) -> bool:
    """«МВД», «Генпрокуратура», not «Комитет»."""
    head = view.head(i)
    return is_acronym(view.tokens[i]) or (head is not None and head.alone)


def _refers(view: View, start: int, end: int, taken: set[int]) -> bool:
    """Whether the words stand alone: no tail, not inside a name, and a capital that means something."""
    if not taken.isdisjoint(range(start, end)) or start in view.people or tail_end(view, end, Allowed()) > end:
        return False
    doc = view.tokens
    if end - start > 1 or is_acronym(doc[start]):
        return True
    if start and doc[start - 1].pos_ == "ADJ" and start - 1 not in view.opens and is_capital(doc[start - 1]):
        return False
    return view.proper(start) or (is_capital(doc[start]) and end < len(doc) and doc[end].pos_ == "VERB")


def _head_lemma(view: View, n: Named) -> str:
    """Lemma of the noun that the body's full name is built on."""
    name = n.organization.name if n.organization else n.normal
    for word in name.split():
        for key in sorted(word_keys(word.strip("«»\"'()"))):
            if key in view.knowledge.bodies.heads:
                return key
    return ""
