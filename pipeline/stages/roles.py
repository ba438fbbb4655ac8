"""Roles: the post beside a name, «заместитель директора А.Б.Норов», «Анна Ким, представитель ведомства».

A role is a head of the lexicon, its modifiers before it and an unbroken nominal tail behind it. It belongs to a name that
follows the tail and agrees with the head in case, or to a name that it follows in apposition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from ..lexicon.names import fold_name
from ..naming.beside import before_name, behind_name
from ..naming.offices import appointed, chairing, heading_verb, in_office
from ..naming.scene import Named, Phrase, Scene
from ..naming.wording import make_role
from ..records import Role


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
    out, i = [person], scene.after(person.end)
    while i < len(scene.tokens) and scene.tokens[i].norm_.lower() in (",", "и"):
        following = scene.at(scene.after(i + 1), "PER")
        if following is None:
            break
        out.append(following)
        i = scene.after(following.end)
    return out if len(out) > 1 else []


@Language.factory("svodka_roles", requires=["doc._.mentions", "doc._.people"], assigns=["doc._.roles"])
def make_roles(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return mark_roles


def mark_roles(doc: Doc) -> Doc:
    """Write the roles of the release."""
    doc._.roles = find_roles(Scene(doc))
    return doc


def find_roles(scene: Scene) -> tuple[Role, ...]:
    """The roles of a release, each person's role with a body once."""
    found: dict[tuple[str, str, str | None], Role] = {}
    for person in scene.people:
        told = [make_role(scene, holder, phrase) for holder, phrase in roles_of(scene, person)]
        acts = [role for role in (heading_verb(scene, person), chairing(scene, person)) if role is not None]
        for role in [*told, *acts]:
            found.setdefault((role.person, fold_name(role.role), role.organization), role)
    return tuple(sorted(found.values(), key=lambda role: (role.start, role.end, role.person)))
