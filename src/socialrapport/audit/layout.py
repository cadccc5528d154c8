"""Finds the table in the lines of a file: its heading, the columns that name and those that hold values.

Titles above the table and notes below it are passed over. A table with one column of names is taken as it stands.
One with several (`mått;grupp;2015;2016`, or a row for each value) is turned so that its rows have one name and its
columns have the others: every cell then lies where rows and columns are read alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from socialrapport.audit.finding import Finding
from socialrapport.audit.numerals import Cell, is_value, read
from socialrapport.audit.text import Line, unreadable
from socialrapport.audit.words import plain, words

LEVEL = frozenset({"niva", "level"})
AREA = frozenset({
    "omrade", "stadsdel", "stadsdelsomrade", "stadsdelsnamnd", "distrikt", "kommundel", "kommun", "geo", "lan",
    "region", "regso", "deso",
})  # fmt: skip
_STATUS = frozenset({"status"})
_NOTES = frozenset({
    "anm", "anmarkning", "anmarkningar", "not", "noter", "fotnot", "kommentar", "kommentarer", "kalla", "trend",
})  # fmt: skip
_VALUE = frozenset({"varde", "value", "varden", "antal/andel"})
_PERIOD = frozenset({"ar", "year", "period", "tid"})
_GROUP = frozenset({"kon", "alder", "aldersgrupp", "grupp", "kvartal", "manad", "matt", "insats", "fraga"})
_MEASURE = frozenset({"matt", "measure", "variabel", "enhet", "matenhet"})
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
    named = [0, *(i for i in sorted(free) if i <= last or i in text)]
    values = [i for i in sorted(free) if i not in named]
    return _Columns(named, values, level, status)


def _names(header: str, column: list[str]) -> bool:
    "Whether a column holds names: most are no values, or one of them is called a total."
    if plain(header) in _GROUP or any(words(x).total for x in set(column) if not is_value(x)):
        return True
    if plain(header) in _PERIOD and column and all(_YEARS.match(x) for x in column):
        return True
    return 2 * sum(not is_value(x) for x in column) > len(column)


# --- the table -------------------------------------------------------------------------------------------------------


def _made(
    path: Path, heading: _Heading, columns: _Columns, kept: list[Line], faults: list[Finding]
) -> tuple[Table | None, list[Finding]]:
    numbers, rows, sections = _sections(columns, kept)
    if not rows:
        return None, [*faults, unreadable(path, "hela filen", "Filen har inga rader med tal.")]
    named = [[row[i] for i in columns.names] for row in rows]
    headers = [heading.names[i] for i in columns.names]
    if any(sections) and len(set(map(tuple, named))) < len(named):
        named, headers = [[*n, s] for n, s in zip(named, sections, strict=True)], [*headers, ""]
    cells = [_cells(row, columns) for row in rows]
    for number, n, row in zip(numbers, named, cells, strict=True):
        for c, cell in zip(columns.values, row, strict=True):
            if cell.status == "fel":
                says = f"Värdet ”{cell.raw[:30]}” är varken ett tal, .. (dolt) eller . (finns inte)."
                faults.append(unreadable(path, f"rad {number} ({n[0]}), kolumn {heading.names[c]}", says))
    constant = [i for i in range(1, len(headers)) if len({n[i] for n in named}) == 1 and len(named) > 1]
    context = heading.title, " ".join(named[0][i] for i in constant)
    kinds, said = _dimensions(headers, named, constant)
    levels = [row[columns.level] for row in rows] if columns.level is not None else None
    return _turned(path, heading, columns, kinds, said, headers, named, levels, cells, context, numbers, faults)


def _sections(columns: _Columns, kept: list[Line]) -> tuple[list[int], list[list[str]], list[str]]:
    "The rows with values; the heading within the table that each stands under; a name left out is the one above."
    numbers, rows, sections = [], [], []
    section, above = "", [""] * len(kept[0][1])
    for number, fields in kept:
        if fields[0] and not any(fields[1:]):
            section = fields[0]
            continue
        if len(columns.names) > 1 and not fields[0] and any(fields[i] for i in columns.names[1:]):
            fields = [above[0], *fields[1:]]
        above = fields
        numbers.append(number)
        rows.append(fields)
        sections.append(section)
    return numbers, rows, sections


def _cells(row: list[str], columns: _Columns) -> list[Cell]:
    status = row[columns.status] if columns.status is not None else ""
    return [read(row[c] or (status if c < (columns.status or 0) else "")) for c in columns.values]


def _dimensions(headers: list[str], named: list[list[str]], constant: list[int]) -> tuple[list[int], list[str]]:
    """The columns of names that a row needs to be told from the others, and all that is said of the first of them.

    A column that follows from another (a unit beside a measure, a name beside a code) only adds words to it.
    """
    kept = [0]
    follows: dict[int, int] = {}
    for j in (j for j in range(1, len(headers)) if j not in constant):
        by = next((i for i in kept if len({n[i] for n in named}) == len({(n[i], n[j]) for n in named})), None)
        if by is None:
            kept.append(j)
        else:
            follows[j] = by
    said = [" ".join([n[0], *(n[j] for j, i in follows.items() if i == 0)]) for n in named]
    return kept, said


def _turned(
    path: Path,
    heading: _Heading,
    columns: _Columns,
    kinds: list[int],
    said: list[str],
    headers: list[str],
    named: list[list[str]],
    levels: list[str] | None,
    cells: list[list[Cell]],
    context: tuple[str, str],
    numbers: list[int],
    faults: list[Finding],
) -> tuple[Table | None, list[Finding]]:
    plain_headers = [plain(h) for h in headers]
    area = next((i for i in kinds if plain_headers[i] in AREA), None)
    across = area if area is not None else kinds[0]
    others = [i for i in kinds if i != across]
    own = [heading.names[c] for c in columns.values]
    silent = len(own) == 1 and bool(others) and plain(own[0]) in _VALUE
    rows: dict[object, int] = {}
    keys: dict[tuple[str, ...], int] = {}
    placed: dict[tuple[int, int], Cell] = {}
    first: list[int] = []
    twice: set[str] = set()
    for k, (name, line) in enumerate(zip(named, cells, strict=True)):
        at: object = name[across] if others or levels is not None else k
        if at not in rows:
            rows[at] = len(rows)
            first.append(k)
        for c, (header, cell) in enumerate(zip(own, line, strict=True)):
            key = (*(name[i] for i in others), "" if silent else header, *([str(c)] if own.count(header) > 1 else []))
            place = (rows[at], keys.setdefault(key, len(keys)))
            if place in placed:
                told = ", ".join(filter(None, (name[across], *key[:-1])))
                if told not in twice:
                    twice.add(told)
                    says = f"Raden {told} står flera gånger; det går inte att veta vilken som gäller."
                    faults.append(unreadable(path, f"rad {numbers[k]}, {told}", says))
                continue
            placed[place] = cell
    faults += _repeated(path, own)
    measures = {j for j, i in enumerate(others) if plain_headers[i] in _MEASURE or _all_units(named, i)}
    grid = tuple(tuple(placed.get((r, c), Cell("", "tom")) for c in range(len(keys))) for r in range(len(rows)))
    return Table(
        labels=tuple(named[k][across] for k in first),
        said=tuple(said[k] if across == 0 else named[k][across] for k in first),
        levels=None if levels is None else tuple(levels[k] for k in first),
        heads=tuple(plain_headers[i] for i in (across, *others)),
        keys=tuple(key[: len(others) + 1] for key in keys),
        cells=grid,
        by_area=levels is not None or plain_headers[across] in AREA,
        measures=frozenset(measures),
        title=context[0],
        constant=" ".join(filter(None, (context[1], headers[0] if words(headers[0]).unit else ""))),
    ), faults


def _all_units(named: list[list[str]], i: int) -> bool:
    return all(words(n[i]).unit for n in named)


def _repeated(path: Path, own: list[str]) -> list[Finding]:
    double = sorted({n for n in own if own.count(n) > 1})
    says = "Kolumnen {} står flera gånger; det går inte att veta vilken som gäller."
    return [unreadable(path, n or "utan namn", says.format(n or "utan namn")) for n in double]
