"""The door to HiGHS of who makes the pattern: small linear programs in whole numbers, the same answer every time.

The attack has its own (`attack/programs.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
DEAREST = 100.0
"What the heaviest cell costs; a solver works best with costs of about one size."


@dataclass(frozen=True, eq=False)
class Program:
    """Minimise `cost` @ x where `lower` <= A x <= `upper` and `least` <= x <= `most`.

    A by rows: row k holds `factor[start[k]:start[k + 1]]` at `column` of the same place.
    """

    cost: Reals
    least: Reals
    most: Reals
    whole: NDArray[np.bool_]
    start: NDArray[np.int64]
    column: NDArray[np.int64]
    factor: Reals
    lower: Reals
    upper: Reals


@dataclass(frozen=True, eq=False)
class Answer:
    "`x` is None where no point was found; `bound` is a proven bound on the cost; `proven`: x is best."

    x: Reals | None
    cost: float
    bound: float
    proven: bool


class Silent(highspy.Highs):
    "HiGHS without its greeting, which its own constructor prints whatever the options say."

    def __init__(self) -> None:
        super(highspy.Highs, self).__init__()
        self.setOptionValue("output_flag", False)


def solve(
    program: Program, start: Reals | None = None, nodes: int | None = None, gap: float = 1e-6, first: bool = False
) -> Answer:
    "Solve with one thread and a fixed seed; *nodes* limits the search, never the clock; *first*: any point will do."
    highs = Silent()
    for option, value in (
        ("log_to_console", False),
        ("threads", 1),
        ("random_seed", 1),
        ("mip_rel_gap", gap),
        ("mip_feasibility_tolerance", 1e-7),
    ):
        highs.setOptionValue(option, value)
    if nodes is not None:
        highs.setOptionValue("mip_max_nodes", nodes)
    if first:
        highs.setOptionValue("mip_max_improving_sols", 1)
    highs.passModel(model_of(program))
    if start is not None:
        given = highspy.HighsSolution()
        given.col_value = start.tolist()
        highs.setSolution(given)
    highs.run()
    return answer_of(highs)


def model_of(program: Program) -> highspy.HighsLp:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(program.cost), len(program.lower)
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = program.cost, program.least, program.most
    lp.row_lower_, lp.row_upper_ = program.lower, program.upper
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = program.start.astype(np.int32)
    lp.a_matrix_.index_ = program.column.astype(np.int32)
    lp.a_matrix_.value_ = program.factor
    if program.whole.any():
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        lp.integrality_ = [kinds[int(w)] for w in program.whole]
    return lp


def answer_of(highs: highspy.Highs) -> Answer:
    info = highs.getInfo()
    status = highs.getModelStatus()
    feasible = info.primal_solution_status == int(highspy.SolutionStatus.kSolutionStatusFeasible)
    if status == highspy.HighsModelStatus.kInfeasible or not feasible:
        return Answer(None, np.inf, float(info.mip_dual_bound), status == highspy.HighsModelStatus.kInfeasible)
    x = np.array(highs.getSolution().col_value)
    proven = status == highspy.HighsModelStatus.kOptimal
    return Answer(x, float(info.objective_function_value), float(info.mip_dual_bound), proven)
