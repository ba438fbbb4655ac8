"""Roles told by verbs: «назначен директором», «занимает пост директора», «возглавляет комитет»."""

from __future__ import annotations

import re

from ..lexicon.roles import roles
from ..records import Role
from . import posts
from .beside import REACH, modifies, names_somebody, phrase_ending_at
from .between import DASHES, name_start, told_start
from .scene import Named, Phrase, Scene, cases_of_name
from .tails import tail_end

IN_FRONT = re.compile(r"(?:и\.\s?о\.|врио)(?=\s)", re.I)


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
    if verb >= 0 and scene.tokens[verb].text in DASHES and "Nom" in cases_of_name(scene, person):
        return phrase_ending_at(scene, verb, frozenset({"Ins"}))  # «лидером был Ким, казначеем – | Норов»
    if "Acc" in cases_of_name(scene, person) and _is_verb(scene, verb, roles().naming):
        return phrase_ending_at(scene, verb, frozenset({"Ins"}))  # «лидером назвали | Норова»
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
