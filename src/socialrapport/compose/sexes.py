"""Jämställdhet: what differs between women and men, girls and boys, by how much, and whether it has grown or shrunk;
and which figures are not split by sex, with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from socialrapport.compose.choosing import BACKGROUND
from socialrapport.compose.counted import held
from socialrapport.compose.equality import in_order, of_kind, of_so_many, under, which
from socialrapport.compose.in_running_text import called_apart, table_cell
from socialrapport.compose.material import Material
from socialrapport.model.document import WEB, Block, Heading, Paragraph, Plain, TableBlock, TableCell
from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.indicator import Indicator
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.model.swedish_nouns import HUSHALL
from socialrapport.model.written import figure, rounded
from socialrapport.prose import claims

BACK = 5
"""Years back that the ratio stands beside today's."""
DECIMALS = 2
HEADER = ("Uppgift", "Kvinnor, flickor", "Män, pojkar", "Skillnad", "Kvot", "Intervall")
HOW_FAR = (
    "I tabellen är skillnaden kvinnor minus män och kvoten kvinnor delat med män. En andel skiljer sig i "
    "procentenheter. Intervallet är det som kvoten ligger inom med 95 procents säkerhet; det räknas inte där "
    "underlaget är skyddat, och inte för medelvärden."
)


EACH_BY_ITSELF = (
    "Intervallen gäller varje uppgift för sig. Av många visar några en skillnad av en slump; texten kräver mer."
)


def women_and_men(stuff: Material) -> Iterator[Block]:
    "Nothing where no figure compares the sexes; where none surely differs a printed page would say that alone."
    found = of_kind(stuff, FindingKind.SEX_GAP)
    if not found:
        return
    ways = ("further", "Där skillnaderna har ökat"), ("nearer", "Där skillnaderna har minskat")
    largest = sorted((f for f in found if notable(stuff, f)), key=lambda f: -times(stuff, f))
    something = largest or any(moved(stuff, way) for way, _ in ways)
    where = "" if something else WEB
    yield Heading(1, "Skillnader mellan kvinnor och män", "jamstalldhet", numbered=False, only=where)
    text = f"{how_many_differ(stuff)} {in_order(len(largest))}".strip()
    if text:
        yield Paragraph((Plain(text, "villkor"),), only=where)
    yield from under("Störst skillnader i förhållande till nivån", "jamstalldhet-storst", stuff, largest)
    for way, heading in ways:
        yield from under(heading, f"jamstalldhet-{'okat' if way == 'further' else 'minskat'}", stuff, moved(stuff, way))
    yield Heading(2, "Alla uppgifter", "jamstalldhet-alla", numbered=False, only=WEB)
    yield Paragraph((Plain(HOW_FAR, "villkor"),), only=WEB)
    yield replace(table(stuff, found), only=WEB)


def how_many_differ(stuff: Material) -> str:
    """How many figures differ more than chance gives, of those held against it, and which where they are few.

    Nothing where none could be. The memo says so too, and each chapter of its own (`many_figures.no_gaps`).
    """
    tried = held(of_kind(stuff, FindingKind.SEX_GAP))
    if not tried:
        return ""
    sure = [f for f in tried if f.verdict is Verdict.SURE and not f.flat]
    text = of_so_many(len(sure), len(tried), "som jämför kvinnor och män, eller flickor och pojkar,")
    return f"{text}{which(stuff, sure)}"


def notable(stuff: Material, finding: Finding) -> bool:
    "Whether a text that tells of the figure must tell it of women and men too: the gap is sure, and in a fair measure."
    sexes = finding.kind == FindingKind.SEX_GAP and finding.verdict is Verdict.SURE and not finding.flat
    return sexes and stuff.cubes[finding.indicator].measure(finding.measure).kind.is_ratio


def times(stuff: Material, finding: Finding) -> float:
    "How many times the lower the higher is."
    cells = stuff.cubes[finding.indicator].cells
    values = [cells[ref.measure, ref.at].value or 0.0 for _, ref in finding.facts]
    return max(values) / max(min(values), 1e-9)


def moved(stuff: Material, way: str) -> list[Finding]:
    return [f for f in of_kind(stuff, FindingKind.SEXES_APART) if f.fact(way) is not None]


