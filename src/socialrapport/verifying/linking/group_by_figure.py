"""Which group a figure is of, where its own part of the sentence says some of what the group is called.

*det egna beteendet för 190*, *490 på härbärge*: of the groups that any word is of, the one that has the very figure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from socialrapport.model.indicator import TOTAL
from socialrapport.opened.tables import PLACES, Axis
from socialrapport.reading import Number, Read
from socialrapport.verifying.linking.groups import NO_NAMES
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.stems import stems

_BORDER = re.compile(r"[,;:(|]\s?|\s(?:och|samt|men|medan|respektive|mot)\s|\n")


def of_a_group(
    link: Link, read: Read, number: Number, is_its: Callable[[Link, Number], bool]
) -> tuple[Link | None, frozenset[str]]:
    "The link with the group that the figure is of, and what that is called; none where none is, or more than one."
    said = frozenset(stems(_own_part(read, number)))
    found = {
        one.codes: (one, called)
        for axis in link.table.axes
        if axis.id not in PLACES
        for one, called in _groups(link, axis, said)
        if is_its(one, number)
    }
    return next(iter(found.values())) if len(found) == 1 else (None, frozenset())


def _groups(link: Link, axis: Axis, said: frozenset[str]) -> Iterator[tuple[Link, frozenset[str]]]:
    "The link with each group of an axis of which most is said, and something that no other group is called."
    own = frozenset(stems(f"{link.table.phrase} {link.table.title} {link.table.unit}"))
    rest = frozenset(pair for pair in link.codes if pair[0] != axis.id)
    named = {code: frozenset(stems(label)) for code, label in axis.labels.items() if label.lower() not in NO_NAMES}
    many = Counter(stem for code, called in named.items() if code != TOTAL for stem in called)
    most = max((len(called & said) for called in named.values()), default=0)
    for code, called in named.items():
        tells = any(many[stem] == 1 for stem in (called - own) & said)
        if code != TOTAL and tells and len(called & said) == most:
            yield replace(link, codes=rest | {(axis.id, code)}), called


def _own_part(read: Read, number: Number) -> str:
    "What stands with a figure between two signs, or words, that begin another part."
    text = read.sentence
    first = max((b.end() for b in _BORDER.finditer(text) if b.end() <= number.start), default=0)
    last = min((b.start() for b in _BORDER.finditer(text) if b.start() >= number.end), default=len(text))
    if text[first : number.start].strip():
        return text[first:last]
    before = max((b.end() for b in _BORDER.finditer(text) if b.end() < first), default=0)
    return text[before:last] if text[first - 2 : first].strip() == ":" else text[first:last]
