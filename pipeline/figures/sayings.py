"""How a sentence tells who speaks: each rule looks for the speaker in one way, the first of ``RULES`` that finds one decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from .hearings import HARD, IN, NEAR, REACH, SILENT, Found, Hearing, Rule
from .reports import interviewed, publishing, quoting
from .voices import Named, Voice, phrase_text, words_of
from .words import Word

# --- rules ------------------------------------------------------------------------------------------------------------


def by_source(h: Hearing) -> Found | None:
    """«по словам министра К.Касымова», «по данным МВД»: a person within reach goes before a body."""
    words = h.words
    for i, after in _sources(words):
        near = _behind(h, after)
        person = next((n for n in near if n.type == "PER"), None)
        office = next((w for w in words[after : after + 2] if w.lemmas & load_actors().offices), None)
        if person is None and office is not None and (holder := _holder(h, office)):
            return Found(h.cast.voice(holder), i, True)
        if person or near:
            return Found(h.cast.voice((person or near[0]).key), i, True)
        if (maker := _published_by(h, after)) is not None:
            return Found(h.cast.voice(maker), i, True)
        if _is_his(words, i) and h.holder:
            return Found(h.cast.voice(h.holder), i, True)
        kind = next((w for w in words[after : after + 6] if w.lemmas & load_actors().callings and w.number == "Sing"), None)
        if kind is not None and not any(w.text == "," for w in words[after : kind.i]) and (voice := _of_kind(h, kind)):
            return Found(voice, i, True)
        if plain := words_of(words, after, load_actors().witnesses, ("Gen", "Loc", "Acc", "Ins"), h.named):
            return Found(plain, i, True, h.current is not None and "источник" not in plain.name)
    return None


def _sources(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where a source is announced, and the first word behind: «по данным |», «по его словам |», «говорится в |»."""
    line = [w.lower for w in words]
    seen = set(line)
    for wording in load_actors().sources:
        parts = wording.split()
        if not seen.issuperset(parts):
            continue
        for i in range(len(line) - len(parts)):
            if line[i : i + len(parts)] == parts and (line[i + len(parts)] != "из" or parts[-1] == "следует"):
                yield i, i + len(parts)
    for i in range(len(words) - 2):
        if line[i] != "по":
            continue
        j = i + 1
        while j < min(len(words) - 1, i + 3) and (words[j].attribute or line[j] in load_actors().owners):
            j += 1
        if j > i + 1 and words[j].lemmas & load_actors().told:
            yield i, j + 1


def _published_by(h: Hearing, after: int) -> str | None:
    """«следует из статистики, опубликованной | МВД»: whose paper it is."""
    made = next((w for w in h.words[after : after + 5] if w.verb_form == "Part" and w.lemmas & load_actors().publishing), None)
    after_it = [n for n in h.named if made is not None and n.type == "ORG" and made.i < n.first <= made.i + 3]
    near = [n for n in after_it if h.words[n.first - 1].pos != "ADP"]
    return near[0].key if near and h.cast.kinds.get(near[0].key) not in SILENT else None


def _is_his(words: Sequence[Word], i: int) -> bool:
    return words[i + 1].lower in load_actors().owners


def _behind(h: Hearing, after: int) -> list[Named]:
    """The names that a source reaches: to the end of the clause, bodies to the next comma only."""
    words = h.words
    end = next((j for j in range(after, len(words)) if words[j].text in HARD and words[j - 1].lower != "г"), len(words) - 1)
    comma = next((j for j in range(after, len(words)) if words[j].text == ","), len(words))
    near = [n for n in h.named if after <= n.first <= min(end, after + REACH)]
    return [n for n in near if n.first < comma or (n.type == "PER" and not _is_his(words, max(0, after - 3)) and comma - after > 1)]


def _keeping(h: Hearing, key: str, at: int) -> Found:
    """«По данным комитета», said in the speech of the committee's own chairman: he goes on speaking."""
    own = h.current and h.cast.bodies.get(h.current.key or "") == key
    return Found(h.current if h.current and own else h.cast.voice(key), at, True)


def _of_kind(h: Hearing, kind: Word) -> Voice | None:
    """«по данным штаба»: the body of that kind that speaks or was named, else who goes on speaking."""
    stem = f" {min(kind.lemmas, key=len)[:5]}"
    stems = next((stems for word, stems in load_actors().stand_ins.items() if word in kind.lemmas and word not in load_actors().bodies), ())

    def fits(name: str) -> bool:
        told = f" {name.lower()}"
        return stem in told or any(s in told for s in stems)  # no «суд» in «государственный»

    own = h.cast.bodies.get(h.current.key or "", "") if h.current else ""
    if h.current and (fits(h.cast.names.get(own, "")) or fits(h.current.name)):
        return h.current
    before = [m.entity for m in h.cast.mentions if m.type == "ORG" and m.start < kind.start]
    near = [key for key in before if fits(h.cast.names.get(key, "")) and h.cast.kinds.get(key) not in SILENT]
    return h.cast.voice(near[-1]) if near else h.current or _last_body(h)


