"""The English summary: what the committee is told, area by area, in the second grammar's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from socialrapport.compose.choosing import weightiest
from socialrapport.compose.counted import none_sure, nothing_moved
from socialrapport.compose.in_running_text import called_apart_in_english
from socialrapport.compose.key_figures import told_year
from socialrapport.compose.material import Material
from socialrapport.compose.memo import areas_told, only_beside, with_footnotes
from socialrapport.compose.one_page import first_figures
from socialrapport.compose.told_to_committee import by_chance, by_indicator, others_moved, planned
from socialrapport.model.chapter import Chapter
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import (
    Block,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Plain,
    Text,
    listed,
)
from socialrapport.model.finding import Claim, Finding, FindingKind, Sentence, Verdict
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.naming import said_together
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import English, claims, paragraph
from socialrapport.prose.english.grammar import UNMOVED
from socialrapport.prose.facts import SMALL_BASE, fact
from socialrapport.vocabulary import degrees
from socialrapport.vocabulary.english_figures import date, figure, ordinal
from socialrapport.vocabulary.swedish_figures import NBSP, rounded

METHODS = {
    "avrundning": "Counts are not shown exactly: each is rounded, so the parts do not always sum to the whole.",
    "cellnycklar": "Counts are not shown exactly: each is changed a little, in the same way in every table, so the "
    "parts do not always sum to the whole.",
}

GAPS = (
    (FindingKind.DISTRICT_GAP, "district_gap", "Differences between {districts}"),
    (FindingKind.SEX_GAP, "sex_gap", "Differences between the sexes"),
)
EACH = 3
"""Sentences under each of these headings."""


def summary_en(stuff: Material) -> Document:
    "The summary in English, from the findings of the Swedish summary."
    profile, memo = stuff.profile, stuff.profile.memos.get(stuff.year)
    return Document(
        title=f"Social Services Report {stuff.year}",
        subtitle=f"A summary in English of {profile.english_service} {profile.english.at} {profile.place}",
        blocks=tuple(blocks_of(stuff)),
        organisation=profile.english.name or profile.name,
        date=date(memo.date) if memo else "",
        year=stuff.year,
        synthetic=stuff.synthetic,
        form="blad",
        language="en",
    )


def plain(text: str, why: str = "") -> Paragraph:
    return Paragraph((Plain(text, why),))


def head(text: str, id: str) -> Heading:
    return Heading(1, text, f"summary-{id}", numbered=False)


def blocks_of(stuff: Material) -> Iterator[Block]:
    if stuff.synthetic:
        yield head("Synthetic data", "synthetic")
        yield plain(
            "The figures are made from synthetic data. The people do not exist, and the figures do not describe "
            "reality. They show what a report looks like."
        )
    if stuff.since and stuff.since.notice:
        yield head("Correction", "correction")
        yield plain(stuff.since.notice.english, "utgava")
    yield head("About the report", "about")
    yield plain(about(stuff), "utgava")
    if figures := tuple(in_english(stuff, one) for one in first_figures(stuff)):
        yield KeyFigures(figures)
    if still := nothing_moved(stuff, "en"):
        yield Paragraph((still,))
    for chapter in stuff.chapters:
        if sentences := told(stuff, chapter):
            yield head(chapter.english, chapter.id)
            yield Paragraph(with_footnotes(sentences, chapter.laws_in_english))
    for kind, id, heading in GAPS:
        if found := weightiest(stuff, kind, EACH):
            yield head(heading.format(districts=stuff.profile.english.districts), id)
            yield listed(tuple(said(stuff, [f], 0) for f in found))
    yield head("How the figures are protected", "protection")
    yield plain(protected(stuff), "villkor")
    yield head("Where to find more", "more")
    yield plain(
        f"The full report is in Swedish, as is the memo to {stuff.profile.english_committee}. Every figure above comes "
        "from the published tables. They have English titles on the website and can be downloaded as open data."
    )
    if not (years := stuff.profile.fiscal).is_calendar:
        yield plain(
            f"The years are fiscal years: {stuff.year} is {date(years.first_day(stuff.year))} to "
            f"{date(years.last_day(stuff.year))}.",
            "utgava",
        )


def in_english(stuff: Material, swedish: KeyFigure) -> KeyFigure:
    "The large number of the Swedish summary under its English name."
    cube, cell = stuff.cubes[swedish.cell.cube], swedish.cell
    measure, year = cube.measure(cell.measure), cell.at[0]
    value = cube.cells[cell.measure, cell.at].value or 0.0
    own = f"{NBSP}{cube.indicator.english.unit}"
    unit = {MeasureKind.SHARE: "%", MeasureKind.AMOUNT: own, MeasureKind.MEDIAN: own}.get(measure.kind, "")
    title = called_apart_in_english(cube.indicator.english)
    change, said = since(stuff, cube, measure, value)
    return KeyFigure(
        value=f"{figure(value, measure.decimals)}{unit}",
        label=title if year == str(stuff.year) else f"{title} ({year})",
        change=change,
        cell=cell,
        claims=said,
    )


def since(stuff: Material, cube: SafeCube, measure: MeasureInfo, value: float) -> tuple[str, tuple[Claim, ...]]:
    "*+2.2% since 2023* and what it claims; a small base, a crossed break and chance give the figure before instead."
    finding = stuff.finding(cube.id, FindingKind.CHANGE)
    before = finding.fact("before") if finding else None
    if finding is None or before is None or finding.measure != measure.id:
        return "", ()
    old, year = cube.cells[before.measure, before.at].value or 0.0, before.at[0]
    here = cube.ref(measure.id, str(told_year(stuff, cube)))
    small = not old or (measure.kind.is_count and old < SMALL_BASE)
    if finding.breaks or finding.flat or not finding.sure or small:
        text = figure(old, measure.decimals) + ("%" if measure.kind.in_percent else "")
        said_of_all = finding.verdict is Verdict.CHANCE and not finding.flat and nothing_moved(stuff) is not None
        how, why = ("", ()) if said_of_all else compared(finding, degrees.direction_of(old, value, measure.kind), here)
        told = ", ".join(part for part in (f"{year}: {text}", how) if part)
        return told, (claims.value(text, old, before, 0.5 * 10**-measure.decimals), *why)
    if measure.kind.in_percent:
        text = f"{signed(value - old)} percentage points"
        return f"{text} since {year}", (claims.change_points(text, round(value - old, 1), before, here, 0.05),)
    size = (value - old) / old * 100
    text = f"{signed(size)}%"
    return f"{text} since {year}", (claims.change_percent(text, round(size, 1), before, here, 0.05),)


def compared(finding: Finding, way: str, here: CellRef) -> tuple[str, tuple[Claim, ...]]:
    "*largely unchanged*: how a level and the one before compare, as the Swedish summary says it."
    if finding.breaks:
        return "not fully comparable", ()
    if finding.flat:
        return UNMOVED[way], (claims.direction(UNMOVED[way], way, fact(finding, "before"), here),)
    if finding.verdict is Verdict.CHANCE:
        return "no statistically significant change", claims.chance(finding)
    return "", ()


def signed(size: float) -> str:
    text = figure(size, 1)
    return f"+{text}" if rounded(size, 1) > 0 else text


def about(stuff: Material) -> str:
    "What the report is, and which text holds."
    profile, number = stuff.profile, stuff.year - stuff.profile.first_edition + 1
    again = f" It is published each year, and this is the {ordinal(number)} edition." if number > 1 else ""
    chapters = areas_told(stuff)
    areas = said_together(tuple(f"{c.english[:1].lower()}{c.english[1:]}" for c in chapters), "and")
    covers = f" It covers {areas}." if areas else ""
    also = stuff.in_area("brukarundersokning") and not only_beside(stuff, chapters)
    survey = " It also has the results of the user surveys." if also else ""
    they = "it has" if profile.edition_of else "they have"
    where = f"{profile.english.at} {profile.place}"
    return (
        f"The report describes {profile.english_service} {where} in {stuff.year} and how {they} developed "
        f"over time.{again}{covers}{survey} This summary is made from the same "
        "findings as the Swedish report. If the two differ, the Swedish text prevails."
    )


def said(
    stuff: Material, findings: list[Finding], turn: int, reserved: Sequence[Finding] = (), after: str = ""
) -> tuple[Sentence, ...]:
    return paragraph(
        findings, stuff.cubes, stuff.profile, rough=True, turn=turn, language=English, reserved=reserved, after=after
    )


def told(stuff: Material, chapter: Chapter) -> Text:
    "What the committee is told of the area, with what the municipality adds to it in English."
    found: list[Any] = []
    plan = planned(stuff, chapter)
    together = by_chance(stuff, plan)
    before = ""
    for turn, group in enumerate(by_indicator(plan)):
        found += said(stuff, group, turn, together, before)
        before = group[0].indicator
        adjustment = stuff.profile.adjustments.get(group[0].indicator)
        if adjustment and adjustment.english_aside:
            found.append(Plain(adjustment.english_aside, "lag"))
    if together and not nothing_moved(stuff):
        found.append(none_sure(together, others_moved(stuff, plan, together), "en"))
    return tuple(found)


def protected(stuff: Material) -> str:
    "What disclosure control did, as the edition's own account has it."
    rules = stuff.profile.disclosure
    if rules.method in METHODS:
        return f"{METHODS[rules.method]} A true zero is always shown as zero. {ATTACKED}"
    stricter = sorted({high for _, high in rules.areas.values() if high > rules.high})
    sensitive = f" In the most sensitive areas the limit is higher, up to {stricter[-1]}." if stricter else ""
    return (
        f"Figures that could identify individuals are not shown. Counts from {rules.low} to {rules.high} are hidden, "
        f"and so are the other figures from which they could be worked out.{sensitive} In the tables, two dots (..) "
        f"mean that a figure is protected. A true zero is shown as zero. {ATTACKED}"
    )


ATTACKED = (
    "Before publication, the tables, texts and charts are tested with an attack that tries to recover what is hidden; "
    "if it succeeds, nothing is published."
)
