"""Counts an indicator for every crossing of its breakdowns: deduplicate once, then sum.

A breakdown in which a unit has one value is summed from the deduplicated units; one in which a
unit may stand in several (districts, measures) is deduplicated once for each combination of such.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from socialrapport.compute.clean_tables import ZEROS
from socialrapport.compute.containing import with_wholes
from socialrapport.compute.contributing import behind_sums
from socialrapport.compute.dividing import Crossing, divided
from socialrapport.compute.exceeding import with_exceeding
from socialrapport.compute.inhabitants import People, population
from socialrapport.compute.placing import placed
from socialrapport.engine import Engine
from socialrapport.engine.counting import questions
from socialrapport.model.axes import (
    DISTRICT,
    axes_of,
    breakdowns_of,
    coordinates,
    crossings,
)
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.cube import Axis, Coordinate, Cube, Overlap
from socialrapport.model.indicator import TOTAL, Breakdown, Indicator, Sum, Tally
from socialrapport.model.measures import POPULATION, base_measures_of, measures_of
from socialrapport.model.profile import Profile

Values = dict[str, dict[Coordinate, float]]
Marks = dict[str, dict[Coordinate, int]]
Lows = dict[str, dict[Coordinate, tuple[int, ...]]]


def evaluate_all(
    catalogue: Catalogue, profile: Profile, year: int, engine: Engine, printed: Mapping[str, Collection[Crossing]] = {}
) -> tuple[Cube, ...]:
    """A cube for each indicator whose clean table there is and that has an observed year, by what its counts carry.

    *printed* is by indicator what it was divided by in editions that have been published.
    """
    found = (carried(i, profile, year, engine, printed.get(i.id, ())) for i in catalogue.indicators.values())
    cubes = [cube for cube in found if cube is not None]
    return with_exceeding(with_wholes(cubes, engine), engine)


def carried(
    indicator: Indicator, profile: Profile, year: int, engine: Engine, printed: Collection[Crossing]
) -> Cube | None:
    "The indicator counted, by what its counts can carry."
    cube = evaluate(indicator, profile, year, engine)
    if cube is None or (kept := divided(cube, profile.disclosure, printed)) is indicator:
        return cube
    return evaluate(kept, profile, year, engine)


def evaluate(indicator: Indicator, profile: Profile, year: int, engine: Engine) -> Cube | None:
    "The indicator counted, or None where its table was not delivered or no year is observable."
    if not engine.has(indicator.table.id):
        return None
    years = observed_years(indicator, year, engine)
    if not years:
        return None
    axes = axes_of(indicator, profile, year, years)
    breakdowns = breakdowns_of(indicator, profile, year)
    values = zeros(indicator, axes, breakdowns, years)
    marks: Marks = {m: dict.fromkeys(at, 0) for m, at in values.items() if has_units(indicator, m)}
    lows: Lows = {m: {} for m in marks}
    adding: dict[str, dict[Coordinate, Any]] = {**values, **{f"mark_{m}": cells for m, cells in marks.items()}}
    levels = served(indicator, breakdowns)
    for level, crossed in levels.items():
        kept = [b for b in breakdowns if any(b.id in crossing for crossing in crossed)]
        rows = questions.deduplicated(engine, indicator, kept, level, years)
        add_up(adding, rows, axes, crossed)
        keep_least(lows, rows, axes, crossed)
    scale_down(values, indicator)
    people = population(engine, indicator) if indicator.rate and engine.has("folkmangd") else {}
    add_population(values, indicator, axes, people)
    base = base_measures_of(indicator) if indicator.public else ()
    return Cube(
        indicator=indicator,
        axes=axes,
        measures=measures_of(indicator),
        values=values,
        public=frozenset((*base, POPULATION)),
        overlap=overlaps(indicator, axes, years, engine),
        source=indicator.source,
        marks=marks,
        lows=lows,
        behind=behind_sums(indicator, breakdowns, levels, axes, years, engine),
        people=people,
    )


def observed_years(indicator: Indicator, year: int, engine: Engine) -> tuple[int, ...]:
    "Years with data up to *year*, from the first that the definition and its window can see."
    delivered = questions.years(engine, indicator.table.id, ZEROS if engine.has(ZEROS) else "")
    if not delivered:
        return ()
    whole_years = -(-indicator.period.window_months // 12) - 1
    first = max(indicator.since, delivered[0] + whole_years)
    return tuple(y for y in delivered if first <= y <= year)


def multiple(indicator: Indicator, breakdowns: tuple[Breakdown, ...]) -> frozenset[str]:
    "The breakdowns in which one unit may stand in several places. Counts that come counted just add."
    if isinstance(indicator.measure, Tally):
        return frozenset()
    return frozenset(b.id for b in breakdowns if not b.single)


def served(indicator: Indicator, breakdowns: tuple[Breakdown, ...]) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    "Each level of deduplication with the crossings that it serves."
    several = multiple(indicator, breakdowns)
    levels: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for crossing in crossings(indicator, breakdowns):
        levels[tuple(i for i in crossing if i in several)].append(crossing)
    return levels


def has_units(indicator: Indicator, measure: str) -> bool:
    "Whether the measure counts units of its own: counts that come counted, and sums, do not."
    return measure in ("antal", "bas") and not isinstance(indicator.measure, Tally)


def zeros(
    indicator: Indicator, axes: tuple[Axis, ...], breakdowns: tuple[Breakdown, ...], years: tuple[int, ...]
) -> Values:
    "Every cell of the cube as a true zero: what is observed and not found is none."
    at = [c for y in years for crossing in crossings(indicator, breakdowns) for c in coordinates(axes, crossing, y)]
    return {measure: dict.fromkeys(at, 0) for measure in base_measures_of(indicator)}


def add_up(
    values: Mapping[str, dict[Coordinate, Any]],
    rows: list[dict[str, Any]],
    axes: tuple[Axis, ...],
    crossed: list[tuple[str, ...]],
) -> None:
    "Add the deduplicated counts to each crossing that this level serves."
    for at, row in placed(rows, axes, crossed):
        for measure, cells in values.items():
            cells[at] += row[f"_{measure}"]


def keep_least(lows: Lows, rows: list[dict[str, Any]], axes: tuple[Axis, ...], crossed: list[tuple[str, ...]]) -> None:
    "The least hashes of each crossing that this level serves."
    for at, row in placed(rows, axes, crossed):
        for measure, cells in lows.items():
            mine = tuple(row[f"_low_{measure}_{n}"] for n in range(questions.LOWS))
            if None not in mine:
                cells[at] = tuple(map(min, mine, cells.get(at, mine)))


def scale_down(values: Values, indicator: Indicator) -> None:
    "Sums in the unit that the indicator shows: kronor become thousands."
    if isinstance(indicator.measure, Sum) and indicator.measure.per != 1:
        values["summa"] = {at: total / indicator.measure.per for at, total in values["summa"].items()}


def add_population(values: Values, indicator: Indicator, axes: tuple[Axis, ...], people: People) -> None:
    "The inhabitants behind a rate, where the rate applies: by place, sex and age only."
    if not people:
        return
    demographic = {DISTRICT, "kon", "alder"}
    found: dict[Coordinate, float] = {}
    for at in values["antal"]:
        named = dict(zip((a.id for a in axes), at, strict=True))
        if all(code == TOTAL for id, code in named.items() if id not in {"ar", *demographic}):
            key = (named["ar"], named.get(DISTRICT, TOTAL), named.get("kon", TOTAL), named.get("alder", TOTAL))
            if key in people:
                found[at] = people[key]
    values[POPULATION] = found


def overlaps(
    indicator: Indicator, axes: tuple[Axis, ...], years: tuple[int, ...], engine: Engine
) -> dict[str, Overlap]:
    "Units in more than one district and in none, by year, where units could be."
    if isinstance(indicator.measure, Tally) or not any(a.id == DISTRICT for a in axes):
        return {}
    places: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    places.update(questions.places(engine, indicator, years))
    return {str(y): Overlap(*places[y]) for y in years}
