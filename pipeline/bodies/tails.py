"""How far a body's name goes to the right of its head: genitives, places, bodies, «по …», quotation marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..lexicon.bodies import Head
from ..lexicon.wordings import words_of
from ..natasha.words import folded, is_finite, is_fixed, may_be_genitive, readings, word_keys
from ..phrases import NOUNS, OPENING, QUOTES, feature, is_acronym, is_capital
from .cuts import before_span
from .noun_phrases import coordinated, goes_on, noun_phrase
from .quotations import OF_A_YEAR, quotations
from .regions import by_dative, by_noun
from .view import View

LONGEST_QUOTATION = 8
WITH = ("борьба", "сотрудничество", "связь", "работа", "взаимодействие", "взаимоотношение", "отношение")
AGAINST = ("противодействие", "содействие", "помощь", "поддержка")
OVER = ("контроль", "надзор", "наблюдение")
TOWN = ("г", "гор")
LAW = ("закон", "законодательство")
CASES = ("дело", "преступление")  # «суд | по уголовным делам», «… по тяжким преступлениям»
FIELD = ("сфера", "область", "дело")


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a head takes: «по …», and genitives in small letters that tell its subject."""

    about: bool = False
    subject: bool = True
    genitive: bool = True
    seat: bool = False


def allowed_by(head: Head | None) -> Allowed:
    """The tail that this head takes; a name without a head takes bodies and places only."""
    return Allowed(head.about, not head.bare, seat=head.seat) if head else Allowed(True, False)


Rule = Callable[[View, int, "Allowed"], int]


def tail_end(view: View, at: int, allowed: Allowed) -> int:
    """Where the tail that begins at token ``at`` ends; ``at`` itself where there is none."""
    end = at
    while grown := _step(view, end, allowed, end > at):
        grown_to, rule = grown
        allowed = replace(allowed, genitive=rule not in NAMES)  # «бюро Лиги портов | генерала»: behind a name no subject
        end = grown_to
    return end


def _is_somewhere(view: View, i: int) -> bool:
    """«комитет | страны», «инспекция | района»"""
    named = i + 1 in view.places or i + 1 in view.locations
    return not is_capital(view.tokens[i]) and not named and folded(view.tokens[i].lemma_) in view.knowledge.bodies.somewhere


def _step(view: View, at: int, allowed: Allowed, inside: bool) -> tuple[int, Rule] | None:
    if not goes_on(view, at) or OF_A_YEAR.fullmatch(view.tokens[at].norm_):
        return None  # «охрана | ЭКСПО-2027»
    if at in view.known and (_acts(view, at, view.known[at].end) or _does(view, at)):
        return None
    for rule in TAILS:
        if end := rule(view, at, allowed):
            return end, rule
    return (end, genitive) if inside and allowed.subject and (end := coordinated(view, at)) else None


def _in_genitive(view: View, start: int, end: int) -> bool:
    """Whether a name may be a genitive: its first noun says so, an acronym and a foreign word always."""
    for token in view.tokens[start:end]:
        if token.norm_ in TOWN:
            continue
        if is_acronym(token):
            return True
        if token.pos_ in NOUNS or token.pos_ == "X":
            case = feature(token, "Case")
            return case in ("Gen", "") or (may_be_genitive(token.norm_) and (case != "Nom" or is_fixed(token.norm_)))
    return True


def _acts(view: View, at: int, end: int) -> bool:
    """«по запросу МВД | Минцифры | заблокировало»: behind a noun and its owner the only word that may be the subject."""
    asks = at > 1 and is_acronym(view.tokens[at - 1]) and view.tokens[at - 2].pos_ == "NOUN" and not is_acronym(view.tokens[at])
    return asks and end < len(view.tokens) and is_finite(view.tokens[end].norm_.lower())


def _does(view: View, at: int) -> bool:
    """«по требованиям прокуратуры | Роскомнадзором | заблокировано»: an instrumental, whatever the tagger says."""
    token = view.tokens[at]
    return is_capital(token) and not is_acronym(token) and token.norm_.endswith(("ом", "ем"))


def known_body(view: View, at: int, allowed: Allowed) -> int:
    """«Секретариат | ШОС»"""
    piece = view.known.get(at)
    return piece.end if piece and _in_genitive(view, piece.start, piece.end) else 0


