"""What somebody has written in a file of fields and values, and on which line each of them stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Step = str | int
"""A field's name, or a place in a list, from nought."""


@dataclass(frozen=True)
class WrittenFile:
    """`name` is what messages call the file; `lines` has the line of each thing by the way to it from the top."""

    name: str
    content: Any = None
    lines: Mapping[tuple[Step, ...], int] = field(default_factory=dict)

    def at(self, *path: Step) -> str:
        "*filer.yaml rad 7*: the line of what stands there, or of the nearest around it."
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.name} rad {self.lines[path]}" if path else self.name
