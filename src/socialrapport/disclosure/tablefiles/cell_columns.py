"""What stands in the columns of a file of cells: codes, counts, flags and weights, or what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.tablefiles.outside import NOTHING
from socialrapport.disclosure.tablefiles.specification import (
    COUNT,
    SUPPRESSED,
    WEIGHT,
    Spec,
)
from socialrapport.model.issue import Refusal

TOO_LARGE = 2**53
"From here on not every whole number is one of a computer's numbers, and sums are no longer exact."
FLAGS = {"": False, "0": False, "1": True, "0.0": False, "1.0": True, "FALSE": False, "TRUE": True}
"""What may stand in a column of yes and no."""
NUMBER = re.compile(r"[0-9]+(\.[0-9]*)?([eE][0-9]{1,2})?")


def column_of(columns: Mapping[str, list[str]], title: str, name: str) -> tuple[str, ...]:
    if title not in columns:
        raise Refusal(f"{name}, rad 1: kolumnen ”{title}”, som specifikationen nämner i ”rates”, saknas.")
    return tuple(columns[title])


def coded(
    columns: Mapping[str, list[str]], spec: Spec, numbers: list[int]
) -> tuple[dict[str, tuple[str, ...]], dict[str, Ints], tuple[str, ...]]:
    "Each dimension's codes, those of the hierarchy first, and the place of each row's code among them."
    labels: dict[str, tuple[str, ...]] = {}
    codes: dict[str, Ints] = {}
    notes: list[str] = []
    for dim, tree in spec.dims.items():
        known = dict.fromkeys([spec.total, *(c for parent, parts in tree for c in (parent, *parts))])
        written = [c or spec.total for c in columns[dim]]
        strangers = sorted(set(written) - known.keys())
        if strangers and tree:
            at = [str(n) for n, c in zip(numbers, written, strict=True) if c not in known]
            more = f" och {len(at) - 5} till" if at[5:] else ""
            notes.append(
                f"Dimensionen ”{dim}”, rad {', '.join(at[:5])}{more}: koden finns inte i specifikationens hierarki och "
                "knyts inte till någon total."
            )
        labels[dim] = (*known, *strangers)
        place = {c: i for i, c in enumerate(labels[dim])}
        codes[dim] = np.array([place[c] for c in written], dtype=np.int64)
    return labels, codes, tuple(notes)


def counts(columns: Mapping[str, list[str]], faults: list[str], numbers: list[int], name: str) -> Ints:
    "The counts; empty or two dots is not known, which only a suppressed cell may be."
    found = np.full(len(numbers), NOTHING, dtype=np.int64)
    suppressed = columns.get(SUPPRESSED)
    for i, text in enumerate(columns[COUNT]):
        whole = whole_number(text)
        if whole is not None and whole < TOO_LARGE:
            found[i] = whole
        elif text not in ("", ".."):
            faults.append(f"{name}, rad {numbers[i]}, kolumnen ”{COUNT}”: {wrong_number(whole)}")
        elif suppressed is None or not FLAGS.get(suppressed[i].upper(), True):
            faults.append(f"{name}, rad {numbers[i]}, kolumnen ”{COUNT}”: värdet saknas i en cell som inte är dold.")
    return found


def wrong_number(whole: int | None) -> str:
    "What is wrong with a number that is none, or one too large."
    if whole is None:
        return "ska vara ett heltal som är noll eller större."
    return "talet är för stort. Antal från 2^53 (9 007 199 254 740 992) kan inte räknas exakt."


def whole_number(text: str) -> int | None:
    "`12.0`, `1e3` and `1 234` are whole numbers too; anything else is None."
    bare = "".join(text.split())
    if not (bare.isascii() and NUMBER.fullmatch(bare)):
        return None
    value = Decimal(bare)
    return int(value) if value == value.to_integral_value() else None


def flagged(texts: list[str] | None, title: str, faults: list[str], numbers: list[int], name: str) -> Flags | None:
    "A column of 0 and 1; empty is 0."
    if texts is None:
        return None
    found = np.zeros(len(texts), dtype=bool)
    for i, text in enumerate(texts):
        value = FLAGS.get(text.upper())
        if value is None:
            faults.append(f"{name}, rad {numbers[i]}, kolumnen ”{title}”: ska vara 0 eller 1.")
        else:
            found[i] = value
    return found


def weights(
    texts: list[str] | None, suppressed: Flags | None, faults: list[str], numbers: list[int], name: str
) -> Ints | None:
    "What it costs to hide each cell, a whole number from 0; nothing need stand beside a hidden cell."
    if texts is None:
        return None
    found = np.zeros(len(texts), dtype=np.int64)
    for i, text in enumerate(texts):
        value = 0 if text == "" and suppressed is not None and suppressed[i] else whole_number(text)
        if value is None or value >= TOO_LARGE:
            faults.append(f"{name}, rad {numbers[i]}, kolumnen ”{WEIGHT}”: {wrong_number(value)}")
        else:
            found[i] = value
    return found
