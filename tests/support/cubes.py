"""Small safe cubes drawn as text, and an edition around them: what data writers are tried on."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport import catalogue, profiles
from socialrapport.compose import Material
from socialrapport.disclosure import told_of
from socialrapport.model.axes import axes_of
from socialrapport.model.delivery import Receipt
from socialrapport.model.document import Document
from socialrapport.model.edition import (
    Account,
    ClaimsHeld,
    Doubt,
    Draft,
    Edition,
    LedgerEntry,
    NothingLeaks,
    NumeralsHeld,
    Protection,
    ReadBack,
)
from socialrapport.model.finding import Claim, ClaimKind, Judged
from socialrapport.model.issue import Issue, Severity
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCell, SafeCube, Status
from support import documents

YEAR = 2024
YEARS = ("2022", "2023", "2024")


def cell(text: str) -> SafeCell:
    "`825`, `24.0`, `..` or `.` as a cell."
    if text in ("..", "."):
        return SafeCell(None, Status(text))
    return SafeCell(float(text) if "." in text else int(text), Status.SHOWN)


def cube(id: str, drawn: str, years: tuple[str, ...] = YEARS, notes: tuple[str, ...] = ()) -> SafeCube:
    """The indicator *id* with the cells that are drawn, one on each line: measure, coordinate, cell.

    `antal 2024 Total K | 825`
    """
    indicator = catalogue.load().indicators[id]
    cells = {}
    for line in filter(str.strip, drawn.splitlines()):
        address, _, text = line.partition("|")
        measure, *at = address.split()
        cells[measure, tuple(at)] = cell(text.strip())
    axes = axes_of(indicator, profiles.load("stockholm"), YEAR, years)
    return SafeCube(indicator, axes, measures_of(indicator), cells, {}, notes, "Kommunens verksamhetssystem")


HOUSEHOLDS = cube(
    "eb.hushall",
    """
    antal 2022 Total Total | 14210
    antal 2023 Total Total | 14333
    antal 2024 Total Total | 14651
    antal 2023 06    Total | 611
    antal 2024 06    Total | 0
    antal 2024 08    Total | ..
    antal 2024 Total par   | 1204
    antal 2024 08    par   | ..
    antal 2024 06    par   | .
    """,
)
LONG = cube(
    "eb.mycket_langvarigt",
    """
    andel 2024 Total Total | 24.1
    antal 2024 Total Total | 3531
    bas   2024 Total Total | 14651
    andel 2024 06    Total | ..
    antal 2024 06    Total | ..
    bas   2024 06    Total | 611
    """,
    notes=("Talen gäller den som fått bistånd i december.",),
)
PERSONS = cube("eb.bistandstagare", "antal 2024 Total Total Total | 25228")

TOTAL = CellRef("eb.hushall", "antal", ("2024", "Total", "Total"))


@dataclass(frozen=True)
class AllSure:
    "A gate that lets all through, or nothing."

    sure: bool = True

    def moved(self, *asked: object) -> bool:
        return self.sure

    def outermost(self, *asked: object) -> bool:
        return self.sure


def material(profile: Profile, cubes: tuple[SafeCube, ...] = (), year: int = YEAR) -> Material:
    "What documents are made of, when nothing was found and nothing had to be protected."
    nothing = Protection("", 1, 4, 0, 0, 0, (), "", 0)
    by_id = {cube.id: cube for cube in cubes}
    return Material(profile, year, catalogue.load(), by_id, Judged(), told_of((), ()), nothing, True, AllSure())


def draft(*cubes: SafeCube, profile: str = "stockholm", **written: Document) -> Draft:
    "A draft of *cubes*, or the usual ones, with the documents *written*."
    return Draft(profiles.load(profile), YEAR, True, cubes or (HOUSEHOLDS, LONG, PERSONS), written)


def edition(
    synthetic: bool = True, cubes: tuple[SafeCube, ...] = (HOUSEHOLDS, LONG, PERSONS), **more: Document
) -> Edition:
    "An edition around *cubes*, with one claim, one issue, the sample documents and *more*."
    claim = Claim(ClaimKind.VALUE, "14\u00a0651", 14651.0, (TOTAL,))
    entry = LedgerEntry("rapport", "kapitel-1", "Det var 14\u00a0651 hushåll.", claim, (14651,), "bekräftad")
    issue = Issue("dubblett", Severity.ERROR, "insats", "insats.csv", "Nyckeln finns två gånger.",
                  "Ärendet skulle räknas två gånger.", "Ta bort den ena.", "insats_id", (17, 18), 2)  # fmt: skip
    receipt = Receipt("insats", "insats.csv", "cd" * 32, 9, 1234, 2, "utf-8")
    cells = [c for cube in cubes for c in cube.cells.values()]
    shown = sum(c.shown for c in cells)
    hidden = sum(c.status is Status.HIDDEN for c in cells)
    protection = Protection("Antal från 1 till 4 visas inte.", 1, 4, len(cells), shown, hidden,
                            tuple((c.id, 1, 1) for c in cubes), "Ingen dold cell kunde räknas fram.", 0)  # fmt: skip
    written = {"rapport": documents.report(synthetic), "tjansteutlatande": documents.memo(synthetic), **more}
    draft = Draft(profiles.load("stockholm"), YEAR, synthetic, cubes, written)
    return Edition(
        draft, ClaimsHeld(draft, (entry,)), NumeralsHeld(draft, {"rapport": Account(1, {"ar": 3})}),
        ReadBack(draft, (Doubt("rapport", "Det var 14 561 hushåll.", "Antalet var 14 651."),)), NothingLeaks(draft), (),
        protection, told_of((issue,), (receipt,)), {"socialrapport": "0.1.0"}, "ab" * 32,
    )  # fmt: skip
