"""The year that a text reports on: «за отчётный год», «в отчётном квартале»."""

from __future__ import annotations

from .comparisons import told_quarter
from .finds import Find, Found, one

DAYS = {"YEARNAME": (365, 366), "YW": (365, 366), "QUARTER": (89, 92), "HALFYEAR": (181, 184)}


def reported(find: Find) -> Found | None:
    """«Доклад за 2022 год … в 2021-м – 20, то есть в отчётном году их стало больше»: the last such year named before it, else none.

    «За отчётный период» is no expression: it is of the frame, as a number without a time.
    """
    least, most = next(DAYS[a.name] for a in find.inside if a.name in DAYS)
    told = [(i.end, i) for i in (*find.scene.earlier, *find.scene.before) if i.start and i.end and least <= i.days <= most]
    over = [pair for pair in told if find.scene.anchor is None or pair[0] <= find.scene.anchor]
    if not over and find.has("QUARTER", "HALFYEAR"):
        return told_quarter(find)  # «За отчётное полугодие изъято 40 стволов»: the one that is over
    return one("range", max(over, key=lambda pair: pair[0])[1], True) if over else []
