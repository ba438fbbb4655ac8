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
from ..naming.beside import behind_name
from ..naming.heading import heading_noun, heading_verb
from ..naming.listed import told_before
from ..naming.offices import appointed, chairing, in_office, successor_of
from ..naming.ranked import rank_of
from ..naming.scene import Named, Phrase, Scene
from ..naming.wording import make_role, without_acting
from ..records import Role


def roles_of(scene: Scene, person: Named) -> Iterator[tuple[Named, Phrase]]:
    """Every role phrase that tells of this name, with the names that share a plural one."""
    yield from told_before(scene, person)
    for phrase in behind_name(scene, person):
        yield person, phrase
    for told in (appointed(scene, person), in_office(scene, person)):
        if told is not None:
            yield person, told


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
        acts = [role for role in (heading_verb(scene, person), heading_noun(scene, person), chairing(scene, person)) if role is not None]
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
