"""A role phrase as a row: its wording in the nominative without the body's name, and the body."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from ..lexicon.bodies import load_bodies
from ..lexicon.names import fold_name
from ..lexicon.organizations import load_organizations
from ..lexicon.roles import roles
from ..records import Mention, Organization, Role
from . import posts
from .beside import ACTING
from .scene import Named, Phrase, Scene
from .tails import modifiers_start


def body_in(scene: Scene, phrase: Phrase) -> Named | None:
    """The first body inside the phrase, behind its head."""
    inside = {n.start: n for i in range(phrase.head + 1, phrase.end) if (n := scene.at(i, "ORG")) and n.start > phrase.head}
    return inside[min(inside)] if inside else None


def body_before(scene: Scene, phrase: Phrase) -> Named | None:
    """«делегация бюро во главе с директором», «делегация бюро (директор …)», «группу бюро возглавил директор», «бюро и его директор»."""
    words: list[str] = []
    i = scene.before(phrase.start)
    if i > 0 and fold_name(scene.tokens[i].norm_) in load_actors().owners:
        i = scene.before(i)
        if scene.tokens[i].norm_.lower() in ("и", ","):
            return scene.at(scene.before(i), "ORG")
    if i >= 0 and (scene.tokens[i].text == "(" or posts.normals(scene.tokens[i].norm_) & roles().heading.keys()):
        return scene.at(scene.before(i), "ORG")
    while i >= 0 and len(words) < 4:
        words.insert(0, scene.tokens[i].norm_.lower())
        i = scene.before(i)
        if " ".join(words) in roles().headed:
            comma = i >= 0 and scene.tokens[i].text == ","
            return scene.at(scene.before(i) if comma else i, "ORG")
    return None


def reference_in(scene: Scene, phrase: Phrase) -> tuple[str, int] | None:
    """«заместитель директора | службы»: the one body named before whose full name is built on the noun that ends the role."""
    last = scene.before(phrase.end)
    noun = scene.tokens[last]
    outer = scene.before(last)
    if last <= phrase.head or not noun.norm_.islower() or scene.cover.get(last) is not None:
        return None
    if outer != phrase.head and scene.head(outer) is None:
        return None
    before = [m for m in scene.doc._.mentions if m.type == "ORG" and m.end <= noun.idx]
    if posts.normals(noun.norm_) & DEPARTMENTS:
        key = _last_state_body(scene, before, noun.idx)
        return (key, last) if key is not None else None
    wanted = posts.normals(noun.norm_) & (frozenset(load_bodies().heads) | REGIONS)
    names = {o.key: o.name for o in scene.doc._.organizations}
    if wanted & REGIONS:  # «прокурор | области»: of the one prosecutor's office whose name has the noun
        office = roles().offices.get(next(iter(posts.normals(scene.tokens[outer].norm_) & roles().offices.keys()), ""), "")
        told = {m.entity for m in before if office and _named_of(names.get(m.entity, ""), office, wanted)}
    else:
        told = {m.entity for m in before if _built_on(names.get(m.entity, "")) in wanted}
    return (told.pop(), last) if len(told) == 1 else None


DEPARTMENTS = frozenset({"ведомство"})
REGIONS = frozenset({"область", "край", "республика", "район", "город", "округ"})
STATE = ("ministry", "state_body", "special_service", "police", "committee", "prosecutor")


def _last_state_body(scene: Scene, before: list[Mention], at: int) -> str | None:
    """«Как сообщили в МЧС, … пресс-секретарь | ведомства»: the state's body named last, in the same sentence or the one before."""
    kinds = {o.key: o.kind for o in scene.doc._.organizations}
    bodies = [m for m in before if kinds.get(m.entity) in STATE]
    if len({m.entity for m in bodies}) == 1:
        return bodies[0].entity
    token = next((t.i for t in scene.tokens if t.idx >= at), 0)
    first = scene.tokens[scene.sentence(max(0, scene.sentence(token)[0] - 1))[0]].idx
    near = {m.entity for m in bodies if m.start >= first}
    if len(near) > 1:  # «Роскомнадзор по требованию прокуратуры закрыл сайты. Об этом сказал глава | ведомства»
        near = {m.entity for m in bodies if m.start == first}
    return near.pop() if len(near) == 1 else None


def _named_of(name: str, office: str, regions: frozenset[str]) -> bool:
    """«Прокуратура Омской области» for «прокуратура» and «область»."""
    words = name.split()
    return bool(words) and fold_name(words[0]) == office and bool({n for word in words[1:] for n in posts.normals(word)} & regions)


