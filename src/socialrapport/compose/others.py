"""Against others: the country and chosen municipalities beside ours, with how the definitions differ said each time.

No way and no rank is said: how sure others' figures are is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.compose import alternatives
from socialrapport.compose.charts import FEWEST_POINTS, YEARS
from socialrapport.compose.in_running_text import bare, table_cell
from socialrapport.compose.material import Material
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import (
    Block,
    ChartBlock,
    Note,
    Paragraph,
    Plain,
    Point,
    Series,
    TableBlock,
    TableCell,
)
from socialrapport.model.finding import Claim, Sentence
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.naming import capital, lower_first
from socialrapport.model.others import COUNTRY, PREFIX
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.model.written import figure
from socialrapport.prose import claims
from socialrapport.vocabulary.swedish_figures import NBSP, listing

SEX = "kon"
SHORT = 5
NAMES = {
    MeasureKind.SHARE: "andelen",
    MeasureKind.RATE: "antalet",
    MeasureKind.COUNT: "antalet",
    MeasureKind.MEAN: "genomsnittet",
    MeasureKind.AMOUNT: "summan",
}
"""What a figure that stands beside others' is called."""
Line = tuple[str, SafeCube, dict[str, str]]
"""What is drawn: its name, and where its figures are."""


def against_others(stuff: Material, cube: SafeCube) -> Iterator[Block]:
    "Nothing where nobody's figures were delivered, or ours are not there for a year that theirs are."
    theirs = stuff.cubes.get(PREFIX + cube.id)
    if theirs is None:
        return
    measure = cube.measure(theirs.measures[0].id)
    lines = lines_of(stuff, cube, theirs)
    years = [y for y in cube.years if int(y) <= stuff.year and any(value(line, measure, y) for line in lines[1:])]
    common = [y for y in years if value(lines[0], measure, y) is not None]
    if not common:
        return
    sexes = sexes_of(cube, theirs)
    said = (sentence(lines, measure, common[-1], theirs.source), by_sex(lines, sexes, measure, common[-1]))
    yield Paragraph(tuple(one for one in said if one))
    if chart := drawing(lines, measure, years[-YEARS:], theirs.source, cube):
        yield chart
    yield table([*lines, *of_sexes(lines, sexes)], measure, years[-SHORT:], theirs.source, cube)
    other = cube.indicator.counterpart
    assert other is not None
    yield Note("Varför talen inte är helt jämförbara.", (Plain(other.difference, "katalog"),))


def lines_of(stuff: Material, cube: SafeCube, theirs: SafeCube) -> list[Line]:
    "Ours first, then the country, then the others as the profile has them."
    axis = theirs.axis("kommun")
    assert axis is not None
    return [(stuff.profile.name, cube, {}), *((axis.labels[c], theirs, {"kommun": c}) for c in axis.codes)]


def sexes_of(cube: SafeCube, theirs: SafeCube) -> dict[str, str]:
    "The sexes that both are split by, as they are called; none where either is not."
    ours = cube.axis(SEX)
    return {code: ours.labels[code] for code in ours.codes} if ours and theirs.axis(SEX) else {}


def of_sexes(lines: list[Line], sexes: dict[str, str]) -> list[Line]:
    "The same of each sex, sex by sex: *Riket, kvinnor*."
    return [
        (f"{name}, {lower_first(sex)}", cube, codes | {SEX: code})
        for code, sex in sexes.items()
        for name, cube, codes in lines
    ]


