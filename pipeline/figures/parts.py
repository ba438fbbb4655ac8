"""Which number is a part of which, so that sums do not count twice.

A part is told by a wording before or behind its number (:func:`part_cue`), by «среди погибших» (:func:`among`), or by going on
with a list of parts (:mod:`going_on`). The whole is the earlier number that comes first by the reasons of ``belonging.py``, and never
one that cannot hold the part: smaller, of another unit or of another kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ..lexicon.wordings import pattern_of, words_of
from .belonging import REACH, Claim, all_of_them, join, pool_of, whole_of
from .by_article import RULE as BY_ARTICLE
from .by_article import told_by_article, total_of_articles
from .drafts import Draft, Unit
from .going_on import goes_on
from .holders import UPON
from .items import Item, had_to
from .meant import FALLEN, among, called, done_to, named, of_these, of_those_who
from .numbered import every_one
from .predicates import called_so
from .retold import OF_TOTAL, before_a_dash, fronted, of_its_value, of_so_many, right_out_of, told_first, total_again
from .turning import at_another_time, still_at_large, turns_back
from .wholes import fits, weight
from .words import Word

NEAR = 10  # numbers


# «В числе выявленных нарушений — [451 случай]»: from the head of a sentence to its first number
IN_NUMBER = re.compile(
    r"^(?:в числе|среди) (?!них|прочего|котор)[^,.;:()—–]{4,60} (?:[—–:]|-) ?(?:[—–•-] ?)?(?:более|свыше|около|почти|порядка)? ?$"
)


def part_cue(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> str:
    """The wording that makes a number a part of an earlier one, empty where there is none."""
    left = here[-1].item.end + 1 if here else 0
    text = " ".join(words[j].lower for j in range(max(left, item.first - 14), item.first)).replace("в т . ч .", "в том числе")
    right = " ".join(w.lower for w in words[item.last + 1 : item.last + 4])
    found = list(re.finditer(r"(?<!\w)" + pattern_of("parts"), text))
    stop = r"[;,]" if found and found[-1].group() in words_of("falls_to") else r";|(?<!\w)(?:не|нет)(?!\w)"
    behind = re.match(pattern_of("parts_behind"), right)
    if behind is not None and behind.group() in words_of("last_or_first"):
        if not any(w.nominal or w.pos == "NUM" for w in words[item.last + 3 : item.last + 4]):
            return behind.group()
        behind = None  # «трое из первых задержанных»
    if behind is not None and behind.group() == "из числа" and item.counted is not None and not done_to(words[item.counted.head]):
        behind = None  # «12 из числа сотрудников полиции»: what they are
    if found and found[-1].group() in words_of("falls_to") and had_to(words, item.first, found[-1].group()):
        found = []  # «пришлось эвакуировать 1 200 зрителей»
    enclosed = found and text[found[-1].end() :].strip() in (",", "–", "—", "(")  # «большинство из них, 140 человек, осуждены»
    over = found and not enclosed and (_clause_over(words, item, found[-1].group()) or _most(text, found[-1]))
    if found and not over and not re.search(stop, text[found[-1].end() :]):
        return found[-1].group()
    if behind and not any(w.verb_form == "Inf" for w in words[item.last + 2 : item.last + 3]):  # «девять пришлось вернуть»
        return behind.group()
    last = [w.lower for w in words[item.end + 1 : item.end + 3]]
    theirs = re.match(pattern_of("parts_behind"), " ".join(w.lower for w in words[item.end + 1 : item.end + 4])) if item.counted else None
    opens = not here or any(w.text in ";." for w in words[here[-1].item.end + 1 : item.first])
    if opens and theirs is not None and theirs.group() in words_of("of_this_number"):
        return theirs.group()  # «17 человек из этого числа»
    next_part = any(w.text.isdigit() or w.pos == "NUM" for w in words[item.end + 3 : item.end + 5])
    if last in (["среди", "них"], ["из", "них"]) and not next_part:
        return "из них"  # «задержаны 139 человек, 9 граждан среди них – за вербовку»
    if (not here and of_those_who(words, item.first)) or (here and item.counted is None and every_one(words, item.first)):
        return "из них"
    if not here and item.counted is not None and item.family != "people" and IN_NUMBER.search(text):
        return "в том числе"
    if not here and total_again(words, item):
        return OF_TOTAL
    after = words[item.last + 1] if item.last + 1 < len(words) else None
    if item.counted is not None and after is not None and after.text not in ("—", "–", "-"):
        return ""
    bare = re.search(r"(?<!\w)" + pattern_of("parts_bare"), text)
    if bare and "," not in text[bare.end() :] and words[item.last].text != "%" and not words[item.last].lower.startswith("процент"):
        return bare.group()
    described = after is not None and after.lemmas & words_of("describing") and any(d.family == "people" for d in here)
    described = described and not still_at_large(after, here)
    lead = words[item.first - 1].lower if item.first else ""
    described = described and not lead.startswith(tuple(words_of("rest"))) and lead not in words_of("more")  # «ещё 15 разыскиваются»
    return "described" if described else ""


def _most(text: str, cue: re.Match[str]) -> bool:
    """«40 заложников, большинство из них женщины, двое военных ранены»: said of many of them, and the clause is over."""
    return re.search(MOST, text[: cue.end()]) is not None and "," in text[cue.end() :]


MOST = r"(?<!\w)(?:большинство|большая часть|многие|часть|половина|некоторые|преимущественно|в основном)(?: из них)?$"


def _clause_over(words: Sequence[Word], item: Item, cue: str) -> bool:
    """«14 автоматов, часть из которых числилась в розыске, шесть гранатомётов»: the clause of the wording ends before the number."""
    at = next((j for j in range(item.first - 1, 0, -1) if words[j].lower.startswith("котор")), 0) if "котор" in cue else 0
    verb = next((j for j in range(at + 1, item.first) if words[j].verb_form == "Fin" or words[j].short), None) if at else None
    aside = at and words[at + 1].text == ","  # «из которых, как сообщили в МВД, пять»
    return verb is not None and not aside and words[item.first - 1].text == ","


def recent(earlier: Sequence[Draft], unit: int) -> list[Draft]:
    """The numbers of the few sentences before."""
    return [d for d in earlier[-60:] if unit - d.unit <= REACH]


def told_among(words: Sequence[Word], item: Item, here: Sequence[Draft], known: Sequence[Draft]) -> list[Draft]:
    """«Задержаны 57 человек. Изъято 40 патронов. Из задержанных 42 арестованы»: the numbers that a bare number can be told of."""
    told = among(words, item, here) if item.counted is None else None
    if told is None:
        return of_these(words, item, known) if item.counted is None else []
    actions, kind = done_to(told), named(words, told)
    able = [d for d in known if d.family == "people" and actions & set(d.actions) and d.value]
    return _near([d for d in able if kind and kind in d.code.split("+")] or able, known)  # «из пострадавших детей четверо …»


def _near(able: list[Draft], known: Sequence[Draft]) -> list[Draft]:
    """Those of the last few numbers, where there are any."""
    last = known[-NEAR] if len(known) >= NEAR else None
    return [d for d in able if last is None or d.start >= last.start] or able


def link(draft: Draft, cue: str, unit: Unit, here: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Set ``parent`` on a draft that the text names as a part; ``here`` and ``earlier`` are the drafts before it."""
    draft.cue = cue
    if draft.outdated or "like.those" in draft.rules:
        return
    if not cue and turns_back(unit.words, draft.item, here):
        draft.rules.append("turns_back")
        return
    if "action.out_of" in draft.rules:
        draft.cue = "из"
    claim = Claim(draft, cue, unit, here, earlier[-12:], far=earlier)
    any(way(claim) for way in LINKS)


