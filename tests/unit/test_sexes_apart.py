"""Women and men grow more unlike or more alike, told where chance does not make it."""

from dataclasses import replace

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.ledger import check
from socialrapport.model.cube import Axis
from socialrapport.model.finding import FindingKind
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import CellRef, SafeCell, SafeCube, Status
from socialrapport.prose import English, say
from socialrapport.prose.kinds.sexes_apart import is_seen

STOCKHOLM = profiles.load("stockholm")
SEX = Axis("kon", "Kön", ("K", "M"), {"K": "Kvinnor", "M": "Män", "Total": "Samtliga"})


def cube(then: tuple[int, int], now: tuple[int, int]) -> SafeCube:
    "How many women and men of 10,000 each, in 2019 (and the years up to 2023) and in 2024."
    found, cells = catalogue.load().indicators["mb.aktuella"], {}
    for year, (women, men) in (("2019", then), ("2022", then), ("2023", then), ("2024", now)):
        for code, number in (("K", women), ("M", men), ("Total", women + men)):
            people = 20_000 if code == "Total" else 10_000
            cells["antal", (year, code)] = SafeCell(number, Status.SHOWN)
            cells["per_1000", (year, code)] = SafeCell(number / people * 1000, Status.SHOWN)
    years = Axis("ar", "År", ("2019", "2022", "2023", "2024"), {})
    return SafeCube(found, (years, SEX), measures_of(found), cells)


@pytest.mark.parametrize(
    ("then", "now", "says"),
    [((400, 500), (400, 900), "ökat"), ((900, 400), (600, 550), "minskat")],
)
def test_that_women_and_men_have_grown_unlike_or_alike(then, now, says):
    made = cube(then, now)
    (found,) = [f for f in analysis.find((made,), 2024) if f.kind == FindingKind.SEXES_APART]
    said = say(found, made, STOCKHOLM, turn=0)
    assert said.text.startswith("Sedan 2019 har skillnaden mellan kvinnor och män i antalet personer")
    was, went = (f"{some[0] // 10},0 bland kvinnor och {some[1] // 10},0 bland män" for some in (then, now))
    assert said.text.endswith(f" {says}: 2019 var talen {was}, och 2024 {went}.")
    assert {check(claim, {made.id: made})[1] for claim in said.claims} == {"bekräftad"}
    assert say(found, made, STOCKHOLM, turn=0, language=English).text.startswith(
        "Since 2019, the difference between women and men in the number of people"
    )


@pytest.mark.parametrize("now", [(40, 62), (400, 510)], ids=["chance", "too little to matter"])
def test_nothing_is_said_of_what_chance_makes_or_of_what_does_not_matter(now):
    then = (40, 50) if now[0] == 40 else (400, 500)
    assert FindingKind.SEXES_APART not in {f.kind for f in analysis.find((cube(then, now),), 2024)}


def test_a_gap_that_has_turned_round_is_neither_wider_nor_narrower():
    made = cube((800, 400), (300, 900))
    assert [f for f in analysis.find((made,), 2024) if f.kind == FindingKind.SEXES_APART] == []


@pytest.mark.parametrize(("men", "seen"), [(1001, False), (1002, True), (998, True)])
def test_figures_are_told_where_a_reader_sees_more_than_a_last_decimal(men, seen):
    made = cube((1000, 1000), (1000, men))
    then, now = (tuple(CellRef("mb.aktuella", "per_1000", (y, c)) for c in "KM") for y in ("2019", "2024"))
    assert is_seen(made, then, now) is seen


def test_where_the_printed_figures_show_too_little_of_it_they_are_told_as_they_stand():
    made = cube((1000, 1010), (1000, 1011))
    gap = tuple(("then", CellRef("mb.aktuella", "per_1000", ("2019", c))) for c in "KM")
    gap += tuple(("further", CellRef("mb.aktuella", "per_1000", ("2024", c))) for c in "KM")
    (found,) = [f for f in analysis.find((cube((400, 500), (400, 900)),), 2024) if f.kind == FindingKind.SEXES_APART]
    said = say(replace(found, facts=gap), made, STOCKHOLM, turn=0)
    assert said.text.endswith("ökat; 2024 var talen 100,0 bland kvinnor och 101,1 bland män.")
