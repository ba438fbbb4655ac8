"""What is done in a drill and what is done for real: «по легенде боевики захватили …», «условно уничтожены», «попутно изъято …»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.wordings import words_of
from .drafts import Draft, Unit
from .words import Word


def _of_a_drill(words: Sequence[Word], name: str = "") -> bool:
    """«по замыслу учения», «условно уничтожены», but not «замыслы трёх терактов», «условный срок»."""
    told = words_of(name) if name else load_actions().exercise
    return any(w.lemmas & told and not _no_drill(words, n) for n, w in enumerate(words))


def drilled(words: Sequence[Word], at: int) -> bool:
    """Is the deed at word ``at`` one of a drill?"""
    return _of_a_drill(_told_with(words, at)) and not _for_real(words, at)


def rehearsed(words: Sequence[Word], at: int) -> bool:
    """«силовики отработали | освобождение | 60 заложников», «отрабатывались поиск и уничтожение 12 диверсантов»: a noun of a deed."""
    for j in range(at - 1, max(-1, at - REHEARSED), -1):
        word = words[j]
        if word.lemmas & words_of("rehearsing") and (word.verb_form or word.short):
            return True
        if word.text in ".;:" or word.lemmas & words_of("worked_through") or word.verb_form in ("Fin", "Inf") or word.short:
            return False
    verb = next((w for w in words[at + 1 : at + REHEARSED] if w.verb_form == "Fin" or w.short or w.text in ",.;:"), None)
    return verb is not None and words[at].case in ("Nom", "Acc") and bool(verb.lemmas & words_of("rehearsing"))


REHEARSED = 14  # words from «отработали» to the last of its nouns


def _for_real(words: Sequence[Word], at: int) -> bool:
    """«в ходе учений | реально изъято 12 кг», «в ходе реальных рейдов в трёх районах изъято», but «в условиях, приближённых к реальным»."""
    for word in words[max(0, at - 4) : at + 5]:
        near = words[max(0, word.i - 4) : word.i]
        if word.lemmas & words_of("for_real") and not any(w.lower.startswith(("приближ", "максимально")) for w in near):
            return True
    if any(w.lemmas & words_of("drills") and _by_its_side(words, w.i) for w in words[:at]):
        return True
    clause = words[max((w.i + 1 for w in words[:at] if w.text in ",;:."), default=0) : at]
    return any(a.lemmas & words_of("for_real") and b.nominal for a, b in pairwise(clause) if words[max(0, a.i - 1)].lower in IN_COURSE)


IN_COURSE = ("ходе", "время", "рамках")
BESIDE_IT = ("до", "перед", "накануне", "после", "преддверии")  # another time than that of the drill
BY_ITS_SIDE = ("параллельно", "одновременно", "попутно", "помимо", "кроме")  # what is done beside it is none of it


def _by_its_side(words: Sequence[Word], n: int) -> bool:
    """«за сутки до начала [учения] изъято пять пистолетов», «накануне [учения]», «одновременно с [учением] проверено …»"""
    led = [w for w in words[max(0, n - 3) : n] if not (w.nominal or w.attribute)]
    return bool(led) and (led[-1].lower in BESIDE_IT or any(w.lower in BY_ITS_SIDE for w in led))


def _no_drill(words: Sequence[Word], n: int) -> bool:
    word, following = words[n], words[n + 1] if n + 1 < len(words) else None
    if word.lemmas & words_of("drills") and _by_its_side(words, n):
        return True
    if word.lemmas & words_of("drills") and _counted(words, n):
        return True  # «проведено 340 учений, предотвращено пять терактов»
    if _no_tale(words, n):
        return True
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


def _counted(words: Sequence[Word], n: int) -> bool:
    """«340 [учений] и тренировок», «48 тактико-специальных [учений]»"""
    if (words[n].case, words[n].number) != ("Gen", "Plur"):
        return False
    for k in range(n - 1, max(-1, n - 5), -1):
        if words[k].pos == "NUM":
            return not (k and words[k - 1].lower in IN_COURSE)  # «в рамках 437 учений отработаны действия …»
        if not (words[k].attribute or words[k].nominal or words[k].lower in ("и", "тыс", ".")):
            break
    return False


def _no_tale(words: Sequence[Word], n: int) -> bool:
    """«мероприятия велись уже не по легенде», «сценарий взят из жизни», «легенда не выдумана»: what follows is real."""
    if words[n].lemma not in words_of("tales"):
        return False
    before, behind = [w.lower for w in words[max(0, n - 3) : n]], [w.lower for w in words[n + 1 : n + 5]]
    return "не" in before or "жизни" in behind or any(w.startswith(("выдуман", "придуман")) for w in behind)


def _told_with(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The words that may make a deed a drill: not those of a clause behind a semicolon («рубежи стерегут 40 солдат; на учениях …»)."""
    end = next((j for j in range(at + 1, len(words)) if words[j].text == ";"), len(words))
    return words[:end]


