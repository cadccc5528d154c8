"""A chapter's figures in one table: then, a year ago and now, and which way each has gone, for all and for each sex."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from socialrapport.compose.in_running_text import row_title, table_cell
from socialrapport.compose.material import Material
from socialrapport.model.axes import MONTH
from socialrapport.model.chapter import Chapter
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import Block, Paragraph, TableBlock, TableCell
from socialrapport.model.finding import FindingKind, Sentence, Verdict
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.model.trend import BACK, Course, Trend
from socialrapport.prose import claims
from socialrapport.prose.facts import has_begun
from socialrapport.vocabulary.courses import without_a_line

SEXES = ("K", "M")
OF_ALL = "Utveckling"
HOW_TO_READ = (
    "I tabellerna över utvecklingen i korthet följs varje uppgift av en linje genom de senaste åren, aldrig över ett "
    "brott i serien. Tydliga, säkerställda och svaga ökningar och minskningar är alla större än slumpen ger. Där det "
    "står inte säkerställd går det inte att utesluta att slumpen har gjort rörelsen, eller så avgör ett enda år den. "
    "Kravet gäller alla uppgifter tillsammans, eftersom några av så många alltid rör sig mycket av en slump: en lång "
    "rörelse, särskilt av små tal, kan vara verklig och ändå inte säkerställd. En ökning eller minskning sedan ett "
    "visst år är säkerställd mot det året, men linjen är det inte. Tomt betyder att uppgiften inte finns för året. "
    "Villkoren står i metodbilagan."
)
"""Said once, where the report says how it is to be read."""
WHERE = "Hur utvecklingen läses står i Så läser du rapporten."
NONE_SURE = "För ingen av uppgifterna i tabellen är linjen genom de senaste åren säkerställd."
OF_SEXES = "Utvecklingen avser samtliga. {sexes} bedöms för sig där den kan bedömas; annars är deras kolumner tomma."
OF_KRONOR = (
    "Kronor i löpande priser bedöms inte över flera år, eftersom en krona inte är lika mycket värd från år till år."
)
PARTED = 1 / 3
"""Of the rows so many at least must tell of each sex: columns that are all but empty make no table easier to read."""
OF_MEDIANS = "Medianer bedöms inte: hur mycket de varierar av slump syns inte i det som publiceras."
BROKEN = "Serier som bröts mellan åren i tabellen, så att talen före och efter inte går att jämföra"
Shown = tuple[SafeCube, MeasureInfo]


def in_brief(stuff: Material, chapter: Chapter) -> tuple[Block, ...]:
    """A row for each figure that is shown for the year told; nothing where none of them can be followed.

    What is observed with the same years between stands in one table, so that a survey each second year has its own.
    """
    shown = once_each([(cube, followed(stuff, cube)) for cube in stuff.in_chapter(chapter) if is_shown(stuff, cube)])
    trends = stuff.judged.trends
    if not any(verdict(trends, cube, measure, stuff.year).claims for cube, measure in shown):
        return ()
    steps = sorted({step(cube, measure, stuff.year) for cube, measure in shown})
    parted = ([one for one in shown if step(*one, stuff.year) == years] for years in steps)
    made = (said_of(stuff, rows, table(stuff, chapter, rows, number)) for number, rows in enumerate(parted))
    return tuple(block for blocks in made for block in blocks)


def said_of(stuff: Material, rows: Sequence[Shown], made: TableBlock) -> tuple[Block, ...]:
    "The table; where every row would say that nothing is sure, without that column, which a sentence says instead."
    at = made.header.index(OF_ALL)
    verdicts = [row[at] for row in made.rows]
    if len(verdicts) < 2 or any(v.text not in (Course.NONE.short, "") for v in verdicts):
        return (made,)
    tried = tuple(replace(claim, text="") for v in verdicts for claim in v.claims)
    notes = tuple(note for note in made.notes if note != WHERE)
    shorter = replace(made, header=made.header[:at], rows=tuple(row[:at] for row in made.rows), notes=notes)
    return (shorter, Paragraph((Sentence(NONE_SURE, tried),)))


def table(stuff: Material, chapter: Chapter, rows: Sequence[Shown], number: int) -> TableBlock:
    labels = next((axis.labels for cube, _ in rows if (axis := cube.axis("kon"))), {})
    of_each = sum(tells_of_each(stuff, cube, measure) for cube, measure in rows)
    sexes = SEXES if labels and of_each >= PARTED * len(rows) else ()
    years, among_others = columns(rows, stuff.year), len(chapter.areas) > 1
    not_judged = [m for _, m in rows if without_a_line(m) is Course.NOT_JUDGED]
    of_medians = OF_MEDIANS if any(m.kind is MeasureKind.MEDIAN for m in not_judged) else ""
    of_kronor = OF_KRONOR if any(m.kronor for m in not_judged) else ""
    of_sexes = OF_SEXES.format(sexes=f"{labels[SEXES[0]]} och {labels[SEXES[1]].lower()}") if sexes else ""
    how = (WHERE, of_sexes, of_kronor, of_medians)
    return TableBlock(
        id=f"tabell-korthet-{chapter.id}" + (f"-{number + 1}" if number else ""),
        caption=f"{chapter.title}: utvecklingen i korthet{between(rows, stuff.year)}",
        header=("", *map(str, years), OF_ALL, *(labels[code] for code in sexes)),
        rows=tuple(row(stuff, shown, years, sexes, among_others) for shown in rows),
        source="",
        notes=(*broken(rows, years, among_others), *(filter(None, how) if not number else ())),
    )


def between(rows: Sequence[Shown], year: int) -> str:
    "What tells a table of other years: figures that are not observed every year, or years that nothing was had of."
    if step(*rows[0], year) < 2:
        return ""
    if any(all(b - a > 1 for a, b in pairwise(observed_years(*one, year))) for one in rows):
        return ", det som inte mäts varje år"
    return ", det som saknar uppgift för år däremellan"


def once_each(shown: Sequence[Shown]) -> list[Shown]:
    "Without figures that are those of another row in every year: the same total, parted in another way."
    seen = set()
    found = []
    for cube, measure in shown:
        figures = (measure.unit, tuple(cube.observed(measure.id)))
        if figures not in seen:
            found.append((cube, measure))
        seen.add(figures)
    return found


def is_judged(stuff: Material, cube: SafeCube, measure: MeasureInfo) -> bool:
    "Whether the line of all could be drawn and says something: those of the sexes are tried where it does."
    found = stuff.judged.trends.get(cube.ref(measure.id, cube.latest(stuff.year) or str(stuff.year)))
    return found is not None and found.course not in (Course.NONE, Course.FEW)


def tells_of_each(stuff: Material, cube: SafeCube, measure: MeasureInfo) -> bool:
    "Whether the row says something of either sex: not only that the figures are too few."
    if cube.axis("kon") is None or not is_judged(stuff, cube, measure):
        return False
    each = (verdict(stuff.judged.trends, cube, measure, stuff.year, kon=code) for code in SEXES)
    return any(cell.text not in ("", Course.FEW.short) for cell in each)


def step(cube: SafeCube, measure: MeasureInfo, year: int) -> int:
    "Years between the last two observations; one where there is but one."
    seen = observed_years(cube, measure, year)
    return seen[-1] - seen[-2] if len(seen) > 1 else 1


def observed_years(cube: SafeCube, measure: MeasureInfo, year: int) -> list[int]:
    return [int(y) for y, _ in cube.observed(measure.id) if int(y) <= year]


def columns(rows: Sequence[Shown], year: int) -> list[int]:
    "The last year, the one observed before it, and the nearest that is five years back or more."
    seen = sorted({int(y) for cube, measure in rows for y, _ in cube.observed(measure.id) if int(y) <= year})
    return sorted({*(y for y in seen if y <= seen[-1] - BACK), *seen[-2:]})[-3:] if seen else []


def broken(rows: Sequence[Shown], years: Sequence[int], among_others: bool) -> tuple[str, ...]:
    "A note of the series that are broken between the years of the table: their figures are not to be compared."
    found = []
    for cube, measure in rows:
        breaks = [b.year for b in cube.indicator.breaks if b.between(years[0], years[-1]) and b.touches((TOTAL,))]
        if breaks and has(cube, measure, years[0]):
            found.append(f"{row_title(cube, measure, among_others)} ({max(breaks)})")
    return (f"{BROKEN}: {'; '.join(found)}.",) if found else ()


def is_shown(stuff: Material, cube: SafeCube) -> bool:
    "A figure month by month has its years in another row."
    latest = cube.latest(stuff.year)
    cell = cube.get(cube.main.id, latest) if latest else None
    return bool(stuff.of(cube)) and cube.axis(MONTH) is None and cell is not None and cell.shown


def has(cube: SafeCube, measure: MeasureInfo, year: int) -> bool:
    return cube.get(measure.id, year) is not None


def followed(stuff: Material, cube: SafeCube) -> MeasureInfo:
    "The figure that is followed: kronor in fixed prices where there are such, else the main one."
    fixed = (m for m in cube.measures if m.prices_of)
    return next(fixed, cube.main) if cube.main.kronor else cube.main


def row(
    stuff: Material, shown: Shown, years: Sequence[int], sexes: Sequence[str], among_others: bool
) -> tuple[TableCell, ...]:
    cube, measure = shown
    figures = (table_cell(cube.get(measure.id, y), measure, cube.ref(measure.id, y)) for y in years)
    of_all = (
        just_begun(cube, measure, stuff.year)
        or since_the_last(stuff, cube, measure)
        or verdict(stuff.judged.trends, cube, measure, stuff.year)
    )
    of_each = (verdict(stuff.judged.trends, cube, measure, stuff.year, kon=code) for code in sexes)
    told = of_each if is_judged(stuff, cube, measure) else (TableCell("") for _ in sexes)
    return (TableCell(row_title(cube, measure, among_others)), *figures, of_all, *told)


def just_begun(cube: SafeCube, measure: MeasureInfo, year: int) -> TableCell | None:
    "That there was none of it in any year before: what has begun has not changed. Nothing elsewhere."
    latest = cube.latest(year) or str(year)
    now = cube.ref(measure.id, latest)
    if not has_begun(cube, now):
        return None
    return TableCell(f"började {latest}", claims=tuple(claims.value("", 0.0, ref) for ref in cube.earlier(now)))


def since_the_last(stuff: Material, cube: SafeCube, measure: MeasureInfo) -> TableCell | None:
    """That the last step is sure where the line is not: of a service that has just begun one year makes it all.

    Nothing elsewhere. The text tells such a step as a change, and the table must not say that there is none.
    """
    change = stuff.finding(cube.id, FindingKind.CHANGE)
    line = stuff.judged.trends.get(cube.ref(measure.id, cube.latest(stuff.year) or str(stuff.year)))
    if line is None or line.course is not Course.NONE or change is None or change.measure != measure.id:
        return None
    before, now = change.fact("before"), change.fact("now")
    if change.verdict is not Verdict.SURE or change.flat or change.breaks or before is None or now is None:
        return None
    up = (cube.cells[now.measure, now.at].value or 0.0) > (cube.cells[before.measure, before.at].value or 0.0)
    text = f"{'ökning' if up else 'minskning'} sedan {before.at[0]}"
    way = claims.direction(text, claims.UP if up else claims.DOWN, before, now)
    return TableCell(text, claims=(way, *claims.chance(change), claims.trend("", line)))


def verdict(
    trends: Mapping[CellRef, Trend], cube: SafeCube, measure: MeasureInfo, year: int, **codes: str
) -> TableCell:
    "Which way the figure has gone, as a claim; empty where the group has no figure."
    latest = cube.latest(year) or str(year)
    if any(cube.axis(axis) is None for axis in codes) or cube.get(measure.id, latest, **codes) is None:
        return TableCell("")
    found = trends.get(cube.ref(measure.id, latest, **codes))
    if found is None:
        return TableCell(without_a_line(measure).short)
    return TableCell(found.course.short, claims=(claims.trend(found.course.short, found),))