def place(view: View, at: int, allowed: Allowed) -> int:
    """«полиция | Гвинеи», of the lexicon or of the model"""
    end = _place_end(view, at)
    if end and _in_genitive(view, at, end):
        return end
    return _kind_of_place(view, at) or (at + 1 if by_noun(view, at) else 0)


def model_body(view: View, at: int, allowed: Allowed) -> int:
    """«отдел | Лиги Речных Портов»: a span of the model"""
    end = view.organizations.get(at, 0)
    if not end or word_keys(view.tokens[at].norm_) & view.knowledge.bodies.events or "\n" in view.text(at, end):
        return 0
    cut = next((i for i in range(at, end) if view.tokens[i].norm_ == "("), before_span(view, at, end))
    return cut if cut > at and _in_genitive(view, at, cut) else 0


def acronym(view: View, at: int, allowed: Allowed) -> int:
    """«отдел | УМВД»"""
    token = view.tokens[at]
    return at + 1 if at not in view.shouted and is_acronym(token) and token.norm_ not in view.knowledge.bodies.nobodies else 0


def genitive(view: View, at: int, allowed: Allowed) -> int:
    """«департамент | водного надзора»"""
    if _is_somewhere(view, at) or _points_back(view, at, allowed):
        return 0
    return noun_phrase(view, at, "Gen") if (allowed.subject and allowed.genitive) or is_capital(view.tokens[at]) else 0


def _points_back(view: View, at: int, allowed: Allowed) -> bool:
    """«10-е Главное управление | министерства», «штаб | совместной операции»: nouns in small letters that end the phrase name no body."""
    end = noun_phrase(view, at, "Gen")
    small = bool(end) and not any(is_capital(t) for t in view.tokens[at:end])
    if not small or folded(view.tokens[end - 1].lemma_) not in view.knowledge.bodies.pointing:
        return False
    return tail_end(view, end, replace(allowed, genitive=True)) == end


def subject(view: View, at: int, allowed: Allowed) -> int:
    """«комитет | по делам беженцев», «управление | по Тыве», «МВД | по республике»"""
    if view.tokens[at].norm_ != "по" or not allowed.about or not goes_on(view, at + 1):
        return 0
    if view.tokens[at + 1].norm_ == "вопросам" and any(p.end == at for p in view.places.values()):
        return 0  # «встреча Службы охраны рек Гвинеи | по вопросам …»
    end = _place_end(view, at + 1) or _called_place(view, at + 1) or (at + 2 if by_dative(view, at + 1) else 0)
    if not end:
        end = noun_phrase(view, at + 1, "Dat")
        return end if end and (allowed.subject or folded(view.tokens[end - 1].lemma_) in CASES) else 0
    second = _place_end(view, end + 1) if goes_on(view, end) and view.tokens[end].norm_ == "и" else 0
    return second or end


def _place_end(view: View, at: int) -> int:
    piece = view.places.get(at)
    end = max(piece.end if piece else 0, view.locations.get(at, 0))
    if end or at + 2 >= len(view.tokens) or view.tokens[at].norm_ not in TOWN or view.tokens[at + 1].norm_ != ".":
        return end
    return _place_end(view, at + 2)  # «прокуратура | г. Кызыла»


def _called_place(view: View, at: int) -> int:
    """«управление по | городу Орску»: what the place is in small letters, and its name."""
    kind = folded(view.tokens[at].lemma_) in view.knowledge.bodies.somewhere and not is_capital(view.tokens[at])
    return _place_end(view, at + 1) if kind and goes_on(view, at + 1) else 0


def _kind_of_place(view: View, at: int) -> int:
    """«полиция | провинции Синд», «суд | города Кызыл»: what the place is, in the genitive, and its name in any case."""
    if at + 1 >= len(view.tokens) or not may_be_genitive(view.tokens[at].norm_) or not goes_on(view, at + 1):
        return 0
    called = folded(view.tokens[at].lemma_) in view.knowledge.bodies.somewhere and not is_capital(view.tokens[at])
    return _place_end(view, at + 1) if called else 0


def seat(view: View, at: int, allowed: Allowed) -> int:
    """«Оперативный штаб | в Республике Тыва»"""
    if view.tokens[at].norm_ != "в" or not goes_on(view, at + 1):
        return 0
    end = _place_end(view, at + 1) or (at + 2 if by_noun(view, at + 1) else 0)
    district = end and allowed.about and view.tokens[end - 1].norm_.lower() == "округе"  # «Управление … прокуратуры в Южном округе»
    return end if allowed.seat or district else 0


