"""The kinds of finding: one file for each, with what it weighs and when there is one. Add a kind: write its file.

Each has `found(cube, year)`, which gives what is worth saying of that kind of an indicator in a year.
"""

from collections.abc import Callable, Iterator

from socialrapport.analysis.kinds import changes, districts, level, overlap, parts, series, sexes, spread
from socialrapport.model.finding import Finding
from socialrapport.model.safe import SafeCube

KINDS: tuple[Callable[[SafeCube, int], Iterator[Finding]], ...] = (
    level.found,
    changes.found,
    series.found,
    sexes.found,
    districts.found,
    spread.found,
    parts.found,
    overlap.found,
)
"""In the order that they are looked for."""
