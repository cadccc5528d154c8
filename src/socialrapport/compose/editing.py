"""What the printed report has room for of each figure; the web and the table annex have all.

A figure that is told in full has a page: what moved, one picture, one table of other numbers than the picture's, and
how it is defined. Any other has its row in the chapter's table, and a sentence where something is sure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from socialrapport.compose.choosing import comparable
from socialrapport.compose.in_running_text import is_named_by
from socialrapport.compose.material import Material
from socialrapport.compose.told_to_committee import by_indicator
from socialrapport.model.axes import DISTRICT
from socialrapport.model.chapter import Chapter, Depth
from socialrapport.model.document import (
    PRINT,
    WEB,
    Block,
    Bullets,
    ChartBlock,
    Heading,
    MapBlock,
    Note,
    Paragraph,
    Plain,
    TableBlock,
)
from socialrapport.model.finding import ClaimKind, Finding, FindingKind, Sentence
from socialrapport.model.indicator import TOTAL
from socialrapport.model.safe import CellRef, SafeCube, Status
from socialrapport.prose import paragraph

BETWEEN_DISTRICTS = (FindingKind.DISTRICT_GAP, FindingKind.INEQUALITY)
NEWS = (
    FindingKind.CHANGE,
    FindingKind.LONG_CHANGE,
    FindingKind.TREND,
    FindingKind.TURN,
    FindingKind.SEX_GAP,
    FindingKind.LEAVING,
)
OUTSIDE = "Varför helheten ligger utanför"
"How the title of a note begins that is about the table of the districts."
ROWS_ON_A_PAGE = 40
IN_A_LINE = 2
"""Sentences of a figure that is told in a line."""
MORE = "Mer ur kapitlet"


def beyond_print(blocks: Iterable[Block]) -> Iterator[Block]:
    return (block if block.only else replace(block, only=WEB) for block in blocks)


def edited(stuff: Material, cube: SafeCube, blocks: Iterable[Block]) -> Iterator[Block]:
    "A section, where print has all its text, one picture and one table, and then the definition."
    blocks = tuple(blocks)
    picture, table = chosen(stuff, cube, [b for b in blocks if not b.only])
    for block in blocks:
        kept = block in (picture, table) or not isinstance(block, TableBlock | ChartBlock | MapBlock)
        if isinstance(block, Note) and block.title.startswith(OUTSIDE):
            kept = table is not None and is_by(table, cube, DISTRICT)
        if isinstance(block, Note) and says_break(block, picture):
            kept = False
        if block == table and isinstance(block, TableBlock) and is_crude(stuff, cube, block):
            block = replace(block, notes=(*block.notes, crude(stuff, cube)))
        if (
            block == picture
            and isinstance(block, ChartBlock)
            and block.headline
            and adds_nothing(blocks, block.headline)
        ):
            block = picture = replace(block, headline=None)
        yield block if kept or block.only else replace(block, only=WEB)
    yield Note("Definition.", (Plain(" ".join(cube.indicator.definition.split()), "katalog"),), only=PRINT)


def says_break(note: Note, picture: Block | None) -> bool:
    "Whether the picture that is printed says what a note says of a break."
    drawn = {text for _, text in picture.breaks} if isinstance(picture, ChartBlock) else set()
    return any(isinstance(span, Plain) and span.text.removesuffix(".") in drawn for span in note.text)


def is_crude(stuff: Material, cube: SafeCube, table: TableBlock) -> bool:
    "Whether a table has the districts' figures as they are, where the text compares them standardised."
    told = stuff.finding(cube.id, FindingKind.DISTRICT_GAP)
    standard = told is not None and told.sure and bool(cube.measure(told.measure).standard)
    refs = [c.cell for row in table.rows for c in row if c.cell]
    return standard and is_by(table, cube, DISTRICT) and all(cube.measure(ref.measure).kind.is_ratio for ref in refs)


def crude(stuff: Material, cube: SafeCube) -> str:
    "That a table has the figures as they are, and by what the text has them standardised."
    told = stuff.finding(cube.id, FindingKind.DISTRICT_GAP)
    assert told is not None
    return CRUDE.format(stuff.profile.part.the_many, ALIKE[frozenset(cube.measure(told.measure).standard)])


CRUDE = "Talen i tabellen är som de är; i texten är {} standardiserade, som om de hade samma {}fördelning."
ALIKE = {
    frozenset({"alder"}): "ålders",
    frozenset({"kon"}): "köns",
    frozenset({"alder", "kon"}): "ålders- och köns",
}
"""What all districts would have alike, by the axes that a figure is standardised for."""


def adds_nothing(blocks: Iterable[Block], headline: Sentence) -> bool:
    "Whether the text above a picture says all that its headline does: the very sentence, or that nothing has moved."
    change = headline.finding
    still = change is not None and change.kind == FindingKind.CHANGE and (change.flat or not change.sure)
    return says(blocks, headline) or (still and all(c.kind is not ClaimKind.VALUE for c in headline.claims))


def says(blocks: Iterable[Block], headline: Sentence) -> bool:
    "Whether the section's text has the very sentence."
    texts = {span.text for block in blocks if isinstance(block, Paragraph) for span in block.text}
    return f"{headline.text}." in texts


def chosen(stuff: Material, cube: SafeCube, blocks: list[Block]) -> tuple[Block | None, Block | None]:
    """The picture and the table that are printed.

    The districts are drawn where they are the news, and so are the parts of a figure that is about its parts; then the
    years stand in the table. Else it is the other way around. No table is printed that is half hidden, longer than a
    page, of a total whose parts are, or of one number that the text tells.
    """
    pictures = [b for b in blocks if isinstance(b, ChartBlock)]
    whole = [b for b in blocks if isinstance(b, TableBlock) and len(b.rows) <= ROWS_ON_A_PAGE]
    tables = [b for b in whole if mostly_shown(stuff, b) and sum(c.number for row in b.rows for c in row) > 1]
    years, parts = (
        [b for b in tables if is_of_years(b)],
        [b for b in tables if not is_of_years(b) and has_parts(b)],
    )
    named = None
    if any(is_named_by(cube.indicator.title, axis.title) for axis in cube.axes):
        # A figure that is told by something, *efter tid i hemlöshet*, has its parts by that, or none.
        parts = [table for table in parts if is_by_its_name(table, cube)]
        pictures = [b for b in pictures if b.kind == "line" or is_by_its_name(b, cube)]
        named = next((b for b in pictures if is_by_its_name(b, cube)), None)
    dots = next((b for b in pictures if b.kind == "dots"), None) if districts_are_news(stuff, cube) else None
    first = named or dots or parts_drawn(stuff, cube, pictures) or next(iter(pictures), None)
    return first, next(iter(parts if first is not None and first.kind == "line" else years), None)


def has_parts(table: TableBlock) -> bool:
    "Whether more than one row beside the total has something in it."
    parts = (row for n, row in enumerate(table.rows) if n not in table.total_rows)
    return sum(any(cell.text.strip("0,") not in NOTHING for cell in row[1:]) for row in parts) > 1


NOTHING = ("", Status.HIDDEN.value, Status.NOT_APPLICABLE.value)


def is_by_its_name(block: Block, cube: SafeCube) -> bool:
    "Whether a picture or a table shows the parts by an axis that the title of the figure names."
    title = cube.indicator.title
    return any(is_named_by(title, axis.title) and is_by(block, cube, axis.id) for axis in cube.axes)


def parts_drawn(stuff: Material, cube: SafeCube, pictures: list[ChartBlock]) -> ChartBlock | None:
    "The parts in a picture, where the text tells of them and there are no districts."
    told = next((f for f in stuff.of(cube) if f.kind == FindingKind.COMPOSITION), None)
    if told is None or cube.axis(DISTRICT) is not None:
        return None
    axes = {axis for axis, _ in told.group}
    return next((b for b in pictures if any(is_by(b, cube, axis) for axis in axes)), None)


def is_by(block: Block, cube: SafeCube, axis: str) -> bool:
    "Whether a picture or a table shows the parts of an axis."
    place = [a.id for a in cube.axes].index(axis) if cube.axis(axis) else None
    return place is not None and any(ref.cube == cube.id and ref.at[place] != TOTAL for ref in shown_in(block))


def shown_in(block: Block) -> Iterator[CellRef]:
    match block:
        case TableBlock(rows=rows):
            yield from (cell.cell for row in rows for cell in row if cell.cell)
        case ChartBlock(series=series):
            yield from (point.cell for one in series for point in one.points if point.cell)


def is_of_years(table: TableBlock) -> bool:
    return table.id.endswith("-ar")


def districts_are_news(stuff: Material, cube: SafeCube) -> bool:
    "Whether something sure of the districts weighs more than any change of the whole."
    mine = sorted((f for f in stuff.of(cube) if f.sure and not f.flat), key=lambda f: -f.weight)
    return bool(mine) and mine[0].kind in BETWEEN_DISTRICTS


def mostly_shown(stuff: Material, table: TableBlock) -> bool:
    "Whether fewer than half of the figures are hidden."
    refs = [c.cell for row in table.rows for c in row if c.cell is not None]
    hidden = [stuff.cubes[ref.cube].cells[ref.measure, ref.at].status is Status.HIDDEN for ref in refs]
    return 2 * sum(hidden) < len(hidden)


def in_lines(
    stuff: Material, chapter: Chapter, cubes: Iterable[SafeCube], said: Collection[Finding]
) -> Iterator[Block]:
    "What is sure of the figures that have no section of their own in print, and is not *said* already."
    few = (cube for cube in cubes if stuff.depth(cube) is Depth.LINE)
    told = [finding for cube in few for finding in news_of(stuff, cube) if finding not in said]
    lines = tuple(paragraph(group, stuff.cubes, stuff.profile) for group in by_indicator(told))
    if len(lines) > 1:
        yield Heading(2, MORE, f"mer-{chapter.id}", numbered=False, only=PRINT)
        yield Bullets(lines, only=PRINT)
    elif lines:
        yield Note(f"{MORE}.", *lines, only=PRINT)


def news_of(stuff: Material, cube: SafeCube) -> list[Finding]:
    "What is sure and has moved, or differs; that there are more of one sex, of nobody knows how many, is no news."
    sure = (f for f in stuff.of(cube) if f.kind in NEWS and f.sure and not f.flat and comparable(stuff, f))
    return sorted(sure, key=lambda f: -f.weight)[:IN_A_LINE]
