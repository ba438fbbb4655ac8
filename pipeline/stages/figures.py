"""Figures of a document: numbers, dates and words in, codebook rows out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span

from ..figures.actors import actors
from ..figures.attachment import explain
from ..figures.breakdowns import break_down
from ..figures.cases import told_once
from ..figures.casualties import both_harms
from ..figures.confidence import confidence, why_low
from ..figures.deeds import draft_items
from ..figures.delegations import with_leaders
from ..figures.drafts import Draft, Unit, build_unit, continues, goes_on_about_a_mishap, told_of_all, with_lists
from ..figures.drilling import carry_exercises
from ..figures.named_wholes import with_its_part
from ..figures.naming import object_text
from ..figures.nationals import countries_at, countries_of, of_abroad, of_another_country
from ..figures.nothing import zero_drafts
from ..figures.part_times import settle_times
from ..figures.placing import places_of
from ..figures.short_names import as_called
from ..figures.speakers import Turn, speaker_at, speakers
from ..figures.tabled import tables
from ..figures.timing import set_periods
from ..figures.topic import about_the_fight, on_topic
from ..figures.two_kinds import tell_apart
from ..figures.voices import Cast, Voice, make_cast
from ..figures.words import Word, make_words
from ..figures.zeros import find_zeros
from ..lexicon.wordings import table_of
from ..plain import Plain, plain_tokens, sentence_starts, text_of
from ..ranking.deciding import reconsidered
from ..records import Figure, Problem, Quantity

WORDS_OF_A_UNIT = 600  # a "sentence" longer than that is a table dump: read it in pieces


def read_units(doc: Doc) -> list[Unit]:
    """The document's sentences as units: a lead and its bullets are one."""
    starts, plain, whole = sentence_starts(doc), plain_tokens(doc), text_of(doc)
    sentence_of = [n for n, (a, b) in enumerate(pairwise([*starts, len(doc)])) for _ in range(a, b)]
    runs: list[tuple[list[Plain], int]] = []
    paragraph, previous = 0, ""
    for a, b in pairwise([*starts, len(doc)]):
        sent = plain[a:b]
        text = whole[sent[0].idx : sent[-1].idx + len(sent[-1])]
        if not text.strip():
            paragraph += text.count("\n") > 0
            continue
        paragraph += "\n" in text[: len(text) - len(text.lstrip())]
        if runs and continues(previous, text) and len(runs[-1][0]) + len(sent) <= WORDS_OF_A_UNIT:
            runs[-1][0].extend(sent)
            if previous.rstrip()[-1:] not in (":", ";", ","):
                runs[-1] = (runs[-1][0], paragraph)  # a heading: what follows its first bullet goes on with that
        else:
            for at in range(0, len(sent), WORDS_OF_A_UNIT):
                runs.append((list(sent[at : at + WORDS_OF_A_UNIT]), paragraph))
        paragraph += "\n" in text[len(text.rstrip()) :]  # one inside it is a line that goes on, or a heading above it
        previous = text
    quantities = sorted(doc._.quantities, key=lambda q: q.start)
    units: list[Unit] = []
    for tokens, number in runs:
        words = with_lists(make_words(tokens, sentence_of), units[-1].words if units else ())
        if words:
            here = _between(quantities, words[0].start, words[-1].end)
            unit = build_unit(len(units), words, here, number)
            units.append(replace(unit, mishap=bool(units) and goes_on_about_a_mishap(units[-1], unit)))
    units = [replace(a, after=told_of_all(b.words)) for a, b in pairwise(units)] + units[-1:]
    if about_the_fight([u.words for u in units]):
        units = [replace(unit, speaks=True) for unit in units]
    return units


def _between(quantities: Sequence[Quantity], start: int, end: int) -> Sequence[Quantity]:
    """Those of the sorted quantities that begin in ``[start, end)``."""
    first, last = (bisect_left(quantities, at, key=lambda q: q.start) for at in (start, end))
    return quantities[first:last]


def cast_of(doc: Doc, units: Sequence[Unit]) -> Cast:
    """All who are named in a document, with those who lead delegations in its units."""
    return with_leaders(make_cast(doc._.mentions, doc._.people, doc._.organizations, doc._.roles), units)


