"""The codes of the coded columns, each with a line that says what it means. Imports nothing.

A mapping's keys are the codes in the order of the codebook; ``tables.py`` allows exactly these.
"""

from __future__ import annotations

from typing import Final

PUBLISHED_BASIS: Final[dict[str, str]] = {
    "metadata": "the input's own date field",
    "url": "the address it came from",
    "filename": "the name of its file",
    "dateline": "a dateline in the text",
    "text": "the latest full date in the first two sentences",
}

RELEASE_STATUS: Final[dict[str, str]] = {
    "ok": "read and analysed",
    "failed": "could not be read or analysed: see problems",
    "skipped": "left out on purpose: see problems",
}

ORGANIZATION_KIND: Final[dict[str, str]] = {
    "international_organization": "union of states",
    "international_body": "organ of a union of states",
    "state_body": "state body of no narrower kind",
    "special_service": "security or intelligence service",
    "police": "police",
    "ministry": "ministry",
    "committee": "committee, council or commission",
    "court": "court",
    "prosecutor": "prosecution service",
    "military": "armed forces, border troops",
    "parliament": "parliament",
    "terrorist_organization": "terrorist or extremist organisation",
    "media": "news agency, newspaper, broadcaster",
    "company": "company",
    "ngo": "non-governmental organisation",
    "other": "anything else",
}

GENDER: Final[dict[str, str]] = {"m": "male", "f": "female"}

PLACE_KIND: Final[dict[str, str]] = {
    "country": "state",
    "region": "part of a state or a group of states",
    "city": "town or village",
    "district": "part of a region or a city",
    "other": "anything else",
}

MENTION_TYPE: Final[dict[str, str]] = {
    "PER": "a person: entity_id is a person_id",
    "ORG": "an organisation: entity_id is an organization_id",
    "LOC": "a place: entity_id is a location_id",
}

MENTION_METHOD: Final[dict[str, str]] = {
    "natasha": "the statistical name tagger",
    "lexicon": "a name of the lexicon",
    "rule": "a rule over names and words",
    "coreference": "a short form or a pronoun of something named before",
}

DATE_KIND: Final[dict[str, str]] = {
    "point": "one day, month, year …",
    "range": "from … to …",
    "relative": "counted from published or from another date",
    "recurring": "again and again",
    "duration": "a length of time",
}

GRANULARITY: Final[dict[str, str]] = {
    "day": "days",
    "month": "months",
    "quarter": "quarters",
    "half_year": "half years",
    "year": "years",
    "decade": "decades",
}

DATE_BASIS: Final[dict[str, str]] = {
    "explicit": "the text states it",
    "relative": "counted from the anchor",
    "inherited": "stated elsewhere: list, bracket, sentence, paragraph",
}

ACTION: Final[dict[str, str]] = {
    "prevented": "an attack or crime did not happen",
    "attempted": "tried and failed",
    "committed": "an attack or crime happened (0: none happened)",
    "suppressed": "the activity of people, cells, organisations or channels was stopped",
    "dismantled": "a base, camp, workshop or laboratory is no more",
    "eliminated": "people who fight were killed",
    "neutralized": "killed or disabled, the text does not say which",
    "detained": "detained, arrested, taken into custody",
    "prosecuted": "charged or held liable",
    "case_opened": "cases opened, investigated, sent to court",
    "convicted": "convicted, sentenced",
    "extradited": "handed over",
    "deported": "removed from the country",
    "repatriated": "brought home",
    "entry_denied": "not let in",
    "wanted": "put on or being on a wanted list",
    "identified": "people, crimes or channels found out",
    "registered": "counted by official statistics",
    "seized": "taken away",
    "surrendered": "given up freely",
    "destroyed": "things destroyed or made harmless",
    "blocked": "access or pages blocked",
    "removed": "content removed",
    "frozen": "money or accounts frozen",
    "listed": "put on a list",
    "killed": "victims or officers killed",
    "wounded": "victims or officers hurt",
    "abducted": "taken hostage, kidnapped",
    "freed": "freed",
    "conducted": "operations or checks carried out",
    "other": "anything else",
}

