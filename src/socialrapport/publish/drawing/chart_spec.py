"""A chart block as a Vega-Lite specification, by its kind; charts are alike on every page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from socialrapport.model.document import ChartBlock
from socialrapport.publish.drawing import bars, districts, funnel, heat, lines, pyramid, rows
from socialrapport.publish.drawing.frame import Spec

KINDS: Mapping[str, Callable[[ChartBlock, Mapping[str, str]], Spec]] = {
    "line": lines.drawn,
    "bars": bars.ranked_bars,
    "rows": bars.rows,
    "grouped": bars.grouped,
    "dots": districts.dots,
    "funnel": funnel.drawn,
    "pairs": rows.pairs,
    "spine": rows.spine,
    "heat": heat.drawn,
    "pyramid": pyramid.drawn,
}


def specification(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    "The chart as Vega-Lite."
    return KINDS[block.kind](block, colours)
