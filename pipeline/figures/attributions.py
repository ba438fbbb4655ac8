"""A source that a sentence names: «по словам министра», «по данным МВД», «говорится в сводке»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas
from ..lexicon.wordings import words_of as heard
from .hearings import HARD, NEAR, REACH, SILENT, Found, Hearing
from .kinds import of_kind
from .meetings import led_it
from .nominatives import phrase_text, words_of
from .offices import holder_of, other_office
from .sights import is_court
from .source_wordings import sources
from .their_papers import in_papers, their_paper
from .utterances import is_next_subject, is_nobody, subject_before
from .voices import Named, Voice
from .words import Word

CLOSE = 3  # words between the end of a quotation and who said it
GENDERS = {"его": "m", "ее": "f"}


def by_source(h: Hearing) -> Found | None:
    """«по словам министра К.Касымова», «по данным МВД»: a person within reach goes before a body."""
    words, announced = h.words, sorted({*sources(h.words), *in_papers(h.words)})
    for i, after in announced:
        if any(w.lemma == "быть" and w.future for w in words[max(0, i - 3) : i]):
            continue  # «сведения будут приведены в докладе совета»
        if any(j > i and _closes_quotation(words, i, j) for j, _ in announced):
            continue  # «„…, по информации органов, изъято …“, – | говорится в сообщении ОДКБ»
        if whose := their_paper(h, after) or their_paper(h, i + 1):
            return Found(whose, i, True)
        near = _behind(h, after)
        if words[after].lemma == "источник":
            near = []  # «по словам источника ТАСС»
        if near and h.cast.kinds.get(near[0].key) == "media" and any(i < j <= i + REACH for j, _ in announced):
            continue  # «как сообщает ТАСС со ссылкой на | ведомство»
        if near and words[i].lower == "как" and any(j > i and _of_this(words, j) for j, _ in announced):
            continue  # «Как передаёт «Парус», об этом | говорится в заявлении | ведомства»
        person = next((n for n in near if n.type == "PER" and not led_it(words, after, near[0], n)), None)
        posts = (w for w in words[after : after + 2] if w.lower not in load_actors().owners)
        office = next((w for w in posts if w.lemmas & load_actors().offices), None)
        if not near and (theirs := _of_body_before(h, i, after)):
            return Found(theirs, i, True)
        several = office is not None and office.number == "Plur" and _are_others(h, office)
        led = office is not None and not several and not office.lemmas & load_actors().spokesmen
        if person is None and office is not None and led and (whole := other_office(h, office)):
            return Found(whole, i, True, h.current is not None)  # «по информации председателя КНБ», of whom nobody has told
        if person is None and office is not None and not several and (holder := holder_of(h, office)):
            return Found(h.cast.voice(holder), i, True)
        if person is None and near and (sent := _sent_by(h, after, near[0])):
            return Found(sent, i, True)
        if person or near:  # «За рубежом, | по оценке Европола, | воюют»: nothing of the sentences before
            inside = i > 1 and words[i - 1].text == "," and words[i].lower == "по" and h.current is None and person is None
            key = (person or near[0]).key
            paper = h.current is not None and words[i].lower == "как" and h.cast.is_paper(key)  # «Как сообщает „Маяк“, …», of this only
            return Found(h.cast.voice(key), i, True, paper, inside)
        if place := _place(h, after):
            return Found(place, i, True)
        if (maker := _published_by(h, after)) is not None:
            return Found(h.cast.voice(maker), i, True)
        if _is_his(words, i) and h.current and _is_source(h.current) and words[i + 1].lower in GENDERS:
            return Found(h.current, i, True)  # «сообщил источник в МВД. По его словам, …»
        if _is_his(words, i) and (teller := subject_before(h.named, h.cast, i, GENDERS.get(words[i + 1].lower, ""))):
            return Found(h.cast.voice(teller.key), teller.first)  # «Адвокат Иван Беков говорит о другом: обвинение, | по его данным |, …»
        if _is_his(words, i) and (holder := h.holder_of_gender(GENDERS.get(words[i + 1].lower, ""), i)):
            stranger = h.current is not None and holder not in h.cast.posts and holder != h.current.key
            return Found(h.cast.voice(holder), i, True, stranger)  # «житель принёс карабин, который, по его словам, …»
        if mouth := _bare_mouth(h, after):
            return Found(mouth, i, True)
        kind = next((w for w in words[after : after + 6] if w.lemmas & load_actors().callings and w.number == "Sing"), None)
        if kind is not None and _is_of_its_own(words, kind.i):
            kind = None
        if kind is not None and not any(w.text == "," or w.pos == "ADP" for w in words[after : kind.i]) and (voice := of_kind(h, kind)):
            return Found(_their_own(h, voice), i, True)
        if after < len(words) and (asked := _investigator(h, words[after])):
            return Found(h.cast.voice(asked), i, True)
        if after < len(words) and words[after].lemmas & load_actors().papers:
            after += 1  # «отмечается в материалах | следствия»
        own = [n for n in h.named if not is_next_subject(words, n, after)]
        cases, known = ("Gen", "Loc", "Acc", "Ins"), load_actors().witnesses | load_actors().informants
        if plain := words_of(words, after, known, cases, own):
            if h.current and _passes_on(h, after):
                return Found(h.current, i, True)
            brief = h.current is not None and "источник" not in plain.name and not _is_of_court(h)
            onward = bool(words[after].lemmas & load_actors().accusers)  # «Восемь осуждены. | По версии обвинения, они готовили взрыв»
            return Found(plain, i, True, brief, onward)
        if others := words_of(words, after, _others(words, after), cases, own):
            return Found(others, i, True, brief=True, onward=True)
    return None


def _is_of_its_own(words: Sequence[Word], at: int) -> bool:
    """«по данным | службы скорой помощи |»: a body told by what it does, not the one that spoke; but «службы республики»."""
    tail = words[at + 1 : at + 3]
    own = len(tail) == 2 and tail[0].attribute and tail[1].nominal and tail[0].text.islower()
    return own and tail[0].case == tail[1].case == "Gen"


def _others(words: Sequence[Word], at: int) -> frozenset[str]:
    """«по данным | курдов |», «по словам | задержанных |»: any people, many of them, in one sentence."""
    word = words[at] if at < len(words) else None
    if word is None or word.case != "Gen" or word.number != "Plur" or word.lemma in heard("writers"):
        return frozenset()
    taken = word.verb_form == "Part" and word.lower.startswith(tuple(heard("taken_people")))
    return word.lemmas if taken or (word.nominal and word.animate) else frozenset()


def _closes_quotation(words: Sequence[Word], low: int, high: int) -> bool:
    """Does a quotation that holds one source end right before the other?"""
    closed = next((w.i for w in words[low:high] if w.text in ("»", "”")), None)
    return closed is not None and high - closed <= CLOSE and not any(w.text in ("«", "„") for w in words[low:closed])


def _of_body_before(h: Hearing, at: int, after: int) -> Voice | None:
    """«Таможня, по словам | её представителя |, изъяла»: one of the body that the sentence has named before."""
    known, words = load_actors(), h.words
    told = words[after + 1] if after + 1 < len(words) and words[after].lower in known.owners else None
    if told is None or not (told.lemmas & known.offices or told.lower.startswith(tuple(known.mouths))):
        return None
    bodies = [n for n in h.named if n.type == "ORG" and n.last < at and not n.in_post and h.cast.kinds.get(n.key) not in SILENT]
    return h.cast.voice(bodies[-1].key) if bodies else None


def _is_source(voice: Voice) -> bool:
    """One who has no name: «источник в МВД», «представитель полиции»."""
    known, head = load_actors(), set(lemmas(voice.name.lower().split(" ")[0]))
    return voice.key is None and bool(head & (known.spokesmen | known.speaking | {"источник"}))


def _are_others(h: Hearing, office: Word) -> bool:
    """«По оценке | экспертов ЕАГ», where a director speaks: not he; «по словам представителей ведомства» may be his own words."""
    return h.current is None or is_nobody(h.current, h.cast) or bool(office.lemmas & load_actors().experts)


def _of_this(words: Sequence[Word], at: int) -> bool:
    """«, об этом | говорится в»: the paper passes on what another one says."""
    return at > 2 and words[at - 1].lower == "этом" and words[at - 2].lower in ("об", "о")


def _bare_mouth(h: Hearing, at: int) -> Voice | None:
    """«По данным | пресс-службы, …»: of the body that speaks, or whose spokesman does."""
    word, behind = h.words[at], h.words[at + 1] if at + 1 < len(h.words) else None
    if not word.lower.startswith(tuple(load_actors().mouths)) or behind is None or behind.case == "Gen" or behind.text not in (",", "."):
        return None
    stranger = h.current is None or (h.cast.is_person(h.current.key) and h.current.key not in h.cast.bodies)
    if stranger and (spokesman := _spokesman(h, word)):
        return spokesman  # a lawyer has spoken before
    return _their_own(h, h.current) if h.current else None


def _spokesman(h: Hearing, at: Word) -> Voice | None:
    """«Руководитель пресс-службы суда Анна Лосева сообщила …», named before: her body, else she herself."""
    people = [m.entity for m in h.cast.mentions if m.type == "PER" and m.start < at.start]
    fits = [key for key in people if any(part in h.cast.posts.get(key, "") for part in load_actors().mouths)]
    return h.cast.voice(h.cast.bodies.get(fits[-1], fits[-1])) if fits else None


def _investigator(h: Hearing, word: Word) -> str | None:
    """«представитель следственного управления Иван Лосев … По словам | следователя»: the person of such a post who was named before."""
    behind = h.words[word.i + 1] if word.i + 1 < len(h.words) else word
    if word.lemma != "следователь" or word.number != "Sing" or behind.case == "Gen":
        return None
    people = [m.entity for m in h.cast.mentions if m.type == "PER" and m.start < word.start]
    told = {key: f"{h.cast.posts.get(key, '')} {h.cast.names.get(h.cast.bodies.get(key, ''), '').lower()}" for key in people}
    return next((key for key in reversed(people) if any(stem in told[key] for stem in ("следств", "следов"))), None)


def _their_own(h: Hearing, voice: Voice) -> Voice:
    """«По информации | ведомства», behind the words of its spokesman: the body; its head goes on speaking."""
    own = h.cast.bodies.get(voice.key or "") if voice == h.current and h.cast.is_person(voice.key) else None
    known, post = load_actors(), h.cast.posts.get(voice.key or "", "").split()
    speaks = any(word in known.spokesmen or word.startswith(tuple(known.mouths)) for word in post)
    return h.cast.voice(own) if own and speaks else voice


def _sent_by(h: Hearing, after: int, body: Named) -> Voice | None:
    """«По данным | миссии ООН», «по оценке | экспертов ФАТФ»: they of a body, told in the words of the text."""
    head = h.words[body.first - 1]
    fits = after < body.first and head.nominal and bool(head.lemmas & load_actors().envoys)
    alone = all(w.attribute and w.case == head.case for w in h.words[after : head.i])
    return Voice(None, phrase_text(h.words, head, body.last), body.key) if fits and alone else None


def _passes_on(h: Hearing, after: int) -> bool:
    """«по версии | следствия», told on by who has the word; a court is no part of the investigation."""
    told = h.current is not None and (not h.cast.is_person(h.current.key) or h.current.key in h.cast.posts)  # no suspect
    return told and not _is_of_court(h) and any(w.lemmas & load_actors().accusers for w in h.words[after : after + 2])


def _is_of_court(h: Hearing) -> bool:
    own = h.cast.bodies.get(h.current.key or "", h.current.key) if h.current else None
    return own is not None and is_court(h.cast.voice(own), h.cast)


def _place(h: Hearing, after: int) -> Voice | None:
    """«по версии | Дамаска», «по подсчётам | «Горного вестника»»: a capital, or a name in quotes that no body of the release has."""
    words = h.words
    place = next((m for m in h.cast.mentions if m.type == "LOC" and m.start == words[after].start), None)
    if place is not None and words[after].case in ("Gen", "") and (after + 1 == len(words) or words[after + 1].text in (",", ".")):
        return Voice(None, place.normal)
    closed = next((w.i for w in words[after : after + NEAR + 2] if w.text == "»"), None) if words[after].text == "«" else None
    if closed is None or closed - after < 2 or not words[closed - 1].nominal or words[closed - 1].case != "Gen":
        return None
    name = phrase_text(words, words[closed - 1], closed - 1)
    return Voice(None, name[:1].upper() + name[1:])


def _published_by(h: Hearing, after: int) -> str | None:
    """«следует из статистики, опубликованной | МВД», «… отчёта, который подготовило | МВД»: whose paper it is."""
    known, owned = load_actors(), any(w.lower.startswith("котор") for w in h.words[after : after + 3])
    made = next((w for w in h.words[after : after + 5] if (w.verb_form == "Part" or owned) and w.lemmas & known.publishing), None)
    after_it = [n for n in h.named if made is not None and made.i < n.first <= made.i + 3]
    near = [n for n in after_it if h.words[n.first - 1].pos != "ADP" and (n.type == "ORG" or n.case == "Ins" or not n.nominative)]
    return near[0].key if near and h.cast.kinds.get(near[0].key) not in SILENT else None


def _is_his(words: Sequence[Word], i: int) -> bool:
    return words[i + 1].lower in load_actors().owners


def _behind(h: Hearing, after: int) -> list[Named]:
    """The names that a source reaches: to the end of the clause, bodies to the next comma only."""
    words = h.words
    end = next((j for j in range(after, len(words)) if words[j].text in HARD and words[j - 1].lower != "г"), len(words) - 1)
    told = next((w.i for w in words[after:] if w.verb_form == "Fin" or (w.passive and w.short)), end)
    end = min(end, told)  # «На сайте МВД | размещено фото Бекова»
    comma = next((j for j in range(after, len(words)) if words[j].text == ","), len(words))
    near = [n for n in h.named if after <= n.first <= min(end, after + REACH) and not is_next_subject(words, n, after)]
    behind = [n for n in near if n.type == "PER" and n.case != "Nom" and not _is_his(words, max(0, after - 3)) and comma - after > 1]
    return [n for n in near if n.first < comma or n in behind]  # no «По словам представителя ФСБ, | Беков причастен»


def keeping(h: Hearing, key: str, at: int) -> Found:
    """«По данным комитета», said in the speech of the committee's own chairman: he goes on speaking."""
    own = h.current and h.cast.bodies.get(h.current.key or "") == key
    return Found(h.current if h.current and own else h.cast.voice(key), at, True)
