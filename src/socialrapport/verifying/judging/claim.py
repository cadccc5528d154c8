"""Holds one claim against the published cells it was linked to: confirmed, contradicted, ambiguous or not found."""

from __future__ import annotations

from collections.abc import Sequence

from socialrapport.opened.tables import BASE
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging import mending
from socialrapport.verifying.judging.changes import is_change, judge_change
from socialrapport.verifying.judging.levels import judge_level, telling
from socialrapport.verifying.judging.miswritten import is_miswritten
from socialrapport.verifying.judging.of_so_many import held_to_whole
from socialrapport.verifying.judging.summing import worked_out
from socialrapport.verifying.judging.verdicts import NOTHING, Judged, Try, Verdict
from socialrapport.verifying.linking.link import Link


def judge(read: Read, number: Number, links: Sequence[Link], way: str, elsewhere: str | None = None) -> Judged:
    """The verdict on a number; of several likely links the first that bears it out exactly, else the likeliest.

    *elsewhere* is a place that the edition tells nothing of.
    """
    if not links and elsewhere:
        return _said(read, number, Try(Verdict.NOT_FOUND, f"Utgåvan redovisar inte {elsewhere}.", (), None), None)
    if not links:
        return _said(read, number, Try(Verdict.NOT_FOUND, NOTHING, (), None), None)
    tried = [(link, _try(read, number, link, way)) for link in links]
    first = next((link for link, one in tried if not one.weak), links[0])
    for link, one in sorted(tried, key=lambda pair: _is_of_base(pair[1])):
        if one.verdict is Verdict.CONFIRMED and (_sure(link, first) or telling(number.raw)):
            return _said(read, number, one, link)
    for link, one in tried:
        if one.verdict is Verdict.AMBIGUOUS and link.score >= 0.9 * links[0].score:
            return _said(read, number, one, link)
    for link, one in tried:
        if one.verdict is Verdict.CONTRADICTED and not one.weak and is_miswritten(one.cells, number, link):
            return _said(read, number, one, link)
    tried.sort(key=lambda pair: pair[1].weak)
    found = next(((link, one) for link, one in tried if one.verdict is not Verdict.NOT_FOUND), tried[0])
    return _said(read, number, found[1], found[0])


def _sure(link: Link, first: Link) -> bool:
    "Whether agreeing is enough where few digits could agree by chance: the likeliest, its place, or more of the words."
    closer = not link.carried and len(link.codes) > len(first.codes)
    return link is first or link.carried or closer or (first.carried and link.table is first.table)


def _is_of_base(one: Try) -> bool:
    "What a share is of is no figure of its subject, so that another table that bears the number out goes before."
    return any(cell.split("/")[1] == BASE for cell in one.cells)


def _said(read: Read, number: Number, one: Try, link: Link | None) -> Judged:
    fix = None
    if one.verdict is Verdict.CONTRADICTED and one.mended is None:
        if number.unit == "andel":
            fix = mending.as_part(read, number, one.value) if one.share and one.value is not None else None
        elif one.right is not None:
            fix = mending.as_number(number, one.right)
    mended = mending.mended(read.sentence, [fix]) if fix else one.mended
    return Judged(
        read.sentence, read.line, number.raw, one.verdict, one.why, one.cells, one.value, mended,
        link.table.id if link else None, number.start, fix,
    )  # fmt: skip


def _try(read: Read, number: Number, link: Link, way: str) -> Try:
    if is_change(read.sentence, number):
        return judge_change(read, number, link, way)
    one = worked_out(read, number, link) or judge_level(read, number, link)
    return held_to_whole(one, read, number, link.table)
