"""Who decided or asked for a deed, where nobody else is named: «по решению суда», «по требованию прокуратуры»."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from . import hosts
from .carrying import body_of_speaker
from .drafts import Draft
from .sights import is_vague, works
from .story import Story
from .voices import Voice


def by_decision(draft: Draft, story: Story) -> Voice | None:
    """«По решениям комиссии заморожено», «по приговору суда конфисковано»: who decided so, where nobody else is named."""
    known, words = load_actors(), story.units[draft.unit].words
    behind = [w.lower for w in words[draft.item.end + 1 : draft.item.end + 3]]
    if behind[1:] == ["по"] and behind[0] in ("—", "–", "-") and draft.status == "result":
        return hosts.decider(story.sight(draft.unit), draft.item.first, known.decisions | known.requests, draft.item.end)
    if draft.status not in ("result", "planned") or draft.actions[0] not in known.decided:
        return None  # «По решению суда 13 иностранцев будут выдворены»
    return hosts.decider(story.sight(draft.unit), draft.item.first, known.decisions, draft.item.end)


def by_request(draft: Draft, story: Story) -> Voice | None:
    """«По требованию прокуратуры заблокировано 340 сайтов»: who asked for it, where nobody is known to have done it."""
    own = body_of_speaker(draft, story)
    nobody = (story.current is None or is_vague(story.current)) and not (own is not None and works(own, story.cast))
    if draft.actions[0] not in load_actors().requested or draft.status != "result" or not nobody:
        return None
    return hosts.decider(story.sight(draft.unit), draft.item.first, load_actors().requests, draft.item.end)
