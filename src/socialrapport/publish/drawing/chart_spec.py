"""A chart block as a Vega-Lite specification, by its kind; charts are alike on every page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

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


class Shape(Enum):
    "How much room a picture has: the whole width, half of it beside another, or half of it and low beside a table."

    WHOLE = "whole"
    HALF = "half"
    SMALL = "small"


NARROW: Mapping[str, Callable[[ChartBlock, Mapping[str, str], float, float], Spec]] = {
    "line": lines_over_years.drawn,
    "funnel": funnel.drawn,
}
"""The kinds that can stand beside one another, each in half of the width."""
SMALLER: Mapping[str, Callable[[ChartBlock, Mapping[str, str], float, float], Spec]] = {
    "line": lines_over_years.drawn,
    "pyramid": pyramid.drawn,
}
"""The kinds that can stand beside their table, in half of the width and low."""
HALF = 312.0
TALL = {"line": 150.0, "funnel": 165.0}
"""How high they then are: so that two rows of them, with what is said of each, have room on a page."""
LOW = 105.0


def specification(block: ChartBlock, colours: Mapping[str, str], shape: Shape = Shape.WHOLE) -> Spec:
    "The chart as Vega-Lite."
    match shape:
        case Shape.WHOLE:
            return KINDS[block.kind](block, colours)
        case Shape.HALF:
            return NARROW[block.kind](block, colours, HALF, TALL[block.kind])
        case Shape.SMALL:
            return SMALLER[block.kind](block, colours, HALF, LOW)


def height(block: ChartBlock, shape: Shape = Shape.WHOLE) -> float:
    "How high its picture is, in pixels, without what stands around it."
    made = specification(block, {}, shape)
    return float(made["height"] + made["padding"]["top"] + made["padding"]["bottom"])
