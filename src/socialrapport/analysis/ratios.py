"""How many times the second of two groups the first is, and between what: of published cells, once the gate has judged.

A share's ratio and a rate's have the intervals of `statistics.gaps`; a mean has none, and nothing has where a base is
hidden: what is printed then follows from what is printed beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from socialrapport.analysis.certainty import Base, base_of, spread_at
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Finding, FindingKind, Ratio
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import SafeCube
from socialrapport.statistics import gaps


def with_ratio(finding: Finding, cubes: Mapping[str, SafeCube]) -> Finding:
    "The finding with the ratio of women to men, if that is what it is of and it can be known."
    test = finding.test
    if finding.kind != FindingKind.SEX_GAP or test is None or not test.cells:
        return finding
    cube = cubes[finding.indicator]
    measure = cube.measure(finding.measure)
    first, second = (base_of(cube, measure, ref) for ref in test.cells[:2])
    if first is None or second is None or not (first.events and second.events):
        return finding
    return replace(finding, test=replace(test, ratio=ratio(measure, first, second, spread_at(test))))


def ratio(measure: MeasureInfo, first: Base, second: Base, phi: float) -> Ratio | None:
    if measure.kind is MeasureKind.SHARE:
        one, other = (first.events, first.exposure), (second.events, second.exposure)
        made = gaps.of_shares(one, other, dispersion=phi).ratio
    else:
        exposures = first.exposure, second.exposure
        made = gaps.of_counts(first.events, second.events, exposures, dispersion=phi).ratio
    return None if made is None else Ratio(made.value, made.interval.low, made.interval.high, phi)
