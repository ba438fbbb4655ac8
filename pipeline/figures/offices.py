"""Speakers by office: «отметил генерал», «представитель МВД добавил», «Глава КНБ: …»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of as heard
from .addressees import IN
from .hearings import SILENT, Found, Hearing, near, saying
from .kinds import named_last
from .nominatives import phrase_text, tail_end
from .utterances import is_of_somebody
from .voices import Cast, Named, Voice
from .words import Word


def by_office(h: Hearing) -> Found | None:
    """«Докладчик констатировал, что …», «напомнил генерал»: an office or a pronoun is the subject of saying."""
    for verb in saying(h.words):
        for word in near(h.words, verb, h.named):
            if word.case == "Nom" and word.lemmas & load_actors().offices and not _is_told_of(h, verb, word):
                if voice := _inside_body(h, word):
                    return Found(voice, verb.i)
                if h.teller and word.lemma in INTERVIEWED and _speaks_for_body(h, word):
                    return Found(h.cast.voice(h.teller), verb.i)  # not the body that was only cited
                if _speaks_for_body(h, word):
                    return Found(h.current, verb.i) if h.current else None
                if word.number == "Plur":
                    continue
                if theirs := _of_its_kind(h, word):
                    return Found(theirs, verb.i)
                if is_of_somebody(h.words, word, h.named):
                    return Found(_as_written(h, word), verb.i, brief=h.current is not None)
                if whole := other_office(h, word):
                    return Found(whole, verb.i)
                if land := _land_of(h, word):
                    return Found(Voice(None, phrase_text(h.words, word, land)), verb.i)
                if _is_a_stranger(h, word) or _is_of_other(h, word) or _of_another_field(h, word):
                    return Found(_as_written(h, word), verb.i)
                if holder := holder_of(h, word, _gender(word, verb)):
                    return Found(h.cast.voice(holder), verb.i)
                return Found(h.current, verb.i) if h.current else None
    return None


def _of_its_kind(h: Hearing, office: Word) -> Voice | None:
    """«Акцию провела служба. Представитель | ведомства | сообщил»: of the body that was named last."""
    kind = h.words[office.i + 1] if office.i + 1 < len(h.words) else office
    alone = kind.case == "Gen" and kind.number == "Sing" and tail_end(h.words, kind.i, h.named) == kind.i
    if not office.lemmas & load_actors().spokesmen or not kind.lemmas & load_actors().callings or not alone:
        return None
    body = named_last(h, kind)
    spoke = body is not None and body.key in h.cast.bodies.values()  # «представитель | комитета» is the general of it who was named
    return body if not spoke and not (h.current and h.cast.is_person(h.current.key)) else None


def _is_told_of(h: Hearing, verb: Word, office: Word) -> bool:
    """«Опрошенные полагают, | что президент прав»: somebody of the clause that is told."""
    return any(a.text == "," and b.lower == "что" for a, b in pairwise(h.words[verb.i : office.i]))


def _as_written(h: Hearing, office: Word) -> Voice:
    return Voice(None, phrase_text(h.words, office, tail_end(h.words, office.i, h.named)))


def _inside_body(h: Hearing, office: Word) -> Voice | None:
    """«рассказал собеседник в оперативном штабе»: nobody of the release, the words of the text."""
    last = tail_end(h.words, office.i, h.named)
    within = last > office.i and h.words[office.i + 1].lower in load_actors().within.get(office.lemma, ())
    return Voice(None, phrase_text(h.words, office, last)) if within else None


def _is_a_stranger(h: Hearing, office: Word) -> bool:
    """«возразил посол», where another person speaks whose post is told, and nobody of the release is one."""
    known = load_actors()
    person = h.current is not None and h.cast.is_person(h.current.key) and h.cast.posts.get(h.current.key or "")
    if not person or not office.lemmas & known.speaking or office.lemmas & known.spokesmen or office.number == "Plur":
        return False
    told = [*h.cast.posts.values(), *(h.cast.names.get(body, "").lower() for body in h.cast.bodies.values())]
    return not any(lemma[:6] in posts for lemma in office.lemmas for posts in told)  # «прокурор» is one of the Генпрокуратура


def _of_another_field(h: Hearing, office: Word) -> bool:
    """«По данным НАТО, … Министр обороны сообщил»: of a field that neither those named nor the body that speaks has."""
    known, last = load_actors(), tail_end(h.words, office.i, h.named)
    tail = [w for w in h.words[office.i + 1 : last + 1] if w.nominal and w.case == "Gen" and w.text.islower()]
    field = [w.lower[:OFFICE] for w in tail if not w.lemmas & (known.callings | known.bodies)]  # no «руководитель ведомства»
    heads = office.lemmas & (known.posts | known.landed) and not office.lemmas & (known.heads | known.spokesmen)
    if not field or len(field) < len(tail) or not heads or office.number == "Plur":
        return False
    held = any(lemma in posts for lemma in office.lemmas for posts in h.cast.posts.values())
    told = " ".join(name.lower() for key, name in h.cast.names.items() if key in h.cast.kinds)
    return not held and not any(stem in told for stem in field)


def _is_of_other(h: Hearing, office: Word) -> bool:
    """«Заместитель генпрокурора рассказал»: of an office that nobody of the release has or is of."""
    known, last = load_actors(), tail_end(h.words, office.i, h.named)
    if office.lemmas & heard("single_offices") and not any(lemma in posts for lemma in office.lemmas for posts in h.cast.posts.values()):
        return True  # «отметил мэр города», where a governor speaks
    tail = [w for w in h.words[office.i + 1 : last + 1] if w.nominal]
    if not tail or not office.lemmas & (known.posts | known.heads) or not tail[0].lemmas & known.posts or tail[0].case != "Gen":
        return False
    told = [*h.cast.posts.values(), *(name.lower() for key, name in h.cast.names.items() if key in h.cast.kinds)]
    deputy = office.lemma == "заместитель" and not any("замест" in posts for posts in h.cast.posts.values())
    return deputy or not any(lemma[:OFFICE] in text for lemma in tail[0].lemmas for text in told)


def _land_of(h: Hearing, office: Word) -> int:
    """The last word of «Глава провинции Синд», where nobody of the release heads a land or a town; else none."""
    known, last = load_actors(), tail_end(h.words, office.i, h.named)
    if not office.lemmas & known.landed or office.number == "Plur" or any(w in p for p in h.cast.posts.values() for w in office.lemmas):
        return 0
    behind = last + 1 if last + 1 < len(h.words) else last
    lands = [m for m in h.cast.mentions if m.type == "LOC" and h.words[office.i].end < m.start <= h.words[behind].start]
    return max((w.i for w in h.words[office.i + 1 : behind + 1] for m in lands if m.start <= w.start < m.end), default=0)


def _speaks_for_body(h: Hearing, office: Word) -> bool:
    """«отметил собеседник агентства», where a body speaks: one of that body."""
    behind = h.words[office.i + 1] if office.i + 1 < len(h.words) else office
    several = office.number == "Plur" and behind.case == "Gen"  # «представители полиции»
    capital = behind.text[0].isupper()  # no «представитель | оперативного штаба»
    other = next((n.key for n in h.named if capital and n.type == "ORG" and n.first == office.i + 1), None)
    several = several or (other is not None and h.current is not None and other != h.current.key)  # «представитель | СГБ», behind the МВД
    return bool(office.lemmas & load_actors().spokesmen) and not several and h.current is not None and h.current.key in h.cast.kinds


def is_office_of(words: Sequence[Word], body: Named) -> bool:
    """«сообщил директор | ФСБ»: not the body speaks, but who heads it."""
    before = words[body.first - 1] if body.first else None
    if before is not None and before.case == "Gen" and before.i and before.lemmas & load_actors().posts:
        before = words[before.i - 1]  # «первый заместитель | председателя | КГБ»
    return before is not None and before.case == "Nom" and bool(before.lemmas & (load_actors().posts | load_actors().heads))


def at_their_meeting(words: Sequence[Word], body: Named) -> bool:
    """«Президент | на коллегии ФСБ | сообщил», «в ходе заседания | комиссии |», «на совещании в | УФСБ |»: where somebody else said it."""
    j = body.first if words[body.first].lemmas & heard("meetings") else body.first - 1
    if j > 1 and words[j].lower in IN:
        j -= 1
    while j > 1 and words[j].attribute:
        j -= 1
    if j < 1 or not words[j].lemmas & heard("meetings") or words[j].case in ("Nom", "Acc"):
        return False
    lead = next((k for k in range(j - 1, max(-1, j - 4), -1) if not words[k].attribute and words[k].lower not in ("ходе", "рамках")), j)
    return words[lead].pos == "ADP"


def other_office(h: Hearing, office: Word) -> Voice | None:
    """«Как отметил генеральный секретарь ОДКБ», where nobody of that post is named: the words of the text."""
    known = load_actors()
    at = office.i + 1  # «заместитель | председателя | Банка России»
    at += at < len(h.words) and h.words[at].case == "Gen" and bool(h.words[at].lemmas & (known.posts | known.heads))
    body = next((n for n in h.named if n.type == "ORG" and n.first == at), None)
    if body is None or not office.lemmas & (known.posts | known.heads) or any(n.type == "PER" for n in h.named):
        return None
    if _held(h.cast, office, body.key) or (h.current and _belongs(h.cast, h.current, body.key)):
        return None
    if h.current and office.lemmas & known.speaking and not _is_another(h, body.key, office):
        return None
    if office.lemma in heard("chairs") and body.key in h.chair[1:]:
        return h.cast.voice(h.chair[0])  # «Под председательством директора ФСБ N прошло заседание НАК. | Председатель НАК | отметил»
    return Voice(None, phrase_text(h.words, office, body.last), body.key)


def _is_another(h: Hearing, body: str, office: Word) -> bool:
    """A body that enters here, or one beside the speaker's own; else «представитель КНБ» is who speaks already."""
    own = h.cast.bodies.get(h.current.key or "") if h.current else None
    named_before = any(m.entity == body and m.start < office.start for m in h.cast.mentions)
    return not named_before or (own is not None and h.cast.does(own))


