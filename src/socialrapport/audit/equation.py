"""A sum that may hold in a table: which lines, and what the printed figures say of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from socialrapport.audit.printed_table import At, Sheet

ROWS, COLUMNS = "rad", "kolumn"
HUNDRED = -1
"""The total of shares that have none printed: 100."""

LONGEST = 60
"""The longest run of parts that is tried where no level says what the parts are."""

COUNTS = frozenset({"n", "amount"})
SHARES = frozenset({"pct", "?"})
"Figures that are rounded: shares, and decimal numbers that no name explains."


@dataclass(frozen=True)
class Candidate:
    "Lines of one axis that may sum: `total` and `parts` are rows (or columns), tried on the other axis's lines."

    axis: str
    family: tuple[object, ...]
    total: int
    parts: tuple[int, ...]


@dataclass(frozen=True)
class Equation:
    """total = sum of parts, believed of these cells. `total` None means 100.

    `status` is håller, fel or dold (a cell is hidden); `residual` is total minus parts where all are printed,
    and total minus the printed parts where some part is hidden. `slack` is what rounding may do to the residual;
    `sexes` is true where the parts are women and men.
    """

    total: At | None
    parts: tuple[At, ...]
    status: str
    residual: Fraction
    slack: Fraction
    sexes: bool = False

    @property
    def cells(self) -> tuple[At, ...]:
        return self.parts if self.total is None else (self.total, *self.parts)


def try_out(s: int, sheet: Sheet, candidate: Candidate, line: int, units: frozenset[str]) -> Equation | None:
    "What the candidate says of one line across it, or None where it says nothing (another unit, an empty cell, zeros)."
    across = [at(s, candidate.axis, p, line) for p in candidate.parts]
    total = None if candidate.total == HUNDRED else at(s, candidate.axis, candidate.total, line)
    places = across if total is None else [total, *across]
    cells = [sheet.cells[r][c] for _, r, c in places]
    if any(sheet.units[r][c] not in units for _, r, c in places) or any(x.status in {"tom", "fel"} for x in cells):
        return None
    if units is SHARES or any(sheet.units[r][c] == "amount" for _, r, c in places):
        slack = sum((x.half for x in cells), Fraction(0))
    else:
        slack = Fraction(0)
    shown = Fraction(100) if total is None else cells[0].value
    residual = shown - sum((x.value for x in cells[len(cells) - len(across) :]), Fraction(0))
    if any(x.status == "dold" for x in cells):
        # A hidden part is at least zero, so printed parts above the printed total cannot be right.
        over = (total is None or cells[0].status != "dold") and residual < -slack
        return Equation(total, tuple(across), "fel" if over else "dold", residual, slack)
    if shown <= max(5 * slack, Fraction(0)) and abs(residual) <= slack:
        return None
    return Equation(total, tuple(across), "håller" if abs(residual) <= slack else "fel", residual, slack)


def at(s: int, axis: str, index: int, line: int) -> At:
    return (s, index, line) if axis == ROWS else (s, line, index)


def lines(sheet: Sheet, axis: str) -> range:
    return range(len(sheet.columns)) if axis == ROWS else range(len(sheet.labels))


def sure(equation: Equation, sheet: Sheet) -> float:
    "How much an equation that holds tells, in powers of ten."
    if equation.total is None:
        return 1.5
    _, r, c = equation.total
    value, slack = sheet.cells[r][c].value, equation.slack
    return math.log10(max(1.0, float(value) / max(1.0, 2 * float(slack)) if not slack else float(value / (2 * slack))))


def trusted(equations: Iterable[Equation], sheet: Sheet, least: int, share: float, bits: float = 4.0) -> bool:
    told = list(equations)
    exact = [e for e in told if e.status == "håller"]
    failing = sum(e.status == "fel" for e in told)
    if len(exact) >= least and len(exact) >= share * (len(exact) + failing):
        return sum(sure(e, sheet) for e in exact) >= bits
    near = [*exact, *(e for e in told if nearly(e, sheet))]
    enough = exact and len(near) >= least and len(near) >= max(share, 0.75) * (len(near) + failing)
    return bool(enough) and sum(sure(e, sheet) for e in near) >= bits


def remainder(equations: list[Equation], sheet: Sheet) -> bool:
    "Whether the only sum there is leaves so little for its hidden part that any reader would take it for that."
    (first, *more) = equations
    if more or first.total is None or not nearly(first, sheet):
        return False
    _, r, c = first.total
    return sheet.cells[r][c].value >= 500 * sum(sheet.cells[i][j].status == "dold" for _, i, j in first.parts)


def nearly(e: Equation, sheet: Sheet) -> bool:
    "Whether what is left for hidden parts is so little beside the total that they must be its small remainder."
    if e.status != "dold" or e.total is None or e.slack:
        return False
    hidden = sum(sheet.cells[r][c].status == "dold" for _, r, c in e.parts)
    total = sheet.cells[e.total[1]][e.total[2]]
    return total.status == "tal" and 0 <= e.residual <= 5 * hidden and total.value >= 100 * hidden


def stem(sheet: Sheet, c: int) -> tuple[str, ...]:
    return tuple(sorted(sheet.column_words[c].rest))


def few_left(e: Equation, value: Callable[[At], Fraction]) -> bool:
    "Whether the parts fall short of the total by so few that these may be in none of them."
    return e.total is not None and 0 < e.residual <= max(Fraction(3), value(e.total) / 20)


def some_missing(fails: list[Equation], value: Callable[[At], Fraction]) -> bool:
    "Whether sums fall short so often, and by so little, that some must be in none of the parts (of unknown sex)."
    small = [e for e in fails if few_left(e, value)]
    return len(small) >= 3 and 10 * sum(e.residual < 0 for e in fails) <= len(small)
