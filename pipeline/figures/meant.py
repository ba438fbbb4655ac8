"""Whom or what a part is told of: «среди погибших», «двое задержанных», the first item of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon.actions import load_actions
from ..lexicon.objects import Phrase, load_objects
from ..lexicon.wordings import table_of, words_of
from .drafts import Draft
from .items import Item
from .phrases import behind
from .words import Word


def among(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> Word | None:
    """Whom the number is told of: «среди [погибших] — девять детей», «из [задержанных] 12 осуждены»."""
    at = item.last + 1
    if at + 1 < len(words) and words[at].lower == "из" and (word := _people(words, at + 1)):
        return word  # «трое из задержанных»
    ends = [w.lower for w in words[item.end + 1 : item.end + 3]]
    if item.code == "person" and ends == ["из", "числа"] and (word := _people(words, item.end + 2)):
        return word  # «девять человек из числа осуждённых»
    left = here[-1].item.end + 1 if here else 0
    for j in range(item.first - 2, max(left, item.first - 14) - 1, -1):
        if words[j].text in ";.:":
            return None
        opens = words[j].lower == "из" and (j == 0 or words[j - 1].text in ",;—–" or words[j - 1].lower in ("и", "а"))
        if (opens or words[j].lower in words_of("among")) and (word := _people(words, j + 1)):
            return word
    return None


def _people(words: Sequence[Word], at: int) -> Word | None:
    """A nominal participle behind «среди»: «погибших», «взятых под стражу»."""
    verbs = load_actions().verbs
    for word in words[at : at + 2]:
        if not word.attribute and not word.nominal:
            return None
        known = any(lemma in verbs for lemma in word.lemmas) or word.lemmas & set(table_of("fates"))
        plural = word.number == "Plur" or word.lower.endswith("ых")  # «из экстрадированных», whatever its tag
        if word.case in ("Gen", "Loc", "") and plural and known:
            return word
    return None


def done_to(word: Word) -> frozenset[str]:
    """The actions that a participle tells of people: «погибших» killed, «задержанных» detained."""
    verbs = load_actions().verbs
    entries = (e for lemma in sorted(word.lemmas) for e in verbs.get(lemma, ()))
    told = frozenset(action for e in entries if (action := e.action("person", "people")))
    told |= {fate for lemma in word.lemmas if (fate := table_of("fates").get(lemma))}
    return told | FALLEN if "neutralized" in told or "eliminated" in told else told  # «среди нейтрализованных — шестеро»


def plainly_done(word: Word) -> tuple[str, ...]:
    """The action that a participle tells of people without any other word: «возвращённых» repatriated."""
    verbs = load_actions().verbs
    entries = (e for lemma in sorted(word.lemmas) for e in verbs.get(lemma, ()) if not (e.companions or e.negated or e.nested))
    return tuple(action for e in entries if (action := e.action("person", "people")))[:1]


FATES = frozenset(
    {"detained", "wounded", "killed", "convicted", "repatriated", "abducted", "freed", "prosecuted", "extradited", "deported"}
)
FALLEN = frozenset({"eliminated", "neutralized", "killed"})
LIVING = frozenset({"surrendered", "detained", "convicted", "prosecuted", "wanted", "freed"})


def fate_among(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> tuple[Word, str] | None:
    """«среди [раненых] двое полицейских»: what was done to those of whom the number is told, where no verb stands between."""
    word = among(words, item, here) if item.family == "people" else None
    told = sorted(done_to(word) & FATES) if word is not None else []
    verbs = [w for w in words[word.i : item.first] if w.verb_form == "Fin" or w.short] if word is not None else []
    if word is None or len(told) != 1 or any(not w.lemmas & words_of("light_among") for w in verbs):
        return None
    return word, told[0]


def as_it_was_told(fate: str, known: Sequence[Draft]) -> str:
    """«Ликвидированы пятеро боевиков. Трое из | убитых | – иностранцы»: those who fell are told as they were before."""
    fallen = next((d for d in reversed(known) if d.family == "people" and not FALLEN.isdisjoint(d.actions)), None)
    return fallen.actions[0] if fate in FALLEN and fallen is not None and len(fallen.actions) == 1 else fate


def called(words: Sequence[Word], draft: Draft) -> Word | None:
    """«задержаны шестеро. Двое [задержанных] отпущены»: whom the number counts, by what was done before; its verb says more."""
    counted, verb = draft.counted, draft.trigger
    if counted is None or verb is None or draft.inherited_object or draft.family != "people" or counted.first != counted.head:
        return None
    if draft.code == "suspect":
        return None  # «привлечены 26 человек. Задержаны 14 подозреваемых»: who they are held to be
    head = words[counted.head]
    noun = head.pos == "NOUN" and not head.lower.endswith(("ых", "их", "ым", "им"))
    if noun or verb.verb in head.lemmas or verb.attribute or verb.noun:
        return None
    entries = [e for lemma in sorted(head.lemmas) for e in load_actions().verbs.get(lemma, ()) if not e.companions]
    told = {a for e in entries if (a := e.action("person", "people"))}
    return head if told & FATES and (draft.status == "stock" or not told & set(draft.actions)) else None


def among_people(words: Sequence[Word], item: Item) -> Item | None:
    """«Среди полицейских один погиб», «среди сотрудников есть потери: двое убиты»: who those are that a bare number counts."""
    if item.counted is not None or item.first < 2:
        return None
    losses = item.first - 1 if words[item.first - 1].text == ":" and words[item.first - 2].lemmas & words_of("tolls") else 0
    for j in range(losses - 1 if losses else item.first - 2, max(-1, item.first - 9), -1):
        if words[j].text in ",;.:()":
            return None
        opens = words[j].lower == "из" and (j == 0 or words[j - 1].text in ",;–—(") and words[j + 1].lemmas & words_of("assailants")
        if words[j].lower != "среди" and not opens:
            continue  # «полицейский убит; | из нападавших двое скрылись»
        found = behind(words[: item.first], j + 1, frozenset())
        if found is None or found.family != "people" or found.code in ("", "person"):
            return None
        if done_to(words[found.head]) and not words[found.head].lemmas & words_of("assailants"):
            return None
        rest = words[found.last + 1 : item.first]
        return None if any(w.nominal and not losses for w in rest) else replace(item, code=found.code, family="people")
    return None


def those_among(words: Sequence[Word], item: Item, part: str, here: Sequence[Draft]) -> Item | None:
    """«потерь среди [пограничников] нет, хотя двое из них ранены»: «из них» of people whom the sentence tells without a number."""
    if item.counted is not None or here or part not in words_of("of_them"):
        return None
    at = next((j for j in range(item.first - 2, -1, -1) if words[j].lower == "среди"), None)
    found = behind(words[: item.first], at + 1, frozenset()) if at is not None else None
    plain = found is not None and found.family == "people" and found.code not in ("", "person") and not done_to(words[found.head])
    return replace(item, code=found.code, family="people") if plain and found is not None else None


def named(words: Sequence[Word], told: Word) -> str:
    """«среди задержанных [членов банды]»: the code of those who are meant."""
    noun = next((w for w in words[told.i + 1 : told.i + 3] if w.nominal), None)
    if noun is None or (noun.case, noun.number) != ("Gen", "Plur"):
        return ""
    found = load_objects().match(noun.lemmas, [])
    return found[0].code if found and found[0].family == "people" else ""


def head_of_list(words: Sequence[Word], item: Item, here: Sequence[Draft]) -> Draft | None:
    """«96 терактов, из которых 71 пресечён; | 214 фактов содействия»: the number that opens the item before the semicolon."""
    at = item.first - 1
    while at > 0 and (words[at].pos in ("ADV", "PART") or words[at].lower in words_of("more") | {"и", "а"}):
        at -= 1
    if at < 1 or words[at].text != ";":
        return None
    opens = max((j for j in range(at) if words[j].text in ";:."), default=-1)
    return next((d for d in here if opens < d.item.first < at), None)


def spoken_of_here(words: Sequence[Word], first: int) -> Phrase | None:
    """«если говорить о [терактах], то в 2019 году их было четыре»: the plural of the clause before, that «их» stands for."""
    at = next((j for j in range(first - 1, max(-1, first - 4), -1) if words[j].lower == "их"), -1)
    comma = next((j for j in range(at - 1, max(-1, at - 9), -1) if words[j].text in ",:–—"), -1)
    passed = (w.lemmas & words_of("measures") or w.short or w.pos in ("ADV", "PART") for w in words[at + 1 : first])
    if at < 0 or comma < 0 or not all(passed):
        return None
    if (own := _head_of_clause(words, comma)) is not None:
        return own
    for j in range(comma - 1, max(-1, comma - 9), -1):
        if words[j].text in ".;:,":
            return None
        if words[j].nominal and words[j].number == "Plur" and words[j].case in ("Loc", "Gen", "Dat"):
            about = [w.lemmas for w in words[max(0, j - 3) : j] if w.attribute]
            found = load_objects().match(words[j].lemmas, [*about, *(w.lemmas for w in words[j + 1 : comma][:4])])
            if found is not None and words[j].case != "Gen":
                return found[0]
    return None


def _head_of_clause(words: Sequence[Word], comma: int) -> Phrase | None:
    """«[Дел] об их вербовке становится больше: их уже двенадцать», «возбуждаются новые [дела], их девять»: the one plural told of."""
    opens = next((j + 1 for j in range(comma - 1, -1, -1) if words[j].text in ".;:"), 0)
    nouns = [w for w in words[opens:comma] if w.nominal and w.number == "Plur" and not _hangs(words, w.i)]
    heads = [w for w in nouns if w.case in ("Nom", "Acc") or (w.case == "Gen" and w is nouns[0])]
    if len(heads) != 1:
        return None
    at = heads[0].i
    about = [w.lemmas for w in words[max(opens, at - 3) : at] if w.attribute]
    found = load_objects().match(words[at].lemmas, [*about, *(w.lemmas for w in words[at + 1 : comma][:4])])
    return found[0] if found is not None else None


def _hangs(words: Sequence[Word], at: int) -> bool:
    """Does a noun stand behind a preposition or another noun?"""
    while at > 0 and words[at - 1].attribute:
        at -= 1
    return at > 0 and (words[at - 1].pos == "ADP" or words[at - 1].nominal)


def of_these(words: Sequence[Word], item: Item, known: Sequence[Draft]) -> list[Draft]:
    """«63 ствола и 11 тысяч патронов. Из этих [стволов] 41 обнаружен в тайнике»: the numbers of what is called so."""
    for j in range(item.first - 1, max(1, item.first - 5), -1):
        if words[j].text in ",;.:()—–":
            break
        if not (words[j].nominal and words[j].case == "Gen" and words[j - 1].lower in words_of("these")):
            continue
        if words[j - 2].lower not in words_of("among") | {"из"}:
            break
        found = load_objects().match(words[j].lemmas, [])
        if found is None:
            break
        if found[0].family == "people":  # «из указанных участников 640 осуждены»
            return [d for d in known if d.value and d.family == "people" and d.head_word in words[j].lemmas]
        return [d for d in known if d.value and (d.head_word in words[j].lemmas or d.code == found[0].code)]
    return []


def of_those_who(words: Sequence[Word], first: int) -> bool:
    """«Из тех, кто оказался за решёткой, девятнадцать …», «среди тех, кого признали виновными, – 12 женщин»."""
    opens = [w.lower for w in words[:5] if w.text not in '«"–—-']
    lead = opens[:1] == ["из"] or opens[:1] == ["среди"]
    lead = lead and (opens[1:4] in (["тех", ",", "кто"], ["тех", ",", "кого"]) or opens[1:3] == ["числа", "тех"])
    commas = [w.i for w in words[:first] if w.text == ","]
    return lead and len(commas) == 2 and all(w.pos not in ("NUM",) and w.text not in ";:." for w in words[:first])


def not_of_age(clause: Sequence[Word]) -> bool:
    """«не достиг совершеннолетия», «не достигших на тот момент 18 лет»"""
    told = zip(clause, clause[1:], clause[2:], strict=False)
    return any(a.lower == "не" and b.lemmas & words_of("reaching") and c.lower in words_of("of_age") for a, b, c in told)


def told_of_those_who(words: Sequence[Word], first: int) -> bool:
    """«Тех, кто вернулся сам и сдался, – | восемь», «тех, кого завербовали, – 40»: behind the dash, people told by what they did."""
    if first < 4 or words[first - 1].text not in "–—-" or words[first - 2].text != ",":
        return False
    at = next((j for j in range(first - 3, 0, -1) if words[j].text in ".;:," or words[j].pos == "NUM"), 0)
    opens = at > 0 and words[at].text == "," and words[at + 1].lower in ("кто", "кого", "кому") and words[at - 1].lower == "тех"
    return opens and (at == 1 or words[at - 2].pos != "ADP")
