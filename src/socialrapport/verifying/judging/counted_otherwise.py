"""What a number is said to count, or to be per, where the table that it was held against counts something else."""

from __future__ import annotations

import re

from socialrapport.opened.tables import Table
from socialrapport.reading import Number, units
from socialrapport.verifying.judging.heard import Heard, clause_of
from socialrapport.verifying.judging.verdicts import Judged
from socialrapport.verifying.linking import counted_by
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.stems import stems

THOSE_TOGETHER = re.compile(
    r"\b((?:de (?:båda|bägge|två|tre|fyra|fem) [^\W\d]+)|båda|bägge|alla (?:tre|fyra|fem))\b[^.;]*?"
    r"\b(?:tillsammans|sammanlagt|ihop|totalt)\b",
    re.IGNORECASE,
)
"""*De båda områdena fick tillsammans in 15 338 orosanmälningar.*"""


_NOUNS = frozenset(
    ("hushåll", "ärenden", "beslut", "utredningar", "insatser", "anmälningar", "avhysningar", "placeringar")
)
"""Things that are counted as such, and are no people."""


def other_unit(text: str, number: Number, table: Table) -> str:
    "*22 beslut hade beslut om placering*: what a number counts, where the table counts something else; else empty."
    unit = number.unit or ""
    if unit not in _NOUNS or not re.match(rf"\s+(?:[^\W\d]+\s+)?\w*{re.escape(unit)}\b", text[number.end :], re.I):
        return ""
    counted = " ".join(
        [
            table.unit,
            counted_by.HEAD.split(table.phrase)[0],
            counted_by.defined(table),
            *(f"{m.unit} {m.title}" for m in table.measures),
        ]
    )
    return "" if set(stems(unit)) & set(stems(counted)) else unit


def other_mean(found: Judged, heard: Heard, table: Table) -> str:
    "*per hushåll*, where what a claim was held against is no mean or rate of such; else empty."
    text, number = heard.read.sentence, heard.number
    here = clause_of(found, heard)
    said = counted_by.around(text, number, heard.read.numbers, here) if number else here.text
    means = {m.id for m in counted_by.means_for(said, table)}
    if all(cell.split("/")[1] in means for cell in found.cells):
        return ""
    each = counted_by.per(said, table)
    if number is None and (rate := units.rate_in(said)):
        return rate[0]
    return f"per {each}" if each else "i snitt" if number is None and counted_by.is_mean(said, table) else ""


_PEOPLE = frozenset(("invån", "person", "vux", "man", "kvinn"))


def other_base(number: Number, found: Judged, link: Link) -> str:
    "*122,0 per 1 000 invånare*, of what is told per so many children: what it is per; else empty."
    measure = link.table.measure_of(found.cells[0]) if found.cells else None
    if measure is None or not (number.unit or "").startswith("per ") or not measure.unit.startswith("per "):
        return ""
    said, of = (
        {stem for stem in stems(unit) if stem.isalpha() and stem != "per"} for unit in (number.unit or "", measure.unit)
    )
    alike = bool(said & of) or ("barn" not in of and said <= _PEOPLE)
    return "" if not said or alike else measure.unit
