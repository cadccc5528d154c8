"""The header of a sheet: which columns there are, and which of them the description asks for."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from socialrapport.intake.columns import fold
from socialrapport.intake.formats import printed_numbers
from socialrapport.intake.formats.filer_yaml import TO, Description
from socialrapport.intake.formats.grid import Grid
from socialrapport.intake.formats.shape import SKIPPED, Broken, Told, some


@dataclass(frozen=True)
class Asked:
    """One column of the sheet: where it stands, and which of the register's it is. `fixed` goes with its figures."""

    position: int
    name: str
    fixed: tuple[tuple[str, str], ...] | None = None


def first_filled(grid: Grid) -> int:
    return min((row for row, _ in grid.cells), default=1)


def header_of(grid: Grid, lines: Sequence[int]) -> tuple[dict[int, str], list[Told]]:
    "The columns' names: of several rows put together, merged cells filled."
    names: dict[int, str] = {}
    marked = []
    for column in range(1, grid.width + 1):
        parts = []
        for line in lines:
            text, mark = printed_numbers.without_mark(" ".join(grid.filled(line, column).text.split()))
            if mark or grid.filled(line, column).marked:
                marked.append(grid.address(line, column))
            if text and text not in parts:
                parts.append(text)
        if parts:
            names[column] = " ".join(parts)
    if not names:
        raise Broken(f"rad {some(str(n) for n in lines)} har ingen rubrik; skriv rätt rubrikrad i filer.yaml")
    told = [Told("fotnotstecken", some(marked), tuple(lines[:1]), count=len(marked))] if marked else []
    return names, told


def asked_for(grid: Grid, names: Mapping[int, str], lines: Sequence[int], how: Description) -> list[Asked]:
    "The columns that the description names; without it, all, under their own names."
    if not how.kolumner:
        return [Asked(at, name) for at, name in names.items()]
    folded = {at: fold(name) for at, name in names.items()}
    found = []
    for theirs, ours in how.kolumner.items():
        wanted = (fold(theirs), fold(printed_numbers.without_mark(theirs)[0]))
        places = [at for at, name in folded.items() if name in wanted]
        if len(places) != 1:
            what = "står två gånger" if places else "finns inte"
            near = difflib.get_close_matches(wanted[0], list(folded.values()), n=1, cutoff=0.7)
            alike = places or [at for at, name in folded.items() if name in near]
            hint = f" Mest lik är {' och '.join(grid.column(at) for at in alike)}." if alike else ""
            sheet = f"{grid.name}, " if grid.name else ""
            raise Broken(
                f"{sheet}rad {some(str(n) for n in lines)}: kolumnen ”{theirs}” {what}.{hint} "
                "Rätta kolumner eller rubrikrad i filer.yaml"
            )
        if isinstance(ours, str):
            found.append(Asked(places[0], ours))
        else:
            found.append(Asked(places[0], ours[TO], tuple((k, v) for k, v in ours.items() if k != TO)))
    return found


def unasked(grid: Grid, names: Mapping[int, str], asked: Sequence[Asked]) -> list[Told]:
    "The sheet's columns that the description does not name."
    rest = [grid.column(at) for at in names if at not in {a.position for a in asked}]
    return [Told(SKIPPED, f"kolumner som inte står i filer.yaml: {some(rest, 20)}", count=len(rest))] if rest else []
