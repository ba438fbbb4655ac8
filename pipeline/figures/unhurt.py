"""Zeros of harm and flight told by a subject («население не пострадало», «никто из боевиков не ушёл»), and whose losses are denied."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.wordings import pattern_of, table_of, words_of
from .denials import Zero, action_of, denied_verb, match
from .denied_rows import in_one
from .words import Word

REACH = 8  # words between subject and verb


def harm_denied(words: Sequence[Word], i: int) -> bool:
    """«не [получили] ранений», «потерь не [имеют]»: verbs that tell of harm by its noun."""
    if not i or words[i - 1].lower != "не":
        return False
    opens = next((k + 1 for k in range(i - 1, max(-1, i - 9), -1) if words[k].text in ",;.:"), max(0, i - 8))
    near = [*words[opens : i - 1], *words[i + 1 : i + 4]]  # «потерь ведомство за год не имело»
    if words[i].lemmas & words_of("bearing"):
        return any(w.lemmas & set(table_of("losses")) and (w.case in ("Gen", "Acc") or w.pos in ("PROPN", "PRON")) for w in near)
    return bool(words[i].lemmas & words_of("getting")) and any(w.lemmas & words_of("injuries") for w in near)


def unharmed(words: Sequence[Word], i: int, taken: frozenset[int]) -> list[Zero]:
    """«гражданские не пострадали», «сотрудники не погибли», «личный состав не пострадал», «прохожие не получили ранений»."""
    hurt = words[i].lemmas & words_of("suffered")
    for j in range(i - 2, max(-1, i - REACH), -1):
        if words[j].text in ",;.:()" or j in taken:
            break
        if not (words[j].nominal or words[j].attribute) or words[j].case not in ("Nom", "Acc"):
            continue
        action = (action_of(words, i) or "wounded") if hurt else "wounded"
        if words[j].number == "Sing":
            code = next((table_of("bodies_of_people").get(lemma, "") for lemma in sorted(words[j].lemmas)), "")
        else:
            found = match(words, j, j - words[j - 1].attribute) if words[j].case == "Nom" else None
            code, first = in_one(words, j, found) if found and found.family == "people" else ("", j)
            if "+" in code:
                return [Zero(first, i, j, code, "people", action, "zero.unharmed")]  # «сотрудники и прохожие не пострадали»
        if code or words[j].case == "Nom":
            return [Zero(j, i, j, code, "people", action, "zero.unharmed")] if code else []
    return []


def and_not_hurt(words: Sequence[Word], zero: Zero) -> list[Zero]:
    """«никто не погиб [и не пострадал]», «ни один солдат не убит и [не был ранен]»: the second harm denied of the same people."""
    if zero.action not in ("killed", "wounded") or zero.family != "people" or zero.rule not in OF_A_SUBJECT:
        return []
    at = next((k for k in range(zero.first, min(len(words), zero.last + REACH)) if words[k].lower == "не"), None)
    ends = next((k for k in range(at, min(len(words), at + 4)) if words[k].lower in ("и", "или", ",")), None) if at is not None else None
    if ends is None or ends + 2 >= len(words) or words[ends + 1].lower != "не":
        return []
    verb = ends + 2 + (words[ends + 2].lower in words_of("between_denial"))
    hurt = verb < len(words) and not words[verb].future and bool(words[verb].lemmas & words_of("suffered"))
    hurt_by = "wounded" if verb < len(words) and harm_denied(words, verb) else zero.action  # «не погиб и не получил ранений»
    action = (action_of(words, verb) or "wounded") if hurt else hurt_by
    return [Zero(ends + 1, verb, verb, zero.code, "people", action, zero.rule, zero.among)] if action != zero.action else []


OF_A_SUBJECT = ("zero.nobody", "zero.not_one", "zero.unharmed", "zero.none_of")


def nobody_fled(words: Sequence[Word], i: int) -> Zero | None:
    """«никто из боевиков не ушёл», «никому из террористов скрыться не удалось»."""
    one = i + 1 < len(words) and words[i].lower == "ни"  # «ни одному из разыскиваемых не удалось скрыться»
    i += one
    if i + 2 >= len(words) or words[i + 1].lower != "из":
        return None
    last = i + 2
    while last + 1 < len(words) and words[last].attribute and words[last + 1].nominal and words[last + 1].case == "Gen":
        last += 1
    clause = words[last + 1 : next((k for k in range(last + 1, len(words)) if words[k].text in ",;.:"), len(words))][:REACH]
    found = match(words, last, i + 2)
    fled = any(w.lemmas & words_of("getting_away") and not w.future for w in clause) and any(w.lower == "не" for w in clause)
    if not fled or found is None or found.family != "people":
        return None
    return Zero(i - one, last, last, found.code, "people", "other", "zero.nobody_fled")


def nobody_left(words: Sequence[Word], i: int) -> Zero | None:
    """«в этом году [никто] из жителей не выехал в Сирию», «не выехал [никто]», «из Сирии [никто] не вернулся»: at «никто»."""
    behind = denied_verb(words, range(i + 1, min(len(words), i + REACH)), ",;.:(")
    verb = behind if behind is not None else i - 1 if i > 1 and words[i - 2].lower == "не" else None
    if verb is None or words[verb].future or words[verb].present or (verb + 1 < len(words) and words[verb + 1].lower in ("к", "с", "со")):
        return None  # «не вернулся к прежнему», «не уехал с митинга»
    from_there = any(w.lower == "из" and w.i != i + 1 for w in words[max(0, verb - REACH) : verb + 4])
    home = from_there and words[verb].lemmas & words_of("coming_home")
    if not home and not words[verb].lemmas & words_of("going_away"):
        return None
    found = match(words, i + 2, i + 2) if i + 2 < len(words) and words[i + 1].lower == "из" else None
    code = found.code if found is not None and found.family == "people" else "person"
    return Zero(min(i, verb - 1), max(i, verb), i, code, "people", "repatriated" if home else "other", "zero.nobody")


def loss_object(words: Sequence[Word], j: int, code: str) -> str:
    """«потерь среди личного состава», «жертв среди мирного населения»."""
    told = (("officer", "servicemen"), ("civilian", "civilians"))
    told_before = next((k + 1 for k in range(j - 1, max(-1, j - 7), -1) if _ends_clause(words, k)), max(0, j - 6))
    for places in (_told_of(words, j), range(told_before, j)):
        near = " ".join(words[k].lower for k in places if k < len(words))
        if found := [of for of, name in told if re.search(r"(?<!\w)" + pattern_of(name), near)]:
            return "+".join(found)
    return code


def nobody_of(words: Sequence[Word], i: int) -> str:
    """«никого из [боевиков]», «никто из военных [сотрудников]»: who those are of whom nobody was."""
    if i + 2 < len(words) and words[i + 1].lower == "из":
        head = next((k for k in range(i + 2, min(len(words), i + 5)) if words[k].nominal or not words[k].attribute), i + 2)
        found = match(words, head, i + 2) if words[head].nominal else None
        if found is not None and found.family == "people" and found.code not in ("person", "member"):  # not «никто из участников»
            return found.code
    return loss_object(words, i, "person")


def _ends_clause(words: Sequence[Word], k: int) -> bool:
    """«замысел сорван сотрудниками ФСБ, | пострадавших нет»: a clause with a verb of its own."""
    return words[k].text == "," and any(w.short or w.verb_form == "Fin" for w in words[max(0, k - 9) : k])


def _told_of(words: Sequence[Word], j: int) -> range:
    """The words behind a word of harm that say whose it is: «погибших среди мирных жителей | при проведении силовых мероприятий»."""
    end = min(len(words), j + 8)
    if denied_apart := [k for k in range(j + 1, min(end, j + 3)) if words[k].lower == "ни" and words[k - 1].text != ","]:
        return range(denied_apart[0], next((k for k in range(j, min(len(words), j + 14)) if words[k].text in ";.:"), len(words)))
    among = next((k for k in range(j + 1, min(end, j + 3)) if words[k].lower in words_of("among")), None)
    if among is None:  # «среди силовиков потерь нет, | ранен житель»
        return range(j, next((k for k in range(j + 1, end) if words[k].text in ",;."), end))
    allowed = words_of("among")
    apart = (k for k in range(among + 1, end) if words[k].text in ",;.:()" or (words[k].pos == "ADP" and words[k].lower not in allowed))
    return range(j, next(apart, end))


def loss_of_things(words: Sequence[Word], j: int) -> bool:
    """«потерь [техники] нет», «потерь [вооружений] и техники не имеем»"""
    of = words[j + 1 + (words[j + 1].lower in ("в", "среди"))]
    return words[j].lemma == "потеря" and of.nominal and bool(of.lemmas & words_of("machines"))


def second_harm(words: Sequence[Word], j: int, i: int) -> list[Zero]:
    """«потерь среди личного состава и пострадавших среди населения нет»: the other word of harm before the same denial."""
    for k in range(j - 1, max(-1, j - 9), -1):
        if words[k].text in ".;:,":
            break
        for lemma in sorted(words[k].lemmas):
            joined = words[k].case in ("Gen", words[j].case) and any(w.lower == "и" for w in words[k:j])
            if (loss := table_of("losses").get(lemma)) and joined:
                action, code = loss.split("_")
                reach = words if j - k == 2 else words[:j]  # «раненых и погибших среди личного состава»
                return [Zero(k, max(k, j - 2), k, loss_object(reach, k, code), "people", action, "zero.loss")]
    return []
