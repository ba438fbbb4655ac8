"""Who stands behind a word for means or parts: «силами свыше 500 сотрудников», «подразделениями по противодействию экстремизму МВД»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .sights import Sight, acting
from .voices import Named, Voice
from .words import Word

PURPOSE = 7  # words of what a part is for
NUMBERED, BOUNDS = 6, ("более", "свыше", "около", "тысяч", "тысячи", "порядка")


def behind_purpose(head: Word, sight: Sight) -> Named | None:
    """«подразделениями | по противодействию экстремизму | МВД»: the body behind what its part is for."""
    words = sight.words
    if head.i + 1 >= len(words) or words[head.i + 1].lower != "по":
        return None
    body = next((n for n in sight.bodies if head.i + 2 < n.first <= head.i + PURPOSE), None)
    between = words[head.i + 2 : body.first] if body is not None else []
    return body if between and all((w.nominal or w.attribute) and w.case in ("Dat", "Gen") for w in between) else None


def purpose(words: Sequence[Word], head: int, last: int) -> str:
    """«отдел | по борьбе с экстремизмом», «управление | по делам миграции»: what tells which one it is, no «по факту взрыва»."""
    at = last + 2
    if at >= len(words) or words[at - 1].lower != "по" or not words[at].lemmas & words_of("purposes"):
        return ""
    if words[head].lemmas & words_of("whole_bodies"):
        return ""  # «прокуратура области | по противодействию терроризму | провела 40 проверок»
    end = at
    for j in range(at + 1, min(len(words), at + PURPOSE)):
        joint = words[j].lower in ("с", "со", "и")
        cases = ("Dat", "Gen") if words[at].lemmas & words_of("takes_dative") else ("Gen", "Ins")
        if not joint and not ((words[j].nominal or words[j].attribute) and words[j].case in cases and words[j].verb_form != "Fin"):
            break
        end = j if not joint else end
    if end == at and at + 1 < len(words) and words[at + 1].lower in ("о", "об"):
        return ""  # «суды | по делам о терроризме»
    return "".join(f" {w.text}" for w in words[last + 1 : end + 1])


def seat(words: Sequence[Word], head: Word, last: int) -> str:
    """«оперативные штабы | в субъектах Федерации |»: those of all regions, which no name tells."""
    at = last + 2
    inside = at < len(words) and words[at - 1].lower in ("в", "во") and words[at].number == "Plur"
    if not inside or not words[at].lemmas & words_of("staff_seats") or head.number != "Plur" or "штаб" not in head.lemmas:
        return ""
    end = at
    while end + 1 < len(words) and words[end + 1].case == "Gen" and (words[end + 1].nominal or words[end + 1].attribute):
        end += 1
    return "".join(f" {w.text}" for w in words[last + 1 : end + 1])


def court_at(words: Sequence[Word], head: Word, last: int) -> str:
    """«суд | в Абудже | приговорил»: the town tells which court it was."""
    at = last + 2
    town = at < len(words) and words[at - 1].lower in ("в", "во") and words[at].text[:1].isupper() and words[at].case == "Loc"
    return f" {words[at - 1].text} {words[at].text}" if town and head.lemma == "суд" and head.number == "Sing" else ""


def so_many(words: Sequence[Word], at: int) -> Word | None:
    """«силами | свыше 500 | сотрудников полиции»: those who are counted."""
    j, near = at + 1, words[: at + NUMBERED]
    while j < len(near) and (words[j].pos in ("NUM", "ADV") or words[j].text[0].isdigit() or words[j].lower in BOUNDS):
        j += 1
    return words[j] if at + 1 < j < len(words) and words[j].case in ("Gen", "Ins") and acting(words[j]) else None


def pointed_at(head: Word, words: Sequence[Word]) -> Word | None:
    """«силами того же | ведомства», «силами этой | службы»: the kind that a pronoun points with."""
    at = head.i + 1
    while at < len(words) and (words[at].lemmas & (load_actors().pointing | {"тот"}) or words[at].lower == "же"):
        at += 1
    return words[at] if head.i + 1 < at < len(words) and words[at].case == "Gen" else None


def ours(sight: Sight) -> Voice | None:
    """«нашими следователями расследовано 140 дел», said by the head of a committee: its own."""
    key = sight.teller.key if sight.teller else None
    body = key if key in sight.cast.kinds else sight.cast.bodies.get(key or "")
    told_by = sight.cast.kinds.get(body or "")
    foreign = told_by in (*load_actors().unions, "international_body", "terrorist_organization", "media")
    return sight.cast.voice(body) if body and not foreign and not sight.cast.is_mouth(body) else None
