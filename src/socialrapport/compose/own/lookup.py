"""From a reference to the published cells that it means, or why there are none: missing, hidden, not published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from socialrapport.compose.material import Gate
from socialrapport.compose.own.reference import Reference, Say, Unsayable, fold, near
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.indicator import TOTAL, Indicator
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCell, SafeCube, Status
from socialrapport.prose import facts
from socialrapport.vocabulary.swedish_figures import listing

NAMED = 12
"""So many codes are named in a message; the manual and `socialrapport indicator` have the rest."""
HIGHEST, LOWEST = "högst", "lägst"


class Divided(Protocol):
    "What a reference chooses in: an indicator with its divisions, the first of them by year, and its measures."

    @property
    def id(self) -> str: ...

    @property
    def axes(self) -> Sequence[Axis]: ...

    @property
    def measures(self) -> Sequence[MeasureInfo]: ...

    @property
    def main(self) -> MeasureInfo: ...


@dataclass(frozen=True)
class Shelf:
    """Where references are looked up: the edition's cubes, and all indicators there could have been."""

    profile: Profile
    year: int
    indicators: Mapping[str, Indicator]
    cubes: Mapping[str, SafeCube]
    gate: Gate

    @cached_property
    def by_value(self) -> Mapping[float, tuple[CellRef, ...]]:
        "The shown cells of the year and the one before, by their value."
        found: dict[float, list[CellRef]] = {}
        years = (str(self.year), str(self.year - 1))
        for cube in self.cubes.values():
            for (measure, at), cell in cube.cells.items():
                if at[0] in years and cell.value is not None:
                    found.setdefault(cell.value, []).append(CellRef(cube.id, measure, at))
        return {value: tuple(refs) for value, refs in found.items()}


@dataclass(frozen=True)
class Ranked:
    """The breakdown that the figure is the highest or lowest of: `winners` share the value, `others` the rest shown.

    `some_hidden`: not all can be seen, so that it is the highest of those that are shown.
    """

    axis: Axis
    way: str
    winners: tuple[CellRef, ...]
    others: tuple[CellRef, ...]
    some_hidden: bool


@dataclass(frozen=True)
class Place:
    "The figure that a reference means."

    cube: SafeCube
    measure: MeasureInfo
    ref: CellRef
    ranked: Ranked | None = None

    @property
    def cell(self) -> SafeCell:
        return self.cube.cells[self.ref.measure, self.ref.at]

    @property
    def hidden(self) -> bool:
        return self.cell.status is Status.HIDDEN

    @property
    def year(self) -> str:
        return self.ref.at[0]

    @property
    def name(self) -> str:
        return named(self.cube, self.ref)

    def of_year(self, year: str) -> CellRef:
        return CellRef(self.ref.cube, self.ref.measure, (year, *self.ref.at[1:]))

    def of_whole(self) -> CellRef:
        "The same of all: every breakdown at its total."
        return CellRef(self.ref.cube, self.ref.measure, (self.year, *(TOTAL for _ in self.ref.at[1:])))


def named(cube: SafeCube, ref: CellRef) -> str:
    "An address as people read it: *eb.hushall 2024 (Farsta)*."
    split = [facts.label(cube, *pair) for pair in facts.split(cube, ref)]
    of = "" if ref.measure == cube.main.id else f", {ref.measure.replace('_', ' ')},"
    return f"{ref.cube}{of} {ref.at[0]}" + (f" ({', '.join(split)})" if split else "")


def find(reference: Reference, shelf: Shelf) -> Place:
    "The published figure. Raises `Unsayable` where there is none."
    cube = cube_of(reference.indicator, shelf)
    measure = measure_of(cube, reference)
    codes = codes_of(cube, reference, shelf.profile)
    year = year_of(cube, reference.year, shelf)
    if (ranking := next(((axis, code) for axis, code in codes.items() if code in (HIGHEST, LOWEST)), None)) is None:
        return Place(cube, measure, published(cube, cube.ref(measure.id, year, **codes)))
    if sum(code in (HIGHEST, LOWEST) for code in codes.values()) > 1:
        raise Unsayable("högst och lägst kan bara stå för en indelning i taget.")
    refuse_size(cube, measure, ranking[0], shelf)
    ranked = ranked_of(cube, measure, year, codes, *ranking)
    return Place(cube, measure, ranked.winners[0], ranked)


