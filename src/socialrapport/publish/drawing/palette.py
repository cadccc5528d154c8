"""Colours: from the municipality's own two, a set that also reads without colour vision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

MAIN, ACCENT = "#1b4079", "#c8553d"
INK, QUIET, RULE = "#22282f", "#59636e", "#d5dae0"
FURTHER = ("#1f8a7a", "#9a6b00", "#6b4c9a", "#59636e", "#a83264", "#3f8fc4")
WOMEN, MEN = "#b8501f", "#2f7fa8"
SEXES = {
    "kvinnor": WOMEN, "flickor": WOMEN, "k": WOMEN, "kvinna": WOMEN, "mammor": WOMEN,
    "män": MEN, "pojkar": MEN, "m": MEN, "man": MEN, "pappor": MEN,
}  # fmt: skip


def main(colours: Mapping[str, str]) -> str:
    return colours.get("huvud", MAIN)


def accent(colours: Mapping[str, str]) -> str:
    return colours.get("accent", ACCENT)


def tint(colour: str, part: float) -> str:
    "*colour* mixed into white: `part` 1 is the colour itself, 0 is white."
    channels = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - c) * part):02x}" for c in channels)


def is_dark(colour: str) -> bool:
    "Whether white text reads better on it than dark text."
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 140


def for_series(names: Sequence[str], colours: Mapping[str, str]) -> tuple[str, ...]:
    "A colour for each name: the sexes always have their own, the rest in the order they come."
    ordinary = iter((main(colours), accent(colours), *FURTHER) * (1 + len(names) // 8))
    return tuple(SEXES.get(name.casefold()) or next(ordinary) for name in names)
