"""The report: summary, a chapter for each area, method and quality, in the order that readers know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from socialrapport.compose import annex, charts, tables
from socialrapport.compose.in_running_text import bare, printed
from socialrapport.compose.material import Material, material
from socialrapport.compose.own import Own, of_report, own_text
from socialrapport.compose.own.declaring import declaration
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.chapter import Chapter
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import (
    Block,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Note,
    Paragraph,
    Plain,
    Text,
    TrendBox,
)
from socialrapport.model.edition import Protection, Quality
from socialrapport.model.finding import Claim, Finding, FindingKind
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube, Status
from socialrapport.prose import claims, in_reading_order, paragraph
from socialrapport.prose.swedish.words import SMALL_BASE
from socialrapport.vocabulary.swedish_figures import date, ordinal

IN_TEXT = 5
"""Sentences in an indicator's own text."""
IN_BOX = 7
MOST_KEY_FIGURES = 3


def report(
    profile: Profile,
    year: int,
    catalogue: Catalogue,
    cubes: tuple[SafeCube, ...],
    findings: tuple[Finding, ...],
    quality: Quality,
    protection: Protection,
    synthetic: bool,
) -> Document:
    "The whole report as a document."
    stuff = material(profile, year, catalogue, cubes, findings, synthetic)
    chapters = [chapter for chapter in stuff.chapters if stuff.in_area(chapter.area)]
    written = own_text(stuff, of_report(stuff))
    blocks: list[Block] = [*annex.how_to_read(stuff), *summary(stuff)]
    for chapter in chapters:
        blocks += chapter_blocks(stuff, chapter, written)
    blocks += annex.not_delivered(stuff)
    blocks += annex.quality(stuff, quality, protection)
    blocks += declaration(len(written.parts), written.remarks, year)
    blocks += annex.method(stuff)
    return Document(
        title=title_of(year),
        subtitle=f"En beskrivning av socialtjänsten {profile.at_place}",
        blocks=tuple(blocks),
        organisation=profile.name,
        date=date_of(profile, year),
        year=year,
        synthetic=synthetic,
        facts=colophon(stuff),
        remarks=written.remarks,
    )


def title_of(year: int) -> str:
    return f"Socialtjänstrapport {year}"


def date_of(profile: Profile, year: int) -> str:
    "The memo's date in words, where the profile has it."
    memo = profile.memos.get(year)
    return date(memo.date) if memo else ""


def edition_number(stuff: Material) -> str:
    "*sextonde*; empty before the first."
    number = stuff.year - stuff.profile.first_edition + 1
    return ordinal(number) if number > 0 else ""


def colophon(stuff: Material) -> tuple[tuple[str, str], ...]:
    profile, memo = stuff.profile, stuff.profile.memos.get(stuff.year)
    facts = [("Utgivare", f"{profile.name}, {profile.said_administration}")]
    if memo:
        facts += [("Diarienummer", memo.dnr), ("Datum", date(memo.date)), ("Kontakt", memo.handler.name)]
    if number := edition_number(stuff):
        facts.append(("Utgåva", f"Den {number} upplagan"))
    if stuff.synthetic:
        facts.append(("Underlag", "Syntetiska data – påhittade personer. Talen beskriver inte verkligheten."))
    return tuple(facts)


def summary(stuff: Material) -> Iterator[Block]:
    "What the committee is told, area by area."
    yield Heading(1, "Sammanfattning", "sammanfattning", numbered=False)
    for chapter in stuff.chapters:
        sentences = memo_sentences(stuff, chapter)
        if sentences:
            yield Heading(2, chapter.title, f"sammanfattning-{chapter.area.value}", numbered=False)
            yield Paragraph(sentences)


def memo_sentences(stuff: Material, chapter: Chapter) -> Text:
    "The chapter's paragraph as the memo has it; sentences whose figures there are none of are left out."
    found: list[Any] = []
    for turn, group in enumerate(by_indicator(planned(stuff, chapter))):
        found += paragraph(group, stuff.cubes, stuff.profile, rough=True, turn=turn)
        adjustment = stuff.profile.adjustments.get(group[0].indicator)
        if adjustment and adjustment.aside:
            found.append(Plain(adjustment.aside, "lag"))
    return tuple(found)


def planned(stuff: Material, chapter: Chapter) -> list[Finding]:
    "The findings of the chapter's memo plan; where none of it was delivered, the area's best."
    found = [
        one
        for indicator, kind in chapter.memo
        if (one := stuff.finding(indicator, kind) or stuff.finding(indicator, FindingKind.HIDDEN)) is not None
    ]
    return found or (best(stuff, chapter) if chapter.memo else [])


def by_indicator(findings: list[Finding]) -> list[list[Finding]]:
    "Neighbours about the same indicator together, so that the second can say *andelen* alone."
    groups: list[list[Finding]] = []
    for finding in dict.fromkeys(findings):
        if groups and groups[-1][0].indicator == finding.indicator:
            groups[-1].append(finding)
        else:
            groups.append([finding])
    return groups


