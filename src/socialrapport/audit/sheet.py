"""Reads a published table as it lies: a grid of cells under names, with what could not be read told and not guessed."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from socialrapport.audit.finding import UNREADABLE, Finding
from socialrapport.audit.words import WHOLE, Words, area, plain, topic, words

HIDDEN = frozenset({"..", "…", "x", "X"})
NOTHING = frozenset({".", "-", "–", "—"})
_NUMBER = re.compile(r"[-−]?\d+(?:[.,]\d+)?$")
_GROUPED = re.compile(r"[-−]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$")
_LEVEL = {"niva", "nivå", "level"}
_AREA = {"omrade", "stadsdel", "stadsdelsomrade", "stadsdelsnamnd", "distrikt", "kommundel", "kommun", "geo", "lan"}

At = tuple[int, int, int]
"""A cell: number of the table, of its row and of its column (all from 0, names not counted)."""


@dataclass(frozen=True)
class Cell:
    """One printed value. `status` is tal, dold, inget (nothing there: counts as 0), tom or fel.

    `half` is half a unit of the last printed decimal: the truth lies within value ± half.
    """

    raw: str
    status: str
    value: Fraction = Fraction(0)
    half: Fraction = Fraction(0)


@dataclass(frozen=True)
class Sheet:
    """One table. `labels`/`levels` name its rows, `columns` its columns; `cells[r][c]`.

    `by_area` is true where rows are areas: the table has a column `nivå` (`printed_levels`), or its first column is
    named after a kind of area; the whole municipality then has a level of its own.
    """

    file: str
    labels: tuple[str, ...]
    levels: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    by_area: bool
    printed_levels: bool
    row_words: tuple[Words, ...]
    column_words: tuple[Words, ...]
    file_words: Words
    topic: frozenset[str]
    units: tuple[tuple[str, ...], ...]
    """The unit of each cell: n, pct, per, mean, amount, or `?` for a decimal number that no name explains."""

    def year(self, r: int, c: int) -> int | None:
        return self.column_words[c].year or self.row_words[r].year or self.file_words.year

    def scale(self, r: int, c: int) -> Fraction | None:
        return self.column_words[c].scale or self.row_words[r].scale or self.file_words.scale

    def area(self, r: int) -> str:
        return area(self.labels[r]) if self.by_area else WHOLE

    def groups(self, r: int, c: int) -> frozenset[str]:
        return self.column_words[c].groups | (frozenset() if self.by_area else self.row_words[r].groups)

    def rest(self, r: int, c: int) -> frozenset[str]:
        return self.column_words[c].rest | (frozenset() if self.by_area else self.row_words[r].rest)

    def place(self, r: int, c: int) -> str:
        return f"{self.labels[r]}, {self.columns[c]}"


def read(path: Path) -> tuple[Sheet | None, list[Finding]]:
    "The table in a file, or None where there is none to read, and what could not be read."
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return None, [_unreadable(path, f"byte {fault.start + 1}", "Filen är inte text i UTF-8. Spara den som UTF-8.")]
    except OSError:
        return None, [_unreadable(path, "hela filen", "Filen går inte att öppna. Se efter att den får läsas.")]
    if "\x00" in text:
        return None, [_unreadable(path, "hela filen", "Filen är inte en textfil.")]
    try:
        lines = list(csv.reader(io.StringIO(text), delimiter=";"))
    except csv.Error:
        return None, [_unreadable(path, "hela filen", "Filen går inte att dela upp i rader och fält.")]
    return _sheet(path, lines)


def _sheet(path: Path, lines: list[list[str]]) -> tuple[Sheet | None, list[Finding]]:
    filled = [(i, [f.strip() for f in line]) for i, line in enumerate(lines, 1) if any(f.strip() for f in line)]
    if not filled:
        return None, [_unreadable(path, "hela filen", "Filen är tom.")]
    header, body = filled[0][1], filled[1:]
    if len(header) < 2:
        says = "Filens första rad har inga kolumner åtskilda med semikolon. Tabellen ska vara ;-separerad."
        return None, [_unreadable(path, f"rad {filled[0][0]}", says)]
    if not body:
        return None, [_unreadable(path, "hela filen", "Filen har en rubrikrad men inga rader under den.")]
    faults: list[Finding] = []
    kept: list[tuple[int, list[str]]] = []
    for i, line in body:
        if len(line) != len(header):
            says = f"Raden har {len(line)} fält men rubrikraden {len(header)}. Raden är inte granskad."
            faults.append(_unreadable(path, f"rad {i}, {line[0] or 'utan namn'}", says))
        else:
            kept.append((i, line))
    if not kept:
        return None, faults
    level = next((i for i, name in enumerate(header) if name.lower() in _LEVEL), None)
    data = [i for i in range(1, len(header)) if i != level]
    cells = tuple(tuple(_cell(line[c]) for c in data) for _, line in kept)
    for (i, line), row in zip(kept, cells, strict=True):
        for c, cell in zip(data, row, strict=True):
            if cell.status == "fel":
                says = f"Värdet ”{cell.raw[:30]}” är varken ett tal, .. (dolt) eller . (finns inte)."
                faults.append(_unreadable(path, f"rad {i} ({line[0]}), kolumn {header[c]}", says))
    faults += _twice(path, [line[0] for _, line in kept], "Raden") if level is not None else []
    faults += _twice(path, [header[c] for c in data], "Kolumnen")
    labels = tuple(line[0] for _, line in kept)
    named = tuple(words(header[c]) for c in data)
    rows = tuple(words(label) for label in labels)
    whole = _file_words(path.name)
    by_area = level is not None or plain(header[0]) in _AREA
    sheet = Sheet(
        file=path.name,
        labels=labels,
        levels=tuple(_level(line, level) for _, line in kept),
        columns=tuple(header[c] for c in data),
        cells=cells,
        by_area=by_area,
        printed_levels=level is not None,
        row_words=rows,
        column_words=named,
        file_words=whole,
        topic=topic(path.name),
        units=_units(cells, rows, named, whole, by_area),
    )
    return sheet, faults


def _level(line: list[str], level: int | None) -> str:
    if level is not None:
        return line[level]
    return "hela" if area(line[0]) == WHOLE else "del"


def _twice(path: Path, names: list[str], what: str) -> list[Finding]:
    double = sorted({n for n in names if names.count(n) > 1})
    return [
        _unreadable(path, n, f"{what} {n} står flera gånger; det går inte att veta vilken som gäller.") for n in double
    ]


def _file_words(name: str) -> Words:
    said = words(re.sub(r"\.\w+$", "", re.sub(r"^[A-Za-z]{0,3}\d+_", "", name)))
    years = set(re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", name))
    year = said.year if len(years) == 1 else None
    # A file's name says a unit only by its word for share; "per" and "kostnader" there are about the topic.
    unit, scale = (said.unit, said.scale) if said.unit in {"pct", "per"} else (None, None)
    return Words(year, unit, scale, frozenset(), False, said.rest)


def _units(
    cells: tuple[tuple[Cell, ...], ...],
    rows: tuple[Words, ...],
    columns: tuple[Words, ...],
    whole: Words,
    by_area: bool,
) -> tuple[tuple[str, ...], ...]:
    down = [all(row[c].half in (0, Fraction(1, 2)) for row in cells) for c in range(len(columns))]
    along = [all(cell.half in (0, Fraction(1, 2)) for cell in row) for row in cells]
    found = []
    for r, row in enumerate(cells):
        said = None if by_area else rows[r].unit
        found.append(
            tuple(
                columns[c].unit or said or whole.unit or ("n" if (down[c] if by_area else down[c] or along[r]) else "?")
                for c in range(len(row))
            )
        )
    return tuple(found)


def _cell(raw: str) -> Cell:
    if raw in HIDDEN:
        return Cell(raw, "dold")
    if raw in NOTHING:
        return Cell(raw, "inget")
    if not raw:
        return Cell(raw, "tom")
    if not (_NUMBER.match(raw) or _GROUPED.match(raw)):
        return Cell(raw, "fel")
    digits = re.sub(r"[ \u00a0\u202f]", "", raw).replace("−", "-").replace(",", ".")
    decimals = len(digits.partition(".")[2])
    return Cell(raw, "tal", Fraction(digits), Fraction(1, 2 * 10**decimals))


def _unreadable(path: Path, place: str, says: str) -> Finding:
    return Finding(UNREADABLE, path.name, place, says)


def swedish(value: Fraction | int, decimals: int | None = None) -> str:
    "A number as people read it: no-break space in thousands, decimal comma."
    exact = Fraction(value)
    if decimals is None:
        decimals = (
            0 if exact.denominator == 1 else next((d for d in range(1, 4) if (exact * 10**d).denominator == 1), 2)
        )
    scaled = round(abs(exact) * 10**decimals)
    whole, part = divmod(scaled, 10**decimals)
    sign = "−" if exact < 0 and scaled else ""
    return sign + f"{whole:,}".replace(",", "\u00a0") + (f",{part:0{decimals}d}" if decimals else "")


def printed(cell: Cell) -> str:
    "A cell's figure as people read it, with as many decimals as it was printed with; a symbol as it stands."
    if cell.status != "tal":
        return cell.raw
    return swedish(cell.value, len(str(int(1 / (2 * cell.half)))) - 1)
