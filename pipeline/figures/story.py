"""What a release has told up to a sentence: whose work it is, who attacked, who tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from . import hosts, wrongdoers
from .callings import members_of
from .delegations import office_of
from .drafts import Unit
from .lookbacks import looks_back
from .paragraph_heads import is_label
from .parties import is_land
from .sights import Sight, is_court, is_of_states, is_of_trade, is_vague, stands_for_all, works
from .speakers import Turn, speaker_at
from .voices import Cast, Voice

NEAR = 9  # sentences in which an attack is told beside its harm
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
    told_by: Voice | None = None  # who took the word last
    taken: Voice | None = None  # who did something last
    heard: bool = False  # the main body has only spoken so far
    told_in: int = -1  # the paragraph in which the teller took the word
    paragraph: int = -1
    at: int = -1
    nameless: bool = False  # deeds were told before anybody was named: a body named later is one of several
    agents_in: set[int] = field(default_factory=set)  # sentences whose own verb has named its agent
    since: int = -1  # the sentence that named the current body
    attacked_in: int = -1  # … the attacker
    removers: tuple[int, Voice] | None = None  # a sentence whose networks and banks have taken something down
    doers: list[tuple[int, Voice]] = field(default_factory=list)  # whom the sentences have told beside their numbers
    lent: Voice | None = None  # the body whose work goes on behind a sentence of its people

    def sight(self, number: int) -> Sight:
        at_work = [v for v in (self.current, self.main) if v]
        return Sight(self.units[number], self.cast, at_work, self.teller, self.current is not None and self.current == self.taken)

    def around(self, number: int) -> tuple[list[Sight], list[Sight]]:
        """The sentences before and behind one, the nearest first."""
        before, behind = range(number - 1, number - NEAR, -1), range(number + 1, number + NEAR)
        return [self.sight(n) for n in before if n in self.units], [self.sight(n) for n in behind if n in self.units]

    def enter(self, number: int) -> None:
        """Go on to a sentence: those before it tell whose work it is, a new paragraph returns to the main body."""
        for unit in (self.units[n] for n in range(self.at, number + 1) if n in self.units):
            if unit.number > self.at:
                if self.lent is not None:
                    self.current, self.lent = self.lent, None
                fresh = unit.paragraph != self.paragraph
                if fresh:
                    if is_label(unit):
                        self.main, self.heard, self.nameless, self.teller, self.told_by = None, False, False, None, None
                    self.paragraph, self.attacker, self.judge, self.current = unit.paragraph, None, None, self.main
                if looks_back(unit.words) and all(t.own for t in self.turns.get(unit.number, ())):
                    self.current = None
                self.hear(unit, fresh)
            host = hosts.host(self.sight(unit.number)) if unit.number < number and unit.number not in self.agents_in else None
            if host and self.only_judged(host[1]):
                self.judge = host[1]
            elif host:
                self.take(host[1], unit.number)
        self.at = number

    def only_judged(self, voice: Voice) -> bool:
        """«Организатора суд приговорил к 6 годам», told by the way, where a body of another kind is at work."""
        return is_court(voice, self.cast) and self.main is not None and not is_court(self.main, self.cast) and works(self.main, self.cast)

    def hear(self, unit: Unit, fresh: bool) -> None:
        """«В ГКНБ напомнили»: where another body that does such work takes the word, its own work is told."""
        turns = self.turns.get(unit.number, ())
        voice = speaker_at(turns, unit.end)
        if any(t.own for t in turns):
            self.told_in = unit.paragraph
        if voice != self.teller and voice is not None and not self.cast.is_person(voice.key) and works(voice, self.cast):
            self.current = voice
            if self.main is None and not self.nameless:
                self.main, self.heard = voice, True
        takes = any(t.own and t.start >= unit.start for t in turns)  # no sentence whose speaker a later one tells
        if voice is not None and ((takes and voice != self.told_by) or (fresh and (takes or voice == self.told_by))):
            self.current = self.body_of(voice, takes) or self.current
        if takes and voice is not None and is_land(voice):
            self.current = None
        self.teller, self.told_by = voice, voice if takes else self.told_by

    def body_of(self, voice: Voice, takes: bool) -> Voice | None:
        """«По словам замминистра внутренних дел, …», where the ФСБ is at work: one of another body takes the word, whose work follows."""
        key = self.cast.bodies.get(voice.key or "")
        body = self.cast.voice(key) if key else office_of(self.cast, voice.key or "")
        if self.current is None or body is None or not works(body, self.cast):
            return None
        vague = takes and key is not None and voice != self.teller and is_vague(self.current)
        return body if vague or hosts.is_another(self.current, voice, self.cast, takes) else None

    def before(self, number: int, violent: bool, people: bool = False) -> Voice | None:
        """Who is meant by «они»: who attacked, else the wrongdoers of the paragraph or of the sentence before."""
        own = self.units[number].paragraph
        near = [self.units[n] for n in range(number - 1, max(-1, number - 4), -1) if n in self.units]
        return self.attacker or wrongdoers.told_before([u for u in near if u.paragraph == own or u is near[0]], violent, people)

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
        self.current, self.since, self.taken = voice, number, voice
        whole = self.main is not None and stands_for_all(self.main) and len(self.main.name.split()) > WHOLE
        plain = self.main is not None and not whole and self.main.key is None and voice.key is not None and works(voice, self.cast)
        of_all = self.main is None and voice.key is None and stands_for_all(voice)
        told = self.heard and not (self.main and voice.key is None and stands_for_all(voice) and works(self.main, self.cast))
        if of_all or (not self.nameless and (self.main is None or told or plain)):
            self.main, self.heard = voice, False  # a named agent goes before one that only speaks, a body before «силовики»


def is_single(voice: Voice) -> bool:
    """«егерь», «сапёр»: one of a trade, who tells his own sentence only."""
    words = voice.name.lower().split()
    known = load_actors()
    heads = [p for word in words for p in readings(word)[:1] if p.tag.POS == "NOUN"][:1]
    one = bool(heads) and heads[0].tag.number == "sing" and "anim" in heads[0].tag
    return voice.key is None and one and heads[0].normal_form in known.staff - known.collective - known.teams
