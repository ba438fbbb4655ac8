"""The agent that a number's own verb names: «сотрудники ФСБ задержали», «органами изъято», «боевики совершили»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of
from ..phrases import OPENING
from .asides import by_the_way, is_apposed, says
from .bystanders import bears_verdict
from .callings import bare, voice_of
from .drafts import Draft
from .enabled import enabled
from .mates import together
from .no_agents import of_others, of_row, of_source, told_of_number
from .nominatives import describes
from .openings import behind_place, is_next, is_numbered, of_another_number, opens, opens_speech, tells_of_others
from .other_verbs import hunts, is_predicate, of_another_verb, of_company, of_other_number
from .own_verbs import verb_of
from .sights import STOPS, Sight, acting, apart, as_subject, clause, counted, in_aside, in_name, is_one, prepositional
from .voices import Named, Voice
from .words import Word

DEEDS = ("ние", "тие", "ция")  # endings of nouns that tell a deed


def agent(draft: Draft, sight: Sight) -> Voice | None:
    """The body or its staff that the clause of a figure's verb names."""
    words, at = sight.words, verb_of(draft, sight.words)
    if at is None:
        return None
    if draft.actions[0] in ("killed", "wounded", "eliminated") and words[at].lemmas & (load_actors().suffering | load_actors().judging):
        return None
    if by_itself(draft, words[at]) or bears_verdict(draft, words):
        return None
    low, high = clause(words, at)
    if _is_ours(words, at, low):
        return None
    low = max(low, _antecedent_ends(words, at))
    bodies = [n for n in sight.bodies if low <= n.first <= high and not n.in_post and not counted(draft, words[n.first])]
    bodies = [n for n in bodies if not in_aside(words, n.first, at) and not is_apposed(words, n.first, n.last)]
    cases = _cases(words, draft, at, low, high)
    aside = by_the_way(words, low, at) if at in range(low, high + 1) else frozenset()
    bodies = [n for n in bodies if n.first not in aside or at in aside]
    seen = [as_subject(words, w, words[at], low) for w in words[low : high + 1] if w.i not in aside or at in aside]
    heads = [w for w in seen if w.case in cases and acting(w) and not counted(draft, w) and not is_one(w)]
    heads = [w for w in heads if not (describes(words, w) or is_numbered(words, w) or of_source(words, w.i))]
    heads = [w for w in heads if not _is_companion(draft, w, words[at])]
    heads = [w for w in heads if not of_others(words, w.i) and not in_name(words, w.i) and not told_of_number(words, w.i)]
    heads = [w for w in heads if not of_another_number(words, w.i, draft.item.first)]
    heads = [w for w in heads if not _whose_they_are(draft, w, words, range(at + 1, high + 1))]
    named = [n for n in bodies if (n.case in cases or ("Nom" in cases and n.nominative)) and not _behind_its_kind(words, n)]
    told: list[tuple[int, int, Word | Named]] = [(far(words, w.i, w, at), 0, w) for w in heads]
    told += [(far(words, n.first, words[n.first], at), 1, n) for n in named if not of_row(words, n, bodies)]
    for _, _, one in sorted(told, key=lambda t: t[:2]):
        first = one.i if isinstance(one, Word) else one.first
        if prepositional(words, first) or in_aside(words, first, at) or of_another_verb(words, first, at) or hunts(words, first):
            continue
        if takes_part(draft, words, first, at) or of_other_number(words, first, draft):
            continue
        if isinstance(one, Named):
            if _of_other_half(words, first, at, draft.item.first) or _tells(words, first, at):
                continue
            return together(one, sight, words[at])
        free = not apart(words, one.i, at) and not says(words, one.i, at) and not (one.case == "Ins" and governed(words, one.i, draft))
        if free and (voice := voice_of(one, sight) or _alone(one, words[at])):
            return voice
    for body in (n for n in bodies if not of_row(words, n, bodies)):  # the tagger guesses the case of acronyms: «ФСБ пресечено …»
        free = body.first == low or words[body.first - 1].text in (",", ".", "»") or words[body.first - 1].pos in ("ADV", "CCONJ")
        free = free or (body.first > 1 and words[body.first - 1].lower in words_of("share_leads") and is_next(words, body.last, at))
        free = (free and not prepositional(words, body.first)) or behind_place(words, body.first, low, at)
        free = free or (opens(words, body.first) and is_next(words, body.last, at)) or opens_speech(words, body.first)
        free = free and not (is_predicate(words[at]) and of_another_verb(words, body.first, at))
        free = free and not tells_of_others(words, body.last, at) and not of_company(words, body.first)
        behind = body.first == at + 1 and "Ins" in cases and not _is_given(draft, words, body.first, at)  # «71 расследуется | ФСБ»
        behind = behind or (body.first == at + 1 and _is_subject_behind(draft, words, body, low))
        if words[body.first].text.isupper() and ((body.first < at and free) or behind):
            return together(body, sight, words[at])
    return enabled(words[at], bodies, sight) or _helped(words[low : high + 1], bodies, sight)