def refuse_size(cube: SafeCube, measure: MeasureInfo, axis: str, shelf: Shelf) -> None:
    "Districts are ranked only in what compares groups of different size: by a count the largest comes first."
    if axis != "stadsdel" or measure.kind.is_ratio:
        return
    ratios = [f"| {spoken(m)}" for m in cube.measures if m.kind.is_ratio]
    advice = f"Skriv {listing(ratios, 'eller')}." if ratios else "Välj en uppgift som är en andel."
    by = measure.title.lower()
    raise Unsayable(f"{shelf.profile.part.many} rangordnas aldrig efter {by}: då kommer de största först. {advice}")


def id_of(written: str, indicators: Mapping[str, Indicator]) -> str:
    known = {fold(one): one for one in indicators}
    if (found := known.get(fold(written))) is not None:
        return found
    titles = {indicator.title: key for key, indicator in indicators.items()}
    ids = dict.fromkeys([*near(written, list(indicators)), *(titles[t] for t in near(written, list(titles)))])
    named = listing([f"{one} ({indicators[one].title})" for one in list(ids)[:3]], "eller")
    advice = f"Menas {named}?" if named else "Alla beteckningar står i rapportens metodbilaga."
    raise Unsayable(f"det finns ingen indikator som heter {written}. {advice}")


def cube_of(id: str, shelf: Shelf) -> SafeCube:
    found = id_of(id, shelf.indicators)
    if found not in shelf.cubes:
        raise Unsayable(
            f"{found} ({shelf.indicators[found].title}) finns inte i utgåvan: underlaget är inte lämnat. Lämna det "
            "eller ta bort meningen."
        )
    return shelf.cubes[found]


def measure_of(cube: Divided, reference: Reference) -> MeasureInfo:
    "The measure by its id, its title, or the unit it is counted in; the main one where nothing is said."
    if not reference.measure:
        if reference.say is Say.PART:
            return next((m for m in cube.measures if not m.kind.is_ratio), cube.main)
        return cube.main
    wanted = fold(reference.measure)
    for measure in cube.measures:
        if wanted in names_of(measure):
            return measure
    if wanted == fold(cube.main.unit):
        return cube.main
    ways = [say.value for say in Say if say not in (Say.VALUE, Say.OWN)]
    if close := near(reference.measure, ways, 1):
        raise Unsayable(f"{reference.measure} går inte att läsa. Menas {close[0]}?")
    known = listing([spoken(m) for m in cube.measures])
    raise Unsayable(
        f"{cube.id} räknas inte i {reference.measure}. Måtten är {known}. Efter ett lodstreck kan också "
        f"{listing(ways)} stå."
    )


def names_of(measure: MeasureInfo) -> set[str]:
    "All that a measure may be called."
    names = {measure.id, measure.id.replace("_", " "), measure.title}
    if measure.kind.is_ratio:
        names |= {measure.unit}
        names |= {"genomsnitt"} if measure.kind is MeasureKind.MEAN else set()
        names |= {"medianen"} if measure.kind is MeasureKind.MEDIAN else set()
    if measure.id == "bas":
        names |= {"samtliga"}
    if measure.kind is MeasureKind.RATE:
        names |= {" ".join(measure.unit.split()[:3])}
        names |= {f"per {measure.scale:.0f}"}
    if measure.id == "antal":
        names |= {measure.unit}
    return {fold(name) for name in names} | {fold(name).replace(" ", "") for name in names}


def spoken(measure: MeasureInfo) -> str:
    return measure.id.replace("_", " ") if measure.kind is not MeasureKind.AMOUNT else f"{measure.id} ({measure.unit})"


def codes_of(cube: Divided, reference: Reference, profile: Profile) -> dict[str, str]:
    "Axis to code, as the cube has them."
    found: dict[str, str] = {}
    for name, value in reference.choices:
        axis = axis_of(cube, name, profile) if name else axis_with(cube, value)
        if axis.id in found:
            raise Unsayable(f"{axis_name(axis)} står två gånger. Skriv en referens för varje.")
        found[axis.id] = code_of(axis, value)
    return found


def axis_of(cube: Divided, name: str, profile: Profile) -> Axis:
    wanted = fold(name)
    for axis in cube.axes[1:]:
        called = {axis.id, axis.title, axis.title.split()[0]}
        called |= {profile.part.one} if axis.id == "stadsdel" else set()
        if wanted in {fold(one) for one in called if one}:
            return axis
    known = [axis_name(a) for a in cube.axes[1:]]
    has = f"Den är indelad efter {listing(known)}." if known else "Den redovisas bara för helheten."
    raise Unsayable(f"{cube.id} redovisas inte efter {name}. {has}")


def axis_name(axis: Axis) -> str:
    "As an author writes it: *stadsdel*, *kön*, *ålder*."
    return axis.title.lower() if " " not in axis.title else axis.id.replace("alder", "ålder")


