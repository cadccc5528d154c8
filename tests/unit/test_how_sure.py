"""The interval of a figure that is drawn, and the limits around its districts: of published cells only."""

from __future__ import annotations

import dataclasses

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.analysis import certainty
from socialrapport.model.cube import Axis
from socialrapport.model.finding import Test as Held
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.statistics import intervals

STOCKHOLM = profiles.load("stockholm")
CODES = ("01", "02", "03", "04", "05")


def share(events: dict[str, int | None]) -> SafeCube:
    "So many of 1,000 households in each of five districts, None where it is hidden."
    cells = {}
    known = {code: n for code, n in events.items() if n is not None}
    for code, n in {"Total": sum(known.values()), **events}.items():
        of = 1000 * (len(events) if code == "Total" else 1)
        status = Status.HIDDEN if n is None else Status.SHOWN
        for measure, number in (("andel", n and n * 100 / of), ("antal", n), ("bas", of)):
            hidden = measure != "bas" and n is None
            cells[measure, ("2024", code)] = SafeCell(None if hidden else number, status if hidden else Status.SHOWN)
    places = Axis("stadsdel", "Stadsdel", CODES, {code: code for code in CODES}, False)
    found = catalogue.load().indicators["eb.langvarigt"]
    return SafeCube(found, (Axis("ar", "År", ("2024",), {}), places), measures_of(found), cells)


FIVE: dict[str, int | None] = {"01": 200, "02": 210, "03": 190, "04": 205, "05": 300}


def test_a_share_has_wilsons_interval_in_percent() -> None:
    cube = share(FIVE)
    made = analysis.judged((cube,), 2024, STOCKHOLM).intervals
    wilson = intervals.share(300, 1000).interval.times(100)
    assert made[cube.ref("andel", 2024, stadsdel="05")] == (round(wilson.low, 1), round(wilson.high, 1))


def test_a_hidden_figure_has_no_interval_and_no_place_in_the_funnel() -> None:
    cube = share(FIVE | {"01": None})
    made = analysis.judged((cube,), 2024, STOCKHOLM)
    assert cube.ref("andel", 2024, stadsdel="01") not in made.intervals
    assert made.funnels == {}


def test_a_district_that_strays_is_outside_the_funnel_and_sizes_are_peoples() -> None:
    cube = share(FIVE)
    (funnel,) = analysis.judged((cube,), 2024, STOCKHOLM).funnels.values()
    assert [size for _, size in funnel.places] == pytest.approx([1000] * 5)
    at = min(funnel.limits, key=lambda one: abs(one.size - 1000))
    assert at.strict[0] < 19 < 21 < at.strict[1] < 30
    assert funnel.limits[0].usual[1] > funnel.limits[-1].usual[1]


def test_the_gates_spread_is_weighed_anew_for_the_confidence_that_is_drawn() -> None:
    """An estimated φ is raised more for a small limit of p than for one in twenty."""
    gate = Held(0.5, phi=4.0, freedom=4.0, limit=0.001)
    assert 4.0 < certainty.spread_at(gate) < certainty.spread_at(gate, 0.002)
    assert certainty.spread_at(dataclasses.replace(gate, freedom=None)) == 1.0
    assert certainty.spread_at(dataclasses.replace(gate, phi=0.1, freedom=40.0)) == 1.0
    assert certainty.spread_at(None) == 1.0