def _is_ours(words: Sequence[Word], at: int, low: int) -> bool:
    """«| Мы | задержали 74 боевика, полиция — ещё 31», «| нами | изъято 40 стволов»: the verb has the speaker's body as its agent."""
    if words[at].passive or words[at].short:
        beside = (*words[max(low, at - 2) : at], *words[at + 1 : at + 3])
        return any(w.lower == "нами" and words[w.i - 1].pos != "ADP" for w in beside)
    we = next((w for w in reversed(words[low:at]) if w.lower == "мы" or (w.case == "Nom" and w.nominal) or w.text == ","), None)
    return we is not None and we.lower == "мы"


def _whose_they_are(draft: Draft, head: Word, words: Sequence[Word], behind: range) -> bool:
    """«двух офицеров | полиции | похитили неизвестные»: a genitive whatever its tag, where the subject stands behind the verb."""
    counted = draft.item.counted
    if counted is None or head.i != counted.head + 1 or not any({"NOUN", "gent"} <= p.tag.grammemes for p in readings(head.lower)):
        return False
    return any(w.case == "Nom" and w.number == "Plur" and (w.nominal or w.attribute) for w in words[behind.start : behind.stop])


def _is_subject_behind(draft: Draft, words: Sequence[Word], body: Named, low: int) -> bool:
    """«один теракт предотвратила | ФСБ», «двоих задержал | КНБ»: right behind its active verb, whatever the tagger's case."""
    at = body.first - 1
    verb = words[at]
    active = verb.verb_form == "Fin" and not verb.passive and verb.number == "Sing" and draft.item.first < at
    subjects = (w for w in words[low:at] if w.case == "Nom" and w.nominal and not counted(draft, w) and w.gender in ("", verb.gender))
    return active and not any(subjects) and not _is_given(draft, words, body.first, at)


def _is_companion(draft: Draft, head: Word, verb: Word) -> bool:
    """«по восьми эпизодам идёт | суд»: a part of what the verb says; «| Следствие | завершило 27 дел» is its subject."""
    subject = head.i < verb.i and head.case == "Nom" and verb.verb_form == "Fin" and not verb.passive
    return draft.trigger is not None and head.i == draft.trigger.companion and not subject


def _behind_its_kind(words: Sequence[Word], named: Named) -> bool:
    """«осаде отеля | Pearl Beach |»: a name in Latin letters has the case of the noun before it."""
    before = words[named.first - 1] if named.first else None
    foreign = words[named.first].text.isascii() and words[named.first].text.isalpha() and not words[named.first].text.isupper()
    return foreign and before is not None and before.nominal and before.text.islower() and before.case not in ("Nom", "")


def _alone(head: Word, verb: Word) -> Voice | None:
    """«Управление пресекло деятельность 12 групп», in a text that names none: its own word, as the subject of an active deed."""
    active = verb.verb_form == "Fin" and not verb.passive and head.case == "Nom"
    agrees = head.number == verb.number == "Sing" and head.gender in ("", verb.gender)
    return bare(head) if active and agrees and head.i < verb.i and head.lemmas & load_actors().stand_ins.keys() else None


def _antecedent_ends(words: Sequence[Word], at: int) -> int:
    """«ФСБ задержала организатора взрыва, | который унёс жизни троих и ранил сорок»: the subject is what the clause is told of."""
    for j in range(at - 1, 0, -1):
        if words[j].text == "," and j == at - 1 and words[at].verb_form == "Part" and words[at].case and not words[at].passive:
            return len(words)  # «лидер группы, | расстрелявшей троих, сообщил комитет»
        if words[j].text in (",", *STOPS):
            return 0
        if words[j].lower.startswith("котор"):
            return j if words[j].case == "Nom" and words[j - 1].text == "," else 0
    return 0


def _of_other_half(words: Sequence[Word], first: int, at: int, number: int) -> bool:
    """«Банки приостановили 12 операций, а | ФСБ задержала троих»: the subject of another half of the sentence."""
    low, high = sorted((first, at))
    halves = [j for j in range(low + 1, high) if words[j].text == "," and words[j + 1].lower in ("а", "но")]
    return any((first < j) != (number < j) for j in halves)


def _tells(words: Sequence[Word], first: int, at: int) -> bool:
    """«осудили девять человек, | сообщает "Вестник"», «…, сообщило в среду | МВД»: the subject of a verb of saying that a comma opens."""
    comma = next((j for j in range(first - 1, at, -1) if words[j].text == ","), None)
    if comma is None or comma + 1 == first or words[comma + 1].verb_form != "Fin":
        return False
    between = words[comma + 2 : first - (words[first - 1].text in OPENING)]
    return says(words, comma + 2, at) and not any(w.case == "Nom" or w.verb_form for w in between)