def _last_body(h: Hearing) -> Voice | None:
    return h.cast.voice(h.body) if h.body else None


def said_in(h: Hearing) -> Found | None:
    """«в МВД сообщили», «как подсчитали вчера в Агентстве»: they of a body say so."""
    words = h.words
    for n in h.named:
        j = n.first - 1
        while j > 0 and n.first - j < 4 and (words[j].nominal or words[j].attribute or words[j].text == "«"):
            j -= 1
        if n.type != "ORG" or j < 0 or words[j].lower not in IN or h.cast.kinds.get(n.key) in SILENT:
            continue
        for verb in _saying(words):
            low, high = (verb.i, j) if verb.i < j else (n.last, verb.i)
            gap = _without_aside(words[low + 1 : high])
            if verb.number == "Plur" and len(gap) <= 6 and not any(w.text in (",", *HARD, "»") or w.case == "Nom" for w in gap):
                return _keeping(h, n.key, min(verb.i, j))
    for verb in _saying(words):
        at = verb.i + 1
        while at < len(words) - 1 and words[at].pos in ("ADV", "NOUN", "PROPN") and words[at].case != "Nom" and at - verb.i < 4:
            at += 1
        kind = next((w for w in words[at + 1 : at + 4] if w.lemmas & load_actors().bodies), None)
        if verb.number == "Plur" and at < len(words) and words[at].lower in IN and kind is not None and (voice := _of_kind(h, kind)):
            return Found(voice, verb.i, True)  # «уточнили в пресс-службе суда»
    return None


def _without_aside(gap: Sequence[Word]) -> Sequence[Word]:
    """«В МВД | , со своей стороны, | сообщили», «в комитете | , чьи сотрудники …, | отметили»: said by the way."""
    commas = [k for k, w in enumerate(gap) if w.text == ","]
    inside = gap[commas[0] : commas[1]] if len(commas) == 2 else ()
    aside = len(inside) in (3, 4) and any(w.lemma in ("сторона", "очередь") for w in inside)
    if aside or (len(inside) > 2 and any(w.lower == "чьи" or w.lower.startswith("котор") for w in inside[1:3])):
        return [*gap[: commas[0]], *gap[commas[1] + 1 :]]
    return gap


def subject_of_saying(h: Hearing) -> Found | None:
    """«…, – отметил председатель НАК Александр Бортников»: the person nearest to a verb of saying, else a body."""
    best: tuple[float, Found] | None = None
    person_known = h.current is not None and h.cast.is_person(h.current.key)
    for verb in _saying(h.words):
        for n in h.named:
            gap = n.first - verb.i if n.first > verb.i else verb.i - n.last
            last = n.last + (n.last + 1 < len(h.words) and h.words[n.last + 1].text in ("»", "“"))  # the quotation of the name
            if gap > REACH or _broken(h.words, min(verb.i, last), max(verb.i, n.first)) or not _may_say(h, n, verb, person_known):
                continue
            price = gap * 0.1 + (0 if n.type == "PER" else 1.2 if n.nominative else 1.6)
            if best is None or price < best[0]:
                best = price, Found(h.cast.voice(n.key), verb.i)
    return best[1] if best else None


def _may_say(h: Hearing, n: Named, verb: Word, person_known: bool) -> bool:
    if n.type == "PER":
        return n.nominative
    if any(w.lower in ("он", "она") for w in (*h.words[max(0, verb.i - 1) : verb.i], *h.words[verb.i + 1 : verb.i + 2])):
        return False  # «рассказал он, выступая в НАК»
    if n.in_post or h.cast.kinds.get(n.key) in SILENT or verb.lemmas & load_actors().weak:
        return False
    if n.first and h.words[n.first - 1].case == "Nom" and h.words[n.first - 1].lemmas & load_actors().witnesses:
        return False  # «эксперты ООН оценивают»
    if n.nominative or (n.first == 0 and h.words[0].text.isupper() and verb.number == "Sing"):
        return True  # «МВД, в свою очередь, сообщает»
    acronym = h.words[n.first].text.isupper()
    return not person_known and (acronym or n.case not in ("Dat", "Ins"))  # «добавил глава АТЦ»: the person before speaks on


def _saying(words: Sequence[Word]) -> list[Word]:
    """Verbs of saying: «сообщил», «уточняя»; no participles."""
    known = load_actions().reporting | load_actors().saying
    return [w for w in words if w.pos == "VERB" and w.lemmas & known and w.verb_form in ("Fin", "", "Conv")]


def _broken(words: Sequence[Word], low: int, high: int) -> bool:
    """A closed quotation or a new clause between a verb and its subject."""
    texts = [words[j].lower for j in range(low + 1, high)]
    if any(a == "," and b == "-" for a, b in pairwise(texts)):
        return True  # «…", - говорится в сообщении»
    if any(t in (":", ";", ".", "—", "–") for t in texts) or texts.count("»") > texts.count("«"):
        return True
    return any(
        t == "," and k + 1 < len(texts) and (texts[k + 1] in ("что", "где", "чтобы", "как") or texts[k + 1].startswith("котор"))
        for k, t in enumerate(texts)
    )


