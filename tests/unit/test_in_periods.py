"""Periods of three years, of what single years are too few to be divided by: counted and chosen before protection."""

from dataclasses import replace
from itertools import product

import pytest

from socialrapport import engine
from socialrapport.compose.in_periods import by_periods
from socialrapport.compute.dividing import divided, restricted
from socialrapport.compute.evaluate import evaluate
from socialrapport.compute.in_periods import in_periods, with_different
from socialrapport.disclosure import protect
from socialrapport.model import periods
from socialrapport.model.axes import axes_of
from socialrapport.model.cube import REST, Cube
from socialrapport.model.expression import Field
from socialrapport.model.indicator import TOTAL, Count, Share
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure
from socialrapport.model.safe import Status
from socialrapport.opened.counts import Earlier, crossings
from support.counting import AGE, SEX, TOWN, fill, indicator, rows_of

RULES = Disclosure()
YEARS = (2021, 2022, 2023, 2024)
Women = Men = int


def cube(*years: tuple[Women, Men]) -> Cube:
    "Women and men in each of the last years."
    of, shown = indicator(Count("person"), SEX), YEARS[-len(years) :]
    counts = {
        (str(year), code): n
        for year, (women, men) in zip(shown, years, strict=True)
        for code, n in ((TOTAL, women + men), ("K", women), ("M", men))
    }
    return Cube(of, axes_of(of, TOWN, 2024, shown), measures_of(of), {"antal": counts})


def tables(*years: tuple[Women, Men], printed=()) -> tuple[Cube, ...]:
    "The table of the years, that of the periods, and the years behind it."
    made = cube(*years)
    kept = divided(made, RULES)
    return (restricted(made, kept), *in_periods(made, kept, RULES, [frozenset({p}) for p in printed]))


def girls_alone(*counts: int) -> Cube:
    "Another indicator, which counts the same girls."
    girls = (Field("kon") == "K") & (Field("alder") <= 17)
    of = replace(indicator(Count("person"), where=girls), id="flickor")
    cells = {(str(year),): n for year, n in zip(YEARS[1:], counts, strict=True)}
    return Cube(of, axes_of(of, TOWN, 2024, YEARS[1:]), measures_of(of), {"antal": cells})


def by_sex_and_age(girls: tuple[int, ...], others: tuple[int, ...]) -> tuple[Cube, ...]:
    "As `tables`, of girls and boys and of as many women and men; *others* are as many in each of the other groups."
    of = indicator(Count("person"), SEX, AGE)
    counts = {}
    for year, mine, other in zip(YEARS[1:], girls, others, strict=True):
        for sex, age in product(("K", "M"), ("0-17", "18+")):
            n = mine if (sex, age) == ("K", "0-17") else other
            for at in product((sex, TOTAL), (age, TOTAL)):
                counts[str(year), *at] = counts.get((str(year), *at), 0) + n
    made = Cube(of, axes_of(of, TOWN, 2024, YEARS[1:]), measures_of(of), {"antal": counts})
    kept = divided(made, RULES)
    return (restricted(made, kept), *in_periods(made, kept, RULES))


FEW = ((3, 2), (4, 5), (5, 3))
SOME = ((6, 4), (4, 5), (5, 3))


def test_periods_end_in_the_same_years_in_all_editions_and_share_none():
    assert periods.ends(range(2015, 2025)) == (2018, 2021, 2024)
    assert periods.ends(range(2016, 2027)) == (2018, 2021, 2024)
    assert periods.named(2024) == "2022–2024"


def test_what_one_year_is_too_few_for_is_divided_in_periods():
    assert len(tables((8, 5), (6, 6), (4, 5))) == 1
    years, three, behind = tables((6, 4), (4, 5), (2, 3))
    assert (years.indicator.by, behind.unprinted) == ((), True)
    assert three.values["antal"] == {("2024", TOTAL): 24, ("2024", "K"): 12, ("2024", "M"): 12}


def test_the_mean_of_a_year_is_told():
    (_, safe), _, _ = protect(tables(*SOME), RULES)
    assert safe.cells["per_ar", ("2024", "K")].value == 5.0


def test_a_table_has_a_column_for_each_period_and_the_mean_of_its_years():
    (_, safe), _, _ = protect(tables(*SOME), RULES)
    made = by_periods(safe, safe.measure(periods.PER_YEAR), safe.axes[1], safe.indicator)
    assert made.header == ("Kön", "2022–2024")
    assert [[cell.text for cell in row] for row in made.rows] == [
        ["Kvinnor", "5,0"],
        ["Män", "4,0"],
        ["Samtliga", "9,0"],
    ]
    assert made.caption == (f"{safe.indicator.title} efter kön, i treårsperioder. Antal personer, genomsnitt per år")


