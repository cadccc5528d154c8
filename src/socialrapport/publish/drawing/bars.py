"""Horizontal bars: ranked, or in groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from socialrapport.model.document import ChartBlock, Point, Series
from socialrapport.model.profile import swedish_order
from socialrapport.publish.drawing import palette
from socialrapport.publish.drawing.frame import (
    TEXT,
    WIDTH,
    Spec,
    axis_title,
    framed,
    label_room,
    names_axis,
    printed,
    rows_height,
    scale,
    shown,
    text_width,
)


def ranked(series: Series) -> tuple[Point, ...]:
    "Shown bars by value, then the hidden ones by name: their place tells nothing."

    def place(point: Point) -> tuple[bool, float, str]:
        return point.value is None, -(point.value or 0.0), swedish_order(point.x)

    return tuple(sorted(series.points, key=place))


def ranked_bars(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    return _plain_bars(block, ranked(block.series[0]) if block.series else (), colours)


def rows(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    "Bars in the order they come."
    return _plain_bars(block, block.series[0].points if block.series else (), colours)


def _plain_bars(block: ChartBlock, points: Sequence[Point], colours: Mapping[str, str]) -> Spec:
    drawn = [{"namn": p.x, "v": p.value or 0.0, "text": printed(p, block.decimals)} for p in points]
    fill = {"value": palette.tint(palette.main(colours), 0.8)}
    return bar_frame(block, drawn, [p.x for p in points], {"color": fill}, {}, 21, 0)


def grouped(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    names = [s.name for s in block.series]
    rows = [
        {"namn": p.x, "serie": s.name, "v": p.value or 0.0, "text": printed(p, block.decimals)}
        for s in block.series
        for p in s.points
    ]
    categories = list(dict.fromkeys(p.x for s in block.series for p in s.points))
    offset = {"yOffset": {"field": "serie", "type": "nominal", "sort": names, "scale": {"paddingInner": 0.08}}}
    across, down = _legend(names, WIDTH - label_room(categories))
    legend = {"orient": "none", "direction": "horizontal", "title": None, "symbolType": "square",
              "legendX": {"expr": "0"}, "legendY": -10 - LEGEND_LINE * down, "labelFontSize": TEXT, "labelLimit": 0,
              "symbolSize": 110, "columns": across}  # fmt: skip
    colour = {"field": "serie", "type": "nominal", "sort": names, "legend": legend,
              "scale": {"domain": names, "range": list(palette.for_series(names, colours))}}  # fmt: skip
    step = 14 * len(names) + 9
    return bar_frame(block, rows, categories, {"color": colour, **offset}, offset, step, 8 + LEGEND_LINE * down)


LEGEND_LINE = 16


def _legend(names: Sequence[str], room: float) -> tuple[int, int]:
    "How many names of series stand on a line above the chart, none cut, and on how many lines."
    widest = max(map(text_width, names), default=0) + 30
    across = max(1, min(4, int(room / widest)))
    return across, -(-len(names) // across)


def bar_frame(
    block: ChartBlock, rows: list[Spec], names: Sequence[str], bar: Spec, text: Spec, step: int, legend: int
) -> Spec:
    "`legend` is how high what stands between the axis' title and the bars is."
    left = label_room(names)
    room = 16 + max((text_width(r["text"]) for r in rows), default=0)
    top = 26 + legend
    low, high, _ = scale(shown(block), block.decimals)
    ceiling = max((0.0, *shown(block))) or high
    x = {"field": "v", "type": "quantitative", "axis": None,
         "scale": {"domain": [min(low, 0), ceiling], "nice": False}}  # fmt: skip
    y = names_axis(names)
    layers: list[Spec] = [
        {"mark": {"type": "bar", "cornerRadiusEnd": 1}, "encoding": {"x": x, "y": y, **bar}},
        {
            "mark": {"type": "text", "align": "left", "baseline": "middle", "dx": 5},
            "encoding": {"x": x, "y": y, "text": {"field": "text", "type": "nominal"}, **text},
        },
        axis_title(block.y_title, left, top - 14),
    ]
    padding = {"left": left, "right": room, "top": top, "bottom": 8}
    size = (WIDTH - left - room, rows_height(names, step))
    return {**framed(layers, size, padding), "data": {"values": rows}}
