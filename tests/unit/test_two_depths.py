"""One edition, two depths: the printed report has what an editor would print, the table annex has every table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialrapport import catalogue, profiles
from socialrapport.compose import charts, editing
from socialrapport.model.chapter import Depth
from socialrapport.model.cube import Axis
from socialrapport.model.document import (
    PRINT,
    WEB,
    ChartBlock,
    Definition,
    Document,
    Heading,
    Note,
    Paragraph,
    Plain,
    TableBlock,
    TableCell,
)
from socialrapport.model.edition import Edition
from socialrapport.model.finding import Sentence
from socialrapport.model.indicator import TOTAL
from socialrapport.model.profile import Adjustment
from socialrapport.model.safe import CellRef, SafeCell, Status
from socialrapport.publish.blocks import numbers
from support import documents as sample
from support.cubes import HOUSEHOLDS, LONG, cube, material

HERE = profiles.load("stockholm")


def table(id: str, *codes: str, only: str = "") -> TableBlock:
    cells = [TableCell("1", CellRef("eb.hushall", "antal", ("2024", code, "Total")), number=True) for code in codes]
    rows = tuple((TableCell(name), *cells) for name in ("Ensamstående", "Par"))
    return TableBlock(id, id, ("", *codes), rows, "", only=only)


def chart(id: str, kind: str = "line") -> ChartBlock:
    return ChartBlock(id, id, kind, (), "", Sentence("Diagram."), "")


def document(*blocks) -> Document:
    return Document("Rapport", "", (Heading(1, "Så läser du", "las"), *blocks), "", "", 2024, synthetic=False)


def ids(found: Document) -> list[str]:
    return [b.id for b in found.blocks if isinstance(b, Heading | TableBlock | Definition)]


def test_the_annex_has_every_table_and_definition_under_its_headings():
    written = document(
        Heading(1, "Bistånd", "eb"),
        Paragraph((Plain("Text."),)),
        Heading(2, "Hushåll", "hushall"),
        table("t1"),
        Heading(2, "Bara text", "text"),
        Paragraph((Plain("Text."),)),
        Heading(2, "I en rad", "rad", only=WEB),
        table("t2", only=WEB),
        Heading(2, "Mer", "mer", only=PRINT),
        Heading(1, "Tomt", "tomt"),
        Heading(1, "Metod", "metod"),
        Definition("d", "Hushåll", (), only=WEB),
    )
    assert ids(written.annex()) == ["las", "eb", "hushall", "t1", "rad", "t2", "metod", "d"]
    assert ids(written.in_print()) == ["las", "eb", "hushall", "t1", "text", "mer", "tomt", "metod"]
    assert "mer" not in ids(written.on_web())


def test_a_table_is_called_the_same_wherever_it_stands():
    written = document(table("t1"), table("t2", only=WEB), table("t3"))
    number = numbers(written.blocks)
    assert [number[t] for t in ("t1", "t2", "t3")] == ["Tabell 1", "Tabell B1", "Tabell 2"]


def kept(*blocks):
    "The ids of the pictures and tables that stay in print."
    told = editing.edited(material(HERE, (HOUSEHOLDS,)), HOUSEHOLDS, blocks)
    return [b.id for b in told if isinstance(b, ChartBlock | TableBlock) and not b.only]


def test_print_has_one_picture_and_one_table_of_other_figures():
    assert kept(chart("serie"), table("t-ar", "06"), table("delar", "06"), table("fler", "06")) == ["serie", "delar"]


def test_without_a_line_the_years_stand_in_the_table():
    assert kept(table("t-ar", "06"), chart("staplar", "bars"), table("delar", "06")) == ["t-ar", "staplar"]


def test_a_section_named_after_a_breakdown_has_that_ones_table_or_none():
    """*Personer i hemlöshet efter tid i hemlöshet*: its breakdown is called *tid i hemlöshet hittills*."""
    parted = ("HARBARGE Total | 50", "INST Total | 40", "Total KORT | 20", "Total LANG | 30")
    found = cube("hl.tid", "\n".join(f"antal 2024 Total {line}" for line in parted))

    def parts(id: str, *codes: tuple[str, str]) -> TableBlock:
        cells = (TableCell("20", CellRef("hl.tid", "antal", ("2024", "Total", *at)), number=True) for at in codes)
        return TableBlock(id, id, ("", "2024"), tuple((TableCell(c.text), c) for c in cells), "")

    where = parts("boende", ("HARBARGE", "Total"), ("INST", "Total"))
    time = parts("tid", ("Total", "KORT"), ("Total", "LANG"))
    here = material(HERE, (found,))
    assert [a.title for a in found.axes[2:]] == ["Boendesituation", "Tid i hemlöshet hittills"]
    for tables, printed in (((where, time), ["tid"]), ((where,), [])):
        told = editing.edited(here, found, (chart("serie"), *tables))
        assert [b.id for b in told if isinstance(b, TableBlock) and not b.only] == printed


def test_a_section_named_after_a_breakdown_has_that_ones_picture_or_the_years():
    parted = ("HARBARGE Total | 50", "INSTITUTION Total | 40", "Total 0-2 | 20", "Total 60+ | 30")
    found = cube("hl.tid", "\n".join(f"antal 2024 Total {line}" for line in parted))
    here = material(HERE, (found,))
    where, time = (charts.group_bars(found, found.main, axis, 2024) for axis in found.axes[2:])
    for pictures, printed in (
        ((chart("serie"), where, time), [time.id]),
        ((where, chart("serie")), ["serie"]),
        ((where,), []),
    ):
        told = editing.edited(here, found, pictures)
        assert [b.id for b in told if isinstance(b, ChartBlock) and not b.only] == printed


def test_a_table_that_is_half_hidden_is_left_to_the_annex():
    assert kept(chart("serie"), table("t-ar", "Total"), table("delar", "06", "08")) == ["serie"]


def test_a_table_of_one_number_that_the_text_tells_is_left_to_the_annex():
    years = table("t-ar", "06")
    assert kept(chart("staplar", "bars"), replace(years, rows=years.rows[:1])) == ["staplar"]


def test_a_table_longer_than_a_page_is_left_to_the_annex():
    short = table("delar", "06")
    long = replace(short, rows=short.rows * (editing.ROWS_ON_A_PAGE + 1))
    assert (kept(chart("serie"), short), kept(chart("serie"), long)) == (["serie", "delar"], ["serie"])


def test_the_definition_stands_in_print_only():
    *_, last = editing.edited(material(HERE, (HOUSEHOLDS,)), HOUSEHOLDS, ())
    assert isinstance(last, Note)
    assert (last.title, last.only) == ("Definition.", PRINT)


def test_the_profile_decides_how_much_room_a_figure_has():
    stuff = material(HERE, (HOUSEHOLDS, LONG))
    assert stuff.depth(HOUSEHOLDS) is Depth.FULL
    mine = replace(stuff.profile, adjustments={"eb.hushall": Adjustment(depth=Depth.ANNEX)})
    assert replace(stuff, profile=mine).depth(HOUSEHOLDS) is Depth.ANNEX


def test_a_figure_of_a_few_is_told_in_a_line():
    few = replace(HOUSEHOLDS, cells={key: SafeCell(19, Status.SHOWN) for key in HOUSEHOLDS.cells})
    assert material(HERE, (few,)).depth(few) is Depth.LINE


def test_what_is_news_by_district_is_told_in_a_line_where_there_are_none():
    stuff = material(HERE, (HOUSEHOLDS,))
    chapter = replace(stuff.catalogue.chapters["ekonomiskt_bistand"], full=(), full_by_district=("eb.hushall",))
    stuff = replace(stuff, catalogue=replace(stuff.catalogue, chapters={chapter.id: chapter}))
    nowhere = replace(HOUSEHOLDS, axes=tuple(axis for axis in HOUSEHOLDS.axes if axis.id != "stadsdel"))
    nowhere = replace(nowhere, cells={(m, at[: len(nowhere.axes)]): c for (m, at), c in HOUSEHOLDS.cells.items()})
    assert [stuff.depth(some) for some in (nowhere, HOUSEHOLDS)] == [Depth.LINE, Depth.FULL]


def test_what_a_chapter_tells_in_full_there_is():
    found = catalogue.load()
    for area, chapter in found.chapters.items():
        told = (*chapter.full, *chapter.full_by_district)
        assert [id for id in told if found.indicators[id].area != area] == []


def test_what_a_picture_shows_no_table_beside_it_shows_again(exempelkommun: Edition):
    sections: list[list[ChartBlock | TableBlock]] = [[]]
    for block in exempelkommun.report.in_print().blocks:
        if isinstance(block, Heading):
            sections.append([])
        elif isinstance(block, ChartBlock | TableBlock) and block.cube:
            sections[-1].append(block)
    again = [b.id for found in sections for b in found if isinstance(b, TableBlock) and rows_of(b) <= drawn(found)]
    assert again == []


def rows_of(table: TableBlock) -> set[CellRef]:
    return {cell.cell for row in table.rows for cell in row if cell.cell}


def drawn(found: list[ChartBlock | TableBlock]) -> set[CellRef]:
    charts = (b for b in found if isinstance(b, ChartBlock))
    return {point.cell for b in charts for series in b.series for point in series.points if point.cell}


@pytest.mark.parametrize(("drawn", "kept"), [("Ny lag.", False), ("Annat.", True)])
def test_a_break_that_the_picture_says_is_not_said_below_it_too(drawn: str, kept: bool) -> None:
    picture = replace(sample.line_chart(), breaks=(("2020", drawn.removesuffix(".")),))
    note = Note("Brott i serien 2020.", (Plain("Ny lag.", "katalog"),))
    assert editing.says_break(note, picture) is not kept


@pytest.mark.parametrize(("hidden", "depth"), [(1, Depth.FULL), (2, Depth.LINE)])
def test_a_figure_that_is_hidden_most_years_is_told_in_a_line(hidden: int, depth: Depth) -> None:
    years = ("2022", "2023", "2024")
    cells = {("antal", (y, TOTAL)): SafeCell(100, Status.SHOWN) for y in years}
    cells |= {("antal", (y, TOTAL)): SafeCell(None, Status.HIDDEN) for y in years[:hidden]}
    axes = (Axis("ar", "År", years, {}), Axis("kon", "Kön", (), {TOTAL: "Samtliga"}))
    cube = replace(HOUSEHOLDS, axes=axes, cells=cells)
    assert material(HERE, (cube,)).depth(cube) is depth
