"""One post for several names: «сотрудники Ким, Ли и Норов», «двое участников – Ким и Ли», «трое бойцов, включая Норова»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..lexicon.actors import load_actors
from ..lexicon.names import fold_name
from ..lexicon.numbers import load_numbers
from . import posts
from .beside import before_name, phrase_ending_at
from .between import DASHES, name_start, told_start
from .posts import ALL
from .scene import Named, Phrase, Scene, cases_of_name

LONGEST_RANK = 3  # words between «и» and the next holder's name
OTHERS = ("другой", "остальной", "этот", "самый", "местный")  # between a number and what it counts: «двое | других | подсудимых»
BOTH = ("оба", "обе", "обоих", "обеих", "обоим", "обеим", "обоими", "обеими")
INCLUDED = (("включая",), ("в", "том", "числе"), ("среди", "них"), ("среди", "которых"), ("в", "их", "числе"))


def told_before(scene: Scene, person: Named) -> Iterator[tuple[Named, Phrase]]:
    """Every role phrase before a name, with the names that share a plural one."""
    for phrase in before_name(scene, person):
        holders = coordinated(scene, person) if phrase.plural and not phrase.one else [person]
        for holder, country in zip(holders, _countries(scene, phrase, holders), strict=True):
            yield holder, replace(phrase, of=country)
    listed = _before_list(scene, person) or _included(scene, person)
    if listed is not None:
        for holder in coordinated(scene, person) or [person]:
            yield holder, listed


def _countries(scene: Scene, phrase: Phrase, holders: list[Named]) -> list[str]:
    """Whose each of several is: «министры обороны России и Беларуси Ким и Норов», «… Беларуси Ким и Армении Норов»."""
    told = [_country(scene, i) for i in range(phrase.head + 1, phrase.end) if _begins_place(scene, i)]
    if len(holders) > 1 and len(told) == len(holders):
        return told
    return ["" if holder is holders[0] else _country(scene, scene.before(holder.start)) for holder in holders]


def _begins_place(scene: Scene, i: int) -> bool:
    place = scene.at(i, "LOC")
    return place is not None and place.start == i


def _country(scene: Scene, i: int) -> str:
    place = scene.at(i, "LOC") if i >= 0 else None
    kinds = {p.key: p.country for p in scene.doc._.places if p.kind == "country"}
    return kinds.get(place.mention.entity, "") if place is not None else ""


def _before_list(scene: Scene, person: Named) -> Phrase | None:
    """«главари подполья, | Норов и Ким», «двое её участников – | Норов и Ким», «(сопредседатели – | Ким, Казахстан, и Ли, Индия)»."""
    link = scene.before(name_start(scene, person)[0])
    if link < 0 or scene.tokens[link].text not in (",", ":", "(", *DASHES):
        return None
    number = len(coordinated(scene, person))
    if number < 2:
        return None
    phrase = phrase_ending_at(scene, link, cases_of_name(scene, person))
    if phrase is not None:
        return phrase if phrase.plural and not phrase.one else None
    phrase = phrase_ending_at(scene, link, frozenset({"Gen"}))  # «двое прокуроров», «оба прокурора»
    return phrase if phrase is not None and not phrase.one and _counted(scene, phrase.start) == number else None


def _included(scene: Scene, person: Named) -> Phrase | None:
    """«трое фигурантов, включая выехавшего из страны | Норова»: the name is one of those told before the comma."""
    start, _ = name_start(scene, person)
    told = told_start(scene, start, cases_of_name(scene, person))  # «включая | выехавшего из страны | Норова»
    for words in INCLUDED:
        for at in range(start, (start if told is None else told) - 1, -1):
            if (comma := _words_before(scene, at, words)) is None or scene.tokens[comma].text != ",":
                continue
            phrase = phrase_ending_at(scene, comma, ALL)
            return phrase if phrase is not None and (phrase.plural or _counted(scene, phrase.start) > 1) and not phrase.one else None
    return None


def _words_before(scene: Scene, at: int, words: tuple[str, ...]) -> int | None:
    """The token before these words, which end before ``at``."""
    i = at
    for word in reversed(words):
        i = scene.before(i)
        if i < 0 or scene.tokens[i].norm_.lower() != word:
            return None
    i = scene.before(i)
    return i if i >= 0 else None


def _counted(scene: Scene, start: int) -> int:
    """How many a number before the phrase tells: «двое (других) | подсудимых», «трое из её | участников»; 0 for none."""
    i = scene.before(start)
    for _ in range(3):
        if i < 0 or scene.cover.get(i) is not None:
            return 0
        word = scene.tokens[i].norm_.lower()
        number = load_numbers().words.get(word)
        if word in BOTH:
            return 2
        if number is not None or word.isdigit():
            return int(number.value) if number is not None else int(word)
        if word != "из" and fold_name(word) not in load_actors().owners and not posts.normals(word) & set(OTHERS):
            return 0
        i = scene.before(i)
    return 0


def coordinated(scene: Scene, person: Named) -> list[Named]:
    """«сотрудники Ким, Ли и Норов»: the name and those joined to it; one alone shares no plural."""
    out, i = [person], _behind_bracket(scene, person.end)
    while i < len(scene.tokens) and scene.tokens[i].norm_.lower() in (",", "и"):
        if scene.tokens[i].text == "," and i + 1 < len(scene.tokens) and scene.tokens[scene.after(i + 1)].norm_.lower() == "и":
            i = scene.after(i + 1)
        following = _next_name(scene, scene.after(i + 1))
        if following is None:
            break
        out.append(following)
        i = _behind_bracket(scene, following.end)
    return out if len(out) > 1 else []


def _next_name(scene: Scene, i: int) -> Named | None:
    """A name at a token, or behind its rank or its country: «министры Казахстана Ким и | Узбекистана Норов»."""
    for _ in range(LONGEST_RANK):
        if i >= len(scene.tokens) or scene.at(i, "PER") is not None:
            break
        named = scene.cover.get(i)
        if named is None and not posts.is_rank(scene.tokens[i].norm_):
            return None
        i = scene.after(named.end if named is not None else i + 1)
    return scene.at(i, "PER") if i < len(scene.tokens) else None


def _behind_bracket(scene: Scene, i: int) -> int:
    """Past a short bracket behind a name, or a country between commas: «Ким (Беларусь)», «Ким, Казахстан, и»."""
    i = scene.after(i)
    if i >= len(scene.tokens):
        return i
    if scene.tokens[i].text == "," and (place := scene.at(scene.after(i + 1), "LOC")) is not None:
        behind = scene.after(place.end)
        return behind if behind < len(scene.tokens) and scene.tokens[behind].text == "," else i
    if scene.tokens[i].text != "(":
        return i
    close = next((j for j in range(i + 1, min(i + 6, len(scene.tokens))) if scene.tokens[j].text == ")"), None)
    return i if close is None or any(scene.at(j, "PER") for j in range(i, close)) else scene.after(close + 1)
