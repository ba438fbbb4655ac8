"""To which earlier number a part belongs: the reasons that speak for one as its whole, asked in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .wholes import GRAMS, aside, fits, weight
from .words import Word

REACH = 3  # sentences that a part may stand behind its whole


@dataclass(frozen=True, slots=True)
class Claim:
    """A part that looks for its whole among the numbers before it."""

    draft: Draft
    cue: str
    unit: Unit
    here: Sequence[Draft]  # of its sentence
    earlier: Sequence[Draft]  # of the sentences before
    far: Sequence[Draft] = ()  # of the whole text before
    named: str = ""  # code of the people that it is told of: «в числе задержанных [главарей]»


def pool_of(claim: Claim) -> Sequence[Draft]:
    """The sentence's own numbers; those before it where the part is the first of its sentence."""
    shares = [d.parent for d in claim.here if d.cue in words_of("shared_out") and d.parent is not None]
    if claim.cue in words_of("shared_out") and shares:
        return shares[:1]  # «больше всего сдано в Томской (287) области, меньше всего – в Тюменской, всего 14»
    fitting = [d for d in claim.here if fits(claim.draft, d)]
    if claim.cue in words_of("shared_out"):
        fitting = [d for d in fitting if d.cue not in words_of("shared_out")]  # «больше всего – в Оше, 44, меньше всего – в Нарыне (3)»
    near = [d for d in claim.earlier if claim.unit.number - d.unit <= REACH]
    left = [i for i in claim.unit.items if i.last < claim.draft.item.first]
    if claim.draft.family == "people":
        left = [i for i in left if i.family != "process"]  # «осуждены 90 боевиков по 60 делам, 12 из них …»
    nearest = max((i.index for i in left), default=None)
    if nearest is not None and claim.cue in words_of("right_behind") and all(d.item.index != nearest for d in claim.here):
        return []  # «в перечне 13 тысяч физлиц, включая 416 иностранцев»: the whole gave no figure
    if claim.cue in words_of("last_or_first") and "action.toll" in claim.draft.rules:
        return []  # «73 погибших и 41 пострадавший; раненых среди первых – 150»
    if claim.cue in words_of("last_or_first"):
        return [d for d in (*near, *fitting) if d.cue not in words_of("last_or_first")]
    first = not any(i.last < claim.draft.item.first for i in claim.unit.items)
    if "котор" in claim.cue:
        return fitting  # it stands for a noun of its own sentence
    return fitting or (near if first or not claim.here else [])


def room(claim: Claim, whole: Draft) -> bool:
    """Together with the parts that the whole has already under the same action the number is not larger than it."""
    draft = claim.draft
    mates = [d for d in (*claim.earlier, *claim.here) if d.parent is whole and d.actions == draft.actions and d.value != 0]
    mates = [d for d in mates if d.code == draft.code or d.unit == draft.unit]  # «192 подрыва»; by place it is another breakdown
    if claim.cue in words_of("shared_out"):
        mates = [d for d in mates if d.unit == draft.unit]  # «из них 2 т гашиша. На долю МВД пришлось 900 кг»: another breakdown
    if whole.value is None:
        return True
    limit = (whole.quantity.value_max or whole.value) * GRAMS.get(whole.quantity.unit, Decimal(1))
    if sum(weight(d) for d in mates if d.unit < draft.unit) == limit:
        mates = [d for d in mates if d.unit == draft.unit]  # «40 детей: 22 мальчика и 18 девочек. Из них 12 – сироты»
    return sum((weight(d) for d in mates), weight(claim.draft)) <= limit or whole.quantity.modifier in ("more_than", "at_least", "about")


def _bracket_opens(claim: Claim, whole: Draft) -> bool:
    """The bracket that holds the part opens right behind the whole: «синтетики (из них 70 кг мефедрона)»."""
    at, words = whole.item.end + 1, claim.unit.words
    if whole.unit != claim.unit.number or at >= claim.draft.item.first or words[at].text != "(":
        return False
    return not any(d.item.first > at for d in claim.here)


def _beside_it(claim: Claim, whole: Draft) -> bool:
    """Nothing but the wording stands between: «20 диверсий, из которых 5 …»."""
    return whole.unit == claim.unit.number and claim.draft.item.first - whole.item.end <= 2 + len(claim.cue.split())


def _main_line(claim: Claim, whole: Draft) -> bool:
    """Not told aside: not in a bracket that has closed, not a number of last year that is only compared with."""
    return not aside(whole, claim.unit.number, claim.draft.item.first) or _members(claim, whole)


def _outside(claim: Claim, whole: Draft) -> bool:
    """«, в ходе которых убиты 22 человека (в январе 2010 г. – 15), в том числе двое»: told aside both, but not in the bracket."""
    return whole.bracket < 0 or (whole.unit == claim.unit.number and whole.bracket > claim.draft.item.first)


