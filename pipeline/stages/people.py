"""People: Natasha's PER spans mended, their names in the nominative, one key for each person of the release."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from ..lexicon.names import fold_name
from ..naming.identity import Group, group_names
from ..naming.mentions import bare_surnames, read_ranges
from ..naming.nominative import INITIAL, Name
from ..naming.ranges import find_ranges, original_behind
from ..plain import plain_tokens, sentence_starts, text_of
from ..records import Mention, Person


def fullest(group: Group, found: Sequence[Name]) -> str:
    """The person's name as full as the release allows: «Ананд Пракаш», «А.Б.Турдиматов», «Си Цзиньпин»."""
    eastern = any(found[i].eastern for i in group.members)
    middle = "" if INITIAL.match(group.middle) and group.first and not INITIAL.match(group.first) else group.middle  # «Тимур В.Норов»
    parts = (group.last, group.first) if eastern else (group.first, middle, group.last)
    return re.sub(r"(?<=\.) ", "", " ".join(part for part in parts if part))


def person_of(group: Group, found: Sequence[Name]) -> Person:
    name = fullest(group, found)
    short = f"{group.first} {group.last}" if group.first and group.middle and group.last and not INITIAL.match(group.first) else name
    others = sorted({found[i].text for i in group.members} | {short})
    return Person(
        key="per-" + hashlib.sha256(_fold_key(name).encode("utf-8")).hexdigest()[:8],
        name=name,
        last_name=group.last,
        first_name=group.first,
        middle_name=group.middle,
        gender=group.gender,
        aliases=tuple(other for other in others if other != name),
    )


def tie(found: Sequence[Name], behind: Mapping[int, int]) -> dict[int, int]:
    """Other names told right behind somebody's, and the same ones later: «Тимур Норов (Абу Юсуф) … Абу Юсуф»."""
    told = {found[i].text: owner for i, owner in behind.items()}
    owners = {i: told[name.text] for i, name in enumerate(found) if name.text in told}
    return {i: owner for i, owner in owners.items() if owner not in owners}


def _fold_key(name: str) -> str:
    return " ".join(re.sub(r"[«»\"'().]", " ", fold_name(name)).split())


@Language.factory("svodka_people", requires=["doc.spans", "token.morph"], assigns=["doc._.people", "doc._.mentions"])
def make_people(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return mark_people


def mark_people(doc: Doc) -> Doc:
    """Write the PER mentions and the people of the release."""
    ranges = find_ranges(doc)
    found = read_ranges(doc, ranges)
    more = bare_surnames(doc, ranges, found)
    natasha = {(span.start, span.end) for span in doc.spans.get("natasha", []) if span.label_ == "PER"}
    if more:
        ranges = sorted([*ranges, *more])
        found = read_ranges(doc, ranges)
    people, mentions = [], []
    tokens, text = plain_tokens(doc), text_of(doc)
    tied = tie(found, {i: i - 1 for i in range(1, len(ranges)) if original_behind(doc, text, ranges[i - 1][1]) == ranges[i]})
    starts = sentence_starts(doc)
    for group in group_names(found, tied):
        person = person_of(group, found)
        people.append(person)
        for i in group.members:
            first, last = tokens[ranges[i][0]], tokens[ranges[i][1] - 1]
            start, end = first.idx, last.idx + len(last)
            method = "natasha" if ranges[i] in natasha else "rule"
            sentence = bisect_right(starts, first.i) - 1
            mentions.append(Mention(start, end, text[start:end], "PER", person.key, found[i].text, method, sentence))
    doc._.people = tuple(people)
    doc._.mentions = tuple(sorted((*doc._.mentions, *mentions), key=lambda m: (m.start, m.end, m.type)))
    return doc
