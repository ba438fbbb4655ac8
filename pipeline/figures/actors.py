"""Who did it: the agent of the verb, else the body whose work the text goes on telling.

``WAYS`` lists how an actor is found; the first that gives one decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ..lexicon.actors import load_actors
from . import agents, announced, by_doers, bystanders, carrying, ellipses, hosts, lands, populace, portions, registers, wrongdoers
from .asides import another_from
from .by_them import by_pronoun, pronoun_of
from .by_turns import by_turn
from .callings import members_of
from .carrying import beside_court, body_of_speaker, is_deed, is_kept, is_service, may_carry, needs_agent, never, other_half, told_of_all
from .deciding import by_decision, by_request
from .delegations import office_of
from .drafts import Draft, Unit
from .hostile import by_attacker
from .means import in_operation, means, told_again
from .no_agents import lacking
from .of_itself import by_saying_so
from .officers import officer
from .opened_by import by_opener
from .paragraph_heads import is_heading, other_line
from .plain_doers import plain_doer
from .planners import is_first_person, planning_body
from .retellings import base_of, below, lends
from .same_hand import goes_on, is_shared, of_all, share
from .sights import is_court, works
from .speakers import Turn, speaker_at
from .story import Story, is_single
from .triggers import Trigger
from .voices import Cast, Voice, is_team

Way = Callable[[Draft, Story], Voice | None]
RETOLD = "actor.retold"  # taken from another number of the same deed
NEAR = 6  # words between «планируем» and its number


def actors(
    drafts: Sequence[Draft], units: Mapping[int, Unit], cast: Cast, turns: Mapping[int, Sequence[Turn]]
) -> tuple[dict[int, Voice], dict[int, str]]:
    """The actor of each draft, by its place in ``drafts``, and the rule that gave it (``actor.agent``, ``actor.carrying`` …)."""
    story = Story(cast, units, turns)
    out: dict[int, Voice] = {}
    ways: dict[int, tuple[Voice, str]] = {}
    guessed: set[int] = set()  # those whose sentence tells nothing of it
    own: set[int] = set()  # those whose agent is told beside them
    for n, draft in enumerate(drafts):
        story.enter(draft.unit)
        way, voice = next(((w, v) for w in WAYS if (v := w(draft, story))), (None, None))
        if voice:
            out[n] = story.completed(voice)
            ways[n] = out[n], f"actor.{way.__name__.removeprefix('by_')}"  # type: ignore[union-attr]
        elif needs_agent(draft) and not is_heading(units[draft.unit]):
            story.nameless = True
        if way in (None, by_carrying, by_speaker, by_union):
            guessed.add(n)
        elif way in (by_portion, by_agent) or (way is by_people and voice is not None and is_team(voice)):
            own.add(n)
            if voice is not None:
                story.doers.append((draft.unit, voice))
    for n in [n for n in guessed if n in out and is_shared(drafts, n, own, out)]:
        del out[n]
    out |= {n: voice for n in guessed if n not in out and (voice := of_all(drafts, n, own, out))}
    for n in guessed:
        whole = next((m for m in own if m in out and drafts[m] is drafts[n].parent and goes_on(drafts[m], drafts[n], out[m])), None)
        if n in out and whole is not None:
            out[n] = out[whole]  # «МВД задержало 74 курьера, ФСБ — 900; иностранцев среди последних 112»
    for n in range(len(drafts)):
        harm = drafts[n].actions[0] in bystanders.HARM
        another = harm and another_from(units[drafts[n].unit].words, drafts[n].item.first) > 0  # «при втором — трое»
        base = base_of(drafts, n, units) if n not in out and not another else None
        if base is not None and base in out and lends(drafts[base], drafts[n], ways.get(base, (None, ""))[1]):
            out[n] = out[base]
    share(drafts, units, out)
    out |= {n: voice for n in guessed if is_heading(units[drafts[n].unit]) and (voice := below(drafts, n, out))}
    return out, {n: ways[n][1] if n in ways and ways[n][0] == voice else RETOLD for n, voice in out.items()}


# --- ways -------------------------------------------------------------------------------------------------------------


def by_portion(draft: Draft, story: Story) -> Voice | None:
    """«…, таможенниками — 61», «на долю МВД пришлось 2 тонны»: told of this number only, the next sentence is not theirs."""
    sight = story.sight(draft.unit)
    voice = by_doers.doer(draft, sight) or portions.portion(draft, sight) or lands.parallel(draft, sight) or ellipses.left_out(draft, sight)
    story.agents_in |= {draft.unit} if voice else set()
    return voice


def by_relative(draft: Draft, story: Story) -> Voice | None:
    """«население, которое сдало 40 стволов», «полицейские, изъявшие 2 кг»: told of them by the way, the next sentence is not theirs."""
    return announced.before_relative(draft, story.sight(draft.unit))


def by_removers(draft: Draft, story: Story) -> Voice | None:
    """«Администрациями сетей удалено 19 тыс. материалов, доступ к 3 тыс. | ограничен»: who has taken down what was told before."""
    same = story.removers is not None and story.removers[0] == draft.unit and draft.actions[0] in load_actors().requested
    return story.removers[1] if same and story.removers is not None and draft.status == "result" else None


def by_list(draft: Draft, story: Story) -> Voice | None:
    """«участники операции: – задержали 12 человек; – изъяли 40 стволов»."""
    harm = draft.actions[0] in bystanders.HARM  # «Врачи сообщили: „Мы приняли семерых раненых“»
    voice = announced.before_list(draft, story.sight(draft.unit)) if draft.status in ("result", "exercise") and not harm else None
    if voice is not None:
        story.take(voice, draft.unit)
        story.agents_in.add(draft.unit)
    return voice


def by_officer(draft: Draft, story: Story) -> Voice | None:
    """«Таможенница Нигора Эргашева обнаружила 8 кг героина»: told of her only, the next sentence is not hers."""
    return officer(draft, story.sight(draft.unit))


def by_agent(draft: Draft, story: Story) -> Voice | None:
    """«ФСБ задержала», «сотрудниками КНБ изъято»: what follows without an agent is its work too."""
    half, verb = other_half(draft, story), draft.trigger
    if half is not None and verb is not None and story.units[draft.unit].words[verb.i].start < half:
        return None  # «МВД сообщило, что задержаны 34; в посольстве рассказали о троих»
    words = story.units[draft.unit].words
    silent = bystanders.is_of_accused(draft, words) or lacking(draft) or pronoun_of(draft, words) is not None
    voice = None if silent else agents.agent(draft, story.sight(draft.unit))
    told = speaker_at(story.turns.get(draft.unit, ()), draft.start)
    if voice and (bystanders.only_tells(draft, words, voice, told) or bystanders.only_helps(draft, words, voice)):
        return None
    told_by_the_way = (verb is not None and verb.relative(words)) or _of_part(draft, verb)  # «604 лица, 87 из которых искал Интерпол»
    if voice is not None and told_by_the_way:
        story.agents_in.add(draft.unit)
    elif voice is not None and draft.status not in ("planned", "resource", "stock"):  # «участвовали эксперты ООН» tells no work of theirs
        by_court = draft.actions[0] != "convicted" and is_court(voice, story.cast)  # «троих суд отправил под арест, шестеро отпущены»
        by_the_way = by_court or draft.actions[0] == "wanted" or is_single(voice) or voice.name.lower() in load_actors().accusers
        if story.current is None or not by_the_way:
            story.lend(voice, draft.unit)  # «ФСБ задержала 12. Следствие предъявило обвинение девяти. Изъято 40 стволов»
        story.agents_in.add(draft.unit)
    return voice


def _of_part(draft: Draft, verb: Trigger | None) -> bool:
    """«94 дела, из них 71 | расследуется ФСБ; осуждены 38»: has a part a verb that is not that of its whole?"""
    whole = draft.parent
    return whole is not None and verb is not None and whole.unit == draft.unit and whole.trigger is not None and whole.trigger.i != verb.i


def by_plan(draft: Draft, story: Story) -> Voice | None:
    """«комитет планирует построить четыре заставы»: what it means to do is no work that goes on."""
    return planning_body(draft, story.sight(draft.unit))


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


def by_people(draft: Draft, story: Story) -> Voice | None:
    """«жители сдали», «операторами связи заблокировано»."""
    told = draft.actions[0] in {*load_actors().carried, "surrendered", "committed", "attempted", "abducted", "other"}
    told = told or (draft.actions[0] in ("killed", "wounded") and populace.by_hand(draft, story.units[draft.unit].words))
    voice = populace.people(draft, story.sight(draft.unit)) if told else None
    if voice is None and draft.actions[0] in load_actors().taken and draft.status == "result":
        voice = wrongdoers.taker(draft, story.sight(draft.unit))
    if voice and draft.actions[0] in load_actors().requested:
        story.removers = draft.unit, voice
    if voice and draft.actions[0] in load_actors().hostile:
        story.attacker = voice
    elif voice and draft.actions[0] != "surrendered" and story.current is not None and is_team(voice):
        story.current, story.since = voice, draft.unit  # to the end of the paragraph
    return voice


def by_means(draft: Draft, story: Story) -> Voice | None:
    """«По линии ГКНБ экстрадированы 48», «усилиями полиции раскрыто 12»: whose work it is, where the verb has no agent."""
    done = draft.actions[0] in load_actors().carried - {"wanted", "listed"} or (draft.actions[0] == "other" and may_carry(draft, story))
    voice = means(draft, story.sight(draft.unit)) if draft.status in ("result", "exercise") and done else None
    if voice is not None:
        story.take(voice, draft.unit)
    return voice


def by_state(draft: Draft, story: Story) -> Voice | None:
    """«Таджикистан вернул из лагерей 146 человек»: a country does what its bodies do; later sentences are not its work."""
    done = draft.status in ("result", "resource", "exercise") and draft.actions[0] in load_actors().carried
    done = done or (draft.status == "stock" and draft.actions[0] == "wanted")  # «пятерых разыскивает Узбекистан»
    return lands.state(draft, story.sight(draft.unit)) if done else None


def by_plain(draft: Draft, story: Story) -> Voice | None:
    """«Его знакомый продал 3 детонатора»: told of this number only."""
    return plain_doer(draft, story.sight(draft.unit))


def by_host(draft: Draft, story: Story) -> Voice | None:
    """«Органами внутренних дел достигнуты такие результаты: …»: the agent of the sentence that the number stands in."""
    host, words = None if lacking(draft) else hosts.host(story.sight(draft.unit)), story.units[draft.unit].words
    verdict = host is not None and draft.actions[0] == "convicted" and is_court(host[1], story.cast)
    ahead = host is not None and host[0] >= draft.item.first
    later = host is not None and (told_again(draft, words, host[0]) or in_operation(draft, words, host[0]))
    if host is None or (ahead and not later) or other_line(words, host[0], draft.item.first):
        return None
    if not (verdict or may_carry(draft, story)) or never(draft, host[1], story):
        return None
    if (half := other_half(draft, story)) is not None and words[host[0]].start < half < draft.start:
        return None
    story.take(host[1], draft.unit)
    return host[1]


def by_speech(draft: Draft, story: Story) -> Voice | None:
    """«нами изъято», «мы перекрыли», «планируем проверить», said by a body or one of its people."""
    words = story.units[draft.unit].words
    ours = any(w.lower in load_actors().ours and not (w.i and words[w.i - 1].pos == "ADP") for w in words)  # no «к нам поступило»
    ours = ours or any(is_first_person(w) for w in words[max(0, draft.item.first - NEAR) : draft.item.first])  # «планируем выкупить 40»
    if not ours or not (draft.status == "planned" or is_deed(draft) or may_carry(draft, story)):
        return None
    voice = speaker_at(story.turns.get(draft.unit, ()), draft.start)
    ministry = office_of(story.cast, voice.key or "") if voice and story.current is None else None
    return body_of_speaker(draft, story) or ministry


def by_keeper(draft: Draft, story: Story) -> Voice | None:
    """«в базе хранятся сведения о 40 тысячах боевиков», said by one of the body that keeps it: that body, whole."""
    return hosts.keeper(story.cast) if is_kept(draft, story) and draft.actions[0] == "registered" else None


def by_carrying(draft: Draft, story: Story) -> Voice | None:
    """The body of the sentence or paragraph before; for verdicts the court that the paragraph has named."""
    judged = draft.actions[0] == "convicted" and draft.status == "result" and not told_of_all(draft, story, story.judge)
    if court := carrying.lenient_court(draft, story) or (story.judge if judged else None):
        return court
    if (story.since == draft.unit and other_half(draft, story) is not None) or beside_court(draft, story):
        return None
    if may_carry(draft, story) and not never(draft, story.current, story):
        listed = story.since == draft.unit and other_line(story.units[draft.unit].words, 0, draft.item.first)
        return replace(story.current, told="") if listed and story.current is not None and story.current.key else story.current
    own = body_of_speaker(draft, story) if judged else None
    return own if own is not None and is_court(own, story.cast) else None  # «О приговоре сообщил председатель суда. Осуждены пятеро»


def by_speaker(draft: Draft, story: Story) -> Voice | None:
    """«В ГКНБ сообщили, что задержаны 12 человек»: a service that tells of deeds without an agent tells of its own."""
    person = story.teller is not None and story.cast.is_person(story.teller.key)
    if not may_carry(draft, story) or (story.told_in != story.paragraph and not person):
        return None
    voice = body_of_speaker(draft, story)
    named = voice is not None and (voice.key is None or any(m.entity == voice.key for m in story.cast.mentions))
    does = voice is not None and (works(voice, story.cast) or is_service(voice))
    return voice if voice and named and does and not never(draft, voice, story) else None


def by_union(draft: Draft, story: Story) -> Voice | None:
    """«Пресечено 12 терактов», said by one of a union, in a text that names «компетентные органы»: those of its members."""
    if not may_carry(draft, story) or story.teller is None:
        return None
    return members_of(story.cast, story.teller, story.units.values())


WAYS: tuple[Way, ...] = (
    by_turn,
    by_portion,
    by_relative,
    by_officer,
    by_agent,
    by_pronoun,
    by_opener,
    by_plan,
    by_register,
    by_topic,
    by_attacker,
    by_people,
    by_removers,
    by_saying_so,
    by_list,
    by_means,
    by_state,
    by_plain,
    by_host,
    by_speech,
    by_decision,
    by_request,
    by_keeper,
    by_carrying,
    by_speaker,
    by_union,
)
