"""«Суд признал виновными Тимура Норова и Анну Ким»: who is found guilty has stood before the court."""

from __future__ import annotations

from ..lexicon.roles import roles
from ..records import Role
from . import posts
from .scene import Named, Scene, cases_of_name, is_undeclined

GUILTY = frozenset({"виновный", "виновен"})
FINDING = frozenset({"признать", "признавать"})


def defendant(scene: Scene, person: Named) -> Role | None:
    """The role of a defendant, for a name that is found guilty in its clause."""
    start, end = scene.sentence(person.start)
    told = [i for i in range(start, end) if scene.cover.get(i) is None]
    guilty = next((i for i in told if posts.normals(scene.tokens[i].norm_) & GUILTY), None)
    verb = next((i for i in told if posts.normals(scene.tokens[i].norm_) & FINDING and scene.tokens[i].pos_ != "NOUN"), None)
    if guilty is None or verb is None or _denied(scene, verb):
        return None
    passive = any(p.tag.POS == "PRTS" for p in posts.parses(scene.tokens[verb].norm_))
    cases = cases_of_name(scene, person)
    fits = "Nom" in cases if passive else (person.start > verb and ("Acc" in cases or is_undeclined(scene, person)))
    nearest = min((verb, guilty), key=lambda i: abs(i - person.start))
    between = range(min(nearest, person.end) + 1, max(nearest, person.start))
    if not fits or any(scene.tokens[i].text in ";:" or _is_finite(scene, i) for i in between if i not in (verb, guilty)):
        return None
    who = next((p for p in scene.doc._.people if p.key == person.mention.entity), None)
    release = scene.doc._.release
    first, last = sorted((verb, guilty))
    begun, stop = scene.tokens[first].idx, scene.tokens[last].idx + len(scene.tokens[last])
    role = roles().judged["f" if who is not None and who.gender == "f" else "m"]
    return Role(person.mention.entity, role, None, begun, stop, scene.whole[begun:stop], release.published if release is not None else None)


def _denied(scene: Scene, verb: int) -> bool:
    before = scene.before(verb)
    return before >= 0 and scene.tokens[before].norm_.lower() == "не"


def _is_finite(scene: Scene, i: int) -> bool:
    return scene.tokens[i].pos_ == "VERB" and i not in scene.cover and not posts.is_participle(scene.tokens[i].norm_)
