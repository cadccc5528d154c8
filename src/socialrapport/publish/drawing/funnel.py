"""Districts by size within the limits of chance, which narrow as they grow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from socialrapport.model.document import ChartBlock, Point
from socialrapport.model.written import figure
from socialrapport.publish.drawing import palette
from socialrapport.publish.drawing.frame import (
    TITLE_LINE,
    WIDTH,
    Spec,
    axis_title,
    figures_at,
    framed,
    scale,
    scale_within,
    shown,
    text_width,
    tick_decimals,
    wrapped,
)

HEIGHT, TOP, RIGHT, BOTTOM = 270.0, 30, 74, 50
SMALL, LINE = 11.5, 13.0
FIELD = "#eceff2"


@dataclass(frozen=True)
class Frame:
    "Where values lie in the picture."

    x: tuple[float, float]
    y: tuple[float, float]
    size: tuple[float, float]

    def at(self, point: Point) -> tuple[float, float]:
        assert point.size is not None
        assert point.value is not None
        across = (point.size - self.x[0]) / (self.x[1] - self.x[0]) * self.size[0]
        return across, (1 - (point.value - self.y[0]) / (self.y[1] - self.y[0])) * self.size[1]


def drawn(block: ChartBlock, colours: Mapping[str, str], width: float = WIDTH, tall: float = HEIGHT) -> Spec:
    points = [p for p in block.series[0].points if p.value is not None and p.size is not None] if block.series else []
    low, high, ticks = scale_within(_heights(block), block.decimals)
    wide = [limit.size for limit in block.limits] or [p.size or 0.0 for p in points]
    across = (min(wide, default=0.0), max(wide, default=1.0))
    left = 12 + max(text_width(figure(t, tick_decimals(ticks))) for t in ticks)
    frame = Frame(across, (low, high), (width - left - RIGHT, tall))
    title = wrapped(block.y_title, width)
    top = TOP + TITLE_LINE * (len(title) - 1)
    below = wrapped(block.x_title, left + frame.size[0]) or [""]
    bottom = BOTTOM + TITLE_LINE * (len(below) - 1)
    _, _, sizes = scale(across, 0)
    apart = (sizes[1] - sizes[0]) / (across[1] - across[0] or 1.0) * frame.size[0]
    axes: Spec = {
        "x": {"field": "n", "type": "quantitative", "scale": {"domain": list(across), "nice": False, "zero": False},
              "axis": {**figures_at([t for t in sizes if across[0] <= t <= across[1]], 0, apart),
                       "tickSize": 4, "labelPadding": 5}},
        "y": {"field": "v", "type": "quantitative", "scale": {"domain": [low, high], "nice": False, "zero": False},
              "axis": {**figures_at(ticks, tick_decimals(ticks)), "grid": False, "domain": False, "ticks": False,
                       "labelPadding": 6, "minExtent": 0}},
    }  # fmt: skip
    layers = [
        *_limits(block, axes, frame),
        *_points(block, points, axes, colours),
        *(layer for text, place, side in labels(points, block.named, frame) for layer in _label(text, place, side)),
        axis_title(title, left, top - 14),
        {"data": {"values": [{}]}, "mark": {"type": "text", "text": below, "align": "right",
         "baseline": "top", "x": frame.size[0], "y": tall + 26, "color": palette.QUIET}},
    ]  # fmt: skip
    return framed(layers, frame.size, {"left": left, "right": RIGHT, "top": top, "bottom": bottom})


def _heights(block: ChartBlock) -> tuple[float, ...]:
    "The values, and the limits of the smallest."
    first = block.limits[0].strict if block.limits else ()
    return (*shown(block), *first)


def _limits(block: ChartBlock, axes: Spec, frame: Frame) -> Iterator[Spec]:
    "The usual spread as a field, the whole as a line, and both limits with their names at the end."
    if not block.limits:
        return
    if all(limit.spread for limit in block.limits):
        rows = [{"n": one.size, "v": _kept(s[0], frame), "w": _kept(s[1], frame)} for one in block.limits
                if (s := one.spread)]  # fmt: skip
        yield {"data": {"values": rows}, "mark": {"type": "area", "color": FIELD, "clip": True},
               "encoding": {**axes, "y2": {"field": "w"}}}  # fmt: skip
    for name, dash in (("usual", [4, 3]), ("strict", [1, 0])):
        for end in (0, 1):
            rows = [{"n": one.size, "v": getattr(one, name)[end]} for one in block.limits]
            kept = [row for row in rows if frame.y[0] <= row["v"] <= frame.y[1]]
            yield {"data": {"values": kept}, "mark": {"type": "line", "strokeWidth": 1.1, "strokeDash": dash,
                   "color": palette.QUIET}, "encoding": axes}  # fmt: skip
    yield from _ends(block, axes, frame)


def _kept(value: float, frame: Frame) -> float:
    return min(max(value, frame.y[0]), frame.y[1])


def _ends(block: ChartBlock, axes: Spec, frame: Frame) -> Iterator[Spec]:
    "What the lines are, at their right ends; the whole at its own level."
    last, whole = block.limits[-1], block.series[0].whole
    marks = [(last.usual[1], "95 %"), (last.strict[1], "99,8 %")]
    if whole and whole.value is not None:
        marks.append((whole.value, figure(whole.value, block.decimals)))
        yield {"data": {"values": [{"v": whole.value}]}, "mark": {"type": "rule", "x": 0, "x2": frame.size[0],
               "strokeWidth": 1.6, "color": palette.INK}, "encoding": {"y": axes["y"]}}  # fmt: skip
    floor = frame.size[1] + 8.0
    for value, text in sorted(marks):
        floor = min(_height(_kept(value, frame), frame), floor - LINE)
        yield {"data": {"values": [{}]}, "mark": {"type": "text", "text": text.replace(" ", "\u00a0"),
               "align": "left", "baseline": "middle", "x": frame.size[0] + 6, "y": floor, "fontSize": SMALL,
               "color": palette.QUIET}}  # fmt: skip


def _height(value: float, frame: Frame) -> float:
    return (1 - (value - frame.y[0]) / (frame.y[1] - frame.y[0])) * frame.size[1]


def _points(block: ChartBlock, points: Sequence[Point], axes: Spec, colours: Mapping[str, str]) -> Iterator[Spec]:
    rows = [{"n": p.size, "v": p.value, "ut": p.x in block.named} for p in points]
    colour = {"condition": {"test": "datum.ut", "value": palette.accent(colours)}, "value": palette.QUIET}
    shape = {"condition": {"test": "datum.ut", "value": "diamond"}, "value": "circle"}
    yield {"data": {"values": rows}, "mark": {"type": "point", "filled": True, "size": 72, "opacity": 1},
           "encoding": {**axes, "color": colour, "shape": shape}}  # fmt: skip


Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def labels(points: Sequence[Point], named: Sequence[str], frame: Frame) -> Iterator[tuple[str, Box, int]]:
    "Each name beside its point where there is room for it, those in colour first; one without room is left out."
    taken = [_around(*frame.at(p), 5.0, 5.0) for p in points]
    for point in sorted(points, key=lambda p: (p.x not in named, -(p.value or 0.0), p.x)):
        x, y = frame.at(point)
        wide = text_width(point.x, SMALL)
        free = next((one for one in _places(x, y, wide) if _fits(one[0], taken, frame)), None)
        if free:
            taken.append(free[0])
            yield point.x, *free


def _around(x: float, y: float, across: float, down: float) -> Box:
    return x - across, y - down, x + across, y + down


def _places(x: float, y: float, wide: float) -> Iterator[tuple[Box, int]]:
    "Right, left, above, below, and then the corners, each with its side of the point: 1 is to the right."
    half = LINE / 2
    for right, down in ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)):
        middle_x, middle_y = x + right * (wide / 2 + 8), y + down * (half + 7)
        yield _around(middle_x, middle_y, wide / 2, half), right


def _fits(box: Box, taken: Sequence[Box], frame: Frame) -> bool:
    left, top, right, bottom = box
    if left < 0 or right > frame.size[0] or top < -8 or bottom > frame.size[1]:
        return False
    return not any(left < far and right > near and top < low and bottom > high for near, high, far, low in taken)


def _label(text: str, box: Box, side: int) -> Iterator[Spec]:
    "The name, set from its point's side, on a white edge so that no line goes through it."
    align, x = {1: ("left", box[0]), -1: ("right", box[2]), 0: ("center", (box[0] + box[2]) / 2)}[side]
    mark = {"type": "text", "text": text, "align": align, "baseline": "middle", "fontSize": SMALL, "x": x,
            "y": (box[1] + box[3]) / 2}  # fmt: skip
    yield {"data": {"values": [{}]}, "mark": {**mark, "stroke": "white", "strokeWidth": 3.5, "strokeJoin": "round"}}
    yield {"data": {"values": [{}]}, "mark": mark}
