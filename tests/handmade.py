"""Handmade extractions for tests: a few words for what a release says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pipeline.records import (
    Extraction,
    Figure,
    Mention,
    Organization,
    Person,
    Place,
    Problem,
    Release,
    Role,
    TimeExpression,
)
from pipeline.resolving.folding import fold, short_hash

SCO = Organization("org-sco", "Шанхайская организация сотрудничества", "ШОС", kind="international_organization")
RATS = Organization("org-sco-rats", "Региональная антитеррористическая структура", "РАТС", kind="international_body", parent="org-sco")
FSB = Organization("org-ru-fsb", "Федеральная служба безопасности", "ФСБ", kind="special_service", country="RU")
KNB = Organization("org-kz-knb", "Комитет национальной безопасности", "КНБ", kind="special_service", country="KZ")
BODIES = (SCO, RATS, FSB, KNB)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def person(last: str, first: str = "", middle: str = "", gender: str = "m") -> Person:
    name = " ".join(part for part in (first, middle, last) if part)
    return Person("per-" + short_hash(fold(name)), name, last, first, middle, gender)


def release(key: str, text: str = "", published: str = "2020-05-20", **other: str) -> Release:
    return Release(key, text or f"Текст {key}.", f"{key}.txt", published=day(published), language="ru", **other)


def saying(release_id: str, *people: Person, published: str = "2020-05-20") -> Extraction:
    """A release that names these people, each once."""
    text = "; ".join(p.name for p in people)
    mentions, at = [], 0
    for p in people:
        mentions.append(Mention(at, at + len(p.name), p.name, "PER", p.key, p.name, "natasha"))
        at += len(p.name) + 2
    return Extraction(release(release_id, text, published), ((0, len(text)),), tuple(mentions), people=people)


def figure(
    release_id: str,
    value: str | None = "57",
    period: str = "2019-01-01/2019-12-31",
    wording: str = "в 2019 году",
    start: int = 0,
    quote: str = "",
    **other: object,
) -> Figure:
    """A figure: attacks prevented by the SCO, if nothing else is said."""
    first, _, last = period.partition("/")
    quote = quote or f"{value} терактов"
    told: dict[str, object] = {
        "modifier": "exact",
        "value_max": None,
        "action": "prevented",
        "object": "attack",
        "unit": "count",
        "kind": "count",
        "actor_id": "org-sco",
        "sentence": 0,
        "evidence": f"Пресечено {quote} {wording}.",
        "action_text": "пресечено",
        "object_text": "теракт",
    } | other
    return Figure(
        figure_id=f"{release_id}-f{start}",
        start=start,
        end=start + len(quote),
        quote=quote,
        value=None if value is None else Decimal(value),
        period_text=wording,
        period_start=day(first),
        period_end=day(last),
        period_basis="explicit" if first else "",
        **told,  # type: ignore[arg-type]
    )


def telling(release_id: str, *figures: Figure, published: str = "2020-05-20", text: str = "", **other: object) -> Extraction:
    """A release with these figures; it knows the bodies above."""
    publisher = str(other.pop("publisher", ""))
    if not text:
        for told in figures:
            text = text[: told.start].ljust(told.start, "…") + told.quote
        text += f" {release_id}"
    return Extraction(release(release_id, text, published, publisher=publisher), figures=figures, organizations=BODIES, **other)  # type: ignore[arg-type]


TEXT = "Ташкент, 12 мая. В 2019 году пресечено более 70 терактов, сообщил директор ШОС Иван Петрович Ким.\r\n"


def whole(release_id: str = "2020-05-20-00000001", text: str = TEXT, **other: str) -> Extraction:
    """A release with something in every table; all offsets are true."""

    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    kim = person("Ким", "Иван", "Петрович")
    sentence = text.strip().split(". ", 1)[-1]
    start, _ = at("более 70 терактов")
    return Extraction(
        release=release(release_id, text, **other),
        sentences=((0, at("В 2019")[0]), (at("В 2019")[0], len(text))),
        mentions=(
            Mention(*at("Ташкент"), "Ташкент", "LOC", "loc-tashkent", "Ташкент", "lexicon", 0),
            Mention(*at("ШОС"), "ШОС", "ORG", "org-sco", "ШОС", "lexicon", 1),
            Mention(*at(kim.name), kim.name, "PER", kim.key, kim.name, "natasha", 1),
        ),
        organizations=(SCO,),
        people=(kim,),
        places=(Place("loc-tashkent", "Ташкент", "city", "UZ"),),
        roles=(Role(kim.key, "директор", "org-sco", *at("директор"), "директор", day("2020-05-20")),),
        dates=(TimeExpression(*at("В 2019 году"), "В 2019 году", "point", "year", day("2019-01-01"), day("2019-12-31"), sentence=1),),
        figures=(
            figure(
                release_id, "70", start=start, quote="более 70 терактов", modifier="more_than", sentence=1,
                evidence=sentence, speaker_id=kim.key, speaker=kim.name,
            ),
        ),
        problems=(Problem("", "figures", "note", "одно слово осталось без глагола"),),
    )
