"""A whole that is higher or lower than all its districts is explained: who is in several of them, and who in none."""

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.ledger import check
from socialrapport.model.cube import Axis
from socialrapport.model.finding import FindingKind
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, SafeOverlap, Status
from socialrapport.prose import English, say

STOCKHOLM = profiles.load("stockholm")
CODES = ("01", "02", "03", "04")
Hidden = None


def shown(value: float | None) -> SafeCell:
    return SafeCell(value, Status.HIDDEN if value is None else Status.SHOWN)


def months(whole: float, *districts: float | None, apart: tuple[float | None, float | None] = (564, 540)) -> SafeCube:
    "Months of assistance by household in four districts, and how many households are in several, and in none."
    found = catalogue.load().indicators["eb.manader"]
    cells = {
        ("medel", ("2024", code)): shown(n) for code, n in zip(("Total", *CODES), (whole, *districts), strict=True)
    }
    axes = (Axis("ar", "År", ("2024",), {}), Axis("stadsdel", "Stadsdel", CODES, {c: c for c in CODES}, False))
    overlap = {"2024": SafeOverlap(*map(shown, apart))}
    return SafeCube(found, axes, measures_of(found), cells, overlap)


def told(cube: SafeCube) -> list[str]:
    found = [f for f in analysis.find((cube,), 2024) if f.kind == FindingKind.BEYOND]
    said = [say(f, cube, STOCKHOLM) for f in found]
    assert {check(claim, {cube.id: cube})[1] for s in said for claim in s.claims} <= {"bekräftad"}
    assert len([say(f, cube, STOCKHOLM, language=English) for f in found]) == len(found)
    return [s.text.replace("\u00a0", " ").partition("biståndsmånader per hushåll ")[2] for s in said]


HIGHER = "högre i staden som helhet (7,3) än i alla stadsdelar"


@pytest.mark.parametrize(
    ("apart", "why"),
    [
        ((564, 540), "564 hushåll finns i mer än en stadsdel och räknas i var och en av dem, och 540 hushåll räknas "
                     "bara i staden som helhet."),
        ((564, 0), "564 hushåll finns i mer än en stadsdel och räknas i var och en av dem."),
        ((0, 540), "540 hushåll räknas bara i staden som helhet."),
        ((Hidden, Hidden), "den som finns i flera stadsdelar räknas i var och en av dem, och den som inte hör till "
                           "stadsdelarna räknas bara i staden som helhet."),
    ],
    ids=["in several and in none", "in several", "in none", "hidden"],
)  # fmt: skip
def test_what_makes_the_whole_higher_than_all_its_districts(apart, why):
    assert told(months(7.3, 6.3, 7.2, 7.0, 6.8, apart=apart)) == [f"{HIGHER}: {why}"]


def test_where_a_district_is_hidden_it_may_be_that_one():
    made = told(months(7.3, 6.3, Hidden, 7.0, 6.8))
    assert made == [f"{HIGHER} som redovisas: de övriga räknas också i helheten."]


def test_a_whole_below_them_all():
    (made,) = told(months(6.0, 6.3, 7.2, 7.0, 6.8))
    assert made.startswith("lägre i staden som helhet (6,0) än i alla stadsdelar: 564 hushåll")


@pytest.mark.parametrize("whole", [6.3, 7.0, 7.2])
def test_nothing_is_said_of_a_whole_among_its_districts(whole):
    assert told(months(whole, 6.3, 7.2, 7.0, 6.8)) == []


def test_nothing_is_said_where_nobody_is_in_several_or_in_none():
    assert told(months(7.3, 6.3, 7.2, 7.0, 6.8, apart=(0, 0))) == []
