"""Whatever the counts are, nothing hidden can be worked out from what is shown."""

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from socialrapport import catalogue
from socialrapport.disclosure.hide import pattern
from socialrapport.disclosure.tables import Tables, tables_of
from socialrapport.model.cube import Axis, Cube
from socialrapport.model.measures import measures_of

HVB = catalogue.load().indicators["sp.hvb"]
YEAR = Axis("ar", "År", ("2024",), {})


def axis(name: str, size: int) -> Axis:
    return Axis(name, name, tuple(f"{name}{i}" for i in range(size)), {})


@st.composite
def cubes(draw) -> Cube:
    "Random counts at the finest level, with all margins."
    axes = (YEAR, axis("a", draw(st.integers(2, 4))), axis("b", draw(st.integers(2, 4))))
    finest = list(product(axes[1].codes, axes[2].codes))
    counts = dict(
        zip(finest, draw(st.lists(st.integers(0, 12), min_size=len(finest), max_size=len(finest))), strict=True)
    )
    values = {
        ("2024", a, b): sum(n for (x, y), n in counts.items() if a in ("Total", x) and b in ("Total", y))
        for a in (*axes[1].codes, "Total")
        for b in (*axes[2].codes, "Total")
    }
    return Cube(HVB, axes, measures_of(HVB), {"antal": values})


def determined_exactly(tables: Tables, hidden: frozenset[int]) -> set[int]:
    "The hidden cells that the equations fix, by Gaussian elimination in exact fractions."
    unknown = sorted(hidden)
    rows = []
    for line in tables.lines:
        signs = {c: Fraction(1 if i == 0 else -1) for i, c in enumerate(line.cells)}
        rows.append([signs.get(c, Fraction(0)) for c in unknown])
    done = 0
    for column in range(len(unknown)):
        pivot = next((r for r in range(done, len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        rows[done] = [v / rows[done][column] for v in rows[done]]
        for r in range(len(rows)):
            if r != done and rows[r][column]:
                rows[r] = [a - rows[r][column] * b for a, b in zip(rows[r], rows[done], strict=True)]
        done += 1
    alone = ([i for i, v in enumerate(row) if v] for row in rows)
    return {unknown[places[0]] for places in alone if len(places) == 1}


@given(cubes())
@settings(max_examples=150, deadline=None)
def test_nothing_hidden_is_determined(cube):
    tables = tables_of(cube)
    hidden, found = pattern(tables, 1, 4)
    assert not found
    assert not determined_exactly(tables, hidden)


@given(cubes())
@settings(max_examples=60, deadline=None)
def test_no_small_count_is_shown(cube):
    tables = tables_of(cube)
    hidden, _ = pattern(tables, 1, 4)
    assert all(i in hidden for i, value in enumerate(tables.values) if 1 <= value <= 4)


@given(cubes())
@settings(max_examples=40, deadline=None)
def test_the_same_input_gives_the_same_pattern(cube):
    assert pattern(tables_of(cube), 1, 4) == pattern(tables_of(cube), 1, 4)
