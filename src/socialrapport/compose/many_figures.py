"""Many figures in one picture, each in proportion to its whole: women and men, every district, one district."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from socialrapport.compose import alternatives
from socialrapport.compose.alternatives import Words
from socialrapport.compose.charts import axis_points, marked, point
from socialrapport.compose.counted import Noun, held, how_many, named
from socialrapport.compose.district_charts import beside_the_whole
from socialrapport.compose.in_running_text import bare, short_title
from socialrapport.compose.material import Material
from socialrapport.model.chapter import Chapter
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import WEB, ChartBlock, Paragraph, Point, Series, Text
from socialrapport.model.finding import Claim, Finding, FindingKind, Sentence, Verdict
from socialrapport.model.naming import PartName, lower_first
from socialrapport.model.profile import District
from socialrapport.model.safe import CellRef, SafeCell, SafeCube
from socialrapport.prose import claims
from socialrapport.vocabulary.swedish_figures import in_words

MOST_COLUMNS = 30
FEWEST = 2
"""Fewer figures need no picture in common."""
FEWEST_OF_SEXES = 3
"""Nor do fewer of women and men."""
ON_A_PAGE = 26
"""Rows of a grid; the weightiest where there are more."""
SEXES = {"K": "Kvinnor", "M": "Män"}
MEASURE = Noun("inget mått", "mått", neuter=True)


def sexes(stuff: Material, chapter: Chapter) -> ChartBlock | None:
    "Women and men, or girls and boys, in each of the chapter's figures that compare groups of different size."
    gaps = [f for f in stuff.findings if f.kind == FindingKind.SEX_GAP and stuff.told_in(f) == chapter.id]
    gaps = [f for f in gaps if measure_of(stuff, f).kind.is_ratio and f.facts[0][1].at[0] == str(stuff.year)]
    rows = [(f, row) for f in in_order(stuff, chapter, gaps) if (row := sex_row(stuff, f)) is not None]
    if len(rows) < FEWEST_OF_SEXES:
        return None
    tried = held([f for f, _ in rows])
    return ChartBlock(
        id=f"kon-{chapter.id}",
        caption=f"{chapter.title}: kvinnor och män, flickor och pojkar, {stuff.year}",
        kind="pairs",
        series=tuple(row for _, row in rows),
        y_title="Värdet i förhållande till samtliga",
        alt=alternatives.alternative("Punktdiagram där varje rad är ett mått.", sides_of_sexes(stuff, rows)),
        source="",
        notes=("Tjock linje: skillnaden är säkerställd. Bara mått som jämför grupper av olika storlek är med.",),
        headline=how_many(tried, MEASURE, "i diagrammet skiljer sig säkerställt mellan könen") if tried else None,
    )


def is_no_gap(stuff: Material, finding: Finding) -> bool:
    """Whether it is a gap that chance may have made, in a measure that compares: no news, and a table has the figures.

    That two are about as high is told, and so is how many there are of each.
    """
    gap = finding.kind in (FindingKind.SEX_GAP, FindingKind.DISTRICT_GAP) and finding.verdict is Verdict.CHANCE
    return gap and not finding.flat and measure_of(stuff, finding).kind.is_ratio


def no_gaps(stuff: Material, chapter: Chapter, sexes: str) -> Iterator[Paragraph]:
    """How many of the chapter's figures differ between districts, and between the sexes, where some do not; and which.

    *sexes* is where nothing else says it of those. Where some differ in both, each has its sentence and which after it.
    """
    many = stuff.profile.part.the_many
    between, of_sexes = (gaps_held(stuff, chapter, kind) for kind in (FindingKind.DISTRICT_GAP, FindingKind.SEX_GAP))
    which = partial(named, stuff, within=len(chapter.areas) < 2)
    places: Text = (how_many(between, MEASURE, f"{DIFFER} {many}."), *which(between)) if between else ()
    alone: Text = (how_many(of_sexes, MEASURE, f"{DIFFER} könen."), *which(of_sexes)) if of_sexes else ()
    both = alone
    if places and any(map(sure, between)) and any(map(sure, of_sexes)):
        both = (*places, how_many(of_sexes, MEASURE, BOTH), *which(of_sexes))
    elif places and alone:
        both = (in_one_sentence(between, of_sexes, many), *which((*between, *of_sexes)))
    if both:
        yield Paragraph(both, only=sexes)
    if places and (sexes or not both):
        yield Paragraph(places, only=WEB if both else "")


BOTH = "skiljer sig säkerställt mellan könen."
DIFFER = "i kapitlet skiljer sig säkerställt mellan"
OF_THEM = Noun("inget", "mått", neuter=True)
BETWEEN_SEXES = "mellan könen."


def in_one_sentence(between: Sequence[Finding], of_sexes: Sequence[Finding], many: str) -> Sentence:
    """*Ett av nio mått i kapitlet skiljer sig säkerställt mellan stadsdelarna, men inget mellan könen*, or none.

    After none: *men åtta av elva mått gör det mellan könen*.
    """
    some, some_after = (any(map(sure, found)) for found in (between, of_sexes))
    first = how_many(between, MEASURE, f"{DIFFER} {many}")
    second = how_many(of_sexes, OF_THEM, BETWEEN_SEXES if some or not some_after else f"gör det {BETWEEN_SEXES}")
    text = f"{first.text}, {'men' if some or some_after else 'och'} {lower_first(second.text)}"
    return Sentence(text, (*first.claims, *second.claims))


def gaps_held(stuff: Material, chapter: Chapter, kind: FindingKind) -> list[Finding]:
    """Of the chapter's gaps those held against chance; none where all of them are sure.

    Of the sexes how many there are counts too, as it does where all chapters are told together (`sexes`).
    """
    tried = held([f for f in stuff.findings if f.kind == kind and stuff.told_in(f) == chapter.id])
    return tried if any(is_no_gap(stuff, f) for f in tried) else []


def measure_of(stuff: Material, finding: Finding) -> MeasureInfo:
    return stuff.cubes[finding.indicator].measure(finding.measure)


def in_order(stuff: Material, chapter: Chapter, found: Iterable[Finding]) -> list[Finding]:
    order = {cube.id: i for i, cube in enumerate(stuff.in_chapter(chapter))}
    return sorted(found, key=lambda f: order[f.indicator])


def sex_row(stuff: Material, finding: Finding) -> Series | None:
    cube, (_, women), (_, men) = stuff.cubes[finding.indicator], *finding.facts[:2]
    whole = cube.ref(finding.measure, women.at[0])
    if not value(stuff, whole):
        return None
    points = tuple(
        replace(point(SEXES[code], cell_of(stuff, ref), ref), apart=sure(finding))
        for code, ref in zip(SEXES, (women, men), strict=True)
    )
    return row(stuff, cube, measure_of(stuff, finding), points, point("Samtliga", cell_of(stuff, whole), whole))


def row(stuff: Material, cube: SafeCube, measure: MeasureInfo, points: tuple[Point, ...], whole: Point) -> Series:
    return Series(short_title(cube, measure), points, whole, measure.decimals)


def cell_of(stuff: Material, ref: CellRef) -> SafeCell | None:
    return stuff.cubes[ref.cube].cells.get((ref.measure, ref.at))


def value(stuff: Material, ref: CellRef) -> float | None:
    cell = cell_of(stuff, ref)
    return cell.value if cell is not None else None


def sure(finding: Finding) -> bool:
    "Whether it is told as a difference."
    return finding.sure and not finding.flat


def sides_of_sexes(stuff: Material, rows: Sequence[tuple[Finding, Series]]) -> list[Words]:
    "In which figures women, and in which men, are surely higher."
    parts = []
    for here, other, name in ((0, 1, "kvinnor eller flickor"), (1, 0, "män eller pojkar")):
        mine = [
            (series, finding.facts[here][1], finding.facts[other][1])
            for finding, series in rows
            if sure(finding) and (series.points[here].value or 0.0) > (series.points[other].value or 0.0)
        ]
        if mine:
            parts.append(side(f"Säkert högre bland {name}", mine))
    return parts


def side(beginning: str, mine: Sequence[tuple[Series, CellRef, CellRef]], stated: str = "högre") -> Words:
    names = "; ".join(lower_first(series.name) for series, _, _ in mine)
    return f"{beginning}: {names}.", tuple(claims.comparison("", stated, one, other) for _, one, other in mine)


def heat_map(stuff: Material, gaps: Sequence[Finding]) -> ChartBlock | None:
    "Each district's figures beside the whole's, in the report's order; none of more districts than a page holds."
    part, profile = stuff.profile.part, stuff.profile
    widest = [f for f in gaps if f.verdict is Verdict.SURE][:ON_A_PAGE]
    rows = [heat_row(stuff, f) for f in in_report_order(stuff, widest)]
    if len(rows) < FEWEST or len(rows[0].points) > MOST_COLUMNS:
        return None
    tried = held(gaps)
    apart = f"skiljer sig mer mellan {part.the_many} än slumpen ger"
    return ChartBlock(
        id="varmekarta",
        caption=f"Måtten i {part.the_many} bredvid {profile.the_whole} som helhet, {stuff.year}",
        kind="heat",
        series=tuple(rows),
        y_title=f"Färgade rutor skiljer sig säkerställt från {profile.the_whole} som helhet",
        alt=alternatives.alternative(
            f"Rutnät med ett mått på varje rad och {part.article} {part.one} i varje kolumn.",
            sides_of_districts(rows),
        ),
        source="",
        notes=(
            "Trekanten visar om värdet är högre eller lägre, och färgen är starkare ju längre ifrån det ligger. "
            "Mått som inte skiljer sig mer än slumpen ger står inte med.",
            *without_colour(rows, part),
            *marked([p for series in rows for p in series.points]),
        ),
        headline=how_many(tried, MEASURE, apart) if tried else None,
    )


def without_colour(rows: Sequence[Series], part: PartName) -> tuple[str, ...]:
    "What a row says in which the districts differ, and none of them surely from the whole."
    if all(any(p.apart for p in series.points) for series in rows):
        return ()
    return (f"I en rad utan färg skiljer sig {part.the_many} sinsemellan, men ingen av dem säkert från helheten.",)


def in_report_order(stuff: Material, gaps: Sequence[Finding]) -> list[Finding]:
    return [f for chapter in stuff.chapters for f in in_order(stuff, chapter, gaps_in(stuff, chapter, gaps))]


def gaps_in(stuff: Material, chapter: Chapter, gaps: Sequence[Finding]) -> list[Finding]:
    return [f for f in gaps if stuff.told_in(f) == chapter.id]


def heat_row(stuff: Material, gap: Finding) -> Series:
    "A district is coloured where it surely differs from the whole, as its funnel and its fact sheet say too."
    cube, measure, (_, whole) = stuff.cubes[gap.indicator], measure_of(stuff, gap), gap.facts[0]
    axis = cube.axis("stadsdel")
    assert axis is not None
    apart = {f.facts[0][1] for f in beside_the_whole(stuff, cube, measure, axis) if f.sure}
    points = tuple(replace(p, apart=p.cell in apart) for p in axis_points(cube, measure, axis, whole.at[0]))
    return row(stuff, cube, measure, points, point(stuff.profile.whole, cell_of(stuff, whole), whole))


def sides_of_districts(rows: Sequence[Series]) -> list[Words]:
    "In how many figures each district surely lies above and below the whole."
    parts = []
    for name in dict.fromkeys(p.x for series in rows for p in series.points):
        mine = [(s, p) for s in rows for p in s.points if p.x == name and p.apart and s.whole is not None]
        sides = [("över", [m for m in mine if above(*m)]), ("under", [m for m in mine if not above(*m)])]
        told = [(count_of(there), way, there) for way, there in sides if there]
        if told:
            said = " och ".join(f"{way} helheten i {in_words(len(there), neuter=True)} mått" for _, way, there in told)
            parts.append((f"{name}: säkert {said}.", tuple(claim for made, _, _ in told for claim in made)))
    return parts


def above(series: Series, here: Point) -> bool:
    return series.whole is not None and (here.value or 0.0) > (series.whole.value or 0.0)


def count_of(there: Sequence[tuple[Series, Point]]) -> tuple[Claim, ...]:
    cells = [p.cell for _, p in there if p.cell]
    return (claims.count(in_words(len(there), neuter=True), cells),)


def spine(stuff: Material, place: District, cubes: Sequence[SafeCube], only: str = "") -> ChartBlock | None:
    "A district's figures beside the whole's and among all districts'."
    profile = stuff.profile
    judged = {
        (f.indicator, f.measure): f for f in stuff.judged.places.get(place.code, ()) if f.kind == FindingKind.PLACE
    }
    measured = [(cube, (cube.id, cube.between_places.id)) for cube in cubes]
    there = [(cube, judged[key]) for cube, key in measured if key in judged]
    rows = [(f, spine_row(stuff, cube, f, place)) for cube, f in there]
    if len(rows) < FEWEST:
        return None
    tried = held([f for f, _ in rows])
    return ChartBlock(
        id=f"profil-{bare(place.name)}",
        caption=f"{place.name} bredvid {profile.the_whole} som helhet och bland {profile.part.the_many}, {stuff.year}",
        kind="spine",
        series=tuple(series for _, series in rows),
        y_title=f"Värdet i förhållande till {profile.the_whole} som helhet",
        alt=alternatives.alternative(
            f"Diagram där varje rad är ett mått: {place.name} som en punkt bland alla {profile.part.many}.",
            sides_of_place(stuff, place, rows),
        ),
        source="",
        notes=(f"Det grå bandet är {profile.part.the_many} från den lägsta till den högsta som visas.",),
        named=(place.name,),
        headline=how_many(tried, MEASURE, f"skiljer sig säkerställt från {profile.the_whole} som helhet")
        if tried
        else None,
        only=only,
    )


def spine_row(stuff: Material, cube: SafeCube, finding: Finding, place: District) -> Series:
    measure, (_, here), (_, whole) = cube.measure(finding.measure), *finding.facts[:2]
    axis = cube.axis("stadsdel")
    assert axis is not None
    points = tuple(
        replace(p, x=place.name, apart=finding.sure) if p.cell == here else p
        for p in axis_points(cube, measure, axis, whole.at[0])
    )
    return row(stuff, cube, measure, points, point(stuff.profile.whole, cell_of(stuff, whole), whole))


def sides_of_place(stuff: Material, place: District, rows: Sequence[tuple[Finding, Series]]) -> list[Words]:
    parts = []
    for stated in ("högre", "lägre"):
        mine = [
            (series, f.facts[0][1], f.facts[1][1])
            for f, series in rows
            if f.sure
            and ((value(stuff, f.facts[0][1]) or 0.0) > (value(stuff, f.facts[1][1]) or 0.0)) == (stated == "högre")
        ]
        if mine:
            parts.append(side(f"Säkert {stated} än helheten", mine, stated))
    return parts
