"""Whether a deed was done, planned, required or only trained for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .items import inserted
from .triggers import Trigger
from .words import Word


def mood(words: Sequence[Word], trigger: Trigger, status: str, drill: bool) -> str:
    """Planned and required actions are infinitives near such a word; drills colour the whole sentence, but for what is trained."""
    actions, verb = load_actions(), words[trigger.i]
    if verb.attribute and (aim := _aimed_size(words, trigger.i)):
        return aim
    if drill and _of_a_drill(_told_with(words, trigger.i)):
        return "exercise"
    if status not in ("result", "planned"):
        return status
    will = verb.short and any(words[j].lower in ("будет", "будут") for j in range(max(0, trigger.i - 4), trigger.i))
    if will or (verb.future and not _of_now(verb)):
        return "planned"
    if aim := _in_order_to(words, trigger):
        return aim
    if trigger.noun and _under_way(words, trigger.i):
        return "planned"
    if verb.verb_form != "Inf" and not trigger.noun and not (verb.short and _must(words, trigger)):
        return status
    for word in _moods_near(words, trigger):
        if (status == "planned" and word.i == trigger.companion) or _behest(words, word.i):
            continue  # «по замыслу главарей, должны были сработать», «по требованию прокуратуры закрыто»
        if word.lemmas & words_of("ruling") and any(w.lemmas & words_of("courts") for w in words[max(0, word.i - 6) : trigger.i]):
            return status  # «суд постановил конфисковать 12 машин»: it is done by that
        if word.lemmas & words_of("inciting") and verb.lemmas & words_of("murdering"):
            return "planned"
        if word.future and word.lemmas & words_of("will_have_to"):
            return "required"
        if word.lemmas & words_of("achieved"):
            return "planned" if word.future else status  # «рассчитывают, что до конца года удастся изъять»
        if word.lemmas & actions.required:
            return "required"
        if word.lemmas & actions.planned:
            return "planned"
    return status


def meant_behind(words: Sequence[Word], end: int) -> str:
    """«вернули 120, ещё 43 | планируем забрать», «… | будут доставлены»: planned; «… | готовились приехать»: what they mean is theirs."""
    stop = next((j for j in range(end + 1, len(words)) if words[j].text in ",;.:—–()«" or words[j].pos == "CCONJ"), len(words))
    clause = words[end + 1 : min(stop, end + 7)]
    if clause and clause[0].lower.startswith("продолжа") and any(w.lemmas & words_of("resisting") for w in clause[1:4]):
        return "on"  # «убиты двое, ещё двое продолжают сопротивление»
    for n, word in enumerate(clause):
        told = word.lemmas & load_actions().planned and (word.verb_form == "Fin" or word.short)
        meant = next((w for w in clause[n + 1 : n + 4] if w.verb_form == "Inf"), None)
        if word.lower in ("будет", "будут") and any(w.short and w.passive for w in clause[n + 1 : n + 3]):
            return "planned"
        if told and meant is not None:
            alone = {p.tag.transitivity for p in readings(meant.lower) if p.tag.POS == "INFN"} == {"intr"}
            return "theirs" if alone and word.lower.endswith(("ли", "лись", "ут", "ят", "утся", "ются", "ы")) else "planned"
    return ""


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


def _behest(words: Sequence[Word], i: int) -> bool:
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


def _of_a_drill(words: Sequence[Word], name: str = "") -> bool:
    """«по замыслу учения», «условно уничтожены», but not «замыслы трёх терактов», «условный срок»."""
    told = words_of(name) if name else load_actions().exercise
    return any(w.lemmas & told and not _no_drill(words, n) for n, w in enumerate(words))


BESIDE_IT = ("до", "перед", "накануне", "после", "преддверии")  # another time than that of the drill


def _no_drill(words: Sequence[Word], n: int) -> bool:
    word, following = words[n], words[n + 1] if n + 1 < len(words) else None
    led = [w for w in words[max(0, n - 3) : n] if not (w.nominal or w.attribute)]
    if word.lemmas & words_of("drills") and led and led[-1].lower in BESIDE_IT:
        return True  # «за сутки до начала учения изъято пять пистолетов», «накануне учения»
    if word.lemmas & words_of("aimed"):
        return not word.lower.endswith("у") or (following is not None and bool(following.lemmas & words_of("plotters")))
    earlier = any(w.lower in ("ранее", "недавно", "прежде", "уже") for w in words[max(0, n - 4) : n])
    if earlier and any(w.verb_form == "Part" and w.attribute and "вш" in w.lower for w in words[max(0, n - 3) : n]):
        return True  # «40 сапёров, недавно участвовавших в учениях»: where they were before
    before = words[max(0, n - TOLD) : n]
    if word.lower.startswith("условн") and any(w.lemmas & words_of("sentenced") for w in before):
        return True  # «осуждены 33 боевика: 20 – к колонии, один – условно»
    if word.lower == "условно" and any(w.lemmas & words_of("probation") for w in words[max(0, n - 2) : n]):
        return True  # «по два года условно получили пятеро»
    return word.lower.startswith("условн") and following is not None and bool(following.lemmas & words_of("probation"))


TOLD = 40  # words
ON_A_DAY = re.compile(r"на \d{1,2} (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)")


def _told_with(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The words that may make a deed a drill: not those of a clause behind a semicolon («рубежи стерегут 40 солдат; на учениях …»)."""
    end = next((j for j in range(at + 1, len(words)) if words[j].text == ";"), len(words))
    return words[:end]


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
    for j in range(trigger.i - 1, max(-1, trigger.i - (6 if trigger.noun else 14)), -1):
        if words[j].text in ";:" or (words[j].text == "." and not abbreviated(words, j)):
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


