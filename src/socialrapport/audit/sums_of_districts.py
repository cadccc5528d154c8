"""What an edition says itself of its districts: in which tables and years they do not share out the whole.

The file of overlaps (`data/overlapp.csv`) has, for each table and year, how many are in several districts and how many
in none. Where either is hidden, or not zero, the districts' sum says nothing exact of the whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from socialrapport.audit.equation import Equation
from socialrapport.audit.fault import Finding
from socialrapport.audit.lines_of_files import lines
from socialrapport.audit.printed_table import Sheet
from socialrapport.model.safe import OVERLAPS

_HEADS = {"tabell", "ar", "varde"}

Unequal = frozenset[tuple[str, int]]
"""Tables, as the name of their file without its ending, and years whose districts do not sum to the whole."""


def says_it(path: Path) -> bool:
    "Whether a file is an edition's list of overlaps: by its name and its heading."
    return path.name == Path(OVERLAPS).name and bool(_rows(path))


def unequal(paths: Iterable[Path]) -> Unequal:
    "The tables and years whose districts do not sum to the whole, by the lists of overlaps among some files."
    rows = (row for path in paths if says_it(path) for row in _rows(path))
    return frozenset((row["tabell"].replace(".", "_"), int(row["ar"])) for row in rows if row["varde"] != "0")


def believed(equations: list[Equation], sheets: list[Sheet], by_name: Unequal) -> list[Equation]:
    "The equations without the sums of districts that an edition says are no sums."
    return [e for e in equations if not _of_districts(e, sheets[e.parts[0][0]], by_name)]


def _of_districts(equation: Equation, sheet: Sheet, by_name: Unequal) -> bool:
    down = sheet.by_area and len({r for _, r, _ in equation.parts}) > 1
    _, r, c = equation.parts[0]
    return down and (Path(sheet.file).stem, sheet.year(r, c)) in by_name


def _rows(path: Path) -> list[dict[str, str]]:
    told = lines(path)
    if isinstance(told, Finding) or not told:
        return []
    (_, heads), *rest = told
    named = [dict(zip(heads, fields, strict=False)) for _, fields in rest]
    return [row for row in named if row.keys() >= _HEADS and row["ar"].isdecimal()]
