"""Who heads a body or a group, told without a post: «возглавляет комитет», «комитет, который возглавил Ким», «комитет во главе с Кимом»."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from ..lexicon.bodies import load_bodies
from ..lexicon.names import fold_name
from ..lexicon.roles import roles
from ..records import Role
from . import posts
from .between import name_start
from .scene import Named, Scene, cases_of_name
from .tails import tail_end

LONGEST_THING = 12  # tokens: «делегация Службы безопасности …»
LONGEST_ASIDE = 8  # tokens between a verb and its name: «возглавлял её, по данным следствия, | Норов»
Thing = tuple[int, int, "Named | None"]  # tokens [start, end) of what is headed, and the body if it is one


def heading_verb(scene: Scene, person: Named) -> Role | None:
    """«Анна Ким, возглавляющая комитет», «Анна Ким возглавляет комитет», «Комитет возглавила Анна Ким», «Ким руководил группой»."""
    if "Nom" not in cases_of_name(scene, person):
        return None
    i = scene.after(person.end)
    if i < len(scene.tokens) and scene.tokens[i].text == ",":
        i = scene.after(i + 1)
        i = scene.after(i + 1) if _is_relative(scene, i) else i  # «Ким, который возглавляет комитет»
    role, thing = _heads(scene, i), None
    if role:
        thing = _headed(scene, scene.after(i + 1))
    else:
        i = _verb_before(scene, name_start(scene, person)[0])
        role = _heads(scene, i)
        thing = _headed_before(scene, i) if role else None
        if role and thing is None and _is_hers(scene, scene.after(i + 1)):
            thing = (i, i, None)  # «Возглавлял её Норов»: what, has been told
    return _told(scene, person, role, thing, i) if role and thing is not None else None


def heading_noun(scene: Scene, person: Named) -> Role | None:
    """«комитет во главе с Анной Ким», «группа, возглавляемая Анной Ким», «отряд под командованием Ким»."""
    start, _ = name_start(scene, person)
    i = scene.before(start)
    if i < 0 or not ({"Ins", "Gen"} & cases_of_name(scene, person)):
        return None
    for words, role in roles().under.items():
        at = _words_end(scene, start, words.split())
        if at is not None and (thing := _thing_before(scene, at)) is not None:
            return _told(scene, person, role, thing, scene.before(start))
    passive = next((roles().heading[n] for n in sorted(posts.normals(scene.tokens[i].norm_)) if n in roles().heading), "")
    thing = _thing_before(scene, i) if passive and posts.is_participle(scene.tokens[i].norm_) else None
    return _told(scene, person, passive, thing, i) if thing is not None else None


def _told(scene: Scene, person: Named, role: str, thing: Thing, other: int) -> Role:
    start, end, body = thing
    first, last = min(start, other), max(end - 1, other)
    words = [t for t in scene.tokens[start:end] if not t.is_space]
    told = " ".join(posts.in_genitive(t.norm_) for t in words).lower() if body is None else ""
    if body is not None and words and not scene.cover.get(start):
        told = posts.in_genitive(words[0].norm_).lower()  # «делегация | комитета»: «руководитель делегации»
    begun, stop, release = scene.tokens[first].idx, scene.tokens[last].idx + len(scene.tokens[last]), scene.doc._.release
    as_of = release.published if release is not None else None
    key = body.mention.entity if body is not None else None
    return Role(person.mention.entity, f"{role} {told}".strip(), key, begun, stop, scene.whole[begun:stop], as_of)


def _heads(scene: Scene, i: int) -> str:
    """What a verb at a token makes of somebody: «возглавляет» → «руководитель»."""
    if not 0 <= i < len(scene.tokens) or scene.cover.get(i) is not None:
        return ""
    return next((roles().heading[n] for n in sorted(posts.normals(scene.tokens[i].norm_)) if n in roles().heading), "")


def _verb_before(scene: Scene, start: int) -> int:
    """The token of the verb before a name: right before it, or before «её» and an aside between commas."""
    i = scene.before(start)
    if i < 0 or scene.tokens[i].text != ",":
        return scene.before(i) if _is_hers(scene, i) else i
    for _ in range(LONGEST_ASIDE):
        i = scene.before(i)
        if i < 0 or scene.cover.get(i) is not None:
            return -1
        if scene.tokens[i].text == "," and _is_hers(scene, scene.before(i)):
            return scene.before(scene.before(i))
    return -1


def _is_hers(scene: Scene, i: int) -> bool:
    return 0 <= i < len(scene.tokens) and fold_name(scene.tokens[i].norm_) in load_actors().owners


def _headed(scene: Scene, start: int) -> Thing | None:
    """The body, or the group with its adjectives, that begins at a token."""
    body = scene.at(start, "ORG")
    if body is not None:
        return body.start, body.end, body
    for i in range(start, min(len(scene.tokens), start + 4)):
        token = scene.tokens[i]
        if _is_group(scene, i):
            return start, i + 1, None
        if not (token.is_space or token.pos_ in ("ADJ", "NUM") or posts.is_participle(token.norm_)):
            return None
    return None


def _headed_before(scene: Scene, verb: int) -> Thing | None:
    """What stands right before a verb: «комитет | возглавил», «ячейкой в Оше | руководил», «комитет, который | возглавил»."""
    i = _before_times(scene, scene.before(verb))
    if _is_relative(scene, i):
        comma = scene.before(i)
        return _thing_before(scene, comma) if comma >= 0 and scene.tokens[comma].text == "," else None
    return _thing_before(scene, i + 1)


def _before_times(scene: Scene, i: int) -> int:
    """Past adverbs and expressions of time: «управлением | с 2015 года уже | руководит»."""
    while i >= 0:
        at = scene.tokens[i].idx
        date = next((d for d in scene.doc._.dates if d.start <= at < d.end), None)
        if date is not None:
            while i >= 0 and scene.tokens[i].idx >= date.start:
                i = scene.before(i)
        elif scene.tokens[i].pos_ == "ADV":
            i = scene.before(i)
        else:
            break
    return i


def _is_relative(scene: Scene, i: int) -> bool:
    return 0 <= i < len(scene.tokens) and "который" in posts.normals(scene.tokens[i].norm_)


def _thing_before(scene: Scene, end: int) -> Thing | None:
    """The body or the group whose phrase ends right before a token; a comma and a short bracket are passed over."""
    i = scene.before(end)
    if i >= 0 and scene.tokens[i].text == ",":
        i = scene.before(i)
    if i >= 0 and scene.tokens[i].text == ")":
        opened = next((j for j in range(i, max(-1, i - 6), -1) if scene.tokens[j].text == "("), None)
        i = scene.before(opened) if opened is not None else i
    stop = i + 1
    for at in range(i, max(-1, i - LONGEST_THING), -1):
        named = scene.cover.get(at)
        if named is not None and named.mention.type == "PER":
            return None
        if named is not None:
            body = named if named.mention.type == "ORG" and named.end == stop else None
            if body is not None and not _is_delegation(scene, scene.before(body.start)):
                return body.start, body.end, body
            continue
        if not _is_group(scene, at) or scene.after(tail_end(scene, at, stop)) < stop:
            continue
        while (outer := scene.before(at)) >= 0 and _is_group(scene, outer) and scene.after(tail_end(scene, outer, stop)) >= stop:
            at = outer  # «секретариат | группы»
        start = at
        while (before := scene.before(start)) >= 0 and scene.tokens[before].pos_ == "ADJ" and scene.cover.get(before) is None:
            start = before
        inner = next((n for j in range(at + 1, stop) if (n := scene.at(j, "ORG")) is not None), None)
        return (at, stop, inner) if inner is not None else (start, at + 1, None)
    return None


def _is_group(scene: Scene, i: int) -> bool:
    """A word for a group, or for a body that the text does not name: «ячейка», «центр»."""
    if scene.cover.get(i) is not None or not (scene.tokens[i].norm_.islower() or scene.tokens[i].is_sent_start):
        return False
    found = posts.normals(scene.tokens[i].norm_)
    return scene.tokens[i].pos_ in ("NOUN", "PROPN") and bool(found & roles().groups or found & set(load_bodies().heads))


def _is_delegation(scene: Scene, i: int) -> bool:
    return i >= 0 and scene.cover.get(i) is None and bool(posts.normals(scene.tokens[i].norm_) & {"делегация", "группа"})


def _words_end(scene: Scene, at: int, words: list[str]) -> int | None:
    """Where these words begin that end right before ``at``."""
    i = at
    for word in reversed(words):
        i = scene.before(i)
        if i < 0 or scene.tokens[i].norm_.lower() != word:
            return None
    return i
