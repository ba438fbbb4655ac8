"""Countries as agents: «Таджикистан вернул 146 человек», «Франция вернула 69 детей, Бельгия — 20»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.places import load_places
from ..lexicon.wordings import words_of
from ..records import Mention
from .asides import by_the_way
from .drafts import Draft
from .nominatives import called
from .other_verbs import of_another_verb
from .own_verbs import verb_of
from .sights import STOPS, Sight, acting, apart, clause, counted, prepositional
from .voices import Voice
from .words import Word

DASHES = ("—", "–")


def state(draft: Draft, sight: Sight) -> Voice | None:
    """«Таджикистан вернул 146 человек», «Россией экстрадированы двое»: a country before its verb."""
    words, at = sight.words, _telling(draft, sight.words)
    if at is None or draft.trigger is None or words[at].pos != "VERB" or (draft.trigger.noun and at == draft.trigger.i):
        return None
    low, _ = clause(words, at)
    aside = by_the_way(words, low, at)
    case = "Ins" if words[at].passive or words[at].short else "Nom"
    for m in lands_of(sight, True):
        word = next((w for w in words[low:at] if w.start == m.start and w.nominal), None)
        if word is None or counted(draft, word) or of_another_verb(words, word.i, at) or _is_told_behind(words, word.i, at):
            continue
        guessed = word.text.isupper() and case == "Nom" and (word.i == low or words[word.i - 1].pos in ("PUNCT", "ADV", "CCONJ"))
        first = word.i == low or counted(draft, words[word.i - 1])  # «Казахстан | вернул», «семерых Казахстан | выдал»
        opening = case == "Nom" and word.case == "Acc" and first and word.text == m.normal
        if not (guessed or opening) and (word.text.isupper() or word.case != case):
            continue  # «38 тысяч долларов | США | заблокированы»
        joined = word.i > low and words[word.i - 1].lower in ("и", ",") and words[word.i - 2].pos == "PROPN"
        row = _row(sight, word, case)
        own = {w.i for w, _ in row}
        others = (w for w in words[low:at] if w.i not in aside and w.i not in own)
        alone = not any(w.case == case and w.nominal and not counted(draft, w) for w in others)
        agrees = case == "Ins" or word.text.isupper() or (word.number == words[at].number and word.gender in ("", words[at].gender))
        agrees = agrees if len(row) == 1 else case == "Ins" or words[at].number == "Plur"
        if not joined and alone and agrees and not prepositional(words, word.i) and not apart(words, row[-1][0].i, at):
            return Voice(None, _in_row([name for _, name in row]))
    return (_behind(sight, at) if case == "Nom" else None) or _realm(words, low, at, case)


def _is_told_behind(words: Sequence[Word], first: int, at: int) -> bool:
    """«двоих выдала Казахстану | Россия |, ещё одного депортировала Турция»: the subject behind the verb of a clause that is over."""
    verb = words[first - 2] if first > 1 and words[first - 1].case == "Dat" else words[first - 1] if first else words[at]
    told = verb.i != at and verb.verb_form == "Fin" and not verb.passive
    return told and words[first + 1].text in (",", ";") and any(w.pos == "NUM" or w.text[:1].isdigit() for w in words[first + 1 : at])


def _realm(words: Sequence[Word], low: int, at: int, case: str) -> Voice | None:
    """«республика | вернула 120 граждан», «страной приняты 40»: a country by its kind alone."""
    for word in words[low:at]:
        if not word.lemmas & words_of("realms") or word.case != case or word.number != "Sing":
            continue  # asked first: a list of a thousand numbers asks it of every word
        behind = words[word.i + 1]
        described = word.i > 0 and words[word.i - 1].attribute and words[word.i - 1].case == word.case
        alone = (not behind.nominal or behind.case != "Gen") and not described
        agrees = case == "Ins" or (word.number == words[at].number and word.gender in ("", words[at].gender))
        free = not prepositional(words, word.i) and not apart(words, word.i, at) and not of_another_verb(words, word.i, at)
        if alone and agrees and free:
            return Voice(None, called(words, word))
    return None


def _row(sight: Sight, first: Word, case: str) -> list[tuple[Word, str]]:
    """«| Россией, Казахстаном и Кыргызстаном | задержаны»: a country and those that follow it in its case, with their names."""
    words, lands = sight.words, {m.start: m.normal for m in lands_of(sight, True)}
    row = [(first, lands[first.start])]
    while (at := row[-1][0].i + 2) < len(words) and words[at - 1].lower in (",", "и") and words[at].start in lands:
        if words[at].case != case and not (case == "Nom" and words[at].text == lands[words[at].start]):
            break  # «Россия и | Узбекистан | выдали», an accusative to the tagger
        row.append((words[at], lands[words[at].start]))
    return row if len(row) == 1 or words[row[-1][0].i - 1].lower == "и" else row[:1]


def _in_row(names: Sequence[str]) -> str:
    return " и ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _behind(sight: Sight, at: int) -> Voice | None:
    """«12 прислали | Узбекистан и Киргизия», «двоих выдала Казахстану | Россия»: right behind an active verb and to whom, alone."""
    words, row = sight.words, []
    lands = {m.start: m for m in lands_of(sight, regions=True)}
    j = first = at + 1 + (at + 2 < len(words) and words[at + 1].case == "Dat" and words[at + 1].nominal)
    while j < len(words) and words[j].start in lands and words[j].case in ("Nom", "Acc") and lands[words[j].start].end == words[j].end:
        row.append(lands[words[j].start].normal)
        j += 2 if j + 1 < len(words) and words[j + 1].lower in ("и", ",") and words[min(j + 2, len(words) - 1)].start in lands else 1
    ends = j >= len(words) or words[j].text in (",", *STOPS, *DASHES)
    alike = len(row) > 1 or not words[at].gender or words[first].gender in ("", words[at].gender)
    agrees = words[at].number == ("Plur" if len(row) > 1 else "Sing") and alike
    return Voice(None, _in_row(row)) if row and ends and agrees else None


def _telling(draft: Draft, words: Sequence[Word]) -> int | None:
    """The verb of a deed; of one that a country tells of itself, the verb of telling: «Россия | сообщила об изъятии двух тонн»."""
    own = draft.trigger
    if own is None or not own.noun or own.i < 2 or words[own.i - 1].lower not in ("о", "об"):
        return verb_of(draft, words)
    known = load_actions().reporting | load_actors().saying
    if any(w.verb_form == "Fin" for w in words[own.i : draft.item.first]):
        return None  # «…, на остальные страны | пришлось 300 кг»
    return own.i - 2 if words[own.i - 2].verb_form == "Fin" and words[own.i - 2].lemmas & known else verb_of(draft, words)


def lands_of(sight: Sight, capitals: bool = False, regions: bool = False) -> list[Mention]:
    """The countries of a sentence, its regions, and capitals that stand for theirs: «Анкара закрыла въезд»."""
    places, unit = load_places(), sight.unit
    own = (m for m in sight.cast.mentions if m.type == "LOC" and unit.start <= m.start < unit.end and m.entity in places)
    kinds = ("country", "region") if regions else ("country",)
    return [m for m in own if places[m.entity].kind in kinds or (capitals and m.normal in words_of("capitals"))]


def parallel(draft: Draft, sight: Sight) -> Voice | None:
    """«Германия вернула 69 детей, | Бельгия | — 20», «40 прислала Россия, 20 — | Китай |»: the subject of a verb that is left out."""
    words, item = sight.words, draft.item
    if draft.actions[0] not in load_actors().carried or not (draft.inherited_action or (draft.trigger and draft.trigger.i < item.first)):
        return None
    dash = next((j for j in range(item.first - 1, max(-1, item.first - 3), -1) if words[j].text in DASHES), None)
    if dash is not None:
        low = next((j + 1 for j in range(dash - 1, -1, -1) if words[j].text in (",", *STOPS)), 0)
        left_out = draft.trigger is None or draft.trigger.i < low
        low += words[low].lower in ("а", "и")
        if (own := _part_of_handed(draft, sight, low, dash)) is not None:
            return own
        return _alone(sight, low, dash) if left_out and has_subject(sight, low, land=True) else None
    if item.end + 2 < len(words) and words[item.end + 1].text in DASHES:
        high = next((j for j in range(item.end + 2, len(words)) if words[j].text in (",", *STOPS)), len(words))
        return _alone(sight, item.end + 2, high) if has_subject(sight, item.first, land=True) else None
    return None


def _part_of_handed(draft: Draft, sight: Sight, low: int, dash: int) -> Voice | None:
    """«Партнёры выдали 112 человек, в том числе | Россия | – 86»: each of those who handed over, where an active verb tells the sum."""
    words, verb = sight.words, draft.trigger
    active = verb is not None and words[verb.i].verb_form == "Fin" and not words[verb.i].passive and words[verb.i].number == "Plur"
    if not active or draft.actions[0] not in ("extradited", "deported", "repatriated"):
        return None
    opened = next((w.i + 1 for w in reversed(words[low:dash]) if w.lower in words_of("share_leads")), low)
    return _alone(sight, opened, dash)


def _alone(sight: Sight, low: int, high: int) -> Voice | None:
    """A country, and nothing else, between two marks."""
    words = sight.words[low:high]
    fits = (m for m in lands_of(sight) if words and m.start == words[0].start and m.end == words[-1].end)
    return next((Voice(None, m.normal) for m in fits if words[0].case in ("Nom", "Acc", "")), None)


def has_subject(sight: Sight, end: int, land: bool = False) -> bool:
    """Does an active verb before a place have a body, or a country, as its subject, before it or right behind?"""
    words = sight.words
    starts = {m.start for m in lands_of(sight)} if land else {words[n.first].start for n in sight.bodies}
    for verb in (w for w in words[:end] if w.pos == "VERB" and w.verb_form == "Fin" and not w.passive):
        low, _ = clause(words, verb.i)
        aside = by_the_way(words, low, verb.i)
        near = [*(w for w in words[low : verb.i] if w.i not in aside), *words[verb.i + 1 : min(verb.i + 2, end)]]
        subjects = (w for w in near if w.case == "Nom" and w.number == verb.number and (w.start in starts or (not land and acting(w))))
        if any(not prepositional(words, w.i) for w in subjects):
            return True
    return False
