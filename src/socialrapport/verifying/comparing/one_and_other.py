"""*Fler män än kvinnor*, *högre i Farsta än i Bromma*, *dubbelt så många flickor som pojkar*: a group and another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from socialrapport.opened.tables import PLACES, Axis, Measure
from socialrapport.reading.denying import Denied, comparing, of_word
from socialrapport.reading.numbers import worth
from socialrapport.verifying.comparing.asked import Asked, Compared, told, with_own_at, word_at
from socialrapport.verifying.judging import so_large
from socialrapport.verifying.judging.figures_written import figure
from socialrapport.verifying.judging.verdicts import Verdict
from socialrapport.verifying.linking.groups import Mention

_MORE = r"fler|mer|högre|större|vanligare|oftare|längre"
_LESS = r"färre|mindre|lägre|ovanligare|kortare"
_WORD = re.compile(rf"(?<![\wåäö])(?P<more>{_MORE})|(?<![\wåäö])(?P<less>{_LESS})(?![\wåäö])", re.IGNORECASE)
_TIMES = re.compile(
    r"(?:(?P<hedge>mer än|drygt|över|knappt|nästan|närmare|omkring|ungefär|cirka)\s+)?"
    r"(?:(?P<double>dubbelt)|(?P<half>hälften)|(?P<many>\d+(?:,\d+)?|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\s+gånger)\s+"
    r"(?:så\s+\w+|fler|högre|större|vanligare)",
    re.IGNORECASE,
)
_EQUAL = re.compile(r"\blika\s+(?:många|vanligt|stor|stort|hög|högt|stora|höga)\b", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:bara|endast|enbart)\s+(?:(?:i|på|vid|bland|hos|för)\s+)?$", re.IGNORECASE)
"""*Bara Bromma hade färre än Farsta*: it is also said that no other had."""
_AGAINST = re.compile(r"\b(?:än|som)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Said:
    "`way` is more, less, equal or times; `low` and `high` bound how many times, for the last two."

    raw: str
    way: str
    start: int
    end: int
    low: float = 0.0
    high: float = 0.0
    denied: Denied | None = None


def pairs(asked: Asked) -> list[Compared]:
    "The comparison of two groups that a clause makes, judged."
    said = _said(asked)
    if said is None:
        return []
    partly = said.denied and (said.denied is Denied.PARTLY or said.way in ("times", "equal"))
    for axis in asked.table.axes:
        groups = asked.groups(axis)
        for first, second in pairwise(groups):
            between = asked.read.sentence[first.end : second.start]
            if first.code != second.code and _AGAINST.search(between) and said.start < second.start:
                if _ONLY.search(asked.read.sentence[: first.start]):
                    why = "Att det bara gäller den ena är inte prövat."
                    return [Compared(asked.said(said.raw, Verdict.NOT_FOUND, why), said.start, said.end)]
                if partly:
                    why = f"Vad som nekas om ”{said.raw}” är inte prövat."
                    return [Compared(asked.said(said.raw, Verdict.NOT_FOUND, why), said.start, said.end)]
                return _judged(asked, said, axis, (first, second))
    return []


def word_of_pair(asked: Asked) -> tuple[str, int, int] | None:
    "The word that compares two, and where it stands, where what it compares with is told."
    said = _said(asked)
    told = said is not None and _AGAINST.search(asked.read.sentence[said.end : asked.clause.end])
    return (said.raw, said.start, said.end) if said and told else None


def majorities(asked: Asked) -> list[Compared]:
    "*De flesta av dem är män*, *en minoritet är kvinnor*: how large a part of all that are counted, in words."
    found = next((m for m in so_large.said(asked.text) if not _is_of_parts(asked, m)), None)
    count = next(iter(asked.table.counts), None)
    if found is None or count is None or asked.table.shares:
        return []
    at = asked.clause.start
    for axis in asked.table.axes:
        groups = [m for m in asked.groups(axis) if m.start > at + found.end()]
        if len({m.code for m in groups}) == 1:
            return _of_whole(asked, found, axis, count, groups[0])
    return []


def _of_whole(asked: Asked, found: re.Match[str], axis: Axis, count: Measure, group: Mention) -> list[Compared]:
    whole = replace(asked.link, codes=frozenset(pair for pair in asked.link.codes if pair[0] != axis.id))
    part, total = asked.row(axis, count).get(group.code), whole.value(count)
    span = (asked.clause.start + found.start(), asked.clause.start + found.end())
    if part is None or not total:
        return [Compared(asked.hidden(found.group()), *span)]
    share = 100 * part / total
    cells = (asked.cell(axis, count, group.code), whole.cell(count))
    why = (
        f"{asked.table.phrase.capitalize()} {asked.link.year}: {told(axis, group.code, part, count)} av {figure(total)}"
    )
    why = f"{why}, {figure(share, 1)} procent."
    verdict = so_large.holds(found, share)
    if verdict is Verdict.NOT_FOUND:
        return [Compared(asked.said(found.group(), verdict, f"{why} Orden säger för lite för att prövas."), *span)]
    if verdict is Verdict.CONFIRMED:
        return [Compared(asked.said(found.group(), verdict, why, cells, value=share), *span)]
    sentence = asked.read.sentence
    new = f"{figure(share)} procent"
    mended = sentence[: span[0]] + (new if span[0] else new.capitalize()) + sentence[span[1] :]
    return [Compared(asked.said(found.group(), Verdict.CONTRADICTED, why, cells, value=share, mended=mended), *span)]


def _is_of_parts(asked: Asked, word: re.Match[str]) -> bool:
    "*De flesta stadsdelar*: of the places, and not of what is counted in them."
    after = re.match(r"(?:\s+av)?\s+(?:de\s+)?([^\W\d]+)", asked.text[word.end() :])
    return after is not None and asked.table.called.is_part(after[1].lower())


def _said(asked: Asked) -> _Said | None:
    "What compares, and how it is denied: *inte fler män än kvinnor*."
    said = _word(asked)
    return replace(said, denied=of_word(asked.read.sentence, said.start, said.end)) if said else None


def _word(asked: Asked) -> _Said | None:
    at = asked.clause.start
    if times := _TIMES.search(asked.text):
        low, high = _bounds(times)
        return _Said(times.group(), "times", at + times.start(), at + times.end(), low, high)
    if equal := _EQUAL.search(asked.text):
        loose = re.search(r"\b(?:ungefär|nästan|i stort sett|i princip|omkring)\s+$", asked.text[: equal.start()])
        low, high = (0.9, 1.12) if loose else (0.98, 1.02)
        return _Said(equal.group(), "equal", at + equal.start(), at + equal.end(), low, high)
    if word := _WORD.search(asked.text):
        return _Said(word.group(), "more" if word["more"] else "less", at + word.start(), at + word.end())
    return None


def _bounds(times: re.Match[str]) -> tuple[float, float]:
    many = 2.0 if times["double"] else 0.5 if times["half"] else worth(times["many"].lower())
    hedge = (times["hedge"] or "").lower()
    if hedge in ("mer än", "drygt", "över"):
        return many, 1.5 * many
    if hedge in ("knappt", "nästan", "närmare"):
        return 0.75 * many, many
    return 0.88 * many, 1.13 * many


def _judged(asked: Asked, said: _Said, axis: Axis, groups: tuple[Mention, Mention]) -> list[Compared]:
    for measure in asked.measures():
        row = asked.row(axis, measure)
        if groups[0].code in row and groups[1].code in row:
            return [_one(asked, said, axis, measure, groups)]
    return []


def _one(asked: Asked, said: _Said, axis: Axis, measure: Measure, groups: tuple[Mention, Mention]) -> Compared:
    row, span = asked.row(axis, measure), (said.start, said.end)
    first, second = (row[g.code] for g in groups)
    if first is None or second is None:
        return Compared(asked.hidden(said.raw), *span)
    cells = tuple(asked.cell(axis, measure, g.code) for g in groups)
    both = " och ".join(told(axis, g.code, row[g.code], measure) for g in groups)
    says = f"{asked.table.phrase.capitalize()} {asked.link.year}: {both}"
    times = first / second if second else float("inf")
    says += f", {figure(times, 1)} gånger" if said.way == "times" and second else ""
    near = said.way == "equal" and measure.kind.in_percent and abs(first - second) <= (1.0 if said.low < 0.95 else 0.5)
    if near or _holds(said, first, second, times):
        return Compared(asked.said(said.raw, Verdict.CONFIRMED, f"{says}.", cells, value=first), *span)
    mended = _mended(asked, said, axis, groups, times)
    judged = asked.said(said.raw, Verdict.CONTRADICTED, f"{says}.", cells, value=first, mended=mended)
    return Compared(judged, *span)


def _holds(said: _Said, first: float, second: float, times: float) -> bool:
    if said.way in ("more", "less"):
        holds = first > second if said.way == "more" else first < second
        return not holds if said.denied else holds
    return said.low <= times <= said.high


def _mended(asked: Asked, said: _Said, axis: Axis, groups: tuple[Mention, Mention], times: float) -> str | None:
    """The two groups change places, each place with the word before it that is its own; of how many times, the number.

    None where the words differ and the edition does not say whose is which.
    """
    sentence = asked.read.sentence
    if said.denied or comparing(sentence):
        return None
    if said.way == "times":
        if not 0 < times < float("inf"):
            return None
        tail = said.raw.split()[-1] if re.search(r"så\s+\w+$", said.raw) else "många"
        return f"{sentence[: said.start]}{figure(times, 1)} gånger så {tail}{sentence[said.end :]}"
    if said.way == "equal" or re.search(r"\d", sentence[groups[0].end : groups[1].end]):
        return None
    one, other = (sentence[g.start : g.end] for g in groups)
    new = other.capitalize() if one[0].isupper() and other[0].islower() else other
    first, second = groups
    start, middle = sentence[: first.start], sentence[first.end : second.start]
    if axis.id in PLACES and asked.table.called.at:
        start, middle = with_own_at(asked, second.code, start), with_own_at(asked, first.code, middle)
    elif axis.id in PLACES and word_at(start) != word_at(middle):
        return None
    return start + new + middle + (one[:1].lower() + one[1:] if new != other else one) + sentence[second.end :]
