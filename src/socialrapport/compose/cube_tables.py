"""A cube as tables: the whole and the sexes by year, the districts by year, other parts by year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from socialrapport.compose.charts import spanned, total_name
from socialrapport.compose.in_running_text import bare, counted_as, parted, table_cell
from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.document import TableBlock, TableCell
from socialrapport.model.indicator import TOTAL
from socialrapport.model.naming import GROUP, PartName, capital
from socialrapport.model.safe import SafeCube, Status
from socialrapport.vocabulary.swedish_figures import listing, span

LONG, SHORT = 10, 5
WIDE = 7
"""Characters: ten columns of longer numbers do not go on a page, so those tables have the shorter series."""
NOTHING = ("", Status.HIDDEN.value, Status.NOT_APPLICABLE.value)


def years_of(cube: SafeCube, year: int, most: int) -> list[str]:
    return [y for y in cube.years if int(y) <= year][-most:]


def by_year(cube: SafeCube, year: int) -> TableBlock:
    "Each measure of the whole, and its main measure for the sexes, over ten years, or as many as a page has room for."
    years = years_of(cube, year, LONG)
    if any(len(one(cube, m, y, {}).text) > WIDE for m in cube.measures for y in years):
        years = years[-SHORT:]
    rows = []
    for measure in (m for m in cube.measures if not m.stands_beside):
        axis = cube.axis("kon")
        groups = [(TOTAL, total_name(cube) if axis else "")]
        if axis and not measure.kind.has_own_unit:
            groups += [(code, axis.labels[code]) for code in axis.codes if cube.get(measure.id, years[-1], kon=code)]
        for code, name in groups:
            title = measure.title if len(groups) == 1 or code == TOTAL else f"{measure.title}, {name.lower()}"
            rows.append((TableCell(title), *(one(cube, measure, y, {"kon": code}) for y in years)))
    there = (r for r in rows if any(c.text for c in r[1:]))
    told, columns, hidden = told_and_hidden(there, years, cube.main.title)
    return TableBlock(
        id=f"tabell-{bare(cube.id)}-ar",
        caption=f"{counted_as(cube.indicator)}, {spanned(years)}",
        header=("", *columns),
        rows=told,
        source=cube.source,
        notes=(*cube.given_way, *hidden) if told else (),
        cube=cube.id,
    )


Row = tuple[TableCell, ...]


def told_and_hidden(
    rows: Iterable[Row], columns: Sequence[str], lead: str
) -> tuple[tuple[Row, ...], tuple[str, ...], tuple[str, ...]]:
    """The rows and columns that show something, and a note of those that do not: a row of dots tells no more.

    Of a table that is mostly hidden all the same, what is left is the row that *lead* names, those that are mostly
    shown, and the columns that show something. What is taken away stands in the open data.
    """
    rows = tuple(rows)
    told = tuple(row for row in rows if not all(cell.text in NOTHING for cell in row[1:]))
    left = [row[0].text for row in rows if row not in told]
    notes = [f"Inga tal kan visas för: {'; '.join(left)}."] if left else []
    if not mostly_hidden(told):
        return told, tuple(columns), tuple(notes)
    first = next((row for row in told if row[0].text == lead), max(told, key=how_many_shown))
    kept = tuple(row for row in told if row is first or not mostly_hidden([row]))
    coarser, shown = without_hidden_columns(kept)
    if mostly_hidden(coarser):
        kept = (first,)
        coarser, shown = without_hidden_columns(kept)
    if few := [row[0].text for row in told if row not in kept]:
        notes.append(f"De flesta talen är skyddade för: {'; '.join(few)}.")
    if gone := [column for n, column in enumerate(columns) if n not in shown]:
        what = "Alla tal är skyddade" if len(kept) > 1 else "Talet är skyddat"
        notes.append(f"{what} för {listing(in_spans(gone))}.")
    return coarser, tuple(columns[n] for n in shown), tuple(notes)


def without_hidden_columns(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], list[int]]:
    "The rows with the columns that show something, and which those are."
    shown = [n for n in range(len(rows[0]) - 1) if any(row[n + 1].text not in NOTHING for row in rows)]
    return tuple((row[0], *(row[n + 1] for n in shown)) for row in rows), shown


def in_spans(years: Sequence[str]) -> list[str]:
    "*2015–2017*, *2020*: years that follow each other together, and what is no single year as it is."
    found: list[list[str]] = []
    for year in years:
        follows = found and year.isdigit() and found[-1][-1].isdigit() and int(year) == int(found[-1][-1]) + 1
        if follows:
            found[-1].append(year)
        else:
            found.append([year])
    parts = (run if len(run) < 3 else [span(run[0], run[-1])] for run in found)
    return [part for run in parts for part in run]


def mostly_hidden(rows: Iterable[Row]) -> bool:
    "Whether more than half of the figures that there are, are hidden."
    there = [cell.text for row in rows for cell in row[1:] if cell.text]
    return 2 * there.count(Status.HIDDEN.value) > len(there)


def how_many_shown(row: Row) -> int:
    return sum(cell.text not in NOTHING for cell in row[1:])


def one(cube: SafeCube, measure: MeasureInfo, year: str, codes: dict[str, str]) -> TableCell:
    return table_cell(cube.get(measure.id, year, **codes), measure, cube.ref(measure.id, year, **codes))


def by_axis(cube: SafeCube, measure: MeasureInfo, axis: Axis, year: int, part: PartName) -> TableBlock | None:
    "One measure by one breakdown over the last five observations, the total last; *part* is what a district is called."
    years = years_of(cube, year, SHORT)
    years = [y for y in years if any(cube.get(measure.id, y, **{axis.id: c}) is not None for c in axis.codes)]
    if not years:
        return None
    rows = [
        (TableCell(axis.labels.get(c, c)), *(one(cube, measure, y, {axis.id: c}) for y in years))
        for c in (*axis.codes, TOTAL)
    ]
    there = (r for r in rows if any(c.text for c in r[1:]))
    told, columns, hidden = told_and_hidden(there, years, axis.labels.get(TOTAL, TOTAL))
    if not told:
        return None
    return TableBlock(
        id=f"tabell-{bare(cube.id)}-{bare(axis.id)}-{measure.id}",
        caption=f"{parted(cube.indicator, axis.title)}, {spanned(years)}. {measure.title}",
        header=(axis.title, *columns),
        rows=told,
        source=cube.source,
        notes=(*cube.given_way, *why_no_sum(cube, measure, axis, years, part), *hidden),
        total_rows=frozenset({len(told) - 1} if told[-1][0] == rows[-1][0] else ()),
        cube=cube.id,
    )


def why_no_sum(
    cube: SafeCube, measure: MeasureInfo, axis: Axis, years: Sequence[str], part: PartName
) -> tuple[str, ...]:
    """Why the parts do not sum to the whole, in what is counted; nothing where they do, or where nobody would sum.

    What is hidden may be what is missing: then the note stands where units can be in several parts.
    """
    if measure.kind.is_ratio:
        return ()
    gaps = [gap for year in years if (gap := beyond_whole(cube, measure, axis, year)) is not None]
    every = len(gaps) == len(years)
    several = any(gap > 0 for gap in gaps) or not (every or axis.additive)
    outside = any(gap < 0 for gap in gaps)
    district = axis.id == DISTRICT
    counts = measure.kind.is_count
    if district and counts and (known := [cube.overlap[year] for year in years if year in cube.overlap]):
        # What is hidden leaves no difference to see, and these say what there is.
        several = several and any(one.several.value != 0 for one in known)
        outside = outside or any(one.outside.value for one in known)
    noun = cube.indicator.unit
    one = f"{capital('ett' if noun.neuter else 'en')} {noun.singular}"
    called = part if district else GROUP
    each = f"räknas i {called.each} av dem men en gång i helheten"
    told = []
    if several and measure.kind.is_count and district and (cube.overlap or gaps):
        told.append(f"{one} som förekommer i flera {called.many} {each}.")
    elif several and measure.kind.is_count and not district:
        told.append(f"{one} kan räknas i flera grupper men bara en gång i samtliga.")
    elif several and gaps:
        told.append(f"Det som hör till flera {called.many} {each}.")
    if outside:
        told.append(
            f"Det som inte hör till {called.some} {called.one}, eller där uppgiften saknas, ingår bara i helheten."
        )
    return tuple(told)


def beyond_whole(cube: SafeCube, measure: MeasureInfo, axis: Axis, year: str) -> float | None:
    "How much more the parts are together than the whole, beyond what rounding gives; None where something is hidden."
    whole = cube.get(measure.id, year)
    parts = [cube.get(measure.id, year, **{axis.id: code}) for code in axis.codes]
    shown = [cell.value for cell in parts if cell is not None and cell.value is not None]
    if whole is None or whole.value is None or len(shown) < sum(cell is not None for cell in parts):
        return None
    gap = sum(shown) - whole.value
    return gap if abs(gap) > 0.5 * 10**-measure.decimals * (len(shown) + 1) or measure.kind.is_count else 0.0
