"""Population on 31 December by district, sex and one-year age, summing to the known total."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa

from socialrapport.synthetic.areas import Areas
from socialrapport.synthetic.draw import Floats, Ints, day, largest_remainder, stream
from socialrapport.synthetic.targets import Targets

AGES = 106


def table(targets: Targets, areas: Areas) -> pa.Table:
    "The register `befolkning`."
    shape = _shape(targets, areas)
    totals = targets.yearly("befolkning", "folkmangd")
    parts = [_year(areas, shape, year, total) for year, total in zip(targets.span, totals, strict=True)]
    return pa.concat_tables(parts)


def _age_shares(targets: Targets) -> Floats:
    "A smooth age curve through the shares that the profile gives at some ages."
    given = targets.section("befolkning")["alder"]
    ages = sorted(given)
    return np.interp(np.arange(AGES), ages, [float(given[a]) for a in ages])


def _shape(targets: Targets, areas: Areas) -> Floats:
    "Shares by place, sex and age."
    rng = stream(targets.seed, "befolkning")
    ages = _age_shares(targets)
    child = np.where(np.arange(AGES) < 19, 1.0, 0.0)
    tilt = 1 + child[None, :] * (areas.weights["barn"][:, None] - 1)
    by_place = ages[None, :] * tilt
    by_place = by_place / by_place.sum(axis=1, keepdims=True) * areas.weights["folk"][:, None]
    women = np.clip(0.487 + np.maximum(np.arange(AGES) - 60, 0) * 0.0055, 0, 0.85)
    shape = np.stack([by_place * (1 - women), by_place * women], axis=1)
    noisy: Floats = shape * rng.lognormal(0, 0.03, shape.shape)
    return noisy


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
