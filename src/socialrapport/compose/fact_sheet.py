"""A fact sheet for each district: its figures beside the whole's, and what of them is worth saying."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from socialrapport.compose import in_brief
from socialrapport.compose.choosing import BACKGROUND, only_of
from socialrapport.compose.counted import named
from socialrapport.compose.front_matter import date_of
from socialrapport.compose.in_running_text import bare, row_title, table_cell
from socialrapport.compose.many_figures import spine
from socialrapport.compose.material import Material
from socialrapport.compose.told_to_committee import by_indicator
from socialrapport.model.chapter import Chapter
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import (
    PRINT,
    WEB,
    Block,
    Document,
    Heading,
    Note,
    Paragraph,
    Plain,
    TableBlock,
    TableCell,
    Text,
)
from socialrapport.model.finding import Finding, FindingKind, Sentence
from socialrapport.model.profile import District
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import paragraph
from socialrapport.vocabulary.swedish_figures import capital

MOST_IN_AREA = 3
"""Indicators of an area that a sheet carries, so that it fits on two sides of a paper."""
NAMED = 5
"""Figures that a sheet on paper names of those that set the district apart."""
WITH_PICTURE = range(4, 7)
"""A sheet of so many areas has more than one side and less than two: there is room for a picture of its figures."""
IN_PICTURE = 15
"""Its figures, so that a sheet for Word keeps to two sides too."""
SENTENCES = 2
FOLLOWED = "Utveckling"
TOLD = (FindingKind.CHANGE, FindingKind.LEVEL, FindingKind.PLACE)


def fact_sheets(stuff: Material) -> dict[str, Document]:
    "`faktablad/<district>` → its sheet, for each district of the year that has figures."
    places = stuff.profile.districts_of(stuff.year)
    sheets = {place: sheet(stuff, place, stuff.judged.places.get(place.code, ())) for place in places}
    names = file_names(places)
    return {f"faktablad/{names[place.code]}": made for place, made in sheets.items() if made is not None}


def file_names(places: Iterable[District]) -> dict[str, str]:
    "District code → what its files are called; those whose names differ by more than letters can say have their codes."
    bare_names = {place.code: bare(place.name) for place in places}
    often = Counter(bare_names.values())
    return {code: name if often[name] == 1 else f"{name}-{bare(code)}" for code, name in bare_names.items()}


def sheet(stuff: Material, place: District, findings: tuple[Finding, ...]) -> Document | None:
    "The district's sheet, or nothing where nothing of it was delivered."
    # On paper the sheet has two sides, and no room for a picture of all figures.
    shape = spine(stuff, place, [cube for chapter in stuff.chapters for cube in stuff.in_chapter(chapter)], WEB)
    weighed = [f for f in findings if f.kind == FindingKind.PLACE]
    areas = [told for chapter in stuff.chapters if (told := list(area(stuff, chapter, place, findings)))]
    blocks = (
        *((shape,) if shape else ()),
        *((in_words(stuff, place, shape.headline, findings),) if shape and shape.headline else ()),
        *(block for told in areas for block in told),
        *(among_others(stuff, place, weighed) if len(areas) in WITH_PICTURE else ()),
    )
    if not blocks:
        return None
    profile = stuff.profile
    about = (
        f"Bladet visar ett urval av talen för {place.name} ur Socialtjänstrapport {stuff.year}, bredvid talen för "
        f"{profile.the_whole} som helhet. Tal som skulle kunna röja enskilda personer visas inte (..). Definitioner "
        "och förbehåll finns i tabellbilagan."
    )
    return Document(
        title=f"{place.name}: faktablad {stuff.year}",
        subtitle=f"{capital(profile.service)} {profile.before(place.code)} {place.name} i siffror",
        blocks=(Paragraph((Plain(about),)), *blocks, Note("Källor", (Plain(sources(stuff, place), "underlag"),))),
        organisation=profile.name,
        date=date_of(profile, stuff.year),
        year=stuff.year,
        synthetic=stuff.synthetic,
        form="blad",
    )


def among_others(stuff: Material, place: District, findings: Iterable[Finding]) -> Iterator[Block]:
    "A picture on paper of where the district is among all, in the figures that weigh the most."
    heaviest = {f.indicator for f in sorted(findings, key=lambda f: -f.weight)[:IN_PICTURE]}
    told = [cube for chapter in stuff.chapters for cube in stuff.in_chapter(chapter) if cube.id in heaviest]
    if shape := spine(stuff, place, told, PRINT):
        name = f"{bare(place.name)}-bland-andra"
        yield Heading(1, f"{place.name} bland {stuff.profile.part.the_many}", name, numbered=False, only=PRINT)
        yield replace(shape, id=f"{shape.id}-tryck", caption=f"{shape.caption}, ett urval", headline=None)


def in_words(stuff: Material, place: District, headline: Sentence, findings: Iterable[Finding]) -> Paragraph:
    """How much sets the district apart, and the weightiest of it, where the picture of it is not printed.

    What has no row in a table of the sheet is told with its figures.
    """
    apart = sorted((f for f in findings if f.kind == FindingKind.PLACE and f.sure), key=lambda f: -f.weight)
    said, which = replace(headline, text=f"{headline.text}."), named(stuff, apart, NAMED)
    rows = {cube.id for chapter in stuff.chapters for cube in chosen(stuff, chapter, place)}
    elsewhere = [f for f in apart if f.indicator not in rows][:SENTENCES]
    told = (s for n, f in enumerate(elsewhere) for s in paragraph([f], stuff.cubes, stuff.profile, turn=n))
    return Paragraph((said, *which, *told), only=PRINT)


def sources(stuff: Material, place: District) -> str:
    "Where the sheet's figures come from, each source once."
    cubes = (c for chapter in stuff.chapters for c in chosen(stuff, chapter, place))
    return "; ".join(dict.fromkeys(c.source.rstrip(".") for c in cubes if c.source)) + "."


def area(stuff: Material, chapter: Chapter, place: District, findings: tuple[Finding, ...]) -> Iterator[Block]:
    "An area's heading, sentences and table; nothing where it has no district figures."
    cubes = chosen(stuff, chapter, place)
    if not cubes:
        return
    yield Heading(1, chapter.title, f"{bare(place.name)}-{chapter.id}", numbered=False)
    if not only_of(stuff, chapter, BACKGROUND) and (text := sentences(stuff, cubes, findings)):
        yield Paragraph(text)
    yield table(stuff, chapter, place, cubes)


def chosen(stuff: Material, chapter: Chapter, place: District) -> list[SafeCube]:
    "What the area's sheet tells of: its headlines and maps first, then the rest in the catalogue's order."
    there = [c for c in stuff.in_chapter(chapter) if seen(c, place.code, stuff.year)]
    return sorted(there, key=lambda c: not (c.indicator.headline or c.id in chapter.maps))[:MOST_IN_AREA]


def seen(cube: SafeCube, code: str, year: int) -> bool:
    "Whether a figure of the district is published for the year and may be compared, hidden or not."
    if cube.axis("stadsdel") is None:
        return False
    return any(cube.get(m.id, year, stadsdel=code) is not None for m in cube.measures)


def sentences(stuff: Material, cubes: list[SafeCube], findings: tuple[Finding, ...]) -> Text:
    "The weightiest of what can be said, at most so many, the same indicator's together, and no figure twice."
    ids = [c.id for c in cubes]
    mine = [f for f in findings if f.indicator in ids and f.kind in TOLD and stands_beside(stuff, f)]
    ranked = sorted(mine, key=lambda f: (ids.index(f.indicator), f.kind != FindingKind.PLACE))
    best = once_each(ranked)[:SENTENCES]
    best = sorted(best, key=lambda f: (ids.index(f.indicator), TOLD.index(f.kind)))
    told = [paragraph(g, stuff.cubes, stuff.profile, turn=n) for n, g in enumerate(by_indicator(best))]
    return tuple(s for group in told for s in group)


def stands_beside(stuff: Material, finding: Finding) -> bool:
    "Whether the year that a change is from has a column, or is the survey before."
    before = finding.fact("before")
    every_year = stuff.cubes[finding.indicator].indicator.period.every == 1
    return before is None or not every_year or int(before.at[0]) in columns(stuff.year)


def columns(year: int) -> tuple[int, ...]:
    "Five years ago, last year and now."
    return (year - 5, year - 1, year)


def once_each(ranked: Iterable[Finding]) -> list[Finding]:
    "The first that tells each figure, or the first of those that are sure where one of them is."
    told: dict[CellRef, Finding] = {}
    for finding in ranked:
        before = told.setdefault(finding.facts[0][1], finding)
        if finding.sure and not before.sure:
            told[finding.facts[0][1]] = finding
    return list(told.values())


def table(stuff: Material, chapter: Chapter, place: District, cubes: list[SafeCube]) -> TableBlock:
    "Each figure for the district five years ago, last year and now, and for the whole now; no year without figures."
    year, profile = stuff.year, stuff.profile
    shown = [
        (cube, m)
        for cube in cubes
        for m in dict.fromkeys((cube.main, cube.comparable) if cube.indicator.headline else (cube.comparable,))
    ]
    years = [
        y for y in columns(year) if y == year or any(c.get(m.id, y, stadsdel=place.code) is not None for c, m in shown)
    ]
    rows = [
        (
            TableCell(row_title(cube, m)),
            *(
                table_cell(cube.get(m.id, y, stadsdel=place.code), m, cube.ref(m.id, y, stadsdel=place.code))
                for y in years
            ),
            table_cell(cube.get(m.id, year), m, cube.ref(m.id, year)),
        )
        for cube, m in shown
    ]
    ways = [followed(stuff, cube, m, place) for cube, m in shown]
    goes = any(surely_goes(stuff, cube, m, place) for cube, m in shown)
    return TableBlock(
        id=f"tabell-{bare(place.name)}-{chapter.id}",
        caption=f"{chapter.title}, {place.name} och {profile.the_whole} som helhet",
        header=("", *map(str, years), f"{capital(profile.the_whole)} {year}", *((FOLLOWED,) if goes else ())),
        rows=tuple((*row, way) for row, way in zip(rows, ways, strict=True)) if goes else tuple(rows),
        source="",
    )


def surely_goes(stuff: Material, cube: SafeCube, measure: MeasureInfo, place: District) -> bool:
    "Whether the district's figure has surely gone some way: where none in a table has, there is no column for it."
    latest = cube.latest(stuff.year) or str(stuff.year)
    found = stuff.judged.trends.get(cube.ref(measure.id, latest, stadsdel=place.code))
    return measure == cube.comparable and found is not None and bool(found.course.way)


def followed(stuff: Material, cube: SafeCube, measure: MeasureInfo, place: District) -> TableCell:
    "Which way the district's figure has gone, in what districts compare in."
    if measure != cube.comparable:
        return TableCell("")
    return in_brief.verdict(stuff.judged.trends, cube, measure, stuff.year, stadsdel=place.code)
