"""Who attacked, took or planned it, as a way of ``actors``: by the sentence of the number, else by those around."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from . import wrongdoers
from .asides import another_from
from .assaults import OWN, assailant, assailant_around, same_man
from .assaults import captor as captor_of
from .drafts import Draft
from .guilty import guilty
from .planners import planner
from .sights import Sight
from .story import Story
from .voices import Voice


def by_attacker(draft: Draft, story: Story) -> Voice | None:
    """«боевики совершили 12 терактов»: who attacks goes on doing so to the end of the paragraph."""
    sight = story.sight(draft.unit)
    if draft.actions[0] == "abducted" and (captor := captor_of(draft, sight)) is not None:
        return captor if captor.name else story.before(draft.unit, True)  # «в руках у | них |»
    hostile = draft.actions[0] in load_actors().hostile or draft.status == "planned" or _is_burnt(draft, story)
    if not hostile or draft.status == "stock":
        return None
    if draft.code in OWN and draft.actions[0] in ("committed", "attempted"):
        return None  # «Двое террористов открыли огонь»: they are told by their number
    own = _attacks(draft, story, sight)
    another = another_from(sight.words, draft.item.first) > 0
    here = story.attacked_in == draft.unit and not another
    if own is None and here and draft.actions[0] != "other":
        return story.attacker  # «взорвали дом, погибли двое»
    goes_on = draft.inherited_action or draft.parent or (draft.inherited_object and here)
    goes_on = goes_on and not another and (draft.actions[0] != "other" or here)
    if own or not goes_on:
        story.attacker, story.attacked_in = own, draft.unit if own else -1
    return story.attacker


def _is_burnt(draft: Draft, story: Story) -> bool:
    """«Банда напала на колонну. Убиты семь солдат, сожжены | три грузовика»: beside the harm that it has done."""
    damaged = draft.trigger is not None and draft.trigger.verb in words_of("damaging")
    counted = story.units[draft.unit].words[draft.item.first : draft.item.end + 2]
    damaged = damaged and not any(w.lemmas & load_actors().attackers for w in counted)  # «сожжены восемь автомобилей боевиков»
    thing = draft.actions[0] == "destroyed" and (draft.family, draft.code) == ("thing", "other")
    return damaged and thing and story.attacked_in == draft.unit


def _attacks(draft: Draft, story: Story, sight: Sight) -> Voice | None:
    """Who attacks or plans by the number's own sentence, else by those around."""
    own = wrongdoers.attackers(draft, sight) or wrongdoers.culprit(draft, sight)
    if own is None and wrongdoers.are_meant(draft, sight.words):
        own = story.before(draft.unit, draft.actions[0] != "other", wrongdoers.they_act(draft, sight.words))
    own = own or planner(draft, sight) or guilty(draft, sight) or assailant(draft, sight)
    return own or same_man(draft, sight, story.around(draft.unit)[0]) or assailant_around(draft, sight, *story.around(draft.unit))
