"""Whose statements may be held against each other: who did it, else whose speaker says so, else who published it.

An actor that is a common noun («суды», «население») is nobody: every country has its own, and every region. Then it is the
speaker's body or the publisher that counts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from .organizations import Body
from .statements import Statement


def same_source(a: Statement, b: Statement, bodies: Mapping[str, Body]) -> str:
    """``same``, ``related`` or nothing: who did it, else whose speaker says so, else who published it.

    Who is called by a common noun only must be called so in both; who says it decides then, and of a medium's
    releases only those of one country are compared.
    Where only one of them tells the actor, that actor may be the other one's speaker or publisher. A publisher who
    tells of others (an agency, a newspaper) is never more than ``related``.
    """
    if a.sort and b.sort:
        if a.actor != b.actor:
            return ""
    elif a.actor and b.actor:
        return "same" if a.actor == b.actor else "related" if _related(a.named, b.named, bodies) else ""
    one_did, two_did = _doer(a), _doer(b)
    if a.body and b.body:
        pairs = [(a.body, b.body), (one_did, b.body), (a.body, two_did)]
    else:
        pairs = [(one_did or a.body, two_did or b.body or b.publisher), (one_did or a.body or a.publisher, two_did or b.body)]
    found = ["same" if one == two else "related" if _related({one}, {two}, bodies) else "" for one, two in pairs if one and two]
    if not (a.body and b.body) and a.publisher and a.publisher == b.publisher:
        known = bodies[a.publisher].kind if a.publisher in bodies else ""
        if (known and known != "media") or not (a.sort or b.sort) or (a.country and a.country == b.country):
            found.append("same" if known != "media" and not (one_did or two_did) else "related")
    return next((relation for relation in ("same", "related") if relation in found), "")


def _related(a: Collection[str], b: Collection[str], bodies: Mapping[str, Body]) -> bool:
    """The same body in other words («спецслужбы СНГ», «органы государств — участников СНГ»), or a union and its organ."""
    return any(
        one in bodies and two in bodies and (one == two or one in _international(two, bodies) or two in _international(one, bodies))
        for one in a
        for two in b
    )


def _international(key: str, bodies: Mapping[str, Body]) -> list[str]:
    """The body and those above it, as long as they are international."""
    found: list[str] = []
    while key in bodies and key not in found and bodies[key].kind in ("international_organization", "international_body"):
        found.append(key)
        key = bodies[key].parent
    return found


def _doer(statement: Statement) -> str:
    """The actor, where it is somebody."""
    return "" if statement.sort else statement.actor


def sources_of(statement: Statement, bodies: Mapping[str, Body]) -> set[str]:
    """Who may say or do it, and the unions above them: two statements of one source have one of these in common."""
    named = {_doer(statement), statement.body, statement.publisher, *statement.named} - {""}
    return named.union(*(_international(name, bodies) for name in named))
