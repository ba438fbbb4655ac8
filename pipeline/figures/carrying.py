"""What may be carried over a full stop: whose work a deed may be where its own sentence does not tell it."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas
from ..lexicon.organizations import load_organizations
from ..lexicon.wordings import words_of
from . import hosts
from .bystanders import heals, is_of_blast
from .drafts import Draft
from .means import received
from .populace import has_other_subject
from .sights import is_court, works
from .speakers import speaker_at
from .story import Story
from .voices import Cast, Voice


def other_half(draft: Draft, story: Story) -> int | None:
    """«МВД утверждает, что задержаны 34; | в посольстве сообщили о трёх задержанных»: where a half begins that another tells."""
    turn = next((t for t in reversed(story.turns.get(draft.unit, ())) if t.start <= draft.start), None)
    starts = [w.start for w in story.units[draft.unit].words if w.text in (",", ";")]
    return turn.start if turn is not None and turn.own and turn.start in starts else None


def needs_agent(draft: Draft) -> bool:
    """A deed of the state that is done, whoever did it."""
    return draft.actions[0] in load_actors().carried and draft.actions[0] != "conducted" and draft.status == "result"


def is_deed(draft: Draft) -> bool:
    """Also what is not carried over a full stop: «нами возвращены домой шестеро»."""
    return draft.status == "result" and draft.actions[0] in load_actors().apart


def may_carry(draft: Draft, story: Story) -> bool:
    """A deed of the state that is done; verdicts are those of a court, or of the body that the same sentence names."""
    if is_kept(draft, story) or _is_measure(draft, story):
        return True
    if draft.actions[0] != "convicted" and has_other_subject(draft, story.sight(draft.unit)):
        return False
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
    if draft.actions[0] == "convicted":  # «следователи возбудили 407 дел, 219 человек осуждены»: not by them
        all_bodies = near and story.current is not None and story.current.name.lower().startswith(tuple(load_actors().acting_for))
        return all_bodies or (court and not told_of_all(draft, story, story.current))
    if draft.actions[0] in load_actors().apart and draft.status == "result" and not near:
        return False  # many bodies bring people home
    if court and not near and draft.actions[0] not in load_actors().judged and not beside_court(draft, story):
        return False  # a court that passed sentence has not searched
    paper = draft.actions[0] == "other" and draft.family in ("process", "event", "document")  # «направлено 58 заявлений»
    return paper or draft.actions[0] in load_actors().carried or _joined_verb(draft, story)


def beside_court(draft: Draft, story: Story) -> bool:
    """«Суд осудил 12 человек. … Представитель ГКНБ сообщил, что пресечена деятельность 36 групп»: no verdict, the work of his body."""
    if story.current is None or not is_court(story.current, story.cast) or draft.actions[0] in ("convicted", "other"):
        return False
    own = body_of_speaker(draft, story)
    return own is not None and works(own, story.cast) and not is_court(own, story.cast)


def never(draft: Draft, voice: Voice | None, story: Story) -> bool:
    """A prosecutor who tells of militants killed has not killed them, a doctor arrests nobody."""
    if heals(draft, voice) or is_of_blast(draft, story.units[draft.unit].words):
        return True
    name = voice.name.lower().replace("ё", "е") if voice is not None else ""
    watch = next((told for stem, told in load_actors().never_named.items() if stem in name), ())
    if draft.actions[0] in watch and "бюро" not in name:  # «НЦБ Интерпола МВД» is police
        return True
    kind = "" if voice is None else "council" if _meets(voice) else story.cast.kinds.get(voice.key or "", "")
    return draft.actions[0] in load_actors().never.get(kind, ())


def _meets(voice: Voice) -> bool:
    """«Совет РАТС», «совещание руководителей»: it hears of deeds, and decides."""
    return bool(load_actors().councils & set(lemmas(voice.name.lower().split(" ")[0])))


def is_kept(draft: Draft, story: Story) -> bool:
    """«В перечне состоят 900 лиц», told where the body that keeps the list is at work."""
    if draft.status != "stock" or draft.actions[0] not in ("listed", "registered"):
        return False
    body = story.current or (body_of_speaker(draft, story) if story.teller else None)
    return body is not None and hosts.keeps(body.name)


def _is_measure(draft: Draft, story: Story) -> bool:
    """«31 отпущен под подписку», «исключено 12»: what the body at work decided about people, whatever its code."""
    if draft.trigger is None or draft.family not in ("people", "group") or draft.status not in ("result", "stock"):
        return False
    near = story.units[draft.unit].words[draft.trigger.i : draft.trigger.i + 5]
    if any(w.lemmas & words_of("acquitting") for w in near) and not (story.current is not None and is_court(story.current, story.cast)):
        return False  # «МВД пресекло … Осуждены 312 человек, шестеро оправданы»
    return draft.actions[0] in ("other", "registered", "detained") and any(w.lemmas & load_actors().measures for w in near)


def lenient_court(draft: Draft, story: Story) -> Voice | None:
    """«Суд заключил под стражу пятерых, двоим избрана | подписка»: the court of the sentence, whose decision that is as well."""
    if "zero.fate" in draft.rules:  # «Виновными суд признал семерых. | Оправданных нет»
        return story.judge or (story.current if story.current is not None and is_court(story.current, story.cast) else None)
    courts = [voice for unit, voice in story.doers if unit == draft.unit and is_court(voice, story.cast)]
    near = story.units[draft.unit].words[draft.item.end + 1 : draft.item.end + 7]
    lenient = draft.family in ("people", "group") and any(w.lemmas & words_of("lenient") for w in near)
    return courts[-1] if courts and lenient else None


def told_of_all(draft: Draft, story: Story, court: Voice | None) -> bool:
    """«Окружной суд вынес приговор … Всего в округе, рассказали в Генпрокуратуре, осуждены 243»: told of all courts."""
    turns = story.turns.get(draft.unit, ())
    voice = speaker_at(turns, draft.start)
    another = voice is not None and court is not None and voice.key != court.key and any(t.own for t in turns)
    return another and any(w.lower == "всего" for w in story.units[draft.unit].words[: draft.item.first])


def _of_others(draft: Draft, story: Story) -> bool:
    """«привлекались 112 спасателей», where the investigators are at work: people of another body."""
    unit = story.units[draft.unit]  # «брошено 1,8 тыс. пограничников и 60 бронемашин»: those beside them as well
    counted = {lemma for item in unit.items for w in unit.words[item.first : item.end + 1] for lemma in w.lemmas}
    stems = next((stems for word, stems in load_actors().branches.items() if word in counted), ())
    at_work = story.current is not None and story.current.key is not None
    return bool(stems) and at_work and not any(stem in story.current.name.lower() for stem in stems)  # type: ignore[union-attr]


def _joined_verb(draft: Draft, story: Story) -> bool:
    """«задержали двоих и сожгли тонну гашиша»: an active verb behind «и» has the subject of the verb before it."""
    at, words = draft.trigger.i if draft.trigger else 0, story.units[draft.unit].words
    return at > 0 and story.since == draft.unit and words[at].verb_form == "Fin" and not words[at].passive and words[at - 1].lower == "и"


def body_of_speaker(draft: Draft, story: Story) -> Voice | None:
    voice = speaker_at(story.turns.get(draft.unit, ()), draft.start)
    if voice is not None and voice.body:
        return story.cast.voice(voice.body)
    if voice is not None and story.cast.is_mouth(voice.key or ""):
        at_work = next((v for v in (story.current, story.main) if v and v.key), None)
        return at_work or speaks_for(voice.key or "", story.cast)
    if voice is None or not story.cast.is_person(voice.key):
        return voice
    body = story.cast.bodies.get(voice.key or "")
    if body and story.cast.is_mouth(body):  # one of its press service speaks for the body at work
        return next((v for v in (story.current, story.main) if v and v.key), None)
    return story.cast.voice(body) if body else None


def speaks_for(mouth: str, cast: Cast) -> Voice | None:
    """«Центр общественных связей ФСБ», «ЦОС Госкомитета безопасности»: the body that its name holds, else that of the lexicon."""
    told = [word for m in cast.mentions if m.entity == mouth for word in m.text.split() if len(word) > 1 and word.isupper()]
    if own := [word for word in told if not word.lower().startswith(tuple(m.strip() for m in load_actors().mouths))]:
        return Voice(None, own[0])  # «(ЦОС ГКНБ)»
    known = load_organizations()
    parent = known[mouth].parent if mouth in known else None
    if parent is None:
        return None
    return cast.voice(parent) if parent in cast.kinds else Voice(None, known[parent].acronym or known[parent].name)


def is_service(voice: Voice) -> bool:
    """«ФСБ», told by its press office alone."""
    known = load_actors()
    named = any(voice.name in o.acronym.split() and o.kind in known.doers for o in load_organizations())
    return voice.key is None and voice.name.isupper() and (named or any(stem in voice.name.lower() for stem in known.doing))
