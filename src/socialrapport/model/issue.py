"""What validation has to say about a delivery, without ever saying what stood in it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import IntEnum

ROWS = 50
"""So many row numbers stand in an issue; the count is always the full one."""


class Severity(IntEnum):
    """FATAL stops the build; ERROR sets the row aside; WARNING needs a look; INFO is for knowing."""

    FATAL = 4
    ERROR = 3
    WARNING = 2
    INFO = 1

    @property
    def swedish(self) -> str:
        return {4: "stoppar", 3: "fel", 2: "varning", 1: "upplysning"}[int(self)]


@dataclass(frozen=True)
class Place:
    """Where a fault is to be mended: the file's row, and the case's own number where the register has one.

    Only for those who work with the register; no output of an edition shows it.
    """

    row: int
    district: str | None = None
    case: str | None = None


@dataclass(frozen=True)
class Issue:
    """One rule's finding in one file. Holds row numbers and counts, never a personal value.

    `rows` is capped; `count` is the full number. Row 1 is the file's first line (the header, if
    it has one), so that a row number is what an editor shows.
    """

    rule: str
    severity: Severity
    register: str
    file: str
    says: str
    why: str
    remedy: str
    column: str | None = None
    rows: tuple[int, ...] = ()
    count: int = 0
    districts: tuple[tuple[str, int], ...] = ()
    """How many of the rows each district has, where the register says the district."""
    years: tuple[int, ...] = ()
    places: tuple[Place, ...] = ()
    """As `rows`, with district and case, and more of them."""
    acknowledged: str = ""
    """Who looked at it and why it is as it should be, where somebody has said so."""
    publicly: str = ""
    """What an edition says of it instead of `says`, where that may hold small counts."""
    standing: str = ""
    """`ny` or `kvar`, where an earlier run is known."""

    def of(
        self, count: int, places: tuple[Place, ...], districts: tuple[tuple[str, int], ...], known: Collection[str]
    ) -> Issue:
        "The same finding, with where it is. What is no *known* district may be a person number, and is not told."
        return replace(
            self,
            rows=tuple(p.row for p in places[:ROWS]),
            count=count,
            places=tuple(p if p.district in known else replace(p, district=None) for p in places),
            districts=tuple((code, n) for code, n in districts if code in known),
        )


class Refusal(Exception):
    """The work cannot be done, for reasons that a person can act on; printed, never traced.

    `reasons` are whole Swedish sentences: what, where, why it matters, what to do.
    `exit_code` is 1 for refused or found wrong, 2 for bad usage.
    """

    def __init__(self, *reasons: str, exit_code: int = 1) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons
        self.exit_code = exit_code
