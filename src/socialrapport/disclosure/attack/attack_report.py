"""What an attack found, in words and as data: which published numbers give away which hidden ones.

A hidden number is explained by the fewest lines that a linear program of least multipliers finds, in
ever larger neighbourhoods of the cell; the multipliers are checked in whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import highspy
import numpy as np

from socialrapport.disclosure.attack.attacking import line_named
from socialrapport.disclosure.attack.bounds import FAR
from socialrapport.disclosure.attack.insiders import Found
from socialrapport.disclosure.attack.knowledge import Result, named, place
from socialrapport.disclosure.attack.modular import Lines
from socialrapport.disclosure.attack.printed_rates import bounds_of
from socialrapport.disclosure.attack.programs import DENOMINATORS, Programs, Quiet
from socialrapport.disclosure.attack.several_editions import zeros_shown
from socialrapport.disclosure.attack.systems import System, chosen, system_of
from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.tablefiles.outside import Outside
from socialrapport.disclosure.tablefiles.specification import SHOWN, USABLE

MOST_CELLS = 12
"More published cells than this are not told one by one; the lines are named instead."
MOST_LINES = 4
NO_LESS = "Det följer, eftersom inget antal är under noll, av"
NO_ZERO = "Det följer, eftersom nollor visas och en dold cell därför är minst 1, av"
STEPS = (1, 2, 3, 5, 8, 1000)
"Neighbourhoods, in lines from the cell, that are tried in turn."


def explain(outside: Outside, result: Result, most: int = 20, reveal: bool = False) -> tuple[str, ...]:
    """A Swedish sentence for each found cell, at most so many, the worst first.

    Never says what a hidden number is, unless *reveal*.
    """
    found = list(dict.fromkeys([*result.linear.tolist(), *result.exact.tolist(), *result.narrow.tolist()]))
    teller = Teller(outside, result, reveal)
    told = [teller.sentence(cell) for cell in found[:most]]
    return (*told, f"… och {len(found) - most} celler till.") if len(found) > most else tuple(told)


def as_json(outside: Outside, result: Result, together: Sequence[Found] = ()) -> dict[str, Any]:
    "The answer of the command `attack`: how many of each kind, and the cells that were found, with their ends."
    found = np.unique(np.concatenate((result.linear, result.exact, result.narrow)))
    cells = [
        {
            **(result.places.get(c) or (outside.place(c) if c < len(outside.count) else {})),
            "lo": int(result.lo[c]),
            "hi": int(result.hi[c]) if result.hi[c] < FAR else None,
        }
        for c in found.tolist()
    ]
    answer: dict[str, Any] = {
        "exact": len(result.exact),
        "linear": len(result.linear),
        "narrow": len(result.narrow),
        "cells": cells,
        "undecided": len(result.undecided),
        "together": [
            {"cell": place(result.knowledge, f.cell), "by": [place(result.knowledge, c) for c in f.known]}
            for f in together
        ],
        "zeros": SHOWN if zeros_shown(outside) and result.knowledge.assumed is not None else USABLE,
        "varningar": list(outside.notes),
    }
    return {**answer, "contradiction": result.contradiction} if result.contradiction else answer


class Teller:
    "Explains cells, one after the other."

    def __init__(self, outside: Outside, result: Result, reveal: bool) -> None:
        knowledge = result.knowledge
        self.outside, self.knowledge, self.result, self.reveal = outside, knowledge, result, reveal
        self.no_less = NO_LESS if knowledge.assumed is None or not knowledge.assumed.any() else NO_ZERO
        self.system: System = system_of(knowledge.tables, knowledge.value < 0, knowledge.value)
        self.linear = np.zeros(knowledge.tables.cells, dtype=bool)
        self.linear[result.linear] = True

    def sentence(self, cell: int) -> str:
        "Why one cell was found."
        lo, hi = int(self.result.lo[cell]), int(self.result.hi[cell])
        verdict = "kan räknas fram" if lo == hi else "kan bara ha några få värden"
        value = (f" ({lo})" if lo == hi else f" ({lo}–{hi})") if self.reveal else ""
        own = cell >= self.knowledge.tables.published
        codes = ", ".join(f"{d} {code}" for d, code in place(self.knowledge, cell).items()) or f"cell {cell + 1}"
        name = named(self.knowledge, cell) if own else codes
        return f"{name}: {verdict}{value}. {self.why(cell)}"

    def why(self, cell: int) -> str:
        if self.knowledge.value[cell] >= 0:
            return "Den visades i en tidigare utgåva."
        if cell < self.knowledge.tables.published and (rate := self.by_rate(cell)):
            return rate
        if self.linear[cell]:
            return self.by_equations(cell)
        return self.by_bounds(cell)

    def by_rate(self, cell: int) -> str:
        "The rates that alone leave no more than was found."
        for ratio, lo, hi in bounds_of(self.outside, cell):
            if max(lo, 0) >= self.result.lo[cell] and hi <= self.result.hi[cell]:
                gives = "antalet" if lo == hi else "antalet så när som på avrundningen"
                return f"Kvoten i kolumnen ”{ratio.column}” och basen ”{ratio.base}” ger {gives}."
        return ""

    def by_equations(self, cell: int) -> str:
        "The published cells to add and take away."
        for lines, at, numbers in self.around(cell):
            found = combination(lines, at)
            if found is not None:
                return self.combined(numbers, *found)
        return self.hanging(self.lines_at(cell))

    def by_bounds(self, cell: int) -> str:
        "The lines that leave so little when no number is below zero."
        number = int(np.searchsorted(self.system.cells, cell))
        lo = np.maximum(self.knowledge.least[self.system.cells], 0)
        hi = np.minimum(self.knowledge.most[self.system.cells], FAR)
        for lines, _, numbers in self.around(cell):
            programs = Programs(lines, lo, hi)
            least, below, _ = programs.bound(number, most=False)
            most, above, _ = programs.bound(number, most=True)
            if least >= self.result.lo[cell] and most <= self.result.hi[cell]:
                used = np.flatnonzero((below[:-1] != 0) | (above[:-1] != 0))
                rates = self.rates_among(lines, used)
                return self.hanging(numbers[used], f"{rates} Med dem följer det av" if rates else self.no_less)
        return self.hanging(
            self.lines_at(cell), "Alla samband tillsammans, heltal och inga antal under noll, ger det; bland dem"
        )

    def rates_among(self, lines: Lines, used: Ints) -> str:
        "The printed rates that bound hidden cells of these lines, if any does."
        told = []
        cells = np.unique(np.concatenate([lines.cell[lines.start[k] : lines.start[k + 1]] for k in used] or [used]))
        for cell in self.system.cells[cells].tolist():
            if cell < len(self.outside.count):
                told += [
                    f"kvoten i kolumnen ”{ratio.column}” och basen ”{ratio.base}” för {named(self.knowledge, cell)}"
                    for ratio, _, _ in bounds_of(self.outside, cell)
                ]
        more = f" och {len(told) - MOST_LINES} till" if len(told) > MOST_LINES else ""
        return f"Gränser ges av {', '.join(told[:MOST_LINES])}{more}." if told else ""

    def lines_at(self, cell: int) -> Ints:
        number = int(np.searchsorted(self.system.cells, cell))
        rows = self.system.lines.rows()
        return np.asarray(self.system.line[np.unique(rows[self.system.lines.cell == number])])

    def hanging(self, lines: Ints, start: str = "") -> str:
        if len(lines) == 0:
            return "Det följer av gränserna för antalet."
        texts = [line_named(self.knowledge, int(k)) for k in lines[:MOST_LINES]]
        more = f" och {len(lines) - MOST_LINES} samband till" if len(lines) > MOST_LINES else ""
        return f"{start or self.no_less} {'; '.join(texts)}{more}."

    def combined(self, numbers: Ints, multiplier: Ints, denominator: int) -> str:
        "Lines times their multipliers, as published cells."
        tables, total = self.knowledge.tables, np.zeros(self.knowledge.tables.cells, dtype=np.int64)
        for line, times in zip(numbers[multiplier != 0], multiplier[multiplier != 0], strict=True):
            span = slice(int(tables.start[line]), int(tables.start[line + 1]))
            np.subtract.at(total, tables.cell[span], times * tables.sign[span])
        total[self.knowledge.value < 0] = 0
        if np.count_nonzero(total) > MOST_CELLS:
            total[self.knowledge.value == 0] = 0
        cells = np.flatnonzero(total)
        if not 0 < len(cells) <= MOST_CELLS:
            return self.hanging(numbers[multiplier != 0], "Det följer av")
        order = sorted(cells.tolist(), key=lambda c: (total[c] < 0, c))
        terms = (
            "".join(
                f"{' + ' if total[c] > 0 else ' − '}{f'{abs(total[c])} × ' if abs(total[c]) > 1 else ''}"
                f"{named(self.knowledge, c)}"
                for c in order
            )
            .removeprefix(" + ")
            .strip()
        )
        terms = f"({terms}) / {denominator}" if denominator > 1 else terms
        return f"{terms}."

    def around(self, cell: int) -> Iterator[tuple[Lines, int, Ints]]:
        "Ever larger sets of lines about a cell: the lines, the cell's number in them, their numbers in the tables."
        lines = self.system.lines
        at, rows = int(np.searchsorted(self.system.cells, cell)), lines.rows()
        near: Flags = np.zeros(lines.cells, dtype=bool)
        near[at] = True
        taken = np.zeros(lines.count, dtype=bool)
        done = 0
        for steps in STEPS:
            while done < steps:
                before = int(taken.sum())
                taken[rows[near[lines.cell]]] = True
                near[lines.cell[taken[rows]]] = True
                done += 1
                if int(taken.sum()) == before:
                    done = STEPS[-1] + 1
            yield chosen(lines, taken), at, self.system.line[taken]
            if done > STEPS[-1]:
                return


def combination(lines: Lines, cell: int) -> tuple[Ints, int] | None:
    """Multipliers of the lines, whole numbers over a denominator, that leave one cell alone; None if there are none.

    Least sum of absolute multipliers, each weighed by a little more than one (a linear program).
    """
    used = np.unique(lines.cell)
    if cell not in used:
        return None
    n = lines.count
    equations, rows = np.searchsorted(used, lines.cell), lines.rows()
    solver, program = Quiet(), highspy.HighsLp()
    solver.setOptionValue("threads", 1)
    right = (used == cell).astype(float)
    program.num_col_, program.num_row_ = 2 * n, len(used)
    program.col_cost_ = np.tile(1 + 0.01 * np.diff(lines.start), 2)
    program.col_lower_, program.col_upper_ = np.zeros(2 * n), np.full(2 * n, highspy.kHighsInf)
    program.row_lower_ = program.row_upper_ = right
    program.a_matrix_.start_ = np.concatenate((lines.start, lines.start[-1] + lines.start[1:])).astype(np.int32)
    program.a_matrix_.index_ = np.tile(equations, 2).astype(np.int32)
    program.a_matrix_.value_ = np.concatenate((lines.sign, -lines.sign)).astype(float)
    solver.passModel(program)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    both = np.array(solver.getSolution().col_value)
    for denominator in DENOMINATORS:
        whole = np.rint((both[:n] - both[n:]) * denominator).astype(np.int64)
        left = np.zeros(lines.cells, dtype=np.int64)
        np.add.at(left, lines.cell, lines.sign * whole[rows])
        left[cell] -= denominator
        if not left.any():
            return whole, denominator
    return None
