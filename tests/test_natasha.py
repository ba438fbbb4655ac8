"""Natasha at the border: her tags from our arithmetic, her traps, and spaCy's own ways into the Language."""

from __future__ import annotations

import json
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from razdel import sentenize, tokenize
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.natasha import network
from pipeline.natasha.door import Door, open_door
from pipeline.nlp import build_nlp

CORPUS = Path(__file__).parent.parent / "corpus"


@lru_cache(maxsize=1)
def nlp() -> Language:
    return build_nlp()


@lru_cache(maxsize=1)
def texts() -> tuple[str, ...]:
    paths = sorted((CORPUS).glob("20*/*.txt"))[:30]
    assert len(paths) == 30
    return tuple(path.read_text(encoding="utf-8", errors="replace") for path in paths)


@lru_cache(maxsize=1)
def sentences() -> tuple[tuple[str, ...], ...]:
    found = (tuple(t.text for t in tokenize(s.text)) for text in texts() for s in sentenize(text))
    return tuple(words for words in found if words)


@lru_cache(maxsize=1)
def natashas() -> Any:
    """Natasha's own taggers."""
    open_door()
    import natasha

    emb = natasha.NewsEmbedding()
    return natasha.NewsMorphTagger(emb), natasha.NewsNERTagger(emb), natasha.NewsSyntaxParser(emb), natasha


def test_morphology_is_natashas() -> None:
    own = [[(t.pos, t.feats) for t in s] for s in open_door().morphology(sentences())]
    assert own == [[(t.pos, t.feats) for t in m.tokens] for m in natashas()[0].map(map(list, sentences()))]


def test_names_of_whole_documents_are_natashas() -> None:
    tokens = [list(tokenize(text)) for text in texts()]
    found = open_door().names([[t.text for t in own] for own in tokens])
    own = [[(t[a].start, t[b - 1].stop, kind) for a, b, kind in spans] for t, spans in zip(tokens, found, strict=True)]
    assert own == [[(s.start, s.stop, s.type) for s in markup.spans] for markup in natashas()[1].map(texts())]


def test_syntax_is_natashas_but_at_ties() -> None:
    own = open_door().syntax(sentences())
    differ = 0
    for words, arcs, markup in zip(sentences(), own, natashas()[2].map(map(list, sentences())), strict=True):
        index = {t.id: i for i, t in enumerate(markup.tokens)}
        for i, (arc, token) in enumerate(zip(arcs, markup.tokens, strict=True)):
            theirs = index.get(token.head_id, i)
            assert arc.rel == token.rel
            differ += arc.head != theirs
            assert arc.head == theirs or words[arc.head].lower() == words[theirs].lower()  # equal vectors: the same word twice
    assert differ < 20


def test_lemmas_are_natashas() -> None:
    natasha, door = natashas()[3], open_door()
    vocab = natasha.MorphVocab()
    for words, tags in zip(sentences()[:80], door.morphology(sentences()[:80]), strict=True):
        assert [door.lemma(w, t) for w, t in zip(words, tags, strict=True)] == [
            vocab.lemmatize(w, t.pos, t.feats) for w, t in zip(words, tags, strict=True)
        ]


def test_a_full_index_of_words_changes_no_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    some = sentences()[:60]
    expected = open_door().morphology(some)
    monkeypatch.setattr(network, "MOST_WORDS", 50)
    monkeypatch.setattr(network, "BLOCK", 40)
    assert open_door().morphology(some) == expected
    assert open_door().names(some) == [open_door().names([s])[0] for s in some]


def test_the_models_share_one_list_of_words() -> None:
    from natasha.data import NEWS_MORPH, NEWS_NER, NEWS_SYNTAX
    from slovnet.const import SHAPE, WORD
    from slovnet.exec.pack import Pack

    found = []
    for path in (NEWS_MORPH, NEWS_NER, NEWS_SYNTAX):
        with Pack(path) as pack:
            found.append((hash(tuple(pack.load_vocab(WORD).items)), tuple(pack.load_vocab(SHAPE).items)))
    assert found[0] == found[1] == found[2]


def test_nothing_in_nothing_out() -> None:
    door = open_door()
    for found in (door.morphology, door.names, door.syntax):
        assert found([]) == [] and found([[]]) == [[]]
    assert isinstance(door.tag_numbers([], []), np.ndarray)


def test_pymorphy2_is_never_loaded() -> None:
    open_door()
    assert sys.modules["pymorphy2"] is sys.modules["pymorphy3"]
    assert all("pymorphy3" in (m.__file__ or "") for name, m in sys.modules.items() if name.partition(".")[0] == "pymorphy2")
    assert "pkg_resources" not in type(open_door().vocab).__mro__[1].__module__


