"""Roles: the post beside a name, «заместитель директора А.Б.Норов», «Анна Ким, представитель ведомства».

A role is a head of the lexicon, its modifiers before it and an unbroken nominal tail behind it. It belongs to a name that
follows the tail and agrees with the head in case, or to a name that it follows in apposition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from ..lexicon.names import fold_name
from ..lexicon.organizations import load_organizations
from ..lexicon.roles import roles
from ..naming import posts
from ..naming.posts import ALL, Head
from ..naming.words import open_reader
from ..records import Mention, Organization, Role

IN_FRONT = re.compile(r"(?:и\.\s?о\.|врио)(?=\s)", re.I)
AGE = re.compile(r"\d+-летн\w+$")
REACH = 24  # tokens: no role is longer
OPENERS = {",": {",", ";", ".", ")", ":"}, "(": {")", ",", ";"}, "–": {",", ";", ".", ")"}, "—": {",", ";", ".", ")"}, "-": {",", ";", "."}}
ACTING = re.compile(r"(?<!\w)(?:и\.\s?о\.|врио)\s+$", re.I)


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with the tokens that it covers."""

    mention: Mention
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A role phrase: tokens ``[start, end)``, its head at ``head`` and the case that it agreed in."""

    start: int
    head: int
    end: int
    case: str
    plural: bool = False
    one: bool = False  # «один из директоров»: plural in form, one holder


class Scene:
    """One document as this stage looks at it: which tokens are names, bodies, places."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.whole: str = doc.text  # spaCy joins the tokens anew at every call
        found = [named for m in doc._.mentions if (named := _named(doc, m))]
        self.people = [n for n in found if n.mention.type == "PER"]
        self.cover: dict[int, Named] = {}
        for named in sorted(found, key=lambda n: n.end - n.start):
            for i in range(named.start, named.end):
                self.cover[i] = named  # the longest wins

    def at(self, i: int, kind: str) -> Named | None:
        named = self.cover.get(i)
        return named if named is not None and named.mention.type == kind else None

    def head(self, i: int) -> Head | None:
        """The head at a token that is no part of a name, unless it begins the name of a body."""
        named, token = self.cover.get(i), self.doc[i]
        return None if named is not None or token.pos_ in ("ADP", "ADV", "CCONJ", "SCONJ") else posts.head_of(token.norm_)

    def is_break(self, i: int) -> bool:
        return self.doc[i].is_space and "\n" in self.doc[i].text

    def before(self, i: int) -> int:
        """The last token before ``i`` that is no blank (-1 for none)."""
        i -= 1
        while i >= 0 and self.doc[i].is_space and not self.is_break(i):
            i -= 1
        return i

    def after(self, i: int) -> int:
        """The first token from ``i`` on that is no blank."""
        while i < len(self.doc) and self.doc[i].is_space and not self.is_break(i):
            i += 1
        return i

    def text(self, start: int, end: int) -> str:
        return " ".join(self.doc[start:end].text.split()) if start < end else ""


def _named(doc: Doc, mention: Mention) -> Named | None:
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    return Named(mention, span.start, span.end) if span is not None else None


# --- agreement -------------------------------------------------------------------------------------------------------


def cases_of_name(scene: Scene, person: Named) -> frozenset[str]:
    """The cases that all parts of a name may share; the tagger decides where the name does not decline."""
    shared = ALL
    who = next((p for p in scene.doc._.people if p.key == person.mention.entity), None)
    parts = {fold_name(part) for part in person.mention.normal.replace(".", ". ").split()}
    for token in scene.doc[person.start : person.end]:
        if len(token.norm_) < 2 or not token.norm_[:1].isupper():
            continue
        options = [o for o in open_reader().options(token.norm_) if fold_name(o.nominative) in parts]
        options = [o for o in options if who is None or not who.gender or o.gender == who.gender] or options
        best = max((max(o.first, o.middle, o.last) for o in options), default=0.0)
        fit = frozenset(o.case for o in options if max(o.first, o.middle, o.last) >= best - 0.5) or ALL
        shared = shared & fit or shared
    if shared == ALL:
        told = {str(t.morph.to_dict().get("Case", "")) for t in scene.doc[person.start : person.end] if len(t.norm_) > 1} - {""}
        return frozenset(told) or ALL
    return shared


