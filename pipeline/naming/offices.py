"""Roles told by verbs: «назначен директором», «занимает пост директора», «возглавляет комитет»."""

from __future__ import annotations

import re

from ..lexicon.roles import roles
from ..records import Role
from . import posts
from .beside import REACH, modifies, names_somebody, phrase_ending_at
from .between import name_start, told_start
from .scene import Named, Phrase, Scene, cases_of_name
from .tails import tail_end

IN_FRONT = re.compile(r"(?:и\.\s?о\.|врио)(?=\s)", re.I)


def heading_verb(scene: Scene, person: Named) -> Role | None:
    """«Анна Ким, возглавляющая комитет», «Анна Ким возглавляет комитет», «Комитет возглавила Анна Ким», «Ким руководил группой»."""
    i = scene.after(person.end)
    if i < len(scene.tokens) and scene.tokens[i].text == ",":
        i = scene.after(i + 1)
    role = _heads(scene, i)
    if role:
        start = scene.after(i + 1)
        headed = _headed(scene, start)
    else:
        i = scene.before(name_start(scene, person)[0])
        role = _heads(scene, i)
        start = _headed_before(scene, i) if role else i
        headed = _headed(scene, start, i) if role else None
    if not role or headed is None or "Nom" not in cases_of_name(scene, person):
        return None
    end, body = headed
    first, last = min(start, i), max(end - 1, i)
    told = "" if body is not None else " ".join(posts.in_genitive(t.norm_) for t in scene.tokens[start:end] if not t.is_space)
    begun, stop, release = scene.tokens[first].idx, scene.tokens[last].idx + len(scene.tokens[last]), scene.doc._.release
    as_of = release.published if release is not None else None
    key = body.mention.entity if body is not None else None
    return Role(person.mention.entity, f"{role} {told.lower()}".strip(), key, begun, stop, scene.whole[begun:stop], as_of)


def _heads(scene: Scene, i: int) -> str:
    """What a verb at a token makes of somebody: «возглавляет» → «глава»."""
    if not 0 <= i < len(scene.tokens) or scene.cover.get(i) is not None:
        return ""
    return next((roles().heading[n] for n in sorted(posts.normals(scene.tokens[i].norm_)) if n in roles().heading), "")


def _headed(scene: Scene, start: int, limit: int | None = None) -> tuple[int, Named | None] | None:
    """The body, or the group with its adjectives, that begins at a token: where it ends, and the body."""
    body = scene.at(start, "ORG")
    if body is not None:
        return body.end, body
    i = start
    while i < (limit or min(len(scene.tokens), start + 4)):
        token = scene.tokens[i]
        if posts.normals(token.norm_) & roles().groups:
            return i + 1, None
        if not (token.is_space or token.pos_ in ("ADJ", "NUM") or posts.is_participle(token.norm_)):
            return None
        i += 1
    return None


def _headed_before(scene: Scene, verb: int) -> int:
    """Where the body or the group begins that stands right before a verb."""
    i = scene.before(verb)
    body = scene.at(i, "ORG")
    if body is not None:
        return body.start
    start = i
    while (i := scene.before(start)) >= 0 and scene.tokens[i].pos_ == "ADJ" and scene.at(i, "PER") is None:
        start = i
    return max(start, 0)


def successor_of(scene: Scene, person: Named) -> int | None:
    """«… назначен Ким, сменивший на этом посту | Норова»: the token of the verb, behind which his own post is named no more."""
    post = scene.before(person.start)
    verb = next((i for i in range(post, max(-1, post - 4), -1) if _is_verb(scene, i, roles().succeeding)), None)
    here = verb is not None and posts.normals(scene.tokens[post].norm_) & roles().posts
    return verb if here else None


def chairing(scene: Scene, person: Named) -> Role | None:
    """«Рабочая группа под сопредседательством Анны Ким»: the role is «сопредседатель», the body stands before."""
    noun = scene.before(name_start(scene, person)[0])
    under = scene.before(noun) if noun >= 0 else -1
    if under < 0 or scene.tokens[under].norm_.lower() != "под":
        return None
    role = next((roles().chairing[n] for n in sorted(posts.normals(scene.tokens[noun].norm_)) if n in roles().chairing), None)
    if role is None:
        return None
    body, release = scene.at(scene.before(under), "ORG"), scene.doc._.release
    start, end = scene.tokens[under].idx, scene.tokens[noun].idx + len(scene.tokens[noun])
    as_of = release.published if release is not None else None
    return Role(person.mention.entity, role, body.mention.entity if body else None, start, end, scene.whole[start:end], as_of)


