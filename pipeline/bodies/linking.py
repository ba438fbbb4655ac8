"""Which names of one release are one body: names in brackets, short names of a body named in full, references back."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..lexicon.forms import Form, FormIndex, Word, pieces
from ..natasha.words import folded, nominative_keys, word_keys
from ..phrases import QUOTES, is_acronym, is_capital
from .candidates import OWNED_BY_NOBODY, Candidate, adjectives_before
from .identity import TERRORIST, Named, fold, known_organization, name_span, nations_of, strip_marks
from .tails import Allowed, tail_end
from .view import View

FURTHER = ("далее", "или", "именуемый", "сокращенно")
LONGEST_BRACKET = 12
SHORTEST = 3  # letters of an acronym that no bracket introduces
MOST, TIMES = 4, 3  # names of one country, and how many for each of another's: the release is about that country


def link(view: View, names: Sequence[Named]) -> list[Named]:
    """The names with their final keys, and those that only the link finds."""
    linked, aliases = in_brackets(view, list(names))
    linked = same_alias(view, linked, aliases)
    linked = short_for_long(view, linked)
    linked = called_so(view, by_some_words(view, by_initials(view, beginnings(view, linked))))
    home = home_of(view, linked)
    linked = all_at_home(view, linked, home)
    if not home and (home := home_of(view, linked)):
        linked = all_at_home(view, linked, home)
    return sorted([*linked, *references(view, linked, home)], key=lambda n: n.start)


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
            letters = iter(_initials(part.normal)[0])
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


def same_alias(view: View, names: list[Named], aliases: dict[str, Named]) -> list[Named]:
    """A later name that an earlier bracket introduced, also where no finder saw it."""
    if not aliases:
        return names
    taken = {i for n in names for i in range(n.start, n.end)}
    out = [_as(n, aliases[fold(n.normal)]) if fold(n.normal) in aliases else n for n in names]
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


def _as(name: Named, owner: Named) -> Named:
    if name.key == owner.key:
        return name
    return replace(name, key=owner.key, organization=owner.organization)


def short_for_long(view: View, names: list[Named]) -> list[Named]:
    """«Верховный суд» behind «Верховный суд Гвинеи», «МВД» where only one country's was named: the same body."""
    full = nations_of(view.knowledge).full
    seen: dict[str, dict[str, Named]] = defaultdict(dict)
    named = {n.key for n in names if n.where}
    counts: Counter[str] = Counter()
    out = []
    for n in names:
        core = full.get(n.core, n.core)
        earlier = seen[core]
        if n.where:
            earlier.setdefault(n.key, n)
            counts[n.key] += 1
        elif (owner := _named_most(earlier, counts)) and n.key not in named and _may_be_short(view, n):
            n = replace(n, key=owner.key, organization=owner.organization, method="coreference" if n.method == "lexicon" else n.method)
        out.append(n)
    return out


def _named_most(earlier: dict[str, Named], counts: Counter[str]) -> Named | None:
    """The only one, or the one that was named more often than each other."""
    most = [key for key in earlier if counts[key] == max(counts[k] for k in earlier)]
    return earlier[most[0]] if len(most) == 1 else None


def beginnings(view: View, names: list[Named]) -> list[Named]:
    """«УМВД» behind «УМВД Гвинеи по Южной области»: the one name before, or for a long name anywhere, that begins so."""
    out: list[Named] = []
    for n in names:
        if n.key not in view.knowledge.organizations and not n.where:
            before = names if n.end - n.start > 2 else out  # a title shortens what the text has in full
            owners = {m.key: m for m in before if fold(m.normal).startswith(fold(n.normal) + " ")}
            if len(owners) == 1 and n.key not in {m.key for m in out}:
                owner = next(iter(owners.values()))
                n = replace(n, key=owner.key, organization=owner.organization, method="coreference")
        out.append(n)
    return out


