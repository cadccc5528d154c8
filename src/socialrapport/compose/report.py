"""The report: summary, a chapter for each area, method and quality, in the order that readers know."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from socialrapport.compose import annex, charts, cube_tables, district_charts, editing, headlines, many_figures
from socialrapport.compose.changed_since import changed_since
from socialrapport.compose.choosing import (
    BACKGROUND,
    comparable,
    is_news,
    is_of_its_parts,
    is_told,
    lines,
    weightiest,
)
from socialrapport.compose.control_chart import control_chart
from socialrapport.compose.counted import none_sure, none_sure_of_chapter
from socialrapport.compose.editing import beyond_print, edited, in_lines
from socialrapport.compose.equality import equality, in_funnels
from socialrapport.compose.front_matter import date_of, edition_number, title_of
from socialrapport.compose.in_brief import in_brief
from socialrapport.compose.in_periods import in_periods
from socialrapport.compose.in_running_text import bare
from socialrapport.compose.key_figures import beside_text, key_figures, moves, told_year
from socialrapport.compose.material import Material
from socialrapport.compose.not_made import shows_anything
from socialrapport.compose.others import against_others
from socialrapport.compose.own import Own, left_out, of_report, own_text
from socialrapport.compose.own.declaring import declaration
from socialrapport.compose.sexes import notable, women_and_men
from socialrapport.compose.told_to_committee import (
    by_chance_alone,
    by_indicator,
    in_short,
    is_begun,
    memo_sentences,
    others_moved,
    said_of_all,
)
from socialrapport.model.axes import GROUP_OF_DISTRICTS, HALF_YEAR, MONTH
from socialrapport.model.chapter import Chapter, Depth
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import (
    PRINT,
    WEB,
    Block,
    Document,
    Heading,
    KeyFigures,
    Note,
    Paragraph,
    Plain,
    TrendBox,
)
from socialrapport.model.finding import Finding, FindingKind, Sentence, Verdict
from socialrapport.model.monthly import since_the_last_break
from socialrapport.model.owntext import is_of_figure
from socialrapport.model.safe import CellRef, SafeCube, Status
from socialrapport.prose import in_reading_order, paragraph
from socialrapport.vocabulary.swedish_figures import date

APART = (
    ("likstallighet", "Likställighet", (FindingKind.INEQUALITY, FindingKind.DISTRICT_GAP)),
    ("jamstalldhet", "Jämställdhet", (FindingKind.SEXES_APART, FindingKind.SEX_GAP)),
)
"""What the summary tells of all areas together: gaps that have grown or shrunk before those that there are."""
IN_SUMMARY = 2
IN_TEXT = 5
"""Sentences in an indicator's own text."""
NEWS = {
    FindingKind.CHANGE: 3,
    FindingKind.LONG_CHANGE: 2,
    FindingKind.SEX_GAP: 1,
    FindingKind.DISTRICT_GAP: 1,
    FindingKind.SEXES_APART: 1,
    FindingKind.INEQUALITY: 1,
}
"""How many of each kind open a chapter."""
IN_BOX = 8
FEW_KEYS = 2
"""So few large numbers are left out where the box tells the same; of more the box leaves the levels to them."""


def report(stuff: Material) -> Document:
    "The whole report as a document."
    profile, year = stuff.profile, stuff.year
    chapters = [chapter for chapter in stuff.chapters if stuff.in_chapter(chapter)]
    written = own_text(stuff, of_report(stuff))
    blocks: list[Block] = [*annex.how_to_read(stuff), *summary(stuff)]
    for chapter in chapters:
        told = chapter_blocks(stuff, chapter, written)
        blocks += told if is_told(stuff, chapter) else beside_print(told)
    blocks += equality(stuff)
    blocks += women_and_men(stuff)
    blocks += annex.quality(stuff)
    comments = sum(is_of_figure(name) for name in written.parts)
    blocks += declaration(len(written.parts) - comments, written.remarks, year, comments)
    blocks += changed_since(stuff)
    blocks += annex.method(stuff)
    return Document(
        title=title_of(year),
        subtitle=f"En beskrivning av {profile.service} {profile.at_place}",
        blocks=tuple(blocks),
        organisation=profile.name,
        date=date_of(profile, year),
        year=year,
        synthetic=stuff.synthetic,
        facts=colophon(stuff),
        remarks=(*left_out(stuff), *written.remarks),
    )


