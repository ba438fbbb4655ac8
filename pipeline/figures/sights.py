"""A sentence as those see it who ask for its agent, and what makes a word an agent there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas, never_object, only_subject, readings
from ..lexicon.wordings import words_of
from ..phrases import QUOTES
from .asides import by_the_way, is_route, is_scare, same_subject
from .drafts import Draft, Unit
from .nominatives import CASES, GENDERS
from .openings import behind_opening
from .voices import Cast, Named, Voice, speaks_only
from .words import Word

STOPS = (";", ":", "(", ")", "«", "»", ".")
CLAUSES = ("что", "чтобы", "как", "где", "когда", "чем", "а", "но")
NO_AGENT, UNITED = ("terrorist_organization", "media"), {"оон", "юнисеф", "наций"}


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence and the bodies that are at work so far, the nearest first."""

    unit: Unit
    cast: Cast
    at_work: Sequence[Voice] = ()
    teller: Voice | None = None
    acted: bool = False  # the nearest has been told to do something, not only to speak

    @property
    def words(self) -> Sequence[Word]:
        return self.unit.words

    @property
    def bodies(self) -> list[Named]:
        named = (n for n in self.cast.placed(self.unit) if n.type == "ORG" and self.cast.kinds.get(n.key) not in NO_AGENT)
        return [n for n in named if not self.cast.is_mouth(n.key)]


def works(voice: Voice, cast: Cast) -> bool:
    """A body that detains and seizes itself, or words that say so («полиция», «компетентные органы»); those of the ООН tell of others."""
    known = load_actors().collective
    first = voice.name.lower().split()[:2]
    aside = speaks_only(voice.name) or voice.name.lower() in load_actors().accusers or UNITED & set(voice.name.lower().split())
    if aside or (len(first) > 1 and first[1] in load_actors().within.get(first[0], ())):
        return False  # «источник в полиции»
    if voice.key is None and first and load_actors().telling & set(lemmas(first[0])):
        return False  # «представители силовых ведомств», «данные разведки» tell of deeds
    return cast.does(voice.key) if voice.key else any(known & set(lemmas(w)) for w in voice.name.lower().split()[:3])


def stands_for_all(voice: Voice) -> bool:
    """«правоохранительные органы», «силовые структуры»: all of them, whoever is named later."""
    return any(word.startswith(tuple(load_actors().embracing)) for word in voice.name.lower().split()[:1])


def is_of_trade(voice: Voice, body: Voice) -> bool:
    """«сапёры», «полиция региона»: called by their trade, which people of a body may have («полицейские» those of the МВД)."""
    trade = load_actors().trades & set(lemmas(voice.name.lower().split()[0]))
    stems = next((stems for word, stems in load_actors().branches.items() if word in trade), ())
    return voice.key is None and bool(trade) and (not stems or any(stem in body.name.lower() for stem in stems))


def is_of_states(voice: Voice) -> bool:
    """«наши страны», «государства ОДКБ»: they do what their bodies do, whose work is told on."""
    nouns = [p for word in voice.name.split()[:2] for p in readings(word.lower())[:1] if p.tag.POS == "NOUN"]
    return voice.key is None and bool(nouns) and nouns[0].normal_form in load_actors().states


def is_vague(voice: Voice) -> bool:
    """«оперативники», «органы внутренних дел»: words for many, no «госкомитет нацбезопасности»."""
    heads = [p for word in voice.name.split() for p in readings(word)[:1] if p.tag.POS == "NOUN"]
    return voice.key is None and bool(heads) and heads[0].tag.number == "plur"


def is_court(voice: Voice, cast: Cast) -> bool:
    name = voice.name.lower()
    return cast.kinds.get(voice.key or "") == "court" or bool({"суд", "суды"} & set(name.split())) or name.startswith("судебные органы")


def counted(draft: Draft, word: Word) -> bool:
    """«окружили 200 силовиков»: what is counted is no agent here."""
    return draft.item.first <= word.i <= draft.item.end


