"""People of no body who did it, in the words of the text: «жители сдали», «операторами связи заблокировано»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from ..phrases import OPENING
from .agents import by_itself, governed, passive, takes_part
from .asides import by_the_way
from .drafts import Draft
from .no_agents import told_of_number
from .nominatives import called, phrase_text, tail_end
from .openings import of_another_number
from .other_verbs import done_to_another
from .own_verbs import own_verb
from .planners import subject_of
from .sights import Sight, acting, apart, as_subject, clause, counted, is_alive, prepositional
from .voices import Voice
from .words import Word

BESIDE, FARTHER = 6, 10  # words between a verb and people who are its agent, in the nominative and in the instrumental


def people(draft: Draft, sight: Sight) -> Voice | None:
    """«жители сдали», «операторами связи заблокировано»: people of no body, in the words of the text."""
    if draft.trigger is None or draft.trigger.noun or by_itself(draft, sight.words[draft.trigger.i]):
        return None
    words, own, known = sight.words, own_verb(draft, sight.words), load_actors()
    at = draft.trigger.i if own is None else own
    low, high = clause(words, at)
    case = "Ins" if (passive(words, draft) if own is None else words[at].short) else "Nom"
    if case == "Nom" and words[at].verb_form == "Inf" and any(w.lemmas & known.managing for w in words[low:at]):
        case = "Dat"  # «| Операторам связи | предстоит заблокировать 200 страниц»
    taken = {i for n in sight.cast.placed(sight.unit) for i in range(n.first, n.last + 1)}
    reach = FARTHER if case == "Ins" else BESIDE
    near = [as_subject(words, w, words[at], low) for w in words[max(low, at - reach) : min(high, at + reach) + 1]]
    aside = by_the_way(words, low, at)
    near = [w for w in near if w.i not in aside]  # «Турция, где скрывались | боевики, | выдала двоих»
    near += _only_subject(words, low, at - reach, at) if case == "Nom" and draft.item.first > at else []
    for word in sorted(near, key=lambda w: abs(w.i - at)):
        many = case == "Nom" and word.case == "Gen" and _of_many(words, word.i, low)
        fits = word.pos == "NOUN" and (word.case == case or many) and word.i not in taken and not counted(draft, word)
        fits = fits and _is_many(words, word) and not word.lemmas & words_of("beasts")
        fits = fits and not (word.i and words[word.i - 1].text in OPENING and _closed(words, word.i, at))  # «операция „Сайр“ позволила»
        fits = fits and not (case == "Ins" and word.lemmas & words_of("taken_as"))
        fits = fits and not word.lemmas & ((known.witnesses - known.attackers) | known.victims) and not _of_number_apart(sight, word.i, at)
        fits = fits and not (draft.actions == ("prevented",) and word.lemmas & known.attackers)  # «ими совершено семь, сорвано столько же»
        fits = fits and not takes_part(draft, words, word.i, at) and not told_of_number(words, word.i)
        fits = fits and not of_another_number(words, word.i, draft.item.first)
        fits = fits and not (word.i == draft.item.end + 2 and words[word.i - 1].text == ",")  # «двое, | жители Омска, задержаны»
        fits = fits and (word.i == 0 or words[word.i - 1].lower != "как")  # «пятеро проходят по делу как пособники»
        fits = fits and not any(done_to_another(words, at, j) for j in range(at + 1, word.i))
        if fits and not prepositional(words, word.i) and not apart(words, word.i, at):
            behind = words[min(tail_end(words, word.i, sight.bodies) + 1, len(words) - 1)]
            if case == "Ins" and (governed(words, word.i, draft) or behind.lemmas & known.ruling):
                continue  # «лидерами | являются гашиш и кокаин», «организаторами каналов | признаны двое»
            body = next((n for n in sight.bodies if word.i < n.first <= tail_end(words, word.i, sight.bodies)), None)
            if body and word.lemmas & known.gangs and sight.cast.does(body.key):
                return sight.cast.voice(body.key)  # «группы разминирования | Росгвардии»
            if behind.text in ("—", "–", "-") and words[min(behind.i + 1, len(words) - 1)].text[0].isdigit():
                return Voice(None, phrase_text(words, word, word.i))  # «сдано жителями | стволов – 204»
            return Voice(None, called(words, word, row=True))
    told = case == "Nom" and draft.actions[0] in ("other", "committed")  # no «жители указали на склад, в котором нашли 40 стволов»
    return _of_main_clause(draft, sight, at) if told else None


def _of_main_clause(draft: Draft, sight: Sight, at: int) -> Voice | None:
    """«| Жители Омска | создали ячейку, в которую вовлекли 14 человек»: a verb without a subject behind «в которую»."""
    words, verb = sight.words, sight.words[at]
    comma = next((w.i for w in reversed(words[:at]) if w.text == ","), None)
    if comma is None or verb.verb_form != "Fin" or verb.passive or verb.number != "Plur" or comma + 2 >= at:
        return None
    led = words[comma + 1].pos == "ADP" and words[comma + 2].lower.startswith("котор") and words[comma + 2].case != "Nom"
    between = [w for w in words[comma + 3 : at] if w.case == "Nom" or w.verb_form == "Fin" or w.text == ","]
    low, _ = clause(words, comma)
    main = next((w for w in words[low:comma] if w.verb_form == "Fin" and not w.passive and w.number == "Plur"), None)
    subject = subject_of(words, main, low, draft) if led and not between and main is not None else None
    behind = any(w.case == "Nom" and w.number == "Plur" and w.nominal and not counted(draft, w) for w in words[at + 1 : at + 3])
    if subject is None or behind or acting(subject) or not is_alive(subject):
        return None
    return Voice(None, called(words, subject, row=True))


def by_hand(draft: Draft, words: Sequence[Word]) -> bool:
    """«двое солдат ранены | браконьерами»: a short passive that may have its agent right behind."""
    verb = words[draft.trigger.i] if draft.trigger is not None else None
    return verb is not None and verb.short and verb.passive


def has_other_subject(draft: Draft, sight: Sight) -> bool:
    """«Полиция задержала двоих. | Житель | сдал 12 ружей»: the verb has a subject of its own, who is no body and none of its people."""
    words, at = sight.words, draft.trigger.i if draft.trigger is not None else -1
    if at < 0 or words[at].verb_form != "Fin" or words[at].passive or words[at].pos != "VERB":
        return False
    subject = subject_of(words, words[at], clause(words, at)[0], draft)
    if subject is None or apart(words, subject.i, at) or acting(subject) or subject.lemmas & (load_actors().offices | words_of("beasts")):
        return False
    aside = by_the_way(words, subject.i, at) | _by_gerund(words, subject.i, at)
    if any((w.text == "," or w.verb_form == "Fin") and w.i not in aside for w in words[subject.i : at]):
        return False  # «Четверо подсудимых планировали взорвать мост, у них | изъяли 14 кг»
    return subject.pos == "NOUN" and (subject.animate or bool(subject.lemmas & words_of("machines_of_war")))


def _is_many(words: Sequence[Word], word: Word) -> bool:
    """«жители», «администрация»; «средства | ПВО» as well, which are manned."""
    behind = words[word.i + 1].text if word.i + 1 < len(words) else ""
    alive = is_alive(word) or bool(word.lemmas & words_of("machines_of_war"))
    return alive or (bool(word.lemmas & words_of("manned")) and behind in ("ПВО", "РЭБ", "ПРО"))


def _of_number_apart(sight: Sight, i: int, at: int) -> bool:
    """«примкнули 4 тыс. | человек, в Ливии – 3 тыс.», «изобличены 28 | налётчиков, девятерым …»: counted in a clause of its own."""
    words = sight.words
    own = any(item.counted is not None and item.counted.head == i for item in sight.unit.items)
    return own and (i > at or any(words[j].text == "," for j in range(i, at)))


def _only_subject(words: Sequence[Word], low: int, high: int, at: int) -> list[Word]:
    """«Жители Омской, Тверской и двух соседних областей добровольно | сдали»: far from its verb, but no other word can be its subject."""
    aside = by_the_way(words, low, at)
    low = next((j for j in range(at, low, -1) if words[j].lower in ("а", "но") and words[j - 1].text == ","), low)
    aside |= _by_gerund(words, low, at)
    line = [as_subject(words, w, words[at], low) for w in words[low:at] if w.i not in aside]
    if any(w.verb_form in ("Fin", "Conv") or w.lower.startswith("котор") for w in line):
        return []
    fits = [w for w in line if w.case == "Nom" and w.pos in ("NOUN", "PRON", "PROPN")]
    return fits if len(fits) == 1 and fits[0].i < high and fits[0].number == words[at].number else []


def _by_gerund(words: Sequence[Word], low: int, at: int) -> frozenset[int]:
    """«Банки, | руководствуясь рекомендациями, | закрыли 40 счетов»: told by the way, between two commas."""
    commas = [j for j in range(low, at) if words[j].text == ","]
    pairs = [(a, b) for a, b in pairwise(commas) if words[a + 1].verb_form == "Conv"]
    return frozenset(j for a, b in pairs for j in range(a, b + 1))


def _closed(words: Sequence[Word], i: int, at: int) -> bool:
    """Does the quotation before a word end before the verb?"""
    return any(w.text in ("»", "”", "“", '"') for w in words[i + 1 : at])


def _of_many(words: Sequence[Word], i: int, low: int) -> bool:
    """«Десятки | жителей сдали оружие»: counted people who are the subject."""
    j = i - 1
    while j > low and words[j].attribute and words[j].case == "Gen":
        j -= 1
    return j == low and words[j].case == "Nom" and bool(words[j].lemmas & load_actors().scores)
