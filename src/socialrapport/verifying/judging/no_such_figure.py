"""Numbers that are no such figure as they were held against: a limit, a step of a scale, a difference, a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from socialrapport.opened.tables import BASE, Table
from socialrapport.reading import Number
from socialrapport.verifying.judging.averages_said import is_median
from socialrapport.verifying.judging.heard import FULL, Heard
from socialrapport.verifying.judging.levels import number_value, telling
from socialrapport.verifying.judging.miswritten import is_miswritten
from socialrapport.verifying.judging.of_so_many import whole_of
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking import counted_by
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.stems import stems
from socialrapport.verifying.linking.times_meant import YEAR

_DIFFERENCE = re.compile(
    r"\b(?:skillnad(?:en)?|skiljer|skilde|gapet|avstånd(?:et)?)\b[^.;,\d]{0,30}[−–-]?$", re.IGNORECASE
)


_IS_SO = re.compile(r"skillnaden (?:är|var) [^\W\d]+:\s", re.IGNORECASE)
"""*Skillnaden är hisnande: 251,6 av tusen …*"""


_OF_A_SCALE = re.compile(r"\s+(?:eller\s+\d|av\s+(?:årets\s+|de\s+)?\w+\s+månader)", re.IGNORECASE)
"""*4 eller 5 på frågan*, *tio av årets tolv månader*"""


_AFTER_A_NUMBER = re.compile(r"\d\s*(?:[^\W\d]+\s)?\(\s*$")


_WITH = re.compile(r"(?<!jämfört )(?<!jämföra )\bmed\s+(?:[a-zåäö]+\s+)?$", re.IGNORECASE)


_YEARS = re.compile(r"\b(?:19|20)\d\d\s*(?:[–-]|till|och)\s*(?:19|20)\d\d\b")


_SOME_OF_THE = re.compile(r"\s+av\s+(?:de\s+)?[a-zåäö]{3,}(?:na|en)\b", re.IGNORECASE)
"""*25 av personerna i hemlöshet hade …*: some of those who are told of, by something that is not understood."""


_OF_THE = re.compile(
    r"(?:^|[,;:]\s)(?:av|bland)\s+(?:de\s+)?(?!befolkning|invånar)[a-zåäö]{3,}(?:na|en)\b(?:[^.;,\d]|(?<!\d)(?:19|20)\d\d(?!\d))*$",
    re.IGNORECASE,
)
"""*Av hushållen hade 366 haft …*: a part of what is told of, by what follows."""


_FAMILY = re.compile(r"\s*(?:procent\s+av\s+)?[a-zåäö]*(?:familj|hushåll)", re.IGNORECASE)
"""*var tionde familj*: not of people."""


_AT_MOST = re.compile(r"\bsom (?:mest|minst|högst|lägst|flest|färst|störst)\b[^.;,\d]*$", re.IGNORECASE)
"""*som mest 862*: of some year that is not told."""


_ONE_THAT = re.compile(r"\b(?:en|ett|den|något?n?)\s+(?:[a-zåäö]+\s+){1,6}?som\s+(?:[a-zåäö]+\s+)?$", re.IGNORECASE)
"""*En insats enligt LSS som 66 personer hade*: some one of what is told of."""


def unsaid(text: str, number: Number, found: Judged, link: Link) -> bool:
    "*116 (114)*, *… med 3 procent* after a verb that is not known: some other figure than how much there is."
    before, level = text[: number.start], len(found.cells) == 1
    alone = _AFTER_A_NUMBER.search(before) and re.match(r"\s*\)", text[number.end :])
    of_all = all(code == "Total" for cell in found.cells for code in cell.split("/")[3:])
    some = bool(of_all and _SOME_OF_THE.match(text[number.end :]))
    shared = link.table.shares and not any("befolkning" in cell for cell in found.cells)
    some = some or bool(of_all and _OF_THE.search(before) and not shared)
    some = some or bool(number.unit in ("procent", "andel") and not shared and _FAMILY.match(text[number.end :]))
    unsized = not number.unit and any("/summa/" in cell for cell in found.cells)
    most = _AT_MOST.search(before) is not None and not _YEARS.search(text)
    most = most or _ONE_THAT.search(before) is not None
    return bool(level and (alone or some or unsized or most or (number.unit == "procent" and _WITH.search(before))))


def is_difference(text: str, number: Number, found: Judged) -> bool:
    "*Skillnad: 16*, of what is not said; *skillnaden mellan 2023 och 2024 är 16* says its years."
    told = _DIFFERENCE.search(text[: number.start])
    said = told is not None and not _IS_SO.fullmatch(told[0])
    return said and (len(found.cells) == 1 or not YEAR.search(text))


def of_a_scale(text: str, number: Number) -> bool:
    before, after = text[: number.start], text[number.end :]
    return bool(
        _OF_A_SCALE.match(after)
        or (_OR.search(before) and _ASKED.match(after))
        or (_SO_MANY_OF.search(before) and _MONTHS.match(after))
    )


_OR, _ASKED = re.compile(r"\d\s+eller\s+$"), re.compile(r"\s+på\s+(?:frågan|en)\b")


_SO_MANY_OF, _MONTHS = re.compile(r"[^\W_]\s+av\s+(?:årets\s+|de\s+)?$"), re.compile(r"\s+månader\b")
"""*27 av 36 månader*"""


FAR, SMALL = 10, 100
"""A small number of which the published one is so many times as large is hardly that one written wrong."""


def not_the_figure(found: Judged, number: Number, link: Link) -> Iterator[str]:
    "What shows that a number is no such figure as it was held against."
    if found.verdict is Verdict.CONTRADICTED and len(found.cells) == 1 and found.value is not None:
        told, counted = number_value(number), any(f"/{m.id}/" in found.cells[0] for m in link.table.counts)
        if counted and FAR * told <= found.value and told < SMALL:
            yield f"{found.why} Talet är så mycket mindre att något annat kan menas."
    if found.verdict is Verdict.CONFIRMED:
        median = is_median(found.sentence, found, link.table)
        if link.score < FULL and (number.hedge or not telling(number.raw)) and not median:
            yield f"Närmast är {link.table.phrase}, men meningen säger inte att det är det som menas."
        if isinstance(number.value, tuple) and number.value[1] > WIDE * number.value[0]:
            yield f"{found.why} Spannet är för brett för att prövas."
        if found.value and _says_little(number, found.value):
            yield f"{found.why} Orden säger för lite för att prövas."
        return
    if found.verdict is Verdict.CONTRADICTED and _is_numbered(number, found.value):
        yield f"{found.why} Talet kan vara två tal efter varandra."
    unit, kinds = number.unit or "", {m.kind for m in link.table.measures if f"/{m.id}/" in "".join(found.cells[:1])}
    if unit in ("procent", "andel") and number_value(number) > 100:
        yield "Talet är ingen andel."
    if unit == "" and any(kind.in_percent for kind in kinds):
        yield "Meningen säger inte att talet är i procent."
    names = f"{link.table.phrase} {link.table.title} {link.table.unit}"
    follows = re.match(rf"\s*{re.escape(unit)}\b", found.sentence[number.end :]) is not None
    heads = (
        f"{counted_by.HEAD.split(link.table.phrase)[0]} {counted_by.HEAD.split(link.table.title)[0]} {link.table.unit}"
    )
    persons = unit == "vuxna" and "person" in stems(link.table.unit) and is_miswritten(found.cells, number, link)
    if (
        unit in GROUPS
        and not persons
        and (follows or not link.codes)
        and not set(stems(unit)) <= set(stems(heads if follows else names))
    ):
        yield f"{link.table.phrase.capitalize()} räknas inte i {unit}."


_NUMBERED = re.compile(r"\d[\s\u00a0]\d{3}$")
"""*personkrets 2 209 personer*"""


def _is_numbered(number: Number, value: float | None) -> bool:
    last = number.raw[-3:].lstrip("0")
    return _NUMBERED.match(number.raw) is not None and value is not None and last == str(round(value))


def _says_little(number: Number, value: float) -> bool:
    "Whether a limit that a text gives is so far from the figure that it holds of nearly any."
    told = number_value(number)
    if number.hedge in LIMITS:
        return not 0.8 <= told / value <= 1.25
    return number.hedge in LEASTS and FAR * told < value


WIDE = 1.5


LIMITS = ("högst", "maximalt", "max", "upp till", "inte mer än", "inte fler än", "ej fler än")


LEASTS = ("minst", "åtminstone", "lägst", "inte mindre än", "inte färre än")


GROUPS = ("barn", "barn och unga", "hushåll", "familjer", "ungdomar", "unga", "vuxna")
"""Whom a figure counts, that another may not count."""


def is_of_parts(cells: Sequence[str], table: Table) -> bool:
    "The base of a share, and what a mean or a sum is made of, are no figures of the subject."
    measures = {cell.split("/")[1] for cell in cells}
    if BASE in measures:
        return True
    counts = {m.id for m in table.counts}
    return bool(table.means or table.amounts) and bool(measures & counts)


def is_the_whole(found: Judged, heard: Heard) -> bool:
    "*av de 13 690 hushåll som fick bistånd hade 6 215 …*: the base of a share, told as what others are a part of."
    if heard.number is None or found.verdict is not Verdict.CONFIRMED or not all(f"/{BASE}/" in c for c in found.cells):
        return False
    rest = (n for n in heard.read.numbers if n.start != heard.number.start)
    return any(whole_of(heard.read, n) == heard.number for n in rest)
