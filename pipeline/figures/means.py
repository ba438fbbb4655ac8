"""Whose work it is by what it was done with: «по линии ГКНБ», «усилиями полиции», «в операции, которую провёл Европол»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from .callings import voice_of
from .drafts import Draft
from .mates import together
from .sights import Sight, acting, clause
from .voices import Voice
from .words import Word

REACH = 10  # words between an operation and who led it
LED = 3  # … and «которую»


def means(draft: Draft, sight: Sight) -> Voice | None:
    """«По линии киберполиции удалено 40 роликов», «под руководством штабов проведено 12 учений»: where the verb names no agent."""
    words = sight.words
    at = draft.trigger.i if draft.trigger else draft.item.first
    low, high = clause(words, at)
    for start, behind in _wordings(words, low, high):
        body = next((n for n in sight.bodies if n.first == behind), None)
        if body is not None and sight.cast.kinds.get(body.key) not in (*load_actors().unions, "international_body"):
            return together(body, sight)
        people = (n for n in sight.cast.placed(sight.unit) if n.type == "PER" and behind <= n.first < behind + REACH)
        person = next((n for n in people if not any(w.text in ",;:" or w.verb_form == "Fin" for w in words[behind : n.first])), None)
        if person is not None and draft.actions[0] in ("repatriated", "freed"):
            return sight.cast.voice(person.key)  # «благодаря усилиям | сенатора Мусаева | вернули 73 ребёнка»
        head = next((w for w in words[behind:] if not w.attribute or w.nominal), None)  # «ударами (израильской) | авиации»
        if body is None and head is not None and head.case == "Gen" and acting(head) and start != behind:
            return voice_of(head, sight)
    return _leader(draft, sight, low, high)


def _wordings(words: Sequence[Word], low: int, high: int) -> list[tuple[int, int]]:
    """Where such a wording begins, and the first word behind it."""
    line = [w.lower for w in words]
    found = []
    for wording in load_actors().means:
        parts = wording.split()
        found += [(i, i + len(parts)) for i in range(low, high - len(parts) + 1) if line[i : i + len(parts)] == parts]
    return sorted(found)


def _leader(draft: Draft, sight: Sight, low: int, high: int) -> Voice | None:
    """«в ходе операции, которую | Европол | провёл в мае, задержаны …»: who led the operation that brought it."""
    words, known = sight.words, load_actors()
    for word in words[low : high + 1]:
        if not (word.nominal and word.lemmas & known.undertakings and word.i and word.case in ("Gen", "Loc")):
            continue
        which = next((w for w in words[word.i + 1 : word.i + REACH] if w.lower.startswith("котор")), None)
        if which is not None and (taking := _taking_part(draft, which, sight)):
            return taking
        if which is None or words[which.i - 1].text != "," or which.case != "Acc":
            continue
        end = next((j for j in range(which.i + 1, len(words)) if words[j].text in (",", ".", ":")), len(words))
        led = next((w for w in words[which.i + 1 : end] if w.verb_form == "Fin" and w.lemmas & known.summing), None)
        if led is None or which.i < draft.item.first < end:
            continue
        body = next((n for n in sight.bodies if which.i < n.first < end and abs(n.first - led.i) <= LED), None)
        if body is not None:
            return together(body, sight)
        head = next((w for w in words[which.i + 1 : end] if w.case == "Nom" and w.nominal and acting(w)), None)
        if head is not None:
            return voice_of(head, sight)
    return None


def _taking_part(draft: Draft, which: Word, sight: Sight) -> Voice | None:
    """«в ходе операции, в которой участвовали | полицейские 15 стран, | изъято …»: whose operation it was."""
    words = sight.words
    if which.i < 2 or words[which.i - 1].lower not in ("в", "во") or words[which.i - 2].text != ",":
        return None
    end = next((j for j in range(which.i + 1, len(words)) if words[j].text in (",", ".", ":")), len(words))
    if not any(w.verb_form == "Fin" and w.lemmas & load_actors().partaking for w in words[which.i + 1 : end]) or draft.item.first < end:
        return None
    head = next((w for w in words[which.i + 1 : end] if w.case == "Nom" and acting(w)), None)
    return voice_of(head, sight) if head is not None else None


def told_again(draft: Draft, words: Sequence[Word], at: int) -> bool:
    """«12 мастерских закрыты: их работу пресекла ФСБ»: a later clause tells who did it."""
    colon = next((w.i for w in words[draft.item.end : at] if w.text in (":", "—", "–")), None)
    return colon is not None and any(w.lower in ("их", "его", "ее") for w in words[colon + 1 : colon + 3])


def in_operation(draft: Draft, words: Sequence[Word], at: int) -> bool:
    """«задержаны в ходе операции, проведённой | полицией 15 стран»: the participle of the operation tells who did it."""
    j = at - 1
    while j > draft.item.end and words[j].attribute and words[j].verb_form != "Part":
        j -= 1
    held = words[j].verb_form == "Part" and words[j].lemmas & load_actors().summing
    return bool(held) and any(w.lemmas & load_actors().efforts for w in words[max(draft.item.end, j - 10) : j])


def received(draft: Draft, words: Sequence[Word]) -> bool:
    """«принято от граждан 40 ружей», «у населения выкуплено 12»: what people bring, told as a deed of who takes it."""
    taken = draft.trigger is not None and words[draft.trigger.i].lemmas & load_actors().receiving
    return "surrendered" in draft.actions and bool(taken) and any(w.lower in ("от", "у") for w in words[: draft.item.first])