def colophon(stuff: Material) -> tuple[tuple[str, str], ...]:
    profile, memo = stuff.profile, stuff.profile.memos.get(stuff.year)
    facts = [("Utgivare", f"{profile.name}, {profile.said_administration}")]
    if memo:
        memos = [one.memos[stuff.year] for one in profile.bodies if stuff.year in one.memos] or [memo]
        facts += [("Diarienummer", ", ".join(dict.fromkeys(one.dnr for one in memos))), ("Datum", date(memo.date))]
        facts += [("Kontakt", memo.handler.name)] if memo.handler.name else []
    if number := edition_number(stuff):
        facts.append(("Utgåva", f"Den {number} upplagan"))
    if stuff.since is not None and stuff.since.year == stuff.year:
        mark = f" med fingeravtryck {stuff.since.fingerprint[:16]}" if stuff.since.fingerprint else ""
        facts.append(("Rättad utgåva", f"Ersätter den förra utgåvan för {stuff.year}{mark}"))
        facts += [("Rättelse", stuff.since.notice.swedish)] if stuff.since.notice else []
    if stuff.synthetic:
        facts.append(("Underlag", "Syntetiska data – påhittade personer. Talen beskriver inte verkligheten."))
    return tuple(facts)


def summary(stuff: Material) -> Iterator[Block]:
    "What the committee is told, area by area; nothing where there is nothing to tell."
    if told := list(summed_up(stuff)):
        yield Heading(1, "Sammanfattning", "sammanfattning", numbered=False)
        yield from told


def summed_up(stuff: Material) -> Iterator[Block]:
    yield from said_of_all(stuff)
    for chapter in stuff.chapters:
        sentences = memo_sentences(stuff, chapter)
        if sentences:
            yield Heading(2, chapter.title, f"sammanfattning-{chapter.id}", numbered=False)
            yield Paragraph(sentences)
    for id, title, kinds in APART:
        if told := [f for kind in kinds for f in weightiest(stuff, kind, IN_SUMMARY)][:IN_SUMMARY]:
            yield Heading(2, title, f"sammanfattning-{id}", numbered=False)
            yield Paragraph(in_short(stuff, told))


def introduction(chapter: Chapter, cubes: Iterable[SafeCube]) -> list[str]:
    "What the chapter is about, of what there are figures of; so too of areas that are put together in it."
    shown = [cube.indicator for cube in cubes]
    there, tables, figures = {one.area for one in shown}, {one.table.id for one in shown}, {one.id for one in shown}
    parts = [area for area in chapter.areas if area.id in there] or [chapter]
    return [text for part in parts for text in part.introduced(tables, figures)]


def chapter_blocks(stuff: Material, chapter: Chapter, written: Own) -> Iterator[Block]:
    "A chapter: trends first, then what it is about and all that is told in a line, then each indicator."
    cubes = stuff.in_chapter(chapter)
    yield Heading(1, chapter.title, chapter.id, english=chapter.english)
    news, still = in_box(stuff, chapter), all_by_chance(stuff, chapter)
    keys = key_figures(stuff, with_room(stuff, chapter), among_others=len(chapter.areas) > 1)
    if len(keys.figures) > FEW_KEYS:
        yield beside_text(stuff, keys, news, still)
        levelled = {figure.cell for figure in keys.figures}
        box = trend_box(stuff, [f for f in news if is_move(f)], levelled, still)
    else:
        box = trend_box(stuff, news, still=still)
        yield from [] if repeats(keys, box) else [keys]
    if box:
        yield box
    if still:
        begun = any(is_begun(stuff, f) for f in moved_in(stuff, chapter))
        yield Paragraph((none_sure_of_chapter(still, begun),))
    if text := written.parts.get(chapter.id):
        yield from text
    else:
        yield from (Paragraph((Plain(text, "lag"),)) for text in introduction(chapter, cubes))
    gaps = many_figures.sexes(stuff, chapter)
    # A sentence names those of the picture that differ, and the sections have their figures: in print it stands for it.
    yield from in_one(
        in_brief(stuff, chapter), tuple(many_figures.no_gaps(stuff, chapter, sexes=PRINT if gaps else ""))
    )
    yield from [replace(gaps, only=WEB)] if gaps else []
    yield from in_lines(stuff, chapter, cubes, news)
    for cube in (c for c in cubes if shows_anything(c) or c.id in written.parts):
        told = section(stuff, chapter, cube, written, still)
        yield from edited(stuff, cube, told) if stuff.depth(cube) is Depth.FULL else beyond_print(told)


