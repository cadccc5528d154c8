"""The districts of a figure as charts: ranked beside the whole where the measure compares them, on a map."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.compose import alternatives, headlines
from socialrapport.compose.charts import FEWEST_POINTS, NONE, axis_points, marked, point, sureness
from socialrapport.compose.counted import Noun, first, held, how_many
from socialrapport.compose.in_running_text import bare, parted, printed
from socialrapport.compose.material import Material
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.document import WEB, ChartBlock, MapBlock, Point, Series, Tile
from socialrapport.model.finding import Finding, FindingKind, Funnel, Sentence, Verdict
from socialrapport.model.naming import lower_first, without_brackets
from socialrapport.model.profile import District
from socialrapport.model.safe import CellRef, SafeCube

MOST_DRAWN = 60
"Districts in a picture with a row for each."


def districts(stuff: Material, cube: SafeCube, measure: MeasureInfo, year: int) -> ChartBlock | None:
    """Each district with its interval, beside the whole; of a count, which compares nothing, as bars in the profile's
    own order, and on the web only: the table has the same figures. Of hundreds there is none; see the funnel.
    """
    axis = cube.axis("stadsdel")
    if axis is None:
        return None
    compares = measure.kind.is_ratio
    found = tuple(axis_points(cube, measure, axis, str(year), stuff.judged.intervals if compares else NONE))
    if sum(p.value is not None for p in found) < FEWEST_POINTS or len(found) > MOST_DRAWN:
        return None
    whole = whole_of(stuff, cube, measure, year) if compares else None
    drawn = Series(measure.title, found, whole)
    what = f"{parted(cube.indicator, axis.title)}, {year}"
    sort = "Punktdiagram" if compares else "Stapeldiagram"
    return ChartBlock(
        id=f"{'punkt' if compares else 'stapel'}-{bare(cube.id)}-{measure.id}-stadsdel",
        caption=f"{what}. {measure.title}",
        kind="dots" if compares else "rows",
        series=(drawn,),
        y_title=measure.title,
        alt=alternatives.of_parts(
            f"{sort} över {lower_first(what)}, {lower_first(measure.title)}.", found, measure.decimals, whole
        ),
        source=cube.source,
        notes=(*sureness([drawn], "Strecket genom en punkt"), *marked(found)),
        decimals=measure.decimals,
        cube=cube.id,
        named=standing_out(stuff, cube, measure, axis),
        headline=headlines.of_districts(stuff, cube, measure),
        only="" if compares else WEB,
    )


def whole_of(stuff: Material, cube: SafeCube, measure: MeasureInfo, year: int) -> Point | None:
    cell, ref = cube.get(measure.id, year), cube.ref(measure.id, year)
    return point(stuff.profile.whole, cell, ref) if cell is not None and cell.shown else None


def standing_out(stuff: Material, cube: SafeCube, measure: MeasureInfo, axis: Axis) -> tuple[str, ...]:
    "The names of the districts that the gate lets be called highest or lowest."
    finding = stuff.finding(cube.id, FindingKind.DISTRICT_GAP)
    if finding is None or finding.measure != measure.id or not finding.sure:
        return ()
    ends = [ref for name in ("first", "last") if (ref := finding.fact(name)) is not None]
    return tuple(axis.labels[cube.district_of(ref)] for end in ends for ref in equal_to(finding, cube, end))


def equal_to(finding: Finding, cube: SafeCube, end: CellRef) -> list[CellRef]:
    "The districts that share the place: none of them is put before the others."
    value = cube.cells[end.measure, end.at].value
    ranked = (ref for name, ref in finding.facts if name == "district")
    return [ref for ref in ranked if cube.cells[ref.measure, ref.at].value == value]


def funnel(stuff: Material, cube: SafeCube, only: str = "") -> ChartBlock | None:
    "The districts by size within the limits of chance; those that surely differ from the whole in colour."
    found, axis = stuff.judged.funnels.get(cube.id), cube.axis("stadsdel")
    if found is None or axis is None:
        return None
    measure, year, whole = cube.measure(found.measure), found.whole.at[0], found.whole
    points = tuple(
        replace(point(axis.labels[cube.district_of(ref)], cube.cells[ref.measure, ref.at], ref), size=size)
        for ref, size in found.places
    )
    level = point(stuff.profile.whole, cube.cells[whole.measure, whole.at], whole)
    beside = beside_the_whole(stuff, cube, measure, axis)
    apart = [f for f in beside if f.sure]
    what = f"{parted(cube.indicator, axis.title)}, {year}"
    return ChartBlock(
        id=f"tratt-{bare(cube.id)}-{measure.id}",
        caption=f"{what}: {lower_first(measure.title)} mot storlek",
        kind="funnel",
        series=(Series(measure.title, points, level),),
        y_title=measure.title,
        alt=alternatives.of_funnel(f"Trattdiagram över {lower_first(what)}.", apart, points, level, measure.decimals),
        source=cube.source,
        notes=funnel_notes(stuff, found, len(points) < len(axis.codes)),
        decimals=measure.decimals,
        cube=cube.id,
        named=tuple(axis.labels[cube.district_of(first(f))] for f in apart),
        headline=apart_from_the_whole(stuff, cube, beside) if beside else headlines.of_districts(stuff, cube, measure),
        x_title=size_title(cube, measure),
        limits=found.limits,
        only=only,
    )


def apart_from_the_whole(stuff: Material, cube: SafeCube, beside: list[Finding]) -> Sentence:
    "*Placerade barn och unga: tre av elva stadsdelar skiljer sig …*: a chapter may have several such."
    part = stuff.profile.part
    noun = Noun(f"{part.none} {part.one}", part.many, part.neuter)
    said = how_many(beside, noun, f"skiljer sig säkerställt från {stuff.profile.the_whole} som helhet")
    return replace(said, text=f"{without_brackets(cube.indicator.title)}: {lower_first(said.text)}")


def funnel_notes(stuff: Material, found: Funnel, some_hidden: bool) -> tuple[str, ...]:
    told = [
        "Inom linjerna ligger det som slumpen ger kring helhetens nivå: streckade i de flesta fall, hela nästan alltid."
    ]
    if all(limit.spread for limit in found.limits):
        told.append(f"Det grå fältet är hur mycket {stuff.profile.part.the_many} i allmänhet skiljer sig.")
    if some_hidden:
        told.append("Skyddade uppgifter visas inte.")
    return tuple(told)


def size_title(cube: SafeCube, measure: MeasureInfo) -> str:
    "How many the value is of: *Antal barn 0–17 år*, *Samtliga hushåll*."
    base = next((m for m in cube.measures if m.id == measure.denominator), None)
    people = cube.indicator.rate.people if cube.indicator.rate else "invånare"
    return base.title if base else f"Antal {people}"


def tile_map(stuff: Material, cube: SafeCube, measure: MeasureInfo, year: int) -> MapBlock | None:
    "The districts where they roughly lie, where the profile says where; those that surely differ have a frame."
    profile, axis = stuff.profile, cube.axis("stadsdel")
    there = [d for d in profile.districts_of(year) if d.tile is not None]
    cells = [cube.get(measure.id, year, stadsdel=d.code) for d in there]
    if axis is None or sum(c is not None and c.shown for c in cells) < FEWEST_POINTS:
        return None
    apart = {cube.district_of(first(f)) for f in beside_the_whole(stuff, cube, measure, axis) if f.sure}
    tiles = tuple(tile(d, cube, measure, year, d.code in apart) for d in there)
    what = f"Rutkarta där varje {profile.part.one} är en ruta, mörkare ju högre värdet är."
    framed = f"Den som har ram skiljer sig säkerställt från {profile.the_whole} som helhet."
    return MapBlock(
        id=f"karta-{bare(cube.id)}-{measure.id}",
        caption=f"{parted(cube.indicator, profile.part.one)}, {year}. {measure.title}",
        tiles=tiles,
        legend=measure.title,
        alt=alternatives.of_parts(what, [Point(t.name, t.value, "", t.cell) for t in tiles], measure.decimals),
        source=cube.source,
        notes=(framed,) if apart else (),
        decimals=measure.decimals,
        cube=cube.id,
    )


def tile(district: District, cube: SafeCube, measure: MeasureInfo, year: int, apart: bool) -> Tile:
    assert district.tile is not None
    cell = cube.get(measure.id, year, stadsdel=district.code)
    return Tile(
        row=district.tile[0],
        column=district.tile[1],
        code=district.code,
        short=district.short or district.name[:3],
        name=district.name,
        value=cell.value if cell else None,
        text=printed(cell.value if cell else None, cell.status.value if cell else "", measure.decimals),
        cell=cube.ref(measure.id, year, stadsdel=district.code),
        apart=apart,
    )


def beside_the_whole(stuff: Material, cube: SafeCube, measure: MeasureInfo, axis: Axis) -> list[Finding]:
    """How the gate has judged each district beside the whole; none where the districts together differ no more than
    chance gives, since one of many then easily seems to.
    """
    gap = stuff.finding(cube.id, FindingKind.DISTRICT_GAP)
    if gap is None or gap.measure != measure.id or gap.verdict is not Verdict.SURE:
        return []
    return held([f for code in axis.codes if (f := place_of(stuff, cube, measure, code))])


def place_of(stuff: Material, cube: SafeCube, measure: MeasureInfo, code: str) -> Finding | None:
    "How the gate has judged a district beside the whole."
    mine = (f for f in stuff.judged.places.get(code, ()) if f.kind == FindingKind.PLACE)
    return next((f for f in mine if (f.indicator, f.measure) == (cube.id, measure.id)), None)
