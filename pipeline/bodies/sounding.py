"""Known names written in other ways: «Таухид валь-Джихад» and «Тавхид вал Жихад» sound alike."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..lexicon.forms import Form
from ..natasha.words import folded
from .named import TERRORIST
from .view import Knowledge

# Ways of writing Arabic and Turkic names that differ from paper to paper: the left ones are read as the right ones.
SOUNDS = (("дж", "ж"), *zip("ьъэеыйояюв", ("", "", "и", "и", "и", "и", "а", "а", "у", "у"), strict=True), ("г", "х"))
TWICE = re.compile(r"(.)\1+")
LETTERS = re.compile(r"[а-яa-z0-9]+")
SHORTEST = 7
VOWELS = "аеиоуыэюя"


def sounds(name: str) -> str:
    """A name as it sounds, without the vowels that end its words: «Таухид валь-Джихад» and «Тавхид вал Жихад» are one."""
    words = []
    for word in LETTERS.findall(folded(name)):
        for left, right in SOUNDS:
            word = word.replace(left, right)
        words.append(word.rstrip("аиу"))
    return TWICE.sub(r"\1", "".join(words))


@lru_cache(maxsize=4)
def spellings(knowledge: Knowledge) -> dict[str, Form]:
    """Longer names of known terrorist organisations by their sound; one that two share is left out."""
    found: dict[str, Form] = {}
    shared = set()
    for form in knowledge.organizations.forms():
        sound = sounds(form.text)
        if knowledge.organizations[form.owner].kind != TERRORIST or len(sound) < SHORTEST or form.text.isupper():
            continue
        if found.setdefault(sound, form).owner != form.owner:
            shared.add(sound)
    return {sound: form for sound, form in found.items() if sound not in shared}


def first_word_of(forms: Iterable[str], written: str, normal: str) -> str:
    """«Катибы ат-Тавхид» → «Катиба ат-Тавхид»: only the first word is declined, and the lexicon may have its nominative."""
    first, _, rest = written.partition(" ")
    firsts = (form.partition(" ")[0] for form in forms)
    nominative = next((f for f in firsts if folded(f).rstrip(VOWELS) == folded(first).rstrip(VOWELS)), "")
    return f"{nominative} {rest}".strip() if nominative else normal
