"""What a count has changed by in five years: the size of the population, its ages, or the rates at each age."""

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.analysis.kinds.parts_of_change import PARTS
from socialrapport.ledger import check
from socialrapport.model.cube import Axis
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.prose import English, say

HERE = profiles.load("stockholm")
YEARS, AGES = ("2019", "2024"), ("18-29", "30-64")
PEOPLE, OLDER, RATES = "andring_folkmangd", "andring_alder", "andring_niva"


def with_parts(counts: dict[str, tuple[float | None, ...]], people: dict[str, tuple[int, ...]]) -> SafeCube:
    "Adults with debt counselling by age in two years, of so many inhabitants; None is hidden."
    found = catalogue.load().indicators["eb.skuldradgivning"]
    axes = (Axis("ar", "År", YEARS, {}), Axis("alder", "Ålder", AGES, {}))
    cells = {}
    for year, numbers in counts.items():
        for age, n in zip(AGES, numbers, strict=True):
            cells["antal", (year, age)] = SafeCell(n, Status.HIDDEN if n is None else Status.SHOWN)
        cells["antal", (year, TOTAL)] = SafeCell(sum(n or 0 for n in numbers), Status.SHOWN)
    living = {(y, TOTAL, TOTAL, age): n for y, all_of in people.items() for age, n in zip(AGES, all_of, strict=True)}
    living |= {(y, TOTAL, TOTAL, TOTAL): sum(all_of) for y, all_of in people.items()}
    cube = SafeCube(found, axes, measures_of(found), cells)
    return analysis.with_parts_of_change((cube,), {cube.id: living}, 2024)[0]


def parts(cube: SafeCube) -> dict[str, float | None]:
    return {id: cell.value for (id, at), cell in cube.cells.items() if id.startswith("andring")}


def test_more_people_with_the_same_ages_and_rates():
    cube = with_parts({"2019": (100, 300), "2024": (110, 330)}, {"2019": (1000, 6000), "2024": (1100, 6600)})
    assert parts(cube) == {PEOPLE: 40.0, OLDER: 0.0, RATES: 0.0}


def test_other_ages_of_as_many():
    "A thousand have grown from the age with ten percent to the one with five."
    cube = with_parts({"2019": (300, 150), "2024": (200, 200)}, {"2019": (3000, 3000), "2024": (2000, 4000)})
    assert parts(cube) == {PEOPLE: 0.0, OLDER: -50.0, RATES: 0.0}


def test_the_parts_are_the_whole_of_the_change():
    cube = with_parts({"2019": (100, 301), "2024": (190, 333)}, {"2019": (1000, 6000), "2024": (1150, 6543)})
    assert sum(parts(cube).values()) == 190 + 333 - 100 - 301


@pytest.mark.parametrize("hidden", ["2019", "2024"])
def test_nothing_is_parted_where_an_age_is_hidden(hidden):
    counts = {"2019": (100, 300), "2024": (110, 330)} | {hidden: (None, 300)}
    assert parts(with_parts(counts, {"2019": (1000, 6000), "2024": (1100, 6600)})) == {}


@pytest.mark.parametrize(
    ("counts", "people", "swedish", "english"),
    [
        (
            {"2019": (1000, 3000), "2024": (2000, 6000)},
            {"2019": (10000, 60000), "2024": (11000, 66000)},
            "Ökningen med 4 000 sedan 2019 består av 564 fler för att befolkningen har vuxit och 3 436 fler för att "
            "det har blivit vanligare bland jämnåriga.",
            "made up of 564 more from a larger population and 3,436 more from higher rates at the same age.",
        ),
        (
            {"2019": (1000, 3000), "2024": (1100, 3300)},
            {"2019": (10000, 60000), "2024": (11000, 66000)},
            "Ökningen med 400 sedan 2019 beror helt på att befolkningen har vuxit.",
            "The rise of 400 since 2019 is entirely due to a larger population.",
        ),
    ],
    ids=["two parts one way", "one part"],
)
def test_the_sentence_has_the_parts_that_there_are_and_its_claims_hold(counts, people, swedish, english):
    cube = with_parts(counts, people)
    (told,) = (f for f in analysis.find((cube,), 2024) if f.kind == PARTS)
    said = say(told, cube, HERE)
    assert said.text.replace("\u00a0", " ") == swedish
    assert {check(claim, {cube.id: cube})[1] for claim in said.claims} == {"bekräftad"}
    assert say(told, cube, HERE, language=English).text.endswith(english)


def test_parts_that_go_against_one_another_say_which_way():
    cube = with_parts({"2019": (3000, 1500), "2024": (2200, 4000)}, {"2019": (30000, 30000), "2024": (20000, 40000)})
    (told,) = (f for f in analysis.find((cube,), 2024) if f.kind == PARTS)
    said = say(told, cube, HERE)
    assert " fler för att det har blivit vanligare bland jämnåriga; åt andra hållet drar " in said.text
    assert said.text.endswith(" färre för att åldersfördelningen har ändrats.")
    assert say(told, cube, HERE, language=English).text.endswith(
        "fewer from a changed age structure pull the other way."
    )
    assert {check(claim, {cube.id: cube})[1] for claim in said.claims} == {"bekräftad"}
