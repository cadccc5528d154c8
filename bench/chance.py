"""How often an edition tells of what is not there, and how often it finds what is: editions drawn by chance, judged.

Each edition has `COUNTS` and `SHARES`, of women and men in four districts over ten years. In a null
edition nothing differs but by chance (Poisson, binomial); in the others one thing is so, of a known size.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from socialrapport import analysis, catalogue, profiles
from socialrapport.model.axes import axes_of
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.finding import FindingKind, Judged, Verdict
from socialrapport.model.indicator import TOTAL, Indicator
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import District, Profile
from socialrapport.model.safe import Coordinate, SafeCell, SafeCube, Status

Counts = NDArray[np.float64]
YEAR, YEARS = 2024, tuple(range(2015, 2025))
DISTRICTS = ("01", "02", "03", "04")
PEOPLE = 2500
"""In each district, of each sex."""
COUNTS = tuple(
    id
    for id, one in catalogue.load().indicators.items()
    if one.area != "demografi"
    and not one.breaks
    and measures_of(one)[0].kind.is_count
    and {"kon", "stadsdel"} <= {axis.id for axis in one.by}
)[:24]
SHARES = ("eb.langvarigt", "eb.mycket_langvarigt", "bu.utredningstid")
TOLD = (FindingKind.CHANGE, FindingKind.LONG_CHANGE, FindingKind.SEX_GAP, FindingKind.DISTRICT_GAP, FindingKind.PLACE,
        FindingKind.SPREAD, FindingKind.SERIES, FindingKind.TREND, FindingKind.TURN)  # fmt: skip
"""Kinds that say that something differs."""


EFFECTS = {"year": FindingKind.CHANGE, "sex": FindingKind.SEX_GAP, "district": FindingKind.DISTRICT_GAP}
"""What may be so in an edition that is no null, and the kind that ought to tell it."""


def profile() -> Profile:
    names = tuple(District(code, f"Del {code}") for code in DISTRICTS)
    return replace(profiles.load("exempelkommun"), districts=names)


def edition(
    here: Profile, draw: np.random.Generator, effects: Mapping[str, float], phi: float = 1.0
) -> tuple[SafeCube, ...]:
    "One edition's cubes; *effects* are factors of the first count: `year`, `district`, `sex`."
    whole = catalogue.load().indicators
    counts = [cube(here, whole[id], draw, effects if id == COUNTS[0] else {}, phi) for id in COUNTS if id in whole]
    return (*counts, *(cube(here, whole[id], draw, {}, 1.0) for id in SHARES if id in whole))


def cube(
    here: Profile, indicator: Indicator, draw: np.random.Generator, effects: Mapping[str, float], phi: float
) -> SafeCube:
    years = tuple(str(year) for year in YEARS)
    axes = [a for a in axes_of(indicator, here, YEAR, years) if a.id in ("ar", "kon", "stadsdel")]
    level = draw.uniform(10, 150)
    shape = [len(axis.codes) for axis in axes]
    expected = np.full(shape, level)
    for at in np.ndindex(*shape):
        for axis, place in zip(axes, at, strict=True):
            last = place == len(axis.codes) - 1
            if last and (factor := effects.get({"ar": "year", "kon": "sex", "stadsdel": "district"}[axis.id])):
                expected[at] *= factor
    measures = {m.id: m for m in measures_of(indicator)}
    if "bas" in measures:
        base = np.full(shape, 4 * level).astype(int)
        events = draw.binomial(base, 0.25)
    else:
        base, events = np.full(shape, PEOPLE), draw.poisson(uneven(expected, draw, phi))
    cells: dict[tuple[str, Coordinate], SafeCell] = {}
    coordinates = product(*(axis.codes if axis.id == "ar" else (TOTAL, *axis.codes) for axis in axes))
    for at, n, of in zip(coordinates, summed(axes, events), summed(axes, base), strict=True):
        for measure in measures.values():
            cells[measure.id, at] = SafeCell(value(measure, n, of), Status.SHOWN)
    return SafeCube(indicator, tuple(axes), measures_of(indicator), cells)


def uneven(expected: Counts, draw: np.random.Generator, phi: float) -> Counts:
    "Levels that vary by year, so that the whole's count varies *phi* times as much as a Poisson number."
    if phi <= 1:
        return expected
    shape = expected.sum() / len(expected) / (phi - 1)
    years = draw.gamma(shape, 1 / shape, size=len(expected))
    return np.asarray(expected * years.reshape(-1, *[1] * (expected.ndim - 1)))


def summed(axes: Sequence[Axis], counts: NDArray[Any]) -> list[float]:
    "The counts with their sums, in the order of the coordinates."
    for place, axis in enumerate(axes):
        if axis.id != "ar":
            counts = np.concatenate([counts.sum(axis=place, keepdims=True), counts], axis=place)
    return [float(count) for count in counts.ravel()]


def value(measure: MeasureInfo, events: float, base: float) -> float:
    if measure.kind.in_percent:
        return round(events / base * 100, measure.decimals)
    if measure.kind.is_ratio:
        return round(events / base * measure.scale, measure.decimals)
    return base if measure.id in ("bas", "folkmangd") else events


def told(judged: Judged) -> list[FindingKind]:
    "The kinds of all that is told as so, in sentences or as a verdict in a table."
    everything = (*judged.findings, *(f for found in judged.places.values() for f in found))
    said = [f.kind for f in everything if f.kind in TOLD and f.verdict is Verdict.SURE and not f.flat]
    return said + [FindingKind.TREND for trend in judged.trends.values() if trend.course.way]


def false_editions(editions: int, phi: float = 1.0, seed: int = 1) -> int:
    "Of so many null editions, whose counts vary *phi* times as much as Poisson, how many tell of something."
    here, draw = profile(), np.random.default_rng(seed)
    return sum(bool(told(analysis.judged(edition(here, draw, {}, phi), YEAR, here))) for _ in range(editions))


def found(editions: int, effects: Mapping[str, float], kind: FindingKind, seed: int = 1) -> int:
    "Of so many editions with an effect, how many tell of it."
    here, draw = profile(), np.random.default_rng(seed)
    return sum(
        any(
            f.kind == kind and f.indicator == COUNTS[0] and f.verdict is Verdict.SURE and not f.flat
            for f in analysis.judged(edition(here, draw, effects), YEAR, here).findings
        )
        for _ in range(editions)
    )


def table(editions: int) -> Iterator[str]:
    for phi in (1.0, 2.0, 4.0):
        false = false_editions(editions, phi)
        yield f"Inget skiljer sig, antalen varierar {phi:g} gånger slumpen: {false} av {editions} säger något ändå."
    for what, kind in EFFECTS.items():
        for factor in (1.05, 1.1, 1.2, 1.4):
            few = max(1, editions // 10)
            yield f"{kind.value} {factor:g}: sagt i {found(few, {what: factor}, kind)} av {few}"