# --- the tail of a role ------------------------------------------------------------------------------------------------


def tail_end(scene: Scene, head: int, limit: int) -> int:
    """Where the unbroken nominal tail behind a head ends, at ``limit`` at the latest."""
    doc, i, end = scene.doc, head + 1, head + 1
    found = scene.head(head)
    allowed = frozenset({"Gen", "Ins"} if found is not None and found.instrumental else {"Gen"})
    while i < limit:
        named, token = scene.cover.get(i), doc[i]
        word = fold_name(token.norm_)
        if named is not None:
            if named.mention.type == "PER":
                break
            if any(fold_name(t.norm_) in roles().prepositions for t in doc[named.start : named.end]):
                allowed = ALL - {"Nom"}  # «управления по противодействию | терроризму»
            i = end = min(named.end, limit)
        elif scene.is_break(i) or _starts_next_role(scene, i, head):
            break
        elif token.is_space or token.text in "«\"“-№" or word == "и":
            i += 1
        elif token.text in "»”":
            i = end = i + 1
        elif word in roles().prepositions:
            if _breaks(scene, i):
                break
            allowed, i = ALL - {"Nom"}, i + 1
        elif token.text == "(":
            close = _closing(scene, i, limit)
            if close is None:
                break
            i = end = close + 1
        elif token.text == "," and _goes_on(scene, i, limit):
            i += 1
        elif _nominal(token, allowed):
            i = end = i + 1
        else:
            break
    return limit if _only_quotes(scene, end, limit) else end


def _only_quotes(scene: Scene, start: int, end: int) -> bool:
    return all(t.is_space or t.text in "»”\"" for t in scene.doc[start:end])


def _breaks(scene: Scene, preposition: int) -> bool:
    """«министр | в ходе встречи»: what follows the preposition tells of the event, not of the post."""
    following = scene.after(preposition + 1)
    return following < len(scene.doc) and bool(posts.normals(scene.doc[following].norm_) & roles().breakers)


def _closing(scene: Scene, opening: int, limit: int) -> int | None:
    """The end of a short bracket without a person: «центра (АТЦ)»."""
    close = next((j for j in range(opening + 1, min(opening + 6, limit)) if scene.doc[j].text == ")"), None)
    if close is None or any(scene.at(j, "PER") for j in range(opening, close)):
        return None
    return close


def _nominal(token: Token, allowed: frozenset[str]) -> bool:
    """May the token stand in the tail: a genitive, or any oblique case behind a preposition."""
    found = posts.cases(token.norm_)
    if not token.norm_[:1].isalnum() or (token.pos_ in ("VERB", "AUX", "SCONJ", "ADV", "PUNCT", "PRON", "DET") and found != ALL):
        return False
    return bool(found & allowed)


def _goes_on(scene: Scene, comma: int, limit: int) -> bool:
    """A comma inside a list in the genitive that ends with «и»: «министр образования, науки и спорта»."""
    word = scene.after(comma + 1)
    conj = scene.after(word + 1)
    if conj >= limit or scene.cover.get(word) is not None or scene.head(word) or scene.doc[conj].norm_.lower() != "и":
        return False
    return scene.doc[word].norm_.islower() and "Gen" in posts.cases(scene.doc[word].norm_)


def _starts_next_role(scene: Scene, i: int, head: int) -> bool:
    """«директора бюро и председателя комитета»: behind «и» another head in the same case is another role."""
    if scene.doc[i].norm_.lower() != "и":
        return False
    first, j = scene.head(head), scene.after(i + 1)
    while j < len(scene.doc) and scene.cover.get(j) is None and posts.is_modifier(scene.doc[j].norm_):
        j = scene.after(j + 1)
    second = scene.head(j) if j < len(scene.doc) else None
    return first is not None and second is not None and bool(first.singular & second.singular)


