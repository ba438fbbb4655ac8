"""Numbers that tell nothing of the fight, whatever verb stands near: honours, tariffs, fines by law, owners, a country's people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .attackers import held_attackers
from .attempts import of_those_not_done
from .cases import Case, Deed
from .each_of_groups import one_itself
from .elsewhere import ELSEWHERE
from .everyday import clause_around, court_folk, lost_change, lost_whole, on_the_road, owners, price_of, relief, staff
from .named_wholes import told_in_number
from .no_deeds import NO_DEEDS
from .refuted import refuted
from .retold import right_out_of
from .topic import speaks
from .words import Word

OPENING = 4  # words that open a sentence
MANY = 100_000  # people: so many live in a country, and no deed is told of them


def _honoured(case: Case, deed: Deed) -> bool:
    """«медали вручены 23 сотрудникам», «отмечены наградами 14 человек»."""
    if case.item.family != "people":
        return False
    return any(w.lemmas & words_of("honours") for w in clause_around(case.unit.words, case.item.first, case.item.end))


def _tariff(case: Case, deed: Deed) -> bool:
    """«за автомат полагается 40 тысяч рублей, за пистолет – 25 тысяч, за 100 граммов тротила – 2 тысячи»: what a thing is worth."""
    words, first = case.unit.words, case.item.first
    opens = next((n for n, w in enumerate(words) if w.text.isalnum()), 0)
    line = words[opens].lower == "за" and not any(w.verb_form == "Fin" or w.short for w in words)  # «За автомат – 5000 рублей;»
    if not (line or any(w.lemmas & words_of("tariffs") for w in words)):
        return False
    if case.item.family == "weapon" and case.item.counted is not None and first and words[first - 1].lower == "за":
        return True
    near = clause_around(words, first, case.item.end)
    timed = any(w.lemmas & words_of("ago_measures") for w in near)  # «За десять месяцев – 214»
    priced = any(a.lower == "за" and ((b.pos == "NUM" and not timed) or load_objects().match(b.lemmas, [])) for a, b in pairwise(near))
    return priced and (case.quantity.kind == "money" or case.item.counted is None)


def _by_law(case: Case, deed: Deed) -> bool:
    """«штраф за нарушение составляет от 5 до 7 тысяч рублей»: what the law has in store."""
    if case.quantity.kind != "money":
        return False
    near = clause_around(case.unit.words, case.item.first, case.item.end)
    lone = next((n for n, w in enumerate(near) if w.lemma in words_of("fines") and w.number == "Sing"), None)
    return lone is not None and any(w.present and w.lemma in words_of("sized") for w in near[lone:])


def _left_behind(case: Case, deed: Deed) -> bool:
    """«у погибшего остались жена и трое детей», «у него двое сыновей»: whose family it is."""
    words, first = case.unit.words, case.item.first
    owner = next((j for j in range(first - 1, max(-1, first - OWNED), -1) if words[j].lower == "у"), None)
    if case.item.code not in ("minor", "person") or case.item.counted is None or owner is None or deed.actions[0] in FATES:
        return False
    between = words[owner + 1 : first]
    verbs = [w for w in between if w.pos == "VERB" and not w.attribute]
    kin = case.item.code == "minor" or bool(words[case.item.counted.head].lemmas & words_of("kin"))
    apart = any(w.pos in ("ADP", "NUM") or w.text in ",;:" for w in between)
    return kin and not apart and all(w.lemmas & words_of("staying") for w in verbs)


FATES = frozenset({"detained", "freed", "abducted", "repatriated"})
OWNED = 8  # words between «у» and the number


def _inhabitants(case: Case, deed: Deed) -> bool:
    """«население страны превышает 6 млн человек»: who lives there."""
    if case.item.family not in ("people", "") or (case.quantity.value or 0) < MANY:
        return False
    near = clause_around(case.unit.words, case.item.first, case.item.end)
    return any(w.lemmas & words_of("inhabitants") for w in near) and not any(speaks([w], "armed") for w in near)


def _stretch(case: Case, deed: Deed) -> bool:
    """«оборудовать 120 км границы», «цех занимал 60 кв. м»: a measure of land, but for what was cleared or sown there."""
    if case.quantity.kind in ("length", "area") and case.item.family in ("group", "people", "event"):
        return True  # «изъято 40 метров сетей»
    return case.quantity.kind in ("length", "area") and deed.actions == ("other",) and case.item.family not in ("drugs", "weapon")


def _at_that_meeting(case: Case, deed: Deed) -> bool:
    """«Состоялся форум. В нём приняли участие 120 сотрудников»; «участвуют делегации и эксперты – всего 120 человек»."""
    if case.item.family != "people" or deed.status not in ("resource", "planned") or deed.actions != ("conducted",):
        return False
    words, first = case.unit.words, case.item.first
    if case.item.code == "person" and any(w.lemmas & words_of("delegations") for w in words[:first]):
        return True
    if case.previous is None or not any(a.lower in ("в", "на") and b.lower in words_of("it") for a, b in pairwise(words[:OPENING])):
        return False
    told = case.previous.words
    return any(w.lemmas & words_of("meetings") for w in told) and not any(w.lemmas & words_of("raids") for w in told)


def _everyday(case: Case, deed: Deed) -> bool:
    """«340 случаев гриппа», «фестиваль посетили 12 тысяч гостей»: sickness, household and leisure."""
    near = clause_around(case.unit.words, case.item.first, case.item.end)
    if any(w.lemmas & words_of("ailments") for w in near):
        return not any(speaks([w], "unlawful") for w in near)
    idle_deed = deed.rule != "action.audience" and set(deed.actions) <= {"conducted", "other"}
    idle_deed = idle_deed and case.item.code not in ("officer", "operation", "militant", "member")
    return idle_deed and any(w.lemmas & words_of("leisure") for w in near) and not any(speaks([w], "unlawful") for w in near)


def _agent(case: Case, deed: Deed) -> bool:
    """«теракт, планировавшийся пятью иностранцами»: by whom something was done, unless the next sentence tells what became of all."""
    item, words = case.item, case.unit.words
    if deed.rule == "action.all_of_them" or item.family != "people" or item.counted is None or item.oblique or item.first == 0:
        return False
    if set(deed.actions) <= {"prevented", "suppressed"} and _plotting(words, item.first - 1):
        return True
    if words[item.counted.head].case != "Ins":
        return False
    verb = words[item.first - 1]
    return verb.verb_form == "Part" and not verb.short and (verb.passive or verb.lower.endswith("ся"))


def _all_of_them(case: Case, deed: Deed) -> bool:
    """«освобождены 22 заложника из 40»: how many there were, not how many were freed; «тела 84 погибших из 143» tells both."""
    left = next((i for i in reversed(case.unit.items) if i.end == case.item.first - 2 and i.counted is not None), None)
    lost = left is not None and all(d.item.index != left.index for d in case.here)
    if lost and case.item.counted is None and case.unit.words[case.item.first - 1].lower == "из":
        return True  # «за это проголосовали девять депутатов из тринадцати»
    if case.item.counted is not None or not case.here or not right_out_of(case.unit.words, case.here[-1], case.item):
        return False
    return not set(deed.actions) <= {"killed", "wounded"} and (case.quantity.value or 0) > (case.here[-1].value or 0)


def _of_another_field(case: Case, deed: Deed) -> bool:
    """«вратарь отразил три пенальти», «при пожаре погибли трое», «с застройщика взыскано 2 млн рублей»: sport, trade, weather."""
    words = case.unit.words
    if case.part or case.inherited or case.item.family in ("weapon", "drugs") or set(case.item.code.split("+")) & words_of("of_the_fight"):
        return False
    if "seized" in deed.actions and (case.trigger is None or case.trigger.verb not in words_of("keeping")):
        return False  # smuggled goods of every kind
    if not deed.own and case.here and case.here[-1].family in ("weapon", "drugs"):
        return False  # «в бензобаке находились 41 ствол и 320 тысяч евро»
    if case.item.code == "attack" and not any(w.lemmas & words_of("sports") for w in words):
        return False
    gas = any(w.lemma in words_of("bursts") and _near(words, n, "household_gas") for n, w in enumerate(words))
    field = gas or any(w.lemmas & (words_of("sports") | words_of("other_fields")) for w in words)
    near = (*case.previous.words, *words) if case.previous is not None else words
    rammed = speaks(words, "ramming") and speaks(words, "rammed")  # «грузовик въехал в толпу»
    return field and not rammed and not speaks(near, "core") and (gas or not speaks(near, "armed"))


def _excused(case: Case, deed: Deed) -> bool:
    """«от налога освобождены 900 предпринимателей»: freed from a duty."""
    if "freed" not in deed.actions:
        return False
    near = clause_around(case.unit.words, case.item.first, case.item.end)
    return any(w.lower == "от" and _near(near, n, "duties") for n, w in enumerate(near))


def _near(words: Sequence[Word], n: int, name: str) -> bool:
    """One of a table's words right behind word ``n`` or behind one more."""
    return any(w.lemmas & words_of(name) for w in words[n + 1 : n + 3])


