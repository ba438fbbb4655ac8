"""Words that could be triggers and only serve another: a stage, a label, what was tried, a flight before a search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..lexicon.actions import Entry, load_actions
from ..lexicon.objects import load_objects
from ..lexicon.wordings import words_of
from .words import Word

NEAR = 5  # words between a flight and the search that it led to


def of_a_stage(words: Sequence[Word], i: int) -> bool:
    """«на стадии приготовления и покушения»: the noun tells how far it had come."""
    while i > 1 and words[i - 1].lower in ("и", "или", "либо") and words[i - 2].case == words[i].case:
        i -= 2
    return i > 0 and bool(words[i - 1].lemmas & words_of("stages"))


def of_its_own(words: Sequence[Word], i: int, numbers: frozenset[int]) -> bool:
    """«вынесены решения о блокировке 340 сайтов»: a noun with a number right behind it serves no verb, as in «объявлены в розыск»."""
    return 0 < i < len(words) - 1 and words[i - 1].lower in ("о", "об") and i + 1 in numbers


def handed_in_for(words: Sequence[Word], i: int) -> bool:
    """«сдали | на утилизацию | 38 единиц оружия», «переданы для уничтожения»: why they were handed in, nothing that is done yet."""
    if i < 2 or words[i - 1].lower not in ("на", "для"):
        return False
    near = words[max(0, i - 6) : i + 5]
    return bool(words[i].lemmas & words_of("ends_of_things")) and any(w.lemmas & words_of("handing_in") for w in near)


def of_a_label(words: Sequence[Word], i: int) -> bool:
    """«взрывов и попыток взрывов — 26»: joined to another deed, the noun is one itself."""
    if i < 2 or words[i - 1].lower not in ("и", "или"):
        return False
    left = words[i - 2]
    alike = left.nominal and (left.case, left.number) == (words[i].case, words[i].number) == ("Gen", "Plur")
    found = load_objects().match(left.lemmas, []) if alike else None
    return found is not None and found[0].family == "event"


def of_a_charge(words: Sequence[Word], i: int) -> bool:
    """«число задержанных за участие в банде достигло 27», «осуждены за недавнее участие»: what they are held for, no means."""
    at = i - 1
    while at > 0 and words[at].attribute:
        at -= 1
    return at >= 0 and words[at].lower == "за" and bool(words[i].lemmas & words_of("taking_part"))


def of_a_sentence(words: Sequence[Word], i: int) -> bool:
    """«суд приговорил к смертной казни 21 боевика»: what they are sentenced to has not been done."""
    at = i - 1
    while at > 0 and words[at].attribute:
        at -= 1
    sentenced = any(w.lemmas & words_of("sentencing") for w in words[max(0, at - 3) : at])
    return at > 0 and words[at].lower == "к" and words[i].case in ("Dat", "") and sentenced


def of_its_place(words: Sequence[Word], i: int) -> bool:
    """«на месте убийства собрались 100 человек», «в районе взрыва»: where something was done, and no deed."""
    at = i - 1
    while at > 0 and words[at].attribute:
        at -= 1
    return at > 0 and bool(words[at].lemmas & words_of("scenes")) and words[i].case in ("Gen", "") and words[at - 1].pos == "ADP"


def out_of_it(words: Sequence[Word], i: int, actions: Iterable[str]) -> bool:
    """«выявлены 40 человек из федерального розыска, 12 — из межгосударственного розыска»: who they are, not what was done."""
    return "wanted" in actions and any(w.lower == "из" for w in words[max(0, i - 2) : i])


def in_trying(words: Sequence[Word], i: int) -> bool:
    """«задержаны при попытке перейти границу 30 человек»: the infinitive tells what they were about."""
    if i < 2 or words[i].verb_form != "Inf" or not words[i - 1].lower.startswith("попытк"):
        return False
    if words[i - 2].lower in ("при", "за"):
        return True
    return any(w.lemmas & words_of("stopping") for w in words[max(0, i - 3) : i - 1])  # «пресекли попытку провезти 31 кг гашиша»


def fled(words: Sequence[Word], i: int, wanted: Iterable[int]) -> bool:
    """«трое скрылись и разыскиваются»: of those who are wanted the flight tells nothing more."""
    if words[i].verb_form == "Inf" or not words[i].lemmas & words_of("fleeing"):
        return False
    for between in (words[i + 1 : j] for j in wanted if i < j <= i + NEAR):
        if {w.lower for w in between} & {"и", "поэтому"} and not any(w.text in ";.:" or w.pos == "NUM" for w in between):
            return True
    return False


def another(words: Sequence[Word], i: int, entry: Entry) -> bool:
    """«потеряли работу» tells no deaths: the object right behind the verb makes it another."""
    ahead = words[i + 1 : i + 3]
    on_duty = len(ahead) > 1 and ahead[0].pos == "ADP" and bool(ahead[1].lemmas & words_of("back_to_duty"))
    if on_duty and words[i].lemmas & words_of("coming_back"):
        return True  # «вернулись в строй»
    if not entry.without:
        return False
    for word in words[i + 1 : i + 4]:
        if word.pos == "ADP":
            return False  # «погибли на месте», «в собственном доме»: where it was
        asks = word.case != "Gen" or words[i].lemma in words_of("taking_genitive")  # «лишились крова», «прекращение огня»
        if not word.attribute and asks and word.lemmas & entry.without:
            return True
    return False


def asked(words: Sequence[Word], i: int, entry: Entry) -> bool:
    """«нападения на 12 застав»: the preposition of a noun stands behind it, before its clause ends."""
    ends = next((j for j in range(i + 1, min(len(words), i + 8)) if words[j].text in ",;.:()"), min(len(words), i + 8))
    return any(w.lower in entry.asks for w in words[i + 1 : ends])


def has_subject(words: Sequence[Word], at: int) -> bool:
    """«точки были | подавлены |, а также уничтожены трое боевиков»: what was done is told of something before it."""
    k = at - 1
    while k > 0 and words[k].lower in words_of("auxiliary"):
        k -= 1
    return k >= 0 and words[at].short and words[k].pos == "NOUN" and words[k].case == "Nom" and words[k].number == words[at].number


def charge_with(words: Sequence[Word], owner: int, noun: Word) -> bool:
    """«за | захват | заложников», «за „убийство | свидетелей“»: the noun in a deed that people are tried for."""
    if noun.case != "Gen" or owner == 0:
        return False
    at = owner - 1
    at -= at > 0 and words[at].text in "«„\"“"
    return at >= 0 and words[at].lower == "за" and bool(load_actions().nouns.keys() & words[owner].lemmas)


def step_taken(words: Sequence[Word], i: int) -> bool:
    """«| принятые | за шесть лет меры»: the participle is of the measures, not of what they led to."""
    if not words[i].attribute or not words[i].lower.startswith(("принят", "предпринят")):
        return False
    noun = next((w for w in words[i + 1 : i + 8] if w.text in ",;.:" or w.lemmas & words_of("steps_taken")), None)
    return noun is not None and (noun.case, noun.number) == (words[i].case, words[i].number)