def appointed(scene: Scene, person: Named) -> Phrase | None:
    """«Анна Ким назначена директором бюро», «Директором бюро назначена Анна Ким», «… назначил директором бюро Анну Ким»."""
    i = scene.after(person.end)
    if i + 1 < len(scene.tokens) and scene.tokens[i].text == "," and posts.is_participle(scene.tokens[scene.after(i + 1)].norm_):
        i = scene.after(i + 1)  # «Норов, считавшийся лидером группы»
    if _is_appointing(scene, i):
        while _is_appointing(scene, i) or (i < len(scene.tokens) and scene.tokens[i].pos_ == "ADV"):
            i = scene.after(i + 1)
        acting = IN_FRONT.match(scene.whole, scene.tokens[i].idx) if i < len(scene.tokens) else None
        if acting is not None:
            i = next((t.i for t in scene.tokens[i : i + 6] if t.idx >= acting.end() and not t.is_space), i)
        return _post_at(scene, i, "Gen" if acting is not None else "Ins")
    start, _ = name_start(scene, person)
    if _verb_before(scene, start, roles().naming) and (phrase := _post_at(scene, i, "Ins")) is not None:
        return phrase  # «назначить Анну Ким директором бюро»
    verb = scene.before(start)
    if not _is_appointing(scene, verb) and (told := told_start(scene, start, cases_of_name(scene, person))) is not None:
        verb = scene.before(told)  # «организатором был | находящийся в розыске Норов»
    if verb > 0 and _is_appointing(scene, verb):
        return phrase_ending_at(scene, verb, frozenset({"Ins"})) or _to_post(scene, verb)
    phrase = phrase_ending_at(scene, start, frozenset({"Ins"})) if "Acc" in cases_of_name(scene, person) else None
    return phrase if phrase is not None and _is_verb(scene, scene.before(phrase.start), roles().naming) else None


def _to_post(scene: Scene, verb: int) -> Phrase | None:
    """«на должность | директора назначен Тимур Норов»"""
    phrase = phrase_ending_at(scene, verb, frozenset({"Gen"}))
    told = phrase is not None and posts.normals(scene.tokens[scene.before(phrase.start)].norm_) & roles().posts
    return phrase if told else None


def _verb_before(scene: Scene, start: int, verbs: frozenset[str]) -> bool:
    """Does such a verb stand closely before, with nobody else between."""
    for i in range(start - 1, max(-1, start - 6), -1):
        if scene.at(i, "PER") is not None or scene.tokens[i].text in ".,;:":
            return False
        if _is_verb(scene, i, verbs):
            return True
    return False


def _is_appointing(scene: Scene, i: int) -> bool:
    return _is_verb(scene, i, roles().appointing)


def _is_verb(scene: Scene, i: int, verbs: frozenset[str]) -> bool:
    return 0 <= i < len(scene.tokens) and scene.cover.get(i) is None and bool(posts.normals(scene.tokens[i].norm_) & verbs)


def _post_at(scene: Scene, start: int, case: str) -> Phrase | None:
    """The role phrase that begins at a token, its head in this case."""
    head = start
    while head < len(scene.tokens) and scene.cover.get(head) is None and modifies(scene, head):
        head = scene.after(head + 1)
    found = scene.head(head) if head < len(scene.tokens) else None
    if found is None or case not in found.singular:
        return None
    end = tail_end(scene, head, min(len(scene.tokens), head + REACH, scene.sentence(head)[1]))
    return None if names_somebody(scene, end) else Phrase(start, head, end, case)


def in_office(scene: Scene, person: Named) -> Phrase | None:
    """«Анна Ким занимает пост директора бюро», «Анну Ким утвердили в должности директора»: nobody else between."""
    held = _verb_before(scene, person.start, roles().holding)
    for i in range(person.end, min(len(scene.tokens), person.end + 12, scene.sentence(person.start)[1])):
        if scene.at(i, "PER") is not None or scene.tokens[i].text in (";", ":", "»"):
            return None
        held = held or _is_verb(scene, i, roles().holding)
        if posts.normals(scene.tokens[i].norm_) & roles().posts:
            return _post_at(scene, scene.after(i + 1), "Gen") if held else None
    return None