def find_figures(doc: Doc, units: Sequence[Unit], cast: Cast) -> tuple[list[Draft], dict[int, tuple[Turn, ...]]]:
    """All drafts of a document, in reading order, with parts and periods, and who speaks in its units."""
    drafts: list[Draft] = []
    quantities = sorted(doc._.quantities, key=lambda q: q.start)
    for n, (unit, near) in enumerate(zip(units, on_topic([u.speaks for u in units]), strict=True)):
        if not near:
            continue
        here = _between(quantities, unit.start, unit.end)
        found = draft_items(unit, here, drafts, units[n - 1] if n else None)
        found += zero_drafts(unit, find_zeros(unit.words, _taken(unit)), [*drafts[-8:], *found], units[n - 1] if n else None)
        found = _without_zeros(found)
        found = sorted((d for d in found if d.actions), key=lambda d: (d.start, d.end))
        tell_apart(unit, found)
        break_down(unit, found, drafts)
        with_its_part(unit, found)
        both_harms(found, drafts)
        drafts += found
    drafts = tables(text_of(doc), units, quantities, drafts)
    carry_exercises(drafts, units)
    home, named = countries_of(doc._.organizations), {p.key: p.country for p in doc._.places if p.kind == "country"}
    abroad = countries_at(doc._.mentions, named)
    for n, draft in enumerate(drafts):
        if draft.parent and draft.status == "stock" and draft.parent.status == "result" and "part.still" not in draft.rules:
            draft.status = "result"  # «арестованы 214 человек, 27 из них находились в розыске»
        if of_another_country(draft, drafts[n - 1] if n else None, units) or of_abroad(draft, units[draft.unit], abroad, home):
            draft.code = "foreigner"
        if draft.parent and draft.actions == draft.parent.actions:
            draft.actions = told_once(draft.actions)  # «выявлены и задержаны 163 человека, из них 19 женщин»
    turns = speakers(units, cast)
    set_periods(drafts, units, doc._.dates, text_of(doc), doc._.release.published if doc._.release else None, turns)
    settle_times(drafts)
    return drafts, turns


def _without_zeros(found: Sequence[Draft]) -> list[Draft]:
    """«ни одного теракта» is a zero, not a one: a number inside a zero's quote is dropped."""
    zeros = [d for d in found if d.item.index < 0]
    told = [d.item.first for d in found if d.item.index >= 0 and d.value == 0 and d.bracket < 0]
    found = [d for d in found if d.item.index >= 0 or d.item.last + 2 not in told]  # «терактов не допущено – 0»
    wholes = {id(z.parent) for z in zeros}  # «иностранцев среди 70 убитых не оказалось»
    return [d for d in found if d.item.index < 0 or id(d) in wholes or not any(z.start < d.end and d.start < z.end for z in zeros)]


def verbs_of(doc: Doc, start: int) -> list[tuple[str, tuple[tuple[str, float], ...]]]:
    """The verbs that could govern the figure at ``start`` with the prices of each, the cheapest first; the first was taken.

    None where the figure has its action from elsewhere (an earlier number, its own noun): its rules say so.
    """
    units = read_units(doc)
    drafts, _ = find_figures(doc, units, cast_of(doc, units))
    draft = next((d for d in drafts if d.start == start and d.item.index >= 0), None)
    if draft is None or draft.trigger is None:
        return []
    unit = next(u for u in units if u.number == draft.unit)
    weighed = explain(unit.words, draft.item, unit.items, unit.triggers)
    return [(unit.words[trigger.i].text, prices) for trigger, prices in weighed]


def _taken(unit: Unit) -> frozenset[int]:
    return frozenset(i for item in unit.items for i in range(item.first, item.end + 1))


def mark_figures(doc: Doc) -> Doc:
    """Fill ``doc._.figures`` and tell what was doubtful in ``doc._.problems``."""
    units = read_units(doc)
    cast = cast_of(doc, units)
    drafts, turns = find_figures(doc, units, cast)
    prefix = doc._.release.release_id if doc._.release else "text"
    by_number = {u.number: u for u in units}
    sentences, text = list(doc.sents), text_of(doc)
    figures: list[Figure] = []
    ids: dict[tuple[int, str], str] = {}
    used: dict[str, int] = {}
    for draft in drafts:
        for action in draft.actions:
            base = f"{prefix}-f{draft.start}"
            used[base] = used.get(base, 0) + 1
            ids[id(draft), action] = base if used[base] == 1 else f"{base}-{used[base]}"
    agents, ways = actors(drafts, by_number, cast, turns)
    at = _places(doc, drafts, by_number, text)
    for n, draft in enumerate(drafts):
        unit = by_number[draft.unit]
        number, evidence = _evidence(text, sentences, draft)
        for action in draft.actions:
            figure = replace(_figure(text, draft, action, unit, evidence, number, ids), place=at.get(id(draft)))
            told = cast.speaking(speaker_at(turns.get(draft.unit, ()), draft.start))
            figure = _attributed(figure, as_called(agents.get(n), draft.start, cast), as_called(told, draft.start, cast))
            figures.append(replace(figure, rule=f"{figure.rule} {ways[n]}") if n in ways else figure)
    figures = _grouped(_with_nouns(figures), drafts, prefix)
    doc._.figures = tuple(reconsidered(figures, doc))
    whys = (why_low(draft) for draft in drafts for _ in draft.actions)
    doc._.problems = (*doc._.problems, *(_doubt(f, why, doc) for f, why in zip(doc._.figures, whys, strict=True) if why))
    return doc


