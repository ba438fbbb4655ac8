"""What people are in the light of what was done with them: militants, officers, civilians."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.actors import load_actors
from ..lexicon.objects import load_objects
from ..lexicon.wordings import table_of, words_of
from .cases import Case, Deed, antecedent, heads
from .drafts import FIGHTERS
from .elsewhere import of_a_family
from .items import Item

LISTED = 14  # words between losses and the number of those who were lost


def as_person(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«в перечень внесены 40 фигурантов», «задержаны трое местных жителей»: no more is known of them than that."""
    if not deed.actions or not all(table_of("as_person").get(action) in item.code.split("+") for action in deed.actions):
        return None
    codes = ["person" if code == table_of("as_person")[deed.actions[0]] else code for code in item.code.split("+")]
    return replace(item, code="+".join(dict.fromkeys(codes))), deed


def of_forces(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«потери спецназа – трое убитых и 11 раненых»."""
    lost = set(deed.actions) in ({"killed"}, {"wounded"}) and item.code == "person" and _of_forces(case)
    return (replace(item, code="officer"), deed) if lost else None


def who_lost(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«полиция потеряла двоих убитыми, боевики – 12 убитыми»."""
    lost = case.trigger is not None and bool(case.unit.words[case.trigger.i].lemmas & words_of("losing")) and deed.actions == ("killed",)
    whose = _who_lost(case) if (deed.rule == "action.toll" or lost) and item.code in ("person", "officer") else ""
    if not whose or (deed.rule != "action.toll" and whose == "officer"):
        return None
    eliminated = tuple("eliminated" if a == "killed" else a for a in deed.actions)
    return replace(item, code=whose), deed if whose == "officer" else replace(deed, actions=eliminated)


def losses_of(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«потери боевиков составили 40 человек»."""
    whose = _losses_of(case) if set(deed.actions) <= {"killed", "wounded"} and item.code in ("person", "") else ""
    if not whose:
        return None
    fallen = whose != "officer" and deed.actions == ("killed",)
    return replace(item, code=whose, family="people"), replace(deed, actions=("eliminated",)) if fallen else deed


def assailants(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«двое нападавших уничтожены, ещё трое ликвидированы позже»."""
    killed = deed.actions in (("eliminated",), ("killed",)) and item.code == "suspect"
    if deed.rule == "action.attackers" and heads(case) & words_of("assailants"):
        return replace(item, code="militant"), deed
    if not killed or not (heads(case) & words_of("assailants") or _like_assailants(case)):
        return None
    return replace(item, code="militant"), replace(deed, actions=("eliminated",))


def fell_in_fight(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«Боевики захватили дом. Силовики уничтожили | шестерых |»: a bare number of those whom the text has named as the other side."""
    bare = item.counted is None and not case.inherited and item.code == "person" and deed.actions == ("eliminated",)
    near = (*(case.previous.words if case.previous is not None else ()), *case.unit.words)
    return (replace(item, code="militant"), deed) if bare and any(w.lemmas & load_actors().attackers for w in near) else None


def handed_back(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«боевики вернули через посредников 17 заложников»: they are free; «на родину вернули 12 заложников» is another thing."""
    if deed.actions != ("repatriated",) or "заложник" not in heads(case) or case.trigger is None:
        return None
    words = case.unit.words
    abroad = any(w.lemmas & words_of("home") for w in words) or any(w.lower in ("домой", "родину") for w in words)
    return None if abroad else (item, replace(deed, actions=("freed",)))


def residents(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«из соседних домов выведены 34 жителя», «в заложники взяты 40 жителей»."""
    told = item.code == "person" and set(deed.actions) <= {"other", "freed", "abducted"} and heads(case) & words_of("residents")
    led_out = deed.actions == ("abducted",) or (case.trigger is not None and case.trigger.verb in words_of("leading_out"))
    return (replace(item, code="civilian"), deed) if told and led_out else None


def folk(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«войска уничтожили 600 жителей деревни»; «при задержании ликвидированы двое местных жителей» are those who resisted."""
    caught = case.trigger is not None and case.trigger.verb == "ликвидировать"
    caught = caught and any(w.lemmas & words_of("brought_down") for w in case.unit.words)
    if set(deed.actions) <= {"eliminated", "killed"} and caught and item.code in ("person", "civilian"):
        return replace(item, code="person"), replace(deed, actions=("eliminated",))
    return (item, replace(deed, actions=("killed",))) if deed.actions == ("eliminated",) and heads(case) & words_of("folk") else None


def of_family(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«семье, трое членов которой погибли»."""
    if item.code != "member" or not of_a_family(case):
        return None
    return replace(item, code="person"), replace(deed, actions=tuple("killed" if a == "eliminated" else a for a in deed.actions))


def fighting(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«на стороне террористов воевали 900 выходцев из республики»."""
    told = item.code in ("person", "foreigner") and deed.actions == ("other",) and _fight(case)
    return (replace(item, code="militant"), deed) if told else None


def hunted(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«содержит сведения о 4 тысячах разыскиваемых лиц»."""
    told = deed.actions == ("registered",) and item.family == "people" and _hunted(case)
    return (item, replace(deed, actions=("wanted",))) if told else None


def who_took(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«60 террористов захватили кишлак и удерживают 30 заложников»: those who take are not taken."""
    told = item.family == "people" and deed.rule != "action.attackers" and _took(case, item)
    return (item, replace(deed, actions=("other",))) if told else None


def discharged(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«27 раненых остаются в стационаре, 15 отпущены домой»."""
    told = set(deed.actions) <= {"freed", "other", "repatriated"} and (case.inherited or item.code == "person")
    return (item, replace(deed, actions=("wounded",))) if told and _discharged(case) else None


def decided_about(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«решения о лишении гражданства приняты в отношении 290 человек»: what was decided."""
    decided = _decided(case) if deed.actions == ("prosecuted",) and deed.rule == "action.verb" else ""
    return (item, replace(deed, actions=(decided,))) if decided else None


def behind_bars(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed] | None:
    """«в закрытых учреждениях у нас 185 осуждённых»: a stock."""
    told = deed.rule == "action.nominal" and deed.status == "result" and item.family == "people" and _behind_bars(case, deed)
    return (item, replace(deed, status="stock")) if told else None


def _like_assailants(case: Case) -> bool:
    """A bare number that stands for assailants who were killed."""
    source = antecedent(case) if case.inherited else None
    return source is not None and source.code == "militant" and source.head_word in words_of("assailants")


def _decided(case: Case) -> str:
    """«решения о лишении гражданства приняты в отношении 290 человек»: what was decided about them, empty where no word tells it."""
    words, trigger = case.unit.words, case.trigger
    if trigger is None:
        return ""
    told = [j for j in range(len(words) - 2) if words[j].lemma == "решение" and words[j + 1].lower in ("о", "об")]
    at = min(told, key=lambda j: abs(j - trigger.i), default=None)
    if at is None or any(w.verb_form == "Fin" or w.short or w.text in ";." for w in words[min(at, trigger.i) + 1 : max(at, trigger.i)]):
        return ""
    return next((action for w in words[at + 2 : at + 4] if (action := table_of("decided").get(w.lemma))), "")


def _hunted(case: Case) -> bool:
    """«разыскиваемых» before the counted noun."""
    counted, words = case.item.counted, case.unit.words
    return counted is not None and any(w.lemmas & {"разыскивать", "разыскиваемый"} for w in words[counted.first : counted.head + 1])


def _fight(case: Case) -> bool:
    """A finite verb of fighting tells what people do."""
    trigger = case.trigger
    return trigger is not None and trigger.verb in words_of("fighting") and case.unit.words[trigger.i].verb_form == "Fin"


def _took(case: Case, item: Item) -> bool:
    """«60 террористов захватили кишлак и удерживают 30 заложников»: those who take are not taken."""
    trigger = case.trigger
    if trigger is None or trigger.verb not in words_of("taking") or trigger.i < case.item.end or item.code not in FIGHTERS:
        return False
    words = case.unit.words
    if trigger.verb in words_of("taking_somebody") and not (trigger.companion >= 0 and words[trigger.companion].lemmas & {"заложник"}):
        return False  # «12 боевиков взяли в плен»
    verb = words[trigger.i]
    return verb.verb_form in ("Fin", "Conv") and not verb.passive and not verb.lower.endswith("ся")


def _discharged(case: Case) -> bool:
    source = antecedent(case)
    sent = case.trigger is not None and case.trigger.verb in words_of("discharged")
    if source is not None and (source.value or 0) < (case.quantity.value or 0):
        return False  # «пострадали 180 жителей, эвакуировано более 58 тысяч»: others
    return sent and source is not None and source.actions == ("wounded",)


def _behind_bars(case: Case, deed: Deed) -> bool:
    """«в закрытых учреждениях у нас 185 осуждённых»: no verb, and where they are kept."""
    if deed.actions not in (("convicted",), ("detained",)):
        return False
    words, first = case.unit.words, case.item.first
    opens = max((j for j in range(first) if words[j].text in ",;.:"), default=-1) + 1
    clause = words[opens:first]
    kept = any(w.lemmas & words_of("prisons") and w.case in ("Loc", "") for w in clause)
    return kept and not any(w.verb_form == "Fin" or w.short for w in (*clause, *words[case.item.end + 1 : case.item.end + 4]))


def _who_lost(case: Case) -> str:
    """«полиция потеряла двоих убитыми, боевики – 12 убитыми», «12 человек убитыми потеряла армия»: who bears the loss."""
    words, first = case.unit.words, case.item.first
    if first > 1 and words[first - 1].text in "–—-":
        near = [words[first - 2]]
    else:
        verbs = (w.i for w in words if w.lemmas & words_of("losing") and w.verb_form == "Fin")
        verb = min(verbs, key=lambda i: abs(i - first), default=None)
        near = [] if verb is None else [*reversed(words[max(0, verb - 4) : verb]), *words[verb + 1 : verb + 4]]
    for word in near:
        if word.lemmas & words_of("assailants") and word.case in ("Nom", ""):
            return "militant"  # «нападавшие потеряли до 40 человек»
        if word.nominal and word.case in ("Nom", ""):
            found = load_objects().match(word.lemmas, [])
            code = found[0].code if found is not None else ""
            serves = bool(word.lemmas & words_of("forces")) or code == "officer"
            return "officer" if serves else "militant" if code == "cell" else code if code in FIGHTERS else ""
    return ""


def _of_forces(case: Case) -> bool:
    """Whose losses the sentence tells: «потери полиции – 12 человек»."""
    words, first = case.unit.words, case.item.first
    losses = (j for j in range(first - 1, max(-1, first - LISTED), -1) if words[j].nominal and words[j].lemmas & words_of("losing"))
    at = next(losses, None)
    if at is None or at + 1 >= first or any(words[j].text in ".;" for j in range(at, first)):
        return False
    whose = next((w for w in words[at + 1 : min(first, at + 4)] if not w.attribute), None)  # «потери [правительственных] сил»
    return whose is not None and bool(whose.lemmas & words_of("forces")) and whose.case in ("Gen", "")


def _losses_of(case: Case) -> str:
    """«потери боевиков составили 40 человек», «банда потеряла 12 человек»: who bears the loss, where those who fight do."""
    trigger, words = case.trigger, case.unit.words
    lost = trigger is not None and trigger.verb in words_of("losing") and trigger.i < case.item.first
    loss = next((w.i for w in reversed(words[: case.item.first]) if w.lemma == "потеря" or w.text in ";:"), -1)
    if not lost and (loss < 0 or words[loss].text in ";:"):
        return ""
    verb = trigger.i if lost and trigger is not None and not trigger.noun else -1
    near = [*reversed(words[max(0, verb - 5) : verb])] if verb >= 0 else words[max(loss, trigger.i if lost and trigger else 0) + 1 :][:3]
    whose = next((w for w in near if w.nominal and not w.attribute), None)
    if whose is not None and whose.case == "Gen" and whose.lemmas & words_of("bodies_told"):
        return "officer"  # «Потери ведомства составили девять человек»
    found = load_objects().match(whose.lemmas, []) if whose is not None and whose.case in ("Gen", "Nom", "") else None
    if found is None:
        return ""
    return found[0].code if found[0].code in (*FIGHTERS, "officer") else "militant" if found[0].code == "cell" else ""
