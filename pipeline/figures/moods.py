"""Whether a deed was done, planned, required or only trained for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.inflection import readings
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .drilling import drilled, rehearsed
from .items import Item, inserted
from .triggers import Trigger
from .words import Word


def mood(words: Sequence[Word], trigger: Trigger, status: str, drill: bool) -> str:
    """Planned and required actions are infinitives near such a word; drills colour the whole sentence, but for what is trained."""
    actions, verb = load_actions(), words[trigger.i]
    if verb.attribute and (aim := _aimed_size(words, trigger.i)):
        return aim
    if drill and drilled(words, trigger.i):
        return "exercise"
    if trigger.noun and status == "result" and rehearsed(words, trigger.i):
        return "exercise"
    if status == "stock" and verb.verb_form == "Inf" and _told_to(words, trigger.i):
        return "planned"
    if status not in ("result", "planned"):
        return status
    will = verb.short and any(words[j].lower in ("будет", "будут") for j in range(max(0, trigger.i - 4), trigger.i))
    if will or (verb.future and not _of_now(verb)):
        return "planned"
    if aim := _in_order_to(words, trigger):
        return aim
    if trigger.noun and (_under_way(words, trigger.i) or _made_ready(words, trigger.i)):
        return "planned"
    if trigger.noun and trigger.i and words[trigger.i - 1].lower == "условии":
        return "required"  # «при условии освобождения 12 милиционеров»
    if verb.verb_form != "Inf" and not trigger.noun and not (verb.short and _must(words, trigger)):
        return status
    near = _moods_near(words, trigger)
    first = _first_of_row(words, trigger.i) if verb.verb_form == "Inf" and not any(_tells_mood(w) for w in near) else None
    if first is not None:
        near = _moods_near(words, replace(trigger, i=first))
    for word in near:
        if (status == "planned" and word.i == trigger.companion) or behest(words, word.i):
            continue  # «по замыслу главарей, должны были сработать», «по требованию прокуратуры закрыто»
        if word.lemmas & words_of("ruling") and any(w.lemmas & words_of("courts") for w in words[max(0, word.i - 6) : trigger.i]):
            return status  # «суд постановил конфисковать 12 машин»: it is done by that
        if word.lemmas & words_of("inciting") and verb.lemmas & words_of("murdering"):
            return "planned"
        if (word.future and word.lemmas & words_of("will_have_to")) or (verb.verb_form == "Inf" and word.lower in words_of("left_to_do")):
            return "required"  # «осталось | разминировать | 300 гектаров»
        if word.lemmas & words_of("achieved"):
            return "planned" if word.future else status  # «рассчитывают, что до конца года удастся изъять»
        if word.lemma == "решить" and verb.lemmas & words_of("giving_up"):
            continue  # «сложить оружие решили 42 человека»
        if word.lower == "следует" and words[word.i + 1].lower == "из":
            continue  # «как следует из обвинительного заключения»
        if _only_said(words, word):
            continue
        if word.lemmas & actions.required:
            return "planned" if was_to(words, word) or _told_off(words, word.i) else "required"
        if word.lemmas & actions.planned or (trigger.noun and word.lemma == "готовить" and verb.lemmas & words_of("violence")):
            return "planned"
        if word.lemmas & words_of("tries_to") and verb.lemmas & words_of("hunting"):
            return "planned"  # «полиция пыталась задержать троих»
    return status


def _told_to(words: Sequence[Word], at: int) -> bool:
    """«в здание должны были войти четверо боевиков, ещё двое — | ждать | в машине»: nobody is there."""
    opens = max((j for j in range(at) if words[j].text in ".;:" and not abbreviated(words, j)), default=-1)
    return any(was_to(words, w) for w in words[max(opens + 1, at - WAS_TO) : at])


WAS_TO = 16  # words between «должны были» and the last infinitive that hangs on it


def _only_said(words: Sequence[Word], word: Word) -> bool:
    """«необходимо | отметить | снижение на 5%»: what should be said is done."""
    said = any(w.verb_form == "Inf" and w.lemmas & words_of("to_be_said") for w in words[word.i + 1 : word.i + 3])
    return said and bool(word.lemmas & load_actions().required)


def _tells_mood(word: Word) -> bool:
    return bool(word.lemmas & (load_actions().required | load_actions().planned))


def was_to(words: Sequence[Word], word: Word) -> bool:
    """«взрывы должны были прогреметь на вокзале»: what somebody meant to happen."""
    near = [*words[max(0, word.i - 1) : word.i], *words[word.i + 1 : word.i + 2]]
    return word.lemma == "должный" and any(w.lower in ("был", "была", "было", "были") for w in near)


def _first_of_row(words: Sequence[Word], i: int) -> int | None:
    """«собирались [взорвать] отель, где жили гости, убить двоих и взять в заложники двадцать»: the first of the infinitives."""
    first = None
    for j in range(i - 1, max(-1, i - ROW), -1):
        if words[j].text in ";:" or (words[j].text == "." and not abbreviated(words, j)):
            break
        if words[j].verb_form == "Inf":
            first = j
        elif words[j].verb_form == "Fin" and not any(w.lower in BELOW or w.lower.startswith("котор") for w in words[max(0, j - 4) : j]):
            break
    return first


ROW = 40  # words from the last infinitive of a row to the first
BELOW = ("где", "куда", "откуда", "когда", "что", "чтобы")  # they open a clause of its own


def _told_off(words: Sequence[Word], at: int) -> bool:
    """«по плану боевики | должны | были захватить три села»: what attackers have to do is what they mean to do."""
    opens = max((j for j in range(at) if words[j].text in ",;.:("), default=-1) + 1
    ends = next((j for j in range(at, len(words)) if words[j].text in ",;.:)" or words[j].verb_form == "Inf"), len(words))
    subjects = [w for w in words[opens:ends] if w.nominal and w.case == "Nom" and words[w.i - 1].pos not in ("ADP", "NUM")]
    return any((found := load_objects().match(w.lemmas, [])) and found[0].code in ATTACKERS for w in subjects)


ATTACKERS = frozenset({"militant", "member", "leader", "accomplice"})


def offered(words: Sequence[Word], trigger: Trigger) -> bool:
    """«на предложение | сдаться | двое открыли огонь», «требование сложить оружие»: a deed that was asked for, not done."""
    left = words[trigger.i - 1] if trigger.i else None
    asked = left is not None and left.nominal and bool(left.lemmas & words_of("offers"))
    return asked and words[trigger.i].verb_form == "Inf" and bool(words[trigger.i].lemmas & words_of("giving_up"))


def _under_way(words: Sequence[Word], i: int) -> bool:
    """«проводят операцию по | поимке | двоих», «начата операция по освобождению девяти»: nobody is caught or freed yet."""
    if i < 2 or words[i - 1].lower != "по" or words[i - 2].lemma not in ("операция", "спецоперация", "мероприятие", "работа"):
        return False
    opens = max((j for j in range(i) if words[j].text in ",;.:"), default=-1) + 1
    return any(
        (w.present and w.verb_form == "Fin") or (bool(w.lemmas & words_of("beginning")) and (w.short or w.verb_form == "Fin"))
        for w in words[max(opens, i - 9) : i - 2]
    )


def _made_ready(words: Sequence[Word], i: int) -> bool:
    """«к депортации готовятся 18 иностранцев», «готовили к отправке 11 подростков», «готовивших отправку …»"""
    to = i > 0 and words[i - 1].lower in ("к", "ко")
    ready = any(w.lemma in ("готовиться", "готовить") and w.verb_form == "Fin" for w in words[i + 1 : i + 4])
    left = words[max(0, i - 1 - to)]
    return (ready and to) or (left.i < i and left.lemma in ("готовиться", "готовить") and bool(left.verb_form) and not left.passive)


def behest(words: Sequence[Word], i: int) -> bool:
    """«по требованию прокуратуры», «во исполнение поручения»: whose word was carried out."""
    return words[i].nominal and i > 0 and words[i - 1].lower in words_of("carried_out")


def _aimed_size(words: Sequence[Word], i: int) -> str:
    """«планируется довести долю раскрытых преступлений до 95%»: a size that is meant or that should be."""
    if i < 2 or words[i - 1].lemma not in words_of("count_words") or words[i - 2].verb_form != "Inf":
        return ""
    near = [w for w in words[max(0, i - 8) : i - 2] if w.text not in ",.;"]
    for name, told in (("required", load_actions().required), ("planned", load_actions().planned)):
        if any(w.lemmas & told for w in near):
            return name
    return ""


ON_A_DAY = re.compile(r"на \d{1,2} (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)")


def _in_order_to(words: Sequence[Word], trigger: Trigger) -> str:
    """«должны добиться, чтобы 200 сайтов были закрыты»: what should come about or is meant to."""
    actions = load_actions()
    opens = next((j for j in range(trigger.i - 1, max(-1, trigger.i - 14), -1) if words[j].lower in ("чтобы", "чтоб", *".;:")), -1)
    if opens < 1 or not words[opens].lower.startswith("чтоб"):
        return ""
    for word in reversed(words[max(0, opens - 6) : opens]):
        if word.lemmas & actions.required:
            return "required"
        if word.lemmas & actions.planned:
            return "planned"
    return ""


def failed(words: Sequence[Word], trigger: Trigger) -> bool:
    """«не удалось предотвратить», «предотвратить … не смогли»: the infinitive was not achieved."""
    if words[trigger.i].verb_form != "Inf":
        return False
    aside = _put_in(words)
    opens = max((j for j in range(trigger.i) if words[j].text in ",;.:" and j not in aside), default=-1) + 1
    ends = next((j for j in range(trigger.i, len(words)) if words[j].text in ",;.:" and j not in aside), len(words))
    clause = [w for w in words[opens : min(ends, trigger.i + 12)] if w.i not in aside]
    return any(a.lower == "не" and b.lemmas & words_of("failing") for a, b in pairwise(clause))


def _put_in(words: Sequence[Word]) -> frozenset[int]:
    """The words of «, увы,», «, к сожалению,», commas and all."""
    ends = ((j, inserted(words, j, min(len(words), j + 6))) for j in range(len(words)) if words[j].text == ",")
    return frozenset(k for j, end in ends if end - j in (3, 4) for k in range(j, end))


def _of_now(verb: Word) -> bool:
    """«рубежи стерегут 200 солдат»: an imperfective present that was taken for a future."""
    known = [p for p in readings(verb.lower) if p.is_known]
    return bool(known) and all(p.tag.aspect == "impf" for p in known) and not verb.lower.startswith("буд")


def _must(words: Sequence[Word], trigger: Trigger) -> bool:
    """«должны быть проверены»."""
    return any(w.lower == "быть" for w in words[max(0, trigger.i - 3) : trigger.i])


def _moods_near(words: Sequence[Word], trigger: Trigger) -> list[Word]:
    """The words that may say whether an infinitive is a plan or a duty, the nearest first: those before it, then those behind."""
    before, behind = [], []
    row = trigger.noun and words[trigger.i - 1].lower in ("и", "или", ",")  # «готовили взрывы в двух школах и [убийство] троих»
    for j in range(trigger.i - 1, max(-1, trigger.i - (6 if trigger.noun and not row else 14)), -1):
        if words[j].text in ";:" or (words[j].text == "." and not abbreviated(words, j)):
            break
        if row and words[j].verb_form == "Fin" and not (_tells_mood(words[j]) or words[j].lemmas & words_of("planning")):
            break
        before.append(words[j])
    for j in range(trigger.i + 1, 0 if trigger.noun else min(len(words), trigger.i + 12)):
        if words[j].text in ",.;:—–":
            break
        if words[j].verb_form == "Fin" or words[j].short:
            behind.append(words[j])
    return before + behind


def abbreviated(words: Sequence[Word], j: int) -> bool:
    """«в 2018 г. завербовать»: a full stop inside a sentence."""
    return j > 0 and len(words[j - 1].text) <= 4 and j + 1 < len(words) and words[j + 1].text[:1].islower()


def as_of(words: Sequence[Word], at: int, number: int, actions: Iterable[str]) -> bool:
    """«По состоянию на 1 июня в перечень [включены] 40 организаций»: a state of lists and records."""
    opens = max((j for j in range(at) if words[j].text in ";:"), default=-1) + 1
    line = " ".join(w.lower for w in words[opens:at])
    near = max((j for j in range(at) if words[j].text in ",;:"), default=-1) + 1
    near = at if any(w.verb_form == "Fin" for w in words[at + 1 : number]) else near  # «…, за год он пополнился на 12»
    if "listed" in actions and any(re.match(ON_A_DAY, " ".join(w.lower for w in words[j : j + 3])) for j in range(near, at + 3)):
        return True  # «в перечень на 20 ноября включены 90 организаций»
    return any(w in line for w in words_of("as_of")) and bool({"listed", "wanted", "registered"} & set(actions))


def put_into(words: Sequence[Word], trigger: Trigger) -> bool:
    """«в единый розыскной массив [внесены]»: a register of the wanted is added to; to be in it is to be wanted."""
    at = trigger.companion
    named = 0 <= at < len(words) - 1 and words[at].lower.startswith("розыскн") and bool(words[at + 1].lemmas & words_of("registers"))
    return named and words[at + 1].case != "Loc"


def meant_near(words: Sequence[Word], first: int) -> str:
    """«На 26 мая [намечались] три взрыва», «исполнителями [должны были] стать двое»: of a number whose verb no lexicon knows."""
    actions = load_actions()
    for j in range(first - 1, max(-1, first - 8), -1):
        word = words[j]
        if word.text in ",;.:—–(":
            break
        if was_to(words, word):
            return "planned"
        if word.verb_form == "Fin" and word.lemmas & (actions.planned & words_of("coming_up")):
            return "planned"
    return "result"


def as_meant(out: dict[str, str], status: str, verb: str, family: str) -> dict[str, str]:
    """«планировали захватить двух депутатов», «взорвать два склада»: what attackers mean to do to people and things."""
    told = tuple(out) if status == "planned" else ()
    if told == ("committed",) and family == "people" and verb in words_of("capturing"):
        return {"abducted": status}
    if told in (("destroyed",), ("dismantled",)) and family in ("thing", "place", "") and verb in words_of("blowing_up"):
        return {"committed": status}
    return out


def mere_events(words: Sequence[Word], item: Item, trigger: Trigger) -> bool:
    """«программой намечено 47 мероприятий»: no operations and no drills."""
    plan = trigger.verb in words_of("planning")
    return plan and item.counted is not None and not words[item.counted.head].lemmas & words_of("big_deeds")
