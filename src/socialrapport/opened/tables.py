"""What an edition publishes: tables, their words, and their cells, read back from its open data or as they are written.

Of a finished edition only its folder is read, so a text can be held against any, whoever made it and with whatever
version. `of` takes the same tables before they are written, for a text that is held against its own edition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property, partial
from itertools import combinations
from pathlib import Path
from typing import Any

from socialrapport.model.cube import Axis as CubeAxis
from socialrapport.model.finding import PREDICATES, ClaimKind, Verdict
from socialrapport.model.indicator import TOTAL, Break, Doing
from socialrapport.model.issue import Refusal
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.measures import LEFT, SMOOTHED, STANDARDISED
from socialrapport.model.others import is_of_others
from socialrapport.model.periods import is_of_periods
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.opened import called
from socialrapport.opened.called import GENERAL, Called
from socialrapport.opened.folder import json_in, opened, rows

NOT_AXES = ("ar", "matt", "underlag", "varde", "status")
Cells = dict[tuple[str, str, frozenset[tuple[str, str]]], float | None]
"""Value by measure, year and the codes that are not totals; None where the cell is hidden or does not apply."""


BASE = "bas"
"""Id of the measure that a share is of."""
PLACES = ("stadsdel", "distrikt", "omrade", "kommundel")
"""Ids of axes whose codes are places."""


@dataclass(frozen=True)
class Measure:
    "One of the figures of a table; `unit` is what it is in."

    id: str
    title: str
    unit: str
    kind: MeasureKind
    decimals: int

    @property
    def standardised(self) -> bool:
        "Whether the districts' ages have no part in it: it is then a figure of its own, beside the one it is made of."
        return self.id.endswith(STANDARDISED)

    @property
    def stands_beside(self) -> bool:
        "Whether it is made for comparing districts or of two indicators, beside the figure that it is made of."
        return self.id.endswith((STANDARDISED, SMOOTHED)) or self.id.startswith(LEFT)


@dataclass(frozen=True)
class Axis:
    "A way that a table is divided; `labels` by code, the total among them; `nouns` what a sentence calls some of them."

    id: str
    title: str
    labels: Mapping[str, str]
    nouns: Mapping[str, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True)
class Table:
    "A published indicator. `cells` are read when first asked for; `load` gives the same ones each time."

    id: str
    title: str
    phrase: str
    area: str
    unit: str
    headline: bool
    survey: bool
    years: tuple[str, ...]
    axes: tuple[Axis, ...]
    measures: tuple[Measure, ...]
    breaks: tuple[Break, ...]
    load: Callable[[], Cells]
    called: Called = GENERAL
    standard: bool = False
    """Whether its rates are those that the districts' ages have no part in, which a text says that it speaks of."""
    pace: bool = False
    """Whether its shares are by the life table, which a text says that it speaks of."""
    day: str = ""
    """*31 december*, where it tells how it was on that day and not of a year."""
    also: tuple[str, ...] = ()
    """What people call it, in everyday words."""
    doing: Doing | None = None
    """What those who are counted did, where a sentence may tell it so."""
    source: str = ""
    """Who has the figures: *Kommunens verksamhetssystem*."""
    definition: str = ""
    """What is counted, and when, in full sentences."""

    @property
    def is_followed(self) -> bool:
        "Whether its year is the one after that in which those whom it follows began, or ended, what they had."
        return "före rapportåret" in self.definition

    @cached_property
    def cells(self) -> Cells:
        return self.load()

    def has(self, measure: str, year: str, codes: frozenset[tuple[str, str]]) -> bool:
        return (measure, year, codes) in self.cells

    def value(self, measure: str, year: str, codes: frozenset[tuple[str, str]]) -> float | None:
        return self.cells.get((measure, year, codes))

    def before(self, year: str) -> str | None:
        "The observation before *year*."
        earlier = [y for y in self.years if y < year]
        return earlier[-1] if earlier else None

    def of_kind(self, *kinds: MeasureKind) -> tuple[Measure, ...]:
        return tuple(m for m in self.measures if m.kind in kinds and self._meant(m))

    def _meant(self, measure: Measure) -> bool:
        if self.pace and measure.kind.is_ratio:
            return measure.id == LEFT
        return measure.standardised if self.standard and measure.kind.is_ratio else not measure.stands_beside

    @property
    def counts(self) -> tuple[Measure, ...]:
        "How many; of a share, how many the part is."
        return tuple(m for m in self.of_kind(MeasureKind.COUNT) if m.id != BASE)

    @property
    def bases(self) -> tuple[Measure, ...]:
        "How many a share is of."
        return tuple(m for m in self.of_kind(MeasureKind.COUNT) if m.id == BASE)

    @property
    def numbers(self) -> tuple[Measure, ...]:
        "What changes in percent: counts, amounts and means."
        found = self.of_kind(MeasureKind.COUNT, MeasureKind.AMOUNT, MeasureKind.MEAN)
        return tuple(m for m in found if m.id != BASE)

    def standardised(self) -> Table:
        "The same, with the rates that the districts' ages have no part in; itself where it has none."
        there = any(m.standardised and m.kind.is_ratio for m in self.measures)
        return replace(self, standard=True) if there else self

    def at_pace(self) -> Table | None:
        "The same, with the share by a life table; None where it has none."
        return replace(self, pace=True) if any(m.id == LEFT for m in self.measures) else None

    @property
    def relative(self) -> tuple[Measure, ...]:
        "Shares, and rates per so many inhabitants."
        return self.of_kind(MeasureKind.SHARE, MeasureKind.RATE)

    @property
    def amounts(self) -> tuple[Measure, ...]:
        return self.of_kind(MeasureKind.AMOUNT)

    @property
    def shares(self) -> tuple[Measure, ...]:
        return self.of_kind(MeasureKind.SHARE)

    @property
    def rates(self) -> tuple[Measure, ...]:
        return self.of_kind(MeasureKind.RATE)

    @property
    def means(self) -> tuple[Measure, ...]:
        return self.of_kind(MeasureKind.MEAN)

    def breaks_between(self, before: str, now: str, districts: Collection[str] = (TOTAL,)) -> tuple[str, ...]:
        return tuple(b.says for b in self.breaks if b.between(int(before), int(now)) and b.touches(districts))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        "What all its codes are called."
        return tuple(label for axis in self.axes for label in axis.labels.values())

    def counts_or_sums(self, measure: str) -> bool:
        "Whether a measure, by its id, is one number or a sum: no share, rate or average of anything."
        return any(m.id == measure for m in (*self.counts, *self.amounts))

    def measure_of(self, cell: str) -> Measure | None:
        "The measure of a cell's address; None where it is none of the table's own."
        return next((m for m in self.measures if m.id == cell.split("/")[1]), None)

    def codes_of(self, cell: str) -> frozenset[tuple[str, str]]:
        "The axes and codes that a cell's address is of, where they are not the total."
        codes = cell.split("/")[3:]
        return frozenset((axis.id, code) for axis, code in zip(self.axes, codes, strict=False) if code != TOTAL)

    def district_of(self, cell: str) -> str:
        "The code of the district in a cell's address, or `Total`."
        at = next((i for i, axis in enumerate(self.axes) if axis.id in PLACES), None)
        return TOTAL if at is None else cell.split("/")[3 + at]


