"""A chart block as a Vega-Lite specification, by its kind; charts are alike on every page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from socialrapport.model.document import ChartBlock
from socialrapport.publish.drawing import bars, district_dots, funnel, heat, lines_over_years, pyramid, rows
from socialrapport.publish.drawing.frame import Spec

KINDS: Mapping[str, Callable[[ChartBlock, Mapping[str, str]], Spec]] = {
    "line": lines_over_years.drawn,
    "bars": bars.ranked_bars,
    "rows": bars.rows,
    "grouped": bars.grouped,
    "dots": district_dots.dots,
    "funnel": funnel.drawn,
    "pairs": rows.pairs,
    "spine": rows.spine,
    "heat": heat.drawn,
    "pyramid": pyramid.drawn,
}


NARROW: Mapping[str, Callable[[ChartBlock, Mapping[str, str], float], Spec]] = {
    "line": lines_over_years.drawn,
    "funnel": funnel.drawn,
}
"""The kinds that can stand beside one another, each in half of the width."""
HALF = 312.0


def specification(block: ChartBlock, colours: Mapping[str, str], *, half: bool = False) -> Spec:
    "The chart as Vega-Lite."
    return NARROW[block.kind](block, colours, HALF) if half else KINDS[block.kind](block, colours)
