"""The header of a sheet: which columns there are, and which of them the description asks for."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from socialrapport.intake.columns_held import fold
from socialrapport.intake.formats import printed_numbers
from socialrapport.intake.formats.filer_yaml import TO, Description
from socialrapport.intake.formats.grid import Grid
from socialrapport.intake.formats.shape import SKIPPED, Broken, Told, some
from socialrapport.model.table import Register


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


def asked_for(
    grid: Grid, names: Mapping[int, str], lines: Sequence[int], how: Description, register: Register
) -> list[Asked]:
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
            hint = alike(grid, folded, wanted[0], places, known_headings(how, register))
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


def known_headings(how: Description, register: Register) -> dict[str, str]:
    "What a heading may be called without being of a person: the description's and the contract's own words, by fold."
    ours = (word for column in register.columns for word in (column.name, column.title))
    return {fold(word): word for word in (*ours, *how.kolumner)}


def alike(grid: Grid, folded: Mapping[int, str], wanted: str, places: Sequence[int], known: Mapping[str, str]) -> str:
    """Which of the sheet's columns may be meant, and which of them are known.

    A cell of the file is printed only where it is a heading that is known: the row may be no row of headings.
    """
    here = {at: known[name] for at, name in folded.items() if name in known}
    near = difflib.get_close_matches(wanted, list(folded.values()), n=1, cutoff=0.7)
    meant = [at for at, name in folded.items() if name in near]
    listed = f" Rubriker som känns igen där: {some(here.values(), 20)}." if here else " Ingen rubrik där känns igen."
    if places:
        return f" Mest lik är {' och '.join(grid.column(at) for at in places)}."
    if meant and meant[0] in here:
        return f" Menas {here[meant[0]]} ({grid.column(meant[0])})?{listed}"
    return (f" Mest lik är {' och '.join(grid.column(at) for at in meant)}." if meant else "") + listed


def unasked(grid: Grid, names: Mapping[int, str], asked: Sequence[Asked]) -> list[Told]:
    "The sheet's columns that the description does not name."
    rest = [grid.column(at) for at in names if at not in {a.position for a in asked}]
    return [Told(SKIPPED, f"kolumner som inte står i filer.yaml: {some(rest, 20)}", count=len(rest))] if rest else []
