"""Who signs a letter: the post on a line of its own, the name on the next («Директор Исполкома РАТС⏎А.Б.Норов»)."""

from __future__ import annotations

from . import posts
from .scene import Named, Phrase, Scene

LONGEST = 16  # tokens of the lines of a post


def signature(scene: Scene, person: Named) -> Phrase | None:
    """The post on the line, or the two lines, above a name that has a line for itself."""
    if not _alone(scene, person) or person.start < 2:
        return None
    end = person.start - 1
    start = _line_start(scene, end)
    if start > 1 and posts.is_rank(scene.tokens[start].norm_):
        end, start = start - 1, _line_start(scene, start - 1)  # «генерал-майор милиции», on a line between both
    head = _head(scene, start, end)
    if head is None and start > 1 and _is_body(scene, start, end):
        start = _line_start(scene, start - 1)
        head = _head(scene, start, end)
    if head is None or end - start > LONGEST or scene.tokens[end - 1].text in (".", ",", ":", ";", "!", "?"):
        return None
    return Phrase(start, head, end, "Nom")


def _alone(scene: Scene, person: Named) -> bool:
    """Nothing else on the line of a name."""
    opens = person.start > 0 and scene.is_break(person.start - 1)
    return opens and (person.end >= len(scene.tokens) or scene.is_break(person.end))


def _line_start(scene: Scene, end: int) -> int:
    """The first token of the line whose break stands at ``end``."""
    i = end - 1
    while i >= 0 and not scene.is_break(i):
        i -= 1
    return i + 1


def _head(scene: Scene, start: int, end: int) -> int | None:
    """The head of a post that opens a line, behind its adjectives: «Первый заместитель», «Генеральный секретарь»."""
    i = start
    while i < end and scene.head(i) is None and posts.is_modifier(scene.tokens[i].norm_):
        i = scene.after(i + 1)
    head = scene.head(i) if i < end else None
    told = any(t.pos_ == "VERB" for t in scene.tokens[start:end])
    return i if head is not None and "Nom" in head.singular and not told else None


def _is_body(scene: Scene, start: int, end: int) -> bool:
    """A line that is the name of a body."""
    named = scene.at(start, "ORG")
    return named is not None and named.start == start and named.end >= end - 1
