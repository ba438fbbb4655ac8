"""One spaCy Language; the order of our stages stands here."""

from __future__ import annotations

import spacy
from spacy.language import Language

from . import layers  # noqa: F401  registers the extensions
from .stages import entities, figures, linguistics, marks, organizations, people, periods, places, quantities, roles, tokens  # noqa: F401  register the factories

STAGES = (
    "svodka_sentences",
    "svodka_morphology",
    "svodka_syntax",
    "svodka_names",
    "svodka_periods",
    "svodka_people",
    "svodka_organizations",
    "svodka_places",
    "svodka_roles",
    "svodka_quantities",
    "svodka_figures",
    "svodka_entities",
    "svodka_marks",
)


def build_nlp() -> Language:
    """A blank Russian Language with svodka's stages."""
    nlp = spacy.blank("ru")
    nlp.tokenizer = tokens.RazdelTokenizer(nlp.vocab)
    for stage in STAGES:
        nlp.add_pipe(stage)
    return nlp
