"""Whose figures a sentence says that it tells, where they are not ours, or not of those that a table is of.

*Enligt SCB*, *Farsta rapporterar*, *alla stadsdelar*, *av kommunens invånare*: each is another figure than that of a
table which is of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from socialrapport.opened.tables import PLACES, Axis, Table
from socialrapport.reading import Number
from socialrapport.verifying.linking.groups import mentions
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.plain_words import VERBS
from socialrapport.verifying.linking.stems import meant, stems
from socialrapport.verifying.linking.where_about import told_by

_BODIES = {
    "scb": "scb", "statistiska centralbyrån": "scb", "socialstyrelsen": "socialstyrelsen", "kolada": "kolada",
    "kronofogden": "kronofog", "kronofogdemyndigheten": "kronofog", "brå": "brå", "brottsförebyggande rådet": "brå",
    "försäkringskassan": "försäkringskassan", "skr": "skr", "sveriges kommuner och regioner": "skr",
    "arbetsförmedlingen": "arbetsförmedl", "migrationsverket": "migrationsverk", "skolverket": "skolverk",
    "boverket": "boverk", "ivo": "ivo", "länsstyrelsen": "länsstyrels", "statens institutionsstyrelse": "sis",
    "sis": "sis", "folkhälsomyndigheten": "folkhälsomynd", "regeringen": "regering", "rädda barnen": "rädda barnen",
    "stadsmissionen": "stadsmission", "hyresgästföreningen": "hyresgäst",
}  # fmt: skip
"""Who else publishes figures, and how a table's source names them."""
_NAMED = "|".join(sorted(map(re.escape, _BODIES), key=len, reverse=True))
_TELLS = re.compile(
    rf"\b(?:enligt|från)\s+({_NAMED}):?s?\b(?!\s*(?:tog|kom))|"
    rf"\b({_NAMED}):?s\s+(?:[a-zåäö]+\s+){{0,2}}?[a-zåäö]*(?:rapport|statistik|redovisning|siffror|siffra|uppgifter|"
    r"kartläggning|sammanställning|beräkning|undersökning|mätning|register|databas)\w*|"
    rf"\b({_NAMED})\s+(?:rapporterar|rapporterade|redovisar|redovisade|uppger|uppgav|räknar|räknade|har räknat)\b",
    re.IGNORECASE,
)
_A_FIGURE = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d")
"""*15 från kommunen, 83 från Försäkringskassan*: a figure between is the one that is told to be theirs."""
_EVERY_PART = r"\b(?:alla|samtliga|varje)\s+(?:(?:våra|stadens|kommunens|de|elva|[a-zåäö]+)\s+)?_PARTS_\b"
_TOGETHER = re.compile(r"\b(?:tillsammans|sammanlagt|sammantaget|totalt|summan|summerat|ihop)\b", re.IGNORECASE)
_EVERYONE = (
    r"\s*(?:procent|%)?\s*av\s+(?:(?:alla|samtliga)\s+(?:_WHOLES_\s+)?|_WHOLES_\s+(?:alla\s+|samtliga\s+)?)?"
    r"(hushåll(?:en)?|familjer(?:na)?|invånare|invånarna|medborgare|medborgarna|kommuninvånarna|stadsborna|"
    r"_HERE_(?:are|arna|bor|borna)|"
    r"befolkningen|barn(?:en)?|unga|ungdomar(?:na)?|vuxna|kvinnor(?:na)?|män(?:nen)?|personer)\b"
    r"(?!\s+(?:med|som|vars|där|i\s+(?!(?:hela\s+)?_WHOLE_)|under\s+\d|inom|och|på)\b)"
    r"(\s+i\s+(?:hela\s+)?_WHOLE_\b(?!\s+(?:med|som|vars|där)\b))?(?!\s+i\s+(?:hela\s+)?_WHOLE_\s+(?:med|som|vars|där)\b)"
)
"""*av alla hushåll i kommunen*, *av stadens invånare*: of all who live there, whatever they have."""
_ALWAYS = ("invånare", "invånarna", "medborgare", "medborgarna", "kommuninvånarna", "stadsborna", "befolkningen")