def by_initials(view: View, names: list[Named]) -> list[Named]:
    """«ЛРП» beside «Лига речных портов», though no bracket says so: the one long name that begins with these letters."""
    lexicon = view.knowledge.organizations
    long = {n.key: n for n in names if n.end - n.start > 2 and n.organization and n.key not in lexicon}
    letters = {key: (*_initials(n.normal), *_initials(n.core)) for key, n in long.items()}
    out: list[Named] = []
    for n in names:
        if n.end - n.start == 1 and n.key not in lexicon and is_acronym(view.tokens[n.start]) and len(n.normal) >= SHORTEST:
            owners = [key for key, found in letters.items() if fold(n.normal) in found]
            if len(owners) == 1:
                n = replace(_as(n, long[owners[0]]), method="coreference")
        out.append(n)
    return out


def _initials(name: str) -> tuple[str, str]:
    """The first letters of all words, and of the longer ones."""
    words = [word for word in fold(name).replace("-", " ").split() if word[:1].isalpha()]
    return "".join(w[0] for w in words), "".join(w[0] for w in words if len(w) > 2)


def by_some_words(view: View, names: list[Named]) -> list[Named]:
    """«Окружной суд» beside «Южный окружной военный суд»: some words of the one name that has them all, its noun the same."""
    lexicon = view.knowledge.organizations
    states = [n for n in names if n.organization and n.organization.kind not in OWNED_BY_NOBODY and not n.where]
    words = {n.key: fold(n.normal).split() for n in states}
    out: list[Named] = []
    for n in names:
        mine = words.get(n.key, [])
        if len(mine) > 1 and n.key not in lexicon and view.head(n.end - 1):
            owners = {m.key: m for m in names if m.key != n.key and len(w := words.get(m.key, [])) > len(mine) and _are_among(mine, w)}
            if len(owners) == 1:
                n = replace(_as(n, next(iter(owners.values()))), method="coreference")
        out.append(n)
    return out


def _are_among(mine: Sequence[str], words: Sequence[str]) -> bool:
    rest = iter(words)
    return mine[-1] == words[-1] and all(word in rest for word in mine)


def _may_be_short(view: View, n: Named) -> bool:
    lexicon = view.knowledge.organizations
    return n.key not in lexicon or bool(lexicon[n.key].country)


def home_of(view: View, names: Sequence[Named]) -> str:
    """The country whose «МВД» is meant where none is said: the publisher's, else the only one whose bodies, or places, are named."""
    lexicon = view.knowledge.organizations
    countries = {lexicon[k].country for k in _publishers(view)} - {""}
    if not countries:
        countries = _dateline(view)
    if not countries:
        owned = [n.organization for n in names if n.organization and n.organization.kind not in OWNED_BY_NOBODY]
        countries = {o.country for o in owned if o.country}
    if not countries:
        countries = {view.knowledge.places[p.key].country for p in view.places.values()} - {""}
    return min(countries) if len(countries) == 1 else _told_most(view, names)


def _told_most(view: View, names: Sequence[Named]) -> str:
    """Of several countries the one that nearly all of the release is about: places, adjectives and bodies together."""
    lexicon = view.knowledge.places
    counts = Counter(lexicon[p.key].country for p in view.places.values())
    counts.update(lexicon[key].country for i, key in view.adjectives.items() if i not in view.places)
    counts.update(n.organization.country for n in names if n.organization and n.start not in view.places)
    del counts[""]
    (first, most), *others = counts.most_common(2) or [("", 0)]
    return first if most >= MOST and all(most >= TIMES * count for _, count in others) else ""


def _dateline(view: View) -> set[str]:
    """The country of the place that opens a line, in capitals or before a date: «ДУШАНБЕ, 23 июл», «Бишкек, 15 мая»."""
    for piece in view.places.values():
        opens = piece.start == 0 or view.tokens[piece.start - 1].is_space
        behind = view.tokens[piece.end : piece.end + 2]
        shouted = view.tokens[piece.start].text.isupper()
        dated = len(behind) == 2 and behind[0].norm_ in ",.–—-" and (behind[1].norm_[:1].isdigit() or shouted)
        if opens and dated:
            return {view.knowledge.places[piece.key].country} - {""}
    return set()


