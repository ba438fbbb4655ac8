"""Text → spaCy tokens and sentences, offsets untouched.

``doc.text == text`` (a lone surrogate alone cannot stand in a Doc: U+FFFD takes its place, offsets hold). The models
see ``token.norm_``: the token without zero-width characters, soft hyphens and stress marks, composed («й» of two
characters is one), in one script («Cергей» typed with a Latin letter), and in a line of capitals with its case given back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from razdel import tokenize
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from ..grammar.sentences import find_sentences
from ..natasha.capitals import restored

# soft hyphen, zero-width and direction marks, stress; breve and diaeresis compose with the letter before them
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0300\u0301]")
COMPOSED = re.compile("[ИиУуЕеЁё][\u0306\u0308]")
HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0300\u0301\u0306\u0308]")
SURROGATE = re.compile("[\ud800-\udfff]")
CHUNK = re.compile(r"\S{1,200}")  # a longer run without a blank is no text: razdel's time grows with its square
PLAIN = re.compile(r"([«(\"„]?)([а-яёА-ЯЁ]+(?:-[а-яёА-ЯЁ]+)*|[a-zA-Z]+|[0-9]+)([.,:;!?»)\"]?)")
# «▪️Изъято», «✅Задержаны», «граждан❗️»: a sign of a list or a mood is no part of the word that it is glued to
PICTURES = re.compile("([\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2900-\u297f\u2b00-\u2bff\u20e3\ufe0e\ufe0f\U0001f000-\U0001faff]+)")
MIXED = re.compile("[A-Za-z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][A-Za-z]")
LETTERS = re.compile("[A-Za-zа-яёА-ЯЁ]+")
FOREIGN = re.compile("[A-Za-z]")
HYPHENS = str.maketrans("‐‑", "--")  # «Telegram‑канал» with the hyphen that does not break
TWINS = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
LONGEST = 400  # tokens of a sentence
BREAKS = frozenset(";,")


def clean_view(text: str) -> tuple[str, list[int]]:
    """The text without invisible characters and with plain hyphens, and for each kept character its place in the text."""
    if "‑" in text or "‐" in text:
        text = text.translate(HYPHENS)
    if not HIDDEN.search(text):
        return text, list(range(len(text)))
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for found in re.finditer(f"{COMPOSED.pattern}|{INVISIBLE.pattern}+", text):
        kept.append(text[at : found.start()])
        places.extend(range(at, found.start()))
        if len(one := unicodedata.normalize("NFC", found.group())) == 1 and not INVISIBLE.match(one):
            kept.append(one)
            places.append(found.start())
        elif not INVISIBLE.match(one):
            kept.append(found.group())
            places.extend(range(found.start(), found.end()))
        at = found.end()
    return "".join([*kept, text[at:]]), [*places, *range(at, len(text))]


def one_script(text: str) -> str:
    """The text with Latin letters that stand for Russian ones inside a Russian word read as those; as long as before.

    >>> one_script("Cергей купил iPhone у Джoна, a MиГ-29 и USB-кабель нет") == "Сергей купил iPhone у Джона, a МиГ-29 и USB-кабель нет"
    True
    """
    return LETTERS.sub(lambda m: _one_script(m.group()), text) if MIXED.search(text) else text


def _one_script(word: str) -> str:
    foreign = len(FOREIGN.findall(word))
    read = word.translate(TWINS) if 0 < 2 * foreign < len(word) else word
    return word if FOREIGN.search(read) else read


@lru_cache(maxsize=100_000)
def _lengths(chunk: str) -> tuple[int, ...]:
    """Lengths of razdel's tokens in a run without blanks; a word or number with a mark at its ends needs no razdel."""
    if plain := PLAIN.fullmatch(chunk):
        return tuple(len(part) for part in plain.groups() if part)
    if PICTURES.search(chunk):
        parts = [part for part in PICTURES.split(chunk) if part]
        return tuple(n for part in parts for n in ((len(part),) if PICTURES.match(part) else _lengths(part)))
    return tuple(t.stop - t.start for t in tokenize(chunk))


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """razdel's tokens as ranges. Blanks part tokens: «2015, 2016» is no «2015,» here, «юго- и северо-» no «юго-»."""
    for chunk in CHUNK.finditer(text):
        at = chunk.start()
        for length in _lengths(chunk.group()):
            yield at, at + length
            at += length


