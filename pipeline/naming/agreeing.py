"""What the verb beside a name says of its bearer: «сообщила Н. Норова» is a woman."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Doc

from ..lexicon.actions import load_actions
from ..lexicon.actors import load_actors
from ..lexicon.names import fold_name, names
from ..lexicon.roles import roles
from ..plain import Plain, plain_tokens
from .posts import cases, head_of, known_parses, normals

WOMAN = frozenset({"Nom", "f"})  # the subject of a verb in the feminine
# A man's surname in the dative or the instrumental, a woman's behind «от»: no subject.
HIS = re.compile(
    r"(?:[оеё]в|[иы]н|[сц]к)(?:ым|им|ому|у|ого|ой)$|[бвгджзклмнпрстфхцчшщ]{2}(?:ом|ем)$"
    r"|(?:[аеи]н|[ои]ч|[яа]к|[уе]к|р|л)у$"
)
PIECES = re.compile(r"\w+|\.")
REACH = 10  # words between the verb and the name: the post


def is_her(doc: Doc, start: int, end: int) -> bool:
    """Whether a verb in the feminine has this name for its subject."""
    tokens = plain_tokens(doc)
    if HIS.search(tokens[end - 1].norm_):
        return False  # «Делегация во главе с Норовым сообщила»
    before = next((t for t in reversed(tokens[max(0, start - 2) : start]) if not t.is_space), None)
    if before is not None and normals(before.norm_) & names().relations:
        return False  # «адвокат Норова заявила»: his lawyer
    if before is not None and before.pos_ == "NOUN" and before.feats.get("Case") == "Nom" and head_of(before.norm_) is None:
        return False  # «партия Норова заявила»
    return _speaks_behind(tokens, start, end) or _speaks_before(tokens, start)


def is_subject(doc: Doc, start: int) -> bool:
    """«подчеркнул В.Громыка»: the subject of a verb of saying, in the masculine, right before the name."""
    before = next((t for t in reversed(plain_tokens(doc)[max(0, start - 2) : start]) if not t.is_space), None)
    if before is None or before.pos_ != "VERB" or not _is_saying(before):
        return False
    feats = before.feats
    return feats.get("Gender") == "Masc" and feats.get("Tense") == "Past" and feats.get("VerbForm") != "Part"


def _speaks_behind(tokens: Sequence[Plain], start: int, end: int) -> bool:
    """«Норова сообщила», «представитель МВД Норова тоже провела …»."""
    behind = [t for t in tokens[end : end + 3] if not t.is_space]
    while behind and behind[0].pos_ in ("ADV", "PART"):
        behind = behind[1:]
    if not behind or not _is_hers(behind[0]):
        return False
    return _is_saying(behind[0]) or _is_post(tokens, start) or (tokens[start].is_sent_start and not _has_subject(tokens, behind[0].i))


def _has_subject(tokens: Sequence[Plain], verb: int) -> bool:
    """«Норова задержала | полиция»: a noun in the nominative feminine behind the verb."""
    behind = [t for t in tokens[verb + 1 : verb + 4] if t.pos_ in ("NOUN", "PROPN") and t.feats.get("Gender") == "Fem"]
    return any("Nom" in cases(t.norm_) for t in behind)


def _speaks_before(tokens: Sequence[Plain], start: int) -> bool:
    """«сообщила Норова», «выступила директор департамента Норова», «озвучила на брифинге Норова», «ответила и.о. директора Норова»."""
    phrase: list[Plain] = []
    for token in reversed(tokens[max(0, start - REACH) : start]):
        if _is_hers(token) and _is_saying(token):
            post = head_of(phrase[-1].norm_) if phrase else None
            if any(t.pos_ == "ADP" for t in phrase):
                return _is_an_occasion(phrase[::-1])  # «заявила директор бюро о Норове»
            return not phrase or (post is not None and "Nom" in post.singular) or _is_acting(phrase[-1])
        within = token.pos_ in ("NOUN", "PROPN", "ADJ", "CCONJ", "ADP", "DET", "PART") or token.is_space or _is_acting(token)
        if token.is_sent_start or not (within or token.feats.get("VerbForm") == "Part"):
            return False
        phrase += [] if token.is_space else [token]
    return False


def _is_acting(token: Plain) -> bool:
    """A piece of «и.о.», «врио»."""
    return token.norm_.lower() in _acting_pieces()


@lru_cache(maxsize=1)
def _acting_pieces() -> frozenset[str]:
    return frozenset(piece for short in roles().acting for piece in PIECES.findall(short))


def _is_an_occasion(phrase: Sequence[Plain]) -> bool:
    """«на том же брифинге»: when or where she said it."""
    nouns = [t for t in phrase if t.pos_ in ("NOUN", "PROPN")]
    said = phrase[0].pos_ == "ADP" and len(nouns) == 1 and phrase[-1] is nouns[0] and nouns[0].norm_.islower()
    return said and bool(normals(nouns[0].norm_) & names().occasions)


def _is_post(tokens: Sequence[Plain], start: int) -> bool:
    """Whether the phrase before a name begins with a post in the nominative."""
    for token in reversed(tokens[max(0, start - REACH) : start]):
        head = head_of(token.norm_)
        if head is not None:
            return "Nom" in head.singular
        if token.is_sent_start or not (token.pos_ in ("NOUN", "PROPN", "ADJ", "CCONJ") or token.is_space):
            return False
    return False


def _is_hers(token: Plain) -> bool:
    feats = token.feats
    if token.is_sent_start and token.pos_ == "PROPN":  # «Ответила» at the beginning, taken for a name
        return any(p.tag.POS == "VERB" and p.tag.gender == "femn" and p.tag.tense == "past" for p in known_parses(token.norm_))
    return token.pos_ == "VERB" and feats.get("Gender") == "Fem" and feats.get("Tense") == "Past" and feats.get("VerbForm") != "Part"


def _is_saying(token: Plain) -> bool:
    lemmas = {fold_name(token.lemma_)} | (normals(token.norm_) if token.pos_ == "PROPN" else set())
    return any(_says(lemma) for lemma in lemmas)


def _says(lemma: str) -> bool:
    return lemma in load_actions().reporting or lemma in load_actors().saying or lemma in load_actors().weak
