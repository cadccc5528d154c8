"""One figure held against others: what a check is, and how figures and spans are told."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from socialrapport.audit.printed_table import At, Cell, Sheet, swedish

RATES = frozenset({"pct", "per", "mean", "?"})
COUNTS = frozenset({"n", "amount"})
Span = tuple[Fraction, Fraction]


@dataclass(frozen=True)
class Check:
    """One thing that was held against something else. `suspects` come in order: the likeliest cell first.

    `strong` is false where the evidence is that a population does not change so fast. `adds` says that the first
    suspect's denominator is the sum of the others', as in all of a `family` of sums; `settled` that the suspects
    come in order of likelihood; `direct` that a share was held against its own printed counts.
    """

    holds: bool
    suspects: tuple[At, ...]
    cells: tuple[At, ...]
    text: str
    strong: bool = True
    adds: bool = False
    family: tuple[object, ...] = ()
    settled: bool = False
    direct: bool = False


def cell(sheets: list[Sheet], at: At) -> Cell:
    return sheets[at[0]].cells[at[1]][at[2]]


def shown(sheets: list[Sheet], at: At) -> bool:
    return cell(sheets, at).status == "tal"


def value(sheets: list[Sheet], at: At) -> Fraction:
    return cell(sheets, at).value


def decimals(printed: Cell) -> int:
    return 0 if not printed.half else len(str(int(1 / (2 * printed.half)))) - 1


def place(sheets: list[Sheet], at: At) -> str:
    return sheets[at[0]].place(at[1], at[2])


def apart(a: Span, b: Span) -> bool:
    return a[0] > b[1] or b[0] > a[1]


def wide(a: Span) -> Fraction:
    return (a[1] - a[0]) / max(a[0] + a[1], Fraction(1)) * 2


def between(span: Span) -> str:
    "A span as people read it; with a decimal where it is too narrow for whole numbers."
    if math.floor(span[1]) - math.ceil(span[0]) < 5:
        return f"{swedish(span[0], 1)}–{swedish(span[1], 1)}"
    return f"{swedish(math.ceil(span[0]))}–{swedish(math.floor(span[1]))}"
