"""The agent that a number's own verb names: «сотрудники ФСБ задержали», «органами изъято», «боевики совершили»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from .callings import voice_of
from .drafts import Draft
from .sights import STOPS, Sight, acting, apart, as_subject, clause, counted, in_aside, is_alive, is_one, prepositional, says
from .voices import Named, Voice, phrase_text, tail_end
from .words import Word

DEEDS = ("ние", "тие", "ция")  # endings of nouns that tell a deed
BESIDE, FARTHER = 6, 10  # words between a verb and people who are its agent, in the nominative and in the instrumental


def agent(draft: Draft, sight: Sight) -> Voice | None:
    """The body or its staff that the clause of a figure's verb names."""
    words, at = sight.words, _verb(draft, sight.words)
    if at is None or (draft.actions[0] in ("killed", "wounded") and words[at].lemmas & load_actors().suffering):
        return None
    if own := _of_item(draft, sight):
        return own
    low, high = clause(words, at)
    bodies = [n for n in sight.bodies if low <= n.first <= high and not n.in_post and not counted(draft, words[n.first])]
    bodies = [n for n in bodies if not in_aside(words, n.first, at)]
    cases = _cases(words, draft, low, high)
    seen = [as_subject(w, words[at], low) for w in words[low : high + 1]]
    heads = [w for w in seen if w.case in cases and acting(w) and not counted(draft, w) and not is_one(w) and not _others(words, w.i)]
    for head in sorted(heads, key=lambda w: abs(w.i - at)):
        free = not prepositional(words, head.i) and not apart(words, head.i, at) and not says(words, head.i, at)
        free = free and not in_aside(words, head.i, at)
        free = free and not (head.case == "Ins" and _governed(words, head.i, draft))
        if free and (voice := voice_of(head, sight)):
            return voice
    for body in sorted(bodies, key=lambda n: abs(n.first - at)):
        if (body.case in cases or ("Nom" in cases and body.nominative)) and not prepositional(words, body.first):
            return sight.cast.voice(body.key)
    for body in bodies:  # the tagger guesses the case of acronyms: «ФСБ пресечена деятельность …»
        free = body.first == low or words[body.first - 1].text in (",", ".", "»") or words[body.first - 1].pos in ("ADV", "CCONJ")
        if words[body.first].text.isupper() and body.first < at and free and not prepositional(words, body.first):
            return sight.cast.voice(body.key)
    return _helped(words[low : high + 1], bodies, sight)


def _others(words: Sequence[Word], i: int) -> bool:
    """«агентством и другими | ведомствами»: those that a named body is joined by."""
    return i > 1 and words[i - 1].lemma in ("другой", "иной") and words[i - 2].lower in ("и", "или")


def _of_item(draft: Draft, sight: Sight) -> Voice | None:
    """«органами ФСБ выявлено 115, (подразделениями полиции) — 61»: an agent with a dash before its own number."""
    words = sight.words
    dash = next((j for j in range(draft.item.first - 1, max(-1, draft.item.first - 4), -1) if words[j].text in ("—", "–")), None)
    if dash is None:
        return None
    low = next((j + 1 for j in range(dash - 1, -1, -1) if words[j].text in (",", *STOPS)), 0)
    head = next((w for w in words[low:dash] if w.case == "Ins" and w.pos == "NOUN" and acting(w) and not prepositional(words, w.i)), None)
    if head is not None:
        return voice_of(head, sight)
    body = next((n for n in sight.bodies if low <= n.first < dash and n.case == "Ins" and not prepositional(words, n.first)), None)
    return sight.cast.voice(body.key) if body else None


def _verb(draft: Draft, words: Sequence[Word]) -> int | None:
    """The verb of a figure; the light one before a number whose noun tells the deed: «произвели | 12 арестов»."""
    if draft.trigger is not None:
        return min(draft.trigger.chain or (draft.trigger.i,))
    before = words[max(0, draft.item.first - 4) : max(0, draft.item.first)]
    return next((w.i for w in reversed(before) if w.verb_form == "Fin" and w.lemmas & load_actors().light), None)


def _cases(words: Sequence[Word], draft: Draft, low: int, high: int) -> tuple[str, ...]:
    """The instrumental of a passive, the nominative of an active verb; «органы | произвели 12 арестов»."""
    if draft.trigger is None or not passive(words, draft):
        return ("Nom",)
    light = load_actors().light
    return (
        ("Ins", "Nom") if draft.trigger.noun and any(w.verb_form == "Fin" and w.lemmas & light for w in words[low : high + 1]) else ("Ins",)
    )


def _helped(words: Sequence[Word], bodies: Sequence[Named], sight: Sight) -> Voice | None:
    """«ФСБ удалось предотвратить», «силовикам удалось»."""
    if not any(w.lemma == "удаться" for w in words):
        return None
    body = next((n for n in bodies if n.case in ("Dat", "Nom", "")), None)
    head = next((w for w in words if w.case == "Dat" and acting(w)), None)
    return sight.cast.voice(body.key) if body else voice_of(head, sight) if head is not None else None


def people(draft: Draft, sight: Sight) -> Voice | None:
    """«жители сдали», «операторами связи заблокировано»: people of no body, in the words of the text."""
    if draft.trigger is None or draft.trigger.noun:
        return None
    words, at = sight.words, draft.trigger.i
    low, high = clause(words, at)
    case = "Ins" if passive(words, draft) else "Nom"
    taken = {i for n in sight.cast.placed(sight.unit) for i in range(n.first, n.last + 1)}
    reach = FARTHER if case == "Ins" else BESIDE
    near = words[max(low, at - reach) : min(high, at + reach) + 1]
    for word in sorted(near, key=lambda w: abs(w.i - at)):
        fits = word.pos == "NOUN" and word.case == case and word.i not in taken and not counted(draft, word) and is_alive(word)
        if fits and not word.lemmas & load_actors().witnesses and not prepositional(words, word.i) and not apart(words, word.i, at):
            if case == "Ins" and _governed(words, word.i, draft):
                continue
            return Voice(None, phrase_text(words, word, tail_end(words, word.i, ())))
    return None


def _governed(words: Sequence[Word], i: int, draft: Draft) -> bool:
    """An instrumental that another word asks for is no agent: «торговля | людьми», «нарушений порядка осуществления | мигрантами»."""
    j = i - 1
    while j > 0 and words[j].attribute and words[j].case == "Ins":
        j -= 1
    if j < 0:
        return False
    noun = words[j]
    deed = noun.nominal and noun.case == "Gen" and (noun.lemma.endswith(DEEDS) or bool(noun.lemmas & load_actors().done))
    return bool(noun.lemmas & load_actors().ruling) or (
        deed and not ("committed" in draft.actions and draft.item.counted is not None and noun.i in draft.item.counted.heads)
    )


def passive(words: Sequence[Word], draft: Draft) -> bool:
    if draft.trigger is None:
        return False
    word = words[min(draft.trigger.chain or (draft.trigger.i,))]
    return word.passive or word.short or draft.trigger.noun