def _plotting(words: Sequence[Word], at: int) -> bool:
    """«теракт, который планировали | пятеро граждан»: those who meant to do what was prevented."""
    verb, who = words[at], words[max(0, at - 3) : at]
    plotted = verb.verb_form == "Fin" and verb.number == "Plur" and bool(verb.lemmas & words_of("plotting"))
    return plotted and any(w.lower.startswith("котор") and w.number == "Sing" for w in who)


def _somebody_of_them(case: Case, deed: Deed) -> bool:
    """«адвокат одного из них», «дело одного из задержанных выделено»: whose it is."""
    words, item = case.unit.words, case.item
    lone = case.quantity.value == 1 and case.quantity.unit == "count" and item.counted is None and item.first > 0
    whose = lone and words[item.first].lower in ("одного", "одной") and words[item.first - 1].nominal
    return whose and item.last + 1 < len(words) and words[item.last + 1].lower == "из"


def _holding(case: Case, deed: Deed) -> bool:
    """«взрывчатка хранилась в двух пластиковых бочках», «деньги пришли двумя переводами»: what held it, and how it came."""
    item, words = case.item, case.unit.words
    if item.counted is None or item.first == 0 or item.counted.first < item.first:
        return False
    head = words[item.counted.head]
    told = [w.lower for w in words[item.counted.head + 1 : item.counted.head + 4]]
    if told[:1] == [","] and (told[1:2] == ["где"] or (told[1:2] == ["в"] and told[2].startswith("котор"))) and item.code in ("", "other"):
        return bool(head.lemmas & words_of("containers"))  # «изъяты два мешка, в которых оказалось 40 кг гашиша»
    inside = item.oblique and words[item.first - 1].lower in words_of("where") and head.case == "Loc"
    if inside and item.code in ("", "other"):
        return bool(head.lemmas & words_of("containers"))
    return head.case == "Ins" and words[item.first - 1].pos not in ("ADP", "NUM") and bool(head.lemmas & words_of("in_portions"))


