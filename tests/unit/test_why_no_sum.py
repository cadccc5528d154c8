"""A table says that its parts do not sum only where they do not, and in what it counts."""

import pytest

from socialrapport import catalogue
from socialrapport.compose.cube_tables import by_axis
from socialrapport.model.cube import Axis
from socialrapport.model.measures import measures_of
from socialrapport.model.naming import common
from socialrapport.model.safe import SafeCell, SafeCube, SafeOverlap, Status

PLACES = Axis("stadsdel", "Stadsdel", ("01", "02"), {"01": "Norr", "02": "Söder", "Total": "Hela kommunen"}, False)
OUTSIDE = "Det som inte hör till någon stadsdel, eller där uppgiften saknas, ingår bara i helheten."
SEVERAL = "Ett hushåll som förekommer i flera stadsdelar räknas i var och en av dem men en gång i helheten."
PART = common("stadsdel")


def notes(indicator: str, measure: str, whole, *parts, part=PART, several=1, outside=0) -> tuple[str, ...]:
    "The notes of a table of two districts in 2024; `..` is hidden."
    found = catalogue.load().indicators[indicator]
    values = dict(zip(("Total", "01", "02"), (whole, *parts), strict=True))
    cells = {
        (measure, ("2024", code)): SafeCell(None, Status.HIDDEN) if v == ".." else SafeCell(v, Status.SHOWN)
        for code, v in values.items()
    }
    there = {"2024": SafeOverlap(SafeCell(several, Status.SHOWN), SafeCell(outside, Status.SHOWN))}
    cube = SafeCube(found, (Axis("ar", "År", ("2024",), {}), PLACES), measures_of(found), cells, there)
    table = by_axis(cube, cube.measure(measure), PLACES, 2024, part)
    assert table is not None
    return table.notes


@pytest.mark.parametrize(
    ("indicator", "measure", "values", "says"),
    [
        ("eb.hushall", "antal", (30, 20, 10), ()),
        ("eb.hushall", "antal", (28, 20, 10), (SEVERAL,)),
        ("eb.hushall", "antal", (33, 20, 10), (OUTSIDE,)),
        ("eb.hushall", "antal", (33, 20, ".."), (SEVERAL, "Inga tal kan visas för: Söder.")),
        ("eb.utbetalt", "summa", (300, 200, 100), ()),
        ("eb.utbetalt", "summa", (301, 200, 100), ()),
        ("eb.utbetalt", "summa", (340, 200, 100), (OUTSIDE,)),
        ("eb.langvarigt", "andel", (30, 20, 45), ()),
    ],
    ids=["they sum", "in several", "in none", "hidden", "kronor sum", "but for rounding", "kronor in none", "shares"],
)  # fmt: skip
def test_why_the_parts_do_not_sum(indicator, measure, values, says):
    assert notes(indicator, measure, *values) == says


def test_where_a_part_is_hidden_what_is_known_of_the_overlap_says_why():
    hidden = "Inga tal kan visas för: Söder."
    assert notes("eb.hushall", "antal", 33, 20, "..", several=0) == (hidden,)
    assert notes("eb.hushall", "antal", 33, 20, "..", several=0, outside=7) == (OUTSIDE, hidden)


def test_the_parts_are_called_what_the_profile_calls_them():
    (several,) = notes("eb.hushall", "antal", 28, 20, 10, part=common("distrikt"))
    (outside,) = notes("eb.hushall", "antal", 33, 20, 10, part=common("distrikt"))
    assert several == "Ett hushåll som förekommer i flera distrikt räknas i vart och ett av dem men en gång i helheten."
    assert outside == "Det som inte hör till något distrikt, eller där uppgiften saknas, ingår bara i helheten."
