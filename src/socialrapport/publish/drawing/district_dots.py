"""Districts beside the whole: each a point with its interval, those that stand out in colour."""

from __future__ import annotations

from collections.abc import Mapping

from socialrapport.model.document import ChartBlock, Point
from socialrapport.model.written import figure
from socialrapport.publish.drawing import palette
from socialrapport.publish.drawing.bars import ranked
from socialrapport.publish.drawing.frame import (
    WIDTH,
    Spec,
    axis_title,
    figures_at,
    framed,
    label_room,
    names_axis,
    printed,
    reached,
    rows_height,
    scale_within,
    text_width,
    tick_decimals,
)

ROW = 19


def dots(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    "Ranked points with their intervals, and the whole as a line through them all."
    series = block.series[0]
    points, whole = ranked(series), series.whole
    names = [p.x for p in points]
    values = (*reached(block), *((whole.value,) if whole and whole.value is not None else ()))
    low, high, ticks = scale_within(values, block.decimals)
    left, right = label_room(names), 18 + max((text_width(printed(p, block.decimals)) for p in points), default=0)
    size = (WIDTH - left - right, rows_height(names, ROW))
    apart = size[0] / max(len(ticks) - 1, 1)
    x: Spec = {
        "field": "v", "type": "quantitative", "scale": {"domain": [low, high], "nice": False, "zero": False},
        "axis": {**figures_at(ticks, tick_decimals(ticks), apart), "grid": True, "domain": False, "ticks": False,
                 "labelPadding": 6},
    }  # fmt: skip
    y = names_axis(names, block.named)
    layers = [
        *(_whole(whole, block.decimals, (low, high), size, x) if whole else ()),
        *_dots(block, points, x, y, colours),
        _values(block, points, size[0] + right - 4, y),
        axis_title(block.y_title, left, 40),
    ]
    return framed(layers, size, {"left": left, "right": right, "top": 54, "bottom": 28})


def _dots(block: ChartBlock, points: tuple[Point, ...], x: Spec, y: Spec, colours: Mapping[str, str]) -> list[Spec]:
    shown = [
        {"namn": p.x, "v": p.value, "low": p.low, "high": p.high, "ut": p.x in block.named}
        for p in points
        if p.value is not None
    ]
    known = [row for row in shown if row["low"] is not None]
    colour = {"condition": {"test": "datum.ut", "value": palette.accent(colours)}, "value": palette.QUIET}
    reach = {"x": {**x, "field": "low"}, "x2": {"field": "high"}, "y": y, "color": colour}
    return [
        {"data": {"values": known}, "mark": {"type": "rule", "strokeWidth": 2, "opacity": 0.55}, "encoding": reach},
        {"data": {"values": shown}, "mark": {"type": "point", "filled": True, "size": 72, "opacity": 1},
         "encoding": {"x": x, "y": y, "color": colour,
                      "shape": {"condition": {"test": "datum.ut", "value": "diamond"}, "value": "circle"}}},
    ]  # fmt: skip


def _values(block: ChartBlock, points: tuple[Point, ...], edge: float, y: Spec) -> Spec:
    "What each point is worth, in a column of its own."
    rows = [{"namn": p.x, "text": printed(p, block.decimals)} for p in points]
    mark = {"type": "text", "align": "right", "baseline": "middle", "x": edge}
    return {"data": {"values": rows}, "mark": mark, "encoding": {"y": y, "text": {"field": "text", "type": "nominal"}}}


def _whole(
    whole: Point, decimals: int, domain: tuple[float, float], size: tuple[float, float], x: Spec
) -> tuple[Spec, ...]:
    "A line at the whole's value, with its name and value above it where they have room."
    assert whole.value is not None
    text = f"{whole.x} {figure(whole.value, decimals)}"
    at = size[0] * (whole.value - domain[0]) / (domain[1] - domain[0])
    half = text_width(text) / 2 + 4
    data = {"values": [{"v": whole.value}]}
    rule = {"type": "rule", "strokeWidth": 1.6, "color": palette.INK, "y": -4, "y2": size[1]}
    label = {
        "type": "text", "text": text, "fontWeight": 600, "baseline": "bottom", "y": -6,
        "x": min(max(at, half - 60), size[0] - half + 10),
    }  # fmt: skip
    return (
        {"data": data, "mark": rule, "encoding": {"x": x}},
        {"data": {"values": [{}]}, "mark": label},
    )
