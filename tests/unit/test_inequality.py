"""Districts grow more unlike or more alike, and chance alone seldom makes it so."""

import numpy as np
import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.ledger import check
from socialrapport.model.cube import Axis
from socialrapport.model.finding import FindingKind
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.prose import English, picture_headline, say
from socialrapport.statistics import spreading

STOCKHOLM = profiles.load("stockholm")
CODES = tuple(f"{n:02}" for n in range(1, 9))


def shares(then: list[float], now: list[float]) -> SafeCube:
    "The share with long assistance in each of eight districts of 1,000 households, in 2019 and 2024."
    found = catalogue.load().indicators["eb.langvarigt"]
    cells = {}
    for year, values in (("2019", then), ("2022", then), ("2023", then), ("2024", now)):
        for code, share in {"Total": sum(values) / len(values), **dict(zip(CODES, values, strict=True))}.items():
            of = 8000 if code == "Total" else 1000
            for measure, number in (("andel", share), ("antal", share * of / 100), ("bas", of)):
                cells[measure, (year, code)] = SafeCell(number, Status.SHOWN)
    years = Axis("ar", "År", ("2019", "2022", "2023", "2024"), {})
    places = Axis("stadsdel", "Stadsdel", CODES, {code: code for code in CODES}, False)
    return SafeCube(found, (years, places), measures_of(found), cells)


EVEN = [20.0, 20.4, 20.8, 21.2, 21.6, 22.0, 22.4, 22.8]
UNEVEN = [12.0, 14.0, 17.0, 20.0, 23.0, 26.0, 29.0, 33.0]


@pytest.mark.parametrize(("then", "now", "says"), [(EVEN, UNEVEN, "ökat"), (UNEVEN, EVEN, "minskat")])
def test_that_the_districts_have_grown_unlike_or_alike(then, now, says):
    cube = shares(then, now)
    (found,) = [f for f in analysis.find((cube,), 2024) if f.kind == FindingKind.INEQUALITY]
    said = say(found, cube, STOCKHOLM, turn=0)
    assert said.text.startswith("Sedan 2019 har skillnaderna mellan stadsdelarna i andelen hushåll")
    was, went = (f"mellan {min(some)} procent i 01 och {max(some)} procent på 08" for some in (then, now))
    ends = f" {says}: 2019 låg talen {was}, och 2024 {went}.".replace(".", ",").removesuffix(",")
    assert said.text.replace("\u00a0", " ").endswith(f"{ends}.")
    assert {check(claim, {cube.id: cube})[1] for claim in said.claims} == {"bekräftad"}
    assert picture_headline(found, cube, STOCKHOLM).text.endswith(f" {says}")
    in_english = say(found, cube, STOCKHOLM, turn=0, language=English).text
    assert in_english.startswith("Since 2019, the differences between the city districts in the share of households")


def test_nothing_is_said_where_they_are_as_unlike_as_they_were():
    assert [f for f in analysis.find((shares(EVEN, EVEN[::-1]),), 2024) if f.kind == FindingKind.INEQUALITY] == []


def test_a_district_that_was_high_by_chance_and_falls_back_is_no_change_of_spread():
    """Pitman–Morgan: of districts that differ only by chance in both years, one in twenty is called changed."""
    draw = np.random.default_rng(1)
    ps = [spreading.changed(draw.poisson(200, 11) / 10, draw.poisson(200, 11) / 10) for _ in range(2000)]
    assert 0.035 < np.mean(np.array(ps) < 0.05) < 0.065
