"""What was done where no verb of its own says so: the number before, the counted noun, the whole."""

from __future__ import annotations

from collections.abc import Callable

from ..lexicon.wordings import table_of, words_of
from .after_zeros import of_zero
from .antecedents import theirs
from .attackers import attackers
from .cases import Case, Deed, antecedent, nominal, of_topic, searched, told_once, told_out_of, within
from .conditions import in_what_state
from .dashed import done_alike
from .decided_later import decided_later
from .each_of_groups import each_of_groups
from .fates import all_of_them, on_a_list, told_apart
from .goods import weighed, worth
from .groups import of_the_group, size
from .harvests import harvested
from .holders import happened, of_those, on_accounts, taken_from, under_heading
from .intended import intended, targets
from .items import has_verb
from .listing import answered, asked_for
from .meant import FALLEN, as_it_was_told, done_to, fate_among, head_of_list, plainly_done
from .moods import meant_near
from .named_wholes import detection, of_share
from .none_among import none_of_so_many
from .parallels import in_order, of_twin, risen, state
from .pasts import of_past
from .ranking import ranked
from .retold import before_a_dash, fronted
from .run_on import continues_list, elliptic, same_again
from .settled_harm import gets_away
from .sized_before import registered_in_bracket
from .some_of import some_of
from .standings import FAMILIES, place, standing
from .strangers import stranger


def _nominal_of_label(case: Case) -> Deed | None:
    """«число задержанных — 40»: the noun before the number is the action itself."""
    return nominal(case) if case.borrowed else None


def _inherited(case: Case) -> Deed | None:
    """A part, the next of a list, or a number that stands for its noun does what the number before did."""
    previous, words = antecedent(case), case.unit.words
    if case.part and case.here and case.trigger and case.trigger.i < case.here[-1].item.first:
        previous = case.here[-1]
    if previous is None or {case.item.family, previous.family} in [{"people", other} for other in ("weapon", "drugs", "money")]:
        return None
    if case.quantity.kind == "change" and not case.inherited and previous.status in ("planned", "required"):
        return None  # «выдворят 20 тысяч иностранцев. Число мигрантов выросло на 40%»
    if _alone(case) and "phrase.unknown" in previous.rules and not theirs(words, case.item):
        return None
    verb = stranger(words, case.item, case.unit.items, case.unit.triggers)
    dead = previous.unit == case.unit.number and set(previous.actions) <= {"killed", "eliminated"}  # they do nothing any more
    if verb is not None and verb > case.item.last and not case.part and (dead or not (_alone(case) or verb <= case.item.end)):
        return None  # «задержаны 38 боевиков, 51 женщина трудоустроена», «погибли 300 человек, 12 тысяч покинули дома»
    if verb is not None and verb > case.item.end and words[case.item.first - 1].text == ":" and case.item.counted is None:
        return None  # «выявлено 14 таких сотрудников: восемь уволены»
    if verb is not None and verb > case.item.end and case.part == "в частности" and case.item.counted is not None:
        return None  # «уничтожены 60 боевиков. В частности, четверо боевиков обстреляли машину»
    leaning = (case.inherited or case.borrowed) and elliptic(words, case.item, case.quantity)
    if previous.unit != case.unit.number and not case.here and words[case.item.first - 1].text == "(":
        leaning = False  # «Телефон: (8172)»
    own = None if case.inherited else _nominal_of_phrase(case)
    if own and (set(own.actions) <= {"killed", "wounded"} or "action.nominal" in previous.rules or previous.family != case.item.family):
        return None  # «трёх погибших и шести раненых», «40 пресечённых нападений и 12 задержанных»
    mates = "phrase.predicate" in previous.rules or (previous.parent is not None and previous.unit == case.unit.number)
    near = previous.unit == case.unit.number and previous.item.first > 0
    mates = mates or (near and words[previous.item.first - 1].lower == "из")  # «из 40 21 – женщины»
    alike = "phrase.predicate" in case.rules and mates  # «40 из них — члены, 11 — участники», «12 из них нет трёх лет, двое — сироты»
    after = words[case.item.end + 1].text if case.item.end + 1 < len(words) else "."
    beside = previous.unit == case.unit.number and previous.parent is not None
    gapped = case.inherited and beside and after in "—–-"  # «63 из них несли листовки, 97 – диски»
    sorts = "phrase.adjective" in case.rules and "phrase.adjective" in previous.rules  # «из них 514 гладкоствольных, 203 нарезных»
    alike = alike or gapped or (beside and sorts) or (beside and same_again(words, case.item, previous))
    rest = case.inherited and words[case.item.first - 1].lower.startswith(tuple(words_of("rest")))  # «остальные 20 прибыли из Азии»
    if not (case.part or alike or rest or continues_list(words, case.item, previous) or leaning):
        return None
    again = any(w.lower in words_of("such") for w in words[max(0, case.item.first - 4) : case.item.first])  # «таких было 57»
    actions = told_once(previous.actions) if again else previous.actions
    if actions == ("abducted",) and gets_away(words, case.item.end):
        return Deed(("other",), "result", "action.escaped", case.price + 1, "")  # «похищены 300 учеников, 57 из них удалось сбежать»
    newly = previous.actions == ("listed",) and any(w.short and w.lemma in words_of("putting_in") for w in words[case.item.end + 1 :][:4])
    if newly and case.part:
        return Deed(actions, "result", "action.newly", case.price + 1, previous.action_text)  # «22 из последних внесены в этом году»
    return Deed(actions, previous.status, "action.inherited", case.price + 1, previous.action_text, own=False)


