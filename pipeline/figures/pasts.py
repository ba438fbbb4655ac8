"""Parts told by what people had been or done before: «задержаны 46 человек. Пятеро вернулись из Сирии, семеро вербовали земляков»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..lexicon.actions import load_actions
from ..lexicon.inflection import readings
from ..lexicon.wordings import words_of
from .cases import Case, Deed, told_once
from .drafts import Draft, Unit
from .items import Item
from .meant import among, done_to
from .numbered import of_them
from .wholes import fits, weight
from .words import Word

BACK = 2  # sentences that such a part may stand behind its whole
ASIDE = 9  # words of «, по данным следствия,»
CAUGHT = frozenset(
    {"detained", "convicted", "deported", "extradited", "entry_denied", "identified", "eliminated", "neutralized", "prosecuted"}
)


def past_of(words: Sequence[Word], item: Item) -> Word | None:
    """«Пятеро, по данным следствия, ранее [воевали] в Сирии»: the verb behind a bare number that tells what came before."""
    at = item.end + 1
    at += of_them(words, at)
    if at < len(words) and words[at].text == ",":
        inner = next((j for j in range(at + 1, min(len(words), at + ASIDE)) if words[j].text == ","), at)
        verbs = [w for w in words[at + 1 : inner] if w.verb_form == "Fin" and not w.lemmas & load_actions().reporting]
        at = at if verbs or inner == at else inner + 1
    while at < len(words) and (words[at].pos in ("ADV", "PART") or words[at].lower in words_of("turned_out")) and not words[at].short:
        at += 1
    verb = words[at] if at < len(words) else None
    known = words_of("earlier_doings") if item.family == "people" else words_of("contents")
    if verb is None or not (verb.verb_form == "Fin" or verb.short) or verb.future or not verb.lemmas & known:
        return None
    if verb.lemmas & words_of("coming_back"):
        return verb if any(w.lower in ("из", "с", "со") for w in words[at + 1 : at + 4]) else None  # not «вернулись домой»
    return verb


def _bare(words: Sequence[Word], item: Item, part: bool = False) -> bool:
    """A number without a noun that can be the subject: «двое вербовали», not «двоих завербовали», «54 предъявили обвинение»."""
    counted = item.counted
    if counted is not None and counted.last < item.first:
        item = replace(item, counted=None)  # «131 – граждане Ирана, ещё 44 прибыли из третьих стран»
    if part and counted is not None and counted.first == counted.head and words[counted.head].lemma in words_of("heads"):
        item = replace(item, counted=None)  # «в том числе 64 человека пытались …»
    cases = {p.tag.case for p in readings(words[item.last].lower) if p.tag.POS == "NUMR" and p.is_known}
    subject = not cases or "nomn" in cases
    charged = any(w.lemma in ("обвинение", "подозрение") for w in words[item.end + 1 : item.end + 5])
    return item.counted is None and item.family in ("people", "information") and not item.oblique and subject and not charged


def _caught(unit: int, value: Draft | Case, before: Sequence[Draft]) -> Draft | None:
    """The last people who were caught, tried or sent away; nobody where others were told of since."""
    quantity = value.quantity
    people = (d for d in reversed(before) if d.family == "people" and d.item.index >= 0 and not d.compared)
    whole = next((d for d in people if not d.inherited_object and d.quantity.kind == "count"), None)
    if whole is None or unit - whole.unit > BACK or not CAUGHT & set(whole.actions) or whole.status not in ("result", "stock"):
        return None
    while whole.parent is not None and whole.parent.actions == whole.actions and whole.unit < unit:
        whole = whole.parent
    smaller = quantity.value is not None and (whole.value is None or quantity.value < whole.value)
    return whole if smaller and quantity.kind == "count" else None


def whole_of_past(case: Case) -> Draft | None:
    """Those of whom a number tells what they had done, where its verb tells no deed of the release."""
    own = case.item.counted is not None and case.part == "в частности"  # «уничтожены 60. В частности, четверо боевиков обстреляли …»
    told = case.inherited or case.borrowed or (bool(case.part) and not own)
    if not told or not _bare(case.unit.words, case.item, bool(case.part)) or past_of(case.unit.words, case.item) is None:
        return None
    left = next((d for d in reversed(case.here) if d.quantity.kind == "count"), None)
    if left is not None and left.parent is not None and left.family == case.item.family:
        return left.parent if left.family != "people" or CAUGHT & set(left.parent.actions) else None
    if (named := among(case.unit.words, case.item, case.here)) is not None and case.item.family == "people":
        theirs = [d for d in case.known if d.family == "people" and done_to(named) & set(d.actions) & CAUGHT and d.item.index >= 0]
        if theirs and (theirs[-1].value or 0) > (case.quantity.value or 0):
            return theirs[-1]  # «41 экстрадирован. Из экстрадированных 27 прошли подготовку»
    return _caught(case.unit.number, case, case.known) if case.item.family == "people" else None


def of_past(case: Case) -> Deed | None:
    """«46 задержаны, … пятеро вернулись из Сирии»: done to as the whole."""
    whole = whole_of_past(case)
    return Deed(told_once(whole.actions), whole.status, "action.past", 2.0, whole.action_text, own=False) if whole is not None else None


def pasts(unit: Unit, here: Sequence[Draft], near: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """Their whole, as long as they are not more than it."""
    for n, draft in enumerate(here):
        if "action.past" not in draft.rules or draft.actions == ("other",):
            continue
        if draft.parent is not None:
            draft.code = draft.parent.code if draft.inherited_object and draft.counted is None else draft.code
            continue
        left = next((d for d in reversed(here[:n]) if d.quantity.kind == "count"), None)
        listed = left is not None and left.parent is not None and left.family == draft.family and left.parent.actions[0] in draft.actions
        whole = left.parent if listed and left is not None else _caught(unit.number, draft, [*near, *here[:n]])
        if whole is None or not fits(draft, whole):
            continue
        mates = [d for d in (*near, *here[:n]) if d.parent is whole and "action.past" in d.rules]
        if sum(map(weight, mates), weight(draft)) <= weight(whole):
            draft.code = whole.code if draft.counted is None else draft.code
            yield whole, [draft]
