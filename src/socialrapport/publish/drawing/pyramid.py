"""Two series by age, back to back: the youngest at the bottom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from socialrapport.model.document import ChartBlock, Series
from socialrapport.publish.drawing import palette
from socialrapport.publish.drawing.frame import WIDTH, Spec, axis_title, framed, printed, shown, text_width

ROW, MIDDLE, TOP = 30, 110.0, 48


def drawn(block: ChartBlock, colours: Mapping[str, str], width: float = WIDTH, tall: float = 0) -> Spec:
    ages = list(dict.fromkeys(p.x for s in block.series for p in s.points))[::-1]
    most = max((0.0, *shown(block))) or 1.0
    room = 10 + max((text_width(printed(p, block.decimals)) for s in block.series for p in s.points), default=0)
    side = (width - MIDDLE - 2 * room - 8) / 2
    height = tall or ROW * max(len(ages), 1)
    y = {"field": "namn", "type": "nominal", "sort": ages, "axis": None, "scale": {"paddingInner": 0.16}}
    tints = palette.for_series([s.name for s in block.series], colours)
    layers = [
        layer
        for series, way, tint in zip(block.series[:2], (-1, 1), tints, strict=False)
        for layer in _side(block, series, way, tint, side, most, y)
    ]
    names = {"data": {"values": [{"namn": age} for age in ages]}, "mark": {"type": "text", "baseline": "middle"},
             "encoding": {"y": y, "x": {"value": 0}, "text": {"field": "namn", "type": "nominal"}}}  # fmt: skip
    half = side + room + MIDDLE / 2
    made = [*layers, names, axis_title(block.y_title, half, TOP - 14)]
    return framed(made, (half, height), {"left": half, "right": 8, "top": TOP, "bottom": 8})


def _side(block: ChartBlock, series: Series, way: int, tint: str, side: float, most: float, y: Spec) -> Sequence[Spec]:
    "Bars away from the middle, each with its value at its end, and the name of the series above."
    start = way * MIDDLE / 2
    rows = [
        {"namn": p.x, "text": printed(p, block.decimals), "from": start,
         "to": start + way * side * (p.value or 0.0) / most}
        for p in series.points
    ]  # fmt: skip
    align = "left" if way > 0 else "right"
    text = {"type": "text", "align": align, "baseline": "middle", "dx": 5 * way}
    pixels = {"scale": None, "type": "quantitative"}
    ends = {"field": "to", **pixels}
    return (
        {"data": {"values": rows}, "mark": {"type": "bar", "color": tint},
         "encoding": {"y": y, "x": {"field": "from", **pixels}, "x2": {"field": "to"}}},
        {"data": {"values": rows}, "mark": text,
         "encoding": {"y": y, "x": ends, "text": {"field": "text", "type": "nominal"}}},
        {"data": {"values": [{}]}, "mark": {"type": "text", "text": series.name, "fontWeight": 600, "color": tint,
         "align": align, "x": start, "y": -9}},
    )  # fmt: skip
