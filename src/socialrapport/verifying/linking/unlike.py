"""How much else than a number of a sentence a table is in, where its name alone does not tell."""

from __future__ import annotations

import re

from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.changes import is_change
from socialrapport.verifying.linking import counted_by
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.named_tables import is_of_all_people, is_of_people
from socialrapport.verifying.linking.stems import meant, stems
from socialrapport.verifying.linking.table_names import happens, is_label


def unlike(link: Link, read: Read, number: Number | None, shares_of_people: bool) -> float:
    "How much else it is in; less than nothing where its very name is said. Some tables have *shares_of_people*."
    low = read.sentence.lower()
    doing = link.table.doing
    told = link.table.phrase.lower() in low or low.startswith(link.table.title.lower())
    said = -VERBATIM if told or (doing and happens(doing, low)) else 0.0
    said = -LABEL_SAID if is_label(link.table.title, low) else said
    if number and shares_of_people and number.unit in ("procent", "andel"):
        of_people = OF_PEOPLE.search(read.sentence) is not None
        said += ANOTHER_UNIT if of_people and not is_of_people(link.table) else 0.0
        said += OF_SOME if of_people and not is_of_all_people(link.table) else 0.0
    return said + _in_else(link, read, number)


COUNTED = ("barn", "hushåll")
_FOLLOWS = {unit: re.compile(rf"\s*{unit}(?:en)?\b", re.IGNORECASE) for unit in COUNTED}
"""*24 858 barn*: what is counted stands right after the number."""
_NUMBER_OF = re.compile(
    r"\bantal(?:et)?\s+([a-zåäö]{4,})\b[^\d:]*(?::|var|är|uppgick till)\s(?:[\d\s\u00a0]+\((?:19|20)\d\d:\s)?$",
    re.IGNORECASE,
)
"""*Antal barn med minst en anmälan: 24 858*: what is counted stands before the number."""


def _in_else(link: Link, read: Read, number: Number | None) -> float:
    unit, table = (number.unit or "") if number else "", link.table
    if number and (said := _NUMBER_OF.search(read.sentence[: number.start])):
        counted = set(stems(f"{table.unit} {counted_by.HEAD.split(table.phrase)[0]}"))
        return 0.0 if counted & set(meant(said[1].lower())) else SAID_NOUN
    if number is None or not unit:
        return 0.0
    if unit in ("procent", "andel", "procentenheter"):
        if is_change(read.sentence, number):
            return 0.5 if unit == "procentenheter" and not table.relative else 0.0
        return 0.0 if table.relative else 0.5 if link.codes else ANOTHER_UNIT
    if unit.startswith("per "):
        return 0.0 if table.rates else ANOTHER_UNIT
    if unit.startswith("kr") or unit in ("mnkr", "mdkr", "tkr"):
        return 0.0 if any("kr" in m.unit for m in table.measures) else ANOTHER_UNIT
    if unit.split()[0] in TIMES:
        return 0.0 if any(unit[:4] in m.unit.split(" per ")[0] for m in table.measures) else ANOTHER_UNIT
    if unit in COUNTED and _FOLLOWS[unit].match(read.sentence, number.end):
        return 0.0 if counted_by.counts(table, unit) else SAID_NOUN
    return 0.0 if set(meant(unit)) & set(meant(table.unit)) else OTHER_NOUN


TIMES = ("månader", "dagar", "dygn", "veckor", "timmar", "nätter")
OF_PEOPLE = re.compile(
    r"\bav\s+(?:[a-zåäö]+\s+){0,2}?(?:(?:befolkning|invånar)\w*|\d{1,2}\s?[–-]\s?\d{1,3}-åring\w*)", re.IGNORECASE
)
"""*4,7 procent av alla 0–17-åringar*"""
OF_SOME = 2.0
"""*2,3 procent av invånarna*, of what is a share of some of them."""
ANOTHER_UNIT, SAID_NOUN, OTHER_NOUN, VERBATIM, LABEL_SAID = 9.0, 5.0, 0.05, 0.1, 0.2
"""A name that is said word for word is surer, and a line that begins with its title and a colon the surest."""