def _built_on(name: str) -> str:
    """The noun on which the name of a body is built: «Федеральная служба по контролю» → «служба»."""
    heads = load_bodies().heads
    return next((n for word in name.split() for n in sorted(posts.normals(word.strip("«»\"'()"))) if n in heads), "")


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
            modified = {normal for token in scene.tokens[start:i] for normal in posts.normals(token.norm_)}
            portfolio = scene.text(i + 1, cut)
            if head in posts.normals(scene.tokens[i].norm_) and set(before) <= modified and (portfolio or before or head != "министр"):
                return fold_name(f"{body} {portfolio}".strip())
    return None


def wording(scene: Scene, phrase: Phrase, end: int) -> str:
    """The role in the nominative up to token ``end``: modifiers and head inflected, the tail as it stands."""
    head = scene.head(phrase.head) or scene.living(phrase.head)
    assert head is not None
    hers = (p.tag.gender == "femn" and p.tag.POS in ("NOUN", "PRTF", "ADJF") for p in posts.parses(head.word)[:1])
    feminine = any(hers) and "глава" not in posts.normals(head.word)
    acting = ACTING.search(scene.whole[max(0, scene.tokens[phrase.start].idx - 60) : scene.tokens[phrase.start].idx])
    tail = scene.text(phrase.head + 1, end).removeprefix(".").strip()  # «корр. ТАСС»
    tail = tail.strip(" ,–—-(" if tail.count("«") == tail.count("»") else " ,–—-(«\"")
    if end < phrase.end and (tail.lower().split()[-1:] in [["при"], ["от"]] or fold_name(tail.rpartition(" ")[2]) in load_actors().owners):
        tail = " ".join(tail.split()[:-1])  # «постпред при | ОБСЕ», «директор её | комитета»
    if tail.startswith("»") and "«" not in tail:
        tail = tail[1:].strip()  # «так называемый „амир“ | сектора»
    if phrase.plural:
        first, blank, rest = tail.partition(" ")
        tail = posts.of_one(first) + blank + rest  # «заместители | министров»
    if acting:
        full = roles().acting["".join(acting.group().lower().split())]
        return " ".join(part for part in (posts.capitals(full, acting.group()), scene.text(phrase.start, phrase.head + 1), tail) if part)
    words = [
        token.norm_ if token.norm_.lower() in ("и", "временно", "-") else posts.nominative_modifier(token.norm_, phrase.case, feminine)
        for token in scene.tokens[phrase.start : phrase.head]
        if not token.is_space
    ]
    return " ".join([*words, posts.nominative_head(head, phrase.case, phrase.plural), *([tail] if tail else [])])


def without_acting(role: str) -> str:
    """«исполняющий обязанности начальника управления» → «начальник управления»."""
    hers = role.lower().replace("исполняющая", "исполняющий")
    acting = next((full for full in roles().acting.values() if f" {full} " in f" {hers} "), "")
    first, _, rest = role[hers.find(acting) + len(acting) :].strip().partition(" ")
    head = posts.head_of(first) if acting else None
    return f"{posts.nominative_head(head, 'Gen', False)} {rest}".strip() if head is not None else role


def _abroad(scene: Scene, key: str, country: str) -> str | None:
    """The same body of another country, by the words that both names begin with; none where the lexicon has no such one."""
    here = next((o for o in scene.doc._.organizations if o.key == key), None)
    if here is None or here.country == country:
        return key
    words = fold_name(here.name).split()[:2]
    found = [e for e in load_organizations() if e.country == country and fold_name(e.name).split()[:2] == words]
    longest = [e for e in found if fold_name(e.name).split()[:3] == fold_name(here.name).split()[:3]] or found
    if len(longest) != 1:
        return None
    e = longest[0]
    if all(o.key != e.id for o in scene.doc._.organizations):
        body = Organization(e.id, e.name, e.acronym, e.name_en, e.kind, e.parent, e.wikidata, e.listed, e.country)
        scene.doc._.organizations = (*scene.doc._.organizations, body)
    return e.id


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
    elif body is None and (told := reference_in(scene, phrase)):
        key, end = told
    if phrase.of and key is not None:
        key = _abroad(scene, key, phrase.of)
    stop = scene.before(phrase.end) + 1
    start_char, end_char = scene.tokens[phrase.start].idx, scene.tokens[stop - 1].idx + len(scene.tokens[stop - 1])
    if acting := ACTING.search(scene.whole[max(0, start_char - 60) : start_char]):
        start_char -= len(acting.group())
    as_of = release.published if release is not None else None
    return Role(person.mention.entity, wording(scene, phrase, end), key, start_char, end_char, scene.whole[start_char:end_char], as_of)