def _of_topic(case: Case) -> Deed | None:
    """«если говорить о терактах, то в 2019 году их было четыре»"""
    known = table_of("told_of")
    told = of_topic(case) and case.item.code in known
    return Deed((known[case.item.code],), "result", "action.topic", 1.5) if told else None


def _next_of_list(case: Case) -> Deed | None:
    """«…, из них 71 пресечён; 214 фактов содействия; 438 связаны с участием»: the next item of a list goes on with the first."""
    head = head_of_list(case.unit.words, case.item, case.here)
    if head is None or head.family != case.item.family or (case.item.counted is None and not case.inherited):
        return None
    if case.item.oblique or stranger(case.unit.words, case.item, case.unit.items, case.unit.triggers) is not None:
        return None
    return Deed(head.actions, head.status, "action.list", case.price + 1, head.action_text, own=False)


def _out_of(case: Case) -> Deed | None:
    """«Возвращены 527 человек. Из 27 мужчин осуждены 20»: the number that some are told of was done to as the number before."""
    found = fronted(case.unit, case.item) if told_out_of(case) else None
    if found is None:
        return None
    if (own := nominal(case)) is not None:
        return own
    wholes = (d for d in reversed(case.known) if d.family == case.item.family and d.parent is None and not d.compared)
    previous = next((d for d in wholes if d.code == case.item.code or not set(d.actions) & FALLEN), None)  # of others
    if previous is not None and (previous.value or 0) >= (case.quantity.value or 0):
        return Deed(told_once(previous.actions), previous.status, "action.out_of", 2.0, own=False)
    if (where := place(case.unit.words, case.item.end + 1, found[0].first)) and case.item.family in FAMILIES.get(where[0], ("people",)):
        return Deed((where[0],), "stock", "action.standing", 1.5, where[1])  # «из 40 граждан, стоявших на учёте, сняты 12»
    if found[1] and (done := done_to(case.unit.words[found[1].start + 1])) and case.item.family == "people":
        done_so = plainly_done(case.unit.words[found[1].start + 1]) or tuple(sorted(done))[:1]
        return Deed(done_so, "result", "action.among", 1.5)  # «из 40 женщин, осуждённых в Ираке, 19 переданы»
    known = table_of("told_of")  # «погибли трое. Из 40 заложников освобождены 22» says nothing of the 40
    return Deed((known[case.item.code],), "result", "action.out_of", 2.0) if case.item.code in known else None


def _among(case: Case) -> Deed | None:
    """«Среди раненых трое детей»: they are some of those who are called so."""
    told = fate_among(case.unit.words, case.item, case.here) if case.item.counted is not None and not case.item.oblique else None
    return Deed((as_it_was_told(told[1], case.known),), "result", "action.among", 1.0, told[0].text) if told else None


def _alone(case: Case) -> bool:
    return case.item.counted is None and case.quantity.kind == "count"


