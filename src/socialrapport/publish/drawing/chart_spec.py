"""A chart block as a Vega-Lite specification: lines over years, ranked bars, grouped bars.

All sizes are decided here, in pixels of a picture 640 wide, so that charts are alike on every page.
Only shown values decide order, ticks and axis range.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from socialrapport.model.document import Band, ChartBlock, Point, Series
from socialrapport.model.profile import swedish_order
from socialrapport.model.written import figure
from socialrapport.publish.drawing import palette
from socialrapport.publish.fonts import STACK

Spec = dict[str, Any]
WIDTH = 640
TEXT = 12.5
HIDDEN = ".."
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
CONFIG: Spec = {
    "font": STACK,
    "aria": False,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": TEXT, "labelColor": palette.QUIET, "grid": False, "title": None,
        "domainColor": palette.QUIET, "tickColor": palette.QUIET, "gridColor": "#e4e8ec",
    },
    "text": {"fontSize": TEXT, "color": palette.INK},
}  # fmt: skip


def specification(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    "The chart as Vega-Lite. Kinds: `line`, `bars`, `grouped`."
    return {"line": _lines, "bars": _bars, "grouped": _grouped}[block.kind](block, colours)


def shown(block: ChartBlock) -> tuple[float, ...]:
    return tuple(p.value for s in block.series for p in s.points if p.value is not None)


def scale(values: Sequence[float], decimals: int) -> tuple[float, float, tuple[float, ...]]:
    "Low end, high end and about five even ticks; zero is always in the range."
    low, high = min((0.0, *values)), max((0.0, *values))
    if low == high:
        return 0.0, 1.0, (0.0, 1.0)
    rough = (high - low) / 4.5
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(m * size for m in (1, 2, 2.5, 5, 10) if m * size >= rough * 0.9999)
    step = max(step, 1.0) if decimals == 0 else step
    first, last = math.floor(low / step), math.ceil(high / step - 1e-9)
    ticks = tuple(round(i * step, 6) for i in range(first, last + 1))
    return ticks[0], ticks[-1], ticks


def text_width(text: str, size: float = TEXT) -> float:
    "About how wide *text* is set; Source Sans is even enough for this."
    return sum(0.30 if c in " .,ijlI:'-\u00a0" else 0.70 if c in "mwMWÅÄÖ" else 0.535 for c in text) * size


def _frame(layers: list[Spec], size: tuple[float, float], padding: Mapping[str, float]) -> Spec:
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": size[0],
        "height": size[1],
        "padding": dict(padding),
        "autosize": "none",
        "background": "white",
        "config": CONFIG,
        "layer": layers,
    }


def _title(text: str, left: float, top: float) -> Spec:
    "What the axis measures, level and above it, where it is read first."
    mark = {"type": "text", "align": "left", "baseline": "alphabetic", "color": palette.QUIET}
    return {
        "data": {"values": [{}]},
        "mark": {**mark, "text": text, "x": -left + 2, "y": -top, "fontSize": TEXT},
    }


# Lines


def _lines(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    xs = list(dict.fromkeys(p.x for s in block.series for p in s.points))
    low, high, ticks = scale(
        (*shown(block), *((block.band.low, block.band.high) if block.band else ())), block.decimals
    )
    labels = tuple(textwrap.fill(s.name, 24) for s in block.series) if len(block.series) > 1 else ()
    right = 18 + max((text_width(line) for label in labels for line in label.split("\n")), default=14)
    decimals = _decimals(ticks)
    left = 12 + max(text_width(figure(t, decimals)) for t in ticks)
    top, height = 28 + 14 * len(block.breaks), 196
    axes: Spec = {
        "x": {"field": "i", "type": "quantitative", "axis": _years(xs),
              "scale": {"domain": [-0.35, len(xs) - 0.65], "nice": False, "zero": False}},
        "y": {"field": "y", "type": "quantitative",
              "axis": {"values": list(ticks), "grid": True, "domain": False, "ticks": False,
                       "format": f",.{decimals}f", "labelPadding": 6, "minExtent": 0},
              "scale": {"domain": [low, high], "nice": False}},
    }  # fmt: skip
    tints = palette.for_series([s.name for s in block.series], colours)
    layers = [
        *_band(block.band, axes),
        *(_break(xs, x, text, axes, i) for i, (x, text) in enumerate(block.breaks) if x in xs),
    ]
    for index, series in enumerate(block.series):
        layers += _line(series, xs, tints[index], SHAPES[index % len(SHAPES)], axes)
    layers += _outside(block, xs, colours, axes)
    layers += _names(block, labels, xs, tints, (low, high), height, axes)
    layers.append(_title(block.y_title, left, top - 16))
    padding = {"left": left, "right": right, "top": top, "bottom": 30}
    return _frame(layers, (WIDTH - left - right, height), padding)


def _decimals(ticks: Sequence[float]) -> int:
    return 0 if all(t == round(t) for t in ticks) else 1 if all(round(t, 1) == t for t in ticks) else 2


def _years(xs: Sequence[str]) -> Spec:
    "Every year when there is room, else every second or fifth counted from the last; of months, as many as fit."
    every = 1 if len(xs) <= 14 else 2 if len(xs) <= 26 else 5
    if max(map(len, xs), default=0) > len("2024"):
        every = next(n for n in (1, 2, 3, 6, len(xs)) if len(xs) / n <= MOST_LONG_NAMES)
    kept = [i for i in range(len(xs)) if (len(xs) - 1 - i) % every == 0]
    names = "{" + ",".join(f"'{i}':'{_quoted(xs[i])}'" for i in kept) + "}"
    return {"values": kept, "labelExpr": f"{names}[datum.value]", "tickSize": 4, "labelPadding": 5}


MOST_LONG_NAMES = 8


def _band(band: Band | None, axes: Spec) -> list[Spec]:
    "The field that the line keeps within, and its middle."
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


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


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


def _outside(block: ChartBlock, xs: Sequence[str], colours: Mapping[str, str], axes: Spec) -> list[Spec]:
    "The points outside the band again, larger and in the other colour."
    if block.band is None:
        return []
    data = [one for one in _runs(block.series[0], xs) if xs[one["i"]] in block.band.outside]
    mark = {
        "type": "point",
        "shape": "square",
        "size": 90,
        "filled": True,
        "color": palette.accent(colours),
        "opacity": 1,
    }
    return [{"data": {"values": data}, "mark": mark, "encoding": axes}] if data else []


BREAK_LETTERS = 48
"""So much of a break's reason stands in the chart."""