def _one_of(scene: Scene, start: int) -> bool:
    """Does «один из», in any case, stand before the phrase."""
    of = scene.before(start)
    one = scene.before(of) if of >= 0 else -1
    return one >= 0 and scene.doc[of].norm_.lower() == "из" and bool(posts.normals(scene.doc[one].norm_) & roles().one_of)


def modifiers_start(scene: Scene, head: int) -> int:
    """Where the modifiers of a head begin: «первый заместитель», «чрезвычайный и полномочный посол»."""
    start, i = head, scene.before(head)
    while i >= 0 and scene.cover.get(i) is None:
        word = scene.doc[i].norm_
        if posts.is_modifier(word):
            start = i
        elif word.lower() not in ("и", "-") or start == head or not posts.is_modifier(scene.doc[scene.before(i)].norm_):
            break
        i = scene.before(i)
    return start


# --- which role is whose ---------------------------------------------------------------------------------------------


def name_start(scene: Scene, person: Named) -> tuple[int, bool]:
    """Where the name begins with rank and title before it; whether it stands alone in brackets."""
    start, bracket = person.start, False
    while True:
        i = scene.before(start)
        if i < 0:
            break
        rank = _rank_start(scene, start)
        if posts.normals(scene.doc[i].norm_) & roles().titles or AGE.match(scene.doc[i].norm_):
            start = i
        elif rank is not None:
            start = rank
            comma = scene.before(start)
            if comma >= 0 and scene.doc[comma].text == ",":
                start = comma
        elif scene.doc[i].text == "(" and scene.after(person.end) < len(scene.doc) and scene.doc[scene.after(person.end)].text == ")":
            start, bracket = i, True
            break
        else:
            break
    return start, bracket


def _rank_start(scene: Scene, end: int) -> int | None:
    """The first token of a rank that ends at ``end``: «генерал-лейтенант полиции», «генерал армии»."""
    i, services = scene.before(end), 0
    while i >= 0 and services <= 5:
        word = scene.doc[i].norm_
        if posts.is_rank(word) and scene.at(i, "PER") is None:
            post = bool(posts.normals(word) & roles().rank_or_post)
            return i if services or not post else None
        if not (posts.normals(word) & roles().services or word.isdigit() or word.lower() in ("в", "й")):
            return None
        services += 1
        i = scene.before(i)
    return None


def sentence_start(scene: Scene, i: int) -> int:
    return int(scene.doc[i].sent.start)


def before_name(scene: Scene, person: Named) -> list[Phrase]:
    """Roles that stand before a name, the nearest first."""
    end, bracket = name_start(scene, person)
    case = ALL if bracket else cases_of_name(scene, person)
    first = _phrase_ending_at(scene, end, case)
    if first is None and (dash := scene.before(end)) >= 0 and scene.doc[dash].text in ("-", "–", "—"):
        first = _phrase_ending_at(scene, dash, case)  # «директор бюро – доктор Анна Ким»
    if first is None or _is_of_the_named(scene, first, person):
        return []
    out = [first]
    while (link := scene.before(out[-1].start)) >= 0 and scene.doc[link].text in (",", "—", "–"):
        more = _phrase_ending_at(scene, link, frozenset({out[-1].case}))
        if more is None or more.plural or out[-1].one:
            break
        out.append(more)
    return out


def _is_of_the_named(scene: Scene, phrase: Phrase, person: Named) -> bool:
    """«советника Норова»: a bare word of relation before one word in an oblique case may be his adviser's."""
    head = scene.head(phrase.head)
    bare = phrase.end - phrase.head == 1 and person.end - person.start == 1
    return head is not None and head.relational and bare and phrase.case != "Nom"


