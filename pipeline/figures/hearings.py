"""One sentence heard for its speaker, and what a rule finds in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from .voices import Cast, Named, Voice
from .words import Word

REACH = 14  # words between a verb of saying and its subject
NEAR = 4  # between a verb of saying and an office or a pronoun
HARD = (".", ";", ":", "—", "–", "«")
IN = ("в", "во", "на")
SILENT = ("media", "terrorist_organization")


@dataclass(slots=True)
class Hearing:
    """One sentence and who has spoken before it."""

    words: Sequence[Word]
    named: Sequence[Named]
    cast: Cast
    current: Voice | None
    person: str | None  # named last
    body: str | None  # the first of the last sentence that names one

    @property
    def holder(self) -> str | None:
        """The person who goes on speaking, else the one named last."""
        return self.current.key if self.current and self.cast.is_person(self.current.key) else self.person


@dataclass(frozen=True, slots=True)
class Found:
    """A speaker and the word that tells of it; ``source`` where it is no clause of its own."""

    voice: Voice
    at: int
    source: bool = False
    brief: bool = False  # for this sentence only


Rule = Callable[[Hearing], Found | None]


def saying(words: Sequence[Word]) -> list[Word]:
    """Verbs of saying: «сообщил», «уточняя»; no participles."""
    known = load_actions().reporting | load_actors().saying
    return [w for w in words if w.lemmas & known and (w.verb_form in ("Fin", "", "Conv") if w.pos == "VERB" else _is_slip(w))]


def _is_slip(word: Word) -> bool:
    """«подытожил», a noun to the tagger: the dictionary knows it as a verb only."""
    return word.pos == "NOUN" and word.lower.endswith(("л", "ла", "ли")) and {p.tag.POS for p in readings(word.lower)} == {"VERB"}
