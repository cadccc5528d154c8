"""Holds one claim against the published cells it was linked to: confirmed, contradicted, ambiguous or not found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from socialrapport.reading import Number, Read
from socialrapport.verifying.allowing import allowed
from socialrapport.verifying.linking import Link
from socialrapport.verifying.published import Measure
from socialrapport.verifying.words import amount, change_words, number_as, percent

NOTHING = "Ingen uppgift i utgåvan svarar mot påståendet."


class Verdict(StrEnum):
    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"


@dataclass(frozen=True)
class Judged:
    """A claim with its verdict. `cells` are addresses in the edition, `value` what they say.

    `why` is Swedish; `mended` the sentence as it should read, where that is known.
    """

    sentence: str
    line: int
    raw: str
    verdict: Verdict
    why: str
    cells: tuple[str, ...] = ()
    value: float | None = None
    mended: str | None = None
    indicator: str | None = None


@dataclass(frozen=True)
class _Try:
    "One reading of a claim: whether it holds, and what to say of it."

    verdict: Verdict
    why: str
    cells: tuple[str, ...]
    value: float | None
    right: str | None = None


_CHANGE = re.compile(
    r"(?:öka|minska|stig|steg|sjunk|sjönk|växt|växe|vuxit|ökning|minskning|uppgång|nedgång|fler|färre|"
    r"gått (?:upp|ner|ned)|fördubbl)\w*"
    r"(?:\s+(?!till\b|från\b|jämfört\b|i\b|än\b)[\wåäö]+){0,5}?\s+(?:med|på|om)\s+(?:[a-zåäö]+\s+){0,2}$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:öka|minska|stig|steg|sjunk|sjönk|växt|växe|vuxit)\w*\b(?:(?!\b(?:står|utgör|är|var|har|till|från)\b)[^.;])*?"
    r"\b(?:med|eller|det vill säga(?: med)?|motsvarar|motsvarade)\s+(?:[a-zåäö]+\s+){0,2}$",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(
    r"^\s*(?:[\wåäö-]+\s+){0,3}?(?:fler|färre|mer|mindre|högre|lägre)\s+(?:[\wåäö-]+\s+){0,3}?(?:än|jämfört)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:till|uppgick till|var|är|blev|totalt|inkom)\s+(?:[\wåäö]+\s+){0,2}$", re.IGNORECASE)
_FROM = re.compile(r"\bfrån\s+(?:[\wåäö]+\s+){0,2}$", re.IGNORECASE)


def is_change(sentence: str, number: Number) -> bool:
    "Whether a number says how much something changed: *ökade med sju procent*, *332 fler än*."
    before, after = sentence[: number.start], sentence[number.end :]
    if number.unit == "procentenheter" or number.unit == "faktor":
        return True
    if _FROM.search(before):
        return False
    if number.unit == "procent" and _BY.search(before):
        return True
    if _CHANGE.search(before) or re.search(
        r"(?:ökning|minskning|uppgång|nedgång)(?:en)?\s+(?:är|var|på|om)\s+(?:\w+\s+)?$", before
    ):
        return True
    if re.match(r"^\s*\w*\s*(?:ökning|minskning)\b", after):
        return True
    return bool(_MORE_THAN.match(after))


def judge(read: Read, number: Number, links: Sequence[Link], way: str) -> Judged:
    "The verdict on a number; of several likely links the first that bears it out exactly, else the likeliest."
    if not links:
        return _said(read, number, _Try(Verdict.NOT_FOUND, NOTHING, (), None), None)
    tried = [(link, _try(read, number, link, way)) for link in links]
    for link, one in tried:
        if one.verdict is Verdict.CONFIRMED and (link is links[0] or _telling(number)):
            return _said(read, number, one, link)
    for link, one in tried:
        if one.verdict is Verdict.AMBIGUOUS and link.score >= 0.9 * links[0].score:
            return _said(read, number, one, link)
    found = next(((link, one) for link, one in tried if one.verdict is not Verdict.NOT_FOUND), tried[0])
    return _said(read, number, found[1], found[0])


def _telling(number: Number) -> bool:
    "Whether a number has so many digits that agreeing is no chance."
    return sum(c.isdigit() for c in number.raw) >= 3 or "," in number.raw


def _said(read: Read, number: Number, one: _Try, link: Link | None) -> Judged:
    mended = None
    if one.right is not None and number.unit != "andel" and one.verdict is Verdict.CONTRADICTED:
        mended = read.sentence[: number.start] + one.right + read.sentence[number.end :]
    return Judged(
        read.sentence, read.line, number.raw, one.verdict, one.why, one.cells, one.value, mended,
        link.table.id if link else None,
    )  # fmt: skip


def _try(read: Read, number: Number, link: Link, way: str) -> _Try:
    if is_change(read.sentence, number):
        return _change(read, number, link, way)
    return _level(read, number, link)


def _level(read: Read, number: Number, link: Link) -> _Try:
    "A number that says how much there is."
    measures = list(_measures(number, link))
    if not measures:
        return _Try(Verdict.NOT_FOUND, f"Utgåvan har ingen uppgift i {number.unit} om {link.table.phrase}.", (), None)
    year = (
        link.before
        if _FROM.search(read.sentence[: number.start]) and link.before and _to_follows(read, number)
        else link.year
    )
    assert year is not None
    tries = [_one_level(number, link, measure, year) for measure in measures]
    return next((t for t in tries if t.verdict is Verdict.CONFIRMED), tries[0])


def _to_follows(read: Read, number: Number) -> bool:
    return bool(re.match(r"[^.;]{0,40}?\btill\b", read.sentence[number.end :]))


def _one_level(number: Number, link: Link, measure: Measure, year: str) -> _Try:
    cell = link.cell(measure, year)
    if not link.table.has(measure.id, year, link.codes):
        return _Try(Verdict.NOT_FOUND, f"Utgåvan redovisar inte {link.table.phrase} så uppdelat.", (), None)
    value = link.value(measure, year)
    if value is None:
        return _Try(Verdict.NOT_FOUND, f"Uppgiften om {link.table.phrase} {year} visas inte i utgåvan.", (cell,), None)
    told = _in_unit(value, measure, number)
    span = allowed(number, share=measure.kind == "share")
    says = f"{_name(link, measure)} var {amount(value, measure)} ({year})"
    if span.holds(told) or (number.hedge is None and span.holds(_rounded(told, number))):
        return _Try(Verdict.CONFIRMED, f"{says}.", (cell,), value)
    other = _other_year(number, link, measure, year)
    why = f"{says}, inte {number_as(number)}." + (f" Talet är det för {other}." if other else "")
    return _Try(Verdict.CONTRADICTED, why, (cell,), value, _right(told, number, measure))


def _rounded(value: float, number: Number) -> float:
    "The published value with as many decimals as the text has."
    return round(value + 1e-9, len(number.raw.split(",", 1)[1]) if "," in number.raw else 0)


def _other_year(number: Number, link: Link, measure: Measure, year: str) -> str | None:
    "The year whose figure this is, where it is another's: a stale number."
    if not _telling(number) or number.raw.endswith("00"):
        return None
    for other in reversed(link.table.years):
        value = link.value(measure, other)
        if other != year and value is not None and allowed(number).holds(_in_unit(value, measure, number)):
            return other
    return None


def _measures(number: Number, link: Link) -> Iterable[Measure]:
    "The measures that a number in this unit can be of, likeliest first."
    unit, table = number.unit or "", link.table
    if unit in ("procent", "andel"):
        yield from table.of_kind("share")
        yield from (m for m in table.of_kind("rate") if "procent" in m.unit)
    elif unit.startswith("per "):
        base = unit.split(" ")
        yield from (m for m in table.of_kind("rate") if base[1] in m.unit.replace("\u00a0", " "))
    elif unit.startswith("kr") or unit in ("mnkr", "mdkr", "tkr"):
        yield from (m for m in table.of_kind("amount", "mean") if "kr" in m.unit)
    elif unit == "faktor":
        return
    else:
        yield from (m for m in table.of_kind("count") if m.id != "bas")
        yield from (m for m in table.of_kind("amount", "mean") if _counts(unit, m))
        yield from (m for m in table.of_kind("count") if m.id == "bas")


def _counts(unit: str, measure: Measure) -> bool:
    return unit.split()[0][:4] in measure.unit or unit in ("", "dygn", "dagar", "månader", "år")


_SCALES = {"tkr": 1e3, "mnkr": 1e6, "mdkr": 1e9, "kr": 1.0}


def _in_unit(value: float, measure: Measure, number: Number) -> float:
    "A published value in the unit of the text: thousands of kronor as millions."
    unit = number.unit or ""
    wanted = _SCALES.get(unit) or (1.0 if unit.startswith("kr") else None)
    if wanted is None:
        return value
    has = 1e3 if measure.unit.startswith("tkr") else 1.0
    return value * has / wanted


def _right(value: float, number: Number, measure: Measure) -> str:
    "The right number as it should stand where the wrong one stood."
    if number.unit == "andel":
        return percent(value)
    decimals = len(number.raw.split(",", 1)[1]) if "," in number.raw else (1 if number.unit in _SCALES else 0)
    return number_as_value(value, decimals, number)


def number_as_value(value: float, decimals: int, number: Number) -> str:
    from socialrapport.verifying.words import figure

    return figure(value, decimals, words=number.raw.isalpha())


def _change(read: Read, number: Number, link: Link, way: str) -> _Try:
    "A number that says how much something changed."
    if link.before is None or link.before >= link.year:
        return _Try(Verdict.NOT_FOUND, f"Utgåvan har inget tidigare år att jämföra {link.table.phrase} med.", (), None)
    found = [_one_change(read, number, link, measure, way) for measure in _changing(number, link, read.sentence)]
    tries = [t for t in found if t is not None]
    if not tries:
        return _Try(Verdict.NOT_FOUND, f"Utgåvan har ingen sådan uppgift om {link.table.phrase}.", (), None)
    return next((t for t in tries if t.verdict is not Verdict.CONTRADICTED), tries[0])


def _changing(number: Number, link: Link, sentence: str) -> Sequence[Measure]:
    table = link.table
    shares = [*table.of_kind("share")]
    if number.unit == "procentenheter":
        return [*shares, *(m for m in table.of_kind("rate") if "procent" in m.unit)]
    if number.unit in ("procent", "faktor"):
        share = re.search(r"\bandel", sentence, re.IGNORECASE) is not None
        counts = [m for m in table.of_kind("count", "amount", "mean") if m.id != "bas"]
        if shares and (share or not re.search(r"\bantal", sentence, re.IGNORECASE)):
            return shares
        return counts
    if (number.unit or "").startswith("per "):
        return table.of_kind("rate")
    return list(_measures(number, link))


def _one_change(read: Read, number: Number, link: Link, measure: Measure, way: str) -> _Try | None:
    assert link.before is not None
    cells = (link.cell(measure, link.before), link.cell(measure))
    if not all(link.table.has(measure.id, y, link.codes) for y in (link.before, link.year)):
        return None
    before, now = link.value(measure, link.before), link.value(measure)
    if before is None or now is None:
        return _Try(
            Verdict.NOT_FOUND, f"Uppgiften om {link.table.phrase} visas inte i utgåvan för båda åren.", cells, None
        )
    says = _both(link, measure, before, now)
    points, relative = now - before, 100 * (now - before) / before if before else None
    if number.unit == "procent" and measure.kind == "share":
        return _ambiguous(number, says, points, relative, cells, way)
    if number.unit == "faktor":
        return _times(number, says, before, now, cells)
    true = relative if number.unit == "procent" else _in_unit(points, measure, number)
    if true is None:
        return _Try(Verdict.NOT_FOUND, f"{says}; en förändring i procent från noll finns inte.", cells, None)
    told = change_words(points, relative, measure)
    if not _same_way(true, way):
        return _Try(Verdict.CONTRADICTED, f"{says}: {told}. Riktningen är en annan.", cells, true, None)
    if _within(number, abs(true)):
        return _andel(read, number, measure, cells, says, told, true) or _Try(
            Verdict.CONFIRMED, f"{says}: {told}.", cells, true
        )
    decimals = len(number.raw.split(",", 1)[1]) if "," in number.raw else 0
    return _Try(Verdict.CONTRADICTED, f"{says}: {told}.", cells, true, number_as_value(abs(true), decimals, number))


def _within(number: Number, size: float) -> bool:
    span = allowed(number)
    return span.holds(size) or (number.hedge is None and span.holds(_rounded(size, number)))


def _andel(
    read: Read, number: Number, measure: Measure, cells: tuple[str, ...], says: str, told: str, true: float
) -> _Try | None:
    "The text says *andelen* of what is a number: right as a number, but not what it says."
    if measure.kind != "count" or not re.search(r"\bandelen\b", read.sentence[: number.start], re.IGNORECASE):
        return None
    why = f"{says}: {told}. Det är antalet som talet stämmer för; texten säger andelen. Skriv ”antalet”."
    return _Try(Verdict.AMBIGUOUS, why, cells, true)


def _ambiguous(
    number: Number, says: str, points: float, relative: float | None, cells: tuple[str, ...], way: str
) -> _Try:
    "*En andel ökade tre procent*: percent or percentage units? Both readings are told."
    both = f"{says}: {_signed(points)} procentenheter, {_signed(relative)} procent"
    fits_points, fits_percent = _within(number, abs(points)), relative is not None and _within(number, abs(relative))
    right_way = _same_way(points, way)
    if not right_way or not (fits_points or fits_percent):
        why = f"{both}. Texten säger {number.raw} procent, vilket stämmer med ingetdera."
        return _Try(Verdict.CONTRADICTED, why, cells, points, None)
    if fits_percent and not fits_points:
        why = f"{both}. Talet stämmer som relativ förändring men läses lätt som procentenheter. Skriv vilket."
    elif fits_points and not fits_percent:
        why = f"{both}. Talet stämmer bara som procentenheter. Skriv ”procentenheter”."
    else:
        why = f"{both}. Skriv vilket som menas."
    return _Try(Verdict.AMBIGUOUS, why, cells, points)


def _signed(value: float | None) -> str:
    from socialrapport.verifying.words import figure

    if value is None:
        return "–"
    return ("+" if value > 0 else "\u2212" if value < 0 else "") + figure(abs(value), 1)


def _times(number: Number, says: str, before: float, now: float, cells: tuple[str, ...]) -> _Try:
    if not before:
        return _Try(Verdict.NOT_FOUND, f"{says}; från noll finns inget antal gånger.", cells, None)
    times = now / before
    if allowed(number).holds(times):
        return _Try(Verdict.CONFIRMED, f"{says}.", cells, times)
    from socialrapport.verifying.words import figure

    return _Try(Verdict.CONTRADICTED, f"{says}: {figure(times, 2)} gånger så mycket.", cells, times)


def _same_way(change: float, way: str) -> bool:
    return not ((way == "upp" and change < 0) or (way == "ned" and change > 0))


def _both(link: Link, measure: Measure, before: float, now: float) -> str:
    return (
        f"{_name(link, measure)} var {amount(before, measure)} ({link.before}) och {amount(now, measure)} ({link.year})"
    )


def _name(link: Link, measure: Measure) -> str:
    by = dict(link.codes)
    labels = [axis.labels.get(by[axis.id], by[axis.id]) for axis in link.table.axes if axis.id in by]
    kind = {"share": "Andelen ", "count": "Antalet "}.get(measure.kind, "")
    group = f" ({', '.join(labels)})" if labels else ""
    if measure.kind in ("rate",):
        group += f" {measure.title.lower()}"
    return f"{kind}{link.table.phrase}{group}" if kind else f"{link.table.phrase.capitalize()}{group}"


_ALMOST = re.compile(r"i stort sett|i princip|nästan|ungefär|stadigt|relativt|nästintill|i det närmaste", re.IGNORECASE)
_SLIGHTLY, _STRONGLY = (
    re.compile(r"\bnågot\b|\bmarginell|\bsvag", re.IGNORECASE),
    re.compile(r"\bkraftig|\btydlig|\bmarkant|\bbetydlig", re.IGNORECASE),
)


def judge_direction(read: Read, raw: str, text: str, links: Sequence[Link], way: str) -> Judged:
    "The verdict on a direction that has no number."
    one = _direction(text, links[0], way) if links else _Try(Verdict.NOT_FOUND, NOTHING, (), None)
    indicator = links[0].table.id if links else None
    return Judged(read.sentence, read.line, raw, one.verdict, one.why, one.cells, one.value, None, indicator)


def _direction(text: str, link: Link, way: str) -> _Try:
    measure = _direction_measure(link, text)
    if measure is None or link.before is None:
        return _Try(Verdict.NOT_FOUND, f"Utgåvan har inget tidigare år att jämföra {link.table.phrase} med.", (), None)
    cells = (link.cell(measure, link.before), link.cell(measure))
    before, now = link.value(measure, link.before), link.value(measure)
    if before is None or now is None:
        why = f"Uppgiften om {link.table.phrase} visas inte i utgåvan för båda åren."
        return _Try(Verdict.NOT_FOUND, why, cells, None)
    says = f"{_both(link, measure, before, now)}."
    verdict = Verdict.CONFIRMED if _moves(before, now, measure, way, text) else Verdict.CONTRADICTED
    return _Try(verdict, says, cells, now - before)


def _direction_measure(link: Link, text: str) -> Measure | None:
    shares, counts = link.table.of_kind("share"), link.table.of_kind("count", "amount", "mean")
    if shares and (re.search(r"\bandel", text, re.IGNORECASE) or not re.search(r"\bantal", text, re.IGNORECASE)):
        return shares[0]
    return counts[0] if counts else shares[0] if shares else None


def _moves(before: float, now: float, measure: Measure, way: str, text: str) -> bool:
    change = now - before
    size = abs(change) if measure.kind == "share" else 100 * abs(change) / before if before else float("inf")
    small, same = (1.0, 2.0) if measure.kind == "share" else (0.5, 2.0)
    if way == "oförändrad":
        return size <= (same * 1.5 if _ALMOST.search(text) else small)
    if (way == "upp") != (change > 0) or change == 0:
        return False
    if _STRONGLY.search(text):
        return size >= (3.0 if measure.kind == "share" else 8.0)
    return not (_SLIGHTLY.search(text) and size > (5.0 if measure.kind == "share" else 10.0))
