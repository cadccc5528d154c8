"""Sums of groups and of years, and means of years: worked out of the published cells, since no cell has them."""

from __future__ import annotations

import re
from dataclasses import replace

from socialrapport.model.indicator import TOTAL
from socialrapport.opened.tables import Axis, Measure
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.allowing import allowed
from socialrapport.verifying.judging.figures_written import amount, figure
from socialrapport.verifying.judging.levels import AVERAGE, MEDIAN, SCALES, in_unit
from socialrapport.verifying.judging.verdicts import Try, Verdict
from socialrapport.verifying.linking.groups import mentions
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.several_years import several_years
from socialrapport.verifying.linking.years_back import compared_back

_TOGETHER = re.compile(r"\b(?:tillsammans|sammanlagt|ihop)\b", re.IGNORECASE)
_MEAN = re.compile(
    r"\bgenomsnittliga\s+antal(?:et)?\b|\bi\s+(?:genomsnitt|snitt|medeltal)\b|\b(?:snittet|genomsnittet|medelvärdet)\b",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"\b(?:per år|om året|årligen|varje år)\b", re.IGNORECASE)
_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*(?:[–-]|till|och)\s*((?:19|20)\d\d)\b")
FEWEST = 2


def worked_out(read: Read, number: Number, link: Link) -> Try | None:
    "The verdict on a number that is a sum of groups or of years, or a mean of years; None where it is neither."
    measure = next(iter(link.table.counts), None)
    found = None
    if measure is not None and number.unit not in ("procent", "andel", "procentenheter", "faktor"):
        found = (
            _sum(read, number, link, measure)
            or _mean(read, number, link, measure)
            or _extreme(read, number, link, measure)
        )
    return found or _of_years(read, number, link)


_THINGS = ("orosanmälningar", "anmälningar", "avhysningar", "utredningar", "brott", "intagningar", "yttranden",
           "placeringar", "beslut", "insatser", "ärenden", "stödsamtal")  # fmt: skip
"""What is counted that is no one: who is there in two years is one all the same."""
_HAPPENS = re.compile(
    r"\b(?:\w*anmälningar|\w*avhysningar|brott|intagningar|yttranden|inledda|avslutade|påbörjade|beslutade|nya|verkställda|"
    r"utbetal(?:t|da?))\b",
    re.IGNORECASE,
)
"""What happens on a day and is of no other year; *pågående utredningar* are."""


def _of_years(read: Read, number: Number, link: Link) -> Try | None:
    """A number of several years together: the sum of what happens in each, or their mean where that is what it says.

    Never what one of them has; and whoever is counted in two of them is one person, so that people have no sum.
    """
    years = several_years(read.sentence, number, link.year)
    if years is None:
        return None
    first, last = years
    silent = Try(Verdict.NOT_FOUND, NO_SUM.format(first=first, last=last, what=link.table.phrase), (), None)
    kronor = SCALES.get(number.unit or "") or (number.unit or "").startswith("kr")
    measure = next(iter(link.table.amounts if kronor else link.table.counts), None)
    mean = _MEAN.search(read.sentence) is not None
    averaged = mean or AVERAGE.search(read.sentence) or MEDIAN.search(read.sentence)
    if measure is None or number.unit in ("procent", "andel", "procentenheter", "faktor"):
        return silent
    if not mean and (averaged or _EACH.search(read.sentence) or not _adds_up(link, bool(kronor))):
        return silent
    of = [(link, str(year)) for year in range(int(first), int(last) + 1)]
    told = _told(number, measure, of, f"{'i genomsnitt' if mean else 'sammanlagt'} {first}–{last}", mean=mean)
    return told if told.verdict is Verdict.CONFIRMED else silent


_EACH = re.compile(r"\b(?:per|varje|i|om)\s+(?:år|året|månad\w*|veck\w*|dag\w*)\b|\b(?:år|månat)lig\w*\b", re.I)
"""*984 per år 2022–2024*: of each of them, and not of all."""
NO_SUM = "Talet är för {first}–{last} tillsammans, och utgåvan har {what} för ett år i taget."


def _adds_up(link: Link, kronor: bool) -> bool:
    table = link.table
    if table.day or table.survey:
        return False
    return kronor or (table.unit in _THINGS and _HAPPENS.search(table.phrase) is not None)


