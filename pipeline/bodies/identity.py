"""What a found name is called and which body it is.

A known body keeps the lexicon's id. «МВД Гвинеи» is the lexicon's body of that country where there is one, else a body
of its own whose key comes from the folded name, so that the same name has the same key in every release.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ..lexicon.forms import Word, pieces
from ..lexicon.inflection import declined
from ..lexicon.places import PlaceEntry
from ..natasha.words import folded, may_be_genitive, word_keys
from ..phrases import NOUNS, QUOTES, clean, head_of, is_acronym, nominative_name
from ..records import Organization
from .candidates import OWNED_BY_NOBODY, Candidate
from .named import OVER, TERRORIST, Named, core_of_form, fold, key_of, known_organization, nations_of, strip_marks
from .pairs import pairs
from .quotations import quotations
from .regions import by_adjective, by_dative, by_noun
from .sounding import first_word_of, sounds, spellings
from .view import Knowledge, View

CHIEF = "главный"
DASHES = re.compile(r"\s*[-‐‑–—]\s*")


def name_span(view: View, c: Candidate) -> Named:
    """The body that one span names."""
    if pair := pairs(view).get((c.start, c.end)):
        head = view.head(pair.noun)
        organization = Organization(key_of(pair.name), pair.name, kind=head.kind if head else "other")
        return Named(c.start, c.end, "rule", organization.key, pair.name, fold(pair.name), "", organization)
    if (inner := _spoken_for(view, c)) or (inner := _of_a_firm(view, c)):
        return replace(name_span(view, inner), start=c.start, end=c.end)
    if told := _of_a_place_behind(view, c):
        return told
    if region := _of_a_region(view, c):
        return region
    piece = view.known.get(c.start)
    if piece and all(t.norm_ in QUOTES for t in view.tokens[piece.end : c.end]) and piece.end <= c.end:
        entry = view.knowledge.organizations[piece.key]
        core = core_of_form(view.knowledge, piece.form, entry.country)
        said = piece.start in view.adjectives and view.knowledge.places[view.adjectives[piece.start]].country == entry.country
        own = said or core != " ".join(fold(t) for t, _ in pieces(piece.form)) or not entry.country
        organization = known_organization(view.knowledge, piece.key)
        normal = as_written(piece.form, view.text(piece.start, piece.end))
        return Named(c.start, c.end, "lexicon", piece.key, normal, core, entry.country if own else "", organization)
    return _part_of_known(view, c) or _of_a_place(view, c) or _of_its_own(view, c)


def as_written(form: str, text: str) -> str:
    """A known form with the dashes of the text: «государств — членов» where the release has «государств-членов»."""
    mine, theirs = DASHES.findall(form), DASHES.findall(text)
    return "".join(a + b for a, b in zip(DASHES.split(form), [*theirs, ""], strict=True)) if len(mine) == len(theirs) else form


def _of_a_firm(view: View, c: Candidate) -> Candidate | None:
    """«ООО „Южный“» is called «Южный»."""
    if c.end - c.start < 3 or view.tokens[c.start].norm_ not in view.knowledge.bodies.firms or view.tokens[c.start + 1].norm_ not in QUOTES:
        return None
    closed = view.tokens[c.end - 1].norm_ in QUOTES
    return replace(c, start=c.start + 2, end=c.end - closed)


def _spoken_for(view: View, c: Candidate) -> Candidate | None:
    """«пресс-служба | МВД», «коллегия | МИД Гвинеи», «управление | Генштаба»: the body that it stands for."""
    if c.start + 1 < c.end and view.tokens[c.start].norm_.islower() and folded(view.tokens[c.start].lemma_) == CHIEF:
        c = replace(c, start=c.start + 1)  # «главное | управление КГБ»
    head = view.head(c.start)
    inner = replace(c, start=c.start + 1)
    if not head or not head.voice or c.start in view.known or c.end - c.start < 2:
        return None
    inner = _without_troops(view, inner)
    described = inner.start in view.adjectives or by_adjective(view, inner.start)
    first = inner.start + 1 if described and c.end - inner.start > 1 else inner.start
    piece = view.known.get(first)
    short = _called_so(view, first, c.end)
    named = piece or view.head(first) or is_acronym(view.tokens[first]) or short or _is_plain_name(view, first, c.end)
    whole = bool(piece and piece.end == c.end) or (c.end - first == 1 and bool(named)) or short
    whole = whole or _is_of_branch(view, c.start, first) or _is_plain_name(view, first, c.end)
    part = head.about and (view.proper(c.start) or not whole)  # «сообщило Управление ФСБ» is one of its own
    if not named or part:
        return None
    return inner


def _is_of_branch(view: View, at: int, first: int) -> bool:
    """«отдел | УФСБ России по Тыве»: an outpost of a region's branch, which the letters tell."""
    outpost = folded(view.tokens[at].lemma_) in ("отдел", "отделение")
    return outpost and is_acronym(view.tokens[first]) and folded(view.tokens[first].norm_) in view.knowledge.bodies.branches


