"""Population on 31 December by district, sex and one-year age, summing to the known total."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pyarrow as pa

from socialrapport.synthetic.areas import Areas
from socialrapport.synthetic.draw import Floats, Ints, day, largest_remainder, stream
from socialrapport.synthetic.targets import Targets

AGES = 106
CHILD, YOUNG, OLD = 18, 29, 65
"""A district's index for children holds to the first age, the one for young adults to the second, from the third the
one for the old. Parents live where their children do, so half of the children's holds in their ages."""
PARENTS = (32, 50)


def table(targets: Targets, areas: Areas) -> pa.Table:
    "The register `befolkning`."
    totals = targets.yearly("befolkning", "folkmangd")
    shapes = living(targets, areas)
    parts = [_year(areas, shape, year, total) for shape, year, total in zip(shapes, targets.span, totals, strict=True)]
    return pa.concat_tables(parts)


def living(targets: Targets, areas: Areas) -> Floats:
    "Shares of those who live there, by year, place, sex and age."
    noise = stream(targets.seed, "befolkning").lognormal(0, 0.03, (len(areas.places), 2, AGES))
    shares: Floats = np.stack([_shape(age_shares(targets, year), areas) * noise for year in targets.span])
    return shares


def age_shares(targets: Targets, year: int) -> Floats:
    "How the year's people are spread over the ages; between two years that have a curve it is drawn between those."
    given = targets.section("befolkning")["alder"]
    if not any(isinstance(curve, Mapping) for curve in given.values()):
        return _curve(given)
    years = sorted(given)
    curves = [_curve(given[y]) / _curve(given[y]).sum() for y in years]
    ages = [np.interp(year, years, at_age) for at_age in np.stack(curves, axis=1)]
    return np.array(ages)


def _curve(given: Mapping[int, float]) -> Floats:
    "A smooth age curve through the shares that the profile gives at some ages."
    ages = sorted(given)
    return np.interp(np.arange(AGES), ages, [float(given[a]) for a in ages])


def _shape(ages: Floats, areas: Areas) -> Floats:
    "Shares by place, sex and age."
    by_place = ages[None, :] * _tilt(areas)
    by_place = by_place / by_place.sum(axis=1, keepdims=True) * areas.weights["folk"][:, None]
    women = np.clip(0.487 + np.maximum(np.arange(AGES) - 60, 0) * 0.0055, 0, 0.85)
    shape: Floats = np.stack([by_place * (1 - women), by_place * women], axis=1)
    return shape


def _tilt(areas: Areas) -> Floats:
    "How many times more there are of each age in a place than in the whole, before they are made to sum."
    age = np.arange(AGES)
    children, young, old = (areas.weights[kind][:, None] for kind in ("barn", "unga", "aldre"))
    parents = (age >= PARENTS[0]) & (age <= PARENTS[1])
    chosen = [age <= CHILD, age <= YOUNG, age >= OLD, parents]
    tilt: Floats = np.select(chosen, [children, young, old, (1 + children) / 2], 1.0)
    return tilt


def _year(areas: Areas, shape: Floats, year: int, total: int) -> pa.Table:
    counts = largest_remainder(shape.ravel(), total).reshape(shape.shape)
    days = np.full(len(areas.places), day(year, 12, 31), dtype=np.int64)
    code_of = areas.at(np.arange(len(areas.places)), days)
    codes = np.unique(code_of)
    merged = np.stack([counts[code_of == code].sum(axis=0) for code in codes])
    return _rows(year, [areas.codes[c] for c in codes], merged)


def _rows(year: int, codes: list[str], counts: Ints) -> pa.Table:
    each: Callable[[Ints, int, int], Ints] = lambda values, inner, outer: np.tile(np.repeat(values, inner), outer)  # noqa: E731
    places = len(codes)
    district = pa.array([c or None for c in codes], pa.string()).take(pa.array(np.repeat(np.arange(places), 2 * AGES)))
    return pa.table(
        {
            "ar": pa.array(np.full(counts.size, year, dtype=np.int64)),
            "distrikt": district,
            "kon": pa.array(["1", "2"]).take(pa.array(each(np.arange(2), AGES, places))),
            "alder": pa.array(each(np.arange(AGES), 1, 2 * places)),
            "antal": pa.array(counts.ravel()),
        }
    )
