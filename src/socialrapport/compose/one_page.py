"""The report on one page, for those who decide: the figures, what has moved, the gaps, and what to beware of."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.compose import charts
from socialrapport.compose.choosing import BACKGROUND, weightiest
from socialrapport.compose.counted import nothing_moved
from socialrapport.compose.front_matter import date_of, title_of
from socialrapport.compose.in_running_text import called_apart
from socialrapport.compose.key_figures import key_figure, with_level_before
from socialrapport.compose.material import Material
from socialrapport.model.document import (
    Block,
    ChartBlock,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Plain,
    listed,
)
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.naming import lower_first, said_together
from socialrapport.model.safe import SafeCube
from socialrapport.prose import paragraph

MOST_FIGURES = 9
"""Three rows of three: the eight areas, and the users' own view where they were asked."""
DRAWN = 2
"""The first areas are drawn too, beside each other."""
HEADINGS = (
    ((FindingKind.LONG_CHANGE,), "long_change", "På längre sikt"),
    ((FindingKind.INEQUALITY, FindingKind.DISTRICT_GAP), "district_gap", "Likställighet: skillnader inom {place}"),
    ((FindingKind.SEXES_APART, FindingKind.SEX_GAP), "sex_gap", "Jämställdhet: skillnader mellan könen"),
)
"""Gaps that have grown or shrunk come before those that there are."""
EACH, SENTENCES = 2, 4
"""Under each heading, and in all: more do not fit on the page beside the pictures."""


def one_page(stuff: Material) -> Document:
    "The report's one-page summary."
    return Document(
        title=f"{title_of(stuff.year)} på en sida",
        subtitle=f"Läget i {stuff.profile.service} {stuff.profile.at_place} {stuff.year}, för den som ska besluta",
        blocks=tuple(blocks_of(stuff)),
        organisation=stuff.profile.name,
        date=date_of(stuff.profile, stuff.year),
        year=stuff.year,
        synthetic=stuff.synthetic,
        form="blad",
    )


def blocks_of(stuff: Material) -> Iterator[Block]:
    if figures := first_figures(stuff):
        yield KeyFigures(tuple(figures))
        yield from pictures(stuff, [stuff.cubes[figure.cell.cube] for figure in figures])
    if still := nothing_moved(stuff):
        yield Paragraph((still,))
    for (_, id, heading), found in zip(HEADINGS, with_room(stuff), strict=True):
        if found:
            yield Heading(1, heading.format(place=stuff.profile.place), f"sida-{id}", numbered=False)
            yield listed(tuple(paragraph([f], stuff.cubes, stuff.profile, rough=True, turn=0) for f in found))
    if told := beware(stuff):
        yield Heading(1, "Att tänka på", "sida-att-tanka-pa", numbered=False)
        yield Paragraph((Plain(told),))


def with_room(stuff: Material) -> list[list[Finding]]:
    "What each heading tells: the longest of them gives way until all have room."
    told = [[f for kind in kinds for f in weightiest(stuff, kind, EACH)][:EACH] for kinds, *_ in HEADINGS]
    while sum(map(len, told)) > SENTENCES:
        max(reversed(told), key=len).pop()
    return told


def first_figures(stuff: Material) -> list[KeyFigure]:
    """One large number for each area: its first headline, else its first figure, of which there is any.

    Where nothing has surely moved the page says so once.
    """
    found, still = [], stuff.findings if nothing_moved(stuff) else ()
    for chapter in stuff.chapters:
        cubes = sorted(stuff.in_chapter(chapter), key=lambda c: not c.indicator.headline)
        here = (key_figure(stuff, cube, among_others=True) for cube in cubes if cube.indicator.area not in BACKGROUND)
        made = (with_level_before(stuff, figure, (), still) for figure in here if figure is not None)
        if first := next((figure for figure in made if figure.value != "0"), None):
            found.append(first)
    return found[:MOST_FIGURES]


def pictures(stuff: Material, cubes: list[SafeCube]) -> Iterator[ChartBlock]:
    "The first of these that can be drawn through the years."
    drawn = [chart for cube in cubes if (chart := charts.beside_text(cube, stuff.year))]
    yield from drawn[:DRAWN]


def beware(stuff: Material) -> str:
    "Which figures do not compare with the years before, and that small numbers are hidden."
    broken = [
        lower_first(called_apart(stuff.cubes[f.indicator].indicator))
        for f in stuff.findings
        if f.kind == FindingKind.CHANGE and f.breaks and stuff.cubes[f.indicator].indicator.headline
    ]
    text = (
        "Tal som skulle kunna röja enskilda personer visas inte. Alla tal finns i rapporten och tabellbilagan, med "
        "definitioner."
    )
    if not broken:
        return text
    return f"Insamlingen har ändrats så att åren inte är helt jämförbara för {said_together(tuple(broken))}. {text}"
