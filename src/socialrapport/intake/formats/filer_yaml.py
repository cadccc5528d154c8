"""How a file is to be read that does not have the register's own columns: one entry in `filer.yaml`.

The file stands in the profile's folder, or beside the delivery, where it goes first. Everything in it is
text as it is written, so that `04` stays `04`.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from socialrapport import yaml_files
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.issue import Refusal
from socialrapport.model.measures import measures_of
from socialrapport.model.table import Register
from socialrapport.model.written_file import WrittenFile

NAME = "filer.yaml"
TO = "till"
Way = tuple[str, ...]
"""The fields from the entry to what stands in it."""
ENDINGS = (".csv", ".txt", ".tsv", ".tab", ".xlsx", ".parquet", ".px", ".json")


class Form(BaseModel):
    """What stands in the file; an unknown field is an error, since it is often a misspelling."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Figure(Form):
    """Which indicator and measure a key figure is."""

    indikator: str
    matt: str


class Description(Form):
    """One entry. What is not said is found out, or refused where it cannot be."""

    fil: str
    register_: str = Field("", alias="register")
    kalla: str = ""
    blad: str = ""
    rubrikrad: tuple[int, ...] = ()
    forsta_rad: int = Field(0, ge=0)
    sista_rad: int = Field(0, ge=0)
    kolumner: dict[str, str | dict[str, str]] = Field(default_factory=dict)
    """Their column or dimension to the register's; with `till` and constants where each makes a row."""
    konstanter: dict[str, str] = Field(default_factory=dict)
    oversatt: dict[str, dict[str, str]] = Field(default_factory=dict)
    """By the register's column: their value to ours."""
    hoppa_over: tuple[str, ...] = ()
    innehall: dict[str, dict[str, str]] = Field(default_factory=dict)
    """By what the figures are of: the register's columns that this decides."""
    kpi: dict[str, Figure] = Field(default_factory=dict)
    datum: Literal["", "ÅÅÅÅ-MM-DD", "DD/MM/ÅÅÅÅ", "MM/DD/ÅÅÅÅ", "DD.MM.ÅÅÅÅ", "DD-MM-ÅÅÅÅ"] = ""
    """How days are written, where not as ISO; and that the day in a column of years is of that year."""
    personid: Literal["", "eget"] = ""
    """Whether persons have ids that are no Swedish person numbers."""
    fotnoter: tuple[str, ...] | None = None
    """The footnote marks of the sheet; empty where it has none. Found out where it is not said."""

    @field_validator("rubrikrad", mode="before")
    @classmethod
    def one_or_more(cls, given: Any) -> Any:
        return (given,) if isinstance(given, str) else given

    @property
    def own_ids(self) -> bool:
        "Whether it says so."
        return self.personid == "eget"

    @property
    def is_sheet(self) -> bool:
        "Whether the entry describes a sheet's rows and columns."
        return bool(self.has_rows or self.kolumner or self.konstanter or self.oversatt or self.hoppa_over or self.datum)

    @property
    def has_rows(self) -> bool:
        "Whether it says something that only a sheet can have."
        each = any(isinstance(c, dict) for c in self.kolumner.values())
        return bool(self.blad or self.rubrikrad or self.forsta_rad or self.sista_rad or each)

    def fits(self, stem: str, suffix: str) -> bool:
        "Whether the pattern fits the file's name; with an ending in the pattern, that too."
        pattern, stem = self.fil.casefold(), unicodedata.normalize("NFC", stem)
        return fnmatch(stem + suffix, pattern) if pattern.endswith(ENDINGS) else fnmatch(stem, pattern)


NOTHING = Description.model_validate({"fil": "*"})

FAULTS = {
    "missing": "fältet saknas",
    "extra_forbidden": "fältet känns inte igen; är det felstavat?",
    "int_parsing": "värdet ska vara ett heltal",
    "greater_than_equal": "värdet är för litet",
}


def descriptions(
    folder: Path, profile: WrittenFile | None, catalogue: Catalogue
) -> tuple[tuple[Description, ...], tuple[Description, ...]]:
    """The delivery's own entries and the profile's; the first that fits a file holds, the delivery's before.

    Raises `Refusal` for what cannot be read and for registers, columns and indicators that there are not.
    """
    path = folder / NAME
    own = yaml_files.read(path, f"{NAME} i leveransen", all_text=True, exit_code=1) if path.is_file() else None
    return entries(own, catalogue), entries(profile, catalogue)


def entries(found: WrittenFile | None, catalogue: Catalogue) -> tuple[Description, ...]:
    "The file's entries, each held against the catalogue."
    if found is None or not found.content:
        return ()
    if not isinstance(found.content, list):
        raise Refusal(f"{found.name}: filen ska vara en lista med poster som börjar med ett bindestreck och fil.")
    return tuple(checked(found, number, catalogue) for number in range(len(found.content)))


