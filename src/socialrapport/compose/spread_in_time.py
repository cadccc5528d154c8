"""How unlike the districts are year by year: a chart for one figure of each chapter, and for all of them a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from socialrapport.compose import alternatives
from socialrapport.compose.charts import FEWEST_POINTS, YEARS, Intervals, gaps, points, spanned, sureness
from socialrapport.compose.headlines import said
from socialrapport.compose.in_running_text import bare
from socialrapport.compose.material import Material
from socialrapport.model.document import ChartBlock, Series
from socialrapport.model.finding import Claim, Finding, Sentence, Verdict
from socialrapport.model.measures import SPREAD, SPREAD_HIGH, SPREAD_LOW, STANDARDISED
from socialrapport.model.naming import lower_first, without_brackets
from socialrapport.model.safe import SafeCube
from socialrapport.prose import claims
from socialrapport.vocabulary.swedish_figures import figure, in_words, listing

FREED, AS_IS = SPREAD + STANDARDISED, SPREAD
NAMES = {FREED: "Standardiserat", AS_IS: "Som talen är"}


def moved_in_all(stuff: Material, moved: Sequence[Finding]) -> Sentence | None:
    "*Sedan 2019 har skillnaderna mellan stadsdelarna säkert ökat i två uppgifter och minskat i en.*"
    sure = [f for f in moved if f.verdict is Verdict.SURE]
    ways = [(way, mine) for name, way in WAYS.items() if (mine := [f for f in sure if f.fact(name)])]
    if not ways:
        return None
    told, made = list[str](), list[Claim]()
    for way, mine in ways:
        noun = "" if told else " uppgift" if len(mine) == 1 else " uppgifter"
        told.append(f"{way} i {in_words(len(mine), neuter=False)}{noun}")
        made += [claims.count(in_words(len(mine), neuter=False), [f.facts[0][1] for f in mine])]
        made += [replace(gone(f), text=way) for f in mine]
    began = {f.facts[0][1].at[0] for f in sure}
    since = f"Sedan {min(began)}" if len(began) == 1 else "På några års sikt"
    return Sentence(
        f"{since} har skillnaderna mellan {stuff.profile.part.the_many} säkert {listing(told)}.", tuple(made)
    )


WAYS = {"further": "ökat", "nearer": "minskat"}


def gone(finding: Finding) -> Claim:
    "That the districts lie further apart, or nearer, in the figure that the finding is of."
    then, now = ([ref for name, ref in finding.facts if (name == "then") is first] for first in (True, False))
    return claims.spread(claims.UP if finding.fact("further") else claims.DOWN, then, now)


def spread_charts(stuff: Material, moved: Sequence[Finding]) -> Iterator[ChartBlock]:
    for chapter in stuff.chapters:
        drawn = [cube for cube in stuff.in_chapter(chapter) if told_now(cube, stuff.year)]
        if chosen := most_told(drawn, moved, stuff.year):
            finding = next((f for f in moved if f.indicator == chosen.id and goes_as_said(chosen, f)), None)
            yield chart(stuff, chosen, finding)


def most_told(drawn: Sequence[SafeCube], moved: Sequence[Finding], year: int) -> SafeCube | None:
    "The one whose districts have surely grown more alike or less; else the one that surely differs most."
    gone = [cube for f in moved for cube in drawn if f.sure and f.indicator == cube.id and goes_as_said(cube, f)]
    return next(iter(gone), None) or max(drawn, key=lambda cube: at_least(cube, year), default=None)


def told_now(cube: SafeCube, year: int) -> bool:
    "Whether there is a spread of the year, surely more than chance gives, and of years enough for a line."
    seen = [y for y, cell in cube.observed(measure_of(cube)) if int(y) <= year] if cube.get(AS_IS, year) else []
    return len(seen) >= FEWEST_POINTS and at_least(cube, year) > 0


def measure_of(cube: SafeCube) -> str:
    "The spread that ages have no part in, where there is one."
    return FREED if any(m.id == FREED for m in cube.measures) else AS_IS


def at_least(cube: SafeCube, year: int) -> float:
    cell = cube.get(measure_of(cube) + SPREAD_LOW, year)
    return cell.value or 0.0 if cell else 0.0


def goes_as_said(cube: SafeCube, finding: Finding) -> bool:
    "Whether the line goes as the finding says, whose test is another: no headline stands above a line against it."
    began, measure = finding.facts[0][1].at[0], measure_of(cube)
    then, now = cube.get(measure, began), cube.get(measure, finding.facts[-1][1].at[0])
    if then is None or now is None or then.value is None or now.value is None:
        return False
    return now.value > then.value if finding.fact("further") else now.value < then.value


def chart(stuff: Material, cube: SafeCube, finding: Finding | None) -> ChartBlock:
    "The spread that the districts' ages have no part in and the spread as it is, each with its interval."
    years = [y for y in cube.years if int(y) <= stuff.year][-YEARS:]
    there = [id for id in NAMES if any(m.id == id for m in cube.measures)]
    drawn = [
        Series(NAMES[id], points(cube, cube.measure(id), years, {}, intervals(cube, id) if n == 0 else {}))
        for n, id in enumerate(there)
    ]
    what = f"Skillnader mellan {stuff.profile.part.the_many} utöver slumpen"
    breaks = [b for b in cube.indicator.breaks if int(years[0]) < b.year <= int(years[-1])]
    return ChartBlock(
        id=f"spridning-{bare(cube.id)}",
        caption=f"{what}: {lower_first(cube.indicator.title)}, {spanned(years)}",
        kind="line",
        series=tuple(drawn),
        y_title="Procent av nivån",
        alt=alternatives.of_lines(
            f"{lower_first(what)}, {lower_first(cube.indicator.title)}, {spanned(years)}, i procent av nivån", drawn, 0
        ),
        source=cube.source,
        notes=(*sureness(drawn, "Fältet kring linjen"), *gaps(drawn)),
        breaks=tuple((str(b.year), b.says.removesuffix(".")) for b in breaks),
        cube=cube.id,
        headline=(said(stuff, [finding]) if finding else None) or how_unlike(stuff, cube),
    )


def intervals(cube: SafeCube, id: str) -> Intervals:
    ends = ((y, cube.get(id + SPREAD_LOW, y), cube.get(id + SPREAD_HIGH, y)) for y in cube.years)
    return {
        cube.ref(id, y): (low.value, high.value)
        for y, low, high in ends
        if low is not None and high is not None and low.value is not None and high.value is not None
    }


def how_unlike(stuff: Material, cube: SafeCube) -> Sentence:
    """*Skillnaderna mellan stadsdelarna i fråga om placerade barn och unga är typiskt 24 procent av nivån 2024, säkert
    minst 15 procent*"""
    id, year = measure_of(cube), stuff.year
    made = []
    for measure in (id, id + SPREAD_LOW):
        value = cube.cells[measure, cube.at(year)].value
        assert value is not None
        made.append(claims.value(figure(value), value, cube.ref(measure, year), 0.5))
    level, least = made
    named = lower_first(without_brackets(cube.indicator.title))
    return Sentence(
        f"Skillnaderna mellan {stuff.profile.part.the_many} i fråga om {named} är typiskt "
        f"{level.text} procent av nivån {year}, säkert minst {least.text} procent",
        (level, least),
    )