def prepositional(words: Sequence[Word], first: int) -> bool:
    """Behind a preposition, alone, in a row or counted: «во взаимодействии с МВД и Росгвардией», «совместно с 14 странами»."""
    j = first - 1
    joined = {"и", ",", *QUOTES}
    sure = words[first].pos == "NOUN" and only_subject(words[first].lower)  # «сообщили в МВД, | полиция Турции | задержала»
    if j > 0 and words[first].case == "Nom" and not words[first].text.isupper() and (sure or words[j].text.isupper()):
        return False  # «на КПП | таможенники | нашли»
    while j > 0 and (words[j].lower in joined or _alike(words[j], words[first]) or _owner(words, j, words[first])):
        j -= 1
    beside = j == first - 1 or words[first - 1].lower in ("и", ",")
    if j >= 0 and words[j].lemmas & load_actors().coordinating and words[first].case in ("Gen", "") and beside:
        return True  # «при участии | МВД», «по запросу | ФСБ и СК»
    return j >= 0 and words[j].pos == "ADP"


def _owner(words: Sequence[Word], j: int, last: Word) -> bool:
    """«с МВД | России | и Росгвардией»: whose the name before it in the row is."""
    counted = words[j - 1].pos == "NUM" or words[j - 1].text.isdigit()  # «МВД изъято около 40 кг, таможенными органами — 28»
    return words[j].case == "Gen" and words[j].nominal and words[j + 1].lower in ("и", ",") and not counted and _alike(words[j - 1], last)


def _alike(word: Word, other: Word) -> bool:
    """A further name of the same row: the same case, or an acronym, whose case the tagger guesses."""
    if word.pos == "DET":
        return False  # «наряду с этим | силовыми структурами изъято»
    if not (word.nominal or word.attribute):
        return word.text.isdigit() or (word.pos == "NUM" and not (other.case == "Nom" and word.case in ("Gen", "Acc")))  # «троих суд»
    guessed = other.text.isupper() and word.case in ("Gen", "Ins")  # «при участии полиции и | ФСБ»
    return word.case == other.case != "" or word.text.isupper() or guessed or (word.pos == "ADJ" and _may_be(word, other.case))


def _may_be(word: Word, case: str) -> bool:
    return case in CASES and any(CASES[case] == p.tag.case for p in readings(word.lower))


def mended(word: Word) -> Word:
    """«Росгвардейцами», «Прокуратурой», a genitive to the tagger: an ending that no other case has."""
    if word.case == "Ins" or not (word.nominal or word.attribute) or not word.lower.endswith(("ами", "ями", "ой", "ей")):
        return word
    told = readings(word.lower)
    plain = all(p.tag.POS == "NOUN" and p.tag.case == "ablt" for p in told)
    return word._replace(pos="NOUN", case="Ins", number="Plur" if told[0].tag.number == "plur" else "Sing") if plain and told else word


def acting(word: Word) -> bool:
    known = load_actors()
    if word.number == "Plur" and word.lemmas & known.single:
        return False  # «данные, представленные сторонами»
    if "-" in word.lower and (parts_of(word) & known.machines or word.lower.startswith("пресс")):
        return False  # «пресс-служба» tells of deeds and does none
    heads = known.collective | known.staff | known.stand_ins.keys()
    return (word.nominal or word.attribute) and bool(parts_of(word) & heads)


def parts_of(word: Word) -> frozenset[str]:
    """The lemmas of a word, and of both its parts: «инженеры-сапёры»."""
    if "-" not in word.lower:
        return word.lemmas
    return word.lemmas | {part for lemma in word.lemmas for part in lemma.split("-")}