def table(stuff: Material, found: list[Finding]) -> TableBlock:
    "Every figure that compares the sexes, in the report's order; the ratio of some years back where any is known."
    order, back = list(stuff.cubes), str(stuff.year - BACK)
    told = sorted(found, key=lambda f: order.index(f.indicator))
    rows = [row(stuff.cubes[f.indicator], f, back) for f in told]
    known = any(cells[-1].text for cells in rows)
    return TableBlock(
        id="tabell-jamstalldhet",
        caption="Kvinnor och män, flickor och pojkar: skillnad och kvot",
        header=(*HEADER, f"Kvot {back}") if known else HEADER,
        rows=tuple(cells if known else cells[:-1] for cells in rows),
        source="Tabellerna i kapitlen",
        notes=(EACH_BY_ITSELF,),
    )


def row(cube: SafeCube, finding: Finding, back: str) -> tuple[TableCell, ...]:
    women, men = (ref for _, ref in finding.facts)
    measure = cube.measure(finding.measure)
    title = f"{called_apart(cube.indicator)} ({measure.title.lower()})"
    cells = (table_cell(cube.cells.get((ref.measure, ref.at)), measure, ref) for ref in (women, men))
    before = [CellRef(ref.cube, ref.measure, (back, *ref.at[1:])) for ref in (women, men)]
    return (
        TableCell(title),
        *cells,
        difference(cube, women, men),
        ratio(cube, women, men),
        interval(finding),
        ratio(cube, before[0], before[1]),
    )


def difference(cube: SafeCube, women: CellRef, men: CellRef) -> TableCell:
    measure, (one, other) = cube.measure(women.measure), (value(cube, women), value(cube, men))
    assert one is not None
    assert other is not None
    stated = float(rounded(one - other, measure.decimals))
    text, half = figure(stated, measure.decimals), 0.5 * 10**-measure.decimals
    made = (claims.change_points if measure.kind is MeasureKind.SHARE else claims.change)(
        text, stated, men, women, half
    )
    return TableCell(text, number=True, claims=(made,))


def ratio(cube: SafeCube, women: CellRef, men: CellRef) -> TableCell:
    "Women over men; empty where either is not shown, or there is nothing to divide by."
    one, other = value(cube, women), value(cube, men)
    if one is None or not other:
        return TableCell("", number=True)
    stated = float(rounded(one / other, DECIMALS))
    text = figure(stated, DECIMALS)
    return TableCell(text, number=True, claims=(claims.ratio(text, stated, women, men, 0.5 * 10**-DECIMALS),))


def interval(finding: Finding) -> TableCell:
    found = finding.test.ratio if finding.test else None
    if found is None:
        return TableCell("", number=True)
    low, high = (float(rounded(end, DECIMALS)) for end in (found.low, found.high))
    texts = figure(low, DECIMALS), figure(high, DECIMALS)
    made = claims.ratio_ends(texts, (low, high), finding, 0.5 * 10**-DECIMALS)
    return TableCell("\u2013".join(texts), number=True, claims=made)


def value(cube: SafeCube, ref: CellRef) -> float | None:
    cell = cube.cells.get((ref.measure, ref.at))
    return cell.value if cell else None


def coverage(stuff: Material) -> Iterator[Block]:
    "For every figure whether it is split by sex, and if it is not why."
    yield Heading(2, "Redovisning efter kön", "metod-kon", numbered=False, only=WEB)
    yield TableBlock(
        id="tabell-redovisning-efter-kon",
        caption="Vilka uppgifter som redovisas efter kön",
        header=("Uppgift", "Efter kön", "Varför inte"),
        rows=tuple(covered(cube) for cube in stuff.ours if cube.indicator.area not in BACKGROUND),
        source="Katalogens definitioner",
        only=WEB,
    )


def covered(cube: SafeCube) -> tuple[TableCell, ...]:
    split = cube.axis("kon") is not None
    why = "" if split else why_not(cube.indicator)
    return TableCell(called_apart(cube.indicator)), TableCell("ja" if split else "nej"), TableCell(why)


def why_not(indicator: Indicator) -> str:
    "Why a figure is not split by sex: what is counted, what the source has, or that few are to be protected."
    if indicator.not_by_sex:
        return indicator.not_by_sex
    if indicator.unit == HUSHALL:
        return "Hushåll räknas, och ett hushåll har inte ett kön."
    if any(breakdown.id == "kon" for breakdown in indicator.by):
        return "Den publicerade tabellen är inte delad efter kön."
    if not any(column.name == "kon" for column in indicator.table.columns):
        return "Källan har inte uppgift om kön."
    return "Utelämnat för att skydda enskilda: grupperna är små."
