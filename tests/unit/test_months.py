"""A figure month by month: what is told of its months, and how it is drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.compose.control_chart import control_chart
from socialrapport.compose.key_figures import key_figures
from socialrapport.compose.report import not_observed, told_in_section
from socialrapport.disclosure import protect
from socialrapport.ledger.claims_held import TRUE, check
from socialrapport.model.axes import axes_of
from socialrapport.model.cube import Cube
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.indicator import Break
from socialrapport.model.measures import measures_of
from socialrapport.model.monthly import since_the_last_break
from socialrapport.model.profile import Disclosure
from socialrapport.model.safe import SafeCube
from socialrapport.prose import English, Swedish, say
from support.cubes import cube, material

HERE = profiles.load("exempelkommun")
NOTICES = catalogue.load().indicators["bu.anmalningar_manad"]
YEARS = (2022, 2023, 2024)
USUAL = (50, 52, 49, 53, 51, 50, 30, 51, 49, 52, 50, 53)
"""July is low each year."""
EVEN = (50, 54) * 6


def months(*years: tuple[int, ...], breaks: tuple[Break, ...] = ()) -> SafeCube:
    "Notifications month by month, the last year's last."
    found = replace(NOTICES, breaks=breaks)
    named = YEARS[-len(years) :]
    counts = {(str(y), str(m)): float(n) for y, year in zip(named, years, strict=True) for m, n in enumerate(year, 1)}
    counts |= {(str(y), "Total"): float(sum(year)) for y, year in zip(named, years, strict=True)}
    made = Cube(found, axes_of(found, HERE, 2024, named), measures_of(found), {"antal": counts})
    (safe,), *_ = protect((made,), Disclosure(1, 4))
    return safe


def but(month: int, count: int) -> tuple[int, ...]:
    "A usual year but for one month."
    return (*USUAL[: month - 1], count, *USUAL[month:])


def told(safe: SafeCube) -> Finding:
    (found,) = analysis.find((safe,), 2024)
    return found


def said(safe: SafeCube) -> list[str]:
    return [say(told(safe), safe, HERE, language=language).text for language in (Swedish, English)]


IN_SWEDISH = "Under 2024 {} inkomna orosanmälningar om barn och unga {}."


@pytest.mark.parametrize(
    ("last", "verb", "rest"),
    [
        (USUAL, "varierade antalet", "inte mer än vanligt från månad till månad"),
        (but(3, 90), "var antalet", "högre än vanligt i mars"),
        ((*but(3, 90)[:10], 10, 53), "var antalet", "högre än vanligt i mars och lägre än vanligt i november"),
        ((90, 90, 90, 90, *USUAL[4:]), "var antalet", "högre än vanligt i flera av årets månader"),
        ((53,) * 12, "låg antalet", "varje månad över genomsnittet för 2022–2024"),
    ],
    ids=["as usual", "one month", "two ways", "several", "the whole year on one side"],
)
def test_what_is_said_of_the_months(last: tuple[int, ...], verb: str, rest: str) -> None:
    safe = months(USUAL, USUAL, last)
    assert said(safe)[0] == IN_SWEDISH.format(verb, rest)
    claims = say(told(safe), safe, HERE).claims
    assert claims
    assert {check(claim, {safe.id: safe})[1] for claim in claims} == {TRUE}


def test_in_english() -> None:
    assert said(months(USUAL, USUAL, but(3, 90)))[1] == (
        "In 2024, the number of reports of concern received about children and young people was higher than usual "
        "in March."
    )


def test_a_month_that_is_low_each_year_is_not_lower_than_usual() -> None:
    july = since_the_last_break(cube := months(USUAL, USUAL, USUAL), cube.main, 2024)[-6]
    assert july.at[1] == "7"
    assert not told(cube).fact("low")


@pytest.mark.parametrize("stated", ["över", "under", "alla över", "inom"])
def test_only_what_is_so_holds(stated: str) -> None:
    safe = months(USUAL, USUAL, but(3, 90))
    (claim,) = say(told(safe), safe, HERE).claims
    assert (check(replace(claim, stated=stated), {safe.id: safe})[1] == TRUE) is (stated == "över")


def test_a_year_of_months_is_too_little_to_know_the_season() -> None:
    assert told(months(USUAL)).kind == FindingKind.LEVEL


def test_a_series_begins_again_at_a_break() -> None:
    safe = months(USUAL, USUAL, USUAL, breaks=(Break(2023, "Ny väg in.", date(2023, 9, 1)),))
    assert [ref.at for ref in since_the_last_break(safe, safe.main, 2024)][:2] == [("2023", "9"), ("2023", "10")]
    assert told(safe).kind == FindingKind.LEVEL


def test_a_protected_month_ends_what_is_followed() -> None:
    safe = months(but(12, 3), USUAL, USUAL)
    assert since_the_last_break(safe, safe.main, 2024)[0].at == ("2023", "1")


def test_the_chart_has_its_limits_and_what_lies_outside() -> None:
    safe = months(USUAL, USUAL, but(3, 90))
    chart = control_chart(safe, safe.main, 2024)
    assert chart is not None
    assert chart.band is not None
    assert [point.x for point in chart.series[0].points][:2] == ["jan 2022", "feb 2022"]
    assert "mar 2024" in chart.band.outside
    assert chart.band.low < 50 < chart.band.high < 90


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (EVEN, "Ingen månad ligger utanför gränserna."),
        ((50, 54, 90, *EVEN[3:]), "Utanför gränserna, och markerad, är mars 2024."),
        ((80, 82, 84, 86, 88, *EVEN[5:]), "Utanför gränserna, och markerade, är flera månader."),
    ],
)
def test_what_is_marked_is_said_below_the_chart(last: tuple[int, ...], said: str) -> None:
    safe = months(EVEN, EVEN, last)
    chart = control_chart(safe, safe.main, 2024)
    assert chart is not None
    assert said in chart.notes[0]


def test_fewer_than_a_year_of_months_is_no_chart() -> None:
    safe = months(USUAL, USUAL, breaks=(Break(2024, "Nytt.", date(2024, 3, 1)),))
    assert control_chart(safe, safe.main, 2024) is None


def test_a_figure_month_by_month_is_no_key_figure() -> None:
    "Its year is another indicator's."
    safe = months(USUAL, USUAL, USUAL)
    stuff = replace(material(HERE, (safe,)), judged=analysis.judged((safe,), 2024, HERE))
    assert key_figures(stuff, (safe,)).figures == ()


def test_a_month_just_outside_its_limits_is_drawn_and_not_told() -> None:
    "The chart's limits are passed by chance in one year of thirty."
    wide = tuple(n + (-4, 4)[i % 2] for i, n in enumerate((50,) * 12))
    assert not analysis.find((months(wide, wide, (*wide[:5], 76, *wide[6:])),), 2024)


def test_of_too_few_months_the_years_number_is_not_told_again() -> None:
    """The year's figure tells it; the months' says when it will have something of its own to tell."""
    made = months(USUAL)
    year = cube("bu.orosanmalningar", f"antal 2024 Total Total Total Total Total Total | {sum(USUAL)}")
    stuff = replace(material(HERE, (year, made)), judged=analysis.judged((year, made), 2024, HERE))
    assert told_in_section(stuff, made) == []
    assert not_observed(stuff, made).startswith("Om månaderna varierar mer än vanligt sägs när två år")
    alone = replace(material(HERE, (made,)), judged=analysis.judged((made,), 2024, HERE))
    assert [f.kind for f in told_in_section(alone, made)] == [FindingKind.LEVEL]
