"""How unlike the districts are, chance taken away, and each district's level when all of them are reckoned with."""

import pytest

from socialrapport import analysis, catalogue
from socialrapport.model.cube import Axis
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status

RATE = "per_1000"
PEOPLE = 10_000


def reported(*districts: float | None, years: tuple[str, ...] = ("2024",)) -> SafeCube:
    "Children with a report of concern in districts of ten thousand each, the same each year; None is hidden."
    indicator = catalogue.load().indicators["bu.barn_med_anmalan"]
    codes = [str(n) for n in range(len(districts))]
    axes = (
        Axis("ar", "År", years, {}),
        Axis("stadsdel", "Stadsdel", tuple(codes), {}),
        Axis("kon", "Kön", (), {}),
        Axis("alder", "Ålder", (), {}),
    )
    counts = dict(zip(codes, districts, strict=True)) | {"Total": sum(n or 50 for n in districts)}
    cells = {}
    for year in years:
        for code, n in counts.items():
            people = PEOPLE * (len(districts) if code == "Total" else 1)
            shown = Status.HIDDEN if n is None else Status.SHOWN
            cells["antal", (year, code, "Total", "Total")] = SafeCell(n, shown)
            rate = None if n is None else round(n / people * 1000, 1)
            cells[RATE, (year, code, "Total", "Total")] = SafeCell(rate, shown)
    return SafeCube(indicator, axes, measures_of(indicator), cells)


def of(cube: SafeCube, measure: str, year: str = "2024") -> dict[str, float | None]:
    return {at[1]: cell.value for (id, at), cell in cube.cells.items() if id == measure and at[0] == year}


def spread(cube: SafeCube) -> SafeCube:
    return analysis.with_spread((cube,))[0]


def test_what_chance_gives_is_no_spread():
    "Standard deviation eight of a hundred, where Poisson gives ten."
    cube = spread(reported(100, 108, 92, 100, 110, 90))
    assert of(cube, "spridning") == {"Total": 0.0}
    assert of(cube, "spridning_lag") == {"Total": 0.0}


def test_districts_that_differ_by_half_their_level():
    cube = spread(reported(1500, 500, 1500, 500, 1500, 500))
    assert of(cube, "spridning")["Total"] == pytest.approx(50, abs=8)
    assert of(cube, "spridning_lag")["Total"] < 50 < of(cube, "spridning_hog")["Total"]


def test_each_year_has_its_spread_and_its_interval():
    cube = spread(reported(1500, 500, 1500, 500, 1500, 500, years=("2023", "2024")))
    assert of(cube, "spridning", "2023") == of(cube, "spridning", "2024")
    assert of(cube, "spridning_lag", "2023") == of(cube, "spridning_lag", "2024")


@pytest.mark.parametrize("districts", [(1500, None, 1500, 500, 1500, 500), (1500, 500, 1500, 500), (0,) * 6])
def test_nothing_is_said_of_hidden_few_or_empty_districts(districts):
    cube = reported(*districts)
    assert spread(cube) is cube


def test_a_district_is_drawn_to_the_common_level_the_more_the_fewer_it_counts():
    few, many = (of(spread(reported(*(n * k for n in (10, 14, 6, 10, 14, 24)))), RATE + "_utjamnad") for k in (1, 20))
    assert 1.4 < few["5"] < 2.2
    assert 2.3 * 20 < many["5"] <= 2.4 * 20


def test_with_no_spread_all_have_the_common_level():
    cube = spread(reported(100, 108, 92, 100, 110, 90))
    assert set(of(cube, RATE + "_utjamnad").values()) == {10.0}