def in_one(table: tuple[Block, ...], counted: tuple[Paragraph, ...]) -> Iterator[Block]:
    "What a sentence says of the table, and what one counts after it, in one paragraph wherever both stand."
    *before, last = table or (None,)
    if not isinstance(last, Paragraph) or not counted:
        yield from (*table, *counted)
        return
    yield from (block for block in before if block)
    there = {one.only for one in counted}
    yield from (replace(last, only=where) for where in (PRINT, WEB) if not there & {"", where})
    yield from (replace(one, text=(*last.text, *one.text)) for one in counted)


def all_by_chance(stuff: Material, chapter: Chapter) -> list[Finding]:
    """The changes of a chapter where chance may have made every one: what is said of them all is said once.

    Those since another year, as of a survey, say it themselves.
    """
    changes = [f for f in moved_in(stuff, chapter) if not f.breaks]
    return [] if any(f.verdict is Verdict.SURE for f in changes) else by_chance_alone(changes)


def moved_in(stuff: Material, chapter: Chapter) -> list[Finding]:
    "How each of the chapter's figures has moved since it was last seen."
    told = [f for cube in stuff.in_chapter(chapter) for f in stuff.of(cube) if f.kind == FindingKind.CHANGE]
    return [f for f in told if not f.group]


def repeats(keys: KeyFigures, box: TrendBox | None) -> bool:
    "Whether the box tells all of the large numbers."
    said = box.items if box else ()
    told = {claim.cells for text in said for span in text if isinstance(span, Sentence) for claim in span.claims}
    return all((figure.cell,) in told for figure in keys.figures)


def beside_print(blocks: Iterable[Block]) -> Iterator[Block]:
    "A chapter for the web alone: the numbers of the others are those that are printed."
    for block in beyond_print(blocks):
        yield replace(block, numbered=False) if isinstance(block, Heading) else block


def is_move(finding: Finding) -> bool:
    "Whether it tells more than a level and the one before, which large numbers and the chapter's table hold."
    return finding.kind != FindingKind.LEVEL and (finding.kind != FindingKind.CHANGE or moves(finding))


def trend_box(
    stuff: Material, chosen: list[Finding], levelled: Collection[CellRef] = (), still: Collection[Finding] = ()
) -> TrendBox | None:
    "The news; of *levelled* figures without the level, which stands in large type above. Of those *still* all is said."
    together = by_chance_alone([f for f in chosen if f not in still])
    shown = [f for f in chosen if f.kind == FindingKind.CHANGE and f.fact("now") in levelled]
    groups = enumerate(by_indicator(chosen))
    said = [
        paragraph(group, stuff.cubes, stuff.profile, turn=n, reserved=[*together, *still], levelled=shown)
        for n, group in groups
    ]
    if together:
        said.append((none_sure(together, others_moved(stuff, chosen, together)),))
    return TrendBox("Iakttagelser", tuple(said)) if said else None


def in_box(stuff: Material, chapter: Chapter) -> list[Finding]:
    """The area's news: the largest changes that chance has not made, last year and over five, and the largest gaps.

    Where nothing has surely changed, the weightiest sure line through several years is news, and what the committee is
    told of is held to be so. What has no more room than a row is no news, and neither is what is not told.
    """
    room = with_room(stuff, chapter)
    order = {c.id: i for i, c in enumerate(room)}
    mine = sorted((f for f in stuff.findings if f.indicator in order), key=lambda f: (-f.weight, f.indicator))
    planned = {indicator for indicator, _ in chapter.memo} & {f.indicator for f in mine if f.kind == FindingKind.CHANGE}
    chosen: list[Finding] = []
    news = [f for f in mine if f.sure and not f.flat and comparable(stuff, f) and not is_of_its_parts(stuff, f)]
    for kind, most in NEWS.items():
        chosen += [f for f in news if f.kind == kind][:most]
    if not any(is_news(f) for f in chosen):
        chosen += lines(stuff, room)[:1]
    if not any(f.kind == FindingKind.CHANGE for f in chosen):
        chosen += [f for f in mine if f.kind == FindingKind.CHANGE and (f.indicator in planned or not planned)][:2]
    if not chosen:
        chosen = [f for f in mine if f.kind == FindingKind.LEVEL][:3]
    return sorted(in_reading_order(dict.fromkeys(chosen)), key=lambda f: order[f.indicator])[:IN_BOX]


