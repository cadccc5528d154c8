"""Years and districts whose number of rows jumped: much, and more than chance explains (see `chance`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from socialrapport.engine.staging import register_rules
from socialrapport.intake.loading import Context
from socialrapport.model.issue import Issue
from socialrapport.model.table import Register
from socialrapport.model.written import figure
from socialrapport.statistics.chance import Bound

YEAR_CHANGE, COLLAPSE, FEW = 0.25, 0.5, 20
"""A register's rows may change by a quarter, a district's halve; numbers below `FEW` are not compared."""
REAL = 0.10
"""What an activity may change in a year without being called odd."""
RECENT = 5
"""Years looked back: older years of a register of what goes on hold only what still went on."""


@dataclass(frozen=True)
class Step:
    "Rows of a register, or of one of its districts, in two years that follow each other."

    since: int
    year: int
    before: int
    now: int
    district: str = ""

    @property
    def much(self) -> bool:
        if self.district:
            return self.now < COLLAPSE * self.before
        return abs(self.now - self.before) > YEAR_CHANGE * self.before


def odd(at: Context, registers: Sequence[Register]) -> list[Issue]:
    """Warnings of years (`avvikande_ar`) and districts (`avvikande_distrikt`), in the order of *registers*.

    All comparisons of the delivery share one stated rate of false alarms.
    """
    steps = {r.id: (*years(at, r), *districts(at, r)) for r in registers}
    bound = Bound.of(sum(map(len, steps.values())))
    issues = []
    for register in registers:
        found = beyond_chance(at, register, [s for s in steps[register.id] if s.much], bound)
        issues += told_of_years(at, register, [s for s in found if not s.district])
        issues += [told_of_district(at, register, s) for s in found if s.district]
    return issues


def beyond_chance(at: Context, register: Register, large: Sequence[Step], bound: Bound) -> list[Step]:
    "Those of the large steps that chance does not explain; only these cost a look at how rows clump."
    if not large:
        return []
    clumps = register_rules.clumps(at.engine, register)
    return [s for s in large if bound.passed(s.before, s.now, clumping(clumps, (s.since, s.year)), REAL)]


def clumping(clumps: Mapping[int, tuple[int, int]], years: Sequence[int]) -> float:
    "How many times as much as a Poisson number the rows of the years vary: 1 where each stands alone."
    rows, squares = (sum(clumps.get(y, (0, 0))[n] for y in years) for n in (0, 1))
    return max(squares / rows, 1.0) if rows else 1.0


def years(at: Context, register: Register) -> list[Step]:
    "The register's recent years against the year before, or the survey before."
    totals: Counter[int] = Counter()
    for _, year, rows in register_rules.years(at.engine, register):
        totals[year] += rows
    pairs = [(before(totals, register, y), y) for y in sorted(totals) if at.year - RECENT < y <= at.year]
    return [Step(b, y, totals[b], totals[y]) for b, y in pairs if b is not None and totals[b] >= FEW]


def before(totals: Mapping[int, int], register: Register, year: int) -> int | None:
    "The year to compare with: the one before, and for a survey the last one made."
    earlier = [y for y in totals if y < year and (register.survey_every != 1 or y == year - 1)]
    return max(earlier, default=None)


def districts(at: Context, register: Register) -> list[Step]:
    "The districts as they are in the report year, against the year before."
    if register.survey_every != 1 or register.public:
        return []
    known = {d.code for d in at.profile.districts}
    earlier: Counter[str] = Counter()
    now: Counter[str] = Counter()
    for code, then, current in register_rules.district_years(at.engine, register, at.year):
        if code in known:
            place = at.profile.successor_of(code, at.year)
            earlier[place] += then
            now[place] += current
    return [Step(at.year - 1, at.year, earlier[c], now[c], c) for c in sorted(earlier) if earlier[c] >= FEW]


def told_of_years(at: Context, register: Register, steps: Sequence[Step]) -> list[Issue]:
    if not steps:
        return []
    percent = [(s.year, round(100 * (s.now - s.before) / s.before)) for s in steps]
    detail = ", ".join(f"{y} ({'+' if c > 0 else '−'}{abs(c)} procent)" for y, c in percent)
    return [at.teller.issue("avvikande_ar", "", register, detail=detail, years=tuple(s.year for s in steps))]


def told_of_district(at: Context, register: Register, step: Step) -> Issue:
    name = next(d.name for d in at.profile.districts if d.code == step.district)
    return at.teller.issue(
        "avvikande_distrikt",
        "",
        register,
        detail=f"{name}, {figure(step.before)} rader {step.since} och {figure(step.now)} rader {step.year}",
        districts=((step.district, step.now),),
        years=(step.year,),
    )
