"""Totals and what they are made of, where no wording names the parts, read once the drafts of a sentence stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ..lexicon.wordings import words_of
from .belonging import REACH
from .bracket_items import behind_its_phrase, in_a_place, of_a_kind, the_rest
from .conditions import conditions
from .drafts import Draft, Unit
from .ends import ends
from .facts import facts
from .named_wholes import named_wholes
from .outcomes import bare, later, stages, still, under_age
from .pasts import pasts
from .ranking import ranked_parts
from .siblings import gapped, in_court, of_both, of_its_kinds, who_they_are
from .some_of import some_of_them
from .spreads import nationwide, placed, places, shared_out
from .such_crimes import of_their_kind
from .sums import add_up, sums
from .to_the_last import to_the_last
from .whole_after import whole_after
from .wholes import GRAMS, fits, holds, weight

EARLIER = 10  # drafts before a sentence that can be its total


def break_down(unit: Unit, here: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Set ``parent`` on the drafts of a unit that a total before them is made of; the rule goes into ``rules``."""
    near = [d for d in earlier[-EARLIER:] if unit.number - d.unit <= REACH]
    for name, rule in RULES:
        for whole, parts in rule(unit, here, near):
            for draft in parts:
                if name == "places" and "number.as_many" in draft.rules:
                    continue  # «26 дел о вербовке и столько же – о финансировании»
                free = draft.parent is None or (name == "sum" and draft.parent in parts)
                if free and draft is not whole and "turns_back" not in draft.rules and not _above(draft, whole):
                    draft.parent = whole
                    draft.rules.append(f"part.{name}")
    add_up(unit, here, earlier)
    to_the_last(unit, here, earlier)
    of_their_kind(here)


def _above(draft: Draft, whole: Draft) -> bool:
    """Is the draft itself a whole of the other?"""
    while whole.parent is not None:
        whole = whole.parent
        if whole is draft:
            return True
    return False


Found = Iterator[tuple[Draft, list[Draft]]]


def _texts(unit: Unit, left: Draft, right: Draft) -> list[str]:
    return [unit.words[j].text for j in range(left.item.end + 1, right.item.first)]


