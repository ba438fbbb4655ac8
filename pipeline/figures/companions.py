"""The word that stands by a verb and makes it mean what it does: «доступ», «деятельность», «розыск»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actions import Entry, load_actions
from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of
from .words import Word

NEAR = 18  # words within which a companion («доступ», «деятельность») belongs to its verb


def negated_at(words: Sequence[Word], i: int) -> bool:
    return (i > 0 and words[i - 1].lower == "не") or (
        i > 1 and words[i - 2].lower == "не" and words[i - 1].lower in words_of("between_denial")
    )


def companion_of(words: Sequence[Word], i: int, entry: Entry) -> int:
    """The nearest companion of an entry around its verb, in the same clause."""
    beyond = _over_a_clause(words, i)
    for distance in range(1, NEAR + 1):
        for j in (i + distance, i - distance, beyond - distance):
            if 0 <= j < len(words) and words[j].lemmas & entry.companions and not _barrier(words, i, j) and not _stray(words, i, j, entry):
                return j
    return -1


def _over_a_clause(words: Sequence[Word], i: int) -> int:
    """«в перечень лиц, в отношении которых имеются сведения, | включены»: where the clause right before a verb opens, else the verb."""
    if i < 2 or words[i - 1].text != ",":
        return i
    for j in range(i - 2, max(0, i - 30), -1):
        if words[j].text in ";.:":
            return i
        if words[j].lower.startswith("котор"):
            return next((k for k in range(j - 1, max(0, j - 4), -1) if words[k].text == ","), i)
    return i


def _stray(words: Sequence[Word], i: int, j: int, entry: Entry) -> bool:
    """«в этом году получил» is no term; «захватили завод из-за планируемого закрытия» is no plan to do so."""
    if entry.denied and not negated_at(words, j):
        return True
    if j < i and "деятельность" in entry.companions and (_how(words, j) or _of_whom(words, j, i)):
        return True
    if j < i and words[j].verb_form and _outside(words, j, i):
        return True
    sends = words[i].verb_form == "Fin" and words[i].lemmas & words_of("sending") and not words[j].lemmas & words_of("counterparts")
    if j < i and words[j].case == "Nom" and sends:
        return True  # «прокуратура направила 40 требований»: it sends, and nothing is sent to it
    if j > i and dict(entry.by).get("people") == "detained" and _of_theirs(words, i, j):
        return True
    if j > i and dict(entry.by).get("weapon") == "surrendered" and _is_counted(words, i, j):
        return True  # «выданы трое граждан»: not by citizens
    if words[j].lemma == "подозрение" and j > 0 and words[j - 1].lower == "по" and dict(entry.by).get("people") == "prosecuted":
        return True  # «объявила о задержании троих по подозрению в …»
    to = next((k for k in (j, j - 1) if k > 0 and words[k].case == "Acc" and words[k - 1].lower in ("в", "во")), None)
    if to is not None and dict(entry.by).get("people") == "repatriated":
        return True  # «переправлены в Сирию 27 человек»: not from there
    if "repatriated" in dict(entry.by).values() and _sent_there(words, j):
        return True
    counted = j > 0 and (words[j - 1].pos == "NUM" or words[j - 1].text[-1:].isdigit()) and not _of_a_date(words, j - 1)
    if words[j].lemma == "год" and not (counted or words[j].lower == "годам"):
        return True
    if words[j].lemma == "год" and any(w.lemma == "возраст" for w in words[max(0, j - 6) : j]):
        return True  # «отправлены 20 человек в возрасте от 17 до 24 лет»
    return entry.status == "planned" and words[j].attribute and abs(i - j) > 1


def _sent_there(words: Sequence[Word], j: int) -> bool:
    """«готовили к | отправке | в Сирию 11 подростков»: nobody comes home by that, but «отправка на родину», «в Россию»."""
    sent, to = words[j].nominal and words[j].lemmas & words_of("sending_off"), words[j + 1 : j + 3]
    return bool(sent) and len(to) == 2 and to[0].lower in ("в", "во", "на") and bool(to[1].lemmas & words_of("places_of_war"))


def _is_counted(words: Sequence[Word], i: int, j: int) -> bool:
    """«трое | граждан», «18 находившихся в розыске | граждан»: what the number behind the verb counts."""
    at = next((k for k in range(j - 1, i, -1) if _numeral(words[k])), None)
    if at is None:
        return False
    described = words[at + 1].attribute and words[at + 1].case == words[j].case
    return j - at <= 3 or (described and words[j].case in ("Gen", "Nom") and not any(w.text == "," for w in words[at:j]))


def _numeral(word: Word) -> bool:
    return word.pos == "NUM" or word.text[:1].isdigit()


def _of_theirs(words: Sequence[Word], i: int, j: int) -> bool:
    """«в больницу доставлены восемь сотрудников | милиции |, трое врачей Центра медицины»: whose people were brought, not where to."""
    if not words[i].lemmas & words_of("carrying_in") or words[j].case != "Gen" or not words[j - 1].nominal:
        return False
    return any(w.pos == "NUM" or w.text[:1].isdigit() for w in words[i + 1 : j])


def _outside(words: Sequence[Word], j: int, i: int) -> bool:
    """«обвиняемым в организации взрыва, | жертвами которого стали 15 человек»: the verb is of a clause that opens behind the participle."""
    comma = next((k for k in range(i - 1, j, -1) if words[k].text == ","), None)
    return comma is not None and any(w.lower.startswith("котор") for w in words[comma + 1 : i])


def _of_whom(words: Sequence[Word], j: int, i: int) -> bool:
    """«в связи с розыском лиц, причастных к террористической | деятельности |, нейтрализованы двое»: in a clause about others."""
    opens = next((k for k in range(j - 1, max(0, j - 8), -1) if words[k].text == ","), None)
    own = opens is not None and words[opens + 1].attribute and words[opens + 1].case == "Gen"
    return own and any(words[k].text == "," for k in range(j + 1, min(i, j + 3)))


def _how(words: Sequence[Word], j: int) -> bool:
    """«В результате | деятельности | ФСБ пресечено 12 терактов», «благодаря работе служб»: how it was done, not what was stopped."""
    if words[j].case not in ("Gen", "Dat", "Loc", "Ins"):
        return False
    at = j - 1
    while at >= 0 and j - at <= 4 and (words[at].attribute or (words[at].nominal and words[at].lower in words_of("by_way_of"))):
        at -= 1
    return at >= 0 and words[at].pos == "ADP" and words[at].lower in words_of("done_through")


def _barrier(words: Sequence[Word], a: int, b: int) -> bool:
    """A hard stop between; another verb or a number too where the companion stands to the left («…, нейтрализованы»)."""
    low, high = min(a, b), max(a, b)
    stops = (j for j in range(low + 1, high) if words[j].text in (";", ".", "(", ")", ":"))
    if any(not _of_a_date(words, j) and not _cut_short(words, j) for j in stops):
        return True
    places = _outside_relatives(words, low, high)
    verbs = [j for j in places if words[j].short or (words[j].verb_form == "Fin" and words[j].lemma != "быть")]
    if b > a and any(words[j].verb_form == "Conv" and words[j - 1].text == "," for j in range(low + 1, high)):
        return True  # «очистили 12 га, обезвредив 40 мин»
    if b > a:  # «состоят 300 экстремистов, 40 находятся в розыске»: the companion has a verb of its own
        number = next((k for k in range(low + 1, high) if words[k].pos == "NUM"), high)
        own = words[b].case == "Nom" and any(w.short or w.verb_form == "Fin" for w in words[b + 1 : b + 3])
        comma = next((j for j in range(low + 1, high) if words[j].text == ","), high)
        return any(number < j for j in verbs) or any(words[j].text == "," for j in range(number + 1, high)) or (own and comma < high)
    if words[b].lemma == "отношение" and not any(words[j].text == "," for j in range(low + 1, high)):
        return bool(verbs)  # «в отношении 40 человек составлены протоколы»
    chained = words[a].verb_form == "Inf"  # «планировали убить троих и взорвать два здания»
    if chained or words[a].short:  # «из лагерей планируют вывезти 95 детей»
        led = load_actions().planned | load_actions().required | words_of("goes_with_infinitive")
        verbs = [j for j in verbs if not words[j].lemmas & led]
    if (opens := _told_of_it(words, b, a)) is not None:
        return any(j < opens for j in verbs)
    numbers = (j for j in range(low + 1, high) if words[j].pos == "NUM" and not (_of_a_date(words, j) or _of_a_term(words, j)))
    comma = any(words[j].text == "," for j in range(low + 1, high))
    return bool(verbs) or (not chained and any(comma or not _led(words, b, j) for j in numbers))


def _told_of_it(words: Sequence[Word], companion: int, verb: int) -> int | None:
    """«доступ к 300 сайтам, разместившим 2 млн роликов, | ограничен»: where a participle tells of what the companion leads to."""
    commas = [j for j in range(companion + 1, verb) if words[j].text == ","]
    if companion and (words[companion - 1].short or words[companion - 1].verb_form == "Fin"):
        return None  # «пресечена деятельность 48 ячеек, связанных с организацией, | ликвидированы семеро»: it has its verb
    if len(commas) != 2 or commas[1] != verb - 1 or words[commas[0] + 1].verb_form != "Part" or words[commas[0] + 1].short:
        return None
    number = next((j for j in range(companion + 1, commas[0]) if words[j].pos == "NUM"), None)
    return commas[0] if number is not None and _led(words, companion, number) else None


def _led(words: Sequence[Word], companion: int, number: int) -> bool:
    """«доступ к 300 сайтам ограничен», «тела ещё трёх погибших найдены»: the companion itself leads to the number."""
    between = [w for w in words[companion + 1 : number] if not w.lemmas & words_of("thousands")]  # «доступ к 31 тысяче 200 сайтов»
    return all(w.pos in ("ADP", "ADV", "PART", "SCONJ", "NUM") or w.lower in ("более", "менее", "еще", "ещё") for w in between)


def _cut_short(words: Sequence[Word], j: int) -> bool:
    """«принято 19 тыс|.| решений о выдворении», «изъято 40 ед|.| оружия»: a word cut short, and the clause goes on."""
    goes_on = j + 1 < len(words) and words[j + 1].text[:1].islower()
    return words[j].text == "." and j > 0 and words[j - 1].lower in words_of("cut_short") and goes_on


def _of_a_date(words: Sequence[Word], j: int) -> bool:
    """«в розыске на 1 сентября 2018 г. находились»: the numbers of a date count nothing."""
    word, following = words[j], words[j + 1].lower if j + 1 < len(words) else ""
    if word.text == ".":
        current = words[j - 1].lower in ("т", "с") and following == "г"  # «на 1 июля т.г. находятся»
        return current or (words[j - 1].lower in ("г", "гг") and following[:1].isalpha())
    year = word.text.partition("-")[0]  # «Жертвами терактов в 2015-м | стали»
    return following in words_of("calendar") or (len(year) == 4 and year[:2] in ("19", "20") and year.isdigit())


def _of_a_term(words: Sequence[Word], j: int) -> bool:
    """«въезд на срок от пяти до десяти лет закрыт»: so long, and nothing is counted."""
    while j + 2 < len(words) and words[j + 1].lower in TO and (words[j + 2].pos == "NUM" or words[j + 2].text.isdigit()):
        j += 2
    return j + 1 < len(words) and words[j + 1].lower in words_of("terms")


TO = ("до", "-", "–", "—", "и", "или")


def _outside_relatives(words: Sequence[Word], low: int, high: int) -> list[int]:
    """The places between, «, который ведёт служба,», «, подчеркнул генерал,» and «, как выяснилось,» left out."""
    told = load_actions().reporting | load_actors().saying
    out, inside = [], False
    for j in range(low + 1, high):
        if words[j].text == ",":
            at = j + 1 + (words[j + 1].lower == "как")
            said = words[at].verb_form == "Fin" and (at > j + 1 or bool(words[at].lemmas & told))
            inside = not inside and (said or any(w.lower.startswith("котор") for w in words[j + 1 : j + 4]))
        elif not inside:
            out.append(j)
    return out
