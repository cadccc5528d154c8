"""What a sentence counts in: *per hushåll*, *vart tredje hushåll*, *de vuxna*; and which tables and measures do so."""

from __future__ import annotations

import re

from socialrapport.model.measure_kind import MeasureKind
from socialrapport.opened.tables import Measure, Table
from socialrapport.reading import Number, units
from socialrapport.reading.lexicon import MONTHS
from socialrapport.verifying.linking.clauses import Clause
from socialrapport.verifying.linking.stems import meant, stems
from socialrapport.verifying.linking.words_meant import joined

HEAD = re.compile(r"\s(?:med|som|i|om|enligt|vars|där|inom|på|till|efter)\s")
"""What stands before it in a name is what is counted: *barn* of *barn i hushåll med ekonomiskt bistånd*."""
DEFINED = re.compile(
    r"Antal((?:\s(?!(?:som|med|om|i|på|efter|vars|där|från|till|mellan|under|per|för|vid)\b)[^\W\d]+)+)"
)
"""*Antal vuxna som …*, *Antal beslut om …*: what a definition says that a table counts."""
_PER = re.compile(
    r"\bper\s+(?:varje\s+)?(?:[^\W\d]{3,}(?:t|d|nde)\s+(?!(?:och|i|var|är|med|som|under|ökade|minskade)\b))?"
    r"([^\W\d]{3,})(\s+och\s+(?:månad|dag|dygn|vecka)\b)?",
    re.IGNORECASE,
)
"""*per hushåll*, *per anmält barn*, *per hushåll och månad*"""
_SLASH = re.compile(
    r"(?<=stånd)/(?=[^\W\d]{3,})|(?<=bidrag)/(?=[^\W\d]{3,})|(?<=kostnad)/(?=[^\W\d]{3,})", re.IGNORECASE
)
"""*Snittbistånd/hushåll*"""
_TIMES = frozenset(
    (*MONTHS[:12], "år", "årsbasis", "kalenderår", "helår", "halvår", "månad", "vecka", "dag", "dygn", "timme",
     "kvartal", "tertial", "den", "tusen", "hundra", "telefon", "brev", "post", "mejl")
)  # fmt: skip
"""What follows *per* and is nobody that a figure is divided by."""
_AVERAGE = re.compile(
    r"(?<!än )(?<!än i )\b(?:(?:i|ett)\s+(?:snitt|genomsnitt|medeltal)\b|genomsnittlig\w*|snitt(?=bistånd|bidrag)\w+|"
    r"medel(?=bistånd|bidrag|belopp)\w+)|"
    r"(?<!än )(?<!mot )(?<!med )(?<!över )(?<!under )(?<!kring )(?<!som )"
    r"\b(?:snittet|genomsnittet|medel(?:värdet?|tal(?:et)?))\b(?=\s+(?:av|för|per)\b)",
    re.IGNORECASE,
)
MEANS = (MeasureKind.MEAN, MeasureKind.MEDIAN, MeasureKind.RATE)
"""Kinds of which a figure is so much for each, and not how much there is."""


def per(text: str, table: Table) -> str:
    "*hushåll* of *biståndet per hushåll*, or *hushåll och månad*; empty of a time, or of a table's groups."
    groups = {stem for axis in table.axes for stem in stems(axis.title)}
    text = _SLASH.sub(" per ", text)
    for found in _PER.finditer(text):
        word = found[1].lower()
        if word not in _TIMES and not table.called.is_part(word) and not set(stems(word)) & groups:
            return f"{word}{(found[2] or '').lower()}"
    return ""


def is_mean(text: str, table: Table) -> bool:
    "Whether a text tells of so much for each: *per hushåll*, *i snitt*."
    return bool(per(text, table)) or _AVERAGE.search(text) is not None or units.rate_in(text) is not None


def means_for(text: str, table: Table) -> tuple[Measure, ...]:
    "The measures that are the mean or the rate that a text tells of."
    each = per(text, table)
    if rate := units.rate_in(text):
        return tuple(m for m in table.rates if base(m.unit) == base(rate[0]))
    return tuple(m for m in table.of_kind(*MEANS) if not each or _is_per(each, m, table))


def _is_per(each: str, measure: Measure, table: Table) -> bool:
    names = (measure.unit, measure.title, table.phrase)
    divided = [set(stems(f"{found[1]} {found[2] or ''}")) for name in names for found in _PER.finditer(name)]
    return any(all(set(meant(word)) & part for word in each.split(" och ")) for part in divided)