def with_room(stuff: Material, chapter: Chapter) -> tuple[SafeCube, ...]:
    "The chapter's figures but for those that the profile leaves to the annex, and what there has never been any of."
    told = (cube for cube in stuff.in_chapter(chapter) if stuff.depth(cube) is not Depth.ANNEX)
    return tuple(cube for cube in told if any(cell.value != 0 for _, cell in cube.observed(cube.main.id)))


def section(
    stuff: Material, chapter: Chapter, cube: SafeCube, written: Own, still: Collection[Finding] = ()
) -> Iterator[Block]:
    "One indicator: text, what the municipality says of it, charts, tables, notes. The chapter has said what is still."
    yield Heading(2, cube.indicator.title, f"i-{bare(cube.id)}")
    told = told_in_section(stuff, cube)
    if told:
        reserved = [*warned_before(stuff, chapter, told), *still]
        yield Paragraph(
            paragraph(told, stuff.cubes, stuff.profile, turn=place(stuff, chapter, cube), reserved=reserved)
        )
    elif why := not_observed(stuff, cube):
        yield Paragraph((Plain(why, "ar"),))
    yield from written.parts.get(cube.id, ())
    yield from drawings(stuff, chapter, cube)
    yield from against_others(stuff, cube)
    yield from notes(stuff, cube)


def place(stuff: Material, chapter: Chapter, cube: SafeCube) -> int:
    "Where it stands among those that are told as it is, so that no two neighbours begin alike."
    depth = stuff.depth(cube)
    return [c.id for c in stuff.in_chapter(chapter) if stuff.depth(c) is depth].index(cube.id)


def told_in_section(stuff: Material, cube: SafeCube) -> list[Finding]:
    """The findings of an indicator's own text, in reading order.

    A notable gap between the sexes is always among them, and how far off the answers to a survey may be. A gap that
    chance may have made stands in the table, and the chapter says how many do not differ.
    """
    aside = (FindingKind.OVERLAP, FindingKind.BEYOND)
    mine = [f for f in stuff.of(cube) if f.kind not in aside and not many_figures.is_no_gap(stuff, f)]
    mine = [f for f in mine if not is_the_years(stuff, cube, f)]
    told = sorted(mine, key=lambda f: -f.weight)[: IN_TEXT + 1]
    always = [f for f in mine if notable(stuff, f) or f.kind == FindingKind.MARGIN]
    return in_reading_order(dict.fromkeys([*told, *always]))


def is_the_years(stuff: Material, cube: SafeCube, finding: Finding) -> bool:
    "Whether it is how many there were in the year, of a figure month by month, and another figure tells that."
    if cube.axis(MONTH) is None or finding.kind != FindingKind.LEVEL:
        return False
    year, number = str(stuff.year), cube.get(cube.main.id, stuff.year)
    of_years = (c for c in stuff.cubes.values() if c.axis(MONTH) is None and c.indicator.unit == cube.indicator.unit)
    return number is not None and any(c.get(c.main.id, year) == number for c in of_years)


def warned_before(stuff: Material, chapter: Chapter, told: Iterable[Finding]) -> list[Finding]:
    "Margins of error where the chapter has already said, in print too, that those who did not answer may differ."
    first = next((c for c in stuff.in_chapter(chapter) if warns(stuff, c) and stuff.depth(c) is Depth.FULL), None)
    order = [c.id for c in stuff.in_chapter(chapter)]
    return [
        f for f in told if f.kind == FindingKind.MARGIN and first and order.index(f.indicator) > order.index(first.id)
    ]


def warns(stuff: Material, cube: SafeCube) -> bool:
    return stuff.finding(cube.id, FindingKind.MARGIN) is not None


TWO_YEARS = 24
"Months."
FEW_MONTHS = "Om månaderna varierar mer än vanligt sägs när två år av dem går att jämföra."


