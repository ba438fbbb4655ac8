"""Zero by negation: «терактов не допущено», «ни одного нападения», «потерь нет», «обошлось без жертв», «иностранцев среди них не было»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.actions import load_actions
from ..lexicon.objects import Phrase, load_objects
from ..lexicon.wordings import table_of, words_of
from .amid import amid, genitive, in_a_group, of_the_catch
from .denials import (
    Zero,
    action_of,
    beside,
    both_among,
    denied_subject,
    denied_verb,
    denies,
    governed,
    match,
    of_a_loss,
    of_an_attempt,
    told_about,
    verb_lemmas,
)
from .meant import FATES, not_of_age
from .none_of_it import AS_BEFORE, none_then, not_a_gram
from .not_denied import NOT_DENIED
from .not_one import clipped, incident, neither, not_one
from .reformed import again_told, none_again
from .undone import DEEDS, deed_denied, nobody_befallen, none_of_them, not_on_them
from .unhurt import harm_denied, loss_object, nobody_fled, unharmed
from .words import Word


def find_zeros(words: Sequence[Word], taken: frozenset[int]) -> list[Zero]:
    """Zeros of a unit; ``taken`` are words of other numbers and their phrases."""
    found: list[Zero] = []
    for i, word in enumerate(words):
        if word.lower == "ни" and i + 1 < len(words) and words[i + 1].lemmas & {"один", "единый"}:
            found += not_one(words, i)
        elif word.lower == "ни" and i not in taken:
            gram = not_a_gram(words, i)
            found += neither(words, i) if gram is None else [gram]
        elif i in taken:
            continue
        elif (then := none_then(words, i)) is not None:
            found.append(then)
        elif denies(words, i) or harm_denied(words, i):
            found += _denied(words, i, taken)
        elif (undone := deed_denied(words, i, taken)) is not None:
            found.append(undone)
        elif word.lower in words_of("without"):
            found += _without(words, i)
        elif word.lower == "никого" and clipped(words, i, i + 1):
            found.append(Zero(i, i, i, "", "", "", AS_BEFORE))  # «в апреле задержаны шестеро, в мае – никого»
        elif word.lower in words_of("nobody"):
            found += _nobody(words, i)
    unique: list[Zero] = []
    for zero in found:
        if zero.code == "decision" and _acquitting(words, zero.head):
            zero = replace(zero, action="other")  # «ни одного оправдательного приговора»
        wrong = again_told(zero, found) or any(other(words, zero) for other in NOT_DENIED)
        if not wrong and not any(z.first <= zero.last and zero.first <= z.last for z in unique):
            unique.append(zero)
    return unique


# --- не было, нет -------------------------------------------------------------------------------------------------------


def _denied(words: Sequence[Word], i: int, taken: frozenset[int]) -> list[Zero]:
    """The genitive without a number beside the denying verb, to its left in the sentence or right behind it."""
    if words[i].lemmas & (words_of("suffered") | words_of("getting")):
        return unharmed(words, i, taken)
    if (at := denied_subject(words, i, taken)) is not None and (thing := match(words, at, max(0, at - 2))) and thing.family == "event":
        action = "identified" if words[i].lemmas & words_of("found_out") else "committed"
        return [Zero(at, i, at, thing.code, "event", action, "zero.subject")]
    if i + 1 in taken:
        return []  # «готовили нападения, не допущено 11 таких атак»
    found_out = bool(verb_lemmas(words, i) & words_of("found_out"))
    barred = ("Dat", "Ins") if words[i].lower.startswith("отсутств") else ("Nom", "Dat", "Ins")
    for j in beside(words, i):
        word = words[j]
        apart = i - j - (words[i - 1].lower == "не") != 1  # «у обороняющихся потерь не было»
        if (instance := _instance(words, j)) is not None and instance not in taken:
            return [_no_instance(words, instance, i)]
        other_case = word.case in barred and not (j == 0 and genitive(word))
        if j in taken or not (word.nominal or word.attribute) or other_case or (apart and governed(words, j)):
            continue
        if j > 1 and words[j - 1].nominal and words[j - 2].lower in ("по", "для"):
            continue  # «мастерских по изготовлению бомб не выявлено»
        quoted = j > 1 and words[j - 1].text in "«„\""  # «потерь среди «заложников» нет»
        if j and (words[j - 1 - quoted].lower in words_of("among") or both_among(words, j)):
            continue  # «детей среди вернувшихся нет»
        if j > 1 and words[j - 1].lower in words_of("again") and words[j - 2].lower in words_of("among"):
            continue  # «детей среди указанных лиц не было»
        low, high = min(i - (i > 0 and words[i - 1].lower == "не"), j), max(i, j)
        if told_about(words, j):
            return []
        among, told = amid(words, low, high, j)
        if word.lemma == "заложник" and _whose(words, j) and (taking := match(words, j - 1, j - 1)) and taking.family == "event":
            continue  # «[захватов] заложников нет»
        for lemma in sorted(word.lemmas):
            if (loss := table_of("losses").get(lemma)) and not (loss.startswith("abducted") and _whose(words, j)):
                action, code = loss.split("_")
                rule = "zero.loss_among" if among and any(w.lower in words_of("they") for w in words[low : high + 1]) else "zero.loss"
                return [Zero(low, high, j, loss_object(words, j, code), "people", action, rule), *_second(words, j, i)]
        if word.lemmas & words_of("attempts"):
            tried = match(words, j, j)
            return [Zero(low, high, j, tried.code if tried else "other", "event", "attempted", "zero.attempt")]
        found = load_objects().match(
            word.lemmas, [w.lemmas for w in words[max(0, j - 3) : j] if w.attribute] + [w.lemmas for w in words[j + 1 : j + 6]]
        )
        phrase = found[0] if found else incident(word) if word.number == "Plur" else None
        fate = _fate(words, j, i) if phrase is None or phrase.family == "people" else ""
        if fate and (not among or told is None):
            return [Zero(low, high, j, "person", "people", fate, "zero.fate", among)]
        if phrase is None and word.lemma == "оправдательный" and among and any(w.lemmas & words_of("verdicts") for w in words[:j]):
            return [Zero(low, high, j, "decision", "process", "other", "zero.acquitted", True)]  # «оправдательных среди них нет»
        if phrase is None:
            continue
        if phrase.code == "decision" and _acquitting(words, j):
            return [Zero(low, high, j, "decision", "process", "other", "zero.acquitted")]
        if phrase.family == "event" and (governed(words, j) or of_a_loss(words, j)):
            continue  # «погибших при взрыве нет»
        if phrase.family in ("event", "group") and words[i].lower in words_of("denying") | words_of("there_is_none") and (
            told is None and (among or _listed(words, j, i))
        ):
            return [Zero(low, high, j, phrase.code, phrase.family, "", "zero.among", True)]  # «терактов среди них 12, захватов нет»
        if phrase.family == "event":
            if (attempt := of_an_attempt(words, j)) is not None:
                return [Zero(min(low, attempt), high, j, phrase.code, "event", "attempted", "zero.attempt")]
            action = "identified" if found_out else "committed"
            if (others := _in_row(words, low, action)) and any(w.lower in ("иных", "других", "прочих") for w in words[max(0, j - 3) : j]):
                return others  # «терактов и иных происшествий не допущено»
            return [*_in_row(words, low, action), Zero(low, high, j, phrase.code, "event", action, "zero.denied")]
        if phrase.family in ("weapon", "drugs", "place", "channel") and found_out:
            both = match(words, j - 2, j - 2) if j > 1 and words[j - 1].lower in ("и", "или") and words[j - 2].case == word.case else None
            code = f"{both.code}+{phrase.code}" if both and both.family == phrase.family and both.code != phrase.code else phrase.code
            arms = phrase.family in ("weapon", "drugs") and phrase.code not in words_of("bombs")
            action = "seized" if arms else "identified"  # «взрывных устройств не обнаружено»: after a false alarm
            return [Zero(low - 2 * (code != phrase.code), high, j, code, phrase.family, action, "zero.not_found")]
        if phrase.family in ("weapon", "drugs", "thing") and of_the_catch(words, j, i):
            return [Zero(low, high, j, phrase.code, phrase.family, "seized", "zero.not_found")]
        if phrase.family == "weapon" and not_on_them(words, j, i):
            return [Zero(low, high, j, phrase.code, phrase.family, "seized", "zero.not_found")]
        if phrase.family == "people" and not (among or fate) and (fate := nobody_befallen(words, j, i)):
            return [Zero(low, high, j, phrase.code, "people", fate, "zero.undone")]
        if among and phrase.family in ("weapon", "drugs", "group") and told is None:
            return [Zero(low, high, j, phrase.code, phrase.family, "", "zero.among", True)]  # «гранат среди них не было»
        if phrase.family == "people" and (among or _listed(words, j, i)):
            action = "identified" if found_out and told is None else ""
            code = "minor" if not_of_age(words[low : high + 1]) else phrase.code  # «граждан, не достигших 14 лет, среди них нет»
            return [Zero(low, high, j, code, "people", action, "zero.among", True, told)]
        if phrase.family == "people" and not governed(words, j) and in_a_group(words, j, i):
            return [Zero(low, high, j, phrase.code, "people", "identified", "zero.in_group")]
    return []


def _acquitting(words: Sequence[Word], head: int) -> bool:
    return any(w.lemma == "оправдательный" for w in words[max(0, head - 2) : head])


def _in_row(words: Sequence[Word], end: int, action: str) -> list[Zero]:
    """«[терактов], [убийств] полицейских и захватов заложников не допущено»: the events before the last of a row."""
    out: list[Zero] = []
    for k in range(end - 1, -1, -1):
        word = words[k]
        if not (word.nominal or word.attribute or word.pos == "ADP" or word.lower in ROW):
            break
        heads = k == 0 or words[k - 1].lower in ROW or words[k - 1].attribute
        joined = any(w.lower in ROW for w in words[k + 1 : end])
        if heads and joined and (word.nominal or k == 0) and word.case == "Gen" and word.number == "Plur" and not governed(words, k):
            thing = match(words, k, k)
            if thing is not None and thing.family == "event":
                out.append(Zero(k, k, k, thing.code, "event", action, "zero.denied"))
    return out[::-1]


ROW = (",", "и", "или", "либо")


def _fate(words: Sequence[Word], j: int, i: int) -> str:
    """«оправданных не было», «задержанных нет»: what did not become of anybody."""
    word = words[j]
    alone = (word.case, word.number) == ("Gen", "Plur") and not governed(words, j) and not any(w.nominal for w in words[j + 1 : i])
    verbs = load_actions().verbs
    entries = (e for lemma in sorted(word.lemmas) for e in verbs.get(lemma, ()) if not e.companions)
    told = {e.action("person", "people") for e in entries} if alone and word.lower.endswith("ых") else set()
    return next((a for a in sorted(told) if a in FATES | {"other"}), "")


def _instance(words: Sequence[Word], j: int) -> int | None:
    """«[случаев] использования фондов», «[фактов] провоза оружия»: the word that counts what stands before the denial."""
    for k in range(j, max(-1, j - 8), -1):
        if words[k].text in ",;.:" or words[k].pos in ("NUM", "VERB"):
            return None
        if words[k].lemmas & words_of("instances") and (words[k].case, words[k].number) == ("Gen", "Plur"):
            return None if governed(words, k) else k
    return None


def _no_instance(words: Sequence[Word], k: int, i: int) -> Zero:
    found = load_objects().match(words[k].lemmas, [w.lemmas for w in words[k + 1 : max(k, i) + 1]])
    if found is None or found[0].code == "other":
        found = _of_what(words, k, i) or found
    code, family = (found[0].code, found[0].family) if found and found[0].code != "other" else ("crime", "event")
    action = "identified" if words[i].lemmas & words_of("found_out") else "committed"
    action = "registered" if words[i].lemmas & words_of("recorded") and code != "attack" else action
    return Zero(min(i - (i > 0 and words[i - 1].lower == "не"), k), max(i, k), k, code, family, action, "zero.instance")


def _of_what(words: Sequence[Word], k: int, i: int) -> tuple[Phrase, tuple[int, ...]] | None:
    """«фактов совершения [терактов]», «случаев [нападений] на посты»: the event in the genitive that the word counts."""
    for j in range(k + 1, min(i, k + 5)):
        if words[j].pos in ("ADP", "PUNCT"):
            break
        thing = match(words, j, j - words[j - 1].attribute) if words[j].nominal and words[j].case == "Gen" else None
        if thing is not None and thing.family == "event":
            return thing, ()
        if words[j].nominal and not words[j].lemmas & words_of("carrying_out"):
            break  # «случаев финансирования терактов»
    return None


def _listed(words: Sequence[Word], j: int, i: int) -> bool:
    """«иностранцев среди задержанных 9, несовершеннолетних нет», «…, детей в этот раз не было»: «среди» of the clause before goes on."""
    left = words[max(0, j - 14) : j]
    gap = [w for w in words[j + 1 : i] if w.lower != "не"]
    if gap and gap[-1].lower in ("раз", "неделю", "сутки", "месяц", "год", "году"):
        i = j + 1  # nothing but a time
    i -= words[i - 1].lower == "не"
    lost = any(w.lemmas & set(table_of("losses")) for w in left)  # «потерь среди сотрудников и жителей нет»
    row = i - j == 1 or all(w.nominal and w.case == "Gen" for w in words[j + 1 : i - (words[i - 1].lower == "не")])
    return row and not lost and any(w.lower in words_of("among") for w in left)


def _second(words: Sequence[Word], j: int, i: int) -> list[Zero]:
    """«потерь среди личного состава и пострадавших среди населения нет»: the other word of harm before the same denial."""
    for k in range(j - 1, max(-1, j - 9), -1):
        if words[k].text in ".;:,":
            break
        for lemma in sorted(words[k].lemmas):
            if (loss := table_of("losses").get(lemma)) and words[k].case == "Gen" and any(w.lower == "и" for w in words[k:j]):
                action, code = loss.split("_")
                reach = words if j - k == 2 else words[:j]  # «раненых и погибших среди личного состава»
                return [Zero(k, max(k, j - 2), k, loss_object(reach, k, code), "people", action, "zero.loss")]
    return []


# --- без жертв, никто не пострадал --------------------------------------------------------------------------------------


def _without(words: Sequence[Word], i: int) -> list[Zero]:
    """«обошлось без жертв», «прошло без потерь»."""
    for j in range(i + 1, min(len(words), i + 3)):
        if j + 1 < len(words) and words[j + 1].lower == "не":
            return []  # «без потерь не обошлось»
        for lemma in sorted(words[j].lemmas):
            if loss := table_of("losses").get(lemma):
                action, code = loss.split("_")
                first = Zero(i, j, j, loss_object(words, j, code), "people", action, "zero.without")
                return [first, *_and_without(words, j + 1, action)]
    return []


def _and_without(words: Sequence[Word], at: int, told: str) -> list[Zero]:
    """«без жертв и [пострадавших]»"""
    noun = words[at + 1] if at + 1 < len(words) and words[at].lower in ("и", "или") else None
    loss = next((found for n in sorted(noun.lemmas) if (found := table_of("losses").get(n))), "") if noun is not None else ""
    action, _, code = loss.partition("_")
    again = noun is not None and noun.case == "Gen" and bool(action) and action != told
    return [Zero(at + 1, at + 1, at + 1, loss_object(words, at + 1, code), "people", action, "zero.without")] if again else []


def _nobody(words: Sequence[Word], i: int) -> list[Zero]:
    """«никто не пострадал», «никто из сотрудников не погиб»."""
    last = denied_verb(words, range(i + 1, min(len(words), i + 8)), ";.:")
    action = action_of(words, last) if last is not None else ""
    before = any(w.lower in ("ранее", "прежде", "раньше") for w in words[i : last or i])  # «никто ранее не был судим»
    done = action in DEEDS and last is not None and words[last].short and not before  # «никто не задержан», but «никто не взял на себя»
    if last is None or not (done or action in ("killed", "wounded")):
        of = i + 2 < len(words) and words[i + 1].lower == "из"
        again = none_again(words, i, i + 2 if of else i) or nobody_fled(words, i)
        return [again] if again is not None else []
    return [Zero(i, last, last, loss_object(words, i, "person"), "people", action, "zero.nobody", none_of_them(words, i))]


def _whose(words: Sequence[Word], j: int) -> bool:
    """«захватов | заложников | не было»: they are told of by the noun before."""
    before = j - 1 - (j > 1 and words[j - 1].text in "«“„\"")  # «потерь среди «заложников» не было»
    return before >= 0 and (words[before].nominal or words[before].pos == "ADP")
