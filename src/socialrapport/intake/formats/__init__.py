"""Files that are not the register's own CSV, made into its header and rows: one module for each format.

Whatever comes out goes through the same matching of columns and the same checks as a CSV does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from socialrapport.intake.formats import described_sheet, jsonstat, kolada, px, pxweb, scb_csv, translating
from socialrapport.intake.formats.filer_yaml import NOTHING, Description
from socialrapport.intake.formats.shape import Broken, Cells, Rows, Told, composed, some
from socialrapport.model.profile import Profile
from socialrapport.model.table import Register

Read = Callable[[Path, Register, Description, Profile], Rows]


@dataclass(frozen=True)
class Format:
    """How a kind of file is known by its content, and read."""

    title: str
    recognises: Callable[[Path], bool]
    read: Read
    register: str = ""
    """The register that it is of, whatever it is called."""
    also: tuple[str, ...] = ()
    """The registers that it is of instead where its name says so."""
    may_be_empty: bool = False
    """Whether a file without a single row to use is nothing to stop for."""


def table(read: Callable[[Path], Cells]) -> Read:
    "A table of figures as rows."
    return lambda path, register, how, profile: translating.rows(composed(read(path)), register, how, profile)


FORMATS: dict[str, Format] = {
    "px": Format("PX", px.recognises, table(px.read)),
    "jsonstat": Format("JSON-stat", jsonstat.recognises, table(jsonstat.read)),
    "pxweb": Format("PxWeb JSON", pxweb.recognises, table(pxweb.read)),
    "kolada": Format(
        "Kolada",
        kolada.recognises,
        lambda path, register, how, profile: (
            kolada.of_others(path, profile) if register.id == "jamforelse" else kolada.rows(path, how, profile)
        ),
        register="aggregat",
        also=("jamforelse",),
        may_be_empty=True,
    ),
    "scb_csv": Format("SCB CSV", scb_csv.recognises, table(scb_csv.read)),
}
SHEET = Format(
    "XLSX", described_sheet.recognises, lambda path, register, how, profile: described_sheet.rows(path, register, how)
)
PLAIN = (".xlsx", ".parquet")
"""What none of the formats above can be."""


def of(path: Path, how: Description | None = None) -> Format | None:
    "The format that the file is in, or None for the register's own CSV, XLSX or Parquet."
    if how is not None and how.has_rows and described_sheet.recognises(path):
        return SHEET
    found = None
    if path.suffix.casefold() not in PLAIN:
        found = next((f for f in FORMATS.values() if f.recognises(path)), None)
    if found is None and how is not None and how.is_sheet and described_sheet.recognises(path):
        return SHEET
    return found


__all__ = ["FORMATS", "NOTHING", "Broken", "Description", "Format", "Rows", "Told", "of", "some"]