def _phrase_ending_at(scene: Scene, end: int, allowed: frozenset[str]) -> Phrase | None:
    """The outermost role phrase whose tail ends at ``end`` and whose head may stand in an allowed case."""
    best: Phrase | None = None
    low = max(sentence_start(scene, end) if end < len(scene.doc) else 0, end - REACH)
    for i in range(end - 1, low - 1, -1):
        head = scene.head(i)
        if head is None or scene.after(tail_end(scene, i, end)) < end:
            continue
        start = modifiers_start(scene, i)
        acting = bool(ACTING.search(scene.whole[max(0, scene.doc[start].idx - 60) : scene.doc[start].idx]))
        for plural, cases in ((False, head.singular), (True, head.plural)):
            fit = [case for case in posts.CASES if case in cases and (case in allowed or acting)]
            if fit:
                best = Phrase(start, i, end, fit[0], plural)
                break
        if "Gen" in head.plural and _one_of(scene, start):
            best = Phrase(start, i, end, "Gen", plural=True, one=True)
    return best


def behind_name(scene: Scene, person: Named) -> list[Phrase]:
    """Roles in apposition behind a name: «Анна Ким, представитель ведомства, …», «Ким (директор бюро)»."""
    i = _behind_original(scene, person)
    if i >= len(scene.doc) or scene.doc[i].text not in OPENERS:
        return []
    out: list[Phrase] = []
    allowed = ALL if scene.doc[i].text == "(" else cases_of_name(scene, person) | ({"Nom"} if scene.doc[i].text in "–—-" else frozenset())
    while i < len(scene.doc):
        head = start = _skip_rank(scene, _skip_one_of(scene, scene.after(i + 1)))
        while head < len(scene.doc) and scene.cover.get(head) is None and _modifies(scene, head):
            head = scene.after(head + 1)
        found = scene.head(head) if head < len(scene.doc) else None
        if found is None:
            break
        end = tail_end(scene, head, min(len(scene.doc), head + REACH, int(scene.doc[person.start].sent.end)))
        one = _one_of(scene, start) and "Gen" in found.plural
        fit = ["Gen"] if one else [case for case in posts.CASES if case in found.singular & allowed]
        if not fit or _names_somebody(scene, end):
            break
        out.append(Phrase(start, head, end, fit[0], plural=one, one=one))
        if one:
            break
        i = scene.after(end)
        if i >= len(scene.doc) or scene.doc[i].norm_.lower() not in (",", "и", "–", "—"):
            break
        allowed = frozenset({fit[0]})
    return out


def _behind_original(scene: Scene, person: Named) -> int:
    """The token behind a name and the bracket that holds it in foreign letters."""
    i = scene.after(person.end)
    original = scene.at(i + 1, "PER") if i < len(scene.doc) and scene.doc[i].text == "(" else None
    if original is not None and original.mention.entity == person.mention.entity and original.mention.start != person.mention.start:
        return scene.after(original.end + 1)
    return i


def _skip_one_of(scene: Scene, i: int) -> int:
    behind = scene.after(scene.after(i + 1) + 1) if i < len(scene.doc) else i
    return behind if behind < len(scene.doc) and _one_of(scene, behind) else i


def _modifies(scene: Scene, i: int) -> bool:
    word = scene.doc[i].norm_
    return posts.is_modifier(word) or (word.lower() == "и" and posts.is_modifier(scene.doc[scene.before(i)].norm_))


def _skip_rank(scene: Scene, i: int) -> int:
    """Past «генерал-майор полиции,» at the beginning of an apposition."""
    j = i
    while j < len(scene.doc) and scene.cover.get(j) is None and j - i < 6:
        if scene.doc[j].text == ",":
            return scene.after(j + 1) if j > i and posts.is_rank(scene.doc[i].norm_) else i
        if not (posts.is_rank(scene.doc[j].norm_) or posts.normals(scene.doc[j].norm_) & roles().services):
            return i
        j = scene.after(j + 1)
    return i


