"""Which year a figure of a text is of, where the text does not say: *förra året*, *nu*, *ett år senare*."""

from __future__ import annotations

import re

from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.allowing import allowed
from socialrapport.verifying.judging.heard import Heard
from socialrapport.verifying.judging.levels import in_unit
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.presumed import is_exact
from socialrapport.verifying.linking.times_meant import THEN_FIRST, YEAR, is_dated

LAST_YEAR = re.compile(r"(?<!än )(?<!med )(?<!mot )(?<!sedan )\b(?:i fjol|fjolåret|förra året|i år)\b", re.IGNORECASE)


EACH_YEAR = re.compile(
    r"(?<!med )(?<!mot )(?<!än )\bbåde (?:i |under )?((?:19|20)\d\d) och (?:i |under )?((?:19|20)\d\d)\b"
)
"""*både 2023 och 2024*, of one figure; *oförändrat jämfört med både 2023 och 2019* is of three."""


MONTHLY = "manad"
"""Id of the axis of a table that is told month by month."""


EACH_MONTH = re.compile(r"\b(?:varje|per|i|om) månad(?:en)?\b|\bmånad(?:s|tlig)\w*\b", re.IGNORECASE)


A_YEAR_LATER = re.compile(
    r"\b(?:(?:ett|två|tre)\s+år\s+(?:senare|efter|därefter)|året\s+(?:efter|därpå)|uppföljning(?:en)?\s+(?:ett|två|tre)\s+år)\b",
    re.IGNORECASE,
)
"""*I uppföljningen ett år senare hade 35,2 procent av dem som avslutades 2023 …*"""


_YEAR_BESIDE = re.compile(
    r"\s+(?:(?!(?:mellan|från|och|samt|men|medan)\b)[^\W\d]+\s+)?\(?((?:19|20)\d\d)\b"
    r"(?!\s?[–-])(?!\s+års?\b)(?!\s*[:=]\s*\d)(?!\s+(?:respektive|resp)\b)"
)


def other_year_beside(text: str, number: Number, found: Judged) -> str:
    "*färre än i fjol: 612 stycken 2021*: the year right after a figure, where it was held against another's."
    beside = _YEAR_BESIDE.match(text, number.end)
    if beside is None or len(found.cells) != 1 or beside[1] == found.cells[0].split("/")[2]:
        return ""
    return beside[1] if found.verdict is Verdict.CONFIRMED else ""


def of_another_time(heard: Heard, link: Link) -> bool:
    "*Rapport 2020. Antalet … var 154*: the paragraph tells of other years than the one that is taken for granted."
    text = heard.read.sentence
    if not heard.told or link.year != heard.year or heard.year in heard.told:
        return False
    timed = (
        THEN_FIRST.match(text)
        or {*YEAR.findall(text)} & {*heard.told, heard.year}
        or _NOW.search(text)
        or (heard.number is not None and is_dated(text, heard.number))
    )
    return not timed


_FIRST = re.compile(r"(?:under )?(?:i fjol|förra året)\b", re.IGNORECASE)


def begins_last_year(text: str) -> bool:
    "*Förra året gick föräldrar till 1 248 barn …, och 566 av barnen …*: of every figure of the sentence."
    return _FIRST.match(text) is not None and not YEAR.search(text)


def says_last_year(text: str) -> bool:
    return LAST_YEAR.search(text) is not None and not YEAR.search(text)


def dates_itself(found: Judged, heard: Heard, link: Link) -> bool:
    "*Förra året fick 13 690 hushåll …*: a figure of the whole of the edition's year, which nobody had before its end."
    return (
        found.verdict is Verdict.CONFIRMED
        and heard.number is not None
        and is_exact(heard.number)
        and len(found.cells) == 1
        and link.year == heard.year
    )


def is_of_neither(found: Judged, heard: Heard, link: Link) -> bool:
    "Whether a figure is wrong whichever of the two years *förra året* is."
    table, number = link.table, heard.number
    measure = table.measure_of(found.cells[0]) if len(found.cells) == 1 else None
    if found.verdict is not Verdict.CONTRADICTED or measure is None or number is None or link.year != heard.year:
        return False
    before = table.before(heard.year)
    value = link.value(measure, before) if before else None
    return value is not None and not allowed(number).holds(in_unit(value, measure, number))


def is_nearer_another(read: Read, number: Number, year: str) -> bool:
    "*till 3 668, vilket ska jämföras med 3 522 för helåret 2023*: whether the year has another figure between."
    others = [
        n.start
        for n in read.numbers
        if n.start != number.start and not (n.unit or "").startswith(("år", "månader", "dagar"))
    ]
    at = [m.start() for m in YEAR.finditer(read.sentence) if m.group() == year]
    return bool(at) and all(any(min(number.start, y) < n < max(number.start, y) for n in others) for y in at)


SINCE_THEN = re.compile(r"\b(?:har|så det)\s+(?:[a-zåäö]+\s+){0,3}?(?:gått|ökat|minskat|stigit|sjunkit|vuxit)\b", re.I)
"""*2023 var det 251, så det har gått upp*: from then to now."""


_NOW = re.compile(r"\b(?:nu|i dag|idag|numera|sedan dess|därefter|i år|året efter|senare)\b", re.IGNORECASE)
