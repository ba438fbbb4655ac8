"""A rank as somebody's role, where the release tells nothing else of them: «погиб старший лейтенант полиции Норов»."""

from __future__ import annotations

from ..records import Role
from . import posts
from .between import rank_start
from .scene import Named, Scene, cases_of_name


def rank_of(scene: Scene, person: Named) -> Role | None:
    """The rank right before a name, in the nominative; the body behind it is told apart."""
    start = rank_start(scene, person.start)
    if start is None:
        return None
    head = next((i for i in range(start, person.start) if posts.is_rank(scene.tokens[i].norm_)), start)
    case = next((c for c in posts.CASES if c in posts.cases(scene.tokens[head].norm_) & cases_of_name(scene, person)), "")
    if not case:
        return None
    body = next((named for i in range(head, person.start) if (named := scene.at(i, "ORG"))), None)
    stop = body.start if body is not None else person.start
    before = [posts.nominative_modifier(t.norm_, case, feminine=False) for t in scene.tokens[start:head] if not t.is_space]
    words = [*before, posts.nominative_noun(scene.tokens[head].norm_, case), scene.text(head + 1, scene.before(stop) + 1)]
    last = scene.tokens[scene.before(person.start)]
    first, end, release = scene.tokens[start].idx, last.idx + len(last), scene.doc._.release
    as_of = release.published if release is not None else None
    key = body.mention.entity if body is not None else None
    return Role(person.mention.entity, " ".join(word for word in words if word), key, first, end, scene.whole[first:end], as_of)