TOLD = 40  # words


def carry_exercises(drafts: Sequence[Draft], units: Sequence[Unit]) -> None:
    """A paragraph that opens with a drill («по замыслу учения …») goes on with it until it names a state or a duty."""
    playing: set[int] = set()
    by_number = {unit.number: unit.words for unit in units}
    paragraph, on = -1, False
    near, means = _near_drills(units), _means_of_drills(units)
    whole = bool(units) and any(w.lemmas & words_of("drills") for w in units[0].words)  # the text is about the drill
    for unit in units:
        over = any(w.lemmas & words_of("played_out") or _no_tale(unit.words, n) for n, w in enumerate(unit.words)) or _of_long(unit.words)
        goes_on = not over and (unit.paragraph == paragraph or whole)
        begun = (unit.number in near and _enemy_in_quotes(unit.words)) or (unit.number in means and _as_meant(unit.words))
        on = _of_a_drill(unit.words, "played") or (on and goes_on) or (begun and not over)
        paragraph = unit.paragraph
        if on:
            playing.add(unit.number)
    for draft in drafts:
        words = by_number[draft.unit]
        held = any(w.lemmas & words_of("drills") and _counted(words, n) for n, w in enumerate(words[: draft.item.first]))
        if draft.status == "resource" and (draft.unit in means or held):
            draft.status = "exercise"
            draft.rules.append("status.exercise")
        told = (draft.unit in playing and not _for_real(words, draft.item.first)) or drilled(words, draft.item.end)
        told = told or (draft.unit in near and any(w.lower.startswith("учебн") for w in words[draft.item.first : draft.item.end]))
        if told and draft.status in ("result", "resource") and draft.family != "operation":
            draft.status = "exercise"
            draft.rules.append("status.exercise")
        if draft.unit in playing and draft.status == "planned" and draft.code == "money":
            draft.status, draft.actions = "exercise", ("other",)  # «по замыслу организаторов, банда потребовала 3 млн рублей»
        enemy = draft.actions[0] == "abducted" and draft.code in ("militant", "cell")  # «…, двое «террористов» заминировали автобус»
        if draft.status == "exercise" and draft.family in ("people", "group") and (draft.actions[0] in PLAYED or enemy):
            draft.actions = ("conducted",)  # «по легенде, в город проникли 40 боевиков»: they take part in the drill


def _of_long(words: Sequence[Word]) -> bool:
    """«С января | удалось предотвратить 12 терактов»: what a report tells of months, behind a sentence on a drill."""
    line = " ".join(w.lower for w in words)
    return any(re.search(rf"(?<!\w){told}(?!\w)", line) for told in words_of("for_long")) and not _of_a_drill(words)


def _as_meant(words: Sequence[Word]) -> bool:
    """«По замыслу организаторов | , группа боевиков захватила …»: behind a sentence on a drill it is the drill's."""
    return any(a.lower == "по" and b.lower == "замыслу" for a, b in pairwise(words))


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


def _enemy_in_quotes(words: Sequence[Word]) -> bool:
    """«Террористы» взяли в заложники шесть пассажиров: behind a sentence on a drill."""
    return any(a.text in "«„“\"" and b.lemmas & words_of("played_enemies") for a, b in pairwise(words))


def _near_drills(units: Sequence[Unit]) -> set[int]:
    """Units behind one that names a drill: «в учении участвовали пять стран. Обезврежены 12 учебных мин»."""
    named = [unit.number for unit in units if any(w.lemmas & words_of("drills") for w in unit.words)]
    return {unit.number for unit in units if any(0 <= unit.number - n <= 2 * LATER for n in named)}


LATER = 3  # sentences behind that which names a drill
PLAYED = frozenset({"other", "committed", "attempted"})  # of a played enemy: no more than that he comes and attacks