def _break(xs: Sequence[str], x: str, text: str, axes: Spec, index: int) -> Spec:
    """A dashed line before the year that is counted in a new way, with the reason above it, on a row of its own.

    A long reason ends after a whole word with `…`: all of it stands in the block's notes.
    """
    at = xs.index(x) - 0.5 if xs.index(x) else -0.3
    right_half = at > len(xs) / 2
    label = {
        "type": "text", "align": "right" if right_half else "left", "baseline": "bottom",
        "dx": 4 if right_half else -4, "y": -4, "fontSize": 11, "fontStyle": "italic", "color": palette.QUIET,
        "text": textwrap.shorten(text, BREAK_LETTERS, placeholder=" …"), "dy": -13 * index,
    }  # fmt: skip
    data = {"values": [{"i": at}]}
    rule = {"type": "rule", "strokeDash": [4, 4], "strokeWidth": 1.2, "color": palette.QUIET}
    place = {"x": axes["x"]}
    return {
        "layer": [
            {"data": data, "mark": rule, "encoding": place},
            {"data": data, "mark": label, "encoding": place},
        ]
    }


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


# Bars


def ranked(series: Series) -> tuple[Point, ...]:
    "Shown bars by value, then the hidden ones by name: their place tells nothing."

    def place(point: Point) -> tuple[bool, float, str]:
        return point.value is None, -(point.value or 0.0), swedish_order(point.x)

    return tuple(sorted(series.points, key=place))


LABEL_ROOM, LABEL_LINE = 250.0, 14


def _label_lines(name: str) -> list[str]:
    "A bar's name on as many lines as it needs; a name is never cut."
    lines: list[str] = []
    for word in name.split():
        longer = f"{lines[-1]} {word}" if lines else word
        lines[-1:] = [longer] if not lines or text_width(longer) <= LABEL_ROOM - 14 else [lines[-1], word]
    return lines or [""]


def _label_room(names: Sequence[str]) -> float:
    return 14 + max((text_width(line) for n in names for line in _label_lines(n)), default=0) * 1.04