def _sum(read: Read, number: Number, link: Link, measure: Measure) -> Try | None:
    together = _TOGETHER.search(read.sentence) or _in_all_of_two(read.sentence, number)
    if together is None or re.search(r"\d", read.sentence[together.end() : number.start]):
        return None
    for axis in link.table.axes:
        named = list(dict.fromkeys(m.code for m in mentions(read.sentence, axis, link.table.phrase)))
        rest = frozenset(pair for pair in link.codes if pair[0] != axis.id)
        each = [replace(link, codes=rest | {(axis.id, code)}) for code in named]
        if len(each) >= FEWEST and _is_not_the_whole(link, measure, axis, named):
            what = f"Summan av {axis.title.lower()} är inte helheten: en del finns i flera, eller i ingen."
            return Try(Verdict.NOT_FOUND, what, (), None)
        if len(each) >= FEWEST:
            labels = " och ".join(axis.labels[code] for code in named)
            return _told(number, measure, [(one, one.year) for one in each], f"tillsammans i {labels} {link.year}")
    return None


def _is_not_the_whole(link: Link, measure: Measure, axis: Axis, named: list[str]) -> bool:
    "Whether all codes of an axis are named, and are not the whole together: *Kusten, Inlandet och Skärgården*."
    codes = [code for code in axis.labels if code != TOTAL]
    if {*named} != {*codes}:
        return False
    rest = frozenset(pair for pair in link.codes if pair[0] != axis.id)
    parts = [replace(link, codes=rest | {(axis.id, code)}).value(measure, link.year) for code in codes]
    whole = replace(link, codes=rest).value(measure, link.year)
    known = [part for part in parts if part is not None]
    return whole is not None and len(known) == len(parts) and sum(known) != whole


_IN_ALL = re.compile(r"\btotalt\s+(?=\d)", re.IGNORECASE)
_OF_TWO = re.compile(
    r"\s*(?:[a-zåäö]+\s+){1,3}(?:i|på|från)\s+[A-ZÅÄÖ][^\d.;:]*?\soch\s(?:(?:i|på)\s)?[A-ZÅÄÖ][\w-]*(?=[ .,])"
)


def _in_all_of_two(sentence: str, number: Number) -> re.Match[str] | None:
    "*Totalt 344 hushåll i Farsta och Bromma*"
    return next(
        (m for m in _IN_ALL.finditer(sentence) if m.end() == number.start and _OF_TWO.match(sentence, number.end)), None
    )


_MOST = re.compile(r"\bsom (?:mest|högst|flest|störst)\b[^.;,\d]*$", re.IGNORECASE)
_LEAST = re.compile(r"\bsom (?:minst|lägst|färst)\b[^.;,\d]*$", re.IGNORECASE)


def _extreme(read: Read, number: Number, link: Link, measure: Measure) -> Try | None:
    "*som mest 862 under perioden 2019–2024*"
    before, span = read.sentence[: number.start], _SPAN.search(read.sentence)
    most, least = _MOST.search(before), _LEAST.search(before)
    if span is None or not (most or least):
        return None
    years = [y for y in link.table.years if span[1] <= y <= span[2]]
    values = {y: link.value(measure, y) for y in years}
    known = {y: value for y, value in values.items() if value is not None}
    if not known or len(known) < len(values):
        return Try(Verdict.NOT_FOUND, f"Alla år visas inte i utgåvan för {link.table.phrase}.", (), None)
    year = (max if most else min)(known, key=lambda y: known[y])
    what = f"som {'mest' if most else 'minst'} {span[1]}–{span[2]}, {year}"
    return _told(number, measure, [(link, year)], what)


def _mean(read: Read, number: Number, link: Link, measure: Measure) -> Try | None:
    text = read.sentence
    if not _MEAN.search(text) or not _A_YEAR.search(text):
        return None
    if span := _SPAN.search(text):
        first, last = span.groups()
    elif back := compared_back(text):
        first, last = str(int(link.year) - back + 1), link.year
    else:
        return None
    years = [str(year) for year in range(int(first), int(last) + 1)]
    return _told(number, measure, [(link, year) for year in years], f"i genomsnitt {first}–{last}", mean=True)


def _told(number: Number, measure: Measure, of: list[tuple[Link, str]], what: str, mean: bool = False) -> Try:
    phrase, cells = of[0][0].table.phrase, tuple(link.cell(measure, year) for link, year in of)
    values = [link.value(measure, year) for link, year in of]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return Try(Verdict.NOT_FOUND, f"Allt som räknas ihop visas inte i utgåvan för {phrase}.", cells, None)
    true = sum(known) / (len(known) if mean else 1)
    says = f"{phrase.capitalize()} var {amount(true, measure)} {what}"
    said = in_unit(true, measure, number)
    if allowed(number).holds(said) or allowed(number).holds(round(said)):
        return Try(Verdict.CONFIRMED, f"{says}.", cells, true)
    return Try(Verdict.CONTRADICTED, f"{says}, inte {number.raw}.", cells, true, figure(true))
