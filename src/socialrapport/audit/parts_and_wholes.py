"""What an edition says itself of its parts: in which tables they do not share out the whole.

The file of overlaps (`data/overlapp.csv`) has, for each table and year, how many are in several districts and how many
in none: where either is hidden, or not zero, the districts' sum says nothing exact of the whole. The list of tables
(`data/tabeller.json`) has, for each dimension, whether its parts are a sum (`summerar`); what is in one such list is
defined there, so that small figures that happen to agree do not make two of its tables say the same thing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from socialrapport.audit.equation import Equation
from socialrapport.audit.fault import Finding
from socialrapport.audit.lines_of_files import lines
from socialrapport.audit.printed_table import Sheet
from socialrapport.model.safe import OVERLAPS

_HEADS = {"tabell", "ar", "varde"}
TABLES = "tabeller.json"


@dataclass(frozen=True)
class Unequal:
    """What is no sum. Tables go by the name of their file without its ending: `years` whose districts do not sum to
    the whole, and `parts`, the codes of a dimension that do not. Those of one list of tables are all in `parts`.
    """

    years: frozenset[tuple[str, int]] = frozenset()
    parts: Mapping[str, tuple[frozenset[str], ...]] = field(default_factory=dict)

    def listed(self, sheets: Sequence[Sheet]) -> frozenset[int]:
        "The places of those sheets that a list of tables defines."
        return frozenset(s for s, sheet in enumerate(sheets) if Path(sheet.file).stem in self.parts)


NONE = Unequal()


def says_it(path: Path) -> bool:
    "Whether a file is an edition's list of overlaps: by its name and its heading."
    return bool(_rows(path))


def unequal(paths: Iterable[Path]) -> Unequal:
    "What the lists of overlaps and of tables among some files say."
    paths = tuple(paths)
    rows = (row for path in paths for row in _rows(path))
    years = frozenset((_stem(row["tabell"]), int(row["ar"])) for row in rows if row["varde"] != "0")
    return Unequal(years, {id: codes for path in paths if path.name == TABLES for id, codes in _listed(path)})


def believed(equations: list[Equation], sheets: list[Sheet], told: Unequal) -> list[Equation]:
    "The equations without the sums that an edition says are no sums."
    return [e for e in equations if not _is_no_sum(e, sheets[e.parts[0][0]], told)]


def is_down(equation: Equation, sheet: Sheet) -> bool:
    "Whether an equation of a sheet is over districts, which stand in rows."
    return sheet.by_area and len({r for _, r, _ in equation.parts}) > 1


def _is_no_sum(equation: Equation, sheet: Sheet, told: Unequal) -> bool:
    stem = Path(sheet.file).stem
    _, r, c = equation.parts[0]
    if is_down(equation, sheet) and (stem, sheet.year(r, c)) in told.years:
        return True
    named = [{sheet.labels[r], *sheet.keys[c]} for _, r, c in equation.parts]
    apart = set[str]().union(*named) - set[str].intersection(*named)
    return any(apart <= codes for codes in told.parts.get(stem, ()))


def _listed(path: Path) -> Iterator[tuple[str, tuple[frozenset[str], ...]]]:
    "For each table of a list, the codes of each dimension whose parts are no sum; nothing of what is no such list."
    try:
        for table in json.loads(path.read_bytes())["tabeller"]:
            dimensions = [d["koder"] for d in table["dimensioner"] if d.get("summerar") is False]
            yield _stem(table["id"]), tuple(map(frozenset, dimensions))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return


def _stem(table: str) -> str:
    return table.replace(".", "_")


def _rows(path: Path) -> list[dict[str, str]]:
    "The rows of a list of overlaps; none of any other file."
    told = lines(path) if path.name == Path(OVERLAPS).name else []
    if isinstance(told, Finding) or not told:
        return []
    (_, heads), *rest = told
    named = [dict(zip(heads, fields, strict=False)) for _, fields in rest]
    return [row for row in named if row.keys() >= _HEADS and row["ar"].isdecimal()]
