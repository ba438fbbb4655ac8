"""Those who attack, plan and hide: the subject of a hostile verb, and whom «они» and «те же лица» mean there."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from ..phrases import OPENING
from .agents import passive
from .asides import by_the_way
from .bystanders import is_said_to_be
from .drafts import Draft, Unit
from .nominatives import called, tail_end
from .own_verbs import verb_of
from .planners import is_official, subject_of
from .sights import Sight, acting, apart, clause, counted, is_alive, prepositional
from .voices import Named, Voice
from .words import Word

SUCCEEDED = ("удаться", "удаваться")
OPENS = 3  # … that a sentence opens with, «они» among them
LIGHT = 4  # … and between «провели» and «14 атак»
THEY = 8  # words between a verb and its «они»


def attackers(draft: Draft, sight: Sight) -> Voice | None:
    """«боевики совершили 12 терактов», «боевиками захвачено», «планами террористов предусмотрены подрывы»."""
    words, at = sight.words, draft.trigger.i if draft.trigger is not None else verb_of(draft, sight.words)
    if at is None:
        return None
    low, high = clause(words, at)
    case = "Ins" if passive(words, draft) and draft.status != "planned" and not _light_before(words, draft) else "Nom"
    if (whose := _whose_account(words, at)) is not None:
        return _voice(words, whose)
    case = "Dat" if any(w.lemma in SUCCEEDED for w in words[low : high + 1]) else case  # «боевикам удалось совершить 12 терактов»
    for word in reversed(words[low : high + 1]) if draft.status == "planned" else words[low : high + 1]:
        known = word.lemmas & load_actors().attackers or _of_gang(words, word.i)
        known = known or (word.lemmas & load_actors().gangs and (_on_account(words, word.i) or _is_planner(words, word)))
        if not known or counted(draft, word) or is_said_to_be(words, word) or _tells_of(words, word, sight):
            continue
        if word.i > at and draft.status == "planned":
            continue
        if word.case == "Gen" and (_by_hands(words, word.i) or _on_account(words, word.i)):
            return _voice(words, word)
        if one := _one_of(words, word):
            return one
        free = not prepositional(words, word.i) and not apart(words, word.i, at)
        if free and (leader := _leader(words, word, sight)):
            return leader
        active = words[at].verb_form == "Fin" and not words[at].passive and not words[at].short
        by_plan = active and bool(words[word.i - 1].lemmas & load_actors().plans)  # «По замыслу | организаторов, банда захватила»
        planner = _is_planner(words, word) and not by_plan
        if free and (word.case == case or (case == "Nom" and _with_number(words, word.i)) or planner):
            return _named(words, word, sight) or _voice(words, word)
    return None


def _light_before(words: Sequence[Word], draft: Draft) -> bool:
    """«Хакеры | провели | 14 атак»: the deed stands in the noun that is counted."""
    noun = draft.trigger is not None and draft.trigger.noun and draft.item.first <= draft.trigger.i
    near = words[max(0, draft.item.first - LIGHT) : draft.item.first]
    return noun and any(w.verb_form == "Fin" and not w.passive and w.lemmas & load_actors().light for w in near)


def _tells_of(words: Sequence[Word], word: Word, sight: Sight) -> bool:
    """«погибли 553 человека, заявила | Сирийская группа по наблюдению |»: whoever says so, or a body that is no band."""
    body = next((n for n in sight.bodies if n.first <= word.i <= n.last), None)
    led = [w for w in words[max(0, word.i - 3) : word.i] if w.verb_form == "Fin"]
    said = bool(led) and bool(led[-1].lemmas & (load_actions().reporting | load_actors().saying)) and word.case == "Nom"
    return body is not None or (said and not word.lemmas & load_actors().attackers - load_actors().gangs)


def taker(draft: Draft, sight: Sight) -> Voice | None:
    """«Боевики, напав на колонию, захватили 290 автоматов и освободили 520 заключённых»: what attackers took or let go, in the active."""
    words = sight.words
    verb = words[draft.trigger.i] if draft.trigger is not None else None
    if verb is None or verb.verb_form != "Fin" or verb.passive:
        return None
    if (subject := subject_of(words, verb, clause(words, verb.i)[0], draft)) is None:
        return None
    joint = next((j for j in range(verb.i - 1, subject.i, -1) if words[j].text == "," or words[j].lower == "и"), verb.i)
    told = any(w.verb_form == "Fin" for w in words[subject.i : joint])
    if told and any(w.pos not in ("ADV", "CCONJ", "PART", "PUNCT") for w in words[joint : verb.i]):
        return None  # «Четверо подсудимых планировали взорвать мост, у них | изъяли 14 кг»
    if not subject.lemmas & (load_actors().attackers | load_actors().gangs) or apart(words, subject.i, verb.i):
        return None
    return _voice(words, subject)


def _named(words: Sequence[Word], word: Word, sight: Sight) -> Voice | None:
    """«Организатор группы | Расул Керимов вовлёк», «осуждённые | Олег Беков и Иван Чеков склонили»: they have names."""
    last = tail_end(words, word.i, ())
    row: list[str] = []
    for n in (n for n in sight.cast.placed(sight.unit) if n.type == "PER" and n.nominative):
        own = n.first <= word.i < n.last and not any(w.text == "," for w in words[word.i : n.last])
        if own or n.first == last + 1 or (row and n.first == last + 2 and words[last + 1].lower in ("и", ",")):
            row.append(n.key)
            last = n.last
    if len(row) == 1:
        return sight.cast.voice(row[0]) if word.number == "Sing" else None
    return Voice(None, " и ".join(sight.cast.names[key] for key in row)) if row else None


def _leader(words: Sequence[Word], word: Word, sight: Sight) -> Voice | None:
    """«Абакаров и его | сообщники совершили»: the person they are told with."""
    if word.i < 3 or words[word.i - 1].lower not in load_actors().owners or words[word.i - 2].lower != "и":
        return None
    person = next((n for n in sight.cast.placed(sight.unit) if n.type == "PER" and n.last == word.i - 3), None)
    return Voice(None, f"{sight.cast.names[person.key]} и {words[word.i - 1].text} {_voice(words, word).name}") if person else None


def culprit(draft: Draft, sight: Sight) -> Voice | None:
    """«Рустам Хайруллин открыл 26 счетов»: a person without a post, the subject of what was done with the number."""
    if draft.trigger is None or passive(sight.words, draft):
        return None
    words, at = sight.words, draft.trigger.i
    low, _ = clause(words, at)
    aside = by_the_way(words, low, at)
    people = (n for n in sight.cast.placed(sight.unit) if n.type == "PER" and n.nominative and n.first not in aside)
    row = [n for n in people if low <= n.first < at and not is_official(n.key, sight)]
    if words[at].number == "Plur" and len(row) == 2 and words[row[0].last + 1].lower == "и" and row[1].first == row[0].last + 2:
        return Voice(None, " и ".join(sight.cast.names[n.key] for n in row)) if not apart(words, row[1].last, at) else None
    if words[at].number == "Plur" and len(row) == 1 and (mates := _with_mates(row[0], sight)) and not apart(words, row[0].last, at):
        return mates
    for n in row:
        free = words[at].number == "Sing" and not apart(words, n.last, at) and not prepositional(words, n.first)
        if free and (sight.teller is None or sight.teller.key != n.key):
            return sight.cast.voice(n.key)
    return None


def _with_mates(person: Named, sight: Sight) -> Voice | None:
    """«Исаев и его | двоюродный брат | убили шестерых», «Беков и двое | друзей»: the person they are told with."""
    words = sight.words
    at = person.last + 1
    if at + 2 >= len(words) or words[at].lower != "и" or words[at + 1].lower not in load_actors().owners:
        return None
    head = next((w for w in words[at + 2 : at + 5] if not w.attribute or w.nominal), None)
    if head is None or head.case != "Nom" or not (head.animate or is_alive(head)):
        return None
    return Voice(None, f"{sight.cast.names[person.key]} и {' '.join(w.text for w in words[at + 1 : head.i + 1])}")


def _of_gang(words: Sequence[Word], i: int) -> bool:
    """«члены | ячейки совершили три поджога», «сеть | сборщиков перевела»; no «члены комиссии», «сети связи»."""
    behind = words[i + 1] if i + 1 < len(words) else words[i]
    return (words[i].lemma == "член" and bool(behind.lemmas & load_actors().gangs)) or (
        words[i].lemma == "сеть" and words[i].number == "Sing" and behind.case == "Gen" and behind.pos == "NOUN" and is_alive(behind)
    )


def _with_number(words: Sequence[Word], i: int) -> bool:
    """«три банды захватили», «двое нападавших подорвали»: a number in the nominative asks for the genitive behind it."""
    while i > 1 and words[i - 1].lower in load_actors().owners and words[i].case == "Gen":
        i -= 1  # «двое | её | смертников»
    before = words[i - 1] if i else None
    numbered = before is not None and (before.pos == "NUM" or before.text.isdigit())
    if numbered and i > 1 and words[i].case == "Gen" and _bounded(words, i - 1):
        return True
    counts = before is not None and (numbered or before.case == "Nom")
    return counts and words[i].case == "Gen" and (i < 2 or words[i - 2].text in (",", ".", "—", "–", ":")) and words[i - 1].pos != "NOUN"


def _bounded(words: Sequence[Word], i: int) -> bool:
    """«около | шестидесяти боевиков», «более | ста террористов»: a bound of the number, which no preposition leads."""
    bound = words[i - 1].lower in words_of("bounds_of_people")
    return bound and (i < 2 or words[i - 2].pos != "ADP")


def _is_planner(words: Sequence[Word], word: Word) -> bool:
    """«планами | террористов предусмотрено», «заложниками | контрабандистов стали четверо»."""
    known = load_actors()
    j = word.i - 1
    while j > 0 and words[j].attribute and words[j].case == "Gen":
        j -= 1  # «жертвами | этой | секты»
    before = words[j] if word.i else word
    if before.lemmas & words_of("blasts") and word.i > 1:
        before = words[word.i - 2]  # «жертвами нападения | группировки»
    return word.i > 0 and word.case == "Gen" and bool(before.lemmas & (known.plans | known.victims))


def _one_of(words: Sequence[Word], word: Word) -> Voice | None:
    """«одна из | групп собиралась взорвать», «лидер одной из | ячеек готовил»: one of many, in the words of the text."""
    at = word.i - 2
    if at < 0 or words[at + 1].lower != "из" or words[at].lemma != "один":
        return None
    first = at if words[at].case == "Nom" else at - 1
    if first < 0 or words[first].case != "Nom" or words[first].number != "Sing" or (first < at and not words[first].nominal):
        return None
    return Voice(None, " ".join(w.lower for w in words[first : tail_end(words, word.i, ()) + 1]))


def _by_hands(words: Sequence[Word], i: int) -> bool:
    """«от рук | (неизвестных) боевиков»."""
    j = i - 1
    while j > 0 and words[j].attribute and words[j].case == "Gen":
        j -= 1
    j -= j > 0 and words[j].text in OPENING  # «от рук | „банды“»
    return j > 0 and words[j].lower in load_actors().hands and words[j - 1].pos == "ADP"


def _on_account(words: Sequence[Word], i: int) -> bool:
    """«На счету | банды 14 убийств»."""
    return i > 1 and words[i - 1].lower == "счету" and words[i - 2].lower == "на"


def _whose_account(words: Sequence[Word], at: int) -> Word | None:
    """«банда, на счету которой | 14 убийств», «главари, на чьём счету»: whom the clause is told of."""
    account = next((w.i for w in reversed(words[max(0, at - THEY) : at + 1]) if w.lower == "счету"), None)
    if account is None or account < 2:
        return None
    near = words[account - 1 : account + 2]
    comma = next((j for j in range(account, max(0, account - 4), -1) if words[j].text == ","), None)
    if comma is None or not any(w.lower.startswith(("котор", "чь")) for w in near):
        return None
    known = load_actors().gangs | load_actors().attackers
    return next((w for w in reversed(words[max(0, comma - THEY) : comma]) if w.nominal and w.lemmas & known), None)


def _voice(words: Sequence[Word], word: Word) -> Voice:
    return Voice(None, called(words, word))


def are_meant(draft: Draft, words: Sequence[Word]) -> bool:
    """«Они изготовили три бомбы», «те же лица причастны к двум взрывам»: those who were told of before."""
    at = draft.trigger.i if draft.trigger else 0
    near = words[max(0, at - THEY) : at + 3]
    managing = any(w.lemmas & load_actors().managing for w in near)  # «им удалось завербовать»
    if any(w.lower in ("они", "ими") or (w.lower == "им" and managing) for w in near):
        return True
    if any(w.lower in load_actors().hands and words[w.i - 1].lower in load_actors().owners for w in near if w.i):
        return True  # «от их рук погибли двое»
    people = (w for w in near if w.case == "Nom" and w.lower in ("лица", "люди"))
    return any(b.lower in ("эти", "те") for w in people for b in words[max(0, w.i - 2) : w.i])


def they_act(draft: Draft, words: Sequence[Word]) -> bool:
    """«| Они | успели продать 300 доз»: the sentence opens with them, and the number's verb is what they do."""
    they = next((w.i for w in words[:OPENS] if w.lower == "они"), None)
    at = draft.trigger.i if draft.trigger is not None and not draft.trigger.noun else -1
    active = at >= 0 and not (words[at].passive or words[at].short)
    return they is not None and they < at and active and not any(w.text in (",", ";", ":") for w in words[they:at])