def as_subject(words: Sequence[Word], word: Word, verb: Word, low: int) -> Word:
    """«Подразделения разведки выявили», «изъяли росгвардейцы»: the tagger's slip about a plural subject is mended."""
    word, known = mended(word), load_actors()
    if word.i > low and words[word.i - 1].lemma == "оба" and words[word.i - 1].case == "Nom" and verb.number == "Plur":
        return word._replace(case="Nom", number="Plur")  # «обе | службы провели»
    behind = word.i > 1 and words[word.i - 1].text == "," and (words[word.i - 2].case != word.case or _told(words[low : word.i - 1]))
    behind = behind or (word.i > 1 and bool(words[word.i - 1].lemmas & known.stages) and words[word.i - 1].case != "Nom")
    behind = behind or _behind_counted(words, word, verb, low) or behind_opening(words, word, verb, low)
    opens = word.i == low or behind  # «…, | администрации соцсетей удалили»; no «сотрудники полиции, | таможни»
    slip = (opens and (word.case in ("Gen", "Acc", "Ins") or word.pos == "PROPN")) or (word.pos == "VERB" and not word.case)
    slip = slip if word.i < verb.i else word.i == verb.i + 1 and verb.number == "Plur" and never_object(word.lower)
    if not slip or verb.verb_form != "Fin" or verb.passive or word.i < low:
        return word
    number = "Plur" if verb.number == "Plur" else "Sing"
    if number == "Sing" and (word.i != low or word.number != "Sing"):
        return word
    people = acting(word) or word.lemmas & (known.collective | known.staff | known.crowds) or (word.pos == "PROPN" and is_alive(word))
    if not people or not any(
        {"NOUN", "nomn", number.lower()} <= p.tag.grammemes and (number == "Plur" or p.tag.gender == GENDERS.get(verb.gender))
        for p in readings(word.lower)
    ):  # «Киберполиция заблокировала»
        return word
    return word._replace(pos="NOUN", case="Nom", number=number)


def _behind_counted(words: Sequence[Word], word: Word, verb: Word, low: int) -> bool:
    """«Ещё 14 детей | спецслужбы | вывезли»: right between what is counted and a verb in the plural that has no other subject."""
    if word.i + 1 != verb.i or verb.number != "Plur" or word.i < low + 2 or not (word.lemmas & load_actors().collective):
        return False
    counted = words[word.i - 2].pos == "NUM" or words[word.i - 2].text.isdigit()
    before = words[word.i - 1]
    return counted and (before.nominal or before.attribute) and not any(w.case == "Nom" and w.nominal for w in words[low : word.i - 2])


def _told(words: Sequence[Word]) -> bool:
    """A clause that has its own verb: a word behind its comma begins another one."""
    return any(w.verb_form == "Fin" for w in words)


def is_one(word: Word) -> bool:
    """«прокурор»: one of them acts for himself or speaks."""
    return word.number == "Sing" and bool(word.lemmas & load_actors().posts)


def is_alive(word: Word) -> bool:
    """People, and words for many of them («население», «администрация»)."""
    if word.lemmas & load_actors().crowds:
        return True
    return any(
        {"NOUN", "anim", "plur"} <= (kinds := set(map(str, p.tag.grammemes)))
        and "Name" not in kinds  # «март», «роман»
        and p.normal_form.replace("ё", "е") in word.lemmas
        for p in readings(word.lower)
    )


def apart(words: Sequence[Word], i: int, at: int) -> bool:
    """Another clause: «…, из которых один разыскивался властями Гвинеи», «участники которых»."""
    low, high = sorted((i, at))
    if any(w.lower.startswith("котор") for w in words[i + 1 : i + 2]):
        return True
    said = by_the_way(words, low, high)
    return any(
        (w.lower.startswith("котор") and w.i not in said)
        or (w.text in ("—", "–") and words[w.i + 1].case != "Gen" and not is_route(words, w.i))  # «государств – участников»
        or (w.text == "," and words[w.i + 1].lower in CLAUSES and w.i not in said and not same_subject(words, w.i + 1))
        for w in words[low + 1 : high]
    )


ASIDE = 6  # words in a bracket that a clause goes on behind


