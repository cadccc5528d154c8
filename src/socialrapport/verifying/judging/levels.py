"""How much there is of something: a number, share, rate or amount, held against its cell."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from socialrapport.model.measure_kind import MeasureKind
from socialrapport.opened.tables import PLACES, Measure
from socialrapport.reading import Number, Read, units
from socialrapport.verifying.judging.allowing import ABOVE, BELOW, allowed, is_loose
from socialrapport.verifying.judging.figures_written import amount, figure, number_as, percent
from socialrapport.verifying.judging.of_so_many import held_to_whole
from socialrapport.verifying.judging.verdicts import Try, Verdict
from socialrapport.verifying.linking.counted_by import base
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.part_meant import limits, says_part
from socialrapport.verifying.linking.times_meant import FROM, is_dated, of_bracket


def judge_level(read: Read, number: Number, link: Link) -> Try:
    "A number that says how much there is."
    measures = [m for m in as_said(read.sentence, number, link) if _could_be(number, m)]
    if (number.unit or "").startswith("per ") and units.rate_in(read.sentence) is None:
        measures += link.table.counts
    part, said = _part_of_whole(read, number, link, measures)
    if said:
        return part or Try(Verdict.NOT_FOUND, f"Utgåvan har inte hur stor del av {link.table.phrase} det är.", (), None)
    if not measures:
        return (
            part
            or _of_otherbase(read, number, link)
            or Try(Verdict.NOT_FOUND, f"Utgåvan har ingen uppgift i {number.unit} om {link.table.phrase}.", (), None)
        )
    if ends := _ends_of(read, number):
        return _one_end(number, link, measures[0], ends)
    year = (
        link.before
        if FROM.search(read.sentence[: number.start])
        and link.before
        and (
            _to_follows(read, number)
            or _TO_BEFORE.search(read.sentence[: number.start])
            or _A_RISE_FROM.search(read.sentence[: number.start])
        )
        and not is_dated(read.sentence, number)
        else link.year
    )
    assert year is not None
    tries = [_one_level(number, link, measure, year) for measure in measures]
    beside = of_bracket(read.sentence, number)
    if beside in link.table.years and not any(t.verdict is Verdict.CONFIRMED for t in tries):
        of_then = [_one_level(number, link, measure, beside) for measure in measures]
        than = _THAN_YEAR.search(read.sentence[: number.start]) is not None
        tries = of_then if than else [t for t in of_then if t.verdict is Verdict.CONFIRMED] or tries
    if not any(axis not in PLACES for axis, _ in link.codes) and _of_those(read.sentence, number):
        tries = [t for t in tries if t.verdict is Verdict.CONFIRMED] or [
            Try(Verdict.NOT_FOUND, f"Utgåvan delar inte upp {link.table.phrase} så.", (), None)
        ]
    if who := _who(read.sentence, number):
        kept = [t for t in tries if t.verdict is Verdict.CONFIRMED and not who[1]]
        tries = kept or [Try(Verdict.NOT_FOUND, OF_OTHERS, (), None)]
    tries = [t for t in tries if held_to_whole(t, read, number, link.table) is t] or tries
    first = next((t for t in tries if t.verdict is Verdict.CONFIRMED), tries[0])
    if part is None or part.verdict is not Verdict.CONFIRMED or first.verdict is Verdict.CONFIRMED:
        return first
    return part if not _is_share_of_those(link, measures) else replace(EITHER, why=f"{part.why} {EITHER.why}")


EITHER = Try(Verdict.NOT_FOUND, "Meningen säger inte om talet är delen av alla eller andelen i gruppen.", (), None)


_BETWEEN = re.compile(
    r"\b(?:legat|låg|ligger|varierat|varierade|varierar|pendlat|pendlade|pendlar|rört sig|rörde sig|rör sig)\s+"
    r"(?:[^\W\d]+\s+){0,6}?mellan\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_LOW_AND = re.compile(r"\bmellan\s+(?:[\d\s\u00a0,]+|[^\W\d]+\s+)(?:procent\s+)?och\s+$", re.IGNORECASE)
_FROM_YEAR = re.compile(r"\b((?:19|20)\d\d)\s*(?:[–-]|till(?: och med)?)\s*(?:19|20)\d\d\b")
_SINCE_YEAR = re.compile(r"\bsedan\s+(?:år\s+|(?:kartlägg|mät|undersök)ningen\s+)?((?:19|20)\d\d)\b")


def _ends_of(read: Read, number: Number) -> tuple[str, str] | None:
    "(*low* or *high*, first year) of *har legat mellan 113 och 118 sedan 2019*; None where no such thing is said."
    before = read.sentence[: number.start]
    since = _SINCE_YEAR.search(read.sentence) or _FROM_YEAR.search(read.sentence)
    if since is None:
        return None
    if _BETWEEN.search(before):
        return "low", since.group(1)
    second = _LOW_AND.search(before)
    return ("high", since.group(1)) if second and _BETWEEN.search(f"{before[: second.start()]}mellan ") else None


def _one_end(number: Number, link: Link, measure: Measure, ends: tuple[str, str]) -> Try:
    end, first = ends
    years = [y for y in link.table.years if first <= y <= max(link.year, first)]
    known = {y: value for y in years if (value := link.value(measure, y)) is not None}
    if len(known) < len(years) or not known:
        return Try(Verdict.NOT_FOUND, f"Alla år sedan {first} visas inte i utgåvan för {link.table.phrase}.", (), None)
    year = (min if end == "low" else max)(known, key=lambda y: known[y])
    return _one_level(number, link, measure, year)


def _of_otherbase(read: Read, number: Number, link: Link) -> Try | None:
    "*10,6 per 10 000* of what is 10,6 per 1 000: the number is right and its base is not."
    if not (number.unit or "").startswith("per ") or not (said := units.rate_in(read.sentence)):
        return None
    for measure in link.table.rates:
        value = link.value(measure)
        if value is None or not allowed(number).holds(value):
            continue
        of, (_, start, end) = base(measure.unit), said
        right = re.sub(r"\d[\d\s\u00a0]*(?=\s)", figure(int(of)), read.sentence[start:end], count=1)
        why = f"{named(link, measure)} var {amount(value, measure)} ({link.year}): talet stämmer, men inte {said[0]}."
        mended = read.sentence[:start] + right + read.sentence[end:]
        return Try(Verdict.CONTRADICTED, why, (link.cell(measure),), value, None, mended)
    return None


def _part_of_whole(read: Read, number: Number, link: Link, measures: Sequence[Measure]) -> tuple[Try | None, bool]:
    """*30 procent av anmälningarna kom från polisen*, *hälften var pojkar*: a group's part of all that are counted.

    And whether the sentence says so. What is of a place, or has a share of its own, is no such part where it does not.
    """
    count = next(iter(link.table.counts), None)
    if number.unit not in ("procent", "andel") or not link.codes:
        return None, False
    named = [] if count is None else sorted(link.codes)
    said = {pair for pair in sorted(link.codes) if says_part(read.sentence, number, link.table, *pair)}
    of_those = _is_share_of_those(link, measures)
    read_so = [
        (axis, code)
        for axis, code in named
        if (axis, code) in said
        or (not said and not of_those and axis not in PLACES)
        or (not said and of_those and not link.carried and not limits(read.sentence, number, link.table, axis, code))
    ]
    tries = [t for axis, _ in read_so if count and (t := _one_part(number, link, count, axis)) is not None]
    tries = [t for t in tries if held_to_whole(t, read, number, link.table) is t] or tries
    found = next((t for t in tries if t.verdict is Verdict.CONFIRMED), tries[0] if tries else None)
    return (replace(found, weak=False) if found and said else found), bool(said)


def _is_share_of_those(link: Link, measures: Sequence[Measure]) -> bool:
    "Whether the edition has a share of just those, as a sentence of them means: *var tredje i Farsta*."
    return any(m.kind.in_percent and link.table.has(m.id, link.year, link.codes) for m in measures)


_LOOSE = "Så långt räcker inte ”{said}”."


def _one_part(number: Number, link: Link, count: Measure, axis: str) -> Try | None:
    whole = replace(link, codes=frozenset(pair for pair in link.codes if pair[0] != axis))
    part, total = link.value(count), whole.value(count)
    if part is None or not total:
        return None
    true = 100 * part / total
    cells = (link.cell(count), whole.cell(count))
    says = f"{named(link, count)} var {amount(part, count)} av {amount(total, count)} ({link.year})"
    says = f"{says}, {figure(true, 1)} procent"
    span = allowed(number, share=True)
    if span.holds(true) or (number.hedge is None and span.holds(rounded(true, number))):
        return Try(Verdict.CONFIRMED, f"{says}.", cells, true)
    if is_loose(number, true):
        return Try(Verdict.NOT_FOUND, f"{says}. {_LOOSE.format(said=number_as(number))}", cells, None)
    decimals = len(number.raw.split(",", 1)[1]) if "," in number.raw else 0
    why = f"{says}, inte {number_as(number)}."
    return Try(Verdict.CONTRADICTED, why, cells, true, number_as_value(true, decimals, number), weak=True, share=True)


def _could_be(number: Number, measure: Measure) -> bool:
    "No number of people has decimals."
    if not measure.kind.is_count or "," not in number.raw:
        return True
    value, written = number_value(number), re.sub(r"[^\d,]", "", number.raw).replace(",", ".")
    return value >= 1000 and (written.count(".") != 1 or abs(value - float(written)) > 1)


_TO_BEFORE = re.compile(r"\btill\s+\d[\d\s\u00a0,]*(?:[a-zåäö%]+\s+){0,3}från\s+(?:\w+\s+)?$", re.IGNORECASE)
"""*steg till 42 757 från 39 886*"""


_A_RISE_FROM = re.compile(
    r"\d[^.;]*\b(?:uppgång|ökning|nedgång|minskning|upp|ned|ner)(?:en)? från\s+(?:\w+\s+)?$", re.IGNORECASE
)
"""*79,6 procent, en uppgång från 79,0*"""


_THAN_YEAR = re.compile(
    r"\b(?:fler|färre|högre|lägre|mer|mindre|större)\s+än\s+(?:under\s+|år\s+|i\s+)?(?:19|20)\d\d\s*\(\s*$", re.I
)
"""*fler än 2023 (141)*: of that year, and of no other."""


def _to_follows(read: Read, number: Number) -> bool:
    return bool(re.match(r"[^.;]{0,40}?\btill\b", read.sentence[number.end :]))


def _one_level(number: Number, link: Link, measure: Measure, year: str) -> Try:
    cell = link.cell(measure, year)
    if not link.table.has(measure.id, year, link.codes):
        return Try(Verdict.NOT_FOUND, f"Utgåvan redovisar inte {link.table.phrase} så uppdelat.", (), None)
    value = link.value(measure, year)
    if value is None:
        return Try(Verdict.NOT_FOUND, f"Uppgiften om {link.table.phrase} {year} visas inte i utgåvan.", (cell,), None)
    told = in_unit(value, measure, number)
    span = allowed(number, share=measure.kind.in_percent)
    says = f"{named(link, measure)} var {amount(value, measure)} ({year})"
    if span.holds(told) or (number.hedge is None and span.holds(rounded(told, number))):
        return Try(Verdict.CONFIRMED, f"{says}.", (cell,), value)
    if number.raw.isalpha() and number.unit != "andel" and told > TOO_MANY * max(number_value(number), 1):
        return Try(Verdict.NOT_FOUND, f"{says}. Ett så litet tal är inte hela antalet.", (), None)
    if measure.kind.in_percent and is_loose(number, value):
        return Try(Verdict.NOT_FOUND, f"{says}. {_LOOSE.format(said=number_as(number))}", (cell,), None)
    other = _other_year(number, link, measure, year)
    why = f"{says}, inte {number_as(number)}." + (f" Talet är det för {other}." if other else "")
    share = measure.kind.in_percent
    return Try(Verdict.CONTRADICTED, why, (cell,), value, _right(told, number, measure), share=share)


_THOSE = re.compile(r"^(?:av|bland)\s+(?:dem|dessa)\b", re.IGNORECASE)


def _of_those(sentence: str, number: Number) -> bool:
    "*43 av dem hade …*, *Av dessa fick 12 …*: some of those that were told of, never all."
    after = re.match(r"(?:\s+[a-zåäö]+)?\s+av\s+(?:dem|dessa)\b", sentence[number.end :])
    return bool(after or _THOSE.match(sentence))


_OF_SOME = re.compile(r"\b(?:av|bland)\s+(?:de\s+)?$", re.IGNORECASE)
_WHO = re.compile(
    r"(?:\s+[a-zåäö]+)?\s+som(\s+(?:fick (?:frågan|frågorna|enkäten)|(?:har |hade |blev )?tillfråga\w+))|\s+som\b"
)
OF_OTHERS = "Meningen säger inte vad talet är jämfört med det som står före."


def _who(sentence: str, number: Number) -> re.Match[str] | None:
    "*Av 226 som fick frågan svarade 116*: some others than those who are told of; its group 1 is that they are asked."
    return _WHO.match(sentence[number.end :]) if _OF_SOME.search(sentence[: number.start]) else None


TOO_MANY = 50
"""A number in words, *två hushåll*, that is so many times less than all tells of something else."""


def number_value(number: Number) -> float:
    "What a number is worth; of a range its upper end."
    return number.value[1] if isinstance(number.value, tuple) else number.value


def telling(raw: str) -> bool:
    "Whether a number has so many digits that agreeing is no chance."
    return sum(c.isdigit() for c in raw) >= 3 or "," in raw


def rounded(value: float, number: Number) -> float:
    "The published value with as many decimals as the text has."
    return round(value + 1e-9, len(number.raw.split(",", 1)[1]) if "," in number.raw else 0)


def _other_year(number: Number, link: Link, measure: Measure, year: str) -> str | None:
    "The year whose figure this is, where it is another's: a stale number."
    if not telling(number.raw) or number.raw.endswith("00"):
        return None
    for other in reversed(link.table.years):
        value = link.value(measure, other)
        if other != year and value is not None and allowed(number).holds(in_unit(value, measure, number)):
            return other
    return None


MEDIAN = re.compile(r"\bmedian", re.IGNORECASE)
AVERAGE = re.compile(r"\b(?:i|ett)\s+(?:snitt|genomsnitt|medeltal)\b|\b(?:genomsnitt|snitt|medel)\w*", re.IGNORECASE)


def as_said(sentence: str, number: Number, link: Link) -> list[Measure]:
    "The same, of a sentence: where it says *median* that is what is meant, and where it says *i genomsnitt* it is not."
    found, medians = list(measures_for(number, link)), link.table.of_kind(MeasureKind.MEDIAN)
    if MEDIAN.search(sentence):
        return [m for m in found if m in medians] or [*medians, *found]
    return [m for m in found if m not in medians] if AVERAGE.search(sentence) else found


def measures_for(number: Number, link: Link) -> Iterable[Measure]:
    "The measures that a number in this unit can be of, likeliest first."
    unit, table = number.unit or "", link.table
    if unit in ("procent", "andel"):
        yield from table.shares
        yield from (m for m in table.rates if "procent" in m.unit)
    elif unit.startswith("per "):
        yield from (m for m in table.rates if base(m.unit) == base(unit))
    elif unit.startswith("kr") or unit in ("mnkr", "mdkr", "tkr"):
        yield from (m for m in table.of_kind(*OF_ITS_OWN) if "kr" in m.unit)
    elif unit == "faktor":
        return
    elif own := [m for m in table.of_kind(*OF_ITS_OWN) if unit.split(" per ")[0] in LASTING and _counts(unit, m)]:
        yield from own
    else:
        yield from table.counts
        yield from (m for m in table.of_kind(*OF_ITS_OWN) if _counts(unit, m))
        yield from (m for m in table.of_kind(MeasureKind.MEAN) if table.phrase.startswith(m.unit))
        yield from table.bases
        yield from (
            m for m in table.of_kind(MeasureKind.MEAN, MeasureKind.RATE) if "," in number.raw and "kr" not in m.unit
        )


OF_ITS_OWN = (MeasureKind.AMOUNT, MeasureKind.MEAN, MeasureKind.MEDIAN)
"""Kinds that are in kronor, days or months, and not in what is counted."""
LASTING = ("dagar", "dygn", "veckor", "månader", "nätter", "timmar")
"""Units that count no one: a number in one of them is of what lasts so long, never of how many."""


_PER = re.compile(r"\s(?:per|om|i)\s")
"""*kronor per biståndsmånad* is no number of months."""


def _counts(unit: str, measure: Measure) -> bool:
    head = unit.split()[:1]
    counted = _PER.split(measure.unit, maxsplit=1)[0]
    return (bool(head) and head[0][:4] in counted) or unit in ("", "dygn", "dagar", "månader", "år")


SCALES = {"tkr": 1e3, "mnkr": 1e6, "mdkr": 1e9, "kr": 1.0}


def in_unit(value: float, measure: Measure, number: Number) -> float:
    "A published value in the unit of the text: thousands of kronor as millions."
    unit = number.unit or ""
    wanted = SCALES.get(unit) or (1.0 if unit.startswith("kr") else None)
    if wanted is None:
        return value
    has = 1e3 if measure.unit.startswith("tkr") else 1.0
    return value * has / wanted


def _right(value: float, number: Number, measure: Measure) -> str:
    "The right number as it should stand where the wrong one stood."
    if number.unit == "andel":
        return percent(value)
    in_millions = SCALES.get(number.unit or "", 0) > SCALES["tkr"]
    decimals = len(number.raw.split(",", 1)[1]) if "," in number.raw else int(in_millions)
    return number_as_value(value, decimals, number)


def number_as_value(value: float, decimals: int, number: Number) -> str:
    step = 10.0**-decimals
    if number.hedge in ABOVE:
        value = math.floor(value / step + 1e-9) * step
    elif number.hedge in BELOW:
        value = math.ceil(value / step - 1e-9) * step
    return figure(value, decimals, words=number.raw.isalpha())


def within(number: Number, size: float) -> bool:
    span = allowed(number)
    return span.holds(size) or (number.hedge is None and span.holds(rounded(size, number)))


def both_years(link: Link, measure: Measure, before: float, now: float) -> str:
    return (
        f"{named(link, measure)} var {amount(before, measure)} ({link.before}) och {amount(now, measure)} ({link.year})"
    )


def named(link: Link, measure: Measure) -> str:
    by = dict(link.codes)
    labels = [axis.labels.get(by[axis.id], by[axis.id]) for axis in link.table.axes if axis.id in by]
    kind = {MeasureKind.SHARE: "Andelen ", MeasureKind.COUNT: "Antalet "}.get(measure.kind, "")
    group = f" ({', '.join(labels)})" if labels else ""
    if measure.kind is MeasureKind.RATE:
        group += f" {measure.title.lower()}"
    kind = "" if link.table.phrase.startswith(("det ", "den ")) else kind
    return f"{kind}{link.table.phrase}{group}" if kind else f"{link.table.phrase.capitalize()}{group}"
