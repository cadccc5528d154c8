"""The lines of rates of a table with several columns of names, and the ways from a rate to the counts beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from socialrapport.audit.evidence import COUNTS, RATES
from socialrapport.audit.printed_table import At, Sheet

Go = Callable[[At], At | None]
Way = tuple[Go, int]
"""A way to go from a rate's cell to a count's: 0 beside it, 1 in another table, 2 in a total."""

Measure = tuple[object, ...]
Group = tuple[object, ...]


def tops(sheet: Sheet) -> list[int]:
    "The rows that may be the whole of the others."
    if sheet.by_area:
        return [r for r in range(len(sheet.labels)) if sheet.levels.count(sheet.levels[r]) == 1]
    return [r for r, w in enumerate(sheet.row_words) if w.total]


def lines(s: int, sheet: Sheet) -> Iterator[tuple[list[At], list[Way]]]:
    """Each measure's rates, of all groups and years together, with the ways to the counts.

    Where rows are measures it is the rows that are lines.
    """
    columns = {(_group(sheet, c), _measure(sheet, c)): c for c in range(len(sheet.columns))}
    rates: dict[Measure, list[At]] = defaultdict(list)
    for (_, measure), c in columns.items():
        rates[measure] += [(s, r, c) for r in range(len(sheet.labels)) if _is_rate(sheet, r, c)]
    counts = list(dict.fromkeys(m for (_, m), c in columns.items() if any(row[c] in COUNTS for row in sheet.units)))
    for line in rates.values():
        if line and not _by_row(sheet):
            yield line, [way for m in counts for way in _ways(sheet, columns, m)]
    if _by_row(sheet):
        yield from _along(s, sheet)


def _is_rate(sheet: Sheet, r: int, c: int) -> bool:
    return sheet.units[r][c] in RATES and sheet.cells[r][c].status != "tom"


def _by_row(sheet: Sheet) -> bool:
    "Whether rows are measures: some of rates, some of counts."
    return not sheet.by_area and len({w.unit for w in sheet.row_words}) > 1


def _along(s: int, sheet: Sheet) -> Iterator[tuple[list[At], list[Way]]]:
    rows, columns = range(len(sheet.labels)), range(len(sheet.columns))
    counted = [r for r in rows if all(u in COUNTS for u in sheet.units[r])]
    ways: list[Way] = [(lambda at, k=k: (at[0], k, at[2]), 0) for k in counted]  # type: ignore[misc]
    for r in rows:
        line = [(s, r, c) for c in columns if _is_rate(sheet, r, c)]
        if line and r not in counted:
            yield line, ways


def _ways(sheet: Sheet, columns: dict[tuple[Group, Measure], int], measure: Measure) -> Iterator[Way]:
    "To a measure of the same group; of a group that is the total in one of the names; in a row that is the total."

    def beside(at: At) -> At | None:
        c = columns.get((_group(sheet, at[2]), measure))
        return None if c is None else (at[0], at[1], c)

    yield beside, 0
    for j in (j for j in range(len(sheet.keys[0]) - 1) if j not in sheet.measures):
        totals = {sheet.keys[c][j] for c in columns.values() if sheet.key_words[c][j].total}
        for name in totals:

            def in_total(at: At, j: int = j, name: str = name) -> At | None:
                c = columns.get((_group(sheet, at[2], j, name), measure))
                return None if c is None else (at[0], at[1], c)

            yield in_total, 2
    for r in tops(sheet):

        def on_top(at: At, r: int = r) -> At | None:
            c = columns.get((_group(sheet, at[2]), measure))
            return None if c is None else (at[0], r, c)

        yield on_top, 2


def _measure(sheet: Sheet, c: int) -> Measure:
    own = sheet.key_words[c][-1]
    return (own.unit, own.rest, own.total, *(sheet.keys[c][j] for j in sorted(sheet.measures)))


def _group(sheet: Sheet, c: int, changed: int | None = None, name: str = "") -> Group:
    own, key = sheet.key_words[c][-1], sheet.keys[c]
    names = (name if j == changed else key[j] for j in range(len(key) - 1) if j not in sheet.measures)
    return (own.year, own.groups, *names)
