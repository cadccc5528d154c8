"""Linked tables are attacked together: a hidden count is never a combination of the shown ones.

The judge knows nothing of lines. It writes every cell as a sum of finest cells and asks, in exact
fractions, whether a hidden cell lies in the space that the shown cells span.
"""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from socialrapport import catalogue
from socialrapport.disclosure import protect
from socialrapport.model.cube import Axis, Cube
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure

INDICATORS = catalogue.load().indicators
YEAR = Axis("ar", "År", ("2024",), {})
SEX = Axis("kon", "Kön", ("K", "M"), {})
AGES = Axis("alder", "Ålder", ("18-24", "25-44", "45-64"), {})
TYPES = Axis("hushallstyp", "Hushållstyp", ("par", "par_barn", "okand"), {})
PLACES = Axis("stadsdel", "Stadsdel", ("01", "03"), {}, additive=False)

Finest = tuple[str, str, bool]
Rows = dict[tuple[int, str, tuple[str, ...]], frozenset[Finest]]


def cells_of(axes: tuple[Axis, Axis], finest: dict[Finest, int], fixed: str = "", part: bool = False):
    "Each coordinate with its finest cells; `fixed` holds the second axis at one code and drops it."
    first, second = axes
    found = {}
    for a in (TOTAL, *first.codes):
        for b in (fixed,) if fixed else (TOTAL, *second.codes):
            inside = frozenset(f for f in finest if a in (TOTAL, f[0]) and b in (TOTAL, f[1]) and (f[2] or not part))
            found[("2024", a) if fixed else ("2024", a, b)] = inside
    return found


def cube(indicator: str, axes: tuple[Axis, ...], cells, finest: dict[Finest, int]) -> Cube:
    found = INDICATORS[indicator]
    values = {m: {at: sum(finest[f] for f in inside) for at, inside in rows.items()} for m, rows in cells.items()}
    return Cube(found, (YEAR, *axes), measures_of(found), values, frozenset({"folkmangd"}))


@st.composite
def populations(draw, axes: tuple[Axis, Axis]) -> dict[Finest, int]:
    places = [(a, b, flag) for a in axes[0].codes for b in axes[1].codes for flag in (True, False)]
    small = st.one_of(st.integers(0, 4), st.integers(0, 25))
    return dict(zip(places, draw(st.lists(small, min_size=len(places), max_size=len(places))), strict=True))


def spanned(row: list[Fraction], basis: list[list[Fraction]]) -> bool:
    "Whether *row* is a combination of a reduced basis."
    return not any(reduced(row, basis))


def reduced(row: list[Fraction], basis: list[list[Fraction]]) -> list[Fraction]:
    for base in basis:
        lead = next(i for i, v in enumerate(base) if v)
        if row[lead]:
            row = [v - row[lead] * b for v, b in zip(row, base, strict=True)]
    return row


def basis_of(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    basis: list[list[Fraction]] = []
    for row in rows:
        left = reduced(row, basis)
        if any(left):
            lead = next(v for v in left if v)
            basis.append([v / lead for v in left])
    return basis


def recoverable(cubes, cells, finest: dict[Finest, int]) -> list[str]:
    "Hidden cells that are combinations of the shown ones. A finest cell known to be empty is known."
    safe, *_ = protect(cubes, Disclosure(1, 4))
    order = list(finest)
    shown, hidden = [], []
    for one, rows in zip(safe, cells, strict=True):
        for measure, coordinates in rows.items():
            for at, inside in coordinates.items():
                row = [Fraction(f in inside) for f in order]
                (shown if one.cells[measure, at].shown else hidden).append((f"{one.id}/{measure}/{at}", row))
    empty = {f for _, row in shown if not sum(finest[f] for f, v in zip(order, row, strict=True) if v)
             for f, v in zip(order, row, strict=True) if v}  # fmt: skip
    known = [[Fraction(f == e) for f in order] for e in sorted(empty)]
    basis = basis_of([*known, *(row for _, row in shown)])
    positive = [(n, r) for n, r in hidden if any(finest[f] for f, v in zip(order, r, strict=True) if v)]
    return [name for name, row in positive if spanned(row, basis)]


@given(populations((SEX, AGES)))
@settings(max_examples=120, deadline=None)
def test_a_group_that_is_also_an_indicator(finest):
    everyone, young = {"antal": cells_of((SEX, AGES), finest)}, {"antal": cells_of((SEX, AGES), finest, "18-24")}
    cubes = (
        cube("eb.bistandstagare", (SEX, AGES), everyone, finest),
        cube("eb.unga_vuxna", (SEX,), young, finest),
    )
    assert recoverable(cubes, (everyone, young), finest) == []


@given(populations((PLACES, TYPES)))
@settings(max_examples=120, deadline=None)
def test_a_whole_that_several_shares_are_of(finest):
    whole = cells_of((PLACES, TYPES), finest)
    share = {"antal": cells_of((PLACES, TYPES), finest, part=True), "bas": whole}
    cubes = (
        cube("eb.hushall", (PLACES, TYPES), {"antal": whole}, finest),
        cube("eb.langvarigt", (PLACES, TYPES), share, finest),
    )
    assert recoverable(cubes, ({"antal": whole}, share), finest) == []


ACTS = Axis("lag", "Lagrum", ("LSS", "SOL"), {}, additive=False)
UNDER = {"LSS": ("LSS", "båda"), "SOL": ("SOL", "båda"), TOTAL: ("LSS", "SOL", "båda")}
"Which persons each column counts: those under one act only, the other only, or both."


def under_acts(sexes: tuple[str, ...], acts: tuple[str, ...]) -> frozenset[Finest]:
    return frozenset((sex, act, True) for sex in sexes for act in acts)


@given(
    st.fixed_dictionaries(
        {f: st.one_of(st.integers(0, 4), st.integers(0, 40)) for f in sorted(under_acts(SEX.codes, UNDER[TOTAL]))}
    )
)
@settings(max_examples=120, deadline=None)
def test_those_in_two_groups_and_in_one_only(finest):
    sexes = {TOTAL: SEX.codes, "K": ("K",), "M": ("M",)}
    rows = {("2024", act, sex): under_acts(sexes[sex], UNDER[act]) for act in UNDER for sex in sexes}
    one = cube("fn.personer", (ACTS, SEX), {"antal": rows}, finest)
    (safe,), *_ = protect((one,), Disclosure(1, 4))
    order = list(finest)
    shown = [[Fraction(f in inside) for f in order] for at, inside in rows.items() if safe.cells["antal", at].shown]
    empty = {f for row in shown for f, v in zip(order, row, strict=True)
             if v and not sum(finest[g] for g, w in zip(order, row, strict=True) if w)}  # fmt: skip
    basis = basis_of([*([Fraction(f == e) for f in order] for e in sorted(empty)), *shown])
    for act in UNDER[TOTAL]:
        for of in sexes.values():
            inside = under_acts(of, (act,))
            # Where nobody is under both, whoever sees it knows all the rest by the table itself.
            if 0 < sum(finest[f] for f in inside) <= 4:
                assert not spanned([Fraction(f in inside) for f in order], basis), (act, of)
