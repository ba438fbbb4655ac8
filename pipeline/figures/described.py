"""A body told by its field alone («надзорное ведомство» is the prosecutor's office), and by those of it who help («коллеги из полиции»)."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .mates import together
from .nominatives import called
from .sights import Sight, acting
from .voices import Cast, Voice
from .words import Word

KIND = 6  # letters of a kind that its cases share


def stems_of(words: Sequence[Word], kind: Word) -> tuple[str, ...]:
    """What the name of the body may hold that «оборонное | ведомство» means; nothing where no field is told."""
    before = words[kind.i - 1] if kind.i else kind
    calling = kind.lemmas & load_actors().callings or (kind.lemma == "орган" and kind.number == "Sing")  # «надзорный | орган»
    if not calling or not before.attribute or before.case != kind.case:
        return ()
    return next((stems for word, stems in load_actors().described.items() if word in before.lemmas), ())


def body_of_field(words: Sequence[Word], kind: Word, cast: Cast) -> Voice | None:
    """The body of that field that the text has named last before."""
    stems = stems_of(words, kind)
    bodies = (m.entity for m in reversed(cast.mentions) if stems and m.type == "ORG" and m.start < kind.start)
    own = tuple(lemma[:KIND] for lemma in kind.lemmas & words_of("single_kinds"))  # «военный суд» is no «военная прокуратура»
    fits = (key for key in bodies if is_of(cast.names.get(key, ""), stems) and (not own or is_of(cast.names.get(key, ""), own)))
    return next((cast.voice(key) for key in fits), None)


def is_of(name: str, stems: tuple[str, ...]) -> bool:
    """Does a name hold one of the stems?"""
    return any(stem in f" {name.lower()} " for stem in stems)


def colleagues(head: Word, sight: Sight) -> Voice | None:
    """«коллеги | из полиции |», «с коллегами | из ФСБ |»: the body that they are of."""
    words = sight.words
    if head.lemma != "коллега" or head.i + 2 >= len(words) or words[head.i + 1].lower != "из":
        return None
    body = next((n for n in sight.bodies if n.first == head.i + 2), None)
    inner = next((w for w in words[head.i + 2 :] if not w.attribute or w.nominal), head)
    if body is not None:
        return together(body, sight)
    return Voice(None, called(words, inner, sight.bodies)) if inner.case == "Gen" and acting(inner) else None
