"""*Alla stadsdelar utom Farsta*, *i nio av elva stadsdelar*, *i ingen stadsdel*: in how many groups something holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from socialrapport.opened.tables import PLACES, Axis, Measure
from socialrapport.reading import directions
from socialrapport.reading.numbers import worth
from socialrapport.verifying.comparing.asked import Asked, Compared, axis_called, kinds, listed, with_name, word_at
from socialrapport.verifying.judging.figures_written import figure
from socialrapport.verifying.judging.verdicts import Verdict
from socialrapport.verifying.linking.groups import Mention

_COUNT = r"(?:\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton)"
_KIND = rf"(?P<kind>{kinds()})\b(?P<shown>\s+som\s+(?:kan\s+)?(?:redo)?visas)?"
"""*stadsdelar som redovisas*: those that are not shown are not meant."""
_ALL = rf"\b(?P<all>alla|samtliga|varje|ingen|inget|inga)\s+(?:de\s+)?(?:{_COUNT}\s+)?{_KIND}\b"
_BUT = re.compile(r"^\s*,?\s*(?:utom|förutom|med undantag (?:för|av)|bortsett från)\s+", re.IGNORECASE)
_SOME = rf"\b(?P<many>{_COUNT})\s+av\s+(?:de\s+)?(?P<of>{_COUNT})\s+{_KIND}\b"
_IN_MANY = rf"\b_AT_\s+(?P<many>{_COUNT})\s+(?:av\s+)?{_KIND}\b"
_MAJORITY = (
    rf"\b(?P<most>de flesta|flertalet|merparten av|en majoritet av|mer än hälften av|över hälften av|hälften av)\s+"
    rf"{_KIND}\b"
)
_BEFORE = re.compile(r"^(?:i|på|vid) ")
_ONLY = re.compile(r"\b(?:bara|endast|enbart)\s+(?:(?:i|på|vid|bland|hos|för)\s+)?", re.IGNORECASE)
_THAN_OTHERS = re.compile(
    r"\bän\s+(?!(?:(?:i|under|år|för)\s+){0,2}(?:(?:19|20)\d\d\b|fjol|året|föregående|förra|tidigare|ett\s+år))",
    re.IGNORECASE,
)
"""*Bara Bromma hade färre än Farsta*: beside another place, and not the year before."""
_AND = re.compile(r"(?:,|\s+och|\s+samt)\s+(?:(?:i|på|vid|bland|hos|för)\s+)?")


@dataclass(frozen=True)
class _Whom:
    "Where a quantifier stands, and the axis that it runs over."

    found: re.Match[str]
    axis: Axis


def quantified(asked: Asked) -> list[Compared]:
    "What a clause says of all, some or no groups, judged; only where it says which way things went."
    way = directions.direction(asked.text, ())
    if way not in ("upp", "ned") or not asked.link.before or asked.link.before >= asked.link.year:
        return []
    for pattern, judge in ((_SOME, _some), (_ALL, _all), (_MAJORITY, _majority), (_IN_MANY, _some)):
        found = asked.table.called.pattern(pattern).search(asked.text)
        axis = axis_called(asked.table, found["kind"]) if found else None
        if found and axis and (one := _over_measures(asked, _Whom(found, axis), way, judge)):
            return [one]
    return _only(asked, way)


@dataclass(frozen=True)
class _Split:
    "Which codes went the way that is said, which did not, and which cannot be told."

    measure: Measure
    went: list[str]
    others: list[str]
    unknown: list[str]


Judge = Callable[[Asked, _Whom, _Split, str], Compared]


def _over_measures(asked: Asked, whom: _Whom, way: str, judge: Judge) -> Compared | None:
    splits = [split for m in asked.measures() if (split := _split(asked, whom.axis, m, way))]
    if whom.found["shown"]:
        splits = [replace(split, unknown=[]) for split in splits]
    tried = [judge(asked, whom, split, way) for split in splits]
    return next((t for t in tried if t.judged.verdict is Verdict.CONFIRMED), tried[0] if tried else None)


def _split(asked: Asked, axis: Axis, measure: Measure, way: str) -> _Split | None:
    now, before = asked.row(axis, measure), asked.row(axis, measure, asked.link.before)
    if len(now) < 2:
        return None
    went, others, unknown = [], [], []
    for code, value in now.items():
        was = before.get(code)
        if value is None or was is None:
            unknown.append(code)
        elif (value > was) if way == "upp" else (value < was):
            went.append(code)
        else:
            others.append(code)
    return _Split(measure, went, others, unknown)


def _names(axis: Axis, codes: list[str]) -> str:
    return listed([axis.labels[c] for c in codes])


def _where(asked: Asked, axis: Axis, codes: list[str]) -> str:
    "*i Bromma och Farsta*, *på Holmen och i Byn*: the word before is said again where it changes."
    if axis.id not in PLACES:
        return f"för {_names(axis, codes).lower()}"
    before = [asked.table.called.before(code) or "i" for code in codes]
    if len(set(before)) <= 1:
        return f"{before[0] if before else 'i'} {_names(axis, codes)}"
    return listed([f"{at} {axis.labels[code]}" for at, code in zip(before, codes, strict=True)])


def _cells(asked: Asked, axis: Axis, split: _Split) -> tuple[str, ...]:
    codes = [*split.went, *split.others]
    return tuple(asked.cell(axis, split.measure, c, y) for c in codes for y in (asked.link.before, asked.link.year))


def _verb(way: str) -> str:
    return "ökade" if way == "upp" else "minskade"


def _says(asked: Asked, axis: Axis, split: _Split, way: str) -> str:
    many, known = len(split.went), len(split.went) + len(split.others)
    years = f"mellan {asked.link.before} och {asked.link.year}"
    text = f"{asked.table.phrase.capitalize()} {_verb(way)} {years} i {many} av {known}"
    return f"{text} (inte {_names(axis, split.others)})" if 0 < len(split.others) <= 6 else text


def _place(asked: Asked, found: re.Match[str]) -> tuple[int, int]:
    return asked.clause.start + found.start(), asked.clause.start + found.end()


def _swapped(asked: Asked, start: int, end: int, new: str) -> str:
    sentence, at = asked.read.sentence, asked.clause.start
    return sentence[: at + start] + new + sentence[at + end :]


def _all(asked: Asked, whom: _Whom, split: _Split, way: str) -> Compared:
    "*Alla utom X* is right when X, and no other, did not go that way; *ingen* turns it round."
    found, axis = whom.found, whom.axis
    none = found["all"].lower().startswith("ing")
    exceptions, end = _exceptions(asked, axis, found)
    misses = split.went if none else split.others
    span = (_place(asked, found)[0], asked.clause.start + end)
    raw = asked.text[found.start() : end].strip(" ,")
    cells, says = _cells(asked, axis, split), _says(asked, axis, split, way)
    if set(misses) == set(exceptions) and not (set(split.unknown) - set(exceptions)):
        return Compared(asked.said(raw, Verdict.CONFIRMED, f"{says}.", cells, value=len(split.went)), *span)
    if set(misses) <= set(exceptions) and (split.unknown or set(exceptions) & set(split.unknown)):
        return Compared(asked.hidden(raw), *span)
    mended = None
    if not none and not split.unknown:
        whole = asked.text[found.start() : found.end()]
        but = f" utom {_names(axis, misses)}" if misses else ""
        many = f"{figure(len(split.went), words=True)} av {figure(len(split.went) + len(split.others), words=True)}"
        some = f"{many} {found['kind']}"
        mended = _swapped(asked, found.start(), end, whole + but if len(misses) <= 3 else some)
    judged = asked.said(raw, Verdict.CONTRADICTED, f"{says}.", cells, value=len(split.went), mended=mended)
    return Compared(judged, *span)


def _exceptions(asked: Asked, axis: Axis, found: re.Match[str]) -> tuple[list[str], int]:
    "The groups after *utom*, and where their names end in the clause."
    but = _BUT.match(asked.text[found.end() :])
    if but is None:
        return [], found.end()
    at, codes = found.end() + but.end(), []
    for mention in asked.groups(axis):
        start = mention.start - asked.clause.start
        if start >= at and re.fullmatch(
            r"(?:\s*,\s*|\s+och\s+|\s*|\s*samt\s+|\s*(?:i|på|vid)\s+)*", asked.text[at:start]
        ):
            codes.append(mention.code)
            at = mention.end - asked.clause.start
    return codes, at


def _some(asked: Asked, whom: _Whom, split: _Split, way: str) -> Compared:
    found, axis = whom.found, whom.axis
    many = round(worth(found["many"].lower()))
    of = round(worth(found["of"].lower())) if "of" in found.re.groupindex else None
    known = len(split.went) + len(split.others)
    raw, span, cells = _BEFORE.sub("", found.group()), _place(asked, found), _cells(asked, axis, split)
    says = _says(asked, axis, split, way)
    right = len(split.went)
    if split.unknown:
        possible = right <= many <= right + len(split.unknown) and of in (None, known + len(split.unknown))
        if possible:
            return Compared(asked.hidden(raw), *span)
    elif many == right and of in (None, known):
        return Compared(asked.said(raw, Verdict.CONFIRMED, f"{says}.", cells, value=right), *span)
    mended = None
    if not split.unknown:
        words = found["many"].isalpha()
        new = found.group().replace(found["many"], figure(right, words=words), 1)
        if of is not None and of != known:
            new = re.sub(rf"\b{found['of']}\b(?!.*\b{found['of']}\b)", figure(known, words=words), new)
        mended = _swapped(asked, found.start(), found.end(), new)
    return Compared(asked.said(raw, Verdict.CONTRADICTED, f"{says}.", cells, value=right, mended=mended), *span)


def _majority(asked: Asked, whom: _Whom, split: _Split, way: str) -> Compared:
    found = whom.found
    total = len(split.went) + len(split.others) + len(split.unknown)
    least, most = len(split.went) / total, (len(split.went) + len(split.unknown)) / total
    half = found["most"].lower().startswith("hälften")
    cells, says, span = _cells(asked, whom.axis, split), _says(asked, whom.axis, split, way), _place(asked, found)
    holds = abs(least - 0.5) <= 0.06 if half else least > 0.5
    if holds:
        return Compared(asked.said(found.group(), Verdict.CONFIRMED, f"{says}.", cells, value=len(split.went)), *span)
    if not half and most > 0.5:
        return Compared(asked.hidden(found.group()), *span)
    new = f"{figure(len(split.went), words=True)} av {figure(total, words=True)} {found['kind']}{found['shown'] or ''}"
    mended = _swapped(asked, found.start(), found.end(), new)
    judged = asked.said(found.group(), Verdict.CONTRADICTED, f"{says}.", cells, value=len(split.went), mended=mended)
    return Compared(judged, *span)


def _only(asked: Asked, way: str) -> list[Compared]:
    "*Bara i Bromma minskade …*, *Bara flickor blev färre*"
    if _THAN_OTHERS.search(asked.text):
        return []
    for found in _ONLY.finditer(asked.text):
        for axis in asked.table.axes:
            if groups := _at(asked, axis, asked.clause.start + found.end()):
                return _only_those(asked, found, axis, groups, way)
    return []


def _at(asked: Asked, axis: Axis, place: int) -> list[Mention]:
    "The groups of an axis that are listed from a place in the sentence on."
    groups = [m for m in asked.groups(axis) if m.start >= place]
    if not groups or groups[0].start != place:
        return []
    listing = groups[:1]
    for mention in groups[1:]:
        if not _AND.fullmatch(asked.read.sentence[listing[-1].end : mention.start]):
            break
        listing.append(mention)
    return listing


def _only_those(asked: Asked, found: re.Match[str], axis: Axis, groups: list[Mention], way: str) -> list[Compared]:
    measure = next(iter(asked.measures()), None)
    split = _split(asked, axis, measure, way) if measure else None
    if split is None:
        return []
    said = [g.code for g in groups]
    start, end = asked.clause.start + found.start(), groups[-1].end
    raw = asked.read.sentence[start:end]
    cells = _cells(asked, axis, split)
    verb = f"{asked.table.phrase.capitalize()} {_verb(way)} {_where(asked, axis, split.went)}"
    if set(split.went) == set(said) and not split.unknown:
        return [Compared(asked.said(raw, Verdict.CONFIRMED, f"{verb}.", cells, value=len(said)), start, end)]
    if set(split.went) <= set(said) and split.unknown:
        return [Compared(asked.hidden(raw), start, end)]
    mended = None
    if axis.id in PLACES and split.went and not split.unknown and len(split.went) <= 3:
        said_at = word_at(asked.read.sentence[: groups[0].start])
        names = _BEFORE.sub("", _where(asked, axis, split.went)) if said_at else _names(axis, split.went)
        mended = with_name(asked, axis, split.went[0], names, groups[0].start, end)
    judged = asked.said(raw, Verdict.CONTRADICTED, f"{verb}.", cells, value=len(split.went), mended=mended)
    return [Compared(judged, start, end)]
