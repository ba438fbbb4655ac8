"""Who leads which body: «делегации КНБ во главе с К. Бердалиевым», «Министерства обороны (заместитель Министра Чжан Лихуа)».

Whose office a post is where the text does not name it: «министр информации», «прокурор области».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .drafts import Unit
from .voices import Cast, Voice

LEADING = ("во", "главе", "с")
HEADED = (  # whose office a post is: of what, in the genitive
    (re.compile(r"(?i)(?:\b|зам)министра? (\S.+)"), "Министерство"),
    (re.compile(r"(?i)\b(?:генеральн\w+ |ген)прокурора?\b ?(.*)"), "Генеральная прокуратура"),
    (re.compile(r"(?i)\bпрокурора? (\S.+)"), "прокуратура"),
)
POST = 6  # words of a post between «во главе с» and the name


def with_leaders(cast: Cast, units: Sequence[Unit]) -> Cast:
    """The cast, and the bodies of people whom no post of the release ties to one."""
    led: dict[str, str] = {}
    for unit in units:
        named = cast.placed(unit)
        for person in (n for n in named if n.type == "PER" and n.key not in cast.bodies):
            body = next((n for n in reversed(named) if n.type == "ORG" and n.last < person.first), None)
            between = [w.lower for w in unit.words[body.last + 1 : person.first]] if body else []
            leads = tuple(between[:3]) in (LEADING, ("во", "главе", "со")) and len(between) <= 3 + POST
            if body and (leads or (between[:1] == ["("] and len(between) <= 1 + POST and ")" not in between)):
                led.setdefault(person.key, body.key)
    return replace(cast, bodies={**cast.bodies, **led}, led=led) if led else cast


def office_of(cast: Cast, person: str) -> Voice | None:
    """«Министр информации Ерлан Кожин», «прокурор Омской области»: the ministry or office, where the text names none."""
    for post in (r.role for r in cast.told if r.person == person):
        for wording, body in HEADED:
            if found := wording.search(post):
                return Voice(None, f"{body} {found[1].partition(' по ')[0]}".strip())
    return None
