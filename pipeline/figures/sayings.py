"""How a sentence tells who speaks: each rule looks for the speaker in one way, the first of ``RULES`` that finds one decides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.actors import load_actors
from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of as heard
from .addressees import IN, in_address, is_told, past_addressee, past_day, without_addressee, without_day
from .attributions import by_source, keeping
from .hearings import HARD, NEAR, REACH, SILENT, Found, Hearing, Rule, is_weak, on_its_part, saying
from .insiders import said_within
from .kinds import by_kind, established, last_body, of_kind
from .meetings import at_meeting, summing_up
from .mouths import by_mouth, in_words
from .offices import at_their_meeting, by_headline, by_label, by_office, is_office_of
from .parties import by_land
from .reports import by_paper, interviewed, issued, publishing, quoting, reported, written
from .same_source import same_source
from .utterances import agrees
from .voices import Named, Voice
from .without_name import ordering, past_mark, unnamed
from .words import Word

SELF = ("самом", "самой")  # «в | самом | Минздраве сообщили»
FAR = 26  # words between a verb of saying and the post of the person behind it

# --- rules ------------------------------------------------------------------------------------------------------------


def passed_on(h: Hearing) -> Found | None:
    """«Как сообщает агентство, об этом заявил директор N», «со ссылкой на местные СМИ»: the one whose words it passes on."""
    found = by_source(h) or written(h)
    if found is None and h.words[0].lower == "как" and any(w.lower == "этом" for w in h.words):
        return by_mouth(h)  # «Как передаёт «Вестник», об этом сообщает пресс-служба ведомства»
    if found is None or not _is_press(h, found.voice):
        return None
    own = subject_of_saying(h)
    return own if own and (found.source or not _is_press(h, own.voice)) else None


def _is_press(h: Hearing, voice: Voice) -> bool:
    """A paper by its name, or «таджикские СМИ»."""
    return h.cast.kinds.get(voice.key or "") == "media" or (voice.key is None and voice.name.lower().split()[-1:] == ["сми"])


def said_in(h: Hearing) -> Found | None:
    """«в МВД сообщили», «как подсчитали вчера в Агентстве»: they of a body say so."""
    words = h.words
    papers = {i for n in h.named if h.cast.kinds.get(n.key) == "media" for i in range(n.first, n.last + 1)}
    for n in h.named:
        j = n.first - 1
        while j > 0 and n.first - j < 4 and (words[j].nominal or words[j].attribute or words[j].text == "«" or words[j].lower in SELF):
            j -= 1
        if words[j + 1].lemmas & load_actors().days:
            continue  # «сообщили в среду «Вестнику»»: whom they told, and when
        if n.type != "ORG" or j < 0 or words[j].lower not in (*IN, "из") or h.cast.kinds.get(n.key) in SILENT:
            continue
        if words[n.first - 1].text in ("«", '"') and {p.tag.case for p in readings(words[n.last].lower)} & {"datv", "nomn"} == {"datv"}:
            continue  # «в управлении «Вестнику» рассказали»: whom they told
        for verb in (*saying(words), *_confirming(words, j)):
            low, high = (verb.i, j) if verb.i < j else (n.last, verb.i)
            open_gap = [w for w in words[low + 1 : high] if w.i not in papers]  # «сообщили | Kun.uz | в комитете»
            gap = without_day(without_addressee(without_aside(open_gap)))
            if verb.number == "Plur" and len(gap) <= 6 and not any(w.text in (",", *HARD, "»") or w.case == "Nom" for w in gap):
                return keeping(h, n.key, min(verb.i, j))
    for verb in saying(words):
        at = verb.i + 1
        addressee = ("ADV", "NOUN", "PROPN", "PUNCT") if at < len(words) and words[at].text in ("«", '"') else ("ADV", "NOUN", "PROPN")
        while at < len(words) - 1 and words[at].pos in addressee and words[at].case != "Nom" and at - verb.i < 4:
            at += 1
        at = max(past_day(words, at), past_addressee(words, verb.i))
        mouth = _mouth(words[at + 1 : at + 3])
        kind = next((w for w in words[at + 1 : at + 4] if w.lemmas & load_actors().bodies), mouth)
        fits = verb.number == "Plur" and at < len(words) and words[at].lower in IN
        if fits and (own := _own_mouth(h, at + 1)):
            return Found(own, verb.i, True)
        if fits and kind is not None and (voice := (of_kind(h, kind) if kind is not mouth else None) or in_words(words, mouth or kind)):
            return Found(voice, verb.i, True)  # «уточнили в пресс-службе суда»
    return None


def _confirming(words: Sequence[Word], at: int) -> list[Word]:
    """«Задержаны 88 курьеров, | подтвердили | в Интерполе»: speech where «в» stands right behind it."""
    verb = words[at - 1] if at else words[0]
    return [verb] if verb.verb_form == "Fin" and verb.lemmas & heard("confirming") and verb.number == "Plur" else []


def _mouth(words: Sequence[Word]) -> Word | None:
    """«сообщили в объединённой | пресс-службе военных судов», of which the text names no body."""
    return next((w for w in words if w.nominal and w.lower.startswith(tuple(load_actors().mouths))), None)


def _own_mouth(h: Hearing, at: int) -> Voice | None:
    """«рассказали в | его пресс-службе»: of the body that speaks or was named last."""
    words = h.words
    his = at + 1 < len(words) and words[at].lower in load_actors().owners
    mouth = words[at + his] if at + his < len(words) else None
    if mouth is None or not mouth.lower.startswith(tuple(load_actors().mouths)):
        return None
    bare = his or not (mouth.i + 1 < len(words) and (words[mouth.i + 1].case == "Gen" or any(n.first == mouth.i + 1 for n in h.named)))
    speaks = h.current if h.current and not h.cast.is_person(h.current.key) else None
    return (speaks or (last_body(h) if his else None)) if bare else None


def without_aside(gap: Sequence[Word]) -> Sequence[Word]:
    """«В МВД | , со своей стороны, | сообщили», «в комитете | , чьи сотрудники …, | отметили»: said by the way."""
    commas = [k for k, w in enumerate(gap) if w.text == ","]
    inside = gap[commas[0] : commas[1]] if len(commas) == 2 else ()
    aside = len(inside) in (3, 4) and on_its_part(inside)
    aside = aside or any(w.verb_form == "Conv" for w in inside[1:3])  # «в СНБ | , комментируя слова генсека, | отметили»
    if aside or (len(inside) > 2 and any(w.lower == "чьи" or w.lower.startswith("котор") for w in inside[1:3])):
        return [*gap[: commas[0]], *gap[commas[1] + 1 :]]
    return gap


def subject_of_saying(h: Hearing) -> Found | None:
    """«…, – отметил председатель НАК Александр Бортников»: the person nearest to a verb of saying, else a body."""
    best: tuple[float, Found] | None = None
    person_known = h.current is not None and h.cast.is_person(h.current.key)
    for verb in saying(h.words):
        for n in h.named:
            gap = n.first - verb.i if n.first > verb.i else verb.i - n.last
            last = n.last + (n.last + 1 < len(h.words) and h.words[n.last + 1].text in ("»", "“"))  # the quotation of the name
            far = FAR if n.type == "PER" and n.first > verb.i and n.key in h.cast.posts else REACH  # «сообщил на встрече …, министр N»
            if gap > far or _broken(h.words, min(verb.i, last), max(verb.i, n.first)) or not _may_say(h, n, verb, person_known):
                continue
            price = gap * 0.1 + (0 if n.type == "PER" else 1.2 if n.nominative else 1.6)
            if best is None or price < best[0]:
                claim = h.cast.kinds.get(n.key) in SILENT  # of this sentence only, as what the other side says
                best = price, Found(h.cast.voice(n.key), verb.i, brief=claim, onward=claim)
    return best[1] if best else None


def _may_say(h: Hearing, n: Named, verb: Word, person_known: bool) -> bool:
    if n.type == "PER":  # «…, среди которых предприниматель N, …, утверждает газета»
        before = h.words[max(0, n.first - NEAR) : n.first]
        among = any(a.lower in heard("among") and b.lower.startswith("котор") for a, b in pairwise(before))
        own = agrees(h.words, h.named, n, verb)
        turned = n.last < verb.i and _body_behind(h, verb)
        return n.nominative and own and not (among or turned) and not _opens_something(h, verb)
    if any(w.lower in ("он", "она") for w in (*h.words[max(0, verb.i - 1) : verb.i], *h.words[verb.i + 1 : verb.i + 2])):
        return False  # «рассказал он, выступая в НАК»
    if n.in_post or (h.cast.kinds.get(n.key) in SILENT and not _claims(h, n, verb)) or is_weak(h.words, verb) or is_office_of(h.words, n):
        return False
    if n.first > verb.i and h.words[n.first - 1].pos == "ADP":
        return False  # «написал министр в X»
    paper = h.cast.kinds.get(n.key) == "media" and verb.number == "Plur"  # «сообщили РИА «Новости» в полиции»
    if paper or at_their_meeting(h.words, n) or is_told(h.words, n.first, n.last, verb):
        return False
    if n.last < verb.i and _is_turned(h, verb):
        return False
    if any(o.key == n.key and _in_row(h, o) for o in h.named):
        return False
    if n.first and h.words[n.first - 1].case == "Nom" and h.words[n.first - 1].lemmas & load_actors().witnesses:
        return False  # «эксперты ООН оценивают»
    if _owns_another(h, n, verb):
        return False
    told = h.words[verb.i - 1] if verb.i else verb
    if n.first > verb.i and told.case == "Nom" and told.lemmas & load_actors().witnesses and told.number == verb.number:
        return False  # «Полиция сообщила о двух погибших, министерство здравоохранения – о троих»
    behind = h.words[verb.i + 1] if verb.i + 1 < n.first else verb
    if behind.case == "Nom" and behind.lemmas & load_actors().offices and behind.number == verb.number == "Sing":
        return False  # «подчеркнул глава службы, по материалам МВД возбуждено 12 дел»
    if not agrees(h.words, h.named, n, verb):
        return False
    if n.nominative or (n.first == 0 and h.words[0].text.isupper() and verb.number == "Sing"):
        return True  # «МВД, в свою очередь, сообщает»
    acronym = h.words[n.first].text.isupper()
    return not person_known and (acronym or n.case not in ("Dat", "Ins"))  # «добавил глава АТЦ»: the person before speaks on


def _claims(h: Hearing, n: Named, verb: Word) -> bool:
    """«Движение «Талибан» утверждает, что …», «„Аш-Шабааб“ сообщила о …»: an outlawed body opens the sentence and says so itself."""
    behind = [w for w in h.words[n.last + 1 : verb.i] if w.text[0].isalnum()]
    opens = all(w.case == "Nom" or not w.text[0].isalnum() for w in h.words[: n.first])
    return h.cast.kinds.get(n.key) == "terrorist_organization" and n.last < verb.i and opens and not behind and verb.verb_form == "Fin"


def _owns_another(h: Hearing, n: Named, verb: Word) -> bool:
    """«сообщил в канун 100-летия | пограничной службы | заместитель директора»: the owner of a noun that is no speaker."""
    before = h.words[n.first - 1]
    owned = before.nominal and before.case not in ("Nom", "") and not before.text.isupper() and not before.lemmas & load_actors().offices
    return n.first - 1 > verb.i and n.type == "ORG" and n.case == "Gen" and owned


def _body_behind(h: Hearing, verb: Word) -> bool:
    """«Среди них предприниматель N и казначей N, | утверждает «Вестник»»: behind a comma, with its subject behind it."""
    quoted = verb.i + 1 < len(h.words) and not h.words[verb.i + 1].text[0].isalnum()
    behind = any(n.type == "ORG" and n.nominative and n.first == verb.i + 2 for n in h.named)
    return quoted and behind and verb.i > 0 and h.words[verb.i - 1].text == ","


def _is_turned(h: Hearing, verb: Word) -> bool:
    """«Операция ведётся силами ФСБ, | сообщил источник», «обстрелян пост МВД, | передаёт ИТАР-ТАСС»: its subject stands behind."""
    if not verb.i or h.words[verb.i - 1].text != "," or verb.i + 1 >= len(h.words):
        return False
    behind = h.words[past_mark(h.words, verb.i + 1)] if verb.i + 2 < len(h.words) else h.words[verb.i + 1]
    paper = any(n.first in (verb.i + 1, behind.i) and h.cast.kinds.get(n.key) == "media" for n in h.named)
    return paper or (behind.nominal and behind.case == "Nom" and verb.number in (behind.number, ""))


def _opens_something(h: Hearing, verb: Word) -> bool:
    """«Хайруллин открыл 26 счетов»: speech is told only where a meeting is opened."""
    behind = h.words[verb.i + 1 : verb.i + 1 + NEAR]
    opened = any(w.nominal and w.case == "Acc" for w in behind) or any(w.pos == "NUM" or w.text.isdigit() for w in behind)
    return bool(verb.lemmas & load_actors().opening) and opened and not any(w.lemmas & heard("meetings") for w in behind)


def _in_row(h: Hearing, n: Named) -> bool:
    """«МВД и | КНБ | сообщили»: the first of a row speaks."""
    joined = n.first > 1 and h.words[n.first - 1].lower in ("и", ",")
    return joined and any(o.type == "ORG" and o.last == n.first - 2 for o in h.named)


def _broken(words: Sequence[Word], low: int, high: int) -> bool:
    """A closed quotation or a new clause between a verb and its subject."""
    inside = set(_relative_aside(words, low, high))
    gap = [words[j] for j in range(low + 1, high) if not _between_posts(words, j, low, high)]
    texts = [w.lower for w in gap if w.i not in inside]
    if any(a == "," and b == "-" for a, b in pairwise(texts)):
        return True  # «…", - говорится в сообщении»
    if any(w.text in (":", ";", ".", "—", "–") and not in_address(words, w) for w in gap):
        return True
    if texts.count("»") > texts.count("«"):
        return True
    return any(
        t == "," and k + 1 < len(texts) and (texts[k + 1] in ("что", "где", "чтобы", "как") or texts[k + 1].startswith("котор"))
        for k, t in enumerate(texts)
    )


def _relative_aside(words: Sequence[Word], low: int, high: int) -> range:
    """«Адвокат Анна Лосева | , которая защищает троих, | утверждает»: said by the way of who speaks."""
    end = next((j for j in range(high - 1, low, -1) if words[j].text == ","), low)
    which = low + 2 < high and words[low + 1].text == "," and words[low + 2].lower.startswith("котор") and words[low + 2].case == "Nom"
    return range(low + 1, end + 1) if which and end > low + 2 else range(0)


def _between_posts(words: Sequence[Word], dash: int, low: int, high: int) -> bool:
    """«озвучил председатель комитета – глава ФСБ Иван Лосев»: a dash between two posts of one person."""
    if words[dash].text not in ("—", "–", "-"):
        return False
    behind = next((w for w in words[dash + 1 : dash + 3] if w.nominal), None)
    posts = [w for w in (*words[low + 1 : dash], behind) if w and w.case == "Nom" and w.lemmas & load_actors().offices]
    return behind in posts and len(posts) > 1


def said_there(h: Hearing) -> Found | None:
    """«Кроме того, добавили | там |, сотрудники отряда задержали …»: those who speak already, or the body named last."""
    for verb in (v for v in saying(h.words) if v.number == "Plur"):
        if any(w.lower in ("там", "тут") for w in (*h.words[max(0, verb.i - 1) : verb.i], *h.words[verb.i + 1 : verb.i + 2])):
            speaks = h.current if h.current and not h.cast.is_person(h.current.key) else None
            return Found(voice, verb.i) if (voice := speaks or last_body(h) or h.current) else None
    return None


RULES: tuple[Rule, ...] = (
    quoting,
    interviewed,
    same_source,
    passed_on,
    by_source,
    said_in,
    said_there,
    said_within,
    written,
    subject_of_saying,
    by_office,
    by_kind,
    by_mouth,
    unnamed,
    ordering,
    reported,
    by_land,
    established,
    publishing,
    at_meeting,
    summing_up,
    issued,
    by_label,
    by_headline,
    by_paper,
)
