"""Roles: the post beside a name, «заместитель директора А.Б.Норов», «Анна Ким, представитель ведомства».

A role is a head of the lexicon, its modifiers before it and an unbroken nominal tail behind it. It belongs to a name that
follows the tail and agrees with the head in case, or to a name that it follows in apposition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from ..lexicon.names import fold_name
from ..lexicon.roles import roles
from ..naming.beside import behind_name
from ..naming.heading import heading_noun, heading_verb
from ..naming.judged import defendant
from ..naming.listed import coordinated, told_before
from ..naming.offices import appointed, chairing, in_office
from ..naming.ranked import rank_of
from ..naming.scene import Named, Phrase, Scene
from ..naming.signed import signature
from ..naming.successors import told_by_another
from ..naming.wording import make_role
from ..records import Role


def roles_of(scene: Scene, person: Named) -> Iterator[tuple[Named, Phrase]]:
    """Every role phrase that tells of this name, with the names that share a plural one."""
    yield from told_before(scene, person)
    for phrase in behind_name(scene, person):
        yield person, phrase
    if (signed := signature(scene, person)) is not None:
        yield person, signed
    for told in (appointed(scene, person), in_office(scene, person)):
        if told is not None:
            for holder in (coordinated(scene, person) or [person]) if told.plural and not told.one else [person]:
                yield holder, told


def _of_own_body(scene: Scene, holder: Named, phrase: Phrase, role: Role) -> Role:
    """«представители МВД Ирина Белова и | ФСБ | Андрей Лосев»: the second name of a shared post has a body of its own."""
    body = scene.at(scene.before(holder.start), "ORG") if phrase.plural else None
    before = scene.before(body.start) if body is not None else -1
    joined = before >= phrase.end and scene.tokens[before].text.lower() in ("и", ",")
    return replace(role, organization=body.mention.entity) if body is not None and joined else role


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
        told = [_of_own_body(scene, holder, phrase, make_role(scene, holder, phrase)) for holder, phrase in roles_of(scene, person)]
        acts = [role for role in (heading_verb(scene, person), heading_noun(scene, person), chairing(scene, person)) if role is not None]
        for role in [*told, *acts]:
            found.setdefault((role.person, fold_name(role.role), role.organization), role)
    holders = {person for person, role, body in found if body or role.partition(" ")[0] not in roles().heading.values()}
    for person in scene.people:
        if person.mention.entity in holders:
            continue
        more = told_by_another(scene, person, found.values()) or defendant(scene, person) or rank_of(scene, person)
        if more is not None:
            found.setdefault((more.person, fold_name(more.role), more.organization), more)
    return tuple(sorted(found.values(), key=lambda role: (role.start, role.end, role.person)))