def _names_somebody(scene: Scene, end: int) -> bool:
    """Does the phrase run into another name: «…, директор бюро Ким»: then it is that person's."""
    i = scene.after(end)
    for _ in range(6):
        if i >= len(scene.doc):
            return False
        if scene.at(i, "PER") is not None:
            return True
        word = scene.doc[i].norm_
        if not (posts.is_rank(word) or posts.normals(word) & (roles().services | roles().titles)):
            return False
        i = scene.after(i + 1)
    return False


# --- wording and body ------------------------------------------------------------------------------------------------


def body_in(scene: Scene, phrase: Phrase) -> Named | None:
    """The first body inside the phrase, behind its head."""
    inside = {n.start: n for i in range(phrase.head + 1, phrase.end) if (n := scene.at(i, "ORG")) and n.start > phrase.head}
    return inside[min(inside)] if inside else None


def body_before(scene: Scene, phrase: Phrase) -> Named | None:
    """«делегация бюро во главе с директором», «делегация бюро (директор …)», «группу бюро возглавил директор»."""
    words: list[str] = []
    i = scene.before(phrase.start)
    if i >= 0 and (scene.doc[i].text == "(" or posts.normals(scene.doc[i].norm_) & roles().heading):
        return scene.at(scene.before(i), "ORG")
    while i >= 0 and len(words) < 4:
        words.insert(0, scene.doc[i].norm_.lower())
        i = scene.before(i)
        if " ".join(words) in roles().headed:
            comma = i >= 0 and scene.doc[i].text == ","
            return scene.at(scene.before(i) if comma else i, "ORG")
    return None


def ministry_of(scene: Scene, phrase: Phrase) -> tuple[Organization, int] | None:
    """«министр внутренних дел Узбекистана» → the ministry of that name and country, and where its name ends in the role.

    Without a country the release itself must name one such ministry, and no other.
    """
    place = next((named for i in range(phrase.head + 1, phrase.end) if (named := scene.at(i, "LOC"))), None)
    cut = place.start if place else phrase.end
    wanted = _beginning_of_body(scene, phrase, cut)
    if wanted is None:
        return None
    told = [o for o in scene.doc._.organizations if fold_name(o.name).startswith(wanted)]
    if place is None:
        return (told[0], cut) if len(told) == 1 else None
    country = next((p.country for p in scene.doc._.places if p.key == place.mention.entity and p.kind == "country"), "")
    if not country:
        return None
    here = [o for o in told if o.country == country] or [
        Organization(e.id, e.name, e.acronym, e.name_en, e.kind, e.parent, e.wikidata, e.listed, e.country)
        for e in load_organizations()
        if e.country == country and fold_name(e.name).startswith(wanted)
    ]
    return (here[0], cut) if len(here) == 1 else None


def _beginning_of_body(scene: Scene, phrase: Phrase, cut: int) -> str | None:
    """«заместитель | министра внутренних дел» → «министерство внутренних дел»."""
    for i in range(cut - 1, phrase.start - 1, -1):
        if scene.cover.get(i) is not None:
            continue
        start = modifiers_start(scene, i)
        for post, body in roles().bodies.items():
            *before, head = post.split()
            modified = {normal for token in scene.doc[start:i] for normal in posts.normals(token.norm_)}
            portfolio = scene.text(i + 1, cut)
            if head in posts.normals(scene.doc[i].norm_) and set(before) <= modified and (portfolio or before or head != "министр"):
                return fold_name(f"{body} {portfolio}".strip())
    return None


