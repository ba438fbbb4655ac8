"""Questions and answers: whom a question calls by name answers it, and the next ones too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .drafts import Unit
from .voices import Cast, Named
from .words import Word

DASHES = ("–", "—", "-")
ABOUT = ("о", "об", "обо")


def guests(units: Sequence[Unit], cast: Cast) -> Mapping[int, str]:
    """Who answers each question, by the place of the question's last unit: called or answered last, else whom a subtitle announces."""
    out: dict[int, str] = {}
    guest = ""
    opens = 0
    for place, unit in enumerate(units):
        if place and units[place - 1].paragraph != unit.paragraph:
            opens = place
        last = place + 1 == len(units) or units[place + 1].paragraph != unit.paragraph
        named = cast.placed(unit)
        opening = (_called(unit.words, named) or _answering(unit.words, named)) if opens == place else ""
        guest = opening or _promised(unit.words, named) or guest
        if last and guest and unit.words[-1].text == "?":
            out[place] = guest
    return out


def _called(words: Sequence[Word], named: Sequence[Named]) -> str:
    """«– | Иван Петрович, что сделано за год?», «Иван Петрович, год прошёл. Что сделано?»: who is called by name."""
    for person in (n for n in named if n.type == "PER" and n.last > n.first and n.last + 1 < len(words)):
        opens = person.first == 0 or words[person.first - 1].text in DASHES
        if opens and words[person.last + 1].text == ",":
            return person.key
    return ""


def _answering(words: Sequence[Word], named: Sequence[Named]) -> str:
    """«И.Петров: — Не соглашусь …»: who has the word in a talk of several, until another is called."""
    person = next((n for n in named if n.type == "PER" and n.first == 0 and n.last + 2 < len(words)), None)
    told = person is not None and words[person.last + 1].text == ":" and words[person.last + 2].text in DASHES
    return person.key if person is not None and told else ""


def _promised(words: Sequence[Word], named: Sequence[Named]) -> str:
    """«Начальник управления Иван Петров — о том, как ищут деньги»: a subtitle that announces the talk."""
    person = next((n for n in named if n.type == "PER" and n.nominative and n.last + 2 < len(words)), None)
    told = person is not None and words[person.last + 1].text in DASHES and words[person.last + 2].lower in ABOUT
    return person.key if person is not None and told else ""