def _is_plain_name(view: View, first: int, end: int) -> bool:
    """«управление | Государственного лесного комитета»: adjectives with a capital and the noun of a body, nothing else."""
    noun = end - 1
    adjectives = range(first, noun)
    fits = bool(adjectives) and view.proper(first) and all(view.tokens[i].pos_ == "ADJ" for i in adjectives)
    return fits and view.head(noun) is not None and not any(i in view.places or i in view.adjectives for i in adjectives)


def _called_so(view: View, start: int, end: int) -> bool:
    """Whether the words are a short name of some known body: «Антитеррористический центр»."""
    spans = ((view.words[m[0].start].token, view.words[m[0].end - 1].token + 1) for m in view.ambiguous)
    return any(span == (start, end) for span in spans)


def _without_troops(view: View, c: Candidate) -> Candidate:
    """«пресс-центр погранвойск | ГКНБ»: a noun of no body between a voice and the body that it stands for."""
    first, behind = view.tokens[c.start], c.start + 1
    named = behind == c.end - 1 and (is_acronym(view.tokens[behind]) or behind in view.known)
    plain = first.norm_.islower() and first.pos_ in NOUNS and not view.head(c.start) and may_be_genitive(first.norm_)
    return replace(c, start=behind) if named and plain else c


@lru_cache(maxsize=4)
def parts_of(knowledge: Knowledge) -> dict[tuple[str, str], str]:
    """Known parts of known bodies: (folded name without the body it belongs to, that body) → id."""
    parts: dict[tuple[str, str], str] = {}
    for entry in knowledge.organizations:
        for form in entry.forms if entry.parent else ():
            words = [Word(text, word_keys(text), i, gap=gap) for i, (text, gap) in enumerate(pieces(form))]
            for at in range(1, len(words)):
                match = next((m for m in knowledge.known.at(words, at) if m.end == len(words)), None)
                if match and match.form.owner != entry.id:
                    parts.setdefault((" ".join(fold(w.text) for w in words[:at]), match.form.owner), entry.id)
    return parts


def _part_of_known(view: View, c: Candidate) -> Named | None:
    """«Объединённый штаб ОДКБ» where the lexicon writes the name of ОДКБ in full."""
    for at in range(c.start + 1, c.end):
        piece = view.known.get(at)
        if piece and piece.end == c.end:
            normal = nominative_name(view.tokens[c.start : c.end])
            core = " ".join(fold(t) for t, _ in pieces(nominative_name(view.tokens[c.start : at])))
            key = parts_of(view.knowledge).get((core, piece.key))
            return Named(c.start, c.end, "lexicon", key, normal, fold(normal), "", known_organization(view.knowledge, key)) if key else None
    return None


