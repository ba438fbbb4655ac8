"""A post told by way of somebody else: «сменивший на этом посту Норова», «его предшественник Норов», «эту должность занимал Норов»."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ..lexicon.actors import load_actors
from ..lexicon.names import fold_name
from ..lexicon.roles import roles
from ..records import Role
from . import posts
from .between import name_start
from .scene import Named, Scene, cases_of_name
from .tails import tail_end
from .wording import without_acting

LONGEST_BACK = 12  # tokens: «коллега из прокуратуры области | Норов»
Way = Callable[[Scene, Named, list[Role]], "Role | None"]


def told_by_another(scene: Scene, person: Named, found: Iterable[Role]) -> Role | None:
    """The role of somebody else that is told of this name too; a rank alone is no role to hand on."""
    known = [role for role in found if role.organization or not _is_mere_rank(role.role.split()[0])]
    return next((role for way in WAYS if (role := way(scene, person, known)) is not None), None)


def _is_mere_rank(word: str) -> bool:
    return posts.is_rank(word) and not posts.normals(word) & roles().rank_or_post


def _predecessor(scene: Scene, person: Named, found: list[Role]) -> Role | None:
    """«Директором назначен Ким, сменивший (на этом посту) | Норова»: the post of the one, for the other."""
    post = scene.before(person.start)
    verb = next((i for i in range(post, max(-1, post - 4), -1) if _is_verb(scene, i, roles().succeeding)), None)
    if verb is None:
        return None
    if not (posts.normals(scene.tokens[post].norm_) & roles().posts or (verb == post and "Acc" in cases_of_name(scene, person))):
        return None
    first, last = scene.tokens[scene.sentence(verb)[0]].idx, scene.tokens[verb].idx
    return _handed(person, [role for role in found if first <= role.start and role.end <= last])


def _equal(scene: Scene, person: Named, found: list[Role]) -> Role | None:
    """«предшественник Норова (на этом посту), | Ким», «его преемник | Ким», «её коллега из прокуратуры области | Ким»."""
    end = scene.before(name_start(scene, person)[0])
    end = end if end >= 0 and scene.tokens[end].text == "," else end + 1
    cases = cases_of_name(scene, person)
    for i in range(end - 1, max(-1, end - LONGEST_BACK), -1):
        word = scene.tokens[i].norm_
        if scene.is_break(i) or scene.tokens[i].text in ".;:!?":
            return None
        if scene.cover.get(i) is not None or not posts.normals(word) & roles().equals or not posts.cases(word) & cases:
            continue
        owner, inside = _owner(scene, i, end)
        body = scene.at(inside, "ORG") if inside < end and scene.tokens[scene.before(inside)].norm_.lower() in ("из", "в", "от") else None
        role = _handed(person, [r for r in found if owner is not None and r.person == owner and r.start <= scene.tokens[i].idx])
        abroad = scene.tokens[scene.before(i)].pos_ == "ADJ" and not _is_his(scene, scene.before(i)) if i else False
        if role is None or (body is None and not abroad):
            return role
        return replace(role, role=_without_tail(role.role), organization=body.mention.entity if body is not None else None)
    return None


def _owner(scene: Scene, at: int, end: int) -> tuple[str | None, int]:
    """Whose equal is told at a token (by name, or by «его»), and where what is told of him begins."""
    behind = scene.after(at + 1)
    named = scene.at(behind, "PER") if behind < end else None
    if named is not None:
        rest = scene.after(named.end)
        told = rest >= end or scene.after(tail_end(scene, rest - 1, end)) >= end
        return (named.mention.entity if told else None), rest
    before = scene.before(at)
    while before >= 0 and scene.tokens[before].pos_ == "ADJ" and not _is_his(scene, before):
        before = scene.before(before)  # «его российский | коллега»
    his = _is_his(scene, before)
    if not his or (behind < end and scene.after(tail_end(scene, at, end)) < end):
        return None, end
    last = max((p for p in scene.people if p.end <= before), key=lambda p: p.end, default=None)
    return (last.mention.entity if last is not None else None), scene.after(behind + 1)


def _is_his(scene: Scene, i: int) -> bool:
    return i >= 0 and fold_name(scene.tokens[i].norm_) in load_actors().owners


def _without_tail(role: str) -> str:
    """«старший прокурор управления» → «старший прокурор»"""
    words = role.split()
    head = next((i for i, word in enumerate(words) if posts.head_of(word) is not None), len(words) - 1)
    return " ".join(words[: head + 1])


def _successor(scene: Scene, person: Named, found: list[Role]) -> Role | None:
    """«Норов, которого (в мае) сменил | Ким», «его сменил | Ким»."""
    verb = scene.before(name_start(scene, person)[0])
    if "Nom" not in cases_of_name(scene, person) or not _is_verb(scene, verb, roles().succeeding):
        return None
    if posts.is_participle(scene.tokens[verb].norm_):
        return None
    for i in range(verb - 1, max(-1, verb - 8), -1):
        word = scene.tokens[i].norm_.lower()
        if scene.at(i, "PER") is not None or scene.tokens[i].text in ".;:":
            return None
        if word in ("которого", "которую") or fold_name(word) in ("его", "ее"):
            owner = max((p for p in scene.people if p.end <= i), key=lambda p: p.end, default=None)
            return _handed(person, [r for r in found if owner is not None and r.person == owner.mention.entity])
    return None


def _same_post(scene: Scene, person: Named, found: list[Role]) -> Role | None:
    """«до него эту должность занимал | Ким», «Ким, ранее занимавший этот пост»."""
    start, end = scene.sentence(person.start)
    before = range(max(start, name_start(scene, person)[0] - 5), person.start)
    behind = range(person.end, min(end, person.end + 6))
    for near in (before, behind):
        held = any(_is_verb(scene, i, roles().holding) for i in near)
        this = any(
            posts.normals(scene.tokens[i].norm_) & roles().posts and posts.normals(scene.tokens[scene.before(i)].norm_) & {"этот", "данный"}
            for i in near
            if i > 0
        )
        others = {n.mention.entity: scene.tokens[scene.before(n.start)].norm_.lower() for i in near if (n := scene.at(i, "PER")) and i}
        if held and this and all(word in ("до", "после") for word in others.values()):
            before_it = [role for role in found if role.end <= scene.tokens[person.start].idx and role.person != person.mention.entity]
            return _handed(person, [role for role in before_it if not others or role.person in others])
    return None


WAYS: tuple[Way, ...] = (_predecessor, _equal, _successor, _same_post)


def _handed(person: Named, before: list[Role]) -> Role | None:
    """The nearest of the roles told before, handed on to somebody else."""
    nearest = max(before, key=lambda role: role.end, default=None)
    if nearest is None or nearest.person == person.mention.entity:
        return None
    if _is_headed(nearest):  # told by a verb only: his post may have been named
        nearest = max((r for r in before if r.person == nearest.person and not _is_headed(r)), key=lambda role: role.end, default=nearest)
    return replace(nearest, person=person.mention.entity, role=without_acting(nearest.role))


def _is_headed(role: Role) -> bool:
    return role.role.partition(" ")[0] in roles().heading.values()


def _is_verb(scene: Scene, i: int, verbs: frozenset[str]) -> bool:
    return 0 <= i < len(scene.tokens) and scene.cover.get(i) is None and bool(posts.normals(scene.tokens[i].norm_) & verbs)
