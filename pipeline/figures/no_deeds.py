"""Numbers whose verb is told of something else: who did it, what a law says, surgeons at work, guests of honour."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from ..lexicon.wordings import words_of
from .cases import Case, Deed
from .drafts import FIGHTERS
from .everyday import clause_around
from .refuted import unreal


def _excepted(case: Case, deed: Deed) -> bool:
    """«все фигуранты, | кроме троих |, арестованы»: to these it was not done; not «Кроме 12 мин, изъято …»."""
    words, first = case.unit.words, case.item.first
    led = " ".join(w.lower for w in words[max(0, first - 2) : first])
    left_out = led.endswith("за исключением") or led.endswith(" исключая") or led in (", кроме", "( кроме")
    own = case.trigger is not None and first < case.trigger.i <= case.item.end
    return left_out and deed.rule != "action.nominal" and not own


def _who_did_it(case: Case, deed: Deed) -> bool:
    """«лидера убили две женщины», «трое полицейских задержали двоих», «заложников захватили двенадцать боевиков»: they did it."""
    trigger, item, words = case.trigger, case.item, case.unit.words
    if trigger is None or item.family != "people" or item.oblique or not set(deed.actions) & DONE_TO_PEOPLE:
        return False
    if _has_its_own_object(case):
        return True
    if trigger.verb in words_of("taking") and trigger.i > item.end:
        return False  # «семеро бандитов захватили театр»: :mod:`settling` tells what they are
    verb = words[trigger.i]
    active = verb.verb_form == "Fin" and not verb.short and not verb.lower.endswith(("ся", "сь")) and bool(verb.lemmas & words_of("doing"))
    if not active or verb.number != "Plur":
        return False
    near = clause_around(words, trigger.i, trigger.i)
    others = [w for w in near if w.nominal and not any(i.first <= w.i <= i.end for i in case.unit.items)]
    if any(w.lower == "которых" and item.end < w.i < trigger.i for w in near):
        return False  # «семеро участников, которых задержали в мае»
    if any(w.case == "Nom" and w.i < trigger.i for w in others):
        return False  # «бойцы уничтожили два боевика»
    if _behind_whom(case, trigger.i):
        return True
    if words[item.last].lower in NOMINATIVE:
        caught = deed.actions == ("detained",) and item.code in HOSTILE
        return not (caught and trigger.i < item.first)  # «задержали ещё четыре участника банды»
    object_before = any(w.animate and w.case in ("Acc", "Gen") and w.number == "Plur" and w.i == trigger.i - 1 for w in others)
    counts = item.counted is not None and item.counted.head > item.last  # not «боевиков уничтожили двенадцать»
    return object_before and counts and trigger.i < item.first and near[0].lemma != "у"


def _behind_whom(case: Case, verb: int) -> bool:
    """«двух боевиков задержали | 12 полицейских»: the verb has its object before it."""
    words, item, whom = case.unit.words, case.item, words_of("to_whom")
    if words[item.first].lower in whom or not verb < item.first or any(w.text in ",;:()–—" for w in words[verb : item.first]):
        return False
    return any(words[i.first].lower in whom and i.end == verb - 1 for i in case.unit.items)


DONE_TO_PEOPLE = frozenset({"killed", "wounded", "detained", "abducted", "freed", "eliminated", "neutralized", "deported", "extradited"})
HOSTILE = frozenset({"militant", "member", "suspect", "accomplice", "leader", "recruiter"})
# forms that count people as a subject alone: as an object they would be «двух», «троих»
NOMINATIVE = frozenset(
    ("два", "две", "три", "четыре", "двое", "трое", "четверо", "пятеро", "шестеро", "семеро", "восьмеро", "девятеро", "десятеро")
) | {"оба", "обе"}

def _has_its_own_object(case: Case) -> bool:
    """«12 местных жителей ранили | троих военных», «40 полицейских задержали | 12 боевиков»: the people behind an active verb."""
    trigger, item, words = case.trigger, case.item, case.unit.words
    if trigger is None or trigger.i < item.end or item.code in FIGHTERS or item.counted is None:
        return False
    if words[item.first].lower in words_of("to_whom"):
        return False
    verb = words[trigger.i]
    if verb.verb_form != "Fin" or verb.short or verb.number != "Plur" or verb.lower.endswith(("ся", "сь")):
        return False
    last = max(trigger.i, *trigger.chain) if trigger.chain else trigger.i  # «взяли в заложники, а затем убили | трёх сотрудников»
    whom = next((i for i in case.unit.items if i.first > last), None)
    if whom is None or whom.family not in ("people", "") or whom.oblique or whom.counted is None:
        return False
    gap = words[max(last, trigger.companion) + 1 : whom.first]
    return len(gap) <= BEHIND and not any(w.text in ",;.:()—–" or w.lower in ("и", "а", "но") for w in gap)


BEHIND = 8  # words from the verb to whom it was done


def _hiding_places(case: Case, deed: Deed) -> bool:
    """«в бензобаках двух автомобилей обнаружено 57 кг мефедрона»: in what it lay."""
    item, words, at = case.item, case.unit.words, case.item.first - 1
    if item.code not in ("", "other") or item.counted is None or at < 1 or not set(deed.actions) <= {"identified", "seized"}:
        return False
    lay = words[at].nominal and words[at].case == "Loc" and words[at - 1].lower in ("в", "во", "на")
    number = words[item.last]
    return lay and number.case == "Gen" and number.text.isalpha()  # not «в гараже 12 беспилотников»


def _carriers(case: Case, deed: Deed) -> bool:
    """«40 кг гашиша пытались провезти двое приезжих»: who carries the things that are counted before."""
    things = [d for d in case.here if d.family in ("drugs", "weapon", "money", "thing") and d.actions == ("attempted",)]
    behind = case.trigger is not None and case.trigger.i < case.item.first and case.item.counted is not None and not case.item.oblique
    return deed.actions == ("attempted",) and case.item.family == "people" and behind and bool(things)


def _of_law(case: Case, deed: Deed) -> bool:
    """«по части 2 статьи 105 УК РФ (убийство двух и более лиц)»: what an article is about."""
    words, first = case.unit.words, case.item.first
    opens = next((j for j in range(first - 1, max(0, first - 12), -1) if words[j].text in "()«"), 0)
    if not opens or words[opens].text not in "(«" or first == opens + 1 or not words[opens + 1].nominal:
        return False
    before = words[max(0, opens - 9) : opens]
    numbered = any(w.text[:1].isdigit() for w in before[-4:])
    cited = numbered and any({w.lemma, w.lower} & words_of("articles") for w in before)
    return cited and case.quantity.kind == "count" and (case.quantity.value or 0) <= FEW


def _number_of_article(case: Case, deed: Deed) -> bool:
    """«виновны по части 1 либо | 2 статьи | 205.5», «по пунктам 1 и 2 части 3»: which article, and none is counted."""
    counted, words = case.item.counted, case.unit.words
    if counted is None or not words[counted.head].lemmas & words_of("articles") or counted.head + 1 >= len(words):
        return False
    return words[counted.head + 1].text[:1].isdigit()


FEW = 3  # «двух и более лиц»: so many a law counts


def _being_checked(case: Case, deed: Deed) -> bool:
    """«проверяется информация о переходе к боевикам 150 граждан»: the news of it is checked, not they."""
    words, first = case.unit.words, case.item.first
    opens = next((j for j in range(first - 1, -1, -1) if words[j].text in ",;.:«"), -1)
    checks = next((j for j in range(opens + 1, first) if words[j].lemmas & words_of("checking_news") and words[j].verb_form == "Fin"), None)
    if checks is None:
        return False
    told = [j for j in range(checks + 1, first) if words[j].lemmas & words_of("news_of_it")]
    return any(words[j + 1].lower in ("о", "об") for j in told) and case.quantity.kind == "count"


def _blocks_itself(case: Case, deed: Deed) -> bool:
    """«оба ресурса сами ограничивают доступ к таким роликам»: those that block are not blocked."""
    trigger, words, item = case.trigger, case.unit.words, case.item
    if deed.actions != ("blocked",) or trigger is None or item.oblique or item.family != "information" or trigger.i < item.end:
        return False
    verb, companion = words[trigger.i], trigger.companion
    active = verb.verb_form == "Fin" and verb.number == "Plur" and verb.present and not verb.lower.endswith("ся")
    return active and companion > trigger.i and words[companion].lemma == "доступ"


def _output(case: Case, deed: Deed) -> bool:
    """«закрыта лаборатория, где производилось более 100 кг наркотиков в месяц»: how much it could make."""
    if not set(deed.actions) & {"destroyed", "dismantled", "seized", "suppressed", "identified"} or case.item.first == 0:
        return False
    near = clause_around(case.unit.words, case.item.first, case.item.end)
    making = any(w.lemmas & words_of("output_verbs") and w.verb_form == "Fin" for w in near)
    each = any(a.lower in ("в", "за") and b.lower in ("месяц", "неделю", "сутки", "день", "год") for a, b in pairwise(near))
    return making and (each or any(w.lower in ("ежемесячно", "еженедельно", "ежедневно", "ежегодно") for w in near))


def _surgery(case: Case, deed: Deed) -> bool:
    """«врачи провели раненым семь операций»: no operation of the services."""
    return case.item.code == "operation" and any(w.lemmas & words_of("surgeons") for w in case.unit.words)


def _guest(case: Case, deed: Deed) -> bool:
    """«президент участвовал в двух мероприятиях»: where one man was."""
    words, item, trigger = case.unit.words, case.item, case.trigger
    if item.code != "operation" or item.counted is None or not words[item.counted.head].lemmas & {"мероприятие"} or trigger is None:
        return False
    near = clause_around(words, trigger.i, trigger.i)
    alone = any(w.nominal and w.animate and w.case == "Nom" and w.number == "Sing" for w in near)
    return alone and words[trigger.i].number == "Sing" and not words[trigger.i].short


def _called_by_name(case: Case, deed: Deed) -> bool:
    """«Один из них известен как Али Норов», «один из них — Тимур Норов»: who he was, and nothing was done to him by that."""
    words, first, at = case.unit.words, case.item.first, case.item.last + 3
    if deed.own or words[first].lower not in ("один", "одна") or [w.lower for w in words[at - 2 : at]] != ["из", "них"]:
        return False
    told = words[at : at + 3]
    named = bool(told) and (told[0].text in "–—-" or told[0].lower.startswith("извест") or told[0].lemma in ("быть", "являться"))
    return named and any(w.text[:1].isupper() for w in told)


def _both(case: Case, deed: Deed) -> bool:
    """«два теракта, оба без жертв», «оба находятся в розыске»: no more than two told before, unless a verb says what was done to them.

    «похищены двое; к утру оба освобождены» tells something new.
    """
    if case.unit.words[case.item.last].lower not in words_of("both"):
        return False
    if case.item.counted is None and case.item.first and case.unit.words[case.item.first - 1].lower in ("в", "во", "на", "из"):
        return True  # «две лаборатории; | в обеих | изъято 40 кг»: where it was
    before = next((d for d in reversed(case.known) if d.family == case.item.family and d.value == case.quantity.value), None)
    told = before is not None and (before.actions == deed.actions or (before.unit, before.actions) == (case.unit.number, ("other",)))
    new = deed.own and deed.rule == "action.verb" and deed.status == "result" and not told
    return not new or bool(set(deed.actions) & {"other", "committed", "identified", "registered"})


def _people_as_things(case: Case, deed: Deed) -> bool:
    """«уничтожено 24 тонны опиатов … Полмиллиона человек зарабатывают сбытом»: things are destroyed, and nobody else with them."""
    if case.item.family == "operation":
        return set(deed.actions) <= {"destroyed", "eliminated", "seized"}
    return case.item.family == "people" and set(deed.actions) <= {"destroyed", "dismantled"} and not deed.own


def _countries(case: Case, deed: Deed) -> bool:
    """«в учениях принимают участие 6-7 государств»: no means, whoever sends them."""
    counted = case.item.counted
    return counted is not None and deed.actions == ("conducted",) and bool(case.unit.words[counted.head].lemmas & words_of("countries"))


NO_DEEDS: tuple[tuple[str, Callable[[Case, Deed], bool]], ...] = (
    ("unreal", unreal),
    ("excepted", _excepted),
    ("who_did_it", _who_did_it),
    ("hiding_places", _hiding_places),
    ("carriers", _carriers),
    ("of_law", _of_law),
    ("number_of_article", _number_of_article),
    ("being_checked", _being_checked),
    ("blocks_itself", _blocks_itself),
    ("output", _output),
    ("surgery", _surgery),
    ("guest", _guest),
    ("both", _both),
    ("called_by_name", _called_by_name),
    ("people_as_things", _people_as_things),
    ("countries", _countries),
)
