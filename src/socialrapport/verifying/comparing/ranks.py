"""*Flest i Järva*, *lägst andel har Bromma*, *störst är gruppen 25–44 år*, *ökade mest i Farsta*: who stands where."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from socialrapport.opened.tables import Axis, Measure
from socialrapport.verifying.comparing.asked import LIMITS, Asked, Compared, named, told, with_name
from socialrapport.verifying.judging.verdicts import Verdict
from socialrapport.verifying.linking.groups import Mention

_MOST = r"flest|högst|störst|högsta|största|mest|vanligast|vanligaste|dyrast|längst"
_LEAST = r"färst|lägst|minst|lägsta|minsta|ovanligast|kortast|billigast"
_ORDINALS = {"näst": 2, "tredje": 3, "fjärde": 4, "femte": 5}
_SAID = re.compile(rf"(?<![\wåäö])(?:(näst|tredje|fjärde|femte)\s+)?({_MOST}|{_LEAST})(?![\wåäö])", re.IGNORECASE)
_IN_TIME = re.compile(r"\b(?:sedan|någonsin|hittills|på (?:\w+ )?år)\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:öka|minska|ökning|minskning|steg|sjönk|stig|sjunk|växt|växte)\w*", re.IGNORECASE)
_DOWN = re.compile(r"\b(?:minsk|sjönk|sjunk)\w*", re.IGNORECASE)


@dataclass(frozen=True)
class _Rank:
    "What is said: the group stands on place `place` from the top, or from the bottom."

    raw: str
    place: int
    top: bool
    start: int
    end: int


def ranks(asked: Asked) -> list[Compared]:
    "The rankings that a clause claims, judged."
    said = _rank_in(asked)
    if said is None:
        return []
    for axis in asked.table.axes:
        groups = asked.groups(axis)
        if groups and (found := _judged(asked, said, axis, _subject(asked, groups, said))):
            return [found]
    return []


def _rank_in(asked: Asked) -> _Rank | None:
    for found in _SAID.finditer(asked.text):
        after, before = asked.text[found.end() :], asked.text[: found.start()]
        if LIMITS.match(after) or (
            _IN_TIME.search(after[:40]) and not re.search(r"\b(?:i|på|vid)\s+[A-ZÅÄÖ]", after[:40])
        ):
            continue
        if re.search(r"\b(?:den|de)\s+$", before) and re.match(r"\s+(?:delen|andelen av)", after):
            continue
        top = re.fullmatch(_MOST, found.group(2).lower()) is not None
        place = _ORDINALS.get((found.group(1) or "").lower(), 1)
        return _Rank(found.group(), place, top, asked.clause.start + found.start(), asked.clause.start + found.end())
    return None


_FOLLOWED = re.compile(r"(?:följ(?:t|d|da|er) av|före|tätt följt av)\s+(?:den |det |de )?$", re.IGNORECASE)


def _subject(asked: Asked, groups: list[Mention], said: _Rank) -> Mention:
    """The group nearest to the word of rank, one after it rather than one before.

    Who comes next is not who stands there: *vanligast, följt av eget beteende*.
    """
    first = [m for m in groups if not _FOLLOWED.search(asked.read.sentence[: m.start])] or groups
    return min(first, key=lambda m: (m.start - said.end) if m.start >= said.end else 1.5 * (said.start - m.end))


def _judged(asked: Asked, said: _Rank, axis: Axis, group: Mention) -> Compared | None:
    tried = []
    for measure in asked.measures():
        for row, what, top in _rows(asked, axis, measure, said):
            if group.code in row and len(row) > 1 and any(value is not None for value in row.values()):
                tried.append(_one(asked, said, axis, measure, group, row, what, top))
    return next((t for t in tried if t.judged.verdict is Verdict.CONFIRMED), tried[0] if tried else None)


Row = Mapping[str, float | None]


def _rows(asked: Asked, axis: Axis, measure: Measure, said: _Rank) -> list[tuple[Row, str, bool]]:
    "What is ranked, likeliest first: the values, or how they changed, with whether the highest stands first."
    now = asked.row(axis, measure)
    if not _CHANGE.search(asked.text) or not asked.link.before:
        return [(now, "", said.top)]
    before = asked.row(axis, measure, asked.link.before)
    top = said.top != bool(_DOWN.search(asked.text))
    points: Callable[[float, float], float] = lambda a, b: b - a  # noqa: E731
    percent: Callable[[float, float], float] = lambda a, b: (b - a) / a if a else 0.0  # noqa: E731
    return [
        ({c: _change(before.get(c), value, how) for c, value in now.items()}, what, top)
        for how, what in ((points, "förändringen"), (percent, "förändringen i procent"))
    ]


def _change(before: float | None, now: float | None, how: Callable[[float, float], float]) -> float | None:
    return None if before is None or now is None else how(before, now)


def _one(
    asked: Asked, said: _Rank, axis: Axis, measure: Measure, group: Mention, row: Row, what: str, top: bool
) -> Compared:
    known = {code: value for code, value in row.items() if value is not None}
    at = (said.start, said.end)
    if group.code not in known:
        return Compared(asked.hidden(said.raw), *at)
    order = sorted(known, key=lambda code: -known[code] if top else known[code])
    own = known[group.code]
    ahead = sum(value > own if top else value < own for value in known.values())
    level = sum(value == own for value in known.values())
    holds = ahead < said.place <= ahead + level
    if holds and len(known) < len(row):
        return Compared(asked.hidden(said.raw), *at)
    if not holds and ahead < said.place - 1 and len(known) < len(row):
        return Compared(asked.hidden(said.raw), *at)
    right = order[min(said.place, len(order)) - 1]
    shown = (lambda c: None) if what else known.get
    says = f"{asked.table.phrase.capitalize()} {asked.link.year}{': ' + what if what else ''}: {said.raw.lower()} är "
    says += told(axis, right, shown(right), measure)
    cells = tuple(asked.cell(axis, measure, c) for c in dict.fromkeys((group.code, right)))
    value = known[right]
    if holds:
        return Compared(asked.said(said.raw, Verdict.CONFIRMED, f"{says}.", cells, value=value), *at, not what)
    mine = told(axis, group.code, shown(group.code), measure)
    why = f"{says}; {mine} kommer på plats {ahead + 1} av {len(known)}."
    like = asked.read.sentence[group.start : group.end]
    new = named(asked, axis, right, like)
    mended = with_name(asked, axis, right, new, group.start, group.end)
    mended = mended[:1].upper() + mended[1:] if asked.read.sentence[:1].isupper() else mended
    judged = asked.said(said.raw, Verdict.CONTRADICTED, why, cells, value=value, mended=mended)
    return Compared(judged, *at, not what)