def axis_with(cube: Divided, value: str) -> Axis:
    "The one breakdown that has a code or a label like that."
    found = [axis for axis in cube.axes[1:] if matching(axis, value)]
    if len(found) == 1:
        return found[0]
    if found:
        ways = listing([f"{axis_name(a)}={value}" for a in found], "eller")
        raise Unsayable(f"{value} finns i flera indelningar. Skriv {ways}.")
    labels = [label for axis in cube.axes[1:] for label in known_as(axis)]
    advice = suggested(value, labels) or "Skriv indelning och grupp, som stadsdel=Farsta."
    raise Unsayable(f"{cube.id} har ingen grupp som heter {value}. {advice}")


SEXES = {"K": ("kvinnor", "flickor"), "M": ("män", "pojkar")}


def matching(axis: Axis, value: str) -> list[str]:
    "The codes of the axis whose code or label is *value*."
    wanted = fold(value)
    exact = [code for code in axis.codes if wanted == fold(code)]
    named = [code for code in axis.codes if wanted in {fold(axis.labels.get(code, code)), *also(axis, code)}]
    return exact or named


def also(axis: Axis, code: str) -> set[str]:
    return {fold(word) for word in SEXES.get(code, ())} if axis.id == "kon" else set()


def code_of(axis: Axis, value: str) -> str:
    if fold(value) in (fold(HIGHEST), fold(LOWEST)):
        return HIGHEST if fold(value) == fold(HIGHEST) else LOWEST
    found = matching(axis, value)
    if len(found) == 1:
        return found[0]
    if found:
        raise Unsayable(f"{value} är flera grupper. Skriv koden: {listing(found, 'eller')}.")
    raise Unsayable(f"{axis_name(axis)} har ingen grupp som heter {value}. {suggested(value, list(known_as(axis)))}")


def known_as(axis: Axis) -> Iterator[str]:
    for code in axis.codes:
        label = axis.labels.get(code, code)
        yield code if fold(label) == fold(code) else f"{label} ({code})" if "," in label else label


def suggested(value: str, labels: list[str]) -> str:
    if close := near(value, labels):
        return f"Menas {listing(close, 'eller')}?"
    more = f" med flera ({len(labels)})" if len(labels) > NAMED else ""
    return f"De som finns är {listing(labels[:NAMED])}{more}." if labels else ""


def year_of(cube: SafeCube, written: str, shelf: Shelf) -> str:
    """The year meant: the report's where nothing is said. Of a survey it is the last one up to it, and `-1` is the
    survey before.
    """
    seen = [y for y in cube.years if int(y) <= shelf.year]
    step = int(written) if written.startswith("-") else 0
    if written and not step:
        year = written
    elif facts.is_survey(cube.indicator) and len(seen) + step > 0:
        year = seen[step - 1]
    else:
        year = str(shelf.year + step)
    if year not in cube.years or int(year) > shelf.year:
        known = f"Åren är {cube.years[0]}\u2013{seen[-1]}." if seen else "Det finns inget år än."
        raise Unsayable(f"{cube.id} har ingen uppgift för {year}. {known}")
    return year


def published(cube: SafeCube, ref: CellRef) -> CellRef:
    "The address, if there is anything published there."
    if (ref.measure, ref.at) in cube.cells:
        return ref
    split = facts.split(cube, ref)
    if len(split) > 1:
        names = listing([axis_name(axis) for axis in cube.axes if axis.id in dict(split)])
        raise Unsayable(f"{cube.id} redovisas inte efter {names} samtidigt. Ta bort någon av dem.")
    raise Unsayable(f"{named(cube, ref)} finns inte i de publicerade tabellerna.")


def ranked_of(cube: SafeCube, measure: MeasureInfo, year: str, codes: dict[str, str], axis: str, way: str) -> Ranked:
    "The highest or the lowest of a breakdown, with all it was held against."
    found = cube.axis(axis)
    assert found is not None
    refs = [cube.ref(measure.id, year, **(codes | {axis: code})) for code in found.codes]
    there = [ref for ref in refs if (measure.id, ref.at) in cube.cells]
    if not there:
        published(cube, refs[0])
    values = {ref: cell.value for ref in there if (cell := cube.cells[measure.id, ref.at]).value is not None}
    if len(values) < 2:
        raise Unsayable(f"färre än två av grupperna i {axis_name(found)} visas {year}. Ingen kan sägas vara {way}.")
    best = (max if way == HIGHEST else min)(value for value in values.values() if value is not None)
    winners = tuple(ref for ref, value in values.items() if value == best)
    others = tuple(ref for ref in values if ref not in winners)
    hidden = any(cube.cells[measure.id, ref.at].status is Status.HIDDEN for ref in there)
    return Ranked(found, way, winners, others, hidden)