def not_observed(stuff: Material, cube: SafeCube) -> str:
    "Why there is no figure for the report year; nothing where there is one, of which nothing is sure."
    if cube.latest(stuff.year) is None:
        return "Uppgiften är publicerad för delarna var för sig men inte för helheten."
    if cube.axis(MONTH) is not None and 0 < len(since_the_last_break(cube, cube.main, stuff.year)) < TWO_YEARS:
        return FEW_MONTHS
    seen = [(y, cell) for y, cell in cube.observed(cube.main.id) if int(y) <= stuff.year]
    if seen[-1][1].status is Status.NOT_APPLICABLE:
        return f"Uppgiften går inte att räkna för {seen[-1][0]}: det fanns inget som den gäller."
    missing = f"Uppgiften finns inte för {stuff.year}. Den senaste är för {seen[-1][0]}."
    return missing if int(seen[-1][0]) < stuff.year else ""


def drawings(stuff: Material, chapter: Chapter, cube: SafeCube) -> Iterator[Block]:
    "Charts and tables that fit the cube's axes."
    main, year, in_print = cube.main, told_year(stuff, cube), [f.indicator for f in in_funnels(stuff)]
    ranking = next((m for m in cube.measures if m.kind.is_ratio), cube.measures[0])
    headline = headlines.of_series(stuff, cube, main)
    if line := control_chart(cube, main, year) or charts.lines(cube, main, year, headline, stuff.judged.intervals):
        yield line
    if cube.axis(MONTH) is None and (whole := cube_tables.by_year(cube, year)).rows:
        yield whole
    if cube.axis("stadsdel"):
        if dots := district_charts.districts(stuff, cube, cube.between_places, year):
            yield dots
        if cube.id not in in_print and (shape := district_charts.funnel(stuff, cube, WEB)):
            yield shape
        if cube.id in chapter.maps and (tiles := district_charts.tile_map(stuff, cube, cube.drawn_on_maps, year)):
            yield tiles
        axis = cube.axis("stadsdel")
        assert axis is not None
        if table := cube_tables.by_axis(cube, ranking, axis, year, stuff.profile.part):
            yield table
        if ranking != cube.measures[0] and (
            counts := cube_tables.by_axis(cube, count_of(cube), axis, year, stuff.profile.part)
        ):
            yield counts
    yield from parts(stuff, cube, year)


NO_BARS = ("alder", MONTH, HALF_YEAR, GROUP_OF_DISTRICTS)
"Breakdowns whose parts have an order of their own, or no order."


def count_of(cube: SafeCube) -> MeasureInfo:
    return next((m for m in cube.measures if not m.kind.is_ratio), cube.measures[0])


def parts(stuff: Material, cube: SafeCube, year: int) -> Iterator[Block]:
    """Breakdowns other than district and sex: ranked bars of the year, and a table of five years. Places are not ranked
    by how many they have."""
    for axis in cube.axes[1:]:
        if axis.id in ("stadsdel", "kon"):
            continue
        measure = cube.main if cube.main.kind.is_ratio else cube.measures[0]
        found = headlines.of_parts(stuff, cube, measure, axis)
        if axis.id == "alder" and leads_background(stuff, cube) and (shape := charts.pyramid(cube, year, found)):
            yield shape
        if axis.id not in NO_BARS and (bars := charts.group_bars(cube, measure, axis, year, found)):
            yield bars
        if table := cube_tables.by_axis(cube, measure, axis, year, stuff.profile.part):
            yield table
    yield from in_periods(stuff, cube)


def leads_background(stuff: Material, cube: SafeCube) -> bool:
    "Whether it is the first of the figures that all others are told against."
    area = cube.indicator.area
    return area in BACKGROUND and stuff.in_area(area)[0] == cube


def notes(stuff: Material, cube: SafeCube) -> Iterator[Block]:
    "Why the districts do not add up, or lie on one side of the whole, and the breaks in the series."
    many = stuff.profile.part.the_many
    for kind, title, only in (
        (FindingKind.BEYOND, f"{editing.OUTSIDE} {many}.", ""),
        (FindingKind.OVERLAP, f"Varför {many} inte summerar till helheten.", WEB),
    ):
        if told := stuff.finding(cube.id, kind):
            yield Note(title, paragraph([told], stuff.cubes, stuff.profile), only=only)
    for found in cube.indicator.breaks:
        if int(cube.years[0]) < found.year <= int(cube.years[-1]):
            yield Note(f"Brott i serien {found.year}.", (Plain(found.says, "katalog"),))
