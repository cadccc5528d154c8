"""Lines over years: each with its name at its end, its interval as a band, and breaks with their reasons above."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from socialrapport.model.document import Band, ChartBlock, Series
from socialrapport.model.written import figure
from socialrapport.publish.drawing import palette
from socialrapport.publish.drawing.frame import (
    SHAPES,
    TITLE_LINE,
    WIDTH,
    Spec,
    axis_title,
    figures_at,
    framed,
    quoted,
    reached,
    scale,
    text_width,
    tick_decimals,
    wrapped,
)


def drawn(block: ChartBlock, colours: Mapping[str, str], width: float = WIDTH, tall: float = 0) -> Spec:
    xs = list(dict.fromkeys(p.x for s in block.series for p in s.points))
    low, high, ticks = scale((*reached(block), *kept_within(block)), block.decimals)
    labels = tuple(textwrap.fill(named(s, xs), 24) for s in block.series) if len(block.series) > 1 else ()
    right = 18 + max((text_width(line) for label in labels for line in label.split("\n")), default=14)
    decimals = tick_decimals(ticks)
    left = 12 + max(text_width(figure(t, decimals)) for t in ticks)
    across = width - left - right
    narrow = width < WIDTH
    reasons = [
        wrapped(text, width - left if narrow else room(xs, x, across), REASON_SIZE)
        for x, text in block.breaks
        if x in xs
    ]
    title = wrapped(block.y_title, width)
    top, height = (
        28 + TITLE_LINE * (len(title) - 1) + REASON_LINE * sum(map(len, reasons)),
        HEIGHTS[True] if block.low else tall or HEIGHTS[False],
    )
    axes: Spec = {
        "x": {"field": "i", "type": "quantitative", "axis": _years(xs, across),
              "scale": {"domain": [-0.35, len(xs) - 0.65], "nice": False, "zero": False}},
        "y": {"field": "y", "type": "quantitative",
              "axis": {**figures_at(ticks, decimals), "grid": True, "domain": False, "ticks": False,
                       "labelPadding": 6, "minExtent": 0},
              "scale": {"domain": [low, high], "nice": False}},
    }  # fmt: skip
    tints = palette.for_series([s.name for s in block.series], colours)
    layers = _field(block.band, axes)
    layers += [one for index, series in enumerate(block.series) for one in _band(series, xs, tints[index], axes)]
    below = 0
    for x, lines in zip((x for x, _ in block.breaks if x in xs), reasons, strict=True):
        layers.append(_break(xs, x, lines, axes, below, at_edge=narrow))
        below += len(lines)
    for index, series in enumerate(block.series):
        layers += _line(series, xs, tints[index], SHAPES[index % len(SHAPES)], axes)
    layers += _outside(block, xs, colours, axes)
    layers += _names(block, labels, xs, tints, (low, high), height, axes)
    layers.append(axis_title(title, left, top - 16))
    padding = {"left": left, "right": right, "top": top, "bottom": 30}
    return framed(layers, (across, height), padding)


def named(series: Series, xs: Sequence[str]) -> str:
    "The line's name; of one that ends before the others, with when: its name stands where the others end."
    last = max((xs.index(p.x) for p in series.points if p.value is not None), default=len(xs) - 1)
    return series.name if last == len(xs) - 1 else f"{series.name}, till {xs[last]}"


def _years(xs: Sequence[str], across: float) -> Spec:
    "Every year when there is room, else every second or fifth counted from the last; of months, as many as fit."
    months = max(map(len, xs), default=0) > len("2024")
    fit, steps = (across / MONTH, (1, 2, 3, 6, 12)) if months else (across / YEAR, (1, 2, 5))
    every = next((n for n in steps if len(xs) / n <= fit), len(xs) if months else steps[-1])
    kept = [i for i in range(len(xs)) if (len(xs) - 1 - i) % every == 0]
    names = "{" + ",".join(f"'{i}':'{quoted(xs[i])}'" for i in kept) + "}"
    return {"values": kept, "labelExpr": f"{names}[datum.value]", "tickSize": 4, "labelPadding": 5}


HEIGHTS = {False: 196, True: 70}
"""Of the picture without what stands around it, and of a low one."""
YEAR, MONTH = 31.0, 66.0
"""How much room the name of one needs along the axis."""


def kept_within(block: ChartBlock) -> tuple[float, ...]:
    return (block.band.low, block.band.high) if block.band else ()


def _field(band: Band | None, axes: Spec) -> list[Spec]:
    "Where the line keeps when nothing happens, and its middle."
    if band is None:
        return []
    y = axes["y"]
    field = {"type": "rect", "color": palette.QUIET, "opacity": 0.13}
    middle = {"type": "rule", "color": palette.QUIET, "strokeWidth": 1.2}
    return [
        {"data": {"values": [{"y": band.low, "top": band.high}]}, "mark": field,
         "encoding": {"y": y, "y2": {"field": "top"}}},
        {"data": {"values": [{"y": band.middle}]}, "mark": middle, "encoding": {"y": y}},
    ]  # fmt: skip


def _outside(block: ChartBlock, xs: Sequence[str], colours: Mapping[str, str], axes: Spec) -> list[Spec]:
    "The points outside the field again, larger and in the other colour."
    if block.band is None:
        return []
    data = [one for one in _runs(block.series[0], xs) if xs[one["i"]] in block.band.outside]
    mark = {"type": "point", "shape": "square", "size": 90, "filled": True, "color": palette.accent(colours),
            "opacity": 1}  # fmt: skip
    return [{"data": {"values": data}, "mark": mark, "encoding": axes}] if data else []


def _runs(series: Series, xs: Sequence[str]) -> Iterator[Spec]:
    "The shown points; a gap starts a new run, and no line is drawn over it."
    found = {p.x: p.value for p in series.points}
    run = 0
    for i, x in enumerate(xs):
        value = found.get(x)
        if value is None:
            run += 1
        else:
            yield {"i": i, "y": value, "run": run}


def _line(series: Series, xs: Sequence[str], colour: str, shape: str, axes: Spec) -> list[Spec]:
    data = {"values": list(_runs(series, xs))}
    if not data["values"]:
        return []
    line = {"type": "line", "strokeWidth": 2.2, "color": colour, "strokeJoin": "round"}
    point = {"type": "point", "shape": shape, "size": 34, "filled": True, "color": colour, "opacity": 1}
    return [
        {"data": data, "mark": line, "encoding": {**axes, "detail": {"field": "run", "type": "nominal"}}},
        {"data": data, "mark": point, "encoding": axes},
    ]


def _band(series: Series, xs: Sequence[str], colour: str, axes: Spec) -> list[Spec]:
    "The interval of each point: a field along a run of points, a whisker where one stands alone."
    found = {p.x: p for p in series.points}
    rows = [
        {**row, "low": point.low, "high": point.high}
        for row in _runs(series, xs)
        if (point := found[xs[row["i"]]]).low is not None and point.high is not None
    ]
    if not rows:
        return []
    alone = [r for r in rows if sum(r["run"] == other["run"] for other in rows) == 1]
    ends = {"y": {**axes["y"], "field": "low"}, "y2": {"field": "high"}}
    field = {"type": "area", "color": colour, "opacity": 0.17, "line": False}
    whisker = {"type": "rule", "color": colour, "opacity": 0.35, "strokeWidth": 5}
    made = {"x": axes["x"], **ends}
    return [
        {"data": {"values": [r for r in rows if r not in alone]}, "mark": field,
         "encoding": {**made, "detail": {"field": "run", "type": "nominal"}}},
        {"data": {"values": alone}, "mark": whisker, "encoding": made},
    ]  # fmt: skip


REASON_SIZE, REASON_LINE = 11, 13


def _at(xs: Sequence[str], x: str) -> float:
    "Just before the year that is counted in a new way."
    return xs.index(x) - 0.5 if xs.index(x) else -0.3


def room(xs: Sequence[str], x: str, width: float) -> float:
    "How wide a break's reason may be: from its line to the farther edge of the chart."
    part = (_at(xs, x) + 0.35) / max(len(xs) - 0.3, 1)
    return width * max(part, 1 - part)


def _break(xs: Sequence[str], x: str, lines: Sequence[str], axes: Spec, below: int, *, at_edge: bool) -> Spec:
    """A dashed line before the year that is counted in a new way, with the whole reason above it.

    *below* are the lines of other reasons that stand between it and the chart. The reason stands at the line, or in a
    narrow chart at its edge, where it has the whole width.
    """
    at = _at(xs, x)
    right_half = not at_edge and at > len(xs) / 2 - 0.5
    label = {
        "type": "text", "align": "right" if right_half else "left", "baseline": "bottom",
        "dx": 4 if right_half else -4, "fontSize": REASON_SIZE, "fontStyle": "italic", "color": palette.QUIET,
    }  # fmt: skip
    data = {"values": [{"i": at}]}
    rule = {"type": "rule", "strokeDash": [4, 4], "strokeWidth": 1.2, "color": palette.QUIET}
    place = {"x": axes["x"]}
    label |= {"x": 0, "dx": 0} if at_edge else {}
    texts = [
        {"data": data, "mark": {**label, "text": line, "y": -4 - REASON_LINE * (below + len(lines) - 1 - i)},
         "encoding": {} if at_edge else place}
        for i, line in enumerate(lines)
    ]  # fmt: skip
    return {"layer": [{"data": data, "mark": rule, "encoding": place}, *texts]}


def _names(
    block: ChartBlock,
    labels: Sequence[str],
    xs: Sequence[str],
    tints: Sequence[str],
    domain: tuple[float, float],
    height: float,
    axes: Spec,
) -> list[Spec]:
    "Each line's name at its end, moved apart where they would cover each other."
    ends = []
    for label, series, colour in zip(labels, block.series, tints, strict=False):
        points = list(_runs(series, xs))
        if points:
            y = height * (1 - (points[-1]["y"] - domain[0]) / (domain[1] - domain[0]))
            ends.append((y, label, colour))
    return [
        {
            "data": {"values": [{"i": len(xs) - 1}]},
            "mark": {"type": "text", "align": "left", "baseline": "middle", "dx": 10, "y": y, "lineBreak": "\n",
                     "text": label, "color": colour, "fontWeight": 600},
            "encoding": {"x": axes["x"]},
        }
        for y, (_, label, colour) in _apart(sorted(ends, key=lambda e: (e[0], e[1])), height)
    ]  # fmt: skip


def _apart(ends: Sequence[tuple[float, str, str]], height: float) -> Iterator[tuple[float, tuple[float, str, str]]]:
    "Pushes labels down until none overlaps the one above, then back up from the bottom."
    sizes = [15.0 * (1 + label.count("\n")) for _, label, _ in ends]
    middles = [y for y, _, _ in ends]
    for i in range(1, len(ends)):
        middles[i] = max(middles[i], middles[i - 1] + (sizes[i - 1] + sizes[i]) / 2)
    for i in reversed(range(len(ends))):
        limit = height + 8 if i == len(ends) - 1 else middles[i + 1] - (sizes[i] + sizes[i + 1]) / 2
        middles[i] = min(middles[i], limit)
    # A label of several lines is placed by its first line.
    for middle, end in zip(middles, ends, strict=True):
        yield middle - 7.5 * end[1].count("\n"), end
