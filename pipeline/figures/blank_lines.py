"""Zeros of tables written as lines: «Задержано: нет», «изъято гранат – нет», «Нарын – нет»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.wordings import table_of, words_of
from .amid import genitive
from .denials import Zero, action_of, match
from .none_of_it import AS_BEFORE
from .unhurt import loss_object
from .words import Word

DASHES = ("–", "—", "-")
MARKS = (",", ";", ".", ":", "(", ")")


def blank(words: Sequence[Word], i: int) -> Zero | None:
    """The zero of a label before «: нет», «– нет»; ``i`` is the place of «нет»."""
    ends = i + 1 >= len(words) or words[i + 1].text in MARKS
    if i < 2 or not ends or words[i - 1].text not in (*DASHES, ":") or words[i].lower not in (*words_of("denying"), "ноль", "0"):
        return None
    opens = next((k + 1 for k in range(i - 2, -1, -1) if words[k].text in MARKS or words[k].text in DASHES), 0)
    label = words[opens : i - 1]
    if not label or any(w.verb_form == "Fin" or w.lower in ("не", "это") for w in label):
        return None
    if words[i].lower in ("ноль", "0"):
        ours = label[-1].lemma == "потеря" and label[-1].case in ("Nom", "Acc", "Gen")
        none = Zero(opens, i, opens + len(label) - 1, "officer", "people", "killed", "zero.no_losses")
        return none if ours else None  # «наши потери – ноль»
    return _deed(words, opens, i) or _harm(words, opens, i) or _event(words, opens, i) or _elsewhere(words, opens, i)


def of_unknown(words: Sequence[Word], at: int) -> bool:
    """«[Обращений граждан] – | ноль»: does a noun of its own in the genitive stand before the dash?"""
    if at < 2 or words[at - 1].text not in DASHES:
        return False
    opens = next((k + 1 for k in range(at - 2, -1, -1) if words[k].text in MARKS or words[k].text in DASHES), 0)
    opens += words[opens].lower in ("а", "и", "но")
    head = next((k for k in range(opens, at - 1) if not words[k].attribute or words[k].nominal or k == at - 2), None)
    if head is None or not (words[head].nominal or words[head].attribute):
        return False
    many = words[head].number == "Plur" and words[head].case not in ("Nom", "Dat", "Ins")
    return many or genitive(words[head])


def _deed(words: Sequence[Word], opens: int, i: int) -> Zero | None:
    """«[Задержано] террористов – нет», «[изъято] оружия: нет»"""
    done = next((w for w in words[opens : i - 1] if w.short and w.number in ("Sing", "Plur")), None)
    if done is None:
        return None
    for j in range(done.i + 1, i - 1):
        if words[j].nominal and words[j].case == "Gen" and (thing := match(words, j, done.i + 1)) is not None:
            action = action_of(words, done.i, thing.code, thing.family)
            event = thing.family == "event" and action in ("", "other")
            return Zero(opens, i, j, thing.code, thing.family, "committed" if event else action, "zero.blank") if action or event else None
    action = action_of(words, done.i)
    alone = not any(w.nominal for w in words[done.i + 1 : i - 1])
    return Zero(opens, i, done.i, "person", "people", action, "zero.blank") if alone and action in words_of("fates_in_a_line") else None


def _harm(words: Sequence[Word], opens: int, i: int) -> Zero | None:
    """«[Погибшие]: нет», «потери личного состава: [убитыми] – нет»"""
    for j in range(opens, i - 1):
        loss = next((told for n in sorted(words[j].lemmas) if (told := table_of("losses").get(n))), "")
        if loss:
            action, code = loss.split("_")
            before = words[: i - 1] if opens > 1 and words[opens - 1].text in (":", ",") else words[opens : i - 1]
            return Zero(opens, i, j, loss_object(before, j, code) if len(before) > j else code, "people", action, "zero.blank")
    return None


def _event(words: Sequence[Word], opens: int, i: int) -> Zero | None:
    """«Теракты: нет», «вооружённые нападения – нет»"""
    j = next((k for k in range(opens, i - 1) if words[k].nominal), None)
    taken = j is not None and words[j].pos == "PROPN" and opens == j == i - 2  # «Теракты: нет», a name to the tagger
    many = j is not None and words[j].number == "Plur" and words[j].case in ("Nom", "Acc", "Gen")
    thing = match(words, j, opens) if j is not None and (many or taken) else None
    if j is None or thing is None or thing.family != "event" or words[max(opens, j - 1)].pos == "ADP":
        return None
    tried = bool(words[j].lemmas & words_of("attempts"))
    return Zero(opens, i, j, thing.code, "event", "attempted" if tried else "committed", "zero.blank")


def _elsewhere(words: Sequence[Word], opens: int, i: int) -> Zero | None:
    """«Ош – 4, [Нарын – нет]», «в 2017 году – 3, [в 2018-м – нет]»: of what the number before counts."""
    times = words_of("calendar") | words_of("which_year") | {"в", "во", "на", "за", "г", "."}
    of_place = all(w.pos in ("PROPN", "ADP") or w.lower in times or w.text[:4].isdigit() for w in words[opens : i - 1])
    return Zero(i, i, i, "", "", "", AS_BEFORE) if of_place and opens and words[opens - 1].text in (",", ";", ".") else None