@dataclass(frozen=True)
class Published:
    "An edition as published: whose, which year, and its tables."

    place: str
    year: str
    tables: tuple[Table, ...]
    called: Called = GENERAL
    load_unsure: Callable[[], frozenset[frozenset[str]]] = field(default=frozenset, compare=False)

    @cached_property
    def unsure(self) -> frozenset[frozenset[str]]:
        "Pairs of cells of one series in two years, of which the edition says that chance may have made the difference."
        return self.load_unsure()

    def __hash__(self) -> int:
        "What is learnt of an edition is kept by it: its tables are too many to hash each time."
        return hash((self.place, self.year, len(self.tables)))


def read(folder: Path) -> Published:
    """The edition in a folder.

    Raises Refusal where the folder is no edition, or its tables cannot be read.
    """
    there = opened(folder)
    try:
        found = tuple(_table(one, there.csv_of(one)) for one in there.tables if stands_alone(one["id"]))
        place = str(there.about.get("namn") or there.profile)
        unsure = cache(partial(_unsure, folder / "claims.json"))
        return _named(
            Published(place, str(there.year), found, load_unsure=unsure), called.read(there.about, *_place_words(found))
        )
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError) as fault:
        raise Refusal(f"Utgåvan i {folder} går inte att läsa. Bygg den på nytt.") from fault


