"""A body that speaks under its kind alone: «по данным ведомства», «в комитете рассказали»."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.actors import load_actors
from ..lexicon.inflection import lemmas
from ..lexicon.wordings import words_of
from .described import body_of_field, is_of, stems_of
from .hearings import SILENT, Found, Hearing, near, saying
from .nominatives import POINTING, phrase_text, tail_end
from .sights import is_court
from .voices import Cast, Named, Voice
from .words import Word

STEM = 5  # letters that the cases of a word share
SHORT = 4  # letters in which «оперштаб» and «штаб» are alike
WHAT = ("что", "как", "где", "когда", "куда", "зачем")


def of_kind(h: Hearing, kind: Word) -> Voice | None:
    """«по данным штаба»: the body of that kind that speaks or was named, else who goes on speaking."""
    known = load_actors()
    stem = f" {min(kind.lemmas, key=len)[:5]}"
    stems = next((stems for word, stems in known.stand_ins.items() if word in kind.lemmas), ())
    own = h.cast.bodies.get(h.current.key or "", "") if h.current else ""
    named = [m.entity for m in h.cast.mentions if m.type == "ORG" and m.start < kind.start and h.cast.kinds.get(m.entity) not in SILENT]
    if field := stems_of(h.words, kind):
        speaks = h.current is not None and (is_of(h.current.name, field) or is_of(h.cast.names.get(own, ""), field))
        words_of_text = Voice(None, phrase_text(h.words, kind, tail_end(h.words, kind.i, h.named)))
        return h.current if speaks else body_of_field(h.words, kind, h.cast) or words_of_text
    if h.current and h.current.key is None and not stems and kind.lemmas & known.stand_ins.keys() and is_inside(h.current.name):
        return _sat_in(h, kind) or named_last(h, kind) or h.current  # «сообщил источник в ведомстве. По информации | ведомства»
    if h.works and not stems and kind.lemmas & known.stand_ins.keys():
        return h.cast.voice(h.works)
    if stems and not kind.lemmas & known.bodies:
        fits = [(stem, *stems)]
    else:
        fits = [(stem,), tuple(stems)] if kind.lemmas & known.shortened else [(stem,)]
    if "управление" in kind.lemmas:
        fits = [(stem, *words_of("short_managements"))]
    for told in fits:
        if h.current and h.current.key is None and is_inside(h.current.name) and _fits(h.current.name, told) and (sat := _sat_in(h, kind)):
            return sat  # «рассказал представитель оперативного штаба. По данным | штаба»
        if h.current and (_fits(h.cast.names.get(own, ""), told) or _fits(h.current.name, told)):
            return h.current
        if fit := [key for key in named if _fits(h.cast.names.get(key, ""), told)]:
            return h.cast.voice(fit[0 if "суд" in kind.lemmas else -1])  # later courts are those that others appeal to
    if h.current is None and named and kind.number == "Sing" and kind.i and h.words[kind.i - 1].lemmas & known.pointing:
        return h.cast.voice(named[-1])  # «на коллегии МВД, сообщили в пресс-центре данного | ведомства»
    if told_apart := _in_words(h, kind):
        return told_apart
    if _is_another(h, kind):
        return Voice(None, phrase_text(h.words, kind, tail_end(h.words, kind.i, h.named)))
    if (h.current is None or h.current.key is None) and _is_described(h, kind):
        return Voice(None, phrase_text(h.words, kind, tail_end(h.words, kind.i, h.named)))
    person = h.current is not None and h.cast.is_person(h.current.key)
    if kind.lemmas & words_of("kinds_apart") and not person:  # «сообщили в прокуратуре», where a court was named
        return Voice(None, phrase_text(h.words, kind, tail_end(h.words, kind.i, h.named)))
    papers = [m.entity for m in h.cast.mentions if h.cast.kinds.get(m.entity) == "media" and m.start < kind.start]
    if papers and "агентство" in kind.lemmas:
        return h.cast.voice(papers[0])  # «По подсчётам агентства, …», of the one that the release is by
    return h.current or last_body(h) or (h.cast.voice(named[-1]) if named else None)


def is_inside(name: str) -> bool:
    """«источник в ведомстве», «представитель ведомства»: one of a body, not the body."""
    return bool(load_actors().telling & set(lemmas(name.lower().split(" ")[0])))


def _sat_in(h: Hearing, kind: Word) -> Voice | None:
    """«сообщил источник в МВД. По оценке | ведомства»: the МВД."""
    told = h.current.name.split() if h.current else []
    before = [m for m in h.cast.mentions if m.type == "ORG" and m.start < kind.start]
    own = (m.entity for m in before if all(any(w.startswith(part[:STEM]) for w in told) for part in m.normal.split()))
    return next((h.cast.voice(key) for key in own), None)


def doer(words: Sequence[Word], named: Sequence[Named], cast: Cast) -> str | None:
    """«Министерством связи ограничен доступ. | По оценке ведомства, …»: who has done what a sentence of one body tells."""
    bodies = [n for n in named if n.type == "ORG" and cast.kinds.get(n.key) not in SILENT]
    if len({n.key for n in bodies}) != 1 or any(n.type == "PER" for n in named):
        return None
    n = bodies[0]
    acts = n.nominative if any(w.verb_form == "Fin" for w in words) else False
    by = words[n.first].case == "Ins" and any(w.passive or w.short for w in words)
    free = n.first == 0 or words[n.first - 1].pos != "ADP"
    return n.key if (acts or by) and free and not n.in_post else None


def by_kind(h: Hearing) -> Found | None:
    """«Штаб сообщил также, что …», «Ведомство уточнило»: a body under its kind alone is the subject of saying."""
    known, taken = load_actors(), {i for n in h.named for i in range(n.first, n.last + 1)}
    for verb in (v for v in saying(h.words) if v.number == "Sing" and not v.lemmas & known.weak):
        for word in near(h.words, verb):
            behind = h.words[word.i + 1] if word.i + 1 < len(h.words) else word
            fits = word.pos == "NOUN" and word.number == "Sing" and word.lemmas & known.bodies and word.i not in taken
            if fits and behind.case == "Gen" and behind.lemmas & known.grounds and behind.i not in taken and _is_subject(h.words, word):
                return Found(_of_ground(h, word, behind), verb.i)
            if not fits or not _is_subject(h.words, word) or (behind.case == "Gen" and behind.nominal) or behind.i in taken:
                continue
            if voice := of_kind(h, word):
                return Found(voice, verb.i)
    return None


def _of_ground(h: Hearing, kind: Word, ground: Word) -> Voice:
    """«Оперштаб | региона уточнил»: the body of that kind that was named, else the words of the text."""
    stem = min(kind.lemmas, key=len)[-SHORT:]
    bodies = (m.entity for m in h.cast.mentions if m.type == "ORG" and m.start < kind.start and h.cast.kinds.get(m.entity) not in SILENT)
    named = [key for key in bodies if stem in h.cast.names.get(key, "").lower()]
    return h.cast.voice(named[-1]) if named else Voice(None, phrase_text(h.words, kind, ground.i))


def established(h: Hearing) -> Found | None:
    """«Суд установил, что …», «Следствием доказано 14 эпизодов»: they tell what they found, where nobody else speaks."""
    if h.current and h.current.key and not is_court(h.current, h.cast):
        return None
    words, known = h.words, load_actors()
    for verb in (w for w in words if w.lemmas & words_of("proving")):
        case = "Ins" if verb.passive and verb.gender == "Neut" else "Nom"
        beside = words[max(0, verb.i - 2) : verb.i + 3] if case == "Ins" or verb.verb_form == "Fin" else ()
        who = next((w for w in beside if w.case == case and w.lemmas & (known.accusers | words_of("judges"))), None)
        if who is None or not _tells(words, min(verb.i, who.i), max(verb.i, who.i), verb):
            continue
        named = next((n for n in h.named if n.first <= who.i <= n.last), None)
        if named is not None:
            return Found(h.cast.voice(named.key), verb.i, onward=True)
        court = of_kind(h, who) if "суд" in who.lemmas else None
        return Found(court or Voice(None, phrase_text(words, who, tail_end(words, who.i, h.named))), verb.i, onward=True)
    return None


def _tells(words: Sequence[Word], low: int, high: int, verb: Word) -> bool:
    """«…, что», «как установил суд»; a court that «установил надзор» tells nothing."""
    clause = high + 2 < len(words) and words[high + 1].text == "," and words[high + 2].lower in WHAT
    return clause or (low > 0 and words[low - 1].lower == "как") or "доказать" in verb.lemmas


def _is_subject(words: Sequence[Word], word: Word) -> bool:
    """In the nominative, or in an accusative that looks like it and opens the sentence."""
    before = words[word.i - 1] if word.i else None
    if before is not None and (before.pos == "ADP" or (before.nominal and word.case != "Nom")):
        return False
    return word.case == "Nom" or (word.case == "Acc" and word.i < 2)


def _in_words(h: Hearing, kind: Word) -> Voice | None:
    """«по сведениям оперативного штаба», where the text names none: its attribute tells that it is another one."""
    mouth = kind.i > 0 and h.words[kind.i - 1].lower.startswith(tuple(load_actors().mouths))
    if not _is_described(h, kind) or kind.lemmas & load_actors().shortened or mouth:
        return None  # «отметили в информационном центре»: of the body that speaks
    return Voice(None, phrase_text(h.words, kind, tail_end(h.words, kind.i, h.named)))


def _is_described(h: Hearing, kind: Word) -> bool:
    """«надзорное | ведомство»: an adjective tells which one."""
    before = h.words[kind.i - 1] if kind.i else kind
    return before.attribute and before.pos == "ADJ" and before.case == kind.case and before.lemma not in POINTING


def _is_another(h: Hearing, kind: Word) -> bool:
    """«По данным прокуратуры», where a lawyer or a general of the border speaks: it is none of theirs, and none is named."""
    if not h.current or not kind.lemmas & words_of("single_kinds"):
        return False
    stem = min(kind.lemmas, key=len)[:5]
    told = (h.current.name, h.cast.posts.get(h.current.key or "", ""), h.cast.names.get(h.cast.bodies.get(h.current.key or "", ""), ""))
    return not any(stem in name.lower() for name in told)


def _fits(name: str, stems: tuple[str, ...]) -> bool:
    """The name holds one of the stems; no «суд» in «государственный»."""
    return any(stem in f" {name.lower()}" for stem in stems)


def named_last(h: Hearing, kind: Word) -> Voice | None:
    """The body that «ведомства» means behind «представитель»: one of the same sentence, of the sentence before, else the last of all."""
    stems = next((tuple(stems) for word, stems in load_actors().stand_ins.items() if word in kind.lemmas), ())
    here = [n.key for n in reversed(h.named) if n.type == "ORG" and n.last < kind.i]
    before = [m.entity for m in reversed(h.cast.mentions) if m.type == "ORG" and m.start < kind.start]
    told = (key for key in (*here, *((h.body,) if h.body else ()), *before) if h.cast.kinds.get(key) not in SILENT)
    return next((h.cast.voice(key) for key in told if not stems or _fits(h.cast.names.get(key, ""), stems)), None)


def last_body(h: Hearing) -> Voice | None:
    """The body that the sentence before named; a banned one speaks at no meeting."""
    return h.cast.voice(h.body) if h.body and h.cast.kinds.get(h.body) not in SILENT else None
