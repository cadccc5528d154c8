"""What has changed since an edition that was published before: definitions, tables, numbers that are others now.

A number of that edition is told as its own: a cell of a table of then, which stands beside ours under a name of its
own. So what was printed then is held against what was printed then, as what is printed now is held against now.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from socialrapport.model.counting_rule import counting_rule
from socialrapport.model.cube import Coordinate
from socialrapport.model.indicator import Break, Indicator
from socialrapport.model.safe import CellRef, SafeCell, SafeCube

QUOTED = "tidigare."
"""Stands before a table's id where it is the one that the earlier edition printed."""
TERMS = {
    "titel": "Namn",
    "definition": "Definition",
    "enhet": "Enhet",
    "period": "Period",
    "rakneregel": "Räkneregel",
    "urval": "Urval",
    "redovisas_efter": "Redovisas efter",
}
"""What a definition is compared in, with what a reader calls it."""


def as_now(table: str) -> str:
    "The table of today that a table is, or was."
    return table.removeprefix(QUOTED)


def facts_of(indicator: Indicator, districts: bool) -> dict[str, str]:
    "What an edition's data says of how a figure is counted, beside what each language has its words for."
    return {
        "period": indicator.period.says,
        "rakneregel": indicator.counted_once(districts),
        "urval": counting_rule(indicator),
    }


@dataclass(frozen=True)
class Described:
    """A table as an edition's data describes it: `facts` by the keys of `TERMS`, those that the edition says.

    `labels` are by axis and code, `breaks` (year, district), `measures` (unit, decimals) by id.
    """

    facts: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]
    breaks: frozenset[tuple[int, str]]
    measures: Mapping[str, tuple[str, int]]

    @property
    def title(self) -> str:
        return self.facts.get("titel", "")


@dataclass(frozen=True)
class Before:
    "The newest edition that was published before: how it described its tables, and what it printed in them."

    year: int
    fingerprint: str
    tables: Mapping[str, Described]
    printed: Mapping[str, Mapping[tuple[str, Coordinate], SafeCell]]
    part: bool = False
    "Whether it was one of several committees' only: what it lacks is then not new."

    def of(self, tables: Collection[str]) -> Before:
        "Of that edition these tables only."
        return replace(
            self,
            tables={id: one for id, one in self.tables.items() if id in tables},
            printed={id: cells for id, cells in self.printed.items() if id in tables},
        )


@dataclass(frozen=True)
class Redefined:
    "A part of a definition that has other words now; `term` is a key of `TERMS`, or the title of what is divided by."

    indicator: str
    term: str
    then: str
    now: str


@dataclass(frozen=True)
class Redivided:
    "Breakdowns that a figure is shown by in one of the editions only, by their names. What is counted is the same."

    indicator: str
    new: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True)
class Revised:
    "A number of the same year and group that is another now. `size` is how much, beside the number itself."

    then: CellRef
    now: CellRef
    was: float
    is_now: float
    size: float


@dataclass(frozen=True)
class Counted:
    "One cell of each table that has such cells, and how many such cells there are in all."

    number: int = 0
    cells: tuple[CellRef, ...] = ()


@dataclass(frozen=True)
class Notice:
    "What readers are told of a fault that an edition mends, in Swedish and in English."

    swedish: str
    english: str


PLACES = "tabell|figur|kapitel|avsnitt|sida|sidan|bilaga|table|figure|chapter|section|page|annex"
ALLOWED = re.compile(rf"\b(?:{PLACES})[\s\u00a0]+\d+(?:\.\d+)*|\b(?:19|20)\d\d\b", re.IGNORECASE)
"""Figures that a notice may have: where in the report it is, and years."""


def figure_in(text: str) -> str:
    "A figure that a notice may not have, since nobody has protected it; empty where there is none."
    found = re.search(r"\d+", ALLOWED.sub("", text))
    return found[0] if found else ""


@dataclass(frozen=True)
class Since:
    """`quoted` are the tables as they were printed then, with the cells that are of the same thing now.

    `revisions` come largest first, and leave out what was a small number then: it is not told again. `revised` counts
    all, by table too (`by_table`). Of cells that were hidden then or are now, only how many they are is known here.
    """

    year: int
    fingerprint: str
    quoted: tuple[SafeCube, ...] = ()
    new: Mapping[str, str] = field(default_factory=dict)
    """Titles of figures that the edition before did not have, by their ids."""
    gone: tuple[str, ...] = ()
    redefined: tuple[Redefined, ...] = ()
    redivided: tuple[Redivided, ...] = ()
    breaks: tuple[tuple[str, Break], ...] = ()
    """(indicator, a break in its series that was not there)"""
    new_districts: tuple[str, ...] = ()
    gone_districts: tuple[str, ...] = ()
    revised: Counted = Counted()
    by_table: Mapping[str, Counted] = field(default_factory=dict)
    revisions: tuple[Revised, ...] = ()
    shown_now: Counted = Counted()
    hidden_now: Counted = Counted()
    notice: Notice | None = None
    """Of an edition that replaces another of the same year."""
