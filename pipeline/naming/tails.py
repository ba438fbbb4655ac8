"""What stands around the head of a role: the modifiers before it, the nominal tail behind it."""

from __future__ import annotations

from ..lexicon.actors import load_actors
from ..lexicon.names import fold_name
from ..lexicon.roles import roles
from ..plain import Plain
from . import posts
from .posts import ALL
from .scene import Scene


def tail_end(scene: Scene, head: int, limit: int) -> int:
    """Where the unbroken nominal tail behind a head ends, at ``limit`` at the latest."""
    doc, i, end = scene.tokens, head + 1, head + 1
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
        elif token.text == "." and i == head + 1 and fold_name(doc[head].norm_) in roles().short:
            i = end = i + 1  # «корр. | агентства»
        elif word.rstrip(".") in SETTLED and (town := _town(scene, i)) < limit:
            i = town  # «посол в г. Душанбе»
        elif (close := _bracketed(scene, i, limit)) is not None:
            i = end = close + 1
        elif token.is_space or token.text in "«\"“-№" or word == "и":
            i += 1
        elif word == "так" and i + 2 < limit and doc[scene.after(i + 1)].norm_.startswith("называем"):
            i = scene.after(i + 1) + 1  # «главарь так называемой „южной“ группы»
        elif token.text in "»”":
            i = end = i + 1
        elif word in roles().prepositions or _is_inner(scene, word, i):
            if _breaks(scene, i):
                break
            allowed, i = ALL - {"Nom"}, i + 1
        elif (token.text == "," and _goes_on(scene, i, limit, allowed)) or _measures(scene, i, limit, allowed):
            i += 1
        elif _nominal(token, allowed):
            inner = scene.head(i)
            allowed |= {"Ins"} if inner is not None and inner.instrumental else frozenset()  # «заместитель командующего | войсками»
            i = end = i + 1
        else:
            break
    return limit if _only_quotes(scene, end, limit) else end


SETTLED = ("г", "гор", "пос")


def _town(scene: Scene, i: int) -> int:
    """The place behind «г.», or beyond everything."""
    behind = scene.after(i + 1)
    if behind < len(scene.tokens) and scene.tokens[behind].text == ".":
        behind = scene.after(behind + 1)
    return behind if behind < len(scene.tokens) and scene.at(behind, "LOC") is not None else len(scene.tokens)


def _bracketed(scene: Scene, i: int, limit: int) -> int | None:
    """The end of a bracket or a quotation without a person that begins at the token: «центра (АТЦ)», «поста „Достук“»."""
    close = {"(": ")", "«": "»", "“": "”"}.get(scene.tokens[i].text)
    return _closing(scene, i, limit, close) if close is not None else None


def _is_inner(scene: Scene, word: str, i: int) -> bool:
    """«по связям | с», «по надзору | за»: a preposition that the noun before it asks for."""
    nouns = roles().inner.get(word)
    return nouns is not None and bool(posts.normals(scene.tokens[scene.before(i)].norm_) & nouns)


def _measures(scene: Scene, i: int, limit: int, allowed: frozenset[str]) -> bool:
    """«по | особо | важным делам»: an adverb before an adjective of the tail."""
    behind = scene.after(i + 1)
    adverb = scene.tokens[i].pos_ == "ADV" and scene.tokens[i].norm_.islower() and behind < limit
    return adverb and scene.tokens[behind].pos_ == "ADJ" and _nominal(scene.tokens[behind], allowed)


def _only_quotes(scene: Scene, start: int, end: int) -> bool:
    return all(t.is_space or t.text in "»”\"" for t in scene.tokens[start:end])


def _breaks(scene: Scene, preposition: int) -> bool:
    """«министр | в ходе встречи»: what follows the preposition tells of the event, not of the post."""
    following = scene.after(preposition + 1)
    if following >= len(scene.tokens):
        return False
    found = posts.normals(scene.tokens[following].norm_)
    linked = scene.tokens[preposition].norm_.lower() == "по" and any(found & nouns for nouns in roles().inner.values())
    return bool(found & roles().breakers) and not linked  # «помощник | по связям с прессой»


LONGEST_BRACKET = 6  # tokens


def _closing(scene: Scene, opening: int, limit: int, mark: str) -> int | None:
    """The end of a short bracket without a person: «центра (АТЦ)»."""
    close = next((j for j in range(opening + 1, min(opening + LONGEST_BRACKET, limit)) if scene.tokens[j].text == mark), None)
    if close is None or any(scene.at(j, "PER") for j in range(opening, close)):
        return None
    return close


def _nominal(token: Plain, allowed: frozenset[str]) -> bool:
    """May the token stand in the tail: a genitive, or any oblique case behind a preposition."""
    found = posts.cases(token.norm_)
    if token.pos_ == "VERB" and posts.is_participle(token.norm_):
        return bool(found & allowed)  # «по борьбе с организованной преступностью»
    if token.norm_[:1].isdigit() or posts.normals(token.norm_) & roles().pointing:
        return token.norm_[:1].isdigit() or bool(found & allowed)  # «начальник 12-й заставы», «начальник этой службы»
    if not token.norm_[:1].isalnum() or (token.pos_ in ("ADP", "VERB", "AUX", "SCONJ", "ADV", "PUNCT", "PRON", "DET") and found != ALL):
        return False
    return bool(found & allowed)


LONGEST_LIST = 9  # tokens


def _goes_on(scene: Scene, comma: int, limit: int, allowed: frozenset[str]) -> bool:
    """A comma inside a list that ends with «и»: «министр образования, науки и спорта», «по делам молодёжи, семьи и спорта»."""
    i = scene.after(comma + 1)
    for _ in range(LONGEST_LIST):
        if i >= limit or scene.cover.get(i) is not None or scene.head(i):
            return False
        token = scene.tokens[i]
        if token.norm_.lower() == "и":
            return i > scene.after(comma + 1)
        if token.text != "," and not (token.norm_.islower() and _nominal(token, allowed)):
            return False
        i = scene.after(i + 1)
    return False


def _starts_next_role(scene: Scene, i: int, head: int) -> bool:
    """«директора бюро и председателя комитета»: behind «и» another head in the same case is another role."""
    if scene.tokens[i].norm_.lower() != "и":
        return False
    first, j = scene.head(head), scene.after(i + 1)
    while j < len(scene.tokens) and scene.cover.get(j) is None and posts.is_modifier(scene.tokens[j].norm_):
        j = scene.after(j + 1)
    second = scene.head(j) if j < len(scene.tokens) else None
    return first is not None and second is not None and bool(first.singular & second.singular)


def is_one_of(scene: Scene, start: int) -> bool:
    """Does «один из», in any case, stand before the phrase: «один из (её) участников»."""
    of = scene.before(start)
    if of >= 0 and fold_name(scene.tokens[of].norm_) in load_actors().owners:
        of = scene.before(of)
    one = scene.before(of) if of >= 0 else -1
    return one >= 0 and scene.tokens[of].norm_.lower() == "из" and bool(posts.normals(scene.tokens[one].norm_) & roles().one_of)


def modifiers_start(scene: Scene, head: int) -> int:
    """Where the modifiers of a head begin: «первый заместитель», «чрезвычайный и полномочный посол»."""
    start, i = head, scene.before(head)
    while i >= 0 and scene.cover.get(i) is None:
        word = scene.tokens[i].norm_
        if posts.is_modifier(word):
            start = i
        elif word.lower() not in ("и", "-") or start == head or not posts.is_modifier(scene.tokens[scene.before(i)].norm_):
            break
        i = scene.before(i)
    return start
