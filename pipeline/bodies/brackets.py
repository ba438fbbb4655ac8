"""The name in the bracket behind a body's name, and the same name later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..lexicon.forms import Form, FormIndex
from ..natasha.words import folded, nominative_keys, word_keys
from ..phrases import is_acronym, is_capital
from .candidates import Candidate, adjectives_before
from .identity import name_span
from .named import Named, as_owner, fold, strip_marks
from .view import View

FURTHER = ("далее", "или", "именуемый", "сокращенно")
LONGEST_BRACKET = 12


def in_brackets(view: View, names: list[Named]) -> tuple[list[Named], dict[str, Named]]:
    """«Лига речных портов (ЛРП)», «Комитет по портам (далее — Комитет)»: the name in brackets is the body before it."""
    by_start = {n.start: n for n in names}
    aliases: dict[str, Named] = {}
    found = []
    for whole, (start, end, said) in [(n, span) for n in names for span in _brackets(view, n.end)]:
        inner = by_start.get(start)
        owner = _part_with_letters(view, whole, start) if end - start == 1 and not said else whole
        alias = inner.normal if inner and inner.end == end else strip_marks(view.text(start, end))
        if (inner and inner.end != end) or not (_may_name(view, owner, start, end, said) or (inner and _is_his(view, inner, owner))):
            continue
        if inner and inner.key.startswith("org-") and inner.key in view.knowledge.organizations:
            if owner.key not in view.knowledge.organizations:
                aliases[fold(owner.normal)] = inner
            elif _elsewhere(view, inner, owner):
                names[names.index(inner)] = replace(inner, key=owner.key, organization=owner.organization, method="rule")
            continue
        aliases[fold(alias)] = owner
        if not inner:
            found.append(replace(owner, start=start, end=end, normal=alias, method="rule", core=fold(alias)))
    return sorted([*names, *found], key=lambda n: n.start), aliases


def _part_with_letters(view: View, n: Named, at: int) -> Named:
    """«Секретариат | Лиги речных портов (ЛРП)»: the body in the tail that the letters are of, not the whole."""
    short = view.tokens[at].norm_
    if not is_acronym(view.tokens[at]) or n.key in view.knowledge.organizations:
        return n
    if is_short_for(short, n.normal) or is_short_for(short, n.core):
        return n
    for i in range(n.start + 1, n.end - 1):
        if view.head(i):
            start = adjectives_before(view, i)
            part = name_span(view, Candidate(max(start, n.start + 1), n.end, "rule", "part"))
            letters = iter(initials(part.normal)[0])
            if is_short_for(short, part.normal) and all(c in letters for c in fold(short)):
                return part  # letters that begin its words: «ФИФА» is of the whole «Международная федерация …»
    return n


def _is_his(view: View, inner: Named, owner: Named) -> bool:
    """«служба контроля портов (СКП)», «(СКП Гвинеи)»: one word, or one with the letters of the name before and a place."""
    first = view.tokens[inner.start]
    return inner.end - inner.start == 1 or (is_acronym(first) and is_short_for(first.norm_, owner.normal))


def _elsewhere(view: View, inner: Named, owner: Named) -> bool:
    """«Лесной комитет (ЛК) Гвинеи», though the lexicon's «ЛК» is another country's: the letters are those of the name before."""
    one, other = (view.knowledge.organizations[n.key].country for n in (inner, owner))
    letters = "".join(word[0] for word in fold(owner.normal).split())
    return bool(one and other) and one != other and fold(inner.normal) in letters


def _brackets(view: View, at: int) -> Iterator[tuple[int, int, bool]]:
    """The names in the bracket that opens at ``at``, and in one right behind it: «(ЛРП)», «(Harbour League, HL)», «(ЛП) (HL)»."""
    while span := _bracket(view, at):
        start, end, said = span
        for i in range(start, end + 1):
            if i == end or view.tokens[i].norm_ in (",", ";"):
                if start < i:
                    yield start, i, said
                start = i + 1
        at = next((i + 1 for i in range(end, len(view.tokens)) if view.tokens[i].norm_ == ")"), len(view.tokens))


def _bracket(view: View, at: int) -> tuple[int, int, bool] | None:
    """The name in the bracket that opens at ``at``: its tokens, and whether «далее» introduces it."""
    doc = view.tokens
    while at < len(doc) and doc[at].norm_ in "»”\"":
        at += 1
    if at >= len(doc) or doc[at].norm_ != "(":
        return None
    close = next((i for i in range(at, min(at + LONGEST_BRACKET, len(doc))) if doc[i].norm_ == ")"), 0)
    start, said = at + 1, False
    while start < close and (folded(doc[start].norm_) in FURTHER or not doc[start].norm_[:1].isalnum()):
        said |= folded(doc[start].norm_) in FURTHER
        start += 1
    end = close
    while end > start and not doc[end - 1].norm_[-1:].isalnum():
        end -= 1
    return (start, end, said) if start < end else None


def _may_name(view: View, owner: Named, start: int, end: int, said: bool) -> bool:
    """An acronym of the name, a Latin name, or what «далее» says; never a place, a year, a person."""
    doc = view.tokens
    if start in view.places or start in view.locations or start in view.people or not is_capital(doc[start]):
        return False
    text = view.text(start, end)
    if said:
        return end - start <= 4
    if text.isascii():
        return any(c.isalpha() for c in text)
    if end - start > 1:
        return False
    return is_acronym(doc[start]) and (is_short_for(text, owner.normal) or is_short_for(text, owner.core))


def is_short_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym stand in the name in this order, the first one at its head."""
    letters = fold(name)
    short = fold(acronym)
    if not letters or letters[:1] != short[:1]:
        return False
    rest = iter(letters)
    return all(c in rest for c in short if c.isalpha())


def initials(name: str) -> tuple[str, str]:
    """The first letters of all words, and of the longer ones."""
    words = [word for word in fold(name).replace("-", " ").split() if word[:1].isalpha()]
    return "".join(w[0] for w in words), "".join(w[0] for w in words if len(w) > 2)


def same_alias(view: View, names: list[Named], aliases: dict[str, Named]) -> list[Named]:
    """A later name that an earlier bracket introduced, also where no finder saw it."""
    if not aliases:
        return names
    taken = {i for n in names for i in range(n.start, n.end)}
    out = [as_owner(n, aliases[fold(n.normal)]) if fold(n.normal) in aliases else n for n in names]
    index = FormIndex((Form(a.upper() if _short(a) else a[:1].upper() + a[1:], a) for a in sorted(aliases)), word_keys, nominative_keys)
    for matches in index.all(view.words):
        start, end = view.words[matches[0].start].token, view.words[matches[0].end - 1].token + 1
        owner = aliases[matches[0].form.owner]
        if start < owner.end or taken & set(range(start, end)) or not taken.isdisjoint(range(start, end)) or start in view.people:
            continue
        out.append(replace(owner, start=start, end=end, method="coreference"))
    return sorted(out, key=lambda n: n.start)


def _short(alias: str) -> bool:
    return " " not in alias and len(alias) < 9