def not_theirs(text: str, number: Number, link: Link, cells: Sequence[str]) -> Iterator[str]:
    "Why a number is not held against what it was linked to: the sentence says whose it is."
    table = link.table
    for told in _TELLS.finditer(text):
        if _A_FIGURE.search(text, number.end, max(told.start(), number.end)):
            continue
        body = next(one for one in told.groups() if one)
        named = f"{table.source} {table.phrase} {table.title}".lower()
        if _BODIES[body.lower()] not in named:
            yield f"Meningen säger att uppgiften är någon annans (”{told[0]}”), och utgåvans är det inte."
    at = dict(link.codes)
    for axis in (axis for axis in table.axes if axis.id in PLACES):
        for part in told_by(text, axis, table.phrase):
            if at.get(axis.id) != part.code and not _has_its_own(text, axis, table.phrase, part.end, number.start):
                yield f"Det är {axis.labels[part.code]} som redovisar det i meningen, och talet är inte därifrån."
    every = table.called.pattern(_EVERY_PART).search(text) if not {*at} & {*PLACES} else None
    if every and len(cells) == 1 and not _TOGETHER.search(text) and table.counts_or_sums(cells[0].split("/")[1]):
        yield f"Meningen säger det om ”{every[0]}”, och talet är för alla tillsammans."
    if number.unit in ("procent", "andel") and (other := _of_the_part(text, number, table)):
        yield f"Meningen säger en del av ”{other}”, och talet är hur många av alla som är det."
    if opposite := _opposite(text, table):
        yield f"”{opposite}” är motsatsen till {table.phrase}."
    all_of_them = _everyone(text, number, table) if number.unit in ("procent", "andel") else ""
    if all_of_them and not all(_is_of_all(cell, table) for cell in cells):
        yield f"{table.phrase.capitalize()} är ingen del av ”{all_of_them}”."


def _has_its_own(text: str, axis: Axis, phrase: str, after: int, before: int) -> bool:
    "*Järva redovisar 3 668 hushåll, Farsta 1 223*: the second is of the second, which is told to redovisa too."
    named = (m for m in mentions(text, axis, phrase) if after < m.start and m.end <= before)
    return any(_A_FIGURE.search(text, after, m.start) and not _A_FIGURE.search(text, m.end, before) for m in named)


_OF_WHOM = re.compile(r"\s*(?:procent|%)?\s*av\s+((?:de|alla|samtliga)\s+)?((?:(?!som\b)[^\W\d]+\s+){1,4})")


_OF_WHOM_FIRST = re.compile(
    r"(?:^|[.:;]\s)(?:av|bland)\s+((?:alla|samtliga)\s+)((?:(?!som\b)[^\W\d]+\s+){1,4})[^\d]*$", re.IGNORECASE
)
"""*Av samtliga utrikes födda fick 60,1 procent …*"""


def _of_the_part(text: str, number: Number, table: Table) -> str:
    "*60 procent av de utrikes födda*, of those with aid who are foreign born: a share the other way round; else empty."
    found = _OF_WHOM.match(text, number.end) or _OF_WHOM_FIRST.search(text[: number.start])
    whole, that, part = table.phrase.partition(" som ")
    if not found or not that or not table.shares:
        return ""
    whom = list(takewhile(lambda word: word.lower() not in VERBS, found[2].split()))
    said = set(next((known for word in whom if (known := meant(word.lower()))), ()))
    mine, theirs = set(stems(whole)), set(stems(part))
    return " ".join(whom) if said & theirs and not said & mine else ""


_OPPOSITES = (
    ("lätt", "svår"), ("nöjd", "missnöjd"), ("nöjd", "besvik"), ("tydlig", "otydlig"), ("förbättra", "försämra"),
    ("positiv", "negativ"), ("trivs", "vantriv"), ("kvar", "flytta"), ("trygg", "otrygg"), ("utrikes", "inrikes"),
    ("pågående", "avslutad"), ("avslutade", "pågående"), ("inledd", "nedlag"), ("avslag", "bifall"),
    ("avslag", "bevilj"),
)  # fmt: skip
"""A word of a table's name, and how one begins that says the opposite."""


def _opposite(text: str, table: Table) -> str:
    "A word that says the opposite of a table's name, where the name's own is not said; else empty."
    low, names = text.lower(), f"{table.phrase} {table.title}".lower()
    for own, other in _OPPOSITES:
        found = re.search(rf"\b{other}\w*", low)
        named = re.search(rf"\b{own}", names) and not re.search(rf"\b{other}", names)
        if found and named and not re.search(rf"\b{own}", low):
            return found[0]
    return ""


def _everyone(text: str, number: Number, table: Table) -> str:
    "Those who live there, where a share is said to be of them all; else empty."
    found = table.called.pattern(_EVERYONE).match(text, number.end) or _first(text, number, table)
    if found is None:
        return ""
    whole = table.called.pattern(r"_WHOLES_\s|\si\s+(?:hela\s+)?_WHOLE_").search(found[0])
    return (
        found[0].strip(" %").removeprefix("procent ").removeprefix("av ")
        if whole or found[1].lower() in _ALWAYS or found[1].lower().startswith(table.called.names)
        else ""
    )


def _first(text: str, number: Number, table: Table) -> re.Match[str] | None:
    "*Av alla hushåll i kommunen hade 45 procent …*"
    begins = table.called.pattern(rf"(?:^|[,;:]\s){_EVERYONE}").search(text, 0, number.start)
    return begins if begins and not re.search(r"\d", text[begins.end() : number.start]) else None


def _is_of_all(cell: str, table: Table) -> bool:
    "Whether a share is of those who live there."
    measure = table.measure_of(cell)
    return (
        table.area == "demografi"
        or not table.bases
        or (measure is not None and "befolkning" in f"{measure.id} {measure.title}".lower())
    )