def best(stuff: Material, chapter: Chapter) -> list[Finding]:
    "The area's weightiest changes, where the memo's own figures were not delivered."
    kinds = (FindingKind.CHANGE, FindingKind.LEVEL)
    mine = [f for f in stuff.findings if f.area is chapter.area and f.kind in kinds]
    seen: dict[str, Finding] = {}
    for finding in mine:
        seen.setdefault(finding.indicator, finding)
    return list(seen.values())[:3]


def chapter_blocks(stuff: Material, chapter: Chapter, written: Own) -> Iterator[Block]:
    "A chapter: trends first, then what it is about, then each indicator."
    cubes = stuff.in_area(chapter.area)
    yield Heading(1, chapter.title, chapter.area.value, english=chapter.english)
    box = trend_box(stuff, chapter)
    if box:
        yield box
    keys = key_figures(stuff, cubes)
    if keys.figures:
        yield keys
    if text := written.parts.get(chapter.area.value):
        yield from text
    else:
        yield from (Paragraph((Plain(text, "lag"),)) for text in chapter.introduction)
    for cube in cubes:
        yield from section(stuff, chapter, cube)


def trend_box(stuff: Material, chapter: Chapter) -> TrendBox | None:
    "Levels, changes since last year and over five years, the sexes, the districts that stand out."
    mine = [f for f in stuff.findings if f.area is chapter.area]
    order = {c.id: i for i, c in enumerate(stuff.in_area(chapter.area))}
    planned = {indicator for indicator, _ in chapter.memo}
    chosen = [f for f in mine if f.kind is FindingKind.CHANGE and (f.indicator in planned or not planned)][:5]
    for kind in (FindingKind.LONG_CHANGE, FindingKind.SEX_GAP, FindingKind.DISTRICT_GAP):
        candidates = [f for f in mine if f.kind is kind and f.sure and comparable(stuff, f)]
        chosen += sorted(candidates, key=lambda f: -f.weight)[:1]
    chosen += [f for f in mine if f.kind is FindingKind.HIDDEN][:1]
    if not chosen:
        chosen = [f for f in mine if f.kind is FindingKind.LEVEL][:3]
    chosen = sorted(dict.fromkeys(chosen), key=lambda f: order[f.indicator])[:IN_BOX]
    said = [paragraph(group, stuff.cubes, stuff.profile, turn=n) for n, group in enumerate(by_indicator(chosen))]
    return TrendBox("Iakttagelser", tuple((*s,) for s in said)) if said else None


def comparable(stuff: Material, finding: Finding) -> bool:
    "Whether the finding is no gap, or one in a measure that compares groups of different size."
    if finding.kind not in (FindingKind.SEX_GAP, FindingKind.DISTRICT_GAP):
        return True
    return stuff.cubes[finding.indicator].measure(finding.measure).kind.is_ratio


def key_figures(stuff: Material, cubes: tuple[SafeCube, ...]) -> KeyFigures:
    "Up to three large numbers: what the committee is told first, then the rest in order."
    ranked = sorted(cubes, key=lambda c: not c.indicator.headline)
    made = [figure for cube in ranked if (figure := key_figure(stuff, cube)) is not None]
    return KeyFigures(tuple(made[:MOST_KEY_FIGURES]))


def key_figure(stuff: Material, cube: SafeCube) -> KeyFigure | None:
    measure = cube.main
    year = told_year(stuff, cube)
    cell = cube.get(measure.id, year) if stuff.of(cube) else None
    if cell is None or cell.value is None:
        return None
    unit = "\u00a0%" if measure.kind.in_percent else ""
    change, said = change_words(stuff, cube, measure)
    return KeyFigure(
        value=f"{printed(cell.value, '', measure.decimals)}{unit}",
        label=key_label(stuff, cube, measure),
        change=change,
        cell=cube.ref(measure.id, year),
        claims=said,
    )


def told_year(stuff: Material, cube: SafeCube) -> int:
    "The year that the cube's text and pictures are about: the report's, or the last one observed."
    return int(cube.latest(stuff.year) or stuff.year)


def key_label(stuff: Material, cube: SafeCube, measure: MeasureInfo) -> str:
    "The title, with the unit of an amount and the year where it is not the report's."
    label = f"{cube.indicator.title}, {measure.unit}" if measure.kind is MeasureKind.AMOUNT else cube.indicator.title
    year = told_year(stuff, cube)
    return label if year == stuff.year else f"{label} ({year})"