def clause(words: Sequence[Word], at: int) -> tuple[int, int]:
    """From the last hard stop before a verb to the next behind it; «Организации (ШОС) | задержали» is one."""
    inside = sum((w.text == "(") - (w.text == ")") for w in words[:at]) > 0
    low = _bracketed(words, at) if inside else _low(words, at)
    high = next((j - 1 for j in range(at + 1, len(words)) if is_stop(words, j)), len(words) - 1)
    return low, high


def _bracketed(words: Sequence[Word], at: int) -> int:
    """«партнёры делятся опытом (| Казахстан закрыл 2 тыс. сайтов)» has a subject of its own, «ФСБ добилась успехов (изъято …)» none."""
    opened = next((j for j in range(at - 1, 0, -1) if words[j].text == "("), 0)
    own = not words[at].passive and words[at].verb_form == "Fin" and any(w.case == "Nom" and w.nominal for w in words[opened:at])
    return opened + 1 if own else 0


def _low(words: Sequence[Word], at: int) -> int:
    j = at - 1
    while j >= 0:
        if is_stop(words, j):
            opened = _opening(words, j)
            if opened is None:
                return j + 1
            j = opened
        j -= 1
    return 0


def _opening(words: Sequence[Word], i: int) -> int | None:
    """Where a bracket begins that ends here and is told by the way: a short one without verb or number, or that of a ban."""
    if words[i].text == "»":
        return _name_opens(words, i)
    if words[i].text != ")" or i + 1 == len(words) or words[i + 1].text in STOPS:
        return None
    opened = next((j for j in range(i - 1, max(-1, i - 2 * ASIDE - 2), -1) if words[j].text == "("), None)
    if opened is None:
        return None
    inside = words[opened + 1 : i]
    if any(w.lemmas & load_actors().banning for w in inside):
        return opened  # «(организация запрещена в РФ), задержали»
    told = any(w.verb_form == "Fin" or w.pos == "NUM" or w.text[0].isdigit() or is_stop(words, w.i) for w in inside)
    goes_on = words[i + 1].text not in (",", "—", "–") or any({w.lemma, w.lower} & words_of("on_its_part") for w in words[i + 2 : i + 5])
    return None if told or len(inside) > ASIDE or not goes_on else opened  # «СИБ (ведомство Седова), | в свою очередь, | установила»


def _name_opens(words: Sequence[Word], i: int) -> int | None:
    """Where a name in quotes begins that stands behind its kind: «погранотряд | «Баткен» | задержал»."""
    opened = next((j for j in range(i - 1, max(0, i - ASIDE), -1) if words[j].text == "«"), None)
    if opened is None or opened == 0 or not words[opened + 1].text[:1].isupper():
        return None
    before = words[opened - 1]
    kind = before.nominal or before.lower in ("и", ",", "из")  # «радикалы из | «Зари» | сожгли»
    return None if not kind or any(w.verb_form == "Fin" or w.text == "," for w in words[opened + 1 : i]) else opened


def in_name(words: Sequence[Word], i: int) -> bool:
    """In a name in quotes behind its kind: «члены группировки „Исламское | государство“»."""
    closed = next((j for j in range(i + 1, min(len(words), i + ASIDE)) if words[j].text == "»"), None)
    opened = _name_opens(words, closed) if closed is not None else None
    return opened is not None and opened < i


def in_aside(words: Sequence[Word], i: int, at: int) -> bool:
    """In a bracket that does not hold the verb: «организации | (ШОС) | задержали»."""
    opened = next((j for j in range(i, max(-1, i - ASIDE - 2), -1) if words[j].text in "()"), None)
    if opened is None or words[opened].text == ")":
        return False
    closed = next((j for j in range(i, min(len(words), i + ASIDE + 2)) if words[j].text == ")"), None)
    return closed is not None and not opened < at < closed


def is_stop(words: Sequence[Word], j: int) -> bool:
    """A hard stop; no point of an initial or an abbreviation («Л.Шестопал», «в 2014 г. возбудили»)."""
    if words[j].text != ".":
        return words[j].text in STOPS and not is_scare(words, j)
    return j + 1 == len(words) or words[j + 1].sentence != words[j].sentence