def by_office(h: Hearing) -> Found | None:
    """«Докладчик констатировал, что …», «напомнил генерал»: an office or a pronoun is the subject of saying."""
    for verb in _saying(h.words):
        for word in h.words[max(0, verb.i - NEAR) : verb.i + NEAR + 1]:
            if word.case == "Nom" and word.lemmas & load_actors().offices:
                if whole := _other_office(h, word):
                    return Found(whole, verb.i)
                if holder := _holder(h, word):
                    return Found(h.cast.voice(holder), verb.i)
                return Found(h.current, verb.i) if h.current else None
    return None


def _other_office(h: Hearing, office: Word) -> Voice | None:
    """«Как отметил генеральный секретарь ОДКБ», where nobody of that post is named: the words of the text."""
    body = next((n for n in h.named if n.type == "ORG" and n.first == office.i + 1), None)
    held = any(lemma in posts for posts in h.cast.posts.values() for lemma in office.lemmas)
    one = office.lemmas & load_actors().posts and office.lemma != "представитель"  # of these a body has only one
    if body is None or held or not one or any(n.type == "PER" for n in h.named):
        return None
    if h.current and h.cast.bodies.get(h.current.key or "") == body.key:
        return None
    return Voice(None, phrase_text(h.words, office, body.last))


def _holder(h: Hearing, office: Word) -> str | None:
    """The person who is called so: the post says it, else the one who goes on speaking or was named last."""
    stem = next((lemma for lemma in sorted(office.lemmas) if lemma in load_actors().posts), None)
    people = [m.entity for m in h.cast.mentions if m.type == "PER" and m.start < office.start]
    fits = [key for key in people if stem and stem in h.cast.posts.get(key, "")]
    return h.holder if h.holder in fits or not fits else fits[-1]


def unnamed(h: Hearing) -> Found | None:
    """«эксперты ООН оценивают», «полиция докладывает»: they speak in the words of the text."""
    weak = load_actors().weak
    for verb in (v for v in _saying(h.words) if not v.lemmas & weak):
        addressee = next((n.last + 2 for n in h.named if verb.i < n.first <= verb.i + 2), verb.i + 1)  # «сообщил «Вестнику» источник»
        for i in (verb.i - 1, verb.i + 1, addressee):
            if 0 <= i < len(h.words) and (voice := words_of(h.words, i, load_actors().witnesses, ("Nom",), h.named, back=i < verb.i)):
                known = h.current and h.cast.posts.get(h.current.key or "", "")
                if not (known and " " not in voice.name and voice.name.lower()[:5] in known):
                    return Found(voice, verb.i)
    return None


def by_mouth(h: Hearing) -> Found | None:
    """«Об этом сообщила пресс-служба ведомства»: the body of that kind."""
    for verb in _saying(h.words):
        for w in h.words[max(0, verb.i - NEAR) : verb.i + NEAR + 1]:
            if w.case == "Nom" and w.lower.startswith(tuple(load_actors().mouths)):
                kind = next((k for k in h.words[w.i + 1 : w.i + NEAR] if k.lemmas & load_actors().bodies), None)
                if kind is not None and (voice := _of_kind(h, kind)):
                    return Found(voice, verb.i)
    return None


def at_meeting(h: Hearing) -> Found | None:
    """«Прошло заседание НАК. Отмечено, что …»: what nobody in particular says there is said by the body that met."""
    known = load_actions().reporting | load_actors().saying
    told = next((w for w in h.words if w.passive and w.gender == "Neut" and w.lemmas & known), None)
    return Found(voice, told.i) if told is not None and not h.current and (voice := _last_body(h)) else None


def summing_up(h: Hearing) -> Found | None:
    """«НАК подвёл итоги»: the body speaks, where nobody has spoken yet."""
    for word in h.words if not h.current else ():
        if word.lemma in ("подвести", "подводить") and word.verb_form == "Fin":
            body = next((n for n in h.named if n.type == "ORG" and n.nominative and not n.in_post and abs(word.i - n.last) <= NEAR), None)
            if body:
                return Found(h.cast.voice(body.key), word.i)
    return None


def by_headline(h: Hearing) -> Found | None:
    """«Генпрокуратура: за год выявлено …», «Предотвращено 20 терактов – КНБ»."""
    bodies = [n for n in h.named if n.type == "ORG" and not n.in_post and h.cast.kinds.get(n.key) not in SILENT]
    end = len(h.words) - 1
    for n in bodies if not h.current and h.words[end].text != "." else ():
        before = n.first == 0 and n.last < end and h.words[n.last + 1].text == ":"
        behind = n.last == end and n.first > 0 and h.words[n.first - 1].text in ("–", "—")
        if before or behind:
            return Found(h.cast.voice(n.key), n.first)
    return None


RULES: tuple[Rule, ...] = (
    quoting,
    interviewed,
    by_source,
    said_in,
    subject_of_saying,
    by_office,
    by_mouth,
    unnamed,
    publishing,
    at_meeting,
    summing_up,
    by_headline,
)
