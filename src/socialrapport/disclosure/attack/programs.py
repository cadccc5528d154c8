"""Linear and whole-number programs over one set of lines, solved by HiGHS, and never taken at their word.

A bound that the linear program claims is recomputed in whole numbers from its dual values, made rational
with a small denominator: by weak duality any multipliers of the lines give a valid bound, so only a bound
that holds exactly is passed on, and that nothing is possible only if multipliers prove it so too. A table
is rounded and checked by whoever takes it in. Only the last resort, HiGHS's own branch and bound
(`Programs.whole`), is believed: with a margin of 1e-6, its own tolerance.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from socialrapport.disclosure.attack.bounds import FAR
from socialrapport.disclosure.attack.modular import Lines
from socialrapport.disclosure.linked_tables.linked import Ints

Reals = NDArray[np.float64]

DENOMINATORS = (1, 2, 3, 4, 6, 12, 60, 2520)
MARGIN = 1e-6


@dataclass(frozen=True)
class Whole:
    """What a whole-number program answers: the best table found, if any, and a bound that none exceeds.

    `closed` where the search came to its end.
    """

    table: Ints | None
    bound: int
    closed: bool


class Quiet(highspy.Highs):
    "HiGHS that prints nothing, not even who it is: its own start turns callbacks on, and they greet."

    def __init__(self) -> None:
        super(highspy.Highs, self).__init__()
        self.setOptionValue("output_flag", False)


def silent() -> Quiet:
    "A solver whose answers do not depend on the machine's load."
    solver = Quiet()
    for option, value in (("log_to_console", False), ("threads", 1), ("random_seed", 1)):
        solver.setOptionValue(option, value)
    return solver


class Programs:
    "Programs over the same lines, solved one after the other from where the last one ended."

    def __init__(self, lines: Lines, lo: Ints, hi: Ints) -> None:
        self.lines, self.lo, self.hi = lines, lo.copy(), hi.copy()
        self.solver = self.made()
        self.every = np.arange(lines.cells, dtype=np.int32)
        self.ready = False

    def made(self) -> Quiet:
        solver = silent()
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = self.lines.cells, self.lines.count
        program.col_cost_ = np.zeros(self.lines.cells)
        program.col_lower_, program.col_upper_ = self.lo.astype(float), as_upper(self.hi)
        program.row_lower_ = program.row_upper_ = self.lines.right.astype(float)
        program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        program.a_matrix_.start_ = self.lines.start.astype(np.int32)
        program.a_matrix_.index_ = self.lines.cell.astype(np.int32)
        program.a_matrix_.value_ = self.lines.sign.astype(float)
        solver.passModel(program)
        return solver

    def point(self) -> tuple[bool, Ints]:
        "Whether any table in real numbers is possible, and one, rounded."
        self.solver.run()
        possible = self.solver.getModelStatus() != highspy.HighsModelStatus.kInfeasible
        return possible, np.rint(np.array(self.solver.getSolution().col_value)).astype(np.int64)

    def bound(self, cell: int, most: bool) -> tuple[int, Ints, Ints]:
        """The most (or the least) that the lines and bounds leave a cell, valid in whole numbers.

        With it the multipliers that prove it, as whole numbers over a common denominator in the last
        place of the array, and the real optimum, rounded.
        """
        sign = -1 if most else 1
        cost = np.zeros(self.lines.cells)
        cost[cell] = sign
        if self.ready:
            self.solver.setOptionValue("presolve", "off")
            self.solver.setOptionValue("simplex_strategy", 4)
        self.ready = True
        self.solver.changeColsCost(self.lines.cells, self.every, cost)
        self.solver.run()
        worst = int(self.hi[cell] if most else self.lo[cell])
        proof = np.zeros(self.lines.count + 1, dtype=np.int64)
        proof[-1] = 1
        answer = self.solver.getSolution()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return worst, proof, np.zeros(0, dtype=np.int64)
        dual = np.array(answer.row_dual)
        for denominator in DENOMINATORS:
            whole = np.rint(dual * denominator).astype(np.int64)
            found = weak_dual(self.lines, self.lo, self.hi, cell, sign, whole, denominator)
            if found is not None and (found < worst if most else found > worst):
                worst, proof = found, np.concatenate((whole, [denominator]))
        return worst, proof, np.rint(np.array(answer.col_value)).astype(np.int64)

    def whole(self, cell: int, most: bool, enough: int | None = None, nodes: int = 200) -> Whole:
        "The same in whole numbers by branch and bound; stops at a table with the cell at *enough* or beyond."
        solver = self.made()
        solver.changeColsIntegrality(
            self.lines.cells, self.every, np.full(self.lines.cells, highspy.HighsVarType.kInteger)
        )
        sign = -1.0 if most else 1.0
        solver.changeColCost(cell, sign)
        solver.setOptionValue("mip_max_nodes", nodes)
        solver.setOptionValue("mip_rel_gap", 0.0)
        solver.setOptionValue("mip_abs_gap", 0.5)
        if enough is not None:
            solver.setOptionValue("objective_target", sign * enough)
        solver.run()
        status, info = solver.getModelStatus(), solver.getInfo()
        found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        table = np.rint(np.array(solver.getSolution().col_value)).astype(np.int64) if found else None
        if status == highspy.HighsModelStatus.kInfeasible:
            return Whole(None, int(self.hi[cell] if not most else self.lo[cell]), True)
        worst = int(self.hi[cell] if most else self.lo[cell])
        bound = info.mip_dual_bound
        if math.isfinite(bound) and abs(bound) < FAR:
            worst = min(worst, math.floor(-bound + MARGIN)) if most else max(worst, math.ceil(bound - MARGIN))
        return Whole(table, worst, status == highspy.HighsModelStatus.kOptimal)

    def feasible(self, lo: Ints, hi: Ints) -> tuple[bool, Reals, Ints]:
        """Whether real numbers within other bounds fulfil the lines, and such numbers.

        Where not, the lines whose multipliers prove it in whole numbers; none where that was not to be had.
        The solver keeps its own bounds.
        """
        self.solver.setOptionValue("presolve", "off")
        self.solver.changeColsCost(self.lines.cells, self.every, np.zeros(self.lines.cells))
        self.solver.changeColsBounds(self.lines.cells, self.every, lo.astype(float), as_upper(hi))
        self.solver.run()
        status = self.solver.getModelStatus()
        point, proof = np.array(self.solver.getSolution().col_value), np.zeros(0, dtype=np.int64)
        if status != highspy.HighsModelStatus.kOptimal:
            # HiGHS's own description of its types leaves this method out.
            _, has, ray = self.solver.getDualRay()  # type: ignore[attr-defined]
            proof = farkas(self.lines, lo, hi, np.array(ray)) if has else proof
        self.solver.changeColsBounds(self.lines.cells, self.every, self.lo.astype(float), as_upper(self.hi))
        return status == highspy.HighsModelStatus.kOptimal, point, proof

    def tighten(self, cell: int, lo: int, hi: int) -> None:
        "Takes in bounds that have been proven."
        self.lo[cell], self.hi[cell] = lo, hi
        self.solver.changeColBounds(cell, float(lo), highspy.kHighsInf if hi >= FAR else float(hi))


def nearest(lines: Lines, lo: Ints, hi: Ints, now: Ints, nodes: int) -> Ints | None:
    """The table within the bounds that differs least from *now*, as far as so many nodes of a search show.

    The lines' right sides are taken from *now*. None where none was found.
    """
    n, twice = lines.cells, 2 * lines.cells
    solver, program = silent(), highspy.HighsLp()
    program.num_col_, program.num_row_ = twice, lines.count + n
    program.col_cost_ = np.ones(twice)
    program.col_lower_, program.col_upper_ = np.zeros(twice), np.full(twice, highspy.kHighsInf)
    program.row_lower_ = np.concatenate((np.zeros(lines.count), (lo - now).astype(float)))
    program.row_upper_ = np.concatenate((np.zeros(lines.count), as_upper(np.where(hi >= FAR, FAR, hi - now))))
    program.integrality_ = [highspy.HighsVarType.kInteger] * twice
    rows = np.concatenate((lines.rows(), lines.rows(), lines.count + np.arange(n), lines.count + np.arange(n)))
    cells = np.concatenate((lines.cell, lines.cell + n, np.arange(n), n + np.arange(n)))
    signs = np.concatenate((lines.sign, -lines.sign, np.ones(n), -np.ones(n)))
    order = np.argsort(rows, kind="stable")
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = np.searchsorted(rows[order], np.arange(lines.count + n + 1)).astype(np.int32)
    program.a_matrix_.index_ = cells[order].astype(np.int32)
    program.a_matrix_.value_ = signs[order].astype(float)
    solver.passModel(program)
    solver.setOptionValue("mip_max_nodes", nodes)
    solver.setOptionValue("mip_max_improving_sols", 1)
    solver.run()
    if solver.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None
    change = np.rint(np.array(solver.getSolution().col_value)).astype(np.int64)
    return np.asarray(now + change[:n] - change[n:])


def as_upper(hi: Ints) -> Reals:
    return np.where(hi >= FAR, highspy.kHighsInf, hi.astype(float))


def farkas(lines: Lines, lo: Ints, hi: Ints, ray: Reals) -> Ints:
    "The lines of a ray that proves in whole numbers that no table is possible; none where it does not."
    largest = float(np.abs(ray).max(initial=0.0))
    smallest = float(np.abs(ray[np.abs(ray) > 1e-7 * largest]).min(initial=np.inf)) if largest > 0 else 1.0
    for unit in (smallest, largest):
        for denominator in DENOMINATORS:
            whole = np.rint(ray / unit * denominator)
            if not np.abs(whole).max(initial=0.0) < 2**30:
                continue
            for sign in (1, -1):
                dual = sign * whole.astype(np.int64)
                least = least_over(lines, lo, hi, dual, np.zeros(lines.cells, dtype=np.int64))
                if least is not None and least > 0:
                    return np.flatnonzero(dual)
    return np.zeros(0, dtype=np.int64)


def least_over(lines: Lines, lo: Ints, hi: Ints, dual: Ints, cost: Ints) -> int | None:
    """The least of y * right + (cost - A'y) * x over the bounds, in whole numbers; None where there is none.

    It is no more than cost * x of any table x; with no cost, above zero it says that there is no table.
    """
    reduced = cost.copy()
    np.add.at(reduced, lines.cell, -lines.sign * dual[lines.rows()])
    if ((reduced < 0) & (hi >= FAR)).any():
        return None
    return int(dual @ lines.right) + int((reduced * np.where(reduced > 0, lo, np.where(reduced < 0, hi, 0))).sum())


def weak_dual(lines: Lines, lo: Ints, hi: Ints, cell: int, sign: int, dual: Ints, denominator: int) -> int | None:
    """The bound on a cell that multipliers of the lines prove, in whole numbers; None where they prove nothing.

    With `sign` 1 it is the least of the cell, with -1 the most: by weak duality no table x has
    sign * denominator * x[cell] below `least_over`.
    """
    cost = np.zeros(lines.cells, dtype=np.int64)
    cost[cell] = sign * denominator
    least = least_over(lines, lo, hi, dual, cost)
    if least is None:
        return None
    return -(-least // denominator) if sign > 0 else -least // denominator