def _members(claim: Claim, whole: Draft) -> bool:
    """«пресечена деятельность двух ячеек численностью 31 человек. Четырнадцать из них осуждены»: of those who were in the groups."""
    sized = "phrase.size_of_group" in whole.rules and whole.unit == claim.unit.number - 1 and whole.bracket < 0 and not whole.compared
    told = claim.draft.family == "people" and claim.cue in words_of("of_them") and set(whole.actions) <= words_of("broken_up")
    return sized and told


def _same_thing(claim: Claim, whole: Draft) -> bool:
    """A bare number is a part of what it counts."""
    return not claim.draft.inherited_object or claim.draft.code == whole.code


def _same_code(claim: Claim, whole: Draft) -> bool:
    """«изъято 171 ствол и 110 деталей оружия. В частности, 9 пулемётов»: firearms of firearms, or of weapons of any kind."""
    return claim.draft.code == whole.code or whole.head_word == "оружие" or claim.draft.family not in ("weapon", "drugs")


def _same_kind(claim: Claim, whole: Draft) -> bool:
    """«изъято 900 стволов …, обнаружено 1 103 паспорта; на долю края приходится 118 стволов»: weapons of weapons."""
    return claim.draft.family == whole.family


def _of_the_name(claim: Claim, whole: Draft) -> bool:
    """«девять преступлений, из них семь – нападения. Раскрыто шесть из этих преступлений»: those that are called so."""
    at, words = claim.draft.item.last + 1, claim.unit.words
    told = at + 2 < len(words) and words[at].lower == "из" and words[at + 1].lower in words_of("all_these") and words[at + 2].nominal
    return not told or bool(words[at + 2].lemmas & {whole.head_word})


def _in_turn(claim: Claim, whole: Draft) -> bool:
    """«9 боевиков и 54 пособника. Двое из последних»: the last of those told, or the first."""
    if claim.cue not in words_of("last_or_first"):
        return True
    told = [d for d in (*claim.earlier, *claim.here) if d.unit == whole.unit and fits(claim.draft, d)]
    told = [d for d in told if d.bracket < 0] or told  # not last year's: «1 856 (2 540), в том числе 734 иностранца»
    row = [d for d in told if d.parent is None]
    if len(row) == 1 and "последних" in claim.cue:
        row = told  # «задержаны 634 человека, среди них 27 боевиков. Девять из последних»
    return not row or whole is (row[0] if "первых" in claim.cue else row[-1])


def _of_the_subject(claim: Claim, whole: Draft) -> bool:
    """«прибыли 12 мужчин и 40 детей. Мужчины подозреваются в терроризме: одиннадцать из них …»: of those the sentence is about."""
    told = claim.cue in words_of("of_them") and whole.unit < claim.unit.number
    opens = subject_of(claim.unit.words, claim.draft.item.first) if told else None
    return opens is None or opens == whole.head_word


def subject_of(words: Sequence[Word], first: int) -> str | None:
    """The plural that opens the sentence of a number, with a verb behind it and no other plural before the number."""
    named = [w for w in words[:first] if w.nominal and w.number == "Plur" and w.case == "Nom"]
    if len(named) != 1 or named[0].i > 1 or any(w.pos == "NUM" or w.text.isdigit() for w in words[:first]):
        return None
    told = named[0].lemma not in words_of("whoever") and any(w.verb_form == "Fin" or w.short for w in words[named[0].i : first])
    return named[0].lemma if told else None


def _newest(claim: Claim, whole: Draft) -> bool:
    """Not a number that was told before: «погибли 11 человек. Ранее сообщалось о девяти погибших»."""
    return not whole.outdated


def _called_so(claim: Claim, whole: Draft) -> bool:
    """Those whom the wording names."""
    return not claim.named or claim.named in whole.code.split("+")


def _top(claim: Claim, whole: Draft) -> bool:
    """«438 задержаны, из них 257 – в группах. Больше всего – в Бресте, 196»: another breakdown is one of the total."""
    return claim.cue not in words_of("shared_out") or whole.unit == claim.unit.number or whole.parent is None


def _of_all(claim: Claim, whole: Draft) -> bool:
    """«учтено 412 преступлений. Раскрыто 367. Из общего числа 216 …»: a total, and the largest that its sentence tells."""
    if claim.cue not in words_of("of_all"):
        return True
    mates = [d for d in (*claim.earlier, *claim.here) if d.unit == whole.unit and fits(claim.draft, d) and not d.compared]
    return whole.parent is None and weight(whole) == max(map(weight, mates), default=weight(whole))


def all_of_them(pool: Sequence[Draft]) -> list[Draft]:
    """«ранены 200 человек, из них 52 тяжело. Среди раненых – 50 детей»: of all, not of those told by how badly they are hurt."""
    return [d for d in pool if not any(d.parent is whole and d.actions == whole.actions for whole in pool)]


def _no_sibling(claim: Claim, whole: Draft) -> bool:
    """Not one of several parts of a third number."""
    known = (*claim.earlier, *claim.here)
    return whole.parent is None or sum(d.parent is whole.parent for d in known) < 2


