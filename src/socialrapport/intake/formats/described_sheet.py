"""Sheets as people make them: a header somewhere, merged cells, notes and sums; the description says which is what."""

from __future__ import annotations

from pathlib import Path

from socialrapport.intake.formats.filer_yaml import Description
from socialrapport.intake.formats.shape import Rows
from socialrapport.intake.formats.sheet_file import opened, recognises
from socialrapport.intake.formats.sheet_headings import asked_for, first_filled, header_of, unasked
from socialrapport.intake.formats.sheet_remarks import notes_of
from socialrapport.intake.formats.sheet_rows import Body
from socialrapport.model.table import Register


def rows(path: Path, register: Register, how: Description) -> Rows:
    "The described rows. Raises `Broken` for a sheet or a column that there is not."
    grid = opened(path, how.blad)
    headers = how.rubrikrad or (first_filled(grid),)
    names, told = header_of(grid, headers)
    asked = asked_for(grid, names, headers, how, register)
    told += unasked(grid, names, asked)
    asked = [one for one in asked if one.name]  # One that is named with nothing after it is known, and not wanted.
    return Body(grid, register, how, tuple(asked), notes_of(grid, how), max(headers)).read(told)


__all__ = ["recognises", "rows"]