def _named(case: Case) -> Deed | None:
    """«названы имена двоих подозреваемых»: they are made known."""
    item, before = case.item, case.item.first - 1
    if item.counted is None or before < 0 or item.code != "suspect" or case.unit.words[before].lemma not in words_of("named"):
        return None
    return Deed(("identified",), "result", "action.named", 1.0, case.unit.words[before].text)


def _nominal_of_phrase(case: Case) -> Deed | None:
    """«12 задержанных», «стало известно о шести раненых», «среди 84 погибших – десять детей»."""
    item = case.item
    told = item.first > 0 and case.unit.words[item.first - 1].lower in ("о", "об", "среди")
    told = told or none_of_so_many(case.unit.words, item.first, item.end)
    before = before_a_dash(case.unit.words, item.end + 1) if item.first else None  # «Из 22 погибших – 10 боевиков»
    told = told or (before == item.first - 1 and not any((d.value, d.family) == (case.quantity.value, "people") for d in case.known))
    deed = nominal(case) if item.counted is not None and (told or not item.oblique) else None
    return deed if deed and (not item.oblique or told or set(deed.actions) <= {"killed", "wounded", "detained"}) else None


def _verbless(case: Case) -> Deed | None:
    """«Это 22 женщины и 65 детей»: a sentence without a verb goes on with the action of the number before."""
    known, item = case.known, case.item
    if item.counted is None or item.oblique or not known or known[-1].unit < case.unit.number - 1:
        return None
    accounts = item.code == "account" and known[-1].actions == ("frozen",)  # «заморожены активы 40 лиц. Счетов у них – 90»
    if not (accounts or known[-1].family == item.family):
        return None
    if has_verb(case.unit.words, item):
        return None
    return Deed(known[-1].actions, known[-1].status, "action.verbless", 2.5, known[-1].action_text, own=False)


def _listed_after(case: Case) -> Deed | None:
    """«В доме обнаружены боеприпасы. „Два ножа, 140 патронов“, – говорится в сообщении»: a bare list goes on with what was found."""
    item, before = case.item, case.previous
    if before is None or item.counted is None or item.oblique or has_verb(case.unit.words, item):
        return None
    if case.here and "action.listed_after" in case.here[0].rules and item.code and item.family != "people":
        return Deed(case.here[0].actions, "result", "action.list", 2.5, case.here[0].action_text, own=False)
    if case.here or item.family not in ("weapon", "drugs"):
        return None
    if before.number != case.unit.number - 1 or item.first > 3 or not before.triggers:
        return None
    hit = before.triggers[-1].action(item.code, item.family)
    if hit is None or hit[0] != "seized" or hit[1].status != "result":
        return None
    return Deed(("seized",), "result", "action.listed_after", 2.0, before.words[before.triggers[-1].i].text)


def _by_stranger(case: Case) -> Deed | None:
    """«… задержаны, 51 женщина трудоустроена»: people of a sentence with figures, under a verb that no lexicon knows."""
    item = case.item
    own = stranger(case.unit.words, item, case.unit.items, case.unit.triggers)
    if own is None or item.oblique or item.family != "people" or not (case.here or case.part) or case.quantity.modifier == "vague":
        return None
    return Deed(("other",), "result", "action.stranger", 4.0, case.unit.words[own].text)


def _unknown(case: Case) -> Deed | None:
    """Counted alone some things tell of the fight, whatever the verb."""
    item = case.item
    if item.counted is None or item.oblique or item.code not in table_of("unknown") or case.quantity.modifier == "vague":
        return None
    if any(w.lemmas & words_of("meetings") for w in case.unit.words):
        return None
    if item.code == "channel" and (item.counted.first < item.first or case.quantity.kind != "count"):
        return None  # «больше всего каналов ведёт с запада — 11»
    now = any(w.lower in words_of("held_now") for w in case.unit.words[: item.first]) and not has_verb(case.unit.words, item)
    status = "stock" if now else meant_near(case.unit.words, item.first)  # «Сейчас там около 120 боевиков»
    return Deed((table_of("unknown")[item.code],), status, "action.unknown", 4.0, case.unit.words[item.counted.head].text)


