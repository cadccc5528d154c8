"""Others' figures enter here as tables of their own, beside ours: they have published them, and nothing of ours is in
them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from socialrapport.disclosure.doors.already_public import as_published, cell_of
from socialrapport.model.axes import YEAR
from socialrapport.model.cube import Axis
from socialrapport.model.delivery import PublicFigure
from socialrapport.model.indicator import TOTAL, Breakdown, Code, Counterpart, Indicator
from socialrapport.model.measures import measures_of
from socialrapport.model.others import COUNTRY, PREFIX, OthersFigure
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube

PLACE, SEX = "kommun", "kon"


def of_others(
    figures: Iterable[OthersFigure], indicators: Mapping[str, Indicator], profile: Profile
) -> tuple[SafeCube, ...]:
    "A table for each of our indicators that others' figures stand beside: the country, and whom the profile names."
    names = {COUNTRY: "Riket", **profile.compared}
    by_indicator: dict[str, list[OthersFigure]] = {}
    for figure in figures:
        if figure.place in names:
            by_indicator.setdefault(figure.indicator, []).append(figure)
    return tuple(cube_of(one, by_indicator[id], names) for id, one in indicators.items() if id in by_indicator)


def cube_of(indicator: Indicator, figures: list[OthersFigure], names: Mapping[str, str]) -> SafeCube:
    other = indicator.counterpart
    assert other is not None
    measure = next(m for m in measures_of(indicator) if m.id == other.measure)
    years = tuple(sorted({str(f.year) for f in figures}))
    places = [code for code in names if any(f.place == code for f in figures)]
    axes = (Axis(YEAR, "År", years, {y: y for y in years}), place_axis(places, names), *sex_axis(indicator, figures))
    cells = {
        (measure.id, (str(f.year), f.place, *((f.sex or TOTAL,) if len(axes) > 2 else ()))): cell_of(
            PublicFigure(indicator.id, measure.id, f.year, (), f.value, f.status, f.source, measure.decimals)
        )
        for f in figures
        if not f.sex or len(axes) > 2
    }
    codes = tuple(Code(code, names[code], english_of(code, names)) for code in places)
    by_place = Breakdown(PLACE, "Kommun", PLACE, codes, english="Municipality", total_english="All")
    return SafeCube(
        indicator=named(indicator, other, (by_place,)),
        axes=axes,
        measures=(as_published(measure, measure.decimals),),
        cells=cells,
        source=f"{other.source}, {other.id}",
    )


def english_of(code: str, names: Mapping[str, str]) -> str:
    return "Sweden" if code == COUNTRY else names[code]


def place_axis(places: list[str], names: Mapping[str, str]) -> Axis:
    return Axis(PLACE, "Kommun", tuple(places), {TOTAL: "Samtliga", **{code: names[code] for code in places}}, False)


def sex_axis(indicator: Indicator, figures: list[OthersFigure]) -> tuple[Axis, ...]:
    "The indicator's own, where it is split by sex and the figures are."
    by = next((b for b in indicator.by if b.id == SEX), None)
    if by is None or not any(f.sex for f in figures):
        return ()
    labels = {TOTAL: by.total_label, **{c.code: c.label for c in by.codes}}
    return (Axis(SEX, by.title, tuple(c.code for c in by.codes), labels, False),)


def named(indicator: Indicator, other: Counterpart, by: tuple[Breakdown, ...]) -> Indicator:
    "The indicator as its source publishes it: another table, with the difference in its definition."
    said = indicator.english
    return replace(
        indicator,
        id=PREFIX + indicator.id,
        title=f"{indicator.title}: riket och andra kommuner",
        definition=f"{other.source}, {other.id}. {other.difference}",
        by=(*by, *(b for b in indicator.by if b.id == SEX)),
        source=f"{other.source}, {other.id}",
        breaks=(),
        public=True,
        headline=False,
        asked="",
        english=replace(
            said,
            title=f"{said.title}: Sweden and other municipalities",
            definition=f"{said.definition} As published by {other.source}, {other.id}, whose definition may differ.",
            source=f"{other.source}, {other.id}",
        ),
    )