DASHES = ("–", "—", "-")
INTERVIEWED = ("собеседник", "собеседница")
DEPUTY = "зам"  # how an office begins whose holder is a deputy: «замглавы», «замначальника»
OFFICE = 7  # letters of an office by which it is known in a post: «генпрок»
SHORT = 3  # letters of a word that tells a post apart no more
INTRODUCED = 120  # characters between a body and the person who is told to be of it


def _belongs(cast: Cast, speaker: Voice, body: str) -> bool:
    """Is the speaker one of this body or of a part of it («начальник управления | МВД | Таалай Абдиев»)?"""
    own_body = cast.bodies.get(speaker.key or "") or speaker.body
    if own_body and (own_body == body or cast.short(body).lower() in cast.names.get(own_body, "").lower().split()):
        return True
    own = [m.end for m in cast.mentions if m.entity == body]
    return any(0 <= m.start - end <= INTRODUCED for m in cast.mentions if m.entity == speaker.key and m.type == "PER" for end in own)


def _held(cast: Cast, office: Word, body: str) -> bool:
    """Is somebody of this post named, in this body or in one that the text does not tell?"""
    known = load_actors()
    many = office.lemmas & known.speaking  # of these a body has several
    for person, posts in cast.posts.items():
        here, told = cast.bodies.get(person), any(lemma in posts for lemma in office.lemmas) or bool(office.lemmas & known.heads)
        if (here == body and (told or many)) or (told and not many and here is None):
            return True
    return False


