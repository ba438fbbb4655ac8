"""Releases for tests of resolving: their text says in marks what is found in them, so no model is needed.

«{лицо Норов Алишер Бекович}», «{орган Отряд «Заря»|ОЗ}», «{число 57 prevented attack 2019-01-01/2019-12-31 org-ru-fsb}».
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from handmade import BODIES, figure

from pipeline.batch import Limits
from pipeline.batch.crew import Answer, Item
from pipeline.batch.tasks import read_sources
from pipeline.records import Extraction, Figure, Mention, Organization, Person, Place, Problem, Release, Role
from pipeline.resolving.folding import fold, short_hash
from pipeline.store import Failure, record_of, to_json

MARK = re.compile(r"\{(лицо|орган|место|число) ([^}]*)\}")
KNOWN = {body.key: body for body in BODIES}
LAST, FIRST, FATHERS = ("Норов", "Хуссейнов", "Хусейнов", "Тазиев", "Тасиев"), ("Алишер", "Алишир", "Анна", "А.", ""), ("Бекович", "Б.", "")
ORGANS = ("Отряд «Заря»|ОЗ", "Отряд «Заря»", "ОЗ", "Техрик-э-Норов|", "Tehrik-e-Norov|", "org-ru-fsb", "org-sco", "org-sco-rats", "org-kz-knb")
PERIODS = ("2019-01-01/2019-12-31", "2019-01-01/2019-06-30", "2018-01-01/2019-12-31", "")
WORDS = ["служба", "изъяла", "оружие", "патроны", "гранаты", "в", "городе", "районе", "области", "сообщил", "директор", "результат", "операция", "сотрудники", "граница", "канал"]


def extraction_of(release: Release) -> Extraction:
    """What the marks of a release say."""
    people: dict[str, Person] = {}
    bodies: dict[str, Organization] = {}
    places: dict[str, Place] = {}
    mentions: list[Mention] = []
    figures: list[Figure] = []
    roles: list[Role] = []
    for mark in MARK.finditer(release.text):
        kind, said = mark[1], mark[2]
        if kind == "число":
            figures.append(_figure(release, mark, said.split(" ")))
            continue
        thing = {"лицо": _person, "орган": _body, "место": _place}[kind](said)
        {"лицо": people, "орган": bodies, "место": places}[kind].setdefault(thing.key, thing)  # type: ignore[attr-defined]
        of = {"лицо": "PER", "орган": "ORG", "место": "LOC"}[kind]
        mentions.append(Mention(mark.start(), mark.end(), mark[0], of, thing.key, thing.name, "rule"))
        if kind == "лицо" and bodies:
            roles.append(Role(thing.key, "директор", next(reversed(bodies)), mark.start(), mark.end(), mark[0], release.published))
    own = tuple(replace(f, actor_id=f.actor_id if f.actor_id in bodies else None, speaker_id=next(iter(people), None)) for f in figures)
    return Extraction(
        release, ((0, len(release.text)),), mentions=tuple(mentions), organizations=tuple(bodies.values()), people=tuple(people.values()),
        places=tuple(places.values()), roles=tuple(roles), figures=own, problems=(Problem("", "figures", "note", "a note", ""),) if own else (),
    )  # fmt: skip


def _person(said: str) -> Person:
    last, first, father = (*said.split(" "), "", "")[:3]
    name = " ".join(part for part in (first, father, last) if part)
    gender = "f" if first == "Анна" else "m" if len(first) > 2 else ""
    return Person("per-" + short_hash(fold(name)), name, last if first else "", first, father, gender)


def _body(said: str) -> Organization:
    if said in KNOWN:
        return KNOWN[said]
    name, _, acronym = said.partition("|")
    return Organization("org-" + short_hash(fold(name)), name, acronym, kind="armed_group" if "Отряд" in name else "")


def _place(said: str) -> Place:
    return Place("loc-" + short_hash(said), said, "city", "RU")


def _figure(release: Release, mark: re.Match[str], said: list[str]) -> Figure:
    value, action, thing, period, actor = said
    made = figure(release.release_id, value, period or PERIODS[0], period, mark.start(), action=action, object=thing, actor_id=actor)
    return made if period else replace(made, period_start=None, period_end=None, period_text="")


class Reader:
    """A workforce in this process that reads marks; texts with «провал» fail."""

    limits = Limits()

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *error: object) -> None:
        return None

    lend = property(lambda self: lambda: self)

    def work(self, kind: str, chunks: Iterable[list[Item]]) -> Iterator[Answer]:
        for item in (item for chunk in chunks for item in chunk):
            if kind == "read":
                yield Answer(item.key, read_sources([item.body])[0])
                continue
            release = record_of(Release, item.body)
            if "провал" in release.text:
                yield Answer(item.key, "", Failure("error", "it was to fail"))
            else:
                extraction = extraction_of(release)
                yield Answer(item.key, to_json(replace(extraction, release=Release(release.release_id, ""))))


def records(chance: random.Random, count: int) -> list[dict[str, Any]]:
    """Random releases with copies, taken ids, failures, other languages, names in all spellings and figures that contradict each other."""
    found: list[dict[str, Any]] = []
    for n in range(count):
        marks = [f"{{лицо {' '.join(filter(None, (chance.choice(LAST), first, first and chance.choice(FATHERS))))}}}" for first in _some(chance, FIRST)]
        marks += [f"{{орган {organ}}}" for organ in _some(chance, ORGANS)] + [f"{{место {place}}}" for place in _some(chance, ("Москва", "Казань"))]
        marks += [
            f"{{число {chance.choice((57, 61, 70))} prevented {chance.choice(('attack', 'crime'))} {chance.choice(PERIODS)} {chance.choice(sorted(KNOWN))}}}"
            for _ in range(chance.randrange(4))
        ]
        prose = " ".join(chance.choices(WORDS, k=chance.choice((3, 60))))
        text = f"Изъято {n} гранат, сообщила служба. {prose}. {' '.join(marks)}"
        if found and chance.random() < 0.4:
            text = chance.choice(found)["text"] + chance.choice(("", "", " Контакты для прессы.", " Дополнено 5 раз.", " провал"))
        if chance.random() < 0.1:
            text = "The service has seized five grenades in the city, it said in a statement on Monday."
        day = date(2019, 5, 1) + timedelta(chance.randrange(5)) if chance.random() < 0.9 else None
        record = {"text": text, "publisher": chance.choice(("ФСБ", "Агентство", ""))} | ({"published": str(day)} if day else {})
        if found and chance.random() < 0.2:
            record = {key: value for key, value in found[-1].items() if key != "id"}
        found.append(record | ({"id": chance.choice(("r1", "r2", f"r{n}", "r1-40", f"r2-{n}"))} if chance.random() < 0.4 else {}))
    return found


def _some(chance: random.Random, things: tuple[str, ...]) -> list[str]:
    return chance.sample(things, chance.randrange(3)) if len(things) > 2 else chance.sample(things, chance.randrange(2))


def put_in(folder: Path, found: list[dict[str, Any]]) -> None:
    """Releases as a file of JSON lines, or as several, below a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, some in (("a", found[::2]), ("b", found[1::2])):
        lines = (json.dumps(record, ensure_ascii=False) for record in some)
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


