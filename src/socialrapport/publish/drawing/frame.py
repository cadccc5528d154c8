"""What all charts are drawn with: their size and type, scales from zero, room for names.

All sizes are pixels of a picture 640 wide. Only shown values decide order, ticks and axis range.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from socialrapport.model.document import ChartBlock, Point
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


@dataclass(frozen=True)
class Labels:
    "How names of rows are set: in how much room, how large, and how far between lines."

    room: float = 250.0
    size: float = TEXT
    line: float = 14


USUAL, DENSE = Labels(), Labels(290.0, 11.0, 12)


def shown(block: ChartBlock) -> tuple[float, ...]:
    return tuple(p.value for s in block.series for p in s.points if p.value is not None)


def reached(block: ChartBlock) -> tuple[float, ...]:
    "Every shown value and the ends of its interval."
    ends = (e for s in block.series for p in s.points for e in (p.low, p.high) if e is not None)
    return (*shown(block), *ends)


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


def scale_within(values: Sequence[float], decimals: int) -> tuple[float, float, tuple[float, ...]]:
    "The same for points, which need no zero: from just below the lowest to just above the highest."
    low, high = min(values, default=0.0), max(values, default=1.0)
    if low == high:
        return scale(values, decimals)
    _, _, steps = scale((high - low,), decimals)
    step = steps[1] - steps[0]
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(i * step, 6) for i in range(first, last + 1))
    return ticks[0], ticks[-1], ticks


def names_axis(names: Sequence[str], bold: Sequence[str] = (), labels: Labels = USUAL) -> Spec:
    "A row for each name, whole, on as many lines as it needs; *bold* ones are those that something is said of."
    test = " || ".join(f"datum.value === '{quoted(name)}'" for name in bold) or "false"
    return {
        "field": "namn", "type": "nominal", "sort": list(names),
        "scale": {"paddingInner": 0.22, "paddingOuter": 0.1},
        "axis": {"ticks": False, "labelPadding": 8, "labelColor": palette.INK, "labelLimit": 0,
                 "labelLineHeight": labels.line, "labelFontSize": labels.size, "labelExpr": on_lines(names, labels),
                 "labelOffset": centred(names, labels),
                 "labelFontWeight": {"condition": {"test": test, "value": "bold"}, "value": "normal"}},
    }  # fmt: skip


def rows_height(names: Sequence[str], step: float, labels: Labels = USUAL) -> float:
    tallest = max((len(label_lines(n, labels)) for n in names), default=1)
    return max(1, len(names)) * max(step, tallest * labels.line + 5)


def text_width(text: str, size: float = TEXT) -> float:
    "About how wide *text* is set; Source Sans is even enough for this."
    return sum(0.30 if c in " .,ijlI:'-\u00a0" else 0.70 if c in "mwMWÅÄÖ" else 0.535 for c in text) * size


def framed(layers: list[Spec], size: tuple[float, float], padding: Mapping[str, float]) -> Spec:
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": size[0],
        "height": size[1],
        "padding": dict(padding),
        "autosize": "none",
        "background": "white",
        "config": CONFIG,
        "layer": _axes_once(layers, set()),
    }


def _axes_once(layers: Sequence[Spec], told: set[str]) -> list[Spec]:
    """Each axis whole in the first layer that has it, and in the others where it has its ticks only: they share it, and
    the chart library holds all that each tells of it against all that the others do."""

    def less(channel: str, how: Spec) -> Spec:
        if not isinstance(how.get("axis"), dict):
            return how
        if channel in told:
            return {**how, "axis": {k: v for k, v in how["axis"].items() if k == "values"}}
        told.add(channel)
        return how

    def of(layer: Spec) -> Spec:
        if "layer" in layer:
            return {**layer, "layer": _axes_once(layer["layer"], told)}
        return {**layer, "encoding": {name: less(name, how) for name, how in layer.get("encoding", {}).items()}}

    return [of(layer) for layer in layers]


def axis_title(text: str | list[str], left: float, top: float) -> Spec:
    "What the axis measures, level and above it, where it is read first."
    mark = {"type": "text", "align": "left", "baseline": "alphabetic", "color": palette.QUIET, "lineHeight": TITLE_LINE}
    return {
        "data": {"values": [{}]},
        "mark": {**mark, "text": text, "x": -left + 2, "y": -top, "fontSize": TEXT},
    }


TITLE_LINE = 14


def wrapped(text: str, width: float, size: float = TEXT) -> list[str]:
    "The whole text on as many lines as it needs, at whole words."
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        lines[-1:] = [longer] if not lines or text_width(longer, size) <= width else [lines[-1], word]
    return lines


def tick_decimals(ticks: Sequence[float]) -> int:
    return 0 if all(t == round(t) for t in ticks) else 1 if all(round(t, 1) == t for t in ticks) else 2


def figures_at(ticks: Sequence[float], decimals: int, apart: float = math.inf) -> Spec:
    """The ticks of an axis and the figure that each is written with, as a text: what the chart library writes itself it
    measures, letter by letter, which takes longer than all else that is drawn.

    *apart* is how far two ticks are from each other along the axis: where not all have room for a figure, every second
    has one, or every fourth.
    """
    figures = [figure(t, decimals) for t in ticks]
    widest, every = max(map(text_width, figures), default=0.0), 1
    while apart * every < widest + 2 and every < len(figures):
        every *= 2
    said = ",".join(f"'{quoted(text)}'" if n % every == 0 else "''" for n, text in enumerate(figures))
    return {"values": list(ticks), "labelExpr": f"[{said}][indexof({list(ticks)}, datum.value)]"}


def quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def label_lines(name: str, labels: Labels = USUAL) -> list[str]:
    "A bar's name on as many lines as it needs; a name is never cut."
    lines: list[str] = []
    for word in name.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        lines[-1:] = [longer] if not lines or text_width(longer, labels.size) <= labels.room - 14 else [lines[-1], word]
    return lines or [""]


def label_room(names: Sequence[str], labels: Labels = USUAL) -> float:
    return 14 + max((text_width(t, labels.size) for n in names for t in label_lines(n, labels)), default=0) * 1.04


def printed(point: Point, decimals: int) -> str:
    return figure(point.value, decimals) if point.value is not None else point.status or HIDDEN


def on_lines(names: Sequence[str], labels: Labels) -> str:
    "Each name's lines, as an expression."
    lines = {n: ",".join(f"'{quoted(line)}'" for line in label_lines(n, labels)) for n in names}
    return "{" + ",".join(f"'{quoted(n)}':[{said}]" for n, said in lines.items()) + "}[datum.value]"


def centred(names: Sequence[str], labels: Labels) -> Any:
    "A name on several lines is set from its first; this lifts it to the middle of its bar."
    lines = {n: len(label_lines(n, labels)) for n in names}
    lifted = [
        {
            "test": " || ".join(f"datum.value === '{quoted(n)}'" for n in lines if lines[n] == k),
            "value": -(k - 1) * labels.line / 2,
        }
        for k in sorted(set(lines.values()) - {1})
    ]
    return {"condition": lifted, "value": 0} if lifted else 0
