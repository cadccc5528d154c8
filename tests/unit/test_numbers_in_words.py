"""Numbers in words, in scales, in parts and in round tens, and what looks like a number and is none."""

from __future__ import annotations

import pytest

from socialrapport import reading


def numbers(text: str) -> list[tuple[str, object, str | None, str | None]]:
    return [(n.raw, n.value, n.unit, n.hedge) for read in reading.read_text(text) for n in read.numbers]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ett hundratal hushåll vräktes.", [("Ett hundratal", 100.0, "hushåll", "hundratal")]),
        ("Ett trettiotal personer deltog.", [("Ett trettiotal", 30.0, "personer", "trettiotal")]),
        ("Ettusen barn placerades.", [("Ettusen", 1000.0, "barn", None)]),
        ("Omkring 12 tusen hushåll fick bistånd.", [("12", 12_000.0, "hushåll", "omkring")]),
        ("Det gällde tjugofem tusen hushåll.", [("tjugofem tusen", 25_000.0, "hushåll", None)]),
        ("Två tusen fem hundra barn berördes.", [("Två tusen fem hundra", 2500.0, "barn", None)]),
        ("Ett hundra tjugo personer sov ute.", [("Ett hundra tjugo", 120.0, "personer", None)]),
        ("Det kostade 12 milj. kr.", [("12", 12.0, "mnkr", None)]),
        ("Utbetalt bistånd, mnkr: 59,1 (2022)", [("59,1", 59.1, "mnkr", None)]),
        ("Placerade barn: <200", [("200", 200.0, "barn", "under")]),
        ("Väntetiden var >30 dagar.", [("30", 30.0, "dagar", "över")]),
        ("En tioprocentig ökning.", [("tio", 10.0, "procent", None)]),
        ("Det blev bättre i 6 av 7 frågor.", [("6", 6.0, "frågor", None), ("7", 7.0, "frågor", None)]),
        ("Två av 9 beslutade åtgärder är klara.", [("Två", 2.0, "åtgärder", None), ("9", 9.0, "åtgärder", None)]),
        ("Tre av fyra barn var pojkar.", [("Tre av fyra", 0.75, "andel", None)]),
        ("Det var mellan 12 och 14 barn.", [("12", 12.0, "barn", None), ("14", 14.0, "barn", None)]),
    ],
)  # fmt: skip
def test_the_number_is_read_whole(text: str, read: list[tuple[str, object, str | None, str | None]]) -> None:
    assert numbers(text) == read


@pytest.mark.parametrize(
    "text",
    ["Flera hundratal barn berördes.", "Ett par hundra barn berördes.", "Tusen tack till alla barn.",
     "Så var det på femtiotalet.", "Det var den 31.12.2024.", "Det var 2024-12-31."],
)  # fmt: skip
def test_what_nobody_has_counted_is_no_number(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Det är färre än motsvarande period 2023.", "ned"),
        ("Det var 167 personer jämfört med 145 året innan.", "upp"),
        ("Insatsen ska bidra till att minska hemlösheten.", "nivå"),
        ("Resultaten skiljer sig mer än 5 procentenheter mellan kommuner.", "nivå"),
    ],
)
def test_purpose_and_difference_are_no_direction(text: str, way: str) -> None:
    assert [read.direction for read in reading.read_text(text)] == [way]
