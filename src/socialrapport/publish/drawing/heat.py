"""Figures by districts as a grid: tinted by how they stand to the whole where that is sure, grey where it is not."""

from __future__ import annotations

from collections.abc import Mapping

from socialrapport.model.document import ChartBlock, Point, Series
from socialrapport.model.written import figure
from socialrapport.publish.drawing import palette
from socialrapport.publish.drawing.frame import (
    DENSE,
    HIDDEN,
    WIDTH,
    Spec,
    axis_title,
    framed,
    label_room,
    names_axis,
    rows_height,
    text_width,
)
from socialrapport.publish.drawing.rows import times

ROW, SMALL = 24, 10
UNSURE = "#eef0f2"
BINS = (1.25, 2.0)
"""How many times the whole, or the whole how many times it, from which a tint is stronger."""
HIGHER, LOWER = ("#f3d6c4", "#e09a6c", "#b8501f"), ("#d3e4ee", "#7fb3cf", "#2f6f96")


def drawn(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    names = [s.name for s in block.series]
    xs = list(dict.fromkeys(p.x for s in block.series for p in s.points))
    whole = next((s.whole.x for s in block.series if s.whole), "")
    columns = [*xs, whole] if whole else xs
    left, top = label_room(names, DENSE), 34 + max((text_width(x, 11.5) for x in columns), default=0.0)
    size = (WIDTH - left - 6, rows_height(names, ROW, DENSE))
    x: Spec = {"field": "x", "type": "nominal", "sort": columns, "scale": {"paddingInner": 0.04, "paddingOuter": 0},
               "axis": {"orient": "top", "labelAngle": -90, "domain": False, "ticks": False, "labelPadding": 5,
                        "labelLimit": 0, "labelFontSize": 11.5, "labelColor": palette.INK}}  # fmt: skip
    y = names_axis(names, labels=DENSE)
    y["scale"] = {"paddingInner": 0.05, "paddingOuter": 0}
    cells = [_cell(p, s, block.decimals) for s in block.series for p in (*s.points, *([s.whole] if s.whole else []))]
    place = {"x": x, "y": y}
    text = {"field": "text", "type": "nominal"}
    ink = {"condition": {"test": "datum.vit", "value": "white"}, "value": palette.INK}
    signs = [cell for cell in cells if cell["form"]]
    layers: list[Spec] = [
        {"data": {"values": cells}, "mark": {"type": "rect"},
         "encoding": {**place, "color": {"field": "fill", "type": "nominal", "scale": None}}},
        {"data": {"values": cells}, "mark": {"type": "text", "baseline": "middle", "fontSize": SMALL, "dy": 1},
         "encoding": {**place, "text": text, "color": ink}},
        {"data": {"values": signs}, "mark": {"type": "point", "filled": True, "size": 16, "opacity": 1,
         "xOffset": -size[0] / len(columns) / 2 + 4.5, "yOffset": -size[1] / len(names) / 2 + 4.5},
         "encoding": {**place, "color": ink, "shape": {"field": "form", "type": "nominal", "scale": None}}},
        axis_title(block.y_title, left, top - 14),
    ]  # fmt: skip
    return framed(layers, size, {"left": left, "right": 6, "top": top, "bottom": 8})


def _cell(point: Point, series: Series, decimals: int) -> Spec:
    of = decimals if series.decimals is None else series.decimals
    text = figure(point.value, of) if point.value is not None else point.status or HIDDEN
    ratio = times(point, series)
    made: Spec = {"namn": series.name, "x": point.x, "text": text, "fill": UNSURE, "vit": False, "form": ""}
    if ratio is None:
        return {**made, "fill": "white"}
    if not point.apart:
        return {**made, "fill": "white" if point is series.whole else UNSURE}
    strength = sum(max(ratio, 1 / ratio if ratio else 99.0) >= edge for edge in BINS)
    fill = (HIGHER if ratio > 1 else LOWER)[strength]
    return {**made, "fill": fill, "vit": palette.is_dark(fill), "form": "triangle-up" if ratio > 1 else "triangle-down"}