def _of_a_place(view: View, c: Candidate) -> Named | None:
    """«МВД | Гвинеи», «гвинейское | МВД», «Верховный суд | Гвинеи»"""
    for at in range(c.start + 1, c.end):
        piece = view.places.get(at)
        if (piece.end if piece else view.locations.get(at, 0)) == c.end and at not in view.known:
            if head_of(view.tokens[c.start : at]) is None:
                continue  # «Вечерний | Бишкек» is no body of Bishkek
            last = piece or next((p for i in range(at, c.end) if (p := view.places.get(i)) and p.end == c.end), None)
            entry = view.knowledge.places[last.key] if last else None
            where = entry.name if entry else nominative_name(view.tokens[at : c.end])
            return _national(view, c, (c.start, at), where, entry, clean(view.tokens[at : c.end], {}))
    if c.start in view.adjectives and c.end - c.start > 1:
        entry = view.knowledge.places[view.adjectives[c.start]]
        return _national(view, c, (c.start + 1, c.end), entry.name, entry, "")
    return None


def _of_a_region(view: View, c: Candidate) -> Named | None:
    """«краевая | комиссия», «прокуратура | области», «МВД | по республике», «областное | ГУ МВД»: of the only region of the release."""
    over = by_dative(view, c.end - 1)
    if c.end - c.start < 2 or c.start in view.known:
        return None
    head = next((h for i in range(c.start, c.end) if (h := view.head(i))), None)
    before = by_adjective(view, c.start) if head is None or head.needs != "capital" else None  # «областной центр» is a town
    region = over or before or by_noun(view, c.end - 1)
    if not region or any(i in view.places and view.knowledge.places[view.places[i].key] == region for i in range(c.start, c.end)):
        return None
    part = (c.start, c.end - 2) if over else (c.start + 1, c.end) if before else (c.start, c.end - 1)
    nations, kind = nations_of(view.knowledge), kind_of(view, c)
    normal = nominative_name(view.tokens[c.start : c.end])
    base = normal if before and kind == "court" else nominative_name(view.tokens[slice(*part)]).removesuffix(f" {OVER}".rstrip())
    core = " ".join(fold(text) for text, _ in pieces(base))
    core = view.knowledge.bodies.called.get(core, core)
    key = key_of(f"{nations.full.get(core, core)} {region.name}")
    named = over is not None or any(i in view.known or is_acronym(view.tokens[i]) for i in range(*part))  # «ГУ МВД по Омской области»
    name = f"{base} {OVER if named else ''}{declined(region.name, 'datv' if named else 'gent')}"
    kind = nations.kinds.get(core, kind)
    organization = Organization(key, name, kind=kind, parent=_parent(view, c), country=region.country)
    return Named(c.start, c.end, "rule", key, name if over else normal, core, region.name, organization)


def _national(view: View, c: Candidate, part: tuple[int, int], where: str, place: PlaceEntry | None, tail: str) -> Named:
    """The body of a place: ``part`` is the span without it."""
    nations = nations_of(view.knowledge)
    piece = view.known.get(part[0])
    base = piece.form if piece and piece.end == part[1] else nominative_name(view.tokens[part[0] : part[1]])
    country = place.country if place else ""
    core = " ".join(fold(text) for text, _ in pieces(base)).removesuffix(f" {OVER}".rstrip())
    core = view.knowledge.bodies.called.get(core, _without_kind(view, core) if tail else core)
    normal = f"{base} {tail}" if tail else nominative_name(view.tokens[c.start : c.end])
    key = nations.owners.get((core, country)) if place and place.kind == "country" else None
    if key:
        return Named(c.start, c.end, c.method, key, normal, core, where, known_organization(view.knowledge, key))
    full = nations.full.get(core, core)
    key = key_of(f"{full} {where}")
    kind = nations.kinds.get(core) or kind_of(view, c)
    organization = Organization(key, normal, kind=kind, parent=_parent(view, c), country=country)
    return Named(c.start, c.end, "rule" if c.method == "lexicon" else c.method, key, normal, core, where, organization)


def _without_kind(view: View, core: str) -> str:
    """«акимат города» of «акимат города Кызыл»: the same body as «акимат Кызыла»."""
    before, _, last = core.rpartition(" ")
    return before if before and not word_keys(last).isdisjoint(view.knowledge.bodies.somewhere) else core


