"""Bare words of two meanings, «каналы», «группы», «посты»: pages on the Internet or something else, by the verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import words_of
from .attachment import choose
from .drafts import Unit
from .items import Item
from .triggers import Trigger
from .words import Word

ABOUT = 10  # words on both sides of a group in which a network is named


def on_the_internet(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Item:
    """«заблокировано 84 канала», «удалены 40 групп»: a bare word of two meanings under a verb that is said of pages."""
    counted, words = item.counted, unit.words
    if counted is not None and item.family == "information" and words[counted.head].lemma in words_of("stations"):
        return _on_the_road(unit, item, triggers)
    if counted is None or words[counted.head].lemma not in words_of("two_meanings"):
        return item
    networks = any(w.lemmas & words_of("networks") for w in words[max(0, counted.first - ABOUT) : counted.last + ABOUT])
    pages = any(i.family == "information" and 0 < item.first - i.end < 4 and i.index < item.index for i in unit.items)
    networks = networks or (pages and counted.last == counted.head)  # «закрыто 12 тысяч страниц, 1 100 каналов»
    if _both(words, counted.head) and item.family != "information":
        return replace(item, code="internet_resource", family="information")
    if counted.last != counted.head and not networks:
        return item
    follows = words[counted.head + 1].lower if counted.head + 1 < len(words) else ""
    page = replace(item, code="internet_resource", family="information")
    chosen = choose(words, page, unit.items, triggers)
    closed = words_of("blocking") | (words_of("closing") if networks else frozenset())
    reach = chosen is not None and chosen[0].companion >= 0 and words[chosen[0].companion].lemma == "доступ"
    if reach and chosen is not None and chosen[0].action(page.code, page.family) is not None:
        return page  # «закрыт доступ к 18 сайтам, 32 группам и 44 каналам»
    said = chosen is not None and chosen[0].verb in closed and chosen[0].action(page.code, page.family) is not None
    people = item.family == "group" and not networks and chosen is not None and chosen[0].action(item.code, item.family) is not None
    return page if said and not people and follows not in words_of("led_by") else item


def _both(words: Sequence[Word], head: int) -> bool:
    """«выявлено 40 групп и каналов»: two such words in a row are pages; not «групп и каналов незаконной миграции»."""
    row = words[head + 1 : head + 4]
    pages = words_of("two_meanings") - words_of("stations") - {words[head].lemma}
    if len(row) < 2 or row[0].lower not in ("и", "или") or row[1].lemma not in pages:
        return False
    return len(row) < 3 or not ((row[2].nominal or row[2].attribute) and row[2].case == "Gen")


def _on_the_road(unit: Unit, item: Item, triggers: Sequence[Trigger]) -> Item:
    """«выставлено 120 постов»: where somebody stands guard, no entry in a network."""
    post = replace(item, code="other", family="thing")
    chosen = choose(unit.words, post, unit.items, triggers)
    built = any(w.lemmas & words_of("building") for w in unit.words[max(0, item.first - 3) : item.first])  # «будут открыты восемь постов»
    return post if built or (chosen is not None and chosen[0].verb in words_of("standing_guard")) else item
