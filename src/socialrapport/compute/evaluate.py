"""Counts an indicator for every crossing of its breakdowns: deduplicate once, then sum, all of it in the engine.

A breakdown in which a unit has one value is summed from the deduplicated units; one in which a
unit may stand in several (districts, measures) is deduplicated once for each combination of such.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from socialrapport.compute.clean_tables import ZEROS
from socialrapport.compute.containing import with_wholes
from socialrapport.compute.contributing import behind_sums, number
from socialrapport.compute.dividing import Crossing, divided, restricted
from socialrapport.compute.exceeding import with_exceeding
from socialrapport.compute.in_periods import in_periods, with_different
from socialrapport.compute.inhabitants import Ages, People, ages_of, populations
from socialrapport.compute.placing import placed
from socialrapport.engine import Engine
from socialrapport.engine.counting import questions
from socialrapport.model.axes import (
    DISTRICT,
    GROUP_OF_DISTRICTS,
    PLACES,
    axes_of,
    breakdowns_of,
    coordinates,
    crossings,
    groups_in,
)
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.cube import Axis, Coordinate, Cube, Overlap
from socialrapport.model.indicator import TOTAL, Breakdown, Indicator, Mean, Median, Sum, Tally
from socialrapport.model.measures import POPULATION, base_measures_of, measures_of
from socialrapport.model.periods import PREFIX
from socialrapport.model.profile import Profile

EXACTLY = 7
"Decimals of a median: one more than a value has, so that engines that add two halves in different ways agree."
Values = dict[str, dict[Coordinate, float]]
Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Asked:
    """What an indicator is counted by, and the questions that it takes: one for each level of deduplication, then, of
    sums, one for each about who they are made of, and of medians one for each about the middle."""

    indicator: Indicator
    axes: tuple[Axis, ...]
    crossed: tuple[tuple[str, ...], ...]
    years: tuple[int, ...]
    counts: tuple[str, ...]
    contributors: tuple[str, ...]
    medians: tuple[str, ...]

    @property
    def all(self) -> tuple[tuple[str, ...], ...]:
        return self.counts, self.contributors, self.medians


def evaluate_all(
    catalogue: Catalogue, profile: Profile, year: int, engine: Engine, printed: Mapping[str, Collection[Crossing]] = {}
) -> tuple[Cube, ...]:
    """A cube for each indicator whose clean table there is and that has an observed year, by what its counts carry;
    and those of longer periods.

    *printed* is by table what it was divided by in editions that have been published.
    """
    cubes = counted(catalogue.indicators.values(), profile, year, engine)
    rules = profile.disclosure
    kept = [divided(c, rules, printed.get(c.indicator.id, ())) for c in cubes]
    longer = with_different(
        (
            made
            for cube, one in zip(cubes, kept, strict=True)
            for made in in_periods(cube, one, rules, printed.get(f"{PREFIX}{cube.indicator.id}", ()))
        ),
        engine,
    )
    carried = [restricted(c, one) for c, one in zip(cubes, kept, strict=True)]
    return (*with_exceeding(with_wholes(carried, engine), engine), *longer)


def evaluate(indicator: Indicator, profile: Profile, year: int, engine: Engine) -> Cube | None:
    "The indicator counted, or None where its table was not delivered or no year is observable."
    return next(iter(counted((indicator,), profile, year, engine)), None)


def counted(indicators: Iterable[Indicator], profile: Profile, year: int, engine: Engine) -> list[Cube]:
    "Those of the *indicators* that can be counted; the engine is asked about all of them at once."
    there = [i for i in indicators if engine.has(i.table.id)]
    delivered = delivered_years({i.table.id for i in there}, engine)
    asked = [ask for i in there if (ask := asked_of(i, profile, year, delivered[i.table.id])) is not None]
    answers = iter(engine.ask([question for ask in asked for each in ask.all for question in each]))
    people = populations(engine, (ask.indicator for ask in asked))
    return [cube_of(ask, [[next(answers) for _ in each] for each in ask.all], people) for ask in asked]


def asked_of(indicator: Indicator, profile: Profile, year: int, delivered: tuple[int, ...]) -> Asked | None:
    "How the indicator is counted where its table has the years *delivered*; None where it cannot be observed."
    years = observed_years(indicator, year, delivered)
    if not years:
        return None
    breakdowns = breakdowns_of(indicator, profile, year)
    levels = served(indicator, breakdowns)
    places = placed_in_districts(indicator, breakdowns)

    def each(question: Callable[..., str], of: object) -> tuple[str, ...]:
        if not isinstance(indicator.measure, of):  # type: ignore[arg-type]
            return ()
        return tuple(question(indicator, breakdowns, level, crossed, years) for level, crossed in levels.items())

    return Asked(
        indicator,
        axes_of(indicator, profile, year, years),
        crossings(indicator, breakdowns),
        years,
        tuple(
            questions.cells(indicator, breakdowns, level, crossed, years, places and not level)
            for level, crossed in levels.items()
        ),
        each(questions.contributors, Sum | Mean),
        each(questions.medians, Median),
    )


def cube_of(ask: Asked, answers: list[list[Rows]], people: Mapping[Ages, People]) -> Cube:
    "The answers to what was asked as a cube: what is observed and not found is none."
    indicator, axes, (counts, contributors, medians) = ask.indicator, ask.axes, answers
    at = [c for y in ask.years for crossing in ask.crossed for c in coordinates(axes, crossing, y)]
    rows = dict(placed((row for answer in counts for row in answer), axes))
    for c, row in placed((row for answer in medians for row in answer), axes):
        rows[c] = {**rows[c], "_median": round(row["_median"], EXACTLY)}
    values: Values = {}
    for measure in base_measures_of(indicator):
        name, per = f"_{measure}", indicator.measure.per if isinstance(indicator.measure, Sum) else 1
        found = {c: number(row[name]) for c, row in rows.items()}
        values[measure] = dict.fromkeys(at, 0) | (
            {c: n / per for c, n in found.items()} if measure == "summa" and per != 1 else found
        )
    units = [m for m in values if has_units(indicator, m)]
    behind = behind_sums(indicator, (row for answer in contributors for row in answer), axes)
    mine = people.get(ages_of(indicator), {}) if indicator.rate else {}  # type: ignore[arg-type]
    add_population(values, axes, mine, groups_in(indicator))
    return Cube(
        indicator=indicator,
        axes=axes,
        measures=measures_of(indicator),
        values=values,
        public=frozenset((*(base_measures_of(indicator) if indicator.public else ()), POPULATION)),
        overlap=overlaps(indicator, axes, rows),
        source=indicator.source,
        marks={m: dict.fromkeys(at, 0) | {c: int(row[f"_mark_{m}"] or 0) for c, row in rows.items()} for m in units},
        lows={m: least(rows, m) for m in units},
        behind=behind,
        people=mine,
    )


def delivered_years(tables: Collection[str], engine: Engine) -> dict[str, tuple[int, ...]]:
    "By table the years that it has rows of, and those in which it is said that there was nothing, ascending."
    names = sorted(tables)
    found = {
        name: {row["ar"] for row in rows}
        for name, rows in zip(names, engine.ask([questions.years(name) for name in names]), strict=True)
    }
    if engine.has(ZEROS):
        for row in engine.ask([f"SELECT tabell, ar FROM {ZEROS}"])[0]:
            found.setdefault(row["tabell"], set()).add(row["ar"])
    return {name: tuple(sorted(years)) for name, years in found.items()}


def observed_years(indicator: Indicator, year: int, delivered: tuple[int, ...]) -> tuple[int, ...]:
    "Years with data up to *year*, from the first that the definition and its window can see."
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


def least(rows: Mapping[Coordinate, Mapping[str, Any]], measure: str) -> dict[Coordinate, tuple[int, ...]]:
    "The least hashes of each cell that has units."
    names = [f"_low_{measure}_{n}" for n in range(questions.LOWS)]
    return {at: tuple(int(row[n]) for n in names) for at, row in rows.items() if row[names[0]] is not None}


def add_population(
    values: Values, axes: tuple[Axis, ...], people: People, groups: Mapping[str, tuple[str, ...]]
) -> None:
    "The inhabitants behind a rate, where the rate applies: by place, sex and age only."
    if not people:
        return
    demographic = {*PLACES, "kon", "alder"}
    found: dict[Coordinate, float] = {}
    for at in values["antal"]:
        named = dict(zip((a.id for a in axes), at, strict=True))
        if all(code == TOTAL for id, code in named.items() if id not in {"ar", *demographic}):
            own = named.get(DISTRICT, TOTAL)
            places = groups.get(named.get(GROUP_OF_DISTRICTS, TOTAL), (own,))
            keys = [(named["ar"], place, named.get("kon", TOTAL), named.get("alder", TOTAL)) for place in places]
            there = [people[key] for key in keys if key in people]
            if there:
                found[at] = sum(there)
    values[POPULATION] = found


def placed_in_districts(indicator: Indicator, breakdowns: Iterable[Breakdown]) -> bool:
    "Whether there are units, and districts that each can be in several of or none."
    return not isinstance(indicator.measure, Tally) and any(b.id == DISTRICT for b in breakdowns)


def overlaps(
    indicator: Indicator, axes: tuple[Axis, ...], rows: Mapping[Coordinate, Mapping[str, Any]]
) -> dict[str, Overlap]:
    "Units in more than one district and in none, by year, where units could be."
    if isinstance(indicator.measure, Tally) or not any(a.id == DISTRICT for a in axes):
        return {}
    whole = (TOTAL,) * (len(axes) - 1)
    found = {year: rows.get((year, *whole)) for year in axes[0].codes}
    return {
        y: Overlap(int(row["_several"]), int(row["_outside"])) if row else Overlap(0, 0) for y, row in found.items()
    }