def _out_of_all(claim: Claim) -> bool:
    """«84 погибших | из [143]»: the number is the whole of the one before."""
    here, draft = claim.here, claim.draft
    if not here or here[-1].parent is not None or not right_out_of(claim.unit.words, here[-1], draft.item) or not fits(here[-1], draft):
        return False
    if (here[-1].family, draft.family) == ("group", "people"):
        return False  # «двух ячеек из 25 человек»: who was in them
    join(here[-1], draft, "out_of_all")
    return True


def _out_of_the_last(claim: Claim) -> bool:
    """«из 27 мужчин осуждены [20]»"""
    draft, here = claim.draft, claim.here
    return not draft.cue and bool(here) and _out_of(claim.unit, here[-1], draft) and _of_them(draft, here[-1], "out_of")


def _out_of_the_bracket(claim: Claim) -> bool:
    """«Из общего числа задержанных (214 человек) [87] являются иностранцами»: the whole stands in a bracket."""
    draft, words, left = claim.draft, claim.unit.words, claim.here[-1] if claim.here else None
    if left is None or left.bracket < 0 or draft.item.first != left.bracket + 1:
        return False
    opens = next((j for j in range(left.item.first, -1, -1) if words[j].text == "("), 0)
    clause = next((j + 1 for j in range(opens - 1, -1, -1) if words[j].text in ",;.:"), 0)
    return words[clause].lower in ("из", "среди") and _of_them(draft, left, "out_of")


