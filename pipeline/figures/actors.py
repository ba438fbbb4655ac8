"""Who did it: the agent of the verb, else the body whose work the text goes on telling.

``WAYS`` lists how an actor is found; the first that gives one decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ..lexicon.actors import load_actors
from . import agents, hosts, wrongdoers
from .callings import members_of
from .drafts import Draft, Unit
from .means import base_of, in_operation, means, told_again
from .sights import Sight, is_court, is_heading, is_vague, stands_for_all, works
from .speakers import Turn, speaker_at
from .voices import Cast, Voice


@dataclass(slots=True)
class Story:
    """What has been told up to a sentence: whose work it is, who attacked, who tells it."""

    cast: Cast
    units: Mapping[int, Unit]
    turns: Mapping[int, Sequence[Turn]]
    main: Voice | None = None  # the body that the release begins with
    current: Voice | None = None
    attacker: Voice | None = None
    teller: Voice | None = None
    heard: bool = False  # the main body has only spoken so far
    told_in: int = -1  # the paragraph in which the teller took the word
    paragraph: int = -1
    at: int = -1
    nameless: bool = False  # deeds were told before anybody was named: a body named later is one of several
    agents_in: set[int] = field(default_factory=set)  # sentences whose own verb has named its agent
    since: int = -1  # the sentence that named the current body
    attacked_in: int = -1  # … the attacker

    def sight(self, number: int) -> Sight:
        at_work = [v for v in (self.current, self.main) if v]
        return Sight(self.units[number], self.cast, at_work, self.teller)

    def enter(self, number: int) -> None:
        """Go on to a sentence: those before it tell whose work it is, a new paragraph returns to the main body."""
        for unit in (self.units[n] for n in range(self.at, number + 1) if n in self.units):
            if unit.number > self.at:
                if unit.paragraph != self.paragraph:
                    self.paragraph, self.attacker, self.current = unit.paragraph, None, self.main
                self.hear(unit)
            if unit.number < number and unit.number not in self.agents_in and (host := hosts.host(self.sight(unit.number))):
                self.take(host[1], unit.number)
        self.at = number

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

    def take(self, voice: Voice, number: int) -> None:
        self.current, self.since = voice, number
        plain = self.main is not None and self.main.key is None and voice.key is not None and works(voice, self.cast)
        of_all = self.main is None and voice.key is None and stands_for_all(voice)
        told = self.heard and not (self.main and voice.key is None and stands_for_all(voice) and works(self.main, self.cast))
        if of_all or (not self.nameless and (self.main is None or told or plain)):
            self.main, self.heard = voice, False  # a named agent goes before one that only speaks, a body before «силовики»


Way = Callable[[Draft, Story], Voice | None]


def actors(drafts: Sequence[Draft], units: Mapping[int, Unit], cast: Cast, turns: Mapping[int, Sequence[Turn]]) -> dict[int, Voice]:
    """The actor of each draft, by its place in ``drafts``."""
    story = Story(cast, units, turns)
    out: dict[int, Voice] = {}
    for n, draft in enumerate(drafts):
        story.enter(draft.unit)
        voice = next((v for way in WAYS if (v := way(draft, story))), None)
        if voice:
            out[n] = story.completed(voice)
        elif _needs_agent(draft) and not is_heading(units[draft.unit]):
            story.nameless = True
    for n in range(len(drafts)):
        if n not in out and (base := base_of(drafts, n)) in out:
            out[n] = out[base]
    return out


# --- ways -------------------------------------------------------------------------------------------------------------


def by_agent(draft: Draft, story: Story) -> Voice | None:
    """«ФСБ задержала», «сотрудниками КНБ изъято»: what follows without an agent is its work too."""
    voice = agents.agent(draft, story.sight(draft.unit))
    if voice is not None and draft.status not in ("planned", "resource", "stock"):  # «участвовали эксперты ООН» tells no work of theirs
        story.take(voice, draft.unit)
        story.agents_in.add(draft.unit)
    return voice


def by_topic(draft: Draft, story: Story) -> Voice | None:
    """«Решения принимает комиссия. За год их было 38»: the subject of the sentence that the number takes its noun from."""
    if "like.subject" not in draft.rules or draft.unit - 1 not in story.units:
        return None
    voice = hosts.doer(story.sight(draft.unit - 1))
    if voice is not None:
        story.take(voice, draft.unit)
    return voice


def by_attacker(draft: Draft, story: Story) -> Voice | None:
    """«боевики совершили 12 терактов»: who attacks goes on doing so to the end of the paragraph."""
    if (draft.actions[0] not in load_actors().hostile and draft.status != "planned") or draft.status == "stock":
        return None
    they = wrongdoers.are_meant(draft, story.units[draft.unit].words)
    own = wrongdoers.attackers(draft, story.sight(draft.unit)) or (story.before(draft.unit, draft.actions[0] != "other") if they else None)
    if own is None and story.attacked_in == draft.unit and draft.actions[0] != "other":
        return story.attacker  # «взорвали дом, погибли двое»
    goes_on = draft.inherited_action or draft.parent or (draft.inherited_object and story.attacked_in == draft.unit)
    if own or not goes_on:
        story.attacker, story.attacked_in = own, draft.unit if own else -1
    return story.attacker


def by_people(draft: Draft, story: Story) -> Voice | None:
    """«жители сдали», «операторами связи заблокировано»."""
    told = draft.actions[0] in {*load_actors().carried, "surrendered", "committed", "attempted", "abducted", "other"}
    voice = agents.people(draft, story.sight(draft.unit)) if told else None
    if voice and draft.actions[0] in load_actors().hostile:
        story.attacker = voice
    elif voice and draft.actions[0] != "surrendered" and story.current is not None:
        story.current, story.since = voice, draft.unit  # to the end of the paragraph
    return voice


def by_means(draft: Draft, story: Story) -> Voice | None:
    """«По линии ГКНБ экстрадированы 48», «усилиями полиции раскрыто 12»: whose work it is, where the verb has no agent."""
    carried = load_actors().carried - {"wanted", "listed"}
    voice = means(draft, story.sight(draft.unit)) if draft.status in ("result", "exercise") and draft.actions[0] in carried else None
    if voice is not None:
        story.take(voice, draft.unit)
    return voice


def by_state(draft: Draft, story: Story) -> Voice | None:
    """«Таджикистан вернул из лагерей 146 человек»: a country does what its bodies do; later sentences are not its work."""
    done = draft.status == "result" and draft.actions[0] in load_actors().carried
    return agents.state(draft, story.sight(draft.unit)) if done else None


def by_host(draft: Draft, story: Story) -> Voice | None:
    """«Органами внутренних дел достигнуты такие результаты: …»: the agent of the sentence that the number stands in."""
    host, words = hosts.host(story.sight(draft.unit)), story.units[draft.unit].words
    verdict = host is not None and draft.actions[0] == "convicted" and is_court(host[1], story.cast)
    ahead = host is not None and host[0] >= draft.item.first
    later = host is not None and (told_again(draft, words, host[0]) or in_operation(draft, words, host[0]))
    if host is None or (ahead and not later) or not (verdict or _may_carry(draft, story)):
        return None
    story.take(host[1], draft.unit)
    return host[1]


def by_decision(draft: Draft, story: Story) -> Voice | None:
    """«По решениям комиссии заморожено», «по приговору суда конфисковано»: who decided so, where nobody else is named."""
    if draft.status != "result" or draft.actions[0] not in load_actors().decided:
        return None
    return hosts.decider(story.sight(draft.unit), draft.item.first)


def by_speech(draft: Draft, story: Story) -> Voice | None:
    """«нами изъято», «мы перекрыли», «планируем проверить», said by a body or one of its people."""
    ours = any(w.lower in load_actors().ours for w in story.units[draft.unit].words)
    return _body_of_speaker(draft, story) if ours and (draft.status == "planned" or _may_carry(draft, story)) else None


def by_keeper(draft: Draft, story: Story) -> Voice | None:
    """«в базе хранятся сведения о 40 тысячах боевиков», said by one of the body that keeps it: that body, whole."""
    return hosts.keeper(story.cast) if _is_kept(draft, story) and draft.actions[0] == "registered" else None


def by_carrying(draft: Draft, story: Story) -> Voice | None:
    """The body of the sentence or paragraph before."""
    return story.current if _may_carry(draft, story) else None


def by_speaker(draft: Draft, story: Story) -> Voice | None:
    """«В ГКНБ сообщили, что задержаны 12 человек»: a service that tells of deeds without an agent tells of its own."""
    person = story.teller is not None and story.cast.is_person(story.teller.key)
    if not _may_carry(draft, story) or (story.told_in != story.paragraph and not person):
        return None
    voice = _body_of_speaker(draft, story)
    return voice if voice and works(voice, story.cast) else None


def by_union(draft: Draft, story: Story) -> Voice | None:
    """«Пресечено 12 терактов», said by one of a union, in a text that names «компетентные органы»: those of its members."""
    if not _may_carry(draft, story) or story.teller is None:
        return None
    return members_of(story.cast, story.teller, story.units.values())


WAYS: tuple[Way, ...] = (
    by_agent,
    by_topic,
    by_attacker,
    by_people,
    by_means,
    by_state,
    by_host,
    by_decision,
    by_speech,
    by_keeper,
    by_carrying,
    by_speaker,
    by_union,
)


def _needs_agent(draft: Draft) -> bool:
    """A deed of the state that is done, whoever did it."""
    return draft.actions[0] in load_actors().carried and draft.actions[0] != "conducted" and draft.status == "result"


def _may_carry(draft: Draft, story: Story) -> bool:
    """A deed of the state that is done; verdicts are those of a court, or of the body that the same sentence names."""
    if _is_kept(draft, story) or _is_measure(draft, story):
        return True
    verb = story.units[draft.unit].words[draft.trigger.i] if draft.trigger else None
    if draft.actions[0] == "eliminated" and verb is not None and verb.lemmas & load_actors().suffering:
        return False  # «подтверждена смерть 12 боевиков»
    hoped = draft.status == "planned" and set(draft.actions) <= {"seized", "surrendered", "identified"}  # no attacker's plan
    if draft.status not in ("result", "resource") and not hoped and "status.exercise" not in draft.rules:
        return False
    if draft.status == "resource" and _of_others(draft, story):
        return False
    if draft.value == 0 and "допу" in draft.action_text:
        return True  # «терактов не допущено»
    near = story.current is not None and story.since == draft.unit
    court = story.current is not None and is_court(story.current, story.cast)
    if draft.actions[0] == "convicted":
        return near or court
    if draft.actions[0] in load_actors().apart and draft.status == "result" and not near:
        return False  # many bodies bring people home
    if court and not near and draft.actions[0] not in load_actors().judged:
        return False  # a court that passed sentence has not searched
    paper = draft.actions[0] == "other" and draft.family in ("process", "event", "document")  # «направлено 58 заявлений»
    return paper or draft.actions[0] in load_actors().carried or _joined_verb(draft, story)


def _is_kept(draft: Draft, story: Story) -> bool:
    """«В перечне состоят 900 лиц», told where the body that keeps the list is at work."""
    if draft.status != "stock" or draft.actions[0] not in ("listed", "registered"):
        return False
    body = story.current or (_body_of_speaker(draft, story) if story.teller else None)
    return body is not None and hosts.keeps(body.name)


def _is_measure(draft: Draft, story: Story) -> bool:
    """«31 отпущен под подписку», «исключено 12»: what the body at work decided about people, whatever its code."""
    if draft.trigger is None or draft.family not in ("people", "group") or draft.status not in ("result", "stock"):
        return False
    near = story.units[draft.unit].words[draft.trigger.i : draft.trigger.i + 5]
    return draft.actions[0] in ("other", "registered", "detained") and any(w.lemmas & load_actors().measures for w in near)


def _of_others(draft: Draft, story: Story) -> bool:
    """«привлекались 112 спасателей», where the investigators are at work: people of another body."""
    counted = {lemma for w in story.units[draft.unit].words[draft.item.first : draft.item.end + 1] for lemma in w.lemmas}
    stems = next((stems for word, stems in load_actors().branches.items() if word in counted), ())
    at_work = story.current is not None and story.current.key is not None
    return bool(stems) and at_work and not any(stem in story.current.name.lower() for stem in stems)  # type: ignore[union-attr]


def _joined_verb(draft: Draft, story: Story) -> bool:
    """«задержали двоих и сожгли тонну гашиша»: an active verb behind «и» has the subject of the verb before it."""
    at, words = draft.trigger.i if draft.trigger else 0, story.units[draft.unit].words
    return at > 0 and story.since == draft.unit and words[at].verb_form == "Fin" and not words[at].passive and words[at - 1].lower == "и"


def _body_of_speaker(draft: Draft, story: Story) -> Voice | None:
    voice = speaker_at(story.turns.get(draft.unit, ()), draft.start)
    if voice is not None and voice.body:
        return story.cast.voice(voice.body)
    if voice is None or not story.cast.is_person(voice.key):
        return voice
    body = story.cast.bodies.get(voice.key or "")
    if body and story.cast.is_mouth(body):  # one of its press service speaks for the body at work
        return next((v for v in (story.current, story.main) if v and v.key), None)
    return story.cast.voice(body) if body else None