def _bars(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    points = ranked(block.series[0]) if block.series else ()
    main = palette.main(colours)
    rows = [
        {"namn": p.x, "v": p.value or 0.0, "text": _printed(p, block.decimals), "hel": p.x == block.highlight}
        for p in points
    ]
    fill = {"condition": {"test": "datum.hel", "value": main},
            "value": palette.tint(main, 0.5 if block.highlight else 0.8)}  # fmt: skip
    return _bar_frame(block, rows, [p.x for p in points], {"color": fill}, {}, 21, None)


def _printed(point: Point, decimals: int) -> str:
    return figure(point.value, decimals) if point.value is not None else point.status or HIDDEN


def _grouped(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    names = [s.name for s in block.series]
    rows = [
        {"namn": p.x, "serie": s.name, "v": p.value or 0.0, "text": _printed(p, block.decimals)}
        for s in block.series
        for p in s.points
    ]
    categories = list(dict.fromkeys(p.x for s in block.series for p in s.points))
    offset = {"yOffset": {"field": "serie", "type": "nominal", "sort": names, "scale": {"paddingInner": 0.08}}}
    legend = {"orient": "none", "direction": "horizontal", "title": None, "symbolType": "square",
              "legendX": {"expr": "0"}, "legendY": -26, "labelFontSize": TEXT, "labelLimit": 260,
              "symbolSize": 110, "columns": 4}  # fmt: skip
    colour = {"field": "serie", "type": "nominal", "sort": names, "legend": legend,
              "scale": {"domain": names, "range": list(palette.for_series(names, colours))}}  # fmt: skip
    step = 14 * len(names) + 9
    return _bar_frame(block, rows, categories, {"color": colour, **offset}, offset, step, legend)


def _on_lines(names: Sequence[str]) -> str:
    "Each name's lines, as an expression."
    lines = {n: ",".join(f"'{_quoted(line)}'" for line in _label_lines(n)) for n in names}
    return "{" + ",".join(f"'{_quoted(n)}':[{said}]" for n, said in lines.items()) + "}[datum.value]"


def _centred(names: Sequence[str]) -> Any:
    "A name on several lines is set from its first; this lifts it to the middle of its bar."
    lines = {n: len(_label_lines(n)) for n in names}
    lifted = [
        {"test": " || ".join(f"datum.value === '{_quoted(n)}'" for n in lines if lines[n] == k), "value": -(k - 1) * 7}
        for k in sorted(set(lines.values()) - {1})
    ]
    return {"condition": lifted, "value": 0} if lifted else 0


def _bar_frame(
    block: ChartBlock, rows: list[Spec], names: Sequence[str], bar: Spec, text: Spec, step: int, legend: Spec | None
) -> Spec:
    left = _label_room(names)
    room = 16 + max((text_width(r["text"]) for r in rows), default=0)
    top = 26 + (24 if legend else 0)
    low, high, _ = scale(shown(block), block.decimals)
    ceiling = max((0.0, *shown(block))) or high
    x = {"field": "v", "type": "quantitative", "axis": None,
         "scale": {"domain": [min(low, 0), ceiling], "nice": False}}  # fmt: skip
    y = {"field": "namn", "type": "nominal", "sort": list(names),
         "scale": {"paddingInner": 0.22, "paddingOuter": 0.1},
         "axis": {"ticks": False, "labelPadding": 8, "labelColor": palette.INK, "labelLimit": 0,
                  "labelLineHeight": LABEL_LINE, "labelExpr": _on_lines(names),
                  "labelOffset": _centred(names)}}  # fmt: skip
    layers: list[Spec] = [
        {"mark": {"type": "bar", "cornerRadiusEnd": 1}, "encoding": {"x": x, "y": y, **bar}},
        {
            "mark": {"type": "text", "align": "left", "baseline": "middle", "dx": 5},
            "encoding": {"x": x, "y": y, "text": {"field": "text", "type": "nominal"}, **text},
        },
        _title(block.y_title, left, top - 14),
    ]
    padding = {"left": left, "right": room, "top": top, "bottom": 8}
    tallest = max((len(_label_lines(n)) for n in names), default=1)
    size = (WIDTH - left - room, max(1, len(names)) * max(step, tallest * LABEL_LINE + 5))
    return {**_frame(layers, size, padding), "data": {"values": rows}}