_FROM_TO = re.compile(r"\bfrån\s[\d\s\u00a0,]+(?:[^\W\d]+\s)?till\s+$", re.IGNORECASE)
"""*Kostnaden per hushåll har ökat från 75 236 till 77 983 kronor*"""


def around(sentence: str, number: Number, others: tuple[Number, ...], clause: Clause) -> str:
    "What stands before a number in its clause, back to the number before it, and right after it: *kronor per hushåll*."
    start = max([n.end for n in others if n.end <= number.start] + [clause.start])
    start = clause.start if _FROM_TO.search(sentence[clause.start : number.start]) else start
    after = re.match(r"\s*(?:[^\W\d]+\s+){0,4}?per(?:\s+[^\W\d]+){1,3}", sentence[number.end :])
    return f"{sentence[start : number.start]} {after.group() if after else ''}"


def base(unit: str) -> str:
    "*1000* of *per 1 000 invånare 18 år och äldre*."
    found = re.match(r"per\s+([\d\s]+)", unit)
    return "".join(found.group(1).split()) if found else ""


_SHARE_OF = re.compile(r"\s*(?:procent|%)?\s*(?:av\s+)?(?:(?:de|alla|samtliga)\s+)*([^\W\d]+)")
_OF_THE = re.compile(
    r"\b(?:av|bland|andel(?:en)?(?:\s+av)?)\s+(?:(?:de|alla|samtliga)\s+)*([^\W\d]+)[^;,\d]*$", re.IGNORECASE
)
_SHARE = re.compile(r"\bandel(?:en)?\s+(?:av\s+)?(?:(?:de|alla|samtliga)\s+)*([^\W\d]+)", re.IGNORECASE)
_HOUSEHOLDS, _CHILDREN = frozenset(("hushåll",)), frozenset(("barn",))
_PEOPLE = frozenset(("person", "vux"))
_COUNTED, _OF_THEM = _HOUSEHOLDS | _CHILDREN | _PEOPLE, frozenset(("ung", "bistånd", "ekonomisk"))
"""Who is counted, and what else a word for them may say: *biståndstagarna*; *barnutredningarna* are none of them."""


def share_of(sentence: str, number: Number | None, clause: str) -> str:
    "*hushåll* of *vart tredje hushåll*, *av hushållen hade 35 procent*, *andelen hushåll*: whose share; else empty."
    if number is None:
        tried = [_SHARE.search(clause)]
    elif number.unit in ("procent", "andel"):
        tried = [_SHARE_OF.match(sentence, number.end), _OF_THE.search(sentence[: number.start])]
        tried.append(_SHARE.search(clause))
    else:
        return ""
    for found in tried:
        said = set(meant(found[1].lower())) if found else set()
        if found and said & _COUNTED and said <= _COUNTED | _OF_THEM:
            return found[1].lower()
    return ""


_EVENT = re.compile(
    r"([^\W\d]*(?:anmälningar|utredningar|ärenden|beslut|insatser|placeringar|avhysningar|samtal))(?:na|en)?",
    re.IGNORECASE,
)


def events_of(sentence: str, number: Number | None) -> str:
    "*orosanmälningar* of *56 procent av dem*, *av orosanmälningarna gällde hälften …*: whose share; else empty."
    if number is None or number.unit not in ("procent", "andel"):
        return ""
    for found in (_SHARE_OF.match(sentence, number.end), _OF_THESE.search(sentence[: number.start])):
        event = _EVENT.fullmatch(found[1]) if found else None
        if event:
            return event[1].lower()
    return ""


_OF_THESE = re.compile(
    r"\b(?:av|bland)\s+(?:(?:de|alla|samtliga)\s+)*(?:[^\W\d]+(?:a|e)\s+)?([^\W\d]{6,})(?:[^.;:\d]|(?<!\d)(?:19|20)\d\d(?!\d))*$",
    re.IGNORECASE,
)


def counts_events(table: Table, event: str) -> bool:
    "Whether a table counts what has happened, and not those to whom it did."
    heads = f"{table.unit} {HEAD.split(table.phrase)[0]} {HEAD.split(table.title)[0]} {defined(table)}"
    counted = {*stems(heads)}
    return bool({*meant(event), *stems(event)} & counted)


def defined(table: Table) -> str:
    "What the definition of a table says that it counts; empty where it does not begin so."
    found = DEFINED.match(table.definition)
    return found[1].strip() if found else ""


def counts(table: Table, noun: str) -> bool:
    "Whether a table counts what a word is: *barn i hushåll* counts no households."
    said, counted = set(meant(noun)), set(stems(f"{table.unit} {HEAD.split(table.phrase)[0]}"))
    if said & _PEOPLE:
        return not counted & _HOUSEHOLDS and ("barn" not in counted or bool(counted & _PEOPLE))
    if said & _CHILDREN:
        return bool(counted & (_CHILDREN | _PEOPLE | {"ung"}))
    return bool(counted & _HOUSEHOLDS)