def wording(scene: Scene, phrase: Phrase, end: int) -> str:
    """The role in the nominative up to token ``end``: modifiers and head inflected, the tail as it stands."""
    head = scene.head(phrase.head)
    assert head is not None
    feminine = any("femn" in p.tag and p.tag.POS == "NOUN" for p in posts.parses(head.word)[:1]) and "глава" not in posts.normals(head.word)
    acting = ACTING.search(scene.whole[max(0, scene.doc[phrase.start].idx - 60) : scene.doc[phrase.start].idx])
    tail = scene.text(phrase.head + 1, end).strip(" ,–—-(«\"")
    if acting:
        full = roles().acting["".join(acting.group().lower().split())]
        return " ".join(part for part in (posts.capitals(full, acting.group()), scene.text(phrase.start, phrase.head + 1), tail) if part)
    words = [
        token.norm_ if token.norm_.lower() in ("и", "временно", "-") else posts.nominative_modifier(token.norm_, phrase.case, feminine)
        for token in scene.doc[phrase.start : phrase.head]
        if not token.is_space
    ]
    return " ".join([*words, posts.nominative_head(head, phrase.case, phrase.plural), *([tail] if tail else [])])


def make_role(scene: Scene, person: Named, phrase: Phrase) -> Role:
    doc, release = scene.doc, scene.doc._.release
    body = body_in(scene, phrase)
    end, key = (body.start, body.mention.entity) if body else (phrase.end, None)
    if body is None and (found := ministry_of(scene, phrase)):
        key, end = found[0].key, found[1]
        if all(o.key != key for o in doc._.organizations):
            doc._.organizations = (*doc._.organizations, found[0])
    elif body is None and (outer := body_before(scene, phrase)):
        key = outer.mention.entity
    stop = scene.before(phrase.end) + 1
    start_char, end_char = doc[phrase.start].idx, doc[stop - 1].idx + len(doc[stop - 1])
    if acting := ACTING.search(scene.whole[max(0, start_char - 60) : start_char]):
        start_char -= len(acting.group())
    as_of = release.published if release is not None else None
    return Role(person.mention.entity, wording(scene, phrase, end), key, start_char, end_char, scene.whole[start_char:end_char], as_of)


# --- roles told by verbs ---------------------------------------------------------------------------------------------


def heading_verb(scene: Scene, person: Named) -> Role | None:
    """«Анна Ким, возглавляющая комитет», «Анна Ким возглавляет комитет»: the role is «глава»."""
    i = scene.after(person.end)
    if i < len(scene.doc) and scene.doc[i].text == ",":
        i = scene.after(i + 1)
    if i >= len(scene.doc) or not posts.normals(scene.doc[i].norm_) & roles().heading:
        return None
    body = scene.at(scene.after(i + 1), "ORG")
    if body is None:
        return None
    start, end, release = scene.doc[i].idx, body.mention.end, scene.doc._.release
    as_of = release.published if release is not None else None
    return Role(person.mention.entity, roles().heading_role, body.mention.entity, start, end, scene.whole[start:end], as_of)


def appointed(scene: Scene, person: Named) -> Phrase | None:
    """«Анна Ким назначена директором бюро», «Директором бюро назначена Анна Ким», «… назначил директором бюро Анну Ким»."""
    i = scene.after(person.end)
    if _is_appointing(scene, i):
        while _is_appointing(scene, i) or (i < len(scene.doc) and scene.doc[i].pos_ == "ADV"):
            i = scene.after(i + 1)
        acting = IN_FRONT.match(scene.whole, scene.doc[i].idx) if i < len(scene.doc) else None
        if acting is not None:
            i = next((t.i for t in scene.doc[i : i + 6] if t.idx >= acting.end() and not t.is_space), i)
        return _post_at(scene, i, "Gen" if acting is not None else "Ins")
    start, _ = name_start(scene, person)
    if _verb_before(scene, start, roles().naming) and (phrase := _post_at(scene, i, "Ins")) is not None:
        return phrase  # «назначить Анну Ким директором бюро»
    verb = scene.before(start)
    if verb > 0 and _is_appointing(scene, verb):
        return _phrase_ending_at(scene, verb, frozenset({"Ins"}))
    phrase = _phrase_ending_at(scene, start, frozenset({"Ins"})) if "Acc" in cases_of_name(scene, person) else None
    return phrase if phrase is not None and _is_verb(scene, scene.before(phrase.start), roles().naming) else None


