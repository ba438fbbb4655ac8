"""«ни одного теракта», «не изъято ни одного ствола», «взрывов не случилось ни одного»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.actions import load_actions
from ..lexicon.objects import Phrase
from ..lexicon.wordings import table_of, words_of
from .amid import amid
from .bare_none import harm_or_deed, none_of_whom, own_denied
from .denials import Zero, action_of, denied_verb, governed, match, none_happened
from .no_instance import harm
from .none_among import in_part, nobody_is, of_some_before
from .none_of_it import AS_BEFORE, JOINED, OWN_VERB, none_came, of_those
from .reformed import none_again
from .unhurt import nobody_fled
from .words import Word

REACH = 10  # words between «ни одного» and its verb


def not_one(words: Sequence[Word], i: int) -> list[Zero]:
    """The zero that «ни один» at word ``i`` tells."""
    if (whom := none_of_whom(words, i, i + 1) or nobody_is(words, i, i + 1)) is not None:
        return [whom]
    j = i + 2 + (i + 2 < len(words) and words[i + 2].lower == "из")
    came = None if _not_managed(words, j, "person") else none_came(words, i)
    if j == i + 3 and (some := came or _none_of(words, i, j)):
        return [some]
    if j == i + 3 and j < len(words) and (again := none_again(words, i, _whom(words, j)) or nobody_fled(words, i)):
        return [again]
    if j == i + 3 and j < len(words) and of_those(words, j):  # «ни одного из них суды не отменили», not «ни один из них не признал вину»
        return [Zero(i, j, i + 1, "", "", "", OWN_VERB)] if own_denied(words, i, j) is not None else []
    denied = denied_verb(words, range(j, min(len(words), j + REACH)), ",;.:") if j == i + 3 else None
    if denied is not None and words[denied].lemmas & words_of("old_ways"):
        return []  # «ни один из возвращённых не вернулся к прежнему»
    while j < len(words) and words[j].attribute and not words[j].nominal:
        j += 1
    if j == i + 3 and j < len(words) and (fallen := _none_fallen(words, i, j)):
        return [fallen]
    if j == i + 2 < len(words) and words[j].lemma in words_of("heads") and clipped(words, i, j + 1):
        return [Zero(i, j, j, "", "", "", AS_BEFORE)]  # «из Турции – ни одного человека»
    such = j == i + 3 < len(words) and words[j - 1].lemma in words_of("of_that_kind") and words[j].lemmas & words_of("finds_and_cases")
    if such and clipped(words, i, j + 1):
        return [Zero(i, j, j, "", "", "", AS_BEFORE)]  # «раскрыто три факта вербовки, год назад – ни одного такого факта»
    if j < len(words) and words[j].nominal:
        return _of_a_noun(words, i, j)
    if j - 1 > i + 1 and (fate := harm_word(words[j - 1])):
        return [Zero(i, j - 1, j - 1, fate[1], "people", fate[0], "zero.not_one")]  # «ни одного пострадавшего»
    verb = own_denied(words, i, i + 1) if _bare(words, i + 2) else None
    for k in range(i - 1, max(-1, i - 16), -1):
        timed = words[k].text == "," and clipped(words, i, i + 2)  # «в 2018-м таких случаев было девять, с начала года — ни одного»
        if words[k].text in ".;:" or (timed and any(_is_time(w) for w in words[k:i])):
            break
        many = words[k].nominal and (words[k].case, words[k].number) == ("Gen", "Plur") and not governed(words, k)
        if many and (found := match(words, k, k) or incident(words[k])):
            low = next((n for n in range(i - 1, max(-1, i - 3), -1) if words[n].lower == "не"), i)
            theirs = in_part(words, i)  # «женщин среди них – ни одной», «из них иностранцев – ни одного»
            done = "" if theirs else _done(words, low, i + 1, found)
            of_some = of_some_before(words, i) and (verb is None or not _happens(words, verb))  # «из 14 терактов не раскрыт ни один»
            if of_some and verb is not None and not action_of(words, verb, found.code, found.family):
                return []  # «из 14 взрывов ни один не обошёлся без жертв»
            return [Zero(low, i + 1, k, found.code, found.family, done, "zero.not_one_of_them", among=theirs or of_some)]
    if verb is not None and not words[verb].future:
        return [Zero(i, i + 1, i + 1, "", "", "", OWN_VERB)]
    if clipped(words, i, i + 2):
        return [Zero(i, i + 1, i + 1, "", "", "", AS_BEFORE, in_part(words, i))]
    short = i + 3 < len(words) and words[i + 2].lower == "не" and words[i + 3].short and bool(words[i + 3].lemmas & words_of("denied"))
    return [Zero(i, i + 3, i + 1, "", "", "", AS_BEFORE)] if short else []  # «ни одного не зарегистрировано в Оше»


def _bare(words: Sequence[Word], at: int) -> bool:
    """«ни одно | не прекращено», «не найден ни один | .»: nothing that could be counted behind."""
    return at >= len(words) or words[at].text in ",;.:)»" or words[at].lower == "не" or _when(words, at)


def clipped(words: Sequence[Word], i: int, behind: int) -> bool:
    """«…, из Турции – ни одного»: nothing behind, and a dash or another place or time before."""
    ends = behind >= len(words) or words[behind].text in ",;.):" or _when(words, behind)
    denied = ends and i > 1 and words[i - 2].lower == "не" and (words[i - 1].short or words[i - 1].verb_form == "Fin")
    if denied and any(w.text in ",;" for w in words[max(0, i - 8) : i]):
        return True  # «в Оше возбуждено 41, в Нарыне не возбуждено ни одного»
    i = _before_a_sigh(words, i)
    comma = next((k for k in range(i - 1, max(-1, i - 7), -1) if words[k].text in ",;"), i)
    timed = any(_is_time(w) for w in words[comma:i])  # «, а с начала этого года ни одного»
    return ends and i > 1 and (timed or words[i - 1].text in ("—", "–", "-") or words[i - 2].lower in (*words_of("where"), "с", "со", "из"))


def _before_a_sigh(words: Sequence[Word], i: int) -> int:
    """«в этом, слава Богу, | никого»: where the clause stood before it sighed."""
    if i < 4 or words[i - 1].text != ",":
        return i
    opens = next((k for k in range(i - 2, i - 5, -1) if words[k].text == ","), None)
    return opens if opens is not None and any(w.lemma in words_of("sighs") for w in words[opens + 1 : i - 1]) else i


def _when(words: Sequence[Word], at: int) -> bool:
    """«не выдала ни одного | в 2015-м | и сразу восьмерых в нынешнем»: nothing but a time behind."""
    if at + 1 >= len(words) or words[at].lower not in ("в", "за"):
        return False
    return any(_is_time(w) for w in words[at + 1 : at + 3])


def _is_time(word: Word) -> bool:
    """«года», «нынешнем», «2015-м»"""
    return word.lower in words_of("calendar") | words_of("which_year") or (len(word.text) > 3 and word.text[:4].isdigit())


def _whom(words: Sequence[Word], j: int) -> int:
    """The last word of «из [вернувшихся]», «из [вернувшихся несовершеннолетних]»."""
    noun = words[j + 1] if j + 1 < len(words) else words[j]
    return j + (words[j].attribute and noun.nominal and (noun.case, noun.number) == ("Gen", "Plur"))


def _none_of(words: Sequence[Word], i: int, j: int) -> Zero | None:
    """«ни один из обратившихся не привлечён», «ни один из них не пострадал»: what was done to none of some people."""
    if j + 1 >= len(words) or words[j].nominal or not (words[j].attribute or words[j].lower in words_of("they")):
        return None
    if words[j].attribute and words[j + 1].attribute | words[j + 1].nominal:
        return None  # «ни один из задержанных боевиков»
    verb = denied_verb(words, range(j + 1, min(len(words), j + REACH)), ".;:")
    action = action_of(words, verb) if verb is not None and not words[verb].future else ""
    failed = _not_managed(words, j, "person")  # «ни одного из них освободить не удалось»
    told = bool(failed) or (verb is not None and (words[verb].short or action in ("killed", "wounded")))  # not «… не признал вину»
    action = failed or action
    theirs = words[j].lower in words_of("they") and not failed
    return Zero(i, i + 1, i + 1, "person", "people", action, "zero.none_of", theirs) if told and action not in ("", "other") else None


def _not_managed(words: Sequence[Word], j: int, code: str) -> str:
    """«ни одного заложника [освободить] не удалось»: the deed that could be done to none of these people."""
    verb = denied_verb(words, range(j + 1, min(len(words), j + REACH)), ",.;:")
    if verb is None or words[verb].future or not words[verb].lemmas & words_of("achieved"):
        return ""
    deed = next((w.i for w in (*words[j + 1 : verb], *words[verb + 1 : verb + 3]) if w.verb_form == "Inf"), None)
    action = action_of(words, deed, code) if deed is not None else ""
    return action if action in TAKEN else ""


TAKEN = ("freed", "detained", "extradited", "deported", "repatriated", "convicted")


def _none_fallen(words: Sequence[Word], i: int, j: int) -> Zero | None:
    """«ни один из командированных не погиб»: people told by what the lexicon does not know."""
    if words[j - 1].lower != "из" or match(words, j, j) is not None or (words[j].case, words[j].number) != ("Gen", "Plur"):
        return None
    verb = denied_verb(words, range(j + 1, min(len(words), j + REACH)), ",.;:")
    action = action_of(words, verb) if verb is not None else ""
    return Zero(i, j, j, "person", "people", action, "zero.none_of") if action in ("killed", "wounded") else None


def incident(word: Word) -> Phrase | None:
    """«прорывов»: what no lexicon counts, and whose absence is told."""
    return Phrase("other", "event", word.lemmas, ()) if word.lemmas & words_of("incidents") else None


def _of_a_noun(words: Sequence[Word], i: int, j: int) -> list[Zero]:
    if (fate := harm_word(words[j])) and (failed := _not_managed(words, j, fate[1])):
        return [Zero(i, j, j, fate[1], "people", failed, "zero.not_one")]  # «ни одного заложника освободить не удалось»
    if (fate := harm_word(words[j])) and (hurt := _unhurt(words, i, j, fate[1])) is not None:
        return [hurt]  # «ни один заложник не пострадал»
    if fate := harm_word(words[j]):
        return [Zero(i, j, j, fate[1], "people", fate[0], "zero.not_one")]
    if words[j].lemmas & words_of("attempts"):
        tried = match(words, j, j)
        return [Zero(i, j, j, tried.code if tried else "other", "event", "attempted", "zero.not_one")]
    if words[j].lemmas & words_of("instances") and (harmed := harm(words, j)) is not None:
        return [Zero(i, harmed[2], j, harmed[1], "people", harmed[0], "zero.not_one")]
    inner = _event_within(words, j)
    within = match(words, inner, j + 1) if inner != j else None
    event = within is not None and within.family == "event"
    found = within if event else match(words, j, i + 2) or incident(words[j])
    if words[j].lemmas & words_of("instances") and not (found is not None and found.family == "event" and found.code != "other"):
        return _of_an_instance(words, i, j)
    j = inner if event else j
    if found is None or (found.family == "event" and not _so_denied(words, j)):
        return []  # «ни одно преступление не осталось нераскрытым»
    if found.family == "people" and (hurt := _unhurt(words, i, j, found.code)) is not None:
        return [hurt]
    if found.family == "people" and (theirs := _of_those(words, i, j, found)) is not None:
        return [theirs]
    if found.family != "money" and _part_of_them(words, i, j):
        return [Zero(i, j, j, found.code, found.family, "", "zero.among", True)]  # «среди них нет ни одной женщины»
    spoken = _done(words, i, j, found)
    if not spoken and words[j].case == "Gen" and i and words[i - 1].lower in ("и", "но", "а", ","):
        return [Zero(i, j, j, found.code, found.family, "", JOINED, True)]
    if spoken in ("", "other") and found.family == "money":
        return []  # «ни один перевод без проверки не прошёл»
    if not spoken and found.family not in ("people", "event", "weapon", "drugs", "group", "information", "document"):
        return []  # «невозможно представить ни одно учение»
    if not spoken and (found.family in ("group", "information", "document") or not _so_denied(words, j)):
        return []  # «ни одна компания не имеет права», «ни один ребёнок не должен отвечать»
    return [Zero(i, j, j, found.code, found.family, spoken or _happened(found), "zero.not_one")]


def _unhurt(words: Sequence[Word], i: int, j: int, code: str) -> Zero | None:
    """«ни один [заложник] не пострадал»: harm that none of them came to."""
    verb = denied_verb(words, range(j + 1, min(len(words), j + REACH)), ",;.:") if words[j].case == "Nom" else None
    if verb is None or words[verb].future or not words[verb].lemmas & words_of("suffered"):
        return None
    return Zero(i, j, j, code, "people", harm_or_deed(words, verb), "zero.not_one")


def _of_those(words: Sequence[Word], i: int, j: int, found: Phrase) -> Zero | None:
    """«ни одного иностранца среди них нет», «среди задержанных нет ни одной женщины»: of people told before, and nothing else is denied."""
    opens = max((k for k in range(i) if words[k].text in ",;.:()"), default=-1) + 1
    ends = next((k for k in range(j + 1, len(words)) if words[k].text in ",;.:()"), len(words))
    among, told = amid(words[:ends], max(opens, min(i - 1, opens + 4)), j, j)
    near = any(words[k].lower in words_of("among") for k in range(opens, ends))
    denied = denied_verb(words, range(opens, ends), "")
    plain = denied is None or words[denied].lemma in words_of("there_is")
    return Zero(i, j, j, found.code, "people", "", "zero.not_one", True, told) if among and near and plain else None


def _of_an_instance(words: Sequence[Word], i: int, j: int) -> list[Zero]:
    """«ни одного случая провоза взрывчатки не допущено»: a crime that did not happen or was not found."""
    crime = Phrase("crime", "event", words[j].lemmas, ())
    last = j
    while last + 1 < len(words) and (words[last + 1].attribute or (words[last + 1].nominal and words[last + 1].case == "Gen")):
        last += 1
    return [Zero(i, last, j, "crime", "event", _done(words, i, last, crime), "zero.not_one")] if _so_denied(words, j) else []


def _part_of_them(words: Sequence[Word], i: int, j: int) -> bool:
    """«в том числе [ни одной женщины]», «[ни одного иностранца] среди них»: of the number before."""
    ends = next((k for k in range(j + 1, len(words)) if words[k].text in ",;.:()—–"), len(words))
    near = [*words[max(0, i - 5) : i], *words[j + 1 : ends]]
    return any(
        (a.lower == "числе" and before.lower in ("том", "их")) or (before.lower in ("среди", "из") and a.lower in words_of("they"))
        for before, a in pairwise(near)
    )


def _event_within(words: Sequence[Word], j: int) -> int:
    """«ни одного факта совершения [теракта]», «ни одного случая террористического [акта]»: what the word that counts is of."""
    if not words[j].lemmas & words_of("instances"):
        return j
    k = j + 1 + (j + 1 < len(words) and bool(words[j + 1].lemmas & words_of("carrying_out")))
    while k < len(words) and words[k].attribute and words[k].case == "Gen":
        k += 1
    return k if k < len(words) and words[k].nominal and words[k].case == "Gen" else j


def harm_word(word: Word) -> tuple[str, str] | None:
    """«ни одного погибшего», «ни одной жертвы»: action and object of a word of harm."""
    told = next((loss for lemma in sorted(word.lemmas) if (loss := table_of("losses").get(lemma))), "")
    return (told.split("_")[0], told.split("_")[1]) if told else None


def _done(words: Sequence[Word], i: int, j: int, found: Phrase) -> str:
    """«не [изъято] ни одного ствола», «ни один сотрудник не [пострадал]»: what the denied verb beside «ни один» tells."""
    before = denied_verb(words, range(i - 1 if words[i].lower != "не" else i, max(-1, i - REACH), -1), ",;.:")
    verb = before if before is not None else denied_verb(words, range(j + 1, min(len(words), j + REACH)), ";.:")
    if verb is not None and words[verb].future:
        return ""  # «ни один террорист не уйдёт от возмездия»
    wrapped = bool(words[j].lemmas & words_of("instances"))  # «ни одного факта вывода денег не установлено»
    if found.family != "event" and not (wrapped and verb is not None and {words[verb].lemma, *words[verb].lemmas} & words_of("found_out")):
        return (action_of(words, verb, found.code, found.family) if verb is not None else "") or _failed(words, j, found)
    told = {words[verb].lemma, *words[verb].lemmas} if verb is not None else set()
    if told & (words_of("found_out") | words_of("recorded")):
        return none_happened(told, found.code)
    known = verb is None or told & (words_of("denied") | words_of("carried_through"))
    return "committed" if known or verb is None else action_of(words, verb, found.code, found.family) or "committed"


def _failed(words: Sequence[Word], j: int, phrase: Phrase) -> str:
    """«ни одной базы [уничтожить] не получилось»: the action of the infinitive that failed."""
    for k in range(j + 1, min(j + REACH, len(words))):
        if words[k].text in ".;:":
            break
        if words[k].verb_form == "Inf":
            for entry in load_actions().verbs.get(words[k].lemma, ()):
                if not entry.companions and (action := entry.action(phrase.code, phrase.family)):
                    return action
    return ""


def _so_denied(words: Sequence[Word], j: int) -> bool:
    """Where «ни один …» is a subject, its verb must be one of happening."""
    verb = next((words[k + 1] for k in range(j + 1, min(len(words) - 1, j + 8)) if words[k].lower == "не"), None)
    return words[j].case != "Nom" or verb is None or bool({verb.lemma, *verb.lemmas} & words_of("denied"))


def _happens(words: Sequence[Word], verb: int) -> bool:
    return bool({words[verb].lemma, *words[verb].lemmas} & (words_of("denied") | words_of("carried_through") | words_of("come_to_pass")))


def _happened(phrase: Phrase) -> str:
    if phrase.family == "event":
        return "committed"
    return "killed" if phrase.code in ("officer", "civilian", "person") else "other"