def _of_a_place_behind(view: View, c: Candidate) -> Named | None:
    """«Лесной комитет | (ЛК) Тывы»: the place behind the bracket that holds the acronym."""
    doc, at = view.tokens, c.end
    if at + 3 >= len(doc) or doc[at].norm_ != "(" or not is_acronym(doc[at + 1]) or doc[at + 2].norm_ != ")" or at + 3 in view.starts:
        return None
    place = view.places.get(at + 3)
    if not place or not all(may_be_genitive(t.norm_) for t in doc[place.start : place.end] if t.pos_ in NOUNS):
        return None
    entry, piece = view.knowledge.places[place.key], view.known.get(c.start)
    if piece and view.knowledge.organizations[piece.key].country in ("", entry.country):
        return None
    return _national(view, c, (c.start, c.end), entry.name, entry, "")


def _of_its_own(view: View, c: Candidate) -> Named:
    name = view.tokens[c.start : c.end]
    fixed = c.end - c.start == 1 and folded(view.tokens[c.start].norm_) in view.knowledge.bodies.heads  # «Мининформации» has no cases
    normal = strip_marks(clean(name, {}) if fixed or _is_apposed(view, c) else nominative_name(name))
    known = spellings(view.knowledge)
    spelled = known.get(sounds(normal)) or known.get(sounds(view.text(c.start, c.end)))
    if spelled and (c.end - c.start > 1 or (c.start and view.tokens[c.start - 1].norm_ in QUOTES)):
        normal = first_word_of(view.knowledge.organizations[spelled.owner].forms, strip_marks(clean(name, {})), normal)
        return Named(c.start, c.end, "lexicon", spelled.owner, normal, fold(normal), "", known_organization(view.knowledge, spelled.owner))
    key = key_of(normal)
    organization = Organization(key, normal, kind=kind_of(view, c), parent=_parent(view, c))
    return Named(c.start, c.end, c.method, key, normal, fold(normal), "", organization)


def _is_apposed(view: View, c: Candidate) -> bool:
    """«группировки „Чёрный компас“»: behind its noun a name in quotation marks keeps its nominative."""
    before = view.tokens[max(0, c.start - 2) : c.start]
    if len(before) < 2 or before[1].norm_ not in QUOTES:
        return False
    lemma = folded(before[0].lemma_)
    words = view.knowledge.bodies
    return (lemma in words.descriptors and lemma not in words.members) or lemma in words.heads


def kind_of(view: View, c: Candidate) -> str:
    """By the head noun, else by the noun before the name, else ``other``."""
    for i in range(c.start, c.end):
        if head := view.head(i):
            return str(head.kind)
        if view.tokens[i].pos_ in NOUNS:
            break
    parent = _parent(view, c)
    lexicon = view.knowledge.organizations
    if parent and parent in lexicon and lexicon[parent].kind not in OWNED_BY_NOBODY:
        return "state_body"
    told = _told_kinds(view, c)
    return TERRORIST if TERRORIST in told else told[0] if told else "other"


def _told_kinds(view: View, c: Candidate) -> list[str]:
    """Kinds told by the words before the name: «террористическая организация „…“» tells two."""
    q = next((q for q in quotations(view) if q.start == c.start), None)
    kinds = []
    for i in range(q.noun if q and q.noun is not None else c.start - 1, -1, -1):
        token = view.tokens[i]
        kind = view.knowledge.bodies.descriptors.get(folded(token.lemma_))
        if kind:
            kinds.append(kind)
        elif token.norm_[:1].isalnum() and token.pos_ != "ADJ":
            break
    return kinds


def _parent(view: View, c: Candidate) -> str | None:
    """The known body in the tail of a name."""
    for at in range(c.start + 1, c.end):
        piece = view.known.get(at)
        if piece and piece.end <= c.end:
            return name_span(view, Candidate(at, c.end, "rule", "parent")).key if _fills(view, at, c.end) else piece.key
    return None


def _fills(view: View, at: int, end: int) -> bool:
    """Whether the known body and its place reach to the end."""
    piece = view.known[at]
    place = view.places.get(piece.end)
    return piece.end == end or (place is not None and place.end == end)