def _gender(office: Word, verb: Word) -> str:
    """Of whom «он сказал», «она сказала», «отметила полковник» may be told; «министр сказал» tells nothing."""
    if office.lower == "он" and verb.number == "Sing":
        return "m"
    return "f" if office.lower == "она" or (verb.gender == "Fem" and verb.number == "Sing") else ""


def holder_of(h: Hearing, office: Word, gender: str = "") -> str | None:
    """The person who is called so: the post says it, else the one who goes on speaking or was named last."""
    deputy = office.lower.startswith(DEPUTY) and not office.lemmas & load_actors().posts  # «замглавы ведомства»
    stem = "заместитель" if deputy else next((lemma for lemma in sorted(office.lemmas) if lemma in load_actors().posts), None)
    people = [m.entity for m in h.cast.mentions if m.type == "PER" and m.start < office.start]
    fits = [key for key in people if stem and stem in h.cast.posts.get(key, "")]
    body = next((n.key for n in h.named if n.type == "ORG" and n.first == office.i + 1), None)
    theirs = [key for key, posts in h.cast.posts.items() if body and h.cast.bodies.get(key) == body and stem and stem in posts]
    fits = [key for key in fits if key in theirs] or fits or ([] if people else theirs)
    holder = h.holder_of_gender(gender, office.i)
    tail = [w.lower[:5] for w in h.words[office.i + 1 : tail_end(h.words, office.i, h.named) + 1] if len(w.lower) > SHORT]
    exact = [key for key in fits if tail and all(stem in h.cast.posts.get(key, "") for stem in tail)]
    fits = exact or fits
    return holder if holder in fits or not fits else fits[-1]