def carry_exercises(drafts: Sequence[Draft], units: Sequence[Unit]) -> None:
    """A paragraph that opens with a drill («по замыслу учения …») goes on with it until it names a state or a duty."""
    playing: set[int] = set()
    by_number = {unit.number: unit.words for unit in units}
    paragraph, on = -1, False
    whole = bool(units) and any(w.lemmas & words_of("drills") for w in units[0].words)  # the text is about the drill
    for unit in units:
        over = any(w.lemmas & words_of("played_out") for w in unit.words)
        goes_on = not over and (unit.paragraph == paragraph or whole)
        on = _of_a_drill(unit.words, "played") or (on and goes_on)
        paragraph = unit.paragraph
        if on:
            playing.add(unit.number)
    means = _means_of_drills(units)
    for draft in drafts:
        if draft.status == "resource" and draft.unit in means:
            draft.status = "exercise"
            draft.rules.append("status.exercise")
        told = draft.unit in playing or _of_a_drill(_told_with(by_number[draft.unit], draft.item.end))
        if told and draft.status in ("result", "resource") and draft.family != "operation":
            draft.status = "exercise"
            draft.rules.append("status.exercise")
        enemy = draft.actions[0] == "abducted" and draft.code in ("militant", "cell")  # «…, двое «террористов» заминировали автобус»
        if draft.status == "exercise" and draft.family in ("people", "group") and (draft.actions[0] in PLAYED or enemy):
            draft.actions = ("conducted",)  # «по легенде, в город проникли 40 боевиков»: they take part in the drill


def _means_of_drills(units: Sequence[Unit]) -> set[int]:
    """«Совет одобрил итоги учения. В нём участвовали 820 человек», «Центр провёл учение. – В активной фазе участвовали 900»."""
    out: set[int] = set()
    last: Unit | None = None
    for unit in units:
        if any(w.lemmas & words_of("drills") for w in unit.words):
            last = unit
        elif any(w.lemmas & words_of("raids") for w in unit.words):
            last = None  # an operation
        elif last is not None and unit.number - last.number <= LATER:
            again = any(w.lower in words_of("of_the_drill") for w in unit.words)
            if again or unit.paragraph == last.paragraph:
                out.add(unit.number)
    return out


LATER = 3  # sentences behind that which names a drill
PLAYED = frozenset({"other", "committed", "attempted"})  # of a played enemy: no more than that he comes and attacks
