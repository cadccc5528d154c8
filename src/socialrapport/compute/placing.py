"""Which cell of a cube a counted row is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from socialrapport.model.cube import Axis, Coordinate
from socialrapport.model.indicator import TOTAL


def placed(rows: Iterable[Mapping[str, Any]], axes: tuple[Axis, ...]) -> Iterator[tuple[Coordinate, Mapping[str, Any]]]:
    "Each row that has a code of every axis that it is divided by, with its coordinate. See `questions.cells`."
    others = [(axis.id, f"_g_{axis.id}", frozenset(axis.codes)) for axis in axes[1:]]
    for row in rows:
        codes = [TOTAL if row.get(left_out, 1) else row[id] for id, left_out, _ in others]
        if all(code is TOTAL or code in known for code, (_, _, known) in zip(codes, others, strict=True)):
            yield (str(row["ar"]), *codes), row