def _only_country(view: View, core: str) -> str:
    """Of the countries that have a body called so the only one that the release names: «СГБ» beside Tashkent and Syria."""
    owners = nations_of(view.knowledge).owners
    named = {view.knowledge.places[p.key].country for p in view.places.values()}
    named |= {view.knowledge.places[key].country for key in view.adjectives.values()}
    found = {country for country in named - {""} if (core, country) in owners}
    return min(found) if len(found) == 1 else ""


def all_at_home(view: View, names: Sequence[Named], home: str) -> list[Named]:
    """Each name at home, and with it the names that were linked to it: «Управление … (УБОП)» goes where «УБОП» goes."""
    moved = [_at_home(view, n, home) for n in names]
    gone = {old.key: new for old, new in zip(names, moved, strict=True) if new.key != old.key}
    return [_as(n, gone[n.key]) if n.key in gone and is_short_for(gone[n.key].normal, n.normal) else n for n in moved]


def _at_home(view: View, n: Named, home: str) -> Named:
    """«МВД» in a release of one country's bodies is that country's."""
    if n.where or n.key in view.knowledge.organizations:
        return n
    key = nations_of(view.knowledge).owners.get((n.core, home or _only_country(view, n.core)))
    return replace(n, key=key, organization=known_organization(view.knowledge, key), method="rule") if key else n


def references(view: View, names: Sequence[Named], home: str) -> list[Named]:
    """«Организация», «Секретариат» with a capital: the one body named before that is called so."""
    taken = {i for n in names for i in range(n.start, n.end)}
    found: dict[int, Named] = {}
    for matches in view.ambiguous:
        first, end = view.words[matches[0].start].token, view.words[matches[0].end - 1].token + 1
        if not _refers(view, first, end, taken):
            continue
        owner = owner_before(view, names, first, end, [m.form.owner for m in matches])
        at_home = [m for m in matches if view.knowledge.organizations[m.form.owner].country == home != ""]
        if owner:
            found[first] = replace(owner, start=first, end=end, method="coreference")
        elif len(matches) == 1 and _is_told_terrorist(view, matches[0].form.owner, first):
            body = known_organization(view.knowledge, matches[0].form.owner)
            found[first] = Named(first, end, "rule", body.key, matches[0].form.text, organization=body)
        elif len(at_home) == 1 and (end - first > 1 or _speaks_for_itself(view, first)):
            body = known_organization(view.knowledge, at_home[0].form.owner)
            found[first] = Named(first, end, "rule", body.key, at_home[0].form.text, organization=body)
    for i, token in enumerate(view.tokens):
        if i not in found and view.head(i) and view.proper(i) and _refers(view, i, i + 1, taken):
            back = [n for n in names if n.end <= i and _head_lemma(view, n) == folded(token.lemma_)]
            if len({n.key for n in back}) == 1:
                found[i] = replace(back[-1], start=i, end=i + 1, method="coreference")
    return [found[i] for i in sorted(found)]


def _is_told_terrorist(view: View, owner: str, at: int) -> bool:
    """«группировка КТД», «боевики „КТД“»: a short name that means other things too, behind a word for terrorists."""
    i = at - 1 - (at > 0 and view.tokens[at - 1].norm_ in QUOTES)
    words = view.knowledge.bodies
    keys = word_keys(view.tokens[i].norm_) if i >= 0 else frozenset()
    told = any(words.descriptors.get(key) == TERRORIST for key in keys) or not keys.isdisjoint(words.members)
    return told and view.knowledge.organizations[owner].kind == TERRORIST


