"""Many figures at once, each in proportion to its whole: women and men, or one district among all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log2

from socialrapport.model.document import ChartBlock, Point, Series
from socialrapport.model.written import figure
from socialrapport.publish.drawing import palette
from socialrapport.publish.drawing.frame import (
    DENSE,
    WIDTH,
    Spec,
    axis_title,
    framed,
    label_room,
    names_axis,
    rows_height,
    text_width,
)

ROW, TOP, BOTTOM = 18, 48, 26
FARTHEST = 4.0
"""Times, or parts: what is further away is drawn here."""
STEPS, FINER = (1 / 4, 1 / 2, 1.0, 2.0, 4.0), (1 / 2, 2 / 3, 1.0, 1.5, 2.0)
WIDE = 2.5
"""Doublings: a wider scale has no room for the finer steps."""


def times(point: Point, series: Series) -> float | None:
    "How many times the whole a point is."
    if point.value is None or series.whole is None or not series.whole.value:
        return None
    return point.value / series.whole.value


def kept(ratio: float) -> float:
    "On a scale where half and double are as far from the whole."
    return log2(min(max(ratio, 1 / FARTHEST), FARTHEST))


def pairs(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    "Two points on each row with a line between them: dark where they surely differ."
    ratios = [r for s in block.series for p in s.points if (r := times(p, s)) is not None]
    xs = list(dict.fromkeys(p.x for s in block.series for p in s.points))
    tints = dict(zip(xs, palette.for_series(xs, colours), strict=True))
    frame = _Frame(block, [(x, tints[x]) for x in xs], ratios)
    rows = [_pair(series) for series in block.series if all(times(p, series) is not None for p in series.points)]
    between = {
        "data": {"values": rows}, "mark": {"type": "rule"},
        "encoding": {"x": frame.x("v"), "x2": {"field": "w"}, "y": frame.y,
                     "strokeWidth": {"condition": {"test": "datum.ut", "value": 3}, "value": 1.2},
                     "color": {"condition": {"test": "datum.ut", "value": palette.INK}, "value": "#aab2bb"}},
    }  # fmt: skip
    points = [_points(block, x, tints[x], shape, frame) for x, shape in zip(xs, ("circle", "square"), strict=False)]
    return frame.spec([between, *points])


def _pair(series: Series) -> Spec:
    one, other = (kept(times(p, series) or 1.0) for p in series.points[:2])
    return {"namn": series.name, "v": one, "w": other, "ut": any(p.apart for p in series.points)}


def _points(block: ChartBlock, x: str, colour: str, shape: str, frame: _Frame) -> Spec:
    rows = [{"namn": s.name, "v": kept(r)} for s in block.series for p in s.points if p.x == x and (r := times(p, s))]
    mark = {"type": "point", "filled": True, "shape": shape, "size": 72, "color": colour, "opacity": 1}
    return {"data": {"values": rows}, "mark": mark, "encoding": {"x": frame.x("v"), "y": frame.y}}


def spine(block: ChartBlock, colours: Mapping[str, str]) -> Spec:
    "The range of all districts as a bar, and the named one as a point: in colour where it surely differs."
    ratios = [r for s in block.series for p in s.points if (r := times(p, s)) is not None]
    first = next((s.whole.x for s in block.series if s.whole), "")
    frame = _Frame(block, [(name, palette.INK) for name in (*block.named, first)], ratios)
    reach, mine = [], []
    for series in block.series:
        there = [kept(r) for p in series.points if (r := times(p, series)) is not None]
        if there:
            reach.append({"namn": series.name, "v": min(there), "w": max(there)})
        mine += [
            {"namn": series.name, "v": kept(r), "ut": p.apart}
            for p in series.points
            if p.x in block.named and (r := times(p, series)) is not None
        ]
    bar = {"type": "bar", "height": 9, "color": "#d5dae0"}
    colour = {"condition": {"test": "datum.ut", "value": palette.accent(colours)}, "value": palette.QUIET}
    shape = {"condition": {"test": "datum.ut", "value": "diamond"}, "value": "circle"}
    return frame.spec([
        {"data": {"values": reach}, "mark": bar, "encoding": {"x": frame.x("v"), "x2": {"field": "w"}, "y": frame.y}},
        {"data": {"values": mine}, "mark": {"type": "point", "filled": True, "size": 84, "opacity": 1},
         "encoding": {"x": frame.x("v"), "y": frame.y, "color": colour, "shape": shape}},
    ])  # fmt: skip


class _Frame:
    "Rows by name, the common scale, and a column of figures for each of the *columns*."

    def __init__(self, block: ChartBlock, columns: Sequence[tuple[str, str]], ratios: Sequence[float]) -> None:
        self.block, self.columns = block, columns
        self.names = [series.name for series in block.series]
        ends = [kept(r) for r in ratios]
        self.low, self.high = min((-0.6, *ends)) - 0.06, max((0.6, *ends)) + 0.06
        self.left = label_room(self.names, DENSE)
        self.wide = [10 + max(*map(text_width, self.texts(x)), text_width(x) * 1.08) for x, _ in columns]
        self.right = 8 + sum(self.wide)
        self.size = (WIDTH - self.left - self.right, rows_height(self.names, ROW, DENSE))
        bold = [s.name for s in block.series if any(p.apart and (len(s.points) == 2 or p.x in block.named)
                                                    for p in s.points)]  # fmt: skip
        self.y = names_axis(self.names, bold, DENSE)

    def texts(self, x: str) -> list[str]:
        return [_text(x, series, self.block.decimals) for series in self.block.series] or [""]

    def x(self, field: str) -> Spec:
        steps = STEPS if self.high - self.low > WIDE else FINER
        ticks = [step for step in steps if self.low <= log2(step) <= self.high]
        said = ",".join(f"'{i}':'{figure(step, 0 if step in (1, 2, 4) else 1 if step in (0.5, 1.5) else 2)}'"
                        for i, step in enumerate(ticks))  # fmt: skip
        at = ",".join(f"{round(log2(step) * 1000)}" for step in ticks)
        label = f"{{{said}}}[indexof([{at}], round(datum.value * 1000))]"
        return {
            "field": field, "type": "quantitative",
            "scale": {"domain": [self.low, self.high], "nice": False, "zero": False},
            "axis": {"values": [round(log2(step), 4) for step in ticks], "grid": True, "domain": False,
                     "ticks": False, "labelPadding": 6, "labelExpr": label},
        }  # fmt: skip

    def spec(self, layers: Sequence[Spec]) -> Spec:
        middle = {"data": {"values": [{"v": 0}]}, "encoding": {"x": self.x("v")},
                  "mark": {"type": "rule", "strokeWidth": 1.6, "color": palette.INK}}  # fmt: skip
        all_of_it = [middle, *layers, *self.figures(), axis_title(self.block.y_title, self.left, TOP - 14)]
        return framed(all_of_it, self.size, {"left": self.left, "right": self.right, "top": TOP, "bottom": BOTTOM})

    def figures(self) -> Iterator[Spec]:
        "What each point is worth, in columns with their headings."
        edge = self.size[0] + 4.0
        for (x, colour), wide in zip(self.columns, self.wide, strict=True):
            edge += wide
            mark = {"type": "text", "align": "right", "baseline": "middle", "x": edge, "color": colour}
            rows = [{"namn": s.name, "text": _text(x, s, self.block.decimals)} for s in self.block.series]
            yield {"data": {"values": rows}, "mark": mark,
                   "encoding": {"y": self.y, "text": {"field": "text", "type": "nominal"}}}  # fmt: skip
            heading = {**mark, "text": x, "y": -9, "fontWeight": 600, "baseline": "alphabetic"}
            yield {"data": {"values": [{}]}, "mark": heading}


def _text(x: str, series: Series, decimals: int) -> str:
    point = next((p for p in (*series.points, *([series.whole] if series.whole else [])) if p.x == x), None)
    if point is None:
        return ""
    of = decimals if series.decimals is None else series.decimals
    return figure(point.value, of) if point.value is not None else point.status or ".."
