"""What our own sentences write is read back, and no text, however odd, stops the reader."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialrapport import reading
from socialrapport.vocabulary import swedish_figures as written
from support.characters import CHARACTERS

UNITS = st.sampled_from(["hushåll", "barn", "personer", "orosanmälningar", "insatser", "kommuner"])
GOES_BY = {"orosanmälningar": "anmälningar"}
COUNTS = st.integers(2, 99_999_999)
TENTHS = st.integers(-9_999, 9_999).map(lambda tenths: tenths / 10)
BITS = st.sampled_from([
    "2024", "12", "345", "1\u00a0000", "per", "procent", "%", "§", "var", "femte", "tre", "av", "tio", "mellan", "och",
    "till", "år", "barn", "mnkr", "kr", "(", ")", ",", ".", "–", "-", "−", "/", ":", "ökade", "minskade", "inte", "än",
    "antalet", "från", "den", "januari", "halv", "en", "kap.", "[3]", "²", "\u00ad", "¤", "\n", "\n\n", "’", "”",
])  # fmt: skip
ODD = st.one_of(
    st.text(CHARACTERS, max_size=120),
    st.lists(BITS, max_size=30).map(" ".join),
    st.lists(BITS, max_size=30).map("".join),
)


@given(count=COUNTS, unit=UNITS)
@settings(max_examples=300, deadline=None)
def test_a_count_is_read_back(count: int, unit: str) -> None:
    [read] = reading.read_text(f"Under året berördes {written.counted(count)} {unit} av beslutet.")
    assert [(n.value, n.unit) for n in read.numbers] == [(count, GOES_BY.get(unit, unit))]


@given(share=TENTHS)
@settings(max_examples=300, deadline=None)
def test_a_share_is_read_back(share: float) -> None:
    [read] = reading.read_text(f"Förändringen var {written.figure(share, 1)} procent.")
    assert [(n.value, n.unit) for n in read.numbers] == [(share, "procent")]


@given(before=COUNTS, after=COUNTS)
@settings(max_examples=200, deadline=None)
def test_from_one_count_to_another_goes_the_way_it_goes(before: int, after: int) -> None:
    said = f"Från {written.figure(before)} barn till {written.figure(after)} barn."
    [read] = reading.read_text(said)
    assert [n.value for n in read.numbers] == [before, after]
    assert read.direction == ("upp" if after > before else "ned" if after < before else "oförändrad")


@pytest.mark.parametrize("spaces", [" ", "\u00a0", "\u202f", "\u2009"])
@given(count=st.integers(1_000, 99_999_999))
@settings(max_examples=50, deadline=None)
def test_any_space_parts_thousands(spaces: str, count: int) -> None:
    [read] = reading.read_text(f"Det berörde {f'{count:,}'.replace(',', spaces)} barn.")
    assert [n.value for n in read.numbers] == [count]


@given(text=ODD)
@settings(max_examples=600, deadline=None)
def test_no_text_stops_the_reader(text: str) -> None:
    for read in reading.read_text(text):
        for number in read.numbers:
            assert read.sentence[number.start : number.end] == number.raw
        for one in read.passed:
            assert 0 <= one.start < one.end <= len(read.sentence)
        assert reading.as_json(read)["sentence"] == read.sentence
