"""How far two hands agree that coded the same texts: one of them is scored against the other, and the other way round.

usage: python benchmarks/agreement.py ONE.jsonl OTHER.jsonl [--errors N]     only texts that stand in both files count
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.scoring import Gold, Scores, read_gold, score

TABLES = ("releases", "figures", "dates", "mentions", "roles", "people", "organizations")


def tables_of(records: list[Gold]) -> dict[str, list[Mapping[str, Any]]]:
    """Gold records as the tables that a perfect run would write."""
    tables: dict[str, list[Mapping[str, Any]]] = {name: [] for name in TABLES}
    for record in records:
        release = record["id"]
        tables["releases"].append({"release_id": release, "published": record.get("published") or record.get("published_expected")})
        for n, figure in enumerate(record["figures"]):
            part = figure.get("part_of")
            row = {**figure, "release_id": release, "figure_id": f"{release}#{n}", "end": figure["start"] + len(figure["quote"])}
            tables["figures"].append({**row, "part_of": None if part is None else f"{release}#{part}"})
        tables["dates"] += [{"release_id": release, **date} for date in record.get("dates", [])]
        for kind, key in (("people", "person_id"), ("organizations", "organization_id")):
            for n, entity in enumerate(record.get(kind, [])):
                one = f"{release}-{kind}-{n}"
                tables[kind].append({key: one, "name": entity["name"], "aliases": " | ".join(entity.get("aliases", []))})
                tables["mentions"].append({"release_id": release, "entity_id": one})
                if entity.get("role"):
                    tables["roles"].append({"release_id": release, "person_id": one, "role": entity["role"]})
    return tables


def compare(one: list[Gold], other: list[Gold]) -> Scores:
    """The other hand scored against the one, on the texts that both coded."""
    texts = {record["id"]: record["text"] for record in other}
    both = [record for record in one if texts.get(record["id"]) == record["text"]]
    known = {record["id"] for record in both}
    return score(both, tables_of([record for record in other if record["id"] in known]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    told = parser.parse_args()
    one, other = read_gold(told.one), read_gold(told.other)
    pairs = (told.one, one, told.other, other), (told.other, other, told.one, one)
    for path, records, against, theirs in pairs:
        scores = compare(records, theirs)
        print(f"{against.name} against {path.name}")
        for kind, value in scores.all().items():
            print(f"  {kind:16} P {value.precision:.3f}  R {value.recall:.3f}  F1 {value.f1:.3f}")
        print("  fields           " + "  ".join(f"{field} {share.rate:.3f}" for field, share in scores.fields.items()))
        print("  right            " + "  ".join(f"{field} {share.rate:.3f}" for field, share in scores.shares.items()))
        for error in scores.errors[: told.errors]:
            print("  ", *error, sep="  ")


if __name__ == "__main__":
    main()
