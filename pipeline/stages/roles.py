"""Roles: the post beside a name, «заместитель директора А.Б.Норов», «Анна Ким, представитель ведомства».

A role is a head of the lexicon, its modifiers before it and an unbroken nominal tail behind it. It belongs to a name that
follows the tail and agrees with the head in case, or to a name that it follows in apposition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from ..lexicon.names import fold_name
from ..lexicon.roles import roles
from ..naming.beside import before_name, behind_name
from ..naming.offices import appointed, chairing, heading_verb, in_office, successor_of
from ..naming.posts import is_rank
from ..naming.ranked import rank_of
from ..naming.scene import Named, Phrase, Scene
from ..naming.wording import make_role, without_acting
from ..records import Role

LONGEST_RANK = 3  # words between «и» and the next holder's name


def roles_of(scene: Scene, person: Named) -> Iterator[tuple[Named, Phrase]]:
    """Every role phrase that tells of this name, with the names that share a plural one."""
    for phrase in before_name(scene, person):
        for holder in _coordinated(scene, person) if phrase.plural and not phrase.one else [person]:
            yield holder, phrase
    for phrase in behind_name(scene, person):
        yield person, phrase
    for told in (appointed(scene, person), in_office(scene, person)):
        if told is not None:
            yield person, told


def _coordinated(scene: Scene, person: Named) -> list[Named]:
    """«сотрудники Ким, Ли и Норов»: the name and those joined to it; one alone shares no plural."""
    out, i = [person], _behind_bracket(scene, person.end)
    while i < len(scene.tokens) and scene.tokens[i].norm_.lower() in (",", "и"):
        following = _next_name(scene, scene.after(i + 1))
        if following is None:
            break
        out.append(following)
        i = _behind_bracket(scene, following.end)
    return out if len(out) > 1 else []


def _next_name(scene: Scene, i: int) -> Named | None:
    """A name at a token, or behind its rank or its country: «министры Казахстана Ким и | Узбекистана Норов»."""
    for _ in range(LONGEST_RANK):
        if i >= len(scene.tokens) or scene.at(i, "PER") is not None:
            break
        named = scene.cover.get(i)
        if named is None and not is_rank(scene.tokens[i].norm_):
            return None
        i = scene.after(named.end if named is not None else i + 1)
    return scene.at(i, "PER") if i < len(scene.tokens) else None


def _behind_bracket(scene: Scene, i: int) -> int:
    """Past a short bracket behind a name: «Ким (Беларусь)»."""
    i = scene.after(i)
    if i >= len(scene.tokens) or scene.tokens[i].text != "(":
        return i
    close = next((j for j in range(i + 1, min(i + 6, len(scene.tokens))) if scene.tokens[j].text == ")"), None)
    return i if close is None or any(scene.at(j, "PER") for j in range(i, close)) else scene.after(close + 1)


@Language.factory("svodka_roles", requires=["doc._.mentions", "doc._.people"], assigns=["doc._.roles"])
def make_roles(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return mark_roles


def mark_roles(doc: Doc) -> Doc:
    """Write the roles of the release."""
    doc._.roles = find_roles(Scene(doc))
    return doc


def find_roles(scene: Scene) -> tuple[Role, ...]:
    """The roles of a release, each person's role with a body once; a rank where nothing else is said."""
    found: dict[tuple[str, str, str | None], Role] = {}
    for person in scene.people:
        told = [make_role(scene, holder, phrase) for holder, phrase in roles_of(scene, person)]
        acts = [role for role in (heading_verb(scene, person), chairing(scene, person)) if role is not None]
        for role in [*told, *acts]:
            found.setdefault((role.person, fold_name(role.role), role.organization), role)
    holders = {person for person, role, body in found if body or role.partition(" ")[0] not in roles().heading.values()}
    for person in scene.people:
        if person.mention.entity in holders:
            continue
        more = _predecessor(scene, person, found.values()) or rank_of(scene, person)
        if more is not None:
            found.setdefault((more.person, fold_name(more.role), more.organization), more)
    return tuple(sorted(found.values(), key=lambda role: (role.start, role.end, role.person)))


def _predecessor(scene: Scene, person: Named, found: Iterable[Role]) -> Role | None:
    """«Директором назначен Ким, сменивший на этом посту Норова»: the post of the one, for the other."""
    verb = successor_of(scene, person)
    if verb is None:
        return None
    first, last = scene.tokens[scene.sentence(verb)[0]].idx, scene.tokens[verb].idx
    before = [role for role in found if first <= role.start and role.end <= last]
    nearest = max(before, key=lambda role: role.end, default=None)
    return replace(nearest, person=person.mention.entity, role=without_acting(nearest.role)) if nearest is not None else None
