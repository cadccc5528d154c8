"""What is not told because few are counted, and why: the tables that are not made, and the figures that are hidden in
every year. Each is one line, in one place."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.compose.in_running_text import called_apart
from socialrapport.compose.material import Material
from socialrapport.model.axes import DISTRICT, breakdowns_of, crossings
from socialrapport.model.document import WEB, Block, Heading, Paragraph, Plain, TableBlock, TableCell
from socialrapport.model.indicator import Indicator
from socialrapport.model.naming import lower_first, said_together
from socialrapport.model.periods import PREFIX
from socialrapport.model.safe import SafeCube
from socialrapport.vocabulary.swedish_figures import capital, in_words, listing

WHY = (
    "Där få räknas delas en uppgift inte efter kön, ålder eller annat: nästan allt i tabellen skulle vara skyddat. En "
    "tabell görs när årets total minst vartannat år räcker till det minsta tal som visas för varje cell. Valet är "
    "detsamma för alla år, vilar bara på totalerna och görs innan något döljs."
)


def not_made(stuff: Material) -> Iterator[Block]:
    "How many tables are not made in one line, and which; nothing where all are."
    missing = {cube.id: gone for cube in stuff.ours if (gone := divisions_left_out(stuff, cube))}
    if not missing:
        return
    several = sum(map(len, missing.values()))
    how_many = "En tabell är inte gjord" if several == 1 else f"{capital(in_words(several))} tabeller är inte gjorda"
    yield Heading(2, "Tabeller som inte görs", "metod-inte-gjorda", numbered=False)
    yield Paragraph((Plain(f"{WHY} {how_many}; vilka står i tabellbilagan.", "villkor"),))
    yield TableBlock(
        id="tabell-inte-gjorda",
        caption="Vilka tabeller som inte görs, eftersom få räknas",
        header=("Uppgift", "Delas inte år för år efter", "Delas i treårsperioder efter"),
        rows=tuple(
            tuple(map(TableCell, (called_apart(stuff.cubes[id].indicator), listing(list(gone)), periods_by(stuff, id))))
            for id, gone in missing.items()
        ),
        source="Katalogens definitioner",
        only=WEB,
    )


def all_hidden(stuff: Material) -> Iterator[Block]:
    "The figures that no year shows a number of, in place of a section for each."
    titles = [called_apart(cube.indicator) for cube in stuff.ours if not shows_anything(cube)]
    if titles:
        yield Heading(2, "Uppgifter som är skyddade alla år", "skyddade-alla-ar", numbered=False)
        which = said_together(tuple(map(lower_first, titles)))
        text = f"De här uppgifterna redovisas inte, eftersom så få räknas att talen är skyddade alla år: {which}."
        yield Paragraph((Plain(text, "katalog"),))


def shows_anything(cube: SafeCube) -> bool:
    return any(cell.shown for cell in cube.cells.values())


def divisions_left_out(stuff: Material, cube: SafeCube) -> tuple[str, ...]:
    "What the figure is not divided by, alone; together with something else, where each is there alone."
    planned = stuff.catalogue.indicators.get(cube.id)
    if planned is None or planned is cube.indicator:
        return ()
    made = {id for crossing in ways(stuff, cube.indicator) for id in crossing}
    left = [c for c in ways(stuff, planned) if c not in ways(stuff, cube.indicator)]
    named = {b.id: titled(stuff, b.id, b.title) for b in planned.by}
    return tuple(" × ".join(named[id] for id in c) for c in left if len(c) == 1 or made.issuperset(c))


def periods_by(stuff: Material, id: str) -> str:
    "What the figure is divided by in periods of three years; nothing where there are none."
    longer = stuff.cubes.get(PREFIX + id)
    if longer is None:
        return ""
    named = {axis.id: titled(stuff, axis.id, axis.title) for axis in longer.axes}
    found = (c for c in ways(stuff, longer.indicator) if c)
    return listing([" × ".join(named[id] for id in crossing) for crossing in found])


def ways(stuff: Material, indicator: Indicator) -> tuple[tuple[str, ...], ...]:
    return crossings(indicator, breakdowns_of(indicator, stuff.profile, stuff.year))


def titled(stuff: Material, breakdown: str, title: str) -> str:
    return (stuff.profile.part.one if breakdown == DISTRICT else "") or title.lower()
