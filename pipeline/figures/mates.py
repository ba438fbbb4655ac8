"""Bodies that do something together: «ФСБ России и МВД России изъяли», «сотрудниками КНБ, МВД и прокуратуры задержаны»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .mixed import JOINT, closed, with_kinds
from .mixed import row_behind as _next
from .sights import Sight
from .voices import Cast, Named, Voice
from .words import Word


def together(body: Named, sight: Sight, verb: Word | None = None) -> Voice:
    """The voice of a body and of those that stand in one row with it; the id is the first one's."""
    row = _row(body, sight)
    keys = tuple(dict.fromkeys(n.key for n in row))
    if verb is not None and not _of_several(verb, row[0]):
        return sight.cast.voice(body.key)
    if whole := with_kinds(row, sight, verb):
        return whole
    if len(keys) < 2:
        return sight.cast.voice(body.key)
    return Voice(keys[0], joined(sight.cast.names.get(key, "") for key in keys), None, keys[1:])


def as_one(voice: Voice, cast: Cast) -> list[Voice]:
    """The bodies of a row, each by itself."""
    return [cast.voice(key) for key in (voice.key, *voice.mates) if key is not None]


def joined(names: Iterable[str]) -> str:
    """Several values of one cell, as the code book joins them.

    >>> joined(["ФСБ", "МВД", "Росгвардия"])
    'ФСБ | МВД | Росгвардия'
    """
    return JOINT.join(names)


def _row(body: Named, sight: Sight) -> list[Named]:
    """«(КНБ), (МВД) и (прокуратура)»: a body and those behind it that «и» closes."""
    words, row = sight.words, [_first(body, sight)]
    while behind := _next(row[-1], sight.bodies, words):
        row.append(behind)
        if words[behind.first - 1].lower == "и":
            return row if body in row else [body]
    open_row = len(row) > 1 and body in row and _is_and(row[-1], words)  # «ГКНБ, МВД | и прокуратуры»
    return row if open_row else [body]


def _is_and(body: Named, words: Sequence[Word]) -> bool:
    joint = closed(words, body.last + 1)
    return joint < len(words) and words[joint].lower == "и"


def _first(body: Named, sight: Sight) -> Named:
    """«(Министерство юстиции) и | Служба связи»: the first of the row that a body stands in."""
    before = next((n for n in sight.bodies if n.last < body.first and _next(n, sight.bodies, sight.words) == body), None)
    return _first(before, sight) if before and not before.in_post else body


def _of_several(verb: Word, body: Named) -> bool:
    """«ФСБ и МВД | изъяли», «силами ФСБ и МВД | изъято»; one body alone before «| изъяла»."""
    return verb.verb_form != "Fin" or verb.passive or verb.number == "Plur" or verb.i < body.first
