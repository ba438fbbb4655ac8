"""Roles that stand beside a name: before it and agreeing with it, or behind it in apposition."""

from __future__ import annotations

import re

from ..lexicon.actors import load_actors
from ..lexicon.names import fold_name, names
from ..lexicon.roles import roles
from . import posts
from .between import DASHES, degree_before, name_start, told_start
from .posts import ALL, Head
from .scene import Named, Phrase, Scene, cases_of_name, is_undeclined
from .tails import is_one_of, modifiers_start, tail_end

REACH = 32  # tokens: no role is longer
OPENERS = (",", "(", "–", "—", "-")
ACTING = re.compile(r"(?<!\w)(?:и\.\s?о\.|врио)\s+$", re.I)


def sentence_start(scene: Scene, i: int) -> int:
    return scene.sentence(i)[0]


def before_name(scene: Scene, person: Named) -> list[Phrase]:
    """Roles that stand before a name, the nearest first."""
    end, bracket = name_start(scene, person)
    case = ALL if bracket else cases_of_name(scene, person)
    first = phrase_ending_at(scene, end, case)
    if first is None and is_undeclined(scene, person):
        first = phrase_ending_at(scene, end, ALL)  # «с представителем центра Хелен Гиббс»
    if first is None and (dash := scene.before(end)) >= 0 and scene.tokens[dash].text in DASHES:
        first = phrase_ending_at(scene, dash, case)  # «директор бюро – доктор Анна Ким»
    if first is None:
        first = _of_another(scene, person, case) or _further_before(scene, person, end, case)
        whole = person.end - person.start > 1
        first = first or (phrase_ending_at(scene, end, case, living=True) if whole else None)  # «нарколог ведомства Анна Ким»
    elif _is_of_the_named(scene, first, person):
        return []
    if first is None:
        return []
    first = _outer(scene, first, person, end)
    out = [first]
    while (link := scene.before(out[-1].start)) >= 0 and scene.tokens[link].text in (",", "—", "–", "-"):
        more = phrase_ending_at(scene, link, frozenset({out[-1].case}))
        if more is None or more.plural or out[-1].one:
            break
        out.append(more)
    if len(out) == 1 and (post := _before_calling(scene, first)):
        out.append(post)
    before = scene.before(out[-1].start)
    if before >= 0 and scene.tokens[before].norm_.lower() == "и" and (calling := _calling(scene, before, out[-1])):
        out.append(calling)
    return out


def _of_another(scene: Scene, person: Named, case: frozenset[str]) -> Phrase | None:
    """«адвокат (обвиняемого) Норова | Анна Ким»: the post beside another's name, told of the second."""
    other = scene.at(scene.before(person.start), "PER")
    if other is None or scene.after(other.end) != person.start or "Gen" not in cases_of_name(scene, other):
        return None
    post = phrase_ending_at(scene, name_start(scene, other)[0], case, owned=True)
    head = scene.head(post.head) if post is not None else None
    if post is None or head is None or not head.relational or post.plural:
        return None
    return Phrase(post.start, post.head, person.start, post.case)


def _further_before(scene: Scene, person: Named, end: int, case: frozenset[str]) -> Phrase | None:
    """«организатор ячейки, находящийся в розыске | Норов», «организатор ячейки, | Норов, …»."""
    told = told_start(scene, end, case)
    if told is not None:
        return phrase_ending_at(scene, told, case)
    comma, behind = scene.before(end), scene.after(person.end)
    if comma < 0 or scene.tokens[comma].text != "," or behind >= len(scene.tokens) or scene.tokens[behind].text != ",":
        return None
    following = scene.after(behind + 1)
    listed = following >= len(scene.tokens) or scene.cover.get(following) is not None or scene.head(following) is not None
    phrase = None if listed else phrase_ending_at(scene, comma, case)
    return phrase if phrase is not None and (phrase.one or not phrase.plural) else None


def _outer(scene: Scene, first: Phrase, person: Named, end: int) -> Phrase:
    """«заместитель | Генерального секретаря Тесленко»: a name that does not decline takes the case of the outer post."""
    if first.case != "Gen" or first.plural or not is_undeclined(scene, person):
        return first
    for case in posts.CASES:
        outer = phrase_ending_at(scene, end, frozenset({case}))
        head = scene.head(outer.head) if outer is not None else None
        if outer is not None and head is not None and head.relational and outer.start < first.start:
            return outer
    return first


