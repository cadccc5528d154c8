"""A tile-grid map drawn as SVG: a square for each district, roughly where it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from socialrapport.model.document import MapBlock, Tile
from socialrapport.model.written import figure
from socialrapport.publish.drawing import palette
from socialrapport.publish.drawing.frame import HIDDEN, WIDTH
from socialrapport.publish.fonts import STACK

TILE_HEIGHT, GAP, TOP = 56, 6, 8
FRAME = 3
"""How thick a frame those have that surely differ from the whole."""
STEPS = (0.12, 0.3, 0.5, 0.72, 0.95)


def drawing(block: MapBlock, colours: Mapping[str, str]) -> str:
    "The map as SVG without title or label; the darker the tile, the higher its value."
    rows = 1 + max((t.row for t in block.tiles), default=0)
    columns = 1 + max((t.column for t in block.tiles), default=0)
    width = min(128.0, (WIDTH - GAP * (columns - 1)) / columns)
    height = TOP + rows * (TILE_HEIGHT + GAP) + 44
    left = (WIDTH - columns * (width + GAP) + GAP) / 2
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        f' viewBox="0 0 {WIDTH} {height}"><g font-family="{STACK}">',
        f'<rect width="{WIDTH}" height="{height}" fill="white"/>',
    ]
    for tile in sorted(block.tiles, key=lambda t: (t.row, t.column, t.code)):
        parts += _tile(tile, left + tile.column * (width + GAP), width, _fill(tile, block, colours))
    parts += _legend(block, left, height - 30, colours)
    return "".join([*parts, "</g></svg>"])


def _range(block: MapBlock) -> tuple[float, float]:
    values = [t.value for t in block.tiles if t.value is not None]
    return (min(values), max(values)) if values else (0.0, 0.0)


def _fill(tile: Tile, block: MapBlock, colours: Mapping[str, str]) -> str | None:
    "One of five tints, by even steps over the shown values; None for a hidden tile."
    if tile.value is None:
        return None
    low, high = _range(block)
    part = (tile.value - low) / (high - low) if high > low else 0.5
    return palette.tint(palette.main(colours), STEPS[min(4, int(part * 5))])


def _tile(tile: Tile, x: float, width: float, fill: str | None) -> Iterator[str]:
    y = TOP + tile.row * (TILE_HEIGHT + GAP)
    border = "" if fill else f' stroke="{palette.QUIET}" stroke-dasharray="4 3"'
    if tile.apart:
        border = f' stroke="{palette.INK}" stroke-width="{FRAME}"'
    yield (
        f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{TILE_HEIGHT}" rx="3"'
        f' fill="{fill or "white"}"{border}/>'
    )
    ink = "white" if fill and palette.is_dark(fill) else palette.INK
    lines = _name_lines(tile, width)
    start = y + (19 if len(lines) == 1 else 14)
    for i, line in enumerate(lines):
        yield _text(line, x + width / 2, start + 12 * i, 11.5, ink)
    yield _text(tile.text if tile.value is not None else tile.text or HIDDEN, x + width / 2, y + 46, 15, ink, 600)


def _name_lines(tile: Tile, width: float) -> tuple[str, ...]:
    "The name on at most two lines, broken at a hyphen or a space; else the short name."
    if len(tile.name) * 6.1 <= width - 8:
        return (tile.name,)
    parts = re.findall(r"[^- ]+[- ]?", tile.name)
    splits = [("".join(parts[:i]).strip(), "".join(parts[i:]).strip()) for i in range(1, len(parts))]
    fitting = [s for s in splits if max(map(len, s)) * 6.1 <= width - 8]
    return min(fitting, key=lambda s: max(map(len, s))) if fitting else (tile.short or tile.name,)


def _text(text: str, x: float, y: float, size: float, ink: str, weight: int = 400, anchor: str = "middle") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" fill="{ink}"'
        f' text-anchor="{anchor}">{escape(text)}</text>'
    )


def _legend(block: MapBlock, left: float, y: float, colours: Mapping[str, str]) -> Iterator[str]:
    low, high = _range(block)
    yield _text(figure(low, block.decimals), left, y + 12, 12, palette.QUIET, anchor="start")
    at = left + 14 + 7 * len(figure(low, block.decimals))
    for i, part in enumerate(STEPS):
        fill = palette.tint(palette.main(colours), part)
        yield f'<rect x="{at + i * 24:.1f}" y="{y}" width="24" height="14" fill="{fill}"/>'
    end = f"{figure(high, block.decimals)}   {block.legend}"
    yield _text(end, at + 5 * 24 + 8, y + 12, 12, palette.QUIET, anchor="start")