def _of_so_many(claim: Claim) -> bool:
    """«выданы 34 человека. Двенадцать из этих тридцати четырёх …»"""
    draft = claim.draft
    whole = of_so_many(claim.unit.words, draft, (*claim.far, *claim.here))
    if whole is None:
        return False
    draft.code = whole.code if draft.inherited_object else draft.code
    return _of_them(draft, whole, "of_so_many")


def _by_article(claim: Claim) -> bool:
    """«зарегистрировано 930 преступлений. По статье 205.2 учтено [402]»"""
    draft, unit = claim.draft, claim.unit
    if draft.cue or not told_by_article(unit, draft, claim.here):
        return False
    draft.rules.append(BY_ARTICLE)
    whole = total_of_articles(unit, draft, claim.here, claim.far)
    if whole is None:
        return False
    draft.code = whole.code if draft.code == "crime" else draft.code
    return _of_them(draft, whole, "by_article")


def _of_them(draft: Draft, whole: Draft, name: str) -> bool:
    join(draft, whole, name)
    draft.cue = "из них"
    return True


def _own_name(claim: Claim) -> Word | None:
    """«Двое [задержанных] отпущены», «[пострадавших] 40»: those told before, named by what was done to them."""
    words, draft = claim.unit.words, claim.draft
    if draft.cue:
        return None
    plain = among(words, draft.item, claim.here) is None and not at_another_time(words, draft.item)
    return (called(words, draft) if plain else None) or called_so(words, draft.item)


def _in_a_list(claim: Claim) -> bool:
    """«из них 12 осуждены, [пятеро] оправданы»"""
    bare = not claim.draft.cue and among(claim.unit.words, claim.draft.item, claim.here) is None
    return bare and _own_name(claim) is None and goes_on(claim)


def _by_wording(claim: Claim) -> bool:
    """«в том числе [12]», «[12] из них»"""
    draft, cue = claim.draft, claim.draft.cue
    if not cue:
        return False
    if UPON in draft.rules:  # «73 материала, по [31] из которых возбуждены дела»: cases upon some of the papers
        return _join_told(claim, next((d for d in reversed((*claim.far, *claim.here)) if d.value != draft.value), None), cue, cue)
    again = of_its_value(claim.unit.words, draft, claim.far) if cue == OF_TOTAL else None
    return _join_told(claim, again or whole_of(claim, pool_of(claim)), cue, cue)


