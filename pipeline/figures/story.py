"""What a release has told up to a sentence: whose work it is, who attacked, who tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..lexicon.actors import load_actors
from . import hosts, wrongdoers
from .callings import members_of
from .drafts import Unit
from .sights import Sight, is_court, is_label, is_of_states, is_of_trade, is_vague, stands_for_all, works
from .speakers import Turn, speaker_at
from .voices import Cast, Voice

WHOLE = 2  # words: «правоохранительные органы | страны» are all of them, whoever is named later


@dataclass(slots=True)
class Story:
    """What has been told up to a sentence: whose work it is, who attacked, who tells it."""

    cast: Cast
    units: Mapping[int, Unit]
    turns: Mapping[int, Sequence[Turn]]
    main: Voice | None = None  # the body that the release begins with
    current: Voice | None = None
    attacker: Voice | None = None
    judge: Voice | None = None  # a court that the paragraph has named by the way
    teller: Voice | None = None
    heard: bool = False  # the main body has only spoken so far
    told_in: int = -1  # the paragraph in which the teller took the word
    paragraph: int = -1
    at: int = -1
    nameless: bool = False  # deeds were told before anybody was named: a body named later is one of several
    agents_in: set[int] = field(default_factory=set)  # sentences whose own verb has named its agent
    since: int = -1  # the sentence that named the current body
    attacked_in: int = -1  # … the attacker
    lent: Voice | None = None  # the body whose work goes on behind a sentence of its people

    def sight(self, number: int) -> Sight:
        at_work = [v for v in (self.current, self.main) if v]
        return Sight(self.units[number], self.cast, at_work, self.teller)

    def enter(self, number: int) -> None:
        """Go on to a sentence: those before it tell whose work it is, a new paragraph returns to the main body."""
        for unit in (self.units[n] for n in range(self.at, number + 1) if n in self.units):
            if unit.number > self.at:
                if self.lent is not None:
                    self.current, self.lent = self.lent, None
                if unit.paragraph != self.paragraph:
                    if is_label(unit):
                        self.main, self.heard, self.nameless, self.teller = None, False, False, None
                    self.paragraph, self.attacker, self.judge, self.current = unit.paragraph, None, None, self.main
                self.hear(unit)
            host = hosts.host(self.sight(unit.number)) if unit.number < number and unit.number not in self.agents_in else None
            if host and self.only_judged(host[1]):
                self.judge = host[1]
            elif host:
                self.take(host[1], unit.number)
        self.at = number

    def only_judged(self, voice: Voice) -> bool:
        """«Организатора суд приговорил к 6 годам», told by the way, where a body of another kind is at work."""
        return is_court(voice, self.cast) and self.main is not None and not is_court(self.main, self.cast) and works(self.main, self.cast)

    def hear(self, unit: Unit) -> None:
        """«В ГКНБ напомнили»: where another body that does such work takes the word, its own work is told."""
        turns = self.turns.get(unit.number, ())
        voice = speaker_at(turns, unit.end)
        if any(t.own for t in turns):
            self.told_in = unit.paragraph
        if voice != self.teller and voice is not None and not self.cast.is_person(voice.key) and works(voice, self.cast):
            self.current = voice
            if self.main is None and not self.nameless:
                self.main, self.heard = voice, True
        person = voice is not None and voice != self.teller and self.cast.bodies.get(voice.key or "")
        other = self.current is not None and (is_vague(self.current) or hosts.is_another(self.current, voice, self.cast))
        if person and other and any(t.own for t in turns) and works(self.cast.voice(person), self.cast):
            self.current = self.cast.voice(person)  # one of another body takes the word
        self.teller = voice

    def before(self, number: int, violent: bool) -> Voice | None:
        """Who is meant by «они»: who attacked, else the wrongdoers of the paragraph or of the sentence before."""
        own = self.units[number].paragraph
        near = [self.units[n] for n in range(number - 1, max(-1, number - 4), -1) if n in self.units]
        return self.attacker or wrongdoers.told_before([u for u in near if u.paragraph == own or u is near[0]], violent)

    def completed(self, voice: Voice) -> Voice:
        """«Компетентные органы», said by one of a union: those of its members."""
        bare = voice.key is None and voice.name in load_actors().acting_for and self.teller is not None
        return (members_of(self.cast, self.teller, self.units.values()) if bare and self.teller else None) or voice

    def lend(self, voice: Voice, number: int) -> None:
        """«(МВД подвело итоги.) Сапёры обезвредили мину. Изъято 12 ружей»: people of a trade tell their own sentence only."""
        body, main = self.lent or self.current, self.main
        self.take(voice, number)
        whole = body is not None and body.key is not None and is_of_trade(voice, body)
        if body is not None and body != voice and (whole or is_of_states(voice)):
            self.lent, self.main = body, main

    def take(self, voice: Voice, number: int) -> None:
        self.current, self.since = voice, number
        whole = self.main is not None and stands_for_all(self.main) and len(self.main.name.split()) > WHOLE
        plain = self.main is not None and not whole and self.main.key is None and voice.key is not None and works(voice, self.cast)
        of_all = self.main is None and voice.key is None and stands_for_all(voice)
        told = self.heard and not (self.main and voice.key is None and stands_for_all(voice) and works(self.main, self.cast))
        if of_all or (not self.nameless and (self.main is None or told or plain)):
            self.main, self.heard = voice, False  # a named agent goes before one that only speaks, a body before «силовики»
