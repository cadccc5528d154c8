"""An indicator in periods of three years, by what its single years are too few to be divided by.

A period's count is the sum of its years' counts: who is counted in three years is counted three times. The years
behind it are printed nowhere, but disclosure control knows them, for they may be the same counts as in another table.
The argument is in docs/rojandekontroll.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from socialrapport.compute.dividing import (
    Crossing,
    crossing_at,
    crossings_of,
    large_enough,
    limit_of,
    restricted,
    totals_of,
)
from socialrapport.compute.placing import placed
from socialrapport.engine import Engine
from socialrapport.engine.counting import questions
from socialrapport.model import periods
from socialrapport.model.axes import PLACES, TIMES_OF_YEAR
from socialrapport.model.cube import REST, Coordinate, Cube, MeasureInfo
from socialrapport.model.indicator import Count, Indicator, Share, Tally
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Disclosure

TOGETHER = "Tre kalenderår tillsammans."
EACH_YEAR = "Årens antal läggs ihop: den som finns med flera år räknas varje år."


def in_periods(cube: Cube, kept: Indicator, rules: Disclosure, printed: Collection[Crossing] = ()) -> Iterator[Cube]:
    """The table of the periods and the years behind it, where there is one.

    *kept* is what the years are divided by; the periods are divided by what is left of the cube's own that their
    counts carry, and by what earlier editions have *printed* of periods.
    """
    ends = periods.ends(int(year) for year in cube.axes[0].codes)
    if not ends or rules.method != "undertryckning" or not can_be_added(cube.indicator):
        return
    by_year = {frozenset(c) for c in crossings_of(cube) if is_by(kept, c)}
    found = [c for c in crossings_of(cube) if not {*TIMES_OF_YEAR, *PLACES}.intersection(c)]
    made = [
        c for c in found if frozenset(c) in printed or (frozenset(c) not in by_year and carries(cube, c, ends, rules))
    ]
    if made:
        ids, pairs = {id for c in made for id in c}, tuple(c for c in made if len(c) > 1)
        by = replace(cube.indicator, by=tuple(b for b in cube.indicator.by if b.id in ids), crossed=pairs)
        yield summed(cube, ends, {frozenset(c) for c in made}, by)
        yield replace(restricted(cube, by), unprinted=True, overlap={}, people={})


def with_different(cubes: Iterable[Cube], engine: Engine) -> list[Cube]:
    """The cubes, those of periods knowing how many different units each count is of. Counts that come counted do not
    tell."""
    made = list(cubes)
    own = {n: c for n, c in enumerate(made) if c.years_in_each > 1 and not isinstance(c.indicator.measure, Tally)}
    asked = [
        questions.different(c.indicator, c.indicator.by, [(), *crossings_of(c)], years_behind(c)) for c in own.values()
    ]
    for n, rows in zip(own, engine.ask(asked), strict=True):
        told = dict(placed(rows, made[n].axes))
        names = {"antal": "_antal", **({"bas": "_bas", REST: "_rest"} if "bas" in made[n].values else {})}
        cells = made[n].values["antal"]
        found = {m: {at: int(told[at][name]) if at in told else 0 for at in cells} for m, name in names.items()}
        made[n] = replace(made[n], different=found)
    return made


def years_behind(cube: Cube) -> dict[int, range]:
    return {int(code): periods.of(int(code)) for code in cube.axes[0].codes}


def can_be_added(indicator: Indicator) -> bool:
    "Whether it is a count of each year, or a share of one."
    counted = isinstance(indicator.measure, Count | Share | Tally)
    return counted and not indicator.public and indicator.period.every == 1


def is_by(indicator: Indicator, crossing: tuple[str, ...]) -> bool:
    "Whether an indicator is divided by these breakdowns together."
    if not {b.id for b in indicator.by}.issuperset(crossing):
        return False
    return len(crossing) < 2 or indicator.crossed is None or set(crossing) in map(set, indicator.crossed)


def carries(cube: Cube, crossing: tuple[str, ...], ends: tuple[int, ...], rules: Disclosure) -> bool:
    """Whether at least half of the periods have so many in all that the cells of the crossing could be shown.

    A year that is few itself adds nothing, whatever it is: so this tells no more of it than that it is few.
    """
    enough, limit = large_enough(rules, cube.indicator.area), limit_of(cube, crossing, rules)
    totals = dict(zip(map(int, cube.axes[0].codes), totals_of(cube), strict=True))
    reach = [sum(n for y in periods.of(end) if (n := totals[y]) >= enough) >= limit for end in ends]
    return 2 * sum(reach) >= len(reach)


def summed(cube: Cube, ends: tuple[int, ...], made: Collection[Crossing], by: Indicator) -> Cube:
    "The cube of the periods: in all, and divided by what is *made*; *by* is its indicator divided so."
    codes = tuple(map(str, ends))
    first = replace(cube.axes[0], title="Period", codes=codes, labels={c: periods.named(int(c)) for c in codes})
    ids = {b.id for b in by.by}
    places = [n for n, axis in enumerate(cube.axes) if n == 0 or axis.id in ids]
    values: dict[str, dict[Coordinate, float]] = {
        measure: dict(period_sums(cube, cells, ends, places, made)) for measure, cells in cube.values.items()
    }
    values[periods.HOW_MANY_YEARS] = dict.fromkeys(values["antal"], periods.YEARS)
    return Cube(
        indicator=indicator_of(by),
        axes=(first, *(cube.axes[n] for n in places[1:])),
        measures=tuple(measures_of(cube)),
        values=values,
        public=cube.public | {periods.HOW_MANY_YEARS},
        source=cube.source,
        notes=cube.notes,
        years_in_each=periods.YEARS,
    )


def period_sums(
    cube: Cube,
    cells: Mapping[Coordinate, float],
    ends: tuple[int, ...],
    places: list[int],
    made: Collection[Crossing],
) -> Iterator[tuple[Coordinate, float]]:
    "Each cell of the periods: what the years' cells are together."
    for at in cells:
        crossing = frozenset(crossing_at(cube, at))
        if int(at[0]) in ends and (not crossing or crossing in made):
            years = [cells.get((str(y), *at[1:])) for y in periods.of(int(at[0]))]
            if (known := [n for n in years if n is not None]) == years:
                yield tuple(at[n] for n in places), sum(known)


def indicator_of(own: Indicator) -> Indicator:
    "The indicator as the table of its periods is called."
    return replace(
        own,
        id=f"{periods.PREFIX}{own.id}",
        title=f"{own.title}, treårsperioder",
        period=replace(own.period, says=f"{TOGETHER} {own.period.says}"),
        deduplication=f"{own.deduplication} {EACH_YEAR}",
        headline=False,
        counterpart=None,
        after=None,
        english=replace(own.english, title=f"{own.english.title}, three-year periods"),
    )


def measures_of(cube: Cube) -> Iterator[MeasureInfo]:
    "A share or a rate as it is, the mean of the years' counts, and their sum."
    noun = cube.indicator.unit.plural
    for measure in cube.measures:
        if measure.id == "antal":
            mean = ("antal", periods.HOW_MANY_YEARS)
            title = f"Antal {noun}, genomsnitt per år"
            yield MeasureInfo(periods.PER_YEAR, title, noun, MeasureKind.MEAN, 1, *mean)
        yield replace(measure, title=f"{measure.title}, årens summa") if measure.kind.is_count else measure
