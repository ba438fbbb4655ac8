"""Who plans something or is said to be behind it, whatever they are called: «её казначей рассчитывал», «та же группа причастна к»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas, readings
from ..lexicon.wordings import words_of
from .asides import by_the_way
from .bystanders import HARM
from .callings import bare, voice_of
from .drafts import Draft
from .lands import lands_of
from .mates import together
from .nominatives import called
from .sights import Sight, acting, counted, in_aside, is_alive, is_one
from .voices import Voice
from .words import Word

BACK = 6  # words between those who plan and the comma of their clause


def planner(draft: Draft, sight: Sight) -> Voice | None:
    """The subject of the verb of planning before a deed: «отряд шёл на Душанбе и собирался обстрелять два поста»."""
    words, at = sight.words, draft.item.first
    if draft.status != "planned" and not {"committed", "other", *HARM} & set(draft.actions):
        return None
    told = load_actions().planned if draft.status == "planned" else words_of("behind_a_deed")
    low = next((j + 1 for j in range(at - 1, -1, -1) if words[j].text in (";", ":", ".")), 0)
    verbs = [w for w in words[low:at] if w.lemmas & told and (w.verb_form == "Fin" or w.short) and not w.passive]
    for verb in reversed(verbs):
        subject = subject_of(words, verb, low, draft)
        if subject is not None:
            return _voice(subject, sight)
    meant = antecedent(words, at, low, told | words_of("plotting")) if draft.status == "planned" and not verbs else None
    voice = _voice(meant, sight) if meant is not None else None
    return Voice(None, called(words, meant)) if voice is not None and meant is not None and voice.key is None else voice


def antecedent(words: Sequence[Word], at: int, low: int, told: frozenset[str]) -> Word | None:
    """«участникам ячейки, | готовившим взрывы на двух вокзалах», «двоих студентов, | которые готовили поджог»: whom the clause tells of."""
    comma = next((w.i for w in reversed(words[low:at]) if w.text == ","), None)
    if comma is None:
        return None
    opens = words[comma + 1]
    verb = next((w for w in words[comma + 1 : at] if w.lemmas & told and not w.passive), None)
    if verb is None or not (verb.verb_form == "Part" or (verb.verb_form == "Fin" and opens.lower == "которые")):
        return None
    case = verb.case if verb.verb_form == "Part" else ""
    for word in reversed(words[max(low, comma - BACK) : comma]):
        if word.nominal and word.number == verb.number and (word.case == case or not case):
            return word
    return None


def planning_body(draft: Draft, sight: Sight) -> Voice | None:
    """«комитет планирует построить четыре заставы», «служба намерена подключить 340 банков»: the body that means to do it."""
    words, at = sight.words, draft.item.first
    if "action.intended" not in draft.rules and (draft.status != "planned" or draft.actions[0] not in load_actors().carried):
        return None
    low = next((j + 1 for j in range(at - 1, -1, -1) if words[j].text in (";", ":", ".")), 0)
    verb = next((w for w in reversed(words[low:at]) if w.lemmas & load_actions().planned and (w.verb_form == "Fin" or w.short)), None)
    if verb is not None and any(w.lower.startswith("котор") for w in words[verb.i : at]):
        return None  # «рассчитывает запустить систему, которая выявит до 400 страниц»
    if verb is not None and verb.passive:
        return _by_whom(draft, sight, verb, low)
    subject = subject_of(words, verb, low, draft) if verb is not None else None
    if subject is None:
        return None
    named = next((n for n in sight.bodies if n.first <= subject.i <= n.last and not n.in_post), None)
    if named is not None:
        return together(named, sight)
    land = next((m for m in lands_of(sight) if m.start == subject.start), None)
    if land is not None or subject.lemmas & words_of("realms"):
        return Voice(None, land.normal if land else called(words, subject))
    return (voice_of(subject, sight) or bare(subject)) if acting(subject) else None


def _by_whom(draft: Draft, sight: Sight, verb: Word, low: int) -> Voice | None:
    """«оперативными штабами | планируется | провести 340 учений», «запланировано полицией»: in the instrumental, before the number."""
    words = sight.words
    for word in reversed(words[low : draft.item.first]):
        body = next((n for n in sight.bodies if n.first == word.i and not n.in_post), None)
        acronym = body is not None and word.text.isupper() and (word.i == verb.i - 1 or word.i == verb.i + 1)
        if word.i and words[word.i - 1].pos == "ADP":
            continue
        if body is not None and (body.case == "Ins" or acronym):
            return together(body, sight)
        if body is None and word.case == "Ins" and word.nominal and acting(word):
            return voice_of(word, sight) or bare(word)
    return None


def subject_of(words: Sequence[Word], verb: Word, low: int, draft: Draft | None = None) -> Word | None:
    """The nearest nominative before a verb that agrees with it."""
    aside = by_the_way(words, low, verb.i)
    for word in reversed(words[low : verb.i]):
        if word.lower == "один" and words[word.i + 1].lower in ("за", "из"):
            continue  # «смертники | один за другим | взорвали себя»
        if word.i in aside or (draft is not None and counted(draft, word)) or in_aside(words, word.i, verb.i):
            continue
        many = (count := counting(words, word, low)) is not None and count.case == "Nom"
        noun = word.nominal or (word.attribute and word.lemmas & load_actors().attackers and not agrees_behind(words, word))
        if not (noun or word.pos == "NUM") or not (word.case == "Nom" or many):
            continue
        comma = next((j for j in range(verb.i, word.i, -1) if words[j].text == "," and j not in aside), word.i)
        if any(w.lower.startswith("котор") and w.case != "Nom" and w.i not in aside for w in words[comma : verb.i]):
            return None  # «вербовщики, через которых собирались выехать десять человек»
        agrees = word.number == verb.number or many or word.pos == "NUM"
        if agrees and (verb.number == "Plur" or not verb.gender or word.gender == verb.gender):
            return word
    return None


def counting(words: Sequence[Word], word: Word, low: int = 0) -> Word | None:
    """«| трое | вооружённых преступников»: the number of a subject in the genitive."""
    j = word.i - 1
    while word.case == "Gen" and j > low and words[j].attribute and words[j].case == "Gen":
        j -= 1
    return words[j] if word.case == "Gen" and j >= low and words[j].pos == "NUM" else None


def agrees_behind(words: Sequence[Word], word: Word) -> bool:
    """«неизвестные | мужчины»: an attribute of the noun behind it, where «неизвестные» alone are people."""
    behind = words[word.i + 1] if word.i + 1 < len(words) else word
    return word.attribute and behind.i > word.i and behind.case == word.case and (behind.nominal or behind.attribute)


def _voice(subject: Word, sight: Sight) -> Voice | None:
    """Wrongdoers and other people, no bodies and no officials; with the number that counts them."""
    words, known = sight.words, load_actors()
    named = next((n for n in sight.cast.placed(sight.unit) if n.first <= subject.i <= n.last), None)
    if named is not None and named.type == "PER" and not is_official(named.key, sight):
        return sight.cast.voice(named.key)  # «Беков причастен к убийству двоих»
    band = subject.lemmas & words_of("bands")
    if subject.lemmas & words_of("pointed_people"):
        return None  # «эти же лица причастны»: those who were told before
    if named is not None or (acting(subject) and not band) or is_one(subject) or subject.lemmas & (known.states | known.offices):
        return None
    if subject.pos == "NUM":
        whole = [w.lower for w in words[max(0, subject.i - 2) : subject.i] if w.pos == "DET" or w.lower == "же"]
        return Voice(None, " ".join([*whole, subject.lower])) if whole else None
    if not (subject.animate or is_alive(subject) or band or subject.lemmas & (known.gangs | known.attackers)):
        return None
    return counted_as(words, subject, called(words, subject))


def counted_as(words: Sequence[Word], subject: Word, name: str) -> Voice:
    """«трое вооружённых преступников»: a counted subject with its number, others by their name."""
    count = counting(words, subject)
    if count is None:
        return Voice(None, name)
    end = count.i + 1 + len(name.split())
    return Voice(None, " ".join([count.lower, *(w.text for w in words[count.i + 1 : end])]))


def is_first_person(word: Word) -> bool:
    """«планируем», «намечаем»: a speaker means his own body."""
    told = word.verb_form == "Fin" and word.pos == "VERB"
    return told and any({"1per", "plur"} <= p.tag.grammemes for p in readings(word.lower))


def is_official(person: str, sight: Sight) -> bool:
    """Of a body; «участник», «организатор» is none."""
    post = sight.cast.posts.get(person, "").split()
    return bool(post) and not (load_actors().attackers | words_of("chiefs_of_bands")) & set(lemmas(post[0]))