def _by_deed(claim: Claim) -> bool:
    """«среди погибших – [девять детей]», «двое задержанных»: those to whom it was done."""
    draft, words = claim.draft, claim.unit.words
    told, own = among(words, draft.item, claim.here), _own_name(claim)
    charge = draft.trigger is not None and draft.trigger.noun and draft.trigger.i > 1
    if charge and draft.trigger is not None and words[draft.trigger.i - 2].lemmas & words_of("accused_of"):
        return False  # «среди задержанных есть лица, причастные к убийству | трёх полицейских |»
    if (word := told or own) is None:
        return False
    actions = done_to(word)
    far = own is not None or not draft.item.counted  # a bare number looks farther back
    known = [*(recent(claim.far, claim.unit.number) if far else claim.far[-8:]), *claim.here]
    pool = [d for d in known if actions & set(d.actions) and d.value != draft.value and not (own and _held_elsewhere(draft, d))]
    if not pool and actions & FALLEN:  # «ликвидированы девять боевиков. Среди убитых – трое главарей»
        pool = [d for d in known if FALLEN & set(d.actions) and d.value != draft.value]
    claim = replace(claim, named=named(words, word) if told else "")
    alike = [d for d in pool if claim.named and claim.named in d.code.split("+")]  # «из числа уничтоженных главарей 17»
    whole = whole_of(claim, _near(alike or all_of_them(pool), known)) or _far_total(claim, actions, nearest=told is None)
    return _join_told(claim, whole, "among", "из них")


def _held_elsewhere(draft: Draft, other: Draft) -> bool:
    """«в колониях отбывают срок 245 человек. В поселениях содержатся 115 осуждённых»: each number is of a place of its own."""
    held = {"convicted", "detained"}
    return draft.status == other.status == "stock" and set(draft.actions) <= held and set(other.actions) <= held


def _join_told(claim: Claim, whole: Draft | None, name: str, cue: str) -> bool:
    if whole is not None and not _a_deed(claim.unit.words, claim.draft):
        join(claim.draft, told_first(whole, claim.far), name)
        claim.draft.cue = cue
    return True


LINKS: tuple[Callable[[Claim], bool], ...] = (
    _out_of_all,
    _out_of_the_last,
    _out_of_the_bracket,
    _of_so_many,
    _by_article,
    _in_a_list,
    _by_wording,
    _by_deed,
)


def _a_deed(words: Sequence[Word], draft: Draft) -> bool:
    """«банда из 200 человек совершила ряд терактов, среди них – захват 178 заложников»: a deed is one of them, not its victims."""
    verb, at = draft.trigger, draft.trigger.i - 1 if draft.trigger is not None else -1
    if verb is None or not verb.noun or draft.family != "people" or not 0 < verb.i < draft.item.first:
        return False
    while at > 0 and (words[at].attribute or words[at].text in "—–-:"):
        at -= 1
    return words[at].lower in ("них", "которых", "числе", "включая") and all(w.attribute for w in words[verb.i + 1 : draft.item.first])


def _far_total(claim: Claim, actions: frozenset[str], nearest: bool) -> Draft | None:
    """«Среди задержанных – 23 человека», many sentences behind the total: the largest of those, or for «11 задержанным» the last."""
    draft, told = claim.draft, actions & CAUGHT
    alike = [d for d in claim.far if d.family == draft.family == "people" and told & set(d.actions) and d.parent is None]
    alike = [d for d in alike if d.status == "result" and d.quantity.modifier == "exact" and not d.compared and d.bracket < 0]
    able = [d for d in alike if (d.value or 0) > (draft.value or 0) and fits(draft, d)]
    return (able[-1] if nearest else max(able, key=weight)) if able else None


CAUGHT = frozenset({"detained", "convicted", "prosecuted", "extradited", "deported"})


def _out_of(unit: Unit, left: Draft, draft: Draft) -> bool:
    """«из [27 мужчин] осуждены 20»"""
    before = unit.words[left.item.first - 1].lower if left.item.first else ""
    found = fronted(unit, left.item)
    told = before == "из" and "phrase.predicate" in draft.rules
    told = told or (before_a_dash(unit.words, left.item.end + 1) == left.item.first - 1 and draft.family == left.family)
    told = told or (before == "среди" and not any(w.text in ";.:" for w in unit.words[left.item.end + 1 : draft.item.first]))
    told = told or (found is not None and found[0].index == draft.item.index and draft.inherited_object)
    return told and fits(draft, left) and draft.value != left.value