def checked(found: WrittenFile, number: int, catalogue: Catalogue) -> Description:
    "The entry, held against the catalogue."
    post = f"post {number + 1}"
    try:
        entry = Description.model_validate(found.content[number])
    except ValidationError as error:
        raise Refusal(
            *(
                f"{found.at(number, *fault['loc'])}, {post}: {'.'.join(str(p) for p in fault['loc']) or 'posten'}: "
                f"{FAULTS.get(fault['type'], 'värdet är inte av rätt slag')}. Se docs/filer.md."
                for fault in error.errors()
            )
        ) from None
    wrong = faults(entry, catalogue)
    if reasons := tuple(f"{found.at(number, *path)}, {post} ({entry.fil}): {fault}" for path, fault in wrong):
        raise Refusal(*reasons)
    return entry


def faults(entry: Description, catalogue: Catalogue) -> Iterator[tuple[Way, str]]:
    "What the entry names that there is not, and where it does."
    if entry.register_ and entry.register_ not in catalogue.registers:
        yield ("register",), missing("registret", entry.register_, catalogue.registers)
    elif entry.register_:
        names = [c.name for c in catalogue.registers[entry.register_].columns]
        first: dict[str, Way] = {}
        for path, column in targets(entry):
            first.setdefault(column, path)
        yield from ((path, missing("kolumnen", c, names)) for c, path in first.items() if c and c not in names)
    for theirs, given in entry.kolumner.items():
        if isinstance(given, dict) and TO not in given:
            told = f"kolumner.{theirs}: {TO} saknas. Skriv vilken av registrets kolumner som talet hör till."
            yield ("kolumner", theirs), told
    for path, meaning in meanings(entry):
        indicator = catalogue.indicators.get(meaning.indikator)
        if indicator is None:
            yield path, absent(meaning.indikator, catalogue)
        elif meaning.matt not in (there := [m.id for m in measures_of(indicator)]):
            yield path, missing(f"måttet för {indicator.id}", meaning.matt, there)


def meanings(entry: Description) -> Iterator[tuple[Way, Figure]]:
    "The indicators that figures are said to be, and where."
    yield from ((("kpi", key), figure) for key, figure in entry.kpi.items())
    given: dict[Way, dict[str, str]] = {("innehall", key): constants for key, constants in entry.innehall.items()}
    given[("konstanter",)] = entry.konstanter
    yield from ((path, Figure(**constants)) for path, constants in given.items() if both(constants))


def both(given: Mapping[str, str]) -> bool:
    return set(given) == {"indikator", "matt"}


def targets(entry: Description) -> Iterator[tuple[Way, str]]:
    "The register's columns that the entry speaks of, and where."
    for theirs, given in entry.kolumner.items():
        each = {"": given} if isinstance(given, str) else {k: v if k == TO else k for k, v in given.items()}
        yield from (((("kolumner", theirs, k) if k else ("kolumner", theirs)), column) for k, column in each.items())
    yield from ((("konstanter", c), c) for c in entry.konstanter)
    yield from ((("oversatt", c), c) for c in entry.oversatt)
    yield from ((("innehall", k, c), c) for k, m in entry.innehall.items() for c in m)


def absent(id: str, catalogue: Catalogue) -> str:
    "Why an indicator that is named is not there: the profile leaves it out, or there is none."
    if id in catalogue.left_out:
        return (
            f"indikatorn ”{id}” redovisas inte: profilen säger redovisas: false om den. Ta bort kolumnen här, eller "
            "ändra profile.yaml: anpassningar."
        )
    return missing("indikatorn", id, catalogue.indicators)


def missing(what: str, name: str, there: Iterable[str]) -> str:
    "That there is no such thing, what may be meant, and what there is."
    names = list(there)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    hint = f" Menas {near[0]}?" if near else ""
    listed = f" Det finns {', '.join(names)}." if len(names) <= 30 else ""
    return f"{what} ”{name}” finns inte.{hint}{listed}"


def fitting(found: Iterable[Description], stem: str, suffix: str) -> Description | None:
    "The first entry that the file's name fits; its key figures are those of all that fit."
    fits = [d for d in found if d.fits(stem, suffix)]
    if not fits:
        return None
    kpi = {k: v for d in reversed(fits) for k, v in d.kpi.items()}
    return fits[0].model_copy(update={"kpi": kpi})


def sheets(found: Iterable[Description], stem: str, suffix: str) -> tuple[Description, ...]:
    "Of the entries that the file's name fits, one for each sheet; none where the first names no sheet."
    fits = [d for d in found if d.fits(stem, suffix)]
    if not fits or not fits[0].blad:
        return ()
    by_sheet = {d.blad.strip().casefold(): d for d in reversed(fits) if d.blad}
    return tuple(d for d in fits if d is by_sheet.get(d.blad.strip().casefold()))


def register_in(entry: Description | None, registers: Mapping[str, Register]) -> Register | None:
    return registers.get(entry.register_) if entry is not None else None
