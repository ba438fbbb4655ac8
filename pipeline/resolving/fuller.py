"""Which fuller name a shorter one stands for.

A shorter name joins a fuller one only where exactly one person fits; two full names that differ never join. A bare
surname fits the one person that nearly all releases mean by it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rapidfuzz.distance import Levenshtein

from .name_parts import MISSING, Node, fits

NEARLY_ALL = 9  # a bare surname's bearer stands in nine times as many releases as all others of that surname
MOST = 2  # … or in twice as many, where the others' first names differ in one letter: likely slips


def link(genders: Mapping[Node, str], releases: Mapping[Node, int]) -> dict[Node, Node]:
    """For each name the fullest name of the same person: itself, or the only fuller one that fits."""
    by_last: dict[str, list[Node]] = defaultdict(list)
    for node in sorted(genders):
        by_last[node[0].last].append(node)
    roots = {node: node for node in genders}
    for last, nodes in by_last.items():
        if last:
            roots.update(_agreed(_wishes(nodes, genders, releases)))
    return roots


def _wishes(nodes: list[Node], genders: Mapping[Node, str], releases: Mapping[Node, int]) -> dict[Node, Node]:
    """Each shorter name's only candidate among the fullest names."""
    fuller = {node: [other for other in nodes if _is_fuller(other, node, genders)] for node in nodes}
    wishes: dict[Node, Node] = {}
    for node, found in fuller.items():
        fullest = sorted((other for other in found if not fuller[other]), key=lambda other: -releases[other])
        if fullest and _is_meant(node, fullest, releases):
            wishes[node] = fullest[0]
    return wishes


def _is_meant(node: Node, people: list[Node], releases: Mapping[Node, int]) -> bool:
    """Is it the first of these people, and no other? A bare surname is whom nearly everybody means by it."""
    first, *others = people
    name = node[0]
    if name.whole and releases[node] > releases[first]:
        return False
    if not others or name.fullness != (MISSING, MISSING):
        return not others
    return releases[first] >= sum(releases[other] * (MOST if _slip(first, other) else NEARLY_ALL) for other in others)


def _slip(a: Node, b: Node) -> bool:
    """Do the first names differ in one letter?"""
    one, two = a[0].first.rstrip("*"), b[0].first.rstrip("*")
    return min(len(one), len(two)) >= 3 and Levenshtein.distance(one, two) <= 1


def _is_fuller(other: Node, node: Node, genders: Mapping[Node, str]) -> bool:
    if other[0].fullness <= node[0].fullness or not fits(other[0], node[0]):
        return False
    if node[0].first:  # a bare surname tells its gender by its form, if at all
        return not (genders[other] and genders[node] and genders[other] != genders[node])
    return True


def _agreed(wishes: Mapping[Node, Node]) -> dict[Node, Node]:
    """Wishes without those that contradict each other: «А. П.» and «А. С.» cannot both be Александр."""
    return {
        node: root
        for node, root in wishes.items()
        if all(fits(node[0], other[0]) for other, target in wishes.items() if target == root)
    }
