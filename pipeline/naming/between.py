"""What stands between a post and the name: title, age, rank, degree, where somebody is from, what is known of them."""

from __future__ import annotations

import re

from ..lexicon.roles import roles
from . import posts
from .scene import Named, Scene

AGE = re.compile(r"\d+-летн\w+$")
DEGREE = re.compile(r"(?<![\w.])[кд]\.\s?[а-я]{1,4}\.\s?(?:-\s?[а-я]{1,4}\.\s?)?н\.,?\s*$")
LONGEST_DEGREE = 5  # words: «доктор физико-математических наук»
LONGEST_ORIGIN = 8  # words: «уроженец села Верхний Яр Ошской области»
DASHES = ("-", "–", "—")


def name_start(scene: Scene, person: Named) -> tuple[int, bool]:
    """Where the name begins with rank and title before it; whether it stands alone in brackets."""
    tokens, start = scene.tokens, person.start
    while (i := scene.before(start)) >= 0:
        skips = (rank_start, _degree_start, _origin_start, _honour_start)
        skipped = next((at for skip in skips if (at := skip(scene, start)) is not None), None)
        if posts.normals(tokens[i].norm_) & roles().titles:
            start = i
        elif AGE.match(tokens[i].norm_):
            start = _with_comma(scene, i)  # «ветеран службы, 81-летний | Иван Белов»
        elif skipped is not None:
            start = _with_comma(scene, skipped)
        elif tokens[i].text == "(" and scene.after(person.end) < len(tokens) and tokens[scene.after(person.end)].text == ")":
            return i, True
        else:
            break
    return start, False


def told_start(scene: Scene, start: int, cases: frozenset[str]) -> int | None:
    """The start with what a participle tells of the person: «организатор, | находящийся в Сирии уроженец Оша, ранее судимый | Норов»."""
    out: int | None = None
    while (at := _participle_start(scene, start, cases)) is not None:
        out = start = _with_comma(scene, at)
        origin = _origin_start(scene, start)
        out = start = start if origin is None else _with_comma(scene, origin)
    return out


def _with_comma(scene: Scene, start: int) -> int:
    comma = scene.before(start)
    return comma if comma >= 0 and scene.tokens[comma].text == "," else start


def rank_start(scene: Scene, end: int) -> int | None:
    """The first token of a rank that ends at ``end``: «старший лейтенант полиции», «генерал армии», «полковник | бюро»."""
    i, services, bodies = scene.before(end), 0, 0
    while i >= 0 and services + bodies <= 5:
        word = scene.tokens[i].norm_
        if posts.is_rank(word) and scene.at(i, "PER") is None:
            post = bool(posts.normals(word) & roles().rank_or_post)
            return _with_grade(scene, i) if services or not post else None
        body = scene.at(i, "ORG") or scene.at(i, "LOC")  # «генерал юстиции | РФ»
        if body is not None and not bodies and body.start > 0:
            i, bodies = body.start, 1
        elif not (posts.normals(word) & roles().services or word.isdigit() or word.lower() in ("в", "й")):
            return None
        else:
            services += 1
        i = scene.before(i)
    return None


def _with_grade(scene: Scene, rank: int) -> int:
    """«старший | лейтенант», «гвардии | майор»."""
    before = scene.before(rank)
    if before < 0 or scene.cover.get(before) is not None:
        return rank
    found = posts.normals(scene.tokens[before].norm_)
    guard = scene.tokens[before].norm_.lower() in roles().guards
    agrees = bool(found & roles().grades) and bool(posts.cases(scene.tokens[before].norm_) & posts.cases(scene.tokens[rank].norm_))
    return before if guard or agrees else rank


def _degree_start(scene: Scene, end: int) -> int | None:
    """The first token of a degree that ends at ``end``: «кандидат юридических наук», «к.ю.н.»."""
    i = scene.before(end)
    if i >= 0 and scene.tokens[i].text == "," and scene.at(end, "PER") is not None:
        i = scene.before(i)
    if i >= 0 and posts.normals(scene.tokens[i].norm_) & roles().degree_of:
        for _ in range(LONGEST_DEGREE):
            i = scene.before(i)
            if i < 0 or scene.cover.get(i) is not None:
                return None
            if posts.normals(scene.tokens[i].norm_) & roles().degrees:
                return i
        return None
    at = scene.tokens[end].idx if end < len(scene.tokens) else len(scene.whole)
    short = DEGREE.search(scene.whole, max(0, at - 20), at)
    return next((t.i for t in scene.tokens[max(0, end - 10) : end] if t.idx >= short.start()), None) if short else None


def degree_before(scene: Scene, end: int) -> int:
    start = _degree_start(scene, end)
    return end if start is None else start


def _origin_start(scene: Scene, end: int) -> int | None:
    """The first token of «уроженец Ошской области», «житель города Бреста» before ``end``."""
    i = scene.before(end)
    for _ in range(LONGEST_ORIGIN):
        if i < 0 or scene.at(i, "PER") is not None:
            return None
        word = scene.tokens[i]
        if posts.normals(word.norm_) & roles().origins:
            return i
        inside = scene.cover.get(i) is not None or word.norm_.lower() in ("из", ".", "г", "с") or "Gen" in posts.cases(word.norm_)
        if not inside or word.pos_ == "VERB" or word.text == ",":
            return None
        i = scene.before(scene.cover[i].start if i in scene.cover else i)
    return None


def _honour_start(scene: Scene, end: int) -> int | None:
    """«Герой России» before a rank or a name."""
    place = scene.at(scene.before(end), "LOC")
    at = scene.before(place.start) if place is not None else -1
    return at if at >= 0 and posts.normals(scene.tokens[at].norm_) & roles().honours else None


def _participle_start(scene: Scene, end: int, cases: frozenset[str]) -> int | None:
    """The participle (and its adverb) that agrees with the name, its words unbroken up to ``end``."""
    i = scene.before(end)
    for _ in range(LONGEST_ORIGIN):
        if i < 0 or scene.at(i, "PER") is not None or scene.tokens[i].text in ",.;:()" or scene.is_break(i):
            return None
        word = scene.tokens[i].norm_
        told = posts.is_participle(word) or posts.normals(word) & roles().known
        if told and scene.cover.get(i) is None and posts.cases(word) & cases:
            adverb = scene.before(i)
            return adverb if adverb >= 0 and scene.tokens[adverb].pos_ == "ADV" else i
        i = scene.before(scene.cover[i].start if i in scene.cover else i)
    return None