_ADULTS = re.compile(r"(?<!unga )(?<!yngre )\b(?:vuxna|vuxnas)\b", re.IGNORECASE)
_YOUNG_ADULTS = re.compile(r"\b(?:unga|yngre)\s+vuxna\b", re.IGNORECASE)


def of_adults(text: str) -> str:
    "*vuxna*, of 18 and over, as a text says it; *unga vuxna* are only some of them."
    found = _ADULTS.search(text)
    return found.group() if found else ""


_FAMILY = r"([^\W\d]*(?<!kontakt)familj(?:er(?:na)?)?)\b(?!\s(?:och|eller|samt)\s(?:ensam|enskild|hushåll))"
_SO_MANY_FAMILIES = re.compile(
    rf"\s*(?:(?:procent|%)\s)?(?:av\s)?(?:(?:alla|de|stadens|kommunens)\s)*(?:[^\W\d]{{2,}}(?:a|de)\s)?{_FAMILY}",
    re.IGNORECASE,
)
_NUMBER_OF_FAMILIES = re.compile(
    rf"(?:^(?:[–•*-]\s)?|\b(?:antal(?:et)?|andel(?:en)?)\s(?:av\s)?){_FAMILY}[^.;]*$", re.IGNORECASE
)
_NO_NOUN = re.compile(r"\s*(?:procent\b|%|\(|[.,;!?]|$|(?:under|år|i|(?:19|20)\d\d)\b)")


def of_families(text: str, number: Number, table: Table) -> str:
    "*205 familjer*, *antalet familjer var 205*, of a table that counts households: another count; else empty."
    names = f"{table.phrase} {table.title} {table.unit}".lower()
    if "familj" in names or not counts(table, "hushåll"):
        return ""
    found = _SO_MANY_FAMILIES.match(text, number.end)
    if found is None and _NO_NOUN.match(text, number.end):
        found = _NUMBER_OF_FAMILIES.search(text[: number.start])
    return found[1].lower() if found else ""


def of_young_adults(table: Table) -> bool:
    "Whether it is one age class that a table calls *unga vuxna*, and no other adults."
    names = f"{table.phrase} {table.title}"
    return _YOUNG_ADULTS.search(names) is not None and not _ADULTS.search(names)


_NEXT = re.compile(r"\s+([^\W\d]{3,})")
_COUNTABLE = re.compile(
    r"[^\W\d]*(?:ar|or|er|are|samtal|par|avtal|beslut|ärenden|yttranden|barn|unga|hushåll)", re.IGNORECASE
)
"""Forms that say what is counted where they stand right after a number; *84 sysselsättning* is a label of it."""
_IN_THE_REST = re.compile(
    r"\b(?:vars|med|i|om|en|ett|till|på|av|enligt|för)\s+(?:\d\S*\s+(?:år\s+)?)?([^\W\d]{3,})(?:\s+([^\W\d]{3,}))?",
    re.IGNORECASE,
)
_EVENTS = re.compile(r"placering(?:ar|arna)$", re.IGNORECASE)


def counted_else(text: str, number: Number, table: Table) -> str:
    """What stands right after a number, where a table counts something else; else empty.

    *75 föräldrar*, *49 informationssamtal*, of *barn vars föräldrar deltog*: a noun of the rest of its name.
    *116 placeringar*, of *placerade barn*: what happened, of those to whom it did.
    """
    found = _NEXT.match(text, number.end)
    word = found[1].lower() if found else ""
    said = set(meant(word))
    if not said or not _COUNTABLE.fullmatch(word):
        return ""
    heads = [table.unit, HEAD.split(table.phrase)[0], HEAD.split(table.title)[0]]
    heads += [f"{m.unit} {m.title}" for m in table.measures]
    counted = set(stems(" ".join(heads)))
    rest_words = [w for m in _IN_THE_REST.finditer(table.phrase) for w in m.groups() if w]
    parts = joined(word, frozenset((*counted, *(stem for w in rest_words for stem in stems(w)))))
    said = set(parts[1]) if parts else said
    if parts and not said <= counted:
        return word
    if not said & counted:
        return word if said <= {stem for w in rest_words for stem in stems(w)} else ""
    events = _EVENTS.search(word)
    alike = [w for w in " ".join(heads).lower().split() if events and said & set(meant(w))]
    return word if alike and all(w.endswith(("de", "da", "ta", "ad", "t")) for w in alike) else ""
