"""Who speaks through a report of speech: an interview, a quotation that a press service passes on, figures that a body publishes."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from ..lexicon.wordings import words_of as words_in
from .addressees import IN, is_told
from .hearings import REACH, SILENT, Found, Hearing, saying
from .nominatives import phrase_text, tail_end, words_of
from .utterances import writes
from .voices import Named, Voice

AS = 3  # words between «как», a verb of saying and a paper
CLOSING = ("»", "”", "“", '"')


def quoting(h: Hearing) -> Found | None:
    """«приводит пресс-служба слова руководителя аппарата Игоря Сухова», «цитирует ведомство генерала Сухова»: the person."""
    for verb in h.words:
        if not (verb.pos == "VERB" and verb.verb_form == "Fin" and verb.lemmas & load_actors().quoting):
            continue
        word = next((w for w in h.words[verb.i + 1 : verb.i + 7] if w.lemma in ("слово", "комментарий", "заявление")), None)
        if word is None and verb.lemma not in ("цитировать", "процитировать"):
            continue
        after = word.i if word else verb.i
        person = next((n for n in h.named if n.type == "PER" and after < n.first <= after + REACH), None)
        if person:
            return Found(h.cast.voice(person.key), verb.i)
        if word is not None and h.current and word.i and h.words[word.i - 1].lower in load_actors().owners:
            return Found(h.current, verb.i)  # «приводит его слова агентство»
        who = load_actors().witnesses | load_actors().informants | load_actors().offices
        if word and (plain := words_of(h.words, word.i + 1, who, ("Gen",), h.named)) and not h.current:
            return Found(plain, verb.i)  # «приводит телеканал заявление чиновников»
        office = next((w for w in h.words[after + 1 : after + 3] if w.lemmas & load_actors().offices), None)
        if office is not None and h.current and h.cast.is_person(h.current.key):
            return Found(h.current, verb.i)  # «процитировала генерала пресс-служба»
    return None


def written(h: Hearing) -> Found | None:
    """«Издание The Straits Times пишет, что …», «пишут местные газеты»: the paper, in this sentence."""
    found = writes(h.words, h.named, h.cast.kinds)
    if found is None:
        return None
    who, at = found
    if isinstance(who, Named):
        return Found(h.cast.voice(who.key), at)
    own = next((n for n in h.named if n.type == "ORG" and who.i < n.first <= who.i + 2), None)
    return Found(h.cast.voice(own.key) if own else Voice(None, phrase_text(h.words, who, tail_end(h.words, who.i, h.named))), at)


def reported(h: Hearing) -> Found | None:
    """«Как ранее сообщал «Вестник», задержаны трое»: a paper between «как» and a comma, where nobody else says so."""
    for verb in (v for v in saying(h.words) if v.verb_form == "Fin"):
        before = [w.lower for w in h.words[max(0, verb.i - AS) : verb.i]]
        paper = next((n for n in h.named if verb.i < n.first <= verb.i + AS and h.cast.kinds.get(n.key) == "media"), None)
        if paper is None or "как" not in before or any(w.text == "," for w in h.words[verb.i : paper.first]):
            continue
        behind = next((w.text for w in h.words[paper.last + 1 : paper.last + 3] if w.text not in CLOSING), "")
        if behind == "," and (paper.nominative or h.words[paper.first].case in ("Nom", "")):
            return Found(h.cast.voice(paper.key), verb.i, brief=h.current is not None)
    return None


def by_paper(h: Hearing) -> Found | None:
    """«Об этом сообщает агентство «Маяк»»: a paper, of the sentence before, where nobody has the word."""
    if h.current is not None or [w.lower for w in h.words[:2]] != ["об", "этом"]:
        return None
    for verb in (v for v in saying(h.words) if v.verb_form == "Fin"):
        papers = (n for n in h.named if h.cast.kinds.get(n.key) == "media" and verb.i < n.first <= verb.i + AS)
        paper = next((n for n in papers if not is_told(h.words, n.first, n.last, verb)), None)
        between = h.words[verb.i + 1 : paper.first] if paper else []
        if paper is None or any(w.pos in ("ADP", "VERB") or w.text in (",", ":") for w in between):
            continue
        behind = next((w for w in h.words[paper.last + 1 : paper.last + 3] if w.text not in CLOSING), None)
        told = behind is not None and (behind.lower in IN or behind.case == "Nom")  # «сообщили «Вестнику» в полиции»
        if not told and (paper.nominative or h.words[paper.first].case in ("Nom", "")) and verb.number == "Sing":
            return Found(h.cast.voice(paper.key), verb.i, brief=True)
    return None


def interviewed(h: Hearing) -> Found | None:
    """«Председатель комитета Глеб Туманов дал интервью газете»: what follows is said by the person."""
    for verb in h.words:
        gave = verb.pos == "VERB" and verb.verb_form == "Fin" and verb.lemma in ("дать", "давать", "ответить", "отвечать")
        if gave and any(w.lemma in ("интервью", "вопрос") for w in h.words[verb.i + 1 : verb.i + 5]):
            person = next((n for n in reversed(h.named) if n.type == "PER" and n.last < verb.i <= n.last + REACH and n.nominative), None)
            if person:
                return Found(h.cast.voice(person.key), verb.i)
    return None


def publishing(h: Hearing) -> Found | None:
    """«МВД разместило на сайте краткую характеристику», «Верховным судом обобщена практика»: the body tells what follows."""
    for verb in h.words:
        done = verb.passive and verb.short and verb.lemmas & words_in("made_public")  # «Верховным судом | обобщена практика»
        if not (verb.pos == "VERB" and (done or verb.verb_form == "Fin") and verb.lemmas & load_actors().publishing):
            continue
        told = any(w.lemmas & load_actors().published for w in h.words[verb.i + 1 : verb.i + 9])
        near = (n for n in h.named if n.type == "ORG" and not n.in_post and abs(verb.i - n.last) <= REACH)
        body = next((n for n in near if (n.case == "Ins" if done else _is_subject(h, n))), None)
        if told and body and h.cast.kinds.get(body.key) not in SILENT:
            return Found(h.cast.voice(body.key), verb.i)
    return None


def issued(h: Hearing) -> Found | None:
    """«Совместное сообщение СГБ и прокуратуры», a title: the first of them tells the release."""
    words, known = h.words, load_actors()
    if h.current or words[-1].text[-1:] in (".", "!", "?") or any(w.verb_form == "Fin" or w.passive for w in words):
        return None
    paper = next((w for w in words if not w.attribute), words[-1])
    if not paper.lemmas & known.issues or paper.case not in ("Nom", "Acc", ""):
        return None
    at = next((w.i for w in words[paper.i + 1 :] if not (w.lower.startswith(tuple(known.mouths)) and w.case == "Gen")), len(words))
    body = next((n for n in h.named if n.type == "ORG" and n.first <= at <= n.last and not n.in_post), None)
    return Found(h.cast.voice(body.key), paper.i) if body and h.cast.kinds.get(body.key) not in SILENT else None


def _is_subject(h: Hearing, body: Named) -> bool:
    """In the nominative; the tagger guesses the case of acronyms."""
    before = h.words[body.first - 1] if body.first else None
    return (body.nominative or (h.words[body.first].text.isupper() and (before is None or not before.nominal))) and (
        before is None or before.pos != "ADP"
    )
