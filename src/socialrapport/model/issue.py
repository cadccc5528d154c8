"""What validation has to say about a delivery, without ever saying what stood in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


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


class Refusal(Exception):
    """The work cannot be done, for reasons that a person can act on; printed, never traced.

    `reasons` are whole Swedish sentences: what, where, why it matters, what to do.
    `exit_code` is 1 for refused or found wrong, 2 for bad usage.
    """

    def __init__(self, *reasons: str, exit_code: int = 1) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons
        self.exit_code = exit_code