def _verb_before(scene: Scene, start: int, verbs: frozenset[str]) -> bool:
    """Does such a verb stand closely before, with nobody else between."""
    for i in range(start - 1, max(-1, start - 6), -1):
        if scene.at(i, "PER") is not None or scene.doc[i].text in ".,;:":
            return False
        if _is_verb(scene, i, verbs):
            return True
    return False


def _is_appointing(scene: Scene, i: int) -> bool:
    return _is_verb(scene, i, roles().appointing)


def _is_verb(scene: Scene, i: int, verbs: frozenset[str]) -> bool:
    return 0 <= i < len(scene.doc) and scene.cover.get(i) is None and bool(posts.normals(scene.doc[i].norm_) & verbs)


def _post_at(scene: Scene, start: int, case: str) -> Phrase | None:
    """The role phrase that begins at a token, its head in this case."""
    head = start
    while head < len(scene.doc) and scene.cover.get(head) is None and _modifies(scene, head):
        head = scene.after(head + 1)
    found = scene.head(head) if head < len(scene.doc) else None
    if found is None or case not in found.singular:
        return None
    end = tail_end(scene, head, min(len(scene.doc), head + REACH, int(scene.doc[head].sent.end)))
    return None if _names_somebody(scene, end) else Phrase(start, head, end, case)


def in_office(scene: Scene, person: Named) -> Phrase | None:
    """«Анна Ким занимает пост директора бюро», «Анну Ким утвердили в должности директора»: nobody else between."""
    held = _verb_before(scene, person.start, roles().holding)
    for i in range(person.end, min(len(scene.doc), person.end + 12, int(scene.doc[person.start].sent.end))):
        if scene.at(i, "PER") is not None or scene.doc[i].text in (";", ":", "»"):
            return None
        held = held or _is_verb(scene, i, roles().holding)
        if posts.normals(scene.doc[i].norm_) & roles().posts:
            return _post_at(scene, scene.after(i + 1), "Gen") if held else None
    return None


# --- the stage -------------------------------------------------------------------------------------------------------


def roles_of(scene: Scene, person: Named) -> Iterator[tuple[Named, Phrase]]:
    """Every role phrase that tells of this name, with the names that share a plural one."""
    for phrase in before_name(scene, person):
        for holder in _coordinated(scene, person) if phrase.plural and not phrase.one else [person]:
            yield holder, phrase
    for phrase in behind_name(scene, person):
        yield person, phrase
    for told in (appointed(scene, person), in_office(scene, person)):
        if told is not None:
            yield person, told


def _coordinated(scene: Scene, person: Named) -> list[Named]:
    """«сотрудники Ким, Ли и Норов»: the name and those joined to it; one alone shares no plural."""
    out, i = [person], scene.after(person.end)
    while i < len(scene.doc) and scene.doc[i].norm_.lower() in (",", "и"):
        following = scene.at(scene.after(i + 1), "PER")
        if following is None:
            break
        out.append(following)
        i = scene.after(following.end)
    return out if len(out) > 1 else []


@Language.factory("svodka_roles", requires=["doc._.mentions", "doc._.people"], assigns=["doc._.roles"])
def make_roles(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return mark_roles


def mark_roles(doc: Doc) -> Doc:
    """Write the roles of the release."""
    doc._.roles = find_roles(Scene(doc))
    return doc


def find_roles(scene: Scene) -> tuple[Role, ...]:
    """The roles of a release, each person's role with a body once."""
    found: dict[tuple[str, str, str | None], Role] = {}
    for person in scene.people:
        told = [make_role(scene, holder, phrase) for holder, phrase in roles_of(scene, person)]
        verb = heading_verb(scene, person)
        for role in [*told, *([verb] if verb else [])]:
            found.setdefault((role.person, fold_name(role.role), role.organization), role)
    return tuple(sorted(found.values(), key=lambda role: (role.start, role.end, role.person)))
