"""What `protect` promises, each held against an exact attacker, on small sets of linked tables."""

import json
from dataclasses import replace
from fractions import Fraction

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.support.tablesets import TOTAL, cells_of, csv_of, finest_of, outside_of

from socialrapport.disclosure.attack import Need as Width
from socialrapport.disclosure.attack import attack, known_from
from socialrapport.disclosure.tablefiles.cell_file import read_cells, read_spec
from socialrapport.disclosure.tableset import Rules, as_csv, protect_tables
from socialrapport.model.issue import Refusal

SHAPES = (
    {"geo": {TOTAL: ["A", "B", "C"]}, "sex": {TOTAL: ["K", "M"]}},
    {"geo": {TOTAL: ["N", "S"], "N": ["A", "B"], "S": ["C", "D"]}, "sex": {TOTAL: ["K", "M"]}},
    {"geo": {TOTAL: [["N", "S"], ["X", "Y"]], "N": ["A", "B"], "S": ["C", "D"], "X": ["A", "C"], "Y": ["B", "D"]}},
    {"geo": {TOTAL: ["A", "B", "C"]}, "sex": {TOTAL: ["K", "M"]}, "age": {TOTAL: ["u", "g"]}},
    {"geo": {TOTAL: ["A", "B"]}, "sex": {TOTAL: ["K", "M"]}, "only": {TOTAL: ["one"]}},
)
EXAMPLES = settings(max_examples=60, deadline=None)


@st.composite
def tables(draw):
    "A shape with its cells; small counts, zeros and larger ones mixed."
    dims = draw(st.sampled_from(SHAPES))
    finest = finest_of(dims)
    count = st.one_of(st.integers(0, 5), st.integers(0, 30), st.just(0))
    counts = draw(st.lists(count, min_size=len(finest), max_size=len(finest)))
    return dims, cells_of(dims, dict(zip(finest, counts, strict=True)))


def published(made):
    "The file as anyone reads it."
    return read_cells(as_csv(made), made.tables.spec)


def protected(dims, cells, **rules):
    return protect_tables(outside_of(dims, cells), Rules(**rules))


def determined(made) -> list[int]:
    "Hidden small cells in the space that the lines and the shown cells span; in fractions."
    linked, n = made.tables.linked, len(made.hidden)
    rows = []
    for k in range(linked.lines):
        row = [Fraction(0)] * linked.cells
        for c in linked.members(k):
            row[c] -= 1
        row[linked.members(k)[0]] += 2
        rows.append(row)
    rows += [[Fraction(int(i == c)) for i in range(linked.cells)] for c in range(n) if not made.hidden[c]]
    basis = []
    for row in rows:
        row = reduced(row, basis)
        if any(row):
            lead = next(i for i, v in enumerate(row) if v)
            basis.append((lead, [v / row[lead] for v in row]))
    return [
        c
        for c in np.flatnonzero(made.primary)
        if not any(reduced([Fraction(int(i == c)) for i in range(linked.cells)], basis))
    ]


def reduced(row, basis):
    for lead, base in basis:
        if row[lead]:
            row = [v - row[lead] * b for v, b in zip(row, base, strict=True)]
    return row


@given(tables())
@EXAMPLES
def test_1_no_small_count_follows_from_the_equations(found):
    made = protected(*found, guarantee=1)
    assert not determined(made)


@given(tables())
@EXAMPLES
def test_2_every_small_count_can_have_several_values_and_a_larger_one(found):
    made = protected(*found)
    result = attack(known_from(published(made)), Width(2))
    assert not len(result.linear)
    assert not len(result.exact)
    assert not len(result.narrow)
    assert not len(result.undecided)
    for cell in np.flatnonzero(made.primary):
        known = known_from(published(made))
        least = known.least.copy()
        least[cell] = made.tables.count[cell] + 1
        assert not attack(replace(known, least=least)).contradiction


@given(tables(), st.sampled_from(["value", "cells"]))
@EXAMPLES
def test_every_small_count_is_hidden_and_no_zero(found, objective):
    made = protected(*found, objective=objective)
    count = made.tables.count
    assert made.hidden[(count >= 1) & (count <= 4)].all()
    assert not made.hidden[count == 0].any()


@given(tables())
@EXAMPLES
def test_3_no_one_who_is_alone_works_out_another(found):
    try:
        made = protected(*found, guarantee=3)
    except Refusal:
        assume(False)
    known = known_from(published(made))
    tied = same_count(made)
    for person in np.flatnonzero(made.primary & (made.tables.count == 1)):
        value, hidden, primary = known.value.copy(), known.hidden.copy(), known.primary.copy()
        value[person], hidden[person], primary[person] = 1, False, False
        result = attack(replace(known, value=value, hidden=hidden, primary=primary))
        assert {int(c) for c in result.exact} <= {c for c in tied[int(person)] if made.primary[c]}


def same_count(made):
    "For each cell, those that zeros make the same count as it, whatever is hidden."
    linked, count = made.tables.linked, made.tables.count
    groups = [{i} for i in range(len(count))]
    for k in range(linked.lines):
        total, *parts = (int(c) for c in linked.members(k))
        alive = [c for c in parts if c >= len(count) or count[c]]
        if len(alive) == 1 and max(total, alive[0]) < len(count):
            joined = groups[total] | groups[alive[0]]
            for c in joined:
                groups[c] = joined
    return groups


@given(tables())
@EXAMPLES
def test_4_a_zero_that_may_be_hidden_is_not_known_to_be_one(found):
    dims, cells = found
    made = protect_tables(outside_of(dims, cells, zeros="usable"), Rules(zeros="usable"))
    result = attack(known_from(published(made)))
    assert not len(result.exact)
    assert not len(result.linear)


@given(tables())
@EXAMPLES
def test_5_a_total_and_its_only_part_that_is_not_empty_share_their_fate(found):
    made = protected(*found)
    for group in same_count(made):
        small = [c for c in group if made.tables.count[c]]
        if any(made.primary[c] for c in small):
            assert made.hidden[small].all()


@given(tables(), st.randoms(use_true_random=False))
@EXAMPLES
def test_7_editions_together_give_nothing_away(found, chance):
    """Last year showed some cells in full; today's pattern does not lean on them."""
    dims, cells = found
    before = {at: n for at, n in cells.items() if n > 4 and chance.random() < 0.3}
    spec = read_spec(json.dumps({"dims": dims}))
    old = read_cells(csv_of(dims, before), spec) if before else None
    try:
        made = protect_tables(read_cells(csv_of(dims, cells), spec, earlier=[old] if old else []), Rules())
    except Refusal:
        return
    result = attack(known_from(published(made), [old] if old else []))
    assert not len(result.exact)
    assert not len(result.narrow)
    assert not made.primary[result.linear].any()


@given(tables())
@settings(max_examples=25, deadline=None)
def test_8_the_same_input_gives_the_same_bytes(found):
    assert as_csv(protected(*found)) == as_csv(protected(*found))


@given(tables())
@EXAMPLES
def test_8_the_last_pattern_is_kept_when_nothing_has_changed(found):
    dims, cells = found
    made = protected(dims, cells)
    again = protect_tables(replace(made.tables, suppressed=made.hidden), Rules())
    weight = made.tables.count
    assert int(weight[again.hidden].sum()) <= 1.12 * int(weight[made.hidden].sum())