OBJECT: Final[dict[str, str]] = {
    "attack": "terrorist attack",
    "terror_crime": "crime of a terrorist nature (may be a call on the internet: never add to attack)",
    "extremist_crime": "crime of an extremist nature",
    "crime": "any other crime",
    "militant": "fighter, terrorist, bandit",
    "member": "member of a terrorist organisation",
    "accomplice": "accomplice",
    "leader": "ringleader, emissary",
    "recruiter": "recruiter",
    "suspect": "suspect",
    "foreigner": "foreign citizen",
    "civilian": "civilian",
    "officer": "officer, serviceman, border guard",
    "minor": "child, minor",
    "person": "person, nothing else is said",
    "cell": "cell",
    "organization": "organisation",
    "criminal_group": "criminal group, gang",
    "training_base": "base, training camp",
    "workshop": "workshop",
    "cache": "cache, hiding place",
    "laboratory": "laboratory",
    "ied": "home-made explosive device",
    "explosive_device": "explosive device",
    "explosives": "explosive substance",
    "firearm": "firearm",
    "heavy_weapon": "heavy weapon",
    "cold_weapon": "knife and the like",
    "weapon": "weapon of no narrower kind",
    "ammunition": "ammunition",
    "grenade": "grenade",
    "mine": "mine",
    "internet_resource": "site, page, account, channel on the internet",
    "information_item": "item of content",
    "literature": "printed matter",
    "criminal_case": "criminal case",
    "decision": "decision of a court or body",
    "operation": "operation, check, measure",
    "channel": "channel of supply, financing or migration",
    "account": "bank account",
    "money": "money",
    "drugs": "drugs",
    "document": "document",
    "other": "anything else",
}

MODIFIER: Final[dict[str, str]] = {
    "exact": "the number itself",
    "more_than": "more than the number",
    "at_least": "the number or more",
    "less_than": "less than the number",
    "up_to": "the number or less",
    "about": "around the number",
    "almost": "a little less than the number",
    "range": "from value to value_max",
    "vague": "no number: tens, hundreds, a number of",
}

UNIT: Final[dict[str, str]] = {
    "count": "things or people",
    "g": "grams",
    "kg": "kilograms",
    "t": "tonnes",
    "l": "litres",
    "h": "hours",
    "m": "metres",
    "m2": "square metres",
    "ha": "hectares",
    "percent": "percent",
    "times": "times as much",
}
CURRENCY_PATTERN: Final = "[a-z]{3}"  # ISO 4217 in lower case

FIGURE_KIND: Final[dict[str, str]] = {
    "count": "how many",
    "mass": "how heavy",
    "volume": "how much by volume",
    "length": "how long in space",
    "area": "how large",
    "duration": "how long in time",
    "money": "how much money",
    "share": "percent of something",
    "change": "percent or times against another period",
}

STATUS: Final[dict[str, str]] = {
    "result": "done",
    "stock": "true on a day",
    "planned": "what attackers or officials intend",
    "required": "what should be done",
    "exercise": "drills",
    "resource": "people and machines used",
}

PERIOD_BASIS: Final[dict[str, str]] = {
    "explicit": "the sentence states it and it governs the number",
    "relative": "counted from published, in the same sentence",
    "inherited": "stated for the list, bracket, paragraph or heading",
}

CONFIDENCE: Final[dict[str, str]] = {
    "high": "every part is said beside the number",
    "medium": "a part was carried over from nearby",
    "low": "a person should look at it",
}

AGREEMENT: Final[dict[str, str]] = {
    "single": "one release says it",
    "agree": "several releases say it and their values fit each other",
    "restated": "the same value again for a period worded otherwise",
    "conflict": "values that cannot both be true",
}

SEVERITY: Final[dict[str, str]] = {
    "error": "something is missing from the tables",
    "warning": "a row may be wrong",
    "note": "good to know",
}