def _places(doc: Doc, drafts: Sequence[Draft], by_number: Mapping[int, Unit], text: str) -> dict[int, str | None]:
    """Where each draft's deed was done."""
    out: dict[int, str | None] = {}
    countries = frozenset(p.key for p in doc._.places if p.kind == "country")
    for number, group in groupby(sorted(drafts, key=lambda d: (d.unit, d.start, d.end)), key=lambda d: d.unit):
        here = list(group)
        out |= zip(map(id, here), places_of(here, by_number[number], doc._.mentions, countries, text), strict=True)
    return out


def _with_nouns(figures: Sequence[Figure]) -> list[Figure]:
    """A number without a noun of its own is told with the noun that it stands for."""
    nouns: dict[str, str] = {}
    wholes: dict[str, str] = {}  # «40 человек (12 женщин, 8 детей), в июне – 98»: people
    kinds = {f.figure_id: f for f in figures}
    out = []
    for figure in figures:
        whole = kinds.get(figure.part_of or "")
        of_whole = {figure.part_of: whole.object_text if whole is not None and whole.object == figure.object else ""}
        if figure.object_text:
            nouns[figure.object] = figure.object_text
            if not figure.part_of:
                wholes[figure.object] = figure.object_text
        elif figure.object in nouns:
            noun = of_whole.get(figure.part_of) or (nouns[figure.object] if figure.part_of else wholes.get(figure.object, ""))
            noun = noun or nouns[figure.object]
            lent = table_of("fates").get(noun, figure.action)  # «погибших – 40, ещё 60 ранены»: these are none of the dead
            figure = replace(figure, object_text=noun if lent == figure.action else "")
        out.append(figure)
    return out


def _evidence(text: str, sentences: Sequence[Span], draft: Draft) -> tuple[int, str]:
    """The number of the sentence where a figure begins, and the text of all sentences that its quote touches."""
    first, last = (bisect_right(sentences, at, key=lambda s: s.start_char) - 1 for at in (draft.start, draft.end - 1))
    return first, text[sentences[first].start_char : sentences[last].end_char].strip()


def _figure(text: str, draft: Draft, action: str, unit: Unit, evidence: str, sentence: int, ids: dict[tuple[int, str], str]) -> Figure:
    quantity, period = draft.quantity, draft.period
    parent = draft.parent
    part_of = None
    if parent:
        part_of = ids.get((id(parent), action)) or ids[id(parent), told_once(parent.actions)[0]]
    return Figure(
        figure_id=ids[id(draft), action],
        sentence=sentence,
        start=draft.start,
        end=draft.end,
        quote=text[draft.start : draft.end],
        value=quantity.value,
        value_max=quantity.value_max,
        modifier=quantity.modifier,
        unit=quantity.unit,
        kind=quantity.kind,
        action=action,
        action_text=draft.action_text,
        object=draft.code or "other",
        object_text=_object_text(unit.words, draft),
        status=draft.status,
        part_of=part_of,
        period_text=period.text if period else "",
        period_start=period.date_start if period else None,
        period_end=period.date_end if period else None,
        period_basis=draft.period_basis if period else "",
        confidence=confidence(draft, unit),
        rule=" ".join(dict.fromkeys(draft.rules)),
        evidence=evidence,
    )


def _attributed(figure: Figure, actor: Voice | None, speaker: Voice | None) -> Figure:
    changes: dict[str, str | None] = {}
    if actor:
        changes |= {"actor_id": actor.key, "actor": actor.name}
    if speaker:
        changes |= {"speaker_id": speaker.key, "speaker": speaker.name}
    return replace(figure, **changes) if changes else figure  # type: ignore[arg-type]


def _object_text(words: Sequence[Word], draft: Draft) -> str:
    if draft.counted is None or draft.counted.rule == "phrase.money":
        return ""
    return object_text(words, draft.counted)


def _grouped(figures: Sequence[Figure], drafts: Sequence[Draft], prefix: str) -> list[Figure]:
    """Rows of one verb, one list or one chain of ellipses share a group, named for the first of them."""
    out: list[Figure] = []
    group, last = "", None
    n = 0
    for draft in drafts:
        key = (draft.unit, draft.trigger.chain if draft.trigger else None)
        same = last is not None and (key == last or (draft.unit == last[0] and (draft.inherited_object or draft.inherited_action)))
        if not same:
            group = f"{prefix}-g{draft.start}"
        if draft.trigger is not None or not same:
            last = key
        for _ in draft.actions:
            out.append(replace(figures[n], group_id=group))
            n += 1
    return out


def _doubt(figure: Figure, why: str, doc: Doc) -> Problem:
    release = doc._.release
    message = f"doubtful figure {figure.figure_id}: {figure.quote!r} read as {figure.action} {figure.object}; {why} ({figure.rule})"
    return Problem(release.source if release else "", "figures", "note", message, release.release_id if release else "")


Language.factory(
    "svodka_figures", assigns=["doc._.figures"], requires=["doc._.quantities", "doc._.dates"], func=lambda nlp, name: mark_figures
)
