"""How a figure has gone since about five years back: the one place that draws a line through published cells.

A line never crosses a break, and goes through years that were observed and shown only, so that a survey each second
year is held against its own kind. Kronor are followed in fixed prices, or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf, sqrt

from socialrapport.analysis import certainty
from socialrapport.analysis.prices import in_prices_of
from socialrapport.analysis.weighing import NEVER, breaks_between, compared, value
from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Finding, FindingKind, Judged, Test
from socialrapport.model.indicator import DEMOGRAPHY, TOTAL
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.model.trend import BACK, Trend
from socialrapport.statistics import dispersion, trends
from socialrapport.statistics.trends import Line
from socialrapport.vocabulary import courses
from socialrapport.vocabulary.courses import FEWEST

WEIGHT = 6.0
KINDS = (FindingKind.TREND, FindingKind.TURN)
Group = tuple[tuple[str, str], ...]


def candidate(cube: SafeCube, measure: MeasureInfo, year: int, group: Group = ()) -> Finding | None:
    """The trend up to *year* for the gate to judge; None where too few years have a figure, kronor are not one unit, or
    nothing tells how the figure varies (`MeasureKind.MEDIAN`)."""
    measure = in_prices_of(cube, measure)
    if (measure.kronor and not measure.prices_of) or measure.kind is MeasureKind.MEDIAN:
        return None
    refs = window(points(cube, measure, year, group))
    if len(refs) < FEWEST:
        return None
    return judgeable(cube, FindingKind.TREND, measure, refs, WEIGHT, of_line(cube, measure, refs), group)


def judgeable(
    cube: SafeCube,
    kind: FindingKind,
    measure: MeasureInfo,
    refs: Sequence[CellRef],
    weight: float,
    test: Test | None,
    group: Group = (),
) -> Finding:
    facts = [("now", refs[-1]), ("before", refs[0]), *(("point", ref) for ref in refs)]
    return compared(cube, kind, measure, facts, weight, test, group=group)


def points(cube: SafeCube, measure: MeasureInfo, year: int, group: Group = ()) -> tuple[CellRef, ...]:
    "The shown cells up to *year*, which must be one, and after the last break before it, oldest first."
    shown = [int(y) for y, cell in cube.observed(measure.id, **dict(group)) if cell.shown and int(y) <= year]
    place = {dict(group).get(DISTRICT, TOTAL)}
    seen = [y for y in shown if not breaks_between(cube, y, year, place)]
    refs = (cube.ref(measure.id, y, **dict(group)) for y in seen)
    known = tuple(ref for ref in refs if of_series(cube, measure) or certainty.base_of(cube, measure, ref))
    return known if known and int(known[-1].at[0]) == year else ()


def of_series(cube: SafeCube, measure: MeasureInfo) -> bool:
    "Whether only the series itself tells how it varies, or chance has no part in it."
    return measure.kind in (MeasureKind.AMOUNT, MeasureKind.MEAN) or cube.indicator.area == DEMOGRAPHY


def window(refs: Sequence[CellRef]) -> tuple[CellRef, ...]:
    near = [ref for ref in refs if int(ref.at[0]) >= int(refs[-1].at[0]) - BACK]
    return tuple(near if len(near) >= FEWEST else refs[-FEWEST:])


def line(cube: SafeCube, refs: Sequence[CellRef]) -> Line:
    return trends.line([int(ref.at[0]) for ref in refs], [value(cube, ref) for ref in refs])


def of_line(cube: SafeCube, measure: MeasureInfo, refs: Sequence[CellRef]) -> Test | None:
    """How often chance alone makes a line as steep; certainly where it does not last or is too small to matter.

    Such a line is held to be no trend whatever its p, which is thereby only made larger.
    """
    found, flat = line(cube, refs), Test(1.0, cells_of(cube, measure, refs), along=True)
    if not found.lasting or courses.is_flat(found.start, found.stop, measure.kind):
        return flat
    if cube.indicator.area == DEMOGRAPHY:
        return NEVER
    error, freedom = error_of(cube, measure, refs)
    p = trends.p_of(found.slope, error, freedom)
    phi, told = (1.0, None) if of_series(cube, measure) else spread(cube, measure, refs)
    return replace(flat, p=p, phi=phi, freedom=told)


def cells_of(cube: SafeCube, measure: MeasureInfo, refs: Sequence[CellRef]) -> tuple[CellRef, ...]:
    "The points, and then what each rests on, where that tells how it varies."
    if of_series(cube, measure):
        return tuple(refs)
    return (*refs, *(base.by for ref in refs if (base := certainty.base_of(cube, measure, ref)) is not None))


def error_of(cube: SafeCube, measure: MeasureInfo, refs: Sequence[CellRef]) -> tuple[float, float]:
    "The standard error of the slope in the figure's own unit, without over-dispersion, and its degrees of freedom."
    at = [int(ref.at[0]) for ref in refs]
    if of_series(cube, measure):
        return trends.error_of_values(at, [value(cube, ref) for ref in refs]), len(refs) - 2
    bases = [base for ref in refs if (base := certainty.base_of(cube, measure, ref)) is not None]
    events, exposures = [base.events for base in bases], [base.exposure for base in bases]
    scale = 100 if measure.kind is MeasureKind.SHARE else 1
    return scale * trends.error_of_rates(at, events, exposures, measure.kind is MeasureKind.SHARE), inf


def spread(cube: SafeCube, measure: MeasureInfo, refs: Sequence[CellRef]) -> certainty.Spread:
    "How many times more than chance the series varies about its course, to this day."
    known = points(cube, measure, int(refs[-1].at[0]), group_of(cube, refs[-1]))
    bases = [base for ref in known if (base := certainty.base_of(cube, measure, ref)) is not None and base.exposure > 0]
    found = dispersion.between_years([[base.events for base in bases]], [[base.exposure for base in bases]])
    return certainty.told(found, measure, bases)


def group_of(cube: SafeCube, ref: CellRef) -> Group:
    return tuple((axis.id, code) for axis, code in zip(cube.axes[1:], ref.at[1:], strict=True))


def by_sex(cubes: Iterable[SafeCube], year: int) -> Iterator[Finding]:
    "The trend of each sex, in each cube's main figure: judged with all else, told in tables only."
    for cube in cubes:
        axis, latest = cube.axis("kon"), cube.latest(year)
        for code in axis.codes if axis and latest else ():
            found = candidate(cube, cube.main, int(latest or year), (("kon", code),))
            if found is not None:
                yield found


def concluded(judged: Judged, cubes: Mapping[str, SafeCube]) -> Judged:
    "The same, each trend and each turn with what the gate's verdict makes of it."

    def each(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(replace(f, trends=of(f, cubes[f.indicator])) if f.kind in KINDS else f for f in findings)

    made = replace(
        judged,
        findings=each(judged.findings),
        places={place: each(found) for place, found in judged.places.items()},
        unsaid=each(judged.unsaid),
        aside=each(judged.aside),
    )
    turned = {f.facts[0][1]: f.fact("turn") for f in made.all if f.kind == FindingKind.TURN and f.sure}
    found = [(f.facts[0][1], f.trends[0]) for f in made.all if f.kind == FindingKind.TREND]
    return replace(made, trends={now: replace(trend, turn=turned.get(now)) for now, trend in found})


def of(finding: Finding, cube: SafeCube) -> tuple[Trend, ...]:
    "The trend, or before and after the turn."
    refs = tuple(ref for name, ref in finding.facts if name == "point")
    turn = finding.fact("turn")
    if turn is None:
        return (judged_line(finding, cube, refs),)
    at = refs.index(turn)
    return judged_line(finding, cube, refs[: at + 1]), judged_line(finding, cube, refs[at:])


def judged_line(finding: Finding, cube: SafeCube, refs: tuple[CellRef, ...]) -> Trend:
    "The verdict, its slope and how sure that is."
    measure, found = cube.measure(finding.measure), line(cube, refs)
    test = finding.test or Test(0.0)
    error, freedom = (0.0, inf) if cube.indicator.area == DEMOGRAPHY else error_of(cube, measure, refs)
    reach = trends.reach(error * sqrt(certainty.spread_at(test)), freedom)
    # The ledger knows the φ of the gate's own limit only, which is no smaller.
    of_end = trends.reach(error * sqrt(test.known), freedom) * (int(refs[-1].at[0]) - int(refs[0].at[0]))
    return Trend(
        courses.course(found.start, found.stop, measure.kind, finding.sure and found.lasting, of_end, found.constant),
        refs,
        cells_of(cube, measure, refs)[len(refs) :],
        found.slope,
        found.slope - reach if error else None,
        found.slope + reach if error else None,
        test.limit / test.tries,
        test.known,
        record=record(cube, measure, refs[-1]),
    )


def record(cube: SafeCube, measure: MeasureInfo, now: CellRef) -> str:
    "Whether the last value is alone at an end of what is shown after the last break."
    refs = points(cube, measure, int(now.at[0]), group_of(cube, now))
    *before, last = (value(cube, ref) for ref in refs)
    return "högst" if last > max(before) else "lägst" if last < min(before) else ""
