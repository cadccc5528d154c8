"""Large numbers with a label and how they have changed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from socialrapport.compose.in_running_text import called_apart, counted_as, printed, says_its_unit
from socialrapport.compose.material import Material
from socialrapport.model.axes import MONTH
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import KeyFigure, KeyFigures
from socialrapport.model.finding import Claim, Finding, FindingKind, Verdict
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose import claims
from socialrapport.prose.facts import SMALL_BASE, fact
from socialrapport.vocabulary import degrees

MOST_KEY_FIGURES = 3


def key_figures(stuff: Material, cubes: tuple[SafeCube, ...], among_others: bool = False) -> KeyFigures:
    """Up to three large numbers: what the committee is told first, then the rest in order.

    What there is none of, and was none of the year before, is no large number, and neither is how many a figure that is
    about its parts knows of. *Among others* than those of their own area they say whom they are about.
    """
    told = (c for c in cubes if c.axis(MONTH) is None and counted_as(c.indicator) == c.indicator.title)
    yearly = (cube for cube in told if not is_still_none(stuff, cube))
    ranked = sorted(yearly, key=lambda c: not c.indicator.headline)
    made = [figure for cube in ranked if (figure := key_figure(stuff, cube, among_others)) is not None]
    return KeyFigures(tuple(made[:MOST_KEY_FIGURES]))


def is_still_none(stuff: Material, cube: SafeCube) -> bool:
    "Whether the last two figures are noughts."
    last = [cell.value for year, cell in cube.observed(cube.main.id) if int(year) <= stuff.year][-2:]
    return len(last) == 2 and not any(value != 0 for value in last)


def key_figure(stuff: Material, cube: SafeCube, among_others: bool) -> KeyFigure | None:
    measure = cube.main
    year = told_year(stuff, cube)
    cell = cube.get(measure.id, year) if stuff.of(cube) else None
    if cell is None or cell.value is None:
        return None
    unit = "\u00a0%" if measure.kind.in_percent else ""
    change, said = change_words(stuff, cube, measure)
    return KeyFigure(
        value=f"{printed(cell.value, '', measure.decimals)}{unit}",
        label=key_label(stuff, cube, measure, among_others),
        change=change,
        cell=cube.ref(measure.id, year),
        claims=said,
    )


def beside_text(
    stuff: Material, keys: KeyFigures, told: Collection[Finding], reserved: Collection[Finding] = ()
) -> KeyFigures:
    """The large numbers where a text beside them tells the news: they hold the levels, the year before's too.

    How much a figure has moved is for the text, where it is among what is *told*; that it has not surely moved is said
    here, and then the text need not, but of those *reserved*: the text says it of all of them together.
    """
    return KeyFigures(tuple(with_level_before(stuff, figure, told, reserved) for figure in keys.figures))


def with_level_before(
    stuff: Material, figure: KeyFigure, told: Collection[Finding], reserved: Collection[Finding] = ()
) -> KeyFigure:
    finding = change_of(stuff, figure)
    if finding is None or (moves(finding) and finding not in told):
        return figure
    change, said = level_before(stuff.cubes[finding.indicator], finding, finding in reserved)
    return replace(figure, change=change, claims=said)


def change_of(stuff: Material, figure: KeyFigure) -> Finding | None:
    "The change that ends at the large number."
    finding = stuff.finding(figure.cell.cube, FindingKind.CHANGE)
    return finding if finding is not None and finding.fact("now") == figure.cell else None


def moves(finding: Finding) -> bool:
    "Whether a change is told as one: neither chance nor a break may have made it, and it is not too small to matter."
    return finding.sure and not finding.flat and not finding.breaks


def level_before(cube: SafeCube, finding: Finding, reserved: bool) -> tuple[str, tuple[Claim, ...]]:
    "*2023: 13 395, ingen säkerställd förändring*: the level before, and how the two compare."
    before, now = fact(finding, "before"), fact(finding, "now")
    measure, old = cube.measure(before.measure), cube.cells[before.measure, before.at].value or 0.0
    text = printed(old, "", measure.decimals) + ("\u00a0%" if measure.kind.in_percent else "")
    said = [claims.value(text, old, before, 0.5 * 10**-measure.decimals)]
    how = ""
    if finding.breaks:
        how = "inte helt jämförbart"
    elif finding.flat:
        how = degrees.direction_of(old, cube.cells[now.measure, now.at].value or 0.0, measure.kind)
        said.append(claims.direction(how, how, before, now))
    elif finding.verdict is Verdict.CHANCE and not reserved:
        how = "ingen säkerställd förändring"
        said += claims.chance(finding)
    return ", ".join(part for part in (f"{before.at[0]}: {text}", how) if part), tuple(said)


def told_year(stuff: Material, cube: SafeCube) -> int:
    "The year that the cube's text and pictures are about: the report's, or the last one observed."
    return int(cube.latest(stuff.year) or stuff.year)


def key_label(stuff: Material, cube: SafeCube, measure: MeasureInfo, among_others: bool = False) -> str:
    "The title, with the unit of an amount or a median and the year where it is not the report's."
    unsaid = measure.kind in (MeasureKind.AMOUNT, MeasureKind.MEDIAN)
    title = called_apart(cube.indicator) if among_others else counted_as(cube.indicator)
    label = f"{title}, {measure.unit}" if unsaid and not says_its_unit(title, measure.unit) else title
    year = told_year(stuff, cube)
    return label if year == stuff.year else f"{label} ({year})"


def change_words(stuff: Material, cube: SafeCube, measure: MeasureInfo) -> tuple[str, tuple[Claim, ...]]:
    "*+2,2 % sedan 2023* and its claim; a small base, a break and what chance may have made give the figure before."
    finding = stuff.finding(cube.id, FindingKind.CHANGE)
    before = finding.fact("before") if finding else None
    now = cube.get(measure.id, told_year(stuff, cube))
    if finding is None or before is None or finding.measure != measure.id or now is None or now.value is None:
        return "", ()
    old = cube.cells[before.measure, before.at].value or 0.0
    here, year = cube.ref(measure.id, told_year(stuff, cube)), before.at[0]
    if not old or finding.breaks or not finding.sure or (measure.kind.is_count and old < SMALL_BASE):
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
