"""What editions that were published before have told: their cells are equations now.

Nothing of this is trusted to protect anything: what was shown then is known, whatever it is today.
"""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import District

Key = tuple[str, Coordinate]
HIDDEN = -1


@dataclass(frozen=True)
class Earlier:
    "An edition's year and its counts: by indicator, by (measure, coordinate); -1 is hidden."

    year: int
    cells: Mapping[str, Mapping[Key, int]]


def read(folder: Path, profile: str) -> Earlier:
    """The edition in a folder that `build` made.

    Raises `Refusal` where it is none, or of another municipality, or its tables cannot be read.
    """
    try:
        about = json.loads((folder / "edition.json").read_text(encoding="utf-8"))
        listing = json.loads((folder / "data" / "tabeller.json").read_text(encoding="utf-8"))
        year, of = int(about["ar"]), str(about["profil"])
        ids = [str(table["id"]) for table in listing["tabeller"]]
    except (OSError, ValueError, KeyError, TypeError):
        raise Refusal(
            f"{folder}: mappen innehåller ingen färdig utgåva (edition.json och data/tabeller.json). Ange mappen som "
            "en tidigare utgåva byggdes i.",
            exit_code=2,
        ) from None
    if of != profile:
        raise Refusal(f"{folder}: utgåvan är gjord med profilen {of}, inte {profile}. Ange en utgåva av samma kommun.")
    return Earlier(year, {id: counts(folder / "data" / f"{id.replace('.', '_')}.csv") for id in ids})


def counts(path: Path) -> Mapping[Key, int]:
    "The counts and sums of one table."
    try:
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
        header = rows[0]
        measure, value, status = (header.index(name) for name in ("matt", "varde", "status"))
        found = {}
        for row in rows[1:]:
            if row[measure] in ("antal", "bas", "summa") and row[status] in ("", ".."):
                key = (row[measure], tuple(row[:measure]))
                found[key] = HIDDEN if row[status] == ".." else round(float(row[value]))
        return found
    except (OSError, ValueError, IndexError):
        raise Refusal(
            f"{path.name}: tabellen i den tidigare utgåvan kan inte läsas. Den behövs för att pröva att utgåvorna "
            "tillsammans inte avslöjar något. Ange en hel utgåva."
        ) from None


def merged(
    cube: Cube, cells: Mapping[Key, int], districts: Iterable[District]
) -> Iterator[tuple[Key, tuple[Key, ...]]]:
    "Each cell of a district today with the earlier cells of the districts that it was made of."
    place = next((i for i, axis in enumerate(cube.axes) if axis.id == DISTRICT), None)
    if place is None:
        return
    now = set(cube.axes[place].codes)
    sources: dict[str, list[str]] = defaultdict(list)
    for district in districts:
        if district.successor and district.successor in now and district.code not in now:
            sources[district.successor].append(district.code)
    for new, olds in sources.items():
        if len(olds) < 2:
            continue
        for measure, at in cells:
            if len(at) == len(cube.axes) and at[place] == olds[0]:
                found = tuple((measure, (*at[:place], old, *at[place + 1 :])) for old in olds)
                if all(key in cells for key in found):
                    yield (measure, (*at[:place], new, *at[place + 1 :])), found
