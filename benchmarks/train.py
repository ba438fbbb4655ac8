"""Make the forests of pipeline/ranking from coded releases, and show what they are worth on sets that they have not learned from.

usage: python benchmarks/train.py [--check]   with --check: cross-validation only, nothing is written

`benchmarks/unseen/*.jsonl` holds the rows of each set of `corpus/gold` as the program of its day gave them, before anybody had looked
at the set. (What rules know by heart after that teaches nothing of their errors.) Each row with a gold figure is a question, its candidates
the possible answers; LambdaMART learns to put the gold's answer first. Sets kept aside (`aside-*`) are never read here. Three
minutes on two cores; the same files give the same forests. Needs the extra `train` (LightGBM).
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from pipeline.extraction import language
from pipeline.ranking import deciding, periods, wholes
from pipeline.ranking.telling import Period, Telling, row_from
from pipeline.records import Release
from pipeline.scoring import agrees, pair_figures, read_gold

HERE = Path(__file__).parent
GOLD, UNSEEN = HERE.parent / "corpus" / "gold", HERE / "unseen"
OUT = HERE.parent / "pipeline" / "ranking"
FOLDS = 8
ROUNDS = 300
EXAMPLES = 12  # vectors that a forest's file keeps with LightGBM's own score
SETTINGS = {
    "objective": "lambdarank", "lambdarank_truncation_level": 3, "learning_rate": 0.05, "num_leaves": 31, "min_data_in_leaf": 30,
    "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "seed": 1, "deterministic": True, "force_row_wise": True,
    "num_threads": 1, "verbose": -1,
}  # fmt: skip


@dataclass(slots=True)
class Question:
    """One row: its candidates' vectors, which of them are right; the first is the rules' own."""

    of_set: str
    vectors: Any
    right: list[bool]


@dataclass(slots=True)
class Read:
    """A release of a set, read by the program of today, with the rows of its day and the gold figure of each."""

    of_set: str
    telling: Telling
    gold: dict[int, dict[str, Any]] = field(default_factory=dict)
    row_of: dict[int, int] = field(default_factory=dict)  # the row of each gold figure


def read_set(name: str) -> list[Read]:
    nlp, gold = language(), {record["id"]: record for record in read_gold(GOLD / f"{name}.jsonl")}
    out = []
    for line in (UNSEEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        told = gold.get(record["id"])
        if told is None or not told.get("published"):
            continue
        published = date.fromisoformat(told["published"])
        doc = nlp.make_doc(told["text"])
        doc._.release = Release(record["id"], told["text"], published=published)
        with nlp.select_pipes(disable="svodka_figures"):  # it asks the forests that are made here
            doc = nlp(doc)
        sentences = [(s.start_char, s.end_char) for s in doc.sents]
        rows = [row_from(row) for row in record["rows"]]
        read = Read(name, Telling(told["text"], published, sentences, doc._.dates, rows))
        cells = [{"value": "", **row} for row in record["rows"]]
        read.row_of = pair_figures(told["figures"], cells)
        for i, j in read.row_of.items():
            if not told["figures"][i].get("optional"):
                read.gold[j] = told["figures"][i]
        out.append(read)
    return out


def vocabulary(reads: Sequence[Read]) -> dict[str, dict[str, list[str]]]:
    """What features of a kind ask for: the commonest codes, rules and beginnings of words."""

    def common(told: Any, most: int) -> list[str]:
        return [word for word, _ in sorted(Counter(told).items(), key=lambda c: (-c[1], c[0]))[:most]]

    rows = [(read, row) for read in reads for row in read.telling.rows]
    plain = {
        "actions": common((row.action for _, row in rows), 25),
        "objects": common((row.object for _, row in rows), 20),
        "statuses": common((row.status for _, row in rows), 7),
        "kinds": common((row.kind for _, row in rows), 4),
    }
    sentences = (read.telling.words_of(read.telling.sentence_at(row.start)) for read, row in rows)
    when = {
        **plain,
        "rules": common((rule for _, row in rows for rule in row.rules if not rule.startswith("actor.")), 80),
        "times": common((time.rule for read in reads for time in read.telling.times), 40),
        "leads": common((periods.lead(read.telling.text, time.start) for read in reads for time in read.telling.times), 30),
        "stems": common((stem for text in sentences for stem in periods.stems(text)), 250),
    }
    clauses = (words for read, row in rows for words in wholes.beside(read.telling, row))
    beside = common((stem for words in clauses for stem in words), 200)
    return {"periods": when, "wholes": {**plain, "rules": when["rules"], "beside": beside}}


def _day(period: Period, end: bool) -> str:
    value = period.end if end else period.start
    return value.isoformat() if value else ""


def ask_periods(read: Read, words: dict[str, list[str]]) -> Iterator[Question]:
    for n, found, vectors in periods.candidates(read.telling, words):
        gold = read.gold.get(n)
        if gold is not None:
            right = [agrees("period_start", _day(p, False), gold) and agrees("period_end", _day(p, True), gold) for p in found]
            yield Question(read.of_set, vectors, right)


def ask_wholes(read: Read, words: dict[str, list[str]]) -> Iterator[Question]:
    for n, found, vectors in wholes.candidates(read.telling, words):
        if n in read.gold:
            allowed = (read.gold[n].get("part_of"), *read.gold[n].get("accept", {}).get("part_of", []))
            right = {wholes.NONE if i is None else read.row_of.get(i, -2) for i in allowed}
            yield Question(read.of_set, vectors, [one in right for one in found])


ASK: dict[str, tuple[Callable[[Read, dict[str, list[str]]], Iterator[Question]], Callable[[dict[str, list[str]]], list[str]]]] = {
    "periods": (ask_periods, periods.names),
    "wholes": (ask_wholes, wholes.names),
}


def learn(questions: Sequence[Question]) -> lightgbm.Booster:
    matrix = np.concatenate([q.vectors for q in questions])
    right = np.concatenate([q.right for q in questions]).astype(int)
    return lightgbm.train(SETTINGS, lightgbm.Dataset(matrix, right, group=[len(q.right) for q in questions]), ROUNDS)


def validate(what: str, questions: Sequence[Question]) -> None:
    """Each fold of sets scored by a forest of the others."""
    sets = sorted({q.of_set for q in questions})
    fold = {name: n % FOLDS for n, name in enumerate(sets)}
    before = after = gained = lost = asked = 0
    by_set: Counter[str] = Counter()
    for k in range(FOLDS):
        forest = learn([q for q in questions if fold[q.of_set] != k])
        for q in (q for q in questions if fold[q.of_set] == k):
            asked += 1
            scores = forest.predict(q.vectors)
            best = int(np.argmax(scores))
            pick = best if scores[best] > scores[0] + deciding.MARGIN else 0
            before, after = before + q.right[0], after + q.right[pick]
            gained, lost = gained + (q.right[pick] > q.right[0]), lost + (q.right[pick] < q.right[0])
            by_set[q.of_set] += q.right[pick] - q.right[0]
    rose, fell = sum(v > 0 for v in by_set.values()), sum(v < 0 for v in by_set.values())
    print(
        f"{what}: {asked} rows of {len(sets)} sets; right by rules {before / asked:.3f}, ranked {after / asked:.3f}"
        f" ({gained} rows gained, {lost} lost; {rose} sets rose, {fell} fell)"
    )


def flat(tree: dict[str, Any]) -> dict[str, list[float]]:
    """A tree of LightGBM as lists: a node's feature, threshold and children; a leaf is its own child and has a value."""
    out: dict[str, list[float]] = {name: [] for name in ("feature", "threshold", "left", "right", "value")}

    def add(node: dict[str, Any]) -> int:
        own = len(out["feature"])
        leaf = "leaf_value" in node
        threshold = 0.0 if leaf else float(np.float32(node["threshold"]))
        told = (0 if leaf else node["split_feature"], threshold, own, own, round(node["leaf_value"], 5) if leaf else 0.0)
        for name, value in zip(out, told, strict=True):
            out[name].append(value)
        if not leaf:
            assert node["decision_type"] == "<="
            out["left"][own] = add(node["left_child"])
            out["right"][own] = add(node["right_child"])
        return own

    add(tree["tree_structure"])
    return out


