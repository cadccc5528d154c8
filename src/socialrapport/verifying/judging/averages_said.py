"""Means and medians that a sentence speaks of, and whether what its number was held against is one."""

from __future__ import annotations

import re

from socialrapport.model.measure_kind import MeasureKind
from socialrapport.opened.tables import Table
from socialrapport.verifying.judging.heard import Heard
from socialrapport.verifying.judging.levels import MEDIAN
from socialrapport.verifying.judging.verdicts import Judged

_ON_AVERAGE = re.compile(r"\b(?:i|ett)\s+(?:snitt|genomsnitt|medeltal)\b[^.;,\d]{0,40}$", re.IGNORECASE)


_IN_AVERAGE = re.compile(r"\s*(?:[a-zåäö]+\s+){0,3}?i\s+(?:snitt|genomsnitt|medeltal)\b", re.IGNORECASE)
"""*60 dygn i snitt*"""


_AVERAGES = re.compile(
    r"\b(?:medel(?:värde|tal)|median(?:en|värde)?|genomsnitt(?:et)?|snittet)\b[^.;\d]{0,20}(?:(?:19|20)\d\d[^.;\d]{0,6})*[^.;\d]*$",
    re.IGNORECASE,
)
"""*Medelvärde 2022–2024, orosanmälningar per år:*"""


def tells_average(heard: Heard) -> bool:
    assert heard.number is not None
    before = heard.read.sentence[: heard.number.start]
    after = heard.read.sentence[heard.number.end :]
    return (
        _ON_AVERAGE.search(before) is not None
        or _IN_AVERAGE.match(after) is not None
        or _AVERAGES.search(before) is not None
    )


def is_whole(found: Judged, table: Table) -> bool:
    "Whether a figure was held against one number or sum, which is no average of anything."
    return len(found.cells) == 1 and table.counts_or_sums(found.cells[0].split("/")[1])


def is_median(text: str, found: Judged, table: Table) -> bool:
    "Whether a text tells of a median and was held against one."
    return MEDIAN.search(text) is not None and not is_no_median(found, table)


def is_no_median(found: Judged, table: Table) -> bool:
    medians = {m.id for m in table.of_kind(MeasureKind.MEDIAN)}
    return bool(found.cells) and not any(cell.split("/")[1] in medians for cell in found.cells)
