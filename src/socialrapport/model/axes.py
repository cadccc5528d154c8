"""The axes of an indicator's cube, and which of them are crossed."""

from __future__ import annotations

from itertools import combinations

from socialrapport.model.cube import Axis, Coordinate
from socialrapport.model.indicator import TOTAL, Break, Breakdown, Code, Indicator
from socialrapport.model.naming import capital
from socialrapport.model.profile import Profile
from socialrapport.model.table import DISTRICT as DISTRICT_COLUMN

YEAR = "ar"
DISTRICT = "stadsdel"
GROUP_OF_DISTRICTS = "distriktsgrupp"
PLACES = frozenset({DISTRICT, GROUP_OF_DISTRICTS})
MONTH = "manad"
QUARTER = "kvartal"
HALF_YEAR = "halvar"
TIMES_OF_YEAR = (MONTH, QUARTER, HALF_YEAR)
"""Breakdowns whose parts follow one another: none of them is put before the others for being large."""
ALONE = (HALF_YEAR, GROUP_OF_DISTRICTS)
"Breakdowns that are never crossed with another."


def groups_of_districts(profile: Profile) -> Breakdown | None:
    "What the districts are put together to, where the profile says so: the counties of a country's municipalities."
    named = profile.groups
    if named is None:
        return None
    return Breakdown(
        id=GROUP_OF_DISTRICTS,
        title=named.title,
        column=DISTRICT_COLUMN,
        codes=tuple(Code(code, name) for code, name in named.names.items()),
        total_label=profile.whole,
        single=False,
        holds=tuple((code, profile.districts_in(code)) for code in named.names),
        english=named.english,
        total_english=profile.english.whole,
    )


def groups_in(indicator: Indicator) -> dict[str, tuple[str, ...]]:
    "The districts that each group of them holds, where the indicator is counted by such."
    return next((dict(b.holds) for b in indicator.by if b.id == GROUP_OF_DISTRICTS), {})


def breakdowns_of(indicator: Indicator, profile: Profile, year: int) -> tuple[Breakdown, ...]:
    """The indicator's breakdowns that exist in this municipality: without districts, none by district.

    Half-years are counted apart where a break parts those of one year.
    """
    there = {DISTRICT: bool(profile.districts_of(year)), HALF_YEAR: any(halves(b, year) for b in indicator.breaks)}
    return tuple(b for b in indicator.by if there.get(b.id, True))


def halves(broken: Break, year: int) -> bool:
    "Whether what is broken is so from the first of July of this year or an earlier one."
    return broken.date is not None and (broken.date.month, broken.date.day) == (7, 1) and broken.year <= year


def axes_of(indicator: Indicator, profile: Profile, year: int, years: tuple[int, ...]) -> tuple[Axis, ...]:
    "The year axis, then one for each breakdown."
    first = Axis(YEAR, "År", tuple(str(y) for y in years), {str(y): str(y) for y in years})
    return (first, *(axis_of(b, profile, year) for b in breakdowns_of(indicator, profile, year)))


def axis_of(breakdown: Breakdown, profile: Profile, year: int) -> Axis:
    "A breakdown as an axis; the profile gives the districts and what the whole is called."
    if breakdown.id == DISTRICT:
        districts = profile.districts_of(year)
        title = capital(profile.part.one) or breakdown.title
        labels = {d.code: d.name for d in districts} | {TOTAL: profile.whole}
        return Axis(DISTRICT, title, tuple(d.code for d in districts), labels, additive=False)
    labels = {c.code: c.label for c in breakdown.codes} | {TOTAL: breakdown.total_label}
    codes = tuple(c.code for c in breakdown.codes)
    nouns = {c.code: c.noun for c in breakdown.codes if c.noun}
    return Axis(breakdown.id, breakdown.title, codes, labels, breakdown.single, breakdown.noun, nouns)


def crossings(indicator: Indicator, breakdowns: tuple[Breakdown, ...]) -> tuple[tuple[str, ...], ...]:
    "Which breakdowns are shown together: none, each alone, and pairs; never more. Some stand alone."
    ids = tuple(b.id for b in breakdowns)
    apart = (i for i in ids if i not in ALONE)
    pairs = indicator.crossed if indicator.crossed is not None else tuple(combinations(apart, 2))
    known = (tuple(i for i in ids if i in pair) for pair in pairs if set(pair) <= set(ids))
    return ((), *((i,) for i in ids), *dict.fromkeys(known))


def coordinates(axes: tuple[Axis, ...], crossing: tuple[str, ...], year: int) -> list[Coordinate]:
    "Every coordinate of one crossing in one year, in axis order."
    grown: list[Coordinate] = [(str(year),)]
    for axis in axes[1:]:
        codes = axis.codes if axis.id in crossing else (TOTAL,)
        grown = [(*at, code) for at in grown for code in codes]
    return grown