class RazdelTokenizer:
    """spaCy tokenizer: razdel's tokens; white space other than one blank becomes a token of its own."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        text = SURROGATE.sub("\ufffd", text)
        clean, places = clean_view(text)
        plain = clean is text
        clean = one_script(clean)
        words: list[str] = []
        norms: list[str] = []
        spaces: list[bool] = []
        at = 0
        ranges = list(pieces(clean))
        forms = _forms(clean, ranges)
        for (first, last), form in zip(ranges, forms, strict=True):
            at = _fill(text, at, first if plain else places[first], words, norms, spaces)
            end = last if plain else places[last] if last < len(places) else len(text)
            words.append(text[at:end])
            norms.append(form)
            spaces.append(False)
            at = end
        _fill(text, at, len(text), words, norms, spaces)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        _set_norms(doc, words, norms)
        if not plain:
            _flag_blanks(doc)
        return doc

    def to_bytes(self, **_: object) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **__: object) -> RazdelTokenizer:
        return self

    def to_disk(self, _path: object, **__: object) -> None:
        return None

    def from_disk(self, _path: object, **__: object) -> RazdelTokenizer:
        return self


def _forms(clean: str, ranges: list[tuple[int, int]]) -> list[str]:
    """What the models see of each token; lines of capitals get their case back."""
    forms = [clean[a:b] for a, b in ranges]
    at = 0
    for line in clean.splitlines(keepends=True):
        if line.isupper():
            first, last = bisect_left(ranges, (at, 0)), bisect_left(ranges, (at + len(line), 0))
            forms[first:last] = restored(forms[first:last]) or forms[first:last]
        at += len(line)
    return forms


def _set_norms(doc: Doc, words: list[str], norms: list[str]) -> None:
    if not words:
        return
    keys: Any = doc.to_array(["ORTH"])
    for i, (word, norm) in enumerate(zip(words, norms, strict=True)):
        if word != norm:
            keys[i] = doc.vocab.strings.add(norm)
    doc.from_array(["NORM"], keys.reshape(-1, 1))


def _flag_blanks(doc: Doc) -> None:
    """A run of blanks and invisible characters is white space to spaCy too."""
    for token in doc:
        if not INVISIBLE.sub("", token.text).strip():
            token.lex.is_space = True


def _fill(text: str, at: int, end: int, words: list[str], norms: list[str], spaces: list[bool]) -> int:
    """Write what lies between two tokens; invisible characters right before a token are left to it."""
    gap = text[at:end]
    if gap.startswith(" ") and words and not spaces[-1] and not words[-1].isspace():
        spaces[-1] = True
        gap, at = gap[1:], at + 1
    if not gap or (end < len(text) and not any(c.isspace() for c in gap)):
        return at
    words.append(gap)
    norms.append(gap)
    spaces.append(False)
    return end


@Language.factory("svodka_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return mark_sentences


def mark_sentences(doc: Doc) -> Doc:
    """Set sentence starts where the rules of ``grammar/stops.py`` see them; no sentence has more than LONGEST tokens."""
    if not len(doc):
        return doc
    clean, places = clean_view(doc.text)
    offsets = [t.idx for t in doc]
    starts: Any = np.full(len(doc), -1, np.int64)
    for begin, _ in find_sentences(clean):
        at = bisect_left(offsets, places[begin] + 1) - 1
        starts[max(at, 0)] = 1
    starts[0] = 1
    for at in _cuts(doc, np.flatnonzero(starts == 1).tolist()):
        starts[at] = 1
    doc.from_array(["SENT_START"], starts.astype(np.uint64).reshape(-1, 1))
    return doc


def _cuts(doc: Doc, starts: list[int]) -> Iterator[int]:
    """Where a sentence that is too long is cut: behind a semicolon, a comma, a line's end, else anywhere."""
    for start, end in zip(starts, [*starts[1:], len(doc)], strict=True):
        while end - start > LONGEST:
            low = start + LONGEST // 2
            good = (i for i in range(start + LONGEST, low, -1) if doc[i - 1].text in BREAKS or doc[i - 1].is_space)
            start = next(good, start + LONGEST)
            yield start


def words_of(sentence) -> list[Token]:  # type: ignore[no-untyped-def]
    """The tokens of a span that the models see: no white space."""
    return [t for t in sentence if not t.is_space]