def owner_before(view: View, names: Sequence[Named], at: int, end: int, owners: Sequence[str]) -> Named | None:
    """Of the bodies that are called so the only one named before; else the publisher's, else the one named most.

    A form of several words also stands for the body whose parent was named: «Совет министров» after «Лига портов».
    """
    lexicon = view.knowledge.organizations
    if at and word_keys(view.tokens[at - 1].norm_) & view.knowledge.bodies.keepers:
        # «секретарь Совбеза» beside the UN's council; «Генеральный секретарь Организации» has no country's beside it
        owners = [o for o in owners if lexicon[o].country] or owners
    back = [n for n in names if n.end <= at and n.key in owners]
    if not back and end - at > 1:
        before = {n.key for n in names if n.end <= at}
        heirs = [o for o in dict.fromkeys(owners) if lexicon[o].parent in before]
        if len(heirs) == 1:
            body = known_organization(view.knowledge, heirs[0])
            return Named(at, end, "coreference", body.key, body.name, organization=body)
    if not back:
        children = {n.key for n in names if n.end <= at and n.key in lexicon and n.method != "coreference"}
        parents = dict.fromkeys(o for o in owners if any(lexicon[k].parent == o for k in children))
        if len(parents) == 1:
            body = known_organization(view.knowledge, next(iter(parents)))
            return Named(at, end, "coreference", body.key, body.name, organization=body)
    if len({n.key for n in back}) > 1:
        publisher = _publishers(view)
        counts = Counter(n.key for n in back)
        ours = [k for k in counts if k in publisher]
        most = [k for k, c in counts.items() if c == max(counts.values())]
        chosen = ours if len(ours) == 1 else most
        back = [n for n in back if n.key == chosen[0]] if len(chosen) == 1 else []
    return back[-1] if back else None


def _publishers(view: View) -> set[str]:
    """The bodies that the publisher's name names, and those that they belong to."""
    release, lexicon = view.doc._.release, view.knowledge.organizations
    words = [Word(text, word_keys(text), i, gap=gap) for i, (text, gap) in enumerate(pieces(release.publisher if release else ""))]
    keys = {m[0].form.owner for m in view.knowledge.known.all(words)}
    return keys | {parent for k in keys if (parent := lexicon[k].parent)}


def called_so(view: View, names: list[Named]) -> list[Named]:
    """«АТЦ», found as a name of its own, is the body named before that has it among its short names."""
    index = {view.words[m[0].start].token: m for m in view.ambiguous}
    out: list[Named] = []
    for n in names:
        matches = index.get(n.start)
        if matches and n.key not in view.knowledge.organizations and view.words[matches[0].end - 1].token + 1 == n.end:
            owner = owner_before(view, out, n.start, n.end, [m.form.owner for m in matches])
            if owner:
                n = replace(n, key=owner.key, organization=owner.organization, method="coreference")
            elif len(matches) == 1 and _is_told_terrorist(view, matches[0].form.owner, n.start):
                body = known_organization(view.knowledge, matches[0].form.owner)
                n = replace(n, key=body.key, organization=body)
        out.append(n)
    return out


def _speaks_for_itself(view: View, i: int) -> bool:
    """«МВД», «Генпрокуратура», not «Комитет»."""
    head = view.head(i)
    return is_acronym(view.tokens[i]) or (head is not None and head.alone)


def _refers(view: View, start: int, end: int, taken: set[int]) -> bool:
    """Whether the words stand alone: no tail, not inside a name, and a capital that means something."""
    if not taken.isdisjoint(range(start, end)) or start in view.people or tail_end(view, end, Allowed()) > end:
        return False
    doc = view.tokens
    if end - start > 1 or is_acronym(doc[start]):
        return True
    if start and doc[start - 1].pos_ == "ADJ" and start - 1 not in view.opens and is_capital(doc[start - 1]):
        return False
    return view.proper(start) or (is_capital(doc[start]) and end < len(doc) and doc[end].pos_ == "VERB")


def _head_lemma(view: View, n: Named) -> str:
    """Lemma of the noun that the body's full name is built on."""
    name = n.organization.name if n.organization else n.normal
    for word in name.split():
        for key in sorted(word_keys(word.strip("«»\"'()"))):
            if key in view.knowledge.bodies.heads:
                return key
    return ""


