"""A table, a figure or a definition as its reviewer sees it: each cell beside what stood there before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Block = Mapping[str, Any]


@dataclass(frozen=True)
class Cell:
    "`was` is empty where the same stood there, or nothing did, or it may not be told."

    text: str
    was: str = ""


@dataclass(frozen=True)
class Grid:
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


PROTECTED = ".."


def grid(block: Block, before: Block | None) -> Grid:
    """A block as rows: a table's own, a figure's series, a definition's facts.

    Rows and columns are known by their names, so one that has moved is beside itself. What either hides is not told.
    """
    header, rows = lines(block)
    old = dict(named(*lines(before))) if before else {}
    made = [
        tuple(
            Cell(text, changed(text, old.get((row[0], name), "")) if place else "")
            for place, (name, text) in enumerate(zip(header, row, strict=False))
        )
        for row in rows
    ]
    return Grid(tuple(header), tuple(made))


def changed(text: str, was: str) -> str:
    return was if was != text and PROTECTED not in (was, text) else ""


def named(header: list[str], rows: list[list[str]]) -> Iterator[tuple[tuple[str, str], str]]:
    for row in rows:
        for name, text in zip(header, row, strict=False):
            yield (row[0], name), text


def lines(block: Block) -> tuple[list[str], list[list[str]]]:
    match block["slag"]:
        case "TableBlock":
            return list(block["header"]), [[cell["text"] for cell in row] for row in block["rows"]]
        case "ChartBlock":
            xs = list(dict.fromkeys(point["x"] for one in block["series"] for point in one["points"]))
            return ["", *xs], [[one["name"], *along(one, xs)] for one in block["series"]]
        case "MapBlock":
            return ["", "Tal"], [[tile["name"], tile["text"]] for tile in block["tiles"]]
    return ["", "Text"], [list(fact) for fact in block["facts"]]


def along(series: Block, xs: list[str]) -> list[str]:
    points = {point["x"]: point for point in series["points"]}
    return [written(points[x]) if x in points else "" for x in xs]


def written(point: Block) -> str:
    "A point's number, or why there is none."
    value = point.get("value")
    return str(point.get("status", "")) if value is None else f"{value:g}".replace(".", ",")
