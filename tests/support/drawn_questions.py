"""Questions at random, of rows at random: few units and years, so that a unit often meets itself."""

from __future__ import annotations

from hypothesis import strategies as st

from socialrapport.model import expression as e
from socialrapport.model.indicator import Count, Mean, Median, Share, Sum, Tally
from socialrapport.model.unit import KRONOR, TKR
from support.counting import AGE, COLUMNS, DISTRICT, KIND, SEX, TABLE, indicator

VALUES = {
    "ar": st.sampled_from([2022, 2023, 2024, 2024, 2025]),
    "person": st.sampled_from(["A", "B", "Å", None]),
    "distrikt": st.sampled_from([None, "01", "02", "77"]),
    "kon": st.sampled_from([None, "K", "M"]),
    "alder": st.one_of(st.none(), st.sampled_from([0, 17, 18, 120, 121])),
    "typ": st.sampled_from([None, "a", "b", "c"]),
    "belopp": st.one_of(st.none(), st.integers(-3, 12_345)),
    "nov1": st.sampled_from([None, True, False]),
}
ROW = st.fixed_dictionaries({c: VALUES[c] for c in COLUMNS})
ROWS = st.one_of(st.lists(ROW, min_size=10, max_size=30), st.lists(ROW, max_size=3))
"""Few units and years, so that a unit often meets itself in another place or with another value."""

NUMBER = st.sampled_from([TABLE.alder, TABLE.belopp])
TEXT = st.sampled_from([TABLE.kon, TABLE.typ, TABLE.distrikt])
ANY = st.sampled_from([e.Field(c) for c in COLUMNS])
CODES = st.sampled_from(["a", "b", "K", "01", "finns inte"])
SIGNS = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
COMPARISONS = st.one_of(
    st.builds(e.Compare, SIGNS, NUMBER, st.sampled_from([0, 17, 18, 100])),
    st.builds(e.Compare, SIGNS, TEXT, CODES),
    st.builds(e.Compare, st.just("=="), st.just(TABLE.nov1), st.booleans()),
)
LEAVES = {
    e.Compare: COMPARISONS,
    e.In: st.builds(e.In, TEXT, st.lists(CODES, min_size=1, max_size=3).map(tuple)),
    e.Missing: st.builds(e.Missing, ANY),
}
BRANCHES = {
    e.And: lambda inner: st.builds(e.And, inner, inner),
    e.Or: lambda inner: st.builds(e.Or, inner, inner),
    e.Not: lambda inner: st.builds(e.Not, inner),
}
CONDITIONS = st.recursive(
    st.one_of(*LEAVES.values()), lambda inner: st.one_of(*(b(inner) for b in BRANCHES.values())), max_leaves=5
)
KEY = st.sampled_from(["person", "typ"])
MEASURES = {
    Count: st.builds(Count, KEY),
    Tally: st.builds(Tally, st.just("belopp")),
    Sum: st.builds(Sum, st.just("belopp"), KEY, st.sampled_from([KRONOR, TKR])),
    Share: st.builds(Share, KEY, CONDITIONS, st.just("")),
    Mean: st.builds(Mean, st.just("belopp"), KEY, st.just(KRONOR)),
    Median: st.builds(Median, st.just("belopp"), KEY, st.just(KRONOR)),
}
BY = st.lists(st.sampled_from([DISTRICT, SEX, AGE, KIND]), min_size=1, unique_by=lambda b: b.id).map(tuple)
CROSSED = st.sampled_from([None, (), (("stadsdel", "kon"), ("typ", "alder"))])
INDICATORS = st.builds(
    lambda measure, by, **more: indicator(measure, *by, **more),
    st.one_of(*MEASURES.values()),
    BY,
    where=st.one_of(st.none(), st.none(), CONDITIONS),
    crossed=CROSSED,
    since=st.integers(2020, 2023),
    period=st.sampled_from([12, 12, 24, 30]),
)
