"""Words put together for a body named in full: «Госкомитет» of «Государственный комитет …», «Нацбанк» of «Национальный банк»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.wordings import table_of
from ..natasha.words import folded, word_keys
from .named import Named, as_owner
from .view import View

REST = 3  # letters that the second word keeps at least: «…ком…», «…банк»


def by_contraction(view: View, names: list[Named]) -> list[Named]:
    """One word that no lexicon knows is the only body named before whose full name it is put together from."""
    lexicon = view.knowledge.organizations
    out: list[Named] = []
    for n in names:
        if n.end - n.start == 1 and n.key not in lexicon:
            owners = {m.key: m for m in out if m.key != n.key and _stands_for(n.normal, _full(view, m))}
            if len(owners) == 1:
                n = replace(as_owner(n, next(iter(owners.values()))), method="coreference")
        out.append(n)
    return out


def _full(view: View, n: Named) -> Sequence[str]:
    lexicon = view.knowledge.organizations
    return folded(lexicon[n.key].name if n.key in lexicon else n.normal).split()


def _stands_for(word: str, full: Sequence[str]) -> bool:
    """The word's beginning is the first adjective's, its rest a later noun or the beginning of one."""
    low = folded(word)
    for short, stem in table_of("put_together").items():
        rest = low.removeprefix(short)
        if rest == low or len(rest) < REST or not full or not full[0].startswith(stem):
            continue
        if any(rest == noun or rest in word_keys(noun) for noun in full[1:]):
            return True
    return False
