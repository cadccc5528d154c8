"""Likställighet: where the districts differ more than chance gives, and where they have grown more alike or less."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from socialrapport.compose.choosing import BACKGROUND
from socialrapport.compose.district_charts import funnel
from socialrapport.compose.in_running_text import called_apart, table_cell
from socialrapport.compose.many_figures import heat_map
from socialrapport.compose.material import Material
from socialrapport.compose.spread_in_time import moved_in_all, spread_charts
from socialrapport.model.document import (
    WEB,
    Block,
    ChartBlock,
    Heading,
    Paragraph,
    Plain,
    TableBlock,
    TableCell,
    listed,
)
from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.measures import SPREAD, SPREAD_HIGH, SPREAD_LOW, STANDARDISED
from socialrapport.model.naming import lower_first, said_together
from socialrapport.model.safe import SafeCube
from socialrapport.prose import paragraph
from socialrapport.vocabulary.swedish_figures import capital, in_words

BACK = 5
"""Years."""
NAMED = 3
"""Where no more figures differ than these, the text names them."""
FUNNELS = 4
CHOSEN = (
    "Varje diagram gäller ett kapitel: den uppgift där skillnaderna säkert har ökat eller minskat, och annars den där "
    "de säkert är störst. Webbplatsen har alla kapitel. Skillnaderna mäts som i tabellen ovan, i procent av nivån."
)
WHICH = "Vilka det är står längre fram i kapitlet."
FEW = 2
"""So many figures in which the districts have grown more alike or less are told at once."""
MOST = 8
"""Sentences under each heading."""


def equality(stuff: Material) -> Iterator[Block]:
    "Nothing where there are no districts, or no figure that compares them."
    gaps = of_kind(stuff, FindingKind.DISTRICT_GAP)
    if not gaps:
        return
    part = stuff.profile.part
    yield Heading(1, f"Skillnader mellan {part.the_many}", "likstallighet", numbered=False)
    yield Paragraph((Plain(counted(stuff), "villkor"),))
    moved = of_kind(stuff, FindingKind.INEQUALITY)
    few = 0 < len(moved) <= FEW
    if few:  # Each says what a count of them would.
        yield from (Paragraph(paragraph([f], stuff.cubes, stuff.profile, turn=0)) for f in moved)
    elif overview := moved_in_all(stuff, moved):
        yield Paragraph((overview, Plain(WHICH)))
    if table := spreads(stuff):
        yield Paragraph((Plain(reading(stuff), "villkor"),))
        yield table
    grid = heat_map(stuff, gaps)
    if grid:
        yield grid
    largest = under("Störst skillnader i förhållande till nivån", "likstallighet-storst", stuff, widest(stuff))
    if order := in_order(sum(f.verdict is Verdict.SURE for f in gaps)):
        yield Paragraph((Plain(order, "villkor"),), only=WEB if grid else "")
    # The grid has the same figures, and more of them: in print they stand once.
    yield from (replace(block, only=WEB if grid else "") for block in largest)
    yield from read_alike(shape for f in in_funnels(stuff) if (shape := funnel(stuff, stuff.cubes[f.indicator])))
    yield from under("Med och utan hänsyn till ålder", "likstallighet-alder", stuff, of_kind(stuff, FindingKind.AGES))
    for name, heading, id in (
        ("further", "Där skillnaderna har ökat", "likstallighet-okat"),
        ("nearer", "Där skillnaderna har minskat", "likstallighet-minskat"),
    ):
        yield from under(heading, id, stuff, [f for f in moved if f.fact(name) is not None and not few])
    yield from year_by_year(stuff, moved)


def year_by_year(stuff: Material, moved: Sequence[Finding]) -> Iterator[Block]:
    if charts := list(spread_charts(stuff, moved)):
        yield Heading(2, "Skillnaderna år för år", "likstallighet-ar", numbered=False)
        yield Paragraph((Plain(CHOSEN),))
        yield from read_alike(in_pairs(charts))


def in_pairs(charts: Sequence[ChartBlock]) -> Iterator[ChartBlock]:
    "In print they stand two and two, so of three, five … the last is on the web only."
    *others, last = charts
    yield from others
    yield replace(last, only=WEB) if others and len(others) % 2 == 0 else last


def read_alike(charts: Iterable[ChartBlock]) -> Iterator[ChartBlock]:
    "Of pictures that stand together, how they are read stands under the first of which it is so."
    said: set[str] = set()
    for chart in charts:
        yield replace(chart, notes=tuple(note for note in chart.notes if note not in said))
        said |= set(chart.notes)


def widest(stuff: Material) -> list[Finding]:
    "The figures that surely differ between districts, the most in proportion first."
    named = [f for f in of_kind(stuff, FindingKind.DISTRICT_GAP) if f.verdict is Verdict.SURE]
    return sorted(named, key=lambda f: -times(stuff, f))


def in_funnels(stuff: Material) -> list[Finding]:
    "Those of them that the printed report draws as funnels; all others have theirs on the web."
    return [f for f in widest(stuff) if f.indicator in stuff.judged.funnels][:FUNNELS]


def of_kind(stuff: Material, kind: FindingKind) -> list[Finding]:
    found = [f for f in stuff.findings if f.kind == kind and f.area not in BACKGROUND]
    return sorted(found, key=lambda f: (-f.weight, f.indicator))


def times(stuff: Material, finding: Finding) -> float:
    "How many times the lowest the highest is."
    cells = stuff.cubes[finding.indicator].cells
    values = [cells[ref.measure, ref.at].value or 0.0 for name, ref in finding.facts if name == "district"]
    return max(values) / max(min(values), 1e-9)


def how_many_apart(stuff: Material) -> str:
    """How many figures differ between districts, of those that compare them, and which where they are few.

    The memo says so too; nothing of none.
    """
    tried = of_kind(stuff, FindingKind.DISTRICT_GAP)
    sure = [f for f in tried if f.verdict is Verdict.SURE]
    if not tried:
        return ""
    return f"{of_so_many(len(sure), len(tried), f'som jämför {stuff.profile.part.the_many}')}{which(stuff, sure)}"


def which(stuff: Material, sure: Sequence[Finding]) -> str:
    "*Det gäller biståndstagare och placerade barn och unga*, of few; nothing of none or many."
    titles = tuple(dict.fromkeys(lower_first(called_apart(stuff.cubes[f.indicator].indicator)) for f in sure))
    return f" Det gäller {said_together(titles)}." if 0 < len(sure) <= NAMED else ""


def of_so_many(sure: int, tried: int, comparing: str) -> str:
    "*Fyra av nio uppgifter som jämför …*; no sentence begins with a figure."
    how, beyond = in_words(sure), "mer mellan dem än slumpen ger."
    if tried == 1:
        return f"Den enda uppgift {comparing} skiljer sig {'' if sure else 'inte '}{beyond}"
    if how.isdigit():
        return f"Av {in_words(tried)} uppgifter {comparing} skiljer sig {how} {beyond}"
    return f"{capital(how if sure else 'ingen')} av {in_words(tried)} uppgifter {comparing} skiljer sig {beyond}"


def counted(stuff: Material) -> str:
    part = stuff.profile.part
    return (
        f"{how_many_apart(stuff)} "
        "Antal i förhållande till befolkningen är standardiserade för ålder, och för kön där talen för varje kön och "
        f"ålder visas, så att det inte spelar roll att {part.the_many} har olika många unga och äldre. Andelar av dem "
        "som redan har kontakt med socialtjänsten är som de är."
    )


def in_order(told: int) -> str:
    "How so many differences are told, if there is an order in them."
    if told < 2:
        return ""
    most = f"; högst {in_words(MOST)} nämns under varje rubrik" if told > MOST else ""
    return f"De största skillnaderna står först{most}."


def reading(stuff: Material) -> str:
    return (
        f"Tabellen visar hur mycket {stuff.profile.part.the_many} typiskt skiljer sig från sin gemensamma nivå, i "
        "procent av den, när det som slumpen ger har räknats bort. Noll betyder att slumpen ensam kan ge så stora "
        "skillnader som de som syns. Gränserna är de som talet med 95 procents säkerhet ligger mellan. Med åldern kvar "
        "är samma mått på talen som de är, utan standardisering."
    )


def spreads(stuff: Material) -> TableBlock | None:
    "How unlike the districts are in each rate, about five years ago and now, how sure that is, and with ages left in."
    year, before = str(stuff.year), str(stuff.year - BACK)
    cubes = [c for chapter in stuff.chapters for c in stuff.in_chapter(chapter) if c.get(SPREAD, year)]
    if not cubes:
        return None
    return TableBlock(
        id="tabell-likstallighet-spridning",
        caption=f"Skillnader mellan {stuff.profile.part.the_many} utöver slumpen, procent av nivån",
        header=("", before, year, "Undre gräns", "Övre gräns", "Med åldern kvar"),
        rows=tuple(spread_row(cube, before, year) for cube in cubes),
        source="",
        notes=("Tom ruta: alla delar kan inte visas det året, eller åldern är inte borträknad.",),
    )


def spread_row(cube: SafeCube, before: str, year: str) -> tuple[TableCell, ...]:
    standard = SPREAD + STANDARDISED
    freed = cube.get(standard, year) is not None
    main = standard if freed else SPREAD
    shown = ((main, before), (main, year), (main + SPREAD_LOW, year), (main + SPREAD_HIGH, year))
    as_it_is = number(cube, SPREAD, year) if freed else TableCell("", number=True)
    return (TableCell(called_apart(cube.indicator)), *(number(cube, id, y) for id, y in shown), as_it_is)


def number(cube: SafeCube, id: str, year: str) -> TableCell:
    cell = cube.get(id, year)
    return table_cell(cell, cube.measure(id), cube.ref(id, year)) if cell else TableCell("", number=True)


def under(heading: str, id: str, stuff: Material, found: list[Finding]) -> Iterator[Block]:
    if found:
        yield Heading(2, heading, id, numbered=False)
        yield listed(tuple(paragraph([f], stuff.cubes, stuff.profile, turn=0) for f in found[:MOST]))
