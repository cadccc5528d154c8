"""Small words about cells: how a value prints, how a name reads inside a sentence."""

from __future__ import annotations

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import TableCell
from socialrapport.model.indicator import English, Indicator
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.naming import capital, going_on, lower_first
from socialrapport.model.safe import CellRef, SafeCell, SafeCube
from socialrapport.model.written import figure


def printed(value: float | None, status: str, decimals: int) -> str:
    "*42 757*, *4,1*; what is not shown prints its sign."
    return status if value is None else figure(value, decimals)


def table_cell(cell: SafeCell | None, measure: MeasureInfo, ref: CellRef) -> TableCell:
    "A cell in a table; one that is not part of the publication is left empty."
    if cell is None:
        return TableCell("", None, number=True)
    return TableCell(printed(cell.value, cell.status.value, measure.decimals), ref, number=True)


def by(title: str, axis: str) -> str:
    """*Personer i hemlöshet efter kön*, with nothing said twice.

    A title that ends with its breakdown is enough: *månad för månad*, *efter tid i hemlöshet* with the breakdown *tid
    i hemlöshet hittills*. One that has an *efter* already gets *fördelat på*, and a time that it ends with is not
    repeated.
    """
    if title.lower().endswith(f" {axis.lower()} för {axis.lower()}"):
        return title
    axis = without_end_of(title, axis.lower())
    if is_named_by(title, axis):
        return title
    return f"{title}, fördelat på {axis}" if " efter " in title.lower() else f"{title} efter {axis}"


def is_named_by(title: str, axis: str) -> bool:
    "Whether a title ends with the breakdown: *efter tid i hemlöshet* with *tid i hemlöshet hittills*."
    words, _, ending = title.lower().rpartition(" efter ")
    axis = axis.lower()
    return bool(words) and (f"{axis} ".startswith(f"{ending} ") or f" {axis}".endswith(f" {ending}"))


def without_end_of(title: str, axis: str) -> str:
    "The axis without the words, two or more, that the title ends with: *vid årets slut*."
    said, words = title.lower().split(), axis.split()
    for n in range(len(words) - 1, 1, -1):
        if said[-n:] == words[-n:]:
            return " ".join(words[:-n])
    return axis


def counted_as(indicator: Indicator) -> str:
    """*Personer i hemlöshet vars tid i hemlöshet är känd*: what a figure alone is the number of.

    A title that names a division (*Personer i hemlöshet efter tid i hemlöshet*) tells what a table holds, and not why
    its sum is less than that of all.
    """
    return capital(indicator.phrase) if " efter " in indicator.title and indicator.phrase else indicator.title


def called_apart(indicator: Indicator) -> str:
    """*Personer med sysselsättning inom socialpsykiatrin*: what a figure is called without its chapter above it.

    A title may leave to its chapter whom it is about. Then the phrase goes on where the title ends, or the definition
    says what it is called.
    """
    return indicator.apart or going_on(counted_as(indicator), indicator.phrase)


def called_apart_in_english(english: English) -> str:
    return english.title_apart


def parted(indicator: Indicator, axis: str) -> str:
    """*Personer i hemlöshet efter kön*: the figure by a breakdown.

    One that is told by another already says whom it is of: *Personer i hemlöshet vars tid är känd efter kön*.
    """
    named = is_named_by(indicator.title, without_end_of(indicator.title, axis.lower()))
    return by(indicator.title if named else counted_as(indicator), axis)


def row_title(cube: SafeCube, measure: MeasureInfo, among_others: bool = False) -> str:
    "*Mycket långvarigt behov, procent*; the title alone for a plain count. *Among others* it says whom it is about."
    title = called_apart(cube.indicator) if among_others else counted_as(cube.indicator)
    if measure.kind.is_count:
        return title
    if measure.id == cube.main.id:
        unit = "procent" if measure.kind.in_percent else measure.unit
        return title if not unit or says_its_unit(title, unit) else f"{title}, {unit}"
    return f"{title}, {lower_first(measure.title)}"


def says_its_unit(title: str, unit: str) -> bool:
    "*Nätter enligt tak över huvudet-garantin* are nights, *Personer per hushåll med bistånd* persons per household."
    words, (first, *per) = title.lower().split(), unit.lower().split()
    return words[0].endswith(first) and all(word in words for word in per)


def short_title(cube: SafeCube, measure: MeasureInfo) -> str:
    "*Placerade barn och unga, per 1 000*: what is counted and in what, where many stand under one another."
    match measure.kind:
        case MeasureKind.SHARE:
            return f"{cube.indicator.title}, procent"
        case MeasureKind.RATE:
            return f"{cube.indicator.title}, per {figure(measure.scale)}"
        case _:
            return f"{cube.indicator.title}, {measure.unit}"


def bare(text: str) -> str:
    "An id for anchors and files."
    folded = text.lower().translate(str.maketrans("åäöé", "aaoe"))
    return "".join(c if c.isalnum() else "-" for c in folded)