def _before_calling(scene: Scene, behind: Phrase) -> Phrase | None:
    """«председатель комитета | посол Лосев»: a post before a bare calling of the same holder."""
    head = scene.head(behind.head)
    if head is None or not head.calling or head.relational or behind.end - behind.head > 1 or behind.plural:
        return None
    post = phrase_ending_at(scene, degree_before(scene, behind.start), frozenset({behind.case}))
    outer = scene.head(post.head) if post is not None else None
    return post if post is not None and outer is not None and not post.plural and not post.one and post.end - post.head > 1 else None


def _calling(scene: Scene, link: int, behind: Phrase) -> Phrase | None:
    """«адвокат и бывший следователь Лосев»: two callings of one; «министр и депутат Лосев» may be two people."""
    i = scene.before(link)
    heads = (scene.head(i) if i >= 0 else None, scene.head(behind.head))
    if not all(head is not None and head.calling for head in heads) or heads[0] is None or behind.case not in heads[0].singular:
        return None
    return Phrase(modifiers_start(scene, i), i, link, behind.case)


def _is_of_the_named(scene: Scene, phrase: Phrase, person: Named) -> bool:
    """«советника Норова»: a bare word of relation before one word in an oblique case may be his adviser's."""
    head = scene.head(phrase.head)
    behind = scene.at(scene.after(person.end), "PER")
    if head is not None and head.relational and behind is not None and "Gen" in cases_of_name(scene, person):
        return True  # «адвокат обвиняемого Норова | Анна Ким»
    bare = phrase.end - phrase.head == 1 and person.end - person.start == 1
    if head is not None and head.relational and bare and phrase.plural and not _is_his(scene, phrase.start):
        return "Gen" in cases_of_name(scene, person) or person.mention.normal.endswith(names().hers)  # «пособники Норова и Белова»
    return head is not None and head.relational and bare and phrase.case != "Nom"


def phrase_ending_at(scene: Scene, end: int, allowed: frozenset[str], owned: bool = False, living: bool = False) -> Phrase | None:
    """The outermost role phrase whose tail ends at ``end`` and whose head may stand in an allowed case.

    ``owned``: somebody's by name («супруга Норова»); ``living``: any word for somebody may be the head («нарколог»).
    """
    best: Phrase | None = None
    low = max(sentence_start(scene, end) if end < len(scene.tokens) else 0, end - REACH)
    for i in range(end - 1, low - 1, -1):
        head = scene.head(i) or (scene.living(i) if living else None)
        if head is None or scene.after(tail_end(scene, i, end)) < end or _modifies_head(scene, i, end):
            continue
        if head.bare and scene.after(i + 1) < end:
            continue
        start = modifiers_start(scene, i)
        if not owned and _is_nobodys(scene, head, start, i, end):
            continue
        acting = bool(ACTING.search(scene.whole[max(0, scene.tokens[start].idx - 60) : scene.tokens[start].idx]))
        for plural, cases in ((False, head.singular), (True, head.plural)):
            fit = [case for case in posts.CASES if case in cases and (case in allowed or acting)]
            if fit:
                best = Phrase(start, i, end, fit[0], plural)
                break
        if "Gen" in head.plural and is_one_of(scene, start):
            best = Phrase(start, i, end, "Gen", plural=True, one=True)
    return best


def _modifies_head(scene: Scene, i: int, end: int) -> bool:
    """«участковый | уполномоченный»: an adjective before the head that it agrees with."""
    behind = scene.after(i + 1)
    head = scene.head(behind) if behind < end and posts.is_modifier(scene.tokens[i].norm_) else None
    return head is not None and bool(head.singular & posts.cases(scene.tokens[i].norm_))


def _is_nobodys(scene: Scene, head: Head, start: int, at: int, end: int) -> bool:
    """«супруга Анна Ким»: a word of the family that does not say whose."""
    return head.kin and scene.after(at + 1) >= end and not _is_his(scene, start)


def _is_his(scene: Scene, start: int) -> bool:
    """«его», «её», «их» before a phrase."""
    before = scene.before(start)
    return before >= 0 and fold_name(scene.tokens[before].norm_) in load_actors().owners


