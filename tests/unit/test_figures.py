"""Charts of cubes say why there are gaps in them."""

import pytest

from socialrapport.compose import charts
from support.cubes import cube

GAP = "Där en punkt saknas är uppgiften skyddad."


@pytest.mark.parametrize(("third", "said"), [("..", True), ("13", False)])
def test_a_line_that_is_broken_where_a_number_is_protected_says_so(third, said):
    years = ("2021", "2022", "2023", "2024")
    drawn = zip(years, ("11", "12", third, "14"), strict=True)
    made = cube("eb.hushall", "\n".join(f"antal {year} Total Total | {n}" for year, n in drawn), years)
    measure = next(m for m in made.measures if m.id == "antal")
    block = charts.lines(made, measure, 2024)
    assert block is not None
    assert (GAP in block.notes) is said
