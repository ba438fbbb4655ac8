"""The decisions of a folder of tables: their file, and what of its tables is doubtful.

``decisions.toml`` stands beside the tables. It is a plain file: whoever likes may write it by hand, or carry it elsewhere.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from ..records import Extraction
from ..resolving import apart, doubts, organizations, people, releases
from ..resolving.decisions import AT, DIFFERENT, NONE, SAME, Decision, Decisions, DecisionsError, Outcome, checked
from ..resolving.doubts import Doubt
from ..resolving.folding import fold
from ..store import every_extraction

NAME: Final = "decisions.toml"
KEYS: Final = {"say": str, "a": str, "b": str, "a_name": str, "b_name": str, "because": str, "by": str, "on": date}
HEAD: Final = re.compile(r"^\s*\[\[\s*decision\s*\]\]", re.MULTILINE)
REFERENCE: Final = re.compile(r"(per|org)-[a-z0-9-]+(@.+)?")
INTRODUCTION: Final = """\
# What people have decided about these tables: two rows are one ("same") or are not ("different"). Read at every run.
# A decision goes when its block is deleted. An id with @RELEASE_ID behind it means only who is told in that release.
"""


def read_decisions(out: Path) -> Decisions:
    """The decisions of a folder; none where it has no such file. A file that cannot be used is an error that says where and why."""
    path = out / NAME
    try:
        text = path.read_text("utf-8-sig")
        blocks = tomllib.loads(text)
    except FileNotFoundError:
        return NONE
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DecisionsError(f"{path}: cannot be read as TOML: {getattr(error, 'strerror', None) or error}") from None
    if unknown := [key for key in blocks if key != "decision"]:
        raise DecisionsError(f"{path}: unknown table {unknown[0]!r}; only [[decision]] stands here")
    lines = [text.count("\n", 0, m.start(0) + len(m[0]) - len(m[0].lstrip())) + 1 for m in HEAD.finditer(text)]
    found = blocks.get("decision", [])
    lines = lines if len(lines) == len(found) else list(range(1, len(found) + 1))
    return checked(NAME, [_decision(path, line, block) for line, block in zip(lines, found, strict=True)])


def _decision(path: Path, line: int, block: Mapping[str, object]) -> Decision:
    """One block, checked."""
    where = f"{path}: line {line}"
    for key, value in block.items():
        if key not in KEYS:
            raise DecisionsError(f"{where}: unknown key {key!r}; allowed are {', '.join(KEYS)}")
        if not isinstance(value, KEYS[key]):
            wanted = "a day like 2024-05-20" if key == "on" else "a text in quotes"
            raise DecisionsError(f"{where}: {key} = {value!r}; write {wanted}")
    said = {key: str(block.get(key, "")) for key in KEYS}
    if said["say"] not in (SAME, DIFFERENT):
        raise DecisionsError(f"{where}: say = {said['say']!r}; allowed are {SAME!r} and {DIFFERENT!r}")
    for key in ("a", "b"):
        if not REFERENCE.fullmatch(said[key]):
            raise DecisionsError(f"{where}: {key} = {said[key]!r}; write the id of a person or body, like per-1234abcd")
    return Decision(**said, line=line)


def digest_of_decisions(out: Path) -> str:
    """Which decisions a run was told; empty for none."""
    return sha256((out / NAME).read_bytes()).hexdigest() if (out / NAME).is_file() else ""


def keep(out: Path, decision: Decision) -> None:
    """Put a decision behind the others; the file is whole at any time."""
    path, new = out / NAME, out / f".{NAME}.new"
    before = path.read_text("utf-8-sig") if path.is_file() else INTRODUCTION
    with new.open("w", encoding="utf-8", newline="\n") as file:
        file.write(before.rstrip("\n") + "\n\n" + _block(decision))
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _block(d: Decision) -> str:
    """A decision as it stands in the file."""
    rows = [f"{key} = {_quoted(value)}" for key in KEYS if key != "on" and (value := getattr(d, key))]
    return "\n".join(("[[decision]]", *rows, *((f"on = {d.on}",) if d.on else ()))) + "\n"


def _quoted(text: str) -> str:
    """A TOML string."""
    known = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(known.get(c) or (f"\\u{ord(c):04x}" if ord(c) < 32 or ord(c) == 127 else c) for c in text) + '"'


class Unclear(ValueError):
    """A name or id that means nothing, or more than one thing."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One name of a person or body as a decision may mean it: its id, the row where it stands now, what it is called there."""

    ref: str
    row: str
    name: str
    names: frozenset[str]
    release: str = ""


