"""A validation rule: what it says, why it matters, how the fault is mended, and deliveries that show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Literal

from socialrapport.model.issue import Severity
from socialrapport.model.table import Register, Rows


@dataclass(frozen=True)
class At:
    """What a rule may know of the delivery that it looks at, beside the rows."""

    year: int
    """The report year."""
    municipality: str
    register: Register
    ended: Mapping[str, date] = field(default_factory=dict, hash=False)
    """The last day of each district that there no longer is."""
    divided: bool = True
    """Whether the municipality has districts at all."""


@dataclass(frozen=True)
class Case:
    """A small delivery: a register's rows drawn as text (`|` between columns), or a file as it stands.

    `given` is by register (`lvm`) or by file name (`lvm_2024.csv`). In drawn rows a column that must be
    there and is not drawn has a sound value, and a person is a letter and a year of birth (`A1990`), with
    `K` or `M` after it where the sex matters; in a file as it stands, `{A1990}`.
    """

    given: Mapping[str, str]
    year: int = 2024
    profile: str = "stockholm"


class Only(Enum):
    """Which municipalities can break a rule, where not all can, and why another cannot."""

    DIVIDED = "har inga distrikt att ha felet i"
    MERGED = "har inget distrikt som har upphört"
    PUBLISHED = "beskriver inga publicerade tabeller (aggregat.yaml)"


WhileRead = Literal[
    "annan_kommun", "antal_falt", "antal_kolumner", "antal_med_decimaler", "avvikande_ar", "avvikande_distrikt",
    "bruten_hanvisning", "delar_mot_summa", "delsummor", "dubblett", "efter_rapportaret", "fel_register",
    "fel_typ", "fler_sidor", "fotnotstecken", "frivillig_kolumn", "hanvisat_register_saknas", "hoppar_over",
    "inga_kanda_distrikt", "inga_rader", "ingen_rubrik", "inget_att_jamfora", "kolumn_tva_ganger",
    "kon_mot_personnummer",
    "kvittens_utan_fynd", "kvot_mot_delar",
    "manad_saknas", "okand_fil", "okand_kod", "okand_kolumn", "okand_tabell", "okant_distrikt", "okant_nyckeltal",
    "okant_omrade", "olasbar_teckenkodning", "olaslig_tabell", "olasligt_tal", "osannolik_niva",
    "personnummer",    "saknad_kolumn", "saknat_varde", "slut_fore_start", "teckenkodning", "tom_fil", "tva_tabeller",
    "tvetydig_cell", "utan_slut", "utanfor_gransen",
]  # fmt: skip
"""The rules that `intake` and `engine` themselves look for, by id; every rule that has no way of its own is one. A test
holds the list to the catalogue, and mypy each id to the list."""


@dataclass(frozen=True)
class Rule:
    """`says` may name `{kolumn}`, `{titel}`, `{register}` and `{detalj}`.

    The id is permanent: work lists, acknowledgements and comparisons between runs go by it.
    `breaks` is a delivery that the rule speaks of and `holds` one, as like it as can be, that it does not.

    How it is looked for stands in one of three, as Ibis expressions over the register's sound rows (a table
    of typed columns; person numbers are pseudonyms, with `_fodelsear` and `_kon` beside them):
    `row(rows, at)` is a condition, true of a row that breaks the rule; all of a register's are one scan.
    `among(rows, *needs, at)` gives the rows that do, where other rows or registers decide.
    `told(rows, at)` gives a table with the text column `detalj`, which must hold nothing of a person, where
    the finding is no row's.
    A rule with none of them is looked for while files are read (`intake/`, `engine/`).
    """

    id: str
    severity: Severity
    says: str
    why: str
    remedy: str
    breaks: Case
    holds: Case
    registers: tuple[str, ...] = ()
    """The registers that are looked through; none means every one of persons that has the column and that
    `when` says yes to."""
    when: Callable[[Register], bool] | None = None
    column: str | None = None
    needs: tuple[str, ...] = ()
    row: Callable[[Rows, At], Rows] | None = None
    among: Callable[..., Rows] | None = None
    told: Callable[[Rows, At], Rows] | None = None
    also: Mapping[str, str] = field(default_factory=dict)
    """Other rules that `breaks` by its nature breaks too, and why."""
    only: Only | None = None
    """The municipalities that can break it; none is all."""
    publicly: str = ""
    """What an edition says instead, where the detail may hold counts so small that they tell of persons."""
