"""*Flest i Järva*, *lägst andel har Bromma*, *störst är gruppen 25–44 år*, *ökade mest i Farsta*: who stands where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from socialrapport.opened.tables import Axis, Measure
from socialrapport.reading.lexicon import ORDINAL_WORDS
from socialrapport.verifying.comparing.asked import LIMITS, Asked, Compared, named, told, with_name
from socialrapport.verifying.judging.verdicts import Verdict
from socialrapport.verifying.linking.groups import Mention

_MOST = r"flest|flitigast|högst|störst|högsta|största|mest|vanligast|vanligaste|dyrast|längst"
_LEAST = r"färst|lägst|minst|lägsta|minsta|ovanligast|kortast|billigast"
_ORDINALS = {"näst": 2, "tredje": 3, "fjärde": 4, "femte": 5}
_SMALL_ONES = r"(?<=\bde )minsta(?= barn|[:,.])"
"""*för de minsta: 2 719 barn*: how old they are."""
_SAID = re.compile(
    rf"(?<![\wåäö])(?!{_SMALL_ONES})(?:(näst|tredje|fjärde|femte)\s+)?({_MOST}|{_LEAST})(?![\wåäö])", re.IGNORECASE
)
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
    called: str = ""
    """How it is told, where the word itself does not tell it."""


def ranks(asked: Asked) -> list[Compared]:
    "The rankings that a clause claims, judged."
    said = _ranks_in(asked)
    for axis in asked.table.axes if said else ():
        groups = asked.groups(axis)
        found = [one for rank in said if (one := _of_rank(asked, rank, said, axis, groups))]
        if found:
            return [*found, *_listed(asked, said[0], axis, groups), *_followers(asked, said[0], axis, groups)]
    return []


def word_of_rank(asked: Asked) -> tuple[str, int, int] | None:
    "The first word of rank in a clause, and where it stands."
    return next(((rank.raw, rank.start, rank.end) for rank in _ranks_in(asked)), None)


def _of_rank(asked: Asked, rank: _Rank, all_said: list[_Rank], axis: Axis, groups: list[Mention]) -> Compared | None:
    """Of several ranks in a clause each has the groups that stand between it and the next, else those before it.

    *Järva hade flest hushåll, Bromma färst*: where none stands after the last, each has its group before it.
    """
    if len(all_said) > 1:
        at = all_said.index(rank)
        last = all_said[at + 1].start if at + 1 < len(all_said) else asked.clause.end
        first = all_said[at - 1].end if at else asked.clause.start
        ends_in_group = any(m.start >= all_said[-1].end for m in groups)
        after = [m for m in groups if rank.end <= m.start < last] if ends_in_group else []
        groups = after or [m for m in groups if first <= m.start < rank.start]
    return _judged(asked, rank, axis, _subject(asked, groups, rank)) if groups else None


def _followers(asked: Asked, rank: _Rank, axis: Axis, groups: list[Mention]) -> list[Compared]:
    "*följt av Farsta och Bromma*: those who stand next after the one that is first."
    out, place, at = [], rank.place, -1
    for mention in groups:
        between = asked.read.sentence[at : mention.start] if at >= 0 else ""
        if _FOLLOWED.search(asked.read.sentence[: mention.start]) or (at >= 0 and _AND.fullmatch(between)):
            place, at = place + 1, mention.end
            raw = asked.read.sentence[mention.start : mention.end]
            out.append(
                _judged(
                    asked, _Rank(raw, place, rank.top, mention.start, mention.end, f"på plats {place}"), axis, mention
                )
            )
    return [one for one in out if one]


def _listed(asked: Asked, rank: _Rank, axis: Axis, groups: list[Mention]) -> list[Compared]:
    "*stadsdelarna med flest anmälningar: A, B och C*: each of so many is among the first so many."
    text = asked.read.sentence
    after = [m for m in groups if m.start >= rank.end]
    if not after or not _IS.search(text[rank.end : after[0].start]) or not _SEVERAL.search(text[: rank.start]):
        return []
    named = [after[0]]
    for mention in after[1:]:
        if not _AND.fullmatch(text[named[-1].end : mention.start]):
            break
        named.append(mention)
    out = []
    for mention in named[1:]:
        raw = text[mention.start : mention.end]
        places = (
            _judged(asked, _Rank(raw, n, rank.top, mention.start, mention.end, f"på plats {n}"), axis, mention)
            for n in range(1, len(named) + 1)
        )
        tried = [one for one in places if one]
        right = (one for one in tried if one.judged.verdict is not Verdict.CONTRADICTED)
        out += [one for one in [next(right, tried[-1] if tried else None)] if one]
    return out


_IS = re.compile(r":\s$|\b(?:är|var)\s(?:[a-zåäö]+\s)?$")
_SEVERAL = re.compile(
    r"\b(?:\w+arna|\w+erna|de(?:t)?|distrikten|områdena)\s+(?:\w+\s+)?(?:med|som har|där)\b", re.IGNORECASE
)
_AND = re.compile(r"(?:\s*\([^)]*\))?(?:,|\s+och|,?\s+samt)\s+(?:(?:i|på|vid)\s+)?")


def _ranks_in(asked: Asked) -> list[_Rank]:
    "The words of rank in a clause, in order."
    places = [
        _Rank(
            m.group(), ORDINAL_WORDS[m[1].lower()], True, asked.clause.start + m.start(), asked.clause.start + m.end()
        )
        for m in _ON_PLACE.finditer(asked.text)
    ]
    words = list(_words_of_rank(asked))
    first = [word for word in words[:1] if places and word.end <= places[0].start]
    return [*first, *places] if places else words


_ON_PLACE = re.compile(r"\bpå\s+(första|andra|tredje|fjärde|femte)\s+plats\b", re.IGNORECASE)


_ONE_OF = re.compile(r"\ben(?:a)? av (?:de|våra|sina|[a-zåäö]+s)\s", re.IGNORECASE)
"""*en av de stadsdelar som har flest*: high up, and not told how high."""
_DOES_MOST = re.compile(
    r"\b(?:kosta|kräv|oroa|tar|tog|drar|drog|syns|märks|bety|säg|skräm|gör|använd|diskut|prata|engager|drabba|bekymra|"
    r"förvåna|glädje?r|smärta|lider|led)[a-zåäö]*\s+(?:mest|minst)$",
    re.IGNORECASE,
)
"""*kostar mest*, *oroar mest*: no more and no less of what is counted."""
_TO_DO = re.compile(r"\s+att\s", re.IGNORECASE)
"""*mest att göra*"""


def _words_of_rank(asked: Asked) -> Iterator[_Rank]:
    for found in _SAID.finditer(asked.text):
        after, before = asked.text[found.end() :], asked.text[: found.start()]
        if LIMITS.match(after) or (
            _IN_TIME.search(after[:40]) and not re.search(r"\b(?:i|på|vid)\s+[A-ZÅÄÖ]", after[:40])
        ):
            continue
        if _ONE_OF.search(before) or _TO_DO.match(after) or _DOES_MOST.search(before + found[0]):
            continue
        if re.search(r"\b(?:den|de)\s+$", before) and re.match(r"\s+(?:delen|andelen av)", after):
            continue
        top = re.fullmatch(_MOST, found.group(2).lower()) is not None
        place = _ORDINALS.get((found.group(1) or "").lower(), 1)
        yield _Rank(found.group(), place, top, asked.clause.start + found.start(), asked.clause.start + found.end())


_FOLLOWED = re.compile(
    r"(?:följ(?:t|d|da|er) av|före|tätt följt av|därefter|därnäst)\s+(?:den |det |de |i |på |vid )?$", re.IGNORECASE
)


def _subject(asked: Asked, groups: list[Mention], said: _Rank) -> Mention:
    """The group nearest to the word of rank, one after it rather than one before.

    Who comes next is not who stands there: *vanligast, följt av eget beteende*.
    """
    first = [m for m in groups if not _FOLLOWED.search(asked.read.sentence[: m.start])] or groups
    return min(first, key=lambda m: (m.start - said.end) if m.start >= said.end else 1.5 * (said.start - m.end))


def _judged(asked: Asked, said: _Rank, axis: Axis, group: Mention) -> Compared | None:
    changed = _by_rows(asked, said, axis, group, _rows)
    if changed is None or not _MAY_BE_LEVEL.search(asked.text[: said.end - asked.clause.start]):
        return changed
    level = _by_rows(asked, said, axis, group, _levels)
    if level is None or level.judged.verdict is changed.judged.verdict:
        return changed
    why = f"Meningen säger inte om det är ändringen eller nivån som är ”{said.raw}”."
    return replace(changed, judged=asked.said(said.raw, Verdict.NOT_FOUND, why))


def _by_rows(asked: Asked, said: _Rank, axis: Axis, group: Mention, rows: _Ranked) -> Compared | None:
    tried = []
    for measure in asked.measures():
        for row, what, top in rows(asked, axis, measure, said):
            if group.code in row and len(row) > 1 and any(value is not None for value in row.values()):
                tried.append(_one(asked, said, axis, measure, group, row, what, top))
    return next((t for t in tried if t.judged.verdict is Verdict.CONFIRMED), tried[0] if tried else None)


def _levels(asked: Asked, axis: Axis, measure: Measure, said: _Rank) -> list[tuple[Row, str, bool]]:
    return [(asked.row(axis, measure), "", said.top)]


_MAY_BE_LEVEL = re.compile(
    r"\b(?:ökade|minskade|ökat|minskat|steg|sjönk|stigit|sjunkit|växte)\b[^,;]*(?:,\s+|\s(?=och\s))(?:och\s+)?"
    r"(?:högst|störst|lägst|minst)$",
    re.IGNORECASE,
)
"""*ökade 2024, högst i Järva*: the highest, or the largest change?"""
Row = Mapping[str, float | None]
_Ranked = Callable[[Asked, Axis, Measure, _Rank], list[tuple[Row, str, bool]]]
_LEVEL = re.compile(r"(?:\w+\s+)?(?:flest|färst|vanligast\w*|ovanligast)", re.IGNORECASE)
"""*… ökade, och flest kom från skolan*: how many they are, and not how they changed."""
_BY_MOST = re.compile(r"\b(?:öka|minska|steg|sjönk|stig|sjunk|växt|växte)\w*\s+(?:med\s+)?$", re.IGNORECASE)


def _ranks_change(asked: Asked, said: _Rank) -> bool:
    "Whether it is how something changed that is ranked: *ökade mest*, and not *ökade, och flest kom från skolan*."
    before = asked.text[: said.start - asked.clause.start]
    if _LEVEL.fullmatch(said.raw) and not _BY_MOST.search(before):
        return False
    return _CHANGE.search(asked.text) is not None


def _rows(asked: Asked, axis: Axis, measure: Measure, said: _Rank) -> list[tuple[Row, str, bool]]:
    "What is ranked, likeliest first: the values, or how they changed, with whether the highest stands first."
    now = asked.row(axis, measure)
    if not asked.link.before or not _ranks_change(asked, said):
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
    says = f"{asked.table.phrase.capitalize()} {asked.link.year}{': ' + what if what else ''}: "
    says += f"{said.called or said.raw.lower()} är "
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