def behind_name(scene: Scene, person: Named) -> list[Phrase]:
    """Roles in apposition behind a name: «Анна Ким, представитель ведомства, …», «Ким (директор бюро)»."""
    tokens = scene.tokens
    i = _behind_original(scene, person)
    if i >= len(tokens) or tokens[i].text not in OPENERS:
        return []
    out: list[Phrase] = []
    free = tokens[i].text == "(" or is_undeclined(scene, person)
    title = scene.before(person.start)
    titled = title >= 0 and posts.normals(tokens[title].norm_) & roles().titles and posts.cases(tokens[title].norm_)
    allowed = ALL if free else titled or cases_of_name(scene, person) | ({"Nom"} if tokens[i].text in DASHES else frozenset())
    while i < len(tokens):
        head = start = _skip_rank(scene, _skip_one_of(scene, scene.after(i + 1)))
        while head < len(tokens) and scene.cover.get(head) is None and modifies(scene, head):
            head = scene.after(head + 1)
        found = scene.head(head) if head < len(tokens) else None
        if found is None or found.bare:
            break
        end = tail_end(scene, head, min(len(tokens), head + REACH, scene.sentence(person.start)[1]))
        one = is_one_of(scene, start) and "Gen" in found.plural
        fit = ["Gen"] if one else [case for case in posts.CASES if case in found.singular & allowed]
        if not fit or names_somebody(scene, end) or _is_nobodys(scene, found, start, head, end):
            break
        out.append(Phrase(start, head, end, fit[0], plural=one, one=one))
        if one:
            break
        i = scene.after(end)
        if i >= len(tokens) or tokens[i].norm_.lower() not in (",", "и", "–", "—"):
            break
        allowed = frozenset({fit[0]})
    return out


def _behind_original(scene: Scene, person: Named) -> int:
    """The token behind a name and the bracket that holds it in foreign letters."""
    i = scene.after(person.end)
    original = scene.at(i + 1, "PER") if i < len(scene.tokens) and scene.tokens[i].text == "(" else None
    if original is not None and original.mention.entity == person.mention.entity and original.mention.start != person.mention.start:
        return scene.after(original.end + 1)
    return i


def _skip_one_of(scene: Scene, i: int) -> int:
    behind = scene.after(scene.after(i + 1) + 1) if i < len(scene.tokens) else i
    return behind if behind < len(scene.tokens) and is_one_of(scene, behind) else i


def modifies(scene: Scene, i: int) -> bool:
    word = scene.tokens[i].norm_
    return posts.is_modifier(word) or (word.lower() == "и" and posts.is_modifier(scene.tokens[scene.before(i)].norm_))


def _skip_rank(scene: Scene, i: int) -> int:
    """Past «генерал-майор полиции,» at the beginning of an apposition."""
    j = i
    while j < len(scene.tokens) and scene.cover.get(j) is None and j - i < 6:
        if scene.tokens[j].text == ",":
            return scene.after(j + 1) if j > i and posts.is_rank(scene.tokens[i].norm_) else i
        if not (posts.is_rank(scene.tokens[j].norm_) or posts.normals(scene.tokens[j].norm_) & roles().services):
            return i
        j = scene.after(j + 1)
    return i


def names_somebody(scene: Scene, end: int) -> bool:
    """Does the phrase run into another name: «…, директор бюро (доктор наук) Ким»: then it is that person's."""
    i = scene.after(end)
    last = min(len(scene.tokens), i + 12, scene.sentence(i)[1]) if i < len(scene.tokens) else i
    person = next((found for j in range(i, last) if (found := scene.at(j, "PER")) is not None), None)
    if person is None:
        return False
    start, _ = name_start(scene, person)
    if scene.tokens[i].text in DASHES:  # «Ким, министр финансов – | Норов», «… – заместитель премьера | Норов»
        i = scene.after(i + 1)
        if i >= start:
            return True
    while i < start and scene.cover.get(i) is None and modifies(scene, i):
        i = scene.after(i + 1)
    if i < start and (scene.head(i) or scene.living(i)) and scene.after(tail_end(scene, i, start)) >= start:
        return True  # «муфтий республики | шейх Норов»
    return start <= i and scene.tokens[start].text != ","