def by_label(h: Hearing) -> Found | None:
    """«Марат Ахметов, начальник департамента полиции:», a line of its own: the turn of the person behind it."""
    person = next((n for n in h.named if n.type == "PER" and n.first == 0 and n.nominative), None)
    colon = next((w.i for w in h.words[:LABEL] if w.text == ":" or w.verb_form == "Fin"), 0)
    speech = h.words[colon].text == ":" and (colon + 1 == len(h.words) or h.words[colon + 1].text in (*DASHES, "«", '"'))
    return Found(h.cast.voice(person.key), 0, onward=True) if person is not None and person.last < colon and speech else None


def by_headline(h: Hearing) -> Found | None:
    """«Генпрокуратура: за год выявлено …», «Предотвращено 20 терактов – КНБ», «Председатель КНБ: …», «Сергеев: „Изъято …“»."""
    bodies = [n for n in h.named if n.type == "ORG" and h.cast.kinds.get(n.key) not in SILENT]
    end = len(h.words) - 1
    colon = next((j for j in range(1, min(LONGEST, end)) if h.words[j].text == ":"), 0)
    quoted = colon > 0 and h.words[colon + 1].text in ("«", '"', "“", "„", *DASHES)  # «Сергеев: „Изъято …“», «Сергеев: – Изъято …»
    labelled = colon > 0 and any(n.type == "PER" and n.first == 0 and n.last == colon - 1 for n in h.named)  # «Сергеев: Изъято …»
    if voice := _of_section(h):
        return Found(voice, 0)
    if (h.current and not quoted and not labelled) or (h.words[end].text == "." and not colon):
        return None
    dash = next((j for j in range(end - 1, max(0, end - LONGEST), -1) if h.words[j].text in DASHES), end)
    for first, stop in ((0, colon), (dash + 1, end + 1)):
        body = next((n for n in bodies if first <= n.first and n.last == stop - 1), None)
        if body and body.first == first and not body.in_post:
            return Found(h.cast.voice(body.key), first)
        person = next((n for n in h.named if n.type == "PER" and n.first == first < stop and n.last == stop - 1), None)
        if person:
            return Found(h.cast.voice(person.key), first)  # «Сергеев: изъято 300 стволов»
        if first < stop and (voice := _titled(h, first, stop, body)):
            return Found(voice, first)
    return None


LONGEST = 9  # words of a speaker in a headline
LABEL = 20  # … in a line of its own


def _of_section(h: Hearing) -> Voice | None:
    """«Прокуратура Омской области: изъято …», «УМВД (начальник Ким): задержаны …»: a section of a report, told by its body or person."""
    body = next((n for n in h.named if n.type == "ORG" and n.first == 0 and h.cast.kinds.get(n.key) not in SILENT), None)
    if body is None or body.last + 2 >= len(h.words) or (body.last == 0 and not h.cast.does(body.key)):
        return None
    at = body.last + 1
    reach = range(at, min(len(h.words) - 2, at + LONGEST))
    closed = next((j for j in reach if h.words[j].text == ")"), at) if h.words[at].text == "(" else at - 1
    told = h.words[closed + 1].text == ":" and any(w.verb_form == "Fin" or w.short for w in h.words[closed + 2 :])
    if not told or h.words[closed + 2].text in DASHES:
        return None
    person = next((n for n in h.named if n.type == "PER" and at < n.first <= n.last < closed), None)
    return h.cast.voice(person.key if person else body.key)


def _titled(h: Hearing, first: int, stop: int, body: Named | None) -> Voice | None:
    """«Председатель КНБ: …»: the person of that post whom the text names later, else the words of the headline."""
    known, words = load_actors(), h.words
    office = next((w for w in words[first:stop] if w.case == "Nom" and w.lemmas & (known.posts | known.heads)), None)
    if office is None or any((w.attribute and w.case != "Nom") or w.text == "," for w in words[first : office.i + 1]):
        return None
    if body is None and stop - 1 != office.i:
        return None
    lemmas = {lemma.removeprefix("ген").removeprefix("зам") for lemma in office.lemmas}
    people = list(dict.fromkeys(m.entity for m in h.cast.mentions if m.type == "PER"))
    fits = [key for key in people if any(lemma in h.cast.posts.get(key, "") for lemma in lemmas) or office.lemmas & known.heads]
    own = [key for key in fits if body and h.cast.bodies.get(key) == body.key]
    own = own or [key for key in fits if office.lemmas & known.heads and len(fits) == 1 and key not in h.cast.bodies]
    if (body is None and fits) or own:
        return h.cast.voice((own or fits)[0])
    return Voice(None, phrase_text(words, office, body.last), body.key) if body else None
