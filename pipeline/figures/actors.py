"""Who did it: the agent of the verb, else the body whose work the text goes on telling.

``WAYS`` lists how an actor is found; the first that gives one decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..lexicon.actors import load_actors
from . import agents, announced, ellipses, hosts, lands, portions, registers, wrongdoers
from .callings import members_of
from .delegations import office_of
from .drafts import Draft, Unit
from .means import in_operation, means, received, told_again
from .officers import officer
from .retellings import base_of, below
from .sights import is_court, is_heading, works
from .speakers import Turn, speaker_at
from .story import Story
from .voices import Cast, Voice

Way = Callable[[Draft, Story], Voice | None]


def actors(drafts: Sequence[Draft], units: Mapping[int, Unit], cast: Cast, turns: Mapping[int, Sequence[Turn]]) -> dict[int, Voice]:
    """The actor of each draft, by its place in ``drafts``."""
    story = Story(cast, units, turns)
    out: dict[int, Voice] = {}
    guessed: set[int] = set()  # those whose sentence tells nothing of it
    for n, draft in enumerate(drafts):
        story.enter(draft.unit)
        way, voice = next(((w, v) for w in WAYS if (v := w(draft, story))), (None, None))
        if voice:
            out[n] = story.completed(voice)
        elif _needs_agent(draft) and not is_heading(units[draft.unit]):
            story.nameless = True
        if way in (None, by_carrying, by_speaker, by_union):
            guessed.add(n)
    for n in range(len(drafts)):
        if n not in out and (base := base_of(drafts, n, units)) in out:
            out[n] = out[base]
    return out | {n: voice for n in guessed if is_heading(units[drafts[n].unit]) and (voice := below(drafts, n, out))}


# --- ways -------------------------------------------------------------------------------------------------------------


def by_portion(draft: Draft, story: Story) -> Voice | None:
    """«…, таможенниками — 61», «на долю МВД пришлось 2 тонны»: told of this number only, the next sentence is not theirs."""
    sight = story.sight(draft.unit)
    voice = portions.portion(draft, sight) or lands.parallel(draft, sight) or ellipses.left_out(draft, sight)
    if voice is not None:
        story.agents_in.add(draft.unit)
    return voice


def by_relative(draft: Draft, story: Story) -> Voice | None:
    """«население, которое сдало 40 стволов», «полицейские, изъявшие 2 кг»: told of them by the way, the next sentence is not theirs."""
    return announced.before_relative(draft, story.sight(draft.unit))


def by_list(draft: Draft, story: Story) -> Voice | None:
    """«участники операции: – задержали 12 человек; – изъяли 40 стволов»."""
    voice = announced.before_list(draft, story.sight(draft.unit)) if draft.status in ("result", "exercise") else None
    if voice is not None:
        story.take(voice, draft.unit)
        story.agents_in.add(draft.unit)
    return voice


def by_officer(draft: Draft, story: Story) -> Voice | None:
    """«Таможенница Нигора Эргашева обнаружила 8 кг героина»: told of her only, the next sentence is not hers."""
    return officer(draft, story.sight(draft.unit))


def by_agent(draft: Draft, story: Story) -> Voice | None:
    """«ФСБ задержала», «сотрудниками КНБ изъято»: what follows without an agent is its work too."""
    voice = agents.agent(draft, story.sight(draft.unit))
    if voice is not None and draft.status not in ("planned", "resource", "stock"):  # «участвовали эксперты ООН» tells no work of theirs
        story.lend(voice, draft.unit)
        story.agents_in.add(draft.unit)
    return voice


def by_register(draft: Draft, story: Story) -> Voice | None:
    """«В розыскном регистре Интерпола значатся 2587 человек»: the body that keeps the list."""
    return registers.register(draft, story.sight(draft.unit))


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
    sight = story.sight(draft.unit)
    own = wrongdoers.attackers(draft, sight) or wrongdoers.culprit(draft, sight)
    if own is None and they:
        own = story.before(draft.unit, draft.actions[0] != "other")
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
    elif voice and draft.actions[0] != "surrendered" and story.current is not None and agents.is_team(voice):
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
    done = draft.status in ("result", "resource") and draft.actions[0] in load_actors().carried
    return lands.state(draft, story.sight(draft.unit)) if done else None


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
    known = load_actors()
    nobody = story.current is None and _body_of_speaker(draft, story) is None
    free = nobody and draft.actions[0] in known.executed
    if draft.status != "result" or not (free or draft.actions[0] in known.decided):
        return None
    return hosts.decider(story.sight(draft.unit), draft.item.first)


def by_speech(draft: Draft, story: Story) -> Voice | None:
    """«нами изъято», «мы перекрыли», «планируем проверить», said by a body or one of its people."""
    ours = any(w.lower in load_actors().ours for w in story.units[draft.unit].words)
    if not ours or not (draft.status == "planned" or _is_deed(draft) or _may_carry(draft, story)):
        return None
    voice = speaker_at(story.turns.get(draft.unit, ()), draft.start)
    ministry = office_of(story.cast, voice.key or "") if voice and story.current is None else None
    return _body_of_speaker(draft, story) or ministry


def by_keeper(draft: Draft, story: Story) -> Voice | None:
    """«в базе хранятся сведения о 40 тысячах боевиков», said by one of the body that keeps it: that body, whole."""
    return hosts.keeper(story.cast) if _is_kept(draft, story) and draft.actions[0] == "registered" else None


def by_carrying(draft: Draft, story: Story) -> Voice | None:
    """The body of the sentence or paragraph before; for verdicts the court that the paragraph has named."""
    if story.judge and draft.actions[0] == "convicted" and draft.status == "result":
        return story.judge
    return story.current if _may_carry(draft, story) and not _never(draft, story.current, story) else None


def by_speaker(draft: Draft, story: Story) -> Voice | None:
    """«В ГКНБ сообщили, что задержаны 12 человек»: a service that tells of deeds without an agent tells of its own."""
    person = story.teller is not None and story.cast.is_person(story.teller.key)
    if not _may_carry(draft, story) or (story.told_in != story.paragraph and not person):
        return None
    voice = _body_of_speaker(draft, story)
    named = voice is not None and (voice.key is None or any(m.entity == voice.key for m in story.cast.mentions))
    return voice if voice and named and works(voice, story.cast) and not _never(draft, voice, story) else None


def by_union(draft: Draft, story: Story) -> Voice | None:
    """«Пресечено 12 терактов», said by one of a union, in a text that names «компетентные органы»: those of its members."""
    if not _may_carry(draft, story) or story.teller is None:
        return None
    return members_of(story.cast, story.teller, story.units.values())


WAYS: tuple[Way, ...] = (
    by_portion,
    by_relative,
    by_officer,
    by_agent,
    by_register,
    by_topic,
    by_attacker,
    by_people,
    by_list,
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


def _is_deed(draft: Draft) -> bool:
    """Also what is not carried over a full stop: «нами возвращены домой шестеро»."""
    return draft.status == "result" and draft.actions[0] in load_actors().apart


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
    if (draft.value == 0 and "допу" in draft.action_text) or received(draft, story.units[draft.unit].words):
        return True  # «терактов не допущено», «принято от граждан 40 ружей»
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


def _never(draft: Draft, voice: Voice | None, story: Story) -> bool:
    """A prosecutor who tells of militants killed has not killed them."""
    kind = story.cast.kinds.get(voice.key or "", "") if voice else ""
    return draft.actions[0] in load_actors().never.get(kind, ())


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
