"""Which names of one release are one body: names in brackets, short names of a body named in full, references back."""

from __future__ import annotations

from collections.abc import Sequence

from .brackets import in_brackets, same_alias
from .branches import at_their_regions
from .contracted import by_contraction
from .home import all_at_home, home_of, under_headings
from .named import Named
from .references import called_so, references
from .shortened import beginnings, by_initials, by_quoted_name, by_some_words, short_for_long
from .view import View


def link(view: View, names: Sequence[Named]) -> list[Named]:
    """The names with their final keys, and those that only the link finds."""
    linked, aliases = in_brackets(view, under_headings(view, names))
    linked = same_alias(view, linked, aliases)
    linked = short_for_long(view, linked)
    linked = by_quoted_name(view, linked)
    linked = called_so(view, by_some_words(view, by_initials(view, beginnings(view, linked))))
    home = home_of(view, linked)
    linked = all_at_home(view, linked, home)
    if not home and (home := home_of(view, linked)):
        linked = all_at_home(view, linked, home)
    linked = by_contraction(view, at_their_regions(view, linked, home))
    return sorted([*linked, *references(view, linked, home)], key=lambda n: n.start)
