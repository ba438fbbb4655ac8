"""The Language as spaCy users know it: entities, span groups, pipes, displaCy."""

from __future__ import annotations

from spacy import displacy

from pipeline.nlp import build_nlp

TEXT = "12 июня 2019 года в Ташкенте изъято 12 гранат и около 300 патронов, сообщил директор ФСБ Иван Петров."


def test_a_doc_shows_what_was_found_where_spacy_users_look() -> None:
    nlp = build_nlp()
    doc = next(nlp.pipe([TEXT]))
    assert doc.text == TEXT
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("12 июня 2019 года", "DATE"),
        ("Ташкенте", "LOC"),
        ("ФСБ", "ORG"),
        ("Иван Петров", "PER"),
    ]
    assert [(s.text, s.label_) for s in doc.spans["figures"]] == [("12 гранат", "seized"), ("около 300 патронов", "seized")]
    assert [figure.value for figure in doc._.figures] == [12, 300]
    page = displacy.render(doc, style="ent", jupyter=False)
    assert "Ташкенте" in page and "PER" in page
    assert "seized" in displacy.render(doc, style="span", jupyter=False, options={"spans_key": "figures"})


def test_stages_say_truly_what_they_need_and_give() -> None:
    assert not any(build_nlp().analyze_pipes()["problems"].values())


def test_empty_and_blank_texts_pass() -> None:
    for doc in build_nlp().pipe(["", " \n\t", "…"]):
        assert not doc.ents and not doc._.figures
