"""Holds a published table against itself: parts against wholes, ratios against what they are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from socialrapport.intake.aggregates.wide_tables import Sheet, number
from socialrapport.model.rule import WhileRead
from socialrapport.model.written import figure

LONG = 1e9
Found = tuple[WhileRead, list[str], list[int]]
"""(rule, what is wrong, lines)"""


def check(sheet: Sheet, how: Mapping[str, Any]) -> Iterator[Found]:
    "Every kind of contradiction that the description asks for, each once."
    wanted = how.get("kontroller", {})
    sums = [*regions(sheet, how, wanted.get("regioner", ())), *row_sums(sheet, how, wanted.get("rader", ()))]
    sums += column_sums(sheet, wanted.get("kolumner", ()))
    if sums:
        yield "delsummor", [t for t, _ in sums], sorted({n for _, n in sums})
    ratios = list(row_ratios(sheet, how, wanted.get("kvoter", ())))
    if ratios:
        yield "kvot_mot_delar", [t for t, _ in ratios], sorted({n for _, n in ratios})


def value(row: Mapping[str, str], column: str) -> float | None:
    "The cell's number; what does not apply adds nothing, what is hidden is unknown."
    found, status = number(row.get(column, ""))
    return 0.0 if status == "." else found


def printed(x: float, decimals: int = 0) -> str:
    "The number, unless it is so long that it could be a person's."
    return "ett långt tal" if abs(x) >= LONG else figure(x, decimals)


def regions(sheet: Sheet, how: Mapping[str, Any], prefixes: list[str]) -> Iterator[tuple[str, int]]:
    "A region's row stands before its districts and is their sum."
    counted = [c for c in sheet.header if any(c.startswith(p) for p in prefixes)]
    for column in counted:
        head: tuple[int, float] | None = None
        parts: list[float] = []
        for line, row in (*sheet.rows, (0, {sheet.header[0]: "", "nivå": "stad"})):
            this = value(row, column)
            if row.get("nivå") == "sdo" and this is not None:
                parts.append(this)
            elif row.get("nivå") in ("region", "stad"):
                if head and parts and abs(sum(parts) - head[1]) > 0.5:
                    where = f"rad {head[0]}, {sheet.called(column, how)}"
                    yield f"{where}: {printed(head[1])}, men delarna är {printed(sum(parts))}", head[0]
                head = (line, this) if this is not None and row["nivå"] == "region" else None
                parts = []


def row_sums(sheet: Sheet, how: Mapping[str, Any], wanted: list[Mapping[str, Any]]) -> Iterator[tuple[str, int]]:
    "A row that is the sum of others; a part that is hidden is unknown, so nothing is said."
    rows = {sheet.label(row): (line, row) for line, row in sheet.rows}
    for entry in wanted:
        names = [entry["helhet"], *entry["delar"]]
        if any(n not in rows for n in names):
            continue
        line = rows[entry["helhet"]][0]
        for column in sheet.header[1:]:
            whole, *parts = [value(rows[n][1], column) for n in names]
            known = [p for p in parts if p is not None]
            if whole is not None and len(known) == len(parts) and abs(sum(known) - whole) > 0.5:
                where = f"{entry['helhet']} {sheet.called(column, how)}"
                yield f"{where}: {printed(whole)}, men delarna är {printed(sum(known))}", line


def column_sums(sheet: Sheet, wanted: list[Mapping[str, Any]]) -> Iterator[tuple[str, int]]:
    "A column that is the sum of others."
    for entry in wanted:
        for line, row in sheet.rows:
            whole = value(row, entry["helhet"])
            parts = [value(row, c) for c in entry["delar"]]
            known = [p for p in parts if p is not None]
            if whole is not None and len(known) == len(parts) and abs(sum(known) - whole) > 0.5:
                yield (
                    f"rad {line}, {entry['helhet']}: {printed(whole)}, men delarna är {printed(sum(known))}",
                    line,
                )


def row_ratios(sheet: Sheet, how: Mapping[str, Any], wanted: list[Mapping[str, Any]]) -> Iterator[tuple[str, int]]:
    "A row that is the ratio of two others, as far as rounding lets one tell."
    rows = {sheet.label(row): (line, row) for line, row in sheet.rows}
    for entry in wanted:
        names = (entry["kvot"], entry["taljare"], entry["namnare"])
        if any(n not in rows for n in names):
            continue
        decimals = int(entry.get("decimaler", 0))
        for column in sheet.header[1:]:
            told, above, below = (value(rows[n][1], column) for n in names)
            if told is None or above is None or not below:
                continue
            due = above * float(entry.get("skala", 1)) / below
            slack = 0.5 * 10**-decimals + float(entry.get("tolerans", 0)) + 1e-9
            if abs(due - told) > slack:
                text = f"{entry['kvot']} {sheet.called(column, how)} är {printed(told, decimals)}, men "
                ratio = f"{entry['taljare']} genom {entry['namnare']} ger {printed(due, decimals)}"
                yield text + ratio, rows[entry["kvot"]][0]