def test_a_period_that_is_too_few_is_not_made():
    assert len(tables(*FEW)) == 1


def test_a_period_that_an_earlier_edition_printed_is_made():
    assert len(tables(*FEW, printed=["kon"])) == 3


@pytest.mark.parametrize("others", [((40, 1), (2, 3)), ((6, 4), (4, 5)), ((9, 9), (4, 4)), ((2, 1), (1, 1))])
def test_the_choice_tells_nothing_of_a_year_that_is_few(others):
    "Whatever a hidden total is, from none to more than twice the largest that is hidden."
    assert len({len(tables(*others, (few, 0))) for few in range(2 * RULES.high + 2)}) == 1


def test_an_earlier_edition_tells_which_periods_it_printed_and_what_they_were():
    """One woman fewer of 2024: what was printed of the period then is known now, and together they tell of no few."""
    safe, *_ = protect(tables(*SOME), RULES)
    before = Earlier.of(2024, safe)
    assert frozenset({"kon"}) in crossings([before])["perioder.prov"]
    _, protection, _ = protect(tables(SOME[0], SOME[1], (4, 3)), RULES, (before,))
    assert (protection.recovered, protection.known_before) == (0, ())


def test_the_years_behind_a_period_are_printed_nowhere():
    safe, protection, _ = protect(tables(*SOME), RULES)
    assert {cube.id: [axis.id for axis in cube.axes] for cube in safe} == {
        "prov": ["ar"],
        "perioder.prov": ["ar", "kon"],
    }
    assert protection.cells == len(safe[0].cells) + len(safe[1].cells)


def test_a_year_that_another_table_hides_does_not_follow_from_the_period():
    """The girls were seven, six and three: whoever saw 16 of the period, and the first two, would know the three."""
    cubes = (*by_sex_and_age((7, 6, 3), (4, 4, 5)), girls_alone(7, 6, 3))
    (years, three, alone), protection, _ = protect(cubes, RULES)
    assert ("2024", "K", "0-17") in cubes[1].values["antal"]
    assert not any("K" in at and "0-17" in at for _, at in years.cells)
    seen = [three.cells["antal", ("2024", "K", "0-17")], *(alone.cells["antal", (y,)] for y in ("2022", "2023"))]
    assert alone.cells["antal", ("2024",)].value is None
    assert not all(cell.shown for cell in seen)
    assert protection.recovered == 0


def test_a_count_of_few_persons_who_come_back_each_year_is_hidden(tmp_path):
    "Two women are there all three years: six is no small count, but it is of two."
    of = indicator(Count("person"), SEX)
    lines = [f"{year} | w{n} | K" for year in YEARS[1:] for n in range(2)]
    lines += [f"{year} | {year}m{n} | M" for year in YEARS[1:] for n in range(30)]
    with engine.open(tmp_path, threads=1) as store:
        fill(store, rows_of("ar | person | kon\n" + "\n".join(lines)))
        counted = evaluate(of, TOWN, 2024, store)
        assert counted is not None
        kept = divided(replace(counted, indicator=replace(of, by=())), RULES)
        made = with_different(in_periods(counted, kept, RULES, [frozenset({"kon"})]), store)
    assert made[0].different["antal"] == {("2024", TOTAL): 92, ("2024", "K"): 2, ("2024", "M"): 90}
    (safe,), _, _ = protect(tuple(made), RULES)
    assert safe.cells["antal", ("2024", "K")].status is Status.HIDDEN


def test_of_a_share_those_who_are_not_in_the_part_may_be_the_few(tmp_path):
    of = indicator(Share("person", Field("typ") == "a", "alla"), SEX)
    lines = [f"{year} | w{n} | K | {'a' if n > 1 else 'b'}" for year in YEARS[1:] for n in range(12)]
    with engine.open(tmp_path, threads=1) as store:
        fill(store, rows_of("ar | person | kon | typ\n" + "\n".join(lines)))
        counted = evaluate(of, TOWN, 2024, store)
        assert counted is not None
        made = with_different(in_periods(counted, replace(of, by=()), RULES, [frozenset({"kon"})]), store)
    at = ("2024", "K")
    assert [made[0].different[measure][at] for measure in ("antal", "bas", REST)] == [10, 12, 2]
    (safe,), _, _ = protect(tuple(made), RULES)
    assert safe.cells["andel", at].status is Status.HIDDEN