def told_before(units: Sequence[Unit], violent: bool, people: bool = False) -> Voice | None:
    """The wrongdoers of the sentences before, the nearest first; where no violence is told, nobody if others stand beside them.

    ``people``: the only people of the sentence before, whatever they are.
    """
    for unit in units:
        words = unit.words
        found = [w for w in words if w.lemmas & load_actors().attackers and w.case]  # no «задержали», no «осуждены»
        heads = [w for w in found if not (w.i and words[w.i - 1] in found)]
        heads = [w for w in heads if w.number == "Plur"] or [w for w in heads if w.lemmas & load_actors().gangs]
        others = [w for w in words if w.case == "Nom" and w.number == "Plur" and w.pos == "NOUN" and w not in found and is_alive(w)]
        if others and not violent:
            return _only_people(unit) if people else None
        colon = next((w.i for w in words if w.text == ":"), len(words))
        if not heads and people and (only := _only_people(unit)):
            return only
        heads = [w for w in heads if w.i < colon] or heads  # «Осуждены семеро участников банды: главарь и его пособники. Они …»
        if heads:
            return _voice(words, heads[-1])
    return None


def _only_people(unit: Unit) -> Voice | None:
    """«Наркотики сбывали двое студентов. | Они |», «задержаны 25 членов „Зари“. | Они |»: nobody else in the plural stands there."""
    words = unit.words
    many = [w for w in words if w.pos == "NOUN" and w.number == "Plur" and is_alive(w) and not w.lemmas & load_actors().crowds]
    heads = [w for w in many if w.case in ("Nom", "Gen", "Acc") and not (w.i and words[w.i - 1].nominal)]
    police = any(acting(w) and w.number == "Plur" for w in words)
    return _voice(words, heads[0]) if len(heads) == len(many) == 1 and not police else None
