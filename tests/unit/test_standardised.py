"""A rate that the districts' ages have no part in: of the whole's published counts by age and of public populations."""

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.analysis import certainty
from socialrapport.analysis.standardised import People
from socialrapport.model.cube import Axis
from socialrapport.model.finding import FindingKind, Verdict
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.prose import English, say

HERE = profiles.load("stockholm")
RATE, STANDARD, PEOPLE = "per_1000", "per_1000_standardiserad", "folkmangd_standardiserad"
AGES, YEAR = ("0-12", "13-17"), "2024"
NOBODY = "Total"


def number(value: float | str) -> SafeCell:
    return SafeCell(None, Status.HIDDEN) if value == ".." else SafeCell(value, Status.SHOWN)


def reported(ages: dict[str, float | str], districts: dict[str, float | str], whole: float, people: People) -> SafeCube:
    "Children with a report of concern, by age in the whole and by district at all ages."
    indicator = catalogue.load().indicators["bu.barn_med_anmalan"]
    axes = (
        Axis("ar", "År", (YEAR,), {}),
        Axis("stadsdel", "Stadsdel", tuple(districts), {d: d for d in districts} | {NOBODY: "Staden"}),
        Axis("kon", "Kön", (), {}),
        Axis("alder", "Ålder", tuple(ages), {}),
    )
    counts = {(YEAR, NOBODY, NOBODY, NOBODY): whole}
    counts |= {(YEAR, NOBODY, NOBODY, age): n for age, n in ages.items()}
    counts |= {(YEAR, district, NOBODY, NOBODY): n for district, n in districts.items()}
    cells = {("antal", at): number(n) for at, n in counts.items()}
    for at, n in counts.items():
        there = people[YEAR, at[1], NOBODY, at[3]]
        cells[RATE, at] = number(n if n == ".." else round(float(n) / there * 1000, 1))
    return SafeCube(indicator, axes, measures_of(indicator), cells)


def living(**districts: tuple[int, int]) -> People:
    "Inhabitants of the two ages in each district: `living(young=(900, 100), old=(100, 900))`."
    found = {}
    for place, numbers in (*districts.items(), (NOBODY, tuple(map(sum, zip(*districts.values(), strict=True))))):
        found |= {(YEAR, place, NOBODY, age): n for age, n in zip(AGES, numbers, strict=True)}
        found[YEAR, place, NOBODY, NOBODY] = sum(numbers)
    return found


def made(cube: SafeCube, people: People) -> SafeCube:
    return analysis.standardised((cube,), {cube.id: people})[0]


def of(cube: SafeCube, measure: str) -> dict[str, float | None]:
    return {at[1]: cell.value for (id, at), cell in cube.cells.items() if id == measure and at[3] == NOBODY}


BY_AGE_ONLY = living(ung=(9000, 1000), aldre=(1000, 9000))
"""One in a hundred of the young, and one in ten of the older, wherever they live."""


def test_districts_that_differ_by_age_alone_are_alike():
    cube = made(reported({"0-12": 100, "13-17": 1000}, {"ung": 190, "aldre": 910}, 1100, BY_AGE_ONLY), BY_AGE_ONLY)
    assert of(cube, RATE) == {NOBODY: 55.0, "ung": 19.0, "aldre": 91.0}
    assert of(cube, STANDARD) == {NOBODY: 55.0, "ung": 55.0, "aldre": 55.0}


def test_a_district_with_twice_what_its_ages_give_stands_out():
    cube = made(reported({"0-12": 100, "13-17": 1000}, {"ung": 380, "aldre": 910}, 1100, BY_AGE_ONLY), BY_AGE_ONLY)
    assert of(cube, STANDARD) == {NOBODY: 55.0, "ung": 110.0, "aldre": 55.0}


def test_it_is_its_count_over_its_population():
    cube = made(reported({"0-12": 100, "13-17": 1000}, {"ung": 190, "aldre": 910}, 1100, BY_AGE_ONLY), BY_AGE_ONLY)
    assert of(cube, PEOPLE) == {NOBODY: 20000.0, "ung": round(190 / 0.055), "aldre": round(910 / 0.055)}


def test_what_is_hidden_is_hidden_in_any_standard():
    cube = made(reported({"0-12": 100, "13-17": 1000}, {"ung": "..", "aldre": 910}, 1100, BY_AGE_ONLY), BY_AGE_ONLY)
    assert of(cube, STANDARD) == {NOBODY: 55.0, "ung": None, "aldre": 55.0}


@pytest.mark.parametrize("ages", [{"0-12": "..", "13-17": 1000}, {}], ids=["one is hidden", "none is counted"])
def test_nothing_is_standardised_by_ages_that_are_not_shown(ages):
    cube = reported(ages, {"ung": 190, "aldre": 910}, 1100, BY_AGE_ONLY)
    assert made(cube, BY_AGE_ONLY) is cube


def test_a_person_without_an_age_changes_nothing_between_districts():
    some = made(reported({"0-12": 100, "13-17": 1000}, {"ung": 190, "aldre": 910}, 1200, BY_AGE_ONLY), BY_AGE_ONLY)
    assert of(some, STANDARD)["ung"] == of(some, STANDARD)["aldre"]


def test_ten_times_as_many_of_all_gives_the_same():
    people = {key: 10 * n for key, n in BY_AGE_ONLY.items()}
    one = made(reported({"0-12": 100, "13-17": 1000}, {"ung": 380, "aldre": 910}, 1100, BY_AGE_ONLY), BY_AGE_ONLY)
    ten = made(reported({"0-12": 1000, "13-17": 10000}, {"ung": 3800, "aldre": 9100}, 11000, people), people)
    assert of(ten, STANDARD) == of(one, STANDARD)


def test_chance_is_reckoned_by_what_the_ages_give():
    "190 among people of whom 190 are expected are no more than the rest have."
    cube = made(reported({"0-12": 100, "13-17": 1000}, {"ung": 190, "aldre": 910}, 1100, BY_AGE_ONLY), BY_AGE_ONLY)
    whole, here = (cube.ref(STANDARD, YEAR, **codes) for codes in ({}, {"stadsdel": "ung"}))
    crude = certainty.of_part(cube, cube.measure(RATE), cube.ref(RATE, YEAR, stadsdel="ung"), cube.ref(RATE, YEAR))
    mine = certainty.of_part(cube, cube.measure(STANDARD), here, whole)
    assert crude
    assert mine
    assert crude.p < 1e-6
    assert mine.p > 0.99


THREE = living(ung=(9000, 1000), aldre=(1000, 9000), blandad=(5000, 5000))


def test_the_sentence_says_what_it_is_freed_from():
    cube = made(reported({"0-12": 150, "13-17": 1500}, {"ung": 600, "aldre": 900, "blandad": 500}, 1650, THREE), THREE)
    (gap,) = (f for f in analysis.find((cube,), 2024) if f.kind == FindingKind.DISTRICT_GAP)
    assert gap.verdict is Verdict.SURE
    said = say(gap, cube, HERE, turn=0)
    assert "per 1 000 barn och unga, standardiserat för ålder, högst i ung (173,7)" in said.text.replace("\u00a0", " ")
    assert "standardised for age, " in say(gap, cube, HERE, language=English).text