def by_itself(draft: Draft, verb: Word) -> bool:
    """«произошёл один теракт, силовики задержали двоих», «в рядах „Исламского государства“ состоят 900 человек»: nobody does it."""
    return bool(verb.lemmas & load_actors().happening) or (draft.status == "stock" and draft.actions == ("other",))


def takes_part(draft: Draft, words: Sequence[Word], first: int, at: int) -> bool:
    """«участвуют 250 собак и | дружинники»: the last of the row that is counted."""
    behind = at < draft.item.first < first and draft.status in ("resource", "exercise")
    return behind and words[first - 1].lower in ("и", ",")


def _is_given(draft: Draft, words: Sequence[Word], first: int, at: int) -> bool:
    """«шестеро переданы | КГБ»: to whom, no agent."""
    given = draft.actions[0] in ("extradited", "surrendered") or bool(words[at].lemmas & words_of("sending"))
    return given or takes_part(draft, words, first, at)


UNLIKE, GUESSED = 8, 4  # words that a subject in another number or gender, and an acronym behind the verb, count as farther away


def far(words: Sequence[Word], first: int, head: Word, at: int) -> int:
    """How far a word that may be the agent stands from its verb; one that does not agree with it counts as farther."""
    verb, gap = words[at], abs(first - at)
    if head.case != "Nom" or verb.verb_form != "Fin" or verb.passive:
        return gap
    if head.text.isupper():
        return gap + GUESSED * (first > at)
    agrees = head.number == verb.number and (not verb.gender or verb.number == "Plur" or head.gender == verb.gender)
    return gap + UNLIKE * (not agrees)


def _cases(words: Sequence[Word], draft: Draft, at: int, low: int, high: int) -> tuple[str, ...]:
    """The instrumental of a passive, the nominative of an active verb; «органы | произвели 12 арестов»."""
    if draft.trigger is None:
        return ("Nom",)
    noun = draft.trigger.noun and at in (draft.trigger.chain or (draft.trigger.i,))
    if not (words[at].passive or words[at].short or noun):
        return ("Nom",)
    light = load_actors().light
    return ("Ins", "Nom") if noun and any(w.verb_form == "Fin" and w.lemmas & light for w in words[low : high + 1]) else ("Ins",)


def _helped(words: Sequence[Word], bodies: Sequence[Named], sight: Sight) -> Voice | None:
    """«ФСБ удалось предотвратить», «силовикам удалось», «комиссии предстоит рассмотреть»; no «удалось выдать | соседней стороне»."""
    managing = next((w.i for w in words if w.lemmas & load_actors().managing), None)
    if managing is None:
        return None
    end = next((w.i for w in words if w.i > managing and w.verb_form), words[-1].i + 1)
    body = next((n for n in bodies if n.case in ("Dat", "Nom", "") and n.first < end), None)
    near = (w for w in words if w.i < end and acting(w))
    head = next((w for w in near if w.case == "Dat" or (w is words[0] and _may_be_dative(w))), None)
    return together(body, sight) if body else voice_of(head, sight) if head is not None else None


def _may_be_dative(word: Word) -> bool:
    """«Комиссии | предстоит», a genitive to the tagger."""
    return word.case == "Gen" and any({"NOUN", "datv"} <= p.tag.grammemes for p in readings(word.lower))


def governed(words: Sequence[Word], i: int, draft: Draft) -> bool:
    """An instrumental that another word asks for is no agent: «торговля | людьми», «нарушений порядка осуществления | мигрантами»."""
    j = i - 1
    while j > 0 and words[j].attribute and words[j].case == "Ins":
        j -= 1
    if j < 0:
        return False
    noun = words[j]
    chain = (draft.trigger.chain or (draft.trigger.i,)) if draft.trigger else ()
    if noun.verb_form == "Part" and noun.attribute and j not in chain and not draft.item.first <= j <= draft.item.end:
        led = noun.lemmas & (load_actors().summing | load_actors().light)  # «при задержании, проведённом | ФСБ, изъято»
        return not led and noun.case != "Ins"  # «в доме, снимаемом | студентами, найдены»
    deed = noun.nominal and noun.case == "Gen" and (noun.lemma.endswith(DEEDS) or bool(noun.lemmas & load_actors().done))
    sought = any(w.lower == "розыск" for w in words[i + 1 : i + 4])  # «объявлены | следователями в розыск»
    return bool(noun.lemmas & load_actors().ruling and not sought) or (
        deed and not ("committed" in draft.actions and draft.item.counted is not None and noun.i in draft.item.counted.heads)
    )


def passive(words: Sequence[Word], draft: Draft) -> bool:
    if draft.trigger is None:
        return False
    word = words[min(draft.trigger.chain or (draft.trigger.i,))]
    return word.passive or word.short or draft.trigger.noun
