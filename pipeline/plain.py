"""A Doc read once: its text and its tokens as plain values, shared by all stages behind morphology.

spaCy makes a new object for each token that is asked for, and joins the text anew at every ``doc.text``; the stages
look at each token dozens of times. What is kept here goes with the Doc (``doc.user_data``) and must not be asked for
before morphology and sentences are set.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from spacy import symbols
from spacy.tokens import Doc
from spacy.vocab import Vocab

KEPT = "svodka_kept"
MOST_WORDS = 100_000
COLUMNS: list[int | str] = ["ORTH", "NORM", "LEMMA", "POS", "MORPH", "SENT_START", "IS_SPACE", "SPACY"]


class Plain:
    """One token; the names of its values are spaCy's, ``morph_`` and ``feats`` are its features as a string and by name."""

    __slots__ = ("feats", "i", "idx", "is_sent_start", "is_space", "lemma_", "morph_", "norm_", "pos_", "text", "whitespace_")

    def __init__(
        self, i: int, idx: int, text: str, norm: str, lemma: str, pos: str, morph: str, start: bool, space: bool, blank: str
    ) -> None:
        self.i = i
        self.idx = idx
        self.text = text
        self.norm_ = norm
        self.lemma_ = lemma
        self.pos_ = pos
        self.morph_ = morph
        self.feats = features(morph)
        self.is_sent_start = start
        self.is_space = space
        self.whitespace_ = blank

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text


def kept(doc: Doc, name: Any, make: Callable[[Doc], Any]) -> Any:
    """What was made of a Doc under this name, made at the first call."""
    store: dict[Any, Any] = doc.user_data.setdefault(KEPT, {})
    if name not in store:
        store[name] = make(doc)
    return store[name]


def forget(doc: Doc) -> None:
    """Let go of all that is kept of a Doc, so that it is no larger in memory or on disk than it need be."""
    doc.user_data.pop(KEPT, None)


def text_of(doc: Doc) -> str:
    """``doc.text``, joined once."""
    return str(kept(doc, "text", lambda d: d.text))


def plain_tokens(doc: Doc) -> tuple[Plain, ...]:
    """All tokens of a Doc, white space among them."""
    found: tuple[Plain, ...] = kept(doc, "tokens", _read)
    return found


def sentence_starts(doc: Doc) -> list[int]:
    """Indexes of the first tokens of the sentences."""
    found: list[int] = kept(doc, "starts", lambda d: [s.start for s in d.sents] if len(d) else [])
    return found


@lru_cache(maxsize=5_000)
def features(morph: str) -> dict[str, str]:
    """«Case=Gen|Number=Plur» by name; the dictionary is shared, nobody writes into it."""
    return dict(part.split("=", 1) for part in morph.split("|") if "=" in part)


@lru_cache(maxsize=MOST_WORDS)
def _string(key: int, vocab: Vocab) -> str:
    return str(vocab.strings[key])


def _read(doc: Doc) -> tuple[Plain, ...]:
    vocab, pos = doc.vocab, symbols.NAMES
    rows: Any = doc.to_array(COLUMNS).reshape(len(doc), len(COLUMNS)).tolist()
    out: list[Plain] = []
    idx = 0
    for i, (orth, norm, lemma, part, morph, start, space, blank) in enumerate(rows):
        text = _string(orth, vocab)
        lemma_ = _string(lemma, vocab) if lemma else ""
        feats = _string(morph, vocab) if morph else ""
        out.append(
            Plain(i, idx, text, _string(norm, vocab), lemma_, pos[part], feats, start == 1, bool(space), " " if blank else "")
        )
        idx += len(text) + bool(blank)
    return tuple(out)