def by_sex(lines: list[Line], sexes: dict[str, str], measure: MeasureInfo, year: str) -> Sentence | None:
    "*Bland kvinnor var andelen 0,7 procent (riket 1,3) och bland män 0,9 procent (riket 1,5).*"
    told: list[str] = []
    made: list[Claim] = []
    unit = "procent" if measure.kind.in_percent else measure.unit
    for code, sex in sexes.items():
        known = [(line, n) for line in of_sexes(lines, {code: sex}) if (n := value(line, measure, year)) is not None]
        if len(known) < 2 or known[0][0][1] is not lines[0][1]:
            continue
        texts = [figure(number, measure.decimals) for _, number in known]
        made += [
            claims.value(text, number, ref(line, measure, year), 0.5 * 10**-measure.decimals)
            for text, (line, number) in zip(texts, known, strict=True)
        ]
        others = "; ".join(f"{place_of(line)} {text}" for text, (line, _) in zip(texts[1:], known[1:], strict=True))
        what = "" if told else f" var {NAMES[measure.kind]}"
        told.append(f"bland {lower_first(sex)}{what} {texts[0]}{NBSP}{unit} ({others})")
    return Sentence(f"{capital(listing(told))}.", tuple(made), why="katalog") if told else None


def place_of(line: Line) -> str:
    name = line[0].rpartition(", ")[0]
    return "riket" if line[2].get("kommun") == COUNTRY else name


def value(line: Line, measure: MeasureInfo, year: str) -> float | None:
    _, cube, codes = line
    cell = cube.get(measure.id, year, **codes)
    return cell.value if cell else None


def ref(line: Line, measure: MeasureInfo, year: str) -> CellRef:
    _, cube, codes = line
    return cube.ref(measure.id, year, **codes)


def sentence(lines: list[Line], measure: MeasureInfo, year: str, source: str) -> Sentence:
    "*Andelen var 2,2 procent 2024, mot 2,6 procent i riket enligt Kolada, N31816.*"
    unit = "procent" if measure.kind.in_percent else measure.unit
    told: list[str] = []
    made: list[Claim] = []
    for line in lines:
        if (number := value(line, measure, year)) is not None:
            text = figure(number, measure.decimals)
            told.append(f"{text}{in_place(line, unit if measure.kind.in_percent else '')}" if line[2] else text)
            made.append(claims.value(text, number, ref(line, measure, year), 0.5 * 10**-measure.decimals))
    ours, *theirs = told
    text = f"{capital(NAMES[measure.kind])} var {ours}{NBSP}{unit} {year}, mot {listing(theirs)} enligt {source}."
    return Sentence(text, tuple(made), why="katalog")


def in_place(line: Line, unit: str) -> str:
    name = "riket" if line[2].get("kommun") == COUNTRY else line[0]
    return f"{NBSP}{unit} i {name}" if unit else f" i {name}"


def drawing(
    lines: list[Line], measure: MeasureInfo, years: list[str], source: str, cube: SafeCube
) -> ChartBlock | None:
    drawn = []
    for line in lines:
        points = tuple(Point(y, value(line, measure, y), "", ref(line, measure, y)) for y in years)
        if sum(p.value is not None for p in points) >= FEWEST_POINTS:
            drawn.append(Series(line[0], points))
    if len(drawn) < 2:
        return None
    return ChartBlock(
        id=f"jamforelse-{bare(cube.id)}",
        caption=f"{cube.indicator.title} jämfört med riket och andra kommuner. {measure.title}",
        kind="line",
        series=tuple(drawn),
        y_title=measure.title,
        alt=alternatives.of_lines(f"{lower_first(cube.indicator.title)} och andras tal", drawn, measure.decimals),
        source=f"{cube.source}; {source}",
        decimals=measure.decimals,
        cube=cube.id,
    )


def table(lines: list[Line], measure: MeasureInfo, years: list[str], source: str, cube: SafeCube) -> TableBlock:
    rows = []
    for line in lines:
        cells = [(y, line[1].get(measure.id, y, **line[2])) for y in years]
        if any(cell for _, cell in cells):
            rows.append((TableCell(line[0]), *(table_cell(c, measure, ref(line, measure, y)) for y, c in cells)))
    return TableBlock(
        id=f"tabell-jamforelse-{bare(cube.id)}",
        caption=f"{cube.indicator.title} jämfört med riket och andra kommuner. {measure.title}",
        header=("", *years),
        rows=tuple(rows),
        source=f"{cube.source}; {source}",
        cube=cube.id,
    )
