"""Figures that their owner has already published enter here, the only way in beside protection."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from socialrapport.disclosure.doors.protect import HIDDEN, NOT_APPLICABLE, shown
from socialrapport.model.axes import DISTRICT, YEAR, axes_of
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.delivery import PublicFigure
from socialrapport.model.indicator import TOTAL, Indicator
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCell, SafeCube


def already_public(
    figures: Iterable[PublicFigure], indicators: Mapping[str, Indicator], profile: Profile, year: int
) -> tuple[SafeCube, ...]:
    """One cube for each indicator that there are published figures of, in the catalogue's order.

    Only what was published is in it; what its owner suppressed stays hidden. Districts that do not
    exist in the edition's area version are left out: published figures are never added together.
    """
    by_indicator: dict[str, list[PublicFigure]] = defaultdict(list)
    current = {d.code for d in profile.districts_of(year)}
    for figure in figures:
        if dict(figure.at).get(DISTRICT, TOTAL) in current | {TOTAL}:
            by_indicator[figure.indicator].append(figure)
    return tuple(cube_of(i, by_indicator[id], profile, year) for id, i in indicators.items() if id in by_indicator)


def cube_of(indicator: Indicator, figures: list[PublicFigure], profile: Profile, year: int) -> SafeCube:
    "The figures of one indicator as a cube: only the axes that they use."
    years = tuple(sorted({f.year for f in figures}))
    known = {a.id: a for a in axes_of(indicator, profile, year, years)}
    used: dict[str, list[str]] = {}
    for figure in figures:
        for axis, code in figure.at:
            if code not in used.setdefault(axis, []):
                used[axis].append(code)
    order = [a for a in known if a in used] + sorted(a for a in used if a not in known)
    axes = (known[YEAR], *(axis_with(known.get(a), a, used[a]) for a in order))
    cells = {(f.measure, (str(f.year), *(dict(f.at).get(a.id, TOTAL) for a in axes[1:]))): cell_of(f) for f in figures}
    present = {m for m, _ in cells}
    decimals = {f.measure: f.decimals for f in figures}
    measures = tuple(m for m in measures_of(indicator) if m.id in present)
    sources = dict.fromkeys(f.source for f in figures)
    return SafeCube(
        indicator=indicator,
        axes=axes,
        measures=tuple(as_published(m, decimals[m.id]) for m in measures),
        cells={key: cell for key, cell in cells.items() if key[0] in {m.id for m in measures}},
        source="; ".join(sources),
    )


def as_published(measure: MeasureInfo, decimals: int) -> MeasureInfo:
    "The measure with the decimals that its owner printed, no longer worked out by us."
    return MeasureInfo(measure.id, measure.title, measure.unit, measure.kind, decimals, kronor=measure.kronor)


def cell_of(figure: PublicFigure) -> SafeCell:
    if figure.value is None:
        return HIDDEN if figure.status == ".." else NOT_APPLICABLE
    return shown(figure.value, figure.decimals)


def axis_with(known: Axis | None, id: str, codes: list[str]) -> Axis:
    "The axis with the codes that occur, the known ones first and in their own order."
    of_ours = [c for c in known.codes if c in codes] if known else []
    others = sorted((c for c in codes if c not in of_ours), key=natural)
    labels = dict(known.labels) if known else {TOTAL: "Samtliga"}
    labels |= {c: label_of(c) for c in others if c not in labels}
    ordered = sorted(codes, key=natural) if id == "alder" else [*of_ours, *others]
    return Axis(id, known.title if known else id.capitalize(), tuple(ordered), labels, False)


def natural(code: str) -> tuple[int, str]:
    "Ages in their order; text after numbers."
    match = re.match(r"\d+", code)
    return (int(match.group()), code) if match else (10**6, code)


def label_of(code: str) -> str:
    "A published group's name where the catalogue has none: *25–29 år*, *Barn och hemmavarande*."
    if match := re.fullmatch(r"(\d+)-(\d+)", code):
        return f"{match[1]}–{match[2]} år"
    if match := re.fullmatch(r"(\d+)\+", code):
        return f"{match[1]} år och äldre"
    text = code.replace("_", " ")
    return text[:1].upper() + text[1:]


def join(
    counted: tuple[SafeCube, ...], published: tuple[SafeCube, ...], chapters: Iterable[str]
) -> tuple[SafeCube, ...]:
    "All cubes, in the order of the *chapters*; where an indicator was both counted and published, the count holds."
    by_id = {c.id: c for c in published} | {c.id: c for c in counted}
    ordered = [*counted, *(c for c in published if c.id not in {k.id for k in counted})]
    place = {chapter: n for n, chapter in enumerate(chapters)}
    return tuple(sorted((by_id[c.id] for c in ordered), key=lambda c: place[c.indicator.told_in]))