class Review:
    """A folder's people and bodies as its last run knew them, and as the decisions want them."""

    def __init__(self, out: Path, ledger: Path) -> None:
        self.out, self.decisions = out, read_decisions(out)
        found: Iterable[Extraction] = (e for e in every_extraction(ledger) if e.release.language == "ru")
        self.corpus, _ = releases.gather(found, (), ())

    def doubts(self) -> list[Doubt]:
        """The doubtful pairs, the most doubtful first."""
        return doubts.find(self.corpus, self.decisions)

    def decide(self, say: str, a: str, b: str, because: str = "", by: str = "", on: str = "") -> Decision:
        """Keep a decision on two ids or names. One that means nothing or that cannot be kept is refused and says why."""
        things = self._things()
        one, two = _find(a, things), _find(b, things)
        decision = Decision(say, one.ref, two.ref, one.name, two.name, because, by, on)
        wanted = checked(NAME, [*self.decisions.items, decision])
        if against := [p for p in _outcome(self.corpus, wanted) if p not in _outcome(self.corpus, self.decisions)]:
            raise Unclear(against[0])
        keep(self.out, decision)
        self.decisions = read_decisions(self.out)
        return self.decisions.items[-1]

    def _things(self) -> list[Thing]:
        corpus = apart.apart(self.corpus, self.decisions)
        rows, _ = people.identify(corpus, self.decisions)
        bodies, _ = organizations.identify(corpus, self.decisions)
        found = []
        for e in corpus.extractions:
            release = e.release.release_id
            for p in e.people:
                names = frozenset(map(fold, (p.name, *p.aliases)))
                found.append(Thing(people.person_id(p.name), rows[release, p.key], p.name, names, release))
            for o in e.organizations:
                names = frozenset(map(fold, filter(None, (o.name, o.acronym, *o.aliases))))
                found.append(Thing(o.key, bodies[o.key], o.name, names, release))
        return found


def _outcome(corpus: releases.Corpus, decisions: Decisions) -> list[str]:
    """What would be told of these decisions."""
    outcome = Outcome()
    corpus = apart.apart(corpus, decisions)
    organizations.identify(corpus, decisions, outcome)
    people.identify(corpus, decisions, outcome)
    return outcome.problems


def _find(text: str, things: Sequence[Thing]) -> Thing:
    """The thing that an id or a name means."""
    said, _, release = text.partition(AT)
    inside = [t for t in things if not release or t.release == release]
    if not inside:
        raise Unclear(f"{text}: the last run had no release {release}")
    folded = fold(said)
    for fits in (lambda t: t.ref == said, lambda t: t.row == said, lambda t: fold(t.name) == folded, lambda t: folded in t.names):
        found = sorted(filter(fits, inside), key=lambda t: (-len(t.name), t.ref, t.release))
        rows = {t.row: t for t in found}
        if len(rows) > 1 and said != found[0].ref:
            told = ", ".join(f"{row} ({rows[row].name})" for row in sorted(rows))
            raise Unclear(f"{text} may be {len(rows)} rows: {told}; say an id")
        if found:
            own = next((t for t in found if t.ref == t.row), found[0])
            return replace(own, ref=f"{own.ref}{AT}{release}" if release else own.ref)
    raise Unclear(f"{text}: no person or body of the last run has this id or name")
