"""Finds the table in the lines of a file: its heading, the columns that name and those that hold values.

Titles above the table and notes below it are passed over. A table with one column of names is taken as it stands.
One with several (`mått;grupp;2015;2016`, or a row for each value) is turned so that its rows have one name and its
columns have the others: every cell then lies where rows and columns are read alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from socialrapport.audit.fault import Finding
from socialrapport.audit.headings import plain, words
from socialrapport.audit.lines_of_files import Line, unreadable
from socialrapport.audit.printed_value import Cell, is_value, read

LEVEL = frozenset({"niva", "level"})
AREA = frozenset({
    "omrade", "stadsdel", "stadsdelsomrade", "stadsdelsnamnd", "distrikt", "kommundel", "kommun", "geo", "lan",
    "region", "regso", "deso",
})  # fmt: skip
_CODE = ("kod", "nr", "nummer")
"What the heading of a column of codes ends with: the names beside it say the same."
_STATUS = frozenset({"status"})
_NOTES = frozenset({
    "anm", "anmarkning", "anmarkningar", "not", "noter", "fotnot", "kommentar", "kommentarer", "kalla", "trend",
})  # fmt: skip
_VALUE = frozenset({"varde", "value", "varden", "antal/andel"})
_PERIOD = frozenset({"ar", "year", "period", "tid"})
_GROUP = frozenset({"kon", "alder", "aldersgrupp", "grupp", "kvartal", "manad", "matt", "insats", "fraga"})
_MEASURE = frozenset({"matt", "measure", "variabel", "enhet", "matenhet", "nyckeltal", "indikator"})
_YEARS = re.compile(r"(?:19|20)\d{2}(?:[/–-]\d{2,4})?$")
_NOTE = re.compile(r"(?:källa|kalla|not|anm|fotnot|kommentar|\*|\d\))[\s:.]?", re.IGNORECASE)


@dataclass(frozen=True)
class Table:
    """A table with one name for each row. `keys` are the names of each column: its other names, and its own last.

    `said` is all that is said of a row; `heads` are what the names in a key are names of, the rows' own first.

    `measures` are the places in a key that say what is measured and not of whom; `title` and `constant` (columns that
    never change) are said of all its cells.
    """

    labels: tuple[str, ...]
    said: tuple[str, ...]
    levels: tuple[str, ...] | None
    heads: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    cells: tuple[tuple[Cell, ...], ...]
    by_area: bool
    measures: frozenset[int]
    title: str
    constant: str


@dataclass(frozen=True)
class _Heading:
    names: list[str]
    body: list[Line]
    title: str


@dataclass(frozen=True)
class _Columns:
    "What each column of the file is: `names` of rows, `values`, one for the level of an area and one for status."

    names: list[int]
    values: list[int]
    level: int | None
    status: int | None


def table(path: Path, every: list[Line]) -> tuple[Table | None, list[Finding]]:
    "The table among the lines, or None where there is none, and what could not be read."
    if not every:
        return None, [unreadable(path, "hela filen", "Filen är tom.")]
    heading = _heading(every)
    if len(heading.names) < 2:
        says = "Filens första rad har inga kolumner åtskilda med semikolon, komma eller tabb."
        return None, [unreadable(path, f"rad {every[0][0]}", says)]
    if not heading.body:
        return None, [unreadable(path, "hela filen", "Filen har en rubrikrad men inga rader under den.")]
    kept, faults = _whole(path, heading)
    if not kept:
        return None, faults
    columns = _columns(heading.names, [fields for _, fields in kept])
    if not columns.values:
        return None, [*faults, unreadable(path, "hela filen", "Filen har ingen kolumn med tal.")]
    return _made(path, heading, columns, kept, faults)


# --- heading ---------------------------------------------------------------------------------------------------------


def _heading(every: list[Line]) -> _Heading:
    "The heading: the first line that parts into columns, joined with a second line of headings where there is one."
    width = max((len(f) for _, f in every), key=[len(f) for _, f in every].count)
    first = next((i for i, (_, f) in enumerate(every) if _heads(f, width)), 0)
    title = " ".join(" ".join(filter(None, f)) for _, f in every[:first])
    names, body = every[first][1], every[first + 1 :]
    while len(names) > 1 and names[-1] == "" and all(len(f) < len(names) or not f[len(names) - 1] for _, f in body):
        names = names[:-1]
    if body and len(body[0][1]) == len(names) and _second(names, body[0][1]):
        names, body = _joined(names, body[0][1]), body[1:]
    return _Heading(names, body, title)


def _heads(fields: list[str], width: int) -> bool:
    filled = [f for f in fields if f]
    return (len(filled) > 1 and (len(fields) >= width or len(filled) > 2)) or (width == 1 and bool(filled))


def _second(names: list[str], under: list[str]) -> bool:
    "Whether a line continues the headings: gaps above it, and years or words where values would stand."
    gaps = any(not n for n in names[1:])
    told = [f for f in under[1:] if f]
    return gaps and len(told) > 1 and all(_YEARS.match(f) or not is_value(f) for f in told)


def _joined(names: list[str], under: list[str]) -> list[str]:
    found, over = [], ""
    for i, (name, own) in enumerate(zip(names, under, strict=True)):
        over = name or (over if i and own else "")
        found.append(" ".join(filter(None, (over, own))))
    return found


def _whole(path: Path, heading: _Heading) -> tuple[list[Line], list[Finding]]:
    "The lines that have a field for each column; a heading within the table is carried down, notes are dropped."
    kept: list[Line] = []
    faults = []
    last = max((i for i, (_, f) in enumerate(heading.body) if sum(map(bool, f)) > 1), default=-1)
    for i, (number, fields) in enumerate(heading.body):
        filled = sum(map(bool, fields))
        own = fields[: len(heading.names)] if not any(fields[len(heading.names) :]) else fields
        if i > last or (_NOTE.match(fields[0]) and filled == 1):
            continue
        if len(own) == len(heading.names):
            kept.append((number, own))
        elif filled == 1 and fields[0]:
            kept.append((number, [fields[0], *[""] * (len(heading.names) - 1)]))
        else:
            says = f"Raden har {len(fields)} fält men rubrikraden {len(heading.names)}. Raden är inte granskad."
            faults.append(unreadable(path, f"rad {number}, {fields[0] or 'utan namn'}", says))
    return kept, faults


# --- columns ---------------------------------------------------------------------------------------------------------


def _columns(names: list[str], rows: list[list[str]]) -> _Columns:
    said = [plain(n) for n in names]
    level = next((i for i, n in enumerate(said) if n in LEVEL and i), None)
    status = next((i for i, n in enumerate(said) if n in _STATUS and i), None)
    free = [i for i in range(1, len(names)) if i not in {level, status} and said[i] not in _NOTES and said[i] != ""]
    free += [i for i in range(1, len(names)) if said[i] == "" and any(is_value(r[i]) and r[i] for r in rows)]
    text = [i for i in free if _names(names[i], [r[i] for r in rows if r[i]])]
    # To the left of a column of names stand other names, even where they are codes that look like numbers.
    last = max((i for i in text if any(j > i for j in free if j not in text)), default=0)
    first = [] if text and said[0].endswith(_CODE) else [0]
    named = [*first, *(i for i in sorted(free) if i <= last or i in text)]
    values = [i for i in sorted(free) if i not in named]
    return _Columns(named, values, level, status)


def _names(header: str, column: list[str]) -> bool:
    "Whether a column holds names: most are no values, or one of them is called a total."
    if plain(header) in _GROUP or any(words(x).total for x in set(column) if not is_value(x)):
        return True
    if plain(header) in _PERIOD and column and all(_YEARS.match(x) for x in column):
        return True
    return 2 * sum(not is_value(x) for x in column) > len(column)


# --- the table --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Rows:
    "The rows with values: names under `headers`, cells under `own`, levels, and their numbers in the file."

    headers: list[str]
    names: list[list[str]]
    own: list[str]
    cells: list[list[Cell]]
    levels: list[str] | None
    numbers: list[int]

    def constant(self, i: int) -> bool:
        return i > 0 and len(self.names) > 1 and len({n[i] for n in self.names}) == 1

    @property
    def long(self) -> bool:
        "Whether there is a row for each value, so that what is measured stands among the names."
        return len(self.own) == 1 and len(self.headers) > 1 and plain(self.own[0]) in _VALUE


def _made(
    path: Path, heading: _Heading, columns: _Columns, kept: list[Line], faults: list[Finding]
) -> tuple[Table | None, list[Finding]]:
    rows = _rows(heading, columns, kept)
    if not rows.names:
        return None, [*faults, unreadable(path, "hela filen", "Filen har inga rader med tal.")]
    for number, n, line in zip(rows.numbers, rows.names, rows.cells, strict=True):
        for header, cell in zip(rows.own, line, strict=True):
            if cell.status == "fel":
                says = "Det som står där är varken ett tal, .. (dolt) eller . (finns inte)."
                faults.append(unreadable(path, f"rad {number} ({n[0]}), kolumn {header}", says))
    return _turned(path, heading.title, rows, faults)


def _rows(heading: _Heading, columns: _Columns, kept: list[Line]) -> _Rows:
    "The rows with values. A heading within the table is one of their names where they have the same names without it."
    numbers, lines, sections = _sections(columns, kept)
    named = [[line[i] for i in columns.names] for line in lines]
    headers = [heading.names[i] for i in columns.names]
    if any(sections) and len(set(map(tuple, named))) < len(named):
        named, headers = [[*n, s] for n, s in zip(named, sections, strict=True)], [*headers, ""]
    levels = [line[columns.level] for line in lines] if columns.level is not None else None
    own = [heading.names[c] for c in columns.values]
    return _Rows(headers, named, own, [_cells(line, columns) for line in lines], levels, numbers)


def _sections(columns: _Columns, kept: list[Line]) -> tuple[list[int], list[list[str]], list[str]]:
    "The lines with values; the heading within the table that each stands under; a name left out is the one above."
    numbers, lines, sections = [], [], []
    section, above = "", [""] * len(kept[0][1])
    for number, fields in kept:
        if fields[0] and not any(fields[1:]):
            section = fields[0]
            continue
        if len(columns.names) > 1 and not fields[0] and any(fields[i] for i in columns.names[1:]):
            fields = [above[0], *fields[1:]]
        above = fields
        numbers.append(number)
        lines.append(fields)
        sections.append(section)
    return numbers, lines, sections


def _cells(line: list[str], columns: _Columns) -> list[Cell]:
    status = line[columns.status] if columns.status is not None else ""
    return [read(line[c] or (status if c < (columns.status or 0) else "")) for c in columns.values]


def _dimensions(rows: _Rows) -> tuple[list[int], list[str]]:
    """The columns of names that a row needs to be told from the others, and all that is said of the first of them.

    A column that follows from another (a unit beside a measure, a name beside a code) only adds words to it.
    """
    kept, follows, named = [0], [], rows.names
    for j in range(1, len(rows.headers)):
        if rows.long and plain(rows.headers[j]) in _MEASURE:
            kept.append(j)
        elif not rows.constant(j):
            by = next((i for i in kept if len({n[i] for n in named}) == len({(n[i], n[j]) for n in named})), None)
            if by is None:
                kept.append(j)
            elif by == 0:
                follows.append(j)
    return kept, [" ".join([n[0], *(n[j] for j in follows)]) for n in named]


def _turned(path: Path, title: str, rows: _Rows, faults: list[Finding]) -> tuple[Table, list[Finding]]:
    kinds, said = _dimensions(rows)
    heads = [plain(h) for h in rows.headers]
    across = next((i for i in kinds if heads[i] in AREA), 0)
    others = [i for i in kinds if i != across]
    grid, twice = _placed(rows, across, others)
    faults += [_again(path, *row) for row in twice] + _repeated(path, rows.own)
    first = list(grid.first.values())
    constant = [rows.names[0][i] for i in range(len(heads)) if rows.constant(i) and i not in kinds]
    measures = {j for j, i in enumerate(others) if heads[i] in _MEASURE or all(words(n[i]).unit for n in rows.names)}
    return Table(
        labels=tuple(rows.names[k][across] for k in first),
        said=tuple(said[k] if across == 0 else rows.names[k][across] for k in first),
        levels=None if rows.levels is None else tuple(rows.levels[k] for k in first),
        heads=tuple(heads[i] for i in (across, *others)),
        keys=tuple(key[: len(others) + 1] for key in grid.keys),
        cells=grid.cells(),
        by_area=rows.levels is not None or heads[across] in AREA,
        measures=frozenset(measures),
        title=title,
        constant=" ".join([*constant, *([rows.headers[0]] if words(rows.headers[0]).unit else [])]),
    ), faults


@dataclass(frozen=True)
class _Grid:
    "Cells by row and key, in the order that they came; `first` is the line of the file that each row began with."

    first: dict[object, int]
    keys: dict[tuple[str, ...], int]
    placed: dict[tuple[int, int], Cell]

    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        empty = Cell("", "tom")
        return tuple(
            tuple(self.placed.get((r, c), empty) for c in range(len(self.keys))) for r in range(len(self.first))
        )


def _placed(rows: _Rows, across: int, others: list[int]) -> tuple[_Grid, list[tuple[int, str]]]:
    "The cells in their places, and the rows (number, names) whose place was taken."
    grid = _Grid({}, {}, {})
    order: dict[object, int] = {}
    twice: dict[str, int] = {}
    own = [("" if rows.long else h, *([str(c)] if rows.own.count(h) > 1 else [])) for c, h in enumerate(rows.own)]
    for k, (name, line) in enumerate(zip(rows.names, rows.cells, strict=True)):
        at: object = name[across] if others or rows.levels is not None else k
        grid.first.setdefault(at, k)
        r = order.setdefault(at, len(order))
        for header, cell in zip(own, line, strict=True):
            key = (*(name[i] for i in others), *header)
            place = (r, grid.keys.setdefault(key, len(grid.keys)))
            if place in grid.placed:
                twice.setdefault(", ".join(filter(None, (name[across], *(name[i] for i in others)))), rows.numbers[k])
            grid.placed.setdefault(place, cell)
    return grid, [(number, names) for names, number in twice.items()]


def _again(path: Path, number: int, names: str) -> Finding:
    says = f"Raden {names} står flera gånger; det går inte att veta vilken som gäller."
    return unreadable(path, f"rad {number}, {names}", says)


def _repeated(path: Path, own: list[str]) -> list[Finding]:
    says = "Kolumnen {} står flera gånger; det går inte att veta vilken som gäller."
    double = sorted({n or "utan namn" for n in own if own.count(n) > 1})
    return [unreadable(path, n, says.format(n)) for n in double]