# ------------------------------------------------------------------ traps

SAID = "Директор ФСБ России Александр Бортников принял в Ташкенте делегацию МВД Узбекистана."


def named(doc: Doc) -> list[tuple[str, str]]:
    return [(s.text, s.label_) for s in doc.spans["natasha"]]


@pytest.mark.parametrize("text", ["", " ", "\n \t", "\u200b", "\ud800", "«»", "9" * 5000, "Изъято " + "7" * 4500 + " рублей."])
def test_texts_that_break_natasha(text: str) -> None:
    doc = nlp()(text)
    assert len(doc.text) == len(text) and named(doc) == []


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u2060", "\u0301", "\ufeff"])
def test_invisible_signs_inside_words_change_no_name(sign: str) -> None:
    spoilt = "".join(c + sign if c in "оеа" else c for c in SAID)
    doc = nlp()(spoilt)
    assert doc.text == spoilt
    assert [(name.replace(sign, ""), label) for name, label in named(doc)] == named(nlp()(SAID))
    assert [t.lemma_ for t in doc] == [t.lemma_ for t in nlp()(SAID)]


def test_a_decomposed_letter_is_its_letter() -> None:
    spoilt = SAID.replace("й", "и\u0306")
    assert [t.lemma_ for t in nlp()("Андрей Зайцев " + SAID)] == [t.lemma_ for t in nlp()("Андреи\u0306 Заи\u0306цев " + spoilt)]


def test_a_headline_in_capitals_is_no_organisation() -> None:
    doc = nlp()("В МОСКВЕ ЗАДЕРЖАНЫ ЧЛЕНЫ БАНДЫ\nВсе они доставлены в суд.")
    assert named(doc) == [("МОСКВЕ", "LOC")]
    assert [t.lemma_ for t in doc[2:5]] == ["задержать", "член", "банда"]


def test_names_do_not_glue_over_a_line_end() -> None:
    found = named(nlp()("Заместитель министра Иван Петров\nСергей Кузнецов, секретарь\nМВД России\nФСБ России"))
    assert ("Иван Петров", "PER") in found and ("Сергей Кузнецов", "PER") in found
    assert not any("\n" in name for name, _ in found)


def test_a_sentence_of_thousands_of_tokens_is_read() -> None:
    with nlp().select_pipes(enable=["svodka_sentences", "svodka_morphology", "svodka_syntax", "svodka_names"]):
        doc = nlp()("В списке " + "Иван Петров, МВД России, 15 гранат, " * 900)
    assert len(doc) > 8000 and all(t.pos_ for t in doc if not t.is_space)
    assert len(named(doc)) > 1700 and doc[100]._.parent >= 0


# ------------------------------------------------------------------ spaCy


def test_pipe_finds_what_single_calls_find() -> None:
    some = [texts()[0], "", SAID, texts()[1]]
    for one, two in zip(nlp().pipe(some), map(nlp(), some), strict=True):
        assert one.to_json() == two.to_json() and named(one) == named(two)


def test_components_declare_what_they_need() -> None:
    analysis = nlp().analyze_pipes(pretty=False)
    assert not any(analysis["problems"].values())
    assert analysis["attrs"]["doc.ents"]["assigns"] == ["svodka_entities"]


def test_entities_for_spacy() -> None:
    doc = nlp()(SAID + " Визит завершился 5 марта 2021 года.")
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("ФСБ России", "ORG"),
        ("Александр Бортников", "PER"),
        ("Ташкенте", "LOC"),
        ("МВД Узбекистана", "ORG"),
        ("5 марта 2021 года", "DATE"),
    ]
    assert doc.ents[3].ent_id_ == "org-uz-mvd"
    page = displacy.render(doc, style="ent", page=False, jupyter=False)
    assert page.count("<mark") == 5 and "Бортников" in page


def test_syntax_is_there_when_it_is_read() -> None:
    doc = nlp()("Изъято 12 гранат.")
    assert [(t._.parent, t._.relation) for t in doc][:3] == [(0, "root"), (2, "nummod"), (0, "nsubj:pass")]
    assert Doc(nlp().vocab, words=["слово"])[0]._.parent == -1


def test_the_vocabulary_can_be_given_back() -> None:
    from pipeline.extraction import warm

    language = warm(SAID)
    for text in (SAID, texts()[2], SAID):
        with language.memory_zone():
            doc = language(text)
            assert all(t.pos_ and t.lemma_ for t in doc if not t.is_space)
            json.dumps([str(t.morph) for t in doc])


def test_one_door_a_process() -> None:
    assert open_door() is open_door() and isinstance(open_door(), Door)