def _colon(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Found:
    """«изъято 2 тонны наркотиков: 1,2 т гашиша, 524 кг опия»; «пять предотвращены: два — в Алматы, три — в Таразе»."""
    for n, whole in enumerate(here[:-1]):
        gap = _texts(unit, whole, here[n + 1])
        right_behind = gap[:1] == [":"] or _told_between(unit, whole, here[n + 1])
        sized = whole.trigger is not None or (right_behind and "phrase.size_of_group" in whole.rules)  # «группа из 12 человек: …»
        if ":" not in gap or not sized or whole.value is None or "(" in gap:
            continue
        room, parts = weight(whole), list[Draft]()
        for draft in here[n + 1 :]:
            if draft.parent is not None and draft.parent in parts:
                continue  # «500 человек: в мае – 156 (40 женщин и 116 детей), в июне – 98»
            other_verb = draft.trigger is not None and (whole.trigger is None or draft.trigger.chain != whole.trigger.chain)
            other_verb = other_verb and not (right_behind and draft.family == whole.family == "people" and draft.actions == whole.actions)
            other_verb = other_verb and not (
                right_behind and whole.family == "people" and here[n + 1].inherited_object
            )  # «19 человек: двое осуждены, пятеро ищут»
            if other_verb or draft.compared or not fits(draft, whole) or not (right_behind or _of_it(draft)):
                break
            none_more = draft.value == 0 and draft.inherited_object  # «11 человек: условно – семь, к штрафу – четверо, к сроку – ни одного»
            if parts and room == 0 and len(parts) > 1 and not none_more:
                break  # «351 ствол: 30 пулемётов, 321 винтовка, а также 29 мин»
            room -= weight(draft)
            parts.append(draft)
        if parts and (room >= 0 or right_behind):
            yield whole, parts


def _told_between(unit: Unit, whole: Draft, first: Draft) -> bool:
    """«386 иностранцев|, незаконно находившихся в республике:| 52 выдворены, 290 оштрафованы»: who they are, up to the colon."""
    gap = unit.words[whole.item.end + 1 : first.item.first]
    marks = [w.text for w in gap if w.text in ",:;.()"]
    told = any(w.verb_form == "Part" and not w.short for w in gap) or any(w.lower.startswith("котор") for w in gap)
    return marks == [",", ":"] and gap[0].text == "," and gap[-1].text == ":" and told


def _of_it(draft: Draft) -> bool:
    """A number without a noun of its own, or one that says who they are: «двое – сироты»."""
    return draft.inherited_object or "phrase.predicate" in draft.rules


def _bracket(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Found:
    """«59 человек (18 женщин, 41 подросток)»: things of the same family with names of their own, no number of last year."""
    for n, whole in enumerate(here):
        at = behind_its_phrase(unit, whole, here)
        if at >= len(unit.words) or unit.words[at].text != "(" or whole.value == 0:
            continue
        inside = [d for d in here[n + 1 :] if d.bracket >= 0 and d.item.first > at and d.item.end <= d.bracket]
        inside = [d for d in inside if not any(w.text == "(" for w in unit.words[at + 1 : d.item.first])]
        if len({d.quantity.unit for d in inside}) > 1:  # «8 т наркотиков (2,6 т опия; 70 л ангидрида)»: litres are no tonnes
            inside = [d for d in inside if d.quantity.unit in GRAMS] if whole.quantity.unit in GRAMS else inside
        inside = [d for d in inside if not (d.family != whole.family and the_rest(unit, d))]  # «; остальные участники — 146)»
        kinds = bool(inside) and all(of_a_kind(unit, d) or (d.inherited_object and in_a_place(unit.words, d.item.first)) for d in inside)
        own = [d for d in inside if not d.compared and d.family == whole.family and holds(whole, d) and (kinds or not d.inherited_object)]
        if own and len(own) == len(inside) and sum(map(weight, own), Decimal(0)) <= weight(whole):
            yield whole, own


def _predicates(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Found:
    """«арестованы 190 курьеров, девяносто — иностранцы»: what some of the number right before are."""
    for whole, draft in pairwise(here):
        if "phrase.predicate" not in draft.rules or whole.compared or whole.family != draft.family or not fits(draft, whole):
            continue
        if draft.cue in words_of("of_them"):
            continue
        gap = _texts(unit, whole, draft)
        if not draft.inherited_object and any(w.verb_form == "Fin" or w.short for w in unit.words[whole.item.end + 1 : draft.item.first]):
            continue  # «ранены 30 человек, погибли 12 человек – пассажиры»
        if "phrase.predicate" in whole.rules:  # «29 — вербовщики, 17 — подростки»: one beside the other
            if whole.parent is not None and fits(draft, whole.parent) and gap == [","]:
                yield whole.parent, [draft]
            continue
        if gap[:1] in ([","], [";"]) and len(gap) <= 3 and not any(t.lower() in words_of("more") for t in gap):
            yield whole, [draft]


def _related(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Found:
    """«учтено 771 преступление. 438 преступлений этой категории связаны с боями»: some of those told before."""
    for draft in here:
        codes = (draft.code, "crime") if "phrase.classed" in draft.rules else (draft.code,)
        whole = next((d for d in reversed(near) if d.code in codes and fits(draft, d) and not d.compared), None)
        if "action.related" in draft.rules and whole is not None and whole.value != draft.value:
            yield whole, [draft]


def _rest(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Found:
    """«троим назначили по 18 лет, остальные восемь получили меньше»: the rest of the total, and what it is the rest to."""
    for n, draft in enumerate(here):
        start, behind = max(0, draft.item.first - 2), unit.words[draft.item.last + 1 : draft.item.last + 2]
        others = any(w.lower in words_of("the_others") for w in behind)  # «двое других — прохожие»
        rest = any(w.lower.startswith(tuple(words_of("rest"))) for w in unit.words[start : draft.item.first])
        if not (rest or others) or not draft.value:
            continue
        before = [*near, *here[:n]]
        found: list[tuple[Draft, list[Draft], bool]] = []
        for at in range(len(before) - 1, -1, -1):
            whole = before[at]
            if whole.value is None or whole.value <= draft.value or not fits(draft, whole) or whole.compared:
                continue
            mates = [d for d in before[at + 1 :] if fits(d, whole) and d.parent in (None, whole)]
            own = [d for d in mates if d.parent is whole]
            mates = own if sum(map(weight, own), weight(draft)) == weight(whole) else mates
            exact = sum(map(weight, mates), weight(draft)) == weight(whole)
            if not exact and (more := _and_more(unit, here, n)) and sum(map(weight, [*mates, *more]), weight(draft)) == weight(whole):
                mates, exact = [*mates, *more], True
            beside = [d for d in here[:n] if d in mates and d.inherited_object]
            if not exact and beside and sum(map(weight, beside), weight(draft)) == weight(whole):
                mates, exact = beside, True  # «четверо убиты в первый день, остальные трое – ночью»
            if (not mates and whole.actions != draft.actions) or (others and not exact):
                continue  # «осуждены 14 человек, против остальных девяти ведётся следствие»: the rest to those, not of them
            found.append((whole, [*mates, draft] if exact else [draft], exact))
        best = next((f for f in found if f[2]), next((f for f in found if f[0].actions == draft.actions), found[0] if found else None))
        if best:
            yield best[0], best[1]


def _and_more(unit: Unit, here: Sequence[Draft], n: int) -> list[Draft]:
    """«остальные – 67 женщин | и восемь мужчин|»: the rest is told by kinds."""
    more: list[Draft] = []
    for left, right in pairwise(here[n:]):
        if _texts(unit, left, right) not in (["и"], [","]) or right.actions != here[n].actions:
            break
        more.append(right)
    return more


def _again(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Found:
    """«Осуждены десять человек. Четверо признали вину»: a bare number under the action of a total told before is of that total."""
    for n, draft in enumerate(here):
        listed = bool(n) and "part.again" in here[n - 1].rules and here[n - 1].trigger is draft.trigger
        if not bare(unit, draft, here[:n], listed):
            continue
        before = [*near, *here[:n]]
        turn = "like.in_turn" in draft.rules  # «60 женщин и детей; последних – 41»
        alike = [d for d in before if d.code == draft.code or (turn and draft.code in d.code.split("+"))]
        alike = [d for d in alike if not (d.parent is not None and "phrase.predicate" in d.rules)]  # «38 – женщины. Семи …»
        whole = next((d for d in reversed(alike) if d.family == draft.family and not d.inherited_object), None)
        if whole is not None and shared_out(unit.words, draft) and placed(unit, whole, draft):
            continue  # «12 боевиков задержаны в Оше, трое – в Баткене»
        if whole is None or whole.actions != draft.actions or whole.compared or not fits(draft, whole) or draft.value == whole.value:
            continue
        if _harmed_anew(unit, draft):
            continue  # «Боевики убили 18 человек. Неделю назад они атаковали село, убив 15»
        if any(d.inherited_object and d.actions == draft.actions and d.parent is None and _one_more(unit, d) for d in here[:n]):
            continue  # «Арестованы семь человек. Ещё трое арестованы в Лондоне, двое – в Париже»: it goes on with the three
        if whole.unit < unit.number or (here[n - 1] is whole and _right_behind(unit, whole, draft)):
            parts = [d for d in before if d.parent is whole and "part.again" in d.rules]
            if sum(map(weight, parts), weight(draft)) <= weight(whole):
                yield whole, [draft]


def _harmed_anew(unit: Unit, draft: Draft) -> bool:
    """Told by an active verb of harm whose object the number is: another deed than that of the total."""
    verb = unit.words[draft.trigger.i] if draft.trigger is not None and not draft.trigger.noun else None
    active = verb is not None and verb.verb_form in ("Fin", "Conv") and not verb.passive and verb.i < draft.item.first
    return active and verb is not None and draft.actions[0] in ("killed", "wounded") and bool(verb.lemmas & words_of("harming"))


def _one_more(unit: Unit, draft: Draft) -> bool:
    return draft.item.first > 0 and unit.words[draft.item.first - 1].lower in words_of("more")


def _right_behind(unit: Unit, whole: Draft, draft: Draft) -> bool:
    """«17 подростков, пятеро направлены к психологу»: behind one comma, with a verb of its own."""
    gap = list(unit.words[whole.item.end + 1 : draft.item.first])
    commas = [n for n, w in enumerate(gap) if w.text in ",;"]
    behind = gap[commas[-1] + 1 :] if commas else gap
    plain = all(w.pos in ("ADP", "ADV") or w.lemma in words_of("order") for w in behind)
    after = unit.words[draft.item.end + 1 : draft.item.end + 4]
    dashed = len(after) > 1 and after[0].text in ("—", "–", "-") and after[1].pos == "ADP"  # «, шестеро – в тяжёлом состоянии»
    told = dashed or any(w.verb_form == "Fin" or w.short for w in after)
    singled = any(w.lemma in words_of("order") for w in behind)
    return len(commas) == 1 and plain and len(gap) <= 8 and (told or singled or draft.trigger is not whole.trigger)


RULES: tuple[tuple[str, Callable[[Unit, Sequence[Draft], Sequence[Draft]], Found]], ...] = (
    ("facts", facts),
    ("bracket", _bracket),
    ("colon", _colon),
    ("both", of_both),
    ("predicate", _predicates),
    ("past", pasts),
    ("named", named_wholes),
    ("rest", _rest),
    ("stages", stages),
    ("later", later),
    ("still", still),
    ("of_age", under_age),
    ("related", _related),
    ("places", places),
    ("nationwide", nationwide),
    ("ranked", ranked_parts),
    ("sum", sums),
    ("whole_after", whole_after),
    ("condition", conditions),
    ("ends", ends),
    ("again", _again),
    ("gapped", gapped),
    ("in_court", in_court),
    ("who_they_are", who_they_are),
    ("kinds", of_its_kinds),
    ("some_of", some_of_them),
)
