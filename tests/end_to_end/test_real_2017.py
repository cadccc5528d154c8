"""The city's own tables of 2017 make an edition with the city's own figures."""

from __future__ import annotations

import pytest

from support.editions import Built


@pytest.mark.parametrize(
    ("table", "measure", "codes", "value"),
    [
        ("eb.hushall", "antal", {}, 14572),
        ("eb.bistandstagare", "antal", {}, 25228),
        ("eb.bistandstagare", "andel_av_befolkningen", {"stadsdel": "01"}, 7.2),
    ],
)
def test_a_figure_that_the_city_printed(
    real: Built, table: str, measure: str, codes: dict[str, str], value: float
) -> None:
    assert real.value(table, measure, 2017, **codes) == value


def test_what_the_city_suppressed_stays_suppressed(real: Built) -> None:
    assert {status for _, status in real.cells("eb.hushall").values()} == {"", ".."}


def test_the_series_goes_back_to_1990(real: Built) -> None:
    assert min(int(key[0]) for key in real.cells("eb.hushall")) == 1990


def test_every_sentence_about_it_is_confirmed(real: Built) -> None:
    assert {c["verdict"] for c in real.json("claims.json")["claims"]} == {"bekräftad"}


def test_its_sources_are_named(real: Built) -> None:
    assert all(t["kalla"] for t in real.tables)
