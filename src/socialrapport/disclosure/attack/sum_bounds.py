"""What a reader can work out of hidden sums: the least and the most that each can be, by linear programs.

Written without sight of how sums are protected: it takes the printed tables, to within their rounding, and the lines.
"""

from __future__ import annotations

from collections.abc import Iterator

import highspy
import numpy as np
from numpy.typing import NDArray

from socialrapport.disclosure.attack.components import joined
from socialrapport.disclosure.attack.programs import Quiet, silent
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked

Reals = NDArray[np.float64]
UNBOUNDED = (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible)
TOLERANCE = 1e-3
"Of what a sum must be able to vary by: a program's own rounding."


def narrow(tables: Linked, low: Reals, high: Reals, width: Reals) -> Ints:
    """The cells that a reader can bound within less than their *width*, where that is more than zero.

    *low* and *high* are what the reader sees of each cell; *high* is infinite where it is hidden.
    """
    hidden = np.isinf(high)
    found: list[int] = []
    for cells, lines in parts(tables, hidden, width):
        place = {int(cell): i for i, cell in enumerate(cells)}
        solver = program_of(tables, low, high, hidden, place, lines)
        for cell in cells[width[cells] > 0]:
            least, most = (
                bound(solver, place[int(cell)], 1, len(cells)),
                bound(solver, place[int(cell)], -1, len(cells)),
            )
            if not most - least >= width[cell] * (1 - TOLERANCE):
                found.append(int(cell))
    return np.array(found, dtype=np.int64)


def parts(tables: Linked, hidden: Flags, width: Reals) -> Iterator[tuple[Ints, Ints]]:
    "The sets of hidden cells that lines join, with those lines, where there is something to guard in them."
    rows = tables.rows()
    inside = hidden[tables.cell]
    lengths = np.bincount(rows[inside], minlength=tables.lines)
    start = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    number = joined(start, tables.cell[inside], tables.cells)
    for part in np.unique(number[hidden & (width > 0)]):
        cells = np.flatnonzero(hidden & (number == part))
        yield cells, np.unique(rows[inside & (number[tables.cell] == part)])


def program_of(tables: Linked, low: Reals, high: Reals, hidden: Flags, place: dict[int, int], lines: Ints) -> Quiet:
    "The hidden cells of a part; each line leaves them what its shown cells do not take, to within their rounding."
    start, column, factor, lower, upper = [0], [], [], [], []
    for line in lines:
        entries = np.arange(tables.start[line], tables.start[line + 1])
        cell, sign = tables.cell[entries], tables.sign[entries].astype(float)
        seen = ~hidden[cell]
        middle = float(tables.gap[line]) - float((sign * (low[cell] + high[cell]) / 2)[seen].sum())
        slack = float(((high[cell] - low[cell]) / 2)[seen].sum())
        lower.append(middle - slack)
        upper.append(middle + slack)
        column += [place[int(c)] for c in cell[~seen]]
        factor += sign[~seen].tolist()
        start.append(len(column))
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(place), len(lines)
    program.col_cost_ = np.zeros(len(place))
    program.col_lower_ = low[list(place)]
    program.col_upper_ = np.full(len(place), highspy.kHighsInf)
    program.row_lower_, program.row_upper_ = np.array(lower), np.array(upper)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = np.array(start, dtype=np.int32)
    program.a_matrix_.index_ = np.array(column, dtype=np.int32)
    program.a_matrix_.value_ = np.array(factor)
    solver = silent()
    solver.passModel(program)
    return solver


def bound(solver: Quiet, column: int, sign: int, columns: int) -> float:
    "The least (1) or the most (-1) that a cell can be; infinite where nothing bounds it, no number where nothing fits."
    cost = np.zeros(columns)
    cost[column] = sign
    solver.changeColsCost(columns, np.arange(columns, dtype=np.int32), cost)
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kOptimal:
        return sign * solver.getInfo().objective_function_value
    return np.inf if sign < 0 and status in UNBOUNDED else np.nan