def _of_the_deed(claim: Claim, whole: Draft) -> bool:
    """«задержан 231 гражданин, 118 из них выданы. Больше всего – 67 – экстрадировала Россия»: of those who were handed over."""
    draft = claim.draft
    told = claim.cue in words_of("shared_out") and draft.trigger is not None and not draft.inherited_action
    return not told or whole.family != "people" or whole.actions == draft.actions


REASONS: tuple[tuple[str, Callable[[Claim, Draft], bool]], ...] = (
    ("bracket", _bracket_opens),
    ("last_or_first", _in_turn),
    ("main_line", _main_line),
    ("outside", _outside),
    ("newest", _newest),
    ("called_so", _called_so),
    ("of_the_subject", _of_the_subject),
    ("of_the_name", _of_the_name),
    ("of_all", _of_all),
    ("same_kind", _same_kind),
    ("same_thing", _same_thing),
    ("same_code", _same_code),
    ("room", room),
    ("of_the_deed", _of_the_deed),
    ("top", _top),
    ("beside", _beside_it),
    ("no_sibling", _no_sibling),
)


def _meant_only(part: Draft, whole: Draft) -> bool:
    """«Боевики хотели убить десять солдат. Трое из них сдались»: those who were to fall are not those who gave up."""
    meant = whole.status == "planned" and part.status == "result" and {whole.family, part.family} == {"people"}
    return meant and part.actions != whole.actions and not {"killed", "wounded"} & set(part.actions)


def _of_its_own_noun(claim: Claim, whole: Draft) -> bool:
    """«удалено 58 тыс. материалов. Больше всего нарушений – в соцсетях: 22 тыс. ссылок»: a share is of what it counts itself."""
    item = claim.draft.item
    counted = item.counted is not None and item.counted.head > item.first and item.family == "information"
    return counted and claim.cue in words_of("shared_out") and claim.draft.code != whole.code


def whole_of(claim: Claim, pool: Sequence[Draft]) -> Draft | None:
    """The number of the pool that comes first by the reasons, the nearest of those that are alike."""
    able = [d for d in pool if fits(claim.draft, d) and not _meant_only(claim.draft, d) and not _of_its_own_noun(claim, d)]
    whole = max(reversed(able), key=lambda d: tuple(rule(claim, d) for _, rule in REASONS), default=None)
    return whole.parent if whole is not None and _of_both(claim, whole) else whole


def _of_both(claim: Claim, whole: Draft) -> bool:
    """«37 мальчиков и 22 девочки, 12 из них – сироты»: of both numbers together, not of the girls."""
    row = [d for d in (*claim.earlier, *claim.here) if d.unit == whole.unit and d.end <= whole.start]
    near = bool(row) and claim.cue in words_of("of_them") and whole.unit >= claim.unit.number - 1
    return near and paired(row[-1], whole)


def paired(left: Draft, right: Draft) -> bool:
    """«37 мальчиков и 22 девочки»: two numbers that make up people of one kind."""
    alike = (left.unit, left.code, left.parent, left.actions) == (right.unit, right.code, right.parent, right.actions)
    sexes = {left.head_word, right.head_word} <= words_of("sexes") and left.head_word != right.head_word
    return alike and sexes and len(" и ") <= right.start - left.end <= len(" и еще ")


def join(draft: Draft, whole: Draft, name: str) -> None:
    """Make a number a part of ``whole``: what it takes from that is the kind, the deed and the status that its own words do not tell."""
    draft.parent = whole
    named = draft.cue in words_of("last_or_first") or name == "bracketed"  # «14 иностранцев (восемь выдворены)»
    if named and draft.inherited_object and draft.family == whole.family and "like.twin" not in draft.rules:
        draft.code = whole.code  # «9 боевиков и 54 пособника. Двое из последних»
    most = draft.cue in words_of("shared_out") and draft.family == whole.family == "event" and draft.actions == ("committed",)
    # «2 тыс. преступлений. Наибольшее число посягательств отмечено в Дагестане (141)»
    told_there = draft.trigger is not None and draft.trigger.verb in words_of("come_to_pass")  # «больше всего совершено в Дагестане»
    if most and not told_there and (draft.item.counted is None or draft.item.counted.head < draft.item.first):
        draft.code, draft.actions, draft.status = whole.code, whole.actions, whole.status
    if draft.inherited_action and whole.family == draft.family and name not in ("list", "out_of"):
        draft.actions, draft.status = whole.actions, whole.status  # «на область приходится 118 стволов» of what was seized
    if draft.code == "militant" and draft.actions == ("killed",):
        draft.actions = ("eliminated",)  # «погибли 12 человек, включая двух смертников»
    label = draft.trigger is not None and draft.trigger.attribute and draft.trigger.i < draft.item.first
    if label and draft.actions == ("committed",) and whole.family == draft.family:
        draft.actions = whole.actions  # «В числе зафиксированных нарушений — 451 случай»
    draft.rules.append("part." + re.sub(r"\W+", "_", name))
