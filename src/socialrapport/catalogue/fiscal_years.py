"""The catalogue where a year does not begin in January: what its definitions say then."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from socialrapport.model.axes import HALF_YEAR
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.chapter import reworded
from socialrapport.model.fiscal_year import FiscalYear
from socialrapport.model.indicator import Break, Indicator, Period

SAYS = (("den 31 december", "årets sista dag"), ("Kalenderår", "Verksamhetsår"))
SAYS_IN_ENGLISH = (("on 31 December", "on the last day of the year"),)
MIDDLE = 7
"""The month that begins a calendar year's second half. Where a year begins then, a law of that day parts no year."""


def in_fiscal_years(catalogue: Catalogue, fiscal: FiscalYear) -> Catalogue:
    "The catalogue's registers, tables and indicators in years that begin when the profile says."
    if fiscal.is_calendar:
        return catalogue
    return replace(
        catalogue,
        registers={id: replace(one, fiscal=fiscal) for id, one in catalogue.registers.items()},
        tables={id: replace(one, fiscal=fiscal) for id, one in catalogue.tables.items()},
        indicators={id: of_years(one, fiscal) for id, one in catalogue.indicators.items()},
        chapters={
            id: replace(one, introduction=tuple(reworded(passage, swedish) for passage in one.introduction))
            for id, one in catalogue.chapters.items()
        },
    )


def of_years(indicator: Indicator, fiscal: FiscalYear) -> Indicator:
    """A definition that says what it then counts.

    A day of the year is told in the definition and no longer in sentences: it may be in another calendar year than the
    one that the year is called by.
    """
    since, said = dt.date(indicator.since, 1, 1), indicator.english
    kind = "Fiscal year" if indicator.period.kind is Period.YEAR else ""
    return replace(
        indicator,
        title=swedish(indicator.title),
        definition=swedish(indicator.definition),
        period=replace(indicator.period, says=swedish(indicator.period.says), day=None, english=kind),
        since=fiscal.of(since) + (fiscal.first_day(fiscal.of(since)) != since),
        breaks=tuple(placed(b, fiscal) for b in indicator.breaks),
        by=tuple(b for b in indicator.by if b.id != HALF_YEAR or fiscal.begins != MIDDLE),
        english=replace(said, title=english(said.title), definition=english(said.definition)),
    )


def swedish(text: str) -> str:
    for calendar, fiscal in SAYS:
        text = text.replace(calendar, fiscal)
    return text


def english(text: str) -> str:
    for calendar, fiscal in SAYS_IN_ENGLISH:
        text = " ".join(text.split()).replace(calendar, fiscal)
    return text


def placed(found: Break, fiscal: FiscalYear) -> Break:
    "A break in the year that its day belongs to; one of a whole calendar year is of New Year's Day."
    day = found.date or dt.date(found.year, 1, 1)
    year = fiscal.of(day)
    return replace(found, year=year, within=day != fiscal.first_day(year))