def change_words(stuff: Material, cube: SafeCube, measure: MeasureInfo) -> tuple[str, tuple[Claim, ...]]:
    "*+2,2 % sedan 2023* and what it claims; a small base and a crossed break give the figure before instead."
    finding = stuff.finding(cube.id, FindingKind.CHANGE)
    before = finding.fact("before") if finding else None
    now = cube.get(measure.id, told_year(stuff, cube))
    if finding is None or before is None or finding.measure != measure.id or now is None or now.value is None:
        return "", ()
    old = cube.cells[before.measure, before.at].value or 0.0
    here, year = cube.ref(measure.id, told_year(stuff, cube)), before.at[0]
    if not old or finding.breaks or (measure.kind.is_count and old < SMALL_BASE):
        text = printed(old, "", measure.decimals) + ("\u00a0%" if measure.kind.in_percent else "")
        return f"{year}: {text}", (claims.value(text, old, before, 0.5 * 10**-measure.decimals),)
    if measure.kind.in_percent:
        text = f"{signed(now.value - old, 1)} procentenheter"
        return f"{text} sedan {year}", (claims.change_points(text, round(now.value - old, 1), before, here, 0.05),)
    size = (now.value - old) / old * 100
    text = f"{signed(size, 1)}\u00a0%"
    return f"{text} sedan {year}", (claims.change_percent(text, round(size, 1), before, here, 0.05),)


def signed(value: float, decimals: int) -> str:
    text = printed(round(value, decimals), "", decimals)
    return f"+{text}" if round(value, decimals) > 0 else text


def section(stuff: Material, chapter: Chapter, cube: SafeCube) -> Iterator[Block]:
    "One indicator: text, charts, tables, notes."
    yield Heading(2, cube.indicator.title, f"i-{bare(cube.id)}")
    told = told_in_section(stuff, cube)
    if told:
        yield Paragraph(paragraph(told, stuff.cubes, stuff.profile))
    else:
        yield Paragraph((Plain(not_observed(stuff, cube), "ar"),))
    yield from drawings(stuff, chapter, cube)
    yield from notes(stuff, cube)


def told_in_section(stuff: Material, cube: SafeCube) -> list[Finding]:
    "The findings of an indicator's own text, in reading order."
    mine = [f for f in stuff.of(cube) if f.kind is not FindingKind.OVERLAP]
    return in_reading_order(sorted(mine, key=lambda f: -f.weight)[: IN_TEXT + 1])


def not_observed(stuff: Material, cube: SafeCube) -> str:
    "Why there is no figure for the report year."
    if cube.latest(stuff.year) is None:
        return "Uppgiften är publicerad för delarna var för sig men inte för helheten."
    seen = [(y, cell) for y, cell in cube.observed(cube.main.id) if int(y) <= stuff.year]
    if seen[-1][1].status is Status.NOT_APPLICABLE:
        return f"Uppgiften går inte att räkna för {seen[-1][0]}: det fanns inget som den gäller."
    return f"Uppgiften finns inte för {stuff.year}. Den senaste är för {seen[-1][0]}."


def drawings(stuff: Material, chapter: Chapter, cube: SafeCube) -> Iterator[Block]:
    "Charts and tables that fit the cube's axes."
    main, year = cube.main, told_year(stuff, cube)
    ranking = next((m for m in cube.measures if m.kind.is_ratio), cube.measures[0])
    if line := charts.lines(cube, main, year):
        yield line
    if (whole := tables.by_year(cube, year)).rows:
        yield whole
    if cube.axis("stadsdel"):
        if bars := charts.district_bars(cube, ranking, year, stuff.profile):
            yield bars
        if cube.id in chapter.maps and (tiles := charts.tile_map(cube, ranking, year, stuff.profile)):
            yield tiles
        axis = cube.axis("stadsdel")
        assert axis is not None
        if table := tables.by_axis(cube, ranking, axis, year):
            yield table
        if ranking != cube.measures[0] and (counts := tables.by_axis(cube, count_of(cube), axis, year)):
            yield counts
    yield from parts(cube, year)


def count_of(cube: SafeCube) -> MeasureInfo:
    return next((m for m in cube.measures if not m.kind.is_ratio), cube.measures[0])


def parts(cube: SafeCube, year: int) -> Iterator[Block]:
    "Breakdowns other than district and sex: ranked bars of the year, and a table of five years."
    for axis in cube.axes[1:]:
        if axis.id in ("stadsdel", "kon"):
            continue
        measure = cube.main if cube.main.kind in (MeasureKind.SHARE, MeasureKind.MEAN) else cube.measures[0]
        if axis.id != "alder" and (bars := charts.group_bars(cube, measure, axis, year)):
            yield bars
        if table := tables.by_axis(cube, measure, axis, year):
            yield table


def notes(stuff: Material, cube: SafeCube) -> Iterator[Block]:
    "Why the districts do not add up, and the breaks in the series."
    overlap = stuff.finding(cube.id, FindingKind.OVERLAP)
    if overlap is not None:
        title = f"Varför {stuff.profile.part.the_many} inte summerar till helheten."
        yield Note(title, paragraph([overlap], stuff.cubes, stuff.profile))
    for found in cube.indicator.breaks:
        if int(cube.years[0]) < found.year <= int(cube.years[-1]):
            yield Note(f"Brott i serien {found.year}.", (Plain(found.says, "katalog"),))