def with_whom(view: View, at: int, allowed: Allowed) -> int:
    """«по борьбе | с терроризмом», «по противодействию | обороту», «по надзору | за портами», «по работе | в области розыска»"""
    doc = view.tokens
    lemma = folded(doc[at - 1].lemma_)
    joined = (doc[at].norm_ in ("с", "со") and lemma in WITH) or (doc[at].norm_ == "за" and lemma in OVER)
    if joined and goes_on(view, at + 1):
        return noun_phrase(view, at + 1, "Ins")
    if lemma in view.knowledge.bodies.trading and doc[at].pos_ in NOUNS and feature(doc[at], "Case") == "Ins":
        return at + 1  # «по противодействию торговле | людьми»
    if lemma in AGAINST and (end := noun_phrase(view, at, "Dat")):
        return end
    if doc[at].norm_ == "против" and allowed.about and goes_on(view, at + 1):
        return noun_phrase(view, at + 1, "Gen")  # «комитет Лиги портов | против пыток»
    if doc[at].norm_ in ("о", "об") and lemma in LAW and goes_on(view, at + 1):
        return noun_phrase(view, at + 1, "Loc")
    if doc[at].norm_ == "в" and at + 1 < len(doc) and folded(doc[at + 1].lemma_) in FIELD and allowed.about:
        return at + 2
    return 0


def attached(view: View, at: int, allowed: Allowed) -> int:
    """«группа | при Лиге портов», «комитет | при Президенте»"""
    if view.tokens[at].norm_ != "при" or not goes_on(view, at + 1):
        return 0
    piece = view.known.get(at + 1)
    if piece:
        return piece.end
    end = noun_phrase(view, at + 1, "Loc")
    if end == at + 2 and folded(view.tokens[at + 1].lemma_) in words_of("heads_of_state") and view.head(at - 1) is None:
        return end  # «Совет безопасности | при президенте»
    return end if end and (is_capital(view.tokens[at + 1]) or any(view.head(i) for i in range(at + 1, end))) else 0


def quotation(view: View, at: int, allowed: Allowed) -> int:
    """«движение | „Чёрный компас“»"""
    doc = view.tokens
    if doc[at].norm_ not in OPENING or not allowed.subject or _is_a_paper(view, at + 1):
        return 0
    for i in range(at + 1, min(at + 2 + LONGEST_QUOTATION, len(doc))):
        if doc[i].norm_ in QUOTES and i > at + 1:
            other = any(q.other and q.start == at + 1 for q in quotations(view)) or _is_told(view, i)
            return i + 1 if is_capital(doc[at + 1]) and not other else 0
        if doc[i].is_space or i in view.starts:
            break
    return 0


def _is_a_paper(view: View, at: int) -> bool:
    """«В департаменте портов | „Известиям“ ответили»: who is told stands in quotation marks, too."""
    owners = {view.known[at].key} if at in view.known else set()
    owners.update(m.form.owner for found in view.ambiguous for m in found if view.words[m.start].token == at)
    return any(view.knowledge.organizations[key].kind == "media" for key in owners)


def _is_told(view: View, closing: int) -> bool:
    """«в управлении | «Вестнику» | рассказали»: a paper in the dative, to which a body tells something."""
    if closing + 1 >= len(view.tokens) or not is_finite(view.tokens[closing + 1].norm_):
        return False
    name = view.tokens[closing - 1].norm_
    cases = {case for _, case, number, _ in readings(name) if number != "Plur"}
    return len(name) == 1 or ("Dat" in cases and "Nom" not in cases)


def memorial(view: View, at: int, allowed: Allowed) -> int:
    """«институт | имени Норова», «университет | им. Норова»"""
    return next((view.memorials[i] for i in (at + 1, at + 2) if i in view.memorials and view.tokens[at].norm_ in ("имени", "им")), 0)


NAMES: tuple[Rule, ...] = (known_body, place, model_body, acronym, quotation, memorial)
TAILS: tuple[Rule, ...] = (known_body, place, model_body, acronym, genitive, subject, seat, with_whom, attached, quotation, memorial)