def _sorts(case: Case, deed: Deed) -> bool:
    """«мониторинг охватывает 30 категорий сведений»: how many kinds there are."""
    item = case.item
    return item.counted is not None and item.code in ("", "other") and bool(case.unit.words[item.counted.head].lemmas & words_of("sorts"))


def _audience(case: Case, deed: Deed) -> bool:
    """«подписывайтесь, нас уже 45 тысяч»: who reads the channel."""
    words, first = case.unit.words, case.item.first
    lost = "phrase.our_losses" in case.rules  # «у нас погиб один»
    return case.item.counted is None and not lost and any(w.lower == "нас" for w in words[max(0, first - 3) : first])


def _whose_home(case: Case, deed: Deed) -> bool:
    """«у двух братьев нашли гранаты», «по месту жительства пяти участников банды изъято …»: where it was."""
    item, words = case.item, case.unit.words
    if item.family != "people" or item.counted is None or case.part or item.first == 0 or deed.rule == "action.nominal":
        return False
    before = words[item.first - 1]
    if before.lower == "у":
        return set(deed.actions) <= {"identified", "other"} and deed.rule != "action.taken_from"
    return deed.rule == "action.unknown" and words[item.counted.head].case == "Gen" and bool(before.lemmas & words_of("homes"))


def _paid(case: Case, deed: Deed) -> bool:
    """«семьям погибших выплачено по миллиону»: money, and not so many people."""
    if case.item.family != "people" or case.quantity.kind != "count" or case.item.counted is None or not case.borrowed:
        return False
    return any(w.lemmas & words_of("paying") for w in clause_around(case.unit.words, case.item.first, case.item.end))


