"""Printed rates: a rate beside a known base says within which whole numbers the count must be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from math import ceil, floor

import numpy as np

from socialrapport.disclosure.attack.bounds import FAR
from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.tablefiles.outside import Outside
from socialrapport.disclosure.tablefiles.specification import Ratio


def bounded(outside: Outside, unknown: Flags) -> tuple[Ints, Ints]:
    "The least and the most that printed rates leave each unknown count (over the file's cells)."
    least, most = np.zeros(len(unknown), dtype=np.int64), np.full(len(unknown), FAR, dtype=np.int64)
    for cell in np.flatnonzero(unknown):
        for _, lo, hi in bounds_of(outside, int(cell)):
            least[cell], most[cell] = max(int(least[cell]), lo), min(int(most[cell]), hi)
    return least, most


def bounds_of(outside: Outside, cell: int) -> Iterator[tuple[Ratio, int, int]]:
    "For each rate that is printed of a cell: the least and the most that it leaves the count."
    for ratio in outside.spec.ratios:
        rates, bases = outside.printed[ratio.column]
        rate, base = number(rates[cell]), number(bases[cell])
        if rate is None or base is None or base <= 0 or ratio.scale <= 0:
            continue
        half = Fraction(1, 2 * 10**ratio.decimals)
        unit = base / Fraction(str(ratio.scale))
        yield ratio, max(0, ceil((rate - half) * unit)), min(FAR, floor((rate + half) * unit))


def number(text: str) -> Fraction | None:
    "A printed number (`1 234,5`, `12.50`), or None where there is none."
    plain = "".join(text.split()).replace(",", ".").rstrip("%")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    return Fraction(value) if value.is_finite() and abs(value.adjusted()) < 20 else None
