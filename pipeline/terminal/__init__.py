"""What a person sees in the terminal: a release with marks, tables beneath, scores, history. Part of the command line."""

from __future__ import annotations

from .releases import show_extraction, show_figure, show_prices, show_rejected
from .runs import show_change, show_changes, show_decision, show_doubt, show_doubts, show_history, show_scores
from .screen import console, marked, visible

__all__ = [
    "console",
    "marked",
    "show_change",
    "show_changes",
    "show_decision",
    "show_doubt",
    "show_doubts",
    "show_extraction",
    "show_figure",
    "show_history",
    "show_prices",
    "show_rejected",
    "show_scores",
    "visible",
]