def _not_one(case: Case, deed: Deed) -> bool:
    """«ни одно из них не подтвердилось»: what no rule of zeros has read is no number either."""
    return case.quantity.value == 1 and case.item.first > 0 and case.unit.words[case.item.first - 1].lower == "ни"


def _offspring(case: Case, deed: Deed) -> bool:
    """«мать троих детей», «воспитывает двоих сыновей», «у главаря двое детей»: a family, no deed."""
    item, words, first = case.item, case.unit.words, case.item.first
    if item.counted is None or case.part or first == 0 or not words[item.counted.head].lemmas & words_of("offspring"):
        return False
    before = [w for w in words[max(0, first - 3) : first] if w.pos not in ("ADV", "PART")]
    if before and before[-1].lemma in ("воспитывать", "растить"):
        return True
    if before and before[-1].lemmas & words_of("parents"):
        return (case.quantity.value or 0) < SIBLINGS
    near = clause_around(words, first, item.end)
    theirs = any(a.lower in ("у", "неё", "него", "нее") and b.case == "Gen" and b.number == "Sing" for a, b in pairwise(near))
    return theirs and deed.rule == "action.verbless"


SIBLINGS = 16  # so many children a mother has at most


IDLE: tuple[tuple[str, Callable[[Case, Deed], bool]], ...] = (
    ("honoured", _honoured),
    ("owners", owners),
    ("one_itself", lambda case, deed: one_itself(case)),
    ("refuted", refuted),
    ("court_folk", court_folk),
    ("on_the_road", on_the_road),
    ("lost_change", lost_change),
    ("lost_whole", lost_whole),
    ("staff", staff),
    ("price_of", price_of),
    ("relief", relief),
    ("agent", _agent),
    ("tariff", _tariff),
    ("by_law", _by_law),
    ("left_behind", _left_behind),
    ("inhabitants", _inhabitants),
    ("stretch", _stretch),
    ("at_that_meeting", _at_that_meeting),
    ("everyday", _everyday),
    ("of_another_field", _of_another_field),
    ("excused", _excused),
    ("all_of_them", _all_of_them),
    ("somebody_of_them", _somebody_of_them),
    ("holding", _holding),
    ("sorts", _sorts),
    ("audience", _audience),
    ("whose_home", _whose_home),
    ("offspring", _offspring),
    ("not_one", _not_one),
    ("paid", _paid),
    ("held_attackers", held_attackers),
    ("of_those_not_done", of_those_not_done),
    *NO_DEEDS,
    ("told_in_number", told_in_number),
    *ELSEWHERE,
)


def idle(case: Case, deed: Deed) -> bool:
    """Does one of the rules of ``IDLE`` say that the number is no figure?"""
    return any(rule(case, deed) for _, rule in IDLE)
