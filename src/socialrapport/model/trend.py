"""How a figure has gone over some years: a verdict out of a closed set, and the published cells that bear it out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from socialrapport.model.safe import CellRef

BACK = 5
"""Years that a trend is of, where so many of them have a figure."""


class Course(StrEnum):
    """The verdicts, as they stand in a table. What each demands of the numbers is `vocabulary.courses`'."""

    CLEAR_RISE = "tydlig ökning"
    RISE = "säkerställd ökning"
    SLIGHT_RISE = "svag ökning"
    LEVEL = "i stort sett oförändrad"
    UNSTEADY = "växlande"
    "Of a population, that chance has no part in: a single year decides which way it goes."
    NONE = "ingen säkerställd förändring"
    SLIGHT_FALL = "svag minskning"
    FALL = "säkerställd minskning"
    CLEAR_FALL = "tydlig minskning"
    FEW = "för få år för att bedöma"
    NOT_JUDGED = "bedöms inte"

    @property
    def english(self) -> str:
        return ENGLISH[self]

    @property
    def short(self) -> str:
        "As it stands in a narrow column."
        return SHORT.get(self, self.value)

    @property
    def way(self) -> int:
        "1 upwards, −1 downwards, 0 where no way is told."
        return WAYS.get(self, 0)


ENGLISH = {
    Course.CLEAR_RISE: "clear increase",
    Course.RISE: "significant increase",
    Course.SLIGHT_RISE: "slight increase",
    Course.LEVEL: "largely unchanged",
    Course.UNSTEADY: "up and down",
    Course.NONE: "no significant change",
    Course.SLIGHT_FALL: "slight decrease",
    Course.FALL: "significant decrease",
    Course.CLEAR_FALL: "clear decrease",
    Course.FEW: "too few years to judge",
    Course.NOT_JUDGED: "not judged",
}
SHORT = {Course.LEVEL: "oförändrad", Course.NONE: "inte säkerställd", Course.FEW: "för få år"}
RISES = (Course.CLEAR_RISE, Course.RISE, Course.SLIGHT_RISE)
FALLS = (Course.CLEAR_FALL, Course.FALL, Course.SLIGHT_FALL)
WAYS = dict.fromkeys(RISES, 1) | dict.fromkeys(FALLS, -1)


@dataclass(frozen=True)
class Trend:
    """The verdict on one figure, of one group, over the years that it may be followed.

    `points` are the cells that the line is drawn through, oldest first, none of them before a break; `slope` is how
    much it moves in a year, in the figure's own unit, from `low` to `high` with 95 percent confidence; a
    population, in which chance has no part, has neither. `bases` are what each point rests on, where that tells how it
    varies; `limit` and `phi` are what it was judged by (`finding.Test`).
    """

    course: Course
    points: tuple[CellRef, ...]
    bases: tuple[CellRef, ...]
    slope: float
    low: float | None
    high: float | None
    limit: float = 0.0
    phi: float = 1.0
    turn: CellRef | None = None
    """The year that the series turned in, where it surely did, which may be before the points."""
    record: str = ""
    """*högst* or *lägst*: the last point beside all shown years after the last break, alone at that end."""
