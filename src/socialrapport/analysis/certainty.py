"""How often chance alone makes as much as is seen, of published cells: the one place that says so.

A year's people are taken as one outcome of what could have been (Brillinger 1986): counts vary as Poisson and shares
as binomial, and more where a series shows that it does (over-dispersion: one person has several events, and a year is
not like another). An amount or a mean has only its own series to tell how it varies. Populations are registers of all:
chance has no part in them. Answers to a survey are so many of those who got it, drawn without return: the more of them
that answered, the less chance has left (`comparing.shares_of_all`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log

from socialrapport.analysis.weighing import NEVER
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Test
from socialrapport.model.indicator import DEMOGRAPHY
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.statistics import comparing, dispersion, intervals

Spread = tuple[float, float | None]
"""φ by the series itself, and with how many degrees of freedom; one, and None, where it does not tell."""


@dataclass(frozen=True)
class Base:
    """What the cell *of* rests on, told by *by*: so many events, of so many, or in so large a population.

    Of answers to a survey, `asked` is how many got it, told by the cell `asked_by`.
    """

    events: float
    exposure: float
    of: CellRef
    by: CellRef
    asked: float | None = None
    asked_by: CellRef | None = None

    @property
    def counted(self) -> tuple[int, int]:
        return round(self.events), round(self.exposure)


def of_change(cube: SafeCube, measure: MeasureInfo, before: CellRef, now: CellRef) -> Test | None:
    "Two years of one figure."
    if cube.indicator.area == DEMOGRAPHY:
        return NEVER
    if measure.kind in (MeasureKind.AMOUNT, MeasureKind.MEAN):
        p = dispersion.of_step(list(_values(cube, measure, now).values()), _value(cube, now) - _value(cube, before))
        return None if p is None else Test(p)
    return of_pair(cube, measure, before, now, Test(1.0, (), False, *between_years(cube, measure, now)))


def of_gap(cube: SafeCube, measure: MeasureInfo, one: CellRef, other: CellRef) -> Test | None:
    "Two groups of one year."
    if cube.indicator.area == DEMOGRAPHY:
        return NEVER
    if measure.kind is MeasureKind.MEAN:
        return _of_means(cube, measure, one, other)
    return of_pair(cube, measure, one, other, Test(1.0, (), True, *within_year(cube, measure, (one,))))


def of_pair(cube: SafeCube, measure: MeasureInfo, one: CellRef, other: CellRef, like: Test) -> Test | None:
    first, second = base_of(cube, measure, one), base_of(cube, measure, other)
    if first is None or second is None:
        return None
    asked = tuple(base.asked_by for base in (first, second) if base.asked_by is not None)
    if len(asked) == 2:
        p = comparing.shares_of_all(first.counted, second.counted, (first.asked or 0.0, second.asked or 0.0))
        return replace(like, p=p, cells=(first.of, second.of, first.by, second.by), asked=asked)
    return replace(like, p=_of_two(measure, first, second), cells=(first.of, second.of, first.by, second.by))


def of_gaps(cube: SafeCube, measure: MeasureInfo, then: Sequence[CellRef], now: Sequence[CellRef]) -> Test | None:
    "The ratio between two groups in one year beside that in another, by the variance of the logarithms (Katz 1978)."
    bases = [base_of(cube, measure, ref) for ref in (*then, *now)]
    known = [base for base in bases if base is not None and base.events]
    if len(known) < len(bases):
        return None
    a, b, c, d = (log(base.events / base.exposure) for base in known)
    variance = sum(1 / one.events - (1 / one.exposure if binomial(measure) else 0.0) for one in known)
    p = comparing.of_z((c - d) - (a - b), variance)
    return Test(p, (), True, *within_year(cube, measure, now[:1]))


def of_part(cube: SafeCube, measure: MeasureInfo, part: CellRef, whole: CellRef) -> Test | None:
    "A district beside all others: the whole less itself."
    if cube.indicator.area == DEMOGRAPHY:
        return NEVER
    mine, total = base_of(cube, measure, part), base_of(cube, measure, whole)
    if mine is None or total is None:
        return None
    rest = replace(total, events=total.events - mine.events, exposure=total.exposure - mine.exposure)
    if rest.events < 0 or rest.exposure <= 0:
        return None
    cells = (mine.of, total.of, mine.by, total.by)
    return Test(_of_two(measure, mine, rest), cells, True, *within_year(cube, measure, (part,)))


def _of_two(measure: MeasureInfo, one: Base, other: Base) -> float:
    if binomial(measure):
        return comparing.shares(one.counted, other.counted)
    return comparing.counts(round(one.events), round(other.events), (one.exposure, other.exposure))


def of_areas(cube: SafeCube, measure: MeasureInfo, refs: Sequence[CellRef]) -> Test | None:
    "Whether areas differ at all: chi-square over them; None where too few are expected in one."
    if cube.indicator.area == DEMOGRAPHY:
        return NEVER
    found = [base for ref in refs if (base := base_of(cube, measure, ref)) is not None]
    if len(found) < len(refs) or len(found) < 2:
        return None
    test = comparing.homogeneity_of_shares if binomial(measure) else comparing.homogeneity_of_counts
    made = test([b.events for b in found], [b.exposure for b in found])
    cells = (*(b.of for b in found), *(b.by for b in found))
    return Test(made.p, cells, True, *within_year(cube, measure, refs)) if made.readable else None


def base_of(cube: SafeCube, measure: MeasureInfo, ref: CellRef) -> Base | None:
    "None where a part of it is hidden, or the measure has no such base."
    value = _shown(cube, ref.measure, ref)
    if value is None:
        return None
    match measure.kind:
        case MeasureKind.COUNT:
            return Base(value, 1.0, ref, ref)
        case MeasureKind.SHARE | MeasureKind.RATE if measure.standard:
            return _of_standard(cube, measure, ref)
        case MeasureKind.SHARE | MeasureKind.RATE:
            found = _with_asked(cube, ref, _of_ratio(cube, measure, ref, value))
            # More of the inhabitants than there are: cases are handled elsewhere than people live.
            above = found is not None and binomial(measure) and found.events > found.exposure
            return None if above else found
        case _:
            return None


def _of_ratio(cube: SafeCube, measure: MeasureInfo, ref: CellRef, value: float) -> Base | None:
    "A rate or a share by its events, or a share by what it is a share of."
    scale = in_hundreds(measure)
    events, base = _shown(cube, measure.numerator, ref), _shown(cube, measure.denominator, ref)
    if events and value and measure.numerator:
        return Base(events, events / value * scale, ref, ref.beside(measure.numerator))
    if base and measure.kind is MeasureKind.SHARE and measure.denominator:
        return Base(value / 100 * base, base, ref, ref.beside(measure.denominator))
    return None


def _of_standard(cube: SafeCube, measure: MeasureInfo, ref: CellRef) -> Base | None:
    "A standardised rate by its count and the inhabitants that are reckoned over to the ages of the whole."
    count, people = ref.beside(measure.numerator), ref.beside(measure.denominator)
    events, exposure = _shown(cube, count.measure, count), _shown(cube, people.measure, people)
    if events is None or not exposure:
        return None
    return Base(events, exposure * in_hundreds(measure) / measure.scale, count, people)


def in_hundreds(measure: MeasureInfo) -> int:
    "What events to exposure are to be taken times to be the figure."
    return 100 if measure.kind.in_percent else 1


def binomial(measure: MeasureInfo) -> bool:
    "Whether the chance of a figure is that of a share: what is standardised is no share of anybody."
    return measure.kind is MeasureKind.SHARE and not measure.standard


def _with_asked(cube: SafeCube, ref: CellRef, base: Base | None) -> Base | None:
    "Of all answers of a year: how many were asked is known of all, not of groups."
    known = cube.asked.get(ref.at[0])
    if base is None or known is None or ref != cube.ref(ref.measure, ref.at[0]) or known[1] <= base.exposure:
        return base
    return replace(base, asked=known[1], asked_by=known[0])


def between_years(cube: SafeCube, measure: MeasureInfo, ref: CellRef) -> Spread:
    "How many times more than chance the figure's own series varies."
    bases = list(_bases(cube, measure, ref).values())
    known = dispersion.between_years([[base.events for base in bases]], [[base.exposure for base in bases]])
    return told(known, measure, bases)


def within_year(cube: SafeCube, measure: MeasureInfo, refs: Sequence[CellRef]) -> Spread:
    "How many times more than chance the groups stray from the whole's level from year to year: the year falls out."
    whole = _bases(cube, measure, cube.ref(measure.id, refs[0].at[0]))
    series, exposures, every = [], [], []
    for ref in refs:
        mine = {y: base for y, base in _bases(cube, measure, ref).items() if y in whole and whole[y].events}
        series.append([base.events for base in mine.values()])
        exposures.append([base.exposure * whole[y].events / whole[y].exposure for y, base in mine.items()])
        every += list(mine.values())
    return told(dispersion.between_years(series, exposures), measure, every)


def _bases(cube: SafeCube, measure: MeasureInfo, ref: CellRef) -> dict[str, Base]:
    "What the figure rested on in each year before *ref*'s and after the last break before it, by year, oldest first."
    years = _values(cube, measure, ref)
    found = {year: base_of(cube, measure, ref.in_year(year)) for year in years}
    return {year: base for year, base in found.items() if base is not None and base.exposure > 0}


def spread_at(test: Test | None, limit: float = 1 - intervals.USUAL, groups: int = 2) -> float:
    """How many times more than chance the figures vary, at least one.

    What is held to *limit* by it has paid for its being an estimate. An interval of 95 percent is, of
    one figure or two.
    """
    if test is None or test.freedom is None:
        return 1.0
    return comparing.as_known(test.phi, test.freedom, limit, groups)


def told(known: dispersion.Yearly | None, measure: MeasureInfo, bases: Sequence[Base]) -> Spread:
    "A share varies less than Poisson by the part that lacks it, so that its own chance is the smaller measure."
    if known is None:
        return 1.0, None
    exposure = sum(base.exposure for base in bases)
    part = sum(base.events for base in bases) / exposure if binomial(measure) else 0.0
    return known.phi / max(1 - part, 0.05), known.freedom


def _values(cube: SafeCube, measure: MeasureInfo, ref: CellRef) -> dict[str, float]:
    "The figure's shown values before *ref*'s year and after the last break before it, oldest first, by year."
    here = (cube.district_of(ref),)
    start = max((b.year for b in cube.indicator.breaks if b.year <= int(ref.at[0]) and b.touches(here)), default=0)
    years = (year for year in cube.years if start <= int(year) < int(ref.at[0]))
    cells = ((year, cube.cells.get((measure.id, (year, *ref.at[1:])))) for year in years)
    return {year: cell.value for year, cell in cells if cell is not None and cell.value is not None}


def _of_means(cube: SafeCube, measure: MeasureInfo, one: CellRef, other: CellRef) -> Test | None:
    "Means over people whose spread is taken to be as large as the mean."
    counts = [_shown(cube, measure.denominator, ref) for ref in (one, other)]
    if not counts[0] or not counts[1]:
        return None
    return Test(comparing.means((_value(cube, one), counts[0]), (_value(cube, other), counts[1])))


def _value(cube: SafeCube, ref: CellRef) -> float:
    value = _shown(cube, ref.measure, ref)
    assert value is not None
    return value


def _shown(cube: SafeCube, measure: str | None, ref: CellRef) -> float | None:
    cell = cube.cells.get((measure, ref.at)) if measure else None
    return cell.value if cell is not None and cell.shown else None