def _unsure(path: Path) -> frozenset[frozenset[str]]:
    "What an edition's own claims say of chance; none where it has none that can be read."
    says = PREDICATES[ClaimKind.CHANCE].format(Verdict.CHANCE)
    try:
        told = [one["cells"] for one in json_in(path)["claims"] if one["predicate"] == says]
        return frozenset(
            frozenset((a, b)) for cells in told for a, b in combinations(dict.fromkeys(cells), 2) if _is_later(a, b)
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return frozenset()


def _is_later(one: str, other: str) -> bool:
    "Whether two cells are of one series in two years."
    (table, measure, year, *codes), there = one.split("/"), other.split("/")
    return year != there[2] and there == [table, measure, there[2], *codes]


def of(profile: Profile, year: int, cubes: Iterable[SafeCube]) -> Published:
    "The same, of safe cubes that are not written yet."
    words = called.of(profile.place, profile.the_whole, profile.part.forms, profile.prepositions)
    return _named(
        Published(profile.name, str(year), tuple(_of_cube(cube) for cube in cubes if stands_alone(cube.id))), words
    )


def stands_alone(table: str) -> bool:
    "Whether it is of our own single years: what a text speaks of."
    return not is_of_others(table) and not is_of_periods(table)


def _named(edition: Published, words: Called) -> Published:
    "The edition, its tables knowing what the municipality and its parts are called."
    return replace(edition, called=words, tables=tuple(replace(t, called=words) for t in edition.tables))


def _place_words(tables: Iterable[Table]) -> tuple[str, str]:
    "What the tables call the whole, and a part."
    axis = next((a for t in tables for a in t.axes if a.id in PLACES), None)
    return (axis.labels.get(TOTAL, ""), axis.title) if axis else ("", "")


def _of_cube(cube: SafeCube) -> Table:
    indicator = cube.indicator
    axes = (Axis(a.id, a.title, _labels(a), a.nouns) for a in cube.axes if a.id != "ar")
    breaks = tuple(replace(b, english="") for b in indicator.breaks)
    return Table(
        cube.id, indicator.title, indicator.phrase or indicator.title.lower(), indicator.area,
        indicator.unit.plural, indicator.headline, indicator.period.every > 1, tuple(sorted(cube.years)), tuple(axes),
        tuple(Measure(m.id, m.title, m.unit, m.kind, m.decimals) for m in cube.measures), breaks,
        cache(partial(_cells_of, cube)), day=_day(indicator.period.says),
        also=indicator.also, doing=indicator.doing, source=indicator.source,
        definition=" ".join(f"{indicator.definition} {indicator.period.says}".split()),
    )  # fmt: skip


def _labels(axis: CubeAxis) -> dict[str, str]:
    return {code: axis.labels.get(code, code) for code in ((TOTAL,) if axis.has_total else ()) + axis.codes}


def _cells_of(cube: SafeCube) -> Cells:
    names = [axis.id for axis in cube.axes]
    year = names.index("ar")
    others = [n for n in range(len(names)) if n != year]

    @cache
    def group(codes: tuple[str, ...]) -> frozenset[tuple[str, str]]:
        return frozenset((names[n], code) for n, code in zip(others, codes, strict=True) if code != TOTAL)

    return {
        (measure, at[year], group((*at[:year], *at[year + 1 :]))): cell.value
        for (measure, at), cell in cube.cells.items()
    }


def _table(one: Mapping[str, Any], path: Path) -> Table:
    axes = tuple(
        Axis(a["id"], a["titel"], a["koder"], a.get("i_text", {})) for a in one["dimensioner"] if a["id"] != "ar"
    )
    if not path.is_file():
        raise Refusal(f"Tabellen {path.name} saknas i utgåvan. Bygg den på nytt.")
    return Table(
        one["id"],
        one["titel"],
        one.get("fras") or one["titel"].lower(),
        one["omrade"],
        one["enhet"],
        bool(one.get("huvudtal")),
        bool(one.get("kartlaggning")),
        tuple(sorted(one["ar"])),
        axes,
        tuple(_measure(m) for m in one["matt"]),
        tuple(_break(b) for b in one["brott"]),
        cache(partial(_cells_in, path)),
        day=_day(str(one.get("period", ""))),
        also=tuple(map(str, one.get("kallas", ()))),
        doing=_doing(one.get("skeende") or {}),
        source=str(one.get("kalla", "")),
        definition=" ".join(f"{one.get('definition', '')} {one.get('period', '')}".split()),
    )


_DAY = re.compile(r"(?<!från och med )\bden (\d{1,2})[\s\u00a0]([a-zåäö]+)")


def _day(period: str) -> str:
    "The day that a table's period says (*Läget den 1 november.*); empty where it is of a year."
    found = _DAY.search(period)
    return f"{found[1]} {found[2]}" if found else ""


def _doing(one: Mapping[str, str]) -> Doing | None:
    return Doing(one["vilka"], one["gjorde"], one["vad"]) if {"vilka", "gjorde", "vad"} <= one.keys() else None


def _measure(one: Mapping[str, Any]) -> Measure:
    kind = MeasureKind(one.get("slag", MeasureKind.COUNT))
    return Measure(one["id"], one["titel"], one["enhet"], kind, one["decimaler"])


def _cells_in(path: Path) -> Cells:
    """The cells of a table's file.

    Raises Refusal where the file is not as an edition writes it.
    """
    out: Cells = {}
    try:
        for row in rows(path):
            codes = frozenset((k, v) for k, v in row.items() if k not in NOT_AXES and v != TOTAL)
            out[row["matt"], row["ar"], codes] = float(row["varde"]) if row["varde"] else None
    except (ValueError, KeyError, TypeError, OSError) as fault:
        raise Refusal(f"Tabellen {path.name} i utgåvan går inte att läsa. Bygg utgåvan på nytt.") from fault
    return out


def _break(one: Mapping[str, Any]) -> Break:
    day = one.get("datum")
    return Break(one["ar"], one["text"], date.fromisoformat(day) if day else None, district=one.get("distrikt", ""))