def _related(case: Case) -> Deed | None:
    """«учтено 771 преступление. 438 преступлений этой категории связаны с боями»: what they are, of what was told before."""
    item, words = case.item, case.unit.words
    bare = case.inherited and item.counted is None and (not case.here or "action.related" in case.here[-1].rules)
    if item.oblique or not case.known or (not bare and (item.counted is None or case.here)):
        return None
    verb = next((w for w in words[item.end + 1 : item.end + 4] if w.verb_form == "Fin" or w.short), None)
    codes = (item.code, "crime") if "phrase.classed" in case.rules else (item.code,)  # «9 преступлений относятся к экстремистским»
    whole = next((d for d in reversed(case.known) if d.code in codes and not d.compared and d.quantity.kind == "count"), None)
    if verb is None or whole is None or not verb.lemmas & words_of("relating") or case.unit.number - whole.unit > 2:
        return None
    smaller = whole.value is None or case.quantity.value is None or case.quantity.value < whole.value
    return Deed(told_once(whole.actions), whole.status, "action.related", 1.5, whole.action_text, own=False) if smaller else None


def _contained(case: Case) -> Deed | None:
    """«закрыто 400 сайтов. На них размещалось 2 тысячи роликов», «40 ячеек. Их численность превышала 150 человек»: they went with them."""
    item, words, known = case.item, case.unit.words, case.known
    family = {"information": "information", "people": "group"}.get(item.family)  # «40 ячеек. В них состояли 185 человек»
    sized = next((w for w in words[max(0, item.first - 5) : item.first] if w.lemma == "численность" and w.case == "Nom"), None)
    at = sized.i if sized is not None else case.trigger.i if case.trigger is not None and case.trigger.nested else 0
    if not at or case.here or family is None or not known:
        return None
    whole = next((d for d in reversed(known) if d.family == family and d.parent is None and d.value != 0), None)
    again = any(w.lower in words_of("again") | words_of("they") for w in words[:at])
    if whole is None or not again or whole.unit != case.unit.number - 1:
        return None
    return Deed(told_once(whole.actions), whole.status, "action.contained", 1.0, whole.action_text)


def _within(case: Case) -> Deed | None:
    """«в ходе трёх спецопераций»: they were carried out."""
    return Deed(("conducted",), "result", "action.within", 1.0) if within(case) else None


def _searched(case: Case) -> Deed | None:
    """«прошли обыски в трёх домах», «по девяти адресам»: as many searches."""
    noun = searched(case)
    return Deed(("conducted",), "result", "action.searched", 1.0, noun.text) if noun else None


SOURCES: tuple[tuple[str, Callable[[Case], Deed | None]], ...] = (
    ("answered", answered),
    ("decided_later", decided_later),
    ("all_of_them", all_of_them),
    ("in_what_state", in_what_state),
    ("past", of_past),
    ("of_share", of_share),
    ("of_group", of_the_group),
    ("each_of_groups", each_of_groups),
    ("on_accounts", on_accounts),
    ("of_a_kind", done_alike),
    ("taken_from", taken_from),
    ("happened", happened),
    ("attackers", attackers),
    ("of_those", of_those),
    ("under_heading", under_heading),
    ("within", _within),
    ("searched", _searched),
    ("detection", detection),
    ("harvest", harvested),
    ("bracket_of_number", registered_in_bracket),
    ("nominal_of_label", _nominal_of_label),
    ("of_zero", of_zero),
    ("of_topic", _of_topic),
    ("out_of", _out_of),
    ("twin", of_twin),
    ("in_order", in_order),
    ("state", state),
    ("risen", risen),
    ("standing", standing),
    ("contained", _contained),
    ("related", _related),
    ("ranked", ranked),
    ("inherited", _inherited),
    ("next_of_list", _next_of_list),
    ("named", _named),
    ("nominal_of_phrase", _nominal_of_phrase),
    ("among", _among),
    ("verbless", _verbless),
    ("asked_for", asked_for),
    ("listed_after", _listed_after),
    ("weighed", weighed),
    ("worth", worth),
    ("targets", targets),
    ("intended", intended),
    ("stranger", _by_stranger),
    ("told_apart", told_apart),
    ("on_a_list", on_a_list),
    ("unknown", _unknown),
    ("size", size),
    ("some_of", some_of),
)
