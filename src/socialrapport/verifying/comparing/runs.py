"""*För tredje året i rad*, *varje år sedan 2020*, *den högsta nivån sedan 2015*: what is said of a row of years."""

from __future__ import annotations

import re
from itertools import pairwise

from socialrapport.opened.tables import Measure
from socialrapport.reading import directions
from socialrapport.reading.lexicon import ORDINAL_WORDS
from socialrapport.verifying.comparing.asked import LIMITS, Asked, Compared
from socialrapport.verifying.judging.figures_written import amount, figure
from socialrapport.verifying.judging.verdicts import Judged, Verdict

_SMALL = {"två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "femton": 15}
_IN_A_ROW = re.compile(
    r"\bför\s+(?P<nth>\w+)\s+(?:året|gången|kartläggningen|mätningen)\s+i\s+(?:rad|följd)|"
    rf"\b(?P<many>\d+|{'|'.join(_SMALL)})\s+(?:år|gånger|kartläggningar)\s+i\s+(?:rad|följd)",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:varje år|år för år|år från år)\s+sedan\s+(?:år\s+)?((?:19|20)\d\d)", re.IGNORECASE)
_TOP = r"högsta|högst|flest|största|störst|rekordhög\w*|rekordmånga|toppnotering\w*"
_BOTTOM = r"lägsta|lägst|färst|minsta|minst|rekordlåg\w*|rekordfå\w*|bottennotering\w*"
_PEAK = re.compile(
    rf"\b(?P<top>{_TOP})\b|\b(?P<bottom>{_BOTTOM})\b|"
    r"\b(?:aldrig|inte)\s+(?:tidigare\s+)?(?:varit|har|hade)\s+(?:så\s+)?(?:(?P<higher>högre|hög|högt|höga|fler|många|större|stor)|"
    r"(?P<lower>lägre|låg|lågt|låga|färre|få|mindre|litet))\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsedan\s+(?:(?:år|mätningarna började|åtminstone|minst)\s+){0,2}((?:19|20)\d\d)", re.IGNORECASE)
_OVER = re.compile(rf"\bpå\s+(?:över\s+|mer än\s+|minst\s+)?(\d+|{'|'.join(_SMALL)})\s+år\b", re.IGNORECASE)
_EVER = re.compile(
    r"\bnågonsin\b|\bhittills\b|\baldrig\b|\brekord|toppnotering|bottennotering|"
    r"\bunder (?:hela )?(?:perioden|mätperioden)",
    re.IGNORECASE,
)
Seen = list[tuple[str, float | None]]


def runs(asked: Asked) -> list[Compared]:
    "What a clause says of a row of years, judged."
    found = _row_of_years(asked) or _peak(asked)
    return [found] if found else []


def _series(asked: Asked, measure: Measure) -> Seen:
    link = asked.link
    years = [y for y in link.table.years if y <= link.year and link.table.has(measure.id, y, link.codes)]
    return [(y, link.value(measure, y)) for y in years]


def _first(asked: Asked) -> tuple[Measure, Seen] | None:
    for measure in asked.measures():
        seen = _series(asked, measure)
        if len(seen) > 1 and seen[-1][0] == asked.link.year:
            return measure, seen
    return None


def _place(asked: Asked, found: re.Match[str]) -> tuple[int, int]:
    return asked.clause.start + found.start(), asked.clause.start + found.end()


def _row_of_years(asked: Asked) -> Compared | None:
    found = _IN_A_ROW.search(asked.text) or _EVERY.search(asked.text)
    way = directions.direction(asked.text, ())
    first = _first(asked)
    if found is None or first is None or way not in ("upp", "ned"):
        return None
    measure, seen = first
    length, known = _length(seen, way)
    if found.re is _EVERY:
        return _every(asked, found, (measure, seen), way)
    claimed = _claimed(found)
    if claimed is None:
        return None
    return _judged_row(asked, found, (measure, seen), (length, known, claimed))


def _claimed(found: re.Match[str]) -> int | None:
    if nth := found["nth"]:
        return ORDINAL_WORDS.get(nth.lower())
    many = found["many"].lower()
    return _SMALL.get(many) or int(many)


def _length(seen: Seen, way: str) -> tuple[int, bool]:
    "How many observations in a row went that way up to the last, and whether the one that ended the row is known."
    many = 0
    for (_, before), (_, now) in reversed(list(pairwise(seen))):
        if before is None or now is None:
            return many, False
        if not (now > before if way == "upp" else now < before):
            return many, True
        many += 1
    return many, False


def _judged_row(
    asked: Asked, found: re.Match[str], first: tuple[Measure, Seen], lengths: tuple[int, bool, int]
) -> Compared:
    (measure, seen), (length, known, claimed) = first, lengths
    span = _place(asked, found)
    last = seen[-(max(length, claimed) + 2) :]
    says = _years(asked, measure, last)
    cells = tuple(asked.link.cell(measure, year) for year, _ in last)
    exact = found["nth"] is not None and known
    if length < claimed and not known:
        return Compared(asked.hidden(found.group()), *span, takes_way=False)
    if length == claimed or (length > claimed and not exact):
        judged = asked.said(found.group(), Verdict.CONFIRMED, f"{says}.", cells, value=length)
        return Compared(judged, *span, takes_way=False)
    why = f"{says}: {figure(length, words=True)} år i rad."
    mended = _nth(asked, found, length) if length > 1 else None
    judged = asked.said(found.group(), Verdict.CONTRADICTED, why, cells, value=length, mended=mended)
    return Compared(judged, *span, takes_way=length == 0)


def _nth(asked: Asked, found: re.Match[str], length: int) -> str | None:
    word = next((w for w, n in ORDINAL_WORDS.items() if n == length), None)
    at = asked.clause.start
    sentence = asked.read.sentence
    if found["nth"]:
        return f"{sentence[: at + found.start('nth')]}{word}{sentence[at + found.end('nth') :]}" if word else None
    new = figure(length, words=found["many"].isalpha())
    return f"{sentence[: at + found.start('many')]}{new}{sentence[at + found.end('many') :]}"


def _years(asked: Asked, measure: Measure, seen: Seen) -> str:
    told = ", ".join(f"{year} {amount(value, measure)}" for year, value in seen if value is not None)
    return f"{asked.table.phrase.capitalize()}: {told}"


def _every(asked: Asked, found: re.Match[str], first: tuple[Measure, Seen], way: str) -> Compared | None:
    measure, seen = first
    since = [(year, value) for year, value in seen if year >= found.group(1)]
    known = [value for _, value in since if value is not None]
    if len(known) < 2:
        return None
    if len(known) < len(since):
        return Compared(asked.hidden(found.group()), *_place(asked, found), takes_way=False)
    holds = all(b > a if way == "upp" else b < a for a, b in pairwise(known))
    cells = tuple(asked.link.cell(measure, year) for year, _ in since)
    verdict = Verdict.CONFIRMED if holds else Verdict.CONTRADICTED
    judged = asked.said(found.group(), verdict, f"{_years(asked, measure, since)}.", cells, value=known[-1])
    return Compared(judged, *_place(asked, found), takes_way=False)


def _peak(asked: Asked) -> Compared | None:
    "*Den högsta nivån sedan 2015*: no year after that one has been higher."
    found = next((m for m in _PEAK.finditer(asked.text) if not LIMITS.match(asked.text[m.end() :])), None)
    if found is None:
        return None
    after = asked.text[found.start() :]
    since, over, ever = _SINCE.search(after), _OVER.search(after), _EVER.search(asked.text)
    first = _first(asked)
    if first is None or not (since or over or ever):
        return None
    measure, seen = first
    top = bool(found["top"] or found["higher"])
    base = since.group(1) if since else str(int(asked.link.year) - _count(over.group(1))) if over else ""
    judged = _judged_peak(asked, found, (measure, seen), base, top, since)
    return Compared(judged, *_place(asked, found)) if judged else None


def _beyond_later(asked: Asked, measure: Measure, now: float, top: bool) -> tuple[str, float] | None:
    "*Det högsta antalet sedan 2015 kom 2022*: the first year after it that goes further."
    link = asked.link
    after = ((y, link.value(measure, y)) for y in link.table.years if y > link.year)
    return next(((y, v) for y, v in after if v is not None and (v > now if top else v < now)), None)


def _count(word: str) -> int:
    return _SMALL.get(word.lower()) or int(word)


def _judged_peak(
    asked: Asked, found: re.Match[str], first: tuple[Measure, Seen], base: str, top: bool, since: re.Match[str] | None
) -> Judged | None:
    measure, seen = first
    now = seen[-1][1]
    earlier = [(year, value) for year, value in seen[:-1] if year > base]
    if not earlier:
        return None
    if now is None or any(value is None for _, value in earlier):
        return asked.hidden(found.group())
    beyond = [(y, v) for y, v in earlier if v is not None and (v > now if top else v < now)]
    cells = tuple(asked.link.cell(measure, year) for year in (asked.link.year, *(y for y, _ in beyond)))
    says = f"{asked.table.phrase.capitalize()} var {amount(now, measure)} ({asked.link.year})"
    if not beyond and (later := _beyond_later(asked, measure, now, top)):
        why = f"{says}, men {amount(later[1], measure)} {later[0]}: meningen säger inte om också senare år är med."
        return asked.said(found.group(), Verdict.AMBIGUOUS, why, cells, value=now)
    if not beyond:
        return asked.said(found.group(), Verdict.CONFIRMED, f"{says}.", cells, value=now)
    year, value = beyond[-1]
    why = f"{says}, men {amount(value or 0.0, measure)} {year}."
    mended = None
    if since and year < seen[-2][0]:
        at = asked.clause.start + found.start() + since.start(1)
        mended = asked.read.sentence[:at] + year + asked.read.sentence[at + 4 :]
    return asked.said(found.group(), Verdict.CONTRADICTED, why, cells, value=now, mended=mended)