def write(what: str, questions: Sequence[Question], words: dict[str, list[str]], names: list[str]) -> None:
    forest = learn(questions)
    trees = [flat(tree) for tree in forest.dump_model()["tree_info"]]
    some = np.concatenate([questions[n].vectors[:1] for n in range(0, len(questions), len(questions) // EXAMPLES)])[:EXAMPLES]
    told = {
        "names": names,
        "words": words,
        "examples": [[[float(v) for v in row], round(float(score), 3)] for row, score in zip(some, forest.predict(some), strict=True)],
        "trees": trees,
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    text = re.sub(r"(?<=\d)\.0(?=[,\]])", "", text).replace('{"feature"', '\n{"feature"')
    (OUT / f"{what}.json").write_text(text + "\n", encoding="utf-8")
    print(f"{what}.json: {len(trees)} trees, {len(text) // 1000} kB")


def main() -> None:
    sets = sorted(path.stem for path in UNSEEN.glob("*.jsonl"))
    assert not any(name.startswith("aside") for name in sets), "what is kept aside teaches nothing"
    with Pool(2) as pool:
        reads = [read for some in pool.map(read_set, sets, chunksize=1) for read in some]
    words = vocabulary(reads)
    for what, (ask, names) in ASK.items():
        questions = [q for read in reads for q in ask(read, words[what])]
        validate(what, questions)
        if "--check" not in sys.argv:
            write(what, questions, words[what], names(words[what]))


if __name__ == "__main__":
    main()
